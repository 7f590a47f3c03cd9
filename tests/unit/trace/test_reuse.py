"""Ids that named something else once are found; ids whose words were mended are not."""

import pytest

from docgen.history.ids import Statement
from docgen.trace.model import Reviewed
from docgen.trace.reuse import accepted_name, reused, said_of_reuse
from tests.unit.trace.small import requirement, traced


def said(kind: str = "", title: str = "", words: str = "", listed: str = "requirements") -> Statement:
    return Statement(listed, "A", kind, title, words)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (said("insurance"), said("insurance")),
        (said("", "Jour"), said("", "Jour och inställelsetid")),
        (said("", "Introduktion av nya assistenter"), said("", "Introduktion för nya assistenter", "Helt ny text.")),
        (
            said("", "", "Leverantören ska föra jourlogg varje dag."),
            said("", "", "Leverantören ska föra en jourlogg."),
        ),
        (said("", "Jour och beredskap"), said("on-call-service", "Jour och inställelsetid")),
        (
            said("committee", "Nämnden beslutar", listed="timetable"),
            said("mbl", "Nämnden beslutar", listed="timetable"),
        ),
        (said("tenders", "Anbudstiden går ut", listed="timetable"), said("tenders", "Sista dag", listed="timetable")),
    ],
)
def test_words_may_be_mended(before: Statement, now: Statement) -> None:
    assert reused([now], [before]) == ()


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (said("insurance"), said("liability")),
        (said("penalty-late-report"), said("penalty-delay", "Vite vid försening", "Vid försening är vitet 2 000 kr.")),
        (said("", "Jour"), said("", "Friskvårdsbidrag")),
        (
            said("", "Journaler", "Leverantören ska föra journal enligt lag."),
            said("", "Nycklar", "Leverantören ska förvara nycklar inlåsta."),
        ),
        (said("committee", "Nämnden beslutar", listed="timetable"), said("committee", "Dialog", listed="timetable")),
        (said("must", "", "Jour dygnet runt", "demands"), said("must", "", "Friskvård", "demands")),
    ],
)
def test_another_thing_is_found(before: Statement, now: Statement) -> None:
    assert [item.id for item in reused([now], [before])] == ["A"]


def test_any_of_todays_statements_will_do_and_ids_that_are_gone_are_left_alone() -> None:
    assert reused([said("liability"), said("insurance")], [said("insurance")]) == ()
    assert reused([], [said("insurance")]) == ()
    assert reused([said("insurance", listed="memos")], [said("liability")]) == ()


def test_the_newest_other_meaning_is_told_at_the_id_until_somebody_accepts_it() -> None:
    old = [
        Statement("requirements", "A", "", "Krav A", "", "newest", "2026-03-01T00:00:00Z"),
        Statement("requirements", "A", "insurance", "", "", "0123456789abc", "2026-02-01T00:00:00Z"),
        Statement("requirements", "A", "liability", "", "", "older", "2026-01-01T00:00:00Z"),
    ]
    (found,) = reused([said("", "Krav A", "Leverantören ska göra A.")], old)
    items = {item.name: item for item in traced(requirements=[requirement("A")]).items}
    (warning,) = said_of_reuse([found], items, {})
    assert (warning.code, str(warning.place)) == ("T020", "requirements[0].id")
    assert warning.message.sv == 'id:t "A" har betytt något annat: "insurance" (0123456789, 2026-02-01)'
    assert warning.message.en == 'the id "A" has meant something else: "insurance" (0123456789, 2026-02-01)'
    accepted = {accepted_name(found): Reviewed(found.now, "jurist", "2026-11-22")}
    assert accepted_name(found) == "requirement/A reused"
    assert list(said_of_reuse([found], items, accepted)) == []
    (other,) = reused([said("", "Krav A", "Något helt annat nu.")], old[1:])
    assert list(said_of_reuse([other], items, accepted)) != []
