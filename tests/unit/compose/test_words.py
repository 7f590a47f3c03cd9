from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from docgen.compose.words import NoWordsError, Words
from docgen.spec.values import ClockTime, Duration, LawReference, Money, Percent

SV, EN = Words("sv"), Words("en")
DAY = date(2027, 9, 1)


def kr(amount: str, currency: str = "SEK") -> Money:
    return Money(Decimal(amount), currency, "excluded")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("write", "value", "swedish", "english"),
    [
        (Words.date, DAY, "1 september 2027", "1 September 2027"),
        (Words.isodate, DAY, "2027-09-01", "2027-09-01"),
        (Words.month, DAY, "september 2027", "September 2027"),
        (Words.number, 179000, "179~000", "179,000"),
        (Words.number, 1000, "1~000", "1,000"),
        (Words.number, -1234567, "−1~234~567", "−1,234,567"),
        (Words.number, Decimal("12.50"), "12,5", "12.5"),
        (Words.plain_number, 2027, "2027", "2027"),
        (Words.plain_number, Decimal("-48.4"), "−48,4", "−48.4"),
        (Words.decimal, Decimal("-62.05"), "−62,1", "−62.1"),
        (Words.decimal, 7, "7,0", "7.0"),
        (Words.decimal, Decimal("1262.4"), "1~262,4", "1,262.4"),
        (Words.words, 0, "noll", "zero"),
        (Words.words, 1, "en", "one"),
        (Words.words, 12, "tolv", "twelve"),
        (Words.words, 13, "13", "13"),
        (Words.percent, Percent(Decimal(18)), "18~procent", "18~per cent"),
        (Words.percent, Percent(Decimal("2.5")), "2,5~procent", "2.5~per cent"),
        (Words.percent_sign, Percent(Decimal(18)), "18~%", "18%"),
        (Words.percent_sign, 4, "4~%", "4%"),
        (Words.duration, Duration(2, "years"), "två år", "two years"),
        (Words.duration, Duration(1, "years"), "ett år", "one year"),
        (Words.duration, Duration(1, "months"), "en månad", "one month"),
        (Words.duration, Duration(60, "minutes"), "60~minuter", "60~minutes"),
        (Words.clock, ClockTime(22, 0), "22.00", "22:00"),
        (Words.clock, "23:59", "23.59", "23:59"),
        (Words.clock, "7.05", "07.05", "07:05"),
        (Words.sek, kr("345"), "345~kr", "SEK~345"),
        (Words.sek, kr("1250.5"), "1~250,50~kr", "SEK~1,250.50"),
        (Words.sek, kr("20", "EUR"), "20~euro", "EUR~20"),
        (Words.sek, 300, "300~kr", "SEK~300"),
        (Words.mnkr, kr("300000000"), "300~mnkr", "SEK~300~million"),
        (Words.mnkr, kr("12340000"), "12,3~mnkr", "SEK~12.3~million"),
        (Words.mnkr, Decimal("-62.1"), "−62,1~mnkr", "SEK~−62.1~million"),
        (Words.plain, LawReference("9 a § LSS"), "9 a § LSS", "9 a § LSS"),
        (Words.plain, kr("345"), "345~kr", "SEK~345"),
        (Words.plain, ClockTime(7, 30), "07.30", "07:30"),
        (Words.plain, DAY, "1 september 2027", "1 September 2027"),
    ],
)
def test_values_in_words(write: Callable[[Words, object], str], value: object, swedish: str, english: str) -> None:
    assert write(SV, value).replace("\u00a0", "~") == swedish
    assert write(EN, value).replace("\u00a0", "~") == english


def test_decimals_are_as_many_as_asked_for() -> None:
    assert SV.decimal(Decimal("0.125"), 2) == "0,13"
    assert SV.decimal(Decimal("2.5"), 0) == "3"


def test_one_can_be_neuter() -> None:
    assert SV.words(1, neuter=True) == "ett"
    assert EN.words(1, neuter=True) == "one"


def test_lists_in_words() -> None:
    assert [SV.join(items, "och") for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a och b", "a, b och c",
    ]  # fmt: skip


@pytest.mark.parametrize("value", [None, True, False, (), {}, object()])
def test_what_has_no_words_is_refused(value: object) -> None:
    with pytest.raises(NoWordsError):
        SV.plain(value)


@pytest.mark.parametrize(
    ("write", "value"),
    [
        (SV.date, "2027-09-01"),
        (SV.number, "5"),
        (SV.number, True),
        (SV.duration, 5),
        (SV.clock, "25:00"),
        (SV.words, Decimal(2)),
    ],
)
def test_a_value_of_another_kind_is_refused(write: Callable[[object], str], value: object) -> None:
    with pytest.raises(NoWordsError):
        write(value)
