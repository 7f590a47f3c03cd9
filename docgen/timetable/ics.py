"""Events come in; a calendar file goes out: iCalendar (RFC 5545), with whole days and no clock.

The same events give the same bytes. DTSTAMP, which the format requires, is the day that the caller names.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec import Struct

_LONGEST_LINE = 75
"""Octets of a content line (RFC 5545, 3.1)."""
_DAY = dt.timedelta(days=1)


class Event(Struct, frozen=True):
    """Whole days from `first` to `last`. `id` is unique within the calendar."""

    id: str
    first: dt.date
    last: dt.date
    title: str
    text: str = ""


def calendar(name: str, owner: str, stamp: dt.date, events: Iterable[Event]) -> bytes:
    """A calendar. `owner` makes the events' ids unique in the world, such as the procurement's id."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//docgen//plan//SV",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for event in events:
        lines += _event(event, owner, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _event(event: Event, owner: str, stamp: dt.date) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{event.id}.{owner}@docgen.invalid",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}",
        # the end of a whole-day event is the day after its last
        f"DTEND;VALUE=DATE:{event.last + _DAY:%Y%m%d}",
        f"SUMMARY:{_escaped(event.title)}",
        *([f"DESCRIPTION:{_escaped(event.text)}"] if event.text else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def _folded(line: str) -> Iterator[bytes]:
    """A line in pieces of at most 75 octets, never cut within a letter; all but the first begin with a space."""
    piece = b""
    for letter in line:
        data = letter.encode()
        if len(piece) + len(data) > _LONGEST_LINE:
            yield piece
            piece = b" "
        piece += data
    yield piece
