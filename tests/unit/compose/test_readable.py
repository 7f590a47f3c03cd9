from docgen.compose.readable import readable
from tests.unit.compose.workbench import build, head

PRINTS = '{{ requirements("service.on-call") }}\n\n{{ requirements("tenderer.permit") }}\n\n{{ requirements("contract.follow-up") }}\n'
BODY = """# Inledning {: #start }

{{ spec.authority.name }} | {{ ref("PA-1") }} | {{ field("checkbox", name="x", title="Ja") }} {{ field("text", name="y", title="N") }}

{{ pagebreak() }}

{{ landscape() }}

{{ signature("Chef") }}

{{ portrait() }}

"""


def test_a_document_as_markdown_that_a_person_can_read() -> None:
    spec = "authority: {name: A|B *kommun*, committee: Nämnden, administration: Förvaltningen, court: Rätten, contact: {role: R}}\n"
    built = build({"krav": head("Krav", "3", title_page=True, contents=1) + BODY + PRINTS}, spec)
    assert built.said == []
    assert readable(built.composed[0]) == (
        "Dokument 3: Krav\n\nPersonlig assistans\n\nUpphandlande myndighet: A|B *kommun*\n\nDiarienummer: SON 2026/118\n\n"
        "Datum: 1 februari 2027\n\nVersion: utan versionshantering\n\n*Innehåll*\n\n"
        "# Inledning {: #start }\n\n"
        "A\\|B \\*kommun\\* | [PA-1](#PA-1) | ☐ ________\n\n"
        "<!-- ny sida -->\n\n<!-- liggande -->\n\n________\n\nChef\n\n<!-- stående -->\n\n"
        "## Jour {: #PA-1 }\n\nPA-1 · Krav på tjänsten\n\nLeverantören ska ha jour dygnet runt.\n\n"
        "**Verifiering:** I anbudet. beskrivning av jourens organisation.\n\n"
        "## Tillstånd {: #PA-LEV }\n\nPA-LEV · Kvalificeringskrav\n\n"
        "Anbudsgivaren ska ha tillstånd att bedriva personlig assistans.\n\n"
        "**Verifiering:** I anbudet. beslut om tillstånd.\n\n"
        "## Uppföljning {: #PA-AVT }\n\nPA-AVT · Särskilt kontraktsvillkor\n\n"
        "Leverantören ska lämna rapport varje kvartal.\n\n"
        "**Verifiering:** Under avtalstiden. kvartalsrapport.\n"
    )
