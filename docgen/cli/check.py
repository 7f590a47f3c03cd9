"""`docgen check SPEC…`: everything that is wrong, doubtful or worth knowing, in one run, in a spec or in any text."""

import sys
from pathlib import Path

import click

from docgen.cli.common import FINDINGS, OK, Form, Voice, printed, spoken, stop, voice
from docgen.cli.targets import owners, targets
from docgen.diag.diagnostic import Diagnostic, Severity
from docgen.diag.place import SourceId
from docgen.pipeline.check import Checked


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="SPEC|FIL…")
@click.option("--day", default=None, metavar="ÅÅÅÅ-MM-DD", help="Dag som lagen tillämpas för (specens; text: i dag).")
@click.option("--profile", default=None, metavar="NAMN", help="Myndighetsprofil i stället för specens.")
@click.option("--strict", is_flag=True, help="Räkna varningar som fel i kommandots avslutskod.")
@click.option("--baseline", default=None, metavar="FIL", help="Säg bara det som inte står i baslinjen.")
@click.option("--write-baseline", "written", default=None, metavar="FIL", help="Skriv anmärkningarna som baslinje.")
@click.option("--changed", is_flag=True, help="FIL är ändrade filer: granska de specar och texter som de hör till.")
@spoken
def command(
    paths: tuple[str, ...],
    day: str | None,
    profile: str | None,
    strict: bool,
    baseline: str | None,
    written: str | None,
    changed: bool,
    form: Form,
    lang: str | None,
    quiet: bool,
) -> None:
    """Granska specar, eller texter som inte är specar (.docx, .md, .txt, eller en mapp med sådana).

    En spec granskas i sin helhet: form, värden, regler och de texter som den ger. En text granskas av reglerna om
    texter; flera i samma mapp granskas tillsammans. Platsen i en Word-fil är stycke och tecken.

    Avslutas med 0 när inget är fel, 1 när det finns fel, 2 när kommandot inte kunde köras.
    """
    from docgen.cli.judge import day_of, judge, shown

    speaker = voice(form, lang, quiet)
    asked = day_of(day)
    found = targets(owners(paths) if changed else paths)
    judged = [judge(target, asked, profile) for target in found]
    if written is not None:
        from docgen.pipeline.check_baseline import baseline_of

        _write(Path(written), baseline_of(judged), speaker)
        baseline = baseline or written
    judged, more = _less(judged, baseline)
    all_said = shown(judged, [target.host for target in found], more)
    printed(all_said.diagnostics, all_said.texts, speaker)
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(FINDINGS if any(item.severity in grave for item in all_said.diagnostics) else OK)


def _write(path: Path, data: bytes, speaker: Voice) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as problem:
        stop(f'"{path}" kunde inte skrivas: {problem.strerror or problem}')
    speaker.say(f"skrev baslinjen {path}", f"wrote the baseline {path}")


def _less(judged: list[Checked], baseline: str | None) -> tuple[list[Checked], tuple[Diagnostic, ...]]:
    """What is not in the baseline, and what there is to say of the baseline itself."""
    if baseline is None:
        return judged, ()
    from docgen.pipeline.check_baseline import less_baseline

    try:
        data = Path(baseline).read_bytes()
    except OSError as problem:
        stop(f'baslinjen "{baseline}" går inte att läsa: {problem.strerror or problem}')
    result = less_baseline(judged, SourceId(baseline, "command-line"), data)
    return list(result.value), result.diagnostics
