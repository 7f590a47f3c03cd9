"""Lists and heading numbers: the numbering part.

In: the prefix of a document's headings, the markers of its lists, and one entry for every ordered list.
Out: w:abstractNum and w:num elements. Floor 2.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from docgen.ooxml.design import HEADING_WIDTHS, LIST_STEP
from docgen.ooxml.markup import NOTHING, Xml, attribute
from docgen.ooxml.ns import W


class Level(Struct, frozen=True):
    """One level of a list: number format, its text (`%1` is the number of level 0) and where it stands.

    `look` holds the run properties of the marker, `place` the paragraph properties where a brand brings its
    own; else `left` and `hanging` in twips. `style` ties the level to a paragraph style.
    """

    format: str
    text: str
    left: int = 0
    hanging: int = 0
    style: str = ""
    look: Xml = NOTHING
    place: Xml = NOTHING


_MARKERS = ("•", "–", "•")
_NUMBERS = (("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "%3."))


def bullet_levels(styles: Sequence[str]) -> tuple[Level, ...]:
    """Bullets in the font of the text, so that they need no symbol font."""
    return tuple(
        Level("bullet", _MARKERS[index], LIST_STEP * (index + 1), LIST_STEP, style)
        for index, style in enumerate(styles)
    )


def number_levels(styles: Sequence[str]) -> tuple[Level, ...]:
    """1., a), i."""
    return tuple(
        Level(*_NUMBERS[index], LIST_STEP * (index + 1), LIST_STEP, style) for index, style in enumerate(styles)
    )


def moved(levels: Iterable[Level], indent: int) -> tuple[Level, ...]:
    """The same levels further in, as those of a list that takes its indents from no style."""
    return tuple(
        replace(level, left=LIST_STEP * (index + 1) + indent, hanging=LIST_STEP, style="", place=NOTHING)
        for index, level in enumerate(levels)
    )


def heading_levels(prefix: str, styles: Sequence[str]) -> tuple[Level, ...]:
    """Headings numbered 1, 1.1 …, or with prefix "3": 3.1, 3.1.1 …"""
    levels = []
    for index, style in enumerate(styles):
        steps = [f"%{step + 1}" for step in range(index + 1)]
        text = ".".join([prefix, *steps] if prefix else steps)
        width = HEADING_WIDTHS[index]
        levels.append(Level("decimal", text, width, width, style))
    return tuple(levels)


def abstract_list(number: int, levels: Iterable[Level]) -> Xml:
    """A w:abstractNum. `number` is its id, which also makes the id that Word merges lists by."""
    inner = "".join(_level(index, level) for index, level in enumerate(levels))
    return Xml(
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x0D0C0000 + number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'
    )


def list_entry(number: int, abstract: int) -> Xml:
    """A w:num that the styles refer to."""
    return Xml(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>')


def restarted_list(number: int, abstract: int, level: int, start: int) -> Xml:
    """A w:num of one ordered list, which begins at `start` on its level."""
    override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    return Xml(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>')


def numbering_part(abstracts: Iterable[Xml], entries: Iterable[Xml]) -> Xml:
    """The root element of word/numbering.xml."""
    return Xml(f'<w:numbering xmlns:w="{W}">{"".join(abstracts)}{"".join(entries)}</w:numbering>')


def _level(index: int, level: Level) -> str:
    style = f'<w:pStyle w:val="{attribute(level.style)}"/>' if level.style else ""
    place = level.place or f'<w:pPr><w:ind w:left="{level.left}" w:hanging="{level.hanging}"/></w:pPr>'
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.format}"/>{style}'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{attribute(level.text)}"/><w:lvlJc w:val="left"/>'
        f"{place}{level.look}</w:lvl>"
    )
