"""What the rules about law share: how a text names statutes, the day that it was written, sentences about history."""

import re
from collections.abc import Iterable
from datetime import date

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.diag.diagnostic import Say
from docgen.spec.law_place import PLACE
from docgen.spec.model.law import Statute

_STOP = r"(?: första | andra | tredje | fjärde | femte ) \s (?: stycket | st\. )"
TAIL = rf"""(?: ,? \s (?: \d+ (?: \s? [–-] \s? \d+ )? | {_STOP} | st \.? (?: \s \d+ )? | p \.? \s? \d+
    | punkt (?: en )? \s \d+ ) ){{0,3}} ,? \s (?: i \s )?"""
"""Between a paragraph and its statute: `9 § 2 LSS`, `5 kap. 1 § andra stycket SoL`, `13 kap. 1 § i LOU`."""

_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_DATE = Pattern(
    rf"""(?<! [\d:/-] ) (?: (?P<iso> (?: 19 | 20 ) \d\d - [01]\d - [0-3]\d ) (?! [\d-] )
    | (?P<day> [0-3]?\d ) \s (?P<month> {" | ".join(_MONTHS)} ) \s (?P<year> (?: 19 | 20 ) \d\d ) (?! \d ) )"""
)
_YEAR = Pattern(r"(?<! [\d:/.,-] ) (?P<year> (?: 19 | 20 ) \d\d ) (?! [\d:/] | [ ] \d{3} | [.,]\d | -\d )")
_NO_HEAD = Pattern(
    r"""\b (?: senast | från | fram \s till | till \s och \s med | sista | anbud\w* | start\w* | gäll\w* | giltig\w*
    | avser | avtal\w* | född\w* | möte\w* | träder ) \b"""
)
_HISTORY = Pattern(
    r"""(?<! \w ) (?: dåvarande | gällde | då \s? gällande | upphäv (?: d | da | des | ts | t | s | ande ) | numera
    | upphör\w* \s att \s gälla | upphört | tidigare | föregångare\w* | (?: har | blev ) \s ersatt\w* | ersattes
    | ersätt (?: er | s ) | lydelse\w* | histori\w+ | fram \s till | före \s (?: den \s )? \d | övergångsbestämm\w*
    | (?: äldre | gamla | förra ) \s (?: lag | bestämm | lydelse | rätt | social | sol | lou | regl | kommunal
    | förvaltn ) \w*
    | förarbete\w* | prop\. | proposition\w* | sou | ds | bet\. | betänkande\w* | rättsfall\w* | praxis | hfd | rå
    | nja | ad \s \d{4} | kammarrätt\w* | regeringsrätt\w* | mål \s? (?: nr )? \s? \d+ | dom (?: en | ar | arna )?
    | avgörande[nt]\w* | motsvara (?: r | de | des | s ) | motsvarighet\w* | i \s stället \s för | jfr | jämför )
    (?! \w )"""
)


def day_of(context: Context, document: str = "") -> date | None:
    """The day that counts: the context's, else the one that the head of the document bears; None if neither is "
    "there."""
    if context.day is not None:
        return context.day
    head = [passage for passage in context.passages if passage.document == document][:15]
    for passage in head:
        text = passage.text
        found = dates_in(text)
        if len(text) <= 70 and len(found) == 1 and not _NO_HEAD.first_in(text):
            return found[0]
    return None


def dates_in(text: str) -> list[date]:
    """The whole dates that a text names."""
    found = []
    for match in _DATE.all_in(text):
        try:
            found.append(
                date.fromisoformat(match["iso"])
                if match["iso"]
                else date(int(match["year"]), _MONTHS.index(match["month"].lower()) + 1, int(match["day"]))
            )
        except ValueError:
            continue
    return found


def of_the_past(sentence: str, until: date) -> bool:
    """True when a sentence speaks of how it was: by its words, or by a day or year before `until`."""
    if _HISTORY.first_in(sentence):
        return True
    if any(day < until for day in dates_in(sentence)):
        return True
    return any(int(match["year"]) < until.year for match in _YEAR.all_in(sentence))


def around(text: str, start: int, spans: Iterable[tuple[int, int]]) -> str:
    """The sentence that holds the character at `start`, with the one before it."""
    before = ""
    for first, last in spans:
        if first <= start < last:
            return before + text[first:last]
        before = text[first:last]
    return text


def alternatives(words: Iterable[str]) -> str:
    """A verbose expression for any of the words, longest first, with any blank where they have one."""
    escaped = (re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
    return " | ".join(escaped) or "(?!)"


def names_of(statutes: Iterable[Statute]) -> set[str]:
    """What running text may call the statutes: abbreviations, names, and names with the number."""
    return {name for item in statutes for name in (*item.short, item.name, item.cited, *item.names)}


def cited(statutes: Iterable[Statute]) -> Pattern:
    """Places with one of these statutes, in either order: `4 kap. 1 § SoL`, `SoL 4 kap. 1 §`."""
    names = alternatives(names_of(statutes))
    return Pattern(
        rf"""(?<! [\w.§] ) (?: (?P<place> {PLACE} (?: (?: , | \s och | \s samt | \s eller ) \s {PLACE} )* ) {TAIL}
        (?P<name> {names} ) | (?P<name2> {names} ) ,? \s (?P<place2> {PLACE} ) ) (?! \w | -\w )""",
        ignore_case=False,
        sieve=names,
    )


def place_in(match: re.Match[str]) -> str:
    """The place of a match of `cited`, whatever the order."""
    return match["place"] or match["place2"] or ""


def uncertain(verified: bool) -> Say:
    """What a hint adds where nobody has read the row."""
    return (
        Say("", "") if verified else Say("; kontrollera, uppgiften är inte läst", "; check, the row is not verified")
    )
