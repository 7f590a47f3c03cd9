"""LAG-002: in a procurement under chapter 19 the directive chapters of LOU are not cited as applicable.

Fires only when the spec says `lou-19`, or when a hand-written text says that it is procured under chapter 19 or
annex 2. Chapter 19 itself leads to 13 kap. 1–3 §§ and 12 kap. 15–16 §§; comparisons, guidance and questions are left
alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from docgen.check.context import Context
from docgen.check.law_reading import cited, place_in
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentence_at, sentences
from docgen.check.voice import is_asked
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.law import LawData
from docgen.spec.law_place import PLACE, LawPlace, read_place

_LOU = "2016:1145"
_CHAPTERS = frozenset({"4", *map(str, range(6, 18))})
_DIRECTIVE = Pattern(r"(?<! \d ) (?: 4 | [6-9] | 1[0-7] ) \s? kap", sieve=r"[46-9] \s? kap | 1[0-7] \s? kap")
_BY_WAY = (
    (read_place("13 kap. 1–3 §§"), Pattern(r"19 \s kap | \b grund | omständighet | avses | \b MBL \b | veto")),
    (read_place("12 kap. 15–16 §§"), Pattern(r"19 \s kap | rapport")),
)
_NOT_APPLIED = Pattern(
    r"""vägled | \b ledning | analog | motsvara[rs] | motsvarighet | jämför | \b jfr | \b jmf
    | gäller \s (?: \w+ \s )? inte
    | inte \s (?: \w+ \s )? (?: gäll | tillämp | omfatt | tvingande ) | tillämpas \s (?: \w+ \s )? inte | undant
    | frivillig | i \s likhet | direktivstyr | över \s (?: \w+ \s )? tröskelvärd | skillnad | i \s stället \s för
    | måttstock | förebild | annars | aldrig"""
)
_SAYS_SO = Pattern(
    r"""\b (?: upphandlingen | denna \s upphandling | uppdraget \s upphandlas | tjänsten \s upphandlas
    | upphandlas | annonspliktig \s upphandling | upphandling \s genomförs ) \b""",
    hints=("upphandl",),
)
_NINETEEN = Pattern(
    r"""\b 19 \s kap | \b bilaga \s 2 (?! \s? a \b | \d )
    | sociala \s tjänster \s och \s andra \s särskilda \s tjänster"""
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each citation of a chapter that does not apply."""
    whole = context.spec is not None
    if context.spec is not None and context.spec.procurement.law != "lou-19":
        return
    ours: frozenset[str] = frozenset() if whole else _procured_so(context)
    statute = context.law.statute(_LOU) if whole or ours else None
    if statute is None:
        return
    pattern = cited([statute])
    for passage in context.corpus.having(_DIRECTIVE):
        ours_too = passage.language == "sv" and (whole or passage.document in ours)
        if ours_too and _DIRECTIVE.first_in(passage.text):  # much cheaper than the expression
            for match in pattern.all_in(passage.text):
                yield from _findings(passage, match, context.law)


def _procured_so(context: Context) -> frozenset[str]:
    """The documents that say of themselves that they belong to a procurement under chapter 19."""
    return frozenset(
        passage.document
        for passage in context.corpus.having(_SAYS_SO)
        for start, end in sentences(passage.text)
        if _SAYS_SO.first_in(passage.text[start:end]) and _NINETEEN.first_in(passage.text[start:end])
    )


def _findings(passage: Passage, match: re.Match[str], law: LawData) -> Iterator[Finding]:
    sentence = sentence_at(passage.text, match.start())
    if _NOT_APPLIED.first_in(sentence) or is_asked(sentence):
        return
    places = place_in(match)
    offset = match.start("place") if match["place"] else match.start("place2")
    for part in _places().finditer(places):
        place = read_place(part[0])
        if place.chapter not in _CHAPTERS or _led_to(place, sentence):
            continue
        start, end = offset + part.start(), offset + part.end()
        yield Finding(
            passage.spot(start, end),
            Say(
                f'"{passage.text[start:end]}" LOU gäller inte i en upphandling enligt 19 kap. LOU',
                f'"{passage.text[start:end]}" LOU does not apply to a procurement under chapter 19',
            ),
            _hint(part[0], law),
        )


def _led_to(place: LawPlace, sentence: str) -> bool:
    return any(place.within(other) and words.first_in(sentence) for other, words in _BY_WAY)


def _hint(place: str, law: LawData) -> Say:
    row = law.cite(place, _LOU)
    if row is None:
        return Say(
            "bara 1–3, 5, 19, 20 och 21 kap. gäller; ange regeln i 19 kap. eller ta bort hänvisningen",
            "only chapters 1–3, 5, 19, 20 and 21 apply; cite the rule of chapter 19 or drop the reference",
        )
    note = f"; {row.note}" if row.note else ""
    if row.new is None:
        return Say(
            f"19 kap. har ingen egen regel om {row.topic}{note}; ta bort hänvisningen",
            f"chapter 19 has no rule of its own on {row.topic_en}; drop the reference",
        )
    return Say(f'skriv "{row.new}" ({row.topic}){note}', f'write "{row.new}" ({row.topic_en})')


@cache
def _places() -> re.Pattern[str]:
    return re.compile(PLACE, re.VERBOSE)


RULE = Rule(
    id="LAG-002",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Direktivkapitlen i LOU där 19 kap. gäller", "Directive chapters cited under chapter 19"),
    what=Say(
        "Letar efter 4 och 6–17 kap. LOU i underlaget till en upphandling enligt 19 kap. (law: lou-19, eller en "
        "text som "
        "säger att den upphandlas enligt 19 kap. eller bilaga 2). Jämförelser, vägledning och de paragrafer som 19 "
        "kap. "
        "själv hänvisar till lämnas i fred.",
        "Looks for chapters 4 and 6–17 of LOU in the documents of a procurement under chapter 19 (law: lou-19, or "
        "a text "
        "that says that it is procured under chapter 19 or annex 2). Comparisons, guidance and the paragraphs that "
        "chapter 19 itself refers to are left alone.",
    ),
    why=Say(
        "I en upphandling enligt 19 kap. gäller bara 1–3, 5, 19, 20 och 21 kap. (19 kap. 1 §). Den som anger fel "
        "kapitel "
        "kan binda sig vid strängare regler eller få frågor om vad som gäller. Om en hänvisning är menad som "
        "jämförelse "
        "är en bedömning.",
        "Under chapter 19 only chapters 1–3, 5, 19, 20 and 21 apply (19 kap. 1 §). Citing the wrong chapter may "
        "bind the "
        "authority to stricter rules, or raise questions of what holds. Whether a reference is meant as a "
        "comparison is "
        "a judgement.",
    ),
    mend=Say(
        "Ange paragrafen i 19 kap. som förslaget säger; docgen law LOU visar hela tabellen.",
        "Cite the paragraph of chapter 19 that the hint names; docgen law LOU shows the whole table.",
    ),
    bad="Leverantören utesluts enligt 13 kap. 1 § LOU.",
    good="Kommunen får utesluta leverantören enligt 19 kap. 17 § LOU.",
    law=(LawRef("19 kap. 1 § LOU", "2026-11-21", "A"),),
    run=run,
)
