"""From a whole value or a line of a template to the very words: a spot comes in, the place to print goes out."""

import re

from docgen.check.context import Context
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Place
from docgen.diag.place import Span
from docgen.diag.route import Route
from docgen.source.locate import shown_span
from docgen.source.text import SourceText


def narrowed(spot: Spot, context: Context) -> Place:
    """The span of the spot's words in the text that a person wrote, or the spot's place where they are not found.

    They are found when they stand in that text as often as needed; a line break may stand for a space.
    """
    if not spot.words.strip():
        return spot.place
    span = _span(spot.place, context)
    text = _text(span, context) if span else None
    if span is None or text is None:
        return spot.place
    words = r"\s+".join(re.escape(word) for word in spot.words.split())
    found = list(re.finditer(words, text.slice(span)))
    if len(found) <= spot.nth:
        return spot.place
    start = span.start.offset
    return text.span(start + found[spot.nth].start(), start + found[spot.nth].end())


def _span(place: Place, context: Context) -> Span | None:
    if not isinstance(place, Route):
        return place
    return shown_span(context.checked.assembled.tree, place) if context.checked else None


def _text(span: Span, context: Context) -> SourceText | None:
    checked = context.checked
    own = (*checked.assembled.sources, *checked.library.texts) if checked else ()
    return next((text for text in (*own, *context.sources) if text.id == span.source), None)
