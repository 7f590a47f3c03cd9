# ruff: noqa: ISC004 - whole messages stand in tables of cases
import pytest

from docgen.blocks.origin import FromSpec
from docgen.blocks.tree import Heading, Table
from docgen.compose.fragment import Fragment
from docgen.diag.route import Route
from docgen.markup.blocks import Reading, read_fragment
from docgen.spec.values import Prose
from tests.unit.compose.workbench import line, rendered, shown


def read(body: str) -> str:
    made = rendered(body)
    assert made.said == []
    return made.dumped


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ett stycke\növer två rader.\n", "body: Ett stycke över två rader."),
        ("Ett  stycke  \nmed radbrytning.\n", "body: Ett  stycke⏎med radbrytning."),
        ("Ett.\n\nTvå.\n", "body: Ett.\nbody: Två."),
        ("- ett\n- två\n", "list\n  item\n    body: ett\n  item\n    body: två"),
        ("- ett\n\n- två\n", "list\n  item\n    body: ett\n  item\n    body: två"),
        ("Detta:\n- ett\n- två\n", "body: Detta:\nlist\n  item\n    body: ett\n  item\n    body: två"),
        ("3. tre\n4. fyra\n", "list ordered from 3\n  item\n    body: tre\n  item\n    body: fyra"),
        ("- ett\n    - inne\n- två\n", "list\n  item\n    body: ett\n    list\n      item\n        body: inne\n  item\n    body: två"),
        ("- ett\n\n    mer\n\n    1. inne\n", "list\n  item\n    body: ett\n    body: mer\n    list ordered from 1\n      item\n        body: inne"),
        ("- ett\n\nText\n\n1. två\n", "list\n  item\n    body: ett\nbody: Text\nlist ordered from 1\n  item\n    body: två"),
        ("# A\n## B\n### C\ntext\n", "heading 1: A\nheading 2: B\nheading 3: C\nbody: text"),
        ("# A {: #a.b-c }\n\n# B {: .unnumbered }\n", "heading 1 #a.b-c: A\nheading 1: B"),
        ("> citat\n> mer\n", "quote: citat mer"),
        ("Ingress\n{: .lead }\n\nNotis\n{: #n .note }\n", "lead: Ingress\nnote #n: Notis"),
        ("", ""),
        ("\n\n", ""),
    ],
)  # fmt: skip
def test_markdown_becomes_blocks(body: str, expected: str) -> None:
    assert read(body) == expected


def test_a_heading_can_be_without_number() -> None:
    (block,) = rendered("# B {: .unnumbered }\n").blocks
    assert isinstance(block, Heading)
    assert block.numbered is False


PROSE = Prose("Ett *stycke*.\n\n- punkt\n- punkt två")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{{ spec.p | prose }}", "body: Ett ‹p›_stycke_‹p›.‹p›\nlist\n  item\n    body: punkt‹p›\n  item\n    body: punkt två‹p›"),
        ("Före\n\n{{ spec.p | prose }}\n\nEfter", "body: Före‹prov.md:5›\nbody: Ett ‹p›_stycke_‹p›.‹p›\nlist\n  item\n    body: punkt‹p›\n  item\n"
         "    body: punkt två‹p›\nbody: Efter‹prov.md:9›"),
        ("- {{ spec.p | prose }}", "list\n  item\n    body: Ett ‹p›_stycke_‹p›.‹p›\n    list\n      item\n        body: punkt‹p›\n      item\n"
         "        body: punkt två‹p›"),
        ("Inne: {{ spec.q | prose }} slut", "body: Inne: ‹prov.md:5›bara ‹q›**fet**‹q› slut‹prov.md:5›"),
        ("| A |\n|---|\n| {{ spec.q | prose }} |", "table [left]:\n  head\n    header cell\n      table-text: A‹prov.md:5›\n  row\n    cell\n"
         "      table-text: bara ‹q›**fet**‹q›"),
    ],
)  # fmt: skip
def test_prose_stands_where_it_is_printed(body: str, expected: str) -> None:
    made = rendered(body, {"p": PROSE, "q": Prose("bara **fet**")})
    assert made.said == []
    assert made.origins == expected


def test_headings_in_prose_stand_below_the_heading_above() -> None:
    made = rendered("# A\n\n## B\n\n{{ spec.p | prose }}\n", {"p": Prose("# C\n\nText.")})
    assert made.said == []
    assert made.dumped == "heading 1: A\nheading 2: B\nheading 3: C\nbody: Text."


def test_prose_over_lines_is_verbatim_line_by_line() -> None:
    made = rendered("{{ spec.p | prose }}", {"p": Prose("Rad ett\nrad två 5 kr.")})
    assert made.origins == "body: Rad ett‹p› ‹p in other words›rad två 5~kr.‹p›"


@pytest.mark.parametrize(
    ("prose", "code"),
    [
        ("Text<br>mer", "M031"),
        ("    kod", "M030"),
        ("[a](b)", "M033"),
        ("| a |\n|---|\n", "M038"),
        ("- a\n1. b", "M032"),
    ],
)
def test_mistakes_in_prose_are_said_at_the_spec(prose: str, code: str) -> None:
    reading = Reading()
    read_fragment(Fragment(prose, base=FromSpec(Route(("memos", 0, "legal")))), reading, "prose")
    assert [(item.code, str(item.place)) for item in reading.diagnostics] == [(code, "memos[0].legal")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Text\n\n    indragen\n", "prov.md:7:5-13 M030 kodblock finns inte i dokument [ta bort indraget på fyra blanksteg]"),
        ("Text\n\n---\n\nText\n", "prov.md:5:1-5 M030 linjer finns inte i dokument [ta bort raden ---]"),
        ("Text\n\n![bild](https://x.se/a.png)\n", "prov.md:7:1-28 M030 bilder finns inte i dokument [ta bort bilden; dokument har "
         "text och tabeller]"),
        ("Text\n\nRad<br>ny\n", 'prov.md:7:1-10 M031 "<br>" är HTML, som inte tolkas [skriv med Markdown: **fet**, *kursiv*, två '
         "blanksteg sist på raden för radbyte]"),
        ("- ett\n1. nej\n", 'prov.md:6:1-7 M032 raden som börjar med "1. nej" blir inte den listpunkt som den ser ut att vara '
         "[dra in en underpunkt med fyra blanksteg, och lägg ett stycke mellan olika slags listor]"),
        ("- ett\n- två\n  rad\n  - inne\n", 'prov.md:8:3-9 M032 raden som börjar med "- inne" blir inte den listpunkt som den ser ut att vara '
         "[dra in en underpunkt med fyra blanksteg, och lägg ett stycke mellan olika slags listor]"),
        ("Not[^1] här.\n", 'prov.md:5:1-13 M035 fotnoten "[^1]" har ingen text [skriv [^1]: och texten på en egen rad]'),
        ("Text.\n\n[^1]: Not.\n", 'prov.md:5:1-6 M035 fotnoten "[^1]" används inte [skriv [^1] där den ska stå, eller ta bort den]'),
        ("Se {{ spec.p | prose }} här", "prov.md:5:1-28 M036 texten har flera stycken eller listor och får inte plats inne i en "
         "mening [skriv ut den med | prose på en egen rad, med tomma rader omkring]"),
        ("# A\n\n### B\n\nText\n", 'prov.md:7:1-6 M026 rubriken "B" hoppar från nivå 1 till 3 [använd ett # mindre]'),
        ("# A\n## B\n### C\n#### D\n##### E\n\nText\n", 'prov.md:9:1-8 M026 rubriken "E" ligger på nivå 5; den djupaste är 4 [använd '
         "ett # mindre]"),
        ("# {{ '' }}\n\nText\n", "prov.md:5:1-11 M025 rubriken har ingen text [skriv en rubrik efter #]"),
        ("# A {: #a klass=\"x\" }\n\nText\n", 'prov.md:5:1-22 M034 attributet "klass" betyder inget här [de som finns är #namn, .unnumbered]'),
        ("Text\n{: .leed }\n", 'prov.md:5:1-5 M034 attributet ".leed" betyder inget här [menade du ".lead"?]'),
        ("Not[^1].\n\n[^1]: # Rubrik\n", 'prov.md:7:1-15 M026 rubriken "Rubrik" står i en kravtext eller fotnot [kravets titel är '
         "rubriken; skriv ett stycke, eller dela kravet i två]"),
    ],
)  # fmt: skip
def test_what_documents_do_not_have_is_said_at_its_line(body: str, expected: str) -> None:
    assert rendered(body, {"p": PROSE}).said == [expected]


def test_a_plain_paragraph_gives_the_same_with_and_without_markdown() -> None:
    fast = rendered("En {{ spec.v }} text\növer rader.\n", {"v": "a*b"})
    slow = rendered("En {{ spec.v }} text\növer rader.\n\n*x*\n", {"v": "a*b"})
    assert fast.blocks == slow.blocks[:1]


def test_a_requirement_has_no_headings() -> None:
    reading = Reading(level=1)
    blocks = read_fragment(Fragment("# Nej\n\nText", base=FromSpec(Route(("a",)))), reading, "requirement")
    assert [line(item) for item in reading.diagnostics] == [
        'a M026 rubriken "Nej" står i en kravtext eller fotnot [kravets titel är rubriken; skriv ett stycke, eller dela '
        "kravet i två]"
    ]
    assert shown(blocks) == "body: Text"


def test_tables_in_lists_and_cells_keep_their_place() -> None:
    (block,) = rendered("| A | B |\n|:-:|--:|\n| **x**, `y` | [z](https://z.example/) |\n").blocks
    assert isinstance(block, Table)
    assert [column.align for column in block.columns] == ["center", "right"]
