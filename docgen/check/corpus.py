"""All running text as one long string: patterns come in, the passages that may hold a match of them go out.

Most texts hold nothing that a rule looks for, and most of their words stand in many of them. The distinct texts are
therefore taken apart at their blanks, and the distinct parts, a fifth of all text, are laid end to end, once as they
are and once in lower case, and searched at once for what every match must hold.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate

from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.sieve import holds

_BETWEEN = "\0"  # neither a blank nor part of a word, and in no text that a person writes
_ROW = 3
"""So many letters in a row find the parts that may hold a word."""
_DIGIT = re.compile(r"\d")


class Corpus:
    """The passages of one context, searchable by the hints and sieves of patterns."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        """`passages` in reading order; their numbers are their indices."""
        self.passages = passages
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(passages):
            self._numbers[passage.text].append(number)

    def having(self, *patterns: Pattern) -> list[Passage]:
        """The passages that may hold a match of one of the patterns, in reading order."""
        return [self.passages[number] for number in self.numbers(*patterns)]

    def numbers(self, *patterns: Pattern) -> list[int]:
        """The numbers of these passages."""
        if not all(pattern.literals or pattern.exact or pattern.sieve for pattern in patterns):
            return list(range(len(self.passages)))
        return self._passages({text for pattern in patterns for text in self._fitting(pattern)})

    def where(self, test: Callable[[str], bool]) -> list[int]:
        """The numbers of the passages whose text passes a test, in reading order; equal texts are tested once."""
        return self._passages(number for number, text in enumerate(self._plain) if test(text))

    def _passages(self, texts: Iterable[int]) -> list[int]:
        return sorted(number for text in texts for number in self._same[text])

    @cached_property
    def _same(self) -> list[list[int]]:
        return list(self._numbers.values())

    def _fitting(self, pattern: Pattern) -> Iterable[int]:
        """The texts that hold all that a match must hold."""
        found = set(self._texts(pattern))
        known = pattern.needs if found else ()
        return (text for text in found if holds(known, self._lowered[text])) if known else found

    def _texts(self, pattern: Pattern) -> Iterator[int]:
        for words in pattern.literals:
            yield from self._vocabulary.with_part(words) if words.isalnum() else self._with_words(words)
        for words in pattern.exact:
            yield from self._vocabulary.with_part(words, ignore_case=False)
        sieves = pattern.sieves
        if sieves.in_part is not None:
            yield from self._vocabulary.with_match(sieves.in_part, ignore_case=pattern.ignore_case)
        if sieves.with_digit is not None:
            yield from self._with_digit(sieves.with_digit, ignore_case=pattern.ignore_case)
        if sieves.in_text is not None:
            line = self._lowered_line if pattern.ignore_case else self._plain_line
            yield from line.with_match(sieves.in_text)

    def _with_words(self, words: str) -> Iterator[int]:
        """Texts with these very characters, blanks among them: the longest part of them is looked for first."""
        parts = words.split()
        found = set(self._vocabulary.with_part(max(parts, key=len)))
        if len(parts) == 1:
            return iter(found)
        phrase, lowered = " ".join(parts), self._lowered
        return (text for text in found if phrase in " ".join(lowered[text].split()))

    def _with_digit(self, expression: re.Pattern[str], *, ignore_case: bool) -> Iterator[int]:
        line = self._lowered_digits if ignore_case else self._plain_digits
        return (self._having_digits[number] for number in line.with_match(expression))

    @cached_property
    def _having_digits(self) -> list[int]:
        return sorted(set(self._vocabulary.with_match(_DIGIT, ignore_case=False)))

    @cached_property
    def _plain_digits(self) -> "_Line":
        return _Line(self._plain[number] for number in self._having_digits)

    @cached_property
    def _lowered_digits(self) -> "_Line":
        return _Line(self._lowered[number] for number in self._having_digits)

    @cached_property
    def _vocabulary(self) -> "_Vocabulary":
        return _Vocabulary(self._plain)

    @cached_property
    def _plain(self) -> list[str]:
        return list(self._numbers)

    @cached_property
    def _lowered(self) -> list[str]:
        return [text.lower() for text in self._plain]

    @cached_property
    def _plain_line(self) -> "_Line":
        return _Line(self._plain)

    @cached_property
    def _lowered_line(self) -> "_Line":
        return _Line(self._lowered)


class _Vocabulary:
    """What stands between blanks in some texts, each part once, with the texts that it stands in."""

    def __init__(self, texts: Iterable[str]) -> None:
        found: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for part in set(text.split()):
                found[part].append(number)
        self._texts = list(found.values())
        self._plain = list(found)
        self._lowered = [part.lower() for part in found]

    def with_part(self, letters: str, *, ignore_case: bool = True) -> Iterator[int]:
        """Which of the texts hold these characters, no blank among them; they may be a part of a word."""
        parts = self._lowered if ignore_case else self._plain
        for number in self._candidates(letters.lower()):
            if letters in parts[number]:
                yield from self._texts[number]

    def with_match(self, expression: re.Pattern[str], *, ignore_case: bool) -> Iterator[int]:
        """Which of the texts match an expression that no blank is part of."""
        for part in (self._lowered_line if ignore_case else self._plain_line).with_match(expression):
            yield from self._texts[part]

    def _candidates(self, letters: str) -> Iterable[int]:
        """The parts with three letters in a row that these letters have and few parts do."""
        if len(letters) < _ROW:
            return range(len(self._texts))
        rows = (self._by_row.get(letters[start : start + _ROW], set()) for start in range(len(letters) - _ROW + 1))
        return min(rows, key=len)

    @cached_property
    def _by_row(self) -> Mapping[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for number, part in enumerate(self._lowered):
            for start in range(len(part) - _ROW + 1):
                found[part[start : start + _ROW]].add(number)
        return found

    @cached_property
    def _plain_line(self) -> "_Line":
        return _Line(self._plain)

    @cached_property
    def _lowered_line(self) -> "_Line":
        return _Line(self._lowered)


class _Line:
    """Texts laid end to end."""

    def __init__(self, texts: Iterable[str]) -> None:
        parts = list(texts)
        self._all = _BETWEEN.join(parts)
        self._starts = list(accumulate((len(part) + 1 for part in parts), initial=0))

    def with_match(self, expression: re.Pattern[str]) -> Iterator[int]:
        """Which of the texts match."""
        match = expression.search(self._all)
        while match is not None:
            text, following = self._at(match.start())
            yield text
            match = expression.search(self._all, following)

    def _at(self, position: int) -> tuple[int, int]:
        """The text at this position, and where the next one starts."""
        following = bisect_right(self._starts, position)
        return following - 1, self._starts[following]
