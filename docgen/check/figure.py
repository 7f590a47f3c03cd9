"""Figures as Swedish texts write them: digits or a word come in, their worth and how exactly they are meant go out.

"179 000" is rounded to thousands, "15,9" to tenths, "ca 15" is less exact than "15", and "drygt 15" is more than
that. A figure is therefore a range, and two figures contradict each other only where their ranges do not meet.
"""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from re import Match

from msgspec import Struct

from docgen.check.pattern import Pattern

BLANK = "[ \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]"
DIGITS = rf"(?: \d{{1,3}} (?: {BLANK} \d{{3}} (?! \d ) )+ | \d+ ) (?: [,.] \d{{1,2}} (?! \d ) )?"
WORDS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "elva": 11, "tolv": 12,
}  # fmt: skip
_ABOUT = r"c:?a\.? | cirka | omkring | ungefär | runt | kring | uppskattningsvis | about | approximately"
_OVER = r"drygt | över | mer \s än | fler \s än | minst | lägst | over | at \s least | more \s than"
_UNDER = (
    r"knappt | nästan | närmare | under | mindre \s än | färre \s än | högst | upp \s till | nearly | less \s than"
)
_SORT = Pattern(rf"^ (?: (?P<about> {_ABOUT} ) | (?P<over> {_OVER} ) | (?P<under> {_UNDER} ) ) $")
_MUCH = Decimal("1e12")
_HALF = Decimal("0.5")


class Range(Struct, frozen=True):
    """A figure and what it may stand for, both ends included."""

    value: Decimal
    low: Decimal
    high: Decimal

    def meets(self, other: "Range") -> bool:
        """True when both figures may stand for the same thing."""
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: "Range") -> "Range":
        return Range(self.value + other.value, self.low + other.low, self.high + other.high)

    def less(self, other: "Range") -> "Range":
        """What is left when the other is taken away; it may be nothing, and is then told without a sign."""
        return Range(self.value - other.value, self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Range") -> "Range":
        return Range(self.value * other.value, self.low * other.low, self.high * other.high)

    def share_of(self, whole: "Range") -> "Range | None":
        """How many per cent of `whole` this is; None of nothing."""
        if whole.low <= 0:
            return None
        hundred = Decimal(100)
        return Range(
            hundred * self.value / whole.value, hundred * self.low / whole.high, hundred * self.high / whole.low
        )


def figure(name: str, *, words: bool = False) -> str:
    """A verbose expression for a figure with the word that makes it less exact: groups `name`, `name_hedge`."""
    also = f" | (?: {' | '.join(WORDS)} ) \\b" if words else ""
    hedge = rf"(?: (?P<{name}_hedge> {_ABOUT} | {_OVER} | {_UNDER} ) \s )?"
    return rf"{hedge} (?P<{name}> {DIGITS}{also} )"


def worth(written: str) -> Decimal | None:
    """The number that digits or a word stand for; None for anything else."""
    word = WORDS.get(written.lower())
    if word is not None:
        return Decimal(word)
    try:
        return Decimal("".join(written.split()).replace(",", "."))
    except InvalidOperation:
        return None


def count(match: Match[str], name: str) -> Range:
    """A counted figure: exact, unless its zeros or the word before it say that it is rounded."""
    value = worth(match[name]) or Decimal(0)
    return _hedged(value, _rounding(value), match[f"{name}_hedge"], max(_HALF, value * Decimal("0.03")))


def percent(match: Match[str], name: str) -> Range:
    """A percentage: rounded to its last decimal, and to tens or fives where the text says "about"."""
    value = worth(match[name]) or Decimal(0)
    about = Decimal(3) if value % 10 == 0 else Decimal(2) if value % 5 == 0 else Decimal(1)
    return _hedged(value, _HALF.scaleb(min(0, _exponent(value))), match[f"{name}_hedge"], about)


def money(match: Match[str], name: str) -> Range:
    """An amount: rounded to its last digit that is not a zero of thousands."""
    value = worth(match[name]) or Decimal(0)
    exact = max(_rounding(value), _HALF.scaleb(min(0, _exponent(value))))
    return _hedged(value, exact, match[f"{name}_hedge"], max(exact, value * Decimal("0.05")))


def swedish(value: Decimal, decimals: int = 1) -> str:
    """A number as Swedish texts write it, with no more decimals than it has."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    shown = f"{rounded.normalize() + 0:,f}"
    return shown.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",").replace("-", "−")


def is_year(written: str) -> bool:
    """True for what reads as a year in these texts."""
    return len(written) == 4 and written.isdigit() and 1900 <= int(written) <= 2100


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _rounding(value: Decimal) -> Decimal:
    """Half of what a figure with its zeros may be rounded to: 500 for 179 000, nothing for 37 or 120.

    At most a hundredth of the figure: 2 500 may stand for 2 475, not for 2 450.
    """
    if value < 1000 or value != value.to_integral_value():
        return Decimal(0)
    zeros = len(str(int(value))) - len(str(int(value)).rstrip("0"))
    return min(_HALF.scaleb(zeros), value / 100) if zeros >= 2 else Decimal(0)


def _hedged(value: Decimal, exact: Decimal, hedge: str | None, about: Decimal) -> Range:
    sort = _SORT.first_in(" ".join(hedge.split())) if hedge else None
    if sort is None:
        return Range(value, value - exact, value + exact)
    if sort["about"]:
        return Range(value, value - about, value + about)
    return Range(value, value - exact, _MUCH) if sort["over"] else Range(value, Decimal(0), value + exact)
