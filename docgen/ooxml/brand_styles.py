"""The style sheet of a brand: which of its styles plays which role, and what is missing.

In: the styles part and the theme of a Word file, parsed. Out: a `StyleSheet`: style ids by role and the
finished styles part in the variants that documents need. Styles that the brand lacks are those of the house,
resting on the brand's own and in its colours. Floor 2.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree
from msgspec import Struct

from docgen.ooxml.brand_lists import Lists
from docgen.ooxml.color import READABLE, contrast, is_color
from docgen.ooxml.design import Palette, definitions
from docgen.ooxml.element import Element, insert_after, remove, value_of
from docgen.ooxml.letterhead import strip_traces
from docgen.ooxml.markup import Number, Xml, attribute
from docgen.ooxml.ns import A, W, w
from docgen.ooxml.role import BULLETS, HEADINGS, NUMBERS, STYLE_IDS, STYLE_NAMES, Role
from docgen.ooxml.style import StyleType, style_xml

_LARGE = 36
"""Half-points from which text may have less contrast."""

_THEME_FONT = "+mn-lt"

_LANGUAGE = "\ue000language\ue001"
_TYPES: Mapping[Role, StyleType] = {
    "footnote-mark": "character", "link": "character", "placeholder": "character", "strong": "character",
    "emphasis": "character", "code": "character", "term": "character", "default-character": "character",
    "table": "table", "plain-table": "table", "no-list": "numbering",
}  # fmt: skip


class StyleSheet(Struct, frozen=True):
    """Style ids by role, the roles that the brand did not have, and the styles part.

    `pale` are names and colours of styles in use whose text is hard to read on white. `font` is that of the running
    text, for what is drawn beside it: a typeface, or +mn-lt and +mj-lt for those of the theme.
    """

    ids: Mapping[Role, str]
    missing: tuple[Role, ...]
    numbered: Xml
    plain: Xml
    pale: tuple[tuple[str, str], ...] = ()
    font: str = _THEME_FONT

    def part(self, language: str, numbered: bool) -> Xml:
        """The root of word/styles.xml in a language such as sv-SE, with or without heading numbers."""
        sheet = self.numbered if numbered else self.plain
        return Xml(sheet.replace(_LANGUAGE, attribute(language)))


def role_ids(root: Element) -> dict[Role, str]:
    """The style that a brand has for each role, found by name and type; names are Word's, English or Swedish."""
    by_name: dict[tuple[str, str], str] = {}
    for style in root.iterchildren(w("style")):
        name = style.find(w("name"))
        key = (style.get(w("type"), "paragraph"), (name.get(w("val"), "") if name is not None else "").casefold())
        by_name.setdefault(key, style.get(w("styleId"), ""))
    found: dict[Role, str] = {}
    for role, names in STYLE_NAMES.items():
        kind = _TYPES.get(role, "paragraph")
        hit = next((by_name[kind, name.casefold()] for name in names if (kind, name.casefold()) in by_name), "")
        if hit:
            found[role] = hit
    if "normal" not in found:
        found.update(_default_paragraph(root))
    return found


def _default_paragraph(root: Element) -> dict[Role, str]:
    for style in root.iterchildren(w("style")):
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}:
            return {"normal": style.get(w("styleId"), "")}
    return {}


def all_ids(root: Element) -> dict[Role, str]:
    """A style id for every role: the brand's, else ours, made different where the brand uses it for another."""
    found = role_ids(root)
    taken = {style.get(w("styleId"), "").casefold() for style in root.iterchildren(w("style"))}
    ids: dict[Role, str] = {}
    for role, ours in STYLE_IDS.items():
        ids[role] = found.get(role) or (ours if ours.casefold() not in taken else f"{ours}Docgen")
    return ids


def style_sheet(root: Element, theme: Element | None, lists: Lists, width: int) -> StyleSheet:
    """The finished style sheet. The tree is changed. `width` is that of the text on a portrait page in twips."""
    present = role_ids(root)
    ids = all_ids(root)
    strip_traces(root)
    _default_language(root)
    palette = _palette(root, theme, ids, lists, width)
    missing = tuple(role for role in definitions(palette) if role not in present)
    for role in missing:
        root.append(etree.fromstring(f'<x xmlns:w="{W}">{style_xml(definitions(palette)[role])}</x>')[0])
    pale = tuple(_pale(root, [ids[role] for role in present]))
    numbered = _with_lists(root, ids, lists)
    plain = deepcopy(numbered)
    for style in _styles_of(plain, ids, HEADINGS):
        _set_number(style, None)
    return StyleSheet(ids, missing, _markup(numbered), _markup(plain), pale, _font(root, ids))


def _markup(root: Element) -> Xml:
    return Xml(etree.tostring(root, encoding="unicode"))


def _pale(root: Element, ids: list[str]) -> Iterator[tuple[str, str]]:
    for style in root.iterchildren(w("style")):
        color = value_of(style.find(f"{w('rPr')}/{w('color')}"))
        size = value_of(style.find(f"{w('rPr')}/{w('sz')}"))
        large = size.isdigit() and int(size) >= _LARGE
        if style.get(w("styleId")) in ids and is_color(color) and not large and contrast(color, "FFFFFF") < READABLE:
            yield value_of(style.find(w("name"))), color


def _palette(root: Element, theme: Element | None, ids: Mapping[Role, str], lists: Lists, width: int) -> Palette:
    """Our definitions in the brand's size and colour, with neutral greys beside it."""
    fill = "F2F2F2"
    heading = root.find(f"{w('style')}[@{w('styleId')}='{ids['heading-1']}']/{w('rPr')}/{w('color')}")
    offered = [heading.get(w("val")) if heading is not None else None, _theme_color(theme, "dk2")]
    offered.append(_theme_color(theme, "accent1"))
    readable = [color for color in offered if color and is_color(color) and contrast(color, fill) >= READABLE]
    return Palette(
        accent=readable[0] if readable else "262626", muted="595959", rule="BFBFBF", fill=fill,
        base=_text_size(root, ids), width=width, heading_font="", ids=ids, lists=lists.ids,
    )  # fmt: skip


def _text_size(root: Element, ids: Mapping[Role, str]) -> int:
    """Half-points of the running text; Word's own default is 20."""
    normal = root.find(f"{w('style')}[@{w('styleId')}='{ids['normal']}']/{w('rPr')}/{w('sz')}")
    default = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('sz')}")
    for size in (normal, default):
        if size is not None and size.get(w("val"), "").isdigit():
            return int(size.get(w("val"), "20"))
    return 20


def _font(root: Element, ids: Mapping[Role, str]) -> str:
    """The font of the running text: that of the body's style, of the one below, or of the defaults."""
    steps = [f"{w('style')}[@{w('styleId')}='{ids[role]}']/{w('rPr')}" for role in ("body", "normal")]
    for step in (*steps, f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"):
        fonts = root.find(f"{step}/{w('rFonts')}")
        theme, face = (fonts.get(w("asciiTheme"), ""), fonts.get(w("ascii"), "")) if fonts is not None else ("", "")
        if theme or face:
            return face if not theme else "+mj-lt" if theme.startswith("major") else _THEME_FONT
    return _THEME_FONT


def _theme_color(theme: Element | None, name: str) -> str | None:
    found = theme.find(f".//{{{A}}}clrScheme/{{{A}}}{name}/{{{A}}}srgbClr") if theme is not None else None
    return found.get("val") if found is not None else None


def _default_language(root: Element) -> None:
    """Put the hole for the document's language into the defaults, and take other languages out of our way."""
    holder = root
    for step in ("docDefaults", "rPrDefault", "rPr"):
        inner = holder.find(w(step))
        if inner is None:
            inner = etree.Element(w(step))
            holder.insert(0, inner)
        holder = inner
    for old in root.findall(f"{w('style')}/{w('rPr')}/{w('lang')}") + holder.findall(w("lang")):
        remove(old)
    etree.SubElement(holder, w("lang"), {w("val"): _LANGUAGE})


def _with_lists(root: Element, ids: Mapping[Role, str], lists: Lists) -> Element:
    for roles, number in zip((HEADINGS, BULLETS, NUMBERS), lists.ids, strict=True):
        for level, style in enumerate(_styles_of(root, ids, roles)):
            _set_number(style, Number(number, level))
    _unnumber_heirs(root, {ids[role] for role in HEADINGS})
    return root


def _unnumber_heirs(root: Element, headings: set[str]) -> None:
    """A style that rests on a heading, such as Word's TOC Heading, must not count as one."""
    parents = {style.get(w("styleId"), ""): value_of(style.find(w("basedOn"))) for style in root.iter(w("style"))}
    for style in root.iterchildren(w("style")):
        own = style.get(w("styleId"), "")
        if own not in headings and style.get(w("type")) == "paragraph" and _rests_on(own, parents) & headings:
            _set_number(style, Number(0, 0))


def _rests_on(style: str, parents: Mapping[str, str]) -> set[str]:
    """The styles below a style; a circle ends where it began."""
    found: set[str] = set()
    while (style := parents.get(style, "")) and style not in found:
        found.add(style)
    return found


def _styles_of(root: Element, ids: Mapping[Role, str], roles: tuple[Role, ...]) -> list[Element]:
    by_id = {style.get(w("styleId")): style for style in root.iterchildren(w("style"))}
    return [by_id[ids[role]] for role in roles]


_BEFORE_NUMBER = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
_BEFORE_PROPERTIES = (
    "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden",
    "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply",
)  # fmt: skip


def _set_number(style: Element, number: Number | None) -> None:
    """Tie a style to a list, or take the tie away."""
    properties = style.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        insert_after(style, _BEFORE_PROPERTIES, properties)
    for old in properties.findall(w("numPr")):
        properties.remove(old)
    if number is not None:
        tie = etree.Element(w("numPr"))
        etree.SubElement(tie, w("ilvl"), {w("val"): str(number.level)})
        etree.SubElement(tie, w("numId"), {w("val"): str(number.number)})
        insert_after(properties, _BEFORE_NUMBER, tie)
