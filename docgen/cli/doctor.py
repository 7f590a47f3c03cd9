"""`docgen doctor STAGE SPEC`: what one stage of the route gives, as text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from docgen.cli.common import host_of, printable, stop
from docgen.cli.host import Host


@dataclass(frozen=True)
class Sheet:
    """One text to show; `name` is its file's name without ending when it is written."""

    name: str
    text: str


@click.command("doctor")
@click.argument("stage", type=click.Choice(["tree", "spec", "requirements", "dates", "markdown", "blocks", "xml"]))
@click.argument("spec")
@click.option("--document", "-d", default=None, metavar="NAMN", help="Bara detta dokument, t.ex. kravspecifikation.")
@click.option("--output", "-o", default=None, metavar="MAPP", help="Skriv en fil per dokument i stället för skärmen.")
@click.option("--origins", is_flag=True, help="Visa var varje text kommer ifrån (blocks).")
def command(stage: str, spec: str, document: str | None, output: str | None, origins: bool) -> None:
    """Visa ett inre steg: tree, spec, requirements, dates, markdown, blocks eller xml."""
    sheets = [sheet for sheet in _WAYS[stage](host_of(spec), origins) if document in (None, sheet.name)]
    if not sheets:
        stop(f'"{spec}" ger inget att visa för {stage}; kör docgen check för att se varför')
    if output is None:
        click.echo("\n".join(sheet.text for sheet in sheets))
        return
    folder = Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in sheets:
        (folder / f"{sheet.name}{_ENDINGS[stage]}").write_text(sheet.text, "utf-8")
    click.echo(f"skrev {len(sheets)} filer i {output}", err=True)


def _tree(host: Host, _: bool) -> Iterator[Sheet]:
    from docgen.source.tree import Scalar, walk
    from docgen.spec.assemble import assemble

    found = assemble(host.world, host.spec).value
    if found is None:
        return
    lines = []
    for route, node in walk(found.tree):
        if isinstance(node, Scalar):
            start = node.span.start
            lines.append(
                f"{node.span.source.path}:{start.line}:{start.column}  {route} = {node.text!r} ({node.style})"
            )
    yield Sheet("tree", "\n".join(lines))


def _spec(host: Host, _: bool) -> Iterator[Sheet]:
    from docgen.pipeline.load import load

    spec = load(host.world, host.spec).spec
    if spec is not None:
        yield Sheet("spec", printable(spec.model_dump(mode="python", by_alias=True)))


def _requirements(host: Host, _: bool) -> Iterator[Sheet]:
    from docgen.pipeline.load import load

    checked = load(host.world, host.spec).checked
    for item in checked.requirements if checked else ():
        clause = item.clause.name if item.clause else "–"
        values = ", ".join(f"{name}={value}" for name, value in item.values.items())
        yield Sheet(item.id, f"{item.id}  {item.category}  {item.section}  {clause}  {item.title}\n    {values}")


def _dates(host: Host, _: bool) -> Iterator[Sheet]:
    from msgspec import to_builtins

    from docgen.pipeline.load import load

    dates = load(host.world, host.spec).timetable
    if dates is not None:
        yield Sheet("dates", printable(to_builtins(dates)))


def _markdown(host: Host, _: bool) -> Iterator[Sheet]:
    from docgen.compose.readable import readable
    from docgen.pipeline.load import load
    from docgen.pipeline.texts import texts
    from docgen.world import Version

    for item in texts(load(host.world, host.spec), Version()).composed:
        yield Sheet(item.name, readable(item))


def _blocks(host: Host, origins: bool) -> Iterator[Sheet]:
    from docgen.blocks.dump import dump
    from docgen.pipeline.load import load
    from docgen.pipeline.texts import texts
    from docgen.world import Version

    for item in texts(load(host.world, host.spec), Version()).documents:
        yield Sheet(item.name, dump(item, origins=origins))


def _xml(host: Host, _: bool) -> Iterator[Sheet]:
    import io
    import zipfile

    from docgen.pipeline.build import Engine, build
    from docgen.pipeline.press import press
    from docgen.world import OneAfterTheOther

    built = build(host.world, host.spec, Engine("", ""), OneAfterTheOther(press), lambda _: None)
    for product in built.package.products if built.package else ():
        if product.path.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(product.data)) as archive:
                name = product.path.rpartition("/")[2].removesuffix(".docx")
                yield Sheet(name, archive.read("word/document.xml").decode())


_WAYS: dict[str, Callable[[Host, bool], Iterator[Sheet]]] = {
    "tree": _tree,
    "spec": _spec,
    "requirements": _requirements,
    "dates": _dates,
    "markdown": _markdown,
    "blocks": _blocks,
    "xml": _xml,
}
_ENDINGS = {"markdown": ".md", "xml": ".xml", "spec": ".json", "dates": ".json"} | dict.fromkeys(
    ("tree", "requirements", "blocks"), ".txt"
)
