"""`docgen new DIR`: the folder of a new procurement, ready to fill in."""

import datetime as dt
import json
import posixpath
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from docgen.cli.common import stop
from docgen.cli.host import Host, open_host
from docgen.cli.host_files import resources_root
from docgen.cli.new_ci import HOSTS, ci_file
from docgen.diag.place import SourceId
from docgen.pipeline.scaffold import SCHEMA, Answers, Scaffold, bases, scaffold
from docgen.source.text import SourceText, decode
from docgen.world import Files

STARTING_POINT = "specs/minimal"
_IGNORE = "# Byggda dokument hör inte hemma i git: de kan alltid byggas igen ur specen.\noutput/\n"


@click.command("new")
@click.argument("folder", metavar="MAPP")
@click.option("--from", "source", default=None, metavar="SPEC", help="Klona en spec eller ett exempel.")
@click.option("--id", "ident", default=None, help="Kort id; annars mappens namn.")
@click.option("--title", default=None, help="Upphandlingens namn.")
@click.option("--authority", default=None, help="Myndighetens namn.")
@click.option("--committee", default=None, help="Nämnden som beslutar.")
@click.option("--diarienummer", default=None, help="Diarienummer.")
@click.option("--start", default=None, metavar="ÅÅÅÅ-MM-DD", help="Avtalsstart; övriga datum flyttas efter den.")
@click.option("--ci", type=click.Choice(HOSTS), default=None, help="Skriv en fil som granskar varje ändring.")
@click.option("--yes", is_flag=True, help="Fråga inget; ta det som står i flaggorna och i förlagan.")
def command(
    folder: str,
    source: str | None,
    ident: str | None,
    title: str | None,
    authority: str | None,
    committee: str | None,
    diarienummer: str | None,
    start: str | None,
    ci: str | None,
    yes: bool,
) -> None:
    """Börja en ny upphandling i MAPP, från den minsta specen eller med --from från en tidigare."""
    target = Path(folder)
    if target.exists() and any(target.iterdir() if target.is_dir() else [target]):
        stop(f'"{folder}" finns redan; välj en ny eller tom mapp')
    host = _origin(source)
    sources = _sources(host)
    answers = Answers(
        _asked("Kort id", ident or _id_of(target.resolve().name), yes or ident is not None),
        _wanted("Upphandlingens namn", title, yes),
        _wanted("Myndighetens namn", authority, yes),
        _wanted("Nämnd, i bestämd form", committee, yes),
        _wanted("Diarienummer", diarienummer, yes),
        _date(_wanted("Avtalsstart (ÅÅÅÅ-MM-DD)", start, yes)),
    )
    made = scaffold(sources, answers)
    shared = _shared(host, sources, target)
    _write(target, made, shared, host)
    if ci is not None:
        _write_ci(ci, target)
    _tell(folder, made, shared)


def _write_ci(host: str, target: Path) -> None:
    """The code host's file at the top of the repository, unless there is one already."""
    file = ci_file(host, target)
    if file.path.exists():
        click.echo(f"{file.path} finns redan och har inte ändrats; lägg till docgen check där", err=True)
        return
    try:
        file.path.parent.mkdir(parents=True, exist_ok=True)
        file.path.write_bytes(file.data)
    except OSError as problem:
        stop(f'"{file.path}" kunde inte skrivas: {problem.strerror or problem}')
    click.echo(f"skapade {file.path}", err=True)


def _origin(source: str | None) -> Host:
    """The world round the spec to start from."""
    if source is None:
        return open_host(resources_root() / STARTING_POINT)
    places = (Path(source), resources_root() / "specs" / source)
    found = next((path for path in places if path.is_dir()), None)
    if found is None:
        stop(f'"{source}" är ingen specmapp; ange en mapp eller ett exempels namn, t.ex. ekdala-personlig-assistans')
    return open_host(found)


def _sources(host: Host) -> dict[str, SourceText]:
    found: dict[str, SourceText] = {}
    for item in host.world.files.list(host.spec):
        if item.path.endswith((".yaml", ".yml")):
            text = decode(item, host.world.files.read(item))
            if text.value is None:
                stop(f'"{item.path}" går inte att läsa; kör docgen check på förlagan')
            found[posixpath.relpath(item.path, host.spec.path)] = text.value
    if not found:
        stop("förlagan har inga YAML-filer")
    return found


def _shared(host: Host, sources: Mapping[str, SourceText], target: Path) -> dict[Path, bytes]:
    """Base files that the new spec needs and that are not where it looks for them."""
    needed: dict[Path, bytes] = {}
    for path in bases(sources):
        place = (target / path).resolve()
        data = _base(host.world.files, SourceId(posixpath.normpath(f"{host.spec.path}/{path}"), host.spec.root))
        if place.exists() and place.read_bytes() != data:
            stop(f'"{place}" finns redan och skiljer sig från förlagans grundfil')
        if not place.exists():
            needed[place] = data
    return needed


def _base(files: Files, source: SourceId) -> bytes:
    try:
        return files.read(source)
    except OSError:
        stop(f'förlagan bygger på "{source.path}", som inte går att läsa')


def _write(target: Path, made: Scaffold, shared: Mapping[Path, bytes], host: Host) -> None:
    """All files, each new; the schema and the editor's settings with them."""
    from docgen.spec.library import load
    from docgen.spec.schema import json_schema

    schema = json.dumps(json_schema(load(host.world).value), ensure_ascii=False, indent=1) + "\n"
    settings = json.dumps({"yaml.schemas": {SCHEMA: ["*.yaml", "**/*.yaml"]}, "yaml.format.enable": False}, indent=2)
    files: dict[Path, bytes] = {target / path: data for path, data in made.files.items()}
    files |= {
        target / SCHEMA: schema.encode(),
        target / ".gitignore": _IGNORE.encode(),
        target / ".vscode" / "settings.json": (settings + "\n").encode(),
        **shared,
    }
    for path, data in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(data)
        except OSError as problem:
            stop(f'"{path}" kunde inte skrivas: {problem.strerror or problem}')


def _tell(folder: str, made: Scaffold, shared: Mapping[Path, bytes]) -> None:
    click.echo(f"skapade {folder} med {len(made.files)} YAML-filer, schema och redigerarens inställningar", err=True)
    for path in shared:
        click.echo(f"  grundfil som specen bygger på: {path}", err=True)
    if made.moved:
        click.echo("datum som har flyttats; se över helgdagar och sammanträdesdagar:", err=True)
        for route, old, new in made.moved:
            click.echo(f"  {route}: {old} blev {new}", err=True)
    for route in made.kept:
        click.echo(f"  {route} kunde inte bytas; ändra för hand", err=True)
    click.echo(f"nästa steg: docgen check {folder}", err=True)


def _wanted(question: str, given: str | None, yes: bool) -> str | None:
    if given is not None or yes or not sys.stdin.isatty():
        return given
    return click.prompt(f"{question} (tomt behåller förlagans)", default="", show_default=False) or None


def _asked(question: str, default: str, settled: bool) -> str:
    if settled or not sys.stdin.isatty():
        return default
    return str(click.prompt(question, default=default))


def _id_of(name: str) -> str:
    """A folder's name as an id: letters, digits and hyphens."""
    return re.sub(r"[^0-9a-zåäöé]+", "-", name.lower()).strip("-") or "upphandling"


def _date(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        stop(f'"{text}" är inget datum; skriv som 2027-09-01')
