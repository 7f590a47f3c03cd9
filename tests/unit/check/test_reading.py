"""Documents and specs are read in order, each character with the place where a person can change it."""

from docgen.blocks.origin import Computed, FromSpec, FromTemplate
from docgen.blocks.tree import (
    Block,
    Cell,
    Chart,
    Column,
    Contents,
    Document,
    FormField,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Requirement,
    Row,
    Series,
    Table,
    Text,
    TitlePage,
)
from docgen.check.passage import Passage, joined
from docgen.check.reading import of_document
from docgen.diag.place import SourceId, whole
from docgen.diag.route import ROOT, Route
from tests.unit.check.case import case

LINE = whole(SourceId("templates/documents/prov.md", "resources"))
AREA = Route(("service", "area"))


def read(*blocks: Block, number: str = "3") -> list[Passage]:
    return list(of_document(Document("prov", number, "Prov", "sv", "", "Prov", "standard", blocks)))


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text, origin=FromTemplate(LINE)),))


def test_passages_come_in_reading_order_with_their_roles() -> None:
    row = Row((Cell((paragraph("cell"),)),))
    found = read(
        TitlePage("titelsida"),
        Contents("innehåll"),
        Heading(1, (Text("rubrik"),)),
        Paragraph((Text("bröd"), Note((paragraph("fotnot"),)))),
        ListBlock(False, (ListItem((paragraph("punkt"), ListBlock(True, (ListItem((paragraph("inre"),)),)))),)),
        Table((Column(),), row, (row,), (Text("tabell"),)),
        Requirement(
            "PA-1", Heading(3, (Text("krav"),)), (Text("meta"),), (paragraph("text"),), (("Bevis", (Text("intyg"),)),)
        ),
    )
    assert [(passage.role, passage.text, passage.requirement) for passage in found] == [
        ("heading", "rubrik", ""),
        ("paragraph", "bröd", ""),
        ("note", "fotnot", ""),
        ("item", "punkt", ""),
        ("item", "inre", ""),
        ("caption", "tabell", ""),
        ("cell", "cell", ""),
        ("cell", "cell", ""),
        ("heading", "krav", "PA-1"),
        ("paragraph", "text", "PA-1"),
        ("fact", "intyg", "PA-1"),
    ]


def test_of_a_chart_the_caption_and_what_is_read_aloud_are_text() -> None:
    figures = Chart(
        "column", ("2020",), (Series("serie", (None,)),), (Text("diagram"),), "uppläst", origin=FromTemplate(LINE)
    )
    assert [(passage.role, passage.text) for passage in read(figures)] == [
        ("caption", "diagram"),
        ("caption", "uppläst"),
    ]
    assert [passage.spot(0, 3).place for passage in read(figures)] == [LINE, LINE]


def test_every_character_knows_its_place() -> None:
    link = Link("https://www.ekdala.example", (Text("länk", origin=FromSpec(AREA)),))
    form = FormField("text", "namn", "Namn", prompt="Klicka här")
    inlines = (
        Text("mall ", origin=FromTemplate(LINE)),
        link,
        LineBreak(),
        form,
        Text("räknat", origin=Computed((AREA,))),
    )
    (passage,) = read(Paragraph(inlines))
    assert passage.text == "mall länk\nräknat"
    assert passage.spot(0, 4).place == LINE
    assert passage.spot(5, 9).place == AREA
    assert passage.spot(10, 16).place == AREA


def test_a_spot_holds_the_words_of_its_first_piece_and_counts_them() -> None:
    (passage,) = read(Paragraph((Text("xx och xx", origin=FromSpec(AREA)), Text(" xx", origin=FromTemplate(LINE)))))
    assert (passage.spot(7, 9).words, passage.spot(7, 9).nth) == ("xx", 1)
    assert (passage.spot(10, 12).words, passage.spot(10, 12).nth) == ("xx", 0)
    assert passage.spot(7, 12).words == "xx"
    assert passage.spot(0, 2).document == "prov"


def test_what_has_no_origin_takes_that_of_its_block_or_document() -> None:
    bare = Paragraph((Text("text"),))
    assert read(ListBlock(False, (ListItem((bare,)),), origin=FromSpec(AREA)))[0].spot(0, 1).place == AREA
    assert read(Heading(1, (Text("text"),), origin=FromSpec(AREA)))[0].spot(0, 1).place == AREA
    row = Row((Cell((bare,)),))
    assert read(Table((Column(),), row, (), origin=FromSpec(AREA)))[0].spot(0, 1).place == AREA
    krav = Requirement("PA-1", Heading(3, (Text("krav"),)), (), (bare,), origin=FromSpec(AREA))
    assert [passage.spot(0, 1).place for passage in read(krav)] == [AREA, AREA]
    assert read(Paragraph((Text("text", origin=Computed(())),)))[0].spot(0, 1).place == ROOT
    assert read(bare)[0].spot(0, 1).place == LINE


def test_a_memo_is_told_from_the_package_and_a_language_from_the_documents() -> None:
    assert read(paragraph("text"), number="")[0].memo
    assert not read(paragraph("text"))[0].memo
    assert read(Paragraph((Text("text", language="en"),)))[0].language == "en"
    assert read(Paragraph((Text("  "),))) == []


def test_the_values_of_a_spec_are_read_but_not_its_exceptions() -> None:
    made = case({"spec": "service: {area: hela kommunen}\nsuppress: [{code: SEK-001, reason: xx}]\n"})
    texts = {passage.text: passage for passage in made.context.passages}
    assert texts["hela kommunen"].spot(0, 4).place == AREA
    assert texts["Leverantören ska ha jour dygnet runt."].requirement == "PA-1"
    assert "xx" not in texts
    assert "base.yaml" not in texts


def test_passages_are_joined_with_their_places() -> None:
    one, two = read(paragraph("ett"), Paragraph((Text("två", origin=FromSpec(AREA)),)))
    both = joined([one, two])
    assert both is not None
    assert both.text == "ett\n\ntvå"
    assert (both.spot(0, 3).place, both.spot(5, 8).place) == (LINE, AREA)
    assert joined([]) is None
