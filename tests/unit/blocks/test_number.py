# ruff: noqa: ISC004 - whole messages stand in lists
from docgen.blocks.number import number
from docgen.blocks.origin import FromSpec, FromTemplate
from docgen.blocks.text import plain
from docgen.blocks.tree import (
    Block,
    Chart,
    Column,
    Document,
    Heading,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Ref,
    RefForm,
    Requirement,
    Row,
    Table,
    Text,
)
from docgen.blocks.walk import walk_inlines
from docgen.diag.place import Point, SourceId, Span
from docgen.diag.route import Route
from tests.unit.compose.workbench import line


def at(number_: int) -> FromTemplate:
    return FromTemplate(Span(SourceId("m.md"), Point(number_, 1, 0), Point(number_, 5, 4)))


def heading(level: int, title: str, anchor: str | None = None, **more: bool) -> Heading:
    return Heading(level, (Text(title),), anchor, origin=at(level), **more)


def requirement(id_: str) -> Requirement:
    return Requirement(id_, heading(2, f"Krav {id_}", id_), (), ())


def table(caption: str, anchor: str | None = None) -> Table:
    return Table((Column(),), Row(()), (), (Text(caption),) if caption else (), anchor=anchor, origin=at(9))


def chart(caption: str, anchor: str | None = None) -> Chart:
    return Chart("column", (), (), (Text(caption),) if caption else (), "", anchor=anchor, origin=at(9))


def ref(target: str, form: RefForm = "number", text: str = "") -> Ref:
    return Ref(target, form, text, origin=at(50))


def document(name: str, number_: str, *blocks: Block, numbered: bool = True) -> Document:
    return Document(name, number_, name.title(), "sv", "mapp", name, "standard", blocks, numbered)


def numbers(made: Document) -> list[str]:
    found = []
    for block in made.blocks:
        if isinstance(block, Requirement):
            found.append(block.heading.number)
        elif isinstance(block, (Heading, Table)):
            found.append(block.number)
    return found


def words(*inlines: Inline, others: tuple[Document, ...] = (), first: tuple[Block, ...] = ()) -> tuple[str, list[str]]:
    """The text of a paragraph after numbering, and what was said."""
    outcome = number((document("krav", "3", *first, Paragraph(inlines)), *others))
    last = outcome.value[0].blocks[-1]
    assert isinstance(last, Paragraph)
    return plain(last.inlines), [line(item) for item in outcome.diagnostics]


def test_numbers_begin_with_the_documents_own() -> None:
    blocks = (
        heading(1, "A"),
        heading(2, "B"),
        requirement("X"),
        heading(1, "C"),
        requirement("Y"),
        heading(2, "D"),
        heading(3, "E"),
    )
    (part,) = number([document("krav", "3", *blocks)]).value
    assert numbers(part) == ["3.1", "3.1.1", "3.1.2", "3.2", "3.2.1", "3.2.2", "3.2.2.1"]
    (appendix,) = number([document("form", "A", *blocks[:2])]).value
    assert numbers(appendix) == ["A.1", "A.1.1"]


def test_unnumbered_headings_take_no_number() -> None:
    (part,) = number([document("krav", "3", heading(1, "A", numbered=False), heading(1, "B"))]).value
    assert numbers(part) == ["", "3.1"]
    (memo,) = number([document("memo", "", heading(1, "A"), table("T"), numbered=False)]).value
    assert numbers(memo) == ["", "1"]


def test_tables_count_from_one_in_each_document_and_only_with_a_caption() -> None:
    made = number([document("a", "1", table("T"), table(""), table("U")), document("b", "2", table("V"))]).value
    assert [numbers(item) for item in made] == [["1", "", "2"], ["1"]]


def test_a_reference_inside_the_document_is_a_number() -> None:
    first = (heading(1, "A", "a"), requirement("X"), table("T", "t"))
    assert words(ref("a"), Text(" "), ref("X"), Text(" "), ref("t"), first=first) == ("3.1 3.1.1 1", [])
    assert words(ref("a", "title"), Text(" "), ref("a", "number-title"), first=first) == ("A 3.1 A", [])


def test_a_reference_across_documents_names_the_document() -> None:
    others = (document("form", "A", heading(1, "B", "b")), document("memo", "", heading(1, "C", "c"), numbered=False))
    assert words(ref("b"), others=others) == ("A.1 i bilaga A Form", [])
    assert words(ref("b", "short"), others=others) == ("A.1", [])
    assert words(ref("c"), others=others) == ("C i Memo", [])
    assert words(ref("b", "words", "se där"), others=others) == ("se där", [])


def test_references_know_whether_their_target_is_inside() -> None:
    made = number(
        [
            document("a", "1", heading(1, "A", "a"), Paragraph((ref("a"), ref("b")))),
            document("b", "2", heading(1, "B", "b")),
        ]
    )
    found = {item.target: item.inside for item in walk_inlines(made.value[0].blocks) if isinstance(item, Ref)}
    assert found == {"a": True, "b": False}


def test_references_are_found_wherever_they_stand() -> None:
    blocks = (
        heading(1, "A", "a"),
        Paragraph((Link("https://x.example/", (ref("a"),)), Note((Paragraph((ref("a"),)),)))),
        ListBlock(False, (ListItem((Paragraph((ref("a"),)),)),)),
        Requirement("X", Heading(2, (ref("a"),), "X"), (ref("a"),), (Paragraph((ref("a"),)),), (("F", (ref("a"),)),)),
        Table((Column(),), Row(()), (), (ref("a"),)),
    )
    (made,) = number([document("a", "1", *blocks)]).value
    texts = [item.text for item in walk_inlines(made.blocks) if isinstance(item, Ref)]
    assert texts == ["1.1"] * 8


def test_a_document_without_references_keeps_its_blocks() -> None:
    paragraph = Paragraph((Text("x"),))
    (made,) = number([document("a", "1", paragraph)]).value
    assert made.blocks[0] is paragraph


def test_what_is_wrong_with_references() -> None:
    first = (heading(1, "A", "jour"), Paragraph((Text("x"),), anchor="stycke", origin=FromSpec(Route(("memos", 0)))))
    assert words(ref("jur"), first=first)[1] == [
        'm.md:50:1-5 M040 hänvisningen "jur" leder ingenstans [menade du "jour"?]'
    ]
    assert words(ref("zzz"), first=first)[1] == [
        'm.md:50:1-5 M040 hänvisningen "zzz" leder ingenstans [skriv ett krav-id, eller ett ankare som en rubrik eller '
        "tabell har fått med {: #namn }]"
    ]
    assert words(ref("stycke"), first=first)[1] == [
        'm.md:50:1-5 M042 "stycke" har varken nummer eller rubrik att hänvisa till (memos[0]) '
        "[hänvisa till en rubrik, en tabell med rubrik eller ett krav]"
    ]
    assert words(ref("stycke", "words", "dit"), first=first) == ("dit", [])


def test_an_anchor_stands_once_in_the_package() -> None:
    said = number([document("a", "1", heading(1, "A", "x")), document("b", "2", heading(2, "B", "x"))]).diagnostics
    assert [line(item) for item in said] == [
        'm.md:2:1-5 M041 ankaret "x" står två gånger (m.md:1:1-5: det första står här) [ge det ena ett annat namn]'
    ]


def test_charts_count_for_themselves_and_can_be_referred_to() -> None:
    made = number(
        (document("m", "", table("T"), chart("A", "bild"), chart(""), chart("B"), Paragraph((ref("bild"),))),)
    )
    assert made.diagnostics == ()
    (numbered,) = made.value
    assert [block.number for block in numbered.blocks if isinstance(block, (Table, Chart))] == ["1", "1", "", "2"]
    last = numbered.blocks[-1]
    assert isinstance(last, Paragraph)
    assert plain(last.inlines) == "1"
