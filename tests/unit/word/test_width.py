"""Column widths: they fill the room, the longest word fits, numbers get less than texts."""

import pytest

from docgen.word.width import column_widths, text_width

ROOM = 9000


def widths(*columns: list[str], shares: tuple[float | None, ...] = ()) -> tuple[int, ...]:
    return column_widths(shares or (None,) * len(columns), columns, ROOM, 19, 200)


@pytest.mark.parametrize(
    "columns",
    [
        ([""], [""]),
        (["Krav"], ["x" * 3000]),
        (["a"] * 9,),
        tuple([f"kolumn {n}"] for n in range(30)),
        (["Verksamhetsövergångsinformationsskyldighet " * 3],) * 3,
    ],
)
def test_they_fill_the_room_exactly(columns: tuple[list[str], ...]) -> None:
    found = widths(*columns)
    assert sum(found) == ROOM
    assert min(found) > 0


def test_shares_are_kept() -> None:
    assert widths([], [], shares=(0.25, 0.75)) == (2250, 6750)
    assert widths([], [], shares=(1.0, 3.0)) == (2250, 6750)


def test_what_is_left_by_shares_goes_to_the_rest() -> None:
    first, second, third = widths(
        ["x"], ["kort"], ["en mycket längre text som vill ha plats"], shares=(0.5, None, None)
    )
    assert first == 4500
    assert second < third


def test_the_longest_word_fits() -> None:
    word = "självbestämmanderätten"
    narrow, _ = widths([word], ["ord " * 200])
    assert narrow >= text_width(word, 19)


def test_numbers_get_less_room_than_texts() -> None:
    number, text = widths(["År", "2027"], ["Krav", "Leverantören ska ersätta en assistent som uteblir"])
    assert number * 3 < text


def test_a_wide_letter_is_wider() -> None:
    assert text_width("i", 20) < text_width("a", 20) < text_width("M", 20)
