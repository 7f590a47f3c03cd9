from collections.abc import Callable

import pytest

from docgen.diag.place import Point, Span
from docgen.report.snippet import WIDEST, snippet
from docgen.report.visible import width
from docgen.source.text import SourceText

Make = Callable[[str], tuple[SourceText, Span]]


def drawn(make: Make, text: str) -> list[str]:
    found = snippet(*make(text))
    assert found is not None
    return [found.text, " " * found.start + "^" * found.length]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("x\na: «värde» # k\n", ["a: värde # k", "   ^^^^^"]),
        ("å😀: «漢字»\n", ["å😀: 漢字", "     ^^^^"]),
        ("a:\t«b»\n", ["a:    b", "      ^"]),
        ("«\ta»\n", ["    a", "^^^^^"]),
        ("a: «\u202ex»y\n", ["a: <U+202E>xy", "   ^^^^^^^^^"]),
        ("a: e\u0301«b»\n", ["a: e\u0301b", "    ^"]),
        ("a:«»\n", ["a:", "  ^"]),
        ("a: «|\n  x\n  y»\n", ["a: |", "   ^"]),
        ("a: «[x,  \r\n  y]»\r\n", ["a: [x,", "   ^^^"]),
        ("«»", ["", "^"]),
        ("a: x«»", ["a: x", "    ^"]),
    ],
)
def test_the_mark_stands_under_the_span(make: Make, text: str, lines: list[str]):
    assert drawn(make, text) == lines


def test_a_long_line_is_cut_after_the_span(make: Make):
    text, mark = drawn(make, f"a: «bcd» {'x ' * 200}\n")
    assert text.startswith("a: bcd x")
    assert text.endswith("…")
    assert width(text) <= WIDEST + 1
    assert mark == "   ^^^"


@pytest.mark.parametrize("before", ["x" * 90, "å" * 300, "x" * 5000, "漢" * 500])
def test_a_long_line_is_cut_before_the_span(make: Make, before: str):
    text, mark = drawn(make, f"{before}«bcd»{'y' * 500}\n")
    assert text.startswith("…")
    assert text.endswith("…")
    assert width(text) <= WIDEST + 2
    assert "漢" in text or text[mark.index("^") : mark.index("^") + 3] == "bcd"
    assert mark.count("^") == 3


def test_a_long_span_is_marked_as_far_as_the_line_is_shown(make: Make):
    text, mark = drawn(make, f"a: «{'x' * 1000}»\n")
    assert len(mark) == len(text) - 1 == WIDEST


def test_a_line_of_a_million_characters_is_looked_at_only_near_the_span(make: Make):
    text, mark = drawn(make, f"{'x' * 500_000}«b»{'y' * 500_000}")
    assert text[mark.index("^")] == "b"


def test_a_place_outside_the_text_has_no_line(make: Make):
    source, _ = make("a: «b»\n")
    point = Point(9, 1, 0)
    assert snippet(source, Span(source.id, point, point)) is None
