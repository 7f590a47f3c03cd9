"""The lists of somebody else's Word file: whether a list counts, and the number that Word puts before a paragraph.

In: the numbering part, parsed, and the numbered paragraphs in their order. Out: numbers such as `3.2`
(ISO/IEC 29500-1, 17.9). Floor 2.
"""

from docgen.ooxml.element import Element, value_of
from docgen.ooxml.ns import w
from docgen.ooxml.read_styles import whole_number

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Numbering:
    """The lists of a file."""

    def __init__(self, root: Element | None) -> None:
        """`root` is the parsed numbering part, None where there is none."""
        self._abstract: dict[str, Element] = {}
        self._links: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for element in root.iterchildren(w("abstractNum")):
            self._abstract[element.get(w("abstractNumId"), "")] = element
            linked = value_of(element.find(w("styleLink")))
            if linked:
                self._links[linked] = element
        for element in root.iterchildren(w("num")):
            self._nums[element.get(w("numId"), "")] = element

    def ordered(self, numbering: str, depth: int) -> bool | None:
        """True where the list counts, False for bullets, None where there is no such list or level."""
        if numbering not in self._nums:
            return None
        level = self._level(numbering, depth)
        return level is not None and value_of(level.find(w("numFmt"))) not in {"bullet", "none", ""}

    def next(self, numbering: str, depth: int) -> str:
        """The number of the next paragraph of this list, as Word shows it without its last full stop.

        "" for bullets, and where a part of the number is not written in figures or letters.
        """
        level = self._level(numbering, depth)
        if level is None or not self.ordered(numbering, depth):
            return ""
        counts = self._counts.setdefault(value_of(self._nums[numbering].find(w("abstractNumId"))), {})
        counts[depth] = counts.get(depth, self._start(numbering, depth) - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        text = value_of(level.find(w("lvlText")))
        for other in range(depth + 1):
            if f"%{other + 1}" in text:
                part = self._written(numbering, other, counts.get(other, self._start(numbering, other)))
                if not part:
                    return ""
                text = text.replace(f"%{other + 1}", part)
        return text.strip().rstrip(".")

    def _written(self, numbering: str, depth: int, count: int) -> str:
        level = self._level(numbering, depth)
        kind = value_of(level.find(w("numFmt"))) if level is not None else ""
        if kind in {"decimal", "decimalZero"}:
            return f"{count:02}" if kind == "decimalZero" else str(count)
        letter = _LETTERS[count - 1 : count] if count > 0 else ""
        return {"lowerLetter": letter, "upperLetter": letter.upper()}.get(kind, "")

    def _start(self, numbering: str, depth: int) -> int:
        level = self._level(numbering, depth)
        number = whole_number(value_of(level.find(w("start")))) if level is not None else None
        return 1 if number is None else number

    def _level(self, numbering: str, depth: int) -> Element | None:
        """What a list says of this depth: its own words, else those of the list that it is made after."""
        num = self._nums.get(numbering)
        if num is None:
            return None
        abstract = self._abstract.get(value_of(num.find(w("abstractNumId"))))
        if abstract is not None:
            abstract = self._links.get(value_of(abstract.find(w("numStyleLink"))), abstract)
        overrides = (item.find(w("lvl")) for item in num.iterchildren(w("lvlOverride")) if _is_level(item, depth))
        chosen = next((item for item in overrides if item is not None), None)
        levels = abstract.iterchildren(w("lvl")) if abstract is not None else ()
        return chosen if chosen is not None else next((item for item in levels if _is_level(item, depth)), None)


def _is_level(element: Element, depth: int) -> bool:
    return element.get(w("ilvl"), "") == str(depth)
