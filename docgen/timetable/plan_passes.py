"""A network and known days come in; the earliest and latest days of its steps go out.

Both passes are monotone, and one undoes the other: going back from what a forward pass gave and forward again gives
the same days. Whatever holds of lags (`lag.py`) holds of the whole network, since it has no cycles.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, TypeAlias

from docgen.timetable.lag import Lag, inverse
from docgen.timetable.plan_model import Link, Network

Pace: TypeAlias = Literal["usual", "shortest"]


def forward(net: Network, known: Mapping[str, dt.date], pace: Pace) -> dict[str, dt.date]:
    """The earliest day of every step that follows from the known ones; a known day stands as it is."""
    found = dict(known)
    for step in net.steps:
        if step.id in found:
            continue
        days = [lag_of(link, pace)(found[link.before]) for link in net.into(step.id) if link.before in found]
        if days:
            found[step.id] = step.allowed.up(max(days))
    return found


def backward(net: Network, known: Mapping[str, dt.date], pace: Pace) -> dict[str, dt.date]:
    """The latest day of every step from which the known ones can be reached; a known day stands as it is."""
    found = dict(known)
    for step in reversed(net.steps):
        if step.id in found:
            continue
        days = [inverse(lag_of(link, pace), found[link.after]) for link in net.out_of(step.id) if link.after in found]
        if days:
            found[step.id] = step.allowed.down(min(days))
    return found


def lag_of(link: Link, pace: Pace) -> Lag:
    """The distance at a pace."""
    return link.usual if pace == "usual" else link.shortest
