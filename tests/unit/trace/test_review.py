"""The lock and the state of links: only a change of the target makes a link suspect, and only a review mends it."""

import pytest

from docgen.diag.place import SourceId
from docgen.trace.lock import lock_path, read_lock, write_lock
from docgen.trace.model import Reviewed, Trace
from docgen.trace.review import reviewed
from tests.unit.trace.small import criterion, demand, requirement, traced

BY = Reviewed("", "upphandlare", "2026-11-22")
PARTS = {
    "demands": [demand("S-1"), demand("S-2")],
    "requirements": [
        requirement("A", answers=["S-1"]),
        requirement("B", answers=["S-1", "S-2"]),
        requirement("V", concerns=["A", "B"]),
    ],
    "criteria": [criterion("K", concerns=["A"])],
}


def changed(**more: str) -> dict[str, object]:
    first, *rest = PARTS["requirements"]
    return {**PARTS, "requirements": [first | more, *rest]}


def suspect(trace: Trace) -> list[str]:
    return [link.name for link in trace.links if link.state == "suspect"]


@pytest.fixture
def lock() -> dict[str, Reviewed]:
    return reviewed(traced(**PARTS).links, {}, BY, None)


def test_without_a_lock_nobody_has_reviewed_anything() -> None:
    counts = traced(**PARTS).coverage
    assert (counts.links, counts.unreviewed, counts.suspect) == (9, 9, 0)


def test_what_was_reviewed_stays_so(lock: dict[str, Reviewed]) -> None:
    found = traced(reviews=lock, **PARTS)
    assert (found.coverage.reviewed, found.coverage.suspect, found.coverage.unreviewed) == (9, 0, 0)
    assert found.diagnostics == ()


def test_a_changed_requirement_marks_the_links_to_it_and_nothing_else(lock: dict[str, Reviewed]) -> None:
    found = traced(reviews=lock, **changed(text="Leverantören ska vara på plats inom 45 minuter."))
    assert suspect(found) == [
        "demand/S-1 answered-by requirement/A",
        "requirement/V concerns requirement/A",
        "criterion/K concerns requirement/A",
    ]
    assert [(item.code, str(item.place), item.message.sv) for item in found.diagnostics] == [
        (
            "T010",
            place,
            f'"A" har ändrats sedan länken från "{source}" granskades (granskad 2026-11-22 av "upphandlare")',
        )
        for place, source in (
            ("demands[0].id", "S-1"),
            ("requirements[2].concerns[0]", "V"),
            ("evaluation.criteria[0].concerns[0]", "K"),
        )
    ]


def test_a_review_of_one_id_mends_the_links_at_that_id_only(lock: dict[str, Reviewed]) -> None:
    parts = changed(text="Inom 45 minuter.")
    later = reviewed(traced(**parts).links, lock, Reviewed("", "jurist", "2027-01-04", "läst"), {"K"})
    assert suspect(traced(reviews=later, **parts)) == [
        "demand/S-1 answered-by requirement/A",
        "requirement/V concerns requirement/A",
    ]
    assert later["criterion/K concerns requirement/A"].by == "jurist"
    assert later["requirement/V concerns requirement/B"] == lock["requirement/V concerns requirement/B"]


def test_a_review_of_all_keeps_the_reviews_that_still_hold(lock: dict[str, Reviewed]) -> None:
    parts = changed(text="Inom 45 minuter.")
    later = reviewed(traced(**parts).links, lock, Reviewed("", "jurist", "2027-01-04"), None)
    assert suspect(traced(reviews=later, **parts)) == []
    assert sorted(name for name, review in later.items() if review.by == "jurist") == [
        "criterion/K concerns requirement/A",
        "demand/S-1 answered-by requirement/A",
        "requirement/V concerns requirement/A",
    ]


def test_links_that_are_gone_are_told_and_then_forgotten(lock: dict[str, Reviewed]) -> None:
    parts = {**PARTS, "criteria": [criterion("K")]}
    found = traced(reviews=lock, **parts)
    assert found.gone == ("criterion/K concerns requirement/A",)
    assert found.coverage.suspect == 0
    assert "criterion/K concerns requirement/A" not in reviewed(found.links, lock, BY, None)
    assert "criterion/K concerns requirement/A" in reviewed(found.links, lock, BY, {"S-2"})


def test_a_lock_is_read_back_and_has_one_line_for_each_link(lock: dict[str, Reviewed]) -> None:
    lock["criterion/K concerns requirement/A"] = Reviewed("ab", "jurist", "2027-01-04", 'med "citat" och å')
    data = write_lock(lock)
    assert read_lock(data, SourceId("x")).value == lock
    assert data.count(b"\n") == len(lock) + 5
    assert data == write_lock(dict(reversed(lock.items())))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[1]",
        b'{"form": 2, "links": {}}',
        b'{"form": 1, "links": {"a b c": {"by": "x"}}}',
        b'{"form": 1, "links": {"a b c": 1}}',
        b'<<<<<<< HEAD\n{"form": 1, "links": {}}',
        b"\xff\xfe",
    ],
)
def test_a_lock_that_cannot_be_read_is_an_error(data: bytes) -> None:
    found = read_lock(data, SourceId("specs/a/links.lock.json"))
    assert found.value == {}
    assert [item.code for item in found.diagnostics] == ["T012"]


@pytest.mark.parametrize(
    ("spec", "folder", "path"),
    [
        ("specs/a", True, "specs/a/links.lock.json"),
        (".", True, "links.lock.json"),
        ("specs/a.yaml", False, "specs/a.links.lock.json"),
    ],
)
def test_the_lock_lies_beside_the_spec(spec: str, folder: bool, path: str) -> None:
    assert lock_path(spec, folder) == path
