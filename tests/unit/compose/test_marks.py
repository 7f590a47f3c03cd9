import string

import pytest

from docgen.compose import marks


def test_nothing_that_markdown_acts_on_is_left() -> None:
    hidden = marks.escape(string.punctuation + string.whitespace + "\u00a0\u2028\u3000")
    assert not set(hidden) & set(string.printable)
    assert not any(char.isspace() for char in hidden)
    assert marks.restore(hidden) == string.punctuation + string.whitespace + "\u00a0\u2028\u3000"


def test_letters_and_digits_stay_readable() -> None:
    assert marks.escape("Åre123") == "Åre123"


@pytest.mark.parametrize("number", [0, 1, 4095, 4096, 4096 * 4096 - 1])
def test_a_mark_carries_its_number(number: int) -> None:
    assert marks.read(marks.line(number)) == ("line", number)
    assert marks.read(marks.here(number)) == ("here", number)
    assert marks.MARK.fullmatch(marks.line(number))


def test_a_number_that_is_too_large_is_refused() -> None:
    with pytest.raises(ValueError, match="16777216 is more than a mark can carry"):
        marks.line(4096 * 4096)


def test_a_value_stands_between_its_marks() -> None:
    marked = marks.value("a|b", 7)
    start, end = marks.MARK.findall(marked)
    assert marks.read(start) == ("start", 7)
    assert marks.read(end) == ("end", 0)
    assert marks.strip(f"före {marked} efter") == "före a|b efter"


def test_an_empty_value_leaves_no_marks() -> None:
    assert marks.value("", 7) == ""
