from collections.abc import Callable

import pytest

from docgen.source.parse import parse
from docgen.source.plain import FloatText, IntText, plain
from docgen.source.text import SourceText

SourceOf = Callable[[str], SourceText]


def value(source_of: SourceOf, text: str) -> object:
    tree = parse(source_of(f"- {text}\n")).value
    assert tree is not None
    [item] = plain(tree)  # type: ignore[misc]
    return item


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "on",
        "off",
        "yes",
        "ja",
        "nej",
        "y",
        "n",
        "True",
        "TRUE",
        "False",
        "Null",
        "NULL",
        "None",
        "22:00",
        "1:30",
        "012",
        "00",
        "1_000",
        "0x1F",
        "0o17",
        ".inf",
        "-.inf",
        ".nan",
        ".5",
        "5.",
        "+1",
        "1e",
        "1e999",
        "2027-09-01",
        "1.2.3",
        "--1",
        "-",
        "١٢",
        "²",
        "1,5",
    ],
)
def test_what_other_readers_turn_into_something_else_is_text(source_of: SourceOf, text: str):
    assert value(source_of, text if text != "-" else "'-'") == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("# ord", None)],
)
def test_words_with_a_meaning(source_of: SourceOf, text: str, expected: object):
    assert value(source_of, text) is expected


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("-0", 0), ("12", 12), ("-179000", -179000)])
def test_whole_numbers_keep_their_text(source_of: SourceOf, text: str, number: int):
    found = value(source_of, text)
    assert isinstance(found, IntText)
    assert (found, found.text, str(found), f"{found}", found + 1) == (number, text, text, text, number + 1)


@pytest.mark.parametrize(("text", "number"), [("1.10", 1.1), ("-0.50", -0.5), ("1e3", 1000.0), ("2.0E-2", 0.02)])
def test_decimal_numbers_keep_their_text(source_of: SourceOf, text: str, number: float):
    found = value(source_of, text)
    assert isinstance(found, FloatText)
    assert (found, found.text, str(found), f"{found}") == (number, text, text, text)


@pytest.mark.parametrize("text", ["'12'", '"true"', "'~'", '""', "|\n  12", ">-\n  null"])
def test_what_is_quoted_is_text(source_of: SourceOf, text: str):
    assert isinstance(value(source_of, text), str)


def test_a_number_too_long_to_compute_with_is_text(source_of: SourceOf):
    assert value(source_of, "9" * 100_000) == "9" * 100_000


def test_groups_and_lists_keep_the_authors_order_and_keys_are_text(source_of: SourceOf):
    tree = parse(source_of("z: 1\n1: [a, {2.0: null}]\ntrue: {}\n")).value
    assert tree is not None
    assert repr(plain(tree)) == "{'z': 1, '1': ['a', {'2.0': None}], 'true': {}}"
