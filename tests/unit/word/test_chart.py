"""Charts in a Word file: native, numbered, with words for whoever does not see them, and figures that can be edited."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from docgen.blocks.tree import Block, Chart, Document, Ref, Series, Table
from docgen.ooxml.ns import WP, C, R, w
from docgen.word.write import WriteOptions, write
from tests.unit.ooxml.charts import of_chart, of_workbook
from tests.unit.word.reading import BRAND, File, value
from tests.unit.word.specimen import HARD, VOLUMES, p, text

FIGURES = Chart(
    "column",
    ("2020", "2021"),
    (
        Series("Intäkter", (Decimal("62.1"), Decimal("61.2"))),
        Series("Resultat", (Decimal("-5.4"), None)),
    ),
    text("Intäkter och resultat"),
    "Stapeldiagram över intäkter och resultat.",
    "mnkr",
    anchor="diagram-1",
    number="1",
)


def document(*blocks: Block) -> Document:
    return Document("d", "", "Titel", "sv", "f", "d", "standard", blocks, False)


def written(*blocks: Block) -> File:
    return File(write(document(*blocks), BRAND))


def relations(file: File, part: str) -> dict[str, str]:
    """Targets by id, absolute."""
    folder, _, name = part.rpartition("/")
    root = file.root(f"{folder}/_rels/{name}.rels")
    return {item.get("Id", ""): item.get("Target", "") for item in root}


def test_the_caption_has_a_native_number_of_its_own_kind() -> None:
    file = written(VOLUMES, FIGURES, replace(FIGURES, anchor=None, number="2"))
    captions = [line.text for line in file.lines() if line.style == "Caption"]
    assert captions == [
        "Tabell 1. Volymer per år", "Diagram 1. Intäkter och resultat", "Diagram 2. Intäkter och resultat",
    ]  # fmt: skip
    fields = [(item.text or "").strip() for item in file.body.iter(w("instrText"))]
    assert fields == ["SEQ Tabell \\* ARABIC", "SEQ Diagram \\* ARABIC", "SEQ Diagram \\* ARABIC"]


def test_a_reference_to_a_chart_is_a_field() -> None:
    file = written(p("Se diagram ", Ref("diagram-1", text="1", inside=True), "."), FIGURES)
    fields = [(item.text or "").strip() for item in file.body.iter(w("instrText"))]
    assert fields[0].startswith("REF _Ref")
    assert fields[0].split()[1] in [item.get(w("name")) for item in file.body.iter(w("bookmarkStart"))]


def test_the_drawing_stands_in_the_text_with_words_for_whoever_does_not_see_it() -> None:
    file = written(replace(FIGURES, description=HARD))
    (inline,) = file.body.iter(f"{{{WP}}}inline")
    about = inline.find(f"{{{WP}}}docPr")
    assert (about.get("name"), about.get("descr")) == ("Diagram 1", HARD)
    size = inline.find(f"{{{WP}}}extent")
    assert int(size.get("cx", "")) == BRAND.page.text_width(False) * 635
    paragraph = next(item for item in file.body.iter(w("p")) if item.find(f".//{{{WP}}}inline") is not None)
    assert value(paragraph, "pPr/pStyle") == BRAND.styles["body"]
    assert paragraph.find(f"{w('pPr')}/{w('spacing')}").get(w("lineRule")) == "auto"


def test_the_chart_leads_to_a_workbook_with_the_same_figures() -> None:
    file = written(FIGURES, replace(FIGURES, kind="line", number="2"))
    shown = [item.get(f"{{{R}}}id", "") for item in file.body.iter(f"{{{C}}}chart")]
    assert len(set(shown)) == 2
    ids = {item.get("id") for item in file.body.iter(f"{{{WP}}}docPr")}
    assert len(ids) == 2
    for relation in shown:
        part = "word/" + relations(file, "word/document.xml")[relation]
        (book,) = relations(file, part).values()
        expected = {
            "Intäkter": {"2020": Decimal("62.1"), "2021": Decimal("61.2")},
            "Resultat": {"2020": Decimal("-5.4")},
        }
        assert of_chart(file.parts[part]) == expected
        assert of_workbook(file.parts[book.removeprefix("/")]) == expected


@pytest.mark.parametrize("options", [WriteOptions(), WriteOptions(review=True)])
def test_the_same_chart_is_the_same_bytes(options: WriteOptions) -> None:
    made = document(FIGURES, p("Efter."), replace(FIGURES, kind="bar", number="2"))
    assert write(made, BRAND, options) == write(made, BRAND, options)


def test_an_english_document_says_chart() -> None:
    file = File(write(replace(document(FIGURES), language="en"), BRAND))
    assert [line.text for line in file.lines() if line.style == "Caption"] == ["Chart 1. Intäkter och resultat"]
    assert b'<c:lang val="en-GB"/>' in file.parts["word/charts/chart1.xml"]


def test_a_chart_without_caption_has_no_number_and_still_a_name() -> None:
    file = written(replace(FIGURES, caption=(), number="", anchor=None))
    assert "Diagram" not in file.text
    assert next(file.body.iter(f"{{{WP}}}docPr")).get("name") == "Diagram 1"


def test_a_chart_and_a_table_may_follow_each_other() -> None:
    assert isinstance(VOLUMES, Table)
    file = written(VOLUMES, FIGURES, VOLUMES, FIGURES)
    assert [item.tag for item in file.body][-1] == w("sectPr")


def test_the_font_is_that_of_the_running_text() -> None:
    assert f'typeface="{BRAND.sheet.font}"'.encode() in written(FIGURES).parts["word/charts/chart1.xml"]
