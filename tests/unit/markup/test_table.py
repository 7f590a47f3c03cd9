# ruff: noqa: ISC004 - whole messages stand in tables of cases
import pytest

from docgen.blocks.tree import Column, Table
from tests.unit.compose.workbench import rendered

ROWS = "| A | B |\n|---|--:|\n| a | 1 |\n| b | 2 |\n"


def table(body: str) -> Table:
    made = rendered(body)
    assert made.said == []
    (block,) = made.blocks
    assert isinstance(block, Table)
    return block


def test_a_caption_gives_the_table_its_attributes() -> None:
    made = table(
        'Tabell: Volymer *per* år\n{: #tab-v widths="40 60" description="Alla volymer" total="last" rowheader="first" }\n\n'
        + ROWS
    )
    assert (made.anchor, made.description) == ("tab-v", "Alla volymer")
    assert made.columns == (Column("left", 0.4), Column("right", 0.6))
    assert [row.total for row in made.rows] == [False, True]
    assert [cell.header for cell in made.rows[0].cells] == [True, False]
    assert [cell.header for cell in made.header.cells] == [True, True]
    assert (
        rendered("Tabell: Volymer *per* år\n\n" + ROWS).dumped.splitlines()[0]
        == "table [left right]: Volymer _per_ år"
    )


def test_row_headers_may_be_asked_for_by_name_alone() -> None:
    made = table("Tabell: T\n{: rowheader }\n\n" + ROWS)
    assert [cell.header for cell in made.rows[0].cells] == [True, False]


@pytest.mark.parametrize(
    "body",
    ["Table: Volumes\n\n" + ROWS, "Tabell: Volumes\n" + ROWS, 'Tabell: Volumes\n{: total="last" }\n' + ROWS],
)
def test_a_caption_may_stand_close_and_in_english(body: str) -> None:
    assert rendered(body).dumped.splitlines()[0] == "table [left right]: Volumes"


def test_a_table_may_follow_text_closely() -> None:
    made = rendered("Text:\n" + ROWS)
    assert made.said == []
    assert [type(block).__name__ for block in made.blocks] == ["Paragraph", "Table"]


def test_cells_hold_bars_that_are_escaped_or_code() -> None:
    shown = rendered("| A | B |\n|---|---|\n| a \\| b | `c | d` |\n").dumped
    assert shown.endswith("table-text: a | b\n    cell\n      table-text: `c | d`")


def test_a_value_may_look_like_a_caption() -> None:
    made = rendered("{{ spec.v }}\n\nText\n", {"v": "Tabell: nej"})
    assert made.said == []
    assert made.dumped == "body: Tabell: nej\nbody: Text"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("| A | B |\n|---|---|\n| a |\n", "prov.md:7:1-6 M039 raden har 1 celler, tabellen har 2 kolumner [skilj cellerna åt med |; "
         "skriv \\| för tecknet självt]"),
        ("| A | B |\n|---|---|\n| a | b | c |\n", "prov.md:7:1-14 M039 raden har 3 celler, tabellen har 2 kolumner [skilj cellerna åt "
         "med |; skriv \\| för tecknet självt]"),
        ("| A | B |\n|---|---|\n| a | b |\noch mer\n", "prov.md:8:1-8 M039 raden har 1 celler, tabellen har 2 kolumner [skilj cellerna "
         "åt med |; skriv \\| för tecknet självt]"),
        ("| A |  |\n|---|---|\n| a | b |\n", "prov.md:5:1-9 M039 cell 2 i raden är tom [skriv – i en cell utan värde]"),
        ("| A | B |\n|---|---|\n| a | |\n", "prov.md:7:1-8 M039 cell 2 i raden är tom [skriv – i en cell utan värde]"),
        ("| A | B |\n|---|---|\n", "prov.md:5:1-10 M038 tabellen har inga rader under rubrikraden [visa tabellen bara när det finns "
         "rader: {% if … %}]"),
        ("Tabell: Ensam\n\nText\n", "prov.md:5:1-14 M037 tabellrubriken följs inte av en tabell [skriv tabellen direkt efter rubriken, "
         "med en tom rad emellan]"),
        ("Text\n\nTabell: Ensam\n", "prov.md:7:1-14 M037 tabellrubriken följs inte av en tabell [skriv tabellen direkt efter rubriken, "
         "med en tom rad emellan]"),
        ('Tabell: T\n{: width="1 2" }\n\n' + ROWS, 'prov.md:5:1-10 M034 attributet "width" betyder inget här [menade du "widths"?]'),
        ('Tabell: T\n{: widths="1" }\n\n' + ROWS, 'prov.md:5:1-10 M034 widths="1" ska vara 2 tal större än noll [skriv ett tal för varje '
         "kolumn, t.ex. andelar i procent]"),
        ('Tabell: T\n{: widths="1 x" }\n\n' + ROWS, 'prov.md:5:1-10 M034 widths="1 x" ska vara 2 tal större än noll [skriv ett tal för '
         "varje kolumn, t.ex. andelar i procent]"),
        ('Tabell: T\n{: widths="1 nan" }\n\n' + ROWS, 'prov.md:5:1-10 M034 widths="1 nan" ska vara 2 tal större än noll [skriv ett tal '
         "för varje kolumn, t.ex. andelar i procent]"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table(body: str, expected: str) -> None:
    assert rendered(body).said == [expected]
