"""UTV-003: the price is not scored in relation to the other tenders' prices.

Found are formulas with the lowest, highest or mean tender price, points in proportion to such a price, and the words
"relativ prismodell" where it is used. That the lowest price wins, or decides between equal tenders, is no formula.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.wording import tender_texts
from docgen.diag.diagnostic import LawRef, Say, Severity

_PRICE = r"""(?: \w*pris(?:et|er|erna|s)? | \w*anbud(?:et|s)? | \w*summa(?:n)? | \w*kostnad(?:en)?
  | \w*arvode(?:t)? | offert(?:en)? )"""
_EDGE = r"(?: lägsta | lägst | billigaste | högsta | dyraste | genomsnittlig\w* | genomsnittet \s av | medel )"
_OTHERS = rf"""(?: \b {_EDGE} \s* (?: (?: inkomna | inlämnade | erbjudna | offererade | godkända | kvalificerade
  | utvärderade | totala
    | jämförbara | lämnade | angivna | samtliga ) \s+ ){{0,2}} {_PRICE} \b | \b (?: lägstapris | medelpris\w*
      | snittpris\w* | genomsnittspris\w* ) \b )"""
_OWN = rf"""(?: (?: anbudets | anbudsgivarens | leverantörens | eget | aktuellt | respektive | utvärderat
  | offererat | erbjudet | lämnat
    | angivet | det \s aktuella | det \s egna | detta | X:s
      | anbudsgivare \s \w :s ) \s+ (?: \w+ \s+ )? {_PRICE} | anbuds?pris(?:et)? | offertpris(?:et)?
    | totalpris(?:et)? | utvärderingspris(?:et)? )"""
_BY = r"""(?: / | ÷ | \b (?: delat | delas | delad | dividerat | dividera | divideras | dividerad ) \s+ (?: med
  | på ) \b | \b genom \b )"""

_RELATIVE = Pattern(
    rf"""
    {_OTHERS} \s* \)? \s* {_BY} \s* \(? \s* {_OWN} \b
    | \b {_OWN} \s* \)? \s* {_BY} \s* \(? \s* {_OTHERS}
    | {_OTHERS} \s* [-−–+] \s* \(? \s* (?: {_OWN} | {_OTHERS} ) \s* \)? \s* [/÷×*)]
    | \b {_OWN} \s* [-−–] \s* \(? \s* {_OTHERS} \s* \)? \s* (?: / | ÷ | × | \* | dividera | delat )
    | \b poäng\w* \b [^.;]{{0,80}}? \b (?: proportionell\w* | i \s (?: \w+ \s )? proportion | i \s relation
      | i \s förhållande | relativt )
      \b [^.;]{{0,40}}? {_OTHERS}
    | {_OTHERS} [^;]{{0,60}}? \b (?: (?: max\w* | högsta | högst | full\w* | alla | \d+ ) \s+ (?: antal \s+ )? poäng
      | maxpoäng\w* ) \b [^;]{{0,80}}?
      \b (?: proportionell\w* | i \s (?: \w+ \s )? proportion | i \s relation | i \s förhållande | procentuell\w* )
    | \b relativ\w* \s+ (?: pris | poäng | utvärdering )\w* [^.;]{{0,40}}? \b (?: används | tillämpas | beräknas )
    | \b (?: används | tillämpas | enligt | utvärderas \s+ med ) \s+ (?: en \s+ )? relativ\w* \s+ (?: pris
      | poäng | utvärdering )\w*
    | \b (?: the \s+ )? lowest \s+ (?: tender(?:ed)? \s+ | evaluated \s+ )? price \s* (?: / | ÷
      | divided \s+ by ) \s* \(? \s* (?: the \s+ )? (?: price \b | tender )
    | \b points \b [^.;]{{0,60}}? \b in \s+ (?: proportion | relation ) \s+ to \s+ (?: the \s+ )? lowest
    """,
    sieve=r"""lägst | billigast | högsta | dyrast | genomsnitt | medel | snittpris | relativ | lowest""",
)
_NOT = Pattern(r"\b (?: inte | ingen | inget | inga | varken | aldrig | undvik\w* | oberoende | not | never | no ) \b")
_NAMED = Pattern(r"\b relativ")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each formula that needs the price of another tender."""
    for passage in tender_texts(context, _RELATIVE):
        for match in _RELATIVE.all_in(passage.text):
            around = _sentence(passage.text, match.start())
            if (_NAMED.first_in(match[0]) or "proportion" in match[0]) and _NOT.first_in(around):
                continue
            words = " ".join(match[0].split())
            yield Finding(
                passage.spot(match.start(), match.end()),
                Say(
                    f'"{words}" gör prispoängen beroende av andra anbud',
                    f'"{words}" makes the score of a price depend on other tenders',
                ),
                Say(
                    "räkna jämförelsetal = anbudspris − avdrag i kronor för kvalitet (model: deduction)",
                    "compute comparison figure = tender price − deductions in kronor for quality (model: deduction)",
                ),
            )


def _sentence(text: str, offset: int) -> str:
    return next((text[start:end] for start, end in sentences(text) if start <= offset < end), text)


RULE = Rule(
    id="UTV-003",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Relativ prismodell", "Relative price score"),
    what=Say(
        "Letar efter formler med lägsta, högsta eller genomsnittligt anbudspris (lägsta anbudspris / anbudets pris), "
        "efter "
        "poäng i proportion till ett sådant pris och efter relativ prismodell som används. Att lägst pris vinner "
        "eller "
        "skiljer lika anbud åt är ingen formel.",
        "Looks for formulas with the lowest, highest or mean tender price (lowest price / own price), for points in "
        "proportion to such a price, and for a relative model that is used. That the lowest price wins or tells equal "
        "tenders apart is no formula.",
    ),
    why=Say(
        "Ett anbud som inte kan vinna avgör vem som vinner: med priserna 300 och 330 och kvalitetspoängen 40 och 44 "
        "vinner det första, tills ett tredje anbud på 200 utan kvalitet kommer in. Varning: modellen är inte "
        "förbjuden.",
        "A tender that cannot win decides who does: with prices 300 and 330 and quality points 40 and 44 the first "
        "wins, "
        "until a third tender of 200 without quality comes in. A warning: the model is not forbidden.",
    ),
    mend=Say(
        "Använd avdrag i kronor, eller ett fast pris med utvärdering av kvalitet.",
        "Use deductions in kronor, or a fixed price with evaluation of quality.",
    ),
    bad="Prispoäng = 50 × lägsta anbudspris / anbudets pris.",
    good="Jämförelsetal = anbudspris − summan av avdragen.",
    law=(
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("Konkurrensverkets uppdragsforskningsrapport 2009:12", "2026-11-21", "B"),
    ),
    run=run,
)
