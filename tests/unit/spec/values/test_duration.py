"""Lengths of time."""

import pytest
from pydantic import TypeAdapter, ValidationError

from docgen.source.plain import IntText
from docgen.spec.values.duration import CalendarTime, Duration, ShortTime, Term
from tests.unit.spec.values.refusal import refused


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("2 years", 2, "years"),
        ("1 year", 1, "years"),
        ("2 år", 2, "years"),
        ("24 mån", 24, "months"),
        ("24 mån.", 24, "months"),
        ("24 månader", 24, "months"),
        ("1 månad", 1, "months"),
        ("4 veckor", 4, "weeks"),
        ("5 dagar", 5, "days"),
        ("3 dygn", 3, "days"),
        ("2 timmar", 2, "hours"),
        ("2 tim", 2, "hours"),
        ("60 minuter", 60, "minutes"),
        ("60min", 60, "minutes"),
        ("60\u00a0Minuter", 60, "minutes"),
    ],
)
def test_a_duration_is_a_number_and_a_unit(text: str, amount: int, unit: str) -> None:
    found = Duration.read(text)
    assert (found.amount, found.unit) == (amount, unit)


@pytest.mark.parametrize("text", ["två år", "PT1H", "2 år 6 månader", "halvår", "2 ar", "-1 år", "٣ år"])
def test_what_is_no_duration(text: str) -> None:
    assert refused(Duration.read, text) == (
        (
            f'S014 "{text}" är ingen tidslängd; en tidslängd är ett tal och en enhet '
            "| skriv t.ex. 2 år, 6 månader eller 60 minuter"
        ),
        (
            f'"{text}" is not a duration; a duration is a number and a unit '
            "| write 2 years, 6 months or 60 minutes, for instance"
        ),
    )


@pytest.mark.parametrize(
    ("value", "hint"), [(IntText("60"), "60 månader eller 60 minuter"), ("1", "1 månad eller 1 minut")]
)
def test_a_number_alone_lacks_its_unit(value: object, hint: str) -> None:
    assert refused(Duration.read, value)[0] == (
        f'S014 "{value}" saknar enhet; en tidslängd är ett tal och en enhet | skriv t.ex. {hint}'
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [("1,5 år", "skriv 18 månader"), ("0.5 timmar", "skriv 30 minuter"), ("1,3 månader", "skriv t.ex. 2 år")],
)
def test_decimals_become_a_smaller_unit(text: str, hint: str) -> None:
    said = refused(Duration.read, text)[0]
    assert said.startswith(f'S014 "{text}" har decimaler; en tidslängd är ett helt antal | {hint}')


@pytest.mark.parametrize("text", ["0 dagar", "1001 år"])
def test_a_duration_has_bounds(text: str) -> None:
    assert refused(Duration.read, text)[0].startswith(f'S011 "{text}" ligger utanför 1–1000 |')


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2 years", "24 months", 0),
        ("1 year", "13 months", -1),
        ("2 weeks", "14 days", 0),
        ("60 minutes", "1 hours", 0),
        ("3 days", "71 hours", 1),
        ("1 month", "30 days", None),
        ("1 month", "2 weeks", 1),
        ("12 months", "366 days", None),
        ("1 year", "52 weeks", None),
        ("1 year", "50 weeks", 1),
        ("5 days", "1 month", -1),
    ],
)
def test_comparison_only_where_it_has_a_meaning(one: str, other: str, expected: int | None) -> None:
    first, second = Duration.read(one), Duration.read(other)
    assert first.compare(second) == expected
    assert second.compare(first) == (None if expected is None else -expected)


def test_months_and_minutes() -> None:
    assert Duration(2, "years").to_months() == 24
    assert Duration(2, "weeks").to_months() is None
    assert Duration(2, "weeks").to_minutes() == 20_160
    assert Duration(2, "years").to_minutes() is None


def test_a_duration_prints_in_both_languages() -> None:
    assert [str(Duration(1, "months")), str(Duration(60, "minutes"))] == ["1 month", "60 minutes"]
    assert [Duration(1, "months").swedish, Duration(60, "minutes").swedish] == ["1 månad", "60 minuter"]


@pytest.mark.parametrize(
    ("kind", "text", "units"),
    [
        (Term, "52 veckor", "år eller månader"),
        (CalendarTime, "12 timmar", "år, månader, veckor eller dagar"),
        (ShortTime, "2 månader", "dagar, timmar eller minuter"),
    ],
)
def test_a_key_wants_its_units(kind: object, text: str, units: str) -> None:
    adapter: TypeAdapter[Duration] = TypeAdapter(kind)
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(text)
    context = caught.value.errors()[0]["ctx"]
    assert context["sv"] == f'"{text}" har fel enhet; här räknas tiden i {units}'
    assert context["hint_sv"] == f"skriv tiden i {units}"
