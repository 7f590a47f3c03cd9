"""AVT-006: the price is adjusted during the contract, in step with the state amount.

The income of assistance is the state's schablonbelopp, so a price that stands still, or that follows another index,
is a risk that the tenderer prices or leaves alone.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.foreign import foreign_texts
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.term import total_months
from docgen.check.topics import Gap, Topic, foreign_gaps, is_wording, settled, spec_gaps
from docgen.diag.diagnostic import LawRef, Say, Severity

_SHORT_TERM = 12
"""Months. A price can stand still so long."""

_ADJUSTED = Topic(
    Say("hur priset justeras", "how the price is adjusted"),
    Pattern(
        r"""
        (?: index (?! \w* \s* : ) | prisjuster | prisomräkn | prisändring | prisreglering )
        | (?: pris | ersättning | belopp ) \w* [^.;]{0,60}
          \b (?: justera | räknas? \s (?: om | upp ) | omräkna | följer )
        | \b (?: justera | räkna[rs]? \s (?: om | upp ) | omräkna )\w* [^.;]{0,60} (?: pris | ersättning | belopp )
        | schablonbelopp
        | (?: price | rate | remuneration ) [^.;]{0,60} (?: adjust | follows | index )
        """,
        sieve=r"index | pris | ersättning | belopp | price | rate | remuneration",
    ),
    ("index-adjustment",),
    ("contract.remuneration", "contract.changes", "contract.authority", "contract.term"),
)
_SCHABLON = Topic(
    Say("schablonbeloppet", "the state amount"),
    Pattern(
        r"schablon | statens \s belopp | assistansersättningens \s belopp | state \s amount",
        sieve=r"schablon | belopp | amount",
    ),
    ("index-adjustment",),
)
_OTHER_INDEX = Pattern(
    r"""\b (?: KPI | KPIF | AKI | LCI | PKV | OPI | omsorgsprisindex | konsumentprisindex | arbetskostnadsindex
    | labour \s cost \s index | consumer \s price \s index ) (?: -?\w* )? \b""",
    sieve=r"(?: kpi | aki | lci | pkv | opi | prisindex | kostnadsindex | cost \s index | price \s index )",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for a contract without adjustment, or for the first index that is not the state's."""
    if context.spec is not None and not _fixed_in_step(context):
        yield from _of_spec(context)
    yield from _missing(foreign_gaps(context, (_ADJUSTED,), lambda text: not text.brief))
    for text in foreign_texts(context):
        if text.contract_title is not None and text.on_assistance and not text.says(_SCHABLON.words):
            yield from _other_index(text.passages)


def _of_spec(context: Context) -> Iterator[Finding]:
    yield from _missing(spec_gaps(context, (_ADJUSTED,)))
    if not settled(context, _SCHABLON):
        mentioned = context.corpus.having(_OTHER_INDEX)
        yield from _other_index(tuple(item for item in mentioned if item.requirement and is_wording(item)))


def _fixed_in_step(context: Context) -> bool:
    """True when the price needs no clause: it is the state amount itself, or the whole term is a year or less."""
    if context.spec is None:
        return False
    evaluation = context.spec.evaluation
    fixed = evaluation is None or evaluation.model == "fixed-price-quality"
    by_state = fixed and context.spec.service.hourly_rate.schablon
    return bool(by_state) or total_months(context.spec.contract) <= _SHORT_TERM


def _missing(found: Iterator[Gap]) -> Iterator[Finding]:
    for gap in found:
        yield Finding(
            gap.spot,
            Say(
                "avtalet saknar villkor om hur priset justeras under avtalstiden",
                "the contract has no condition on how the price is adjusted during its term",
            ),
            gap.hint,
        )


def _other_index(passages: tuple[Passage, ...]) -> Iterator[Finding]:
    for passage in passages:
        match = _OTHER_INDEX.first_in(passage.text)
        if match is not None:
            yield Finding(
                passage.spot(match.start(), match.end()),
                Say(
                    f'priset följer "{match[0]}" och inte schablonbeloppet, som är uppdragets intäkt',
                    f'the price follows "{match[0]}" and not the state amount, which is the income of the assignment',
                ),
                Say(
                    "knyt justeringen till schablonbeloppet (index-adjustment), eller skriv varför ett annat index är "
                    "bättre",
                    "tie the adjustment to the state amount (index-adjustment), or say why another index is better",
                ),
                severity=Severity.NOTE,
            )
            return


RULE = Rule(
    id="AVT-006",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Priset justeras inte", "The price is not adjusted"),
    what=Say(
        "Avtalet ska säga hur priset justeras: genom index-adjustment eller egna ord bland avtalsvillkoren. Ett annat "
        "index än schablonbeloppet ger en notis. Regeln tiger om fast ersättning som är schablonbeloppet, om avtal på "
        "högst ett år med förlängningar, och om handskrivna texter som inte klart är avtal. Om ett annat index talar "
        "den bara i avtal om assistans.",
        "The contract says how the price is adjusted: by index-adjustment or in words of its own. Another index than "
        "the state amount gives a note. The rule is silent about a fixed price that is the state amount, about "
        "contracts of a year or less with extensions, and about texts that are not clearly contracts. Of another "
        "index it speaks in contracts on assistance only.",
    ),
    why=Say(
        "Intäkten följer statens belopp per timme. Ett pris som står stilla blir en risk som anbudsgivaren tar betalt "
        "för, eller ett skäl att inte lämna anbud. Vilket index som passar är en bedömning.",
        "Income follows the state's amount an hour. A price that stands still is a risk that the tenderer charges "
        "for, or a reason not to tender. Which index fits is a judgement.",
    ),
    mend=Say(
        "Lägg till index-adjustment, eller skriv när, hur och efter vilket tal priset räknas om.",
        "Add index-adjustment, or write when, how and by which figure the price is adjusted.",
    ),
    bad="Priserna är fasta under hela avtalstiden.",
    good="Priset justeras den 1 januari varje år efter schablonbeloppet för assistansersättning (51 kap. 11 § SFB).",
    law=(LawRef("51 kap. 11 § SFB", "2026-11-21", "A"), LawRef("19 kap. 9 § 5 LOU", "2026-11-21", "A")),
    run=run,
)
