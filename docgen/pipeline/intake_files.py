"""Drafts come in; the files of a spec folder go out, written whole, with what stood there before kept beside."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.diag.place import SourceId, whole
from docgen.intake.markdown import escaped
from docgen.world import Disk

FOLDER = "requirements"
UNPLACED = "oplacerat.md"
_TEMPORARY = ".import-{}"


def slug(name: str) -> str:
    """A file name made of another: lower case, without å, ä, ö and spaces."""
    bare = unicodedata.normalize("NFKD", name.rpartition("/")[2].rpartition(".")[0] or name)
    ascii_only = bare.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-") or "kravlista"


def names_of(sources: Sequence[str]) -> tuple[str, ...]:
    """The path of each file's draft in the spec folder, none twice."""
    found: list[str] = []
    for source in sources:
        base = f"{FOLDER}/{slug(source)}"
        name, number = f"{base}.yaml", 2
        while name in found:
            name, number = f"{base}-{number}.yaml", number + 1
        found.append(name)
    return tuple(found)


def listing_name(disk: Disk, sources: Sequence[str]) -> str:
    """Where the list of what had no place stands: one of its own where the usual one tells of other files too."""
    usual = f"{FOLDER}/{UNPLACED}"
    standing = (_bytes(disk, usual) or b"").decode("utf-8", "replace") if disk.exists(usual) else ""
    told = {line[3:] for line in standing.split("\n") if line.startswith("## ")}
    others = told - {escaped(source) for source in sources}
    return f"{FOLDER}/oplacerat-{slug(sources[0])}.md" if others else usual


def write_all(disk: Disk, files: Mapping[str, bytes], force: bool) -> Outcome[tuple[str, ...] | None]:
    """Write every file or none; gives the copies of what stood there. Refused where that would be lost."""
    standing = {path for path in files if disk.exists(path)}
    changed = {path for path in standing if _bytes(disk, path) != files[path]}
    if changed and not force:
        return Outcome(None, tuple(_exists(path) for path in sorted(changed)))
    coming = [path for path in files if path not in standing or path in changed]
    staged = {path: _beside(path) for path in coming}
    try:
        for path, temporary in staged.items():
            disk.remove(temporary)
            disk.write(temporary, files[path])
        kept = tuple(_keep(disk, path) for path in sorted(changed))
        for path, temporary in staged.items():
            disk.rename(temporary, path)
        disk.settle(FOLDER)
    except OSError as problem:
        return Outcome(None, (_failed(problem),))
    return Outcome(kept)


def _bytes(disk: Disk, path: str) -> bytes | None:
    try:
        return disk.read(path)
    except OSError:
        return None


def _beside(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return f"{folder}/{_TEMPORARY.format(name)}" if folder else _TEMPORARY.format(name)


def _keep(disk: Disk, path: str) -> str:
    """Move the old file to a free name beside."""
    number, free = 1, f"{path}.bak"
    while disk.exists(free):
        number += 1
        free = f"{path}.{number}.bak"
    disk.rename(path, free)
    return free


def _exists(path: str) -> Diagnostic:
    return error(
        "I004",
        Say(f'"{path}" finns redan; inget har skrivits', f'"{path}" exists already; nothing was written'),
        whole(SourceId(path, "command-line")),
        Say("välj en annan mapp, eller kör med --force: då sparas den gamla som .bak",
            "choose another folder, or run with --force, which keeps the old one as .bak"),
    )  # fmt: skip


def _failed(problem: OSError) -> Diagnostic:
    reason = problem.strerror or str(problem)
    what = problem.filename or "filerna"
    return error(
        "P003",
        Say(f'"{what}" kunde inte skrivas: {reason}', f'"{what}" could not be written: {reason}'),
        whole(SourceId(str(what), "command-line")),
        Say("se över utrymme och rättigheter", "check space and permissions"),
    )
