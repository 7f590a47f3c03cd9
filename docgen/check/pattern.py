"""Regular expressions that are compiled when first used: the list of rules must be cheap to import."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Pattern:
    """A regular expression in verbose form: blanks in it do not count, comments may explain it."""

    expression: str
    ignore_case: bool = True

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.expression, re.VERBOSE | (re.IGNORECASE if self.ignore_case else 0))

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, from left to right."""
        return self.compiled.finditer(text)

    def first_in(self, text: str) -> re.Match[str] | None:
        """The leftmost match, or None."""
        return self.compiled.search(text)
