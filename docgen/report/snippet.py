"""A span and its text come in; the line with a mark under the span goes out."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from msgspec import Struct

from docgen.diag.place import Span
from docgen.report.visible import shown, width
from docgen.source.text import SourceText

WIDEST = 100
"""Columns of a line that are shown; a longer one is cut round the span."""
_BEFORE = 30
_FARTHEST = 400
_CUT = "…"


class Snippet(Struct, frozen=True):
    """One line of a source, ready to print: the text, and the columns of the mark under it from 0."""

    number: int
    text: str
    start: int
    length: int


def snippet(source: SourceText, span: Span) -> Snippet | None:
    """The first line of a span, or None where the source has no such line.

    The mark covers the part of the span on that line, and one column at least.
    """
    if not 1 <= span.start.line <= source.line_count:
        return None
    line = source.line(span.start.line)
    first = min(span.start.column - 1, len(line))
    last = span.end.column - 1 if span.end.line == span.start.line else len(line.rstrip())
    skipped = max(0, first - _FARTHEST)  # of a line of a million characters, only those near the span are looked at
    near = line[skipped : first + _FARTHEST]
    begin, end, edges = _window(near, first - skipped, whole=near == line)
    left, right = skipped + begin > 0, skipped + end < len(line)
    text = "".join(shown(character) for character in near[begin:end])
    start = edges[first - skipped] - edges[begin] + left
    length = edges[max(first - skipped, min(last - skipped, end))] - edges[first - skipped]
    return Snippet(span.start.line, f"{_CUT * left}{text}{_CUT * right}".rstrip(), start, max(1, length))


def _window(line: str, first: int, whole: bool) -> tuple[int, int, list[int]]:
    """From and to which character to show, and the column at which every character begins."""
    edges = [0, *accumulate(width(shown(character)) for character in line)]
    if whole and edges[-1] <= WIDEST:
        return 0, len(line), edges
    fits = whole and edges[first] <= WIDEST - _BEFORE
    begin = 0 if fits else bisect_left(edges, edges[first] - _BEFORE)
    return begin, max(first, bisect_right(edges, edges[begin] + WIDEST) - 1), edges
