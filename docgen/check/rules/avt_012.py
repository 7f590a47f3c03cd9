"""AVT-012: a price or a value says whether VAT is in it.

Typed amounts always say it. This rule reads running text: a sentence that states a price, a remuneration or the
value of the procurement in kronor. One word on VAT is enough for the whole document, since most documents say once
that all amounts are without VAT. Wages, penalties, insurance, damages, budgets and the state amount have no VAT to
tell of.
"""

from collections.abc import Iterable, Iterator, Sequence

from docgen.check.context import Context
from docgen.check.foreign import foreign_texts
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.topics import is_wording
from docgen.check.voice import said
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.requirement import clause_name

_AMOUNT = r"\d [\d\s.,]* \s? (?: kr \b | kronor | sek \b | tkr \b | mnkr \b | miljoner \s kronor )"
_PRICED = Pattern(
    rf"""
    \b (?: tim | anbuds | fast | takpris | á- | à- )? (?: pris | priset | priser | priserna ) \b
      [^.;]{{0,60}}? {_AMOUNT}
    | \b (?: ersättning | ersättningen | timersättning\w* | timpenning\w* | arvode\w* ) \b [^.;]{{0,60}}?
      {_AMOUNT} \s? (?: / | per | i ) \s? (?: [a-zåäö]+ \s )? (?: timme | tim \b | h \b | assistanstimme | månad
        | pass | dygn | dag
        | vecka | plats | lägenhet | besök | resa | tur | deltagare | boende | kvm | kvadratmeter | km | kilometer
        | uppdrag | tillfälle | år | elev | brukare )
    | {_AMOUNT} \s? (?: / | per ) \s? (?: assistanstimme | utförd \s timme )
    | \b (?: upphandlingens | avtalets | kontraktets | uppskattade? | beräknade? | totala? ) \s (?: \w+ \s )?
      (?: värde | värdet | kontraktsvärde | kontraktsvärdet ) \b [^.;]{{0,60}}? {_AMOUNT}
    """,
    sieve=r"\d [\d\s.,]* \s? (?: kr | sek | tkr | mnkr | miljoner )",
)
_VAT = Pattern(r"\b (?: moms | mervärdesskatt | vat \b )", sieve=r"moms | mervärdesskatt | vat")
_NO_VAT = Pattern(
    r"""schablon | \b vite | försäkring | skadestånd | skada | budget | underskott | prisbasbelopp | \b lön | sjuklön
    | avgift | bidrag | böter | sanktion | omsättning | tröskelvärde | direktupphandlingsgräns | assistansersättning
    | \b avdrag | \( \s? [+−–-] \s? \d | \b (?: ökning\w* | minskning\w* | skillnad\w* | differens\w* | förklaras )
    | \b (?: frågar | undrar | påstår | hävdar ) \s (?: om | att )"""
)
_WHOLE_CLAUSES = frozenset({"remuneration-items"})
_HINT = Say(
    "skriv exklusive moms efter beloppet, eller en gång för alla belopp i dokumentet",
    "write excluding VAT after the amount, or once for all amounts of the document",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for the first such price of each text, and for each requirement that states one."""
    if context.spec is not None:
        yield from _of_spec(context)
    for text in foreign_texts(context):
        if text.for_suppliers and not text.says(_VAT):
            yield from _first(text.passages)


def _of_spec(context: Context) -> Iterator[Finding]:
    """A clause that speaks for all amounts speaks for the requirements too."""
    if any(clause_name(item.model) in _WHOLE_CLAUSES for item in context.requirements):
        return
    for passage in context.corpus.having(_PRICED):
        if passage.requirement and passage.role == "value" and is_wording(passage):
            yield from () if _VAT.first_in(passage.text) else _first((passage,))


def _first(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage, start, sentence in _sentences(passages):
        match = _PRICED.first_in(sentence)
        if match is not None and not _NO_VAT.first_in(sentence):
            words = " ".join(match[0].split())
            yield Finding(
                passage.spot(start + match.start(), start + match.end()),
                Say(f'"{words}" säger inte om moms ingår', f'"{words}" does not say whether VAT is included'),
                _HINT,
            )
            return


def _sentences(passages: Iterable[Passage]) -> Iterator[tuple[Passage, int, str]]:
    for passage in passages:
        for start, end in said(passage.text):
            yield passage, start, passage.text[start:end]


RULE = Rule(
    id="AVT-012",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Pris utan besked om moms", "Price without a word on VAT"),
    what=Say(
        "Letar efter pris, ersättning per timme eller upphandlingens värde i kronor i kravens egna texter och i "
        "handskrivna avtal och upphandlingsdokument. Säger dokumentet någonstans hur det är med moms räcker det, och "
        "för en spec räcker remuneration-items. Löner, vite, försäkring, budget och schablonbelopp räknas inte, och "
        "tjänsteskrivelser läses inte.",
        "Looks for prices, remuneration an hour or the value of the procurement in kronor in the requirements' own "
        "texts and in hand-written contracts and tender documents. A word on VAT anywhere in the document is enough, "
        "and remuneration-items is enough for a spec. Wages, penalties, insurance, budgets and state amounts do not "
        "count, and memos are not read.",
    ),
    why=Say(
        "Anbud går att jämföra bara om alla priser är på samma grund. Regeln bygger på egen kunskap; om tjänsten är "
        "momspliktig prövas inte.",
        "Tenders can be compared only if all prices have the same basis. The rule rests on own knowledge; whether the "
        "service is subject to VAT is not judged.",
    ),
    mend=Say("Skriv exklusive moms eller inklusive moms.", "Write excluding VAT or including VAT."),
    bad="Timpriset är 345 kr.",
    good="Timpriset är 345 kr exklusive moms.",
    law=(LawRef("5 kap. 3 § LOU", "2026-11-21", "A"), LawRef("19 kap. 2 § LOU", "2026-11-21", "C")),
    run=run,
)
