"""How requirements are worded: words that oblige, words that tell who must do it, numbers in front. Floor 4."""

import re

_OBLIGES = re.compile(
    r"\b(?:ska|skall|måste|bör|krävs|åligger|åtar sig|förbinder sig|ansvarar för|(?:får|kan) (?:inte|ej|aldrig|endast)"
    r"|shall|must|should|may not)\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:ska|skall|måste|krävs|shall|must|(?:får|kan) (?:inte|ej|aldrig))\b", re.IGNORECASE)
_SHOULD = re.compile(r"\b(?:bör|should|meriterande|önskvärt|mervärde)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:[A-ZÅÄÖ]{1,8}[-–.]?\d{1,4}(?:[.-]\d{1,4})*[.:]?|(?:[Kk]rav|[Ss]ka(?:ll)?krav)\s?\d{1,4}(?:\.\d{1,3})*[.:]?"
    r"|[A-ZÅÄÖ]{1,8}\s\d{1,4}:|\d{1,3}(?:\.\d{1,3})+[.:]?)(?:\s+[–-])?\s+(?=\S)"
)
_NUMBER_ONLY = re.compile(r"(?:[A-Za-zÅÄÖåäö]{0,6}[-–. ]?)\d{1,4}(?:[.-]\d{1,4})*\.?")


def obliges(text: str) -> bool:
    """True for a text that requires something of somebody."""
    return _OBLIGES.search(text) is not None


def only_wishes(text: str) -> bool:
    """True for a text that says "bör" and never "ska"."""
    return _SHOULD.search(text) is not None and _MUST.search(text) is None


def numbered(text: str) -> int:
    """How many characters the number or id takes that a text begins with, 0 for none: `K12:`, `3.2.1 –`."""
    match = _NUMBERED.match(text)
    return match.end() if match is not None else 0


def is_number(text: str) -> bool:
    """True for a text that is nothing but a number or an id."""
    return _NUMBER_ONLY.fullmatch(text.strip()) is not None


def is_short(text: str, most: int = 12) -> bool:
    """True for a text that may be a heading: few words and no full stop."""
    return 0 < len(text.split()) <= most and not text.rstrip().endswith((".", ";", ":", ","))


def depth_of(number: str) -> int:
    """How deep a number such as 3.2.1 stands, from 1; 0 for none."""
    return len([part for part in re.split(r"[.\-–]", number.strip(". ")) if part]) if number.strip(". ") else 0


def name_of(text: str) -> str:
    """A few words that a requirement can be called by: what must be done, without who must do it."""
    sentences = re.split(r"(?<=[.!?;:])\s", " ".join(text.split()))
    words = next((part for part in sentences if len(part.split()) > 2), sentences[0])
    after = _OBLIGES.split(words, maxsplit=1)
    said = after[1].strip() if len(after) > 1 and len(after[0].split()) <= 6 and len(after[1].split()) > 1 else words
    cut = said.split()[:8]
    while len(cut) > 2 and len(cut[-1]) <= 3 and len(said.split()) > 8:
        cut.pop()
    name = " ".join(cut).strip(" .,:;–-")
    return name[:1].upper() + name[1:]
