"""Diagnostics come in; workflow commands that a code host turns into annotations go out.

Format: `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`, where the message escapes
percent signs and line ends, and the properties commas and colons as well.
"""

from collections.abc import Iterable

from docgen.diag.diagnostic import Diagnostic, Severity
from docgen.diag.place import Span
from docgen.report.order import ordered
from docgen.report.text import ShownPath, path_of
from docgen.report.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(diagnostics: Iterable[Diagnostic], language: str = "sv", shown_path: ShownPath = path_of) -> str:
    """One command a line. Paths should be relative to the repository, or the annotations are not shown."""
    return "".join(_command(item, language, shown_path) + "\n" for item in ordered(diagnostics))


def _command(item: Diagnostic, language: str, shown_path: ShownPath) -> str:
    properties = {**_place(item, shown_path), "title": item.code}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = visible(item.message.in_language(language))
    if item.hint is not None:
        text += "\n" + item.hint.in_language(language)
    return f"::{_COMMANDS[item.severity]} {listed}::{_data(text)}"


def _place(item: Diagnostic, shown_path: ShownPath) -> dict[str, str]:
    place = item.place
    if not isinstance(place, Span):
        return {}
    where = {"file": shown_path(place.source), "line": str(place.start.line), "endLine": str(place.end.line)}
    if place.start.line == place.end.line:  # columns are only read when the span is on one line
        where |= {"col": str(place.start.column), "endColumn": str(place.end.column)}
    return where


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
