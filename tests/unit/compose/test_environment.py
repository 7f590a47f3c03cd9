# ruff: noqa: ISC004 - whole messages stand in tables of cases
"""What templates may not do, and what is said of values that cannot be printed."""

import pytest

from tests.unit.compose.workbench import rendered

ONLY_KEYS = "[använd nycklarna i specen och funktionerna i handboken]"
GIVE = "[skriv ett värde i specen, eller pröva först med {% if … %} i mallen]"


def secret() -> str:
    return "hemligt"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{{ spec.__class__ }}", f'prov.md:5:9-18 M006 "__class__" får mallar inte nå {ONLY_KEYS}'),
        ("{{ spec._value }}", f'prov.md:5:9-15 M006 "_value" får mallar inte nå {ONLY_KEYS}'),
        ("{{ ''.__class__.__mro__ }}", f'prov.md:5:7-16 M006 "__class__" får mallar inte nå {ONLY_KEYS}'),
        ("{{ f.__globals__ }}", f'prov.md:5:6-17 M006 "__globals__" får mallar inte nå {ONLY_KEYS}'),
        ("{{ f['__globals__'] }}", f'prov.md:5:7-18 M006 "__globals__" får mallar inte nå {ONLY_KEYS}'),
        ("{{ range.__self__ }}", f'prov.md:5:10-18 M006 "__self__" får mallar inte nå {ONLY_KEYS}'),
        (
            "{% macro m() %}x{% endmacro %}{{ m._func }}",
            f'prov.md:5:36-41 M006 "_func" får mallar inte nå {ONLY_KEYS}',
        ),
        ("{{ self._TemplateReference__context }}", f'prov.md:5:9-36 M006 "_TemplateReference__context" får mallar inte nå {ONLY_KEYS}'),
        ('{% include "a.md" %}', "prov.md:5:1-21 M006 en mall får inte hämta text ur en annan fil "
         "[skriv texten här, eller gör den till en klausul]"),
        ('{% import "a.md" as a %}', "prov.md:5:1-25 M006 en mall får inte hämta text ur en annan fil "
         "[skriv texten här, eller gör den till en klausul]"),
        ('{% extends "a.md" %}', "prov.md:5:1-21 M006 en mall får inte hämta text ur en annan fil "
         "[skriv texten här, eller gör den till en klausul]"),
        ("{{ 'x' * 9 }}", "prov.md:5:1-14 M009 en mall får bara multiplicera tal, och inte upphöja [räkna ut värdet i specen]"),
        ("{{ 9 ** 9 }}", "prov.md:5:1-13 M009 en mall får bara multiplicera tal, och inte upphöja [räkna ut värdet i specen]"),
        ("{{ range(99999) | list | length }}", "prov.md:5:1-35 M009 mallen går fler än 200000 varv eller anropar sig själv "
         "utan slut [gör slingan mindre]"),
        ("{% for a in range(999) %}{% for b in range(999) %}{% endfor %}{% endfor %}", "prov.md:5:1-75 M009 mallen går "
         "fler än 200000 varv eller anropar sig själv utan slut [gör slingan mindre]"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "prov.md:5:1-48 M009 mallen går fler än 200000 varv eller "
         "anropar sig själv utan slut [gör slingan mindre]"),
        ("{{ '{0.__class__}'.format(1) }}", f'prov.md:5:8-17 M006 "__class__" får mallar inte nå {ONLY_KEYS}'),
    ],
)  # fmt: skip
def test_the_sandbox_holds(body: str, expected: str) -> None:
    made = rendered(body, {"a": 1}, f=secret)
    assert made.said == [expected]
    assert "hemligt" not in made.dumped


def test_lists_cannot_be_changed() -> None:
    made = rendered("{% set l = [1] %}{{ l.append(2) }}{{ l | length }}")
    assert [item.split(" [")[0] for item in made.said] == ['prov.md:5:23-29 M006 "append" får mallar inte nå']
    assert made.dumped == "body: 1"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{{ spec.none }}", f'prov.md:5:9-13 M002 "none" har inget värde att skriva ut (none: värdet hör hemma här) {GIVE}'),
        ("{{ none }}", f"prov.md:5:1-11 M002 värdet har inget värde att skriva ut {GIVE}"),
        (
            "{{ spec.none.x }}",
            f'prov.md:5:14-15 M002 "none" har inget värde, så "x" finns inte (none: värdet hör hemma här) {GIVE}',
        ),
        (
            "{{ spec.none + 1 }}",
            f"prov.md:5:1-20 M002 uttrycket använder ett värde som saknas (none: värdet hör hemma här) {GIVE}",
        ),
        (
            "{% for x in spec.none %}{{ x }}{% endfor %}",
            f"prov.md:5:1-44 M002 uttrycket använder ett värde som saknas (none: värdet hör hemma här) {GIVE}",
        ),
        (
            "{{ spec.yes }}",
            'prov.md:5:9-12 M003 "yes" är sant eller falskt och har ingen text (yes: värdet hör hemma här) '
            "[välj text med {% if … %}]",
        ),
        (
            "{{ spec.list }}",
            'prov.md:5:9-13 M004 "list" är flera värden och har ingen egen text (list: värdet hör hemma här) '
            "[skriv ut ett av värdena, gå igenom dem med {% for … %} eller använd join_and]",
        ),
        (
            "{{ spec.user.totl }}",
            'prov.md:5:14-18 M001 "totl" finns inte i "user" (user: värdet hör hemma här) [menade du "total"?]',
        ),
        (
            "{{ spec.user.xyz }}",
            'prov.md:5:14-17 M001 "xyz" finns inte i "user" (user: värdet hör hemma här) [det som finns är total]',
        ),
        ("{{ spce.user }}", 'prov.md:5:4-8 M001 "spce" är inte definierat [menade du "spec"?]'),
        ("{% if spce %}x{% endif %}", 'prov.md:5:7-11 M001 "spce" är inte definierat [menade du "spec"?]'),
        ("{% for x in spec.lst %}{% endfor %}", 'prov.md:5:18-21 M001 "lst" finns inte [menade du "list"?]'),
        ("{{ 1 / 0 }}", "prov.md:5:1-12 M008 uttrycket går inte att räkna ut: [<class 'decimal.DivisionByZero'>] "
         "[pröva värdena med {% if … %} först; ett av dem kan saknas]"),
    ],
)  # fmt: skip
def test_what_cannot_be_printed_is_said_at_its_place(body: str, expected: str) -> None:
    spec = {"none": None, "yes": True, "list": ("a",), "user": {"total": 3}}
    assert rendered(body, spec).said == [expected]


def test_one_run_says_everything() -> None:
    body = "Rad ett {{ spec.a }}\n\n{{ spec.none }}\n\n{% if spec.b %}x{% endif %}\n{{ fel }}\n\n{{ spec.ok }}\n"
    made = rendered(body, {"none": None, "ok": "bra"})
    assert [item.split(" [")[0] for item in made.said] == [
        'prov.md:10:4-7 M001 "fel" är inte definierat',
        'prov.md:5:17-18 M001 "a" finns inte',
        'prov.md:7:9-13 M002 "none" har inget värde att skriva ut (none: värdet hör hemma här)',
        'prov.md:9:12-13 M001 "b" finns inte',
    ]
    assert made.dumped == "body: Rad ett\nbody: bra"


def test_undefined_names_are_found_in_branches_that_are_not_taken() -> None:
    made = rendered("{% if false %}\n{{ fel }}\n{% endif %}\nText\n")
    assert made.said == ['prov.md:6:4-7 M001 "fel" är inte definierat']


def test_joining_keeps_structure_and_escapes_text() -> None:
    made = rendered("{% macro m() %}**fet**{% endmacro %}{{ '*' ~ m() ~ spec.v }}", {"v": "|"})
    assert made.said == []
    assert made.dumped == "body: ***fet**|"
