from decimal import Decimal

from docgen.blocks.dump import dump
from docgen.blocks.origin import Computed, FromSpec, FromTemplate
from docgen.blocks.tree import (
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
    MemoHead,
    Note,
    Orientation,
    PageBreak,
    Paragraph,
    Ref,
    Requirement,
    Row,
    Series,
    Table,
    Text,
    TitlePage,
)
from docgen.diag.place import Point, SourceId, Span
from docgen.diag.route import Route

SPAN = Span(SourceId("m.md"), Point(4, 1, 0), Point(4, 5, 4))
DOCUMENT = Document(
    "prov", "3", "Prov", "sv", "mapp", "3 Prov", "standard",
    (
        TitlePage("Prov", "Under", "Dokument 3", (("Datum", "i dag"),)),
        MemoHead("Memo", "Skrivelse", (("Dnr", "1"),)),
        Contents("Innehåll", 2),
        Heading(1, (Text("Rubrik", origin=FromTemplate(SPAN)),), "a", number="3.1"),
        Paragraph((Text("fet", bold=True), Text("5\u00a0kr", italic=True, language="en"), LineBreak(), Text("kod", code=True)), keep_next=True),
        Paragraph((Link("https://x.example/", (Text("länk"),)), Ref("a", text="3.1", inside=True), Ref("b", "title"))),
        Paragraph((Note((Paragraph((Text("not"),)),)), FormField("choice", "n", "T", "Välj", ("a", "b"))), "note", "p"),
        ListBlock(True, (ListItem((Paragraph((Text("ett"),)),)),), 3),
        ListBlock(False, (ListItem(()),)),
        Table(
            (Column("right", 0.25), Column()), Row((Cell((Paragraph((Text("h"),), "table-text"),), header=True),)),
            (Row((Cell(()),), total=True),), (Text("Tabellen"),), "Beskrivning", "t", "1",
        ),
        Chart(
            "line", ("2020", "2021"), (Series("A", (Decimal("62.10"), None)), Series("B", (Decimal(-5), Decimal(0)))),
            (Text("Diagrammet"),), "Uppläst", "mnkr", True, "d", "1",
        ),
        Requirement("X", Heading(2, (Text("Krav"),)), (Text("X"),), (Paragraph((Text("ska"),), "requirement"),), (("F", (Text("f"),)),)),
        PageBreak(),
        Orientation(True),
        Orientation(False),
    ),
    properties={"b": "2", "a": "1"},
)  # fmt: skip


def test_every_kind_of_block_has_its_line() -> None:
    assert dump(DOCUMENT) == (
        "document prov 3 'Prov' sv\nfile mapp/3 Prov brand standard numbered True\nproperty a: 1\nproperty b: 2\n"
        "title-page 'Prov' subtitle 'Under' kicker 'Dokument 3'\n  Datum: i dag\n"
        "memo-head 'Memo' kicker 'Skrivelse'\n  Dnr: 1\n"
        "contents to level 2: Innehåll\n"
        "heading 1 3.1 #a: Rubrik\n"
        "body keep-next: **fet**_5~kr_{en}⏎`kod`\n"
        "body: [länk](https://x.example/)3.1->a(number)->b!(title)\n"
        "note #p: [note: body: not][choice n 'T' a|b (Välj)]\n"
        "list ordered from 3\n  item\n    body: ett\nlist\n  item\n"
        "table 1 #t [right:0.25 left]: Tabellen\n  description: Beskrivning\n"
        "  head\n    header cell\n      table-text: h\n  total\n    cell\n"
        "chart 1 #d [line in mnkr with labels]: Diagrammet\n  description: Uppläst\n"
        "  2020: A 62.10, B -5\n  2021: A -, B 0\n"
        "requirement X\n  heading 2: Krav\n  meta: X\n  requirement: ska\n  fact F: f\n"
        "page-break\nlandscape\nportrait\n"
    )


def test_origins_are_shown_on_request() -> None:
    row = (
        Text("a", origin=FromSpec(Route(("x", 0)))),
        Text("b", origin=FromSpec(Route(("x",)), verbatim=False)),
        Text("c", origin=Computed((Route(("x",)), Route(("y",))))),
        Text("d", origin=FromTemplate(SPAN)),
        Text("e"),
    )
    document = Document("p", "", "P", "sv", "m", "p", "standard", (Paragraph(row),))
    assert dump(document, origins=True).splitlines()[2] == (
        "body: a‹x[0]›b‹x in other words›c‹from x, y›d‹m.md:4›e‹?›"
    )
