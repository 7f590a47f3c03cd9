"""`docgen explain CODE`: what a code means, why it is said, and how to mend it."""

import textwrap

import click
from click.shell_completion import CompletionItem

from docgen.cli.common import stop
from docgen.cli.host import language

_WORDS = {
    "sv": ("Varför", "Gör så här", "Exempel som ger koden", "Så här i stället", "Lag", "kontrollerad", "overifierad"),
    "en": ("Why", "What to do", "Example that gives the code", "Instead", "Law", "checked", "not verified"),
}


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    from docgen.cli.codes import all_codes

    return [
        CompletionItem(code.id, help=code.title.sv)
        for code in all_codes()
        if code.id.lower().startswith(incomplete.lower())
    ]


@click.command("explain")
@click.argument("code", shell_complete=_complete)
@click.option("--lang", type=click.Choice(["sv", "en"]), default=None, help="Språk.")
def command(code: str, lang: str | None) -> None:
    """Förklara en kod, t.ex. KRAV-006 eller Y003."""
    from docgen.check.registry import rule
    from docgen.cli.codes import all_codes
    from docgen.source.suggest import closest

    spoken = lang or language()
    pages = {page.id: page for page in all_codes()}
    page = pages.get(code.upper())
    if page is None:
        near = closest(code.upper(), pages)
        stop(
            f'det finns ingen kod "{code}"'
            + (f', menade du "{near}"?' if near else "; docgen list rules visar reglerna")
        )
    why, mend, example, instead, law, checked, unverified = _WORDS[spoken]
    known = rule(page.id)
    parts = [f"{page.id} ({_severity(page.severity, spoken)}): {page.title.in_language(spoken)}"]
    if known is not None:
        parts.append(_wrapped(known.what.in_language(spoken)))
    parts += [f"{why}\n{_wrapped(page.why.in_language(spoken))}", f"{mend}\n{_wrapped(page.mend.in_language(spoken))}"]
    if page.example:
        parts.append(f"{example}\n{textwrap.indent(page.example, '    ')}")
    if known is not None:
        parts.append(f"{instead}\n{textwrap.indent(known.good, '    ')}")
        rows = [
            f"  {item.ref} ({checked} {item.checked}, {item.confidence}{'' if item.verified else ', ' + unverified})"
            for item in known.law
        ]
        parts.append("\n".join([law, *rows]))
    click.echo("\n\n".join(parts))


def _severity(severity: object, spoken: str) -> str:
    from docgen.diag.diagnostic import Severity
    from docgen.report.order import severity_name

    return severity_name(severity, spoken) if isinstance(severity, Severity) else ""


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 88, initial_indent="  ", subsequent_indent="  ")
