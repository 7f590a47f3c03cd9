"""BES-003: a memo that proposes to procure describes the other ways.

Three ways are always possible for this service: the authority's own work, a system of choice (LOV), and more than
one supplier. A memo about a timetable or documents proposes none of them and is not asked.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.foreign import ForeignText, foreign_texts
from docgen.check.memo import proposing
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.topics import listed
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.memo import Memo

_PROPOSES = Pattern(
    r"""\b (?: upphandla | upphandlar | upphandlas | genomföra? \s (?: en \s )? upphandling | påbörja \s upphandling
    | överlämna | överlämnar | överlämnas | läggs \s ut | lägga \s ut | lägger \s ut | konkurrensutsätt\w*
    | inför(?: a | s )? \s (?: ett \s )? valfrihetssystem | avveckla\w* | procure | hand \s over ) \b""",
)
_MATTER = Pattern(
    r"(?: assistans | utförande | drift | verksamhet | egen \s regi | omsorg | boende | hemtjänst | service | work )"
)
_WAYS = (
    (Say("egen regi", "the authority's own work"), Pattern(r"egen \s regi | egenregi | in-house | own \s work")),
    (Say("valfrihetssystem", "a system of choice"), Pattern(r"\b LOV \b | valfrihet | system \s of \s choice")),
    (
        Say("flera leverantörer", "several suppliers"),
        Pattern(
            r"""\b (?: flera | fler | två | tre | olika ) \s (?: \w+ \s ){0,2}?
              (?: leverantör | utförar | anordnar | entreprenör | företag )
            | ramavtal | several \s suppliers | more \s than \s one \s supplier | two \s suppliers"""
        ),
    ),
)
_ALTERNATIVES = Pattern(r"\b (?: alternativ\w* | handlingsalternativ | valmöjlighet\w* | options? ) \b")
_FEW = 2
"""A hand-written memo that mentions so many of the three ways has weighed them somewhere."""


def run(context: Context) -> Iterator[Finding]:
    """One finding for each memo that leaves out a way."""
    for route, memo in proposing(context):
        if any(_proposes(item) for item in memo.proposal):
            yield from _of_memo(memo, route)
    for text in foreign_texts(context):
        yield from _of_text(text)


def _proposes(proposal: str) -> bool:
    return _PROPOSES.first_in(proposal) is not None and _MATTER.first_in(proposal) is not None


def _of_memo(memo: Memo, route: Route) -> Iterator[Finding]:
    told = "\n".join(f"{item.title}\n{item.description}" for item in memo.alternatives)
    lacking = [name for name, words in _WAYS if not words.first_in(told)]
    if lacking:
        place = route / "alternatives" if memo.alternatives else route / "proposal"
        yield _finding(Spot(place), lacking)


def _of_text(text: ForeignText) -> Iterator[Finding]:
    proposal = next((item for item in text.proposal[1:] if _proposes(item.text)), None)
    if proposal is None or any(item.role == "heading" and _ALTERNATIVES.first_in(item.text) for item in text.passages):
        return
    lacking = [name for name, words in _WAYS if not text.says(words)]
    if len(_WAYS) - len(lacking) < _FEW:
        yield _finding(proposal.spot(0, len(proposal.text)), lacking)


def _finding(spot: Spot, lacking: list[Say]) -> Finding:
    names = listed(lacking)
    return Finding(
        spot,
        Say(
            f"skrivelsen tar inte upp {names.sv} som alternativ",
            f"the memo does not take up {names.en} as alternatives",
        ),
        Say(
            "beskriv varje alternativ med fördelar och nackdelar, även de som inte föreslås (alternatives)",
            "describe every alternative with advantages and drawbacks, also those not proposed (alternatives)",
        ),
    )


RULE = Rule(
    id="BES-003",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Alternativ beskrivs inte", "Alternatives are not described"),
    what=Say(
        "En tjänsteskrivelse som föreslår upphandling eller överlämnande ska bland alternatives beskriva egen regi, "
        "valfrihetssystem och flera leverantörer. En handskriven skrivelse anmärks bara om den saknar rubrik om "
        "alternativ och nämner högst ett av de tre sätten. Hur väl alternativen är beskrivna prövas inte.",
        "A memo that proposes procurement or handing over describes the authority's own work, a system of choice and "
        "several suppliers among alternatives. A hand-written memo is found fault with only if it has no heading on "
        "alternatives and mentions at most one of the three. How well they are described is not judged.",
    ),
    why=Say(
        "Nämnden kan bara välja om den ser vad den väljer bort. Att just dessa tre ska vara med är en bedömning: "
        "de är de vanliga sätten att ordna assistansen.",
        "The committee can choose only if it sees what it declines. That these three belong is a judgement: they are "
        "the usual ways to arrange the assistance.",
    ),
    mend=Say(
        "Lägg till de alternativ som saknas, med skäl för och emot.",
        "Add the alternatives that are missing, with reasons for and against.",
    ),
    bad="proposal: [Nämnden upphandlar personlig assistans.]\nalternatives: []",
    good="proposal: [Nämnden upphandlar personlig assistans.]\nalternatives:\n  - {title: Fortsatt egen regi, …}\n"
    "  - {title: Upphandling med flera leverantörer, …}\n  - {title: Valfrihetssystem, …}",
    law=(LawRef("god beslutsberedning, jämför 6 kap. KL", "2026-11-21", "D"),),
    run=run,
)
