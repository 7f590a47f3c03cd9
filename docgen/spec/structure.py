"""The assembled tree comes in; the typed spec goes out, with everything that is wrong in it, in one run.

The spec is given when the models accept it, even when a cross check found an error: a later stage can then
say more. Only a spec without errors may be composed.
"""

from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from docgen.diag.diagnostic import Diagnostic, Outcome, Place, Say, warning
from docgen.diag.place import Span
from docgen.diag.route import Route
from docgen.source.locate import key_span_of, node_at, span_of
from docgen.source.plain import plain
from docgen.source.tree import Mapping, Scalar, walk
from docgen.spec.assemble import Assembled
from docgen.spec.cross import CHECKS, items
from docgen.spec.cross_clause import check_clauses
from docgen.spec.cross_economy import check_economy
from docgen.spec.cross_law import check_law
from docgen.spec.cross_links import check_concerns
from docgen.spec.explain import explain_all
from docgen.spec.library import Library
from docgen.spec.model.spec import TYPED, Spec

_ABSENCE = {"S002", "S021", "S035", "S037", "S039", "S051"}
"""Codes that say something is not there: not said when a file could not be read to its end."""


def structure(assembled: Assembled, library: Library) -> Outcome[Spec | None]:
    """The typed spec, or None when the models refuse it."""
    tree, language = assembled.tree, language_of(assembled)
    spec: Spec | None = None
    said: list[Diagnostic] = []
    try:
        spec = Spec.model_validate(plain(tree), context={"language": language})
    except ValidationError as problem:
        said += explain_all(problem, tree, Spec, library.files)
    said += (item for check in (*CHECKS, check_economy, check_law, check_concerns) for item in check(tree))
    said += check_clauses(tree, library, language)
    said += _empty_keys(tree, said)
    if not assembled.complete:
        said = [item for item in said if item.code not in _ABSENCE]
    return Outcome(spec, _in_order(tree, said))


def language_of(assembled: Assembled) -> str:
    """The documents' language as the tree says it: `en` or, for anything else, `sv`."""
    node = node_at(assembled.tree, Route(("procurement", "language")))
    return "en" if isinstance(node, Scalar) and node.text == "en" else "sv"


def clauses_of(assembled: Assembled) -> frozenset[str]:
    """The names of all clauses that the requirements use, typed ones included."""
    names: set[str] = set()
    for _, item in items(assembled.tree, Route(("requirements",))):
        clause, kind = item.get("clause"), item.get("type")
        if isinstance(clause, Scalar):
            names.add(clause.text)
        if isinstance(kind, Scalar) and kind.text in TYPED:
            names.add(kind.text)
    return frozenset(names)


def _empty_keys(tree: Mapping, said: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """A warning for every key without a value where the models take nothing for an answer."""
    known = {item.place for item in said}
    for route, node in walk(tree):
        if not isinstance(node, Scalar) or node.style != "plain" or plain(node) is not None:
            continue
        if route not in known and key_span_of(tree, route) not in known:
            yield warning(
                "S004",
                Say("nyckeln har inget värde", "the key has no value"),
                route,
                Say(
                    "skriv ett värde efter kolonet, eller ta bort nyckeln",
                    "write a value after the colon, or remove the key",
                ),
            )


def _in_order(tree: Mapping, said: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each once, by file and place."""

    def span(place: Place) -> Span:
        return span_of(tree, place) if isinstance(place, Route) else place

    unique = {(item.code, item.place, item.message): item for item in said}
    return tuple(sorted(unique.values(), key=lambda item: (span(item.place), item.code)))
