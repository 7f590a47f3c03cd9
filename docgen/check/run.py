"""The engine: a context comes in, the diagnostics of its rules go out, less the exceptions that the spec makes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from msgspec import Struct

from docgen.blocks.tree import Document
from docgen.check.context import Context
from docgen.check.narrow import narrowed
from docgen.check.registry import RULES
from docgen.check.rule import Finding, Kind, Rule
from docgen.check.severity import weight
from docgen.check.suppress import Exceptions
from docgen.diag.diagnostic import Diagnostic, Label, Say, error
from docgen.diag.place import SourceId, whole
from docgen.diag.route import ROOT
from docgen.spec.model.spec import Suppression

SPEC_KINDS: frozenset[Kind] = frozenset({"spec", "date"})
TEXT_KINDS: frozenset[Kind] = frozenset({"text", "package"})


class Verdict(Struct, frozen=True):
    """What a run of rules says.

    `excepted` are the findings that the spec accepts, each with the exception; `ran` the ids of the rules that
    were run to their end, so that a report can tell what was found in order.
    """

    diagnostics: tuple[Diagnostic, ...]
    excepted: tuple[tuple[Diagnostic, Suppression], ...]
    ran: tuple[str, ...]


def check_spec(context: Context) -> tuple[Diagnostic, ...]:
    """What the rules about values and dates say of the spec."""
    return run(context, SPEC_KINDS).diagnostics


def check_texts(context: Context, documents: Sequence[Document] = ()) -> tuple[Diagnostic, ...]:
    """What the rules about texts say of the spec's values and of the composed documents, if there are any."""
    return run(replace(context, documents=tuple(documents)), TEXT_KINDS).diagnostics


def run(context: Context, kinds: frozenset[Kind], rules: Iterable[Rule] = RULES) -> Verdict:
    """Run the rules of these kinds, in their order, each finding once."""
    known = tuple(rules)
    exceptions = Exceptions(context)
    said: list[Diagnostic] = []
    excepted: list[tuple[Diagnostic, Suppression]] = []
    ran: list[str] = []
    seen: set[Diagnostic] = set()
    for rule in (rule for rule in known if rule.kind in kinds):
        findings, broken = _findings(rule, context)
        for finding in findings:
            diagnostic = _diagnostic(rule, finding, context)
            exception = exceptions.of(rule.id, finding.spot)
            if diagnostic not in seen:
                seen.add(diagnostic)
                if exception is None:
                    said.append(diagnostic)
                else:
                    excepted.append((diagnostic, exception))
        if broken is None:
            ran.append(rule.id)
        else:
            said.append(broken)
    said += exceptions.complaints(known, ran, codes="spec" in kinds)
    return Verdict(tuple(said), tuple(excepted), tuple(ran))


def _findings(rule: Rule, context: Context) -> tuple[list[Finding], Diagnostic | None]:
    """All findings of a rule, or those before it broke and a word about that."""
    found: list[Finding] = []
    try:  # a mistake in one rule must not cost the findings of the others
        found.extend(rule.run(context))
    except Exception as problem:
        if context.strict:
            raise
        return found, _broken(rule, problem, context)
    return found, None


def _broken(rule: Rule, problem: Exception, context: Context) -> Diagnostic:
    place = ROOT if context.checked else whole(SourceId(".", "command-line"))
    reason = f"{type(problem).__name__}: {problem}"
    return error(
        "C003",
        Say(f"regeln {rule.id} kunde inte köras: {reason}", f"rule {rule.id} could not be run: {reason}"),
        place,
        Say(
            "felet ligger i docgen: rapportera det, och pröva regelns innehåll för hand",
            "the fault is docgen's: report it, and check what the rule says by hand",
        ),
    )


def _diagnostic(rule: Rule, finding: Finding, context: Context) -> Diagnostic:
    return Diagnostic(
        rule.id,
        weight(rule, finding.severity, context.profile),
        finding.message,
        narrowed(finding.spot, context),
        finding.hint,
        tuple(Label(narrowed(spot, context), text) for spot, text in finding.related),
        rule.law,
    )
