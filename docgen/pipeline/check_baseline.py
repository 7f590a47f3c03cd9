"""Findings that were there before: what was found comes in, what is new goes out, and what the baseline lists in vain.

A baseline is a JSON file in git, one finding a line. A finding is known by its rule, the requirement or file that it
stands in, its words and its message, so that it is recognised after lines were moved. Only what rules say can be
listed: what is wrong with the form of a file is always said.
"""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, Severity, error
from docgen.diag.place import SourceId, Span, whole
from docgen.pipeline.check import Checked
from docgen.pipeline.load import is_form
from docgen.report.fingerprint import file_of, fingerprint
from docgen.report.order import ordered
from docgen.source.text import SourceText, decode
from docgen.source.tree import Mapping as Tree
from docgen.source.tree import Sequence as Items
from docgen.spec.merge import identity

FORM = 1
Where = Callable[[Diagnostic], str]
"""What a diagnostic stands in."""


@dataclass(frozen=True)
class Listed:
    """One line of a baseline: a finding that may occur so many times."""

    code: str
    where: str
    message: str
    fingerprint: str
    count: int


def baseline_of(found: Iterable[Checked]) -> bytes:
    """The baseline that lists everything that the rules say now."""
    known = [(item, name) for checked in found for item, name in _known(checked)]
    counts = Counter(name for _, name in known)
    told = {name: (item.code, where, item.message.sv) for (item, where), name in known}
    rows = sorted((*said, name, counts[name]) for name, said in told.items())
    lines = [json.dumps(dict(zip(_KEYS, row, strict=True)), ensure_ascii=False) for row in rows]
    listed = ",\n  ".join(lines)
    return f'{{\n "form": {FORM},\n "findings": [\n  {listed}\n ]\n}}\n'.encode()


def less_baseline(found: Sequence[Checked], source: SourceId, data: bytes) -> Outcome[tuple[Checked, ...]]:
    """What is not listed in the baseline; said of it are lines that meet nothing, or that it cannot be read."""
    decoded = decode(source, data)
    listed = _listed(decoded.value) if decoded.value is not None else None
    if decoded.value is None or listed is None:
        return Outcome(tuple(found), (*decoded.diagnostics, _unreadable(source)))
    left = Counter({row.fingerprint: row.count for row in listed})
    kept = tuple(_kept(checked, left) for checked in found)
    ran = frozenset(code for checked in found for code in checked.ran)
    gone = [row for row in listed if row.code in ran and left[row.fingerprint] > 0]
    return Outcome(kept, tuple(_gone(row, decoded.value) for row in gone))


_KEYS = ("code", "where", "message", "fingerprint", "count")


def _listed(text: SourceText) -> tuple[Listed, ...] | None:
    try:
        content = json.loads(text.text)
        if content["form"] != FORM:
            return None
        found = tuple(Listed(*(row[key] for key in _KEYS)) for row in content["findings"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    strings = all(isinstance(part, str) for row in found for part in (row.code, row.where, row.message))
    counts = all(isinstance(row.count, int) and isinstance(row.fingerprint, str) for row in found)
    return found if strings and counts else None


def _known(checked: Checked) -> list[tuple[tuple[Diagnostic, str], str]]:
    """What the rules said, with what it stands in, and its fingerprint."""
    where = _where_in(checked.tree)
    rows = [(item, where(item)) for item in ordered(checked.diagnostics) if not is_form(item)]
    return [(row, fingerprint(row[0], checked.texts, row[1])) for row in rows]


def _kept(checked: Checked, left: Counter[str]) -> Checked:
    """The diagnostics that the baseline does not list; what it lists is used up in `left`."""
    dropped = set[Diagnostic]()
    for (item, _), name in _known(checked):
        if left[name] > 0:
            left[name] -= 1
            dropped.add(item)
    return replace(checked, diagnostics=tuple(item for item in checked.diagnostics if item not in dropped))


def _where_in(tree: Tree | None) -> Where:
    """Tells the requirement that a place stands in, else its file."""
    listed = tree.entry("requirements") if tree is not None else None
    nodes = listed.value.items if listed is not None and isinstance(listed.value, Items) else ()
    named = [(node.span, found.text) for node in nodes if (found := identity(node)) is not None]
    spans = sorted(((span.source, span.start.offset, span.end.offset, name) for span, name in named))
    starts = [(source, start) for source, start, _, _ in spans]

    def where(item: Diagnostic) -> str:
        place = item.place
        if isinstance(place, Span):
            index = bisect_right(starts, (place.source, place.start.offset)) - 1
            if index >= 0 and spans[index][0] == place.source and place.start.offset <= spans[index][2]:
                return spans[index][3]
        return file_of(item)

    return where


def _gone(row: Listed, text: SourceText) -> Diagnostic:
    at = max(text.text.find(f'"{row.fingerprint}"'), 0)
    line = text.point(at).line
    start = text.offset(line)
    return Diagnostic(
        "C006",
        Severity.NOTE,
        Say(
            f"anmärkningen {row.code} i {row.where} finns inte längre: {row.message}",
            f"the finding {row.code} in {row.where} is no longer there: {row.message}",
        ),
        text.span(start + len(text.line(line)) - len(text.line(line).lstrip()), start + len(text.line(line))),
        Say("ta bort raden ur baslinjen", "delete the line from the baseline"),
    )


def _unreadable(source: SourceId) -> Diagnostic:
    return error(
        "C007",
        Say(
            f'"{source.path}" är ingen baslinje som docgen förstår',
            f'"{source.path}" is no baseline that docgen understands',
        ),
        whole(source),
        Say(
            "skriv den på nytt med docgen check --write-baseline, eller hämta den ur git",
            "write it anew with docgen check --write-baseline, or take it from git",
        ),
    )
