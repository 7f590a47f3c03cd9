"""What the styles of somebody else's Word file mean: headings, captions, lists, bold.

In: the styles part, parsed. Out: answers by style id, inherited along `basedOn`. Built-in styles are
known by their English names, which Word keeps in every language, and by the Swedish ones that other programs
write (ISO/IEC 29500-1, 17.7.4; the names of latent styles are those of Word). Floor 2.
"""

import re
from collections.abc import Iterator
from functools import cache

from docgen.ooxml.element import Element, value_of
from docgen.ooxml.ns import w
from docgen.ooxml.read_model import ReadKind

_HEADING = re.compile(r"(?:heading|rubrik|överskrift)[ _-]?([1-9])(?!\d)")
_KINDS: tuple[tuple[re.Pattern[str], ReadKind], ...] = (
    (re.compile(r"toc\b|innehåll ?\d|innehållsförteckning|table of figures|figurförteckning"), "contents"),
    (re.compile(r"(?:title|rubrik|titel|dokumenttitel|dokumentrubrik)$"), "title"),
    (re.compile(r"(?:subtitle|underrubrik|undertitel)$"), "lead"),
    (re.compile(r"(?:caption|beskrivning|tabellrubrik|figurtext|bildtext)$"), "caption"),
)
_LIST = re.compile(r"(?:list (?:bullet|number)|punktlista|numrerad lista) ([2-5])$")
"""Word's own list styles tell their depth by name: each is the first level of a numbering of its own."""
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 20
"""Steps along basedOn that are followed; a file may say that two styles are based on each other."""


def is_on(element: Element | None) -> bool:
    """True for a toggle such as w:b that stands there and is not switched off."""
    return element is not None and element.get(w("val"), "1").lower() not in _OFF


def whole_number(text: str) -> int | None:
    """A number as Word writes it; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


class Styles:
    """The style sheet of a file."""

    def __init__(self, root: Element | None) -> None:
        """`root` is the parsed styles part, None where there is none."""
        found = list(root.iterchildren(w("style"))) if root is not None else []
        self._by_id = {style.get(w("styleId"), ""): style for style in found}
        self._root = root
        self.default = next(
            (style.get(w("styleId"), "") for style in found
             if style.get(w("type")) == "paragraph" and style.get(w("default"), "0").lower() not in _OFF), "",
        )  # fmt: skip
        self.level = cache(self._level)
        self.kind = cache(self._kind)
        self.bold = cache(self._bold)
        self.hidden = cache(self._hidden)
        self.numbering = cache(self._numbering)

    @property
    def language(self) -> str:
        """The language of the document's text: of its ordinary style, else of its defaults."""
        if self._root is None:
            return ""
        own = self._by_id.get(self.default)
        places = (own.find(f"{w('rPr')}/{w('lang')}") if own is not None else None,
                  self._root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}"))  # fmt: skip
        return next((value_of(place) for place in places if value_of(place)), "")

    def _level(self, style: str) -> int | None:
        """The level of a heading style, from 1; None for any other."""
        for ident, element in self._chain(style):
            outline = element.find(f"{w('pPr')}/{w('outlineLvl')}") if element is not None else None
            number = whole_number(value_of(outline))
            if number is not None:
                return number + 1 if number < 9 else None
            match = _HEADING.match(_name(ident, element))
            if match is not None:
                return int(match[1])
        return None

    def _kind(self, style: str) -> ReadKind:
        """What a paragraph of this style is for; "body" where its name does not tell."""
        for ident, element in self._chain(style):
            name = _name(ident, element)
            for pattern, kind in _KINDS:
                if pattern.match(name):
                    return kind
            if _HEADING.match(name):
                break
        return "body"

    def _bold(self, style: str) -> bool:
        """True when the style sets its text in bold."""
        return self._toggled(style, "b")

    def _hidden(self, style: str) -> bool:
        """True when the style hides its text."""
        return self._toggled(style, "vanish")

    def _toggled(self, style: str, name: str) -> bool:
        for _, element in self._chain(style):
            toggle = element.find(f"{w('rPr')}/{w(name)}") if element is not None else None
            if toggle is not None:
                return is_on(toggle)
        return False

    def _numbering(self, style: str) -> tuple[str, int] | None:
        """The numbering that the style puts its paragraphs into, and their depth."""
        depth = 0
        for ident, element in self._chain(style):
            named = _LIST.match(_name(ident, element))
            depth = max(depth, int(named[1]) - 1 if named else 0)
            found = element.find(f"{w('pPr')}/{w('numPr')}") if element is not None else None
            if found is not None and found.find(w("numId")) is not None:
                own = whole_number(value_of(found.find(w("ilvl")))) or 0
                return value_of(found.find(w("numId"))), max(own, depth)
        return None

    def _chain(self, style: str) -> Iterator[tuple[str, Element | None]]:
        """The style and those it is based on; a style that is named and not defined comes without an element."""
        for _ in range(_DEEPEST):
            if not style:
                return
            element = self._by_id.get(style)
            yield style, element
            style = value_of(element.find(w("basedOn"))) if element is not None else ""


def _name(ident: str, element: Element | None) -> str:
    """A style's name in lower case, or its id where it has none."""
    name = value_of(element.find(w("name"))) if element is not None else ""
    return (name or ident).strip().lower()
