"""Diagnostics come in; a Code Quality report, which GitLab shows in a merge request, goes out.

Form: a JSON list of objects with description, check_name, fingerprint, severity and location, as GitLab's manual
on Code Quality describes it. Paths must be relative to the repository.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping

from docgen.diag.diagnostic import Diagnostic, Severity
from docgen.diag.place import SourceId, Span
from docgen.report.fingerprint import file_of, fingerprint
from docgen.report.order import ordered
from docgen.report.text import ShownPath, path_of
from docgen.report.visible import visible
from docgen.source.text import SourceText

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[SourceId, SourceText],
    language: str = "sv",
    shown_path: ShownPath = path_of,
) -> str:
    """The list; `[]` for no diagnostics. A diagnostic without a line is shown at the first."""
    seen = Counter[str]()
    content = []
    for item in ordered(diagnostics):
        name = fingerprint(item, texts, file_of(item))
        seen[name] += 1
        unique = name if seen[name] == 1 else f"{name}-{seen[name]}"
        content.append(_item(item, unique, language, shown_path))
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _item(item: Diagnostic, name: str, language: str, shown_path: ShownPath) -> dict[str, object]:
    text = visible(item.message.in_language(language))
    if item.hint is not None:
        text += ": " + visible(item.hint.in_language(language))
    place = item.place
    path, line = (shown_path(place.source), place.start.line) if isinstance(place, Span) else (str(place), 1)
    return {
        "description": f"{item.code}: {text}",
        "check_name": item.code,
        "fingerprint": name,
        "severity": _SEVERITIES[item.severity],
        "location": {"path": path, "lines": {"begin": line}},
    }
