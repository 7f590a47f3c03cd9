"""A clause of the library: what its front matter says, with its texts in Swedish and, where there are, English.

`ClauseHead` and `TwinHead` are the models that front matter is read by; `Clause` is what the rest of docgen
sees.
"""

from collections.abc import Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from docgen.diag.diagnostic import LawRef
from docgen.diag.place import SourceId
from docgen.spec.by_law import filled
from docgen.spec.model.base import Model, key
from docgen.spec.model.requirement import Category, FollowUp, Verification
from docgen.spec.parameter import Parameter, ParameterType, SimpleType
from docgen.spec.values import Date, LawReference, Name, Text

_Part = TypeVar("_Part", Verification, FollowUp)


class Help(Model):
    """What to write, in both languages."""

    sv: Text = key("På svenska", "In Swedish")
    en: Text = key("På engelska", "In English")


class ParameterHead(Model):
    """One declared parameter. `min`, `max` and `default` are read by the type."""

    type: ParameterType = key("Parameterns typ", "Type of the parameter")
    help: Help = key("Vad som ska skrivas, på svenska och engelska", "What to write, in Swedish and English")
    unit: Text | None = key("Enhet, för människor", "Unit, for people", None)
    min: object = key("Minsta värde", "Least value", None)
    max: object = key("Största värde", "Largest value", None)
    default: object = key("Värde när specen inte anger något", "Value when the spec gives none", None)
    choices: tuple[Text, ...] = key("Alternativ för typen choice", "Choices of the type choice", ())
    of: SimpleType = key("Typ för listans poster", "Type of the items of a list", "text")


class LawHead(Model):
    """A law reference with when and how well it was checked."""

    ref: LawReference = key("Lagrum", "Reference to law")
    checked: Date = key("Dag då lagrummet lästes", "Day when it was read")
    confidence: Text = key(
        "A lagtext läst, B myndighet läst, C kunskap, D härlett",
        "A statute read, B authority read, C knowledge, D derived",
    )


class ClauseHead(Model):
    """Front matter of a clause."""

    title: Text = key("Rubrik", "Heading")
    category: Category = key("Kravkategori", "Category")
    section: Name = key("Avsnitt där kravet står", "Section where the requirement stands")
    parameters: dict[str, ParameterHead] = key("Parametrar", "Parameters", {})
    verification: Verification | None = key("Verifiering", "Verification", None)
    follow_up: FollowUp | None = key("Uppföljning", "Follow-up", None)
    motive: Text | None = key("Motiv", "Motive", None)
    law: tuple[LawHead, ...] = key("Lagrum", "Law", ())


class TwinVerification(Model):
    """The words of a verification."""

    evidence: Text = key("Bevis", "Evidence")


class TwinFollowUp(Model):
    """The words of a follow-up."""

    source: Text = key("Underlag", "Source")
    owner: Text | None = key("Ansvarig funktion", "Responsible function", None)
    consequence: Text | None = key("Följd av brist", "Consequence of a breach", None)


class TwinHead(Model):
    """Front matter of an English twin: words only."""

    title: Text = key("Rubrik", "Heading")
    verification: TwinVerification | None = key("Verifiering", "Verification", None)
    follow_up: TwinFollowUp | None = key("Uppföljning", "Follow-up", None)
    motive: Text | None = key("Motiv", "Motive", None)
    defaults: dict[str, object] = key("Förvalda texter på engelska", "Defaults in English words", {})


class Wording(Struct, frozen=True):
    """What a clause says in one language. `body_line` is the line, from 1, where the body begins in `source`."""

    title: str
    verification: Verification | None
    follow_up: FollowUp | None
    motive: str | None
    body: str
    body_line: int
    source: SourceId
    defaults: Mapping[str, object]

    def under(self, law: str, language: str) -> "Wording":
        """The same with every `{{ word.… }}` of the front matter in the words of a law."""
        verification, follow_up = self.verification, self.follow_up
        if not any("{{" in text for text in self.head_texts):
            return self
        return replace(
            self,
            title=filled(self.title, law, language),
            motive=filled(self.motive, law, language) if self.motive else None,
            verification=verification and _filled(verification, law, language),
            follow_up=follow_up and _filled(follow_up, law, language),
        )

    @property
    def head_texts(self) -> tuple[str, ...]:
        """The texts of the front matter that may hold words of a law."""
        evidence = (self.verification.evidence,) if self.verification else ()
        follow = self.follow_up
        followed = (follow.source, follow.owner, follow.consequence or "") if follow else ()
        return (self.title, self.motive or "", *evidence, *followed)


class Clause(Struct, frozen=True):
    """A text with parameters that a requirement takes by name."""

    name: str
    category: Category
    section: str
    parameters: Mapping[str, Parameter]
    law: tuple[LawRef, ...]
    swedish: Wording
    english: Wording | None = None

    def wording(self, language: str, law: str = "lou-19") -> Wording:
        """The words in a language and under a law; Swedish where there is no English twin."""
        if language == "en" and self.english is not None:
            return self.english.under(law, "en")
        return self.swedish.under(law, "sv")

    @property
    def title(self) -> str:
        """The Swedish heading."""
        return self.wording("sv").title

    @property
    def verification(self) -> Verification | None:
        """When and how it is proven, in Swedish."""
        return self.wording("sv").verification

    @property
    def follow_up(self) -> FollowUp | None:
        """How it is followed up, in Swedish."""
        return self.wording("sv").follow_up

    @property
    def motive(self) -> str | None:
        """Why it is there, in Swedish."""
        return self.wording("sv").motive

    @property
    def body(self) -> str:
        """The Swedish text, Jinja and Markdown."""
        return self.swedish.body

    @property
    def body_line(self) -> int:
        """The line where the Swedish text begins."""
        return self.swedish.body_line

    @property
    def source(self) -> SourceId:
        """The Swedish file."""
        return self.swedish.source


def _filled(part: _Part, law: str, language: str) -> _Part:
    texts = {name: getattr(part, name) for name in type(part).model_fields}
    changed = {
        name: filled(text, law, language) for name, text in texts.items() if isinstance(text, str) and "{{" in text
    }
    return part.model_copy(update=changed)
