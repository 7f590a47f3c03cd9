"""STR-008: a proposed decision can be carried out as it stands, without the memo that it stands in.

It is lifted into the minutes. There "ovan" and "skrivelsen" point at nothing, unless the sentence names the document
with its date, registry number or appendix. Points of the same proposal and what follows after a colon go with it.
"""

from collections.abc import Iterable, Iterator
from re import Match

from docgen.check.context import Context
from docgen.check.memo import memos
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentence_at
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_BY = r"(?: enligt | i \s enlighet \s med | med \s hänvisning \s till | utifrån )"
_ALWAYS = Pattern(
    rf"""\b (?: föreliggande | förevarande | ifrågavarande ) \s (?: tjänste )?
      (?: förslag | skrivelse | ärende | handling | underlag )\w*
    | \b {_BY} \s (?: (?: vad | det ) \s som \s (?: \w+ \s ){{1,2}} )? (?: ovan | nedan ) (?! \w )
    | \b {_BY} \s (?: ovanstående | nedanstående )
      (?! \s (?: punkt | lista | tabell | belopp ) )
    | \b (?: ovan | nedan ) \s? (?: nämnd | angiv | beskriv | redovisad | föreslag | stående \s förslag )\w*
    | \b (?: som | det ) \s framgår \s (?: ovan | nedan ) \b
    | \b (?: denna | föreliggande ) \s (?: tjänste )? skrivelse (?! \w )
    | \b {_BY} \s (?: vad \s som \s | det \s som \s ) (?: har \s )? (?: anförts | sagts | framkommit ) (?! \s i \s )"""
)
_UNDATED = Pattern(
    rf"""\b {_BY} \s (?: (?: \w+s | bifogad | bilagd | upprättad ) \s )? (?: tjänste )? skrivelse (?: n )?
      (?! \w | \s från )
    | \b {_BY} \s (?: \w+s \s )? (?: förslaget | ärendebeskrivningen | bedömningen ) (?! \w | \s (?: till | om ) \s )
    | \b {_BY} \s (?: förvaltningens | kontorets | handläggarens | tjänstepersonens | \w+förvaltningens ) \s förslag
      (?! \w | \s (?: till | om ) \s )
    | \b (?: bifall\w* | godkänn\w* ) \s (?: \w+s \s )? (?: förslaget | skrivelsen | tjänsteskrivelsen )
      (?! \w | \s (?: till | om ) \s )"""
)
_POINTED_OUT = Pattern(
    r"""\b (?: 19 | 20 )\d\d - \d\d - \d\d | \b (?: daterad | av \s den | den \s \d ) | \b bilag\w* | \b dnr \b
    | \b \d{1,2} \s (?: jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec )\w* \s (?: 19 | 20 )\d\d
    | \b [A-ZÅÄÖ]{2,6} [\s-] (?: 19 | 20 )\d\d [-/] \d"""
)
_WITHIN = Pattern(r"\b punkt (?: en | er | erna )? \s [\d,\s–och-]* $")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each reference that the minutes cannot follow."""
    for passage in _proposals(context):
        for match in _ALWAYS.all_in(passage.text):
            if not _WITHIN.first_in(passage.text[: match.start()]):
                yield _finding(passage, match)
        for match in _UNDATED.all_in(passage.text):
            if not _POINTED_OUT.first_in(sentence_at(passage.text, match.start())):
                yield _finding(passage, match)


def _proposals(context: Context) -> Iterator[Passage]:
    """What is proposed: in the values of the spec, and below "Förslag till beslut" in texts."""
    if context.spec is not None and context.spec.procurement.language == "sv":
        yield from _values(context.passages)
    for memo in memos(context):
        yield from memo.proposal[1:]


def _values(passages: Iterable[Passage]) -> Iterator[Passage]:
    for passage in passages:
        _, source = passage.pieces[0]
        if passage.document:
            return
        if isinstance(source, Route) and source.steps[0] == "memos" and source.steps[2:3] == ("proposal",):
            yield passage


def _finding(passage: Passage, match: Match[str]) -> Finding:
    words = " ".join(match[0].split())
    return Finding(
        passage.spot(match.start(), match.end()),
        Say(
            f'"{words}" i förslaget till beslut säger inget i protokollet',
            f'"{words}" in the proposed decision tells nothing in the minutes',
        ),
        Say(
            'skriv ut vad som beslutas, eller nämn handlingen med datum, t.ex. "tjänsteskrivelsen 2026-11-20"',
            "write out what is decided, or name the document with its date",
        ),
    )


RULE = Rule(
    id="STR-008",
    severity=Severity.NOTE,
    kind="text",
    title=Say("Förslaget går inte att besluta som det står", "The proposal cannot be decided as it stands"),
    what=Say(
        "Letar i tjänsteskrivelsers förslag till beslut efter hänvisningar som bara går att följa i skrivelsen: "
        "föreliggande förslag, enligt ovan, ovan nämnda, denna skrivelse, och enligt skrivelsen, förslaget eller "
        "bedömningen utan att samma mening har datum, diarienummer eller bilaga. Punkter i samma förslag och enligt "
        "följande lämnas i fred.",
        "Looks in the proposed decisions of Swedish memos for references that can be followed only inside the memo: "
        "föreliggande förslag, enligt ovan, ovan nämnda, denna skrivelse, and enligt skrivelsen, förslaget or "
        "bedömningen where the sentence has no date, registry number or appendix. Points of the same proposal and "
        "enligt följande are left alone.",
    ),
    why=Say(
        "Förslaget lyfts in i protokollet som det står. Den som ska verkställa beslutet har bara protokollet. "
        "Skrivsätt skiljer sig mellan kommuner, därför är det en notis.",
        "The proposal is lifted into the minutes as it stands. Who carries out the decision has only the minutes. "
        "Customs differ between authorities, so this is a note.",
    ),
    mend=Say(
        "Skriv ut vad som beslutas, eller nämn handlingen med namn och datum.",
        "Write out what is decided, or name the document with title and date.",
    ),
    bad="Nämnden beslutar enligt föreliggande förslag.",
    good="Nämnden godkänner tidplanen i socialförvaltningens tjänsteskrivelse 2026-11-20.",
    law=(LawRef("kommuners praxis för förslag till beslut", "2026-11-21", "B"),),
    run=run,
)
