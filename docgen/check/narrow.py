"""From a whole value or a line of a template to the very words: a spot comes in, the place to print goes out."""

import re

from docgen.check.context import Context
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Place
from docgen.diag.place import Span
from docgen.diag.route import Route
from docgen.source.locate import shown_span
from docgen.source.text import SourceText

_BLANKS = re.compile(r"(\s+)")
_LINE_END = re.compile(r"[ \t]*\r?\n[ \t]*")


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
    ways = (_found(words, spot.nth, text.slice(span)) for words in (spot.words, spot.words.strip()))
    found = next((match for match in ways if match is not None), None)
    start = span.start.offset
    return text.span(start + found.start(), start + found.end()) if found is not None else spot.place


def _found(words: str, nth: int, text: str) -> re.Match[str] | None:
    """Where the words stand for this time, any blank standing for another: first those that are the same.

    "5 §" with a space is not the same as "5 §" with a no-break space, and the passage counted its own kind only.
    """
    parts = (r"\s+" if part.isspace() else re.escape(part) for part in _BLANKS.split(words))
    alike = list(re.finditer("".join(parts), text))
    same = [match for match in alike if _LINE_END.sub(" ", match[0]) == words]
    found = same if len(same) > nth else alike
    return found[nth] if len(found) > nth else None


def _span(place: Place, context: Context) -> Span | None:
    if not isinstance(place, Route):
        return place
    return shown_span(context.checked.assembled.tree, place) if context.checked else None


def _text(span: Span, context: Context) -> SourceText | None:
    checked = context.checked
    own = (*checked.assembled.sources, *checked.library.texts) if checked else ()
    return next((text for text in (*own, *context.sources) if text.id == span.source), None)
