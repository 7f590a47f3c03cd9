"""Parts beside their total in a sentence: "37 brukare, varav 22 … och 14 …", "22 … och 15 …, totalt 38".

Parts need not be all there is, and may overlap. They are added only where they are of one kind: a pair such as
women and men, or parts told with the same word after the figure. Even then only a small difference is a mistake.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from docgen.check.claim import Claim
from docgen.check.figure import DIGITS, Range, count, figure, is_year, swedish, worth
from docgen.check.pattern import Pattern

_WHICH = Pattern(
    rf"""(?<! [\w,.–-] ) {figure("whole")} \s (?P<noun> [^\W\d]+ (?: \s [^\W\d]+ ){{0,4}} )? ,? \s? \(?
    (?: varav | därav | av \s (?: vilka | dem ) ) \s (?P<rest> [^.;()]{{1,160}} )"""
)
_PART = Pattern(
    rf"""(?<! [\w,.–/-] ) (?P<hedge> (?: ca\.? | cirka | omkring | ungefär | minst | högst | drygt | över | mer \s än
    | upp \s till | nästan | knappt ) \s )?
    (?P<part> {DIGITS} | (?: två | tre | fyra | fem | sex | sju | åtta | nio | tio ) \b )
    (?: \s (?P<word> [^\W\d]+ ) (?: \s (?P<next> [^\W\d]+ ) )? )?"""
)
_TOTAL = Pattern(
    rf"""(?P<before> [^.;:()]{{5,200}}? ) [,–(] \s? (?: dvs\.? \s | alltså \s | vilket \s ger \s )?
    (?: totalt | sammanlagt | tillsammans | sammantaget | i \s allt ) \s
    (?: är \s | blir \s | finns \s (?: det \s )? )?
    {figure("whole")} (?! \s? (?: % | procent | \d | år \b ) | [,.:/-]\d )""",
    hints=("totalt", "sammanlagt", "tillsammans", "sammantaget", "i allt"),
)
_OTHER = Pattern(
    r"""^ (?: timm | dag | vecka | veckor | månad | år | gång | minut | procent | kr | mnkr | mkr | tkr
    | tim | mil | h $ | § | kap | st $ | ggr | poäng | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov
    | dec )"""
)
_LABEL = Pattern(
    r"""\b (?: avsnitt | punkt | punkterna | bilaga | bilagorna | § | kap\.? | sida | sidorna | nr | vecka | artikel
    | grupp | del | klass | den | kl\.? | steg | fas | krav ) \s (?: \d+ \s (?: och | samt ) \s )? $"""
)
_NOUN = Pattern(r"^ \s (?P<noun> [^\W\d]+ )")
_PAIRS = (
    ({"kvinnor", "kvinna"}, {"män", "man"}),
    ({"flickor", "flicka"}, {"pojkar", "pojke"}),
    ({"vuxna"}, {"barn"}),
    ({"tillsvidareanställda", "tillsvidareanställd"}, {"visstidsanställda", "timanställda", "timavlönade"}),
    ({"heltid", "heltidsanställda"}, {"deltid", "deltidsanställda"}),
    ({"sfb"}, {"lss"}),
    ({"hök"}, {"pan"}),
)
_JOINT = frozenset({"och", "samt", "eller"})


def part_claims(sentence: str) -> Iterator[Claim]:
    """Every total of a sentence that its parts contradict."""
    if "av" in sentence:
        for match in _WHICH.all_in(sentence):
            yield from _which(match)
    for match in _TOTAL.all_in(sentence):
        yield from _total(match)


def _which(match: Match[str]) -> Iterator[Claim]:
    found = list(_PART.all_in(match["rest"]))
    whole = count(match, "whole")
    if not found or is_year(match["whole"]) or any(part["hedge"] or _measure(part) for part in found):
        return
    values = [worth(part["part"]) or Decimal(0) for part in found]
    first, said = match.start("rest") + found[0].start("part"), f"{match['whole']} {match['noun'] or ''}".strip()
    over = next((value for value in values if value > whole.high), None)
    if over is not None and not _measure_word(match["noun"]):
        yield Claim(first, match.end("rest"), said, "en del", swedish(over, 2))
    elif len(values) > 1 and _wrong(values, whole, found):
        end = match.start("rest") + found[-1].end("part")
        yield Claim(first, end, said, _listed(values), swedish(sum(values, Decimal(0)), 2))


def _total(match: Match[str]) -> Iterator[Claim]:
    found = list(_PART.all_in(match["before"]))
    whole = count(match, "whole")
    if not 2 <= len(found) <= 6 or any(part["hedge"] or is_year(part["part"]) for part in found):
        return
    if any(_measure(part) for part in found) and len({_unit(part) for part in found}) > 1:
        return
    if any(_LABEL.first_in(match["before"][: part.start()][-16:]) for part in found):
        return
    noun = _NOUN.first_in(match.string[match.end() :][:40])
    if whole.value < 20 and (noun is None or noun["noun"].lower() not in {_unit(part) for part in found}):
        return
    values = [worth(part["part"]) or Decimal(0) for part in found]
    product = values[0] * values[1] if len(values) == 2 else None
    if product != whole.value and _wrong(values, whole, found, near_only=True):
        yield Claim(*match.span("whole"), match["whole"], _listed(values), swedish(sum(values, Decimal(0)), 2))


def _wrong(values: list[Decimal], whole: Range, found: list[Match[str]], *, near_only: bool = False) -> bool:
    """True when the parts are all of one kind and add up to nearly, but not quite, the total."""
    total = sum(values, Decimal(0))
    if whole.low <= total <= whole.high:
        return False
    if len(found) == 2 and _pair(found) and not near_only:
        return True
    near = abs(total - whole.value) <= max(Decimal(1), whole.value / 10)
    return near and (near_only or _alike(found))


def _alike(found: list[Match[str]]) -> bool:
    """True when one of the two words after every figure is the same in all parts, or they make a pair."""
    words = [{str(word).lower() for word in (part["word"], part["next"]) if word} - _JOINT for part in found]
    return bool(set.intersection(*words)) or (len(found) == 2 and _pair(found))


def _pair(found: list[Match[str]]) -> bool:
    first, last = ({str(word).lower() for word in (part["word"], part["next"]) if word} for part in found)
    return any((first & one and last & other) or (first & other and last & one) for one, other in _PAIRS)


def _measure(part: Match[str]) -> bool:
    return _measure_word(part["word"]) or is_year(part["part"])


def _measure_word(word: str | None) -> bool:
    return word is not None and _OTHER.first_in(word) is not None


def _unit(part: Match[str]) -> str:
    return str(part["word"] or "").lower()


def _listed(values: list[Decimal]) -> str:
    return " + ".join(swedish(value, 2) for value in values)
