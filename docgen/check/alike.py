"""Sentences that say the same with other figures: a sentence comes in; its wording without figures, and they, go out.

Two sentences are alike when they hold the same stems, whatever their order. Figures are numbers, lengths of time in
one unit ("1 timme" and "60 minuter" are equal), "varje kvartal", and whether the duty is denied. A number that only
points somewhere (a paragraph, a chapter, an appendix, a date, a year) belongs to the wording.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match
from typing import NamedTuple, TypeAlias

from docgen.check.numbering import words_begin
from docgen.check.pattern import Pattern

Figure: TypeAlias = tuple[str, Decimal | str]
"""What a figure counts, and how many."""

_ACTOR = Pattern(
    r"""\b (?: leverantören | utföraren | anordnaren | entreprenören | anbudsgivaren | uppdragstagaren
      | kommunen | beställaren
    | regionen | myndigheten | assistenten | arbetsledaren | verksamhetschefen | personalen
    | (?: the | each ) \s (?: supplier | tenderer | authority | assistant ) ) \b""",
    hints=(
        "leverantören", "utföraren", "anordnaren", "entreprenören", "anbudsgivaren", "uppdragstagaren", "kommunen",
        "beställaren", "regionen", "myndigheten", "assistenten", "arbetsledaren", "verksamhetschefen", "personalen",
        "supplier", "tenderer", "authority", "assistant",
    ),
)  # fmt: skip
_DONE = Pattern(r"\b ska (?: ll )? \s (?: \w+ \s ){0,2}? \w+ s \s", hints=("ska",))
"""A duty in the passive: "ska besvaras inom". Who bears it goes without saying."""
_DENIED = Pattern(r"\s+ (?P<word> inte | ej | aldrig | not | never ) \b")
_FIGURE = Pattern(
    r"""\d | \b (?: två | tre | fyra | fem | sex | sju | åtta | nio | tio | elva | tolv | en | ett | varje | two
      | three | four
    | five | six | seven | eight | nine | ten | twelve | one | every ) \b"""
)
_WORD = Pattern(r"(?P<word> [a-zåäöéü]+ )")
_SHALL = Pattern(r"\b (?: ska | skall | måste | får | behöver | shall | must | may ) \b")
_TOKEN = Pattern(
    r"""(?P<points> (?: \b (?: bilaga | avsnitt | punkt | kapitel | tabell | artikel | dokument | nivå | steg
      | klass | typ | del
        | nr | grupp | personkrets | anbudsområde | område | appendix | section | point ) \s \w+ (?: [.:]\d+ )* )
      | § §? \s? \d+ | \b \d+ \s? [a-z]? \s? (?: § | kap\. ) §? | \b \d+ (?: : \d+ )+
      | \b \d{1,2} \s (?: jan | feb | mars | apr | maj | jun | jul | aug | sep | okt | nov | dec ) \w*
      | (?: kl\.? | klockan ) \s \d+ (?: [.:]\d\d )? (?: \s?[–-]\s? \d+ (?: [.:]\d\d )? )? | \b (?: 19
        | 20 ) \d\d \b (?! \s* (?: kr | tim ) )
      | \b \d{4}-\d\d-\d\d \b | \b [a-zåäö]+ - \d+ (?: - \d+ )? | \b \d+ [.]\d+ (?: [.]\d+ )+ )
    | (?P<every> \b (?: varje | every ) \s (?: dag | vecka | månad | kvartal | tertial | halvår | år | week
      | month | quarter | half-year | year ) \b )
    | (?P<number> \b \d{1,3} (?: [ \N{NO-BREAK SPACE}] \d{3} )+ (?: ,\d+ )? \b | \b \d+ (?: [.,]\d+ )? \b
      | \b (?: två | tre | fyra | fem | sex | sju | åtta | nio | tio | elva | tolv | two | three | four | five
        | six | seven | eight | nine
        | ten | twelve ) \b
      | \b (?: en | ett | one ) (?= \s (?: minut | timme | dag | dygn | vecka | månad | år | gång | arbetsdag
        | hour | day | week | month | year ) \b ) )
      (?: [ \N{NO-BREAK SPACE}] (?P<unit> minut(?:er)? | timm(?:e|ar) | dygn | dag(?:ar)? | veck(?:a|or)
        | månad(?:er)? | år
        | minutes? | hours? | days? | weeks? | months? | years? ) \b )?
    | (?P<word> [a-zåäöéü]+ )"""
)
_WORDS = {
    word: number
    for words, number in (
        ("en ett one", 1), ("två two", 2), ("tre three", 3), ("fyra four", 4), ("fem five", 5), ("sex six", 6),
        ("sju seven", 7), ("åtta eight", 8), ("nio nine", 9), ("tio ten", 10), ("elva", 11), ("tolv twelve", 12),
    )
    for word in words.split()
}  # fmt: skip
_MINUTES = {"mi": 1, "ti": 60, "ho": 60, "da": 1440, "dy": 1440, "ve": 10080, "we": 10080}
_MONTHS = {"må": 1, "mo": 1, "år": 12, "ye": 12}
_SAME = {
    **dict.fromkeys(("utföraren", "anordnaren", "entreprenören", "uppdragstagaren", "supplier"), "leverantören"),
    **dict.fromkeys(("beställaren", "regionen", "myndigheten", "authority"), "kommunen"),
    **dict.fromkeys(("skall", "måste", "får", "behöver", "must", "may", "shall"), "ska"),
    **dict.fromkeys(("lägst", "least"), "minst"),
    **dict.fromkeys(("högst", "max", "maximalt", "längst", "most", "senast", "within"), "inom"),
}
_DROPPED = frozenset(
    """och att i på av för en ett den det de som med till vid från sin sitt sina alltid även också samt om är the a an
    of to for at and in is be""".split()  # noqa: SIM905
)
_STEM = 7
_LEAST = 6
"""So many different stems, the figures' place among them, make a sentence that says one thing only."""


class Saying(NamedTuple):
    """A sentence as it can be compared: `key` its wording, `figures` what it counts, with the words in `shown`."""

    key: tuple[str, ...]
    figures: tuple[Figure, ...]
    shown: tuple[str, ...]

    def difference(self, other: "Saying") -> tuple[str, str] | None:
        """The words of the first figure in which two sentences of one wording differ, or None."""
        for mine, theirs, said, told in zip(self.figures, other.figures, self.shown, other.shown, strict=True):
            if mine[0] == theirs[0] and mine[1] != theirs[1]:
                return said, told
        return None


def saying(sentence: str) -> Saying | None:
    """A sentence with an actor, a modal verb and enough words; None for any other."""
    sentence = sentence[words_begin(sentence) :]
    modal = _SHALL.first_in(sentence) if _ACTOR.first_in(sentence) or _DONE.first_in(sentence) else None
    if modal is None:
        return None
    denial = _DENIED.compiled.match(sentence, modal.end())
    stems: list[str] = []
    figures: list[Figure] = []
    shown: list[str] = []
    for match in _TOKEN.all_in(sentence) if _FIGURE.first_in(sentence) else _WORD.all_in(sentence):
        kind = match.lastgroup
        if kind == "word":
            stems += _stem(match[0].lower()) if denial is None or match.start() != denial.start("word") else ()
        elif kind == "points":
            stems.append(match[0].lower())
        else:
            figures.append(_figure(match))
            shown.append(match[0])
            stems.append("#")
    if len(set(stems)) < _LEAST:
        return None
    end = denial.end() if denial else modal.end()
    denied = ("denied", Decimal(denial is not None))
    return Saying(tuple(sorted(stems)), (*figures, denied), (*shown, sentence[modal.start() : end]))


def _stem(word: str) -> Iterator[str]:
    word = _SAME.get(word, word)
    if word not in _DROPPED:
        yield word[:_STEM]


def _figure(match: Match[str]) -> Figure:
    if match["every"]:
        return "every", match["every"].lower().split()[-1]
    written = match["number"].lower()
    digits = "".join(written.split()).replace(",", ".")
    number = Decimal(_WORDS[written]) if written in _WORDS else Decimal(digits)
    unit = (match["unit"] or "").lower()[:2]
    if unit in _MINUTES:
        return "minutes", number * _MINUTES[unit]
    if unit in _MONTHS:
        return "months", number * _MONTHS[unit]
    return "number", number
