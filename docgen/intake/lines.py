"""Runs of characters come in; bits go out, one for each line, with bullets that were typed taken as lists.

Characters that no spec may hold become U+FFFD, one for one, so that the count stays true. Floor 4.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from docgen.diag.diagnostic import Say
from docgen.intake.model import Bit, Run
from docgen.ooxml.read_text import UNSEEN
from docgen.source.text import FORBIDDEN

BULLET = re.compile(r"\s*(?:[•‣▪▸●○◦⁃∙·\uf0b7\uf0a7\uf0d8]\s*|[-–—*+]\s+)(?=\S)")
_ENDED = re.compile(r"[.:;!?)]\s*$")
_REPLACED = Say("ett otillåtet tecken är ersatt med U+FFFD", "a forbidden character was replaced by U+FFFD")


class Maker:
    """Makes bits of one file and gives each its number."""

    def __init__(self) -> None:
        self._keys = count(1)
        self._cells = count(1)

    def cell(self) -> int:
        """A number for a new paragraph or cell."""
        return next(self._cells)

    def bit(self, place: Say, runs: Iterable[Run], cell: int = 0, remarks: tuple[Say, ...] = ()) -> Bit:
        """One bit of these runs, cleaned."""
        cleaned, foreign = _clean(runs)
        said = (*remarks, *([_REPLACED] if foreign else []))
        return Bit(next(self._keys), cell or self.cell(), place, cleaned, remarks=said)

    def text(self, place: Say, text: str, remarks: tuple[Say, ...] = ()) -> Bit:
        """One bit of plain text."""
        return self.bit(place, (Run(text),), remarks=remarks)


def lines_of(runs: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    """The runs line by line; a line that only goes on with the sentence before it is no new one."""
    line: list[Run] = []
    for run in runs:
        for index, part in enumerate(run.text.split("\n")):
            if index:
                before = "".join(piece.text for piece in line)
                if _goes_on(before, part or "\n"):
                    line.append(Run(" "))
                else:
                    yield tuple(line)
                    line = []
            if part or run.note:
                line.append(Run(part, run.bold, run.italic, run.link, run.note))
    yield tuple(line)


def bulleted(text: str) -> int:
    """How many characters a typed bullet takes, 0 for running text. Typed numbers and letters are text: others
    may refer to them."""
    bullet = BULLET.match(text)
    return bullet.end() if bullet is not None else 0


def without(runs: tuple[Run, ...], skipped: int) -> tuple[Run, ...]:
    """The runs without so many characters at their start."""
    found: list[Run] = []
    for run in runs:
        if skipped and len(run.text) <= skipped:
            skipped -= len(run.text)
            if run.note:
                found.append(run)
        elif skipped:
            found.append(Run(run.text[skipped:], run.bold, run.italic, run.link, run.note))
            skipped = 0
        else:
            found.append(run)
    return tuple(found)


def _goes_on(before: str, after: str) -> bool:
    """True where a line was broken by hand within a sentence."""
    return bool(before.strip()) and not _ENDED.search(before) and after.lstrip()[:1].islower() and not bulleted(after)


def _clean(runs: Iterable[Run]) -> tuple[tuple[Run, ...], bool]:
    found, foreign = [], False
    for run in runs:
        spaced = run.text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
        text = FORBIDDEN.sub("\ufffd", spaced.translate(UNSEEN))
        foreign = foreign or "\ufffd" in text
        found.append(Run(text, run.bold, run.italic, run.link, run.note))
    return tuple(found), foreign
