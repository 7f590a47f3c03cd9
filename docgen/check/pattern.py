"""Regular expressions that are compiled when first used: the list of rules must be cheap to import."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from docgen.check.sieve import Needs, alternatives, holds, needs, telling, words_of

_NO_MATCH: tuple[re.Match[str], ...] = ()
_LONG = 250
"""Characters. A shorter expression is compiled as quickly as it is read for what its matches hold."""

_lower = lru_cache(maxsize=1 << 14)(str.lower)


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
    def literals(self) -> tuple[str, ...]:
        """Words in lower case, one of which every match holds that `hard_sieve` does not let through."""
        if not self.hints and not self.sieve:
            return telling(needs(self.expression))
        return (*self.hints, *chain.from_iterable(map(words_of, self._alternatives)))

    @cached_property
    def hard_sieve(self) -> str:
        """What is left of the sieve when its plain words are taken out; "" for nothing."""
        return "|".join(part for part in self._alternatives if not words_of(part))

    @property
    def _alternatives(self) -> Iterable[str]:
        return alternatives(self.sieve) if self.sieve else ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.expression, re.VERBOSE | (re.IGNORECASE if self.ignore_case else 0))

    @cached_property
    def compiled_sieve(self) -> re.Pattern[str] | None:
        """The compiled hard sieve, or None when there is none."""
        return re.compile(self.hard_sieve, re.VERBOSE) if self.hard_sieve else None

    @cached_property
    def needs(self) -> Needs:
        """What every match holds; nothing is known of a short expression, which is tried at once."""
        if len(self.expression) >= _LONG and (known := needs(self.expression)):
            return known
        return ((self.hints,),) if self.hints and not self.sieve else ()

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, from left to right."""
        known = self.needs
        return self.compiled.finditer(text) if not known or holds(known, _lower(text)) else iter(_NO_MATCH)

    def first_in(self, text: str) -> re.Match[str] | None:
        """The leftmost match, or None."""
        known = self.needs
        return self.compiled.search(text) if not known or holds(known, _lower(text)) else None
