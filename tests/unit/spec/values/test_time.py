"""Dates, clock times, and keys that take a date or a word."""

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from docgen.source.plain import FloatText, IntText
from docgen.spec.values.time import ClockTime, Hours, StartPublicationOrDate, read_date
from tests.unit.spec.values.refusal import refused


def test_a_date_is_iso() -> None:
    assert read_date("2027-09-01") == date(2027, 9, 1)
    assert read_date("2028-02-29") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("value", "guess"),
    [
        ("1 september 2027", "2027-09-01"),
        ("den 1:a september 2027", "2027-09-01"),
        ("1 sept. 2027", "2027-09-01"),
        ("3 May 2027", "2027-05-03"),
        ("3 maj 2027", "2027-05-03"),
        (IntText("20270901"), "2027-09-01"),
        ("2027-9-1", "2027-09-01"),
        ("2027/09/01", "2027-09-01"),
        ("1/9 2027", "2027-09-01"),
        ("1.9.2027", "2027-09-01"),
    ],
)
def test_other_ways_to_write_a_date_get_a_proposal(value: object, guess: str) -> None:
    assert refused(read_date, value) == (
        f'S012 "{value}" är inget datum av formen år-månad-dag | skriv {guess}',
        f'"{value}" is not a date written year-month-day | write {guess}',
    )


@pytest.mark.parametrize("value", ["2027-13-01", "2027-02-30", "0027-09-01", "2500-01-01"])
def test_days_that_do_not_exist(value: str) -> None:
    assert refused(read_date, value)[0] == (
        f'S012 "{value}" finns inte i kalendern | rätta månad eller dag; ordningen är år-månad-dag'
    )


@pytest.mark.parametrize("value", ["i vår", "1 foo 2027", "32 maj 2027", "2027", "2027-09-01T12:00"])
def test_what_is_no_date(value: str) -> None:
    assert refused(read_date, value)[0] == (
        f'S012 "{value}" är inget datum av formen år-månad-dag | skriv t.ex. 2027-09-01'
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [("22:00", "22:00"), ("7:30", "07:30"), (FloatText("22.00"), "22:00"), ("kl. 22.15", "22:15"), ("00:00", "00:00")],
)
def test_a_clock_time(value: object, expected: str) -> None:
    assert str(ClockTime.read(value)) == expected


@pytest.mark.parametrize("value", ["24:00", "7", "7:5", "12:60", "sju"])
def test_what_is_no_clock_time(value: str) -> None:
    assert refused(ClockTime.read, value) == (
        f'S013 "{value}" är inget klockslag mellan 00:00 och 23:59 | skriv t.ex. 07:00 eller 22:30',
        f'"{value}" is not a time of day between 00:00 and 23:59 | write 07:00 or 22:30, for instance',
    )


def said(kind: object, value: object) -> str:
    adapter: TypeAdapter[object] = TypeAdapter(kind)
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    assert caught.value.error_count() == 1
    found = caught.value.errors()[0]
    at = f"@{found['ctx']['at']} " if found["ctx"]["at"] != "" else ""
    return f"{at}{found['type']} {found['ctx']['sv']} | {found['ctx'].get('hint_sv')}"


def test_hours_are_round_the_clock_or_a_pair() -> None:
    adapter: TypeAdapter[object] = TypeAdapter(Hours)
    assert adapter.validate_python("around-the-clock") == "around-the-clock"
    assert adapter.validate_python(["07:00", "22:00"]) == (ClockTime(7, 0), ClockTime(22, 0))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            "around-the-clok",
            'S005 "around-the-clok" är varken around-the-clock eller två klockslag | menade du "around-the-clock"?',
        ),
        (
            "22:00",
            (
                'S005 "22:00" är varken around-the-clock eller två klockslag '
                '| skriv around-the-clock eller t.ex. ["07:00", "22:00"]'
            ),
        ),
        (["07:00"], 'S021 här ska två klockslag stå, från och till | skriv t.ex. ["07:00", "22:00"]'),
        (
            ["07:00", "25:00"],
            '@1 S013 "25:00" är inget klockslag mellan 00:00 och 23:59 | skriv t.ex. 07:00 eller 22:30',
        ),
    ],
)
def test_hours_that_are_refused_once(value: object, expected: str) -> None:
    assert said(Hours, value) == expected


def test_a_word_or_a_date() -> None:
    adapter: TypeAdapter[object] = TypeAdapter(StartPublicationOrDate)
    assert adapter.validate_python("publication") == "publication"
    assert adapter.validate_python("2027-02-01") == date(2027, 2, 1)
    assert said(StartPublicationOrDate, "publikation") == (
        'S005 "publikation" är varken contract-start, publication eller ett datum | menade du "publication"?'
    )
    assert said(StartPublicationOrDate, "2027-13-01").startswith('S012 "2027-13-01" finns inte i kalendern')
