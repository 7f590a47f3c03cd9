"""TERM-001: one form for each abbreviation and term, in the whole package.

Four kinds of variants are collected from all texts and counted by place (a clause used ten times counts once):
abbreviations ("t.ex.", "t ex", "tex"), loan words ("e-post", "mejl"), acronyms with a noun ("LSS-handläggare",
"LSS handläggare") and the case of acronyms ("SFB", "Sfb"). The most frequent form is right; where two are as
frequent, the recommended one. Every place of the other forms is reported.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from re import Match
from typing import TypeAlias

from docgen.check.context import Context
from docgen.check.corpus import Corpus
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Place, Say, Severity

Key: TypeAlias = tuple[str, ...]
_Found: TypeAlias = tuple[Passage, Match[str]]

# Recommended form, and whether the letters alone may be taken for it: "mm" is a length, "bla" and "tom" are words.
_ABBREVIATIONS: Mapping[str, Mapping[str, bool]] = {
    "sv": {
        "t.ex.": True, "bl.a.": False, "m.m.": False, "m.fl.": True, "d.v.s.": True, "o.s.v.": True, "s.k.": False,
        "f.d.": True, "p.g.a.": True, "fr.o.m.": False, "t.o.m.": False, "i.o.m.": True, "e.d.": False, "m.a.o.": True,
    },
    "en": {"e.g.": True, "i.e.": False},
}  # fmt: skip
_SOLID_IS_RIGHT = frozenset({"d.v.s.", "o.s.v."})
_SPELLINGS = Pattern(
    r"(?<! [\w@.-] ) (?P<epost> e-?post | e-?mail | mejl ) \w* (?! [\w@] | \.\w )",
    hints=("post", "mail", "mejl"),
)
_RECOMMENDED = frozenset({"e-post", "dvs", "osv"})
_COMPOUND = Pattern(
    r"(?<! [\w-] ) ([A-ZÅÄÖ]{2,6}) ( - | \s ) ([a-zåäö]{4,}) (?! [\w-] )",
    ignore_case=False,
    sieve=r"[A-ZÅÄÖ] [A-ZÅÄÖ] [-\s] [a-zåäö]{4}",
)
_NO_COMPOUND = Pattern(r"(?: enligt | § | kap\. | lag\w* ) \s $")
_ACRONYM = Pattern(
    r"(?<! [\w@./-] ) [A-ZÅÄÖ]{3,6} (?! \w | -[A-ZÅÄÖ\d] )",
    ignore_case=False,
    sieve=r"[A-ZÅÄÖ] [A-ZÅÄÖ]{2,5} (?! \w | -[A-ZÅÄÖ\d] )",
)
_CAPITALISED = Pattern(
    r"(?<= [a-zåäö,;] \s ) [A-ZÅÄÖ][a-zåäö]{2,5} (?! \w | [@.]\w )",
    ignore_case=False,
    sieve=r"\s [A-ZÅÄÖ] (?<= [a-zåäö,;] \s [A-ZÅÄÖ] ) [a-zåäö]{2,5} (?! \w | [@.]\w )",
)
_NO_WORD = Pattern(r"^ [BCDFGHJKLMNPQRSTVWXZ]{3,6} $", ignore_case=False)
_VOWEL = Pattern(r"[aeiouyåäöé]")
_SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\n": " "})


@dataclass
class _Uses:
    """Where each form of one term stands."""

    forms: dict[str, list[_Found]] = field(default_factory=lambda: defaultdict(list))

    def by_place(self) -> dict[str, list[Spot]]:
        """The spots of each form, one for each place."""
        places: dict[str, dict[Place, Spot]] = {form: {} for form in self.forms}
        for form, found in self.forms.items():
            for passage, match in found:
                spot = passage.spot(match.start(), match.end())
                places[form].setdefault(spot.place, spot)
        return {form: list(spots.values()) for form, spots in places.items()}


def run(context: Context) -> Iterator[Finding]:
    """One finding for each place of a form that is not the usual one."""
    corpus = context.corpus
    uses: dict[Key, _Uses] = defaultdict(_Uses)
    patterns = map(_abbreviation_pattern, {passage.language for passage in corpus.passages})
    for passage in _running(corpus, *patterns, _SPELLINGS):
        for key, form, match in (*_abbreviations(passage), *_spellings(passage)):
            uses[key].forms[form].append((passage, match))
    _add_compounds(corpus, uses)
    _add_acronyms(corpus, uses)
    for term in uses.values():
        yield from _findings(term) if len(term.forms) > 1 else ()


def _running(corpus: Corpus, *patterns: Pattern) -> list[Passage]:
    """The passages where one of the patterns may match; a value of one word is no running text."""
    return [passage for passage in corpus.having(*patterns) if passage.role != "value" or " " in passage.text]


def _findings(term: _Uses) -> Iterator[Finding]:
    forms = term.by_place()
    right = max(forms, key=lambda form: (len(forms[form]), _recommended(form), form))
    usual, count = forms[right][0], len(forms[right])
    places = (
        ("ett annat ställe", "one other place") if count == 1 else (f"{count} andra ställen", f"{count} other places")
    )
    for form, spots in forms.items():
        for spot in spots if form != right else ():
            yield Finding(
                spot,
                Say(f'"{form}" skrivs "{right}" på {places[0]}', f'"{form}" is written "{right}" in {places[1]}'),
                Say(f'skriv "{right}" överallt', f'write "{right}" everywhere'),
                ((usual, Say(f'här står "{right}"', f'"{right}" stands here')),),
            )


def _abbreviations(passage: Passage) -> Iterator[tuple[Key, str, Match[str]]]:
    for match in _abbreviation_pattern(passage.language).all_in(passage.text):
        written = match[0].translate(_SPACES).lower()
        letters = "".join(filter(str.isalpha, written))
        yield ("abbreviation", letters), written if "." in written[:-1] else written.rstrip("."), match


@cache
def _abbreviation_pattern(language: str) -> Pattern:
    forms, hints, tails = list[str](), list[str](), set[str]()
    for recommended, solid in _ABBREVIATIONS.get(language, {}).items():
        first, *rest = recommended.rstrip(".").split(".")
        head = f"[{first[0].upper()}{first[0]}]{first[1:]}"
        dotted = "".join(rf"\.[ \N{{NO-BREAK SPACE}}]?{part}" for part in rest)
        spaced = "".join(rf"\s{part}" for part in rest)
        together = rf" | {''.join(rest)}\b\.?" if solid else ""
        forms.append(rf"{head} (?: {dotted}\b\.? | {spaced}\b{together} )")
        tails.add(rest[-1])
        hints += [first + "".join(rest)] if solid else []
    if not forms:
        return Pattern("(?!)", sieve="(?!)")
    return Pattern(
        rf"(?<! [\w@./-] ) (?: {' | '.join(forms)} ) (?! [\w@-] )",
        ignore_case=False,
        hints=tuple(hints),
        sieve=rf"(?<! \w ) (?: {' | '.join(sorted(tails))} ) \b",
    )


def _spellings(passage: Passage) -> Iterator[tuple[Key, str, Match[str]]]:
    for match in _SPELLINGS.all_in(passage.text):
        name = match.lastgroup or ""
        yield ("spelling", name), match[name].lower(), match


def _add_compounds(corpus: Corpus, uses: dict[Key, _Uses]) -> None:
    """A noun after a blank, "LSS handläggare", counts only where "LSS-handläggare" stands somewhere."""
    found = _all_of(corpus, _COMPOUND)
    joined: dict[str, list[str]] = defaultdict(list)
    for _, match in found:
        if match[2] == "-" and match[3] not in joined[match[1]]:
            joined[match[1]].append(match[3])
    for passage, match in found:
        noun = next((noun for noun in joined[match[1]] if _same_noun(noun, match[3])), None)
        if noun is None or (match[2] != "-" and _NO_COMPOUND.first_in(passage.text[: match.start()])):
            continue
        mark = "-" if match[2] == "-" else " "
        uses["compound", match[1], noun].forms[f"{match[1]}{mark}{noun}"].append((passage, match))


def _add_acronyms(corpus: Corpus, uses: dict[Key, _Uses]) -> None:
    """The same letters as an acronym: "Sfb" inside a sentence, and "sfb", which without a vowel is no word."""
    known: dict[str, list[_Found]] = defaultdict(list)
    for passage, match in _all_of(corpus, _ACRONYM):
        if not passage.text.isupper():
            known[match[0]].append((passage, match))
    for passage, match in _all_of(corpus, _CAPITALISED, _small(known)):
        form = match[0]
        if form.upper() in known and not _is_word(form, corpus):
            term = uses["acronym", form.upper()]
            term.forms[form].append((passage, match))
            term.forms[form.upper()] = known[form.upper()]


def _all_of(corpus: Corpus, *patterns: Pattern) -> list[_Found]:
    """Every match in running text, in reading order."""
    return [
        (passage, match)
        for passage in _running(corpus, *patterns)
        for match in sorted(chain(*(pattern.all_in(passage.text) for pattern in patterns)), key=Match.start)
    ]


def _small(acronyms: Iterable[str]) -> Pattern:
    """Those of the acronyms that are no word, in small letters."""
    forms = tuple(acronym.lower() for acronym in acronyms if _NO_WORD.first_in(acronym))
    return Pattern(
        rf"(?<! [\w@./-] ) (?: {' | '.join(forms) or '(?!)'} ) (?! \w | [@.]\w )",
        ignore_case=False,
        hints=forms,
        sieve="" if forms else "(?!)",
    )


def _is_word(form: str, corpus: Corpus) -> bool:
    """True when the letters also stand in small ones as a word: then capitals are only emphasis."""
    if not _VOWEL.first_in(form):
        return False
    plain = Pattern(rf"\b{form.lower()}\b", ignore_case=False, hints=(form.lower(),))
    return any(plain.first_in(passage.text) for passage in _running(corpus, plain))


def _same_noun(one: str, other: str) -> bool:
    """True when two words differ in their endings only: handläggare, handläggarna."""
    common = next(
        (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    short, long = sorted((len(one) - common, len(other) - common))
    return common >= 4 and short <= 2 and long <= 4


def _recommended(form: str) -> bool:
    dotted = form in {item for forms in _ABBREVIATIONS.values() for item in forms} - _SOLID_IS_RIGHT
    return dotted or form in _RECOMMENDED or "-" in form or form.isupper()


RULE = Rule(
    id="TERM-001",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Flera former av samma förkortning eller term", "Several forms of one abbreviation or term"),
    what=Say(
        "Räknar formerna av vanliga förkortningar och lånord, sammansättningar med bokstavsord och bokstavsord i hela "
        "paketet. Den "
        "vanligaste formen gäller, och varje ställe med en annan form anges. Vid lika antal gäller den rekommenderade "
        "formen.",
        "Counts the forms of common abbreviations and loan words, compounds with acronyms, and acronyms in the "
        "whole package. "
        "The most "
        "frequent form holds, and every place with another form is shown. In a tie the recommended form holds.",
    ),
    why=Say(
        "Två former läses lätt som två saker, och ett underlag som spretar ser hopklippt ut. Varning: formen avgör "
        "inget rättsligt.",
        "Two forms are easily read as two things, and a text that varies looks pasted together. A warning: no law "
        "turns on it.",
    ),
    mend=Say("Välj en form och använd den överallt.", "Choose one form and use it everywhere."),
    bad="Skicka e-post till enheten. Svar lämnas med epost.",
    good="Skicka e-post till enheten. Svar lämnas med e-post.",
    law=(LawRef("11 § språklagen", "2026-11-21", "B"),),
    run=run,
)
