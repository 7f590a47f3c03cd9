"""Diagnostics as the stages gave them come in; sorted, without repetitions and counted they go out."""

from collections.abc import Iterable

from docgen.diag.diagnostic import Diagnostic, Severity
from docgen.diag.place import Span


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By source, line, column and code; the same diagnostic once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=_rank))


def _rank(item: Diagnostic) -> tuple[bool, str, str, int, int, str, str]:
    """Routes that nobody turned into spans come last."""
    place = item.place
    if isinstance(place, Span):
        source, start = place.source, place.start
        return False, source.root, source.path, start.line, start.column, item.code, item.message.sv
    return True, "", str(place), 0, 0, item.code, item.message.sv


_NAMES = {
    "sv": {Severity.ERROR: "fel", Severity.WARNING: "varning", Severity.NOTE: "notis"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"},
}
_MANY = {
    "sv": {Severity.ERROR: "fel", Severity.WARNING: "varningar", Severity.NOTE: "notiser"},
    "en": {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.NOTE: "notes"},
}


def severity_name(severity: Severity, language: str) -> str:
    """The word for a severity: fel, varning, notis, or their English."""
    return _NAMES["sv" if language == "sv" else "en"][severity]


def counts(diagnostics: Iterable[Diagnostic]) -> dict[Severity, int]:
    """How many there are of each severity, every severity named."""
    found = [item.severity for item in ordered(diagnostics)]
    return {severity: found.count(severity) for severity in Severity}


def summary(diagnostics: Iterable[Diagnostic], language: str = "sv") -> str:
    """One line: `3 fel, 1 varning, 0 notiser`."""
    spoken = "sv" if language == "sv" else "en"
    return ", ".join(
        f"{number} {(_NAMES if number == 1 else _MANY)[spoken][severity]}"
        for severity, number in counts(diagnostics).items()
    )
