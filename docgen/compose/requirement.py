"""A requirement's block: heading, meta line, text and facts, composed once and printed where its section stands.

In: a resolved requirement and the package. Out: a `ComposedRequirement`, whose body is Markdown. Floor 5.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docgen.blocks.origin import Computed, FromSpec, FromTemplate, Origin
from docgen.blocks.tree import Inline, Text
from docgen.compose.fragment import ComposedRequirement, Each, Fragment, Written, ignored
from docgen.compose.functions import clause_functions
from docgen.compose.listing import parameters, part
from docgen.compose.package import Package
from docgen.compose.rendering import origin_of
from docgen.compose.template import Template, prepare, render
from docgen.compose.view import View, child, unwrap
from docgen.diag.diagnostic import Diagnostic, Label, Say
from docgen.diag.place import SourceId
from docgen.source.text import SourceText
from docgen.spec.by_law import label_under
from docgen.spec.clause import Wording
from docgen.spec.model.requirement import FollowUp, Verification
from docgen.spec.requirement import ResolvedRequirement

_WORDS: Mapping[str, Mapping[str, str]] = {
    "sv": {
        "verification": "Verifiering",
        "follow_up": "Uppföljning",
        "source": "Underlag",
        "owner": "Ansvarig",
        "consequence": "Vid brist",
        "law": "Lagrum",
    },
    "en": {
        "verification": "Verification",
        "follow_up": "Follow-up",
        "source": "Source",
        "owner": "Responsible",
        "consequence": "In case of breach",
        "law": "Legal basis",
    },
}
_SENTENCE_END = (".", "!", "?", ":")
_KEY = re.compile(r"(?:^|[{,])[ \t]*(\w+):", re.MULTILINE)


@dataclass
class Requirements:
    """Composes the requirements of one package; a clause is compiled once, however many use it."""

    package: Package
    each: Each = ignored
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _templates: dict[SourceId, Template] = field(default_factory=dict)
    _head_lines: dict[SourceId, dict[str, int]] = field(default_factory=dict)

    def all(self) -> dict[str, tuple[ComposedRequirement, ...]]:
        """The composed requirements by section."""
        functions = clause_functions(self.package)
        return {
            section: tuple(self._told(self._compose(item, functions)) for item in items)
            for section, items in self.package.by_section.items()
        }

    def _told(self, requirement: ComposedRequirement) -> ComposedRequirement:
        self.each(requirement)
        return requirement

    def _compose(self, item: ResolvedRequirement, functions: Mapping[str, object]) -> ComposedRequirement:
        return ComposedRequirement(
            id=item.id,
            title=(self._text(item, part(item, "title"), "title"),),
            meta=tuple(self._meta(item)),
            body=tuple(self._body(item, functions)),
            facts=tuple(self._facts(item)),
            law=self._law(item),
            origin=FromSpec(item.route, verbatim=False),
        )

    # ------------------------------------------------------------ text

    def _body(self, item: ResolvedRequirement, functions: Mapping[str, object]) -> Iterator[Fragment]:
        if item.wording is not None:
            yield self._clause_text(item, item.wording, functions)
        if item.text is not None:
            yield Fragment(item.text, base=FromSpec(item.route / "text"))
        if item.addition is not None:
            yield Fragment(item.addition, base=FromSpec(item.route / "addition"))

    def _clause_text(self, item: ResolvedRequirement, wording: Wording, functions: Mapping[str, object]) -> Fragment:
        context = {**self.package.values, **functions, **parameters(item), "req": self.package.listed(item)}
        template = self._template(wording, tuple(context))
        about = Label(item.route / "id", Say(f"klausulen används av {item.id}", f"the clause is used by {item.id}"))
        outcome = render(template, self.package.environment, context, self.package.raw, (about,))
        self.diagnostics += outcome.diagnostics
        return outcome.value

    def _template(self, wording: Wording, names: tuple[str, ...]) -> Template:
        if wording.source not in self._templates:
            written = Written(self.package.texts[wording.source], wording.body_line)
            outcome = prepare(self.package.environment, written, names)
            self.diagnostics += outcome.diagnostics
            self._templates[wording.source] = outcome.value
        return self._templates[wording.source]

    # ------------------------------------------------------------ meta line and facts

    def _meta(self, item: ResolvedRequirement) -> Iterator[Inline]:
        yield self._text(item, View(item.id, (item.route / "id",), located=True), "id")
        yield self._said(item, f" · {_capital(self._label('category', item.category))}")

    def _facts(self, item: ResolvedRequirement) -> Iterator[tuple[str, tuple[Inline, ...]]]:
        words = self._words
        if item.verification is not None:
            yield words["verification"], tuple(self._verification(item, item.verification))
        if item.follow_up is not None:
            yield words["follow_up"], tuple(self._follow_up(item, item.follow_up))

    def _law(self, item: ResolvedRequirement) -> tuple[str, tuple[Inline, ...]] | None:
        if not item.law:
            return None
        conjunction = "och" if self.package.language == "sv" else "and"
        joined = self.package.environment.words.join(item.law, conjunction)
        return self._words["law"], (self._said(item, joined),)

    def _verification(self, item: ResolvedRequirement, verification: Verification) -> Iterator[Inline]:
        yield self._said(item, f"{_capital(self._label('stage', verification.at))}. ")
        yield from self._sentence(item, "verification", "evidence")

    def _follow_up(self, item: ResolvedRequirement, follow_up: FollowUp) -> Iterator[Inline]:
        interval = follow_up.interval
        if interval == "by-contract-length":
            interval = self.package.timetable.follow_up_interval
        yield self._said(item, f"{_capital(self._label('interval', interval))}.")
        for key in ("source", "owner", "consequence"):
            if getattr(follow_up, key):
                yield self._said(item, f" {self._words[key]}: ")
                yield from self._sentence(item, "follow_up", key)

    def _sentence(self, item: ResolvedRequirement, holder: str, key: str) -> Iterator[Inline]:
        value = child(part(item, holder), key)
        text = self._text(item, value, key)
        yield text
        if not text.text.endswith(_SENTENCE_END):
            yield self._said(item, ".")

    # ------------------------------------------------------------ small things

    @property
    def _words(self) -> Mapping[str, str]:
        return _WORDS["sv" if self.package.language == "sv" else "en"]

    def _label(self, group: str, value: str) -> str:
        return label_under(self.package.law, group, value).in_language(self.package.language)

    def _said(self, item: ResolvedRequirement, text: str) -> Text:
        return Text(text, origin=Computed((item.route,)))

    def _text(self, item: ResolvedRequirement, value: object, key: str) -> Text:
        """A value as a text, from the spec or from the front matter of the clause."""
        text = str(unwrap(value))
        origin = origin_of(text, value, self.package.raw) or self._head_line(item, key)
        return Text(text, origin=origin)

    def _head_line(self, item: ResolvedRequirement, key: str) -> Origin:
        """The line of the clause's front matter that holds a key."""
        source = self.package.texts.get(item.wording.source) if item.wording else None
        if source is None:
            return Computed((item.route,))
        if source.id not in self._head_lines:
            self._head_lines[source.id] = _key_lines(source)
        return FromTemplate(Written(source, self._head_lines[source.id].get(key, 1)).place(0))


def _key_lines(source: SourceText) -> dict[str, int]:
    """The first line of a file on which each key stands."""
    ends = {match[1]: match.end() for match in reversed(list(_KEY.finditer(source.text)))}
    return {key: source.point(end).line for key, end in ends.items()}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
