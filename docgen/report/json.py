"""Diagnostics come in; one JSON object for other programs goes out.

The form is versioned: `form` changes when a field changes its meaning or goes away, not when one is added.
"""

import json
from collections.abc import Iterable

from docgen.diag.diagnostic import Diagnostic, Label, Place
from docgen.diag.place import Point, Span
from docgen.report.order import counts, ordered
from docgen.report.text import ShownPath, path_of

FORM = 1


def render(diagnostics: Iterable[Diagnostic], language: str = "sv", shown_path: ShownPath = path_of) -> str:
    """`{"form", "counts", "diagnostics"}`. Lines and columns count from 1, offsets from 0, in characters."""
    found = ordered(diagnostics)
    content = {
        "form": FORM,
        "counts": {severity.value: number for severity, number in counts(found).items()},
        "diagnostics": [_item(item, language, shown_path) for item in found],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _item(item: Diagnostic, language: str, shown_path: ShownPath) -> dict[str, object]:
    return {
        "code": item.code,
        "severity": item.severity.value,
        "message": item.message.in_language(language),
        "hint": item.hint.in_language(language) if item.hint else None,
        "place": _place(item.place, shown_path),
        "related": [_related(label, language, shown_path) for label in item.related],
        "law": [{"ref": law.ref, "checked": law.checked, "confidence": law.confidence} for law in item.law],
    }


def _related(label: Label, language: str, shown_path: ShownPath) -> dict[str, object]:
    text = label.text.in_language(language) if label.text else None
    return {"message": text, "place": _place(label.place, shown_path)}


def _place(place: Place, shown_path: ShownPath) -> dict[str, object]:
    if not isinstance(place, Span):
        return {"route": str(place)}
    return {
        "path": shown_path(place.source),
        "root": place.source.root,
        "start": _point(place.start),
        "end": _point(place.end),
    }


def _point(point: Point) -> dict[str, int]:
    return {"line": point.line, "column": point.column, "offset": point.offset}
