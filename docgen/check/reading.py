"""What there is to read: a composed document, or the positioned tree of a spec, comes in; passages go out in order."""

from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Ordered
from dataclasses import dataclass

from docgen.blocks.origin import Computed, FromSpec, FromTemplate, Origin
from docgen.blocks.tree import (
    Block,
    Document,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Ref,
    Requirement,
    Table,
    Text,
)
from docgen.check.passage import Passage, Role
from docgen.diag.diagnostic import Place
from docgen.diag.place import SourceId, whole
from docgen.diag.route import ROOT, Route
from docgen.source.tree import Mapping, Scalar, walk


def of_spec(tree: Mapping, language: str, requirement_ids: Ordered[str]) -> Iterator[Passage]:
    """Every value that the authors wrote, in the order of the files; reasons for suppressions are left out."""
    for route, node in walk(tree):
        if isinstance(node, Scalar) and node.text.strip() and route.steps[0] not in {"suppress", "use"}:
            yield Passage(node.text, ((0, route),), "value", language, requirement=_owner(route, requirement_ids))


def of_document(document: Document) -> Iterator[Passage]:
    """The running text of one document; form fields, title page and table of contents hold none of their own."""
    yield from _Reader(document).blocks(document.blocks, "paragraph", None, "")


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


def _owner(route: Route, requirement_ids: Ordered[str]) -> str:
    match route.steps[:2]:
        case ("requirements", int(index)) if index < len(requirement_ids):
            return requirement_ids[index]
    return ""


@dataclass(frozen=True, slots=True)
class _Reader:
    """Walks the blocks of one document; what has no origin of its own has that of the block around it."""

    document: Document

    def blocks(self, blocks: Iterable[Block], role: Role, around: Origin | None, owner: str) -> Iterator[Passage]:
        for block in blocks:
            yield from self.block(block, role, around, owner)

    def block(self, block: Block, role: Role, around: Origin | None, owner: str) -> Iterator[Passage]:
        match block:
            case Heading(inlines=inlines, origin=origin):
                yield from self.passage(inlines, "heading", origin or around, owner)
            case Paragraph(inlines=inlines, origin=origin):
                own: Role = "caption" if block.role == "caption" else role
                yield from self.passage(inlines, own, origin or around, owner)
            case ListBlock(items=items, origin=origin):
                for item in items:
                    yield from self.blocks(item.blocks, "item", origin or around, owner)
            case Table():
                yield from self.table(block, around, owner)
            case Requirement():
                yield from self.requirement(block, around)

    def table(self, table: Table, around: Origin | None, owner: str) -> Iterator[Passage]:
        origin = table.origin or around
        yield from self.passage(table.caption, "caption", origin, owner)
        for row in (table.header, *table.rows):
            for cell in row.cells:
                yield from self.blocks(cell.blocks, "cell", origin, owner)

    def requirement(self, block: Requirement, around: Origin | None) -> Iterator[Passage]:
        origin = block.origin or around
        yield from self.block(block.heading, "heading", origin, block.id)
        yield from self.blocks(block.body, "paragraph", origin, block.id)
        for _, inlines in block.facts:
            yield from self.passage(inlines, "fact", origin, block.id)

    def passage(self, inlines: Ordered[Inline], role: Role, around: Origin | None, owner: str) -> Iterator[Passage]:
        texts: list[str] = []
        pieces: list[tuple[int, Place]] = []
        length = 0
        for text, origin in _stretches(inlines):
            pieces.append((length, place_of(origin or around, self.document)))
            texts.append(text)
            length += len(text)
        whole_text = "".join(texts)
        if whole_text.strip():
            language = next((part.language for part in inlines if isinstance(part, Text) and part.language), None)
            yield Passage(
                whole_text,
                tuple(pieces),
                role,
                language or self.document.language,
                self.document.name,
                owner,
                memo=not self.document.number,
            )
        for note in (inline for inline in inlines if isinstance(inline, Note)):
            yield from self.blocks(note.blocks, "note", around, owner)


def _stretches(inlines: Iterable[Inline]) -> Iterator[tuple[str, Origin | None]]:
    for inline in inlines:
        match inline:
            case Text(text=text, origin=origin) | Ref(text=text, origin=origin) if text:
                yield text, origin
            case LineBreak():
                yield "\n", None
            case Link(inlines=inner):
                yield from _stretches(inner)
