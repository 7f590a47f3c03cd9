"""What a workbook's XML holds, counted without the library that reads it: nothing may be lost unseen.

In: the parts of a package that passed the gate. Out: every cell with content by sheet and address, and texts that
are no cell's: drawings, headers, threaded comments. Floor 2.
"""

from collections.abc import Iterator, Mapping

from docgen.ooxml.element import Element
from docgen.ooxml.ns import A, R
from docgen.ooxml.package import Package, Part
from docgen.ooxml.reading import parse
from docgen.ooxml.sheet_model import LostCell

SHEET_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", SHEET_MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


def s(name: str) -> str:
    """A SpreadsheetML name as lxml writes it."""
    return f"{{{SHEET_MAIN}}}{name}"


def sheet_root(part: Part) -> Element:
    """The root of a part, in the names of the transitional form."""
    data = part.data
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse(data)


def cells_of(package: Package) -> Mapping[str, Mapping[str, str]]:
    """The content of every cell by sheet and address: text as it stands, a number as the file writes it."""
    main = package.related(None, "officeDocument")
    if main is None:
        return {}
    strings = package.related(main, "sharedStrings")
    shared = [_text(item) for item in sheet_root(strings).iterchildren(s("si"))] if strings is not None else []
    targets = {relation.id: relation.target for relation in main.relations}
    found: dict[str, Mapping[str, str]] = {}
    for sheet in sheet_root(main).iter(s("sheet")):
        part = package.parts.get(targets.get(sheet.get(f"{{{R}}}id", ""), ""))
        if part is not None:
            found[sheet.get("name", "")] = dict(_cells(sheet_root(part), shared))
    return found


def beside_cells(package: Package) -> Iterator[LostCell]:
    """Texts that stand in no cell: drawings and charts, headers and footers, threaded comments."""
    for name, part in sorted(package.parts.items()):
        if not name.endswith(".xml"):
            continue
        if name.startswith(("xl/drawings/", "xl/charts/", "xl/diagrams/data")):
            for paragraph in sheet_root(part).iter(f"{{{A}}}p"):
                text = "".join(piece.text or "" for piece in paragraph.iter(f"{{{A}}}t"))
                if text.strip():
                    yield LostCell(text, "drawing", name.rpartition("/")[2])
        elif name.startswith("xl/threadedComments/"):
            for comment in parse(part.data).iter("{*}threadedComment"):
                text = "".join(piece.text or "" for piece in comment.iter("{*}text"))
                yield LostCell(text, "comment", comment.get("ref", ""))
        elif name.startswith("xl/worksheets/"):
            for band in sheet_root(part).iterchildren(s("headerFooter")):
                yield from (LostCell(item.text, "header") for item in band if item.text and item.text.strip())


def _cells(root: Element, shared: list[str]) -> Iterator[tuple[str, str]]:
    line = 0
    for row in root.iter(s("row")):
        line = int(row.get("r", "") or line + 1)
        for column, cell in enumerate(row.iterchildren(s("c")), 1):
            name = cell.get("r") or f"R{line}C{column}"
            text = _content(cell, shared)
            if text.strip():
                yield name, text


def _content(cell: Element, shared: list[str]) -> str:
    kind, value = cell.get("t", "n"), cell.find(s("v"))
    if kind == "inlineStr":
        inline = cell.find(s("is"))
        return _text(inline) if inline is not None else ""
    text = (value.text or "") if value is not None else ""
    if kind == "s" and text.strip().isdigit():
        return shared[int(text)] if int(text) < len(shared) else ""
    return text


def _text(item: Element) -> str:
    """The letters of a string; how it is read aloud (rPh) is no part of it."""
    pieces = (piece for piece in item.iter(s("t")) if next(piece.iterancestors(s("rPh")), None) is None)
    return "".join(piece.text or "" for piece in pieces)
