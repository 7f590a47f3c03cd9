from docgen.blocks.tree import Contents, MemoHead, TitlePage
from tests.unit.compose.workbench import build, head

PRINTS = '{{ requirements("service.on-call") }}\n\n{{ requirements("tenderer.permit") }}\n\n{{ requirements("contract.follow-up") }}\n'
FACTS = (
    ("Upphandlande myndighet", "Ekdala kommun"),
    ("Diarienummer", "SON 2026/118"),
    ("Datum", "1 februari 2027"),
    ("Version", "utan versionshantering"),
)


def test_a_title_page_and_contents_are_made_from_the_front_matter() -> None:
    built = build({"krav": head("Kravspecifikation", "3", title_page=True, contents=2) + "# A\n\n" + PRINTS})
    page, contents = built.documents[0].blocks[:2]
    assert page == TitlePage("Kravspecifikation", "Personlig assistans", "Dokument 3", FACTS)
    assert contents == Contents("Innehåll", 2)


def test_an_appendix_without_title_page_has_a_head() -> None:
    built = build({"krav": head("Kravspecifikation", "H") + "# A\n\n" + PRINTS})
    assert built.documents[0].blocks[0] == MemoHead("Kravspecifikation", "Bilaga H", FACTS)


def test_header_and_footer_get_their_values() -> None:
    document = build({"krav": head("Kravspecifikation", "3", brand="ekdala") + "# A\n\n" + PRINTS}).documents[0]
    assert document.brand == "ekdala"
    assert document.properties == {
        "authority": "Ekdala kommun",
        "date": "2027-02-01",
        "diarienummer": "SON 2026/118",
        "id": "provupphandling",
        "title": "Kravspecifikation",
        "version": "utan versionshantering",
    }
