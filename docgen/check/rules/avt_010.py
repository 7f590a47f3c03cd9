"""AVT-010: a penalty has its amount, its ground and a cap.

A spec is judged by its clauses: `penalties` holds the cap, the penalty-* clauses grounds and amounts. Penalties in
words of their own, in a requirement or in a hand-written contract, are judged sentence by sentence.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from docgen.check.context import Context
from docgen.check.foreign import foreign_texts
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.topics import Topic, is_wording, settled
from docgen.check.voice import said
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.requirement import clause_name

_PENALTY = r"\b (?: vite | vitet | viten | vitesbelopp(?:et)? | avtalsvite(?:t)? )"
_LEVIED = r"""\b (?: utgår | utgå | tas? \s ut | tar \s (?: \w+ \s )? ut | debitera[rs]? | betala[rs]? | erlägg\w*
    | påför\w* | rätt \s till | uppgår \s till | döms? \s ut ) \b"""
_IMPOSED = Pattern(
    rf"""{_LEVIED} [^.;:]{{0,50}} {_PENALTY} \b | {_PENALTY} \s (?: \w+ \s ){{0,4}}? {_LEVIED}
    | \b är \s (?: vitet | vitesbeloppet ) \b | {_PENALTY} \s (?: är | ska \s vara ) \b
    | \b penalty \s of \b | \b penalties \s (?: are | may ) \b""",
    sieve=r"vite | penalt",
)
_FINE = Pattern(
    r"""föreläg | vid \s vite | viteslag | föreskriv | utdöm\w* \s vite | räknas \s av | avräkna
    | \b inget \s (?: \w+ \s )? vite | \b vite\w* \s (?: \w+ \s ){0,3} (?: inte | ej | inget ) \b
    | \b (?: utgår | tas | betalas | tar \s kommunen ) \s (?: \w+ \s )? (?: inte | ej | inget ) \b"""
)
_AMOUNT = Pattern(r"\d [\d\s.,]* (?: kr\b | kronor | tkr | mnkr | sek\b | procent | % ) | prisbasbelopp")
_GROUND = Pattern(
    r"""\b (?: vid | om | när | för | per | då | varje | brist\w* | försen\w* | underlåt\w* | uteb\w+ | enligt
    | följande | nedan | grund\w* | ang[ei]\w* | framgår | dröjsmål\w* | upon | if | when | for | per ) \b | : | \$"""
)
_ELSEWHERE = Pattern(
    r"\b (?: enligt | ang[ei]\w* | framgår | följande | nedan | bilaga | avsnitt | punkt | villkor\w* ) \b | : \s* $"
)
_CAP = Topic(
    Say("tak för vite", "a cap on penalties"),
    Pattern(
        r"""(?: vite | vites ) [^.;]{0,120} (?: högst | maxim | \b max \b | \b tak | överstig | begränsa )
        | (?: högst | maxim | \b max \b | \b tak | överstig | begränsa ) [^.;]{0,80} vite
        | penalt [^.;]{0,100} (?: at \s most | cap | not \s exceed )""",
        sieve=r"vite | penalt",
    ),
    ("penalties",),
)
_CLAUSES = "penalt"


class _Imposed(Struct, frozen=True):
    """One sentence that imposes a penalty, and the paragraph that it stands in."""

    passage: Passage
    start: int
    end: int
    words: str
    sentence: str

    @property
    def spot(self) -> Spot:
        return self.passage.spot(self.start, self.end)


def run(context: Context) -> Iterator[Finding]:
    """Findings on the spec's penalties, then on those of hand-written contracts."""
    if context.spec is not None:
        own = tuple(item for item in context.corpus.having(_IMPOSED) if item.requirement and is_wording(item))
        imposed = tuple(_imposed(own))
        yield from _of_spec(context, imposed)
        yield from _incomplete(imposed)
    for text in foreign_texts(context):
        imposed = tuple(_imposed(text.passages)) if text.for_suppliers else ()
        yield from _incomplete(imposed, whole=any(_with_amount(passage) for passage in text.passages))
        if imposed and text.contract_title is not None and not text.says(_CAP.words):
            yield _no_cap(imposed[0].spot)


def _of_spec(context: Context, imposed: Sequence[_Imposed]) -> Iterator[Finding]:
    """A missing cap, or penalties that only the consequences of other requirements speak of."""
    by_clause = [item for item in context.requirements if (clause_name(item.model) or "").startswith(_CLAUSES)]
    if by_clause or imposed:
        if not settled(context, _CAP):
            yield _no_cap(imposed[0].spot if imposed else Spot(by_clause[0].route, requirement=by_clause[0].id))
        return
    threats = [
        item
        for item in context.requirements
        if item.follow_up and item.follow_up.consequence and _THREAT.first_in(item.follow_up.consequence)
    ]
    if threats:
        more = len(threats) - 1
        others = (f" och {more} till" if more else "", f" and {more} more" if more else "")
        yield Finding(
            Spot(threats[0].route, requirement=threats[0].id),
            Say(
                f'"{threats[0].id}"{others[0]} har vite som följd, men avtalet har inget villkor om vite',
                f'"{threats[0].id}"{others[1]} has a penalty as consequence, but the contract has no condition on it',
            ),
            Say(
                "lägg till penalties och de penalty-klausuler som ska gälla, eller skriv en annan consequence",
                "add penalties and the penalty clauses that are to apply, or write another consequence",
            ),
        )


_THREAT = Pattern(rf"{_PENALTY} \b | \b penalt(?:y | ies) \b", sieve=r"vite | penalt")


def _imposed(passages: Sequence[Passage]) -> Iterator[_Imposed]:
    for passage in passages:
        for start, end in said(passage.text) if passage.role != "heading" else ():
            sentence = passage.text[start:end]
            match = _IMPOSED.first_in(sentence)
            if match is not None and not _FINE.first_in(sentence) and not _CAP.words.first_in(sentence):
                words = " ".join(match[0].split())
                yield _Imposed(passage, start + match.start(), start + match.end(), words, sentence)


def _incomplete(imposed: Sequence[_Imposed], *, whole: bool = False) -> Iterator[Finding]:
    """Sentences without ground, and those without amount; `whole` is true when amounts stand elsewhere."""
    for item in imposed:
        if not _GROUND.first_in(item.sentence):
            yield Finding(
                item.spot,
                Say(f'"{item.words}" säger inte när vitet tas ut', f'"{item.words}" does not say when it is levied'),
                Say("skriv vilken brist som ger vite", "write which breach leads to the penalty"),
            )
        elif not whole and not _with_amount(item.passage) and not _ELSEWHERE.first_in(item.sentence):
            yield Finding(
                item.spot,
                Say(f'"{item.words}" har inget belopp', f'"{item.words}" has no amount'),
                Say(
                    "skriv beloppet i kronor eller procent, och per vad: händelse, timme, dag eller vecka",
                    "write the amount in kronor or per cent, and per what: event, hour, day or week",
                ),
            )


def _with_amount(passage: Passage) -> bool:
    return _THREAT.first_in(passage.text) is not None and _AMOUNT.first_in(passage.text) is not None


def _no_cap(spot: Spot) -> Finding:
    return Finding(
        spot,
        Say(
            "avtalet har vite men inget tak för det sammanlagda vitet", "the contract has penalties but no cap on them"
        ),
        Say(
            "lägg till penalties, som sätter ett tak per avtalsår, eller skriv ett eget tak",
            "add penalties, which sets a cap per contract year, or write a cap of your own",
        ),
    )


RULE = Rule(
    id="AVT-010",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Vite utan belopp, grund eller tak", "Penalty without amount, ground or cap"),
    what=Say(
        "Vite i kravens text, eller i en handskriven text för leverantörer, ska ha grund och belopp, och "
        "avtalet ett tak (penalties). Regeln säger också till när krav har vite som följd (follow_up.consequence) "
        "utan att avtalet har något vitesvillkor. Vite i betydelsen föreläggande räknas inte. Om beloppet är "
        "rimligt prövas inte.",
        "Penalties in the text of requirements, or in a hand-written text for suppliers, have a "
        "ground and an amount, and the contract a cap (penalties). The rule also speaks when requirements have a "
        "penalty as their consequence and the contract has no condition on it. A fine under an injunction does not "
        "count. Whether the amount is reasonable is not judged.",
    ),
    why=Say(
        "Ett vite utan grund eller belopp går knappast att ta ut, och ett utan tak blir en risk som anbudsgivaren tar "
        "betalt för. Regeln bygger på egen kunskap och är en bedömning.",
        "A penalty without ground or amount can hardly be levied, and one without a cap is a risk that the tenderer "
        "charges for. The rule rests on own knowledge and is a judgement.",
    ),
    mend=Say(
        "Använd penalties och penalty-klausulerna, eller skriv grund, belopp och tak.",
        "Use penalties and the penalty clauses, or write ground, amount and cap.",
    ),
    bad="Vid försening utgår vite.",
    good="Vid försening är vitet 1 000 kr per påbörjad dag. Det sammanlagda vitet per avtalsår är högst 5 procent av "
    "ersättningen.",
    law=(LawRef("19 kap. 9 § 5 LOU", "2026-11-21", "A"), LawRef("avtalsrättslig praxis", "2026-11-21", "C")),
    run=run,
)
