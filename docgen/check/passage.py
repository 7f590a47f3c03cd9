"""Running text with the place of every character: what text rules read.

A passage is one paragraph, heading, list item, table cell or value of the spec. `check.reading` makes passages
of the documents and of the spec. There are thousands of them and few are found fault with: they are cheap to
make, and places are worked out when a finding asks for them.
"""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from docgen.blocks.origin import Computed, FromSpec, FromTemplate, Origin
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Place
from docgen.diag.place import SourceId, whole
from docgen.diag.route import ROOT, Route

Role: TypeAlias = Literal["heading", "paragraph", "item", "cell", "caption", "fact", "note", "value"]
Pieces: TypeAlias = tuple[tuple[int, Origin | Route | None], ...]
"""Where each part of a text comes from: the offset of its first character, and its origin, a route for a value
of the spec, or None for what only its document is known of."""


class Passage(NamedTuple):
    """One stretch of running text.

    `document` is the name of its template, "" for a value of the spec; `requirement` the id of the requirement
    that it belongs to; `memo` is true in a document outside the tender package.
    """

    text: str
    pieces: Pieces
    role: Role
    language: str = "sv"
    document: str = ""
    requirement: str = ""
    memo: bool = False

    def spot(self, start: int, end: int) -> Spot:
        """The place of the characters from `start` to `end`, end exclusive."""
        index = bisect_right(self.pieces, start, key=lambda piece: piece[0]) - 1
        first, source = self.pieces[index]
        stop = self.pieces[index + 1][0] if index + 1 < len(self.pieces) else len(self.text)
        words = self.text[start : min(end, stop)]
        nth = self.text.count(words, first, start)
        return Spot(place_of(source, self.document), words, nth, self.requirement, self.document)


def place_of(source: Origin | Route | None, document: str) -> Place:
    """Where a person can change the text: in the spec, in a template, or in the document of this name as such."""
    match source:
        case Route():
            return source
        case FromSpec(route=route):
            return route
        case FromTemplate(place=place):
            return place
        case Computed(routes=routes):
            return routes[0] if routes else ROOT
    return whole(SourceId(f"templates/documents/{document}.md", "resources"))


def joined(parts: Iterable[Passage]) -> Passage | None:
    """Passages of one document one after another as one, with a blank line between; None when there are none."""
    known = tuple(parts)
    if not known:
        return None
    pieces: list[tuple[int, Origin | Route | None]] = []
    text = ""
    for part in known:
        text += "\n\n" if text else ""
        pieces += [(len(text) + start, source) for start, source in part.pieces]
        text += part.text
    return known[0]._replace(text=text, pieces=tuple(pieces))
