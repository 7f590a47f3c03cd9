"""BES-001: the body that hands the work over may do so.

Handing over what the municipality does itself is for fullmäktige to decide, and a committee cannot delegate
decisions on aims, scope or quality to staff. Found are a spec that replaces the authority's own work, or a memo that
proposes to hand it over, without a word on fullmäktige or the committee's reglemente; and proposals that let an
official decide. Preparing, signing, and deciding on the award may be delegated.
"""

from collections.abc import Iterable, Iterator

from docgen.check.context import Context
from docgen.check.foreign import foreign_texts
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_SUPPLIER = Route(("contract", "replaces", "supplier"))
_SAID_IN = frozenset({"procurement", "contract", "timetable", "memos", "authority"})

_OWN_WORK = Pattern(r"egen \s regi | egenregi | ^ (?: kommunen | regionen | \w+ \s kommun ) | in-house | own \s staff")
_COUNCIL = Pattern(
    r"fullmäktig | reglemente | förbundsordning | \b council \b",
    hints=("fullmäktig", "reglemente", "förbundsordning", "council"),
)
_OTHER_MATTER = Pattern(r"\b (?: mål | målen | budget\w* | styrdokument\w* | strategi\w* | policy\w* ) \b")
_THIS_MATTER = Pattern(r"privat | överlämn | utför | \b drift | reglemente | 10 \s kap\. \s 1 \s §")
_HANDS_OVER = Pattern(
    r"""\b (?: överlämna\w* | lägg(?:a|er|s) \s ut | konkurrensutsätt\w* | överlåt\w* ) \b [^.;]{0,120}
      \b (?: utför | drift | verksamhet | assistans | skötsel | privat | extern )
    | \b (?: utför\w* | drift\w* | verksamhet\w* | assistans\w* ) \b [^.;]{0,120}
      \b (?: överlämnas | läggs \s ut | konkurrensutsätts )
    | \b (?: upphandla\w* | avveckla\w* ) \b [^.;]{0,120} egen \s regi
    | egen \s regi [^.;]{0,80} \b (?: upphandla\w* | avveckla\w* | upphör )""",
    sieve=r"överl | lägg | konkurrens | regi",
)
_DELEGATES = Pattern(
    r"""\b (?: delegera\w* | bemyndiga\w* | beslutanderätt\w* | besluta | avgöra | fatta \s beslut ) \b""",
    sieve=r"delegera | bemyndiga | beslut | avgöra",
)
_OFFICIAL = Pattern(
    r"""(?: direktör | förvaltningschef | avdelningschef | verksamhetschef | enhetschef | socialchef | kommunchef
    | upphandlingschef | upphandlare | handläggar | tjänsteperson | tjänsteman | anställd )"""
)
_PRINCIPLE = Pattern(
    r"""\b (?: besluta | avgöra | fatta \s beslut | beslutanderätt\w* | beslut ) \s (?: \w+ \s ){0,3}?
      (?: om | i ) \s [^.;]{0,50}? \b (?: överlämn | lägga \s ut | utkontraktera | konkurrensutsätt | entreprenad
      | privat \s utförare | (?: verksamhetens )? \s? (?: mål \b | inriktning | omfattning | kvalitet ) )\w*
    | \b (?: delegera | bemyndiga )\w* \b [^.;]{0,80} \b att \s (?: överlämna | lägga \s ut | konkurrensutsätta )""",
)
_ALLOWED = Pattern(
    r"""\b (?: inte | ej | aldrig | kan \s inte | får \s inte | tilldel\w* | teckna\w* | underteckna\w* | annons\w*
    | upphandlingsdokument\w* | fullmäktige ) \b"""
)


def run(context: Context) -> Iterator[Finding]:
    """Findings on the spec and its memos, then on hand-written memos."""
    if context.spec is not None:
        yield from _of_spec(context)
    for text in foreign_texts(context):
        yield from _delegated(text.proposal[1:])
        if not any(map(_council_decides, text.passages)):
            yield from _without_council(text.proposal[1:])


def _of_spec(context: Context) -> Iterator[Finding]:
    replaces = context.spec.contract.replaces if context.spec else None
    own = replaces is not None and _OWN_WORK.first_in(replaces.supplier) is not None
    said = any(_top(item) in _SAID_IN and _council_decides(item) for item in context.corpus.having(_COUNCIL))
    if own and not said:
        yield Finding(
            Spot(_SUPPLIER),
            Say(
                "kommunens eget arbete lämnas över, men fullmäktiges beslut eller reglemente nämns ingenstans",
                "the authority's own work is handed over, but no decision or rules of the council are mentioned",
            ),
            _HINT,
        )
    values = (item for item in context.passages if item.role == "value")
    proposals = [item for item in values if _top(item) == "memos" and "proposal" in _steps(item)]
    yield from _delegated(proposals)
    if not own and not said:
        yield from _without_council(proposals)


def _council_decides(passage: Passage) -> bool:
    """True when the council is named otherwise than for its budget or its goals."""
    for start, end in sentences(passage.text) if _COUNCIL.first_in(passage.text) else ():
        sentence = passage.text[start:end]
        if _COUNCIL.first_in(sentence) and (_THIS_MATTER.first_in(sentence) or not _OTHER_MATTER.first_in(sentence)):
            return True
    return False


def _without_council(proposal: Iterable[Passage]) -> Iterator[Finding]:
    """The first proposed decision that hands the work over."""
    for passage in proposal:
        match = _HANDS_OVER.first_in(passage.text)
        if match is not None:
            words = " ".join(match[0].split())
            yield Finding(
                passage.spot(match.start(), match.end()),
                Say(
                    f'"{words}" föreslås utan att fullmäktiges beslut eller reglemente nämns',
                    f'"{words}" is proposed without a word on a decision or rules of the council',
                ),
                _HINT,
            )
            return


def _delegated(proposal: Iterable[Passage]) -> Iterator[Finding]:
    for passage in proposal:
        for start, end in sentences(passage.text) if _DELEGATES.first_in(passage.text) else ():
            sentence = passage.text[start:end]
            match = _PRINCIPLE.first_in(sentence)
            if match is None or not _OFFICIAL.first_in(sentence) or _ALLOWED.first_in(sentence):
                continue
            words = " ".join(match[0].split())
            yield Finding(
                passage.spot(start + match.start(), start + match.end()),
                Say(
                    f'"{words}" lämnas till en anställd, men får inte delegeras',
                    f'"{words}" is left to an official, but may not be delegated',
                ),
                Say(
                    "låt nämnden eller fullmäktige besluta, och ge den anställda i uppdrag att förbereda och "
                    "verkställa",
                    "let the committee or the council decide, and charge the official with preparing and carrying out",
                ),
            )


def _steps(passage: Passage) -> tuple[str | int, ...]:
    """The route of a value of the spec; nothing for composed text."""
    if passage.role != "value":
        return ()
    _, route = passage.pieces[0]
    return route.steps if isinstance(route, Route) else ()


def _top(passage: Passage) -> str | int:
    return next(iter(_steps(passage)), "")


_HINT = Say(
    "skriv när fullmäktige har beslutat eller ska besluta, eller var i reglementet nämnden får rätten",
    "write when the council has decided or will decide, or where its rules give the committee the right",
)

RULE = Rule(
    id="BES-001",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Fel organ beslutar", "The wrong body decides"),
    what=Say(
        "Ersätter avtalet myndighetens egen regi (contract.replaces.supplier) ska fullmäktiges beslut eller "
        "reglementet nämnas i upphandlingen, tidplanen eller en tjänsteskrivelse. Förslag till beslut får inte "
        "låta en anställd besluta om att lämna över utförandet eller om mål, inriktning, omfattning eller "
        "kvalitet. Samma sak prövas i handskrivna skrivelser med Förslag till beslut. Om nämnden redan har rätten "
        "enligt reglementet vet regeln inte.",
        "If the contract replaces the authority's own work (contract.replaces.supplier), a decision or the rules "
        "of the council are mentioned in the procurement, the timetable or a memo. Proposed decisions may not let "
        "an official decide on handing the work over or on aims, scope or quality. Hand-written memos with "
        "proposed decisions are judged alike. Whether the committee already has the right is not known to the rule.",
    ),
    why=Say(
        "Att lämna över skötseln av en kommunal angelägenhet beslutas av fullmäktige. Ett beslut av fel organ kan "
        "upphävas vid laglighetsprövning, och då faller upphandlingen. Vem som har rätten i ett visst fall är en "
        "bedömning.",
        "Handing over a municipal matter is decided by the council. A decision by the wrong body can be quashed on "
        "review, and the procurement falls with it. Who has the right in a given case is a judgement.",
    ),
    mend=Say(
        "Ta med fullmäktiges beslut i tidplanen och i förslaget till beslut, eller hänvisa till reglementet.",
        "Put the council's decision in the timetable and the proposal, or refer to the rules.",
    ),
    bad="proposal:\n  - Förvaltningschefen får besluta om att lägga ut utförandet.",
    good="proposal:\n  - Nämnden föreslår kommunfullmäktige att besluta att utförandet överlämnas (10 kap. 1 § KL).",
    law=(LawRef("10 kap. 1 § KL", "2026-11-21", "A"), LawRef("6 kap. 38 § KL", "2026-11-21", "A")),
    run=run,
)
