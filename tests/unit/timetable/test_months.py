"""The months of a timetable and what is under way in them."""

from datetime import date

from docgen.timetable.months import Month, months_of

day = date.fromisoformat


def test_phases_by_month() -> None:
    found = months_of(
        [
            ("drafting", day("2026-12-10"), day("2027-01-08")),
            ("publication", day("2027-01-15"), day("2027-01-15")),
            ("tenders", day("2027-03-01"), day("2027-03-01")),
            ("other", day("2027-03-02"), day("2027-04-30")),
        ]
    )
    assert [(str(month.first), str(month.last), month.phases) for month in found] == [
        ("2026-12-01", "2026-12-31", ("prepare",)),
        ("2027-01-01", "2027-01-31", ("prepare", "advertise")),
        # the time to tender goes on between its days
        ("2027-02-01", "2027-02-28", ("advertise",)),
        ("2027-03-01", "2027-03-31", ("advertise",)),
        ("2027-04-01", "2027-04-30", ()),
    ]


def test_meetings_do_not_fill_the_months_between_them() -> None:
    found = months_of([("committee", day(item), day(item)) for item in ("2026-09-24", "2026-11-10")])
    assert [month.phases for month in found] == [("decide",), (), ("decide",)]


def test_nothing_has_no_months() -> None:
    assert months_of([]) == ()
    one = months_of([("start", day("2027-09-01"), day("2027-09-01"))])
    assert one == (Month(day("2027-09-01"), day("2027-09-30"), ("takeover",)),)
