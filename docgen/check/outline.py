"""The outline of a document: its headings with what stands below each, and places in it that rules point at."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.blocks.text import plain
from docgen.blocks.tree import (
    Block,
    Contents,
    Document,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Orientation,
    PageBreak,
    Paragraph,
    Ref,
    Text,
)
from docgen.blocks.walk import walk
from docgen.check.passage import place_of
from docgen.check.spot import Spot

_NO_CONTENT = (PageBreak, Orientation, Contents, Heading)


@dataclass(slots=True)
class Section:
    """A heading and the blocks until the next one; the first section has none and level 0."""

    document: Document
    heading: Heading | None = None
    blocks: list[Block] = field(default_factory=list)

    @property
    def level(self) -> int:
        """The level of the heading, from 1."""
        return self.heading.level if self.heading else 0

    @property
    def title(self) -> str:
        """The words of the heading, in one line."""
        return " ".join(plain(self.heading.inlines).split()) if self.heading else ""

    @property
    def filled(self) -> bool:
        """True when something stands below the heading before the next one."""
        return any(has_content(block) for block in self.blocks)


def body_of(document: Document) -> tuple[Block, ...]:
    """The blocks of a document less what a hand-written file has in page headers and footers."""
    return tuple(block for block in document.blocks if not _is_band(block))


def bands_of(document: Document) -> tuple[Block, ...]:
    """What a hand-written file has in page headers and footers; it stands last and has a role of its own."""
    return tuple(block for block in document.blocks if _is_band(block))


def _is_band(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "meta"


def sections(document: Document) -> list[Section]:
    """The document cut at its headings. One without words, and one inside a requirement or a table, cuts nothing."""
    found = [Section(document)]
    for block in body_of(document):
        if isinstance(block, Heading):
            if plain(block.inlines).strip():
                found.append(Section(document, block))
        else:
            found[-1].blocks.append(block)
    return found


def blocks_of(document: Document) -> tuple[Block, ...]:
    """Every block in reading order, those inside others too."""
    return tuple(walk(document.blocks))


def headings(document: Document) -> Iterator[Heading]:
    """Every heading in reading order, those of requirements too."""
    return (block for block in walk(document.blocks) if isinstance(block, Heading))


def has_content(block: Block) -> bool:
    """True for what a reader sees as text, a table or a field; a page break or an empty paragraph is none."""
    if isinstance(block, Paragraph):
        return any(_is_seen(inline) for inline in block.inlines)
    if isinstance(block, ListBlock):
        return any(has_content(inner) for item in block.items for inner in item.blocks)
    return not isinstance(block, _NO_CONTENT)


def _is_seen(inline: Inline) -> bool:
    return bool(inline.text.strip()) if isinstance(inline, Text) else not isinstance(inline, LineBreak)


def spot_of(block: Heading | Paragraph, document: Document) -> Spot:
    """Where the words of a block stand."""
    origin = next((item.origin for item in block.inlines if isinstance(item, (Text, Ref)) and item.origin), None)
    return Spot(place_of(origin or block.origin, document.name), plain(block.inlines).strip(), document=document.name)
