"""Running text with the place of every character: what text rules read.

A passage is one paragraph, heading, list item, table cell or value of the spec. Block trees and the positioned
tree of a spec come in; passages in reading order go out.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from docgen.blocks.origin import Computed, FromSpec, FromTemplate, Origin
from docgen.blocks.text import PassageKind, passages
from docgen.blocks.tree import Document
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Place
from docgen.diag.place import SourceId, whole
from docgen.diag.route import ROOT, Route
from docgen.source.tree import Mapping, Scalar, walk

Role: TypeAlias = PassageKind | Literal["value"]
_NO_PROSE: frozenset[PassageKind] = frozenset({"meta", "head"})
"""Made by docgen from values that are read in the spec itself."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of running text.

    `pieces` tell where each part of the text comes from: the offset of its first character, and its place.
    `document` is the name of its template, "" for a value of the spec; `requirement` the id of the requirement
    that it belongs to; `memo` is true in a document outside the tender package.
    """

    text: str
    pieces: tuple[tuple[int, Place], ...]
    role: Role
    language: str = "sv"
    document: str = ""
    requirement: str = ""
    memo: bool = False

    def spot(self, start: int, end: int) -> Spot:
        """The place of the characters from `start` to `end`, end exclusive."""
        index = bisect_right(self.pieces, start, key=lambda piece: piece[0]) - 1
        first, place = self.pieces[index]
        stop = self.pieces[index + 1][0] if index + 1 < len(self.pieces) else len(self.text)
        words = self.text[start : min(end, stop)]
        nth = self.text.count(words, first, start)
        return Spot(place, words, nth, self.requirement, self.document)


def of_spec(tree: Mapping, language: str, requirement_ids: Sequence[str]) -> Iterator[Passage]:
    """Every value that the authors wrote, in the order of the files; reasons for suppressions are left out."""
    for route, node in walk(tree):
        if isinstance(node, Scalar) and node.text.strip() and route.steps[0] not in {"suppress", "use"}:
            yield Passage(node.text, ((0, route),), "value", language, requirement=_owner(route, requirement_ids))


def of_document(document: Document) -> Iterator[Passage]:
    """The running text of one document; form fields, title page and table of contents hold none of their own."""
    for found in passages(document.blocks):
        if found.kind not in _NO_PROSE and found.text.strip():
            yield Passage(
                found.text,
                tuple((stretch.start, place_of(stretch.origin, document)) for stretch in found.stretches),
                found.kind,
                found.language or document.language,
                document.name,
                found.requirement,
                memo=not document.number,
            )


def place_of(origin: Origin | None, document: Document) -> Place:
    """Where a person can change the text: in the spec, in a template, or in the document as such."""
    match origin:
        case FromSpec(route=route):
            return route
        case FromTemplate(place=place):
            return place
        case Computed(routes=routes):
            return routes[0] if routes else ROOT
    return whole(SourceId(f"templates/documents/{document.name}.md", "resources"))


def joined(parts: Iterable[Passage]) -> Passage | None:
    """Passages one after another as one, with a blank line between; None when there are none."""
    known = tuple(parts)
    if not known:
        return None
    pieces: list[tuple[int, Place]] = []
    text = ""
    for part in known:
        text += "\n\n" if text else ""
        pieces += [(len(text) + start, place) for start, place in part.pieces]
        text += part.text
    first = known[0]
    return Passage(text, tuple(pieces), first.role, first.language, first.document, first.requirement, first.memo)


def _owner(route: Route, requirement_ids: Sequence[str]) -> str:
    match route.steps[:2]:
        case ("requirements", int(index)) if index < len(requirement_ids):
            return requirement_ids[index]
    return ""
