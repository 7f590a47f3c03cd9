"""A stable, readable text of a document, for goldens and `docgen doctor`.

In: a document of `blocks.tree`. Out: lines, one for each block, with two spaces of indent for each level and
the inlines in a small notation: `**bold**`, `_italic_`, `` `code` ``, `->target`, `[field]`. Floor 2.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from docgen.blocks.origin import Computed, FromSpec, FromTemplate, Origin
from docgen.blocks.tree import (
    Block,
    Chart,
    Contents,
    Document,
    FormField,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    MemoHead,
    Note,
    Orientation,
    PageBreak,
    Paragraph,
    Ref,
    Requirement,
    Row,
    Table,
    Text,
    TitlePage,
)

Lines = Iterator[str]


def dump(document: Document, *, origins: bool = False) -> str:
    """The document as text, ending with a newline. `origins` shows where every stretch comes from."""
    head = f"document {document.name} {document.number or '-'} {document.title!r} {document.language}"
    lines = [head, f"file {document.folder}/{document.file} brand {document.brand} numbered {document.numbered}"]
    lines += [f"property {key}: {value}" for key, value in sorted(document.properties.items())]
    lines += _blocks(document.blocks, 0, origins)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _blocks(blocks: Iterable[Block], depth: int, origins: bool) -> Lines:
    for block in blocks:
        for line in _WRITERS[type(block)](block, origins):
            yield "  " * depth + line


def _indent(lines: Iterable[str]) -> Lines:
    return (f"  {line}" for line in lines)


def _anchor(anchor: str | None) -> str:
    return f" #{anchor}" if anchor else ""


def _heading(block: Heading, origins: bool) -> Lines:
    number = f" {block.number}" if block.number else ""
    yield f"heading {block.level}{number}{_anchor(block.anchor)}: {_row(block.inlines, origins)}"


def _paragraph(block: Paragraph, origins: bool) -> Lines:
    keep = " keep-next" if block.keep_next else ""
    yield f"{block.role}{_anchor(block.anchor)}{keep}: {_row(block.inlines, origins)}"


def _list(block: ListBlock, origins: bool) -> Lines:
    yield f"list ordered from {block.start}" if block.ordered else "list"
    for item in block.items:
        yield "  item"
        yield from _blocks(item.blocks, 2, origins)


def _table(block: Table, origins: bool) -> Lines:
    columns = " ".join(f"{column.align}{f':{column.width:.2f}' if column.width else ''}" for column in block.columns)
    number = f" {block.number}" if block.number else ""
    yield f"table{number}{_anchor(block.anchor)} [{columns}]: {_row(block.caption, origins)}"
    if block.description:
        yield f"  description: {block.description}"
    yield from _indent(_cells("head", block.header, origins))
    for row in block.rows:
        yield from _indent(_cells("total" if row.total else "row", row, origins))


def _cells(word: str, row: Row, origins: bool) -> Lines:
    yield word
    for cell in row.cells:
        yield "  header cell" if cell.header else "  cell"
        yield from _blocks(cell.blocks, 2, origins)


def _chart(block: Chart, origins: bool) -> Lines:
    number = f" {block.number}" if block.number else ""
    how = f"{block.kind}{' in ' + block.unit if block.unit else ''}{' with labels' if block.labels else ''}"
    yield f"chart{number}{_anchor(block.anchor)} [{how}]: {_row(block.caption, origins)}"
    yield f"  description: {block.description}"
    for index, category in enumerate(block.categories):
        values = (f"{series.name} {_value(series.values[index])}" for series in block.series)
        yield f"  {category}: {', '.join(values)}"


def _value(value: Decimal | None) -> str:
    return "-" if value is None else format(value, "f")


def _requirement(block: Requirement, origins: bool) -> Lines:
    yield f"requirement {block.id}"
    yield from _blocks((block.heading,), 1, origins)
    yield f"  meta: {_row(block.meta, origins)}"
    yield from _blocks(block.body, 1, origins)
    yield from (f"  fact {label}: {_row(content, origins)}" for label, content in block.facts)


def _title_page(block: TitlePage, _origins: bool) -> Lines:
    yield f"title-page {block.title!r} subtitle {block.subtitle!r} kicker {block.kicker!r}"
    yield from (f"  {label}: {value}" for label, value in block.facts)


def _memo_head(block: MemoHead, _origins: bool) -> Lines:
    yield f"memo-head {block.title!r} kicker {block.kicker!r}"
    yield from (f"  {label}: {value}" for label, value in block.facts)


def _contents(block: Contents, _origins: bool) -> Lines:
    yield f"contents to level {block.depth}: {block.title}"


def _page_break(_block: PageBreak, _origins: bool) -> Lines:
    yield "page-break"


def _orientation(block: Orientation, _origins: bool) -> Lines:
    yield "landscape" if block.landscape else "portrait"


_WRITERS: dict[type, Callable[..., Lines]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    ListBlock: _list,
    Table: _table,
    Chart: _chart,
    Requirement: _requirement,
    PageBreak: _page_break,
    Contents: _contents,
    TitlePage: _title_page,
    MemoHead: _memo_head,
    Orientation: _orientation,
}


def _row(inlines: Iterable[Inline], origins: bool) -> str:
    return "".join(_inline(inline, origins) for inline in inlines)


def _inline(inline: Inline, origins: bool) -> str:
    if isinstance(inline, Text):
        return _marked(inline) + (_origin(inline.origin) if origins else "")
    if isinstance(inline, LineBreak):
        return "⏎"
    if isinstance(inline, Link):
        return f"[{_row(inline.inlines, origins)}]({inline.address})"
    if isinstance(inline, Ref):
        return f"{inline.text}->{inline.target}{'' if inline.inside else '!'}({inline.form})"
    if isinstance(inline, Note):
        return f"[note: {' / '.join(_blocks(inline.blocks, 0, origins))}]"
    return _field(inline)


def _field(field: FormField) -> str:
    choices = f" {'|'.join(field.choices)}" if field.choices else ""
    prompt = f" ({field.prompt})" if field.prompt else ""
    return f"[{field.kind} {field.name} {field.title!r}{choices}{prompt}]"


def _marked(text: Text) -> str:
    shown = text.text.replace("\u00a0", "~")
    for on, mark in ((text.code, "`"), (text.italic, "_"), (text.bold, "**")):
        shown = f"{mark}{shown}{mark}" if on else shown
    return f"{shown}{{{text.language}}}" if text.language else shown


def _origin(origin: Origin | None) -> str:
    if isinstance(origin, FromSpec):
        return f"‹{origin.route}{'' if origin.verbatim else ' in other words'}›"
    if isinstance(origin, FromTemplate):
        return f"‹{origin.place.source.path}:{origin.place.start.line}›"
    if isinstance(origin, Computed):
        return f"‹from {', '.join(map(str, origin.routes))}›"
    return "‹?›"
