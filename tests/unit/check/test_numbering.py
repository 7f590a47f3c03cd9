import pytest

from docgen.check.numbering import words_begin


@pytest.mark.parametrize(
    "text", ["3.2 Leverantören ska", "PA-4 Leverantören ska", "a) Leverantören ska", "Krav 12: Leverantören ska"]
)
def test_a_leading_number_is_no_part_of_the_sentence(text: str) -> None:
    assert text[words_begin(text) :] == "Leverantören ska"


@pytest.mark.parametrize("text", ["Leverantören ska", "12 brukare ska", "2026 års avtal", "18 000 kr", ""])
def test_a_figure_of_the_sentence_is_none(text: str) -> None:
    assert words_begin(text) == 0
