"""The questions about columns: the guess is the default, and every table with the same head is asked about once."""

import click
from click.testing import CliRunner

from docgen.cli.common import Voice
from docgen.cli.import_ask import asked
from docgen.intake.model import Incoming
from docgen.pipeline.intake import plans
from tests.unit.intake.test_columns import grid


def answers(text):
    head = ["Nr", "Krav", "Svar"]
    incoming = Incoming(
        "a.xlsx", "xlsx", (grid(head, ["1", "ska a", "b"]), grid(head, ["2", "ska c", "d"])), {}, (), 0
    )
    found = []

    @click.command()
    def ask():
        found.extend(asked(plans([incoming]), Voice("text", "sv", quiet=False)))

    result = CliRunner().invoke(ask, input=text)
    assert result.exit_code == 0, result.output
    return [dict(table.roles) for table in found[0].tables.values()], result.output


def test_the_guess_is_the_default():
    roles, said = answers("\n\n\n")
    assert roles == [{0: "id", 1: "text"}] * 2
    assert said.count('B "Krav" [text]') == 1


def test_a_person_chooses_otherwise():
    roles, _ = answers("-\nnote\nfel\ntext\n")
    assert roles == [{1: "note", 2: "text"}] * 2
