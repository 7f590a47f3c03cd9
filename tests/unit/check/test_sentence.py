"""Sentences end where a reader thinks they end."""

import pytest

from docgen.check.sentence import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En. Två! Tre? Fyra", ["En.", "Två!", "Tre?", "Fyra"]),
        ("Enligt 19 kap. 2 § LOU gäller det. Det är allt.", ["Enligt 19 kap. 2 § LOU gäller det.", "Det är allt."]),
        ("Det gäller t.ex. Ekdala m.fl. Kommuner finns.", ["Det gäller t.ex. Ekdala m.fl. Kommuner finns."]),
        ("Avtalet slutar 2029. Därefter gäller inget.", ["Avtalet slutar 2029.", "Därefter gäller inget."]),
        ("Han sa ”ja.” Sedan gick han.", ["Han sa ”ja.”", "Sedan gick han."]),
        ("Rad ett\nrad två", ["Rad ett\nrad två"]),
        ("Stycke\n\nnytt stycke", ["Stycke", "nytt stycke"]),
        ("Lista:\n- ett\n- två", ["Lista:", "- ett", "- två"]),
        ("1. Leverantören ska ha jour.\n2. Den ska svara.", ["1. Leverantören ska ha jour.", "2. Den ska svara."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end].strip() for start, end in sentences(text)] == expected


def test_the_sentence_at_a_place() -> None:
    assert sentence_at("En mening. Två meningar.", 12).strip() == "Två meningar."
    assert sentence_at("", 0) == ""
