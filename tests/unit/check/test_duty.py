"""Sentences that lay a duty on a supplier are told from those that wish, describe or bind somebody else."""

from typing import Any

import pytest

from docgen.check.assistance import is_about_assistance
from docgen.check.duty import demands, lays_a_duty
from docgen.check.equivalent import all_is_open
from docgen.check.pattern import Pattern
from tests.unit.check.case import case

ANY = Pattern(r"\w")


def found(item: dict[str, Any], loose: bool = False) -> list[str]:
    return [f"{demand.lead}>{demand.text}" for demand in demands(case(item).context, ANY, loose=loose)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Leverantören ska ha jour.",
        "Vid avtalsstart ska leverantören ha jour.",
        "Varje anbudsgivare måste lämna pris.",
        "Kommunen kräver att leverantören ska ha jour.",
        "Utföraren förbinder sig att ha jour.",
        "The supplier shall have an on-call service.",
    ],
)
def test_a_duty(sentence: str) -> None:
    assert lays_a_duty(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen ska betala leverantören.",
        "Föreningen anser att leverantören ska ha jour.",
        "Avtalet säger hur leverantören ska ha jour.",
        "Leverantören har jour.",
        "Ordet ”ska” leverantören har läst.",
    ],
)
def test_no_duty(sentence: str) -> None:
    assert not lays_a_duty(sentence)


def test_items_of_a_list_go_on_from_their_lead() -> None:
    text = ["Leverantören ska:", "- ha jour", "- föra logg", "Kommunen betalar:", "- i tid"]
    assert found({"text": text}) == [
        ">Leverantören ska:",
        "Leverantören ska:>ha jour",
        "Leverantören ska:>föra logg",
    ]


def test_other_subjects_count_in_a_document_full_of_duties_when_asked_for() -> None:
    text = [
        "Leverantören ska svara.",
        "Leverantören ska föra logg.",
        "Utföraren ska rapportera.",
        "Loggen ska sparas.",
    ]
    assert found({"text": text})[3:] == []
    assert found({"text": text}, loose=True)[3:] == [">Loggen ska sparas."]
    assert found({"text": text[1:]}, loose=True)[2:] == []
    assert (
        found({"text": [*text, "Kommunen ska betala.", "Föreningen vill att loggen ska sparas."]}, loose=True)[4:]
        == []
    )


def test_in_a_spec_what_the_authority_promises_is_no_demand() -> None:
    spec = """
requirements:
  - id: PA-1
    text: |-
      Assistenten ska:

      - komma i tid

      Kommunen ska betala. Det gäller alla.
  - {id: PA-2, title: T, category: authority-commitment, section: contract.authority, text: Vi ska besöka alla.}
"""
    texts = [text for text in found({"spec": spec}) if "Assistenten" in text or "Kommunen" in text or "Vi" in text]
    assert texts[0].startswith(">Assistenten ska:")
    assert not any(text.startswith(">Kommunen") or "Vi ska" in text for text in texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (["Personlig assistans enligt LSS."], True),
        (["Hemtjänst.", "Personlig assistans.", "Hemsjukvård."], False),
        (["Städning."], False),
    ],
)
def test_what_a_text_is_about(text: list[str], expected: bool) -> None:
    assert is_about_assistance(case({"text": text}).context) is expected


def test_one_statement_opens_all_names() -> None:
    opened = "När ett varumärke nämns godtas det som är likvärdigt."
    assert all_is_open(case({"text": [opened]}).context)
    assert not all_is_open(case({"text": ["Ett likvärdigt varumärke."]}).context)
