"""Laws of plans: days shift monotonically, back and forth is the identity, no signing before the standstill ends."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from docgen.spec.model.profile import Habits
from docgen.spec.values import Duration
from docgen.timetable.calendar import earliest_signing
from docgen.timetable.lag import Lag, counted, days, inverse, lasting, meetings, standstill, weeks
from docgen.timetable.plan import backwards, forwards, planned
from docgen.timetable.plan_model import Fixed, Plan, Setting
from docgen.timetable.plan_network import network
from docgen.timetable.plan_passes import Pace, backward, forward
from docgen.timetable.ranking import Scoring, Tender, flips
from tests.unit.timetable.small_setting import small

DAYS = some.dates(date(2025, 1, 1), date(2035, 12, 31))
LAGS = some.one_of(
    some.builds(days, some.integers(0, 120)),
    some.builds(weeks, some.integers(0, 30)),
    some.builds(counted, some.integers(0, 90)),
    some.builds(standstill, some.sampled_from([10, 15])),
    some.builds(lasting, some.builds(Duration, some.integers(1, 24), some.sampled_from(["months", "weeks", "days"]))),
)
MEETS = some.lists(DAYS, max_size=40).map(meetings)
WEEKS = some.integers(0, 12)
HABITS = some.builds(
    Habits,
    market_weeks=WEEKS,
    drafting_weeks=WEEKS,
    consultation_weeks=WEEKS,
    mbl_weeks=WEEKS,
    memo_days=some.integers(0, 40),
    council_weeks=WEEKS,
    advertising_days=some.integers(1, 80),
    evaluation_weeks=WEEKS,
)
SETTINGS = some.builds(
    small,
    law=some.sampled_from(["lou-19", "lou-19a", "lov"]),
    start=DAYS,
    takeover=some.builds(Duration, some.integers(1, 9), some.just("months")),
    standstill_days=some.sampled_from([10, 15]),
    habits=HABITS,
    notice_days=some.integers(0, 14),
    minutes_days=some.integers(0, 14),
    advertising_days=some.integers(1, 60),
    takeover_months=some.integers(0, 6),
    review_months=some.integers(0, 6),
    committee=MEETS,
    council=MEETS,
    needs_council=some.booleans(),
    committee_awards=some.booleans(),
)
ADVERTISED = SETTINGS.map(lambda item: replace(item, law="lou-19"))
PACES: some.SearchStrategy[Pace] = some.sampled_from(["usual", "shortest"])
few = settings(max_examples=60, deadline=None)


@given(LAGS, DAYS, DAYS)
def test_a_later_day_never_gives_an_earlier_one(lag: Lag, first: date, second: date) -> None:
    early, late = sorted((first, second))
    assert early <= lag(early) <= lag(late)


@given(LAGS, DAYS)
def test_a_lag_and_its_inverse_undo_each_other(lag: Lag, day: date) -> None:
    assert lag(inverse(lag, day)) <= day < lag(inverse(lag, day) + timedelta(days=1))
    assert lag(inverse(lag, lag(day))) == lag(day)


@given(MEETS, DAYS, DAYS)
def test_allowed_days_are_in_order_and_fixed(allowed: object, first: date, second: date) -> None:
    early, late = sorted((first, second))
    up, down = allowed.up, allowed.down  # type: ignore[attr-defined]
    assert early <= up(early) <= up(late)
    assert down(early) <= down(late) <= late
    assert up(down(late)) == down(late)
    assert down(up(early)) == up(early)


@few
@given(SETTINGS, PACES)
def test_back_and_forth_is_the_identity(setting: Setting, pace: Pace) -> None:
    """From any start that a plan can reach, going back and then forward gives the same start."""
    net = network(setting)
    first = backward(net, {"start": setting.start}, pace)["begin"]
    reached = forward(net, {"begin": first}, pace)["start"]
    assert reached <= setting.start
    again = backward(net, {"start": reached}, pace)["begin"]
    assert again >= first
    assert forward(net, {"begin": again}, pace)["start"] == reached
    assert backward(net, {"start": forward(net, {"begin": again}, pace)["start"]}, pace)["begin"] == again


@few
@given(SETTINGS, some.integers(0, 400))
def test_a_later_start_never_moves_a_step_earlier(setting: Setting, later: int) -> None:
    net = network(setting)
    for pace in ("usual", "shortest"):
        first = backward(net, {"start": setting.start}, pace)
        second = backward(net, {"start": setting.start + timedelta(days=later)}, pace)
        assert all(first[step] <= second[step] for step in first)


@few
@given(SETTINGS, DAYS, some.integers(0, 400))
def test_a_later_beginning_never_moves_a_step_earlier(setting: Setting, day: date, later: int) -> None:
    first = forwards(setting, "begin", day)
    second = forwards(setting, "begin", day + timedelta(days=later))
    assert first.start <= second.start
    found = {step.id: step.day for step in second.steps}
    assert all(step.day <= found[step.id] for step in first.steps if step.id in found)


def lawful(plan: Plan, setting: Setting) -> bool:
    """True when the plan does not sign before the day after the standstill."""
    award, signing = plan.day("award"), plan.day("signing")
    return award is None or signing is None or signing >= earliest_signing(award, setting.standstill_days)


@few
@given(ADVERTISED, DAYS, some.sampled_from(["begin", "decision", "publication", "award"]))
def test_no_generated_plan_signs_before_the_standstill_ends(setting: Setting, day: date, step: str) -> None:
    assert lawful(backwards(setting), setting)
    assert lawful(forwards(setting, step, day), setting)
    for plan in (backwards(setting), forwards(setting, step, day)):
        for branch in plan.branches:
            days_of_branch = [item[0] for item in branch.steps]
            assert days_of_branch == sorted(days_of_branch)


@few
@given(ADVERTISED, some.dictionaries(some.sampled_from(["publication", "tenders", "award", "decision"]), DAYS))
def test_a_plan_with_given_days_signs_lawfully_where_it_chooses_itself(
    setting: Setting, given_days: dict[str, date]
) -> None:
    fixed = {name: Fixed(day) for name, day in given_days.items()}
    plan = planned(replace(setting, fixed=fixed))
    assert lawful(plan, setting)
    chosen = replace(setting, fixed={**fixed, "signing": Fixed(date(2025, 1, 1)), "award": Fixed(date(2025, 1, 1))})
    assert not planned(chosen).holds


@few
@given(SETTINGS)
def test_a_plan_that_is_made_backwards_holds_and_ends_where_it_should(setting: Setting) -> None:
    plan = backwards(setting)
    assert plan.holds
    assert plan.start == setting.start
    assert all(step.slack is None or step.slack >= 0 for step in plan.steps)


TENDERS = some.lists(
    some.builds(
        Tender,
        some.uuids().map(str),
        some.decimals(1, 1000, places=2, allow_nan=False),
        some.decimals(0, 100, places=2, allow_nan=False),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda tender: tender.name,
)


@given(TENDERS)
def test_no_loser_decides_in_a_model_that_measures_each_tender_by_itself(tenders: list[Tender]) -> None:
    assert not flips(tenders, Scoring("deduction"))
    assert not flips(tenders, Scoring("fixed-price-quality"))
