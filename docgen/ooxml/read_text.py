"""The text of one w:p of somebody else's Word file, as a reader sees it when every tracked change is accepted.

In: paragraph elements, one after the other. Out: pieces of text with links and notes, pictures, text boxes. Field
codes, deleted and hidden text are left out; the state of a field that goes on into the next paragraph is kept
(ISO/IEC 29500-1, 17.3.3 and 17.16). Floor 2.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from docgen.ooxml.element import Element, value_of
from docgen.ooxml.ns import MC, r, w
from docgen.ooxml.read_model import ReadPicture, ReadPiece
from docgen.ooxml.read_styles import Styles, is_on

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_GRAPHICS = ("{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
             "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
             "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds")  # fmt: skip
_LINK_CODE = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"([^"]*)"')
_BLANKS = str.maketrans("\r\n\t", "   ")
UNSEEN = str.maketrans("\r\n\N{NON-BREAKING HYPHEN}", "  -", "\N{SOFT HYPHEN}\u200b\u200c\u200d\u2060\ufeff")
"""What no reader sees is left out of every text; a no-break hyphen is a hyphen."""
_SYMBOLS = {"F0B0": "°", "F0B1": "±", "F0B3": "≥", "F0A3": "≤", "F0B4": "×", "F0B7": "•", "F0A7": "▪", "F0A8": "☐",
            "F06F": "☐", "F0FE": "☒", "F0FC": "✓", "F0E0": "→", "F0E8": "→", "F0D8": "▸", "F02D": "-"}  # fmt: skip
_TREE_LIKE = frozenset(
    {w("ins"), w("moveTo"), w("smartTag"), w("customXml"), w("sdtContent"), w("dir"), w("bdo"), w("rubyBase")}
)


def letters_of(element: Element) -> str:
    """What an element with letters says: w:t, w:delText, m:t, w:sym (a space for an unknown one), w:noBreakHyphen."""
    if element.tag == w("noBreakHyphen"):
        return "-"
    if element.tag == w("sym"):
        return _SYMBOLS.get(element.get(w("char"), "").upper(), " ")
    return (element.text or "").translate(_BLANKS)


@dataclass(slots=True)
class _Field:
    """A field whose end has not come yet: its code while that is read, then what it shows."""

    code: str = ""
    showing: bool = False


@dataclass(slots=True)
class Line:
    """What one paragraph gave. `in_contents` are characters that a table of contents shows."""

    pieces: list[ReadPiece] = field(default_factory=list)
    pictures: list[ReadPicture] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    holds: bool = False
    bold: int = 0
    visible: int = 0
    in_contents: int = 0


class TextReader:
    """Reads the paragraphs of one story (the body, a note, a header) in their order."""

    def __init__(self, styles: Styles, links: Mapping[str, str]) -> None:
        """`links` are the addresses of the part's relationships by id.

        `taken` may be set to a list, which then gets every element whose letters were read.
        """
        self._styles = styles
        self.links = links
        self._fields: list[_Field] = []
        self._line = Line()
        self._bold = self._italic = self._struck = False
        self.taken: list[Element] | None = None
        self._ways: Mapping[str, Callable[[Element, str], object]] = {
            w("r"): self._run,
            w("hyperlink"): self._hyperlink,
            w("fldSimple"): self._simple_field,
            w("sdt"): self._inner,
            w("ruby"): self._inner,
            w("t"): self._letters,
            w("tab"): lambda _, link: self._say("\t", link),
            w("ptab"): lambda _, link: self._say("\t", link),
            w("noBreakHyphen"): self._letters,
            w("sym"): self._letters,
            w("br"): self._break,
            w("cr"): self._break,
            w("fldChar"): self._field_mark,
            w("instrText"): self._field_code,
            w("footnoteReference"): self._note,
            w("endnoteReference"): self._note,
            w("drawing"): self._drawing,
            w("pict"): self._vml,
            w("object"): self._vml,
            f"{{{MC}}}AlternateContent": self._alternative,
            f"{_M}oMath": self._formula,
            f"{_M}oMathPara": self._formula,
            **dict.fromkeys(_TREE_LIKE, self._inner),
        }

    def read(self, paragraph: Element, style: str) -> Line:
        """The line of a w:p whose style has this id."""
        self._line = Line()
        self._bold = self._styles.bold(style)
        self._italic = self._struck = False
        # a field whose code has not ended with its paragraph is broken: the rest of the text is no code
        self._fields = [item for item in self._fields if item.showing]
        self._inner(paragraph, "")
        return self._line

    def _inner(self, element: Element, link: str) -> None:
        for child in element:
            way = self._ways.get(child.tag)
            if way is not None:
                way(child, link)

    def _run(self, run: Element, link: str) -> None:
        own = run.find(w("rPr"))
        before = (self._bold, self._italic, self._struck)
        if own is not None:
            style = value_of(own.find(w("rStyle")))
            if is_on(own.find(w("vanish"))) or (style and self._styles.hidden(style)):
                self._line.holds = True
                return self._codes_only(run)
            bold = own.find(w("b"))
            self._bold = is_on(bold) if bold is not None else self._bold or bool(style and self._styles.bold(style))
            self._italic = is_on(own.find(w("i")))
            self._struck = is_on(own.find(w("strike"))) or is_on(own.find(w("dstrike")))
        self._inner(run, link)
        self._bold, self._italic, self._struck = before
        return None

    def _codes_only(self, run: Element) -> None:
        """A hidden run: its text is not read, but a field may begin or end in it."""
        for child in run:
            if child.tag in {w("fldChar"), w("instrText")}:
                self._ways[child.tag](child, "")

    def _letters(self, element: Element, link: str) -> None:
        if self._say(letters_of(element), link) and self.taken is not None:
            self.taken.append(element)

    def _say(self, text: str, link: str, *, line_break: bool = False) -> bool:
        """Add text to the line; False where it is in a field's code."""
        text = text.translate(UNSEEN)
        if any(not item.showing for item in self._fields):
            return False
        if not text:
            return True
        line, shown = self._line, len(text.strip())
        line.visible += shown
        line.bold += shown if self._bold else 0
        codes = [item.code for item in self._fields]
        if any(code.lstrip().upper().startswith(("TOC ", "TOC\\")) for code in codes):
            line.in_contents += shown
        if not link:
            found = next((match for match in map(_LINK_CODE.match, reversed(codes)) if match), None)
            link = ("#" * bool(found[1]) + found[2]) if found else ""
        line.pieces.append(ReadPiece(text, link, line_break, "", self._bold, self._italic, self._struck))
        return True

    def _break(self, element: Element, link: str) -> None:
        if element.get(w("type")) in {"page", "column"}:
            self._line.holds = True
            if any(not piece.text.isspace() for piece in self._line.pieces):
                self._say(" ", link)
        else:
            self._say(" ", link, line_break=True)

    def _hyperlink(self, element: Element, _: str) -> None:
        anchor = element.get(w("anchor"), "")
        address = self.links.get(element.get(r("id"), ""), "")
        self._inner(element, address or (f"#{anchor}" if anchor else ""))

    def _simple_field(self, element: Element, link: str) -> None:
        self._fields.append(_Field(element.get(w("instr"), ""), showing=True))
        self._inner(element, link)
        self._fields.pop()

    def _field_mark(self, element: Element, _: str) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].showing = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _field_code(self, element: Element, _: str) -> None:
        if self._fields and not self._fields[-1].showing:
            self._fields[-1].code += element.text or ""

    def _note(self, element: Element, _: str) -> None:
        kind = "footnote" if element.tag == w("footnoteReference") else "endnote"
        if element.get(w("id")):
            self._line.pieces.append(ReadPiece(note=f"{kind} {element.get(w('id'))}"))

    def _formula(self, element: Element, link: str) -> None:
        parts = list(element.iter(f"{_M}t"))
        if self._say("".join(part.text or "" for part in parts), link) and self.taken is not None:
            self.taken += parts

    def _alternative(self, element: Element, link: str) -> None:
        """The first of the versions that a program may choose from: the others say the same once more."""
        chosen = next(iter(element.iterchildren(f"{{{MC}}}Choice", f"{{{MC}}}Fallback")), None)
        if chosen is not None:
            self._inner(chosen, link)

    def _drawing(self, element: Element, _: str) -> None:
        self._line.holds = True
        self._boxes(element)
        if next(element.iter(*_GRAPHICS), None) is None:
            return
        about = next(element.iter(f"{_WP}docPr"), None)
        alt = (about.get("descr", "") or about.get("title", "")) if about is not None else ""
        marks = (mark for mark in element.iter("{*}decorative") if mark.get("val", "1") in {"1", "true"})
        self._line.pictures.append(ReadPicture(alt.strip(), next(marks, None) is not None))

    def _vml(self, element: Element, _: str) -> None:
        self._line.holds = True
        self._boxes(element)
        image = next(element.iter(f"{_V}imagedata"), None)
        if image is not None:
            shape = image.getparent()
            self._line.pictures.append(ReadPicture((shape.get("alt", "") if shape is not None else "").strip()))
        drawing = next(element.iter(w("drawing")), None)
        if drawing is not None:
            self._drawing(drawing, "")

    def _boxes(self, element: Element) -> None:
        """Text boxes, but not those inside another one: they come with the text of that one."""
        for box in element.iter(w("txbxContent")):
            holder = next(box.iterancestors(w("txbxContent"), element.tag), None)
            if holder is None or holder is element:
                self._line.boxes.append(box)
