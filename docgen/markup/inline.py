"""Inlines: the text of an element, with its emphasis, links, footnotes and marks.

In: elements of Python-Markdown whose text carries the marks of compose. Out: inlines with origins. Floor 6.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE

from docgen.blocks.origin import FromSpec, Origin
from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Inline, LineBreak, Link, Note, Paragraph, Ref, Text
from docgen.compose import marks
from docgen.compose.fragment import Fragment, InlineHere, ProseHere
from docgen.diag.diagnostic import Say
from docgen.markup.engine import Parsed, tag_of
from docgen.markup.position import Position

_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_HTML = re.compile(
    r"<(?:/?(?:a|b|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|script|span|strong|style|sub|sup|table|td|th|tr|u|ul)"
    r"\b[^<>]*|!--.*)>",
    re.IGNORECASE,
)
_STRAY_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_STRAY_ITEM = re.compile(r"\n[ ]*(?:[-*+]|\d{1,2}\.)[ ]+\S")
_SOFT = re.compile(r"[ \n]*\n[ \n]*")
_SCHEMES = {"https", "http", "mailto"}
_BREAK = re.compile(r"(\n)")

ReadProse = Callable[[Fragment], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool = False
    italic: bool = False
    code: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Inlines:
    """Reads rows of inlines at a position. `read_prose` reads an author's Markdown that stands within a text."""

    position: Position
    parsed: Parsed
    read_prose: ReadProse
    read_note: Callable[[Element], tuple[Block, ...]]

    def of(self, element: Element, until: Callable[[Element], bool] = lambda _child: False) -> tuple[Inline, ...]:
        """The inlines of an element, up to the first child that `until` holds for."""
        return tidy(self._content(element, _Style(), until))

    def of_text(self, text: str) -> tuple[Inline, ...]:
        """The inlines of a text that holds marks and no markup."""
        return tidy(self._text(text, _Style()))

    # ------------------------------------------------------------ elements

    def _content(
        self, element: Element, style: _Style, until: Callable[[Element], bool] = lambda _: False
    ) -> Iterator[Inline]:
        yield from self._text(element.text or "", style)
        for child in element:
            if until(child):
                return
            yield from self._element(child, style)
            yield from self._text(child.tail or "", style)

    def _element(self, element: Element, style: _Style) -> Iterator[Inline]:
        tag = tag_of(element)
        language = element.get("lang") or style.language
        if tag == "strong":
            yield from self._content(element, replace(style, bold=True, language=language))
        elif tag == "em":
            yield from self._content(element, replace(style, italic=True, language=language))
        elif tag == "code":
            yield from self._content(element, replace(style, code=True, language=language))
        elif tag == "br":
            yield LineBreak()
        elif tag == "a":
            yield from self._link(element, replace(style, language=language))
        elif tag == "sup":
            yield from self._note(element)
        else:
            self.position.look_at(element.text)
            unknown_element(self.position, element)

    def _link(self, element: Element, style: _Style) -> Iterator[Inline]:
        origin = self.position.origin()
        inlines = joined(self._content(element, style))
        address = marks.strip(_entities(element.get("href", "")))
        if address.startswith("#") and len(address) > 1:
            yield Ref(address[1:], "words", plain(inlines), origin=origin)
        elif _allowed(address):
            yield Link(address, inlines)
        else:
            self.position.report(
                "M033",
                Say(
                    f'länken går till "{address}", som inte är en adress på webben',
                    f'the link goes to "{address}", which is no web address',
                ),
                Say(
                    "skriv en adress som börjar med https: eller mailto:, eller #ankare",
                    "write an address that begins with https: or mailto:, or #anchor",
                ),
            )
            yield from inlines
        if element.get("title"):
            self.position.report(
                "M034",
                Say("en länk kan inte ha en egen titel", "a link cannot have a title of its own"),
                Say("ta bort texten inom citattecken i länken", "remove the quoted text in the link"),
            )

    def _note(self, element: Element) -> Iterator[Inline]:
        link = element.find("a")
        target = link.get("href", "")[1:] if link is not None else ""
        held = self.parsed.notes.get(target)
        if held is None:
            unknown_element(self.position, element)
            return
        line = self.position.line
        yield Note(self.read_note(held))
        self.position.line = line

    # ------------------------------------------------------------ text

    def _text(self, text: str, style: _Style) -> Iterator[Inline]:
        if not text:
            return
        if _STRAY_ITEM.search(text) and not style.code:
            self._report_stray_item(text)
        pieces = marks.MARK.split(text)
        for index, piece in enumerate(pieces):
            if index % 2 == 0:
                if piece:
                    yield from self._piece(piece, style)
                continue
            mark = marks.read(piece)
            if mark.kind == "here":
                yield from self._directive(mark.number)
            else:
                self.position.pass_mark(mark)

    def _piece(self, piece: str, style: _Style) -> Iterator[Inline]:
        origin = self.position.origin()
        if self.position.value is not None:
            yield _styled(piece, style, origin)
        elif isinstance(origin, FromSpec):
            yield from self._prose(piece, style, origin)
        else:
            yield _styled(self._literal(piece, style), style, origin)

    def _prose(self, piece: str, style: _Style, origin: FromSpec) -> Iterator[Inline]:
        """An author's text line by line: each is verbatim where its characters stand in the scalar as they are."""
        loose = replace(origin, verbatim=False)
        for index, line in enumerate(_SOFT.split(piece)):
            if index:
                yield _styled(" ", style, loose)
            text = self._literal(line, style)
            if text:
                yield _styled(text, style, origin if text.strip() in self.position.fragment.markdown else loose)

    def _literal(self, piece: str, style: _Style) -> str:
        """Literal text with its entities and soft line ends read; still without what is escaped."""
        piece = _SOFT.sub(" ", piece)
        if style.code:
            return html.unescape(piece)
        if "<" in piece and (match := _HTML.search(piece)):
            self._report_html(match[0])
        if "[^" in piece and (match := _STRAY_NOTE.search(piece)):
            self._report_stray_note(match[0])
        return _entities(piece) if "&" in piece or AMP_SUBSTITUTE in piece else piece

    def _directive(self, number: int) -> Iterator[Inline]:
        directive = self.position.fragment.directives[number]
        if isinstance(directive, InlineHere):
            yield directive.inline
        elif isinstance(directive, ProseHere):
            blocks = self.read_prose(directive.fragment)
            if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
                yield from blocks[0].inlines
            else:
                self.position.report(
                    "M036",
                    Say(
                        "texten har flera stycken eller listor och får inte plats inne i en mening",
                        "the text has several paragraphs or lists and does not fit inside a sentence",
                    ),
                    Say(
                        "skriv ut den med | prose på en egen rad, med tomma rader omkring",
                        "print it with | prose on a line of its own, with blank lines around it",
                    ),
                )
        else:
            self.position.report(
                "M036",
                Say(
                    "sidbrytning, sidläge, underskrift och kravlista får inte stå inne i en text",
                    "page breaks, orientation, signatures and requirement lists cannot stand inside a text",
                ),
                Say(
                    "skriv anropet på en egen rad, med tomma rader omkring",
                    "write the call on a line of its own, with blank lines around it",
                ),
            )

    # ------------------------------------------------------------ reports

    def _report_html(self, tag: str) -> None:
        self.position.report(
            "M031",
            Say(f'"{tag}" är HTML, som inte tolkas', f'"{tag}" is HTML, which is not read'),
            Say(
                "skriv med Markdown: **fet**, *kursiv*, två blanksteg sist på raden för radbyte",
                "write Markdown: **bold**, *italic*, two spaces at the line's end for a line break",
            ),
        )

    def _report_stray_note(self, note: str) -> None:
        self.position.report(
            "M035",
            Say(f'fotnoten "{note}" har ingen text', f'the footnote "{note}" has no text'),
            Say(f"skriv {note}: och texten på en egen rad", f"write {note}: and the text on a line of its own"),
        )

    def _report_stray_item(self, text: str) -> None:
        match = _STRAY_ITEM.search(text)
        item = " ".join(marks.strip(match[0]).split()) if match else ""
        self.position.look_at(text[match.start() :] if match else "")
        self.position.report(
            "M032",
            Say(
                f'raden som börjar med "{item}" ser ut som en punkt i en lista, men blir löpande text',
                f'the line that begins with "{item}" looks like a list item but becomes running text',
            ),
            Say(
                "dra in en underpunkt med fyra blanksteg, och lägg en tom rad mellan olika slags listor",
                "indent a nested item by four spaces, and put a blank line between lists of different kinds",
            ),
        )


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The inlines joined, without the blanks that literal text leaves at the ends; values keep theirs."""
    row = list(inlines)
    _trim(row, 0, str.lstrip)
    _trim(row, -1, str.rstrip)
    return joined(row)


def _trim(row: list[Inline], end: int, strip: Callable[[str, str], str]) -> None:
    """Blanks at one end. The spaces of values are still escaped here, so they stay."""
    while row:
        edge = row[end]
        if not isinstance(edge, Text):
            return
        trimmed = strip(edge.text, " ")
        if trimmed:
            row[end] = edge if trimmed == edge.text else replace(edge, text=trimmed)
            return
        row.pop(end)


def joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbours of the same kind as one, escaped characters put back, line breaks inside values as such."""
    row: list[Inline] = []
    for inline in inlines:
        last = row[-1] if row else None
        if isinstance(inline, Text) and isinstance(last, Text) and _alike(inline, last):
            row[-1] = replace(last, text=last.text + inline.text)
        else:
            row.append(inline)
    return tuple(part for inline in row for part in _restored(inline))


def _restored(inline: Inline) -> Iterator[Inline]:
    if not isinstance(inline, Text):
        yield inline
        return
    text = marks.restore(inline.text)
    if "\n" not in text:
        yield inline if text is inline.text else replace(inline, text=text)
        return
    for part in _BREAK.split(text):
        if part:
            yield LineBreak() if part == "\n" else replace(inline, text=part)


def _alike(one: Text, other: Text) -> bool:
    return one.origin == other.origin and (one.bold, one.italic, one.code, one.language) == (
        other.bold,
        other.italic,
        other.code,
        other.language,
    )


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
    return parts.scheme in _SCHEMES and bool(parts.netloc)


def unknown_element(position: Position, element: Element) -> None:
    """Say that Markdown gave something that documents do not have."""
    known = {
        "img": (
            Say("bilder", "pictures"),
            Say(
                "ta bort bilden; dokument har text och tabeller", "remove the picture; documents have text and tables"
            ),
        ),
        "pre": (
            Say("kodblock", "code blocks"),
            Say("ta bort indraget på fyra blanksteg", "remove the indentation of four spaces"),
        ),
        "hr": (Say("linjer", "rules"), Say("ta bort raden ---", "remove the line ---")),
    }
    tag = tag_of(element)
    what, hint = known.get(
        tag,
        (
            Say(f'elementet "{tag}"', f'the element "{tag}"'),
            Say("skriv det på ett annat sätt", "write it in another way"),
        ),
    )
    position.report("M030", Say(f"{what.sv} finns inte i dokument", f"{what.en} do not exist in documents"), hint)
