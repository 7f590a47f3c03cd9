"""The positioned tree comes in; Python's own values go out, by the scalar rules of YAML 1.2.

Only what JSON also knows is anything but text: `true`, `false`, `null` (or `~`, or nothing) and numbers. So
`no`, `on`, `22:00`, `012`, `1_000` and `0x1F` are text, and so is everything in quotes. Numbers remember how
they were written: `1.10` is the number 1.1 with the text "1.10".
"""

import math
import re
from typing import TypeAlias

from docgen.source.tree import Mapping, Node, Scalar

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_LONGEST_NUMBER = 100
"""Characters. Longer digit strings are text: no quantity needs them, and they take long to compute with."""


class IntText(int):
    """A whole number that remembers how it was written."""

    text: str

    def __new__(cls, text: str) -> "IntText":
        """`text` must be an integer as JSON writes it."""
        number = super().__new__(cls, text)
        number.text = text
        return number

    def __str__(self) -> str:
        return self.text


class FloatText(float):
    """A number with decimals that remembers how it was written."""

    text: str

    def __new__(cls, text: str) -> "FloatText":
        """`text` must be a number as JSON writes it."""
        number = super().__new__(cls, text)
        number.text = text
        return number

    def __str__(self) -> str:
        return self.text


NumberText: TypeAlias = IntText | FloatText
Leaf: TypeAlias = str | bool | IntText | FloatText | None


def plain(node: Node) -> object:
    """Dicts with text keys, lists and leaves, in the author's order."""
    if isinstance(node, Scalar):
        return leaf(node)
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    return [plain(item) for item in node.items]


def leaf(node: Scalar) -> Leaf:
    """The value of a scalar."""
    text = node.text
    if node.style != "plain":
        return text
    if text in _WORDS:
        return _WORDS[text]
    if len(text) <= _LONGEST_NUMBER and text[-1].isdigit():
        if _INTEGER.fullmatch(text):
            return IntText(text)
        if _FLOAT.fullmatch(text) and math.isfinite(float(text)):
            return FloatText(text)
    return text


_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
