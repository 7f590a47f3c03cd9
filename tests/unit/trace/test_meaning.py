"""Fingerprints: what changes them, and what does not."""

import pytest

from docgen.trace.meaning import fingerprint
from docgen.trace.told import Told
from tests.unit.trace.small import criterion, demand, price_row, requirement, step, traced


def meaning(name: str, told: Told = Told(), **parts: object) -> str:
    (item,) = (item for item in traced(told, **parts).items if item.name == name)
    return item.meaning


PLAIN = requirement("A")


@pytest.mark.parametrize(
    "more",
    [
        {"motive": "Ett annat skäl."},
        {"law": ["6 § LSS"]},
        {"section": "service.staffing"},
        {"answers": ["S-1"]},
        {"concerns": ["B"]},
        {"text": "Leverantören\n ska\u00a0göra   A."},
    ],
)
def test_what_a_reader_is_not_told_otherwise_is_the_same(more: dict[str, object]) -> None:
    others = {"demands": [demand("S-1")]}
    same = meaning("requirement/A", requirements=[PLAIN, requirement("B")], **others)
    assert meaning("requirement/A", requirements=[requirement("B"), PLAIN | more], **others) == same


@pytest.mark.parametrize(
    "more",
    [
        {"text": "Leverantören ska göra A inom 60 minuter."},
        {"title": "Något annat"},
        {"category": "contract-condition"},
        {"addition": "Detta gäller dygnet runt."},
        {"verification": {"at": "before-start", "evidence": "beskrivning"}},
        {"follow_up": {"interval": "yearly", "source": "logg"}},
    ],
)
def test_what_a_reader_is_told_otherwise_is_another(more: dict[str, object]) -> None:
    assert meaning("requirement/A", requirements=[PLAIN | more]) != meaning("requirement/A", requirements=[PLAIN])


def test_the_text_of_the_documents_goes_before_that_of_the_spec() -> None:
    one, other = (meaning("requirement/A", Told(texts={"A": text}), requirements=[PLAIN]) for text in ("60", "45"))
    assert one != other


@pytest.mark.parametrize(
    ("name", "part", "made", "change"),
    [
        ("demand/X", "demands", demand, {"paraphrase": "Något annat."}),
        ("demand/X", "demands", demand, {"figure": "45 minuter"}),
        ("criterion/X", "criteria", criterion, {"max_deduction": "16 kr exkl. moms"}),
        ("price-row/X", "price_rows", price_row, {"quantity": 101}),
        ("milestone/X", "timetable", step, {"date": "2027-01-12"}),
    ],
)
def test_other_items_have_a_meaning_too(name: str, part: str, made: object, change: dict[str, object]) -> None:
    plain = made("X")  # type: ignore[operator]
    assert meaning(name, **{part: [plain]}) != meaning(name, **{part: [plain | change]})


def test_the_answer_of_the_authority_is_no_part_of_the_demand() -> None:
    told = [meaning("demand/X", demands=[demand("X", answer=answer)]) for answer in ("Ja.", "Nej.")]
    assert told[0] == told[1]


def test_keys_have_no_order_and_kinds_of_spaces_no_meaning() -> None:
    assert fingerprint({"a": 1, "b": "x y"}) == fingerprint({"b": "x\u202fy", "a": 1})
    assert fingerprint([1, 2]) != fingerprint([2, 1])
