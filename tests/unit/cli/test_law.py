"""`docgen law`: the rows with source and day, and "kontrollera" where nobody has verified them."""

import json

import pytest
from click.testing import CliRunner, Result

from docgen.cli.law import command


def run(*words: str) -> Result:
    return CliRunner().invoke(command, [*words, "--lang", "sv"] if "--lang" not in words else list(words))


def test_a_series_with_source_day_and_doubt() -> None:
    lines = run("schablon").output.splitlines()
    assert "  2024-01-01–2024-12-31: 332,60  [Assistanskoll 2023-09-19; läst 2026-11-21, B]" in lines
    assert any(line.startswith("  2018-01-01") and line.endswith("; kontrollera]") for line in lines)


def test_one_day() -> None:
    lines = run("direct-award-annex-2", "--on", "2023-05-01").output.splitlines()
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines[1:]] == [
        "  2022-02-01–2023-12-31: 7 802 550  [Konkurrensverket, Gamla tröskelvärden, 2022–2023; läst 2026-11-21, B]"
    ]


@pytest.mark.parametrize(
    ("spoken", "line"),
    [("sv", "  1999-05-01: kontrollera (ingen rad för dagen)"), ("en", "  1999-05-01: check (no row for the day)")],
)
def test_a_day_without_a_row(spoken: str, line: str) -> None:
    assert line in run("schablon", "--on", "1999-05-01", "--lang", spoken).output.splitlines()


def test_a_statute_by_its_abbreviation_with_what_replaced_it() -> None:
    output = run("SoL").output
    assert "socialtjänstlagen (2001:453) (SoL); gäller inte sedan 2025-07-01, 2025:400" in output
    assert "4 kap. 1 § SoL (2001:453) bistånd: i stället 11 kap. 1 § SoL" in output


def test_json() -> None:
    found = json.loads(run("avtalsspärr", "--format", "json").output)
    first = next(item for item in found if item["name"] == "standstill-electronic")
    assert first["rows"][0] | {"source": "", "note": None} == {
        "value": "10",
        "from": "2022-02-01",
        "to": None,
        "source": "",
        "checked": "2026-11-21",
        "confidence": "A",
        "verified": True,
        "note": None,
        "check": False,
    }


def test_everything() -> None:
    kinds = {item["kind"] for item in json.loads(run("--format", "json").output)}
    assert kinds == {"amount", "statute", "replacement"}


@pytest.mark.parametrize("words", [("något annat",), ("schablon", "--on", "2026-13-01")])
def test_what_cannot_be_answered_ends_with_two(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2
