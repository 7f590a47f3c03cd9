"""Inlines: the text of an element, with its emphasis, links, footnotes and marks.

In: elements of Python-Markdown whose text carries the marks of compose. Out: inlines with origins. Floor 6.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE
from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks.origin import FromSpec, Origin
from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Inline, LineBreak, Link, Note, Paragraph, Ref, Text
from docgen.compose import marks
from docgen.compose.fragment import Fragment, InlineHere, ProseHere
from docgen.markup import complaint
from docgen.markup.engine import Parsed, tag_of
from docgen.markup.position import Position

_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_HTML = re.compile(
    r"<(?:/?(?:a|b|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|script|span|strong|style|sub|sup|table|td|th|tr|u|ul)"
    r"\b[^<>]*|!--.*)>",
    re.IGNORECASE,
)
_STRAY_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_STRAY_ITEM = re.compile(rf"\n[ ]*{marks.ANY}(?:[-*+]|\d{{1,2}}\.)[ ]+{marks.ANY}\S+")
_SOFT = re.compile(r"[ \n]*\n[ \n]*")
_LINE_END = re.compile(r"(\n)")

ReadProse = Callable[[Fragment], tuple[Block, ...]]
ReadNote = Callable[[Element], tuple[Block, ...]]
Until = Callable[[Element], bool]


class _Style(Struct, frozen=True):
    bold: bool = False
    italic: bool = False
    code: bool = False
    language: str | None = None


_PLAIN = _Style()


class Inlines(Struct, frozen=True):
    """Reads rows of inlines at a position. `read_prose` reads an author's Markdown that stands within a text."""

    position: Position
    parsed: Parsed
    read_prose: ReadProse
    read_note: ReadNote

    def of(self, element: Element) -> tuple[Inline, ...]:
        """The inlines of an element."""
        return tidy(self._content(element, _PLAIN) if len(element) else self._text(element.text or "", _PLAIN))

    def of_text(self, text: str) -> tuple[Inline, ...]:
        """The inlines of a text that holds marks and no markup."""
        return tidy(self._text(text, _PLAIN))

    # ------------------------------------------------------------ elements

    def _content(self, element: Element, style: _Style) -> Iterator[Inline]:
        yield from self._text(element.text or "", style)
        for child in element:
            yield from self._element(child, style)
            yield from self._text(child.tail or "", style)

    def _element(self, element: Element, style: _Style) -> Iterator[Inline]:
        tag = tag_of(element)
        language = element.get("lang", style.language)
        style = style if language == style.language else replace(style, language=language)
        if tag == "strong":
            yield from self._content(element, replace(style, bold=True))
        elif tag == "em":
            yield from self._content(element, replace(style, italic=True))
        elif tag == "code":
            yield from self._content(element, replace(style, code=True))
        elif tag == "br":
            yield LineBreak()
        elif tag == "a":
            yield from self._link(element, style)
        elif tag == "sup":
            yield from self._note(element)
        else:
            self.position.look_at(element.text)
            complaint.element(self.position, element)

    def _link(self, element: Element, style: _Style) -> Iterator[Inline]:
        origin = self.position.origin()
        inlines = joined(self._content(element, style))
        address = marks.strip(_entities(element.get("href", "")))
        if element.get("title"):
            complaint.link_title(self.position)
        if address.startswith("#") and len(address) > 1:
            yield Ref(address[1:], "words", plain(inlines), origin=origin)
        elif _allowed(address):
            yield Link(address, inlines)
        else:
            complaint.link(self.position, address)
            yield from inlines

    def _note(self, element: Element) -> Iterator[Inline]:
        link = element.find("a")
        target = link.get("href", "")[1:] if link is not None else ""
        held = self.parsed.notes.get(target)
        if held is None:
            complaint.element(self.position, element)
            return
        line = self.position.line
        yield Note(self.read_note(held))
        self.position.line = line

    # ------------------------------------------------------------ text

    def _text(self, text: str, style: _Style) -> Iterator[Inline]:
        if "\n" in text and not style.code and (stray := _STRAY_ITEM.search(text)):
            self.position.look_at(text[stray.start() :])
            complaint.stray_item(self.position, " ".join(marks.strip(stray[0]).split()))
        for index, piece in enumerate(marks.MARK.split(text)):
            if index % 2 == 0:
                if piece:
                    yield from self._piece(piece, style)
                continue
            mark = marks.read(piece)
            if mark.kind == "here":
                yield from self._directive(mark.number)
            else:
                self.position.pass_mark(mark)

    def _piece(self, piece: str, style: _Style) -> Iterable[Inline]:
        origin = self.position.origin()
        if self.position.value is not None:
            return (_styled(piece, style, origin),)
        if isinstance(origin, FromSpec):
            return self._prose(piece, style, origin)
        return (_styled(self._literal(piece, style), style, origin),)

    def _prose(self, piece: str, style: _Style, origin: FromSpec) -> Iterator[Inline]:
        """An author's text line by line: each is verbatim where its characters stand in the scalar as they are."""
        loose = replace(origin, verbatim=False)
        for index, line in enumerate(_SOFT.split(piece)):
            if index:
                yield _styled(" ", style, loose)
            text = self._literal(line, style)
            exact = origin.verbatim and text.strip() in self.position.fragment.markdown
            if text:
                yield _styled(text, style, origin if exact else loose)

    def _literal(self, piece: str, style: _Style) -> str:
        """Literal text with its entities and soft line ends read; still without what is escaped."""
        piece = _SOFT.sub(" ", piece) if "\n" in piece else piece
        if style.code:
            return html.unescape(piece)
        if "<" in piece and (tag := _HTML.search(piece)):
            complaint.raw_html(self.position, tag[0])
        if "[^" in piece and (note := _STRAY_NOTE.search(piece)):
            complaint.note_without_text(self.position, note[0])
        return _entities(piece) if "&" in piece or AMP_SUBSTITUTE in piece else piece

    def _directive(self, number: int) -> Iterator[Inline]:
        directive = self.position.fragment.directives[number]
        if isinstance(directive, InlineHere):
            yield directive.inline
        elif not isinstance(directive, ProseHere):
            complaint.structure_inside_text(self.position)
        else:
            blocks = self.read_prose(directive.fragment)
            if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
                yield from blocks[0].inlines
            else:
                complaint.blocks_inside_text(self.position)


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The inlines joined, without the blanks that literal text leaves at the ends; values keep theirs."""
    row = list(inlines)
    if row and _blank_edge(row[0], 0):
        _trim(row, 0, str.lstrip)
    if row and _blank_edge(row[-1], -1):
        _trim(row, -1, str.rstrip)
    return tuple(_restored(row[0])) if len(row) == 1 else joined(row)


def joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbours of the same kind as one, escaped characters put back, line breaks inside values as such."""
    row: list[Inline] = []
    last: Inline | None = None
    for inline in inlines:
        if isinstance(inline, Text) and isinstance(last, Text) and _alike(inline, last):
            row[-1] = last = with_text(last, last.text + inline.text)
        else:
            row.append(inline)
            last = inline
    return tuple([part for inline in row for part in _restored(inline)])


def _blank_edge(inline: Inline, end: int) -> bool:
    return isinstance(inline, Text) and inline.text[end : end + 1 or None] in {"", " "}


def _trim(row: list[Inline], end: int, strip: Callable[[str, str], str]) -> None:
    """Blanks at one end. The spaces of values are still escaped here, so they stay."""
    while row:
        edge = row[end]
        if not isinstance(edge, Text):
            return
        trimmed = strip(edge.text, " ")
        if trimmed:
            row[end] = with_text(edge, trimmed)
            return
        row.pop(end)


def _restored(inline: Inline) -> Iterable[Inline]:
    if not isinstance(inline, Text):
        return (inline,)
    text = marks.restore(inline.text)
    if "\n" not in text:
        return (with_text(inline, text),)
    return (LineBreak() if part == "\n" else with_text(inline, part) for part in _LINE_END.split(text) if part)


def _alike(one: Text, other: Text) -> bool:
    return (
        (one.origin is other.origin or one.origin == other.origin)
        and one.bold == other.bold
        and one.italic == other.italic
        and one.code == other.code
        and one.language == other.language
    )


def with_text(inline: Text, text: str) -> Text:
    """The inline with another text."""
    # not dataclasses.replace: this runs for every piece of text of a package, and replace costs four times as much
    if text == inline.text:
        return inline
    return Text(text, inline.bold, inline.italic, inline.code, inline.language, inline.origin)


def _styled(text: str, style: _Style, origin: Origin | None) -> Text:
    return Text(text, style.bold, style.italic, style.code, style.language, origin)


def _entities(text: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text.replace(AMP_SUBSTITUTE, "&"))


def _allowed(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return "@" in parts.path
    return parts.scheme in {"https", "http"} and bool(parts.netloc)
