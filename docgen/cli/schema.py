"""`docgen schema`: the JSON Schema that lets an editor complete keys and show help."""

from pathlib import Path

import click

from docgen.cli.common import host_of, printable


@click.command("schema")
@click.option("--output", "-o", "output", default=None, metavar="FIL", help="Skriv till en fil i stället för skärmen.")
@click.option("--spec", default=".", metavar="SPEC", help="Projekt vars egna klausuler ska med (aktuell mapp).")
def command(output: str | None, spec: str) -> None:
    """Skriv JSON-schemat för specar, med klausulernas parametrar."""
    from docgen.spec.library import load
    from docgen.spec.schema import json_schema

    text = printable(json_schema(load(host_of(spec).world).value)) + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    target = Path(output)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    click.echo(f"skrev {output}", err=True)
