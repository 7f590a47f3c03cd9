"""A clause of the library: what its front matter says, with its texts in Swedish and, where there are, English.

`ClauseHead` and `TwinHead` are the models that front matter is read by; `Clause` is what the rest of docgen
sees.
"""

from collections.abc import Mapping

from msgspec import Struct

from docgen.diag.diagnostic import LawRef
from docgen.diag.place import SourceId
from docgen.spec.model.base import Model, key
from docgen.spec.model.requirement import Category, FollowUp, Verification
from docgen.spec.parameter import Parameter, ParameterType, SimpleType
from docgen.spec.values import Date, LawReference, Name, Text


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


class Clause(Struct, frozen=True):
    """A text with parameters that a requirement takes by name."""

    name: str
    category: Category
    section: str
    parameters: Mapping[str, Parameter]
    law: tuple[LawRef, ...]
    swedish: Wording
    english: Wording | None = None

    def wording(self, language: str) -> Wording:
        """The words in a language; Swedish where there is no English twin."""
        return self.english if language == "en" and self.english is not None else self.swedish

    @property
    def title(self) -> str:
        """The Swedish heading."""
        return self.swedish.title

    @property
    def verification(self) -> Verification | None:
        """When and how it is proven, in Swedish."""
        return self.swedish.verification

    @property
    def follow_up(self) -> FollowUp | None:
        """How it is followed up, in Swedish."""
        return self.swedish.follow_up

    @property
    def motive(self) -> str | None:
        """Why it is there, in Swedish."""
        return self.swedish.motive

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
