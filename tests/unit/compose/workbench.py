"""A template, or a whole small package, as a test writes it comes in; what docgen makes of it goes out.

A document's body stands after four lines of front matter, so that its first line is line 5 of the file.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.blocks.dump import dump
from docgen.blocks.number import number
from docgen.blocks.tree import Block, Document
from docgen.compose import document
from docgen.compose.compose import compose
from docgen.compose.environment import Environment
from docgen.compose.filters import install
from docgen.compose.fragment import Composed, Fragment, Written
from docgen.compose.template import prepare, render
from docgen.compose.view import at
from docgen.compose.words import Words
from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId
from docgen.diag.route import ROOT, Route
from docgen.markup.blocks import Reading, read_fragment
from docgen.markup.read import read
from docgen.report import text as report
from docgen.source.locate import locate
from docgen.source.text import SourceText, decode
from docgen.spec.assemble import assemble
from docgen.spec.checked import checked
from docgen.spec.library import load as load_library
from docgen.spec.profile import FALLBACK
from docgen.spec.structure import structure
from docgen.timetable.from_spec import timetable
from docgen.world import FrozenFiles, FrozenGit, Version, World

HEAD = "---\ntitle: Prov\npackage: tender\n---\n"
BASE = (Path(__file__).parents[2] / "cases" / "base.yaml").read_text(encoding="utf-8")


def source(text: str, path: str = "prov.md") -> SourceText:
    made = decode(SourceId(path), text.encode()).value
    assert made is not None
    return made


def written(body: str) -> Written:
    return Written(source(HEAD + body), 5)


def environment(language: str = "sv") -> Environment:
    made = Environment(Words(language))
    install(made, "quarterly")
    return made


@dataclass(frozen=True)
class Rendered:
    """What came of one template. `spec` values have the routes of the mapping that they stand in."""

    fragment: Fragment
    diagnostics: tuple[Diagnostic, ...]
    blocks: tuple[Block, ...]
    text: SourceText

    @property
    def said(self) -> list[str]:
        """Place, code and message of each diagnostic, related places and hint after it."""
        return [line(item) for item in self.diagnostics]

    @property
    def dumped(self) -> str:
        """The blocks as text."""
        return shown(self.blocks)

    @property
    def origins(self) -> str:
        """The blocks as text, with where everything comes from."""
        return shown(self.blocks, origins=True)


def rendered(body: str, spec: Mapping[str, object] | None = None, **more: object) -> Rendered:
    """A body with `spec` and other names, as blocks."""
    made, file = environment(), written(body)
    context: dict[str, object] = {"spec": at(dict(spec or {}), ROOT), **more}

    def raw(route: Route) -> str | None:
        value: object = spec or {}
        for step in route.steps:
            value = value[step]  # type: ignore[index]
        return value if isinstance(value, str) else None

    prepared = prepare(made, file, tuple(context))
    outcome = render(prepared.value, made, context, raw)
    reading = Reading()
    blocks = read_fragment(outcome.value, reading)
    everything = (*prepared.diagnostics, *outcome.diagnostics, *reading.diagnostics)
    return Rendered(outcome.value, tuple(dict.fromkeys(everything)), blocks, file.text)


def shown(blocks: Iterable[Block], *, origins: bool = False) -> str:
    """Blocks as text, without the lines about their document."""
    whole = Document("prov", "", "Prov", "sv", "", "prov", "standard", tuple(blocks))
    return "\n".join(dump(whole, origins=origins).splitlines()[2:])


def line(item: Diagnostic) -> str:
    """One diagnostic on one line, in Swedish."""
    place = _place(item.place)
    related = "".join(
        f" ({_place(label.place)}{': ' + label.text.sv if label.text else ''})" for label in item.related
    )
    hint = f" [{item.hint.sv}]" if item.hint else ""
    return f"{place} {item.code} {item.message.sv}{related}{hint}"


def _place(place: object) -> str:
    if isinstance(place, Route):
        return str(place)
    start, end = place.start, place.end  # type: ignore[attr-defined]
    return f"{place.source.path}:{start.line}:{start.column}-{end.column}"  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Built:
    """A package after compose, markup and numbering."""

    composed: tuple[Composed, ...]
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[SourceId, SourceText]

    @property
    def said(self) -> list[str]:
        return [line(item) for item in self.diagnostics]

    @property
    def printed(self) -> str:
        """What the command prints, in Swedish without colours."""
        return report.render(self.diagnostics, self.texts, "sv", False)

    def dumped(self, name: str, *, origins: bool = False) -> str:
        """One document as text."""
        return next(dump(item, origins=origins) for item in self.documents if item.name == name)


def head(title: str, number_: str = "", **more: object) -> str:
    """The front matter of a document in the tender, or of a memo when it has no number."""
    keys = {"title": title, "package": "tender" if number_ else "memo", "file": title}
    lines = [f"{key}: {value}" for key, value in keys.items()]
    lines += [f'number: "{number_}"'] if number_ else []
    lines += [f"{key}: {str(value).lower() if isinstance(value, bool) else value}" for key, value in more.items()]
    return "---\n" + "\n".join(lines) + "\n---\n"


def build(
    documents: Mapping[str, str],
    spec: str = "",
    clauses: Mapping[str, str] | None = None,
    version: Version = Version(),
) -> Built:
    """Compose the small spec of the cases, with `spec` laid over it."""
    files = {
        SourceId("spec.yaml"): f"use: [base.yaml]\n{spec}",
        SourceId("base.yaml"): BASE,
        **{SourceId(f"templates/documents/{name}.md"): body for name, body in documents.items()},
        **{SourceId(f"templates/clauses/{name}.md"): body for name, body in (clauses or {}).items()},
    }
    world = World(FrozenFiles({key: value.encode() for key, value in files.items()}), FrozenGit())
    assembled = assemble(world, SourceId("spec.yaml"))
    library = load_library(world)
    assert assembled.value is not None
    typed = structure(assembled.value, library.value)
    problems = [line(item) for item in (*assembled.diagnostics, *library.diagnostics, *typed.diagnostics)]
    assert typed.value is not None, problems
    made = checked(typed.value, assembled.value, library.value)
    templates = document.load(world, typed.value.procurement.language)
    dates = timetable(typed.value, made.requirements)
    composed = compose(made, templates.value, FALLBACK, dates, lambda: version)
    marked = read(composed.value)
    numbered = number(marked.value)
    everything = (*templates.diagnostics, *composed.diagnostics, *marked.diagnostics, *numbered.diagnostics)
    texts = {text.id: text for text in (*assembled.value.sources, *library.value.texts)}
    texts |= {template.written.text.id: template.written.text for template in templates.value}
    found = tuple(dict.fromkeys(locate(everything, assembled.value.tree)))
    return Built(composed.value, numbered.value, found, texts)
