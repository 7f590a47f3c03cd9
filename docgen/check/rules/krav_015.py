"""KRAV-015: a key figure with a limit is defined.

Turnover alone has at least three Swedish formulas. A limit for a figure that nothing in the package defines can be
read in the supplier's favour or against it. The typed `turnover-cap` and `continuity` carry their definition; there
only a formula that does not fit its population is found.
"""

from collections import defaultdict
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.key_figure import KEY_FIGURE, Limited, limits
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentence_at
from docgen.check.spot import Spot
from docgen.check.wording import requirement_texts
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.typed import TurnoverCap

_FORMULA = Pattern(
    r"""\b (?: täljare\w* | nämnare\w* | kvoten | del(?:at|as|ad|ade) \s (?: med | på ) | dividera\w*
      | som \s andel \s av
    | i \s förhållande \s till \s (?: det \s )? (?: medel )? antal\w*
      | (?: be )? räkna[st]? \s (?: \w+ \s )? (?: som | ut
      | genom | enligt | fram | så )
    | definiera\w* | definition\w* | mät[st] \s (?: \w+ \s )? (?: som | genom | enligt | med | i ) | avses | menas
    | antal(?:et)? \s (?: olika | som \s (?: har \s )? slutat | avgångar | avgångna | avslutade )
    | andel(?:en)? \s (?: av \s )? (?: \w+ \s )? (?: som | timmar | pass | av )
    | numerator | denominator | divided \s by | defined \s as | calculated \s as | means
      | number \s of \s different ) \b"""
)
_PERIOD = Pattern(
    r"""\b (?: mätperiod\w* | (?: per | under | varje | räknat \s på | för | över
      | på ) \s (?: \w+ \s ){0,4}? (?: \w*år | \w*året
      | \w*månad\w* | \w*kvartal\w* | \w*halvår\w* | \w*tertial\w* | \w*veck\w* | \w*period\w* | dygn )
    | årlig\w* | årsvis | månadsvis | kvartalsvis | rullande | tolvmånaders\w* | \d+ [\s-] (?: veckor | månader
      | månaders )
    | (?: per | a | each | every | during \s the ) \s (?: \w+ \s )? (?: year | month | quarter | period )
      | yearly ) \b"""
)
_ONLY_PERMANENT = "own-request-over-permanent"
_HINT = Say(
    "ange täljare, nämnare, vilka som räknas, period, enhet och utgångsläge, eller använd type: turnover-cap "
    "eller continuity",
    "state numerator, denominator, who counts, period, unit and baseline, or use type: turnover-cap or continuity",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each limit whose key figure is defined nowhere, and for each formula that does not fit."""
    yield from _typed(context)
    known = _definitions(context)
    for passage in requirement_texts(context, KEY_FIGURE):
        for limited in limits(passage):
            lacking = _lacking(f"{passage.text} {' '.join(known[limited.kind])}")
            if lacking is not None:
                yield _finding(limited, lacking)


def _typed(context: Context) -> Iterator[Finding]:
    for requirement in context.requirements:
        cap = requirement.model
        if isinstance(cap, TurnoverCap) and cap.formula == _ONLY_PERMANENT and cap.population != ("permanent",):
            yield Finding(
                Spot(requirement.route / "population", requirement=requirement.id),
                Say(
                    f'"{_ONLY_PERMANENT}" räknar bara tillsvidareanställda, men population tar med fler',
                    f'"{_ONLY_PERMANENT}" counts permanent employees only, but population includes others',
                ),
                Say(
                    "skriv population: [permanent], eller välj en formel som räknar alla",
                    "write population: [permanent], or choose a formula that counts all",
                ),
            )


def _definitions(context: Context) -> dict[str, list[str]]:
    """The sentences that define a key figure, and what follows them, by the figure's kind."""
    found: dict[str, list[str]] = defaultdict(list)
    for passage in context.corpus.having(KEY_FIGURE):
        if passage.memo or (passage.role == "value" and not passage.requirement):
            continue
        for match in KEY_FIGURE.all_in(passage.text):
            if _defines(passage, match.start()):
                found[match.lastgroup or ""].append(passage.text)
    return found


def _defines(passage: Passage, offset: int) -> bool:
    if passage.role in {"heading", "caption", "fact"}:
        return False
    return _FORMULA.first_in(sentence_at(passage.text, offset)) is not None


def _lacking(text: str) -> Say | None:
    parts = []
    if not _FORMULA.first_in(text):
        parts.append(Say("uträkning", "formula"))
    if not _PERIOD.first_in(text):
        parts.append(Say("mätperiod", "period"))
    if not parts:
        return None
    return Say(" och ".join(part.sv for part in parts), " or ".join(part.en for part in parts))


def _finding(limited: Limited, lacking: Say) -> Finding:
    figure = limited.figure
    return Finding(
        limited.passage.spot(limited.start + figure.start(), limited.start + figure.end()),
        Say(
            f'"{figure[0]}" har en gräns men ingen {lacking.sv}',
            f'"{figure[0]}" has a limit but no {lacking.en}',
        ),
        _HINT,
    )


RULE = Rule(
    id="KRAV-015",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Nyckeltal utan definition", "Key figure without definition"),
    what=Say(
        "Letar efter krav som sätter en gräns för personalomsättning, sjukfrånvaro, kontinuitet, kompetensnivå, "
        "nöjdhet "
        "eller bemanning. Uträkningen och perioden ska stå i kravet, eller i en mening om samma nyckeltal någon "
        "annanstans i underlaget. Krav som bara begär redovisning prövas inte. För type: turnover-cap prövas att "
        "formeln passar gruppen.",
        "Looks for requirements that set a limit for turnover, sick leave, continuity, competence, satisfaction or "
        "staffing. The formula and the period must stand in the requirement, or in a sentence on the same figure "
        "elsewhere in the documents. Requirements to report only are not judged. For type: turnover-cap the formula "
        "must fit the group.",
    ),
    why=Say(
        "Personalomsättning räknas på minst tre sätt i Sverige, och samma år kan ge 8 procent eller 25. Utan "
        "definition "
        "går gränsen inte att följa upp och inte att hävda. Varning: definitionen kan stå i en handling som inte är "
        "med.",
        "Turnover is computed in at least three ways in Sweden, and one year can give 8 per cent or 25. Without a "
        "definition the limit can be neither followed up nor enforced. A warning: the definition may stand in a "
        "document that is not here.",
    ),
    mend=Say(
        "Definiera nyckeltalet: täljare, nämnare, vilka som räknas, period, enhet och utgångsläge med datum.",
        "Define the figure: numerator, denominator, who counts, period, unit and baseline with its date.",
    ),
    bad="Personalomsättningen får vara högst 15 procent.",
    good="Personalomsättningen får vara högst 15 procent per kalenderår. Den räknas ut som antalet "
    "tillsvidareanställda "
    "som slutat delat med medelantalet tillsvidareanställda i avtalet.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "A"), LawRef("19 kap. 9 § LOU", "2026-11-21", "A")),
    run=run,
)
