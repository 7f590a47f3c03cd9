"""A place in a statute comes in as text ("14 kap. 2–7 §§"); chapter and paragraphs go out, to be compared."""

import re

from msgspec import Struct

CHAPTER = r"\d{1,2} (?: \s? [a-z] )? \s? kap\.?"
_NUMBER = r"\d{1,3} (?: \s? [a-z] (?: [–-] [a-z] )? (?! \w ) )?"
PARAGRAPHS = (
    rf"{_NUMBER} (?: (?: \s? [–-] \s? | ,\s | \s (?: och | eller | samt | and | or ) \s ) {_NUMBER} )* \s? §§?"
)
PLACE = rf"(?: {CHAPTER} (?: ,? \s {PARAGRAPHS} )? | {PARAGRAPHS} )"
"""A verbose expression for one place: `19 kap. 2 §`, `17 kap. 2–5 §§`, `11 och 38 §§`, `4 kap.`."""

_WHOLE = re.compile(rf"(?: ({CHAPTER}) ,? \s* )? (?: ( {PARAGRAPHS} ) )?", re.VERBOSE | re.IGNORECASE)
_RANGE = re.compile(r"(\d+)\s?([a-z]?)(?:\s?[–-]\s?(\d+)?\s?([a-z]?)(?!\w))?", re.IGNORECASE)
_Mark = tuple[int, str]
_LAST = "~"  # after every letter: the paragraphs 2 a and 2 b lie between 2 and 3


class LawPlace(Struct, frozen=True):
    """A chapter ("" for none) and ranges of paragraphs, both ends inclusive; no range is the whole chapter."""

    chapter: str = ""
    ranges: tuple[tuple[_Mark, _Mark], ...] = ()

    def within(self, other: "LawPlace") -> bool:
        """True when the paragraphs named here all lie in `other`, which may be a whole chapter."""
        if self.chapter != other.chapter:
            return False
        if not other.ranges:
            return bool(self.chapter)
        return bool(self.ranges) and all(
            any(first <= start and end <= last for first, last in other.ranges) for start, end in self.ranges
        )

    def meets(self, other: "LawPlace") -> bool:
        """True when some paragraph is in both; a whole chapter meets every paragraph of it."""
        if self.chapter != other.chapter:
            return False
        if not self.ranges or not other.ranges:
            return bool(self.chapter)
        return any(start <= last and first <= end for start, end in self.ranges for first, last in other.ranges)


def read_place(text: str) -> LawPlace:
    """The place that a text begins with; an empty one when it begins otherwise."""
    match = _WHOLE.match(text.strip())
    if match is None:
        return LawPlace()
    chapter = re.sub(r"\s|kap\.?", "", match[1] or "", flags=re.IGNORECASE).lower()
    return LawPlace(chapter, tuple(_ranges(match[2] or "")))


def _ranges(text: str) -> list[tuple[_Mark, _Mark]]:
    found = []
    for first, letter, last, ending in _RANGE.findall(text):
        start = (int(first), letter.lower())
        end = (int(last or first), ending.lower() or _LAST) if last or ending else start
        found.append((start, end))
    return found
