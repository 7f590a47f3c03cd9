"""Words and paragraphs by law: what is exchanged, what stays, and that no law lacks a word."""

import pytest

from docgen.diag.diagnostic import LawRef
from docgen.spec.by_law import KNOWN_WORDS, WORDS, filled, label_under, law_under, unknown_words, words
from docgen.spec.words import LABELS


def refs(*texts: str) -> list[LawRef]:
    return [LawRef(text, "2026-11-21", "A") for text in texts]


def under(law: str, *texts: str, category: str = "contract-condition") -> list[str]:
    return [item.ref for item in law_under(law, refs(*texts), category)]


def test_every_law_has_every_word_in_both_languages() -> None:
    assert {frozenset(found) for found in WORDS.values()} == {frozenset(WORDS["lou-19"])}
    assert set(WORDS) == set(LABELS["law"])
    assert len(KNOWN_WORDS) == len(words("lov", "en"))
    assert all(said.sv and said.en for found in WORDS.values() for said in found.values())


def test_no_word_of_a_system_of_choice_is_one_of_tenders() -> None:
    said = " ".join(words("lov", "sv").values())
    assert not [word for word in ("anbud", "tilldel", "upphandl", "utvärder") if word in said]


@pytest.mark.parametrize(
    ("law", "text", "expected"),
    [
        ("lou-19", "{{ word.the_tenderer | upper_first }} godtar det.", "Anbudsgivaren godtar det."),
        ("lov", "{{ word.the_tenderer | upper_first }} godtar det.", "Sökanden godtar det."),
        ("lov", "Intyg i {{word.the_tender}} före {{ word.award }}.", "Intyg i ansökan före godkännande."),
        ("lou-19a", "{{ word.the_procurement }}", "direktupphandlingen"),
        ("lov", "{{ word.nothing }} och {{ other }}", "{{ word.nothing }} och {{ other }}"),
        ("lov", "inga klamrar", "inga klamrar"),
    ],
)
def test_words_are_filled_in(law: str, text: str, expected: str) -> None:
    assert filled(text, law, "sv") == expected


def test_words_that_there_are_not_are_told() -> None:
    assert list(unknown_words("{{ word.the_tender }} {{ word.tendr }} {{ spec.title }}")) == [
        "word.tendr",
        "spec.title",
    ]


def test_nothing_is_exchanged_under_19_kap() -> None:
    assert under("lou-19", "19 kap. 9 § LOU", "20 kap. 1 § LOU") == ["19 kap. 9 § LOU", "20 kap. 1 § LOU"]


def test_a_direct_award_has_the_principles_of_its_own_chapter() -> None:
    said = ["19 kap. 2 § LOU", "19 kap. 9 § LOU", "6 § LSS", "5 kap. 3 § LOU", "17 kap. 1 § LOU", "20 kap. 13 a § LOU"]
    assert under("lou-19a", *said) == ["19 a kap. 8 § LOU", "6 § LSS", "5 kap. 3 § LOU", "20 kap. 13 a § LOU"]


def test_a_system_of_choice_has_no_paragraph_of_lou() -> None:
    said = ["19 kap. 2 § LOU", "19 kap. 17 § LOU", "5 kap. 3 § LOU", "19 kap. 18 § LOU", "10 kap. 8 § KL"]
    assert under("lov", *said) == ["1 kap. 2 § LOV", "7 kap. 1 § LOV", "10 kap. 8 § KL"]


def test_what_the_documents_must_state_is_told_by_what_the_requirement_is() -> None:
    assert under("lov", "19 kap. 9 § LOU") == ["4 kap. 2 § LOV"]
    assert under("lov", "19 kap. 9 § LOU", category="qualification") == ["8 kap. 1 § LOV"]
    assert under("lov", "19 kap. 3 och 9 §§ LOU") == ["4 kap. 2 § LOV"]


def test_derived_paragraphs_say_so() -> None:
    (first, second) = (
        law_under("lou-19a", refs(text), "qualification")[0] for text in ("19 kap. 2 § LOU", "19 kap. 9 § LOU")
    )
    assert (first.confidence, second.confidence) == ("A", "D")


def test_labels_follow_the_law() -> None:
    assert label_under("lov", "stage", "tender").sv == "i ansökan"
    assert label_under("lou-19a", "stage", "tender").sv == "i anbudet"
    assert label_under("lov", "stage", "during-contract").sv == "under avtalstiden"
    with pytest.raises(KeyError):
        label_under("lov", "stage", "nowhere")
