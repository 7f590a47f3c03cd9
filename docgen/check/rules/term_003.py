"""TERM-003: names of organisations are whole, and every bracket and quotation mark has its other half.

Names of national authorities are compared with a list: a word that is one or two letters from a listed name, and is
no form of it, is garbled, and so is the beginning of one name with the ending of another. Brackets are matched
within a paragraph; "a)" and "1)" number items, and a quotation that
goes on in the next paragraph may be open.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from re import Match

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity

_NAMES = (
    "Upphandlingsmyndigheten", "Konkurrensverket", "Försäkringskassan", "Socialstyrelsen", "Arbetsmiljöverket",
    "Integritetsskyddsmyndigheten", "Skatteverket", "Bolagsverket", "Arbetsförmedlingen", "Kammarkollegiet",
    "Folkhälsomyndigheten", "Diskrimineringsombudsmannen", "Justitieombudsmannen", "Polismyndigheten",
    "Pensionsmyndigheten", "Kronofogdemyndigheten", "Migrationsverket", "Barnombudsmannen", "Riksrevisionen",
)  # fmt: skip
_NAME_LIKE = Pattern(
    r"""(?<! [\w@./-] ) [A-ZÅÄÖ] [a-zåäö]{4,}
    (?: myndighet (?: en )? | verket? | kassa n? | styrelse n? | förmedling (?: en )? | kollegie? (?: t | um )?
      | ombudsman (?: nen )? | revision (?: en )? | inspektion (?: en )? ) s? (?! [\w@-] )""",
    ignore_case=False,
    hints=("myndighet", "verk", "kassa", "styrelse", "förmedling", "kollegi", "ombudsman", "revision", "inspektion"),
)
_OTHER_ENDING = Pattern(
    r"""^ (?P<stem> upphandlings | konkurrens | arbetsmiljö | integritets (?: skydds )? | skatte | bolags | folkhälso
    | diskriminerings | pensions | migrations ) (?: myndigheten | verket | inspektionen | ombudsmannen ) s? $"""
)
"""Authorities that do not exist: the beginning of one with the ending of another."""
_FORMER = Pattern(r"\b (?: dåvarande | tidigare | numera | föregångare | f\.\s?d\.? | hette )")
_PHRASES: tuple[tuple[Pattern, str], ...] = (
    (
        Pattern(
            r"\b [Ii]nspektionen \s för \s (?: vård | omsorg ) \b (?! \s och \s omsorg s? \b )"
            r"(?P<rest> (?: - )? (?: \s (?: och | & ) \s \w+ )? )",
            ignore_case=False,
            hints=("inspektionen",),
        ),
        "Inspektionen för vård och omsorg",
    ),
    (
        Pattern(
            r"\b Sveriges \s [Kk]ommun (?: er )? \s (?: och | & ) \s [Rr]egion (?: er )? s? (?! \w )"
            r"(?<! \b Sveriges \s [Kk]ommuner \s och \s [Rr]egioner ) (?<! [Kk]ommuner \s och \s [Rr]egioners )",
            ignore_case=False,
            hints=("sveriges",),
        ),
        "Sveriges Kommuner och Regioner",
    ),
)
_MARKS = Pattern(r"[()\[\]]", hints=("(", ")", "[", "]"))
_ITEM = Pattern(r"(?: ^ | [\s(,;/–-] ) (?: \d{1,2} | [a-zåäö] | [ivx]{1,4} ) \.? $")
_FACE = Pattern(r"[:;] -? $")
_QUOTES = Pattern(r"[”\"“„]", hints=("”", '"', "“", "„"))
_KOMMUN = Pattern(
    r"(?<! [\w-] ) (?P<place> [A-ZÅÄÖ][a-zåäö]{5,} ) \s kommun (?: s | en | ens )? (?! \w )",
    ignore_case=False,
    hints=("kommun",),
)
_ALIKE = frozenset({"linköpings", "lidköpings", "enköpings", "nyköpings", "jönköpings", "falköpings"})
_PAIRS = {")": "(", "]": "["}
_ROLES = frozenset({"paragraph", "item", "cell", "note", "heading", "caption"})


def run(context: Context) -> Iterator[Finding]:
    """One finding for each garbled name and each half of a pair."""
    corpus = context.corpus
    for passage in corpus.having(_NAME_LIKE, *(pattern for pattern, _ in _PHRASES)):
        if passage.role in _ROLES:
            yield from _names(passage)
    yield from _places(context)
    for passage in corpus.having(_MARKS, _QUOTES):
        if passage.role in _ROLES:
            yield from _brackets(passage)
            yield from _quotes(passage)


def _names(passage: Passage) -> Iterator[Finding]:
    for match in _NAME_LIKE.all_in(passage.text):
        right = _meant(match[0])
        if right and not _FORMER.first_in(passage.text[max(0, match.start() - 60) : match.end() + 60]):
            yield _garbled(passage, match, right)
    for pattern, right in _PHRASES:
        for match in pattern.all_in(passage.text):
            yield _garbled(passage, match, right)


def _garbled(passage: Passage, match: Match[str], right: str) -> Finding:
    said = " ".join(match[0].split())
    return Finding(
        passage.spot(match.start(), match.end()),
        Say(f'"{said}" är inte organisationens hela namn', f'"{said}" is not the whole name of the organisation'),
        Say(f'skriv "{right}"', f'write "{right}"'),
    )


@cache
def _meant(written: str) -> str | None:
    """The listed name that a word is a slip for; None for a right form and for another word."""
    for name in _NAMES:
        if written in {name, name + "s"}:
            return None
    other = _OTHER_ENDING.first_in(written)
    if other is not None:
        return next((name for name in _NAMES if name.lower().startswith(other["stem"].lower())), None)
    return next((name for name in _NAMES if _near(written.removesuffix("s"), name)), None)


def _near(one: str, other: str) -> bool:
    """True when one letter is missing, added, changed or swapped with its neighbour, or two in a long word."""
    if abs(len(one) - len(other)) > 2 or one[:2] != other[:2]:
        return False
    return _distance(one.lower(), other.lower()) <= (2 if len(other) > 17 else 1)


def _distance(one: str, other: str) -> int:
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def _places(context: Context) -> Iterator[Finding]:
    """A municipality that is spelt otherwise once, where the text names it many times."""
    found = [
        (passage, match)
        for passage in context.corpus.having(_KOMMUN)
        if passage.role in _ROLES
        for match in _KOMMUN.all_in(passage.text)
    ]
    counts = Counter(match["place"] for _, match in found)
    usual = [place for place, count in counts.items() if count >= 3]
    for passage, match in found:
        place = match["place"]
        if counts[place] > 1 or place.lower() in _ALIKE:
            continue
        right = next((name for name in usual if name != place and _distance(name, place) == 1), None)
        if right:
            yield _garbled(passage, match, f"{right} kommun")


def _brackets(passage: Passage) -> Iterator[Finding]:
    """The first half in a paragraph: one that is missing makes others look so."""
    text, opened = passage.text, list[Match[str]]()
    for match in _MARKS.all_in(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if match[0] in "([":
            if not _FACE.first_in(before):
                opened.append(match)
        elif opened and opened[-1][0] == _PAIRS[match[0]]:
            opened.pop()
        elif not _ITEM.first_in(text[max(0, match.start() - 9) : match.start()]) and not _FACE.first_in(before):
            yield _half(passage.spot(match.start(), match.end()), match[0], _PAIRS[match[0]])
            return
    for match in opened[:1]:
        yield _half(passage.spot(match.start(), match.end()), match[0], ")" if match[0] == "(" else "]")


def _quotes(passage: Passage) -> Iterator[Finding]:
    """An odd number of marks; an opening mark at the start may be closed in a later paragraph."""
    text = passage.text
    marks = [match for match in _QUOTES.all_in(text) if not text[max(0, match.start() - 1) : match.start()].isdigit()]
    if len(marks) % 2 == 0 or len(marks) != len(list(_QUOTES.all_in(text))):
        return
    first, last = marks[0], marks[-1]
    goes_on = not text[: first.start()].strip(" –-") or not text[last.end() :].strip(" .,;:!?)–-")
    if not (goes_on and len(marks) == 1):
        yield _half(passage.spot(last.start(), last.end()), last[0], last[0])


def _half(spot: Spot, mark: str, other: str) -> Finding:
    return Finding(
        spot,
        Say(f'tecknet "{mark}" saknar sitt andra tecken "{other}"', f'the mark "{mark}" lacks its other "{other}"'),
        Say("sätt ut det tecken som saknas, eller ta bort det som är över", "add the missing mark, or remove the odd"),
    )


RULE = Rule(
    id="TERM-003",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Förvanskat namn eller halv parentes", "Garbled name or half a bracket"),
    what=Say(
        "Jämför namn på statliga myndigheter med en lista, och kommunens namn med hur det annars skrivs, "
        "och letar efter parenteser och citattecken som inte har sin andra hälft i samma stycke. Numrering som a) "
        "och 1) "
        "och citat som fortsätter i nästa stycke räknas inte.",
        "Compares names of national authorities with a list, the municipality's name with its usual form in the text, "
        "and looks for brackets and quotation marks without their other half in the same paragraph. Numbers such as "
        "a) and 1) and quotations that go on in the next paragraph do not count.",
    ),
    why=Say(
        "Ett förvanskat namn och en halv parentes får läsaren att undra vad mer som är slarvigt. Varning: ett "
        "ovanligt namn kan vara rätt.",
        "A garbled name and half a bracket make the reader wonder what else is careless. A warning: an unusual name "
        "may be right.",
    ),
    mend=Say(
        "Skriv namnet helt, och sätt ut det tecken som saknas.", "Write the name whole, and add the missing mark."
    ),
    bad="Tillstånd ges av Inspektionen för vård (IVO.",
    good="Tillstånd ges av Inspektionen för vård och omsorg (IVO).",
    law=(LawRef("11 § språklagen (2009:600)", "2026-11-21", "D"),),
    run=run,
)
