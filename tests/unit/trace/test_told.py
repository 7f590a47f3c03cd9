"""Where ids stand in documents, and how a requirement reads there."""

from docgen.blocks.tree import (
    Cell,
    Column,
    Document,
    FormField,
    Heading,
    Paragraph,
    Ref,
    Requirement,
    Row,
    Table,
    Text,
)
from docgen.trace.model import Spot
from docgen.trace.told import told


def cell(*inlines: object) -> Cell:
    return Cell((Paragraph(inlines),))  # type: ignore[arg-type]


def table(name: str, *more: object, number: str = "2") -> Table:
    row = Row((cell(Text(name)), cell(*more)))
    return Table((Column(), Column()), Row((cell(Text("Id")), cell(Text("Krav")))), (row,), number=number)


def document(number: str, *blocks: object) -> Document:
    return Document("x", number, "X", "sv", "", "x", "standard", blocks)  # type: ignore[arg-type]


def a_requirement(name: str, ref: str) -> Requirement:
    body = (Paragraph((Text("Enligt "), Ref("contract.penalties", text=ref), Text(" inom 60 minuter."))),)
    heading = Heading(2, (Text("Jour"),), number="3.8.1")
    return Requirement(name, heading, (Text(f"{name} · Krav"),), body, (("Verifiering", (Text("I anbudet."),)),))


def test_a_requirement_stands_at_its_heading_and_is_answered_where_the_tenderer_writes() -> None:
    found = told(
        [
            document("3", a_requirement("PA-1", "5.4")),
            document(
                "A", Heading(1, (Text("Svar"),), number="A.1"), table("PA-1", FormField("text", "PA-1-svar", "x"))
            ),
            document("H", table("PA-1", Text("Varje år"), number="4")),
            document("", table("PA-1", Text("memo"))),
        ],
        ["PA-1", "PA-2"],
    )
    assert found.stands == {"PA-1": (Spot("3", "section", "3.8.1"), Spot("H", "table", "4"))}
    assert found.response == {"PA-1": (Spot("A", "table", "2"),)}


def test_a_form_field_outside_tables_stands_below_its_heading() -> None:
    heading = Heading(2, (Text("Jour"),), number="A.6.3")
    field = Paragraph((FormField("long-text", "UK-1-svar", "x"), FormField("text", "UK-1-handlingar", "x")))
    found = told([document("A", heading, field)], ["UK-1"])
    assert found.response == {"UK-1": (Spot("A", "section", "A.6.3"),)}


def test_a_reference_reads_as_its_name_so_that_moved_numbers_change_nothing() -> None:
    one, other = (told([document("3", a_requirement("PA-1", ref))], ["PA-1"]).texts for ref in ("5.4", "5.5"))
    assert one == other
    assert one["PA-1"] == "Enligt contract.penalties inom 60 minuter.\nVerifiering: I anbudet."
