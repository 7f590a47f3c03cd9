"""A style as data, and its XML: what a paragraph, its characters and a table look like.

In: lengths in twentieths of a point (twips), sizes in half-points, colours as six hex digits.
Out: a w:style element as markup. Floor 2.
"""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.ooxml.markup import NOTHING, Align, Number, Xml, attribute

StyleType: TypeAlias = Literal["paragraph", "character", "table", "numbering"]
Side: TypeAlias = Literal["top", "left", "bottom", "right", "insideH", "insideV"]


class Border(Struct, frozen=True):
    """A line on one side; `width` in eighths of a point, `space` to the text in points."""

    side: Side
    width: int
    color: str
    space: int = 0


class Tab(Struct, frozen=True):
    """A tab stop at `position` twips from the margin."""

    position: int
    align: Literal["left", "center", "right"] = "left"
    leader: Literal["none", "dot", "underscore"] = "none"


class ParagraphLook(Struct, frozen=True):
    """How a paragraph is set. None leaves a value to the style below. `line` is in 240ths of a line."""

    before: int | None = None
    after: int | None = None
    line: int | None = None
    exact: bool = False
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    borders: tuple[Border, ...] = ()
    fill: str = ""
    tabs: tuple[Tab, ...] = ()
    number: Number | None = None
    align: Align = "left"
    outline: int | None = None
    unhyphenated: bool = False


class RunLook(Struct, frozen=True):
    """How characters are set. `font` "major" or "minor" takes the theme's; "" leaves it to the style below."""

    font: str = ""
    bold: bool = False
    italic: bool = False
    caps: bool = False
    unproofed: bool = False
    color: str = ""
    tracking: int | None = None
    size: int | None = None
    underline: bool = False
    raised: bool = False
    fill: str = ""


class Style(Struct, frozen=True):
    """One style. `name` is Word's own name for a built-in style, and what the user sees for one of ours."""

    id: str
    name: str
    type: StyleType = "paragraph"
    based_on: str = ""
    next: str = ""
    priority: int = 99
    default: bool = False
    custom: bool = False
    quick: bool = False
    hidden: bool = False
    paragraph: ParagraphLook = ParagraphLook()
    run: RunLook = RunLook()
    table: Xml = NOTHING


def style_xml(style: Style) -> Xml:
    """The w:style element."""
    default = ' w:default="1"' if style.default else ""
    custom = ' w:customStyle="1"' if style.custom else ""
    parts = [
        f'<w:style w:type="{style.type}"{default}{custom} w:styleId="{attribute(style.id)}">',
        f'<w:name w:val="{attribute(style.name)}"/>',
        f'<w:basedOn w:val="{attribute(style.based_on)}"/>' if style.based_on else "",
        f'<w:next w:val="{attribute(style.next)}"/>' if style.next else "",
        f'<w:uiPriority w:val="{style.priority}"/>',
        "<w:semiHidden/><w:unhideWhenUsed/>" if style.hidden else "",
        "<w:qFormat/>" if style.quick else "",
        paragraph_look_xml(style.paragraph),
        run_look_xml(style.run),
        style.table,
        "</w:style>",
    ]
    return Xml("".join(parts))


def paragraph_look_xml(look: ParagraphLook) -> Xml:
    """A w:pPr for a style; nothing when every value is left to the style below."""
    parts = [
        "<w:keepNext/>" if look.keep_next else "",
        "<w:keepLines/>" if look.keep_lines else "",
        _number(look.number),
        f"<w:pBdr>{borders_xml(look.borders)}</w:pBdr>" if look.borders else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>' if look.fill else "",
        f"<w:tabs>{''.join(map(_tab, look.tabs))}</w:tabs>" if look.tabs else "",
        "<w:suppressAutoHyphens/>" if look.unhyphenated else "",
        _spacing(look),
        _indent(look),
        f'<w:jc w:val="{look.align}"/>' if look.align != "left" else "",
        f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline is not None else "",
    ]
    inner = "".join(parts)
    return Xml(f"<w:pPr>{inner}</w:pPr>" if inner else "")


def run_look_xml(look: RunLook) -> Xml:
    """A w:rPr for a style; nothing when every value is left to the style below."""
    parts = [
        fonts_xml(look.font),
        "<w:b/><w:bCs/>" if look.bold else "",
        "<w:i/><w:iCs/>" if look.italic else "",
        "<w:caps/>" if look.caps else "",
        "<w:noProof/>" if look.unproofed else "",
        f'<w:color w:val="{look.color}"/>' if look.color else "",
        f'<w:spacing w:val="{look.tracking}"/>' if look.tracking is not None else "",
        f'<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/>' if look.size is not None else "",
        '<w:u w:val="single"/>' if look.underline else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>' if look.fill else "",
        '<w:vertAlign w:val="superscript"/>' if look.raised else "",
    ]
    inner = "".join(parts)
    return Xml(f"<w:rPr>{inner}</w:rPr>" if inner else "")


def fonts_xml(font: str) -> str:
    """A w:rFonts for the theme's "major" or "minor" font, or for a named one."""
    if font in {"major", "minor"}:
        names = (("ascii", "HAnsi"), ("eastAsia", "EastAsia"), ("hAnsi", "HAnsi"))
        rest = "".join(f' w:{key}Theme="{font}{kind}"' for key, kind in names)
        return f'<w:rFonts{rest} w:cstheme="{font}Bidi"/>'
    named = attribute(font)
    return f'<w:rFonts w:ascii="{named}" w:hAnsi="{named}" w:cs="{named}"/>' if font else ""


def borders_xml(borders: Iterable[Border]) -> Xml:
    """The lines inside a w:pBdr, w:tblBorders or w:tcBorders; given in the order top, left, bottom, right."""
    return Xml("".join(map(_border, borders)))


def _border(line: Border) -> str:
    kind = "single" if line.width else "nil"
    return f'<w:{line.side} w:val="{kind}" w:sz="{line.width}" w:space="{line.space}" w:color="{line.color}"/>'


def _number(number: Number | None) -> str:
    if number is None:
        return ""
    return f'<w:numPr><w:ilvl w:val="{number.level}"/><w:numId w:val="{number.number}"/></w:numPr>'


def _tab(tab: Tab) -> str:
    leader = f' w:leader="{tab.leader}"' if tab.leader != "none" else ""
    return f'<w:tab w:val="{tab.align}"{leader} w:pos="{tab.position}"/>'


def _spacing(look: ParagraphLook) -> str:
    values = [("before", look.before), ("after", look.after), ("line", look.line)]
    inner = "".join(f' w:{key}="{value}"' for key, value in values if value is not None)
    if look.line is not None:
        inner += f' w:lineRule="{"exact" if look.exact else "auto"}"'
    return f"<w:spacing{inner}/>" if inner else ""


def _indent(look: ParagraphLook) -> str:
    values = [("left", look.left), ("right", look.right), ("hanging", look.hanging)]
    inner = "".join(f' w:{key}="{value}"' for key, value in values if value is not None)
    return f"<w:ind{inner}/>" if inner else ""
