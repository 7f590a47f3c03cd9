"""Key figures with a ceiling or a floor: running text comes in, the sentences that set a limit for one go out.

A sentence that only reports a figure, or asks for a good one without measure, sets no limit.
"""

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.sentence import sentences

KEY_FIGURE = Pattern(
    r"""\b (?: (?P<turnover> personalomsättning | staff \s turnover ) | (?P<absence> sjukfrånvaro | sick \s leave )
    | (?P<continuity> (?: personal )? kontinuitet | continuity )
    | (?P<skills> kompetensnivå | utbildningsnivå | utbildningsgrad | kompetensgrad
      | andel(?:en)? \s (?: utbildad | erfaren | kompetent ) \s personal )
    | (?P<satisfaction> brukarnöjdhet | kundnöjdhet | nöjdhet | nöjd-?kund-?index | nki )
    | (?P<staffing> vakansgrad | bemanningsgrad ) ) (?: en | n | et | erna )? s? \b (?! - )""",
    hints=(
        "personalomsättning", "staff turnover", "sjukfrånvaro", "sick leave", "kontinuitet", "continuity",
        "kompetensnivå", "utbildningsnivå", "utbildningsgrad", "kompetensgrad", "andel", "nöjd", "nki", "vakansgrad",
        "bemanningsgrad",
    ),
)  # fmt: skip
"""A key figure that can be counted in several ways; the group's name tells which."""

_NUMBER = r"\d+ (?: [,.] \d+ )? \s* (?: % | procent | per \s cent | percent )"
_LIMIT = Pattern(
    rf"""\b (?: (?: får | ska | skall | måste | bör ) \b [^.;:?!]{{0,60}}? \b (?: högst | lägst | minst | max
      | maximalt
        | under | över | överstig\w* | understig\w* | (?: högre | lägre | större | mindre | sämre | bättre
          | mer ) \s än )
        \b [^.;:?!]{{0,25}}? (?: {_NUMBER} | \b kommunens | \b myndighetens | \b beställarens | \b dagens )
      | (?: får | ska | skall | måste ) \s vara \s {_NUMBER}
      | (?: tak | mål | gräns | krav ) (?: et | en )? (?: \s för \s \w+ )? \s (?: är | på ) \s {_NUMBER}
      | (?: shall | must | may ) \b [^.;:?!]{{0,60}}? \b (?: at \s most | at \s least | not \s exceed | below | above
        | (?: higher | lower | more | less ) \s than ) \b [^.;:?!]{{0,25}}? (?: {_NUMBER} | the \s authority ) )"""
)


class Limited(NamedTuple):
    """A sentence that sets a limit for a key figure. `kind` is the name of the figure's group in KEY_FIGURE."""

    passage: Passage
    start: int
    text: str
    figure: Match[str]

    @property
    def kind(self) -> str:
        """Which key figure it is."""
        return self.figure.lastgroup or ""


def limits(passage: Passage) -> Iterator[Limited]:
    """The sentences of a passage that set a limit for a key figure."""
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        figure = KEY_FIGURE.first_in(sentence)
        if figure is not None and _LIMIT.first_in(sentence):
            yield Limited(passage, start, sentence, figure)
