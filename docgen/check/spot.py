"""Where a finding stands, kept as a route until the end so that it can be suppressed by route or requirement."""

from msgspec import Struct

from docgen.diag.diagnostic import Place


class Spot(Struct, frozen=True):
    """A place, and which words of it.

    `words` are characters that stand at the place, `nth` tells which time (from 0) they stand there; without
    `words` the whole place is meant. `requirement` and `document` name what the words belong to, "" for nothing.
    """

    place: Place
    words: str = ""
    nth: int = 0
    requirement: str = ""
    document: str = ""
