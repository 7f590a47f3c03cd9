"""Claims that a sentence makes about its own figures: a sentence comes in, those that contradict themselves go out.

Five kinds: a share beside the two counts it is made of, a change beside its two ends, parts beside their total, a
written calculation, and an amount a month or a week beside the amount a year. Each kind is told by its words; a
sentence that is only nearly such a claim is left alone.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from re import Match
from typing import NamedTuple

from docgen.check.figure import DIGITS, Range, count, figure, is_year, money, percent, swedish, worth
from docgen.check.pattern import Pattern


class Claim(NamedTuple):
    """What contradicts: where it stands in the sentence, what is stated, what it is made of, what that gives."""

    start: int
    end: int
    stated: str
    made_of: str
    gives: str


_PERCENT = r"(?: procent | per \s cent | % )"
_DVS = (
    r"(?: dvs\.? | d\.\s?v\.\s?s\. | det \s vill \s säga | alltså | eller | motsvarar | motsvarande | i\.e\.,?"
    r" | vilket \s (?: är | motsvarar | innebär | utgör | blir | ger ) )"
)
_WHOLE = r"""(?: (?: de | dem | dessa | totalt | sammanlagt | alla | samtliga | kommunens | våra | regionens | the )
    \s ){0,2}"""
_STOP = r"(?= \s? [.,;:)] | \s? $ | \s av \s (?: dem | dessa | de | brukarna | alla | samtliga ) \b )"
_START = r"(?<! [\w,.–-] )"
_SHARE = Pattern(
    rf"""{_START} {figure("part", words=True)} \s (?: av | of ) \s {_WHOLE} {figure("whole", words=True)}
    (?P<noun> (?: \s [^\W\d]+ (?: - [^\W\d]+ )? ){{0,5}}? ) (?:
      \s? \( (?: {_DVS} \s )? {figure("bracket")} \s? {_PERCENT} \s? \)
    | ,? \s {_DVS} \s {figure("said")} \s? {_PERCENT} {_STOP}
    | , \s {figure("bare")} \s? {_PERCENT} (?= , ) )"""
)
_SHARE_FIRST = Pattern(
    rf"""{_START} {figure("share")} \s? {_PERCENT} (?: \s [^\W\d]+ ){{0,6}}? \s? \( (?: {_DVS} \s )?
    {figure("part", words=True)} \s (?: av | of ) \s {_WHOLE} {figure("whole", words=True)}
    (?P<noun> (?: \s [^\W\d]+ ){{0,3}} ) \)"""
)
_SHARE_LAST = Pattern(
    rf"""\b av \s {_WHOLE} {figure("whole", words=True)} (?P<noun> (?: \s [^\W\d]+ (?: - [^\W\d]+ )? ){{1,6}}? ) \s
    {figure("part", words=True)} (?: \s [^\W\d]+ (?: - [^\W\d]+ )? ){{0,8}}? (?:
      \s? \( (?: {_DVS} \s )? {figure("bracket")} \s? {_PERCENT} \s? \)
    | , \s {_DVS} \s {figure("said")} \s? {_PERCENT} {_STOP} )"""
)
_MOVES = Pattern(
    r"""\b (?: ök | minsk | sjunk | sjönk | steg | stig | höj | sänk | väx | vuxit | fall | föll | reducer | gick
    | gått | ändra | förändra | increas | decreas | fell | rose ) \w*"""
)
_NAMED = (
    r"(?: minskning | ökning | nedgång | uppgång | höjning | sänkning | förändring ) (?: \s (?: på | med | om ) )?"
)
_IN_YEAR = (
    r"(?: \s \( \d{4} \) | ,? \s (?: (?: under | i | för ) \s )? (?: år \s )? (?: 19 | 20 ) \d\d"
    r" (?! \d | \s \d{3} ) )?"
)
_FROM_TO = (
    rf"(?: från | from ) \s {figure('first')} (?P<unit> (?: \s? % | \s [^\W\d]+ )?? ) {_IN_YEAR} \s "
    rf"(?: till | to ) \s {figure('last')}"
)
_CHANGE = Pattern(
    rf"""\b {_FROM_TO} (?P<noun> (?: \s? % | \s [^\W\d]+ ){{0,3}}? ) {_IN_YEAR}
    (?: ,? \s (?: {_DVS} \s )? (?: en \s {_NAMED} \s | med \s | (?<= dvs\. \s ) | (?<= dvs \s ) | (?<= alltså \s ) )
      | \s? \( (?: {_DVS} \s )? (?: en \s {_NAMED} \s | med \s )? )
    {figure("share")} \s? (?P<sort> procentenheter | {_PERCENT} )"""
)
_CHANGE_FIRST = Pattern(
    rf"\b med \s {figure('share')} \s? (?P<sort> procentenheter | {_PERCENT} ) ,? \s {_FROM_TO} "
    r"(?P<noun> (?: \s? % | \s (?! (?: år | under | i ) \s (?: år \s )? (?: 19 | 20 ) \d\d ) [^\W\d]+ )? )"
)
_A_YEAR = Pattern(r"^ \s? (?: per \s | om \s året | årlig | i \s (?: snitt | genomsnitt ) | a \s year )")
_MONTH = Pattern(
    r"""januari | februari | \b mars \b | april | \b maj \b | \b juni \b | \b juli \b | augusti | september | oktober
    | november | december | \b års? \b | \b kl | \b § | \b kap"""
)
_TIMES = Pattern(
    rf"""{_START} (?P<first> {DIGITS} ) (?: \s? [^\W\d]+ ){{0,3}}?
    (?P<rest> (?: \s? (?P<sign> [+×*·] | x ) \s? {DIGITS} (?: \s? [^\W\d]+ ){{0,3}}? ){{1,8}} )
    \s? = \s? (?P<result> {DIGITS} ) (?! [\w/:] | \s? [+×*·=-] ) (?: \s? (?P<unit> [^\W\d]+ ) )?"""
)
_UNIT = Pattern(rf"{DIGITS} \s? (?P<unit> [^\W\d]+ )")
_MEASURES = frozenset(
    {
        "kr", "kronor", "mnkr", "mkr", "tkr", "msek", "miljoner", "miljarder", "tusen", "timmar", "timme", "tim",
        "minuter", "min", "dagar", "dag", "dygn", "veckor", "vecka", "månader", "månad", "år", "km", "m", "kg",
    }
)  # fmt: skip
_PLAIN = Pattern(DIGITS)
_SIGN = Pattern(r"[+×*·] | (?<= [\s\d] ) x (?= [\s\d] )")
_RATE = Pattern(
    rf"""{_START} {figure("small")} \s (?P<unit> [^\W\d]+ (?: \s kronor )? ) \s (?: per | i | varje ) \s
    (?P<step> månaden | månad | kvartalet | kvartal | veckan | vecka )
    (?: \s (?: exklusive | inklusive | exkl\.? | inkl\.? ) \s moms )?
    \s? [,(–] \s? (?: (?P<or> eller ) | {_DVS} | totalt | det \s blir | sammanlagt ) \s (?: totalt \s )?
    {figure("large")} \s
    (?P<unit_2> [^\W\d]+ (?: \s kronor )? ) \s (?: per \s år | om \s året | årligen | på \s ett \s år )"""
)
_STEPS: Mapping[str, Range] = {
    "må": Range(Decimal(12), Decimal(12), Decimal(12)),
    "kv": Range(Decimal(4), Decimal(4), Decimal(4)),
    "ve": Range(Decimal(52), Decimal(52), Decimal("52.3")),
}


def claims(sentence: str) -> Iterator[Claim]:
    """Every claim of a sentence that its own figures contradict."""
    for kind in _KINDS:
        yield from kind(sentence)


def _shares(sentence: str) -> Iterator[Claim]:
    for pattern, names in (
        (_SHARE, ("bracket", "said", "bare")),
        (_SHARE_FIRST, ("share",)),
        (_SHARE_LAST, ("bracket", "said")),
    ):
        for match in pattern.all_in(sentence):
            name = next(name for name in names if match[name] is not None)
            made = count(match, "part").share_of(count(match, "whole"))
            if made is None or _not_counted(match["noun"]) or percent(match, name).meets(made):
                continue
            words = f"{match['part']} av {match['whole']}"
            yield Claim(*match.span(name), f"{match[name]} procent", words, f"{swedish(made.value)} procent")


def _not_counted(noun: str) -> bool:
    return bool(_MONTH.first_in(noun)) or "procent" in noun or "poäng" in noun


def _changes(sentence: str) -> Iterator[Claim]:
    for pattern in (_CHANGE, _CHANGE_FIRST):
        for match in pattern.all_in(sentence):
            before = sentence[max(0, match.start() - 90) : match.start()]
            years = is_year(match["first"]) and is_year(match["last"])
            between = f"{match['unit']} {match['noun']}"
            if years or not _MOVES.first_in(before) or _MONTH.first_in(between):
                continue
            if not _A_YEAR.first_in(sentence[match.end() :]):
                yield from _change(match, between)


def _change(match: Match[str], between: str) -> Iterator[Claim]:
    first, last, stated = money(match, "first"), money(match, "last"), percent(match, "share")
    points = match["sort"].startswith("procentenhet")
    gap = Range(abs(last.value - first.value), *_gap(first, last))
    relative = gap.share_of(first)
    fitting = [gap] if points else [relative, gap] if "procent" in between or "%" in between else [relative]
    known = [item for item in fitting if item is not None]
    if known and not any(stated.meets(item) for item in known):
        words = f"från {match['first']} till {match['last']}"
        unit = "procentenheter" if points else "procent"
        yield Claim(*match.span("share"), f"{match['share']} {unit}", words, f"{swedish(known[0].value)} {unit}")


def _gap(first: Range, last: Range) -> tuple[Decimal, Decimal]:
    """Least and greatest distance between two figures."""
    small, large = sorted((first, last), key=lambda item: item.value)
    return max(Decimal(0), large.low - small.high), large.high - small.low


def _calculations(sentence: str) -> Iterator[Claim]:
    for match in _TIMES.all_in(sentence):
        signs = {sign[0] == "+" for sign in _SIGN.all_in(match["rest"])}
        parts = [match["first"], *(part[0] for part in _PLAIN.all_in(match["rest"]))]
        values = [value for part in parts if (value := worth(part)) is not None]
        if len(signs) != 1 or len(values) != len(parts) or _mixed(match, adding=True in signs):
            continue
        made = sum(values, Decimal(0)) if True in signs else _product(values)
        stated = worth(match["result"])
        if stated is not None and abs(made - stated) > _slack(values, made, adding=True in signs):
            words = sentence[match.start() : match.end("rest")].strip()
            yield Claim(*match.span("result"), match["result"], words, swedish(made, 2))


def _mixed(match: Match[str], *, adding: bool) -> bool:
    """True where units would have to be converted: minutes that give hours, kronor that give millions."""
    units = {unit["unit"].lower() for unit in _UNIT.all_in(match[0][: match.start("result") - match.start()])}
    result = (match["unit"] or "").lower()
    measured = (units | {result}) & _MEASURES
    return (result in _MEASURES and result not in units) or (adding and len(measured) > 1)


def _product(values: list[Decimal]) -> Decimal:
    made = Decimal(1)
    for value in values:
        made *= value
    return made


def _slack(values: list[Decimal], made: Decimal, *, adding: bool) -> Decimal:
    """What rounding may explain: nothing for a sum as written, half a per cent for a product."""
    whole = all(value == value.to_integral_value() for value in values)
    return Decimal(0) if adding or whole else abs(made) / 200


def _rates(sentence: str) -> Iterator[Claim]:
    for match in _RATE.all_in(sentence):
        if match["unit"].lower() != match["unit_2"].lower() or "procent" in match["unit"]:
            continue
        small = money(match, "small")
        if match["unit"].lower() in {"kr", "kronor"} and not match["small_hedge"]:
            small = Range(small.value, small.value, small.value)  # a price is meant as it is written
        made = small * _STEPS[match["step"][:2].lower()]
        if match["or"] and money(match, "large").value < made.value:
            continue  # who pays for a year may get it cheaper
        if not money(match, "large").meets(made):
            unit = match["unit"]
            words = f"{match['small']} {unit} per {match['step']}"
            yield Claim(
                *match.span("large"), f"{match['large']} {unit} per år", words, f"{swedish(made.value)} {unit} per år"
            )


_KINDS: tuple[Callable[[str], Iterator[Claim]], ...] = (_shares, _changes, _calculations, _rates)
