"""UTV-006: years in business, number of references and turnover are not scored when they also qualify.

How the contract itself will be performed may be scored, and so may what a referee says about quality: only counting
is found. That the tenderer qualifies by the same thing must stand in the spec or in the same text.
"""

from collections.abc import Iterator, Mapping

from docgen.check.context import Context
from docgen.check.duty import demands
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.scoring import scored
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.requirement import clause_name

_COUNTED: Mapping[str, Pattern] = {
    "years": Pattern(
        r"""\b (?: antal(?:et)? \s år | år \s av | hur \s (?: länge | många \s år ) | (?: varje
          | per ) \s (?: ytterligare \s )? år | number \s of \s years )
        \b [^.;]{0,60}? \b (?: bransch\w* | verksam\w* | marknad\w* | företag\w* | bolag\w* | anbudsgivar\w*
          | leverantör\w* | anordnar\w* | utförar\w* | business | tenderer )
        | \b (?: anbudsgivar\w+ | leverantör\w* | företag\w*
          | bolag\w* ) \s (?: som \s )? (?: har \s )? (?: bedrivit | funnits | varit \s verksam\w*
            | drivit ) [^.;]{0,60}? \b år \b""",
        hints=("år", "years", "länge"),
    ),
    "references": Pattern(
        r"""\b (?: antal(?:et)? | fler | varje | per | ytterligare | utöver | number \s of | each ) \s (?: \w+ \s
        ){0,3}? (?: referens(?:er|erna|uppdrag\w*|objekt\w*|projekt\w*)? | references? ) \b""",
        hints=("referens", "reference"),
    ),
    "turnover": Pattern(
        r"""\b (?: års | netto | om )? omsättning(?:en|s)? \b (?! \s av \s personal ) | \b annual \s turnover | \b
        turnover \s of \s the \s (?: company | tenderer )""",
        hints=("omsättning", "turnover"),
    ),
}  # fmt: skip
_QUALIFIES: Mapping[str, Pattern] = {
    "years": Pattern(
        r"""\b (?: ha | har | bedrivit | varit \s verksam\w* | funnits ) \b [^.;]{0,50}? \b (?: minst | i \s minst |
        lägst | at \s least ) \s (?: \w+ \s ){0,2}? år(?:s)? \b""",
        hints=("år",),
    ),
    "references": Pattern(r"""\b (?: referens(?:er|uppdrag\w*|objekt\w*|projekt\w*)
      | references )""", hints=("referens", "reference")),
    "turnover": Pattern(r"""\b (?: års | netto )? omsättning | \b omsatt \b
      | \b turnover""", hints=("omsättning", "omsatt", "turnover")),
}  # fmt: skip
_CLAUSES = {"references": "references", "minimum-turnover": "turnover", "operations-manager": ""}
_NAMES = {
    "years": Say("år i branschen", "years in business"),
    "references": Say("antalet referenser", "the number of references"),
    "turnover": Say("omsättningen", "the turnover"),
}
_HINT = Say(
    "stryk det ur kriteriet, och bedöm i stället hur uppdraget ska utföras",
    "strike it from the criterion, and assess how the contract will be performed instead",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each criterion that counts what the tenderer also qualifies by."""
    qualifying = _of_spec(context) if context.spec is not None else _of_text(context)
    for sentence in scored(context, *_COUNTED.values()):
        for topic, pattern in _COUNTED.items():
            match = pattern.first_in(sentence.text)
            if match is None or topic not in qualifying:
                continue
            words, name = " ".join(match[0].split()), _NAMES[topic]
            yield Finding(
                sentence.spot(match),
                Say(
                    f'"{words}" ger poäng fast {name.sv} också är ett kvalificeringskrav',
                    f'"{words}" is scored although {name.en} also qualifies the tenderer',
                ),
                _HINT,
                ((qualifying[topic], Say("här är det ett krav", "here it is a requirement")),),
            )


def _of_spec(context: Context) -> dict[str, Spot]:
    """By what the tenderers of a spec qualify, with the first requirement that says so."""
    found: dict[str, Spot] = {}
    for requirement in context.requirements:
        if requirement.category != "qualification":
            continue
        spot = Spot(requirement.route, requirement=requirement.id)
        topic = _CLAUSES.get(clause_name(requirement.model) or "")
        if topic:
            found.setdefault(topic, spot)
        for name, pattern in _QUALIFIES.items():
            if any(pattern.first_in(passage.text) for passage in context.texts_of(requirement)):
                found.setdefault(name, spot)
    return found


def _of_text(context: Context) -> dict[str, Spot]:
    """By what the tenderers of a text qualify, with the first sentence that says so."""
    found: dict[str, Spot] = {}
    for demand in demands(context, *_QUALIFIES.values()):
        for name, pattern in _QUALIFIES.items():
            match = pattern.first_in(demand.text)
            if match is not None:
                found.setdefault(name, demand.spot(match))
    return found


RULE = Rule(
    id="UTV-006",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Kvalificering som ger poäng", "Qualification that is scored"),
    what=Say(
        "Letar efter kriterier som räknar år i branschen, referenser eller omsättning, när samma sak också är ett "
        "kvalificeringskrav. Omdömen från referenser och erfarenhet hos dem som ska utföra uppdraget räknas inte.",
        "Looks for criteria that count years in business, references or turnover when the same thing also qualifies "
        "the "
        "tenderer. What referees say and the experience of those who will perform the contract do not count.",
    ),
    why=Say(
        "Det gynnar den som redan är stor eller finns på plats, och samma bevis räknas två gånger. Varning: "
        "förvaltningsrätten har godtagit ett sådant kriterium (Linköping, mål 8782-13).",
        "It favours whoever is large or already there, and the same proof counts twice. A warning: an administrative "
        "court has accepted such a criterion (Linköping, case 8782-13).",
    ),
    mend=Say(
        "Låt kvalificeringen pröva företaget och kriterierna pröva hur uppdraget utförs.",
        "Let qualification try the firm and the criteria try how the contract is performed.",
    ),
    bad="Antal år som anbudsgivaren har varit verksam i branschen ger upp till 15 poäng.",
    good="Anbudsgivarens plan för att bemanna uppdraget ger upp till 15 poäng.",
    law=(
        LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),
        LawRef("Förvaltningsrätten i Linköping mål 8782-13", "2026-11-21", "B"),
    ),
    run=run,
)
