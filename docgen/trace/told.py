"""Numbered documents come in; where each id stands in them goes out, and how a requirement reads there.

A response row is a table row or a form field that bears the id, in a document that the tenderer fills in.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec.structs import replace

from docgen.blocks.text import plain, plain_blocks
from docgen.blocks.tree import Block, Document, FormField, Heading, Inline, Ref, Requirement, Table
from docgen.blocks.walk import map_inlines, walk_inlines
from docgen.trace.model import Spot

Spots: TypeAlias = Mapping[str, tuple[Spot, ...]]


@dataclass(frozen=True)
class Told:
    """What the documents tell, by id: where it stands, where the tenderer answers it, and a requirement's text."""

    stands: Spots = field(default_factory=dict)
    response: Spots = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass
class _Reading:
    ids: frozenset[str]
    stands: dict[str, list[Spot]] = field(default_factory=dict)
    response: dict[str, list[Spot]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def document(self, document: Document) -> None:
        """Everything of one document."""
        filled_in = any(isinstance(part, FormField) for part in walk_inlines(document.blocks))
        found = self.response if filled_in else self.stands
        heading = ""
        for block in document.blocks:
            if isinstance(block, Heading):
                heading = block.number or plain(block.inlines)
            elif isinstance(block, Requirement):
                self.texts[block.id] = _text(block)
                self.stands.setdefault(block.id, []).append(Spot(document.number, "section", block.heading.number))
            else:
                spot = Spot(document.number, "section", heading)
                if isinstance(block, Table) and block.number:
                    spot = Spot(document.number, "table", block.number)
                for name in dict.fromkeys(_named(block, self.ids)):
                    found.setdefault(name, []).append(spot)


def told(documents: Iterable[Document], ids: Iterable[str]) -> Told:
    """Where these ids stand. Memos tell no ids, and are left out."""
    reading = _Reading(frozenset(ids))
    for document in documents:
        if document.number:
            reading.document(document)
    return Told(_frozen(reading.stands), _frozen(reading.response), reading.texts)


def _frozen(found: Mapping[str, list[Spot]]) -> dict[str, tuple[Spot, ...]]:
    return {name: tuple(dict.fromkeys(spots)) for name, spots in found.items()}


def _named(block: Block, ids: frozenset[str]) -> Iterator[str]:
    """The ids that rows of a table begin with, and those that form fields bear."""
    if isinstance(block, Table):
        for row in block.rows:
            first = plain_blocks(row.cells[0].blocks).strip() if row.cells else ""
            if first in ids:
                yield first
    for part in walk_inlines((block,)):
        if isinstance(part, FormField):
            name = part.name if part.name in ids else part.name.rpartition("-")[0]
            if name in ids:
                yield name


def _text(block: Requirement) -> str:
    """The requirement as it reads, with what it refers to by name: numbers move when something is put before them."""
    still = map_inlines(block, _still)
    assert isinstance(still, Requirement)
    facts = (f"{label}: {plain(content)}" for label, content in still.facts)
    return "\n".join((plain_blocks(still.body), *facts))


def _still(inline: Inline) -> Inline:
    return replace(inline, text=inline.target) if isinstance(inline, Ref) else inline
