"""One clause file and its English twin come in; the clause goes out, with what is wrong in the files."""

import re
from collections.abc import Iterable
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace
from pydantic import ValidationError

from docgen.diag.diagnostic import Diagnostic, LawRef, Outcome, Say, error, has_errors
from docgen.diag.place import Span, whole
from docgen.diag.route import Route
from docgen.source.front_matter import FrontMatter, split
from docgen.source.locate import key_span_of, locate
from docgen.source.plain import plain
from docgen.source.suggest import did_you_mean
from docgen.source.text import SourceText
from docgen.source.tree import Node
from docgen.spec.by_law import KNOWN_WORDS, unknown_words
from docgen.spec.clause import Clause, ClauseHead, LawHead, TwinHead, Wording
from docgen.spec.declare import declare, read_default
from docgen.spec.explain import explain_all
from docgen.spec.model.base import Model
from docgen.spec.model.requirement import FollowUp, Verification
from docgen.spec.model.spec import TYPED
from docgen.spec.parameter import Parameter
from docgen.spec.sections import SECTIONS

_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_Head = TypeVar("_Head", bound=Model)


class ClauseFile:
    """Reads one clause and keeps what is to be said about it, and the texts that it read."""

    def __init__(
        self, name: str, file: Outcome[SourceText | None], twin: Outcome[SourceText | None] | None = None
    ) -> None:
        """`name` is the clause's, the stem of its file. `texts` are those that could be decoded."""
        found = (file, twin) if twin else (file,)
        self.diagnostics: list[Diagnostic] = [item for outcome in found for item in outcome.diagnostics]
        self.texts = tuple(outcome.value for outcome in found if outcome.value is not None)
        self.fresh = False
        self._name = name
        self._file = file.value
        self._twin_file = twin.value if twin else None

    def read(self) -> Clause | None:
        """The clause, or None when its front matter cannot be used."""
        self.fresh = True
        front = self._front(self._file)
        head = self._head(front, ClauseHead) if front else None
        if self._file is None or front is None or front.tree is None or head is None:
            return None
        self._check_head(front.tree, head)
        parameters = self._parameters(front.tree, head)
        clause = Clause(
            self._name,
            head.category,
            head.section,
            MappingProxyType(parameters),
            tuple(_law(item) for item in head.law),
            Wording(
                head.title,
                head.verification,
                head.follow_up,
                head.motive,
                front.body,
                front.body_line,
                self._file.id,
                {},
            ),
        )
        whole_clause = replace(clause, english=self._twin(clause, self._twin_file)) if self._twin_file else clause
        self._check_words(whole_clause)
        return whole_clause

    def _front(self, text: SourceText | None) -> FrontMatter | None:
        if text is None:
            return None
        front = split(text)
        self.diagnostics += front.diagnostics
        self._check_body(text, front.value)
        return None if has_errors(front.diagnostics) else front.value

    def _head(self, front: FrontMatter, model: type[_Head]) -> _Head | None:
        if front.tree is None:
            return None
        try:
            return model.model_validate(plain(front.tree))
        except ValidationError as problem:
            found = explain_all(problem, front.tree, model)
            self._say(front.tree, [replace(item, code="L002") for item in found])
            return None

    def _say(self, tree: Node, diagnostics: Iterable[Diagnostic]) -> None:
        """Clause files are no part of the spec's tree, so routes become places here."""
        self.diagnostics += sorted(locate(diagnostics, tree), key=_start)

    def _check_head(self, tree: Node, head: ClauseHead) -> None:
        if head.section not in SECTIONS:
            message = Say(f'okänt avsnitt "{head.section}"', f'unknown section "{head.section}"')
            self._say(tree, [error("L008", message, Route(("section",)), did_you_mean(head.section, SECTIONS))])
        if self._name in TYPED and head.parameters:
            message = Say(
                f'"{self._name}" är en kravtyp; dess parametrar är modellens nycklar',
                f'"{self._name}" is a type of requirement; its parameters are the keys of the model',
            )
            hint = Say("ta bort parameters", "remove parameters")
            self._say(tree, [error("L007", message, key_span_of(tree, Route(("parameters",))), hint)])

    def _check_words(self, clause: Clause) -> None:
        """What stands in double braces in the front matter is a word that follows the law, and nothing else."""
        found = [words for words in (clause.swedish, clause.english) if words is not None]
        for words in found:
            for name in [name for text in words.head_texts for name in unknown_words(text)]:
                self.diagnostics.append(
                    error(
                        "L010",
                        Say(f'okänt ord "{name}" i filhuvudet', f'unknown word "{name}" in the front matter'),
                        whole(words.source),
                        did_you_mean(name, KNOWN_WORDS)
                        or Say("skriv ett ord som word.the_tenderer", "write a word such as word.the_tenderer"),
                    )
                )

    def _check_body(self, text: SourceText, front: FrontMatter) -> None:
        if not front.body.strip():
            message = Say("klausulen har ingen text", "the clause has no text")
            hint = Say("skriv texten efter filhuvudet", "write the text after the front matter")
            self.diagnostics.append(error("L009", message, whole(text.id), hint))
        for match in _HEADING.finditer(front.body):
            line = front.body_line + front.body.count("\n", 0, match.start())
            start = text.offset(line)
            self.diagnostics.append(
                error(
                    "L006",
                    Say("rubrik i en klausul; kravets rubrik är title", "heading in a clause; its heading is title"),
                    text.span(start, start + len(text.line(line))),
                    Say("skriv ett stycke, eller dela upp klausulen", "write a paragraph, or split the clause"),
                )
            )

    def _parameters(self, tree: Node, head: ClauseHead) -> dict[str, Parameter]:
        found: dict[str, Parameter] = {}
        for name, declared in head.parameters.items():
            outcome = declare(name, declared, Route(("parameters", name)))
            found[name] = outcome.value
            if outcome.diagnostics:
                whole = Route(("parameters", name))
                key = key_span_of(tree, whole)
                self._say(tree, [item.at(key) if item.place == whole else item for item in outcome.diagnostics])
        return found

    def _twin(self, clause: Clause, text: SourceText) -> Wording | None:
        front = self._front(text)
        head = self._head(front, TwinHead) if front else None
        if front is None or front.tree is None or head is None:
            return None
        defaults = MappingProxyType(self._defaults(front.tree, head, clause))
        return Wording(
            head.title,
            _translated_verification(clause.verification, head),
            _translated_follow_up(clause.follow_up, head),
            head.motive,
            front.body,
            front.body_line,
            text.id,
            defaults,
        )

    def _defaults(self, tree: Node, head: TwinHead, clause: Clause) -> dict[str, object]:
        found: dict[str, object] = {}
        for name, value in head.defaults.items():
            route = Route(("defaults", name))
            if name in clause.parameters:
                default = read_default(clause.parameters[name], value, route)
                found[name] = default.value
                self._say(tree, default.diagnostics)
            else:
                message = Say(f'klausulen har ingen parameter "{name}"', f'the clause has no parameter "{name}"')
                hint = did_you_mean(name, clause.parameters)
                self.diagnostics.append(error("L002", message, key_span_of(tree, route), hint))
        return found


def _translated_verification(swedish: Verification | None, head: TwinHead) -> Verification | None:
    if swedish is None or head.verification is None:
        return swedish
    return swedish.model_copy(update={"evidence": head.verification.evidence})


def _translated_follow_up(swedish: FollowUp | None, head: TwinHead) -> FollowUp | None:
    if swedish is None or head.follow_up is None:
        return swedish
    return swedish.model_copy(update={name: value for name, value in head.follow_up if value is not None})


def _start(diagnostic: Diagnostic) -> int:
    return diagnostic.place.start.offset if isinstance(diagnostic.place, Span) else 0


def _law(head: LawHead) -> LawRef:
    return LawRef(str(head.ref), head.checked.isoformat(), head.confidence)
