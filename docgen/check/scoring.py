"""Sentences that score: a context comes in, what its award criteria say goes out.

In a spec these are the criteria's own keys. In a text that stands alone a sentence counts when it speaks of points,
weights, deductions or added value, or of something that is assessed in the evaluation.
"""

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.spot import Spot
from docgen.check.voice import said
from docgen.check.wording import criterion_texts

_SCORES = Pattern(
    r"""\b (?: \w*poäng(?:en|sätts|sätter|sättning\w*)? | mervärde(?:t|n|spoäng)? | tilldelningskriteri\w*
      | utvärderingskriteri\w* | kriteri (?: et | um | er | erna )
    | (?: avdrag(?:et)? | prisavdrag\w* ) (?: \s (?: ges | görs | från | med | på ) ) | viktas | utvärderas
      | meriterande
    | ger \s (?: högre | fler | extra | ett \s avdrag | avdrag ) | värderas \s (?: högre | högst ) | premieras
    | points | scored | award \s criteri(?:on|a) ) \b"""
)
_ASSESSES = Pattern(
    r"\b (?: bedömer | bedöms | värderar | värderas | poängsätter | betygsätts? | får \s (?: poäng | \d ) )"
)
_EVALUATION = Pattern(r"utvärder | tilldelningskriteri | \b kriteri | poängsättning | bedömning \s av \s anbud")
_QUALIFIES = Pattern(r"kvalific | uteslut | krav \s på \s (?: anbudsgivar | leverantör ) | lämplighet")
_DENIED = Pattern(r"\b (?: inte | ej | inga | inget | ingen | varken | aldrig | utan \s att | not | no | neither ) \b")
_READ = frozenset({"paragraph", "item", "cell", "note"})


class Scored(NamedTuple):
    """One sentence of a criterion. `criterion` is its number in the spec, None in a text that stands alone."""

    passage: Passage
    start: int
    text: str
    criterion: int | None = None

    def spot(self, match: Match[str]) -> Spot:
        """The place of what was found in `text`."""
        return self.passage.spot(self.start + match.start(), self.start + match.end())


def scored(context: Context, *patterns: Pattern) -> Iterator[Scored]:
    """The sentences that score, of the passages that may hold one of the patterns; denials are left out."""
    if context.spec is not None:
        for index, passage in criterion_texts(context, *patterns):
            yield from (Scored(*cut, index) for cut in _cut(passage) if not _DENIED.first_in(cut[2]))
        return
    headed = _headed(context)
    for number in context.corpus.numbers(*patterns):
        passage = context.passages[number]
        if passage.role in _READ and not passage.memo:
            for cut in _cut(passage):
                scores = _SCORES.first_in(cut[2]) or (number in headed and _ASSESSES.first_in(cut[2]))
                if scores and not _DENIED.first_in(cut[2]):
                    yield Scored(*cut)


def _headed(context: Context) -> frozenset[int]:
    """The passages of evaluations: below such a title or heading, and not below one on who may tender."""
    found: list[int] = []
    document, titled, section = "", False, False
    for number, passage in enumerate(context.passages):
        if passage.document != document:
            document, section = passage.document, False
            titled = _EVALUATION.first_in(passage.text) is not None
        if passage.role == "heading":
            section = _EVALUATION.first_in(passage.text) is not None
            titled = titled and not _QUALIFIES.first_in(passage.text)
        elif titled or section:
            found.append(number)
    return frozenset(found)


def _cut(passage: Passage) -> Iterator[tuple[Passage, int, str]]:
    for start, end in said(passage.text):
        yield passage, start, passage.text[start:end]
