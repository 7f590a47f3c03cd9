"""The markup of single blocks, as text that a person can read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from docgen.blocks.tree import Block, Contents, Document, FormField, MemoHead, Note, Orientation, Ref, TitlePage
from docgen.ooxml.ns import MC, W14, R, W
from docgen.word.write import WriteOptions, write
from tests.unit.word.reading import BRAND, File
from tests.unit.word.specimen import VOLUMES, bullets, h, item, ordered, p, requirement

STORIES: dict[str, tuple[Block, ...]] = {
    "headings": (Contents("Innehåll", 2), h(1, "Uppdraget", "3.1", "uppdraget"), h(2, "Omfattning", "3.1.1"),
                 p("Se avsnitt ", Ref("uppdraget", text="3.1", inside=True), "."), h(1, "Bilagor", numbered=False)),
    "lists": (bullets("ett", item("två", ordered("a", "b"), p("mer om två"))), p("Efter listan."), ordered("tre", start=3)),
    "table": (VOLUMES, p("Efter tabellen.")),
    "requirement": (h(1, "Jour", "3.1"), requirement("3.1.1", "PA-1", "Inställelsetid", p("Inom en timme:"),
                    bullets("dag,", item("natt,", ordered("vardag,", "helg."))))),
    "front": (TitlePage("Kravspecifikation", "Personlig assistans", "Dokument 3", (("Datum", "2027-02-01"),)), p("Text.")),
    "memo": (MemoHead("Ärendet", "Tjänsteskrivelse", (("Dnr", "SON 2026/118"),)), h(1, "Beslut", numbered=False)),
    "form": (p("Namn ", FormField("text", "namn", "Anbudsgivarens namn")), p(FormField("checkbox", "ja", "Ja"), " Ja"),
             p(FormField("choice", "val", "Val", "", ("A", "B")), " ", FormField("date", "dag", "Dag")),
             p("Behörig företrädare", role="signature")),
    "note": (p("Text", Note((p("Not."), p("Mer."))), "."),),
    "sections": (p("Upprätt."), Orientation(True), VOLUMES, Orientation(False), p("Upprätt igen.")),
}  # fmt: skip
SPACES = {"w": W, "r": R, "mc": MC, "w14": W14}


def readable(root: etree._Element) -> str:
    """A part, one element a line, without the declarations of its root."""
    etree.indent(root, "  ")
    text = etree.tostring(root, encoding="unicode")
    for prefix, name in SPACES.items():
        text = text.replace(f' xmlns:{prefix}="{name}"', "")
    return text + "\n"


@pytest.mark.parametrize("story", STORIES)
def test_published(story: str, golden: Callable[[str | Path, str], None]) -> None:
    file = File(write(Document("d", "3", "T", "sv", "f", "d", "b", STORIES[story]), BRAND))
    golden(f"word/{story}.xml", readable(file.root("word/document.xml")))


def test_review(golden: Callable[[str | Path, str], None]) -> None:
    document = Document("d", "3", "T", "sv", "f", "d", "b", STORIES["requirement"])
    file = File(write(document, BRAND, WriteOptions(review=True)))
    golden("word/requirement-review.xml", readable(file.root("word/document.xml")))


def test_numbering_and_notes(golden: Callable[[str | Path, str], None]) -> None:
    lists = File(write(Document("d", "3", "T", "sv", "f", "d", "b", STORIES["lists"]), BRAND))
    golden("word/lists-numbering.xml", readable(lists.root("word/numbering.xml")))
    note = File(write(Document("d", "3", "T", "sv", "f", "d", "b", STORIES["note"]), BRAND))
    golden("word/note-footnotes.xml", readable(note.root("word/footnotes.xml")))
