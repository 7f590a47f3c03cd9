"""AVT-011: the contract says what is paid, or included, in the seven cases that make suppliers stay away.

On-call service, stand-by, double staffing, sick pay, cover for others, travel, and the user in hospital. Words count
in the remuneration, in price rows, and wherever a sentence also speaks of pay. In a hand-written contract the mere
mention is enough, since a program cannot tell which table or heading it belongs to.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.topics import Gap, Topic, foreign_gaps, listed, settled
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_PAY = r"""(?: ersätt | betal | pris | ingår | kostnad | debiter | fakturer | tillägg | \b kr \b | paid | included
    | price )"""
_SECTIONS = ("contract.remuneration", "contract.assignment", "contract.changes", "contract.authority")
_CASES = (
    (Say("jour", "on-call service"), r"\b (?: sov )? jour"),
    (Say("beredskap", "stand-by"), r"(?: beredskap | väntetid )"),
    (Say("dubbelassistans", "double staffing"), r"(?: dubbelassistan | dubbelbeman | dubbel \s assistan )"),
    (Say("sjuklön", "sick pay"), r"(?: sjuklön | sjukfrånvaro )"),
    (
        Say("annans frånvaro", "cover for others"),
        r"(?: basansvar | tillfällig | utökade? \s behov | annans \s frånvaro | ordinarie \s assistan )",
    ),
    (Say("resor", "travel"), r"(?: \b res(?:or|orna|a|an) \b | restid | resekostnad )"),
    (Say("sjukhusvistelse", "stays in hospital"), r"(?: sjukhus | slutenvård | inlagd | sluten \s vård )"),
)
_CLAUSES = ("remuneration-items",)


def _topics(*, paid: bool) -> tuple[Topic, ...]:
    """The cases as topics; `paid` asks for a word about pay in the same sentence."""
    return tuple(
        Topic(
            name,
            Pattern(
                rf"{_PAY} [^.;]{{0,200}} {words} | {words} [^.;]{{0,120}} {_PAY}" if paid else words,
                sieve=words.replace(r"\b", ""),
            ),
            _CLAUSES,
            _SECTIONS,
        )
        for name, words in _CASES
    )


_OF_SPEC = _topics(paid=True)
_FOREIGN = _topics(paid=False)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each contract, with the cases that it leaves open."""
    if context.spec is not None:
        priced = context.spec.evaluation.price_rows if context.spec.evaluation is not None else ()
        rows = "\n".join(f"{row.label} {row.note or ''}" for row in priced)
        lacking = tuple(
            topic
            for topic, bare in zip(_OF_SPEC, _FOREIGN, strict=True)
            if not bare.words.first_in(rows) and not settled(context, topic)
        )
        if lacking:
            yield _finding(Gap(Spot(Route(("requirements",))), lacking, of_spec=True))
    yield from map(_finding, foreign_gaps(context, _FOREIGN, lambda text: text.on_assistance))


def _finding(gap: Gap) -> Finding:
    names = listed([topic.name for topic in gap.topics])
    return Finding(
        gap.spot,
        Say(
            f"avtalet säger inte vad som betalas för {names.sv}",
            f"the contract does not say what is paid for {names.en}",
        ),
        Say(
            "lägg till remuneration-items, eller skriv för varje fall vad som ersätts och vad som ingår i timpriset"
            if gap.of_spec
            else "skriv för varje fall vad som ersätts och vad som ingår i timpriset",
            "add remuneration-items, or write for each case what is paid and what the hourly price includes"
            if gap.of_spec
            else "write for each case what is paid and what the hourly price includes",
        ),
    )


RULE = Rule(
    id="AVT-011",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Ersättningen har luckor", "Gaps in the remuneration"),
    what=Say(
        "Ersättningen ska vara bestämd för jour, beredskap, dubbelassistans, sjuklön, tillfälliga behov och annans "
        "frånvaro, resor och brukare på sjukhus: genom remuneration-items, en prisrad eller egna ord om vad som "
        "betalas eller ingår. I en handskriven text, som prövas bara om den klart är ett avtal om assistans, räcker "
        "att fallet nämns.",
        "The remuneration is defined for on-call service, stand-by, double staffing, sick pay, temporary needs and "
        "cover for others, travel and users in hospital: by remuneration-items, a price row or words of its own on "
        "what is paid or included. In a hand-written text, judged only if it clearly is a contract on "
        "assistance, a mention is enough.",
    ),
    why=Say(
        "Oklar ersättning är ett vanligt skäl till att inga anbud kommer in. Den som måste gissa lägger på en "
        "riskpremie. Vilka fall som behövs i en viss upphandling är en bedömning.",
        "Unclear remuneration is a common reason why no tenders arrive. Whoever has to guess adds a premium. Which "
        "cases a given procurement needs is a judgement.",
    ),
    mend=Say(
        "Lägg till remuneration-items och välj vad som ersätts för sig.",
        "Add remuneration-items and choose what is paid separately.",
    ),
    bad="requirements:\n  - {id: PA-ERS-1, clause: invoicing}",
    good="requirements:\n  - {id: PA-ERS-1, clause: remuneration}\n  - {id: PA-ERS-2, clause: remuneration-items}",
    law=(
        LawRef("19 kap. 9 § 5 LOU", "2026-11-21", "A"),
        LawRef("marknadsundersökningar av kommuner utan anbud 2023–2024", "2026-11-21", "B"),
    ),
    run=run,
)
