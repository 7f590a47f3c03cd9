"""What is said about values that cannot be printed and names that lead nowhere. Floor 5.

In: the value or name, and the rendering that met it. Out: a report at the template's line, with the place in the
spec beside it.
"""

from collections.abc import Iterable

from docgen.compose.missing import Missing
from docgen.compose.rendering import Rendering
from docgen.compose.view import View, names_in, routes_of, unwrap
from docgen.diag.diagnostic import Say
from docgen.source.suggest import did_you_mean

GIVE_OR_TEST = Say(
    "skriv ett värde i specen, eller pröva först med {% if … %} i mallen",
    "give it a value in the spec, or test it with {% if … %} in the template first",
)
ONLY_KEYS = Say(
    "använd nycklarna i specen och funktionerna i handboken",
    "use the keys of the spec and the functions of the manual",
)
_MOST_LISTED = 30


def complain_of_value(rendering: Rendering, value: object) -> None:
    """Say why a value has no text."""
    plain = unwrap(value)
    sv, en = _called(value)
    if plain is None:
        code, hint = "M002", GIVE_OR_TEST
        message = Say(f"{sv} har inget värde att skriva ut", f"{en} has no value to print")
    elif isinstance(plain, bool):
        code, hint = "M003", Say("välj text med {% if … %}", "choose the text with {% if … %}")
        message = Say(f"{sv} är sant eller falskt och har ingen text", f"{en} is true or false and has no text")
    else:
        code = "M004"
        message = Say(
            f"{sv} är flera värden och har ingen egen text", f"{en} is several values and has no text of its own"
        )
        hint = Say(
            "skriv ut ett av värdena, gå igenom dem med {% for … %} eller använd join_and",
            "print one of the values, go through them with {% for … %} or use join_and",
        )
    rendering.report(code, message, hint, _last_word(value), (value,))


def complain_of_name(rendering: Rendering, missing: Missing, known: Iterable[str]) -> None:
    """Say that a name or key leads nowhere."""
    holder, name = missing.holder, missing.name
    if missing.refused:
        message = Say(f'"{name}" får mallar inte nå', f'"{name}" is out of reach for templates')
        rendering.report("M006", message, ONLY_KEYS, name)
    elif isinstance(holder, View) and unwrap(holder) is None:
        sv, en = _called(holder)
        message = Say(f'{sv} har inget värde, så "{name}" finns inte', f'{en} has no value, so there is no "{name}"')
        rendering.report("M002", message, GIVE_OR_TEST, name, (holder,))
    elif isinstance(holder, View):
        _complain_of_key(rendering, holder, name)
    else:
        message = Say(f'"{name}" är inte definierat', f'"{name}" is not defined')
        rendering.report("M001", message, did_you_mean(name, known), name)


def _complain_of_key(rendering: Rendering, holder: View, name: str) -> None:
    known = names_in(holder)
    route = ", ".join(str(route) for route in routes_of(holder))
    message = Say(f'"{name}" finns inte', f'there is no "{name}"')
    if route:
        message = Say(f'"{name}" finns inte i "{route}"', f'there is no "{name}" in "{route}"')
    listed = ", ".join(known[:_MOST_LISTED])
    otherwise = Say(f"det som finns är {listed}", f"there is {listed}") if listed else None
    rendering.report("M001", message, did_you_mean(name, known) or otherwise, name, (holder,) if route else ())


def _last_word(value: object) -> str:
    """The key that the value has in the spec, which probably stands in the expression."""
    steps = [step for route in routes_of(value)[:1] for step in route.steps if isinstance(step, str)]
    return steps[-1] if steps else ""


def _called(value: object) -> tuple[str, str]:
    route = ", ".join(str(route) for route in routes_of(value))
    return (f'"{route}"', f'"{route}"') if route else ("värdet", "the value")
