"""The one shape of everything docgen says about a person's files."""

from collections.abc import Iterable
from enum import Enum
from typing import Generic, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from docgen.diag.place import Span
from docgen.diag.route import Route

T_co = TypeVar("T_co", covariant=True)

Place = Span | Route
"""A span of a text, or a route into the merged spec, which `source.locate` turns into a span."""


class Severity(Enum):
    """How much a diagnostic matters. Swedish names are those of the rule catalogue."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Say(Struct, frozen=True):
    """One sentence in the two languages that docgen speaks to people in."""

    sv: str
    en: str

    def in_language(self, language: str) -> str:
        """The sentence in `sv` or `en`; any other language gets English."""
        return self.sv if language == "sv" else self.en


class LawRef(Struct, frozen=True):
    """A paragraph of law that a rule or a text rests on.

    `checked` is the ISO date when the paragraph was last read. `confidence` is A (statute text read),
    B (authority page read), C (own knowledge, not checked) or D (derived); A and B count as verified.
    """

    ref: str
    checked: str
    confidence: str

    @property
    def verified(self) -> bool:
        """True when somebody has read the statute or an authority's page about it."""
        return self.confidence[:1] in {"A", "B"}


class Label(Struct, frozen=True):
    """A place with a few words about it."""

    place: Place
    text: Say | None = None


class Diagnostic(Struct, frozen=True):
    """Something wrong, doubtful or worth knowing in a person's files.

    The place is required: a diagnostic that points nowhere cannot be made. Messages start lower-case, quote
    the text they speak of, say what was expected, and have no full stop; the hint says what to do.
    """

    code: str
    severity: Severity
    message: Say
    place: Place
    hint: Say | None = None
    related: tuple[Label, ...] = ()
    law: tuple[LawRef, ...] = ()

    def at(self, place: Place) -> "Diagnostic":
        """The same diagnostic at another place."""
        return replace(self, place=place)


def error(code: str, message: Say, place: Place, hint: Say | None = None, related: Iterable[Label] = ()) -> Diagnostic:
    """A diagnostic of severity error."""
    return Diagnostic(code, Severity.ERROR, message, place, hint, tuple(related))


def warning(
    code: str, message: Say, place: Place, hint: Say | None = None, related: Iterable[Label] = ()
) -> Diagnostic:
    """A diagnostic of severity warning."""
    return Diagnostic(code, Severity.WARNING, message, place, hint, tuple(related))


class Outcome(Struct, Generic[T_co], frozen=True):
    """What a stage gives: its product, or None where nothing could be made, and what it has to say."""

    value: T_co
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @property
    def failed(self) -> bool:
        """True when at least one diagnostic is an error."""
        return has_errors(self.diagnostics)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """True when at least one of the diagnostics is an error."""
    return any(item.severity is Severity.ERROR for item in diagnostics)
