"""A brand: an ordinary Word file whose styles, page, headers and footers every document of an authority gets.

In: the bytes of a .docx. Out: a `Brand`, parsed once and used for every document of a build, and what there is
to say about it. The text of the file itself is not read: a brand may hold a page that shows its styles.
Floor 2.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass

from docgen.diag.diagnostic import Diagnostic, Outcome, error
from docgen.diag.place import SourceId, whole
from docgen.ooxml.brand_check import check_letterheads, check_styles
from docgen.ooxml.brand_lists import Lists, read_lists
from docgen.ooxml.brand_styles import StyleSheet, all_ids, style_sheet
from docgen.ooxml.codes import UNREADABLE
from docgen.ooxml.element import Element
from docgen.ooxml.letterhead import Letterhead, read_letterhead, widened
from docgen.ooxml.markup import Xml
from docgen.ooxml.ns import OFFICE_REL, r, w
from docgen.ooxml.package import Package, Part, RefusedError, Relation, xml_part
from docgen.ooxml.properties import TAKEN_SETTINGS
from docgen.ooxml.reading import markup_of, parse, read_package
from docgen.ooxml.role import Role
from docgen.ooxml.section import Page, Pages, Place
from docgen.ooxml.theme import theme_part

UNKNOWN = SourceId("brand.docx", "resources")

_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"


@dataclass(frozen=True)
class Brand:
    """What a document takes over from its brand.

    `parts` are copied as they are: theme, font table, pictures of the headers. `relations` say how the main
    document part names the theme and the font table. `landscape` are the headers and footers with their tab
    stops moved to the wider page.
    """

    page: Page
    sheet: StyleSheet
    lists: Lists
    letterheads: tuple[Letterhead, ...]
    landscape: tuple[Letterhead, ...]
    parts: tuple[Part, ...]
    relations: tuple[Relation, ...]
    settings: Mapping[str, Xml]

    @property
    def styles(self) -> Mapping[Role, str]:
        """The style id of every role."""
        return self.sheet.ids


def open_brand(data: bytes, source: SourceId = UNKNOWN) -> Outcome[Brand | None]:
    """Read a brand. None with an error when the file is no Word document that can be opened safely."""
    try:
        return _read(read_package(data), source)
    except RefusedError as refusal:
        return Outcome(None, (error("W001", refusal.say, whole(source), UNREADABLE.mend),))


def _read(package: Package, source: SourceId) -> Outcome[Brand | None]:
    main = package.related(None, "officeDocument")
    assert main is not None
    body = parse(main.data)
    page = _page(body)
    styles = _tree(package, main, "styles")
    if styles is None:
        raise RefusedError("filen saknar formatmallar", "the file has no styles")
    theme = _tree(package, main, "theme")
    lists = read_lists(styles, _tree(package, main, "numbering"), all_ids(styles))
    narrow = _letterheads(package, main, body)
    tabs = _style_tabs(styles)
    wide = {key: (_wide(root, page, tabs), part) for key, (root, part) in narrow.items()}
    sheet = style_sheet(styles, theme, lists, page.text_width())
    parts, relations = _copied(package, main, [part for _, part in narrow.values()])
    brand = Brand(page, sheet, lists, _read_all(narrow), _read_all(wide), parts, relations, _settings(package, main))
    return Outcome(brand, _complaints(brand, source))


def _complaints(brand: Brand, source: SourceId) -> tuple[Diagnostic, ...]:
    return (*check_letterheads(brand.letterheads, source), *check_styles(brand.sheet, source))


def _tree(package: Package, main: Part, kind: str) -> Element | None:
    part = package.related(main, kind)
    return parse(part.data) if part is not None else None


# ---------------------------------------------------------------- page, headers and footers

_Bands = dict[tuple[Place, Pages], tuple[Element, Part]]


def _page(body: Element) -> Page:
    """The last section of the brand, upright; A4 where it says nothing."""
    sections = list(body.iter(w("sectPr")))
    if not sections:
        return Page()
    size, margins = sections[-1].find(w("pgSz")), sections[-1].find(w("pgMar"))
    house = Page()
    width, height = sorted((_length(size, "w", house.width), _length(size, "h", house.height)))
    names = ("top", "right", "bottom", "left", "header", "footer", "gutter")
    return Page(width, height, *(_length(margins, name, getattr(house, name)) for name in names))


def _length(element: Element | None, name: str, default: int) -> int:
    """Twips as a whole number; a negative margin (Word's "exactly") counts as its size."""
    text = element.get(w(name), "") if element is not None else ""
    digits = text.lstrip("-")
    return int(digits) if digits.isdigit() else default


def _letterheads(package: Package, main: Part, body: Element) -> _Bands:
    """The headers and footers of the brand; a later section replaces those of an earlier one."""
    targets = {relation.id: relation.target for relation in main.relations}
    found: _Bands = {}
    for section in body.iter(w("sectPr")):
        for place in _PLACES:
            for reference in section.iterchildren(w(f"{place}Reference")):
                part = package.parts.get(targets.get(reference.get(r("id"), ""), ""))
                pages = reference.get(w("type"), "default")
                if part is not None and pages in _PAGES:
                    found[place, _PAGES[pages]] = (parse(part.data), part)
    return found


_PLACES: tuple[Place, ...] = ("header", "footer")
_PAGES: Mapping[str, Pages] = {"default": "default", "first": "first", "even": "even"}


def _read_all(bands: _Bands) -> tuple[Letterhead, ...]:
    return tuple(
        read_letterhead(part, deepcopy(root), place, pages) for (place, pages), (root, part) in _in_order(bands)
    )


def _in_order(bands: _Bands) -> list[tuple[tuple[Place, Pages], tuple[Element, Part]]]:
    """Headers before footers, and default, even, first within each."""
    return sorted(bands.items(), key=lambda item: (item[0][0] == "footer", item[0][1]))


def _wide(root: Element, page: Page, tabs: tuple[tuple[str, int], ...]) -> Element:
    root = deepcopy(root)
    widened(root, page.text_width(), page.text_width(landscape=True), tabs)
    return root


def _style_tabs(styles: Element) -> tuple[tuple[str, int], ...]:
    """The tab stops of the header style, which most headers and footers go by."""
    for style in styles.iterchildren(w("style")):
        name = style.find(w("name"))
        if name is not None and name.get(w("val"), "").casefold() == "header":
            stops = style.iterfind(f"{w('pPr')}/{w('tabs')}/{w('tab')}")
            return tuple((stop.get(w("val"), "left"), int(stop.get(w("pos"), "0"))) for stop in stops)
    return ()


# ---------------------------------------------------------------- what is copied


def _copied(package: Package, main: Part, bands: Iterable[Part]) -> tuple[tuple[Part, ...], tuple[Relation, ...]]:
    """Theme, font table and everything that they and the headers refer to; a theme of ours where there is none."""
    kept: dict[str, Part] = {}
    relations = []
    for kind in ("theme", "fontTable"):
        part = package.related(main, kind)
        if part is not None:
            _take(package, part, kept)
            relations.append(Relation("", OFFICE_REL + kind, part.name))
    for band in bands:
        for relation in band.relations:
            target = package.parts.get(relation.target)
            if target is not None and not relation.external:
                _take(package, target, kept)
    if not any(relation.type.endswith("/theme") for relation in relations):
        kept["word/theme/theme1.xml"] = Part("word/theme/theme1.xml", _THEME, xml_part(theme_part("Docgen")))
        relations.insert(0, Relation("", OFFICE_REL + "theme", "word/theme/theme1.xml"))
    return tuple(kept[name] for name in sorted(kept)), tuple(relations)


def _take(package: Package, part: Part, kept: dict[str, Part]) -> None:
    if part.name in kept:
        return
    kept[part.name] = part
    for relation in part.relations:
        target = package.parts.get(relation.target)
        if target is not None and not relation.external:
            _take(package, target, kept)


def _settings(package: Package, main: Part) -> Mapping[str, Xml]:
    root = _tree(package, main, "settings")
    if root is None:
        return {}
    found = {}
    for name in TAKEN_SETTINGS:
        element = root.find(w(name))
        if element is not None:
            found[name] = markup_of(element)
    return found
