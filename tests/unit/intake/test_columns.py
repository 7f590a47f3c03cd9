"""What the columns of a table are for: told by the head, by the content, or by a person."""

import pytest

from docgen.diag.diagnostic import Say
from docgen.intake.columns import Wish, head_of, letter, missing, tables_of
from docgen.intake.model import Bit, Grid, GridCell, GridRow, Run


def bit(text, key=1, **more):
    return Bit(key, key, Say(f"ruta {key}", f"cell {key}"), (Run(text),), **more)


def grid(*rows, name="Blad"):
    made = []
    for number, row in enumerate(rows):
        cells = tuple(
            GridCell(column, (bit(text, number * 10 + column + 1),)) for column, text in enumerate(row) if text
        )
        made.append(GridRow(cells))
    return Grid(Say(name, name), tuple(made))


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Nr", "id"), ("Krav-ID", "id"), ("KravNr.", "id"), ("#", "id"), ("ID (Visma)", "id"),
        ("Krav", "text"), ("Kravtext", "text"), ("Skallkrav", "text"), ("Beskrivning av kravet", "text"), ("Requirement", "text"),
        ("Ska/bör", "category"), ("Ska eller bör", None), ("Kravtyp", "category"), ("Kategori", "category"),
        ("Område", "section"), ("Avsnitt:", "section"), ("Bevis", "evidence"), ("Hur kravet verifieras", "evidence"),
        ("Styrks genom", "evidence"), ("Lagrum", "law"), ("Motivering", "motive"), ("Rubrik", "title"),
        ("Kommentar", "note"), ("Svar", None), ("Uppfylls (ja/nej)", None), ("Pris", None), ("Kravet är viktigt att läsa", "text"),
    ],
)  # fmt: skip
def test_heads_are_known(head, role):
    assert head_of(head) == role


def test_the_row_that_looks_most_like_a_head_is_taken():
    (table,) = tables_of([grid(["Lista"], ["Krav", "Version 3"], ["Nr", "Krav", "Bevis"], ["1", "ska a", "x"])])
    assert (table.head, dict(table.roles)) == (2, {0: "id", 1: "text", 2: "evidence"})


def test_a_person_says_otherwise_by_head_letter_or_number():
    page = grid(["Löpnummer", "Önskemål", "Krav"], ["1", "ska a", "x"])
    for column in ("önskemål", "B", "2"):
        (table,) = tables_of([page], (Wish("text", column), Wish("id", "A")))
        assert dict(table.roles) == {0: "id", 1: "text"}
    assert missing((Wish("text", "Finns inte"),), tables_of([page])) == (Wish("text", "Finns inte"),)


def test_a_table_without_head_is_read_like_the_one_before_it():
    first, second = tables_of([grid(["Nr", "Krav"], ["1", "ska a"]), grid(["2", "ska b"], ["3", "ska c"])])
    assert (second.head, second.roles, second.guessed) == (-1, first.roles, True)


def test_a_table_without_any_head_is_read_by_what_stands_in_it():
    (table,) = tables_of([grid(["1", "Leverantören ska a"], ["2", "Leverantören ska b"], ["3", "bör c"])])
    assert (dict(table.roles), table.guessed) == ({0: "id", 1: "text"}, True)
    (prices,) = tables_of([grid(["Rad", "Pris"], ["a", "5"], ["b", "6"])])
    assert prices.roles == {}


def test_letters_of_columns():
    assert [letter(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
