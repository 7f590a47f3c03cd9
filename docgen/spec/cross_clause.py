"""The tree and the library come in; diagnostics about clauses and the values given to them go out."""

from collections.abc import Iterator

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.route import Route
from docgen.source.plain import plain
from docgen.source.suggest import did_you_mean
from docgen.source.tree import Mapping, Scalar
from docgen.spec.clause import Clause
from docgen.spec.cross import items
from docgen.spec.library import Library
from docgen.spec.model.spec import TYPED
from docgen.spec.parameter import read
from docgen.spec.values.expect import inside


def check_clauses(tree: Mapping, library: Library, language: str) -> Iterator[Diagnostic]:
    """Clauses that are not there, and values that they do not take."""
    for route, item in items(tree, Route(("requirements",))):
        key = "clause" if item.get("clause") is not None else "type"
        name = item.get(key)
        if not isinstance(name, Scalar) or not name.text or (key == "type" and name.text not in TYPED):
            continue
        if key == "clause" and name.text in TYPED:
            yield _typed(name.text, route / key)
        elif name.text not in library.files:
            yield _unknown(name.text, route / key, library)
        elif name.text in library.clauses:
            clause = library.clauses[name.text]
            if language == "en" and clause.english is None:
                yield _no_english(name.text, route / key)
            if key == "clause":
                yield from _check_values(item, clause, route)


def _check_values(item: Mapping, clause: Clause, route: Route) -> Iterator[Diagnostic]:
    given = item.get("with")
    if given is not None and not isinstance(given, Mapping):
        return
    entries = given.entries if given is not None else ()
    written = [entry.key.text for entry in entries]
    for entry in entries:
        name = entry.key.text
        if name not in clause.parameters:
            yield _unknown_parameter(name, clause, written).at(entry.key.span)
            continue
        _, refusals = read(clause.parameters[name], plain(entry.value))
        for refusal in refusals:
            place = route / "with" / name + Route(refusal.steps)
            yield error(refusal.code, refusal.message, place, refusal.hint)
    for name, parameter in clause.parameters.items():
        if parameter.required and name not in written:
            yield error(
                "S032",
                Say(
                    f'"{name}" saknas; klausulen "{clause.name}" kräver värdet',
                    f'"{name}" is missing; the clause "{clause.name}" needs the value',
                ),
                route / ("with" if entries else "clause"),
                Say(
                    f"lägg till {name}: under with: ({inside(parameter.help.sv)})",
                    f"add {name}: below with: ({inside(parameter.help.en)})",
                ),
            )


def _unknown_parameter(name: str, clause: Clause, written: list[str]) -> Diagnostic:
    free = [known for known in clause.parameters if known not in written]
    if clause.parameters:
        listed = ", ".join(clause.parameters)
        hint = Say(f"klausulen tar {listed}", f"the clause takes {listed}")
    else:
        hint = Say("klausulen har inga parametrar; ta bort with", "the clause has no parameters; remove with")
    return error(
        "S033",
        Say(
            f'klausulen "{clause.name}" har ingen parameter "{name}"',
            f'the clause "{clause.name}" has no parameter "{name}"',
        ),
        Route(),
        did_you_mean(name, free) or hint,
    )


def _unknown(name: str, place: Route, library: Library) -> Diagnostic:
    return error(
        "S031",
        Say(f'det finns ingen klausul "{name}"', f'there is no clause "{name}"'),
        place,
        did_you_mean(name, library.files)
        or Say("docgen list clauses visar alla klausuler", "docgen list clauses shows every clause"),
    )


def _typed(name: str, place: Route) -> Diagnostic:
    return error(
        "S031",
        Say(f'"{name}" är en kravtyp med egna nycklar', f'"{name}" is a type of requirement with keys of its own'),
        place,
        Say(f"skriv type: {name}", f"write type: {name}"),
    )


def _no_english(name: str, place: Route) -> Diagnostic:
    return error(
        "S038",
        Say(f'klausulen "{name}" har ingen engelsk text', f'the clause "{name}" has no English text'),
        place,
        Say(f"lägg till {name}.en.md bredvid klausulen", f"add {name}.en.md beside the clause"),
    )
