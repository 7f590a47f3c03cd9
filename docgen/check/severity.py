"""How much a finding weighs: what its rule says, or more where the profile of the authority says so.

In: a rule, and the profile's `severity`. Out: the severity to print, and what is wrong with the profile's wishes: it
may raise a rule and not lower it, for what is lowered for all procurements is seen by nobody.
"""

from collections.abc import Iterable, Iterator, Mapping

from docgen.check.rule import Rule
from docgen.diag.diagnostic import Diagnostic, Say, Severity, error, warning
from docgen.diag.place import Span
from docgen.source.suggest import did_you_mean
from docgen.spec.model.profile import Profile

_SEVERITIES: Mapping[str, Severity] = {
    "fel": Severity.ERROR,
    "varning": Severity.WARNING,
    "notis": Severity.NOTE,
}
_WORDS = {severity: name for name, severity in _SEVERITIES.items()}


def weight(rule: Rule, own: Severity | None, profile: Profile | None) -> Severity:
    """The severity of a finding of this rule; `own` is the finding's where it differs from the rule's."""
    said = own or rule.severity
    asked = profile.severity.get(rule.id) if profile is not None else None
    return min(said, _SEVERITIES[asked], key=lambda severity: severity.rank) if asked else said


def complaints(asked: Mapping[str, str], places: Mapping[str, Span], rules: Iterable[Rule]) -> Iterator[Diagnostic]:
    """What is wrong with the severities that a profile asks for; `places` are where it names the codes."""
    known = {rule.id: rule for rule in rules}
    for code, name in asked.items():
        if code not in places:
            continue
        rule = known.get(code)
        if rule is None:
            yield _unknown(code, places[code], known)
        elif _SEVERITIES[name].rank > rule.severity.rank:
            yield _lowered(rule, name, places[code])


def _unknown(code: str, place: Span, known: Iterable[str]) -> Diagnostic:
    return warning(
        "C005",
        Say(f'det finns ingen regel "{code}"', f'there is no rule "{code}"'),
        place,
        did_you_mean(code, known)
        or Say(
            "skriv en regels id; docgen list rules visar dem", "write the id of a rule; docgen list rules shows them"
        ),
    )


def _lowered(rule: Rule, name: str, place: Span) -> Diagnostic:
    own = _WORDS[rule.severity]
    return error(
        "C004",
        Say(
            f'"{rule.id}" är {own} och kan inte sänkas till {name} i profilen',
            f'"{rule.id}" is {rule.severity.value} and cannot be lowered to {_SEVERITIES[name].value} in the profile',
        ),
        place,
        Say(
            "ta bort raden; undanta i stället en viss anmärkning i specen, med suppress och skäl",
            "delete the line; except a certain finding in the spec instead, with suppress and a reason",
        ),
    )
