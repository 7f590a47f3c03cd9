# ruff: noqa: ISC004 - whole messages stand in tables of cases
import pytest

from tests.unit.compose.workbench import Built, build, head

HOMES = (
    '# Krav {: #krav }\n\n{{ requirements("service.on-call") }}\n\n{{ requirements("tenderer.permit") }}\n\n'
    '{{ requirements("contract.follow-up") }}\n'
)
OTHER = {"krav": head("Kravspecifikation", "3") + HOMES}


def package(body: str, spec: str = "") -> Built:
    return build(OTHER | {"prov": head("Prov", "A") + f"# Rubrik\n\n{body}\n"}, spec)


def shown(body: str) -> str:
    """The blocks after the document's own heading."""
    built = package(body)
    assert built.said == []
    text = built.dumped("prov")
    return text[text.index("heading 1 A.1: Rubrik\n") + len("heading 1 A.1: Rubrik\n") :].rstrip("\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('{{ "ja" if has("service.on-call") else "nej" }} {{ "ja" if has("service.values") else "nej" }}', "body: ja nej"),
        ('{{ doc("krav") }}, {{ doc("prov") | upper_first }}', "body: dokument 3 Kravspecifikation, Bilaga A Prov"),
        ('{{ "ja" if included("krav") else "nej" }}', "body: ja"),
        ('Se {{ ref("PA-1") }}.', "body: Se 3.1.1 i dokument 3 Kravspecifikation->PA-1!(number)."),
        ('Se {{ ref("PA-1", "short") }}.', "body: Se 3.1.1->PA-1!(short)."),
        ('Se {{ ref("krav", "number-title") }}.', "body: Se 3.1 Krav i dokument 3 Kravspecifikation->krav!(number-title)."),
        ('{{ "Se avsnitt " ~ ref("krav", "title") ~ "." }}', "body: Se avsnitt Krav i dokument 3 Kravspecifikation->krav!(title)."),
        ('{{ label("stage", "tender") }}', "body: i anbudet"),
        ('{{ label("category", (requirement_list() | first).category) }}', "body: kvalificeringskrav"),
        ('{{ field("text", name="x", title="Namn") }}', "body: [text x 'Namn']"),
        ('Ja {{ field("checkbox", name="x", title="Ja") }}', "body: Ja [checkbox x 'Ja']"),
        ('{{ field("choice", name="x", title="Val", choices=["Ja", "Nej"], prompt="Välj") }}', "body: [choice x 'Val' Ja|Nej (Välj)]"),
        ("{{ pagebreak() }}\nText", "page-break\nbody: Text"),
        ("Text\n{{ landscape() }}\nmer\n{{ portrait() }}\nslut", "body: Text\nlandscape\nbody: mer\nportrait\nbody: slut"),
        ('{{ signature("Chef & ägare") }}', "signature: Chef & ägare"),
        ('{{ requirement_list() | map(attribute="id") | join_and }}', "body: PA-LEV, PA-1 och PA-AVT"),
        ('{{ requirement_list(section="service.on-call") | map(attribute="id") | join_and }}', "body: PA-1"),
        ('{{ requirement_list(section="service") | map(attribute="id") | join_and }}', "body: PA-1"),
        ('{{ requirement_list(at="tender") | map(attribute="id") | join_and }}', "body: PA-LEV och PA-1"),
        ('{{ requirement_list(category="qualification") | map(attribute="title") | join_and }}', "body: Tillstånd"),
        ('{% for r in requirement_list() if r.section[:9] == "tenderer." %}{{ r.verification.evidence }}{% endfor %}', "body: beslut om tillstånd"),
        ('{{ requirement_list() | selectattr("follow_up") | list | length }}', "body: 0"),
        ("{{ authority_word }} {{ authority_word | upper_first }}", "body: kommunen Kommunen"),
        ("{{ dates.start }} till {{ dates.base_end }}", "body: 1 september 2027 till 31 augusti 2029"),
        ("{{ profile.limits.small_cell | words }}", "body: fem"),
        ("{{ 'ja' if economy else 'nej' }}", "body: nej"),
    ],
)  # fmt: skip
def test_what_functions_give(body: str, expected: str) -> None:
    assert shown(body) == expected


def test_dates_tell_what_they_follow_from() -> None:
    text = package("{{ dates.base_end }}\n\n{{ dates.start }}").dumped("prov", origins=True)
    assert "body: 31 augusti 2029‹from contract.start, contract.length›\n" in text
    assert "body: 1 september 2027‹contract.start in other words›\n" in text


MILESTONES = """timetable:
  - {id: tilldelning, title: tilldelningsbeslut, kind: award, date: 2027-04-15, note: Preliminärt}
"""


def test_milestones_tell_where_they_stand() -> None:
    body = "{% for m in dates.milestones %}\n- {{ m.title }}: {{ m.date }}{% if m.note %} {{ m.note }}{% endif %}\n{% endfor %}\n"
    text = package(body, MILESTONES).dumped("prov", origins=True)
    assert (
        "body: tilldelningsbeslut‹timetable[0].title›: ‹templates/documents/prov.md:10›15 april 2027‹timetable[0].date in other words›"
        in text
    )
    assert "Avtalsspärrens sista dag‹from timetable, procedure.standstill_days›" in text


HOWTO = "[se sidan om nya dokument: docgen/HOWTO-document.md]"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('{{ requirements("service.on-cal") }}', '9:18-32 M007 requirements känner ingen avsnittsnyckel "service.on-cal" [menade du "service.on-call"?]'),
        ('{{ "x" if has("service") }}', "9:16-23 M007 has känner ingen avsnittsnyckel \"service\""),
        ('{{ doc("krva") }}', '9:9-13 M007 doc känner ingen dokumentmall "krva" [menade du "krav"?]'),
        ('{{ label("stagee", "tender") }}', '9:11-17 M007 label känner ingen grupp "stagee" [menade du "stage"?]'),
        ('{{ label("stage", "tendr") }}', '9:20-25 M007 label känner ingen etikett "tendr" [menade du "tender"?]'),
        ('{{ field("txt", name="x", title="y") }}', '9:11-14 M007 field känner ingen fält "txt" [menade du "text"?]'),
        ('{{ field("choice", name="x", title="y") }}', f'9:4-9 M008 field väntade name, title och för choice även choices men fick "choice" {HOWTO}'),
        ('{{ field("text", name="x") }}', f'9:4-9 M008 field väntade name, title och för choice även choices men fick "text" {HOWTO}'),
        ('{{ field("choice", name="x", title="y", choices="Ja") }}', f'9:4-9 M008 field väntade en lista av val men fick "Ja" {HOWTO}'),
        ('{{ ref(5) }}', f'9:4-7 M008 ref väntade text inom citattecken men fick "5" {HOWTO}'),
        ('{{ ref("PA-1", "page") }}', '9:17-21 M007 ref känner ingen form "page" [de som finns är number, short, title, number-title]'),
        ('{{ ref("PA-2") }}', '9:9-13 M040 hänvisningen "PA-2" leder ingenstans [menade du "PA-1"?]'),
        ('{{ ref(spec.contract.strat) }}', '9:22-27 M001 "strat" finns inte i "contract"'),
        ('{{ ref() }}', "9:1-12 M008 uttrycket går inte att räkna ut: _References.ref() missing 1 required positional argument: 'target' "
         "[pröva värdena med {% if … %} först; ett av dem kan saknas]"),
        ("Text {{ pagebreak }}", '9:1-21 M004 värdet är flera värden och har ingen egen text'),
    ],
)  # fmt: skip
def test_wrong_arguments_are_said_at_their_line(body: str, expected: str) -> None:
    (said, *_) = package(body + "\n\nText").said
    said = said.removeprefix("templates/documents/prov.md:")
    assert said.startswith(expected) if not expected.endswith("]") else said == expected


@pytest.mark.parametrize(
    "body",
    [
        "Text {{ pagebreak() }} mer",
        "- Text {{ pagebreak() }}",
        "| A |\n|---|\n| a {{ portrait() }} |",
        "{{ spec.procurement.title }}{{ pagebreak() }}",
        "Text{% if true %}{{ pagebreak() }}{% endif %}",
    ],
)
def test_a_block_is_not_called_after_text(body: str) -> None:
    line = 9 + body.count("\n")
    (said,) = [item for item in package(body).said if "M036" in item]
    assert said.startswith(f"templates/documents/prov.md:{line}:1-")
    assert said.endswith(
        "M036 anropet gör ett eget block och får inte stå efter text på samma rad "
        "[skriv anropet på en egen rad, med tomma rader omkring]"
    )


def test_a_block_in_a_condition_of_its_own_is_right() -> None:
    body = "Text\n\n{% if true %}{{ pagebreak() }}{% endif %}\n{% if true %}\n{{ landscape() }}\n{% endif %}\nText"
    assert shown(body) == "body: Text\npage-break\nlandscape\nbody: Text"
