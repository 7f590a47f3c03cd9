"""How the parts of a chart look: fills, lines, marks and text.

In: the number of a series, a font, a size. Out: DrawingML. Colours are names of the theme (accent1, tx1), so that a
chart follows its brand. Series differ by pattern, tint, mark and dashes as well as by colour: a print in black and
white, or an eye that does not tell red from green, loses nothing (WCAG 2.1, 1.4.1 Use of Color). Every column has a
dark edge, since an accent of a brand may be pale (1.4.11 Non-text Contrast). Floor 2.
"""

from docgen.ooxml.markup import Xml, attribute

SMALL, SMALLEST = 900, 800
"""Hundredths of a point: axes and legend, and figures at the columns."""

NO_SHAPE = Xml("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
"""Neither ground nor frame."""

_INK = '<a:schemeClr val="tx1"/>'
AXIS = Xml(f'<c:spPr><a:noFill/><a:ln w="9525"><a:solidFill>{_INK}</a:solidFill></a:ln></c:spPr>')
GRID = Xml(
    '<c:spPr><a:ln w="6350"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/>'
    "</a:schemeClr></a:solidFill></a:ln></c:spPr>"
)

_ACCENTS = 6
_PATTERNS = ("", "wdUpDiag", "pale", "pct50", "dkHorz", "smGrid")
"""Ways to fill the columns of a series: plain, lines, a tint, dots; then lines and dots of other kinds."""

_MARKS = ("circle", "square", "triangle", "diamond", "x", "star")
_DASHES = ("solid", "dash", "sysDot", "lgDash", "dashDot", "sysDash")


def fill(index: int) -> Xml:
    """The columns of a series."""
    color = _accent(index)
    pattern = _PATTERNS[index % len(_PATTERNS)]
    if not pattern:
        inside = f"<a:solidFill>{color}</a:solidFill>"
    elif pattern == "pale":
        inside = f"<a:solidFill>{_accent(index, pale=True)}</a:solidFill>"
    else:
        ground = '<a:bgClr><a:schemeClr val="bg1"/></a:bgClr>'
        inside = f'<a:pattFill prst="{pattern}"><a:fgClr>{color}</a:fgClr>{ground}</a:pattFill>'
    return Xml(f'<c:spPr>{inside}<a:ln w="9525"><a:solidFill>{_INK}</a:solidFill></a:ln></c:spPr>')


def line(index: int) -> Xml:
    """The line of a series and the marks at its points."""
    color = _accent(index)
    dash, mark = _DASHES[index % len(_DASHES)], _MARKS[index % len(_MARKS)]
    edge = f'<a:ln w="9525"><a:solidFill>{_INK}</a:solidFill></a:ln>'
    return Xml(
        f'<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill>{color}</a:solidFill><a:prstDash val="{dash}"/><a:round/>'
        f'</a:ln></c:spPr><c:marker><c:symbol val="{mark}"/><c:size val="7"/>'
        f"<c:spPr><a:solidFill>{color}</a:solidFill>{edge}</c:spPr></c:marker>"
    )


def text(font: str, size: int) -> Xml:
    """How the text of a part of the chart is set."""
    properties = characters(font, size, "defRPr")
    return Xml(f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{properties}</a:pPr><a:endParaRPr/></a:p></c:txPr>")


def characters(font: str, size: int, name: str, language: str = "") -> Xml:
    """The element `name` with the properties of characters."""
    spoken = f'lang="{attribute(language)}" ' if language else ""
    face = f'<a:latin typeface="{attribute(font)}"/>'
    return Xml(f'<a:{name} {spoken}sz="{size}" b="0"><a:solidFill>{_INK}</a:solidFill>{face}</a:{name}>')


def _accent(index: int, *, pale: bool = False) -> str:
    tint = '<a:lumMod val="40000"/><a:lumOff val="60000"/>' if pale else ""
    return f'<a:schemeClr val="accent{index % _ACCENTS + 1}">{tint}</a:schemeClr>'
