"""LAG-006: a threshold or the state's hourly amount is that of the day, and somebody has verified it.

Thresholds and limits are known by their figures (7 802 550), and by a sentence that says what one is. The hourly
amount is compared where the text says what it is, with the year that the sentence names, else the year of the day.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from re import Match

from docgen.check.context import Context
from docgen.check.law_reading import day_of, of_the_past
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentence_at
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.law import LawData
from docgen.spec.model.law import AmountRow

_SERIES = ("threshold-annex-2", "direct-award-annex-2", "threshold-general", "direct-award-general")
_YEAR = r"(?: \s (?: för | år | under | från | per \s timme | i )? \s? (?: år \s )? (?: (?: 19 | 20 ) \d\d )? )"
_FIGURE = Pattern(
    r"""(?<! [\w.,:/-] ) (?P<figure> \d{1,2} [\s.] \d{3} [\s.] \d{3} | \d{3} [\s.] \d{3} | \d{6,8} (?= \s kr ) )
    (?! [\d:] | [,.\s]\d )""",
    sieve=r"\d{3} [\s.]? \d{3}",
)
_ABOUT = Pattern(r"(?: tröskelvärd | direktupphandl | beloppsgräns | bilaga \s 2 )")
_SAID = Pattern(
    r"""\b (?P<what> tröskelvärde (?: t | na )? | direktupphandlingsgräns (?: en )?
    | gränsen \s för \s direktupphandling )
    [^.;:]{0,60}? \b (?: är | uppgår \s till | på | om | ligger \s på ) \s (?: [^\W\d]+ \s ){0,2}
    (?P<figure> \d{1,2} [\s.] \d{3} [\s.] \d{3} | \d{3} [\s.] \d{3} ) \s (?: kr | sek | kronor )""",
    sieve=r"tröskelvärde | direktupphandlingsgräns | gränsen \s för \s direktupphandling",
)
_SCHABLON = Pattern(
    rf"""\b (?P<what> schablonbelopp (?: et | ets )? | (?: tim | assistans )schablonen | schablonen ) {_YEAR}?
    (?: \s (?: är | var | blir | uppgår \s till | uppgick \s till | fastställs \s till
    | har \s fastställts \s till | på
    | om ) | , | \s \( ) \s? (?P<figure> [23]\d\d (?: [,.] \d{{1,2}} )? ) (?! \d ) \s? (?: kr | kronor | sek )""",
    hints=("schablon",),
)
_RELATIVE = Pattern(r"(?: procent | % | \b andel | högst | påslag | förhöj | särskilda \s skäl | \b minus | \b plus )")
_SUPPOSED = Pattern(
    r"""\b (?: antag (?: et )? | anta \s att | antas \s (?: vara | här | i ) | säg \s att | exempel (?: et | vis )?
    | räkneexempel (?: et )? | t\.?\s?ex | vore | skulle \s (?: vara | bli ) | hypotetisk\w* | påhitt\w* | fiktiv\w*
    | förutsatt \s att | om \s schablon\w+ \s (?: är | blir | höjs | sänks ) ) \b"""
)
"""What is only supposed is nobody's claim of what the amount is."""
_NAMED_YEAR = Pattern(r"(?<! [\d:/.,-] ) (?P<year> (?: 19 | 20 ) \d\d ) (?! [\d:/] | [ ] \d{3} | [.,]\d | -\d )")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each amount of another day, and for each that nobody has verified."""
    for passage in context.corpus.having(_FIGURE, _SAID, _SCHABLON):
        if passage.language != "sv":
            continue
        for match in _SCHABLON.all_in(passage.text):
            yield from _hourly(passage, match, context)
        told = {match.start("figure"): match for match in _SAID.all_in(passage.text)}
        for match in _FIGURE.all_in(passage.text):
            yield from _threshold(passage, match, told.get(match.start()), context)


def _hourly(passage: Passage, match: Match[str], context: Context) -> Iterator[Finding]:
    sentence = sentence_at(passage.text, match.start())
    years = {int(found["year"]) for found in _NAMED_YEAR.all_in(sentence)}
    day = day_of(context, passage.document)
    if _RELATIVE.first_in(sentence) or _SUPPOSED.first_in(sentence) or len(years) > 1 or (not years and day is None):
        return
    year = years.pop() if years else day.year if day else 0
    amount = context.law.amount("schablon", date(year, 7, 1)) if year else None
    if amount is None:
        return
    said, place = _number(match["figure"]), match.span("figure")
    if amount.check:
        yield _unverified(passage, place, f"schablonbeloppet {year}", f"the state amount of {year}")
    elif amount.value is not None and amount.value != said:
        yield _differs(passage, place, year, amount.value)


def _differs(passage: Passage, place: tuple[int, int], year: int, right: Decimal) -> Finding:
    written = passage.text[slice(*place)]
    shown = f"{right:.2f}".replace(".", ",")
    return Finding(
        passage.spot(*place),
        Say(
            f'"{written}" är inte schablonbeloppet för {year}, som är {shown} kr',
            f'"{written}" is not the state amount of {year}, which is {shown} SEK',
        ),
        Say(
            "rätta beloppet eller året; docgen law schablon visar raderna",
            "correct the amount or the year; docgen law schablon shows the rows",
        ),
    )


def _unverified(passage: Passage, place: tuple[int, int], sv: str, en: str) -> Finding:
    written = passage.text[slice(*place)]
    return Finding(
        passage.spot(*place),
        Say(
            f'kontrollera "{written}": ingen har läst {sv} vid källan',
            f'check "{written}": nobody has read {en} at its source',
        ),
        Say(
            "läs beloppet hos myndigheten och lägg det i templates/law/amounts.yaml",
            "read the amount at the authority and put it into templates/law/amounts.yaml",
        ),
    )


def _threshold(passage: Passage, match: Match[str], told: Match[str] | None, context: Context) -> Iterator[Finding]:
    sentence = sentence_at(passage.text, match.start())
    day = day_of(context, passage.document)
    if day is None or not _ABOUT.first_in(sentence) or of_the_past(sentence, date(day.year, 1, 1)):
        return
    said, place = _number(match["figure"]), match.span("figure")
    rows = [row for name in _SERIES for row in _rows(context.law, name) if row.value == said]
    now = [row for row in rows if row.start <= day and (row.to is None or day <= row.to)]
    if any(row.verified for row in now):
        return
    if now or (not rows and told is not None and _nothing_verified(context.law, day)):
        yield _unverified(passage, place, f"gränsen för {day.year}", f"the limit of {day.year}")
    elif rows and not any(_named(row, sentence) for row in rows):
        until = rows[0].to or day
        yield Finding(
            passage.spot(*place),
            Say(
                f'"{match["figure"]}" gällde {rows[0].start}–{until}, inte {day}',
                f'"{match["figure"]}" held {rows[0].start}–{until}, not on {day}',
            ),
            Say(
                "ange det belopp som gäller den dagen; docgen law tröskelvärde visar raderna",
                "state the amount of that day; docgen law tröskelvärde shows the rows",
            ),
        )


def _rows(law: LawData, name: str) -> tuple[AmountRow, ...]:
    series = law.amounts.get(name)
    return series.rows if series else ()


def _nothing_verified(law: LawData, day: date) -> bool:
    found = [law.amount(name, day) for name in _SERIES[:3]]
    return all(item is not None and item.check for item in found)


def _named(row: AmountRow, sentence: str) -> bool:
    """True when the sentence names a year of the row: then it says when the amount held."""
    return any(
        row.start.year <= int(found["year"]) <= (row.to.year if row.to else 9999)
        for found in _NAMED_YEAR.all_in(sentence)
    )


def _number(text: str) -> Decimal:
    if "," in text or ("." in text[-3:]):
        return Decimal(text.replace(",", "."))
    return Decimal("".join(filter(str.isdigit, text)))


RULE = Rule(
    id="LAG-006",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Belopp från en annan tid, eller som ingen har läst", "An amount of another time, or never verified"),
    what=Say(
        "Jämför tröskelvärden, direktupphandlingsgränser och schablonbelopp i texten med docgens daterade rader: "
        "beloppet "
        "ska gälla den dag som räknas, eller det år som meningen nämner. Där ingen rad är verifierad sägs "
        "kontrollera. "
        "Andelar av schablonbeloppet och meningar om tidigare år lämnas i fred.",
        "Compares thresholds, limits of direct award and state amounts in the text with docgen's dated rows: the "
        "amount "
        "must hold on the day that counts, or in the year that the sentence names. Where no row is verified it says "
        "check. Shares of the state amount and sentences about earlier years are left alone.",
    ),
    why=Say(
        "Beloppen ändras varje eller vartannat år. Ett gammalt belopp ger fel upphandlingsform eller fel ersättning. "
        "Raderna för de senaste åren är delvis overifierade.",
        "The amounts change every year or every other year. An old one leads to the wrong procedure or the wrong pay. "
        "The rows of the latest years are partly unverified.",
    ),
    mend=Say(
        "Ange beloppet för dagen, eller skriv vilket år det gällde; docgen law visar raderna.",
        "State the amount of the day, or write which year it held; docgen law shows the rows.",
    ),
    bad="Schablonbeloppet för 2024 är 324,50 kr.",
    good="Schablonbeloppet för 2024 är 332,60 kr.",
    law=(
        LawRef("5 kap. 1 § och 19 a kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("51 kap. 11 § SFB", "2026-11-21", "A"),
    ),
    run=run,
)
