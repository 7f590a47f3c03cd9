"""The files of one spec and an officer's answers come in; the files of a new spec go out.

Comments and layout of the old spec stay. Dates move with the contract's start: the start to the day, every
other date by whole weeks, so that a Tuesday stays a Tuesday. Which dates moved is told, because holidays and
meeting days must be looked over by a person.
"""

import datetime as dt
import posixpath
import re
from collections.abc import Mapping

from msgspec import Struct

from docgen.diag.route import Route
from docgen.source.locate import node_at
from docgen.source.parse import parse
from docgen.source.patch import PatchRefusedError, replace_scalar
from docgen.source.text import SourceText
from docgen.source.tree import Node, Scalar, Sequence, walk

SCHEMA = "docgen.schema.json"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SCHEMA_LINE = re.compile(r"\A(\ufeff?)# yaml-language-server:[^\n]*\n")
_MOVED_PARTS = ("procurement", "contract", "procedure", "choice", "timetable")
_START = Route(("contract", "start"))


class Answers(Struct, frozen=True):
    """What an officer says about a new procurement; None keeps what the old spec says."""

    id: str
    title: str | None = None
    authority: str | None = None
    committee: str | None = None
    diarienummer: str | None = None
    start: dt.date | None = None


class Scaffold(Struct, frozen=True):
    """The new files by path relative to the new folder, the dates that moved, and values left as they were."""

    files: Mapping[str, bytes]
    moved: tuple[tuple[str, str, str], ...]
    kept: tuple[str, ...]


def scaffold(sources: Mapping[str, SourceText], answers: Answers) -> Scaffold:
    """Fill in the answers. `sources` are the old spec's files by their path relative to its folder."""
    wanted = {
        Route(("procurement", "id")): answers.id,
        Route(("procurement", "title")): answers.title,
        Route(("procurement", "diarienummer")): answers.diarienummer,
        Route(("authority", "name")): answers.authority,
        Route(("authority", "committee")): answers.committee,
    }
    shift = _shift(sources, answers.start)
    files: dict[str, bytes] = {}
    moved: list[tuple[str, str, str]] = []
    kept: list[str] = []
    for path, source in sources.items():
        changed = source
        for route, value in wanted.items():
            if value is not None:
                changed = _set(changed, route, value, kept)
        changed = _move_dates(changed, shift, answers.start, moved)
        files[path] = _with_schema_line(changed, path)
    return Scaffold(files, tuple(moved), tuple(kept))


def bases(sources: Mapping[str, SourceText]) -> tuple[str, ...]:
    """Paths of the shared base files that these files name, relative to the spec's folder."""
    named = []
    for path, source in sources.items():
        tree = parse(source).value
        for key in ("use", "extends"):
            node = node_at(tree, Route((key,))) if tree is not None else None
            items = node.items if isinstance(node, Sequence) else (node,)
            named += [posixpath.join(posixpath.dirname(path), item.text) for item in items if isinstance(item, Scalar)]
    return tuple(dict.fromkeys(posixpath.normpath(name) for name in named))


def _shift(sources: Mapping[str, SourceText], start: dt.date | None) -> dt.timedelta | None:
    if start is None:
        return None
    for source in sources.values():
        found = _scalar(parse(source).value, _START)
        if found is not None and _DATE.fullmatch(found.text):
            return start - dt.date.fromisoformat(found.text)
    return None


def _scalar(tree: Node | None, route: Route) -> Scalar | None:
    node = node_at(tree, route) if tree is not None else None
    return node if isinstance(node, Scalar) else None


def _set(source: SourceText, route: Route, value: str, kept: list[str]) -> SourceText:
    if _scalar(parse(source).value, route) is None:
        return source
    try:
        return replace_scalar(source, route, value)
    except PatchRefusedError:
        kept.append(str(route))
        return source


def _move_dates(
    source: SourceText,
    shift: dt.timedelta | None,
    start: dt.date | None,
    moved: list[tuple[str, str, str]],
) -> SourceText:
    tree = parse(source).value
    if tree is None or shift is None or start is None:
        return source
    weeks = dt.timedelta(weeks=round(shift.days / 7))
    for route, node in list(walk(tree)):
        inside = route.steps[:1] and route.steps[0] in _MOVED_PARTS
        if not inside or not isinstance(node, Scalar) or not _DATE.fullmatch(node.text):
            continue
        old = dt.date.fromisoformat(node.text)
        exact = route.steps[0] == "contract" or _tied_to_start(tree, route)
        new = old + (shift if exact else weeks)
        source = _set(source, route, new.isoformat(), [])
        moved.append((str(route), old.isoformat(), new.isoformat()))
    return source


def _tied_to_start(tree: Node, route: Route) -> bool:
    """True for the milestones that must stay on the day of the start, or the day before it."""
    kind = _scalar(tree, route.parent / "kind")
    return kind is not None and kind.text in {"start", "takeover"}


def _with_schema_line(source: SourceText, path: str) -> bytes:
    up = "../" * path.count("/")
    line = f"# yaml-language-server: $schema={up}{SCHEMA}" + source.newline
    text, count = _SCHEMA_LINE.subn(lambda found: found[1] + line, source.text)
    return (text if count else line + source.text).encode()
