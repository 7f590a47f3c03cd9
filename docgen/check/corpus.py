"""All running text as one long string: patterns come in, the passages that may hold a match of them go out.

Most texts hold nothing that a rule looks for, and many stand several times. The distinct texts are laid end to
end, once as they are and once in lower case, and searched at once for what every match must hold.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from docgen.check.passage import Passage
from docgen.check.pattern import Pattern

_WORD = re.compile(r"\w+")
_BETWEEN = "\0"  # neither a blank nor part of a word, and in no text that a person writes


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
        if not all(pattern.hints or pattern.sieve for pattern in patterns):
            return list(range(len(self.passages)))
        found = {text for pattern in patterns for text in self._texts(pattern)}
        same = list(self._numbers.values())
        return sorted(number for text in found for number in same[text])

    def _texts(self, pattern: Pattern) -> Iterator[int]:
        for words in pattern.literals:
            yield from self._vocabulary.with_part(words) if words.isalnum() else self._lowered.with_words(words)
        if pattern.compiled_sieve is not None:
            line = self._lowered if pattern.ignore_case else self._plain
            yield from line.with_match(pattern.compiled_sieve)

    @cached_property
    def _vocabulary(self) -> "_Vocabulary":
        return _Vocabulary(map(str.lower, self._numbers))

    @cached_property
    def _plain(self) -> "_Line":
        return _Line(self._numbers)

    @cached_property
    def _lowered(self) -> "_Line":
        return _Line(map(str.lower, self._numbers))


class _Vocabulary:
    """The distinct words of texts, each with the texts that it stands in: a tenth of the texts themselves."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            for word in set(_WORD.findall(text)):
                self._texts.setdefault(word, []).append(number)
        self._line = _Line(self._texts)
        self._in_order = list(self._texts.values())

    def with_part(self, letters: str) -> Iterator[int]:
        """Which of the texts hold these letters and digits; they may be a part of a word."""
        for word in self._line.with_words(letters):
            yield from self._in_order[word]


class _Line:
    """Texts laid end to end."""

    def __init__(self, texts: Iterable[str]) -> None:
        parts = list(texts)
        self._all = _BETWEEN.join(parts)
        self._starts = list(accumulate((len(part) + 1 for part in parts), initial=0))

    def with_words(self, words: str) -> Iterator[int]:
        """Which of the texts hold these very characters."""
        position = self._all.find(words)
        while position >= 0:
            text, following = self._at(position)
            yield text
            position = self._all.find(words, following)

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
