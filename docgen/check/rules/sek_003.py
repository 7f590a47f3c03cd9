"""SEK-003: nothing about the tenders stands in a document from before the award.

In a spec every memo is dated, and the award is a milestone. A text by itself is from before the award when it says
that the award is still to come. What is told of earlier procurements, and what is only thought of, does not count.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.memo import Memo

_COUNT = r"""(?: \d+ | inga | inget | ett | två | tre | fyra | fem | sex | sju | åtta | nio | tio | elva | tolv
    | flera )"""
_TENDER = Pattern(
    rf"""\b {_COUNT} (?: \s (?: giltiga | kompletta ) )? \s anbud \s (?: har \s )? (?: kommit \s in | inkommit
    | lämnats | kom
      \s in | inkom | mottagits | togs \s emot | tagits \s emot )
    | \b (?: det \s )? (?: har \s )? (?: inkom | kom | inkommit | kommit ) (?: \s in )? \s {_COUNT} \s anbud \b
    | \b (?: lägsta | högsta | bästa | vinnande | billigaste ) \s anbud (?: et | spris | spriset )? \s (?: är | var
    | har | kom
      | lämnades | kommer \s från )
    | \b anbud (?: et | en )? \s (?: från | av ) \s (?-i: [A-ZÅÄÖ]) [\w&-]+ (?: \s [\w&-]+ ){{0,4}} \s (?: AB | HB
    | KB )
    | \b anbudspris (?: et | erna )? \s (?: är | var | på | om ) \s \d
    | \b anbudsgivarna \s (?: är | var ) \s (?-i: [A-ZÅÄÖ] )""",
    hints=("anbud",),
)
_OTHER = Pattern(
    r"""\b (?: tidigare | förra | förre | föregående | senaste | avbröts | avbruten | dåvarande | andra \s kommuner
    | om | ifall | när | ska | skall | kan | får | bör | måste | väntas | beräknas | planeras | risk\w* ) \b"""
)
_YEAR = Pattern(r"\b (?P<year> (?: 19 | 20 )\d\d ) \b (?! : \d )")
_BEFORE_AWARD = Pattern(
    r"""(?: tilldelnings? \w* | beslut \s om \s tilldelning ) \s (?: \w+ \s ){0,3}? (?: planeras | beräknas | väntas
      | kommer \s att | ska \s fattas | fattas \s (?: den | i ) | har \s (?: ännu \s )? inte )
    | \b (?: innan | före ) \s (?: beslut \s om \s )? tilldelning | utvärdering(?:en)? \s (?: pågår
    | är \s inte \s (?: klar | avslutad ) )
    | \b anbudstiden \s (?: har \s gått \s ut | gick \s ut )""",
    hints=("tilldelning", "utvärdering", "anbudstiden"),
)
_HIDDEN = Pattern(r"sekretess (?! begär )", hints=("sekretess",))


def run(context: Context) -> Iterator[Finding]:
    """One finding for each sentence that tells of the tenders."""
    award = context.timetable.award if context.timetable else None
    dates = {memo.document: memo.date for memo in context.spec.memos if _may_tell(memo)} if context.spec else {}
    for passage in context.corpus.having(_TENDER):
        if passage.language != "sv" or passage.role not in {"paragraph", "item", "cell", "note"}:
            continue
        if context.spec is None:
            if _is_early(passage.document, context):
                yield from _findings(passage, None)
        elif award is not None and (day := dates.get(passage.document)) is not None and day < award:
            yield from _findings(passage, day)


def _may_tell(memo: Memo) -> bool:
    """False for a memo that cancels a procurement without tenders: then there is no tender to keep secret."""
    return memo.cancellation is None or memo.cancellation.tenders > 0


def _is_early(document: str, context: Context) -> bool:
    """True for a text that speaks of the award as something to come, and does not call itself secret."""
    here: Sequence[Passage] = [passage for passage in context.passages if passage.document == document]
    early = any(_BEFORE_AWARD.first_in(passage.text) for passage in here)
    return early and not any(_HIDDEN.first_in(passage.text) for passage in here)


def _findings(passage: Passage, day: dt.date | None) -> Iterator[Finding]:
    before = ""
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        match = _TENDER.first_in(sentence)
        if match and not _OTHER.first_in(sentence) and not _is_past(f"{before} {sentence}", day):
            dated = (f", daterat {day},", f" of {day}") if day else ("", "")
            yield Finding(
                passage.spot(start + match.start(), start + match.end()),
                Say(
                    f'uppgift om anbud i ett dokument{dated[0]} före tilldelningen: "{match[0]}"',
                    f'facts about tenders in a document{dated[1]} before the award: "{match[0]}"',
                ),
                Say(
                    "ta bort uppgiften, eller lägg den i en handling som är sekretessbelagd till tilldelningen",
                    "remove it, or put it into a document that is secret until the award",
                ),
                severity=None if day else Severity.WARNING,
            )
        before = sentence


def _is_past(text: str, day: dt.date | None) -> bool:
    """True when the sentence, or the one before, is about an earlier year or an earlier procurement."""
    years = [int(match["year"]) for match in _YEAR.all_in(text)]
    return any(year < day.year if day else True for year in years) or _OTHER.first_in(text) is not None


RULE = Rule(
    id="SEK-003",
    severity=Severity.ERROR,
    kind="package",
    title=Say("Uppgift om anbud före tilldelningen", "Facts about tenders before the award"),
    what=Say(
        "Letar efter antal anbud, anbudsgivare och anbudspriser i tjänsteskrivelser som är daterade före hållpunkten "
        "award, och i fristående texter som säger att tilldelningen återstår (då en varning). Tidigare upphandlingar, "
        "meningar om vad som kan hända och texter som själva anger sekretess räknas inte. En skrivelse om att avbryta "
        "en upphandling som inte har fått något anbud (cancellation.tenders: 0) prövas inte.",
        "Looks for the number of tenders, tenderers and prices in memos dated before the milestone award, and in "
        "texts "
        "by themselves that say that the award is to come (then a warning). Earlier procurements, sentences about "
        "what may happen and texts that name their secrecy do not count. A memo that cancels a procurement without "
        "tenders (cancellation.tenders: 0) is not tried.",
    ),
    why=Say(
        "Uppgifter som rör anbud är under absolut sekretess tills tilldelningsbeslut har fattats eller ärendet "
        "slutförts. En röjd uppgift kan snedvrida konkurrensen.",
        "Facts about tenders are under absolute secrecy until the award is decided or the matter closed. A fact that "
        "is given away may distort competition.",
    ),
    mend=Say(
        "Ta bort uppgiften ur dokumentet, eller sekretessmarkera det.",
        "Remove the fact from the document, or mark the document as secret.",
    ),
    bad="Fyra anbud har kommit in, och det lägsta anbudet är 338 kr. Tilldelning beräknas ske den 12 maj.",
    good="Anbudstiden har gått ut. Anbuden redovisas när tilldelningsbeslut har fattats.",
    law=(LawRef("19 kap. 3 § OSL", "2026-11-21", "A"),),
    run=run,
)
