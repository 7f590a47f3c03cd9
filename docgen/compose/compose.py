"""A checked spec and the templates become documents in Markdown: the whole package and its memos.

In: the checked spec, the document templates, the profile, the timetable and the version. Out: `Composed`
documents in the order of the package, and everything that is wrong in any of them. Floor 5.

No requirement is lost: each is printed by exactly one `requirements(…)` of the documents that are included, and
one that has no such place is an error.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from docgen.compose.context import values
from docgen.compose.document import DocumentTemplate
from docgen.compose.environment import Environment
from docgen.compose.filters import install
from docgen.compose.fragment import Composed, Each, Fragment, ignored
from docgen.compose.functions import document_functions
from docgen.compose.head import head_of, properties_of, version_text
from docgen.compose.inclusion import included
from docgen.compose.package import Package
from docgen.compose.requirement import Requirements
from docgen.compose.template import Template, prepare, render
from docgen.compose.view import at
from docgen.compose.words import Words
from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Say, error
from docgen.diag.route import Route
from docgen.spec.by_law import WORDS
from docgen.spec.checked import CheckedSpec
from docgen.spec.model.memo import Memo
from docgen.timetable.from_spec import Timetable
from docgen.world import NO_CACHE, Cache, Version

_MEMOS = Say("tjänsteskrivelser", "memos")


def compose(
    checked: CheckedSpec,
    documents: Sequence[DocumentTemplate],
    profile: object,
    timetable: Timetable,
    version: Callable[[], Version],
    cache: Cache = NO_CACHE,
    each: Each = ignored,
) -> Outcome[tuple[Composed, ...]]:
    """The documents of the package that the spec asks for.

    `version` is asked for when the first document is made. `cache` holds templates that an earlier run compiled.
    `each` is given every requirement and every document as soon as it is made.
    """
    language = checked.spec.procurement.language
    long_dates = getattr(profile, "memo_dates", "iso") == "long"
    environment = Environment(Words(language, long_dates), cache)
    install(environment, timetable.follow_up_interval)
    package = Package(checked, tuple(documents), environment, timetable)
    package.values = values(checked, timetable, profile)
    composer = _Composer(package, version, each)
    composed = composer.all()
    environment.compiled.save()
    return Outcome(composed, tuple(dict.fromkeys(composer.diagnostics)))


@dataclass
class _Composer:
    package: Package
    asked: Callable[[], Version]
    each: Each
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _templates: dict[str, Template] = field(default_factory=dict)

    @cached_property
    def version(self) -> str:
        """The version in few words."""
        return version_text(self.asked(), self.package.checked.spec.procurement.language)

    def all(self) -> tuple[Composed, ...]:
        """What is included, then the requirements, then the documents that print them."""
        inside = included(self.package)
        self.package.included = inside.value
        requirements = Requirements(self.package, self.each)
        self.package.composed = requirements.all()
        self.diagnostics += [*inside.diagnostics, *requirements.diagnostics]
        composed = tuple(map(self._told, self._documents()))
        if all(fragment.markdown for item in composed for fragment in item.fragments):
            self.diagnostics += self._homeless()
        self.diagnostics += self._printed_twice()
        return composed

    # ------------------------------------------------------------ documents

    def _told(self, document: Composed) -> Composed:
        self.each(document)
        return document

    def _documents(self) -> Iterator[Composed]:
        memos = self.package.checked.spec.memos
        for template in self.package.documents:
            if template.name not in self.package.included:
                continue
            if template.package == "tender":
                yield self._document(template, None, 0)
            for index, memo in enumerate(memos):
                if template.package == "memo" and memo.document == template.name:
                    yield self._document(template, memo, index)

    def _document(self, template: DocumentTemplate, memo: Memo | None, index: int) -> Composed:
        context: dict[str, object] = {**self.package.values, **document_functions(self.package, template)}
        about: tuple[Label, ...] = ()
        if memo is not None:
            route = Route(("memos", index))
            context["memo"] = at(memo, route)
            about = (Label(route / "id", Say(f"memot {memo.id}", f"the memo {memo.id}")),)
        prepared = self._template(template, context)
        outcome = render(prepared, self.package.environment, context, self.package.raw, about)
        self.diagnostics += outcome.diagnostics
        return self._composed(template, memo, outcome.value)

    def _template(self, template: DocumentTemplate, context: Mapping[str, object]) -> Template:
        if template.name not in self._templates:
            outcome = prepare(self.package.environment, template.written, tuple(context))
            self.diagnostics += outcome.diagnostics
            self._templates[template.name] = outcome.value
        return self._templates[template.name]

    def _composed(self, template: DocumentTemplate, memo: Memo | None, fragment: Fragment) -> Composed:
        spec = self.package.checked.spec
        language = spec.procurement.language
        alike = [item for item in spec.memos if item.document == template.name]
        return Composed(
            name=template.name,
            number=template.number,
            title=memo.title if memo else template.title,
            language=language,
            folder=(_MEMOS if memo else WORDS[spec.procurement.law]["documents"]).in_language(language),
            file=f"{template.file} {memo.id}" if memo and len(alike) > 1 else template.file,
            brand=template.brand or spec.authority.profile,
            numbered=template.numbered,
            properties=properties_of(template, spec, memo, self.version),
            head=head_of(template, spec, memo, self.version, self.package.environment.words.long_dates),
            fragments=(fragment,),
            also=template.also,
        )

    # ------------------------------------------------------------ nothing lost, nothing twice

    def _homeless(self) -> Iterator[Diagnostic]:
        for section, items in self.package.by_section.items():
            if section in self.package.printed:
                continue
            for item in items:
                yield error(
                    "M013",
                    Say(
                        f'kravet {item.id} hör till "{section}", som inget dokument i paketet skriver ut',
                        f'the requirement {item.id} belongs to "{section}", which no document of the package prints',
                    ),
                    item.route / "section" if item.model.section else item.route / "id",
                    Say(
                        f'ge kravet ett annat avsnitt, eller skriv {{{{ requirements("{section}") }}}} i ett dokument',
                        f'give it another section, or write {{{{ requirements("{section}") }}}} in a document',
                    ),
                )

    def _printed_twice(self) -> Iterator[Diagnostic]:
        for section, places in self.package.printed.items():
            for document, place in places[1:] if section in self.package.by_section else ():
                first_document, first = places[0]
                yield error(
                    "M014",
                    Say(
                        f'kraven i "{section}" skrivs ut en gång till i "{document}"',
                        f'the requirements of "{section}" are printed once more in "{document}"',
                    ),
                    place,
                    Say(
                        "skriv ut dem på ett ställe; hänvisa med ref(…), eller gör en tabell med requirement_list(…)",
                        "print them in one place; refer by ref(…), or make a table with requirement_list(…)",
                    ),
                    [
                        Label(
                            first, Say(f'första gången i "{first_document}"', f'the first time in "{first_document}"')
                        )
                    ],
                )
