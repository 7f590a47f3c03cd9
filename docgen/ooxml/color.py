"""Colours as six hex digits, and whether text in one can be read on another.

The formula is that of WCAG 2.1 (relative luminance, contrast ratio); 4.5 is what EN 301 549 asks of text.
"""

import re

READABLE = 4.5
"""Least contrast of text against its ground."""

_HEX = re.compile("[0-9A-Fa-f]{6}")


def is_color(value: str | None) -> bool:
    """True for six hex digits; "auto" is no colour."""
    return value is not None and _HEX.fullmatch(value) is not None


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
