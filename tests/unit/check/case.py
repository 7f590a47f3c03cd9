"""Builds what a rule sees from a case: a spec over `cases/spec-of-rules/`, paragraphs of a document, whole drafts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
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
    Link,
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
from docgen.diag.place import SourceId, Span
from docgen.draft.model import Draft, Form, LooseLink, Picture
from docgen.report.order import ordered
from docgen.report.text import render
from docgen.source.locate import locate
from docgen.source.text import SourceText, decode
from docgen.spec.assemble import assemble
from docgen.spec.checked import CheckedSpec, checked
from docgen.spec.law import LawSource, law_source
from docgen.spec.library import load
from docgen.spec.structure import structure
from docgen.timetable.from_spec import timetable
from docgen.world import FrozenFiles, FrozenGit, World

CASES = Path(__file__).parents[2] / "cases"
SPEC = CASES / "spec-of-rules"
CASE = SourceId("case.yaml")
_HEADINGS = {"#", "##", "###", "####"}
TEXTS = {"text": "3", "memo": "", "appendix": "K"}
"""Kinds of paragraphs in a case, with the number of the document that they stand in."""
_NAMES = {"text": "provdokument", "memo": "memo-prov", "appendix": "provbilaga"}


@dataclass(frozen=True)
class Made:
    """A case that is ready to run, and the texts that its findings point into."""

    context: Context
    sources: Mapping[SourceId, SourceText]


def case(item: Mapping[str, Any]) -> Made:
    """A case as its file tells it."""
    texts = {kind: _source(f"{kind}.md", item[kind]) for kind in TEXTS if kind in item}
    told = item.get("draft", [])
    drafts = tuple(map(_draft, told if isinstance(told, list) else [told]))
    documents = tuple(_document(kind, item[kind], texts[kind]) for kind in texts)
    spec = _checked(item.get("spec", "")) if "spec" in item or _names_requirements(item) else None
    context = Context(
        checked=spec,
        timetable=timetable(spec.spec) if spec else None,
        documents=(*documents, *(draft.document for draft in drafts)),
        sources=(*texts.values(), *(draft.source for draft in drafts)),
        strict=True,
        drafts=drafts,
        told_day=item.get("day"),
        law_source=_law(),
    )
    own = spec.assembled.sources if spec else ()
    return Made(context, {source.id: source for source in (*context.sources, *own)})


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


@cache
def _law() -> LawSource:
    """docgen's own law data."""
    folder = CASES.parents[1] / "templates/law"
    files = {SourceId(f"templates/law/{path.name}", "resources"): path.read_bytes() for path in folder.glob("*.yaml")}
    return law_source(World(FrozenFiles(files), FrozenGit()))


def _names_requirements(item: Mapping[str, Any]) -> bool:
    return any(isinstance(part, str) and part.startswith("PA-") for kind in TEXTS for part in item.get(kind, ()))


def _checked(spec: str) -> CheckedSpec:
    files = {
        SourceId("base.yaml"): (SPEC / "base.yaml").read_bytes(),
        CASE: f"{spec}\nuse: [base.yaml]\n".encode(),
        **{
            SourceId(f"templates/clauses/{path.name}", "resources"): path.read_bytes()
            for path in (SPEC / "clauses").glob("*.md")
        },
    }
    world = World(FrozenFiles(files), FrozenGit())
    assembled = assemble(world, CASE)
    library = load(world)
    assert assembled.value is not None, assembled.diagnostics
    found = structure(assembled.value, library.value)
    said = (*assembled.diagnostics, *library.diagnostics, *found.diagnostics)
    assert found.value is not None, said
    # a case that names another law is laid over a base with the parts of 19 kap.: the cross check's matter, not a rule's
    assert not has_errors([item for item in said if item.code not in {"S050", "S051"}]), said
    return checked(found.value, assembled.value, library.value)


def _source(name: str, parts: Sequence[Any]) -> SourceText:
    text = "\n".join(part if isinstance(part, str) else "(table)" for part in parts) + "\n"
    found = decode(SourceId(name), text.encode()).value
    assert found is not None
    return found


def _document(kind: str, parts: Sequence[Any], source: SourceText) -> Document:
    blocks = tuple(_blocks(parts, source))
    return Document(_NAMES[kind], TEXTS[kind], "Prov", "sv", "", "Prov", "standard", blocks)


def _blocks(parts: Sequence[Any], source: SourceText) -> Iterator[Block]:
    for line, part in enumerate(parts, 1):
        origin = FromTemplate(_line(source, line))
        if isinstance(part, list):
            yield _table(part, origin)
            continue
        mark, _, words = part.partition(" ")
        if mark in _HEADINGS:
            yield Heading(len(mark), (Text(words, origin=origin),), origin=origin)
        elif mark in {"-", "#."}:
            paragraph = Paragraph((Text(words, origin=origin),))
            yield ListBlock(ordered=mark == "#.", items=(ListItem((paragraph,)),))
        elif part.startswith("PA-"):
            owner, _, text = part.partition(": ")
            heading = Heading(3, (Text("Krav", origin=origin),))
            yield Requirement(owner, heading, (), (Paragraph((Text(text, origin=origin),)),))
        elif part.startswith("<"):
            address = part.strip("<>")
            yield Paragraph((Link(address, (Text(address, origin=origin),)),))
        elif part.startswith("^"):
            yield Paragraph((Text(part[1:], origin=origin),), "meta", origin=origin)
        else:
            yield Paragraph((Text(part, origin=origin),), origin=origin)


def _draft(told: Mapping[str, Any]) -> Draft:
    """A file that was written by hand: its `file` name, its `text`, and facts of its form with their lines."""
    name = told.get("file", "utkast.docx")
    source = _source(name, told.get("text", ()))

    def spans(key: str) -> tuple[Span, ...]:
        return tuple(_line(source, line) for line in told.get(key, ()))

    blocks = tuple(_blocks(told.get("text", ()), source))
    number = "" if told.get("memo") else "1"
    document = Document(name, number, told.get("title", ""), told.get("language", "sv"), "", name, "", blocks)
    form = Form(
        told.get("title", ""),
        told.get("language", ""),
        tuple(Picture(_line(source, line), *rest) for line, *rest in told.get("pictures", ())),
        tuple(LooseLink(_line(source, line), address) for line, address in told.get("links", ())),
        spans("empty"),
        spans("merged"),
        spans("headerless"),
        spans("false_headings"),
        told.get("scanned", False),
    )
    kind: Any = name.rpartition(".")[2]
    return Draft(source, kind, document, form)


def _line(source: SourceText, line: int) -> Span:
    start = source.offset(line)
    return source.span(start, start + len(source.line(line)))


def _table(rows: Sequence[Sequence[str]], origin: FromTemplate) -> Table:
    made = [Row(tuple(Cell((Paragraph((Text(str(cell), origin=origin),)),)) for cell in row)) for row in rows]
    return Table(tuple(Column() for _ in rows[0]), made[0], tuple(made[1:]), origin=origin)
