"""`docgen review-links SPEC`: write down that somebody has looked over the links between demands and requirements."""

import sys
from collections.abc import Collection
from pathlib import Path

import click

from docgen.check.given_names import GIVEN_NAMES
from docgen.cli.common import FINDINGS, OK, host_of, report, stop, voice
from docgen.cli.host import today
from docgen.cli.judge import day_of
from docgen.diag.diagnostic import has_errors
from docgen.pipeline.trace import Traced, traced
from docgen.trace.lock import write_lock
from docgen.trace.model import Reviewed, Trace
from docgen.trace.reuse import accepted_name
from docgen.trace.review import reviewed


@click.command("review-links")
@click.argument("spec")
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--all", "everything", is_flag=True, help="Alla länkar som är nya eller ska granskas om.")
@click.option("--by", required=True, metavar="BEFATTNING", help="Vem som har granskat: en befattning, inget namn.")
@click.option("--note", default="", metavar="TEXT", help="Anmärkning, t.ex. vad som stämdes av.")
@click.option("--day", default=None, metavar="ÅÅÅÅ-MM-DD", help="Granskningsdag (i dag).")
@click.option("--lang", type=click.Choice(["sv", "en"]), default=None, help="Språk.")
@click.option("--quiet", "-q", is_flag=True, help="Säg bara det som är fel.")
def command(
    spec: str,
    ids: tuple[str, ...],
    everything: bool,
    by: str,
    note: str,
    day: str | None,
    lang: str | None,
    quiet: bool,
) -> None:
    """Anteckna att länkar är granskade: alla (--all), eller de som börjar eller slutar i ett id.

    Anteckningen sparas i links.lock.json vid specen, med fingeravtryck av det som länken pekar på. Bara det här
    kommandot skriver filen. Ett id anges som PA-JOUR-1, eller requirement/PA-JOUR-1 när två listor har samma id. Ett
    id som docgen trace säger har betytt något annat godtas också.
    """
    if everything == bool(ids):
        stop("ange --all, eller id:n vars länkar är granskade")
    if not by.strip() or set(by.split()) & GIVEN_NAMES:
        stop(f'"{by}" ser ut som ett namn; skriv en befattning, t.ex. --by upphandlare')
    speaker = voice("text", lang, quiet)
    host = host_of(spec)
    found = traced(host.world, host.spec)
    if found.trace is None or any(item.code == "T012" for item in found.diagnostics):
        report([item for item in found.diagnostics if has_errors((item,))], found.texts, host, speaker)
        sys.exit(FINDINGS)
    _refuse_unknown(found.trace, ids)
    review = Reviewed("", by.strip(), str(day_of(day) or today()), " ".join(note.split()))
    kept = reviewed(found.trace.links, found.reviews, review, None if everything else set(ids))
    kept |= _accepted(found, ids, review)
    changed = sum(kept.get(name) != found.reviews.get(name) for name in {*kept, *found.reviews})
    if changed:
        _write(host.path(found.lock), write_lock(kept))
    speaker.say(
        f"{changed} anteckningar skrevs i {host.shown_path(found.lock)}",
        f"{changed} reviews written to {host.shown_path(found.lock)}",
    )
    sys.exit(OK)


def _refuse_unknown(trace: Trace, ids: Collection[str]) -> None:
    from docgen.source.suggest import closest

    known = {name for item in trace.items for name in (item.id, item.name)}
    for name in ids:
        if name not in known:
            near = closest(name, known)
            stop(f'det finns inget id "{name}" i specen' + (f', menade du "{near}"?' if near else ""))


def _accepted(found: Traced, ids: Collection[str], review: Reviewed) -> dict[str, Reviewed]:
    """The acceptance of ids that named something else once; only when the id itself is given."""
    reuses = {accepted_name(item): item for item in found.reuses}
    given = {name for name in reuses if name.split(" ")[0] in ids or name.split(" ")[0].partition("/")[2] in ids}
    return {name: Reviewed(reuses[name].now, review.by, review.day, review.note) for name in given}


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as problem:
        stop(f'"{path}" kunde inte skrivas: {problem.strerror or problem}')
