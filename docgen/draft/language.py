"""The language of a text, by its commonest small words: Swedish, English, or not to be told.

What a file says of its own language is often that of the program, not of the text. Floor 4.
"""

import re

_WORD = re.compile(r"[a-zåäöé]+")
_SWEDISH_WORDS = """
och att som för det den är på till av med ett de har inte om från vid ska eller kan i under enligt samt inom även efter
mellan genom där när sin sina denna detta dessa vara blir får måste bör hos utan också vilka vilket
"""
_ENGLISH_WORDS = """
the and of to is that for with are be by this from which or as shall must not have has been will can at on it their its
any all such these those would should may under between through where when
"""
_SWEDISH = frozenset(_SWEDISH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_SAMPLE = 60_000
"""Characters that tell the language of a whole text well enough."""
_LEAST = 3
"""Small words that must be there: a name or a heading tells nothing."""


def language_of(text: str) -> str:
    """`sv`, `en`, or "" where the words do not tell."""
    words = _WORD.findall(text.lower())
    swedish = sum(word in _SWEDISH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if swedish + english < _LEAST:
        return ""
    if swedish >= 2 * english:
        return "sv"
    return "en" if english >= 2 * swedish else ""


def spoken_in(text: str, declared: str = "") -> str:
    """`sv` or `en`: the language of a whole text, else the one that its file declares, else Swedish."""
    return language_of(text[:_SAMPLE]) or ("en" if declared.lower().startswith("en") else "sv")
