"""The functions of templates: questions about the package, references, form fields and structure.

In: the package. Out: tables of functions for a template's context. A wrong argument is reported at the line of
the template, and the function then gives nothing. Floor 5.
"""

from collections.abc import Callable, Sequence
from typing import Any, get_args

from markupsafe import Markup
from msgspec.structs import replace

from docgen.blocks.origin import FromTemplate
from docgen.blocks.tree import Block, FieldKind, FormField, Orientation, PageBreak, Paragraph, Ref, RefForm, Text
from docgen.compose.argument import NOTHING, Functions, alone
from docgen.compose.chart import Charts
from docgen.compose.document import DocumentTemplate
from docgen.compose.fragment import BlockHere, InlineHere, RequirementsHere
from docgen.compose.package import Package
from docgen.compose.view import View, derive, unwrap
from docgen.diag.diagnostic import Say
from docgen.spec.by_law import label_under
from docgen.spec.words import LABELS

Function = Callable[..., Any]
_FORMS: tuple[RefForm, ...] = ("number", "short", "title", "number-title")


def question_functions(package: Package) -> dict[str, Function]:
    """Functions for every template, expressions in front matter included."""
    questions = _Questions(package)
    return {"has": questions.has, "requirement_list": questions.requirement_list, "label": questions.label}


def clause_functions(package: Package) -> dict[str, Function]:
    """Functions for the text of clauses."""
    references = _References(package)
    return {
        **question_functions(package),
        "ref": references.ref,
        "doc": references.doc,
        "included": references.included,
        "further_documents": references.further_documents,
        "field": _Structure(package).field,
    }


def document_functions(package: Package, document: DocumentTemplate) -> dict[str, Function]:
    """Functions for the text of a document."""
    structure = _Structure(package)
    return {
        **clause_functions(package),
        "requirements": _Requirements(package, document).requirements,
        "pagebreak": structure.pagebreak,
        "landscape": structure.landscape,
        "portrait": structure.portrait,
        "signature": structure.signature,
        "chart": Charts(package).chart,
    }


class _Questions(Functions):
    def has(self, section: object) -> bool:
        """True when a requirement stands in the section."""
        name = self.choice("has", section, self.package.sections, Say("avsnittsnyckel", "section key"))
        return name is not None and name in self.package.by_section

    def requirement_list(self, category: object = None, section: object = None, at: object = None) -> list[View]:
        """The requirements, all or those of a category, a section and a stage, as views."""
        wanted_category, wanted_section, stage = unwrap(category), unwrap(section), unwrap(at)
        return [
            self.package.listed(item)
            for item in self.package.checked.requirements
            if wanted_category in (None, item.category)
            and wanted_section in (None, item.section, item.section.split(".")[0])
            and (stage is None or (item.verification is not None and item.verification.at == stage))
        ]

    def label(self, group: object, value: object) -> object:
        """What the value of a choice is called in the language of the document."""
        name = self.choice("label", group, LABELS, Say("grupp", "group"))
        if name is None:
            return NOTHING
        word = self.choice("label", value, LABELS[name], Say("etikett", "label"))
        if word is None:
            return NOTHING
        return derive(label_under(self.package.law, name, word).in_language(self.package.language), value)


class _References(Functions):
    def ref(self, target: object, form: object = "number") -> Markup:
        """The number of a requirement, heading or table, wherever in the package it stands."""
        name = self.text("ref", target)
        shape = self.choice("ref", form, _FORMS, Say("form", "form"))
        if name is None or shape is None:
            return NOTHING
        rendering = self.environment.rendering
        left_out = self.package.anchors_left_out.get(name)
        if left_out is not None:
            message = Say(
                f'"{name}" står i "{left_out.name}", som inte ingår i paketet',
                f'"{name}" stands in "{left_out.name}", which is not in the package',
            )
            rendering.report("M015", message, _guard(left_out.name), name)
            return NOTHING
        ref_form = next(item for item in _FORMS if item == shape)
        return rendering.here(InlineHere(Ref(name, ref_form, origin=FromTemplate(rendering.place(name)))))

    def doc(self, name: object) -> object:
        """A document's name in running text."""
        template = self._document("doc", name)
        if template is None:
            return NOTHING
        if template.name not in self.package.included:
            message = Say(
                f'dokumentet "{template.name}" ingår inte i paketet',
                f'the document "{template.name}" is not in the package',
            )
            self.environment.rendering.report("M015", message, _guard(template.name), template.name)
            return NOTHING
        return template.spoken(self.package.language)

    def included(self, name: object) -> bool:
        """True when the package holds the document."""
        template = self._document("included", name)
        return template is not None and template.name in self.package.included

    def further_documents(self, named: object) -> list[str]:
        """The names of the other documents for suppliers, in their order: those that `named` does not list."""
        listed = unwrap(named)
        known = {str(unwrap(name)) for name in listed} if isinstance(listed, Sequence) else set()
        return [
            template.name
            for template in self.package.documents
            if template.package == "tender" and template.name in self.package.included and template.name not in known
        ]

    def _document(self, function: str, name: object) -> DocumentTemplate | None:
        known = self.choice(function, name, self.package.by_name, Say("dokumentmall", "document template"))
        return None if known is None else self.package.by_name[known]


class _Structure(Functions):
    def field(
        self, kind: object, name: object = "", title: object = "", choices: object = (), prompt: object = ""
    ) -> Markup:
        """Something for the tenderer to fill in."""
        known = self.choice("field", kind, get_args(FieldKind), Say("fält", "field"))
        texts = [self.text("field", item) for item in (name, title, prompt)]
        listed_choices = unwrap(choices)
        if not isinstance(listed_choices, Sequence) or isinstance(listed_choices, str):
            self.wrong("field", Say("en lista av val", "a list of choices"), choices)
            return NOTHING
        if known is None or None in texts:
            return NOTHING
        if not texts[0] or not texts[1] or (known == "choice" and not listed_choices):
            self.wrong(
                "field",
                Say("name, title och för choice även choices", "name, title and for choice also choices"),
                kind,
            )
            return NOTHING
        kinds = {item: item for item in get_args(FieldKind)}
        made = FormField(
            kinds[known],
            str(texts[0]),
            str(texts[1]),
            str(texts[2]),
            tuple(self.environment.text(item) for item in listed_choices),
        )
        return self.environment.rendering.here(InlineHere(made))

    def pagebreak(self) -> Markup:
        """What follows starts on a new page."""
        return self._block(PageBreak(), "pagebreak")

    def landscape(self) -> Markup:
        """What follows stands on wide pages."""
        return self._block(Orientation(landscape=True), "landscape")

    def portrait(self) -> Markup:
        """What follows stands on upright pages."""
        return self._block(Orientation(landscape=False), "portrait")

    def signature(self, title: object) -> Markup:
        """A line to sign on, with the title below."""
        text = self.text("signature", title)
        if not text:
            return NOTHING
        place = FromTemplate(self.environment.rendering.place())
        origin = self.environment.rendering.origin_of(text, title) or place
        return self._block(Paragraph((Text(text, origin=origin),), "signature", origin=place), "signature")

    def _block(self, block: Block, name: str) -> Markup:
        return alone(self.environment.rendering.here(BlockHere(block, name)))


class _Requirements(Functions):
    def __init__(self, package: Package, document: DocumentTemplate) -> None:
        super().__init__(package)
        self.document = document

    def requirements(self, section: object, law: object = False) -> Markup:
        """The requirements of a section, with a heading each; `law` adds what they rest on."""
        name = self.choice("requirements", section, self.package.sections, Say("avsnittsnyckel", "section key"))
        if name is None:
            return NOTHING
        rendering = self.environment.rendering
        place = rendering.place(name)
        self.package.printed.setdefault(name, []).append((self.document.name, place))
        found = self.package.composed.get(name, ())
        if not found:
            return NOTHING
        if unwrap(law):
            found = tuple(replace(item, facts=(*item.facts, *([item.law] if item.law else []))) for item in found)
        return alone(rendering.here(RequirementsHere(name, found, place)))


def _guard(name: str) -> Say:
    return Say(
        f'sätt {{% if included("{name}") %}} … {{% endif %}} kring hänvisningen',
        f'put {{% if included("{name}") %}} … {{% endif %}} round the reference',
    )
