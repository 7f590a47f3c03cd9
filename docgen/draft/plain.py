"""The bytes of a .txt file come in; a draft goes out whose texts point to the lines of that file.

A plain text says with blank lines, numbers and dashes what it means. Lines that were broken by a program are put
together again; where that is not sure, each line stays a paragraph, for two paragraphs read as one would give
findings about sentences that nobody wrote. Floor 4.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from docgen.blocks.origin import FromTemplate
from docgen.blocks.tree import Block, Heading, Inline, Paragraph
from docgen.diag.diagnostic import Outcome
from docgen.diag.place import SourceId
from docgen.draft.decode import decode_draft
from docgen.draft.document import document_of, looks_like_heading
from docgen.draft.language import spoken_in
from docgen.draft.lines import is_fact
from docgen.draft.listing import BULLET, COUNTER, Entry, lists_of
from docgen.draft.model import Draft
from docgen.draft.pieces import Piece, inlines, seen
from docgen.draft.spans import Line
from docgen.draft.tables import table_of
from docgen.source.text import SourceText

_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|§[ ]?\d{1,3}|\d{1,3}[ ]?§)[ \t]+(?=[A-ZÅÄÖ])")
_UNDERLINE = re.compile(r"[=\-_*~]{3,}")
_COLUMNS = re.compile(r"[ ]*\t[ \t]*|[ ]{3,}")
_HYPHEN = re.compile(r"([a-zåäöéA-ZÅÄÖ0-9])-$")
_JOINS_NOT = re.compile(r"(?:och|eller|samt|respektive|resp|till|and|or|to)\b")
_SENTENCE_END = (".", "!", "?", ":", ";")
_NARROW, _WIDE = 45, 120
"""Lines shorter than the first are not broken running text; lines longer than the second were not broken."""
_EARLY = 0.8
"""A line that ends before this part of the width, though the next word had fit, was ended by a person."""


def read_plain(source: SourceId, data: bytes) -> Outcome[Draft | None]:
    """The draft in a text file; None with an error when the file is no text."""
    decoded = decode_draft(source, data)
    if decoded.value is None:
        return Outcome(None, decoded.diagnostics)
    text = decoded.value
    reader = _Reader(text, spoken_in(text.text))
    blocks = tuple(block for group in _groups(text) for block in reader.group(group))
    return Outcome(Draft(text, "txt", document_of(source, blocks, "", reader.language)), decoded.diagnostics)


def _groups(source: SourceText) -> Iterator[list[Line]]:
    """Lines between blank ones."""
    held: list[Line] = []
    start = 0
    for text in source.text.split("\n"):
        if text.strip():
            held.append(Line(text.rstrip(), start))
        elif held:
            yield held
            held = []
        start += len(text) + 1
    if held:
        yield held


class _Reader:
    """Makes blocks of the lines between blank ones."""

    def __init__(self, source: SourceText, language: str) -> None:
        self.language = language
        self._source = source

    def group(self, lines: Sequence[Line]) -> Iterator[Block]:
        """A table, or headings, lists and paragraphs in their order."""
        rows = [_COLUMNS.split(line.text.strip()) for line in lines]
        if len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1:
            yield from self._table(lines)
            return
        entries: list[Entry] = []
        for part in _parts(lines):
            heading = self._heading(part) if len(lines) == len(part) or _is_underlined(part) else None
            bullet, counter = (mark.match(part[0].text.lstrip()) for mark in (BULLET, COUNTER))
            mark = bullet or counter
            if heading is None and mark is not None:
                entries.append(Entry(_depth(part[0]), mark is counter, self._item(part, mark)))
                continue
            yield from lists_of(entries)
            entries = []
            made: Iterable[Block] = self._paragraph(part) if heading is None else (heading,)
            yield from made
        yield from lists_of(entries)

    def _heading(self, part: Sequence[Line]) -> Heading | None:
        """One line that stands alone and is numbered, underlined or in capitals."""
        words = part[0].text.strip()
        underlined = _is_underlined(part)
        if len(part) > 1 + underlined or len(words) > _WIDE or not looks_like_heading(words):
            return None
        number = _NUMBERED.match(words)
        if not (underlined or number or (words.isupper() and len(words) > 3)):
            return None
        level = number[0].strip().strip(".").count(".") + 1 if number else 1
        return Heading(level, self._row(part[:1]), numbered=False, origin=self._origin(part))

    def _item(self, part: Sequence[Line], mark: re.Match[str]) -> Paragraph:
        begin = len(part[0].text) - len(part[0].text.lstrip()) + mark.end()
        first = Line(part[0].text[begin:], part[0].start + begin)
        return Paragraph(self._row([first, *part[1:]]), origin=self._origin(part))

    def _paragraph(self, part: Sequence[Line]) -> Iterator[Paragraph]:
        row = self._row(part)
        if row and not _UNDERLINE.fullmatch(part[0].text.strip()):
            yield Paragraph(row, origin=self._origin(part))

    def _table(self, lines: Sequence[Line]) -> Iterator[Block]:
        rows = [[tuple(self._paragraph([cell])) for cell in _cells(line)] for line in lines]
        table = table_of(rows[:1], rows[1:], self._origin(lines))
        if table is not None:
            yield table

    def _row(self, part: Sequence[Line]) -> tuple[Inline, ...]:
        return inlines(_pieces(part), self._source, self.language)

    def _origin(self, part: Sequence[Line]) -> FromTemplate:
        last = part[-1]
        return FromTemplate(self._source.span(part[0].start, last.start + len(last.text)))


def _is_underlined(part: Sequence[Line]) -> bool:
    return len(part) == 2 and _UNDERLINE.fullmatch(part[1].text.strip()) is not None


def _depth(line: Line) -> int:
    return min((len(line.text.expandtabs(4)) - len(line.text.expandtabs(4).lstrip())) // 2, 8)


def _cells(line: Line) -> Iterator[Line]:
    begin = len(line.text) - len(line.text.lstrip())
    edges = [begin, *(edge for match in _COLUMNS.finditer(line.text, begin) for edge in match.span()), len(line.text)]
    for one, other in zip(edges[::2], edges[1::2], strict=True):
        yield Line(line.text[one:other], line.start + one)


def _parts(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Paragraphs, items and headings of a group: lines that belong together."""
    width = max(len(line.text) for line in lines)
    held: list[Line] = []
    for line in lines:
        if held and not _goes_on(held[-1], line, width):
            yield held
            held = []
        held.append(line)
    yield held


def _goes_on(before: Line, line: Line, width: int) -> bool:
    """True when a line is the rest of what stands before it."""
    one, other = before.text.rstrip(), line.text.strip()
    if _UNDERLINE.fullmatch(other):
        return True
    if BULLET.match(other) or COUNTER.match(other) or _UNDERLINE.fullmatch(one):
        return False
    if other[0].islower():
        return True
    if is_fact(one) and is_fact(other):
        return False
    if width < _NARROW:
        return False
    if len(one) > _WIDE:
        return not one.endswith(_SENTENCE_END)
    ended = one.endswith(_SENTENCE_END) or other[0].isupper() or _NUMBERED.match(other) is not None
    early = len(one) + 1 + len(other.split()[0]) < _EARLY * width
    return not (ended and early)


def _pieces(part: Sequence[Line]) -> Iterator[Piece]:
    """The characters of broken lines as one row; a word that was cut is put together."""
    for index, line in enumerate(part):
        begin = len(line.text) - len(line.text.lstrip())
        text, start = line.text.strip(), line.start + begin
        if index == len(part) - 1:
            yield from seen(text, start)
            return
        following = part[index + 1]
        rest = following.text.lstrip()
        cut = _HYPHEN.search(text) if rest[:1].islower() and not _JOINS_NOT.match(rest) else None
        kept = len(text) - 1 if cut and cut[1].islower() else len(text)
        yield from seen(text[:kept], start)
        if cut is None:
            yield Piece(" ", start + len(text), following.start + len(following.text) - len(rest))
