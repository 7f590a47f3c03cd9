# ruff: noqa: ISC004 - whole messages stand in lists
from docgen.compose.compose import compose
from docgen.compose.fragment import Composed
from docgen.world import Version
from tests.unit.compose.workbench import build, head

PARTS = (
    '# Krav på anbudsgivaren {: #tenderer }\n\n{{ requirements("tenderer.permit") }}\n\n'
    '# Avtal {: #contract }\n\n{{ requirements("contract.follow-up") }}\n'
)
ALL = {
    "krav": head("Kravspecifikation", "3")
    + '# Jour {: #service.on-call }\n\n{{ requirements("service.on-call") }}\n\n'
    + PARTS
}

MEMO = """
memos:
  - id: m1
    document: memo-prov
    title: Ärendet
    date: 2026-11-20
    case_officer: upphandlare
    recipient: Socialnämnden
    proposal: [Nämnden godkänner.]
    summary: |
      Första stycket
      över två rader.

      - en punkt
    background: Bakgrunden.
    signatories: [{title: Förvaltningschef}]
    send_to: [Kommunstyrelsen]
"""


def test_a_requirement_block_holds_everything_in_order() -> None:
    built = build(ALL)
    assert built.said == []
    assert "\n".join(built.dumped("krav", origins=True).splitlines()[8:]) == (
        "memo-head 'Kravspecifikation' kicker 'Dokument 3'\n"
        "  Upphandlande myndighet: Ekdala kommun\n"
        "  Diarienummer: SON 2026/118\n"
        "  Datum: 1 februari 2027\n"
        "  Version: utan versionshantering\n"
        "heading 1 3.1 #service.on-call: Jour‹templates/documents/krav.md:7›\n"
        "requirement PA-1\n"
        "  heading 2 3.1.1 #PA-1: Jour‹requirements[1].title›\n"
        "  meta: PA-1‹requirements[1].id› · Krav på tjänsten‹from requirements[1]›\n"
        "  requirement: Leverantören ska ha jour dygnet runt.‹requirements[1].text›\n"
        "  fact Verifiering: I anbudet. ‹from requirements[1]›beskrivning av jourens organisation"
        "‹requirements[1].verification.evidence›.‹from requirements[1]›\n"
        "heading 1 3.2 #tenderer: Krav på anbudsgivaren‹templates/documents/krav.md:11›\n"
        "requirement PA-LEV\n"
        "  heading 2 3.2.1 #PA-LEV: Tillstånd‹requirements[0].title›\n"
        "  meta: PA-LEV‹requirements[0].id› · Kvalificeringskrav‹from requirements[0]›\n"
        "  requirement: Anbudsgivaren ska ha tillstånd att bedriva personlig assistans.‹requirements[0].text›\n"
        "  fact Verifiering: I anbudet. ‹from requirements[0]›beslut om tillstånd‹requirements[0].verification.evidence›."
        "‹from requirements[0]›\n"
        "heading 1 3.3 #contract: Avtal‹templates/documents/krav.md:15›\n"
        "requirement PA-AVT\n"
        "  heading 2 3.3.1 #PA-AVT: Uppföljning‹requirements[2].title›\n"
        "  meta: PA-AVT‹requirements[2].id› · Särskilt kontraktsvillkor‹from requirements[2]›\n"
        "  requirement: Leverantören ska lämna rapport varje kvartal.‹requirements[2].text›\n"
        "  fact Verifiering: Under avtalstiden. ‹from requirements[2]›kvartalsrapport"
        "‹requirements[2].verification.evidence›.‹from requirements[2]›"
    )


def test_a_requirement_that_no_document_prints_is_not_lost_silently() -> None:
    built = build({"krav": head("Krav", "3") + '# A\n\n{{ requirements("service.on-call") }}\n'})
    assert built.said == [
        'base.yaml:46:14-29 M013 kravet PA-LEV hör till "tenderer.permit", som inget dokument i paketet skriver ut '
        '[ge kravet ett annat avsnitt, eller skriv {{ requirements("tenderer.permit") }} i ett dokument]',
        'base.yaml:58:14-32 M013 kravet PA-AVT hör till "contract.follow-up", som inget dokument i paketet skriver ut '
        '[ge kravet ett annat avsnitt, eller skriv {{ requirements("contract.follow-up") }} i ett dokument]',
    ]


def test_a_section_is_printed_once() -> None:
    more = {"mer": head("Mer", "4") + '# B\n\nText.\n\n{{ requirements("service.on-call") }}\n'}
    assert build(ALL | more).said[0] == (
        'templates/documents/mer.md:11:18-33 M014 kraven i "service.on-call" skrivs ut en gång till i "mer" '
        '(templates/documents/krav.md:9:18-33: första gången i "krav") '
        "[skriv ut dem på ett ställe; hänvisa med ref(…), eller gör en tabell med requirement_list(…)]"
    )


def test_no_homeless_requirements_are_guessed_at_when_a_document_stopped() -> None:
    built = build({"krav": head("Krav", "3") + "# A\n\n{{ spec.economy.x + none }}\n{{ 1 / 0 }}\n"})
    assert {item.code for item in built.diagnostics} == {"M002", "M008"}


def test_documents_that_are_left_out_cannot_be_referred_to() -> None:
    more = {
        "volymer": head("Volymer", "F", when="spec.service.volumes") + "# Rader {: #volym }\n\nText.\n",
        "mer": head("Mer", "4")
        + '# B\n\n{% if included("volymer") %}{{ doc("volymer") }}{% endif %}Text.\n\n{{ doc("volymer") }} {{ ref("volym") }}\n',
    }
    built = build(ALL | more)
    assert [item.name for item in built.documents] == ["krav", "mer"]
    assert built.said == [
        'templates/documents/mer.md:11:9-16 M015 dokumentet "volymer" ingår inte i paketet '
        '[sätt {% if included("volymer") %} … {% endif %} kring hänvisningen]',
        'templates/documents/mer.md:11:30-35 M015 "volym" står i "volymer", som inte ingår i paketet '
        '[sätt {% if included("volymer") %} … {% endif %} kring hänvisningen]',
    ]


def test_when_includes_by_the_spec() -> None:
    more = {"volymer": head("Volymer", "F", when="spec.service.volumes") + "# Rader\n\nText.\n"}
    spec = "service: {users: {total: 37, sfb: 22, lss: 15}, hours_per_year: 179000, hourly_rate: {schablon: 2027}, volumes: [{label: A}]}\n"
    assert [item.name for item in build(ALL | more, spec).documents] == ["krav", "volymer"]


def test_an_optional_document_waits_to_be_asked_for() -> None:
    more = {"extra": head("Extra", "K", optional=True) + "# Rader\n\nText.\n"}
    assert [item.name for item in build(ALL | more).documents] == ["krav"]
    assert [item.name for item in build(ALL | more, "appendices: [extra]\n").documents] == ["krav", "extra"]


def test_names_in_the_spec_that_are_no_documents() -> None:
    built = build(
        ALL | {"memo-prov": head("Prov") + "# A\n\nText.\n"},
        "appendices: [krv]\n" + MEMO.replace("memo-prov", "memo-prv"),
    )
    assert built.said == [
        'spec.yaml:6:15-23 M011 det finns ingen dokumentmall "memo-prv" för tjänsteskrivelser [menade du "memo-prov"?]',
        'spec.yaml:2:14-17 M011 det finns ingen dokumentmall "krv" för upphandlingen [menade du "krav"?]',
    ]


def test_a_when_that_fails_is_said_at_its_line() -> None:
    built = build(ALL | {"v": head("V", "F", when="spec.servce.volumes") + "# A\n\nText.\n"})
    assert built.said[:1] == [
        'templates/documents/v.md:6:12-18 M001 "servce" finns inte [menade du "service"?]',
    ]


def test_memos_are_made_for_each_that_the_spec_has() -> None:
    memo = {
        "memo-prov": head("Prov")
        + "# Förslag\n\n{% for p in memo.proposal %}\n{{ loop.index }}. {{ p }}\n{% endfor %}\n\n# Mer\n\n{{ memo.summary | prose }}\n"
    }
    built = build(ALL | memo, MEMO)
    assert built.said == []
    document = built.documents[1]
    assert (document.title, document.folder, document.file, document.numbered) == (
        "Ärendet",
        "tjänsteskrivelser",
        "Prov",
        False,
    )
    assert document.properties == {
        "authority": "Ekdala kommun", "date": "2026-11-20", "diarienummer": "SON 2026/118", "id": "provupphandling",
        "title": "Ärendet", "version": "utan versionshantering",
    }  # fmt: skip
    assert "\n".join(built.dumped("memo-prov", origins=True).splitlines()[8:]) == (
        "memo-head 'Ärendet' kicker 'Tjänsteskrivelse'\n"
        "  Diarienummer: SON 2026/118\n  Datum: 2026-11-20\n  Handläggare: upphandlare\n  Mottagare: Socialnämnden\n"
        "heading 1: Förslag‹templates/documents/memo-prov.md:6›\n"
        "list ordered from 1\n  item\n    body: Nämnden godkänner.‹memos[0].proposal[0]›\n"
        "heading 1: Mer‹templates/documents/memo-prov.md:12›\n"
        "body: Första stycket‹memos[0].summary› ‹memos[0].summary in other words›över två rader.‹memos[0].summary›\n"
        "list\n  item\n    body: en punkt‹memos[0].summary›"
    )


def test_two_memos_of_one_template_get_files_of_their_own() -> None:
    memo = {"memo-prov": head("Prov") + "# A\n\n{{ memo.title }}\n"}
    second = MEMO.replace("\nmemos:", "").replace("id: m1", "id: m2")
    built = build(ALL | memo, MEMO + second)
    assert [item.file for item in built.documents[1:]] == ["Prov m1", "Prov m2"]


CLAUSE = """---
title: Jour och inställelsetid
category: service-requirement
section: service.on-call
parameters:
  days: {type: integer, default: 5, help: {sv: Dagar, en: Days}}
  who: {type: text, help: {sv: Vem, en: Who}}
verification: {at: before-start, evidence: Rutin.}
follow_up: {interval: by-contract-length, source: jourlogg, consequence: vite enligt avtalet}
law:
  - {ref: 9 § 2 LSS, checked: 2026-11-21, confidence: A}
---
{{ who | upper_first }} ska svara inom {{ days | words }} dagar. {{ req.title }}
"""
USE = """requirements:
  - {id: PA-2, clause: jour, with: {who: leverantören}, addition: Ett **tillägg**.}
"""


def test_a_clause_is_rendered_with_its_values_and_the_rest_comes_from_its_head() -> None:
    built = build(ALL, USE, {"service/jour": CLAUSE})
    assert built.said == []
    shown = built.dumped("krav", origins=True)
    block = shown[shown.index("requirement PA-2") : shown.index("heading 1 3.2")]
    assert block == (
        "requirement PA-2\n"
        "  heading 2 3.1.2 #PA-2: Jour och inställelsetid‹templates/clauses/service/jour.md:2›\n"
        "  meta: PA-2‹requirements[3].id› · Krav på tjänsten‹from requirements[3]›\n"
        "  requirement: Leverantören‹requirements[3].with.who in other words› ska svara inom fem dagar. Jour och "
        "inställelsetid‹templates/clauses/service/jour.md:13›\n"
        "  requirement: Ett ‹requirements[3].addition›**tillägg**‹requirements[3].addition›.‹requirements[3].addition›\n"
        "  fact Verifiering: Före avtalsstart. ‹from requirements[3]›Rutin.‹templates/clauses/service/jour.md:8›\n"
        "  fact Uppföljning: Varje kvartal. Underlag: ‹from requirements[3]›jourlogg‹templates/clauses/service/jour.md:9›. "
        "Ansvarig: ‹from requirements[3]›avtalscontroller‹templates/clauses/service/jour.md:1›. Vid brist: "
        "‹from requirements[3]›vite enligt avtalet‹templates/clauses/service/jour.md:9›.‹from requirements[3]›\n"
    )


def test_law_is_shown_where_a_document_asks_for_it() -> None:
    document = {
        "krav": ALL["krav"].replace('requirements("service.on-call")', 'requirements("service.on-call", law=true)')
    }
    assert "  fact Lagrum: 9~§~2 LSS\n" in build(document, USE, {"service/jour": CLAUSE}).dumped("krav")


def test_a_mistake_in_a_clause_names_the_requirement() -> None:
    built = build(
        ALL, USE, {"service/jour": CLAUSE.replace("{{ req.title }}", "{{ spec.contract.replaces.bridging }}")}
    )
    assert built.printed == (
        'templates/clauses/service/jour.md:13:92: fel[M002] "contract.replaces.bridging" har inget värde att skriva ut\n'
        "   13 | …ar. {{ spec.contract.replaces.bridging }}\n"
        "      |                                ^^^^^^^^\n"
        "   = råd: skriv ett värde i specen, eller pröva först med {% if … %} i mallen\n"
        "   spec.yaml:3:10: klausulen används av PA-2\n"
        "    3 |   - {id: PA-2, clause: jour, with: {who: leverantören}, addition: Ett **tillägg**.}\n"
        "      |          ----\n"
        "   base.yaml:25:13: värdet hör hemma här\n"
        "   25 |   replaces: {supplier: kommunens egen regi, ends: 2027-08-31}\n"
        "      |             -------------------------------------------------\n"
    )


def test_version_in_the_footer() -> None:
    def version(given: Version) -> str:
        return build(ALL, version=given).documents[0].properties["version"]

    assert version(Version("0123456789abcdef", "2026-11-20")) == "0123456789"
    assert version(Version("0123456789abcdef", "2026-11-20", dirty=True)) == "0123456789 med ändringar"
    assert version(Version()) == "utan versionshantering"


def test_the_package_in_english() -> None:
    spec = (
        "procurement:\n  id: p\n  title: Personal assistance\n  diarienummer: X 1\n  law: lou-19\n  cpv: [85311200-4]\n"
        "  date: 2027-02-01\n  purpose: Aim.\n  estimated_value: 1 SEK excl. VAT\n  language: en\n"
    )
    built = build(ALL | {"krav.en": "---\ntitle: Requirements\n---\n" + ALL["krav"].split("---\n")[2]}, spec)
    shown = built.dumped("krav")
    assert "  fact Verification: In the tender. beskrivning av jourens organisation.\n" in shown
    assert "  Date: 1 February 2027\n  Version: without version control\n" in shown
    assert built.documents[0].folder == "procurement documents"


def test_compose_is_the_same_twice() -> None:
    def composed() -> tuple[Composed, ...]:
        return build(ALL, USE, {"service/jour": CLAUSE}).composed

    assert composed() == composed()
    assert compose.__doc__
