"""The memos of the example as Word files: every demand answered in order, every figure kept, and what a profile decides."""

import re
import shutil

import pytest
import yaml
from docx import Document

from tests.e2e.conftest import TOP

EKDALA = "specs/ekdala-personlig-assistans"
SUPPRESSED = (
    "suppress:\n" + (TOP / EKDALA / "demands.yaml").read_text("utf-8").split("suppress:\n")[1].split("\ndemands:")[0]
)
YEARS = {
    "2020": ("62,1", "−67,5", "−5,4"),
    "2021": ("61,2", "−69,5", "−8,3"),
    "2022": ("60,3", "−67,2", "−6,9"),
    "2023": ("59,4", "−77,4", "−18,0"),
}
CANCELLED = """
memos:
  - id: avbrytande
    document: memo-avbrytande
    title: Upphandlingen av personlig assistans avbryts
    date: 2027-03-22
    case_officer: upphandlare
    recipient: Socialnämnden
    proposal: [att avbryta upphandlingen, att ge socialdirektören i uppdrag att redovisa ett nytt förslag]
    summary: Inget anbud har kommit in.
    background: Upphandlingen annonserades den 1 februari 2027.
    children: Barn kan beröras. Egen regi fortsätter, och inget barn byter assistent.
    cancellation:
      reasons: Inget anbud kom in.
      tenders: 0
      onwards: Egen regi fortsätter.
    send_to: [Upphandlingsenheten]
"""
RENEWED = """
memos:
  - id: ny
    document: memo-ny-upphandling
    title: Ny upphandling av personlig assistans
    date: 2026-11-20
    case_officer: upphandlare
    recipient: Socialnämnden
    proposal: [Socialnämnden gör en ny upphandling av personlig assistans.]
    summary: Avtalet löper ut.
    background: Avtalet började 2018.
    expiring: {supplier: leverantören, since: 2018, ends: 2027-08-31, extended: 1}
    alternatives:
      - {title: Egen regi, description: Kommunen tar över., advantages: [Styrning], drawbacks: [Kostnad]}
      - {title: En leverantör, description: Som i dag., recommended: true}
      - {title: Flera leverantörer, description: Uppdraget delas.}
      - {title: Valfrihetssystem, description: Alla som klarar kraven godkänns.}
    children: Barn kan beröras. Deras bästa har prövats.
    send_to: [Upphandlingsenheten]
"""


def memo(docgen, name):
    return Document(docgen.folder / "output" / "ekdala-personlig-assistans" / "tjänsteskrivelser" / f"{name}.docx")


def rows(document, first):
    """The rows below the header of every table whose header begins so."""
    cells = [[[" ".join(c.text.split()) for c in r.cells] for r in t.rows] for t in document.tables]
    return [row for table in cells if table[0][0] == first for row in table[1:]]


def texts(document):
    return [" ".join(p.text.split()) for p in document.paragraphs]


@pytest.mark.slow
def test_the_answer_has_all_44_items_in_the_order_of_the_letter_and_the_figures_stay(docgen):
    done = docgen("build", EKDALA)
    assert done.returncode == 0, done.stdout + done.stderr
    demands = yaml.safe_load((TOP / EKDALA / "demands.yaml").read_text("utf-8"))["demands"]
    answered = rows(memo(docgen, "Tjänsteskrivelse svar på skrivelse"), "Punkt")
    assert [row[0] for row in answered] == [str(number) for number in range(1, 45)]
    for row, demand in zip(answered, demands, strict=True):
        assert row[1] == " ".join(demand["paraphrase"].split())
        assert row[3] == " ".join(demand["answer"].split())
        assert re.match(r"Avsnitt \d|Tidplanen, ", row[4]), row
    economy = {row[0]: tuple(row[1:4]) for row in rows(memo(docgen, "Tjänsteskrivelse ställningstagande"), "År")}
    assert {year: economy[year] for year in YEARS} == YEARS
    assert economy["Summa"] == ("243,0", "−281,6", "−38,6")
    news = (docgen.folder / "output/ekdala-personlig-assistans/tjänsteskrivelser/Nyhet.md").read_text("utf-8")
    headings = [p.text for p in memo(docgen, "Nyhet").paragraphs if p.style.name.lower() == "heading 1"]
    assert re.findall(r"^## (.+)$", news, re.MULTILINE) == headings
    assert not re.search(r"[{}]|^Tabell: ", news, re.MULTILINE)


def alone(docgen, text, **profile):
    """The example with one memo in place of its own, and a profile of another authority."""
    docgen.edit("ekdala-personlig-assistans/demands.yaml", SUPPRESSED, "")
    folder = docgen.folder / EKDALA / "memos"
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "memo.yaml").write_text(text, "utf-8")
    own = docgen.folder / "specs/templates/brands/egen"
    shutil.copytree(TOP / "templates/brands/standard", own)
    settings = yaml.safe_load((own / "profile.yaml").read_text("utf-8")) | {"name": "egen"} | profile
    (own / "profile.yaml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    docgen.edit("ekdala-personlig-assistans/procurement.yaml", "profile: standard", "profile: egen")
    done = docgen("build", EKDALA)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_a_cancelled_procurement_tells_why_and_how_to_ask_for_a_review_as_the_profile_writes(docgen):
    alone(docgen, CANCELLED, att_clauses=True, memo_dates="long", signatories=["Nämndens ordförande"])
    made = memo(docgen, "Tjänsteskrivelse avbrytande")
    said = texts(made)
    assert "Socialnämnden beslutar" in said
    assert "att avbryta upphandlingen," in said
    assert "att ge socialdirektören i uppdrag att redovisa ett nytt förslag." in said
    assert any("(19 kap. 21 § LOU)" in text for text in said)
    assert any("inom tio dagar" in text and "(20 kap. 12 § LOU)" in text for text in said)
    assert rows(made, "Uppgift")[3] == ["Sista anbudsdag", "15 mars 2027"]
    assert any(text.endswith("Nämndens ordförande") for text in said)
    assert any(text.endswith("22 mars 2027") for text in said[:6])


@pytest.mark.slow
def test_a_new_procurement_after_a_contract_that_cannot_be_extended(docgen):
    alone(docgen, RENEWED)
    made = memo(docgen, "Tjänsteskrivelse ny upphandling")
    said = texts(made)
    assert any("Det har förlängts en gång. Avtalet kan inte förlängas igen." in text for text in said)
    assert any("högst fyra år" in text for text in said)
    assert [row[0] for row in rows(made, "Nummer")] == ["1", "2"]
    assert "Socialnämnden gör en ny upphandling av personlig assistans." in said
    assert any(text.endswith("Förvaltningschef") for text in said)
