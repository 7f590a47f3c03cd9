"""Laws of the spec layer and of dates: what is printed is read back, merging keeps everything, months behave."""

import itertools
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as some

from docgen.diag.place import Point, SourceId, Span
from docgen.source.plain import plain
from docgen.source.tree import Entry, Mapping, Node, Scalar, Sequence
from docgen.spec.merge import overlay
from docgen.spec.values import ClockTime, Duration, Money, Percent
from docgen.spec.values.number import decimal_of, read_decimal
from docgen.spec.values.reference import Cpv, check_digit
from docgen.spec.values.text import Prose, read_name, read_text
from docgen.spec.values.time import read_date
from docgen.timetable.calendar import (
    add_months,
    earliest_signing,
    is_working_day,
    next_working_day,
    previous_working_day,
    standstill_end,
)
from docgen.timetable.follow_up import occasions
from docgen.timetable.term import Option, term

DAYS = some.dates(date(1990, 1, 1), date(2150, 12, 31))
UNITS = some.sampled_from(["years", "months", "weeks", "days", "hours", "minutes"])
DURATIONS = some.builds(Duration, some.integers(1, 1000), UNITS)
AMOUNTS = some.decimals(0, 10**12, places=2, allow_nan=False, allow_infinity=False)


@given(DURATIONS)
def test_a_duration_that_is_printed_is_read_back(value: Duration) -> None:
    assert Duration.read(str(value)) == value
    assert Duration.read(value.swedish) == value


@given(AMOUNTS, some.sampled_from(["SEK", "EUR"]), some.sampled_from(["excluded", "included"]))
def test_money_that_is_printed_is_read_back(amount: Decimal, currency: str, vat: str) -> None:
    money = Money.read({"amount": str(amount), "currency": currency, "vat": vat})
    assert money.amount == amount
    assert Money.read(str(money)) == money
    assert str(Money.read(str(money))) == str(money)


@given(some.decimals(0, 100, places=3, allow_nan=False, allow_infinity=False))
def test_a_percentage_that_is_printed_is_read_back(value: Decimal) -> None:
    assert Percent.read(str(Percent(value))) == Percent(value)


@given(some.times())
def test_a_clock_time_that_is_printed_is_read_back(value: object) -> None:
    time = ClockTime(value.hour, value.minute)  # type: ignore[attr-defined]
    assert ClockTime.read(str(time)) == time


@given(DAYS)
def test_a_date_that_is_printed_is_read_back(value: date) -> None:
    assert read_date(value.isoformat()) == value


@given(some.integers(-(10**12), 10**12), some.booleans())
def test_thousands_may_have_spaces(number: int, narrow: bool) -> None:
    text = f"{number:,}".replace(",", "\u202f" if narrow else "\u00a0")
    assert decimal_of(text) == number


@given(some.decimals(-(10**9), 10**9, places=2, allow_nan=False, allow_infinity=False))
def test_decimals_are_exact(value: Decimal) -> None:
    assert read_decimal(f"{value:f}") == value
    assert read_decimal(f"{value:f}".replace(".", ",").replace("-", "−")) == value


@given(some.integers(0, 10**8 - 1).map(lambda number: f"{number:08}"))
def test_every_code_has_one_digit_that_fits(digits: str) -> None:
    fitting = [last for last in range(10) if Cpv.read(f"{digits}-{last}").fits]
    assert fitting == [check_digit(digits)]


TEXTS = some.text(min_size=1).filter(lambda text: bool(text.strip()) and "\n" not in text and "\r" not in text)


@given(TEXTS)
def test_reading_a_text_twice_changes_nothing(text: str) -> None:
    once = read_text(text)
    assert read_text(once) == once == text.strip()


@given(TEXTS)
def test_reading_prose_twice_changes_nothing(text: str) -> None:
    once = Prose.read(text)
    assert Prose.read(once) == once


@given(some.from_regex(r"[A-ZÅÄÖa-zåäö0-9]([\w.-]{0,10}[A-Za-z0-9_-])?", fullmatch=True))
def test_ids_are_kept_as_they_are(name: str) -> None:
    assert read_name(name) == name


@given(DURATIONS, DURATIONS)
def test_comparison_is_fair(one: Duration, other: Duration) -> None:
    forward, back = one.compare(other), other.compare(one)
    assert (forward is None) == (back is None)
    assert forward is None or back is None or forward == -back
    assert one.compare(one) == 0


@given(DURATIONS, DURATIONS, DURATIONS)
def test_comparison_makes_no_circles(one: Duration, two: Duration, three: Duration) -> None:
    if one.compare(two) == -1 and two.compare(three) == -1:
        assert one.compare(three) in {-1, None}


@given(DAYS, some.integers(-600, 600))
def test_adding_months_lands_in_the_right_month(day: date, months: int) -> None:
    found = add_months(day, months)
    assert found.year * 12 + found.month == day.year * 12 + day.month + months
    assert found.day == day.day or (found.day < day.day and (found + timedelta(days=1)).day == 1)


@given(DAYS, some.integers(0, 300), some.integers(0, 300))
def test_adding_more_months_never_comes_earlier(day: date, one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert add_months(day, low) <= add_months(day, high)
    assert add_months(day + timedelta(days=1), low) >= add_months(day, low)


@given(some.dates(date(2000, 1, 1), date(2100, 12, 1)), some.sampled_from([10, 15]))
def test_a_standstill_is_long_enough_and_ends_on_a_working_day(sent: date, days: int) -> None:
    end = standstill_end(sent, days)
    assert (end - sent).days >= days
    assert is_working_day(end)
    assert not any(is_working_day(sent + timedelta(days=number)) for number in range(days, (end - sent).days))
    assert earliest_signing(sent, days) == end + timedelta(days=1)


@given(DAYS)
def test_working_days_are_near(day: date) -> None:
    following, preceding = next_working_day(day), previous_working_day(day)
    assert preceding <= day <= following
    assert (following - preceding).days <= 7
    assert (following == day) == is_working_day(day) == (preceding == day)


LENGTHS = some.integers(1, 60).map(lambda months: Duration(months, "months"))


@given(some.dates(date(2000, 1, 1), date(2060, 1, 1)), LENGTHS, some.lists(some.tuples(LENGTHS, LENGTHS), max_size=4))
def test_the_parts_of_a_term_follow_one_another(
    start: date, length: Duration, options: list[tuple[Duration, Duration]]
) -> None:
    found = term(start, length, [Option(*option) for option in options])
    ends = [found.base_end, *(item.end for item in found.extensions)]
    assert all(item.start == before + timedelta(days=1) for item, before in zip(found.extensions, ends, strict=False))
    assert ends == sorted(ends)
    assert found.last_end == ends[-1]
    assert found.total.to_months() == sum((item.to_months() or 0) for item in (length, *(one for one, _ in options)))
    assert all(item.notice_by < before for item, before in zip(found.extensions, ends, strict=False))


INTERVALS = some.sampled_from(
    ["once", "monthly", "quarterly", "half-yearly", "yearly", "continuous", "by-contract-length"]
)


@settings(max_examples=50)
@given(
    some.dates(date(2000, 1, 1), date(2060, 1, 1)),
    LENGTHS,
    some.dictionaries(some.sampled_from("ABCDEF"), INTERVALS, max_size=6),
)
def test_follow_ups_cover_the_base_term_without_gaps(start: date, length: Duration, intervals: dict[str, str]) -> None:
    found = occasions(start, length, intervals)  # type: ignore[arg-type]
    base_end = term(start, length).base_end
    for name in {item.interval for item in found}:
        periods = sorted((item.period_start, item.period_end) for item in found if item.interval == name)
        assert periods[0][0] == start
        assert periods[-1][1] == base_end
        pairs = itertools.pairwise(periods)
        assert all(after[0] == before[1] + timedelta(days=1) for before, after in pairs)
    assert {key for item in found for key in item.requirements} == set(intervals)
    assert all(item.date <= base_end for item in found)
    assert [item.date for item in found] == sorted(item.date for item in found)


START = Point(1, 1, 0)
PLACE = Span(SourceId("a.yaml"), START, START)
WORDS = some.sampled_from("abcdef")


def scalar(text: str) -> Scalar:
    return Scalar(text, "plain", PLACE)


def mapping(entries: dict[str, Node]) -> Mapping:
    return Mapping(tuple(Entry(scalar(key), value) for key, value in entries.items()), PLACE)


NODES = some.recursive(
    WORDS.map(scalar),
    lambda inner: (
        some.lists(inner, max_size=3).map(lambda items: Sequence(tuple(items), PLACE))
        | some.dictionaries(WORDS, inner, max_size=3).map(mapping)
    ),
    max_leaves=8,
)
LAYERS = some.dictionaries(WORDS, NODES, max_size=4).map(lambda found: mapping(found).entries)
ROWS = some.lists(some.tuples(some.sampled_from("ABCD"), WORDS), max_size=5, unique_by=lambda row: row[0]).map(
    lambda rows: (
        mapping(
            {"requirements": Sequence(tuple(mapping({"id": scalar(i), "motive": scalar(m)}) for i, m in rows), PLACE)}
        ).entries
    )
)


def as_plain(entries: tuple[Entry, ...]) -> object:
    return {entry.key.text: plain(entry.value) for entry in entries}


@given(LAYERS)
def test_a_layer_over_nothing_is_itself(layer: tuple[Entry, ...]) -> None:
    assert as_plain(overlay((), layer).value) == as_plain(layer)
    assert as_plain(overlay(layer, ()).value) == as_plain(layer)


@given(LAYERS, LAYERS)
def test_the_upper_layer_keeps_its_keys(lower: tuple[Entry, ...], upper: tuple[Entry, ...]) -> None:
    merged = overlay(lower, upper).value
    keys = [entry.key.text for entry in merged]
    assert set(keys) == {entry.key.text for entry in (*lower, *upper)}
    assert keys[: len(lower)] == [entry.key.text for entry in lower]
    for entry in upper:
        if isinstance(entry.value, Scalar):
            assert entry in merged


@given(ROWS, ROWS, ROWS)
def test_requirements_of_three_layers_merge_alike_in_any_grouping(
    one: tuple[Entry, ...], two: tuple[Entry, ...], three: tuple[Entry, ...]
) -> None:
    left = overlay(overlay(one, two).value, three).value
    right = overlay(one, overlay(two, three).value).value
    assert as_plain(left) == as_plain(right)


@given(ROWS, ROWS)
def test_each_requirement_stands_once_and_the_upper_wins(lower: tuple[Entry, ...], upper: tuple[Entry, ...]) -> None:
    def rows(entries: tuple[Entry, ...]) -> dict[str, str]:
        found = as_plain(entries)
        assert isinstance(found, dict)
        return {row["id"]: row["motive"] for row in found.get("requirements", [])}

    merged = overlay(lower, upper).value
    assert rows(merged) == rows(lower) | rows(upper)
    listed = as_plain(merged)
    assert isinstance(listed, dict)
    assert list(rows(merged)) == [row["id"] for row in listed["requirements"]]
