"""The theme of the house: two font roles and twelve colours, as Word keeps them.

In: fonts and colours. Out: the root element of word/theme/theme1.xml. Word demands the fill, line and effect
lists of DrawingML although a text document uses none of them. Floor 2.
"""

from docgen.ooxml.markup import Xml, attribute
from docgen.ooxml.ns import A

FONT = "Calibri"
COLORS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "1B4F63", "lt2": "E9EFF2", "accent1": "1B4F63", "accent2": "4F5D65",
    "accent3": "7A4E1D", "accent4": "3F6B3A", "accent5": "6B3A5E", "accent6": "8A2F2F", "hlink": "1B4F63",
    "folHlink": "5A3F73",
}  # fmt: skip


def theme_part(name: str) -> Xml:
    """A theme in which headings and text have the same font."""
    colors = "".join(f'<a:{key}><a:srgbClr val="{value}"/></a:{key}>' for key, value in COLORS.items())
    font = f'<a:latin typeface="{attribute(FONT)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>"
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    format_lists = (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
    title = attribute(name)
    return Xml(
        f'<a:theme xmlns:a="{A}" name="{title}"><a:themeElements><a:clrScheme name="{title}">{colors}</a:clrScheme>'
        f'<a:fontScheme name="{title}">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="{title}">{format_lists}</a:fmtScheme></a:themeElements></a:theme>'
    )
