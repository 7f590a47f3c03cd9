"""Labels that a text refers to, and whose they are."""

import pytest

from docgen.check.reference import of_another_work, references


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Svara i bilaga A.", ["A"]),
        ("Bilagorna A, B och D gäller.", ["A", "B", "D"]),
        ("Se bilagorna 1–3.", ["2", "1", "3"]),
        ("Se avsnitt 3.4 och 5.2.1.", ["3.4", "5.2.1"]),
        ("Se avsnitt H.3 och krav nr 2.1.", ["H.3", "2.1"]),
        ("Bilagan fylls i. Underbilaga 2 och bilaga IV.", []),
        ("Se bilaga 2 kap. 3 §, 44 krav 12 och avsnitt 3 §.", []),
        ("In appendix B and sections 2.1 and 2.2.", ["B", "2.1", "2.2"]),
    ],
)
def test_labels_of_a_text(text: str, labels: list[str]) -> None:
    found = sorted(references(text), key=lambda reference: reference.start)
    assert sorted(reference.label for reference in found) == sorted(labels)


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Tjänsten finns i bilaga 2 till LOU.", True),
        ("Tjänsten finns i bilagorna 2 och 3 till LOU.", True),
        ("Enligt direktivets bilaga 14 gäller.", True),
        ("Se prop. 2021/22:5, avsnitt 7.2.", True),
        ("Det framgår av rapporten, avsnitt 7.2.", True),
        ("Det är en bilaga 2-tjänst.", True),
        ("Priset lämnas i bilaga 2 till detta dokument.", False),
        ("Priset lämnas i bilaga B och bifogas.", False),
        ("Rapporten beskrivs i avsnitt 3.2 i dokument 3.", False),
    ],
)
def test_whose_appendix_it_is(text: str, another: bool) -> None:
    found = list(references(text))
    assert found
    assert all(of_another_work(text, reference) is another for reference in found)
