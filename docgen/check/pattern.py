"""Regular expressions that are compiled when first used: the list of rules must be cheap to import."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

_NO_MATCH: tuple[re.Match[str], ...] = ()


@dataclass(frozen=True)
class Pattern:
    """A regular expression in verbose form: blanks in it do not count, comments may explain it.

    Every match holds at least one of `hints`, where there are any (in lower case when case is ignored): looking
    for a few words is much cheaper than trying the expression at every letter of a package.
    """

    expression: str
    ignore_case: bool = True
    hints: tuple[str, ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.expression, re.VERBOSE | (re.IGNORECASE if self.ignore_case else 0))

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, from left to right."""
        return self.compiled.finditer(text) if self._worth_it(text) else iter(_NO_MATCH)

    def first_in(self, text: str) -> re.Match[str] | None:
        """The leftmost match, or None."""
        return self.compiled.search(text) if self._worth_it(text) else None

    def _worth_it(self, text: str) -> bool:
        if not self.hints:
            return True
        return self._sieve.search(lowered(text) if self.ignore_case else text) is not None

    @cached_property
    def _sieve(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, self.hints)))


@lru_cache(maxsize=20_000)
def lowered(text: str) -> str:
    """The text in lower case; every rule asks for the same texts."""
    return text.lower()
