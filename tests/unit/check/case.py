"""Builds what a rule sees from a case: pieces of a spec over `cases/base.yaml`, and paragraphs of a document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from docgen.blocks.origin import FromTemplate
from docgen.blocks.tree import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Requirement,
    Row,
    Table,
    Text,
)
from docgen.check.context import Context
from docgen.check.rule import Rule
from docgen.check.run import SPEC_KINDS, TEXT_KINDS, run
from docgen.diag.diagnostic import Diagnostic, has_errors
from docgen.diag.place import SourceId
from docgen.report.order import ordered
from docgen.report.text import render
from docgen.source.locate import locate
from docgen.source.text import SourceText, decode
from docgen.spec.assemble import assemble
from docgen.spec.checked import CheckedSpec, checked
from docgen.spec.library import load
from docgen.spec.structure import structure
from docgen.timetable.from_spec import timetable
from docgen.world import FrozenFiles, FrozenGit, World

CASES = Path(__file__).parents[2] / "cases"
CASE = SourceId("case.yaml")
TEXTS = {"text": "3", "memo": ""}
"""Kinds of paragraphs in a case, with the number of the document that they stand in."""


@dataclass(frozen=True)
class Made:
    """A case that is ready to run, and the texts that its findings point into."""

    context: Context
    sources: Mapping[SourceId, SourceText]


def case(item: Mapping[str, Any]) -> Made:
    """A case as its file tells it."""
    texts = {kind: _source(f"{kind}.md", item[kind]) for kind in TEXTS if kind in item}
    documents = tuple(_document(kind, item[kind], texts[kind]) for kind in texts)
    spec = _checked(item.get("spec", "")) if "spec" in item or _names_requirements(item) else None
    context = Context(
        checked=spec,
        timetable=timetable(spec.spec) if spec else None,
        documents=documents,
        sources=tuple(texts.values()),
        strict=True,
        told_day=item.get("day"),
    )
    own = spec.assembled.sources if spec else ()
    return Made(context, {source.id: source for source in (*texts.values(), *own)})


def lines(made: Made, rules: Sequence[Rule], language: str = "sv") -> list[str]:
    """The first printed line of every finding, as `docgen check` prints it."""
    return [printed(item, made, language) for item in ordered(_located(made, rules))]


def hints(made: Made, rules: Sequence[Rule]) -> list[str]:
    """What every finding says should be done, in Swedish."""
    return [item.hint.sv if item.hint else "" for item in ordered(_located(made, rules))]


def printed(item: Diagnostic, made: Made, language: str = "sv") -> str:
    return render([item], made.sources, language).splitlines()[0]


def cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a file."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


def _located(made: Made, rules: Sequence[Rule]) -> tuple[Diagnostic, ...]:
    said = run(made.context, SPEC_KINDS | TEXT_KINDS, rules).diagnostics
    return locate(said, made.context.checked.assembled.tree) if made.context.checked else said


def _names_requirements(item: Mapping[str, Any]) -> bool:
    return any(isinstance(part, str) and part.startswith("PA-") for kind in TEXTS for part in item.get(kind, ()))


def _checked(spec: str) -> CheckedSpec:
    files = {
        SourceId("base.yaml"): (CASES / "base.yaml").read_bytes(),
        CASE: f"{spec}\nuse: [base.yaml]\n".encode(),
        **{
            SourceId(f"templates/clauses/{path.name}", "resources"): path.read_bytes()
            for path in (CASES / "clauses").glob("*.md")
        },
    }
    world = World(FrozenFiles(files), FrozenGit())
    assembled = assemble(world, CASE)
    library = load(world)
    assert assembled.value is not None, assembled.diagnostics
    found = structure(assembled.value, library.value)
    said = (*assembled.diagnostics, *library.diagnostics, *found.diagnostics)
    assert found.value is not None, said
    assert not has_errors(said), said
    return checked(found.value, assembled.value, library.value)


def _source(name: str, parts: Sequence[Any]) -> SourceText:
    text = "\n".join(part if isinstance(part, str) else "(table)" for part in parts) + "\n"
    found = decode(SourceId(name), text.encode()).value
    assert found is not None
    return found


def _document(kind: str, parts: Sequence[Any], source: SourceText) -> Document:
    name = "memo-prov" if kind == "memo" else "provdokument"
    blocks = tuple(_blocks(parts, source))
    return Document(name, TEXTS[kind], "Prov", "sv", "", "Prov", "standard", blocks)


def _blocks(parts: Sequence[Any], source: SourceText) -> Iterator[Block]:
    for line, part in enumerate(parts, 1):
        start = source.offset(line)
        origin = FromTemplate(source.span(start, start + len(source.line(line))))
        if isinstance(part, list):
            yield _table(part, origin)
        elif part.startswith("# "):
            yield Heading(1, (Text(part[2:], origin=origin),), origin=origin)
        elif part.startswith("- "):
            paragraph = Paragraph((Text(part[2:], origin=origin),))
            yield ListBlock(ordered=False, items=(ListItem((paragraph,)),))
        elif part.startswith("PA-"):
            owner, _, text = part.partition(": ")
            heading = Heading(3, (Text("Krav", origin=origin),))
            yield Requirement(owner, heading, (), (Paragraph((Text(text, origin=origin),)),))
        else:
            yield Paragraph((Text(part, origin=origin),))


def _table(rows: Sequence[Sequence[str]], origin: FromTemplate) -> Table:
    made = [Row(tuple(Cell((Paragraph((Text(str(cell), origin=origin),)),)) for cell in row)) for row in rows]
    return Table(tuple(Column() for _ in rows[0]), made[0], tuple(made[1:]), origin=origin)
