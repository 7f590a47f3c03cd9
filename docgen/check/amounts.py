"""Amounts of money in a text: words come in, amounts in their units go out, and sums that rounding may explain."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from docgen.check.figure import Range, figure, money, percent, worth
from docgen.check.pattern import Pattern

_UNITS = (
    (
        "mnkr",
        r"mnkr | mkr | mn \s kr | msek | milj\.? \s? (?: kr\b | kronor )? | miljon(?:er)? (?: \s kronor | \s kr )?",
    ),
    ("tkr", r"tkr | tsek | kkr | tusen \s (?: kr\b | kronor )"),
    ("kr", r"kr\b | kronor | sek\b"),
)
_UNIT = " | ".join(f"(?P<{name}> {forms} )" for name, forms in _UNITS)
_SIGN = r"(?P<sign> [-–] (?! \s ) | − \s? | minus \s )?"
"""A dash with a space after it is none: "löner – 3 mnkr"."""
_AMOUNT = Pattern(rf"(?<! [\w,./–-] ) {_SIGN} {figure('amount')} \s? (?: {_UNIT} ) (?! \w )")
_BARE = Pattern(rf"^ \s* {_SIGN} (?: [-–] \s )? {figure('amount')} \s* $")
_SHARE = Pattern(rf"(?<! [\w,./–-] ) {figure('share')} \s? (?: procent | % ) (?! \w )")
_HEAD_UNIT = Pattern(rf"(?<! \w ) (?: {_UNIT} ) (?! \w )")


class Amount(Struct, frozen=True):
    """An amount as written, what it may stand for without its sign, and where in its text it stands."""

    written: str
    range: Range
    unit: str
    start: int
    end: int
    negative: bool = False

    def absolute(self) -> "Amount":
        """The amount, without a place of its own: it stands in a table."""
        return replace(self, start=0, end=0)

    def minus(self, other: "Amount") -> "Amount":
        """The distance between two amounts."""
        distance = abs(self.range.value - other.range.value)
        return replace(self, range=Range(distance, distance - Decimal("0.1"), distance + Decimal("0.1")))


def amounts(text: str, head: str = "") -> list[Amount]:
    """Every amount with a unit; with the `head` of a column, also the bare figure of a cell."""
    found = []
    for match in _AMOUNT.all_in(text):
        unit = next(name for name, _ in _UNITS if match[name] is not None)
        found.append(Amount(match[0].strip(), money(match, "amount"), unit, *match.span(), bool(match["sign"])))
    bare = _BARE.first_in(text) if not found else None
    unit_of_head = _HEAD_UNIT.first_in(head) if bare else None
    if bare and unit_of_head:
        unit = next(name for name, _ in _UNITS if unit_of_head[name] is not None)
        found.append(Amount(f"{text.strip()} {unit}", money(bare, "amount"), unit, *bare.span(), bool(bare["sign"])))
    return found


def percents(text: str) -> list[Range]:
    """Every percentage of a text."""
    return [percent(match, "share") for match in _SHARE.all_in(text) if worth(match["share"]) is not None]


def total_of(parts: Sequence[Amount], unit: str) -> Range | None:
    """The sum of amounts that are all in this unit; None where one is not.

    Signs count where they differ. Where all are negative it is how the text writes costs, and the sum is of the same
    kind; a sum is told without its sign, as the amount that it is compared with.
    """
    if not parts or any(part.unit != unit for part in parts):
        return None
    plus, minus = ([part.range for part in parts if part.negative is sign] for sign in (False, True))
    if not plus or not minus:
        return sum((part.range for part in parts[1:]), parts[0].range)
    more, less = sum(plus[1:], plus[0]), sum(minus[1:], minus[0])
    return more.less(less) if more.value >= less.value else less.less(more)


def fits(made: Range, effect: Amount) -> bool:
    """True when the sum may be the effect: exactly, or as far as the decimals that are given allow.

    Whole millions are taken as they are written: 3 + 2 + 2 is not 8, though rounding might make it so.
    """
    whole = (
        made.value == made.value.to_integral_value() and effect.range.value == effect.range.value.to_integral_value()
    )
    hedged = made.high - made.low > 20 * (effect.range.high - effect.range.low)
    if whole and not hedged:
        return made.value == effect.range.value or _wide(made, effect)
    return made.meets(effect.range)


def not_told(parts: Sequence[Amount], told: Sequence[Amount]) -> tuple[Amount, Range] | None:
    """The one amount of the sentence before and the sum of parts that is not it; None where it may be.

    "Ökningen förklaras av …" explains what was told just before; of several amounts it may be any, or a distance.
    """
    made = total_of(parts, told[0].unit) if told else None
    if made is None or len(told) > 1 or fits(made, told[0]):
        return None
    return told[0], made


def _wide(made: Range, effect: Amount) -> bool:
    """True when the effect or a part is only about so much, and the difference is within that."""
    is_about = effect.range.high - effect.range.low > 1 or effect.range.low == 0
    return is_about and made.meets(effect.range)
