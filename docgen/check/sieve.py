"""What every match of an expression must hold: a verbose expression comes in, words that are found faster go out.

Only what is plain to see is told. Of everything else nothing is said, which is always right.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]
"""Words, one of which must be there: in lower case, or as the expression has them where it was asked for that."""
Needs: TypeAlias = tuple[tuple[Words, ...], ...]
"""For each alternative what it must hold: one word of each of these. Empty when nothing is known."""

_COMMON = frozenset(
    {"och", "eller", "samt", "men", "som", "att", "för", "med", "den", "det", "har", "kan", "ska", "skall", "måste"}
    | {"vid", "till", "från", "inte", "under", "and", "the", "shall", "must", "with"}
)
"""Words that nearly every text holds: looking for them tells nothing."""
_SHORTEST = 3
"""Letters of a word that tells something; of capitals two are enough."""
_MOST = 60
"""So many words tell less than the expression itself."""
_TOKEN = re.compile(
    r"""(?: [ \t\n\r\f\v]+ | \#.* )* (?: (?P<letters> [^\s\\\[\](){}|*+?.^$\#]+ | \\ [^\w\s] | \[ \w \] )
    | (?P<words> \( \?: [\w \t\n\r\f\v|]* \) )
    | (?P<bar> \| )
    | (?P<many> [*+?] [?+]? | \{ \d*,?\d* \} [?+]? )
    | (?P<close> \) )
    | (?P<look> \( \? <? [=!] )
    | (?P<open> \( (?: \?[pP]<\w+> | \?[a-zA-Z-]*: | (?! \? ) ) )
    | \[ (?P<pair> [^\W\d_]{2} ) \]
    | (?P<other> \[ \^? \]? (?: \\. | [^\]\\] )* \] | \\N\{[^}]*\} | \\[\w\s] | [.^$] | \s | \(\?[pP]=\w+\) )
    | (?P<end> $ ) )""",
    re.VERBOSE,
)
_Alternatives: TypeAlias = list[list[Words]]
_SET = re.compile(r"\[\^\\W\\d_(?:\\0)?\] | \[ (?! \^ ) (?: \\[^sSDWNnrtfvx] | [^\]\\\s] )* \]", re.VERBOSE)
"""A set of characters without a blank."""
_BLANK = re.compile(r"\\[sSDWAZnrtfvx\s] | [^\S \t\n\r\f\v] | \\N\{ | (?<! \\ ) \[ | (?<! \\ ) [.$^]", re.VERBOSE)
_DIGIT = re.compile(r"\s* (?: \[ \s \] \s* )? (?: \\d (?! [?*] ) | \[\d+\] (?! [?*] ) )", re.VERBOSE)


class _Unknown(Exception):  # noqa: N818 - no mistake: nothing is known of the expression
    """An expression that is written in a way that is not read here."""


def alternatives(sieve: str) -> list[str]:
    """The alternatives of a sieve, split at the bars that stand in no group and no set."""
    parts, depth, start, inside = [], 0, 0, False
    position = 0
    while position < len(sieve):
        sign = sieve[position]
        if sign == "\\":
            position += 1
        elif inside:
            inside = sign != "]"
        elif sign == "[":
            inside = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            parts.append(sieve[start:position])
            start = position + 1
        position += 1
    return [*parts, sieve[start:]]


def is_within_blanks(part: str) -> bool:
    """True when no blank can be part of a match of an alternative, nor decide whether it matches."""
    return _BLANK.search(_SET.sub("", part)) is None


def is_quick(part: str, words: Words) -> bool:
    """True for an alternative that is itself found as quickly as its words, and tells more than they do."""
    start = part.lstrip()
    whole = start.startswith(("\\b", "(?<!")) and min(map(len, words)) <= _SHORTEST
    return (whole or start.startswith("[")) and is_within_blanks(part)


def begins_with_digit(part: str) -> bool:
    """True when every match of an alternative holds a digit, as its beginning shows."""
    return _DIGIT.match(part) is not None


def needs(expression: str, *, cased: bool = False) -> Needs:
    """What every match of an expression holds, in the order in which a text that lacks it is known soonest."""
    try:
        found = _read(expression if cased else expression.lower().replace("\\n{", "\\N{"))
    except (_Unknown, IndexError):
        return ()
    if not all(found):
        return ()
    return tuple(tuple(sorted(groups, key=_worth, reverse=True)) for groups in found)


@lru_cache(maxsize=4096)
def words_of(part: str, *, cased: bool = False) -> Words:
    """Words, one of which every match of an alternative holds; none where that is not plain to see."""
    return telling(needs(part, cased=cased))


def telling(known: Needs) -> Words:
    """One word for each alternative, long and rare enough to be looked for in all texts; none where one lacks it."""
    best = [max(filter(_tells, groups), key=_worth, default=()) for groups in known]
    return tuple(dict.fromkeys(word for words in best for word in words)) if all(best) else ()


def holds(known: Needs, text: str) -> bool:
    """False for a text, in lower case, that lacks what every match holds."""
    for groups in known:
        for words in groups:
            for word in words:
                if word in text:
                    break
            else:
                break
        else:
            return True
    return False


class _Reader:
    """Reads one expression from left to right. `last` is what a quantifier would speak of."""

    def __init__(self) -> None:
        self.run = ""
        self.words: list[str] = []
        self.choices: list[_Alternatives] = []
        self.before: _Alternatives = []
        self.last = ""

    def letters(self, text: str) -> None:
        """Characters that stand for themselves."""
        self.run += text if len(text) == 1 or text[0] not in "\\[" else text[1]
        self.last = "letter"

    def pair(self, text: str) -> None:
        """A set of two letters: one letter when they are its two cases, in lower case."""
        if text[0] == text[1]:
            self.run += text[0]
            self.last = "letter"
        else:
            self.gap()

    def gap(self) -> None:
        """What is no word, and ends one."""
        self.words.append(self.run)
        self.run = self.last = ""

    def choice(self, found: _Alternatives) -> None:
        """A group that must be there."""
        self.gap()
        self.choices.append(found)
        self.last = "choice"

    def many(self, text: str) -> None:
        """A quantifier: what stands before it may be left out, or stand several times."""
        needed = text[0] == "+" or (text[0] == "{" and text[1] not in "0,")
        if not needed and self.last == "letter":
            self.run = self.run[:-1]
        if not needed and self.last == "choice":
            self.choices.pop()
        self.gap()

    def bar(self) -> None:
        """The end of an alternative."""
        self.gap()
        self.before += _joined(self.words, self.choices)
        self.words, self.choices = [], []

    def end(self) -> _Alternatives:
        """The end of the expression or of a group: all its alternatives."""
        self.bar()
        return self.before


def _read(expression: str) -> _Alternatives:
    """The words of every alternative."""
    reader, around, position = _Reader(), list[tuple[_Reader, str]](), 0
    for match in _TOKEN.finditer(expression):
        kind = match.lastgroup
        if match.start() != position or kind is None:
            raise _Unknown
        position = match.end()
        if kind in ("open", "look"):
            around.append((reader, kind))
            reader = _Reader()
        elif kind == "close":
            found = reader.end()
            reader, opened = around.pop()
            reader.choice(found) if opened == "open" else reader.gap()
        else:
            _take(reader, kind, match[kind])
    if around or position < len(expression):
        raise _Unknown
    return reader.end()


def _take(reader: _Reader, kind: str, text: str) -> None:
    if kind == "letters":
        reader.letters(text)
    elif kind == "words":
        reader.choice(_listed(text))
    elif kind == "bar":
        reader.bar()
    elif kind == "many":
        reader.many(text)
    elif kind == "pair":
        reader.pair(text)
    else:
        reader.gap()


def _listed(text: str) -> _Alternatives:
    """The alternatives of a group that is nothing but words."""
    words = ["".join(part.split()) for part in text[3:-1].split("|")]
    return [[(word,)] if len(word) > 1 else [] for word in words]


def _joined(single: Sequence[str], choices: Sequence[_Alternatives]) -> _Alternatives:
    """What a sequence must hold: its words, and of each group that must be there its words or one for each choice."""
    groups: list[Words] = [(word,) for word in single if len(word) > 1 or (word and not word.isalnum())]
    rest = [choice for choice in choices if len(choice) > 1]
    groups += [words for choice in choices if len(choice) == 1 for words in choice[0]]
    if not groups and len(rest) == 1:
        return rest[0]
    for choice in rest:
        best = [max(words, key=_worth, default=()) for words in choice]
        if all(best) and len(found := dict.fromkeys(word for words in best for word in words)) <= _MOST:
            groups.append(tuple(found))
    return [groups]


def _worth(words: Words) -> int:
    """How much it tells that one of the words is there."""
    return len(min(words, key=len)) if words else 0


def _tells(words: Words) -> bool:
    return all((len(word) >= _SHORTEST or word.isupper()) and word not in _COMMON for word in words)
