"""Text, prose and ids."""

import pytest

from docgen.source.plain import FloatText, IntText
from docgen.spec.values.text import Prose, read_name, read_text
from tests.unit.spec.values.refusal import refused


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Jour", "Jour"),
        ("  Jour\n", "Jour"),
        ("Jour\noch beredskap", "Jour och beredskap"),
        ("Jour \n  och beredskap", "Jour och beredskap"),
        (FloatText("1.10"), "1.10"),
        (IntText("5"), "5"),
        (IntText("-0"), "-0"),
    ],
)
def test_text_is_one_paragraph_and_numbers_keep_their_text(value: object, expected: str) -> None:
    assert read_text(value) == expected


def test_text_is_not_empty() -> None:
    expected = "S006 texten är tom; här ska text stå | skriv text, eller ta bort nyckeln"
    assert refused(read_text, " \n")[0] == expected


def test_text_has_one_paragraph() -> None:
    assert refused(read_text, "Ett.\n \nTvå.") == (
        "S006 texten har flera stycken; här får ett stycke stå | ta bort den tomma raden, eller skriv två punkter",
        "the text has several paragraphs; one was expected | remove the blank line, or write two items",
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "S004 värde saknas; här ska stå text | skriv ett värde efter kolonet"),
        (True, "S003 sanningsvärdet true står där text ska stå | skriv text"),
        (["a"], "S003 en lista står där text ska stå | skriv text"),
        ({"a": 1}, "S003 en grupp av nycklar står där text ska stå | skriv text"),
    ],
)
def test_text_is_nothing_else(value: object, expected: str) -> None:
    assert refused(read_text, value)[0] == expected


def test_prose_keeps_its_lines() -> None:
    prose = Prose.read("\nEtt.\n\n- två\n- tre\n\n")
    assert prose == "Ett.\n\n- två\n- tre"
    assert type(prose) is Prose


def test_prose_is_not_empty() -> None:
    assert refused(Prose.read, "\n\n")[0].startswith("S006 texten är tom")


@pytest.mark.parametrize("value", ["PA-JOUR-1", "S0-12", "a.b", "5", "Å1", "x_y"])
def test_an_id_has_letters_digits_and_a_few_signs(value: str) -> None:
    assert read_name(value) == value


@pytest.mark.parametrize(
    ("value", "hint"),
    [("PA JOUR", "PA-JOUR"), ("-a", "a"), ("a/b", "a-b"), ("a.", "a"), ("../x", "x"), ("§ 5", "5")],
)
def test_an_id_that_is_none_gets_a_proposal(value: str, hint: str) -> None:
    assert refused(read_name, value)[0] == (
        f'S007 "{value}" är inget id; ett id består av bokstäver, siffror och - _ . | skriv t.ex. {hint}'
    )


def test_a_long_text_is_quoted_in_short() -> None:
    assert f'"{"å" * 59}…" är inget id' in refused(read_name, "å" * 70 + "!")[0]
