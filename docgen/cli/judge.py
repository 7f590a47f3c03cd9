"""What several targets gave comes in; one list of diagnostics with the paths that a person knows goes out."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from docgen.cli.common import stop
from docgen.cli.host import Host, today
from docgen.cli.targets import Target
from docgen.diag.diagnostic import Diagnostic, Label, Place
from docgen.diag.place import SourceId, Span
from docgen.pipeline.check import Checked, check
from docgen.pipeline.check_drafts import check_drafts
from docgen.pipeline.load import Wishes
from docgen.source.text import SourceText


@dataclass(frozen=True)
class Found:
    """Diagnostics of any number of targets, and the texts that they speak of, by the paths to print."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[SourceId, SourceText]


def day_of(text: str | None) -> dt.date | None:
    """The day that was asked for. Ends the command on anything but a date."""
    try:
        return dt.date.fromisoformat(text) if text is not None else None
    except ValueError:
        stop(f'"{text}" är inget datum; skriv som 2027-09-01')


def judge(target: Target, day: dt.date | None, profile: str | None) -> Checked:
    """Everything that can be said of a target. A spec tells its own day; a text is judged by the law of today."""
    if not target.drafts:
        return check(target.host.world, target.host.spec, Wishes(day, profile))
    return check_drafts(target.host.world, target.drafts, Wishes(day or today(), profile))


def shown(checked: Sequence[Checked], hosts: Sequence[Host], more: Sequence[Diagnostic] = ()) -> Found:
    """All of it together; `more` already speaks of paths to print."""
    said: list[Diagnostic] = []
    texts: dict[SourceId, SourceText] = {}
    for item, host in zip(checked, hosts, strict=True):
        name = _namer(host)
        said += [renamed(diagnostic, name) for diagnostic in item.diagnostics]
        texts |= {name(source): text for source, text in item.texts.items()}
    return Found((*said, *more), texts)


def renamed(item: Diagnostic, name: Callable[[SourceId], SourceId]) -> Diagnostic:
    """The diagnostic with other names for the files of its places."""

    def place(old: Place) -> Place:
        return replace(old, source=name(old.source)) if isinstance(old, Span) else old

    related = tuple(Label(place(label.place), label.text) for label in item.related)
    return replace(item, place=place(item.place), related=related)


def _namer(host: Host) -> Callable[[SourceId], SourceId]:
    return lambda source: SourceId(host.shown_path(source), source.root)
