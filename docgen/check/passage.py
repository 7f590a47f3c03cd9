"""Running text with the place of every character: what text rules read.

A passage is one paragraph, heading, list item, table cell or value of the spec. `check.reading` makes passages
of the documents and of the spec.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from docgen.check.spot import Spot
from docgen.diag.diagnostic import Place

Role: TypeAlias = Literal["heading", "paragraph", "item", "cell", "caption", "fact", "note", "value"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of running text.

    `pieces` tell where each part of the text comes from: the offset of its first character, and its place.
    `document` is the name of its template, "" for a value of the spec; `requirement` the id of the requirement
    that it belongs to; `memo` is true in a document outside the tender package.
    """

    text: str
    pieces: tuple[tuple[int, Place], ...]
    role: Role
    language: str = "sv"
    document: str = ""
    requirement: str = ""
    memo: bool = False

    def spot(self, start: int, end: int) -> Spot:
        """The place of the characters from `start` to `end`, end exclusive."""
        index = bisect_right(self.pieces, start, key=lambda piece: piece[0]) - 1
        first, place = self.pieces[index]
        stop = self.pieces[index + 1][0] if index + 1 < len(self.pieces) else len(self.text)
        words = self.text[start : min(end, stop)]
        nth = self.text.count(words, first, start)
        return Spot(place, words, nth, self.requirement, self.document)


def joined(parts: Iterable[Passage]) -> Passage | None:
    """Passages one after another as one, with a blank line between; None when there are none."""
    known = tuple(parts)
    if not known:
        return None
    pieces: list[tuple[int, Place]] = []
    text = ""
    for part in known:
        text += "\n\n" if text else ""
        pieces += [(len(text) + start, place) for start, place in part.pieces]
        text += part.text
    first = known[0]
    return Passage(text, tuple(pieces), first.role, first.language, first.document, first.requirement, first.memo)
