"""Questions about the columns of a requirement list: what docgen guesses is shown, and a person may say otherwise."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from docgen.cli.common import Voice

if TYPE_CHECKING:
    from docgen.intake.columns import Table
    from docgen.intake.model import Role
    from docgen.pipeline.intake import Plan


def asked(planned: "Sequence[Plan]", speaker: Voice) -> "tuple[Plan, ...]":
    """The plans with the columns that a person chose; tables with the same head are asked about once."""
    from docgen.intake.columns import with_roles

    known: dict[tuple[str, ...], Mapping[int, Role]] = {}
    found = []
    for plan in planned:
        tables = {}
        for index, table in plan.tables.items():
            if not table.signature:
                tables[index] = table
                continue
            if table.signature not in known:
                known[table.signature] = _ask(plan.incoming.name, table, speaker)
            tables[index] = with_roles(table, known[table.signature])
        found.append(replace(plan, tables=tables))
    return tuple(found)


def _ask(name: str, table: "Table", speaker: Voice) -> "Mapping[int, Role]":
    """One question for each column; - means that it is not used."""
    from docgen.intake.columns import letter
    from docgen.intake.model import ROLES

    choices = [*ROLES, "-"]
    place = table.grid.name.in_language(speaker.language)
    told = ", ".join(f"{role} ({said.in_language(speaker.language)})" for role, said in ROLES.items())
    if speaker.language == "sv":
        click.echo(f"{name}, {place}. Vad är kolumnerna? {told}, - (används inte)", err=True)
    else:
        click.echo(f"{name}, {place}. What are the columns? {told}, - (not used)", err=True)
    roles: dict[int, Role] = {}
    for column, head in enumerate(table.signature):
        if not head:
            continue
        guess = table.roles.get(column, "-")
        said = click.prompt(f'  {letter(column)} "{head}"', type=click.Choice(choices), default=guess, err=True,
                            show_choices=False)  # fmt: skip
        chosen = next((role for role in ROLES if role == said), None)
        if chosen is not None:
            roles[column] = chosen
    return roles
