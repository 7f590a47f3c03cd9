"""`docgen report SPEC|FIL… -o FIL`: a review report as a Word file, JSON or SARIF."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from docgen.cli.common import COULD_NOT_RUN, FINDINGS, OK, Voice, printed, stop, voice
from docgen.cli.host import today
from docgen.cli.targets import Target, targets
from docgen.diag.diagnostic import has_errors
from docgen.pipeline.check import Checked
from docgen.report.review import Review
from docgen.world import World

_ENDINGS = (".docx", ".json", ".sarif")


@click.command("report")
@click.argument("paths", nargs=-1, required=True, metavar="SPEC|FIL…")
@click.option("--output", "-o", "output", required=True, metavar="FIL", help="Rapporten: .docx, .json eller .sarif.")
@click.option("--day", default=None, metavar="ÅÅÅÅ-MM-DD", help="Dag som lagen tillämpas för (specens; text: i dag).")
@click.option("--profile", default=None, metavar="NAMN", help="Myndighetsprofil i stället för specens.")
@click.option("--brand", default=None, metavar="NAMN", help="Varumärke för Word-filen (specens, annars standard).")
@click.option("--lang", type=click.Choice(["sv", "en"]), default=None, help="Rapportens språk.")
@click.option("--quiet", "-q", is_flag=True, help="Säg bara det som är fel.")
def command(
    paths: tuple[str, ...],
    output: str,
    day: str | None,
    profile: str | None,
    brand: str | None,
    lang: str | None,
    quiet: bool,
) -> None:
    """Skriv en granskningsrapport: anmärkningar efter allvar, och alla regler som kördes utan anmärkning.

    Avslutas med 0 när inget är fel, 1 när rapporten har fel, 2 när kommandot inte kunde köras.
    """
    from docgen.cli.judge import day_of, judge
    from docgen.pipeline.check_review import Occasion, review_of

    if Path(output).suffix.lower() not in _ENDINGS:
        stop(f'"{output}" ska sluta på {", ".join(_ENDINGS)}')
    speaker = voice("text", lang, quiet)
    asked = day_of(day)
    found = targets(paths)
    judged = [judge(target, asked, profile) for target in found]
    world = found[0].host.world
    occasion = Occasion(asked or today(), _version(found, speaker), tuple(_name(target) for target in found))
    review = review_of(judged, occasion, world)
    data = _rendered(world, review, Path(output).suffix.lower(), brand or _brand(world, judged[0]), speaker)
    path = Path(output)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as problem:
        stop(f'"{output}" kunde inte skrivas: {problem.strerror or problem}')
    speaker.say(f"skrev {output}", f"wrote {output}")
    sys.exit(FINDINGS if has_errors(review.findings) else OK)


def _brand(world: World, checked: Checked) -> str:
    """The brand of what was judged, where it has a Word file; docgen's own otherwise."""
    from docgen.spec.profile import find

    return checked.brand if find(world.files, checked.brand, "brand.docx") is not None else "standard"


def _rendered(world: World, review: Review, ending: str, brand: str, speaker: Voice) -> bytes:
    """The report in the form that the ending of its name asks for."""
    from docgen.pipeline.check_review import review_file
    from docgen.report.review_json import render_json, render_sarif

    if ending == ".docx":
        made = review_file(world, review, speaker.language, brand)
        if made.value is None:
            printed(made.diagnostics, {}, speaker)
            sys.exit(COULD_NOT_RUN)
        return made.value
    render = render_json if ending == ".json" else render_sarif
    return render(review, speaker.language).encode()


def _name(target: Target) -> str:
    """What was judged, as paths that tell nothing of the machine."""
    return ", ".join(source.path for source in target.drafts) or target.host.spec.path


def _version(found: Sequence[Target], speaker: Voice) -> str:
    """The commit of what was judged; "" for texts, which need not be in git."""
    from docgen.compose.head import version_text
    from docgen.pipeline.inputs import version_of

    specs = [target.host for target in found if not target.drafts]
    if len(specs) != 1 or len(found) != 1:
        return ""
    world, spec = specs[0].world, specs[0].spec
    return version_text(version_of(world.files, world.git, spec, world.files.list(spec))(), speaker.language)
