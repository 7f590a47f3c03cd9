"""What ids name today and what they have named come in; warnings for ids that were used again go out.

An id may have its words mended; it may not come to name another thing. Two statements are of one thing when they name
the same clause or type, or when half of the words of their titles, or of their texts, are the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from docgen.diag.diagnostic import Diagnostic, Say, warning
from docgen.diag.route import Route
from docgen.history.ids import Statement
from docgen.trace.meaning import fingerprint
from docgen.trace.model import Item, ItemKind, Reviewed

_LISTS: Mapping[str, ItemKind] = {
    "requirements": "requirement",
    "criteria": "criterion",
    "price_rows": "price-row",
    "timetable": "milestone",
    "demands": "demand",
    "memos": "memo",
}
_TELLS_NOTHING = frozenset(
    {*("", "text", "other", "committee", "consultation", "information", "mbl"), *("must", "qual", "contract", "fact")}
    | {"authority", "process", "decision"}
)
"""Kinds that many things share; whether two of them are one is for their words to say."""
_COMMON = frozenset(
    """
    leveran brukare assiste kommune varje enligt avtalet under eller också andra efter minst högst
    upphand supplie users assista authori every shall contrac
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
"""Beginnings of words that stand in most requirements and tell none of them apart."""
_WORD = re.compile(r"\w{4,}")
_STEM = 7
_SHOWN = 10
_LONGEST = 60


class Reuse(Statement, frozen=True):
    """A statement of an earlier commit that is not of what its id names today; `now` is a fingerprint of the pair."""

    now: str = ""


def reused(today: Iterable[Statement], before: Iterable[Statement]) -> tuple[Reuse, ...]:
    """For each id of today that named something else, the newest statement that shows it, in the order of today."""
    current: dict[tuple[str, str], list[Statement]] = {}
    for statement in today:
        current.setdefault((statement.listed, statement.id), []).append(statement)
    found: dict[tuple[str, str], Reuse] = {}
    for old in before:
        name = (old.listed, old.id)
        now = current.get(name)
        if now and name not in found and not any(alike(old, new) for new in now):
            found[name] = _reuse(old, now)
    return tuple(found[name] for name in current if name in found)


def _reuse(old: Statement, now: Iterable[Statement]) -> Reuse:
    pair = fingerprint([[item.kind, item.title, item.words] for item in (old, *now)])
    return Reuse(old.listed, old.id, old.kind, old.title, old.words, old.commit, old.date, pair)


def alike(one: Statement, other: Statement) -> bool:
    """True when two statements are of one thing."""
    if one.kind == other.kind and one.kind not in _TELLS_NOTHING:
        return True
    return _share(one.title, other.title) or _share(one.words, other.words)


def _share(one: str, other: str) -> bool:
    """True when half of the words of the shorter text stand in the longer one."""
    if one and one == other:
        return True
    first, second = (
        frozenset(word[:_STEM] for word in _WORD.findall(text.casefold())) - _COMMON for text in (one, other)
    )
    return bool(first and second) and 2 * len(first & second) >= min(len(first), len(second))


def accepted_name(item: Reuse) -> str:
    """What the lock calls the acceptance of an id's new meaning."""
    return f"{_LISTS[item.listed]}/{item.id} reused"


def said_of_reuse(
    found: Iterable[Reuse], items: Mapping[str, Item], reviews: Mapping[str, Reviewed]
) -> Iterator[Diagnostic]:
    """One warning for each id, less those that somebody accepted."""
    for old in found:
        item = items.get(f"{_LISTS[old.listed]}/{old.id}")
        accepted = reviews.get(accepted_name(old))
        if accepted is None or accepted.meaning != old.now:
            yield _warning(old, item.route if item is not None else Route((old.listed,)))


def _warning(old: Reuse, route: Route) -> Diagnostic:
    what = _what(old)
    when = f"{old.commit[:_SHOWN]}, {old.date[:10]}"
    return warning(
        "T020",
        Say(
            f'id:t "{old.id}" har betytt något annat: {what.sv} ({when})',
            f'the id "{old.id}" has meant something else: {what.en} ({when})',
        ),
        route / "id",
        Say(
            f"ge det nya ett eget id; är det samma sak, skriv docgen review-links SPEC {old.id} --by BEFATTNING",
            f"give the new one an id of its own; if it is the same, write docgen review-links SPEC {old.id} --by ROLE",
        ),
    )


def _what(old: Statement) -> Say:
    words = old.title or old.words
    if words:
        short = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
        return Say(f'"{short}"', f'"{short}"')
    return Say(f'"{old.kind}"', f'"{old.kind}"')
