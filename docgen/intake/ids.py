"""Numbers that a list used come in; ids that a spec may use and nobody else has go out. Floor 4."""

import re
from collections.abc import Iterable

from docgen.diag.diagnostic import Say
from docgen.intake.model import Guess

_ID = re.compile(r"[^\W_](?:[\w.-]*[\w-])?")
_NOT_IN_ID = re.compile(r"[^\w.-]+")
_LONGEST = 40
_MADE = Say("källan har inget nummer", "the source has no number")
_CHANGED = Say("numret i källan är inget giltigt id", "the number of the source is no valid id")
_TAKEN = Say("numret finns redan", "the number is taken already")


class Ids:
    """Gives every requirement an id of its own."""

    def __init__(self, taken: Iterable[str] = (), prefix: str = "IMP") -> None:
        """`taken` are the ids of the spec already; `prefix` begins those that are made."""
        self._taken = set(taken)
        self._prefix = prefix
        self._last = 0

    def give(self, old: str) -> Guess:
        """The old number where it is valid and free; else one like it, or a new one."""
        name = old.strip()
        if not name:
            return self._made(_MADE)
        better = name if _ID.fullmatch(name) else _NOT_IN_ID.sub("-", name).strip("-._")
        if not _ID.fullmatch(better) or len(better) > _LONGEST:
            return self._made(_CHANGED)
        check = None if better == name.strip(" .:;()–-") else _CHANGED
        if better in self._taken:
            better, check = self._free(better), _TAKEN
        self._taken.add(better)
        return Guess(better, check)

    def _free(self, name: str) -> str:
        number = 2
        while f"{name}-{number}" in self._taken:
            number += 1
        return f"{name}-{number}"

    def _made(self, check: Say) -> Guess:
        while True:
            self._last += 1
            name = f"{self._prefix}-{self._last}"
            if name not in self._taken:
                self._taken.add(name)
                return Guess(name, check)
