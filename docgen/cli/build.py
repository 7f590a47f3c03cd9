"""`docgen build SPEC`: the package on disk, written whole or not at all."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen import __version__
from docgen.cli.common import COULD_NOT_RUN, OK, Form, Voice, host_of, report, spoken, voice
from docgen.cli.engine import fingerprint
from docgen.cli.host import Host, shown_path
from docgen.cli.host_beside import feed
from docgen.cli.host_disk import HostDisk
from docgen.cli.progress import Progress
from docgen.pipeline import manifest
from docgen.pipeline.inputs import unchanged
from docgen.pipeline.publish import Published, publish, standing_whole
from docgen.world import OneAfterTheOther

if TYPE_CHECKING:
    from docgen.pipeline.order import Bound, Order, Read


@click.command("build")
@click.argument("spec")
@click.option("--output", "-o", "output", default="output", metavar="MAPP", help="Mapp för paketet (output).")
@click.option("--force", is_flag=True, help="Bygg även om en byggd fil har ändrats; den ändrade sparas.")
@click.option("--for-review", "review", is_flag=True, help="Granskningsexemplar: ändringar spåras.")
@spoken
def command(spec: str, output: str, force: bool, review: bool, form: Form, lang: str | None, quiet: bool) -> None:
    """Bygg Word-dokumenten till ett paket i MAPP/<id>."""
    speaker = voice(form, lang, quiet)
    host = host_of(spec)
    settings = ("review",) if review else ()
    engine = fingerprint()
    standing = _standing(host, Path(output), engine, settings)
    if standing is not None:
        speaker.say(
            f"inget har ändrats: {shown_path(standing)} är redan byggt",
            f"nothing has changed: {shown_path(standing)} is already built",
        )
        sys.exit(OK)
    sys.exit(_build(host, Path(output), force, engine, settings, speaker))


def _standing(host: Host, output: Path, engine: str, settings: tuple[str, ...]) -> Path | None:
    """The package's folder, if what stands there was built from exactly what would be built now."""
    disk = HostDisk(output)
    for found in sorted(output.glob(f"*/{manifest.NAME}")):
        name = found.parent.name
        if manifest.root_of(found.read_bytes()) != host.spec.path:
            continue
        standing = standing_whole(disk, name)
        same = standing is not None and unchanged(
            standing, host.spec, host.world.files, host.world.git, engine, settings, __version__
        )
        if same:
            return output / name
    return None


def _build(host: Host, output: Path, force: bool, engine: str, settings: tuple[str, ...], speaker: Voice) -> int:
    press = OneAfterTheOther(_press) if settings else feed(_press)  # review copies hold what cannot be sent
    from docgen.pipeline.build import Engine, build

    with Progress(speaker) as progress:
        built = build(host.world, host.spec, Engine(__version__, engine, settings), press, progress.step)
    code = report(built.diagnostics, built.texts, host, speaker) if built.diagnostics else OK
    if built.package is None:
        speaker.say("inget har skrivits", "nothing was written")
        return code
    result = publish(HostDisk(output), built.package, force)
    if result.value is None:
        report(result.diagnostics, {}, host, speaker)
        return COULD_NOT_RUN
    _summary(output / built.package.name, result.value, speaker)
    return OK


def _press(items: "Iterator[Order]") -> "Iterator[Read | Bound]":
    """The press, imported where it is used: the process that builds never needs Markdown or Word."""
    from docgen.pipeline.press import press

    return press(items)


def _summary(folder: Path, published: Published, speaker: Voice) -> None:
    speaker.say(
        f"skrev {len(published.written)} filer i {shown_path(folder)}:",
        f"wrote {len(published.written)} files to {shown_path(folder)}:",
    )
    for path in published.written:
        size = (folder / path).stat().st_size
        speaker.say(f"  {path}  ({_size(size, ',')})", f"  {path}  ({_size(size, '.')})")
    for old, new in published.kept:
        speaker.say(f"  den ändrade {old} sparades som {new}", f"  the edited {old} was kept as {new}")


def _size(size: int, point: str) -> str:
    return f"{size} B" if size < 1000 else f"{size / 1000:.1f} kB".replace(".", point)
