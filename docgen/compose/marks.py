"""The private-use characters that carry values and structure through Markdown unharmed.

In: text of the spec, or of a template. Out: the same in characters that Python-Markdown sees nothing in, and
back again. Floor 5.

All of them stand in plane 15, which `source.text` refuses in files:

- U+F0000 + code: the character with that code (below U+7000) where Markdown would see markup or white space;
- START id … END: the value between them comes from origin `id` of the fragment;
- LINE number: from here on the text stands on that line of the template's body (from 0);
- HERE id: directive `id` of the fragment takes place here.

An id or number is two digits in base 4096.
"""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

_PLANE: Final = 0xF0000
_DIGITS: Final = 0xF9000
_BASE: Final = 4096

START: Final = "\U000f8000"
END: Final = "\U000f8001"
LINE: Final = "\U000f8002"
HERE: Final = "\U000f8003"

PRIVATE = re.compile("[\U000f0000-\U000fffff]")
MARK = re.compile("(\U000f8001|[\U000f8000\U000f8002\U000f8003][\U000f9000-\U000f9fff]{2})")
ANY: Final = "(?:\U000f8001|[\U000f8000\U000f8002\U000f8003][\U000f9000-\U000f9fff]{2})*"
"""As part of another pattern: marks, or none."""
_SHIFTED = re.compile("[\U000f0000-\U000f7000]")

_ASCII_MARKUP = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_WHITE = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + "\u2028\u2029\u202f\u205f\u3000"
)
_ESCAPE = {ord(char): chr(_PLANE + ord(char)) for char in _ASCII_MARKUP + _WHITE}
_RESTORE = {shifted: chr(code) for code, char in _ESCAPE.items() for shifted in [ord(char)]}

MarkKind: TypeAlias = Literal["start", "end", "line", "here"]
_KINDS: dict[str, MarkKind] = {START: "start", END: "end", LINE: "line", HERE: "here"}


class Mark(NamedTuple):
    """A mark read back; `number` is 0 for an end."""

    kind: MarkKind
    number: int


def escape(text: str) -> str:
    """The text with nothing left that Markdown or a line splitter would act on."""
    return text if text.isalnum() else text.translate(_ESCAPE)  # many values are one word or number


def restore(text: str) -> str:
    """The characters that `escape` took away, put back."""
    return text.translate(_RESTORE) if _SHIFTED.search(text) else text


def value(text: str, origin: int) -> str:
    """The text escaped, between marks that name its origin; "" for an empty text."""
    return f"{START}{_number(origin)}{escape(text)}{END}" if text else ""


def line(number: int) -> str:
    """The mark that says which line of the template follows."""
    return LINE + _number(number)


def here(directive: int) -> str:
    """The mark that a directive takes place at."""
    return HERE + _number(directive)


@lru_cache(maxsize=8192)
def read(mark: str) -> Mark:
    """What a match of `MARK` says."""
    kind = _KINDS[mark[0]]
    return Mark(kind, 0 if kind == "end" else (ord(mark[1]) - _DIGITS) * _BASE + ord(mark[2]) - _DIGITS)


def strip(text: str) -> str:
    """The text without marks, escaped characters put back."""
    return restore(MARK.sub("", text))


@lru_cache(maxsize=8192)
def _number(number: int) -> str:
    if number >= _BASE * _BASE:
        raise ValueError(f"{number} is more than a mark can carry")
    return chr(_DIGITS + number // _BASE) + chr(_DIGITS + number % _BASE)
