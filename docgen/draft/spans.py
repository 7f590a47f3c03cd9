"""Lines of a Markdown text come in; the characters that a reader sees go out as pieces, without emphasis and the like.

Marks are taken away one kind after the other; what is taken or settled cannot be a mark of a later kind. Every
piece stands in the file just so. Floor 4.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from docgen.draft.pieces import Piece, seen

GONE, SETTLED = "\0", "\1"
"""Stand for characters that are not shown, and for those that are shown and cannot be marks."""

_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w-]+\.[\w.-]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_IMAGE = re.compile(r"!\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?[^()]*\)")
_REFERENCE = re.compile(r"\[([^\[\]]+)\]\[([^\[\]]*)\]")
_NOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?\s*[#.][^{}]*\}\s*$")
_SPECIAL = re.compile(rf"[*_`\[\]<>&\\~{{{GONE}]")
_RUN = re.compile(r"\*+|_+|~~")
_WAITING = 50
"""Open marks that are remembered: a text in which more stand open has marks that mean something else."""


class Line(Struct, frozen=True):
    """A line or a part of one, and where it begins in the file."""

    text: str
    start: int

    @property
    def blank(self) -> bool:
        """True when there is nothing to see."""
        return not self.text.replace(GONE, "").strip()


class Image(Struct, frozen=True):
    """A picture: its alternative text and where it stands."""

    alt: str
    start: int
    end: int


class Shown(Struct, frozen=True):
    """What lines show."""

    pieces: tuple[Piece, ...]
    images: tuple[Image, ...]


References: TypeAlias = dict[str, str]
"""Addresses by label, in lower case: `[label]: address` somewhere in the file."""


def shown(lines: Iterable[Line], references: References) -> Shown:
    """The pieces of these lines as one row, a space for each line end."""
    parts = tuple(lines)
    if any(_SPECIAL.search(line.text) for line in parts):
        return _Row(parts, references).read()
    return Shown(tuple(_plain(parts)), ())


def _plain(lines: tuple[Line, ...]) -> Iterator[Piece]:
    """Lines without any mark, as nearly all are."""
    for index, line in enumerate(lines):
        yield from seen(line.text, line.start)
        if index + 1 < len(lines):
            yield Piece(" ", line.start + len(line.text), lines[index + 1].start)


class _Row:
    """One row of characters while its marks are taken away."""

    def __init__(self, lines: tuple[Line, ...], references: References) -> None:
        self._lines = lines
        self._references = references
        self._text = "\n".join(line.text for line in lines)
        self._links: list[tuple[int, int, str]] = []
        self._images: list[tuple[int, int, str]] = []
        self._instead: dict[int, tuple[int, str]] = {}
        self._marks: list[tuple[int, int, str]] = []

    def read(self) -> Shown:
        whole = self._text
        self._each(_ESCAPE, self._escape)
        self._each(_CODE, self._code)
        self._each(_ADDRESS, self._address)
        self._each(_TAG, self._drop)
        self._each(_IMAGE, self._image)
        self._each(_NOTE, self._drop)
        self._each(_LINK, self._link)
        self._each(_REFERENCE, self._reference)
        self._each(_ATTRIBUTES, self._drop)
        self._each(_ENTITY, self._entity)
        self._emphasis()
        kept = "".join(old if new == SETTLED else new for old, new in zip(whole, self._text, strict=True))
        places = self._places()
        self._links.sort()
        images = tuple(Image(alt, places[start], places[end - 1] + 1) for start, end, alt in self._images)
        return Shown(tuple(self._pieces(kept, places)), images)

    def _each(self, pattern: re.Pattern[str], way: Callable[[re.Match[str]], None]) -> None:
        for match in pattern.finditer(self._text):
            way(match)
        self._apply()

    def _mark(self, start: int, end: int, sign: str) -> None:
        self._marks.append((start, end, sign))

    def _apply(self) -> None:
        """Set all marks of one kind at once: a text may hold very many."""
        if not self._marks:
            return
        characters = list(self._text)
        for start, end, sign in self._marks:
            characters[start:end] = sign * (end - start)
        self._marks = []
        self._text = "".join(characters)

    def _escape(self, match: re.Match[str]) -> None:
        self._mark(match.start(), match.end(), GONE)
        self._mark(match.end(), match.end() + 1, SETTLED)

    def _drop(self, match: re.Match[str]) -> None:
        self._mark(match.start(), match.end(), GONE)

    def _code(self, match: re.Match[str]) -> None:
        self._mark(match.start(), match.end(), GONE)
        self._mark(*match.span(2), SETTLED)

    def _address(self, match: re.Match[str]) -> None:
        self._mark(match.start(), match.end(), GONE)
        self._mark(*match.span(1), SETTLED)
        self._links.append((*match.span(1), match[1]))

    def _image(self, match: re.Match[str]) -> None:
        self._images.append((match.start(), match.end(), match[1].replace(GONE, "").strip()))
        self._mark(match.start(), match.end(), GONE)

    def _link(self, match: re.Match[str]) -> None:
        self._links.append((*match.span(1), match[2].replace(SETTLED, "_")))
        self._mark(match.start(), match.start(1), GONE)
        self._mark(match.end(1), match.end(), GONE)

    def _reference(self, match: re.Match[str]) -> None:
        label = (match[2] or match[1]).strip().lower()
        if label in self._references:
            self._links.append((*match.span(1), self._references[label]))
            self._mark(match.start(), match.start(1), GONE)
            self._mark(match.end(1), match.end(), GONE)

    def _entity(self, match: re.Match[str]) -> None:
        text = unescape(match[0])
        if text != match[0]:
            self._instead[match.start()] = (match.end(), text)
            self._mark(match.start(), match.end(), SETTLED)

    def _emphasis(self) -> None:
        """Runs of *, _ or ~~ that open and close something; a run that stands alone is a character."""
        waiting: list[re.Match[str]] = []
        for run in _RUN.finditer(self._text):
            opens, closes = self._flanks(run)
            partner = next((old for old in reversed(waiting) if old[0] == run[0]), None) if closes else None
            if partner is not None:
                del waiting[waiting.index(partner) :]
                for mark in (partner, run):
                    self._mark(mark.start(), mark.end(), GONE)
            elif opens:
                waiting = [*waiting[-_WAITING:], run]
        self._apply()

    def _flanks(self, run: re.Match[str]) -> tuple[bool, bool]:
        before = self._text[run.start() - 1] if run.start() else " "
        after = self._text[run.end()] if run.end() < len(self._text) else " "
        opens, closes = not after.isspace(), not before.isspace()
        if run[0][0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        return opens, closes

    def _places(self) -> list[int]:
        """Where every character of the row stands in the file; a line end where its line ends."""
        found: list[int] = []
        for line in self._lines:
            found += range(line.start, line.start + len(line.text) + 1)
        return found

    def _pieces(self, kept: str, places: list[int]) -> Iterator[Piece]:
        for start, end in pairwise(sorted(self._edges(kept))):
            link = self._link_at(start)
            if kept[start:end] == "\n":
                yield Piece(" ", places[start], places[end] if end < len(places) else places[start], link)
            elif start in self._instead:
                yield Piece(self._instead[start][1], places[start], places[end - 1] + 1, link)
            else:
                yield from _between_gone(kept[start:end], places[start], link)

    def _edges(self, kept: str) -> set[int]:
        """Where a piece must begin or end: at line ends, links, and characters that stand for others."""
        found = {0, len(kept)} | {edge for start, end, _ in self._links for edge in (start, end)}
        found |= {edge for start, (end, _) in self._instead.items() for edge in (start, end)}
        return found | {edge for match in re.finditer("\n", kept) for edge in match.span()}

    def _link_at(self, start: int) -> str:
        index = bisect_right(self._links, start, key=lambda link: link[0]) - 1
        return self._links[index][2] if index >= 0 and start < self._links[index][1] else ""


def _between_gone(text: str, start: int, link: str) -> Iterator[Piece]:
    for match in re.finditer(f"[^{GONE}]+", text):
        yield from seen(match[0], start + match.start(), link)
