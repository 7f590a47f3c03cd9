"""The graph, the ways through it, and what is said of it."""

from docgen.diag.route import Route
from docgen.trace.model import Chain
from tests.unit.trace.small import criterion, demand, price_row, requirement, step, traced

WHOLE = {
    "demands": [demand("S-1"), demand("S-2", outcome="noted", type="fact")],
    "requirements": [
        requirement("A", answers=["S-1"], motive="Trygghet.", follow_up={"interval": "quarterly", "source": "logg"}),
        requirement("V", category="contract-condition", section="contract.penalties", concerns=["A"]),
    ],
    "criteria": [criterion("K", concerns=["A"], answers=["S-1"])],
    "price_rows": [price_row("P", concerns=["A"])],
    "timetable": [step("mote", answers=["S-2"])],
}


def test_a_demand_is_followed_to_everything_that_hangs_on_its_requirement() -> None:
    found = traced(**WHOLE)
    assert found.chains == (
        Chain("demand/S-1", "requirement/A", ("criterion/K",), ("requirement/V",), ("price-row/P",)),
        Chain("demand/S-1", "criterion/K"),
        Chain("demand/S-2", "milestone/mote"),
        Chain("", "requirement/V"),
        Chain("", "price-row/P"),
    )
    assert found.diagnostics == ()


def test_every_link_has_a_name_and_stands_where_a_person_would_look() -> None:
    found = {link.name: str(link.route) for link in traced(**WHOLE).links}
    assert found == {
        "requirement/A answers demand/S-1": "requirements[0].answers[0]",
        "demand/S-1 answered-by requirement/A": "demands[0].id",
        "requirement/V concerns requirement/A": "requirements[1].concerns[0]",
        "criterion/K answers demand/S-1": "evaluation.criteria[0].answers[0]",
        "demand/S-1 answered-by criterion/K": "demands[0].id",
        "criterion/K concerns requirement/A": "evaluation.criteria[0].concerns[0]",
        "price-row/P concerns requirement/A": "evaluation.price_rows[0].concerns[0]",
        "milestone/mote answers demand/S-2": "timetable[0].answers[0]",
        "demand/S-2 answered-by milestone/mote": "demands[1].id",
    }


def test_the_follow_up_has_the_days_of_the_timetable() -> None:
    (item,) = (item for item in traced(**WHOLE).items if item.name == "requirement/A")
    assert item.follow_up is not None
    assert (item.follow_up.interval, str(item.follow_up.first), item.follow_up.occasions) == (
        "quarterly",
        "2027-11-30",
        8,
    )


def test_the_counts_go_both_ways() -> None:
    counts = traced(
        demands=[demand("S-1"), demand("S-2", answer=None), demand("S-3", place="Svaret på skrivelsen")],
        requirements=[requirement("A", answers=["S-1"]), requirement("B", motive="x", law=["6 § LSS"])],
        criteria=[criterion("K")],
        price_rows=[price_row("P"), price_row("Q", concerns=["A"])],
    ).coverage
    assert (counts.demands, counts.answered, counts.placed) == (3, 2, 2)
    assert (counts.unanswered, counts.unplaced) == (("S-2",), ("S-2",))
    assert (counts.requirements, counts.with_demand) == (2, 1)
    assert (counts.without_motive, counts.without_source) == (("A",), ())
    assert (counts.criteria_alone, counts.price_rows_alone) == (("K",), ("P",))
    assert counts.outcomes == (("met", 3),)


def test_what_is_said_of_demands() -> None:
    found = traced(
        demands=[
            demand("S-1", outcome=None, answer=None),
            demand("S-2", outcome=None),
            demand("S-3"),
            demand("S-4", outcome="noted"),
            demand("S-5", outcome="not-as-requirement"),
            demand("S-6", place="Nyheten den 3 maj"),
        ],
    )
    assert [(item.code, item.place, item.message.sv) for item in found.diagnostics] == [
        ("T001", Route.parse("demands[0].id"), 'synpunkten "S-1" saknar outcome och answer'),
        ("T001", Route.parse("demands[1].id"), 'synpunkten "S-2" saknar outcome'),
        (
            "T002",
            Route.parse("demands[2].outcome"),
            'synpunkten "S-3" har utfallet "tillgodoses" men inget i specen svarar mot den',
        ),
        (
            "T003",
            Route.parse("demands[3].outcome"),
            'synpunkten "S-4" noteras bara, men är "krav på leverantören" och inte en sakuppgift',
        ),
    ]


def test_the_same_id_in_two_lists_is_two_items() -> None:
    found = traced(
        demands=[demand("X")],
        requirements=[requirement("X", answers=["X"])],
        timetable=[step("X", answers=["X"])],
    )
    assert [chain.item for chain in found.chains if chain.demand] == ["requirement/X", "milestone/X"]
