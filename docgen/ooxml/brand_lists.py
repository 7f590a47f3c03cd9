"""Which lists a brand brings: markers and indents of its list styles, and numbering that others of its styles need.

In: the styles of a brand and its numbering part, parsed. Out: `Lists`, from which every document's numbering
part is made. Floor 2.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from docgen.ooxml.design import REQUIREMENT_INDENT
from docgen.ooxml.element import Element, remove, value_of
from docgen.ooxml.markup import Xml
from docgen.ooxml.ns import w
from docgen.ooxml.numbering import (
    Level,
    abstract_list,
    bullet_levels,
    heading_levels,
    list_entry,
    moved,
    number_levels,
    numbering_part,
    restarted_list,
)
from docgen.ooxml.reading import markup_of
from docgen.ooxml.role import BULLETS, HEADINGS, NUMBERS, Role

_PLACE = re.compile(r"%\d")


class ListStart(Struct, frozen=True):
    """One ordered list of a document: its level from 0, its first number, and whether in a requirement."""

    level: int
    number: int
    inside: bool = False


class Lists(Struct, frozen=True):
    """Numbering of a brand. `first` is the first free number; ours follow: headings, bullets, numbers, and
    bullets and numbers inside requirements, which stand further in by `indent` twips.

    `kept` holds the brand's own w:abstractNum and w:num elements for styles that play no role with us.
    """

    headings: tuple[Level, ...]
    bullets: tuple[Level, ...]
    numbers: tuple[Level, ...]
    indent: int = REQUIREMENT_INDENT
    first: int = 1
    kept: tuple[tuple[Xml, ...], tuple[Xml, ...]] = ((), ())

    @property
    def ids(self) -> tuple[int, int, int]:
        """The w:numId of headings, bullets and numbers."""
        return self.first, self.first + 1, self.first + 2

    @property
    def first_own(self) -> int:
        """The w:numId of the first ordered list of a document."""
        return self.first + 5

    def bullet(self, inside: bool) -> int:
        """The w:numId of bullets; `inside` a requirement or not."""
        return self.first + (3 if inside else 1)

    def part(self, prefix: str, starts: Iterable["ListStart"], numbered: bool) -> Xml:
        """The numbering part of a document.

        `prefix` stands before the heading numbers; `starts` are the ordered lists of the document, in order;
        without `numbered` the headings have no numbers.
        """
        heading = self.first
        lists = (self.bullets, self.numbers, moved(self.bullets, self.indent), moved(self.numbers, self.indent))
        abstracts = [*self.kept[0]]
        entries = [*self.kept[1]]
        if numbered:
            levels = heading_levels(prefix, [level.style for level in self.headings])
            placed = [replace(new, place=own.place) for new, own in zip(levels, self.headings, strict=True)]
            abstracts.append(abstract_list(heading, placed))
            entries.append(list_entry(heading, heading))
        for number, levels in enumerate(lists, self.first + 1):
            abstracts.append(abstract_list(number, levels))
            entries.append(list_entry(number, number))
        for own, start in enumerate(starts, self.first_own):
            number = self.first + (4 if start.inside else 2)
            entries.append(restarted_list(own, number, start.level, start.number))
        return numbering_part(abstracts, entries)


def our_lists(ids: Mapping[Role, str]) -> Lists:
    """The lists of the house for these style ids."""
    return Lists(
        heading_levels("", [ids[role] for role in HEADINGS]),
        bullet_levels([ids[role] for role in BULLETS]),
        number_levels([ids[role] for role in NUMBERS]),
    )


def read_lists(styles: Element, numbering: Element | None, ids: Mapping[Role, str]) -> Lists:
    """The lists of the house, with the brand's own markers and indents where its styles have them."""
    lists = our_lists(ids)
    by_id = {style.get(w("styleId"), ""): style for style in styles.iterchildren(w("style"))}
    lists = replace(lists, indent=_indent(by_id.get(ids["requirement"])))
    if numbering is None:
        return lists
    own = {ids[role] for role in (*HEADINGS, *BULLETS, *NUMBERS)}
    kept = _kept(numbering, [style for key, style in by_id.items() if key not in own], own)
    return Lists(
        tuple(_with_place(level, by_id, numbering) for level in lists.headings),
        tuple(_adopted(index, level, by_id, numbering) for index, level in enumerate(lists.bullets)),
        tuple(_adopted(index, level, by_id, numbering) for index, level in enumerate(lists.numbers)),
        lists.indent,
        _first_free(numbering) if kept[1] else 1,
        kept,
    )


def _indent(style: Element | None) -> int:
    """How far in the text of requirements stands in this brand, in twips."""
    if style is None:
        return REQUIREMENT_INDENT
    place = style.find(f"{w('pPr')}/{w('ind')}")
    left = place.get(w("left"), "") if place is not None else ""
    return int(left) if left.isdigit() else 0


def _adopted(index: int, ours: Level, styles: Mapping[str, Element], numbering: Element) -> Level:
    """Our level with the brand's marker, where it is of the same kind and has at most one number in it."""
    level = _level_of(ours.style, styles, numbering)
    if level is None:
        return ours
    kind = value_of(level.find(w("numFmt")))
    text = value_of(level.find(w("lvlText")))
    if (kind == "bullet") != (ours.format == "bullet") or not text or len(_PLACE.findall(text)) > 1:
        return _placed(ours, level)
    look = level.find(w("rPr"))
    return replace(
        _placed(ours, level),
        format=kind,
        text=_PLACE.sub(f"%{index + 1}", text),
        look=markup_of(look) if look is not None else ours.look,
    )


def _with_place(ours: Level, styles: Mapping[str, Element], numbering: Element) -> Level:
    level = _level_of(ours.style, styles, numbering)
    return ours if level is None else _placed(ours, level)


def _placed(ours: Level, level: Element) -> Level:
    place = level.find(w("pPr"))
    return ours if place is None else replace(ours, place=markup_of(place))


def _level_of(style_id: str, styles: Mapping[str, Element], numbering: Element) -> Element | None:
    """The w:lvl that a paragraph style is numbered by."""
    style = styles.get(style_id)
    number = value_of(style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")) if style is not None else ""
    abstract = _abstract_of(number, numbering)
    if style is None or abstract is None:
        return None
    index = value_of(style.find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")) or "0"
    levels = list(abstract.iterchildren(w("lvl")))
    tied = [level for level in levels if value_of(level.find(w("pStyle"))) == style_id]
    return next((level for level in (*tied, *levels) if tied or level.get(w("ilvl")) == index), None)


def _abstract_of(number: str, numbering: Element) -> Element | None:
    for entry in numbering.iterchildren(w("num")):
        if entry.get(w("numId")) == number:
            wanted = value_of(entry.find(w("abstractNumId")))
            abstracts = numbering.iterchildren(w("abstractNum"))
            return next((item for item in abstracts if item.get(w("abstractNumId")) == wanted), None)
    return None


def _kept(numbering: Element, others: list[Element], own: set[str]) -> tuple[tuple[Xml, ...], tuple[Xml, ...]]:
    """The definitions that the remaining styles of the brand refer to, without ties to styles of ours."""
    used = {value_of(number) for style in others for number in style.iter(w("numId"))} - {"", "0"}
    entries = [entry for entry in numbering.iterchildren(w("num")) if entry.get(w("numId")) in used]
    wanted = {value_of(entry.find(w("abstractNumId"))) for entry in entries}
    abstracts = [item for item in numbering.iterchildren(w("abstractNum")) if item.get(w("abstractNumId")) in wanted]
    for tie in [tie for item in abstracts for tie in item.iter(w("pStyle")) if value_of(tie) in own]:
        remove(tie)
    for picture in [each for item in abstracts for each in item.iter(w("lvlPicBulletId"))]:
        remove(picture)
    return tuple(map(markup_of, abstracts)), tuple(map(markup_of, entries))


def _first_free(numbering: Element) -> int:
    ids = [int(item.get(w("numId"), "0")) for item in numbering.iterchildren(w("num"))]
    ids += [int(item.get(w("abstractNumId"), "0")) for item in numbering.iterchildren(w("abstractNum"))]
    return max(ids, default=0) + 1
