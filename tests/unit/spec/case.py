"""Spec files as a test writes them come in; what docgen makes of them, and says about them, goes out.

A case is one text. A line `#=== path` begins another file of the same project; what stands before the first
is `case.yaml`. The files in `tests/cases/` (`base.yaml`, `clauses/`) are there too.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from docgen.diag.diagnostic import Diagnostic, Outcome
from docgen.diag.place import SourceId, Span
from docgen.source.locate import locate
from docgen.spec.assemble import Assembled, assemble
from docgen.spec.library import Library, load
from docgen.spec.model.spec import TYPED, Spec
from docgen.spec.structure import structure
from docgen.world import FrozenFiles, FrozenGit, World

CASES = Path(__file__).parents[2] / "cases"
CASE = "case.yaml"
STUB = """---
title: Prov
category: service-requirement
section: service.staffing
---
Leverantören ska göra det.
"""
_FILE = re.compile(r"^#=== (\S+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Made:
    """A case after all stages of the spec layer, with every diagnostic in a span."""

    assembled: Assembled | None
    library: Library
    spec: Spec | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def lines(self) -> list[str]:
        """What is said, in Swedish."""
        return [line(item) for item in self.diagnostics]


def asked(text: str) -> str:
    """The folder or file to assemble: what `#: ` names, else the case itself."""
    return next((row.removeprefix("#: ") for row in text.splitlines() if row.startswith("#: ")), "case.yaml")


def split(text: str) -> dict[str, str]:
    """The files of a case by path."""
    parts = _FILE.split(text)
    return {CASE: parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


def world(files: Mapping[str, str]) -> World:
    """A project with these files, and the clauses for tests as docgen's own; typed ones get a stub."""
    contents = {SourceId(path): text.encode() for path, text in files.items()}
    contents |= {
        SourceId(f"templates/clauses/{path.name}", "resources"): path.read_bytes()
        for path in sorted((CASES / "clauses").glob("*.md"))
    }
    for name in TYPED:
        contents.setdefault(SourceId(f"templates/clauses/{name}.md", "resources"), STUB.encode())
    contents.setdefault(SourceId("base.yaml"), (CASES / "base.yaml").read_bytes())
    return World(FrozenFiles(contents), FrozenGit())


@cache
def clauses_for_tests() -> Outcome[Library]:
    """The library of a case without clauses of its own."""
    return load(world({}))


def assembled(files: Mapping[str, str], name: str = CASE) -> Outcome[Assembled | None]:
    """Only the first stage."""
    return assemble(world(files), SourceId(name))


def made(text: str, name: str = CASE) -> Made:
    """A case through all stages."""
    here = world(split(text))
    first = assemble(here, SourceId(name))
    library = load(here) if "templates/clauses/" in text else clauses_for_tests()
    said = [*first.diagnostics, *library.diagnostics]
    if first.value is None:
        return Made(None, library.value, None, tuple(said))
    found = structure(first.value, library.value)
    placed = locate([*said, *found.diagnostics], first.value.tree)
    return Made(first.value, library.value, found.value, placed)


def over_base(text: str) -> Made:
    """A case that lies over the small spec in `tests/cases/base.yaml`."""
    return made(f"use: [base.yaml]\n{text}")


def line(item: Diagnostic, language: str = "sv") -> str:
    """`case.yaml:3:5-9 error S001 message | hint`, with the end's line only where it differs."""
    assert isinstance(item.place, Span)
    start, end = item.place.start, item.place.end
    until = f"{end.column}" if start.line == end.line else f"{end.line}:{end.column}"
    hint = f" | {item.hint.in_language(language)}" if item.hint else ""
    place = f"{item.place.source.path}:{start.line}:{start.column}-{until}"
    return f"{place} {item.severity.value} {item.code} {item.message.in_language(language)}{hint}"


def related(items: Iterable[Diagnostic]) -> list[str]:
    """The related places, as `file:line`."""
    places = (label.place for item in items for label in item.related)
    return [f"{place.source.path}:{place.start.line}" for place in places if isinstance(place, Span)]
