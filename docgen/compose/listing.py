"""A resolved requirement as templates see it: every part with the route that it has in the spec.

In: a resolved requirement. Out: a view. What comes from the clause has no route. Floor 5.
"""

from docgen.compose.view import View, at
from docgen.spec.model.requirement import ClauseRequirement
from docgen.spec.requirement import ResolvedRequirement

_OWN = ("title", "category", "section", "verification", "follow_up", "law", "motive")


def listed(item: ResolvedRequirement) -> View:
    """The requirement with `id title category section verification follow_up law motive answers type`."""
    parts: dict[str, object] = {name: part(item, name) for name in _OWN}
    parts["id"] = at(item.id, item.route / "id")
    parts["answers"] = at(item.answers, item.route / "answers")
    parts["type"] = View(item.type, (item.route / "type",))
    return View(parts)


def part(item: ResolvedRequirement, name: str) -> View:
    """One part, at its route when the requirement says it itself."""
    value = getattr(item, name)
    return at(value, item.route / name) if getattr(item.model, name) else View(value)


def parameters(item: ResolvedRequirement) -> dict[str, View]:
    """The values that the clause's text is written with."""
    route, given = item.route, None
    if isinstance(item.model, ClauseRequirement):
        route, given = item.route / "with", item.model.with_
    return {
        name: at(value, route / name) if given is None or name in given else View(value)
        for name, value in item.values.items()
    }
