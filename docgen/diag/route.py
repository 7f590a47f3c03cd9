"""Where something stands in the meaning of a spec: a path of keys and list indices."""

import re
from functools import total_ordering

from msgspec import Struct

_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")


@total_ordering
class Route(Struct, frozen=True):
    """A path into a spec, printed as `requirements[3].follow_up.interval`. Indices count from 0."""

    steps: tuple[str | int, ...] = ()

    def __truediv__(self, step: str | int) -> "Route":
        return Route((*self.steps, step))

    def __add__(self, other: "Route") -> "Route":
        return Route(self.steps + other.steps)

    def __lt__(self, other: "Route") -> bool:
        return _sortable(self) < _sortable(other)

    def __str__(self) -> str:
        text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.steps)
        return text.removeprefix(".")

    @property
    def parent(self) -> "Route":
        """The route one step up; the empty route is its own parent."""
        return Route(self.steps[:-1])

    def starts_with(self, other: "Route") -> bool:
        """True when `other` leads to this place or to something that holds it."""
        return self.steps[: len(other.steps)] == other.steps

    @classmethod
    def parse(cls, text: str) -> "Route":
        """Read what `str(route)` prints. Raises ValueError on anything else."""
        steps: list[str | int] = []
        position = 0
        while position < len(text):
            match = _STEP.match(text, position)
            if match is None:
                raise ValueError(f"not a route: {text!r}")
            steps.append(int(match[1]) if match[1] is not None else match[2])
            position = match.end()
        return cls(tuple(steps))


ROOT = Route()


def _sortable(route: Route) -> tuple[tuple[int, int, str], ...]:
    """Indices before keys, numbers by size: a stable order for mixed steps."""
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in route.steps)
