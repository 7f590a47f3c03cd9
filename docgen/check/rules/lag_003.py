"""LAG-003: procedures and limits that LOU has not known since 1 February 2022 are not named as current.

Each term is reported once for each document, with the number of places. A text about LOV keeps its
"förfrågningsunderlag"; sentences about how it was, and quotations, are left alone.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from re import Match

from docgen.check.context import Context
from docgen.check.law_reading import around, day_of, of_the_past
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.diag.diagnostic import LawRef, Say, Severity

_ABOLISHED = date(2022, 2, 1)
_TERMS = Pattern(
    r"""(?<! [\w”"»-] ) (?:
    (?P<simplified> förenkla (?: t | de ) \s förfarande (?: t | n )? )
    | (?P<selective> urvalsförfarande (?: t | n )? )
    | (?P<documents> förfrågningsunderlag (?: et | en | ets )? )
    | (?P<annex> (?: LOU:?s? \s )? bilaga \s 2 \s? a (?! \w ) )
    | (?P<welfare> välfärdstjänst (?: er | erna )? )
    | (?P<amount> 615 \s 312 | 586 \s 907 | 626 \s 284 | 2 \s 156 \s 469 )
    | (?P<share> 28 \s? (?: % | procent ) (?= [^.]{0,30} tröskelvärd ) )
    ) (?! [\w”"»] )""",
    sieve=r"""förfarande | förfrågnings | bilaga\s2 | välfärdstjänst | 615\s312 | 586\s907 | 626\s284 | 156\s469
    | 28\s?% | 28\s?procent""",
)
_PROCUREMENT = Pattern(r"(?: upphandl | anbud | \b LOU \b )", hints=("upphandl", "anbud", "lou"))
_CHOICE = Pattern(r"(?: \b LOV \b | valfrihetssystem | kundval )", hints=("lov", "valfrihetssystem", "kundval"))
_BUILDING = Pattern(r"\b (?: AB \s? 04 | ABT \s? 06 | AMA | entreprenad\w* ) \b")
_LIMIT = Pattern(r"(?: direktupphandl | tröskelvärd | bilaga \s 2 | annonsering )")
_INSTEAD = {
    "simplified": (
        "beskriv stegen i upphandlingen; förfarandet finns inte sedan 2022-02-01",
        "describe the steps of the procedure; this one was abolished on 2022-02-01",
    ),
    "selective": (
        "beskriv stegen i upphandlingen; förfarandet finns inte sedan 2022-02-01",
        "describe the steps of the procedure; this one was abolished on 2022-02-01",
    ),
    "documents": ('skriv "upphandlingsdokument"', 'write "upphandlingsdokument"'),
    "annex": (
        "ange bilaga 2 till LOU; bilaga 2 a upphävdes 2022-02-01",
        "cite annex 2 of LOU; annex 2 a was repealed on 2022-02-01",
    ),
    "welfare": (
        'skriv "sociala tjänster och andra särskilda tjänster" (bilaga 2 till LOU)',
        'write "sociala tjänster och andra särskilda tjänster" (annex 2 of LOU)',
    ),
    "amount": (
        "ange den gräns som gäller nu; docgen law direktupphandling visar raderna",
        "state the limit in force; docgen law direktupphandling shows the rows",
    ),
    "share": (
        "gränsen är inte längre en andel av tröskelvärdet; docgen law direktupphandling visar raderna",
        "the limit is no longer a share of the threshold; docgen law direktupphandling shows the rows",
    ),
}


def run(context: Context) -> Iterator[Finding]:
    """One finding for each outdated term and document."""
    found: dict[tuple[str, str], list[tuple[Passage, Match[str]]]] = defaultdict(list)
    choice = context.spec is not None and context.spec.procurement.law == "lov"
    about: dict[str, tuple[bool, bool]] = {}
    days: dict[str, date | None] = {}
    for passage in context.corpus.having(_TERMS):
        if context.documents and not passage.document:
            continue  # a value of the spec stands in a document too, and is counted there
        if passage.document not in about:
            about[passage.document] = _about(context, passage.document, choice)
            days[passage.document] = day_of(context, passage.document)
        day = days[passage.document]
        if day is not None and day >= _ABOLISHED and passage.language == "sv":
            for kind, match in _outdated(passage, *about[passage.document]):
                found[passage.document, kind].append((passage, match))
    for (_, kind), places in found.items():
        yield _finding(kind, places)


def _about(context: Context, document: str, choice: bool) -> tuple[bool, bool]:
    """Whether a document is about procurement, and whether it is about a system of choice."""
    if context.spec is not None:
        return True, choice
    own = [passage for passage in context.corpus.having(_PROCUREMENT, _CHOICE) if passage.document == document]
    return (
        any(_PROCUREMENT.first_in(passage.text) for passage in own),
        any(_CHOICE.first_in(passage.text) for passage in own),
    )


def _outdated(passage: Passage, procurement: bool, choice: bool) -> Iterator[tuple[str, Match[str]]]:
    for match in _TERMS.all_in(passage.text):
        kind = match.lastgroup or ""
        sentence = around(passage.text, match.start(), sentences(passage.text))
        if not procurement or of_the_past(sentence, _ABOLISHED):
            continue
        if kind == "documents" and (choice or _BUILDING.first_in(passage.text)):
            continue
        if kind in {"simplified", "selective"} and not _PROCUREMENT.first_in(passage.text):
            continue
        if kind in {"amount", "welfare"} and not _LIMIT.first_in(sentence):
            continue
        if kind == "annex" and not _PROCUREMENT.first_in(sentence):
            continue
        yield kind, match


def _finding(kind: str, places: list[tuple[Passage, Match[str]]]) -> Finding:
    passage, match = places[0]
    more = (f" ({len(places)} ställen)", f" ({len(places)} places)") if len(places) > 1 else ("", "")
    what = (
        ("är ett äldre belopp eller mått", "is an amount of earlier law")
        if kind in {"amount", "share"}
        else ("används inte i LOU sedan 2022-02-01", "has not been used in LOU since 2022-02-01")
    )
    sv, en = _INSTEAD[kind]
    return Finding(
        passage.spot(match.start(), match.end()),
        Say(f'"{match[0]}" {what[0]}{more[0]}', f'"{match[0]}" {what[1]}{more[1]}'),
        Say(sv, en),
    )


RULE = Rule(
    id="LAG-003",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Förfarande eller gräns som inte finns längre", "A procedure or limit that exists no more"),
    what=Say(
        "Letar efter förenklat förfarande, urvalsförfarande, förfrågningsunderlag, bilaga 2 a, välfärdstjänster som "
        "kategori och äldre direktupphandlingsgränser i texter om upphandling från och med 2022-02-01. En "
        "anmärkning per "
        "ord och dokument. Texter om LOV, entreprenader, historia och citat lämnas i fred.",
        "Looks for the simplified and selective procedures, förfrågningsunderlag, annex 2 a, welfare services as a "
        "category and earlier limits of direct award in texts about procurement from 2022-02-01. One finding for each "
        "term and document. Texts about LOV, building works, history and quotations are left alone.",
    ),
    why=Say(
        "Den som läser ett avskaffat begrepp kan inte veta vilka regler som gäller. Att ordet används om dagens "
        "upphandling är en bedömning.",
        "Whoever reads an abolished term cannot know which rules apply. That the word is meant of today's procurement "
        "is a judgement.",
    ),
    mend=Say(
        "Använd dagens ord, och beskriv hur upphandlingen går till i egna steg.",
        "Use the terms of today, and describe the steps of the procedure yourself.",
    ),
    bad="Upphandlingen genomförs som förenklat förfarande enligt förfrågningsunderlaget.",
    good="Upphandlingen annonseras enligt 19 kap. LOU och genomförs i de steg som beskrivs nedan.",
    law=(
        LawRef("19 kap. LOU i lydelse från 2022-02-01 (prop. 2021/22:5)", "2026-11-21", "B"),
        LawRef("19 a kap. 2 § LOU", "2026-11-21", "A"),
    ),
    run=run,
)
