"""A spec with something wrong in it, as the stages report it."""

from collections.abc import Callable

import pytest

from docgen.diag.diagnostic import Diagnostic, Label, LawRef, Say, Severity
from docgen.diag.place import SourceId, Span
from docgen.source.text import SourceText, decode

FILE = SourceId("specs/ekdala.yaml")

SPEC = "requirements:\n  - id: PA-1\n    hours: dygnet runt\n  - id: PA-1\n"


@pytest.fixture
def make() -> Callable[[str, str], tuple[SourceText, Span]]:
    """A text with its marked part: `make("a: «b»")` gives the text without marks, and the span between them."""

    def marked(text: str, path: str = FILE.path) -> tuple[SourceText, Span]:
        bare = text.replace("«", "").replace("»", "")
        source = decode(SourceId(path), bare.encode()).value
        assert source is not None
        return source, source.span(text.index("«"), text.index("»") - 1)

    return marked


@pytest.fixture
def spec() -> SourceText:
    """The text that `found` speaks of."""
    source = decode(FILE, SPEC.encode()).value
    assert source is not None
    return source


@pytest.fixture
def found(spec: SourceText) -> tuple[Diagnostic, ...]:
    """An error with everything, a warning and a note, in no order."""
    first, second = SPEC.index("PA-1"), SPEC.rindex("PA-1")
    hours = SPEC.index("dygnet")
    return (
        Diagnostic(
            "S012",
            Severity.ERROR,
            Say('kravet "PA-1" finns redan', 'the requirement "PA-1" already exists'),
            spec.span(second, second + 4),
            Say("ge det ett annat id", "give it another id"),
            (Label(spec.span(first, first + 4), Say("första gången här", "first here")),),
            (LawRef("4 kap. 1 § LOU", "2026-11-21", "A"),),
        ),
        Diagnostic(
            "KRAV-006",
            Severity.WARNING,
            Say('"dygnet runt" kan skrivas klarare', '"dygnet runt" can be clearer'),
            spec.span(hours, hours + 11),
        ),
        Diagnostic("TAL-001", Severity.NOTE, Say("ett tal", "a number"), spec.span(0, 12)),
    )
