"""KRAV-017: what only an authority can decide is not laid on the supplier.

The individual plan (10 § LSS), decisions on insatser, and the follow-up of those decisions stay with the authority.
Taking part in them, following a decision and making one's own plan of how the work is done are the supplier's.
"""

from collections.abc import Iterator
from re import Match

from docgen.check.context import Context
from docgen.check.duty import demands
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.wording import requirement_texts
from docgen.diag.diagnostic import LawRef, Say, Severity

_FEW = r"(?: [^\s.;:()]+ \s+ ){0,5}?"
_PLAN = r"individuell(?:a)? \s plan(?:en|er|erna)?"
_DECISION = r"""(?: (?: LSS- | bistånds | insats ) beslut\w*
    | beslut(?:et|en)? \s (?: om | enligt | på ) \s (?: \w+ \s )? (?: insats\w* | assistans\w* | bistånd\w*
      | LSS | SoL ) )"""
_RIGHT = r"""(?: rätt(?:en)? \s till \s (?: \w+ \s )? (?: insats\w* | assistans\w* | bistånd\w* | stöd \s enligt )
    | (?: LSS- | bistånds )? insats(?:en|er|erna)? \s enligt \s LSS | insatse(?:ns|rnas) \s omfattning
    | assistanstimmar\w* | bistånd(?:et)? \b
    | ansök(?:an|ningar) \s om \s (?: \w+ \s )? (?: insats\w* | assistans\w* | bistånd\w* ) )"""

_WORDS = ("individuell", "beslut", "insats", "bistånd", "assistans", "myndighet", "individual plan", "lss-utredning")
_ONLY_AUTHORITY = Pattern(
    rf"""
    \b (?: upprätta | ta \s fram | utarbeta | skriva | göra | fastställa | besluta \s om | revidera | ompröva
      | ansvara \s för
      | svara \s för | erbjuda ) s? \s+ {_FEW} {_PLAN} \b
    | \b {_PLAN} \s+ (?: ska | skall | måste ) \s+ {_FEW} (?: upprättas | tas \s fram | utarbetas | göras ) \s+ av \s+
      (?: leverantören | utföraren | anordnaren | entreprenören )
    | \b (?: besluta | fatta \s beslut | bevilja | avslå | ompröva | pröva | bedöma | utreda ) \s+ (?: om \s+ )? {_FEW}
      (?: {_RIGHT} | {_DECISION} ) \b
    | \b (?: (?: ansvara | svara ) \s för | se \s till | säkerställa ) ,? \s att \s {_FEW} {_DECISION} \s {_FEW}
      (?: följs \s upp | omprövas | revideras | fattas )
    | \b följa \s upp \s+ (?: [^\s.;:()]+ \s+ ){{0,2}}? {_DECISION} \b
    | \b (?: göra | utföra | genomföra | ansvara \s för | svara \s för ) \s+ {_FEW}
      (?: biståndsbedömning\w* | biståndsutredning\w* | biståndshandläggning\w* | LSS-utredning\w*
        | LSS-handläggning\w* | behovsbedömning\w* \s enligt \s (?: LSS | SoL ) )
    | \b (?: utöva | ansvara \s för | utföra | svara \s för ) \s+ {_FEW} myndighetsutövning\w*
    | \b (?: draw \s up | make | prepare | decide \s on | be \s responsible \s for ) \s+ {_FEW} individual \s plans?
      (?: \s under \s section \s 10 )? \b
    """,
    hints=_WORDS,
)
_ANSWERS = Pattern(
    rf"""
    \b (?: (?: leverantören | utföraren | anordnaren | entreprenören ) \s+ (?: ansvarar | svarar ) \s+ för
      | (?: det \s+ )? åligger \s+ (?: leverantören | utföraren | anordnaren
        | entreprenören ) ) \s+ (?: att \s+ )? {_FEW}
    (?: (?: upprätta | ta \s fram | utarbeta | göra ) \s+ {_FEW} {_PLAN} \b
      | {_PLAN} \s+ {_FEW} (?: upprättas | tas \s fram | utarbetas | görs | finns )
      | (?: besluta \s+ om | fatta \s+ beslut \s+ om ) \s+ {_FEW} {_RIGHT} | {_DECISION} | myndighetsutövning\w* )
    """,
    hints=_WORDS,
)
_SHARED = Pattern(
    r"""\b (?: inte | ej | aldrig | delta\w* | medverka\w* | bistå | bidra | stödja | hjälpa | underlag\w* | initiativ
    | kallas? | informera\w* | meddela\w* | rapportera\w* | uppmärksamma | anmäla | samverka\w* | följd | grund
    | efter \s att | när | not | take \s part | participate | assist ) \b"""
)
_OTHER_PLAN = Pattern(
    r"""^ \s* (?: för \s (?: \w+ \s )? (?: medarbetar\w* | personal\w* | assistent\w* | kompetens\w* | utbildning\w*
    | introduktion\w* | anställd\w* | rehabilitering\w* ) | \s av \s medarbetar\w* )"""
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each task of an authority that a sentence lays on the supplier."""
    for demand in demands(context, _ONLY_AUTHORITY):
        match = _ONLY_AUTHORITY.first_in(demand.text)
        if match is None or _OTHER_PLAN.first_in(demand.text[match.end() :]):
            continue
        if not _SHARED.first_in(demand.before(match)[-60:]) and not _SHARED.first_in(match[0]):
            yield _finding(demand.spot(match), match)
    for passage in requirement_texts(context, _ANSWERS):
        for match in _ANSWERS.all_in(passage.text):
            if not _SHARED.first_in(match[0]) and not _OTHER_PLAN.first_in(passage.text[match.end() :]):
                yield _finding(passage.spot(match.start(), match.end()), match)


def _finding(spot: Spot, match: Match[str]) -> Finding:
    words = " ".join(match[0].split())
    return Finding(
        spot,
        Say(
            f'"{words}" läggs på leverantören men är myndighetens uppgift',
            f'"{words}" is laid on the supplier but is a task of the authority',
        ),
        Say(
            "låt leverantören delta eller lämna underlag; leverantörens egen plan kallas genomförandeplan",
            "let the supplier take part or supply facts; the supplier's own plan is called genomförandeplan",
        ),
    )


RULE = Rule(
    id="KRAV-017",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Myndighetens uppgift som krav", "Task of an authority as a requirement"),
    what=Say(
        "Letar efter krav på att leverantören upprättar individuella planer, beslutar om eller prövar insatser, "
        "följer "
        "upp "
        "beslut eller utövar myndighet. Att delta, lämna underlag, följa ett beslut eller göra en genomförandeplan är "
        "tillåtet, och myndighetens egna åtaganden läses inte.",
        "Looks for requirements that the supplier draws up individual plans, decides on or tries insatser, follows up "
        "decisions or exercises public authority. Taking part, supplying facts, following a decision or making an "
        "implementation plan is allowed, and the authority's own commitments are not read.",
    ),
    why=Say(
        "Den individuella planen och besluten är kommunens ansvar, och myndighetsutövning får inte lämnas över utan "
        "lag. "
        "Varning: ordet individuell plan används ibland om leverantörens egen plan.",
        "The individual plan and the decisions are the municipality's, and public authority may not be handed over "
        "without law. A warning: the words individual plan are at times used for the supplier's own plan.",
    ),
    mend=Say(
        "Gör uppgiften till ett åtagande för myndigheten och kräv att leverantören deltar.",
        "Make the task a commitment of the authority and require the supplier to take part.",
    ),
    bad="Leverantören ska upprätta en individuell plan för varje brukare.",
    good="Leverantören ska delta i den individuella planen när brukaren vill det.",
    law=(
        LawRef("10 § LSS", "2026-11-21", "A"),
        LawRef("17 § LSS", "2026-11-21", "A"),
        LawRef("4 kap. 3 § SoL", "2026-11-21", "A"),
        LawRef("10 kap. 1 § KL", "2026-11-21", "A"),
    ),
    run=run,
)
