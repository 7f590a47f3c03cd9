"""Pieces of a text with their place in the file come in; inlines with origins go out.

A piece is a stretch of characters that stand in the file just so, or the one space that stands for a line end.
Neighbours are put together, so that words on two lines can be pointed at as one. Floor 4.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from docgen.blocks.origin import FromTemplate
from docgen.blocks.tree import Inline, LineBreak, Link, Note, Text
from docgen.draft.language import language_of
from docgen.source.text import SourceText

_SEEN = re.compile("[^\N{SOFT HYPHEN}\u200b\u200c\u200d\u2060]+")
_ADDRESSES = ("http:", "https:", "mailto:")


class Piece(Struct, frozen=True):
    """Characters and where they stand, as offsets of the source. `link` is the address that they lead to.

    A piece with `line_break` is a new line within the paragraph; one with `note` stands where a footnote is
    referred to.
    """

    text: str
    start: int
    end: int
    link: str = ""
    line_break: bool = False
    note: Note | None = None


def seen(text: str, start: int, link: str = "") -> Iterator[Piece]:
    """A stretch of the file as pieces, without the characters in it that no reader sees, such as soft hyphens."""
    for match in _SEEN.finditer(text):
        yield Piece(match[0], start + match.start(), start + match.end(), link)


def text_of(pieces: Iterable[Piece]) -> str:
    """The characters that a reader sees, a line break as a space."""
    return "".join(piece.text for piece in pieces)


def inlines(pieces: Iterable[Piece], source: SourceText, language: str) -> tuple[Inline, ...]:
    """The pieces as inlines; where they are in another language than the document's, they say so."""
    joined = tuple(_joined(_trimmed(tuple(pieces)), source))
    spoken = language_of(text_of(joined))
    other = spoken if spoken not in {"", language} else None
    found: list[Inline] = []
    for link, group in groupby(joined, key=lambda piece: piece.link):
        row = tuple(_inline(piece, source, other) for piece in group)
        found += [Link(link, row)] if link.startswith(_ADDRESSES) else row
    return tuple(found)


def _inline(piece: Piece, source: SourceText, language: str | None) -> Inline:
    if piece.note is not None:
        return piece.note
    if piece.line_break:
        return LineBreak()
    return Text(piece.text, language=language, origin=FromTemplate(source.span(piece.start, piece.end)))


def _trimmed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Without blanks at the ends, which no reader sees."""
    begin, end = 0, len(pieces)
    while begin < end and _is_blank(pieces[begin]):
        begin += 1
    while begin < end and _is_blank(pieces[end - 1]):
        end -= 1
    kept = list(pieces[begin:end])
    if kept and kept[0].text:
        kept[0] = _cut(kept[0], len(kept[0].text) - len(kept[0].text.lstrip()), len(kept[0].text))
    if kept and kept[-1].text:
        kept[-1] = _cut(kept[-1], 0, len(kept[-1].text.rstrip()))
    return tuple(kept)


def _is_blank(piece: Piece) -> bool:
    return piece.note is None and not piece.text.strip()


def _cut(piece: Piece, begin: int, end: int) -> Piece:
    """A part of a piece; one that stands in the file in other characters keeps its whole place."""
    if piece.end - piece.start != len(piece.text):
        return Piece(piece.text[begin:end], piece.start, piece.end, piece.link)
    return Piece(piece.text[begin:end], piece.start + begin, piece.start + end, piece.link)


def _joined(pieces: Iterable[Piece], source: SourceText) -> Iterator[Piece]:
    """Neighbours of the same link as one, where the file has between them nothing that is not shown."""
    held: list[Piece] = []
    for piece in pieces:
        if held and not (_fit(held[-1], piece) and _is_shown(held[-1], source) and _is_shown(piece, source)):
            yield _one(held)
            held = []
        held.append(piece)
    if held:
        yield _one(held)


def _one(pieces: list[Piece]) -> Piece:
    if len(pieces) == 1:
        return pieces[0]
    return Piece(text_of(pieces), pieces[0].start, pieces[-1].end, pieces[0].link)


def _fit(one: Piece, other: Piece) -> bool:
    plain = not (one.note or other.note or one.line_break or other.line_break)
    return plain and one.link == other.link and one.end == other.start


def _is_shown(piece: Piece, source: SourceText) -> bool:
    """True when the piece says what stands in the file, but for a line end that is a space."""
    there = source.text[piece.start : piece.end]
    return piece.text == there or (piece.text == " " and there.isspace())
