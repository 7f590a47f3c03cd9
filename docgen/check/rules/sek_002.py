"""SEK-002: no figure about users is so small that somebody can be recognised.

A figure from 1 up to the limit (`limits.small_cell`) is found in the spec's volumes and numbers of users, in tables
whose column or row counts users, in tables with a row for each user, and in sentences that tell something of so few.
Figures about staff, tenders, hours and meetings are no figures about users, nor are ceilings and means.
"""

from collections.abc import Iterator, Sequence

from docgen.blocks.tree import Document, Row, Table
from docgen.check.context import Context
from docgen.check.figure import DIGITS, WORDS, worth
from docgen.check.flow import cell_spot, cell_text, tables
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_USERS = r"""(?: brukare (?: n | na )? | klient (?: er | erna )? | boende | vårdtagare | omsorgstagare | hjälptagare
    | stödtagare | hyresgäster | users? )"""
_PERSONS = (
    r"(?: personer | individer | enskilda | kunder | barn | ungdomar | vuxna | kvinnor | män | flickor | pojkar )"
)
_COUNTED_HEAD = Pattern(
    rf"""^ \s* (?: (?: antal | antalet | number \s of ) \s )? (?: (?: unika | berörda | aktuella ) \s )?
    (?: {_USERS} | (?P<person> {_PERSONS} ) ) (?: \s (?: med | i | enligt | som | per \s (?: den | \d) | \d ) .* )?
    \s* (?: \( [^)]* \) )? \s* $"""
)
_PER = Pattern(
    r"""\b (?: per | à ) \s (?! den | \d ) | / | snitt | medel | mean | högst | minst | max | min\b | tim | %
    | andel"""
)
_CARE = Pattern(
    r"\b (?: \w*assistan (?: s | sen ) | LSS | SFB | insats\w* | beslut | brukar\w* | hemtjänst | omsorg\w* "
    r"| diagnos\w* | funktions\w+ | boendestöd | stödbehov | nattjour | ledsag\w+ | kontaktperson\w* )"
)
_STAFF = Pattern(
    r"""anställ | personal | medarbet | tjänst (?! er? \b .* brukar ) | chef | assistenter | anbud | leverantör
    | deltag | ledamöt | närvar | staff"""
)
_ONE_USER = Pattern(rf"^ \s* (?: {_USERS} | person | individ ) \s+ (?: nr \s? )? (?: [A-ZÅÄÖ] | \d{{1,2}} ) \s* $")
_WHOLE = Pattern(r"^ \d{1,2} $")
_FIGURE = Pattern(rf"^ {DIGITS} (?: \s (?: h | tim | timmar | kr ) )? $")
_WORDED = " | ".join(word for word in WORDS if word not in {"en", "ett"})
_FEW = Pattern(
    rf"""(?<! [\w,./–-] ) (?P<few> \d{{1,2}} | {_WORDED} )
    \s (?: av \s (?: de | våra | kommunens | dessa ) \s )? (?: (?P<kind> [^\W\d]+ (?: a | e | ade ) ) \s )?
    (?: (?P<user> {_USERS} ) | (?P<person> {_PERSONS} ) ) \b (?P<rest> [^.;]{{0,160}} )""",
    hints=(
        "brukare", "klienter", "boende", "vårdtagare", "personer", "individer", "barn", "ungdomar", "vuxna", "kvinnor",
        "omsorgstagare", "hjälptagare", "stödtagare", "män", "flickor", "pojkar", "enskilda", "kunder", "hyresgäster",
        "user",
    ),
)  # fmt: skip
_TELLS = Pattern(
    r"""^ (?: \s \w+ ){0,3}? \s (?: har | hade | är | var | bor | bodde | får | fick | saknar | omfattas | omfattades
    | behöver | behövde | använder | beviljades | beviljats | väntar | väntade | avled | flyttade | flyttat | lider )
    \b | ^ \s (?: med | i | på | enligt | som \s (?: har | är | bor | får | behöver ) ) \s"""
)
_LIMITED = Pattern(
    r"""(?: högst | minst | max | maximalt | upp \s till | fler \s än | färre \s än | mer \s än | mindre \s än | per
    | i \s (?: snitt | genomsnitt ) | varje | var \s | för | om | vid | till \s exempel | t\.?\s?ex\.? | exempelvis
    | mellan | av | eller | till | och | än | [–-] ) \s* $"""
)
_GENERAL = Pattern(
    r"""\b (?: ska | skall | kan | får \s (?: högst | inte ) | bör | måste | om | ifall | när | per | varje
    | genomsnitt ) \b"""
)
_HAVE = Pattern(r"\b (?: har | hade | bor | bodde | finns | fanns | behöver | saknar | omfattar | får | fick ) \s* $")
_HOURS = Pattern(r"timm | tim\b | hours | kostnad | ersättning | belopp")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each figure."""
    limit = context.limits.small_cell
    yield from _typed(context, limit)
    for document in context.documents:
        for table, around in context.once(tables, document):
            yield from _table(table, around, document, limit)
    for passage in context.corpus.having(_FEW):
        if passage.role in {"paragraph", "item", "note"} and not passage.requirement:
            yield from _prose(passage, limit)


def _typed(context: Context, limit: int) -> Iterator[Finding]:
    if context.spec is None:
        return
    service = context.spec.service
    for index, row in enumerate(service.volumes):
        if row.users is not None and 0 < row.users < limit:
            spot = Spot(Route(("service", "volumes", index, "users")))
            yield _finding(spot, str(row.users), f'raden "{row.label}"', f'row "{row.label}"', limit)
    for name in ("sfb", "lss"):
        count = getattr(service.users, name)
        if 0 < count < limit:
            spot = Spot(Route(("service", "users", name)))
            yield _finding(spot, str(count), f"service.users.{name}", f"service.users.{name}", limit)


def _table(table: Table, around: str, document: Document, limit: int) -> Iterator[Finding]:
    heads = [cell_text(cell) for cell in table.header.cells]
    labels = " ".join(cell_text(row.cells[0]) for row in table.rows if row.cells)
    about = f"{around} {' '.join(heads)} {labels}"
    care = _CARE.first_in(about) is not None and not _STAFF.first_in(" ".join((*heads, labels)))
    columns = {index for index, head in enumerate(heads) if index and _counts_users(head, care=care)}
    for row in table.rows:
        yield from _row(row, columns, heads, table, document, limit, care=care)


def _counts_users(words: str, *, care: bool) -> bool:
    """True for the head of a column, or the label of a row, that counts users."""
    match = _COUNTED_HEAD.first_in(words)
    return match is not None and not _PER.first_in(words) and (care or not match["person"])


def _row(
    row: Row, columns: set[int], heads: Sequence[str], table: Table, document: Document, limit: int, *, care: bool
) -> Iterator[Finding]:
    if not row.cells or len(row.cells) > len(heads):
        return
    label = cell_text(row.cells[0])
    if _ONE_USER.first_in(label):
        hours = next((i for i, head in enumerate(heads) if i and _HOURS.first_in(head)), len(heads))
        if hours < len(row.cells) and _FIGURE.first_in(cell_text(row.cells[hours])):
            yield _of_one(cell_spot(row.cells[hours], table, document), label, heads[hours])
        return
    own = set(range(1, len(heads))) if _counts_users(label, care=care) and not _STAFF.first_in(label) else columns
    for index in sorted(own):
        if index < len(row.cells) and not _PER.first_in(heads[index]) and not _PER.first_in(label):
            written = cell_text(row.cells[index])
            if _WHOLE.first_in(written) and 0 < int(written) < limit and not _STAFF.first_in(label):
                spot = cell_spot(row.cells[index], table, document)
                yield _finding(spot, written, f'raden "{label}"', f'row "{label}"', limit)


def _prose(passage: Passage, limit: int) -> Iterator[Finding]:
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        for match in _FEW.all_in(sentence):
            count = worth(match["few"])
            before = sentence[: match.start()]
            if count is None or not 0 < count < limit or _LIMITED.first_in(before) or _GENERAL.first_in(sentence):
                continue
            verb = _TELLS.first_in(match["rest"]) or (_HAVE.first_in(before) and match["rest"].strip())
            told = verb and (match["user"] or _CARE.first_in(sentence))
            if told and not _STAFF.first_in(match["kind"] or ""):
                spot = passage.spot(start + match.start("few"), start + match.start("rest"))
                said = sentence[match.start("few") : match.start("rest")]
                yield _finding(spot, said, "texten", "the text", limit)


def _finding(spot: Spot, written: str, sv: str, en: str, limit: int) -> Finding:
    return Finding(
        spot,
        Say(
            f'"{written}" i {sv} räknar färre än {limit} brukare; någon kan kännas igen',
            f'"{written}" in {en} counts fewer than {limit} users; somebody may be recognised',
        ),
        Say(
            f'slå ihop grupper, eller skriv "färre än {limit}" och låt inte summan avslöja talet',
            f'put groups together, or write "fewer than {limit}" and do not let the total give it away',
        ),
    )


def _of_one(spot: Spot, label: str, head: str) -> Finding:
    return Finding(
        spot,
        Say(
            f'"{head}" anges för en enda brukare ("{label}")',
            f'"{head}" is given for one single user ("{label}")',
        ),
        Say(
            "ange spann för grupper av brukare i stället för tal för var och en",
            "give ranges for groups of users instead of figures for each of them",
        ),
    )


RULE = Rule(
    id="SEK-002",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Så få brukare att någon kan kännas igen", "So few users that somebody may be recognised"),
    what=Say(
        "Letar efter tal om brukare från 1 upp till limits.small_cell (5) i service.volumes och service.users, i "
        "tabeller vars kolumn eller rad räknar brukare och i meningar som berättar något om så få, och efter timmar "
        "för en enda brukare. Tal om personal, möten och tak räknas inte.",
        "Looks for figures about users from 1 up to limits.small_cell (5) in service.volumes and service.users, in "
        "tables whose column or row counts users, and in sentences that tell something of so few, and for hours of "
        "one single user. Figures about staff, meetings and ceilings do not count.",
    ),
    why=Say(
        "Uppgifter om enskilda i ärenden om stöd är sekretessbelagda. I en liten kommun räcker ett litet tal för att "
        "peka ut någon. Gränsen fem är en bedömning.",
        "Facts about persons who receive support are secret. In a small municipality a small figure is enough to "
        "point somebody out. The limit of five is a judgement.",
    ),
    mend=Say(
        "Slå ihop grupper, ange spann eller skriv färre än fem.",
        "Put groups together, give ranges, or write fewer than five.",
    ),
    bad="volumes:\n  - {label: Vaken natt, users: 2, hours: 8700}",
    good="volumes:\n  - {label: Natt och jour, users: 12, hours: 38700}",
    law=(LawRef("26 kap. 1 § OSL", "2026-11-21", "A"), LawRef("26 kap. 1 § OSL, gränsen fem", "2026-11-21", "D")),
    run=run,
)
