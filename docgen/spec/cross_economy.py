"""The tree comes in; what does not go together in `economy` goes out.

A cost is negative, as in a result account. An effect, what causes explain or savings aim at, is that of a year that
there are figures for, or an amount. Only where such an aim is given can one measure be without an amount: it is then
the rest.
"""

from collections.abc import Iterator

from docgen.diag.diagnostic import Diagnostic, Label, Say, error
from docgen.diag.route import Route
from docgen.source.locate import node_at
from docgen.source.tree import Mapping, Node, Scalar
from docgen.spec.cross import items
from docgen.spec.values.number import decimal_of

_ECONOMY = Route(("economy",))
_YEARS, _SAVINGS = _ECONOMY / "years", _ECONOMY / "savings"
_EFFECTS = ("causes_of", "savings_goal")


def check_economy(tree: Mapping) -> Iterator[Diagnostic]:
    """One error for each figure that cannot be computed with."""
    yield from _costs(tree)
    years = [text for _, item in items(tree, _YEARS) if (text := _text(item.get("year")))]
    for name in _EFFECTS:
        effect = node_at(tree, _ECONOMY / name)
        if isinstance(effect, Mapping):
            yield from _effect(effect, _ECONOMY / name, years)
    yield from _rest(tree)


def _costs(tree: Mapping) -> Iterator[Diagnostic]:
    for route, item in items(tree, _YEARS):
        written = _text(item.get("cost"))
        value = decimal_of(written)
        if value is not None and value > 0:
            yield error(
                "S022",
                Say(f"kostnaden {written} är inte negativ", f"the cost {written} is not negative"),
                route / "cost",
                Say(f"skriv -{written.lstrip('+')}", f"write -{written.lstrip('+')}"),
            )


def _effect(effect: Mapping, route: Route, years: list[str]) -> Iterator[Diagnostic]:
    year, since, amount = (effect.get(name) is not None for name in ("year", "since", "amount"))
    if year == amount or (since and not year):
        yield error(
            "S022",
            Say(
                f"{route.steps[-1]} ska ange antingen year, med eller utan since, eller amount",
                f"{route.steps[-1]} needs either year, with or without since, or amount",
            ),
            route,
            Say("skriv t.ex. {year: 2023}", "write {year: 2023}, for instance"),
        )
    for name in ("year", "since"):
        written = _text(effect.get(name))
        if written.isdigit() and written not in years:
            known = ", ".join(years)
            yield error(
                "S022",
                Say(f"det finns inga siffror för år {written}", f"there are no figures for the year {written}"),
                route / name,
                Say(f"åren i economy.years är {known}", f"the years in economy.years are {known}")
                if known
                else Say("lägg till åren i economy.years", "add the years to economy.years"),
            )


def _rest(tree: Mapping) -> Iterator[Diagnostic]:
    """Savings without an amount, of which there may be one where there is a goal."""
    without = [route for route, item in items(tree, _SAVINGS) if item.get("amount") is None]
    goal = node_at(tree, _ECONOMY / "savings_goal") is not None
    for route in without[1:] if goal else without:
        yield error(
            "S022",
            Say(
                "bara en åtgärd får sakna belopp: resten av savings_goal"
                if goal
                else "åtgärden saknar belopp, och det finns inget savings_goal att räkna ut det från",
                "only one measure may be without an amount: the rest of savings_goal"
                if goal
                else "the measure has no amount, and there is no savings_goal to compute it from",
            ),
            route,
            Say("lägg till amount:", "add amount:"),
            [Label(without[0])] if goal else (),
        )


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
