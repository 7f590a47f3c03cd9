"""Law data: every day has its row, an unverified row never answers, and the files that ship are whole."""

from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest

from docgen.diag.place import SourceId
from docgen.report.text import render
from docgen.spec.law import LawData, LawSource, law_source, load_law
from docgen.spec.law_place import read_place
from docgen.world import FrozenFiles, FrozenGit, World
from tests.house.project import ROOT

READ = 'source: "en sida", checked: 2026-11-21'


def world(root: str = "resources", **texts: str) -> World:
    files = {SourceId(f"templates/law/{name}.yaml", root): text.encode() for name, text in texts.items()}  # type: ignore[arg-type]
    return World(FrozenFiles(files), FrozenGit())


def rows(*lines: str) -> str:
    listed = "\n".join(f"      - {{{line}, {READ}}}" for line in lines)
    return f"amounts:\n  grans:\n    title: Gräns\n    title_en: Limit\n    unit: kr\n    law: 1 § LSS\n    rows:\n{listed}\n"


def said(text: str) -> str:
    return render(load_law(world(a=text)).diagnostics, {}, "sv")


@cache
def shipped() -> LawData:
    files = {
        SourceId(f"templates/law/{path.name}", "resources"): path.read_bytes()
        for path in sorted((ROOT / "templates/law").glob("*.yaml"))
    }
    found = load_law(World(FrozenFiles(files), FrozenGit()))
    assert render(found.diagnostics, {}, "sv") == ""
    assert found.value is not None
    return found.value


def test_an_amount_holds_on_its_first_and_last_day() -> None:
    text = rows(
        "value: 7 802 550, from: 2022-02-01, to: 2023-12-31, confidence: B, verified: true",
        "value: 8109450, from: 2024-01-01, to: 2025-12-31, confidence: D, verified: false",
        "value: null, from: 2026-01-01, confidence: C, verified: false",
    )
    law = load_law(world(a=text)).value
    assert law is not None
    for day in (date(2022, 2, 1), date(2023, 12, 31)):
        amount = law.amount("grans", day)
        assert amount is not None
        assert (amount.value, amount.check) == (Decimal(7802550), False)
    assert law.amount("annat", date(2023, 1, 1)) is None


@pytest.mark.parametrize(
    "day", [date(2022, 1, 31), date(2024, 1, 1), date(2025, 12, 31), date(2026, 1, 1), date(2040, 1, 1)]
)
def test_what_nobody_has_verified_has_no_value(day: date) -> None:
    text = rows(
        "value: 7802550, from: 2022-02-01, to: 2023-12-31, confidence: B, verified: true",
        "value: 8109450, from: 2024-01-01, to: 2025-12-31, confidence: D, verified: false",
        "value: null, from: 2026-01-01, confidence: C, verified: false",
    )
    law = load_law(world(a=text)).value
    assert law is not None
    amount = law.amount("grans", day)
    assert amount is not None
    assert amount.check
    assert amount.value is None


@pytest.mark.parametrize(
    "lines",
    [
        ("value: 1, from: 2022-01-01, to: 2022-12-31", "value: 2, from: 2023-01-02"),
        ("value: 1, from: 2022-01-01, to: 2022-12-31", "value: 2, from: 2022-12-31"),
        ("value: 1, from: 2022-01-01", "value: 2, from: 2023-01-01"),
        ("value: 1, from: 2022-01-01, to: 2021-12-31",),
        ("value: 2, from: 2023-01-01, to: 2023-12-31", "value: 1, from: 2022-01-01, to: 2022-12-31"),
    ],
)
def test_a_gap_and_an_overlap_are_refused(lines: tuple[str, ...]) -> None:
    assert "[S061]" in said(rows(*(f"{line}, confidence: B, verified: true" for line in lines)))


@pytest.mark.parametrize("line", ["value: null, confidence: A", "value: 1, confidence: C", "value: 1, confidence: D"])
def test_a_row_is_verified_only_when_somebody_read_it(line: str) -> None:
    assert "[S062]" in said(rows(f"{line}, from: 2022-01-01, verified: true"))
    assert said(rows(f"{line}, from: 2022-01-01, verified: false")) == ""


def test_a_mistake_in_a_file_is_said_at_its_line() -> None:
    text = rows("value: 1, from: 2022-01-01, confidence: B, verified: true, kalla: x")
    assert said(text).splitlines()[0].startswith("templates/law/a.yaml:8:")


def test_a_file_of_the_project_stands_over_docgens() -> None:
    ours = rows("value: 1, from: 2022-01-01, confidence: B, verified: true")
    theirs = ours.replace("value: 1", "value: 2")
    files = {
        SourceId("templates/law/a.yaml", "resources"): ours.encode(),
        SourceId("templates/law/a.yaml"): theirs.encode(),
    }
    law = load_law(World(FrozenFiles(files), FrozenGit())).value
    assert law is not None
    amount = law.amount("grans", date(2024, 1, 1))
    assert amount is not None
    assert amount.value == 2


def test_what_was_understood_once_comes_back_from_the_cache() -> None:
    kept: dict[str, bytes] = {}

    class Kept:
        def load(self, name: str) -> bytes | None:
            return kept.get(name)

        def store(self, name: str, data: bytes) -> None:
            kept[name] = data

    text = rows("value: 332.60, from: 2024-01-01, confidence: B, verified: true")
    source = law_source(world(a=text))
    first = LawSource(source.texts, Kept()).outcome
    assert kept
    assert LawSource(source.texts, Kept()).outcome == first
    other = law_source(world(a=text.replace("332.60", "324.50")))
    again = LawSource(other.texts, Kept()).outcome.value
    assert again is not None
    amount = again.amount("grans", date(2024, 1, 1))
    assert amount is not None
    assert amount.value == Decimal("324.50")


def test_nothing_is_read_before_somebody_asks() -> None:
    source = law_source(world(a="amounts: ["))
    assert source.diagnostics == ()
    assert source.outcome.diagnostics
    assert source.diagnostics == source.outcome.diagnostics


def test_every_series_that_ships_covers_every_day_between_its_ends() -> None:
    for name, series in shipped().amounts.items():
        for row, following in zip(series.rows, series.rows[1:], strict=False):
            assert row.to is not None, name
            assert following.start == row.to + timedelta(days=1), name


def test_what_ships_says_where_and_when_it_was_read() -> None:
    law = shipped()
    every = [*law.statutes, *law.replacements, *(row for series in law.amounts.values() for row in series.rows)]
    assert len(every) > 100
    for row in every:
        assert row.source
        assert row.checked >= date(2026, 11, 21)


def test_a_statute_is_found_by_number_name_and_abbreviation() -> None:
    law = shipped()
    for name in ("2025:400", "SoL", "socialtjänstlagen", "sol"):
        found = law.statute(name)
        assert found is not None
        assert found.sfs == "2025:400"
    old = law.statute("2001:453")
    assert old is not None
    assert (old.repealed, old.successor) == (date(2025, 7, 1), "2025:400")
    assert law.statute("ABC") is None


def test_names_of_statutes() -> None:
    law = shipped()
    cited = {sfs: statute.cited for sfs in ("2016:1145", "2010:110", "2009:400") if (statute := law.statute(sfs))}
    assert cited == {
        "2016:1145": "lagen (2016:1145) om offentlig upphandling",
        "2010:110": "socialförsäkringsbalken (2010:110)",
        "2009:400": "offentlighets- och sekretesslagen (2009:400)",
    }


def test_every_successor_and_every_statute_of_a_replacement_is_known() -> None:
    law = shipped()
    numbers = {item.sfs for item in law.statutes}
    assert {item.successor for item in law.statutes if item.successor} <= numbers
    assert {item.statute for item in law.replacements} <= numbers
    assert len(numbers) == len(law.statutes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("4 kap. 1 § SoL", "11 kap. 1 § SoL"),
        ("14 kap. 3 § SoL", "5 kap. 1 § och 27 kap. 2–6 §§ SoL"),
        ("11 kap. 5 § SoL", "14 kap. 3–7 §§ SoL"),
        ("4 kap. 1 § LOU", "19 kap. 2 § LOU"),
        ("16 kap. 7 § LOU", "19 kap. 18 § LOU"),
        ("16 kap. 1 § LOU", "19 kap. 9 § 4 LOU"),
        ("17 kap. 2–5 §§ LOU", "19 kap. 9 § 5 LOU"),
    ],
)
def test_what_to_cite_instead(old: str, new: str) -> None:
    found = shipped().cite(old)
    assert found is not None
    assert found.new == new


def test_what_needs_no_replacement() -> None:
    law = shipped()
    assert law.cite("19 kap. 2 § LOU") is None
    assert law.cite("4 kap. 1 § KL") is None
    found = law.cite("7 kap. 2 § LOU")
    assert found is not None
    assert found.new is None


@pytest.mark.parametrize(
    ("one", "other", "within", "meets"),
    [
        ("14 kap. 3 §", "14 kap. 2–7 §§", True, True),
        ("14 kap. 2–8 §§", "14 kap. 2–7 §§", False, True),
        ("13 kap.", "13 kap. 1–3 §§", False, True),
        ("13 kap. 2 §", "13 kap.", True, True),
        ("19 a kap. 2 §", "19 kap. 2 §", False, False),
        ("9 a §", "9 §", False, False),
        ("24 b §", "24 a–f §§", True, True),
        ("2, 5 och 7 §§", "1–7 §§", True, True),
    ],
)
def test_places_are_compared(one: str, other: str, within: bool, meets: bool) -> None:
    assert read_place(one).within(read_place(other)) is within
    assert read_place(one).meets(read_place(other)) is meets
