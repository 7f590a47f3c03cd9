"""Which texts are memos, and how they are cut."""

from typing import Any

import pytest

from docgen.check.memo import MemoText, memos
from tests.unit.check.case import case

_PROPOSAL = ["# Förslag till beslut", "Nämnden godkänner tidplanen."]


def found(*lines: str, **told: Any) -> list[MemoText]:
    return list(memos(case({"draft": {"text": list(lines), **told}}).context))


@pytest.mark.parametrize(
    "lines",
    [
        ["# Tjänsteskrivelse", "Nämnden har fått en fråga."],
        ["Ekdala kommun Tjänsteskrivelse 1 (3)", *_PROPOSAL],
        ["# Tidplan", *_PROPOSAL, "# Ärendet", "Kort.", "Beslutet skickas till: förvaltningen"],
        ["# Tidplan", *_PROPOSAL, "^Tjänsteskrivelse"],
    ],
)
def test_a_memo_is_told_by_its_name_or_its_headings(lines: list[str]) -> None:
    assert found(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["# Protokoll", *_PROPOSAL, "# Sammanfattning", "Kort.", "# Bakgrund", "Kort."],
        ["# Så skriver du en tjänsteskrivelse", *_PROPOSAL],
        ["# Tidplan", *_PROPOSAL],
        ["# Ärende", *_PROPOSAL, "# Bakgrund", "Kort.", "# Sammanfattning", "Kort.", "# Beslut", "Enligt förslag."],
        ["# Nyhet", "Nämnden har fått en tjänsteskrivelse om assistans."],
    ],
)
def test_other_texts_are_none(lines: list[str]) -> None:
    assert not found(*lines)


def test_the_parts_of_a_memo() -> None:
    (memo,) = found(
        "Tjänsteskrivelse",
        "2026-11-20",
        *_PROPOSAL,
        "Bakgrund",
        "Kort.",
        "Sändlista",
        "Avtalscontroller",
        "^SON 2026/118",
    )
    assert memo.head == ("Tjänsteskrivelse", "2026-11-20", "SON 2026/118")
    assert [passage.text for passage in memo.proposal] == ["Förslag till beslut", "Nämnden godkänner tidplanen."]
    assert [passage.text for passage in memo.send_to] == ["Sändlista", "Avtalscontroller"]
    assert len(memo.proposal_blocks) == 1
