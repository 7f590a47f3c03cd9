"""TAL-004: figures are written as Swedish texts write them.

Decimal comma, a space between thousands, a space before the per cent sign, an en dash in a range, and as many
decimals in every row of a column. A figure counts only where the word after it shows that it is an amount or a
measure: law references, registry numbers, dates, times, versions, addresses and phone numbers have none.
"""

from collections.abc import Callable, Iterator
from re import Match

from docgen.blocks.tree import Document, Table
from docgen.check.context import Context
from docgen.check.figure import is_year
from docgen.check.flow import cell_spot, cell_text, tables
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_UNIT = r"""(?: % | procent | procentenheter | mnkr | mkr | tkr | kkr | msek | sek\b | kr\b | kronor | miljon(?:er)?
    | miljarder? | euro | eur\b | timmar | tim\b | timme | veckor | dagar | dygn | månader | år\b | minuter | gånger
    | personer | brukare | assistenter | anställda | medarbetare | årsarbetare | tjänster | pass\b | sidor | ord\b
    | deltagare | elever | barn | platser | lägenheter | besök | resor | ärenden | veckor | hushåll | enheter
    | invånare
    | vikarier | handläggare | klienter | ungdomar | boende | larm | samtal | hektar | meter | mil
    | heltids\w+ | km\b | kvm\b | kg\b ) (?! [a-zåäö] )"""
_BEFORE = r"(?<! [\w,.:/–-] )"
_DECIMAL_POINT = Pattern(
    rf"{_BEFORE} (?P<number> \d{{1,4}} \. \d{{1,2}} ) (?= [-–]? \s? {_UNIT} )",
    sieve=r"\d \. \d{1,2} [-–]? \s? [%\w]",
)
_CLOCK = Pattern(r"(?: kl\.? | klockan | mellan | från | till | och | [–-] ) \s* $")
_TIME = Pattern(r"^ (?: [01]?\d | 2[0-4] ) \. [0-5]\d $")
_POINT_THOUSANDS = Pattern(
    rf"{_BEFORE} (?P<number> [1-9]\d{{0,2}} (?: \. \d{{3}} ){{1,3}} ) (?! [\d.] ) (?= \s? {_UNIT} )",
    sieve=r"\d \. \d{3} \s? [%\w]",
)
_COMMA_THOUSANDS = Pattern(
    rf"{_BEFORE} (?P<number> [1-9]\d{{0,2}} (?: , 000 | (?: , \d{{3}} ){{2,3}} ) ) (?! [\d,] ) (?= \s? {_UNIT} )",
    sieve=r"\d , \d{3} \s? [%\w]",
)
_NO_SPACE = Pattern(rf"{_BEFORE} (?P<number> [1-9]\d{{4,9}} ) (?= \s {_UNIT} )", sieve=r"\d{5} \s [%\w]")
_SIGN = Pattern(
    r"(?<! [\w,./=&%–-] ) (?P<number> (?: \d+ (?: ,\d+ )? [-–] )? \d+ (?: ,\d+ )? % ) (?! [\w%/-] )", sieve=r"\d %"
)
_HYPHEN = Pattern(
    rf"""{_BEFORE} (?P<number> (?P<first> \d{{1,4}} (?: ,\d+ )? ) \s? - \s? (?P<last> \d{{1,4}} (?: ,\d+ )? ) )
    (?! [\w–/-] | [.,:]\d ) (?P<unit> \s? {_UNIT} )?""",
    sieve=r"\d \s? - \s? \d",
)
_NUMBERED = Pattern(
    r"""(?: dnr | diarien\w* | ärende\w* | beteckning | beslut | bilaga | punkt | krav | § | nr | nummer | art\.?
    | tel\w* | \b (?-i: [A-ZÅÄÖ]{2,} ) | kap\. | version | id | kod | konto\w* | giro ) [\s.:]* $"""
)
_SPACES = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_CELL = Pattern(rf"^ [-−–]? \s? \d+ (?: [{_SPACES}]\d{{3}} )* (?: , (?P<decimals> \d+ ) )? $")
_HEAD_UNIT = Pattern(r"(?<! \w ) (?: mnkr | mkr | msek | procent | % | miljoner ) (?! \w )")
_ROLES = frozenset({"paragraph", "item", "cell", "note", "caption", "fact"})
_Replaced = Callable[[Match[str]], str | None]


def run(context: Context) -> Iterator[Finding]:
    """One finding for each figure that is written otherwise, and for each column with mixed decimals."""
    for passage in context.corpus.having(*(pattern for pattern, _ in _KINDS)):
        if passage.language == "sv" and (passage.role in _ROLES or (passage.role == "value" and " " in passage.text)):
            yield from _passage(passage)
    for document in context.documents:
        if document.language == "sv":
            for table, _ in context.once(tables, document):
                yield from _columns(table, document)


def _passage(passage: Passage) -> Iterator[Finding]:
    if "://" in passage.text and " " not in passage.text.strip():
        return
    for pattern, replaced in _KINDS:
        for match in pattern.all_in(passage.text):
            right = replaced(match)
            if right is not None:
                said = match["number"]
                yield Finding(
                    passage.spot(*match.span("number")),
                    Say(f'talet "{said}" skrivs "{right}"', f'the figure "{said}" is written "{right}"'),
                    Say(f'skriv "{right}"', f'write "{right}"'),
                )


def _point(match: Match[str]) -> str | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    if _NUMBERED.first_in(before) or (_TIME.first_in(match["number"]) and _CLOCK.first_in(before)):
        return None
    return match["number"].replace(".", ",")


def _thousands(match: Match[str]) -> str | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    digits = match["number"].replace(".", "").replace(",", "")
    return None if _NUMBERED.first_in(before) else f"{int(digits):,}".replace(",", " ")


def _per_cent(match: Match[str]) -> str | None:
    return match["number"][:-1].replace("-", "–") + " %"


def _range(match: Match[str]) -> str | None:
    first, last = match["first"], match["last"]
    before = match.string[max(0, match.start() - 14) : match.start()]
    years = is_year(first) and is_year(last)
    rising = float(first.replace(",", ".")) < float(last.replace(",", "."))
    leading_zero = first.startswith("0") and not first.startswith("0,")
    if (
        not rising
        or leading_zero
        or not (years or match["unit"])
        or match["unit"] == "%"
        or _NUMBERED.first_in(before)
    ):
        return None
    return None if years and "/" in before[-2:] else f"{first}–{last}"


_KINDS: tuple[tuple[Pattern, _Replaced], ...] = (
    (_DECIMAL_POINT, _point),
    (_POINT_THOUSANDS, _thousands),
    (_COMMA_THOUSANDS, _thousands),
    (_NO_SPACE, _thousands),
    (_SIGN, _per_cent),
    (_HYPHEN, _range),
)


def _columns(table: Table, document: Document) -> Iterator[Finding]:
    """Columns of amounts or shares, told by the unit in the head or by years in the first column."""
    rows = [row for row in table.rows if len(row.cells) == len(table.header.cells)]
    by_year = len(rows) > 1 and all(is_year(cell_text(row.cells[0])) for row in rows if not row.total)
    for column, head in enumerate(map(cell_text, table.header.cells)):
        if column == 0 or not (by_year or _HEAD_UNIT.first_in(head)):
            continue
        found = [(row.cells[column], _CELL.first_in(cell_text(row.cells[column]))) for row in rows]
        known = [(cell, match) for cell, match in found if match is not None and not is_year(match[0])]
        counts = [len(match["decimals"] or "") for _, match in known]
        if len(known) < 3 or len(known) < len(rows) or len(set(counts)) < 2:
            continue
        usual = max(counts)
        cell = next(cell for (cell, _), number in zip(known, counts, strict=True) if number != usual)
        yield _uneven(cell_text(cell), head, table, document, column)


def _uneven(written: str, head: str, table: Table, document: Document, column: int) -> Finding:
    cell = next(row.cells[column] for row in table.rows if cell_text(row.cells[column]) == written)
    return Finding(
        cell_spot(cell, table, document),
        Say(
            f'"{written}" i kolumnen "{head}" har ett annat antal decimaler än de andra talen',
            f'"{written}" in column "{head}" has another number of decimals than the other figures',
        ),
        Say("skriv lika många decimaler i hela kolumnen", "write as many decimals in the whole column"),
    )


RULE = Rule(
    id="TAL-004",
    severity=Severity.NOTE,
    kind="text",
    title=Say("Tal i fel form", "Figures in the wrong form"),
    what=Say(
        "Letar i svensk text efter decimalpunkt, punkt eller komma mellan tusental, femsiffriga tal utan mellanrum, "
        "procenttecken utan mellanrum och bindestreck i intervall, och efter kolumner med blandat antal decimaler. "
        "Ett tal räknas bara när ett måttord följer; lagrum, datum, tider, diarienummer och koder lämnas i fred.",
        "Looks in Swedish text for a decimal point, a point or comma between thousands, figures of five digits "
        "without a space, a per cent sign without a space and a hyphen in a range, and for columns with a mixed "
        "number of decimals. A figure counts only before a word of measure; law, dates, times and codes do not.",
    ),
    why=Say(
        "Ett tal som 1.500 eller 2,400 kan läsas på två sätt, och olika skrivsätt gör tabeller svåra att jämföra.",
        "A figure such as 1.500 or 2,400 can be read in two ways, and mixed forms make tables hard to compare.",
    ),
    mend=Say(
        "Skriv 2,4 mnkr, 179 000 timmar, 15 % och 10–12 procent.",
        "In Swedish write 2,4 mnkr, 179 000 timmar, 15 % and 10–12 procent.",
    ),
    bad="Kostnaden ökade med 2.4 mnkr, 10-12%, för 179000 timmar.",
    good="Kostnaden ökade med 2,4 mnkr, 10–12 %, för 179 000 timmar.",
    law=(LawRef("11 § språklagen", "2026-11-21", "C"),),
    run=run,
)
