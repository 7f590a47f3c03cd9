"""AVT-013: a change of provider has a plan, a choice and information, made with the user.

Asked of a spec that replaces somebody (`contract.replaces`): without a present arrangement nobody changes provider.
A hand-written contract may have all this in another document and is not asked.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.topics import Topic, spec_gaps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.typed import TakeoverPlan
from docgen.spec.requirement import ResolvedRequirement

_ANYWHERE = ("service.", "contract.")
_USER = r"(?: brukare | brukaren | brukarna | den \s enskilde | den \s enskilda | users? \b | ställföreträdare )"
_STEPS = (
    Topic(
        Say("en övertagandeplan", "a takeover plan"),
        Pattern(
            r"övertagandeplan | överlämningsplan | övergångsplan"
            r"| plan(?:en)? \s för \s (?: övertag | överlämn | övergång )"
            r"| takeover \s plan | transition \s plan",
            sieve=r"övertag | överlämn | övergång | takeover | transition",
        ),
        ("takeover-plan",),
        _ANYWHERE,
    ),
    Topic(
        Say("brukarens eget val", "the user's own choice"),
        Pattern(
            rf"{_USER} [^.;]{{0,60}} \b (?: välj | val \b | valt | bestämmer | byta | byter | choos | chang )"
            rf"| (?: välj | byta | choos ) \w* [^.;]{{0,60}} {_USER}",
            sieve=r"brukar | enskild | ställföreträdare | user",
        ),
        ("user-changes-provider", "choose-assistants", "takeover-user-meetings"),
        _ANYWHERE,
    ),
    Topic(
        Say("information till brukaren", "information to the user"),
        Pattern(
            rf"inform\w* [^.;]{{0,80}} {_USER} | {_USER} [^.;]{{0,80}} (?: inform | besked )",
            sieve=r"inform | besked",
        ),
        ("authority-user-information", "takeover-user-meetings", "rights-information"),
        _ANYWHERE,
    ),
)
_PLAN = Pattern(r"\b (?: övertagandeplan | överlämningsplan | övergångsplan )\w*", sieve="plan")
_WITH_USER = Pattern(_USER)


def run(context: Context) -> Iterator[Finding]:
    """One finding for steps that are missing, and one for each plan that is made without the user."""
    if context.spec is None or context.spec.contract.replaces is None:
        return
    for gap in spec_gaps(context, _STEPS):
        yield Finding(
            gap.spot,
            Say(f"kraven saknar {gap.names.sv} vid bytet", f"the requirements lack {gap.names.en} at the change"),
            gap.hint,
        )
    for requirement in context.requirements:
        yield from _without_user(requirement)


def _without_user(requirement: ResolvedRequirement) -> Iterator[Finding]:
    if isinstance(requirement.model, TakeoverPlan):
        keys = [key for key in ("with_user", "per_user") if not getattr(requirement.model, key)]
        spots = [Spot(requirement.route / key, requirement=requirement.id) for key in keys]
    else:
        text = requirement.text or ""
        found = _PLAN.first_in(text)
        alone = found is not None and not _WITH_USER.first_in(text)
        spots = [Spot(requirement.route / "text", found[0] if found else "", 0, requirement.id)] if alone else []
    for spot in spots:
        yield Finding(
            spot,
            Say(
                f'övertagandeplanen i "{requirement.id}" görs inte med varje brukare',
                f'the takeover plan in "{requirement.id}" is not made with each user',
            ),
            Say(
                "låt planen göras för och tillsammans med varje brukare (per_user: true, with_user: true)",
                "have the plan made for and with each user (per_user: true, with_user: true)",
            ),
        )


RULE = Rule(
    id="AVT-013",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Bytet planeras inte med brukaren", "The change is not planned with the user"),
    what=Say(
        "När något ersätts (contract.replaces) ska kraven ha en övertagandeplan, brukarens eget val och information "
        "till brukaren, med klausul eller egna ord. Planen ska göras för och med varje brukare (per_user, with_user). "
        "Handskrivna texter prövas inte, eftersom bytet kan stå i en annan handling.",
        "When something is replaced (contract.replaces) the requirements have a takeover plan, the user's own choice "
        "and information to the user, by clause or in words of their own. The plan is made for and with each user "
        "(per_user, with_user). Hand-written texts are not judged, since the change may stand in another document.",
    ),
    why=Say(
        "Brukaren har rätt till inflytande och självbestämmande. Ett byte som görs utan brukaren bryter kontinuiteten "
        "och gör att assistenter och brukare förlorar varandra.",
        "The user has a right to influence and self-determination. A change made without the user breaks continuity, "
        "and users and assistants lose each other.",
    ),
    mend=Say(
        "Lägg till takeover-plan, user-changes-provider och authority-user-information.",
        "Add takeover-plan, user-changes-provider and authority-user-information.",
    ),
    bad="- id: PA-OVT-1\n  type: takeover-plan\n  plan_within: 10 weeks\n  with_user: false",
    good="- id: PA-OVT-1\n  type: takeover-plan\n  plan_within: 10 weeks\n  with_user: true",
    law=(LawRef("6 § LSS", "2026-11-21", "A"), LawRef("9 a § LSS", "2026-11-21", "A")),
    run=run,
)
