"""Which documents a package holds, known before any of them is composed.

In: the package. Out: the names of the documents whose `when` holds, and what is wrong with the names that the
spec gives. Floor 5.
"""

from collections.abc import Iterator
from itertools import combinations

from jinja2 import TemplateError

from docgen.compose.document import DocumentTemplate, clashes
from docgen.compose.environment import TooMuchError
from docgen.compose.functions import question_functions
from docgen.compose.package import Package
from docgen.compose.rendering import Rendering
from docgen.compose.template import evaluate
from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.diag.route import Route
from docgen.source.suggest import did_you_mean

_MISTAKES = (TemplateError, TooMuchError, TypeError, ValueError, LookupError, ArithmeticError)


def included(package: Package) -> Outcome[frozenset[str]]:
    """The names of the documents to compose."""
    diagnostics: list[Diagnostic] = list(_unknown_names(package))
    names = []
    for template in package.documents:
        outcome = _holds(template, package)
        diagnostics += outcome.diagnostics
        if outcome.value:
            names.append(template.name)
    kept = [template for template in package.documents if template.name in names]
    diagnostics += (item for first, second in combinations(kept, 2) for item in clashes(first, second))
    return Outcome(frozenset(names), tuple(diagnostics))


def _holds(template: DocumentTemplate, package: Package) -> Outcome[bool]:
    spec = package.checked.spec
    unwanted = template.optional and template.name not in spec.appendices
    unwanted = unwanted or package.law not in template.laws
    without_memo = template.package == "memo" and all(memo.document != template.name for memo in spec.memos)
    if unwanted or without_memo:
        return Outcome(False)
    return _when(template, package) if template.when else Outcome(True)


def _when(template: DocumentTemplate, package: Package) -> Outcome[bool]:
    """The value of `when`; a document whose expression fails is kept, so that nothing else fails for it."""
    context = {**package.values, **question_functions(package)}
    rendering = Rendering(template.head, package.raw)
    holds = True
    try:
        holds = evaluate(package.environment, rendering, template.when, context)
    except _MISTAKES as problem:
        rendering.report(
            "M005",
            Say(f'"when" går inte att räkna ut: {problem}', f'"when" cannot be computed: {problem}'),
            Say("skriv ett uttryck, t.ex. spec.service.volumes", "write an expression, such as spec.service.volumes"),
        )
    return Outcome(holds, tuple(rendering.diagnostics.values()))


def _unknown_names(package: Package) -> Iterator[Diagnostic]:
    """Memos and appendices that name a document which does not exist, or is of the other kind or another law."""
    spec = package.checked.spec
    named = [(memo.document, Route(("memos", index, "document")), "memo") for index, memo in enumerate(spec.memos)]
    named += [(name, Route(("appendices", index)), "tender") for index, name in enumerate(spec.appendices)]
    for name, route, kind in named:
        known = [item.name for item in package.documents if item.package == kind and package.law in item.laws]
        if name in known:
            continue
        listed = ", ".join(known)
        what = (
            Say("för tjänsteskrivelser", "for memos") if kind == "memo" else Say("för upphandlingen", "for the tender")
        )
        yield error(
            "M011",
            Say(
                f'det finns ingen dokumentmall "{name}" {what.sv}', f'there is no document template "{name}" {what.en}'
            ),
            route,
            did_you_mean(name, known) or Say(f"de som finns är {listed}", f"those that exist are {listed}"),
        )
