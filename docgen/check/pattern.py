"""Regular expressions that are compiled when first used: the list of rules must be cheap to import."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_NO_MATCH: tuple[re.Match[str], ...] = ()


@dataclass(frozen=True)
class Pattern:
    """A regular expression in verbose form: blanks in it do not count, comments may explain it.

    Every match holds at least one of `hints`, or what `sieve` matches, where there are any: `check.corpus` looks
    for those in all texts at once, which is much cheaper than trying the expression at every letter of a package.
    Hints are words in lower case, which the text may have in any case. A sieve is a verbose expression, in lower
    case when case is ignored; it holds no negated class or full stop, which could match the end of a text.
    """

    expression: str
    ignore_case: bool = True
    hints: tuple[str, ...] = ()
    sieve: str = ""

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.expression, re.VERBOSE | (re.IGNORECASE if self.ignore_case else 0))

    @cached_property
    def compiled_sieve(self) -> re.Pattern[str] | None:
        """The compiled sieve, or None when there is none."""
        return re.compile(self.sieve, re.VERBOSE) if self.sieve else None

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, from left to right."""
        return self.compiled.finditer(text) if self._may_match(text) else iter(_NO_MATCH)

    def first_in(self, text: str) -> re.Match[str] | None:
        """The leftmost match, or None."""
        return self.compiled.search(text) if self._may_match(text) else None

    def _may_match(self, text: str) -> bool:
        """False when the text lacks what every match holds: then the expression need not even be compiled."""
        if "compiled" in vars(self) or not (self.hints or self.sieve):
            return True
        small = text.lower()
        if any(hint in small for hint in self.hints):
            return True
        sieve = self.compiled_sieve
        return sieve is not None and sieve.search(small if self.ignore_case else text) is not None
