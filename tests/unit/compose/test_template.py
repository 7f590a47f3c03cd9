# ruff: noqa: ISC004 - whole messages stand in tables of cases
import pytest

from docgen.compose import marks
from docgen.compose.template import prepare
from tests.unit.compose.workbench import environment, line, rendered, written


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Text\n{% if spec %}\nmer\n",
            "prov.md:7:1-4 M005 mallen går inte att läsa: Unexpected end of template. Jinja was looking for the following "
            "tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'. "
            "[rätta uttrycket mellan {{ }} eller {% %}]",
        ),
        (
            "{{ spec. }}\n",
            "prov.md:5:1-12 M005 mallen går inte att läsa: expected name or number "
            "[rätta uttrycket mellan {{ }} eller {% %}]",
        ),
        (
            "{{ 1 | wrods }}",
            'prov.md:5:8-13 M007 det finns inget filter som heter "wrods" [menade du "words"?]',
        ),
        (
            "{{ 'a' if 1 is evven }}",
            'prov.md:5:16-21 M007 det finns inget test som heter "evven" [menade du "even"?]',
        ),
    ],
)
def test_mistakes_are_found_before_rendering(body: str, expected: str) -> None:
    outcome = prepare(environment(), written(body), ["spec"])
    assert [line(item) for item in outcome.diagnostics] == [expected]
    assert outcome.value.compiled is None


def test_a_call_without_braces_is_not_printed_silently() -> None:
    outcome = prepare(environment(), written('# A\n\nrequirements("service.values")\n'), [])
    assert [line(item) for item in outcome.diagnostics] == [
        'prov.md:7:1-31 M016 "requirements("service.values")" står utan klamrar och skulle skrivas ut som text '
        '[skriv {{ requirements("service.values") }}]'
    ]


def test_all_unknown_filters_are_said_at_once() -> None:
    outcome = prepare(environment(), written("{{ 1 | aaa }}\n{{ x }}\n{{ 1 | bbb }}"), ["spec"])
    assert [(item.code, item.place.start.line) for item in outcome.diagnostics] == [
        ("M007", 7),
        ("M007", 5),
        ("M001", 6),
    ]


def test_text_without_jinja_is_not_compiled() -> None:
    outcome = prepare(environment(), written("Bara *text*.\n"), [])
    assert outcome.value.compiled is None
    assert marks.strip(outcome.value.plain) == "Bara *text*.\n"


def test_literal_text_knows_its_line() -> None:
    body = "Ett\noch två.\n\n{% if true %}\nTre {{ spec.v }} fyra.\n{% endif %}\n- fem\n- {{ spec.v }}\n\n| a | b |\n|---|---|\n| c | d |\n"
    assert rendered(body, {"v": "x"}).origins == (
        "body: Ett ‹prov.md:5›och två.‹prov.md:6›\n"
        "body: Tre ‹prov.md:9›x‹v› fyra.‹prov.md:9›\n"
        "list\n  item\n    body: fem‹prov.md:11›\n  item\n    body: x‹v›\n"
        "table [left left]:\n"
        "  head\n    header cell\n      table-text: a‹prov.md:14›\n    header cell\n      table-text: b‹prov.md:14›\n"
        "  row\n    cell\n      table-text: c‹prov.md:16›\n    cell\n      table-text: d‹prov.md:16›"
    )


def test_text_after_a_macro_is_on_its_own_line_again() -> None:
    body = "{% macro m(t) %}\n{{ t }} i makrot{% endmacro %}\n\n{{ m(spec.v) }} efter anropet.\n"
    assert rendered(body, {"v": "x"}).origins == "body: x‹v› i makrot‹prov.md:6› efter anropet.‹prov.md:8›"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{% for x in [1, 2] %}\n{{ loop.index }}. punkt\n{% endfor %}\n", "list ordered from 1\n  item\n    body: punkt\n  item\n    body: punkt"),
        ("{% macro r(a) %}| {{ a }} | b |{% endmacro %}\n| x | y |\n|---|---|\n{{ r('c') }}\n", "table [left left]:\n  head\n    header cell\n      table-text: x\n    header cell\n      table-text: y\n  row\n    cell\n      table-text: c\n    cell\n      table-text: b"),
        ("{% macro h() %}# Rubrik{% endmacro %}\n{{ h() }}\n\nText\n", "heading 1: Rubrik\nbody: Text"),
    ],
)  # fmt: skip
def test_what_an_expression_prints_at_the_beginning_of_a_line_is_markdown(body: str, expected: str) -> None:
    made = rendered(body)
    assert made.said == []
    assert made.dumped == expected


def test_an_attribute_list_may_hold_expressions() -> None:
    body = "## {{ spec.t }} {: #k-{{ spec.i }} {% if spec.i %}.unnumbered{% endif %} }\n\nText\n"
    made = rendered("# A\n\n" + body, {"t": "Kontinuitet", "i": "K1"})
    assert made.said == []
    assert made.dumped.splitlines()[1] == "heading 2 #k-K1: Kontinuitet"


def test_a_template_is_rendered_again_with_other_values() -> None:
    assert rendered("{{ spec.v }}", {"v": "a"}).dumped == "body: a"
    assert rendered("{{ spec.v }}", {"v": "b"}).dumped == "body: b"
