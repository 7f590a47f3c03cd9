"""Whether a sentence is said: a text and a place in it come in, true goes out for a question and for a quotation.

Nobody requires what is asked ("Måste vi ha kontor i kommunen?") or what is only quoted, be it to reject it.
"""

_MARKS = '”"“„«»'
_END = ")]*_ \t\n" + _MARKS


def is_asked(sentence: str) -> bool:
    """True when the sentence is a question."""
    return sentence.rstrip(_END).endswith("?")


def is_quoted(text: str, offset: int) -> bool:
    """True when the character at `offset` stands between quotation marks of this text."""
    before = sum(text.count(mark, 0, offset) for mark in _MARKS)
    return before % 2 == 1 and any(mark in text[offset:] for mark in _MARKS)
