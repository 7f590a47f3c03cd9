"""`docgen import FILE…`: requirements from an old Word or Excel list, drafted as YAML."""

import sys
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.common import FINDINGS, OK, Voice, printed, stop, voice
from docgen.cli.host import open_host
from docgen.cli.host_disk import HostDisk
from docgen.cli.import_ask import asked
from docgen.cli.import_place import missing_schema, schema_path, taken_ids, target_of
from docgen.cli.progress import Progress
from docgen.diag.diagnostic import Diagnostic, Say, error, has_errors
from docgen.diag.place import SourceId, whole

if TYPE_CHECKING:
    from docgen.intake.columns import Wish
    from docgen.intake.model import Incoming
    from docgen.pipeline.intake import Made, Plan

_MOST_SHOWN = 12


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="FIL…")
@click.option("--output", "-o", "output", required=True, metavar="MAPP", help="Specmapp, ny eller befintlig.")
@click.option("--column", "columns", multiple=True, metavar="ROLL=KOLUMN",
              help='Vad en kolumn är: text="Krav", id=A. Roller: id, title, text, category, section, evidence, '
                   "motive, law, note.")  # fmt: skip
@click.option("--prefix", default="IMP", metavar="TEXT", help="Början på id som måste göras.")
@click.option("--yes", is_flag=True, help="Fråga inget om kolumnerna.")
@click.option("--force", is_flag=True, help="Ersätt ett tidigare utkast; det sparas som .bak.")
@click.option("--lang", type=click.Choice(["sv", "en"]), default=None, help="Språk för meddelanden och märken.")
@click.option("--quiet", "-q", is_flag=True, help="Säg bara det som är fel.")
def command(
    paths: tuple[str, ...],
    output: str,
    columns: tuple[str, ...],
    prefix: str,
    yes: bool,
    force: bool,
    lang: str | None,
    quiet: bool,
) -> None:
    """Gör utkast till krav i YAML av kravlistor i Word och Excel, utan att tappa text.

    Utkasten läggs i MAPP/requirements, med märket "kontrollera" vid allt som är gissat. Det som inte fick plats
    listas i oplacerat.md bredvid. Avslutas med 0 när avstämningen går ihop, 1 när den inte gör det eller inget
    skrevs, 2 när kommandot inte kunde köras.
    """
    # what openpyxl leaves out (styles, validation lists) holds no text
    warnings.simplefilter("ignore")
    speaker = voice("text", lang, quiet)
    wishes = _wishes(columns)
    with Progress(speaker) as progress:
        read = _read(paths, progress, speaker)
        from docgen.pipeline.intake import plans, unknown_columns

        planned = plans(read, wishes)
    _end(unknown_columns(planned, wishes), speaker)
    if not (yes or columns) and sys.stdin.isatty():
        planned = asked(planned, speaker)
    target = target_of(output)
    with Progress(speaker) as progress:
        made = _made(planned, target, prefix, speaker.language, progress)
    _end(_empty(planned, made), speaker)
    sys.exit(_write(made, target, force, speaker))


def _wishes(columns: Sequence[str]) -> "tuple[Wish, ...]":
    from docgen.intake.columns import Wish
    from docgen.intake.model import ROLES

    found = []
    for text in columns:
        role, equals, column = text.partition("=")
        known = next((item for item in ROLES if item == role.strip().lower()), None)
        if known is None or not equals or not column.strip():
            stop(f'"--column {text}" är ingen kolumn; skriv t.ex. --column text="Krav" (roller: {", ".join(ROLES)})')
        found.append(Wish(known, column.strip().strip('"')))
    return tuple(found)


def _read(paths: Sequence[str], progress: Progress, speaker: Voice) -> "list[Incoming]":
    from docgen.intake.read import read_list

    found: list[Incoming] = []
    for name in dict.fromkeys(paths):
        path = Path(name)
        if not path.is_file():
            stop(f'"{name}" är ingen fil; ange en kravlista (.docx eller .xlsx)')
        progress.step(path.name)
        host = open_host(path)
        try:
            data = host.world.files.read(host.spec)
        except OSError as problem:
            stop(f'"{name}" går inte att läsa: {problem.strerror or problem}')
        read = read_list(host.spec, path.name, data)
        if read.value is None:
            printed(read.diagnostics, {}, speaker, host.shown_path)
            sys.exit(FINDINGS)
        found.append(read.value)
    return found


def _made(
    planned: "Sequence[Plan]", target: Path, prefix: str, language: str, progress: Progress
) -> "list[Made | None]":
    from docgen.intake.ids import Ids
    from docgen.pipeline.intake import made
    from docgen.pipeline.intake_files import names_of

    coming = names_of([plan.incoming.name for plan in planned])
    ids, schema = Ids(taken_ids(target, coming), prefix), schema_path(target)
    found = []
    for plan in planned:
        progress.step(plan.incoming.name)
        found.append(made(plan, ids, schema, language))
    return found


def _empty(planned: "Sequence[Plan]", made: "Sequence[Made | None]") -> tuple[Diagnostic, ...]:
    return tuple(
        error(
            "I002",
            Say("inget krav hittades i filen", "no requirement was found in the file"),
            whole(SourceId(plan.incoming.name, "command-line")),
            Say(
                'säg vilken kolumn som är kravets text: --column text="Krav"',
                'say which column is the requirement\'s text: --column text="Krav"',
            ),
        )
        for plan, found in zip(planned, made, strict=True)
        if found is None
    )


def _end(said: tuple[Diagnostic, ...], speaker: Voice) -> None:
    if has_errors(said):
        printed(said, {}, speaker)
        sys.exit(FINDINGS)


def _write(made: "Sequence[Made | None]", target: Path, force: bool, speaker: Voice) -> int:
    """Write the drafts and the list; tell what became of everything."""
    from docgen.intake.listing import listing
    from docgen.pipeline.intake import mismatches
    from docgen.pipeline.intake_files import listing_name, names_of, write_all

    parts = [item for item in made if item is not None]
    disk = HostDisk(target)
    names = names_of([part.name for part in parts])
    page = listing_name(disk, [part.name for part in parts])
    files = {name: part.text.encode() for name, part in zip(names, parts, strict=True)}
    files |= missing_schema(target)
    files[page] = listing([(part.account, part.outside) for part in parts], speaker.language).encode()
    wrote = write_all(disk, files, force)
    _end(wrote.diagnostics, speaker)
    for kept in wrote.value or ():
        speaker.say(f"den gamla filen sparades som {target / kept}", f"the old file was kept as {target / kept}")
    _tell(dict(zip(names, parts, strict=True)), page, target, speaker)
    wrong = mismatches(parts)
    if wrong:
        printed(wrong, {}, speaker)
    return FINDINGS if wrong else OK


def _tell(parts: "Mapping[str, Made]", page: str, target: Path, speaker: Voice) -> None:
    from docgen.intake.listing import sums

    for name, part in parts.items():
        count = len(part.drafted)
        speaker.say(
            f"{part.name}: {count} krav i {target / name}", f"{part.name}: {count} requirements in {target / name}"
        )
        for line in sums(part.account, speaker.language):
            speaker.say(f"  {line}", f"  {line}")
        for item in part.outside[:_MOST_SHOWN]:
            text = item.bit.text if len(item.bit.text) <= 70 else item.bit.text[:69] + "…"
            place, reason = item.bit.place.in_language(speaker.language), item.reason.in_language(speaker.language)
            speaker.say(f"  oplacerat: {place}: {text} ({reason})", f"  unplaced: {place}: {text} ({reason})")
        more = len(part.outside) - _MOST_SHOWN
        if more > 0:
            speaker.say(f"  … och {more} till", f"  … and {more} more")
    speaker.say(f"det som inte fick plats: {target / page}", f"what had no place: {target / page}")
    if not (target / "procurement.yaml").is_file():
        speaker.say(f"{target} är ingen hel spec än: börja en med docgen new och hämta in i den",
                    f"{target} is no whole spec yet: begin one with docgen new and import into it")  # fmt: skip
    speaker.say(f'nästa steg: sök efter "kontrollera" i utkasten, sedan docgen check {target}',
                f'next: search the drafts for "check:", then docgen check {target}')  # fmt: skip
