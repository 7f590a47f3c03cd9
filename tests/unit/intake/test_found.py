"""What belongs to which requirement: rows of tables and running text, each bit once."""

import pytest

from docgen.intake.columns import tables_of
from docgen.intake.model import Bit, Grid, GridCell, GridRow
from docgen.intake.rows import Rows
from docgen.intake.running import Running
from docgen.intake.wording import is_number, is_short, name_of, numbered, obliges, only_wishes
from tests.unit.intake.test_columns import bit, grid


def rows(page):
    found, outside = [], []
    reader = Rows(found, outside)
    reader.read(tables_of([page])[0])
    return found, outside


def said(found):
    return [[(role, part.text) for role, part in item.parts] for item in found]


def test_rows_headings_and_what_has_no_text():
    found, outside = rows(
        grid(["Nr", "Krav", "Svar"], ["3", "Personal"], ["3.1", "Leverantören ska a.", "ja"], ["3.2", ""], ["", "Jour"], ["9", "bör b"])
    )  # fmt: skip
    assert said(found) == [[("id", "3.1"), ("text", "Leverantören ska a.")], [("id", "9"), ("text", "bör b")]]
    assert [[part.text for part in item.headings] for item in found] == [["3", "Personal"], ["Jour"]]
    assert [(item.bit.text, item.reason.en) for item in outside] == [
        ("Svar", "head of a column that is not used"),
        ("ja", 'the column "Svar" is not used'),
        ("3.2", "the row has no text of a requirement"),
    ]


def test_a_number_merged_over_rows_makes_one_requirement():
    page = grid(["Nr", "Krav"], ["1", "ska a"], ["", "ska b"], ["2", "ska c"])
    rows_ = list(page.rows)
    rows_[2] = GridRow((GridCell(0, (), 1, above=True), rows_[2].cells[0]))
    found, _ = rows(Grid(page.name, tuple(rows_)))
    assert said(found) == [[("id", "1"), ("text", "ska a"), ("text", "ska b")], [("id", "2"), ("text", "ska c")]]
    assert found[0].remarks


def test_a_section_merged_over_rows_tells_of_all_and_is_placed_once():
    page = grid(["Nr", "Område", "Krav"], ["1", "Jour", "ska a"], ["2", "", "ska b"])
    rows_ = list(page.rows)
    cells = rows_[2].cells
    rows_[2] = GridRow((cells[0], GridCell(1, (), 1, above=True), cells[1]))
    found, _ = rows(Grid(page.name, tuple(rows_)))
    assert [[part.text for part in item.hints] for item in found] == [[], ["Jour"]]
    assert [len(item.of("section")) for item in found] == [1, 0]


def test_a_table_without_requirements_is_left_whole():
    found, outside = rows(grid(["Rad", "Pris"], ["a", "5"]))
    assert not found
    assert [item.bit.text for item in outside] == ["Rad", "Pris", "a", "5"]


def running(*bits):
    found, outside = [], []
    reader = Running(found, outside)
    for item in bits:
        reader.read(item)
    return found, outside


def test_paragraphs_lists_and_headings():
    found, outside = running(
        bit("Personal", 1, level=1),
        bit("Här följer kraven.", 2),
        bit("K1: Leverantören ska ha:", 3),
        bit("jour", 4, depth=0),
        bit("dygnet runt", 5, depth=1),
        bit("Med jour avses beredskap.", 6),
        bit("Leverantören bör logga.", 7),
        bit("Slut", 8, level=1),
        bit("Hälsningar", 9),
    )
    assert said(found) == [
        [("id", "K1:"), ("text", "Leverantören ska ha:"), ("text", "jour"), ("text", "dygnet runt"),
         ("text", "Med jour avses beredskap.")],
        [("text", "Leverantören bör logga.")],
    ]  # fmt: skip
    assert found[0].remarks
    assert [item.bit.key for item in outside] == [2, 9]


def test_items_that_oblige_are_requirements_of_their_own():
    found, _ = running(bit("ska a", 1, depth=0), bit("mer", 2, depth=1), bit("ska b", 3, depth=0))
    assert said(found) == [[("text", "ska a"), ("text", "mer")], [("text", "ska b")]]


def test_a_heading_that_is_a_whole_requirement_is_one():
    long = "Leverantören ska utan dröjsmål ersätta en assistent som är frånvarande med en som är introducerad."
    assert said(running(bit(long, 1, level=3))[0]) == [[("text", long)]]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("K12: ska", "K12: "), ("3.2.1 ska", "3.2.1 "), ("SK-1 – ska", "SK-1 – "), ("Krav 7: ska", "Krav 7: "), ("K 12: ska", "K 12: "),
        ("ISO 9001 ska följas", ""), ("2 timmar ska", ""), ("LSS 9 § ska", ""), ("1,5 procent ska", ""), ("K12", ""),
    ],
)  # fmt: skip
def test_numbers_before_a_text(text, taken):
    assert text[: numbered(text)] == taken


def test_words_that_oblige_and_names():
    assert obliges("Den får inte röka")
    assert not obliges("Skolan börjar")
    assert only_wishes("Det bör finnas")
    assert not only_wishes("Det bör och ska finnas")
    assert is_number("K 12")
    assert not is_number("12 timmar")
    assert not is_short("En mening med punkt.")
    assert name_of("Leverantören ska ha jour dygnet runt.") == "Ha jour dygnet runt"
    assert name_of("Obs: leverantören ska svara inom en timme") == "Svara inom en timme"


def test_bits_are_frozen():
    with pytest.raises(AttributeError):
        bit("a").key = 2
    assert isinstance(bit("a"), Bit)
