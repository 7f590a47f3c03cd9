from collections.abc import Callable

import pytest

from docgen.diag.diagnostic import Outcome
from docgen.source.tree import Node

Read = Callable[[str], Outcome[Node | None]]
Lines = Callable[[Outcome[Node | None]], list[str]]

START = "ett värde kan inte börja med"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # tabs
        ("a:\n  b: 1\n\tc: 2\n", "3:1-3:2 Y006 tabbtecken; här måste det vara blanksteg"),
        # codes after a backslash
        ('a: "C:\\mapp"\n', '1:7-1:9 Y013 "\\m" är ingen känd kod inom dubbla citattecken'),
        ('a: "\\xZZ"\n', '1:5-1:7 Y013 "\\x" är ingen känd kod inom dubbla citattecken'),
        ('a: "\\U99999999"\n', '1:5-1:7 Y013 "\\U" är ingen känd kod inom dubbla citattecken'),
        # quotation marks
        ("a: 'x\nb: 1\n", "1:4-1:6 Y010 citattecknet (') öppnar en text som aldrig avslutas"),
        ('a: "x # y\nb: 1\n', '1:4-1:6 Y010 citattecknet (") öppnar en text som aldrig avslutas'),
        ("a: 'x\n---\nb: 1\n", "1:4-1:6 Y010 citattecknet (') öppnar en text som aldrig avslutas"),
        ("a: 'x\nb: 'y'\nc: 1\n", "1:4-1:6 Y010 citattecknet (') öppnar en text som slutar först på rad 2"),
        ("a: 'it's'\n", '1:8-1:10 Y010 "s\'" står efter det avslutande citattecknet'),
        ('"abc" def\n', '1:7-1:10 Y010 "def" står efter det avslutande citattecknet'),
        # brackets
        ("a: [1, 2\nb: 3\n", '1:4-1:5 Y011 "[" stängs aldrig med "]"'),
        ("a: {b: 1\nc: 2\n", '1:4-1:5 Y011 "{" stängs aldrig med "}"'),
        ("a: [\n", '1:4-1:5 Y011 "[" stängs aldrig med "]"'),
        ("a: [{b: 1\n", '1:5-1:6 Y011 "{" stängs aldrig med "}"'),
        (
            "a: [x, 'y' z]\n",
            '1:12-1:14 Y011 "z" är oväntat inom "[ ]"; ett kommatecken saknas kanske före',
        ),
        (
            "a: {b: 'x' c: 1}\n",
            '1:12-1:17 Y011 "c: 1" är oväntat inom "{ }"; ett kommatecken saknas kanske före',
        ),
        # beginnings
        ("a: @x\n", f'1:4-1:6 Y012 {START} "@" utan citattecken'),
        ("a: `x` y # z\n", f'1:4-1:9 Y012 {START} "`" utan citattecken'),
        ("a: %x\n", f'1:4-1:6 Y012 {START} "%" utan citattecken'),
        ("a: 1\n%x: c\n", f'2:1-2:6 Y012 {START} "%" utan citattecken'),
        ("a: **fet** text\n", f'1:4-1:16 Y012 {START} "*" utan citattecken'),
        ("a: *fet text\n", f'1:4-1:13 Y012 {START} "*" utan citattecken'),
        ("- & co\n", f'1:3-1:7 Y012 {START} "&" utan citattecken'),
        ("a: - b\n", f'1:4-1:7 Y012 {START} "-" utan citattecken'),
        ("a: ? b\n", f'1:4-1:7 Y012 {START} "?" utan citattecken'),
        ("a: ] b\n", f'1:4-1:7 Y012 {START} "]" utan citattecken'),
        ("a: > 5 procent\n", f'1:4-1:15 Y012 {START} ">" utan citattecken'),
        ("a: |x\n b\n", f'1:4-1:6 Y012 {START} "|" utan citattecken'),
        # tags
        ("a: !e!x y\n", '1:4-1:10 Y015 typmärken ("!…") används inte i specar'),
        # whatever is left
        ("{a: 1} slut\n", '1:8-1:12 Y005 YAML-texten går inte att läsa vid "slut"'),
    ],
)
def test_both_parsers_give_the_same_words(read: Read, lines: Lines, text: str, expected: str):
    assert lines(read(text)) == [expected]


def test_an_unclosed_bracket_shows_where_the_reading_stopped(read: Read):
    [item] = read("a: [1, 2\nb: 3\n").diagnostics
    [stop] = item.related
    assert (stop.place.start.line, stop.place.start.column, stop.text.en) == (2, 2, "the reading stopped here")


def test_a_list_on_the_line_of_its_key_is_told_to_move_down(read: Read):
    [item] = read("a: - b\n").diagnostics
    assert item.hint.sv == "börja listan på raden under nyckeln, eller sätt citattecken om värdet"


@pytest.mark.parametrize("text", ["a: [" + ",*" * 200_000, "a: 'x' " + "*y " * 200_000, "- " * 9 + '"' * 300_001])
def test_long_hostile_lines_are_quick(read: Read, text: str):
    assert read(text).failed


@pytest.mark.parametrize("text", ["a: '" + "x\t" * 100_000 + "'", "a: " + "x" * 100_000 + " # " + "\t " * 100_000])
def test_long_lines_of_harmless_tabs_are_quick(read: Read, text: str):
    assert read(text).diagnostics == ()
