"""TAL-005: one spelling of each unit of money and area, in the whole package.

The forms of millions, thousands and square metres are counted by place; the most frequent is right, and where two
are as frequent the recommended one. A capital letter at the start of a sentence or a cell is no form of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from re import Match

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Place, Say, Severity

_UNITS = Pattern(
    r"""(?<! [\w@.-] ) (?:
    (?P<million> (?-i: mnkr | Mnkr | MNKR | mn \s kr | mkr | Mkr | MKR | msek | MSEK | mSEK | milj\.? \s kr ) )
    | (?P<thousand> (?-i: tkr | Tkr | TKR | tsek | TSEK | tSEK | kkr | Kkr | KSEK ) )
    | (?P<area> (?-i: kvm | m² | m2 ) ) ) (?! [\w@-] | \.\w )""",
    sieve=r"mn\s?kr | mkr | tkr | kkr | m?sek | milj\.?\s kr | kvm | m² | m2",
)
_RECOMMENDED: Mapping[str, str] = {"million": "mnkr", "thousand": "tkr", "area": "kvm"}
_AFTER_FIGURE = Pattern(r"[\d)] \s* $")
_START = Pattern(r"^ \W* $ | [.!?:] \s+ $")
_SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\n": " "})
_Forms = dict[str, dict[Place, tuple[Spot, int]]]


def run(context: Context) -> Iterator[Finding]:
    """One finding for each place of a form that is not the usual one."""
    units: dict[str, _Forms] = defaultdict(lambda: defaultdict(dict))
    for passage in context.corpus.having(_UNITS):
        if passage.role == "value" and " " not in passage.text:
            continue
        for match in _UNITS.all_in(passage.text):
            unit = match.lastgroup or ""
            spot = passage.spot(match.start(), match.end())
            units[unit][_form(passage, match)].setdefault(spot.place, (spot, match.start()))
    for unit, forms in units.items():
        yield from _findings(forms, _RECOMMENDED[unit]) if len(forms) > 1 else ()


def _form(passage: Passage, match: Match[str]) -> str:
    """What is written; a first letter that is a capital because of its place is made small."""
    written = match[0].translate(_SPACES)
    before = passage.text[: match.start()]
    if (
        written[0].isupper()
        and written[1:].islower()
        and _START.first_in(before)
        and not _AFTER_FIGURE.first_in(before)
    ):
        return written.lower()
    return written


def _findings(forms: _Forms, recommended: str) -> Iterator[Finding]:
    right = max(forms, key=lambda form: (len(forms[form]), form == recommended, form))
    count = len(forms[right])
    places = (
        ("ett annat ställe", "one other place") if count == 1 else (f"{count} andra ställen", f"{count} other places")
    )
    usual = next(iter(forms[right].values()))[0]
    for form, spots in forms.items():
        for spot, _ in spots.values() if form != right else ():
            yield Finding(
                spot,
                Say(f'"{form}" skrivs "{right}" på {places[0]}', f'"{form}" is written "{right}" in {places[1]}'),
                Say(f'skriv "{right}" överallt', f'write "{right}" everywhere'),
                ((usual, Say(f'här står "{right}"', f'"{right}" stands here')),),
            )


RULE = Rule(
    id="TAL-005",
    severity=Severity.NOTE,
    kind="package",
    title=Say("Enhet i flera former", "A unit in several forms"),
    what=Say(
        "Räknar formerna av miljoner kronor (mnkr, mkr, Mkr, MSEK), tusental kronor och kvadratmeter i hela paketet. "
        "Den vanligaste formen gäller, vid lika antal mnkr, tkr och kvm. Stor bokstav först i en mening eller cell "
        "räknas inte.",
        "Counts the forms of millions of kronor (mnkr, mkr, Mkr, MSEK), thousands of kronor and square metres in the "
        "whole package. The most frequent form holds, in a tie mnkr, tkr and kvm. A capital at the start of a "
        "sentence or cell does not count.",
    ),
    why=Say(
        "Två skrivsätt för samma enhet läses lätt som två storheter, och tabeller blir svåra att jämföra.",
        "Two spellings of one unit are easily read as two quantities, and tables become hard to compare.",
    ),
    mend=Say("Välj en form av varje enhet och använd den överallt.", "Choose one form of each unit, and keep to it."),
    bad="Underskottet är 18 mnkr. Avgifterna har ökat med 2,4 mkr.",
    good="Underskottet är 18 mnkr. Avgifterna har ökat med 2,4 mnkr.",
    law=(LawRef("11 § språklagen (2009:600)", "2026-11-21", "C"),),
    run=run,
)
