"""LAG-005: the number stands before the paragraph sign in a statute, after it in minutes, with a blank between.

Only statutes that docgen knows are turned round: collective agreements, contracts and minutes have the sign first.
The heading of an item in minutes ("§ 11 MBL") is left alone, and so are addresses, files and compounds.
"""

import re
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.law_reading import alternatives, names_of
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.law import LawData

_NUMBERS = (
    r"\d{1,3} \s? (?: [a-z] (?! \w ) )? (?: (?: \s? [–-] \s? | ,\s | \s och \s ) \d{1,3} (?: \s? [a-z] (?! \w ) )? )*"
)
_CHAPTER = r"(?: (?P<{0}> \d{{1,2}} \s? [a-z]? ) \s kap\.? | kap\.? \s (?P<{1}> \d{{1,2}} \s? [a-z]? ) ) ,? \s"
_MINUTES = Pattern(
    r"""(?: protokoll\w* | sammantr\w* | beslut\w* | nämnd\w* | utskott\w* | styrelse\w* | fullmäktige | paragraf\w*
    | \b [A-ZÅÄÖ]{2,6} | \d{4}-\d\d-\d\d | \d{4} ) [\s,:]* $""",
    ignore_case=False,
)
_ITEM = Pattern(r"\d \s? [a-z]? \s? $")
_TIGHT = Pattern(
    r"""(?<! [\w§] ) (?: (?P<code> [A-ZÅÄÖ]{2,6} ) § \s? (?P<number> \d+ )
    | § (?P<after> \d+ ) | (?P<before> \d{1,3} (?: \s? [a-z] )? ) § (?! \d ) ) (?! \w )""",
    ignore_case=False,
    sieve=r"§\d | \w§",
)
_ADDRESS = re.compile(r"\S*[/@_\\]\S*|\S+\.(?:pdf|docx?|md|xlsx?)\b")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each reference in another form."""
    names = alternatives(names_of(context.law.statutes))
    turned = Pattern(
        rf"""(?<! [\w§] ) (?: (?: {_CHAPTER.format("first", "second")} )?
        §§? \s? (?P<numbers> {_NUMBERS} ) \s (?: i \s )?
        (?P<name> {names} ) | (?P<name2> {names} ) ,? \s (?: {_CHAPTER.format("third", "fourth")} )?
        §§? \s? (?P<numbers2> {_NUMBERS} ) ) (?! \w | -\w )""",
        ignore_case=False,
        sieve=r"§ \s? \d",
    )
    for passage in context.corpus.having(turned, _TIGHT):
        if passage.language == "sv":
            told = list(_turned(passage, turned))
            yield from (finding for _, finding in told)
            yield from _tight(passage, [span for span, _ in told], context.law)


def _turned(passage: Passage, pattern: Pattern) -> Iterator[tuple[tuple[int, int], Finding]]:
    for match in pattern.all_in(passage.text):
        before = passage.text[: match.start()]
        if match["name"] and _ITEM.first_in(before):
            continue  # "9 § 2 LSS" is the second item of a paragraph
        heads = not before.strip(" \t-–•*#.0123456789") and passage.role != "cell"
        if match["name"] and (heads or _MINUTES.first_in(before)):
            continue
        chapter = next((match[name] for name in ("first", "second", "third", "fourth") if match[name]), "")
        numbers = " ".join((match["numbers"] or match["numbers2"]).split())
        sign = "§" if numbers.replace(" ", "").isalnum() else "§§"
        name = match["name"] or match["name2"]
        right = f"{chapter} kap. {numbers} {sign} {name}" if chapter else f"{numbers} {sign} {name}"
        yield match.span(), _finding(passage, match.span(), right)


def _tight(passage: Passage, told: list[tuple[int, int]], law: LawData) -> Iterator[Finding]:
    """References without a blank at the sign."""
    addresses = [match.span() for match in _ADDRESS.finditer(passage.text)] if "§" in passage.text else []
    for match in _TIGHT.all_in(passage.text):
        if any(start < match.end() and match.start() < end for start, end in (*told, *addresses)):
            continue
        if match["code"]:
            statute = law.statute(match["code"])
            right = f"{match['number']} § {match['code']}" if statute else f"{match['code']} § {match['number']}"
        else:
            right = f"§ {match['after']}" if match["after"] else f"{match['before']} §"
        yield _finding(passage, match.span(), right)


def _finding(passage: Passage, span: tuple[int, int], right: str) -> Finding:
    written = passage.text[span[0] : span[1]]
    return Finding(
        passage.spot(*span),
        Say(f'"{written}" är inte den vanliga formen', f'"{written}" is not the usual form'),
        Say(f'skriv "{right}"', f'write "{right}"'),
    )


RULE = Rule(
    id="LAG-005",
    severity=Severity.NOTE,
    kind="text",
    title=Say("Lagrum i ovanlig form", "Paragraph in an unusual form"),
    what=Say(
        "Letar efter paragraftecknet före numret i en lag som docgen känner (§ 11 MBL), och efter paragraftecken utan "
        "mellanslag (SON§136, 11§). Kollektivavtal, avtal, rubriker i protokoll, adresser och filnamn lämnas i fred.",
        "Looks for the paragraph sign before the number of a statute that docgen knows (§ 11 MBL), and for signs "
        "without "
        "a blank (SON§136, 11§). Collective agreements, contracts, headings of minutes, addresses and file names are "
        "left alone.",
    ),
    why=Say(
        "I en lag står numret först, i ett protokoll tecknet. Formen visar läsaren vad hänvisningen gäller. Formen är "
        "sed, inte lag.",
        "In a statute the number stands first, in minutes the sign. The form tells the reader what is referred to. "
        "It is "
        "custom, not law.",
    ),
    mend=Say(
        "Skriv 11 § MBL för en lag och SON § 136 för ett protokoll.",
        "Write 11 § MBL for a statute and SON § 136 for minutes.",
    ),
    bad="Förhandling har skett enligt § 11 MBL (SON§136).",
    good="Förhandling har skett enligt 11 § MBL (SON § 136).",
    law=(LawRef("sed i lagtext och protokoll", "2026-11-21", "C"),),
    run=run,
)
