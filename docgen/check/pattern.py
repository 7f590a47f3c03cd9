"""Regular expressions that are compiled when first used: the list of rules must be cheap to import."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from docgen.check.programs import PROGRAMS
from docgen.check.sieve import (
    Needs,
    alternatives,
    begins_with_digit,
    holds,
    is_quick,
    is_within_blanks,
    needs,
    telling,
    words_of,
)

_NO_MATCH: tuple[re.Match[str], ...] = ()
_LONG = 800
"""Characters. A shorter expression is compiled as quickly as it is read for what its matches hold."""

_lower = lru_cache(maxsize=1 << 14)(str.lower)


class Sieves(NamedTuple):
    """The alternatives of a sieve that are no plain words, each None when there is none.

    `in_part` holds those that no blank is part of, `with_digit` others that begin with a digit, `in_text` the rest.
    """

    in_part: re.Pattern[str] | None
    with_digit: re.Pattern[str] | None
    in_text: re.Pattern[str] | None


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
        """Words in lower case, one of which every match holds that `exact` and `sieves` do not let through."""
        if not self.hints and not self.sieve:
            return telling(needs(self.expression))
        return self.hints if self._is_exact else (*self.hints, *self._words)

    @property
    def exact(self) -> tuple[str, ...]:
        """The same for words that are looked for just as the sieve has them."""
        return self._words if self._is_exact else ()

    @cached_property
    def sieves(self) -> Sieves:
        """What is left of the sieve when its plain words are taken out."""
        hard = [part for part in self._alternatives if not self._words_of(part)]
        other = [part for part in hard if not is_within_blanks(part)]
        return Sieves(
            _compiled(part for part in hard if is_within_blanks(part)),
            _compiled(part for part in other if begins_with_digit(part)),
            _compiled(part for part in other if not begins_with_digit(part)),
        )

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(chain.from_iterable(map(self._words_of, self._alternatives)))

    def _words_of(self, part: str) -> tuple[str, ...]:
        """The words to look for instead of an alternative of the sieve; none where the expression is quicker."""
        words = words_of(part, cased=self._is_exact)
        return () if words and is_quick(part, words) else words

    @property
    def _is_exact(self) -> bool:
        return not self.ignore_case and "(?i" not in self.sieve

    @cached_property
    def _alternatives(self) -> tuple[str, ...]:
        return tuple(alternatives(self.sieve)) if self.sieve else ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return PROGRAMS.pattern(self.expression, int(re.VERBOSE | (re.IGNORECASE if self.ignore_case else 0)))

    @cached_property
    def needs(self) -> Needs:
        """What every match holds, as far as it is known: a short expression is not read for it."""
        if len(self.expression) >= _LONG and (known := needs(self.expression)):
            return known
        if not all(map(self._words_of, self._alternatives)):
            return ()
        words = [hint.split() for hint in (*self.hints, *map(str.lower, self._words))]
        single = tuple(parts[0] for parts in words if len(parts) == 1)
        together = [tuple((part,) for part in parts) for parts in words if len(parts) > 1]
        return (((single,),) if single else ()) + tuple(together)

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, from left to right."""
        known = self.needs
        return self.compiled.finditer(text) if not known or holds(known, _lower(text)) else iter(_NO_MATCH)

    def first_in(self, text: str) -> re.Match[str] | None:
        """The leftmost match, or None."""
        known = self.needs
        return self.compiled.search(text) if not known or holds(known, _lower(text)) else None


def _compiled(parts: Iterable[str]) -> re.Pattern[str] | None:
    sieve = "|".join(parts)
    return PROGRAMS.pattern(sieve, int(re.VERBOSE)) if sieve else None
