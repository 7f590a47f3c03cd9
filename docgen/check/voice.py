"""Whether a sentence is said: a text and a place in it come in, true goes out for a question and for a quotation.

Nobody requires what is asked ("Måste vi ha kontor i kommunen?") or what is only quoted, be it to reject it.
"""

from collections.abc import Iterator

from docgen.check.sentence import sentences

_MARKS = '”"“„«»'
_END = ")]*_ \t\n" + _MARKS


def is_asked(sentence: str) -> bool:
    """True when the sentence is a question."""
    return sentence.rstrip(_END).endswith("?")


def is_quoted(text: str, offset: int) -> bool:
    """True when the character at `offset` stands between quotation marks of this text."""
    before = sum(text.count(mark, 0, offset) for mark in _MARKS)
    return before % 2 == 1 and any(mark in text[offset:] for mark in _MARKS)


def said(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence that is no question."""
    for start, end in sentences(text):
        if "?" not in text[start:end] or not is_asked(text[start:end]):
            yield start, end
