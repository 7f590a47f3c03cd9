"""Text from a person's file comes in; text that a terminal can show without being deceived goes out.

Control characters would steer the terminal and bidirectional marks would reorder the line, so both are written
as `<U+202E>`; widths are those of a fixed-width terminal.
"""

import unicodedata

_TAB = "    "
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def shown(character: str) -> str:
    """How one character is shown."""
    if character == "\t":
        return _TAB
    if character < "\x7f" and character >= " ":
        return character
    return f"<U+{ord(character):04X}>" if unicodedata.category(character) in _HIDDEN else character


def visible(text: str) -> str:
    """A text on one line, with nothing hidden in it."""
    return "".join(" " if character in "\r\n\t" else shown(character) for character in text.replace("\r\n", "\n"))


def width(text: str) -> int:
    """The columns that shown text takes: East Asian wide characters and emoji two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
