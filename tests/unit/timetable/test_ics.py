"""Calendar files: whole days, escaped and folded text, the same bytes each time."""

from datetime import date

from docgen.timetable.ics import Event, calendar

DAY = date(2027, 5, 3)
WHOLE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//docgen//plan//SV
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Personlig assistans
BEGIN:VEVENT
UID:signing.prov@docgen.invalid
DTSTAMP:20270201T000000Z
DTSTART;VALUE=DATE:20270503
DTEND;VALUE=DATE:20270505
SUMMARY:Avtal\\; klart\\, nu
DESCRIPTION:rad ett\\nrad två med ett \\\\
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_whole() -> None:
    event = Event("signing", DAY, date(2027, 5, 4), "Avtal; klart, nu", "rad ett\nrad två med ett \\")
    made = calendar("Personlig assistans", "prov", date(2027, 2, 1), [event])
    assert made == WHOLE.replace("\n", "\r\n").encode()
    assert made == calendar("Personlig assistans", "prov", date(2027, 2, 1), [event])


def test_an_event_without_text_has_no_description() -> None:
    assert b"DESCRIPTION" not in calendar("P", "prov", DAY, [Event("a", DAY, DAY, "A")])


def test_long_lines_are_folded_between_letters() -> None:
    title = "åäö" * 60
    made = calendar("P", "prov", DAY, [Event("a", DAY, DAY, title)])
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert f"SUMMARY:{title}" in made.decode().replace("\r\n ", "")
