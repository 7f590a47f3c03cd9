# ruff: noqa: ISC004 - whole messages stand in tables of cases
from datetime import date
from decimal import Decimal

import pytest

from docgen.compose import marks
from docgen.spec.values import Duration, Money, Percent, Prose
from tests.unit.compose.workbench import rendered

SPEC = {
    "title": "personlig assistans",
    "code": "IVO:s tillstånd",
    "start": date(2027, 9, 1),
    "length": Duration(2, "years"),
    "value": Money(Decimal(300000000), "SEK", "excluded"),
    "share": Percent(Decimal(18)),
    "hours": 179000,
    "loss": Decimal("-62.05"),
    "cpv": ("85311200-4", "85000000-9"),
    "rows": ({"n": 3, "t": "tre"}, {"n": 1, "t": "ett"}),
    "none": None,
    "yes": True,
    "interval": "by-contract-length",
    "prose": Prose("Ett **fett** stycke."),
}


def text(expression: str) -> str:
    made = rendered(f"{{{{ {expression} }}}}", SPEC)
    assert made.said == []
    return marks.strip(made.fragment.markdown).replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("spec.start", "1 september 2027"),
        ("spec.start | isodate", "2027-09-01"),
        ("spec.start | month", "september 2027"),
        ("spec.length", "två år"),
        ("spec.value", "300~000~000~kr"),
        ("spec.value | mnkr", "300~mnkr"),
        ("spec.share", "18~procent"),
        ("spec.share | percent_sign", "18~%"),
        ("spec.hours", "179000"),
        ("spec.hours | number", "179~000"),
        ("spec.loss | decimal(1)", "−62,1"),
        ("spec.loss", "−62,05"),
        ("3 | words", "tre"),
        ("1 | words(neuter=true)", "ett"),
        ("spec.cpv | join_and", "85311200-4 och 85000000-9"),
        ("spec.cpv | join_or", "85311200-4 eller 85000000-9"),
        ("spec.cpv | join(' / ')", "85311200-4 / 85000000-9"),
        ("spec.title | upper_first", "Personlig assistans"),
        ("'Nämnden' | lower_first", "nämnden"),
        ("spec.code | lower_first", "IVO:s tillstånd"),
        ("spec.title | upper", "PERSONLIG ASSISTANS"),
        ("' a ' | trim", "a"),
        ("'23:59' | clock", "23.59"),
        ("spec.title | replace('a', 'o')", "personlig ossistons"),
        ("spec.interval | interval", "varje kvartal"),
        ("'yearly' | interval | upper_first", "Varje år"),
        ("spec.none | default('ingen')", "ingen"),
        ("spec.nothing | default('ingen')", "ingen"),
        ("spec.title | default('ingen')", "personlig assistans"),
        ("spec.rows | map(attribute='n') | sum", "4"),
        ("spec.rows | sum(attribute='n')", "4"),
        ("spec.rows | map(attribute='n') | max", "3"),
        ("(spec.rows | sort(attribute='n') | first).t", "ett"),
        ("spec.rows | selectattr('n', 'gt', 1) | map(attribute='t') | join_and", "tre"),
        ("spec.rows | length", "2"),
        ("spec.rows[0] | items | map('join', '=') | join(', ')", "n=3, t=tre"),
        ("spec.rows | groupby('t') | map(attribute='grouper') | join_and", "ett och tre"),
        ("(7 / 2) | round", "4"),
        ("(7 / 2) | int", "3"),
        ("(-5) | abs", "5"),
        ("spec.title[:6]", "person"),
    ],
)
def test_what_filters_write(expression: str, expected: str) -> None:
    assert text(expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("spec.title", "title"),
        ("spec.title | upper_first", "title in other words"),
        ("spec.code | upper_first", "code"),
        ("spec.start | date", "start in other words"),
        ("spec.hours + 1", "hours in other words"),
        ("spec.cpv | join_and", "from cpv[0], cpv[1]"),
        ("spec.rows | sum(attribute='n')", "from rows[0].n, rows[1].n"),
        ("spec.title ~ ' 2027'", "title in other words"),
        ("spec.title ~ spec.code", "from title, code"),
        ("'fast text'", "prov.md:5"),
        ("3 | words", "prov.md:5"),
    ],
)
def test_filters_keep_where_values_come_from(expression: str, expected: str) -> None:
    assert rendered(f"{{{{ {expression} }}}}", SPEC).origins.endswith(f"‹{expected}›")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (
            "spec.title | date",
            'prov.md:5:17-21 M008 filtret "date" väntade ett datum men fick "personlig assistans" (title: värdet hör hemma '
            "här) [pröva först med {% if … %}, eller välj ett annat filter]",
        ),
        (
            "spec.none | sek",
            'prov.md:5:9-13 M002 "none" har inget värde att skriva ut (none: värdet hör hemma här) '
            "[skriv ett värde i specen, eller pröva först med {% if … %} i mallen]",
        ),
        (
            "spec.hours | join_and",
            'prov.md:5:17-25 M008 filtret "join_and" väntade en lista men fick "179000" (hours: värdet hör hemma här) '
            "[pröva först med {% if … %}, eller välj ett annat filter]",
        ),
        (
            "spec.title | items | list | length | string | replace('0', '')",
            'prov.md:5:17-22 M008 filtret "items" väntade en grupp av nycklar men fick "personlig assistans" (title: värdet '
            "hör hemma här) [pröva först med {% if … %}, eller välj ett annat filter]",
        ),
        (
            "'sometimes' | interval",
            'prov.md:5:18-26 M008 filtret "interval" väntade ett intervall, t.ex. quarterly men fick "sometimes" '
            "[pröva först med {% if … %}, eller välj ett annat filter]",
        ),
        (
            "spec.cpv | upper",
            "prov.md:5:15-20 M008 filtret \"upper\" väntade text men fick \"('85311200-4', '85000000-9')\" (cpv: värdet hör "
            "hemma här) [pröva först med {% if … %}, eller välj ett annat filter]",
        ),
    ],
)
def test_a_filter_that_does_not_fit_says_so_and_goes_on(expression: str, expected: str) -> None:
    made = rendered(f"{{{{ {expression} }}}} och sedan", SPEC)
    assert made.said == [expected]
    assert made.dumped == "body: och sedan"


def test_tests_see_through_views() -> None:
    body = "{{ 'a' if spec.none is none }}{{ 'b' if spec.title is string }}{{ 'c' if spec.x is defined }}{{ 'd' if spec.hours is odd }}"
    made = rendered(body, SPEC)
    assert made.said == []
    assert made.dumped == "body: ab"


def test_prose_is_the_authors_markdown() -> None:
    assert rendered("{{ spec.prose | prose }}", SPEC).origins == ("body: Ett ‹prose›**fett**‹prose› stycke.‹prose›")
