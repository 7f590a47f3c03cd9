"""Clause files come in; the library of clauses goes out, with what is wrong in the files.

A clause's name is the stem of its file. The project's own `templates/clauses` stands over the one that docgen
carries: a file of the same name there replaces a clause, any other adds one.
"""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from docgen.diag.diagnostic import Diagnostic, Label, LawRef, Outcome, Say, error
from docgen.diag.place import SourceId, whole
from docgen.diag.route import Route
from docgen.source.front_matter import FrontMatter, split
from docgen.source.locate import locate
from docgen.source.plain import plain
from docgen.source.suggest import did_you_mean
from docgen.source.text import SourceText, load as load_text
from docgen.source.tree import Mapping as TreeMapping, Node, Scalar
from docgen.spec.clause import Clause, ClauseHead, LawHead, ParameterHead, TwinHead, Wording
from docgen.spec.explain import explain
from docgen.spec.model.base import Model
from docgen.spec.model.requirement import FollowUp, Verification
from docgen.spec.model.spec import REQUIREMENT_TYPES
from docgen.spec.parameter import BOUNDED, Parameter, compare, convert, read
from docgen.spec.sections import SECTIONS
from docgen.spec.values.expect import message_of
from docgen.world import Files, World

FOLDER = "templates/clauses"
ENGLISH = ".en.md"
_RESERVED = frozenset(
    "spec dates profile memo req economy has requirements requirement_list ref doc included field pagebreak landscape "
    "portrait signature label authority_word loop true false none".split()
)
_PARAMETER_NAME = re.compile(r"[a-z][a-z0-9_]*")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_Head = TypeVar("_Head", bound=Model)


@dataclass(frozen=True, slots=True)
class Library:
    """The clauses by name. `files` names the file of every clause there is, read or not."""

    clauses: Mapping[str, Clause]
    files: Mapping[str, SourceId] = field(default_factory=dict)
    texts: tuple[SourceText, ...] = ()

    def __contains__(self, name: object) -> bool:
        return name in self.clauses


def load(world: World, names: Collection[str] | None = None, english: bool = True) -> Outcome[Library]:
    """Read the clauses, or only those named; without `english` the twins are left unread."""
    index = _index(world.files)
    diagnostics = list(index.diagnostics)
    clauses: dict[str, Clause] = {}
    texts: list[SourceText] = []
    swedish = {name: file for name, file in index.value.items() if not name.endswith(".en")}
    for name, file in swedish.items():
        if names is not None and name not in names:
            continue
        twin = index.value.get(f"{name}.en") if english else None
        read_clause = _Reader(world.files, name)
        clause = read_clause.clause(file, twin)
        diagnostics += read_clause.diagnostics
        texts += read_clause.texts
        if clause is not None:
            clauses[name] = clause
    diagnostics += [_lonely(file) for name, file in index.value.items() if name.removesuffix(".en") not in swedish]
    return Outcome(Library(MappingProxyType(clauses), MappingProxyType(swedish), tuple(texts)), tuple(diagnostics))


def _index(files: Files) -> Outcome[dict[str, SourceId]]:
    """The clause files by stem; the project's stand over docgen's."""
    found: dict[str, SourceId] = {}
    diagnostics: list[Diagnostic] = []
    for root in (SourceId(FOLDER, "resources"), SourceId(FOLDER, "project")):
        here: dict[str, SourceId] = {}
        for file in files.list(root):
            name = posixpath.basename(file.path).removesuffix(".md")
            if not file.path.endswith(".md") or name.casefold() == "readme":
                continue
            if name in here:
                diagnostics.append(_same_name(name, file, here[name]))
            else:
                here[name] = file
        found |= here
    return Outcome(dict(sorted(found.items())), tuple(diagnostics))


class _Reader:
    """Reads one clause and keeps what is to be said about it."""

    def __init__(self, files: Files, name: str) -> None:
        self.files = files
        self.name = name
        self.diagnostics: list[Diagnostic] = []
        self.texts: list[SourceText] = []

    def clause(self, file: SourceId, twin: SourceId | None) -> Clause | None:
        """The clause, or None when its front matter cannot be used."""
        front = self._front(file)
        head = self._head(front, ClauseHead) if front else None
        if front is None or head is None or front.tree is None:
            return None
        tree = front.tree
        self._check_section(tree, head)
        parameters = self._parameters(tree, head)
        self._check_body(file, front)
        swedish = Wording(
            head.title, head.verification, head.follow_up, head.motive, front.body, front.body_line, file, {}
        )
        clause = Clause(self.name, head.category, head.section, MappingProxyType(parameters), _law(head.law), swedish)
        return replace(clause, english=self._twin(clause, twin)) if twin else clause

    def _front(self, file: SourceId) -> FrontMatter | None:
        text = load_text(self.files, file)
        self.diagnostics += text.diagnostics
        if text.value is None:
            return None
        self.texts.append(text.value)
        front = split(text.value)
        self.diagnostics += front.diagnostics
        return front.value

    def _head(self, front: FrontMatter, model: type[_Head]) -> _Head | None:
        if front.tree is None:
            return None
        try:
            return model.model_validate(plain(front.tree))
        except ValidationError as problem:
            found = [explain(item, front.tree, model) for item in problem.errors(include_url=False)]
            self._say(front.tree, [replace(item, code="L002") for item in found])
            return None

    def _say(self, tree: Node, diagnostics: Iterable[Diagnostic]) -> None:
        """Clause files are no part of the spec's tree, so their routes become places here."""
        self.diagnostics += locate(diagnostics, tree)

    def _check_section(self, tree: Node, head: ClauseHead) -> None:
        if head.section not in SECTIONS:
            message = Say(f'okänt avsnitt "{head.section}"', f'unknown section "{head.section}"')
            self._say(tree, [error("L008", message, Route(("section",)), did_you_mean(head.section, SECTIONS))])

    def _check_body(self, file: SourceId, front: FrontMatter) -> None:
        text = self.texts[-1]
        if not front.body.strip():
            message = Say("klausulen har ingen text", "the clause has no text")
            hint = Say("skriv texten efter filhuvudet", "write the text after the front matter")
            self.diagnostics.append(error("L009", message, whole(file), hint))
        for match in _HEADING.finditer(front.body):
            line = front.body_line + front.body.count("\n", 0, match.start())
            start = text.offset(line)
            message = Say("rubrik i en klausul; kravets titel är rubriken", "heading in a clause; the title is the heading")
            hint = Say("skriv ett stycke eller dela upp klausulen", "write a paragraph, or split the clause")
            self.diagnostics.append(error("L006", message, text.span(start, start + len(text.line(line))), hint))

    def _parameters(self, tree: Node, head: ClauseHead) -> dict[str, Parameter]:
        if self.name in REQUIREMENT_TYPES and head.parameters:
            message = Say(
                f'"{self.name}" är en kravtyp; dess parametrar är modellens fält',
                f'"{self.name}" is a type of requirement; its parameters are the fields of the model',
            )
            self._say(tree, [error("L007", message, Route(("parameters",)), Say("ta bort parameters", "remove parameters"))])
        return {name: self._parameter(tree, name, declared) for name, declared in head.parameters.items()}

    def _parameter(self, tree: Node, name: str, head: ParameterHead) -> Parameter:
        route = Route(("parameters", name))
        plainly = Parameter(name, head.type, Say(head.help.sv, head.help.en), head.unit, choices=head.choices, of=head.of)
        said = [problem.at(_key_place(tree, route)) for problem in _name_problems(name)]
        said += list(_kind_problems(head, route))
        low, wrong_low = _bound(head.type, head.min, route / "min")
        high, wrong_high = _bound(head.type, head.max, route / "max")
        bounded = replace(plainly, min=low, max=high)
        said += [*wrong_low, *wrong_high, *_order_problems(bounded, route)]
        default, wrong_default = _default(bounded, head.default, route / "default")
        self._say(tree, [*said, *wrong_default])
        return replace(bounded, default=default)

    def _twin(self, clause: Clause, file: SourceId) -> Wording | None:
        front = self._front(file)
        head = self._head(front, TwinHead) if front else None
        if front is None or head is None or front.tree is None:
            return None
        self._check_body(file, front)
        defaults: dict[str, object] = {}
        for name, value in head.defaults.items():
            route = Route(("defaults", name))
            if name not in clause.parameters:
                message = Say(f'klausulen har ingen parameter "{name}"', f'the clause has no parameter "{name}"')
                hint = did_you_mean(name, clause.parameters)
                self._say(front.tree, [error("L002", message, _key_place(front.tree, route), hint)])
                continue
            defaults[name], wrong = _default(clause.parameters[name], value, route)
            self._say(front.tree, wrong)
        swedish = clause.swedish
        return Wording(
            head.title,
            _translated_verification(swedish.verification, head),
            _translated_follow_up(swedish.follow_up, head),
            head.motive,
            front.body,
            front.body_line,
            file,
            MappingProxyType(defaults),
        )


def _translated_verification(swedish: Verification | None, head: TwinHead) -> Verification | None:
    if swedish is None or head.verification is None:
        return swedish
    return swedish.model_copy(update={"evidence": head.verification.evidence})


def _translated_follow_up(swedish: FollowUp | None, head: TwinHead) -> FollowUp | None:
    if swedish is None or head.follow_up is None:
        return swedish
    words = {name: value for name, value in head.follow_up if value is not None}
    return swedish.model_copy(update=words)


def _law(heads: tuple[LawHead, ...]) -> tuple[LawRef, ...]:
    return tuple(LawRef(str(head.ref), head.checked.isoformat(), head.confidence) for head in heads)


def _key_place(tree: Node, route: Route) -> Route | object:
    raise NotImplementedError
