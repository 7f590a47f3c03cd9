"""Cuts running text into sentences, with Swedish abbreviations and law references left whole."""

from collections.abc import Iterator
from functools import lru_cache

from docgen.check.pattern import Pattern

_END = Pattern(r"(?<! [.!?] ) [.!?]+ [”\"')\]]* (?=\s) | \n\s*\n | \n (?=\s*[-*•|] | \s*\d+[.)]\s)")
_ABBREVIATION = Pattern(
    r"""\b(?: t\.\s?ex | bl\.\s?a | m\.\s?m | m\.\s?fl | d\.\s?v\.\s?s | dvs | o\.\s?s\.\s?v | osv | s\.\s?k | f\.\s?d
    | p\.\s?g\.\s?a | pga | fr\.\s?o\.\s?m | t\.\s?o\.\s?m | kap | st | p | art | nr | dnr | ev | resp | ca | max | min
    | jfr | prop | ref | e\.\s?g | i\.\s?e | etc ) \. $"""
)
_CAPITAL = Pattern(r"\s* [”\"'(\[]* [A-ZÅÄÖÉ]", ignore_case=False)


@lru_cache(maxsize=1 << 15)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence, end exclusive. A full stop counts only before a capital letter."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.all_in(text):
        is_item_number = text[start : match.start()].strip().isdigit()
        if not is_item_number and _ends_here(text, match.start(), match.end()):
            yield start, match.end()
            start = match.end()
    if text[start:].strip():
        yield start, len(text)


def sentence_at(text: str, offset: int) -> str:
    """The sentence that holds the character at `offset`."""
    return next((text[start:end] for start, end in sentences(text) if start <= offset < end), "")


def _ends_here(text: str, start: int, end: int) -> bool:
    if text[start] == "\n":
        return True
    if text[start] == "." and _ABBREVIATION.first_in(text[max(0, start - 12) : start + 1]):
        return False
    return _CAPITAL.compiled.match(text, end) is not None
