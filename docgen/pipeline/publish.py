"""A package in memory comes in; on disk stands the old package or the new one, never a mix.

The new package is written whole into a staging folder, with everything that people have put into the old one,
and the two folders are then swapped in one step. A file that somebody has edited since docgen wrote it is
never written over: without force the build is refused, with force the edited copy is kept.
"""

from collections.abc import Iterator

from msgspec import Struct

from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Say, error
from docgen.diag.place import SourceId, whole
from docgen.pipeline import manifest
from docgen.pipeline.manifest import Package
from docgen.world import Disk

STAGING = ".docgen"
KEPT = "sparade ändringar"
"""Folder in the package where edited copies are kept."""


class Published(Struct, frozen=True):
    """What was done: the paths written, and the edited files that were kept, old path to new."""

    written: tuple[str, ...]
    kept: tuple[tuple[str, str], ...]


class _Standing(Struct, frozen=True):
    """What stands in the package's folder now: files as docgen wrote them, edited ones, and others."""

    edited: tuple[str, ...]
    foreign: tuple[str, ...]


def publish(disk: Disk, package: Package, force: bool) -> Outcome[Published | None]:
    """Write the package. Refused with P-diagnostics when edited files would be lost or the disk fails."""
    place = package.name
    try:
        with disk.lock(f"{STAGING}/{place}.lock") as held:
            if not held:
                return Outcome(None, (_busy(place),))
            _heal(disk, place)
            standing = _look(disk, package)
            if standing.edited and not force:
                return Outcome(None, tuple(_edited(place, path) for path in standing.edited))
            kept = _stage(disk, package, standing)
            _swap(disk, place)
    except OSError as problem:
        return Outcome(None, (_disk(place, problem),))
    written = (*(product.path for product in package.products), manifest.NAME)
    return Outcome(Published(written, kept))


def standing_whole(disk: Disk, name: str) -> bytes | None:
    """The manifest of the package that stands there, if every file it lists is as docgen wrote it."""
    try:
        data = disk.read(f"{name}/{manifest.NAME}")
        listed = manifest.files_of(data)
        same = listed is not None and all(
            manifest.sha256(disk.read(f"{name}/{path}")) == digest for path, digest in listed.items()
        )
    except OSError:
        return None
    return data if same else None


def _heal(disk: Disk, place: str) -> None:
    """Put right what an interrupted run left: the old package back in its place, half-written staging away."""
    if not disk.exists(place) and disk.exists(f"{STAGING}/{place}.old"):
        disk.rename(f"{STAGING}/{place}.old", place)
    disk.remove(f"{STAGING}/{place}.new")
    disk.remove(f"{STAGING}/{place}.old")


def _look(disk: Disk, package: Package) -> _Standing:
    standing = disk.files(package.name)
    listed: dict[str, str] = {}
    if manifest.NAME in standing:
        listed = manifest.files_of(disk.read(f"{package.name}/{manifest.NAME}")) or {}
    coming = {product.path: manifest.sha256(product.data) for product in package.products}
    edited: list[str] = []
    foreign: list[str] = []
    for path in standing:
        if path == manifest.NAME:
            continue
        digest = manifest.sha256(disk.read(f"{package.name}/{path}"))
        if digest in (listed.get(path), coming.get(path)):
            continue
        (edited if path in listed or path in coming else foreign).append(path)
    return _Standing(tuple(edited), tuple(foreign))


def _stage(disk: Disk, package: Package, standing: _Standing) -> tuple[tuple[str, str], ...]:
    staging = f"{STAGING}/{package.name}.new"
    for product in package.products:
        disk.write(f"{staging}/{product.path}", product.data)
    disk.write(f"{staging}/{manifest.NAME}", manifest.to_bytes(package))
    for path in standing.foreign:
        disk.write(f"{staging}/{path}", disk.read(f"{package.name}/{path}"))
    kept = tuple(_keep(disk, package.name, staging, path) for path in standing.edited)
    disk.settle(staging)
    return kept


def _keep(disk: Disk, place: str, staging: str, path: str) -> tuple[str, str]:
    free = next(name for name in _kept_names(path) if not disk.exists(f"{staging}/{name}"))
    disk.write(f"{staging}/{free}", disk.read(f"{place}/{path}"))
    return path, free


def _kept_names(path: str) -> Iterator[str]:
    stem, dot, ending = path.rpartition(".")
    stem, ending = (stem, dot + ending) if dot and "/" not in ending else (path, "")
    number = 1
    while True:
        yield f"{KEPT}/{stem} ({number}){ending}"
        number += 1


def _swap(disk: Disk, place: str) -> None:
    new, old = f"{STAGING}/{place}.new", f"{STAGING}/{place}.old"
    if not disk.exists(place):
        disk.rename(new, place)
    elif disk.exchange(new, place):
        disk.settle(STAGING)
        disk.remove(new)
        return
    else:
        # two steps where the system has no exchange; `_heal` puts the old package back after a crash between
        disk.rename(place, old)
        disk.rename(new, place)
    disk.settle(STAGING)
    disk.remove(old)


def _busy(place: str) -> Diagnostic:
    return error(
        "P001",
        Say(
            f'en annan körning skriver paketet "{place}" just nu',
            f'another run is writing the package "{place}"',
        ),
        whole(SourceId(place, "command-line")),
        Say("vänta tills den är klar och kör igen", "wait until it has finished and run again"),
    )


def _edited(place: str, path: str) -> Diagnostic:
    return error(
        "P002",
        Say(
            f'"{path}" har ändrats sedan docgen skrev filen; inget har skrivits',
            f'"{path}" was edited after docgen wrote it; nothing was written',
        ),
        whole(SourceId(f"{place}/{path}", "command-line")),
        Say(
            f'flytta undan filen, eller bygg med --force: då sparas den i mappen "{KEPT}"',
            f'move the file away, or build with --force, which keeps it in the folder "{KEPT}"',
        ),
        (Label(whole(SourceId(f"{place}/{manifest.NAME}", "command-line"))),),
    )


def _disk(place: str, problem: OSError) -> Diagnostic:
    what = problem.filename or place
    reason = problem.strerror or str(problem)
    return error(
        "P003",
        Say(f'"{what}" kunde inte skrivas: {reason}', f'"{what}" could not be written: {reason}'),
        whole(SourceId(place, "command-line")),
        Say(
            "det tidigare paketet står kvar orört; stäng filer som är öppna i Word, se över utrymme och rättigheter",
            "the earlier package is untouched; close files open in Word, check space and permissions",
        ),
    )
