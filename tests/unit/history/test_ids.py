"""What texts say of their ids."""

from docgen.diag.place import SourceId
from docgen.history.ids import Statement, said_before, said_in
from docgen.source.text import load
from docgen.world import FrozenFiles, PastFile

TEXT = """requirements:
  - {id: A, clause: insurance, with: {amount: 5}}
  - {id: B, type: care-team}
  - id: C
    title: Jour
    text: Dygnet runt.
  - {id: D, with: {amount: 6}}
evaluation:
  criteria:
    - {id: K, title: Kontinuitet}
timetable:
  - {id: m, title: Beslut, kind: committee}
demands:
  - {id: S, type: must, paraphrase: Jour}
"""
SAID = [
    Statement("requirements", "A", "insurance"),
    Statement("requirements", "B", "care-team"),
    Statement("requirements", "C", "", "Jour", "Dygnet runt."),
    Statement("criteria", "K", "", "Kontinuitet"),
    Statement("timetable", "m", "committee", "Beslut"),
    Statement("demands", "S", "must", "", "Jour"),
]


def test_each_list_says_what_its_ids_name_and_an_override_says_nothing() -> None:
    source = SourceId("a.yaml")
    text = load(FrozenFiles({source: TEXT.encode()}), source).value
    assert text is not None
    assert sorted(said_in([text])) == sorted(SAID)


def test_an_earlier_text_says_it_with_its_commit() -> None:
    found = list(said_before([PastFile(SourceId("a.yaml"), TEXT.encode(), "c0ffee", "2026-01-02T03:04:05Z")]))
    assert {(item.commit, item.date) for item in found} == {("c0ffee", "2026-01-02T03:04:05Z")}
    assert len(found) == len(SAID)


def test_a_text_that_is_broken_says_what_it_can() -> None:
    for data in (
        b"\xff\xfe\x00",
        b"",
        b"- 1",
        b"requirements: 5",
        b"requirements:\n  - {id: A, clause: x}\n  - {id: ",
    ):
        for item in said_before([PastFile(SourceId("a.yaml"), data, "c", "d")]):
            assert item.id == "A"
