"""Word files read back, without docgen: text as Word shows it, numbers as Word counts them."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from docgen.ooxml.brand import Brand, open_brand
from docgen.ooxml.ns import w
from docgen.ooxml.starter import starter_brand


def standard() -> Brand:
    brand = open_brand(starter_brand()).value
    assert brand is not None
    return brand


BRAND = standard()

_MARKS = {"tab": "\t", "br": "\n", "softHyphen": "\u00ad", "noBreakHyphen": "\u2011"}


@dataclass(frozen=True)
class Line:
    """A paragraph: style id, the number that Word shows before it, and its text."""

    style: str
    number: str
    text: str


class File:
    """The parts of a Word file."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.body = self.root("word/document.xml").find(w("body"))

    def root(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def has(self, name: str) -> bool:
        return name in self.parts

    @property
    def text(self) -> str:
        """Everything in the body, a paragraph a line."""
        return "\n".join(text_of(paragraph) for paragraph in self.body.iter(w("p")))

    def lines(self) -> list[Line]:
        """The paragraphs of the body with the numbers that Word computes for them."""
        counter = _Counter(self.root("word/numbering.xml"), self.root("word/styles.xml"))
        return [
            Line(value(paragraph, "pPr/pStyle"), counter.number(paragraph), text_of(paragraph))
            for paragraph in self.body.iter(w("p"))
        ]


def text_of(element: etree._Element) -> str:
    """The text that Word shows: results of fields, no field codes, no notes."""
    return "".join(_texts(element))


def _texts(element: etree._Element) -> Iterator[str]:
    for each in element.iter(w("t"), *map(w, _MARKS)):
        if each.tag == w("t"):
            yield each.text or ""
        elif each.getparent().tag == w("r"):
            yield _MARKS[etree.QName(each).localname]


def value(element: etree._Element, path: str) -> str:
    found = element.find("/".join(w(step) for step in path.split("/")))
    return found.get(w("val"), "") if found is not None else ""


class _Counter:
    """Counts lists as Word does; one count for each abstract definition, restarted by an override."""

    def __init__(self, numbering: etree._Element, styles: etree._Element) -> None:
        self.abstracts = {each.get(w("abstractNumId")): each for each in numbering.iterchildren(w("abstractNum"))}
        self.entries = {each.get(w("numId")): each for each in numbering.iterchildren(w("num"))}
        self.styles = {each.get(w("styleId")): each for each in styles.iterchildren(w("style"))}
        self.counts: dict[str, dict[int, int]] = {}
        self.seen: set[tuple[str, int]] = set()

    def number(self, paragraph: etree._Element) -> str:
        number, level = self._tie(paragraph)
        if number in {"", "0"}:
            return ""
        entry = self.entries[number]
        abstract = value(entry, "abstractNumId")
        counts = self.counts.setdefault(abstract, {})
        start = 1
        for override in entry.iterchildren(w("lvlOverride")):
            if int(override.get(w("ilvl"), "0")) == level and (number, level) not in self.seen:
                counts.pop(level, None)
                start = int(value(override, "startOverride"))
        self.seen.add((number, level))
        counts[level] = counts[level] + 1 if level in counts else start
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        found = next(each for each in self.abstracts[abstract] if each.get(w("ilvl")) == str(level))
        return self._shown(found, counts)

    def _tie(self, paragraph: etree._Element) -> tuple[str, int]:
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        style = self.styles.get(value(paragraph, "pPr/pStyle"))
        inherited = style.find(f"{w('pPr')}/{w('numPr')}") if style is not None else None
        tie = own if own is not None else inherited
        return ("", 0) if tie is None else (value(tie, "numId"), int(value(tie, "ilvl") or 0))

    @staticmethod
    def _shown(level: etree._Element, counts: dict[int, int]) -> str:
        text = value(level, "lvlText")
        shapes = {"lowerLetter": lambda n: chr(96 + n), "lowerRoman": lambda n: ["", "i", "ii", "iii", "iv"][n]}
        shape = shapes.get(value(level, "numFmt"), str)
        for step, count in counts.items():
            text = text.replace(f"%{step + 1}", shape(count))
        return text
