"""UTV-004: no price floor, price interval or fixed limit for abnormally low tenders decides the evaluation.

A highest price is no floor. A limit of zero kronor is left alone (HFD 2023 ref. 7 concerns it and has not been read in
full), and so are prices during the contract, such as a remuneration that an index may not lower.
"""

from collections.abc import Iterator
from re import Match

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.voice import is_quoted, said
from docgen.check.wording import tender_texts
from docgen.diag.diagnostic import LawRef, Say, Severity

_PRICE = r"""(?: anbudspris | timpris | dagspris | dygnspris | månadspris | styckpris | resepris | besökspris
    | totalpris | à-pris | pris | jämförelsepris | utvärderingspris | anbudssumma ) (?: et
  | er | erna | en | n )?"""
_AMOUNT = r"""(?! 0+ (?: [,.] 0+ )? \s ) \d [\d \N{NO-BREAK SPACE}]* (?: ,\d+ )? \s*
    (?: % | (?: kr(?:onor)? | SEK | öre | tkr | mnkr | procent ) \b )"""
_BELOW = r"(?: under | lägre \s än | som \s understiger | understigande | understiger | below | lower \s than )"
_EFFECT = r"""(?: utvärderas | räknas | värderas | beaktas | sätts | betraktas | ger | justeras | förkastas
  | förkasta | diskvalificeras | antas \s inte | prövas \s inte
    | tas \s inte | anses | bedöms \s som | är \s att \s anse | ignoreras | evaluated | counted | rejected )"""
_FLOOR = r"""(?: prisgolv\w* | golvpris\w* | minimipris\w* | lägsta \s tillåtna \s pris\w* | prisintervall\w*
  | prisspann\w* | priskorridor\w* | price \s (?: floor | interval ) )"""

_LIMITS = Pattern(
    rf"""
    \b {_PRICE} \s+ (?: (?: per | i | för | på ) \s+ \w+ \s+ )? (?: får | kan | ska | skall | måste | may | must )
      \s+ (?: inte | ej | aldrig | not ) \s+ (?: \w+ \s+ )?
      (?: vara \s+ lägre \s+ än | understiga | sättas \s+ (?: lägre \s+ än | under ) | ligga \s+ under
        | vara \s+ under | be \s+ lower \s+ than ) \s+ {_AMOUNT}
    | \b {_PRICE} \s+ (?: ska | skall | måste | får ) \s+ (?: \w+ \s+ ){{0,3}}? (?: ligga | vara | anges
      | hamna | offereras | lämnas ) \s+ (?: \w+ \s+ ){{0,2}}?
      (?: inom | mellan
        | i \s+ (?: intervallet | spannet | prisspannet | prisintervallet ) ) \s+ (?: intervallet \s+
        | spannet \s+ )? \d [\d \N{{NO-BREAK SPACE}}]* (?: ,\d+ )?
          \s* (?: kr(?:onor)? )? \s* (?: och | till | [–-] ) \s* {_AMOUNT}
    | \b (?: {_PRICE} | anbud | anbudet | prices? | tenders? ) \s+ (?: (?: som \s+ är | vars \s+ pris \s+ är
      | med | på | är | ett | pris | \w+ ) \s+ ){{0,4}}? {_BELOW} \s+ {_AMOUNT} [^.;]{{0,60}}? \b {_EFFECT} \b
    | \b (?: \w* {_PRICE} | \w*arvode (?: t | n )? | \w*(?: timersättning | taxa | taxor | avgift ) (?: ar
    | en )? ) \s+
      (?: (?: som \s+ är | per \s+ \w+ | på
        | är ) \s+ ){{0,2}} {_BELOW} \s+ {_AMOUNT} \s+ (?: \w+ \s+ ){{0,2}}? {_EFFECT} \s+
      (?: (?: som | med | till | vara | lika \s+ med | om \s+ de \s+ vore ) \s+ ){{1,2}} {_AMOUNT}
    | \b (?: {_PRICE} | anbud (?: et )? ) \b [^.;]{{0,25}}? \b (?: understiger | avviker \s+ från
    | ligger \s+ under | lägre \s+ än )
      \s+ (?: \w+ \s+ ){{0,3}}? (?: medel | median
        | genomsnitt )\w* \s+ (?: \w+ \s+ ){{0,4}}? med \s+ (?: mer \s+ än \s+ | minst \s+ )?
      \d [\d,]* \s* (?: % | procent ) [^.;]{{0,60}}? \b {_EFFECT} \b
    | \b lägsta \s+ {_PRICE} \s+ som \s+ (?: får | kan | godtas | accepteras | utvärderas
      | räknas ) \b [^.;]{{0,30}}? {_AMOUNT}
    | \b {_FLOOR}
    | \b (?: onormalt | orimligt ) \s+ låg\w* \b [^.;]{{0,80}}? \b (?: {_BELOW} | avvik\w*
      | mer \s+ än ) \b [^.;]{{0,30}}? \d [\d,]* \s* (?: % | procent | kr )
    | \b (?: mer \s+ än | {_BELOW} ) \s+ {_AMOUNT} [^.;]{{0,80}}? \b (?: onormalt | orimligt ) \s+ låg\w*
    """,
    sieve=r"pris | anbud | låg | price | tender | arvode | timersättning | taxa | taxor | avgift",
)
_CONTEXT = Pattern(r"""\b (?: anbud\w* | utvärder\w* | poäng\w* | jämförelse\w* | förkast\w* | offere\w*
  | diskvalific\w* | tender\w* | evaluat\w* )""")
_NOUN = Pattern(rf"\b {_FLOOR}")
_DENIED = Pattern(r"\b (?: utan | inget | inga | ingen | inte | ej | varken | no | not | without ) \b")
_LATER = Pattern(
    r"""\b (?: index\w* | omräkn\w* | justering\w* | prisjuster\w* | uppräkn\w* | avtalstiden | under \s avtalet
      | förklar\w* | begär\w* | utred\w* | kontroller\w*
    | tidigare \s upphandling\w* | inventari\w* | bokför\w* | konter\w* | direktupphandl\w* | explain\w*
    | explanation ) \b"""
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each limit below which a price stops counting."""
    for passage in tender_texts(context, _LIMITS):
        for start, end in said(passage.text):
            sentence = passage.text[start:end]
            match = _LIMITS.first_in(sentence)
            if match is None or not _is_limit(match, sentence) or is_quoted(passage.text, start + match.start()):
                continue
            words = " ".join(match[0].split())
            yield Finding(
                passage.spot(start + match.start(), start + match.end()),
                Say(
                    f'"{words}" är ett golv eller spann för priset i utvärderingen',
                    f'"{words}" is a floor or an interval for the price in the evaluation',
                ),
                Say(
                    "låt hela priset räknas; ett pris som verkar onormalt lågt prövas för sig (19 kap. 18 § LOU)",
                    "let the whole price count; a price that seems abnormally low is tried by itself (19 kap. 18 § "
                    "LOU)",
                ),
            )


def _is_limit(match: Match[str], sentence: str) -> bool:
    if _LATER.first_in(sentence):
        return False
    if _NOUN.first_in(match[0]):
        return _CONTEXT.first_in(sentence) is not None and _DENIED.first_in(sentence) is None
    return True


RULE = Rule(
    id="UTV-004",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Prisgolv eller prisspann i utvärderingen", "Price floor or interval in the evaluation"),
    what=Say(
        "Letar efter lägsta tillåtna pris, prisspann, priser under ett belopp som räknas på annat sätt, och fasta "
        "gränser "
        "för onormalt låga anbud. Högsta pris, noll kronor, prisändringar under avtalet och en begäran om förklaring "
        "är "
        "inga golv.",
        "Looks for lowest prices allowed, price intervals, prices below an amount that are counted otherwise, and "
        "fixed "
        "limits for abnormally low tenders. A highest price, zero kronor, changes of price during the contract and a "
        "request for an explanation are no floors.",
    ),
    why=Say(
        "En modell där prissänkningar under ett visst belopp slutar räknas är inte tillåten. Den som kan erbjuda ett "
        "lägre "
        "pris får inget för det.",
        "A model in which price cuts below a certain amount stop counting is not allowed. Whoever can offer a lower "
        "price "
        "gains nothing by it.",
    ),
    mend=Say(
        "Ta bort gränsen, eller sätt ett fast pris och utvärdera bara kvalitet.",
        "Drop the limit, or set a fixed price and evaluate quality only.",
    ),
    bad="Timpriser under 300 kr utvärderas som 300 kr.",
    good="Hela anbudspriset räknas, utan golv eller tak.",
    law=(
        LawRef("HFD 2022 ref. 41", "2026-11-21", "B"),
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("19 kap. 18 § LOU", "2026-11-21", "A"),
    ),
    run=run,
)
