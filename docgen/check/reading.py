"""What there is to read: a composed document, or the positioned tree of a spec, comes in; passages go out in order."""

from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Ordered

from docgen.blocks.origin import Origin
from docgen.blocks.tree import (
    Block,
    Chart,
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
from docgen.check.passage import Passage, Pieces, Role
from docgen.diag.route import Route
from docgen.source.tree import Mapping, Node, Scalar, Sequence

_NOT_READ = frozenset({"suppress", "use"})
_Steps = tuple[str | int, ...]


def of_spec(tree: Mapping, language: str, requirement_ids: Ordered[str]) -> list[Passage]:
    """Every value that the authors wrote, in the order of the files; reasons for suppressions are left out."""
    return [
        Passage(text, ((0, Route(steps)),), "value", language, "", _owner(steps, requirement_ids))
        for steps, text in _values(tree, ())
        if steps[0] not in _NOT_READ
    ]


def of_document(document: Document) -> list[Passage]:
    """The running text of one document; form fields, title page and table of contents hold none of their own.

    A chart is read by its caption and by what is said of it to whoever does not see it; its figures stand in a table.
    """
    reader = _Reader(document)
    reader.blocks(document.blocks, "paragraph", None, "")
    return reader.found


def of_blocks(document: Document, blocks: Iterable[Block]) -> list[Passage]:
    """The running text of some blocks of a document, for rules that need to know what stands beside what."""
    reader = _Reader(document)
    reader.blocks(blocks, "paragraph", None, "")
    return reader.found


def _values(node: Node, steps: _Steps) -> list[tuple[_Steps, str]]:
    """Every scalar below a node that is not blank, with its path."""
    found: list[tuple[_Steps, str]] = []
    _collect(node, steps, found)
    return found


def _collect(node: Node, steps: _Steps, found: list[tuple[_Steps, str]]) -> None:
    if isinstance(node, Scalar):
        if node.text.strip():
            found.append((steps, node.text))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            _collect(item, (*steps, index), found)
    else:
        for entry in node.entries:
            _collect(entry.value, (*steps, entry.key.text), found)


def _owner(steps: _Steps, requirement_ids: Ordered[str]) -> str:
    if len(steps) < 2 or steps[0] != "requirements":
        return ""
    index = steps[1]
    return requirement_ids[index] if isinstance(index, int) and index < len(requirement_ids) else ""


class _Reader:
    """Walks the blocks of one document; what has no origin of its own has that of the block around it."""

    def __init__(self, document: Document) -> None:
        self.found: list[Passage] = []
        self._document = document
        self._memo = not document.number

    def blocks(self, blocks: Iterable[Block], role: Role, around: Origin | None, owner: str) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                own: Role = "caption" if block.role == "caption" else role
                self._row(block.inlines, own, block.origin or around, owner)
            elif isinstance(block, Heading):
                self._row(block.inlines, "heading", block.origin or around, owner)
            elif isinstance(block, ListBlock):
                for item in block.items:
                    self.blocks(item.blocks, "item", block.origin or around, owner)
            elif isinstance(block, Table):
                self._table(block, block.origin or around, owner)
            elif isinstance(block, Requirement):
                self._requirement(block, block.origin or around)
            elif isinstance(block, Chart):
                self._row(block.caption, "caption", block.origin or around, owner)
                self._add(block.description, ((0, block.origin or around),), "caption", None, owner)

    def _table(self, table: Table, origin: Origin | None, owner: str) -> None:
        self._row(table.caption, "caption", origin, owner)
        for row in (table.header, *table.rows):
            for cell in row.cells:
                self.blocks(cell.blocks, "cell", origin, owner)

    def _requirement(self, block: Requirement, origin: Origin | None) -> None:
        self.blocks((block.heading,), "heading", origin, block.id)
        self.blocks(block.body, "paragraph", origin, block.id)
        for _, inlines in block.facts:
            self._row(inlines, "fact", origin, block.id)

    def _row(self, inlines: tuple[Inline, ...], role: Role, around: Origin | None, owner: str) -> None:
        if len(inlines) == 1 and isinstance(only := inlines[0], Text):  # nearly every row, and much cheaper
            self._add(only.text, ((0, only.origin or around),), role, only.language, owner)
            return
        text, pieces = _put_together(inlines, around)
        language = next((part.language for part in inlines if isinstance(part, Text) and part.language), None)
        self._add(text, pieces, role, language, owner)
        for inline in inlines:
            if isinstance(inline, Note):
                self.blocks(inline.blocks, "note", around, owner)

    def _add(self, text: str, pieces: Pieces, role: Role, language: str | None, owner: str) -> None:
        if text.strip():
            document = self._document
            language = language or document.language
            self.found.append(Passage(text, pieces, role, language, document.name, owner, self._memo))


def _put_together(inlines: Iterable[Inline], around: Origin | None) -> tuple[str, Pieces]:
    """The characters of a row, and where its parts come from."""
    texts: list[str] = []
    pieces: list[tuple[int, Origin | None]] = []
    length = 0
    for text, origin in _stretches(inlines):
        pieces.append((length, origin or around))
        texts.append(text)
        length += len(text)
    return "".join(texts), tuple(pieces)


def _stretches(inlines: Iterable[Inline]) -> Iterator[tuple[str, Origin | None]]:
    for inline in inlines:
        if isinstance(inline, (Text, Ref)):
            if inline.text:
                yield inline.text, inline.origin
        elif isinstance(inline, LineBreak):
            yield "\n", None
        elif isinstance(inline, Link):
            yield from _stretches(inline.inlines)
