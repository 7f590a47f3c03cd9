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
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.check.wording import criterion_texts

_SCORES = Pattern(
    r"""\b (?: poäng(?:en|sätts|sätter|sättning\w*)? | mervärde(?:t|n|spoäng)? | tilldelningskriteri\w*
      | utvärderingskriteri\w*
    | (?: avdrag(?:et)? | prisavdrag\w* ) (?: \s (?: ges | görs | från | med | på ) ) | viktas | utvärderas
      | meriterande
    | ger \s (?: högre | fler | extra | ett \s avdrag | avdrag ) | värderas \s (?: högre | högst ) | premieras
    | points | scored | award \s criteri(?:on|a) ) \b"""
)
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
    for passage in context.corpus.having(*patterns):
        if passage.role in _READ and not passage.memo:
            for cut in _cut(passage):
                if _SCORES.first_in(cut[2]) and not _DENIED.first_in(cut[2]):
                    yield Scored(*cut)


def _cut(passage: Passage) -> Iterator[tuple[Passage, int, str]]:
    for start, end in sentences(passage.text):
        yield passage, start, passage.text[start:end]
