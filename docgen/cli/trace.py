"""`docgen trace SPEC`: which demand is answered where, what lacks an answer, and which links to look over again."""

import sys
from pathlib import Path
from typing import Literal

import click

from docgen.cli.common import COULD_NOT_RUN, FINDINGS, OK, Voice, host_of, printed, report, stop, voice
from docgen.cli.host import Host
from docgen.diag.diagnostic import has_errors
from docgen.pipeline.trace import Traced, traced
from docgen.trace.model import Trace

_FORMS = ("text", "json", "md")
_ENDINGS = (".docx", ".xlsx", ".json", ".md")


@click.command("trace")
@click.argument("spec")
@click.option("--format", "form", type=click.Choice(_FORMS), default="text", help="Form på skärmen.")
@click.option("--output", "-o", default=None, metavar="FIL", help="Skriv kravmatrisen: .docx, .xlsx, .json eller .md.")
@click.option("--strict", is_flag=True, help="Avsluta med 1 också när en länk behöver granskas om.")
@click.option("--brand", default=None, metavar="NAMN", help="Varumärke för Word-filen (specens, annars standard).")
@click.option("--lang", type=click.Choice(["sv", "en"]), default=None, help="Språk.")
@click.option("--quiet", "-q", is_flag=True, help="Säg bara det som är fel.")
def command(
    spec: str,
    form: Literal["text", "json", "md"],
    output: str | None,
    strict: bool,
    brand: str | None,
    lang: str | None,
    quiet: bool,
) -> None:
    """Följ varje synpunkt till krav, svarsrad, tilldelningskriterium, avtalsvillkor, prisrad och uppföljning.

    Visar täckningen åt båda håll, länkar vars mål har ändrats sedan någon granskade dem, och id:n som har betytt
    något annat i en tidigare version.

    Avslutas med 0, med 1 när en synpunkt saknar svar (med --strict också när en länk behöver granskas om), med 2 när
    kommandot inte kunde köras.
    """
    if output is not None and Path(output).suffix.lower() not in _ENDINGS:
        stop(f'"{output}" ska sluta på {", ".join(_ENDINGS)}')
    speaker = voice("text", lang, quiet)
    host = host_of(spec)
    found = traced(host.world, host.spec)
    if found.trace is None:
        sys.exit(report(found.diagnostics, found.texts, host, speaker) or FINDINGS)
    if output is not None:
        _write(Path(output), _file(host, found, found.trace, Path(output).suffix.lower(), brand, speaker))
        speaker.say(f"skrev {output}", f"wrote {output}")
    elif form != "text" or not quiet:
        click.echo(_shown(host, found, found.trace, form, speaker), nl=False)
    if form == "text" and found.diagnostics:
        click.echo()
        report(found.diagnostics, found.texts, host, speaker)
    suspect = strict and found.trace.coverage.suspect > 0
    sys.exit(FINDINGS if suspect or has_errors(found.diagnostics) else OK)


def _shown(host: Host, found: Traced, trace: Trace, form: str, speaker: Voice) -> str:
    """The trace as text, Markdown or JSON."""
    import json

    from docgen.report import json as as_json
    from docgen.trace import show

    if form == "md":
        title = found.loaded.spec.procurement.title if found.loaded.spec else ""
        return show.as_markdown(trace, speaker.language, title)
    if form == "json":
        findings = json.loads(as_json.render(found.diagnostics, speaker.language, host.shown_path))["diagnostics"]
        return show.as_json(trace, findings)
    return show.as_text(trace, speaker.language)


def _file(host: Host, found: Traced, trace: Trace, ending: str, brand: str | None, speaker: Voice) -> bytes:
    """The bytes of the matrix in the form that the ending of its name asks for."""
    from docgen.pipeline.trace_file import excel_file, head_of, word_file
    from docgen.spec.profile import find

    if ending in {".json", ".md"}:
        return _shown(host, found, trace, ending[1:], speaker).encode()
    spec = found.loaded.spec
    assert spec is not None
    head = head_of(host.world, host.spec, spec, speaker.language)
    if ending == ".xlsx":
        return excel_file(trace, head, speaker.language)
    own = spec.authority.profile
    if brand is None and find(host.world.files, own, "brand.docx") is None:
        own = "standard"
    made = word_file(host.world, trace, head, speaker.language, brand or own)
    if made.value is None:
        printed(made.diagnostics, {}, speaker)
        sys.exit(COULD_NOT_RUN)
    return made.value


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as problem:
        stop(f'"{path}" kunde inte skrivas: {problem.strerror or problem}')
