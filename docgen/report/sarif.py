"""Diagnostics come in; a SARIF 2.1.0 log (OASIS, 2020) for code hosts and editors goes out."""

import json
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from docgen import __version__
from docgen.diag.code import Code
from docgen.diag.diagnostic import Diagnostic, Label, Place, Severity
from docgen.diag.place import SourceId, Span
from docgen.report.order import ordered
from docgen.report.text import ShownPath, path_of

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

Json = dict[str, object]


def render(
    diagnostics: Iterable[Diagnostic],
    codes: Iterable[Code] = (),
    language: str = "sv",
    shown_path: ShownPath = path_of,
) -> str:
    """One run with its results. `codes` are the pages that the rules' metadata is made from.

    Paths should be relative to the repository, with slashes. Columns count characters.
    """
    found = ordered(diagnostics)
    known = {code.id: code for code in codes}
    used = sorted({item.code for item in found})
    rules = [_rule(name, known.get(name), language) for name in used]
    driver = {"name": "docgen", "semanticVersion": __version__, "language": language, "rules": rules}
    results = [_result(item, used, language, shown_path) for item in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(name: str, code: Code | None, language: str) -> Json:
    if code is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": code.title.in_language(language)},
        "fullDescription": {"text": code.why.in_language(language)},
        "help": {"text": code.mend.in_language(language)},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(item: Diagnostic, used: Sequence[str], language: str, shown_path: ShownPath) -> Json:
    text = item.message.in_language(language)
    if item.hint is not None:
        text += "\n" + item.hint.in_language(language)
    result: Json = {
        "ruleId": item.code,
        "ruleIndex": used.index(item.code),
        "level": _LEVELS[item.severity],
        "message": {"text": text},
        "locations": [_location(item.place, shown_path)],
    }
    if item.related:
        result["relatedLocations"] = [_related(label, language, shown_path) for label in item.related]
    if item.law:
        result["properties"] = {"law": [f"{law.ref} ({law.checked}, {law.confidence})" for law in item.law]}
    return result


def _related(label: Label, language: str, shown_path: ShownPath) -> Json:
    location = _location(label.place, shown_path)
    return location | {"message": {"text": label.text.in_language(language)}} if label.text else location


def _location(place: Place, shown_path: ShownPath) -> Json:
    if not isinstance(place, Span):
        return {"logicalLocations": [{"fullyQualifiedName": str(place)}]}
    region = {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }
    uri = _uri(place.source, shown_path)
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _uri(source: SourceId, shown_path: ShownPath) -> str:
    path = shown_path(source).replace("\\", "/")
    if path.startswith("/"):
        return "file://" + quote(path)
    return "file:///" + quote(path, safe="/:") if path[1:3] == ":/" else quote(path)
