"""`docgen check SPEC…`: everything that is wrong, doubtful or worth knowing, in one run."""

import sys

import click

from docgen.cli.common import COULD_NOT_RUN, Form, host_of, report, spoken, voice


@click.command("check")
@click.argument("specs", nargs=-1, required=True, metavar="SPEC…")
@spoken
def command(specs: tuple[str, ...], form: Form, lang: str | None, quiet: bool) -> None:
    """Granska en eller flera specar: form, värden, regler och de texter som de ger.

    Avslutas med 0 när inget är fel, 1 när det finns fel, 2 när kommandot inte kunde köras.
    """
    from docgen.pipeline.check import check

    speaker = voice(form, lang, quiet)
    worst = 0
    for spec in specs:
        host = host_of(spec)
        result = check(host.world, host.spec)
        worst = max(worst, report(result.diagnostics, result.texts, host, speaker))
    sys.exit(min(worst, COULD_NOT_RUN))
