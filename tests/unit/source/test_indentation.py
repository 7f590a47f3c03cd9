from collections.abc import Callable

import pytest

from docgen.diag.diagnostic import Outcome
from docgen.source.parse import FASTEST, PURE, parse
from docgen.source.text import SourceText
from docgen.source.tree import Node

Read = Callable[[str], Outcome[Node | None]]
Lines = Callable[[Outcome[Node | None]], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a colon too few
        ("a: 1\nb\nc: 2\n", '2:1-2:2 Y009 "b" har inget kolon; en rad "nyckel: värde" väntades'),
        ("a: 1\nb", '2:1-2:2 Y009 "b" har inget kolon; en rad "nyckel: värde" väntades'),
        ("a:\n  b 2 # k\n  c: 3\n", '2:3-2:6 Y009 "b 2" har inget kolon; en rad "nyckel: värde" väntades'),
        ("- a\n  b: c\n", '1:3-1:4 Y009 "a" har inget kolon; en rad "nyckel: värde" väntades'),
        ("a: 1\nb:2\nc: 3\n", '2:1-2:4 Y009 mellanslag saknas efter kolonet i "b:2"'),
        ("b:2\nc: 3\n", '1:1-1:4 Y009 mellanslag saknas efter kolonet i "b:2"'),
        ("- a\n-b\n- c: d\n", '2:1-2:3 Y009 mellanslag saknas efter strecket i "-b"'),
        # a colon too many
        ("a: b: c\n", '1:4-1:8 Y008 värdet "b: c" har ett kolon följt av mellanslag'),
        ("- - a: b: c # k\n", '1:8-1:12 Y008 värdet "b: c" har ett kolon följt av mellanslag'),
        ("tid: kl 22:00: nej\n", '1:6-1:19 Y008 värdet "kl 22:00: nej" har ett kolon följt av mellanslag'),
        # too far
        ("a: 1\n  b: 2\n", '2:3-2:7 Y007 "b" är indragen under en rad som redan har ett värde'),
        ("- a: 1\n    b: 2\n", '2:5-2:9 Y007 "b" är indragen under en rad som redan har ett värde'),
        # between two groups
        ("a:\n  b: 1\n c: 2\n", "3:2-3:6 Y007 raden är indragen 1 blanksteg; raderna ovanför ger 0 eller 2"),
        (
            "a:\n  - b: 'x'\n     c: 2\n",
            "3:6-3:10 Y007 raden är indragen 5 blanksteg; raderna ovanför ger 0, 2 eller 4",
        ),
        (
            "a:\n    b:\n        c: 1\n\n  # k\n      d: 1\n",
            "6:7-6:11 Y007 raden är indragen 6 blanksteg; raderna ovanför ger 0, 4 eller 8",
        ),
        # another kind
        ("- a\nb: c\n", '2:1-2:5 Y007 en nyckel står där en listpost ("- ") väntades'),
        ("a: b\n- c\n", '2:1-2:4 Y007 en listpost ("- ") står där en nyckel väntades'),
        ("a: 1\n: x\n", "2:1-2:4 Y016 en nyckel saknas före kolonet"),
    ],
)
def test_both_parsers_give_the_same_words(read: Read, lines: Lines, text: str, expected: str):
    assert lines(read(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: b: c\n", "sätt citattecken om hela värdet: 'b: c'"),
        ("a: it's: c\n", 'sätt citattecken om hela värdet: "it\'s: c"'),
        (f"a: {'b' * 50}: c\n", "sätt citattecken om hela värdet"),
        ("a: 1\nlaw:lou-19\nb: 1\n", 'skriv "law: lou-19"'),
        ("- a\n-b\n- c\n", 'skriv "- b"'),
    ],
)
def test_the_hint_shows_the_line_as_it_should_be(read: Read, text: str, hint: str):
    assert read(text).diagnostics[0].hint.sv == hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {id:[1]}\n", '1:5-1:8 Y009 mellanslag saknas efter kolonet i "id:"'),
        ("a: {id:, b: 1}\n", '1:5-1:8 Y009 mellanslag saknas efter kolonet i "id:"'),
    ],
)
def test_inside_brackets_libyaml_wants_a_space_after_every_colon(
    source_of: Callable[[str], SourceText], lines: Lines, text: str, expected: str
):
    if FASTEST is PURE:
        pytest.skip("libyaml is not installed")
    assert lines(parse(source_of(text))) == [expected]
