"""Column widths, measured from the text where the document does not give them.

In: the plain text of every cell and the room in twips. Out: whole twips that add up to the room. The letters
are weighed in four classes, as those of a common sans serif; good enough to divide a page, and the same in
every program. Floor 6.
"""

import math
import re
from collections.abc import Sequence

_NARROW = frozenset("fijlrtI.,:;!|'()[]-–·  ")
_WIDE = frozenset("mwMWÅÄÖOQGDHNU@%&ABCEKPRSTVXYZ—")
_BREAKS = re.compile(r"[\s/–-]+")
_LONGEST = 44
"""Characters of a cell beyond which it may as well wrap."""


def column_widths(
    shares: Sequence[float | None], columns: Sequence[Sequence[str]], room: int, size: int, padding: int
) -> tuple[int, ...]:
    """Widths in twips. `shares` are 0–1 or None; `size` is the text in half-points, `padding` that of a cell."""
    given = [share for share in shares if share is not None]
    if len(given) == len(shares):
        return _rounded([share / sum(given) * room for share in given], room)
    fixed = sum(given) * room if sum(given) < 1 else 0.0
    free = [index for index, share in enumerate(shares) if share is None]
    measured = _divided([columns[index] for index in free], room - fixed, size, padding)
    widths = [share * room if share is not None and fixed else 0.0 for share in shares]
    for index, width in zip(free, measured, strict=True):
        widths[index] = width
    return _rounded(widths, room)


def text_width(text: str, size: int) -> float:
    """The width of a line of text in twips, at a size in half-points."""
    return sum(map(_weight, text)) * size * 10


def _weight(letter: str) -> float:
    """The width of a letter in ems."""
    return 0.29 if letter in _NARROW else 0.64 if letter in _WIDE else 0.51


def _divided(columns: Sequence[Sequence[str]], room: float, size: int, padding: int) -> list[float]:
    """Room for the longest word of each column first; the rest in proportion to what its text could use."""
    least = [_longest_word(texts, size) + padding for texts in columns]
    wanted = [_line(max(texts, key=len, default=""), size) + padding for texts in columns]
    if sum(least) >= room:
        return [width / sum(least) * room for width in least]
    more = [max(wish - width, 0) for wish, width in zip(wanted, least, strict=True)]
    spare = room - sum(least)
    if sum(more) <= spare:
        enough = list(map(max, wanted, least))
        return [width * room / sum(enough) for width in enough]
    return [width + spare * extra / sum(more) for width, extra in zip(least, more, strict=True)]


def _longest_word(texts: Sequence[str], size: int) -> float:
    longest = max(_BREAKS.split(" ".join(texts)), key=len, default="")
    return text_width(longest[:_LONGEST], size)


def _line(text: str, size: int) -> float:
    """A long text counts for more than a short one, but not in proportion."""
    length = len(text)
    if length <= _LONGEST:
        return text_width(text, size)
    return text_width(text[:_LONGEST], size) * math.sqrt(length / _LONGEST)


def _rounded(widths: Sequence[float], room: int) -> tuple[int, ...]:
    whole = [int(width) for width in widths]
    whole[-1] += room - sum(whole)
    return tuple(whole)
