"""TAL-003: the causes or parts that a text lists add up to what they explain.

An effect is told by its noun, its amount and the words that lead to the list: "Underskottet på 8 mnkr förklaras av".
Its parts stand in the same sentence, in the sentences after it, in the list or table after it, or are typed in the
spec (`economy.causes` and `savings`). Without an amount of its own the effect is the last result of the table before
it. "Bland annat", "främst" and "resten" say that the list is not all there is, and silence the rule.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from msgspec import Struct

from docgen.blocks.tree import Block, Document, Heading, ListBlock, Paragraph, Table
from docgen.check.amounts import Amount, amounts, fits, not_told, percents, total_of
from docgen.check.context import Context
from docgen.check.explained import unexplained
from docgen.check.figure import Range, swedish
from docgen.check.flow import cell_text, runs, words
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.reading import of_blocks
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.timetable.economy import economy

_EFFECT = r"""\w* (?: underskott | överskott | merkostnad | kostnadsökning | ökning | minskning | avvikelse | skillnad
    | besparing | effekt | resultat | nettokostnad | kostnad | differens ) \w*"""
_VERB = r"""(?: förklaras | beror | orsakas | består | fördelas | fördelar \s sig | utgörs | härrör | följer \s av
    | har \s sin \s grund | delas \s upp | är \s en \s följd )"""
_TOLD = Pattern(rf"\b {_VERB} \b")
_LEADS = Pattern(
    rf"""\b {_EFFECT} .{{0,120}} \b {_VERB} \b | \b orsak\w* \s till \s .{{0,60}} {_EFFECT}
    | \b {_EFFECT} .{{0,60}} \b har \s .{{0,20}} \b (?: orsaker | förklaringar | delar | poster ) \b""",
    hints=(
        "förklar", "beror", "orsak", "består", "fördela", "utgörs", "härrör", "följer", "grund", "delas", "följd",
        "delar", "poster",
    ),
)  # fmt: skip
_SHARES = Pattern(
    r"\b (?: fördela[rs] | fördelning | utgörs \s av | består \s av ) \b .* : \s* $",
    hints=("fördela", "fördelning", "utgörs", "består"),
)
_NOT_ALL = Pattern(
    r"""\b (?: bl\.\s?a | bland \s annat | bland \s andra | främst | framför \s allt | huvudsak\w* | delvis
    | t\.\s?ex | till \s exempel | exempelvis | i \s första \s hand | till \s stor \s del | största | resten
    | återstod\w* | övrig\w* | okän\w+ | minst | varav | därav | dels \s på | delar \s av
    | inte \s (?: kunnat | gått | går | kan | beräkn\w+ ) | en \s del \s av | bidra\w*
    | per \s (?: år | timme | månad | brukare ) | samtidigt | motverka\w* | däremot
    | men | trots | dock ) \b"""
)
_REST = Pattern(
    r"""\b (?: resten | resterande | återstod\w* | återståen\w* | okän\w+
    | övriga? \s (?: del\w* | orsak\w* | belopp\w* | avvik\w* )
    | inte \s (?: kunnat | gått | går | kan ) | har \s inte \s (?: kunnat | fördelats | beräknats ) ) \b"""
)
_UNLIKE = Pattern(
    r"\b (?: varav | därav | minst | högst | per \s (?: timme | månad | brukare | styck ) | ökar \s till ) \b"
)
_BULLET = Pattern(r"^ \s* (?: [-–•·▪*◦] | \d{1,2} [.)] | [a-z] \) ) \s")
_DEFICIT = Pattern(r"underskott | resultat")


class _Listed(Struct, frozen=True):
    """Parts with the place of the effect; `silent` counts those without an amount."""

    parts: tuple[Amount, ...]
    silent: int


def run(context: Context) -> Iterator[Finding]:
    """One finding for each effect that its parts do not add up to."""
    yield from _typed(context)
    leading = frozenset(passage.text for passage in context.corpus.having(_LEADS, _SHARES))
    for document in context.documents:
        for blocks in runs(document.blocks):
            for index, block in enumerate(blocks):
                if isinstance(block, (Paragraph, Heading)) and (text := words(block)) in leading and _leads(text):
                    yield from _effect(document, blocks, index)


def _leads(text: str) -> bool:
    return bool(_LEADS.first_in(text) or _SHARES.first_in(text))


def _effect(document: Document, blocks: Sequence[Block], index: int) -> Iterator[Finding]:
    """The effect in this block, with its parts in the same block or the next one."""
    passages = of_blocks(document, blocks[index : index + 1])
    if len(passages) != 1:
        return
    passage = passages[0]
    cut = list(sentences(passage.text))
    for number, (start, end) in enumerate(cut):
        sentence, rest = passage.text[start:end], passage.text[end:]
        if not _LEADS.first_in(sentence) or _NOT_ALL.first_in(sentence):
            continue
        known = amounts(sentence)
        verb = _TOLD.first_in(sentence)
        if len(known) >= 2 and verb and known[0].start > verb.start():
            told = amounts(passage.text[slice(*cut[number - 1])]) if number and not _REST.first_in(rest) else ()
            if (made := not_told(known, told)) is not None:
                yield _finding(passage.spot(start, end), made[0].written, made[1], _Listed(tuple(known), 0))
        elif len(known) >= 3:
            if not _REST.first_in(rest):
                yield from _judged(passage, start, known[0], _Listed(tuple(known[1:]), 0))
        elif number == len(cut) - 1 and len(known) <= 1:
            listed = _next(document, blocks, index)
            effect = known[0] if known else _from_table(sentence, blocks[:index], listed)
            if listed and effect:
                yield from _judged(passage, start, effect, listed)
        elif len(known) == 1 and not _REST.first_in(rest):
            listed = _sentences(passage.text, cut[number + 1 :])
            yield from _judged(passage, start, known[0], listed) if listed else ()
    if _SHARES.first_in(passage.text):
        yield from _hundred(document, passage, blocks, index)


def _judged(passage: Passage, start: int, effect: Amount, listed: _Listed) -> Iterator[Finding]:
    """A finding where parts of the effect's own unit, all of them, give something else."""
    made = total_of(listed.parts, effect.unit)
    if made is None or len(listed.parts) < 2 or fits(made, effect):
        return
    if listed.silent and made.value > effect.range.value:
        pass
    elif listed.silent and made.value < effect.range.value / 4:
        return
    spot = passage.spot(start + effect.start, start + effect.end) if effect.end else passage.spot(start, start + 40)
    yield _finding(spot, effect.written, made, listed)


def _finding(spot: Spot, effect: str, made: Range, listed: _Listed) -> Finding:
    missing = (
        (
            f"; {listed.silent} av delarna saknar belopp",
            f"; {listed.silent} of the parts have no amount",
        )
        if listed.silent
        else ("", "")
    )
    return Finding(
        spot,
        Say(
            f'"{effect}" ska förklaras men delarna ger {swedish(made.value, 2)}{missing[0]}',
            f'"{effect}" is to be explained but the parts give {swedish(made.value, 2)}{missing[1]}',
        ),
        Say(
            "rätta beloppen, eller skriv ut hur stor del som inte är förklarad",
            "mend the amounts, or write how much is not explained",
        ),
        severity=Severity.NOTE if listed.silent else None,
    )


def _next(document: Document, blocks: Sequence[Block], index: int) -> _Listed | None:
    """The parts in the list or table after a block; None where there is none, or it is not all there is."""
    items = list(takewhile(_is_item, blocks[index + 1 :]))
    after = blocks[index + 1 + (len(items) or 1) :][:2]
    if any(_REST.first_in(words(block)) for block in after):
        return None
    if items:
        return _items(document, items)
    following = next(iter(blocks[index + 1 : index + 2]), None)
    return _rows(following) if isinstance(following, Table) else None


def _is_item(block: Block) -> bool:
    return isinstance(block, ListBlock) or _BULLET.first_in(words(block)) is not None


def _texts(document: Document, items: Sequence[Block]) -> Iterator[str]:
    """The text of every item, whether the writer made a list or typed the marks."""
    for block in items:
        parts = [item.blocks for item in block.items] if isinstance(block, ListBlock) else [(block,)]
        for part in parts:
            yield " ".join(passage.text for passage in of_blocks(document, part))


def _items(document: Document, items: Sequence[Block]) -> _Listed | None:
    """One amount for each item; an item with several is not understood."""
    found, silent = list[Amount](), 0
    for text in _texts(document, items):
        known = amounts(text)
        if len(known) > 1 or (known and _UNLIKE.first_in(text)):
            return None
        found += known
        silent += not known
    return _Listed(tuple(found), silent) if len(found) > 1 else None


def _rows(table: Table) -> _Listed | None:
    """The amounts of a table of two columns; a total row is left to TAL-001."""
    if len(table.header.cells) != 2 or any(row.total for row in table.rows):
        return None
    head = cell_text(table.header.cells[1])
    texts = [cell_text(row.cells[1]) for row in table.rows if len(row.cells) == 2]
    found = [known for text in texts if (known := amounts(text, head))]
    labels = " ".join(cell_text(row.cells[0]) for row in table.rows if row.cells).lower()
    if len(found) != len(texts) or "summa" in labels or "total" in labels or any(len(known) > 1 for known in found):
        return None
    return _Listed(tuple(known[0] for known in found), 0)


def _sentences(text: str, cut: Sequence[tuple[int, int]]) -> _Listed | None:
    """One amount for each sentence that follows."""
    known = [amounts(text[start:end]) for start, end in cut]
    if any(len(items) > 1 for items in known) or sum(map(len, known)) < 2:
        return None
    return _Listed(tuple(items[0] for items in known if items), sum(not items for items in known))


def _from_table(sentence: str, before: Sequence[Block], listed: _Listed | None) -> Amount | None:
    """The last result of the nearest table before, where the sentence speaks of a deficit or a result."""
    table = next((block for block in reversed(before) if isinstance(block, Table)), None)
    if table is None or listed is None or not listed.parts or not _DEFICIT.first_in(sentence) or not table.rows:
        return None
    heads = [cell_text(cell) for cell in table.header.cells]
    column = next((i for i, head in enumerate(heads) if _DEFICIT.first_in(head)), 0)
    values = [
        amounts(cell_text(row.cells[column]), listed.parts[0].unit) for row in table.rows if len(row.cells) > column
    ]
    if not column or not values or not all(len(value) == 1 for value in values):
        return None
    *earlier, last = (value[0] for value in values)
    made = total_of(listed.parts, last.unit)
    change = earlier[-1].minus(last) if earlier else None
    slack = Decimal("0.05") * (len(listed.parts) + 2)
    is_change = made and change and abs(made.value - change.range.value) <= slack
    return None if is_change else last.absolute()


def _hundred(document: Document, passage: Passage, blocks: Sequence[Block], index: int) -> Iterator[Finding]:
    """Shares in the list after "fördelar sig så här:" add up to a hundred."""
    items = list(takewhile(_is_item, blocks[index + 1 :]))
    known = [percents(text) for text in _texts(document, items)]
    if len(known) < 2 or _NOT_ALL.first_in(passage.text) or any(len(item) != 1 for item in known):
        return
    shares = [item[0] for item in known]
    made = sum(shares[1:], shares[0])
    if not made.low <= 100 <= made.high and abs(made.value - 100) <= 25:
        yield _finding(passage.spot(0, len(passage.text.rstrip())), "100 procent", made, _Listed((), 0))


def _typed(context: Context) -> Iterator[Finding]:
    """The causes of the spec against what they explain, and the savings against their goal."""
    figures = economy(context.spec.economy) if context.spec else None
    if figures is None:
        return
    for item in unexplained(figures):
        spot, stated = Spot(Route(("economy", item.what))), f"{swedish(item.stated, 2)} {figures.unit}"
        if item.what == "causes":
            yield _finding(spot, stated, Range(item.given, item.given, item.given), _Listed((), 0))
        else:
            given = swedish(item.given, 2)
            yield Finding(
                spot,
                Say(
                    f'målet är "{stated}" men åtgärderna ger {given}',
                    f'the goal is "{stated}" but the savings give {given}',
                ),
                Say(
                    "rätta beloppen, eller låt en åtgärd stå utan amount, så räknas resten ut",
                    "mend the amounts, or leave one measure without amount, and the rest is computed",
                ),
            )


RULE = Rule(
    id="TAL-003",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Orsakerna ger inte det som de ska förklara", "The causes do not give what they explain"),
    what=Say(
        "Räknar ihop de belopp som ett underskott, en ökning eller en annan effekt förklaras av, i meningar, listor "
        "och tabeller och i economy.causes och savings. Avrundning godtas. Ord som bland annat, främst och resten "
        "säger att listan inte är allt, och då sägs inget. Saknar en del belopp blir det en notis.",
        "Adds up the amounts that a deficit, a rise or another effect is explained by, in sentences, lists and "
        "tables and in economy.causes and savings. Rounding is accepted. Words such as among others, mainly and "
        "the rest say that the list is not all, and nothing is said. Where a part has no amount, a note is given.",
    ),
    why=Say(
        "Om delarna inte ger helheten vet den som beslutar inte vad pengarna går till. Varning: listan kan vara "
        "avsedd som exempel, men då ska den säga det.",
        "If the parts do not give the whole, whoever decides does not know where the money goes. A warning: the "
        "list may be meant as examples, but then it should say so.",
    ),
    mend=Say(
        "Rätta beloppen, eller skriv hur mycket som inte är förklarat.",
        "Mend the amounts, or write how much is not explained.",
    ),
    bad="Underskottet på 8 mnkr förklaras av högre löner (3 mnkr), pensioner (2 mnkr) och hyror (2 mnkr).",
    good="Underskottet på 8 mnkr förklaras av högre löner (4 mnkr), pensioner (2 mnkr) och hyror (2 mnkr).",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
