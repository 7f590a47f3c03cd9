"""What an expression says of the words that its matches hold; where that is not plain to see it says nothing."""

import pytest

from docgen.check.corpus import Corpus
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rules.spr_001 import _DOUBLED, _repeats
from docgen.check.sieve import begins_with_digit, holds, is_within_blanks, needs, telling, words_of
from docgen.diag.route import ROOT
from tests.unit.check.test_corpus import TEXTS, sieved


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"anbud \s pris", (("anbud",), ("pris",))),
        (r"anbud s? pris", (("anbud",), ("pris",))),
        (r"anbuds? pris", (("anbud",), ("pris",))),
        (r"(?: pris | anbud )s? \s kr", (("pris", "anbud"), ("kr",))),
        (r"(?: pris | anbud )? \s timme", (("timme",),)),
        (r"(?: pris \s (?: per | om ) ) \s timme", (("timme",), ("pris",), ("per", "om"))),
        (r"pris (?! er ) (?<= xpris ) \b [^.]{0,9}", (("pris",),)),
        (r"[Aa]vtal(?P<s>s)? (?P=s)", (("avtal",),)),
        (r"AVTAL{2} # not this | bar", (("avtal",),)),
        (r"10 \s \% \s moms", (("moms",), ("10",), ("%",))),
        ("per\N{NO-BREAK SPACE}timme", (("timme",), ("per",))),
    ],
)
def test_what_every_match_holds(expression: str, expected: tuple[tuple[str, ...], ...]) -> None:
    assert needs(expression) == (expected,)


@pytest.mark.parametrize(
    "expression", [r"\d+", r"pris | \d", r"[a-z]* x?", r"(?: pris | (?: a )? )", r"pris )", "a ] b"]
)
def test_nothing_is_known(expression: str) -> None:
    assert needs(expression) == ()


def test_each_alternative_has_needs_of_its_own() -> None:
    known = needs(r"pris \s per \s timme | anbud | (?: vite )")
    assert holds(known, "ett anbud")
    assert holds(known, "timmen har ett pris per")
    assert not holds(known, "pris per dag")
    assert telling(known) == ("timme", "anbud", "vite")


def test_words_that_tell_nothing_are_not_looked_for() -> None:
    assert words_of(r"ska \s vara") == ("vara",)
    assert words_of(r"ska \s en") == ()
    assert words_of(r"\b UC \b", cased=True) == ("UC",)
    assert words_of(r"[Uu]ppdrag", cased=True) == ("ppdrag",)


def test_what_a_blank_can_be_part_of() -> None:
    assert all(map(is_within_blanks, [r"§\d", r"[.!?] [A-Z]", r"(?<! \w ) tex \b", r"[^\W\d_\0] , x", r"\."]))
    assert not any(
        map(is_within_blanks, [r"a \s b", r"a\ b", r"[ab ]", r"[^a]", "a $", r"\W", "a.b", r"a\N{EN SPACE}"])
    )
    assert begins_with_digit(r" \d{2} x")
    assert not begins_with_digit(r"\d? x")


@pytest.mark.parametrize("pattern", list(sieved()), ids=lambda pattern: " ".join(pattern.expression.split())[:40])
def test_no_text_that_an_expression_matches_lacks_what_it_needs(pattern: Pattern) -> None:
    known = needs(pattern.expression)
    matching = [text for text in TEXTS if pattern.compiled.search(text)]
    assert not known or all(holds(known, text.lower()) for text in matching)
    assert not pattern.needs or all(holds(pattern.needs, text.lower()) for text in matching)


def corpus(*texts: str) -> Corpus:
    return Corpus(tuple(Passage(text, ((0, ROOT),), "paragraph") for text in texts))


def test_a_hint_of_several_words_has_any_blank_between_them() -> None:
    searched = corpus("per\N{NO-BREAK SPACE}cent", "per\ncent", "cent per", "PER CENT")
    assert searched.numbers(Pattern(r"per \s cent", hints=("per cent",))) == [0, 1, 3]


def test_case_counts_where_the_expression_says_so() -> None:
    searched = corpus("Ekonomi", "ekonomi", "BILAGA", "bilaga B")
    assert searched.numbers(Pattern("Ekonomi", ignore_case=False, sieve="Ekonomi")) == [0]
    assert searched.numbers(Pattern("bilaga", sieve="bilaga")) == [2, 3]


def test_a_pattern_without_hints_is_read_for_its_words() -> None:
    assert corpus("vite utgår", "pris").numbers(Pattern("vite | viten")) == [0]


def test_texts_can_be_chosen_by_a_test() -> None:
    assert corpus("ett två", "b", "ett två").where(lambda text: "två" in text) == [0, 2]


def test_every_doubled_word_is_seen() -> None:
    texts = [
        *TEXTS,
        "(att att)",
        "Av av",
        "m² m²",
        "a-b b",
        "och/att\natt",
        "3att att",
        "vi vill",
        "i\N{NO-BREAK SPACE}i.",
    ]
    assert {text for text in texts if _DOUBLED.first_in(text)} <= {text for text in texts if _repeats(text)}
    assert not _repeats("i inte vi vill")
