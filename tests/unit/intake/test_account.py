"""The account fails loudly: when text is lost in reading, in placing or in writing."""

import io

import openpyxl
from msgspec.structs import replace

from docgen.diag.place import SourceId
from docgen.intake.account import account
from docgen.intake.find import harvest, unused
from docgen.intake.ids import Ids
from docgen.intake.read import read_list
from docgen.pipeline.intake import made, mismatches, plans

SOURCE = SourceId("lista.xlsx")


def lista():
    book = openpyxl.Workbook()
    for row in (["Nr", "Krav", "Svar"], ["1", "Leverantören ska svara.", "ja"]):
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return read_list(SOURCE, "lista.xlsx", buffer.getvalue()).value


def test_everything_adds_up():
    found = made(plans([lista()])[0], Ids(), "x", "sv")
    assert found.account.wrong == ()
    assert (found.account.cells, found.account.cells_placed, found.account.cells_unplaced) == (6, 4, 2)


def test_a_cell_that_was_not_read_is_seen():
    incoming = lista()
    found = made(plans([replace(incoming, counted=7)])[0], Ids(), "x", "sv")
    assert [item.message.sv for item in mismatches([found])] == ["filen har 7 celler men 6 lästes"]


def test_a_bit_that_is_nowhere_and_one_that_is_there_twice_are_seen():
    incoming = lista()
    plan = plans([incoming])[0]
    got = harvest(incoming, plan.tables)
    found = made(plan, Ids(), "x", "sv")
    lost = account(incoming, found.drafted, (), unused(incoming, got, found.drafted), lambda *_: True)
    assert any("0 av 4 tecken" in item.sv for item in lost.wrong)
    twice = account(incoming, (*found.drafted, *found.drafted), (), found.outside, lambda *_: True)
    assert any("42 av 21 tecken" in item.sv for item in twice.wrong)


def test_a_bit_that_was_not_written_is_seen():
    incoming = lista()
    found = made(plans([incoming])[0], Ids(), "x", "sv")
    wrong = account(incoming, found.drafted, (), found.outside, lambda *_: False).wrong
    assert any('"Leverantören ska svara." står inte i den skrivna filen' in item.sv for item in wrong)
