"""Findings about the form of a hand-written file: many places of one kind become one finding."""

from collections.abc import Sequence

from docgen.blocks.origin import FromTemplate
from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Heading, Paragraph
from docgen.blocks.walk import walk
from docgen.check.memo import PROPOSAL
from docgen.check.outline import body_of
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Say, Severity
from docgen.diag.place import Span
from docgen.draft.model import Draft

_MOST_SHOWN = 4
"""Further places that a finding points at; the message tells how many there are."""
_LONG = 12
"""Words from which a paragraph is running text and no fact of a document's head."""
_SIGNED_LINES = 6
_SIGNING = Pattern(r"\b (?: ort \s och \s datum | namnförtydligande | underskrift | namnteckning )")


def grouped(
    draft: Draft, places: Sequence[Span], message: Say, hint: Say, severity: Severity | None = None
) -> Finding:
    """One finding at the first of these places, which says how many more there are and shows some of them."""
    first, *others = (Spot(place, document=draft.document.name) for place in places)
    related = tuple((spot, Say("också här", "here too")) for spot in others[:_MOST_SHOWN])
    return Finding(first, _counted(message, len(others)), hint, related, severity)


def within_body(draft: Draft, places: Sequence[Span]) -> tuple[Span, ...]:
    """The places of tables that tell something: none in the head of the text, in page headers or for signing.

    Such tables only put things beside each other; a header row would say nothing there.
    """
    first, last = _body_lines(draft)
    return tuple(
        place for place in places if first <= place.start.line <= last and not _is_for_signing(draft, place.start.line)
    )


def _body_lines(draft: Draft) -> tuple[int, int]:
    """The line of the first heading or longer paragraph, and of the last thing that is no page header."""
    first, last = 0, 0
    memo = not draft.document.number
    for block in body_of(draft.document):
        line = _line(block)
        last = max(last, line, *(_line(inner) for inner in walk((block,))))
        titled = memo and isinstance(block, Heading) and not PROPOSAL.first_in(plain(block.inlines))
        begins = isinstance(block, Heading) or (isinstance(block, Paragraph) and _is_long(block))
        if not first and begins and not titled:
            first = line
    return first, last


def _line(block: Block) -> int:
    origin = getattr(block, "origin", None)
    return origin.place.end.line if isinstance(origin, FromTemplate) else 0


def _is_long(paragraph: Paragraph) -> bool:
    return len(plain(paragraph.inlines).split()) >= _LONG


def _is_for_signing(draft: Draft, line: int) -> bool:
    return any(_SIGNING.first_in(draft.source.line(line + step)) for step in range(_SIGNED_LINES))


def line_of(draft: Draft, place: Span) -> str:
    """The words of the line that a place stands for."""
    return draft.source.slice(place).strip()


def _counted(message: Say, more: int) -> Say:
    if not more:
        return message
    sv, en = ("ställe", "place") if more == 1 else ("ställen", "places")
    return Say(f"{message.sv}, och på {more} {sv} till", f"{message.en}, and in {more} more {en}")
