"""A Word document that somebody else made is opened safely and read: bytes come in, paragraphs and tables go out.

The gate of `ooxml.reading` stands before it: sizes, names and XML without entities. Both forms of the standard are
read, transitional and strict. Raises RefusedError with the reason where the file is no Word document. Floor 2.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from docgen.ooxml.element import Element, value_of
from docgen.ooxml.ns import CORE_REL, DC, MC, R, W, r, w
from docgen.ooxml.package import Package, Part
from docgen.ooxml.read_model import (
    ReadCell,
    ReadDocument,
    ReadItem,
    ReadKind,
    ReadList,
    ReadParagraph,
    ReadRow,
    ReadTable,
)
from docgen.ooxml.read_numbering import Numbering
from docgen.ooxml.read_styles import Styles, is_on, whole_number
from docgen.ooxml.read_text import Line, TextReader
from docgen.ooxml.reading import parse, read_package

LARGEST = 60_000_000
"""Bytes. Documents with photographs are larger than brands."""

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_BLOCK_HOLDERS = frozenset({w("sdtContent"), w("customXml"), w("ins"), w("moveTo")})
_NO_TEXT = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_document(data: bytes) -> ReadDocument:
    """The document in these bytes. Raises RefusedError where it cannot be opened safely."""
    return read_parts(read_package(data, LARGEST))


def read_parts(package: Package, record: "Record | None" = None) -> ReadDocument:
    """The document in these parts; `record` is told which elements were read."""
    main = package.related(None, "officeDocument")
    assert main is not None
    root = part_root(main)
    styles, numbering = Styles(_related(package, main, "styles")), Numbering(_related(package, main, "numbering"))
    reader = _Reader(styles, numbering, record)
    body = reader.story(root.iterchildren(w("body")), _links(main))
    notes = dict(_notes(package, main, reader))
    bands = tuple(_bands(package, main, root, reader))
    return ReadDocument(body, notes, bands, _title(package), reader.styles.language)


def part_root(part: Part) -> Element:
    """The root of a part, in the names of the transitional form."""
    data = part.data
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse(data)


def _related(package: Package, main: Part, kind: str) -> Element | None:
    part = package.related(main, kind)
    return part_root(part) if part is not None else None


def _links(part: Part) -> Mapping[str, str]:
    return {relation.id: relation.target for relation in part.relations if relation.external}


def _title(package: Package) -> str:
    for relation in package.relations:
        part = package.parts.get(relation.target)
        if part is not None and (relation.type == CORE_REL or relation.type.endswith("/core-properties")):
            found = parse(part.data).find(f"{{{DC}}}title")
            return (found.text or "").strip() if found is not None else ""
    return ""


def _notes(package: Package, main: Part, reader: "_Reader") -> Iterator[tuple[str, tuple[ReadItem, ...]]]:
    for kind in ("footnote", "endnote"):
        part = package.related(main, f"{kind}s")
        if part is not None:
            for note in part_root(part).iterchildren(w(kind)):
                if note.get(w("type")) not in _NO_TEXT:
                    yield f"{kind} {note.get(w('id'), '')}", reader.story((note,), _links(part))


def _bands(package: Package, main: Part, root: Element, reader: "_Reader") -> Iterator[tuple[ReadItem, ...]]:
    """Every header and footer that a section shows, once each."""
    targets = {relation.id: relation.target for relation in main.relations}
    shown: dict[str, None] = {}
    for section in root.iter(w("sectPr")):
        for reference in section.iterchildren(w("headerReference"), w("footerReference")):
            shown[targets.get(reference.get(r("id"), ""), "")] = None
    for name in shown:
        if name in package.parts:
            part = package.parts[name]
            yield reader.story((part_root(part),), _links(part))


class Record:
    """What was read: every w:p in the order of its number, and every element whose letters stand in a piece."""

    def __init__(self) -> None:
        self.paragraphs: list[Element] = []
        self.letters: list[Element] = []


class _Reader:
    """Reads stories one after the other and counts their paragraphs through the whole file."""

    def __init__(self, styles: Styles, numbering: Numbering, record: Record | None) -> None:
        self.styles = styles
        self._lists = numbering
        self._count = 0
        self._record = record
        self._text = self._reading({})

    def _reading(self, links: Mapping[str, str]) -> TextReader:
        reader = TextReader(self.styles, links)
        reader.taken = self._record.letters if self._record is not None else None
        return reader

    def story(self, holders: Iterable[Element], links: Mapping[str, str]) -> tuple[ReadItem, ...]:
        """All paragraphs and tables below these elements."""
        self._text = self._reading(links)
        return tuple(item for holder in holders for item in self._items(holder, contents=False))

    def _items(self, holder: Element, contents: bool) -> Iterator[ReadItem]:
        for child in holder:
            if child.tag == w("p"):
                yield from self._paragraph(child, contents)
            elif child.tag == w("tbl"):
                yield self._table(child, contents)
            elif child.tag == w("sdt"):
                gallery = child.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
                for content in child.iterchildren(w("sdtContent")):
                    yield from self._items(content, contents or value_of(gallery) == "Table of Contents")
            elif child.tag in _BLOCK_HOLDERS:
                yield from self._items(child, contents)
            elif child.tag == f"{{{MC}}}AlternateContent":
                for chosen in list(child)[:1]:
                    yield from self._items(chosen, contents)

    def _paragraph(self, element: Element, contents: bool) -> Iterator[ReadItem]:
        """The paragraph, and after it what stands in its text boxes."""
        about = element.find(w("pPr"))
        style = value_of(about.find(w("pStyle"))) if about is not None else ""
        style = style or self.styles.default
        line = self._text.read(element, style)
        self._count += 1
        if self._record is not None:
            self._record.paragraphs.append(element)
        shown = ReadParagraph(
            self._count,
            tuple(line.pieces),
            self._kind(style, line, contents),
            self._level(about, style),
            self._listed(about, style),
            tuple(line.pictures),
            bold=0 < line.visible == line.bold,
            holds=line.holds or _holds(element, about),
        )
        yield replace(shown, joined=about is not None and about.find(f"{w('rPr')}/{w('del')}") is not None)
        if line.boxes:
            outer = self._text
            for box in line.boxes:
                self._text = self._reading(outer.links)
                yield from self._items(box, contents)
            self._text = outer

    def _kind(self, style: str, line: Line, contents: bool) -> ReadKind:
        if contents or (line.in_contents and line.in_contents == line.visible):
            return "contents"
        return self.styles.kind(style)

    def _level(self, about: Element | None, style: str) -> int | None:
        own = whole_number(value_of(about.find(w("outlineLvl")))) if about is not None else None
        if own is not None:
            return own + 1 if own < 9 else None
        return self.styles.level(style)

    def _listed(self, about: Element | None, style: str) -> ReadList | None:
        own = about.find(w("numPr")) if about is not None else None
        inherited = self.styles.numbering(style)
        numbering = value_of(own.find(w("numId"))) if own is not None else ""
        depth = whole_number(value_of(own.find(w("ilvl")))) if own is not None else None
        numbering = numbering or (inherited[0] if inherited else "")
        if depth is None:
            depth = inherited[1] if inherited else 0
        ordered = self._lists.ordered(numbering, depth) if numbering not in {"", "0"} else None
        if ordered is None and own is None and numbering not in {"", "0"}:
            ordered = self._lists.ordered(numbering, 0)
        return None if ordered is None else ReadList(depth, ordered, self._lists.next(numbering, depth))

    def _table(self, element: Element, contents: bool) -> ReadTable:
        return ReadTable(tuple(self._row(row, contents) for row in _below(element, "tr") if not _is_deleted(row)))

    def _row(self, element: Element, contents: bool) -> ReadRow:
        about = element.find(w("trPr"))
        header = about is not None and is_on(about.find(w("tblHeader")))
        before = whole_number(value_of(about.find(w("gridBefore")))) if about is not None else None
        cells = tuple(self._cell(cell, contents) for cell in _below(element, "tc"))
        return ReadRow(cells, header, min(before or 0, 100))

    def _cell(self, element: Element, contents: bool) -> ReadCell:
        about = element.find(w("tcPr"))
        span = whole_number(value_of(about.find(w("gridSpan")))) if about is not None else None
        columns = min(max(span or 1, 1), 100)
        vertical = about.find(w("vMerge")) if about is not None else None
        begins = vertical is not None and vertical.get(w("val")) == "restart"
        items = tuple(self._items(element, contents))
        return ReadCell(items, columns, columns > 1 or begins, vertical is not None and not begins)


def _below(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for child in element:
        if child.tag == w(name):
            yield child
        elif child.tag == w("sdt") or child.tag in _BLOCK_HOLDERS:
            yield from _below(child, name)


def _is_deleted(row: Element) -> bool:
    return row.find(f"{w('trPr')}/{w('del')}") is not None


def _holds(element: Element, about: Element | None) -> bool:
    """True where a paragraph without text still does something, or had a text that was deleted."""
    ends_section = about is not None and about.find(w("sectPr")) is not None
    gone = next(element.iter(w("del"), w("moveFrom"), w("fldChar"), w("sdt")), None) is not None
    return ends_section or gone
