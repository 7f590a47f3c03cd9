"""No text, however odd, makes a rule think for long: a document may come from anywhere."""

import time

import pytest

from docgen.check.registry import RULES
from tests.unit.check.case import case, lines

LENGTH = 20_000
ODD = {
    "dots": "." * LENGTH,
    "one word": "å" * LENGTH,
    "blanks": "Leverantören ska" + " " * LENGTH + "ha",
    "capitals": "X Y " * (LENGTH // 4),
    "digits": "850709-98" * (LENGTH // 9),
    "modals": "Leverantören ska ha och ska ha " * (LENGTH // 30),
    "names": "Anna Andersson " * (LENGTH // 15),
    "quotes": '"”' * (LENGTH // 2),
    "addresses": "a.b@" * (LENGTH // 4),
    "brackets": "[ange " * (LENGTH // 6),
    "acronyms": "LSS-handläggare LSS handläggare " * (LENGTH // 32),
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_are_read_in_a_moment(text: str) -> None:
    made = case({"spec": "", "text": [text, f"PA-1: {text}"]})
    start = time.perf_counter()
    lines(made, RULES)
    assert time.perf_counter() - start < 10
