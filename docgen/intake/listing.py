"""What has no place in a requirement, and the account, come in; a Markdown page that lists it all goes out.

Floor 4.
"""

from collections.abc import Iterable, Iterator, Sequence

from docgen.diag.diagnostic import Say
from docgen.intake.account import Account
from docgen.intake.markdown import escaped
from docgen.intake.model import Outside

_TITLE = Say("Det som inte fick plats", "What had no place")
_LEAD = Say(
    "Texten här stod i källan men är inte med i något krav. Gå igenom den: för in det som ska gälla, stryk resten.",
    "This text stood in the source but is in no requirement. Go through it: bring in what shall hold, drop the rest.",
)
_NOTHING = Say("Allt fick plats.", "Everything had a place.")
_SUMS = {
    "docx": Say("stycken", "paragraphs"),
    "xlsx": Say("celler", "cells"),
}


def listing(parts: Sequence[tuple[Account, Sequence[Outside]]], language: str) -> str:
    """The page for the files of one import."""
    lines = [f"# {_TITLE.in_language(language)}", "", _LEAD.in_language(language)]
    for account, outside in parts:
        lines += ["", f"## {escaped(account.name)}", ""]
        lines += [f"- {escaped(line)}" for line in sums(account, language)]
        lines += _reasons(outside, language) if outside else ["", _NOTHING.in_language(language)]
    return "\n".join(lines) + "\n"


def sums(account: Account, language: str) -> Iterator[str]:
    """The account in words: in = placed + unplaced, in paragraphs or cells and in characters."""
    unit = _SUMS[account.kind]
    yield Say(
        f"{unit.sv}: {account.cells} in = {account.cells_placed} i krav + {account.cells_unplaced} oplacerade",
        f"{unit.en}: {account.cells} in = {account.cells_placed} placed + {account.cells_unplaced} unplaced",
    ).in_language(language)
    yield Say(
        f"tecken: {account.letters} in = {account.placed} i krav + {account.unplaced} oplacerade",
        f"characters: {account.letters} in = {account.placed} placed + {account.unplaced} unplaced",
    ).in_language(language)
    for wrong in account.wrong:
        yield Say("STÄMMER INTE: ", "DOES NOT ADD UP: ").in_language(language) + wrong.in_language(language)


def reasons(outside: Iterable[Outside]) -> dict[str, list[Outside]]:
    """What has no place, by why."""
    found: dict[str, list[Outside]] = {}
    for item in outside:
        found.setdefault(item.reason.sv, []).append(item)
    return found


def _reasons(outside: Sequence[Outside], language: str) -> Iterator[str]:
    for items in reasons(outside).values():
        said = items[0].reason.in_language(language)
        yield from ("", f"### {escaped(said[:1].upper() + said[1:])}", "")
        for item in items:
            yield f"- {escaped(item.bit.place.in_language(language))}: {escaped(item.bit.text)}"
