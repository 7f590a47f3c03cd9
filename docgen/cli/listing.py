"""`docgen list WHAT`: the documents, clauses, rules or brands that there are."""

import sys
from collections.abc import Iterable

import click

from docgen.cli.common import host_of, printable, stop

Rows = list[tuple[str, ...]]


@click.command("list")
@click.argument("what", type=click.Choice(["documents", "clauses", "rules", "brands", "sections"]))
@click.option("--spec", default=".", metavar="SPEC", help="Projekt vars egna mallar ska med (aktuell mapp).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form.")
def command(what: str, spec: str, form: str) -> None:
    """Lista det som finns att använda: dokument, klausuler, regler, varumärken eller avsnitt."""
    names, rows = _WAYS[what](spec)
    if not rows:
        stop(f'det finns inget att lista för "{what}"')
    if form == "json":
        click.echo(printable([dict(zip(names, row, strict=True)) for row in rows]))
    else:
        click.echo("\n".join(_aligned([names, *rows])))
    sys.exit(0)


def _aligned(rows: Rows) -> Iterable[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _documents(spec: str) -> tuple[tuple[str, ...], Rows]:
    from docgen.compose.document import load as load_documents

    found = load_documents(host_of(spec).world).value
    rows: Rows = [(item.name, item.package, item.number or "–", ", ".join(item.laws), item.title) for item in found]
    return ("namn", "paket", "nummer", "lagar", "titel"), rows


def _clauses(spec: str) -> tuple[tuple[str, ...], Rows]:
    from docgen.spec.library import load

    clauses = load(host_of(spec).world).value.clauses.values()
    rows: Rows = [
        (item.name, item.category, item.section, item.title, ", ".join(item.parameters) or "–")
        for item in sorted(clauses, key=lambda clause: (clause.section, clause.name))
    ]
    return ("namn", "kategori", "avsnitt", "rubrik", "parametrar"), rows


def _rules(_: str) -> tuple[tuple[str, ...], Rows]:
    from docgen.check.registry import RULES
    from docgen.report.order import severity_name

    return ("id", "allvar", "titel"), [(r.id, severity_name(r.severity, "sv"), r.title.sv) for r in RULES]


def _brands(spec: str) -> tuple[tuple[str, ...], Rows]:
    from docgen.ooxml.summary import summary
    from docgen.spec.profile import find, names

    files = host_of(spec).world.files
    rows: Rows = []
    for name in names(files):
        source = find(files, name, "brand.docx")
        found = summary(files.read(source)) if source else None
        page = f"{found.width} × {found.height} mm" if found else "–"
        rows.append((name, page, str(found.styles) if found else "–"))
    return ("namn", "sida", "styckeformat"), rows


def _sections(_: str) -> tuple[tuple[str, ...], Rows]:
    from docgen.spec.sections import SECTIONS

    return ("nyckel", "rubrik"), [(name, title.sv) for name, title in SECTIONS.items()]


_WAYS = {"documents": _documents, "clauses": _clauses, "rules": _rules, "brands": _brands, "sections": _sections}
