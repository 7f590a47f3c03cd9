from collections.abc import Callable

import pytest

from docgen.diag.diagnostic import Outcome
from docgen.source.build import DEEPEST, MOST_SAID
from docgen.source.plain import plain
from docgen.source.tree import Node

Read = Callable[[str], Outcome[Node | None]]
Lines = Callable[[Outcome[Node | None]], list[str]]


def test_an_alias_is_the_value_of_its_anchor(read: Read):
    outcome = read("- &u {interval: quarterly}\n- *u\n- [*u]\n")
    assert outcome.diagnostics == ()
    assert plain(outcome.value) == [{"interval": "quarterly"}, {"interval": "quarterly"}, [{"interval": "quarterly"}]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *b\n", '1:4-1:6 Y019 aliaset "*b" har inget ankare "&b" tidigare i filen'),
        ("a: &b [1, *b]\n", '1:11-1:13 Y019 aliaset "*b" står inuti det som det själv pekar på'),
        ("a: &b 1\nc: &b 2\n", '2:4-2:6 Y019 ankaret "&b" finns redan tidigare i filen'),
        ("a: &b 1\n*b : 2\n", '2:1-2:3 Y016 alias "*b" kan inte vara nyckel'),
        ('"": 1\n', "1:1-1:3 Y016 en nyckel saknas före kolonet"),
        ("{[1]: 2}\n", "1:2-1:5 Y016 en nyckel måste vara ett ord, inte en lista eller grupp"),
        ("a: ! x\n", '1:4-1:5 Y015 typmärken ("!…") används inte i specar'),
        ("a: !!python/name:os.system x\n", '1:4-1:27 Y015 typmärken ("!…") används inte i specar'),
        ("a: !x [1]\n", '1:4-1:6 Y015 typmärken ("!…") används inte i specar'),
        ('a: "x\\0"\n', "1:4-1:9 Y003 styrtecknet U+0000 får inte stå i ett värde"),
        ('a: "\\L"\n', "1:4-1:8 Y003 radbrytningstecknet U+2028 får inte stå i ett värde"),
        ('a: "\\U000F0001"\n', "1:4-1:16 Y003 docgens eget tecken U+F0001 får inte stå i ett värde"),
        (
            "text: ska\n  - ha jour\n  - logg\nb: 1\n",
            '2:3-2:12 Y024 raden börjar med "- " men hör till texten ovanför och blir löpande text',
        ),
    ],
)
def test_refusals(read: Read, lines: Lines, text: str, expected: str):
    assert lines(read(text)) == [expected]


@pytest.mark.parametrize("text", ['a: "x\\ny\\t\\"z\\""\n', "a: x -y\n  -z\n", "'<<': 1\n", "a: |\n  x\n  - y\n"])
def test_near_misses_are_taken(read: Read, text: str):
    assert read(text).diagnostics == ()


def test_a_duplicate_key_shows_the_first(read: Read):
    [item] = read("b:\n  a: 1\n  a: 2\n").diagnostics
    [first] = item.related
    assert (first.place.start.line, first.place.start.column, first.text.sv) == (2, 3, "första gången här")


def test_sixty_levels_are_taken_and_one_more_refused(read: Read, lines: Lines):
    assert read("[" * DEEPEST + "]" * DEEPEST).diagnostics == ()
    outcome = read("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert lines(outcome) == ["1:61-1:62 Y021 värdet ligger mer än 60 nivåer djupt"]


@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "? ", "[{", "&a ["])
def test_hostile_nesting_neither_hangs_nor_crashes(read: Read, piece: str):
    assert read(piece * 100_000).failed


def test_nesting_by_aliases_counts(read: Read, lines: Lines):
    text = "- &a0 x\n" + "".join(f"- &a{number} [*a{number - 1}]\n" for number in range(1, 100))
    assert lines(read(text)) == ["61:9-61:13 Y021 värdet ligger mer än 60 nivåer djupt"]


def test_an_alias_bomb_is_refused(read: Read, lines: Lines):
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    outcome = read("\n".join(rows))
    assert lines(outcome) == [
        "6:10-6:13 Y020 aliasen i filen blir mer än 200000 värden när de skrivs ut",
    ]


def test_five_thousand_uses_of_one_anchor_are_fine(read: Read):
    shared = "- &f {interval: quarterly, source: logg, owner: avtalscontroller}\n"
    assert read(shared + "- {id: a, follow_up: *f}\n" * 5000).diagnostics == ()


def test_a_flood_of_refusals_is_cut(read: Read):
    assert len(read("a: 1\n" * 3000).diagnostics) == MOST_SAID
