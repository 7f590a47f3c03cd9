"""KRAV-011: what a tenderer must have is in proportion to the contract.

Measured are turnover against the estimated value of a year, the number of assignments that must be shown and how
many users they had, years of experience or in business, and credit ratings. The limits stand in the authority's
profile. Values of clauses are read as such; requirements in an author's own words, and texts that stand alone, are
read for the same things in sentences about a tenderer. A rating with a guarantee or other proof beside it is open.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from docgen.check.amounts import amounts
from docgen.check.context import Context
from docgen.check.duty import Demand, demands
from docgen.check.equivalent import EQUIVALENT
from docgen.check.figure import WORDS
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.term import total_months
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.requirement import ResolvedRequirement
from docgen.spec.values.duration import Duration
from docgen.spec.values.money import Money

_FACTORS = {"kr": 1, "tkr": 1_000, "mnkr": 1_000_000}
_NUMBER = rf"(?: \d{{1,2}} | {' | '.join(WORDS)} )"
_TURNOVER = Pattern(r"\b (?: \w*omsättning\w* | omsatt | omsätta ) \b", hints=("omsätt", "omsatt"))
_TIMES = Pattern(
    rf"""\b omsättning\w* \b [^.;]{{0,80}}? \b (?P<number> {_NUMBER} ) \s gånger \b [^.;]{{0,40}}? (?: värde
    | volym | belopp
      | ersättning )""",
    hints=("omsättning",),
)
_YEARS = Pattern(
    rf"""\b (?: minst | lägst | mer \s än ) \s (?P<words> (?P<number> {_NUMBER} ) \s års? (?: \s (?: dokumenterad
    | relevant
      | aktuell | egen | praktisk | samlad ) )* \s (?: erfarenhet\w* | yrkeserfarenhet | branscherfarenhet
      | verksamhet ) )
    | \b (?: verksam\w* | etablerad\w* | bedrivit | funnits | utfört ) \b [^.;]{{0,80}}? \b (?: i | under | sedan )
      \s (?: minst | mer \s än ) \s (?P<active> (?P<since> {_NUMBER} ) \s år ) \b""",
    hints=("erfarenhet", "verksam", "etablerad", "bedrivit", "funnits", "utfört"),
)
_REFERENCES = Pattern(
    rf"""\b (?: minst | lägst ) \s (?P<words> (?P<number> {_NUMBER} ) \s (?: [\wåäö-]+ \s ){{0,3}}? (?: referens (?: er
      | uppdrag | objekt | tagare )? | liknande \s uppdrag | jämförbara \s uppdrag ) ) (?! \w )""",
    hints=("referens", "uppdrag"),
)
_RATING = Pattern(
    r"""\b (?P<words> (?: risk | kredit ) klass (?: en )? \s (?: om \s | på \s )? (?: lägst \s
      | minst \s )? (?P<number> [1-5] )
      | (?: rating | kreditbetyg\w* | kreditrating ) \s (?: om \s | på \s )? (?: lägst \s
      | minst \s )? (?P<letters> A{1,3} ) )
    (?! \w )""",
    hints=("klass", "rating", "kreditbetyg"),
)
_OTHER_PROOF = Pattern(
    r"""\b (?: garanti\w* | borgen\w* | moderbolag\w* | på \s annat \s sätt | revisor\w* | revisionsbolag\w*
      | koncerngaranti\w* | alternativ\w* | guarantee\w* | auditor\w* ) \b""",
    hints=("garanti", "borgen", "moderbolag", "annat", "revis", "alternativ", "guarantee", "auditor"),
)


class _Level(NamedTuple):
    """A level that is out of proportion: what it is, and what it should be at most."""

    message: Say
    most: Say


def run(context: Context) -> Iterator[Finding]:
    """One finding for each level that is out of proportion."""
    for requirement in context.requirements:
        if requirement.category == "qualification" and requirement.clause is not None:
            yield from _of_clause(context, requirement)
    proven = {
        (passage.document, passage.requirement)
        for passage in context.corpus.having(_OTHER_PROOF)
        if _OTHER_PROOF.first_in(passage.text)
    }
    own = {item.id for item in context.requirements if item.category == "qualification" and item.type == "text"}
    for demand in demands(context, _TURNOVER, _YEARS, _REFERENCES, _RATING, loose=True):
        if context.spec is None or not demand.passage.requirement or demand.passage.requirement in own:
            other = (demand.passage.document, demand.passage.requirement) in proven
            for start, end, level in _in(context, demand, other):
                spot = demand.passage.spot(demand.start + start, demand.start + end)
                yield Finding(spot, level.message, level.most)


def _of_clause(context: Context, requirement: ResolvedRequirement) -> Iterator[Finding]:
    values, limits = requirement.values, context.limits
    levels: dict[str, _Level | None] = {}
    match requirement.clause.name if requirement.clause else "":
        case "minimum-turnover":
            amount = values.get("amount")
            levels["amount"] = _turnover(context, amount.amount) if isinstance(amount, Money) else None
        case "references":
            levels["count"] = _more_than(values.get("count"), limits.references, "referensuppdrag", "assignments")
            levels["users"] = _users(context, values.get("users"))
        case "operations-manager":
            experience = values.get("experience")
            months = experience.to_months() if isinstance(experience, Duration) else None
            levels["experience"] = _years((months or 0) // 12, limits.experience_years)
        case "financial-standing":
            levels["risk_class"] = _more_than(values.get("risk_class"), limits.risk_class, "riskklass", "risk class")
    for name, level in levels.items():
        if level is not None:
            yield Finding(_spot(requirement, name), level.message, level.most)


def _spot(requirement: ResolvedRequirement, name: str) -> Spot:
    written = getattr(requirement.model, "with_", {})
    route = requirement.route / "with" / name if name in written else requirement.route
    return Spot(route, requirement=requirement.id)


def _in(context: Context, demand: Demand, other_proof: bool) -> Iterator[tuple[int, int, _Level]]:
    """Levels in a sentence, with where they stand."""
    limits, text = context.limits, demand.text
    if _TURNOVER.first_in(text):
        for amount in amounts(text) if context.spec is not None else ():
            level = _turnover(context, amount.range.value * _FACTORS[amount.unit])
            if level is not None:
                yield amount.start, amount.end, level
        times = _TIMES.first_in(text)
        if times is not None and _value(times["number"]) > limits.turnover_times:
            yield times.start(), times.end(), _too_many_times(times["number"], limits.turnover_times)
    for match in _YEARS.all_in(text):
        level = _years(_value(match["number"] or match["since"]), limits.experience_years)
        if level is not None:
            yield match.start(), match.end(), level
    for match in _REFERENCES.all_in(text):
        level = _more_than(_value(match["number"]), limits.references, "referensuppdrag", "assignments")
        if level is not None:
            yield match.start("words"), match.end("words"), level
    for match in _RATING.all_in(text):
        is_open = other_proof or EQUIVALENT.first_in(demand.whole) is not None
        level = _rating(limits.risk_class, match["words"], int(match["number"] or 0), is_open)
        if level is not None:
            yield match.start("words"), match.end("words"), level


def _turnover(context: Context, amount: Decimal) -> _Level | None:
    spec = context.spec
    if spec is None or spec.procurement.estimated_value.currency != "SEK":
        return None
    yearly = spec.procurement.estimated_value.amount * 12 / max(total_months(spec.contract), 12)
    most = context.limits.turnover_times * yearly
    if yearly <= 0 or amount <= most:
        return None
    times = f"{amount / yearly:.1f}"
    swedish = times.replace(".", ",")
    return _Level(
        Say(
            f"omsättningskravet är {swedish} gånger avtalets värde per år ({_spaced(yearly)} kr)",
            f"the turnover required is {times} times the value of the contract a year (SEK {_spaced(yearly)})",
        ),
        Say(
            f"kräv högst {_spaced(most)} kr per år, eller godta ett annat bevis på betalningsförmågan",
            f"require at most SEK {_spaced(most)} a year, or accept another proof of the ability to pay",
        ),
    )


def _too_many_times(written: str, most: int) -> _Level:
    return _Level(
        Say(
            f'omsättning på "{written} gånger" värdet stänger ute mindre företag',
            f'a turnover of "{written} times" the value shuts out smaller firms',
        ),
        Say(f"kräv högst {most} gånger värdet", f"require at most {most} times the value"),
    )


def _users(context: Context, users: object) -> _Level | None:
    total = context.spec.service.users.total if context.spec else 0
    if not isinstance(users, int) or users < 2 or 2 * users <= total:
        return None
    return _Level(
        Say(
            f"referensuppdrag med minst {users} brukare, när avtalet gäller {total}",
            f"assignments with at least {users} users, where the contract has {total}",
        ),
        Say(f"kräv högst {max(total // 2, 1)} brukare", f"require at most {max(total // 2, 1)} users"),
    )


def _more_than(value: object, most: int, what: str, english: str) -> _Level | None:
    if not isinstance(value, int) or value <= most:
        return None
    return _Level(
        Say(f"kravet på {what} är {value}; gränsen är {most}", f"{english} required: {value}; the limit is {most}"),
        Say(
            f"kräv högst {most}, eller motivera nivån och skriv en suppress",
            f"require at most {most}, or give the reason and suppress the finding",
        ),
    )


def _years(value: int, most: int) -> _Level | None:
    return _more_than(value, most, "år av erfarenhet eller verksamhet", "years of experience or in business")


def _rating(most: int, words: str, number: int, is_open: bool) -> _Level | None:
    if number > most or is_open:
        return _more_than(number, most, "riskklass", "risk class")
    return _Level(
        Say(
            f'"{words}" krävs utan ett annat sätt att visa ekonomin',
            f'"{words}" is required without another way to show the finances',
        ),
        Say(
            "godta också till exempel en garanti från ett moderbolag eller ett yttrande från en revisor",
            "also accept for example a guarantee from a parent company or a statement from an auditor",
        ),
    )


def _value(written: str) -> int:
    return int(written) if written.isdigit() else WORDS[written.lower()]


def _spaced(amount: Decimal) -> str:
    return f"{round(amount):,}".replace(",", " ")


RULE = Rule(
    id="KRAV-011",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Kvalificeringskrav utan proportion", "Qualification level out of proportion"),
    what=Say(
        "Mäter omsättning mot avtalets uppskattade värde per år, antal referensuppdrag och deras storlek, år av "
        "erfarenhet eller verksamhet och riskklass mot gränserna i myndighetens profil. En riskklass som inte kan "
        "ersättas av ett annat bevis anges också. I en text som granskas för sig saknas värdet, och belopp mäts inte.",
        "Measures turnover against the estimated value of a year, the number of assignments and their size, years of "
        "experience or in business, and risk class against the limits of the authority's profile. A risk class that "
        "no other proof can replace is found too. A text that stands alone tells no value, and amounts are not "
        "measured.",
    ),
    why=Say(
        "För höga krav stänger ute små och nya företag, och den här marknaden får redan ofta inga anbud. 14 kap. 4 § "
        "LOU gäller inte i en upphandling enligt 19 kap. men visar vad som brukar anses vara för mycket. Varning: vad "
        "som är proportionerligt är en bedömning.",
        "Levels that are too high shut out small and new firms, and this market often gives no tenders as it is. "
        "Chapter 14 section 4 of LOU does not apply under chapter 19 but shows what is taken to be too much. A "
        "warning: what is proportionate is a matter of judgement.",
    ),
    mend=Say(
        "Sänk nivån till det som uppdraget behöver, eller godta andra bevis för samma förmåga.",
        "Lower the level to what the assignment needs, or accept other proof of the same ability.",
    ),
    bad="Anbudsgivaren ska ha bedrivit personlig assistans i minst tio år.",
    good="Anbudsgivaren ska ha utfört minst två uppdrag inom personlig assistans de senaste fem åren.",
    law=(
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("14 kap. 4 § LOU (jämförelse)", "2026-11-21", "A"),
        LawRef("Kammarrätten i Göteborg om ovillkorlig riskklass, enligt Inköpsrådet 2020-10-18", "2026-11-22", "B"),
    ),
    run=run,
)
