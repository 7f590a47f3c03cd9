"""A requirement whose kind cannot be told comes in; a diagnostic that helps to tell it goes out."""

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.source.suggest import did_you_mean
from docgen.source.tree import Mapping, Scalar
from docgen.spec.model.spec import TAG
from docgen.spec.problem import Problem, empty, is_empty, listed, no_value, owner_place, where, wrong_shape
from docgen.spec.shape import keys_of, members
from docgen.spec.values.expect import quote


def no_type(problem: Problem) -> Diagnostic:
    """A requirement that does not tell what it is."""
    if is_empty(problem.node):
        return no_value(problem)
    if not isinstance(problem.node, Mapping):
        found = wrong_shape(problem, Say("ett krav med id och type", "a requirement with id and type"))
        hint = Say(
            "skriv - id: PA-JOUR-1 och under det type:, clause: eller text:",
            "write - id: PA-JOUR-1 and below it type:, clause: or text:",
        )
        return error(found.code, found.message, found.place, hint)
    if problem.node.get("type") is not None:
        message, hint = empty(None)
        return error("S004", message, problem.route / "type", hint)
    misspelt = _misspelt_kind(problem, problem.node)
    if misspelt is not None:
        return misspelt
    place = where(problem, problem.route, problem.node)
    return error(
        "S019",
        Say(
            f"det står inte vilket krav det är{place.sv}; type, clause eller text saknas",
            f"nothing tells what requirement it is{place.en}; type, clause or text is missing",
        ),
        owner_place(problem.tree, problem.route),
        Say(
            "lägg till type: on-call-service, clause: med en klausuls namn, eller text:",
            "add type: on-call-service, clause: with the name of a clause, or text:",
        ),
    )


def _misspelt_kind(problem: Problem, node: Mapping) -> Diagnostic | None:
    """The key that was probably meant to tell what requirement it is."""
    kinds = members(problem.spot.annotation).values()
    known = {key for model in kinds for key in keys_of(model)}
    for entry in node.entries:
        name = entry.key.text
        near = did_you_mean(name, ("type", "clause", "text")) if name not in known else None
        if near is not None:
            place = where(problem, problem.route, node)
            message = Say(f'okänd nyckel "{name}"{place.sv}', f'unknown key "{name}"{place.en}')
            return error("S001", message, entry.key.span, near)
    return None


def unknown_type(problem: Problem) -> Diagnostic:
    """A requirement with a type that there is not."""
    node = problem.node.get("type") if isinstance(problem.node, Mapping) else None
    if not isinstance(node, Scalar):
        message = Say("en kravtyp är ett ord", "a type of requirement is a word")
        return error(
            "S003",
            message,
            problem.route / "type",
            Say("skriv t.ex. type: on-call-service", "write type: on-call-service, for instance"),
        )
    types = [tag.removeprefix(TAG) for tag in members(problem.spot.annotation)]
    if node.text in problem.clauses:
        hint: Say | None = Say(
            f"det är en klausul: skriv clause: {node.text}", f"that is a clause: write clause: {node.text}"
        )
    else:
        hint = did_you_mean(node.text, types) or Say(f"välj {listed(types, 'eller')}", f"choose {listed(types, 'or')}")
    return error(
        "S019",
        Say(f"{quote(node.text)} är ingen kravtyp", f"{quote(node.text)} is not a type of requirement"),
        problem.route / "type",
        hint,
    )
