"""KRAV-016: no limit for a key figure is measured on a group of fewer than ten.

In a team of four to ten one leaver is 10–25 per cent: the figure is noise, and it may tell who the user is.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.key_figure import KEY_FIGURE, Limited, limits
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.wording import requirement_texts
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.typed import TurnoverCap
from docgen.spec.requirement import ResolvedRequirement, clause_name

_PERSONS = frozenset({"turnover", "absence", "satisfaction", "skills"})
"""Key figures that count persons; hours and shifts around one user are many enough."""
_ONE_GROUP = Pattern(
    r"""\b (?: per | (?: hos | för | i | inom | på | runt | kring ) \s (?: varje | en | ett | den | det | respektive
    ) | for \s each
      | in \s each )
    \s (?: enskil (?: d | t | da ) \s | individual \s )?
    (?: brukare | kund | enskild\w* | assistansberättigad\w* | arbetslag (?: et )? | arbetsgrupp (?: en )?
    | team (?: et )?
      | personalgrupp (?: en )? | assistansgrupp (?: en )? | assistentgrupp (?: en )? | user | client ) \b"""
)
_GUARD = Pattern(
    r"""\b (?: minst | fler \s än | at \s least | more \s than | färre \s än | fewer \s than )
    \s (?: 1\d | [2-9]\d | tio | elva | tolv | femton | tjugo | ten | twelve | twenty ) \b"""
)
_NOT = Pattern(
    r"\b (?: mäts | redovisas | gäller | räknas ) \s (?: inte | ej ) \b | \b not \s (?: measured | shown ) \b"
)
_HINT = Say(
    "mät för hela avtalet, och skydda varje brukare med ett mått på kontinuitet (type: continuity)",
    "measure over the whole contract, and protect each user by a measure of continuity (type: continuity)",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each limit that falls on a small group."""
    for requirement in context.requirements:
        yield from _cap(requirement, context)
        yield from _survey(requirement, context.limits.kpi_group)
    for passage in requirement_texts(context, KEY_FIGURE):
        for limited in limits(passage):
            if limited.kind in _PERSONS and not (_GUARD.first_in(passage.text) or _NOT.first_in(limited.text)):
                yield from _text(limited)


def _cap(requirement: ResolvedRequirement, context: Context) -> Iterator[Finding]:
    cap = requirement.model
    if not isinstance(cap, TurnoverCap):
        return
    least = context.limits.kpi_group
    if cap.unit == "user":
        yield Finding(
            Spot(requirement.route / "unit", requirement=requirement.id),
            Say(
                f'taket i "{requirement.id}" mäts per brukare, på ett lag som är mindre än {least} personer',
                f'the ceiling in "{requirement.id}" is measured per user, on a team of fewer than {least}',
            ),
            Say(f"skriv unit: contract; {_HINT.sv}", f"write unit: contract; {_HINT.en}"),
        )
    staff = context.spec.service.staff if context.spec else None
    if cap.group_size is not None and cap.group_size < least:
        yield _small(requirement, requirement.route / "group_size", cap.group_size)
    elif cap.group_size is None and cap.unit == "contract" and staff and staff.hok + staff.pan < least:
        yield _small(requirement, requirement.route / "ceiling", staff.hok + staff.pan)


def _survey(requirement: ResolvedRequirement, least: int) -> Iterator[Finding]:
    """The target of the user survey needs enough answers."""
    fewest = requirement.values.get("fewest_answers")
    if clause_name(requirement.model) == "user-survey" and isinstance(fewest, int) and fewest < least:
        yield _small(requirement, requirement.route / "with" / "fewest_answers", fewest)


def _small(requirement: ResolvedRequirement, route: Route, size: int) -> Finding:
    return Finding(
        Spot(route, requirement=requirement.id),
        Say(
            f'gränsen i "{requirement.id}" mäts på en grupp om {size}',
            f'the limit in "{requirement.id}" is measured on a group of {size}',
        ),
        Say(
            "låt gränsen gälla först när minst tio räknas, eller begär en förklaring i stället",
            "let the limit apply only when ten or more are counted, or ask for an explanation instead",
        ),
    )


def _text(limited: Limited) -> Iterator[Finding]:
    group = _ONE_GROUP.first_in(limited.text)
    if group is not None:
        yield Finding(
            limited.passage.spot(limited.start + group.start(), limited.start + group.end()),
            Say(
                f'gränsen för "{limited.figure[0]}" mäts "{group[0]}"',
                f'the limit for "{limited.figure[0]}" is measured "{group[0]}"',
            ),
            _HINT,
        )


RULE = Rule(
    id="KRAV-016",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Gräns mätt på en liten grupp", "Limit measured on a small group"),
    what=Say(
        "Letar efter tak för personalomsättning per brukare (unit: user), grupper mindre än gränsen kpi_group (tio) "
        "och "
        "meningar som sätter en gräns för personalomsättning, sjukfrånvaro, kompetens eller nöjdhet per brukare eller "
        "arbetslag. Kontinuitet räknas i timmar och pass och prövas inte.",
        "Looks for turnover caps per user (unit: user), groups smaller than the limit kpi_group (ten), and sentences "
        "that set a limit for turnover, sick leave, competence or satisfaction per user or team. Continuity is "
        "counted "
        "in hours and shifts and is not judged.",
    ),
    why=Say(
        "I ett lag på fyra till tio personer är en avgång 10–25 procent. Siffran är slump, den kan röja vem brukaren "
        "är "
        "och den straffar att brukaren byter assistent.",
        "In a team of four to ten one leaver is 10–25 per cent. The figure is chance, it may reveal who the user is, "
        "and "
        "it punishes that the user changes assistants.",
    ),
    mend=Say(
        "Mät för hela avtalet och låt gränsen gälla när minst tio personer räknas.",
        "Measure over the whole contract and let the limit hold when ten persons or more are counted.",
    ),
    bad="- {type: turnover-cap, unit: user, …}",
    good="- {type: turnover-cap, unit: contract, group_size: 150, …}\n- {type: continuity, max_assistants: 9, …}",
    law=(LawRef("26 kap. 1 § OSL", "2026-11-21", "A"), LawRef("19 kap. 2 § LOU", "2026-11-21", "D")),
    run=run,
)
