"""LAG-001: no statute that has been repealed is cited as if it were in force.

Three signs, all for the day that counts: the SFS number of a repealed statute beside a word for law, a name or an
abbreviation that no statute in force has, and a paragraph of the old Social Services Act that the same sentence
names the subject of. Sentences about how it was, case law, preparatory works and earlier years are left alone.
"""

from collections.abc import Iterator
from datetime import date
from re import Match

from msgspec.structs import replace

from docgen.check.context import Context
from docgen.check.law_reading import (
    TAIL,
    alternatives,
    around,
    cited,
    day_of,
    names_of,
    of_the_past,
    place_in,
    uncertain,
)
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.law import LawData
from docgen.spec.law_place import PLACE
from docgen.spec.model.law import Statute

_LAW_BEFORE = Pattern(
    r"""(?: \b SFS | lag (?: en | ens )? | balk (?: en | ens )?
    | \b [A-ZÅÄÖ][A-Za-zÅÄÖ]{1,4} ) ,? \s? \(? (?: SFS \s )? $""",
    ignore_case=False,
)
_REGISTRY = Pattern(r"(?: dnr | diari\w* | ärende\w* | beteckning ) [\s.:]* (?: [A-ZÅÄÖ]{2,5} \s )? $")
_PLACE_BEFORE = Pattern(rf"(?<! \w ) (?P<place> {PLACE} ) {TAIL} [\w\s-]* \(? (?: SFS \s )? $")
_CITED_SO = Pattern(r"(?: §§? (?: \s \d+ )? | kap\.? | enligt | stöd \s av | lagen | i ) \s \(? $")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each place where a statute is cited that was repealed on the day."""
    days: dict[str, date | None] = {}
    old = [item for item in context.law.statutes if item.repealed is not None]
    numbers = Pattern(
        rf"(?<! [\d:/-] ) (?: {alternatives(item.sfs for item in old)} ) (?! [\d:] )",
        hints=tuple(item.sfs for item in old),
    )
    own = _only_theirs(context.law)
    words = Pattern(
        rf"(?<! [\w-] ) (?P<name> {alternatives(own)} ) (?! \w | -\w | \s \( (?: SFS \s )? \d{{4}}: )",
        ignore_case=False,
        sieve=alternatives(own),
    )
    paragraphs = cited([item for item in old if item.sfs == "2001:453"])
    for passage in context.corpus.having(numbers, words, paragraphs) if old else ():
        day = days.setdefault(passage.document, day_of(context, passage.document))
        if day is not None and passage.language == "sv":
            yield from _numbers(passage, numbers, context.law, day)
            yield from _words(passage, words, own, context.law, day)
            yield from _paragraphs(passage, paragraphs, context.law, day)


def _only_theirs(law: LawData) -> dict[str, Statute]:
    """Names that only a repealed statute has."""
    others = names_of(item for item in law.statutes if item.repealed is None)
    return {name: item for item in law.statutes if item.repealed for name in names_of([item]) - others - {item.cited}}


def _numbers(passage: Passage, numbers: Pattern, law: LawData, day: date) -> Iterator[Finding]:
    for match in numbers.all_in(passage.text):
        statute = law.statute(match[0])
        before = passage.text[max(0, match.start() - 90) : match.start()]
        if statute is None or not _LAW_BEFORE.first_in(before) or _REGISTRY.first_in(before):
            continue
        place = _PLACE_BEFORE.first_in(before)
        yield from _finding(passage, match, statute, law, day, place["place"] if place else "")


def _words(passage: Passage, words: Pattern, own: dict[str, Statute], law: LawData, day: date) -> Iterator[Finding]:
    for match in words.all_in(passage.text):
        statute = own.get(match["name"])
        before = passage.text[max(0, match.start() - 25) : match.start()]
        if statute is None or (match["name"] == "sekretesslagen" and before.endswith(("och ", "- "))):
            continue
        loose = match["name"].isupper() and not _CITED_SO.first_in(before)
        if loose and statute.shortest != "LASS":
            continue
        for finding in _finding(passage, match, statute, law, day, ""):
            # "beviljad LASS" names the benefit rather than the act
            yield replace(finding, severity=Severity.WARNING) if loose else finding


def _finding(
    passage: Passage, match: Match[str], statute: Statute, law: LawData, day: date, place: str
) -> Iterator[Finding]:
    gone = statute.repealed
    if gone is None or day < gone or of_the_past(around(passage.text, match.start(), sentences(passage.text)), gone):
        return
    new = law.cite(place, statute.sfs) if place else None
    following = law.statute(statute.successor or "")
    unsure = uncertain(statute.verified)
    name = following.cited if following else f"SFS {statute.successor}"
    if new is not None and new.new is not None:
        hint = Say(f'skriv "{new.new}"; nu gäller {name}', f'write "{new.new}"; {name} is in force now')
    else:
        hint = Say(f"ange {name} och rätt paragraf i den", f"cite {name} and the right paragraph of it")
    yield Finding(
        passage.spot(match.start(), match.end()),
        Say(
            f'"{match[0]}" är {statute.name}, som är upphävd sedan {gone}',
            f'"{match[0]}" is {statute.name}, repealed since {gone}',
        ),
        Say(hint.sv + unsure.sv, hint.en + unsure.en),
        severity=None if statute.verified else Severity.WARNING,
    )


def _paragraphs(passage: Passage, paragraphs: Pattern, law: LawData, day: date) -> Iterator[Finding]:
    """Paragraphs given without the number of the statute, whose subject is that of the old act."""
    old = law.statute("2001:453")
    for match in paragraphs.all_in(passage.text):
        row = law.cite(place_in(match), "2001:453")
        sentence = around(passage.text, match.start(), sentences(passage.text))
        told = row is not None and any(word in sentence.lower() for word in row.words)
        if row is None or not told or old is None or old.repealed is None or day < old.repealed:
            continue
        if "2025:400" in sentence or "2001:453" in sentence or of_the_past(sentence, old.repealed):
            continue
        yield Finding(
            passage.spot(match.start(), match.end()),
            Say(
                f'"{match[0]}" om {row.topic} är den upphävda lagens paragraf (2001:453)',
                f'"{match[0]}" on {row.topic_en} is a paragraph of the repealed act (2001:453)',
            ),
            Say(f'skriv "{row.new}" (2025:400)', f'write "{row.new}" (2025:400)'),
            severity=Severity.WARNING,
        )


RULE = Rule(
    id="LAG-001",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Upphävd lag anges som gällande", "A repealed statute cited as in force"),
    what=Say(
        "Letar efter SFS-nummer och namn på lagar som var upphävda den dag som räknas (upphandlingens annonsering "
        "eller "
        "datum, annars dokumentets eget datum), och efter gamla socialtjänstlagens paragrafer när meningen säger "
        "vad de "
        "handlar om. Meningar om historia, rättsfall, förarbeten eller tidigare år lämnas i fred, liksom allt när "
        "dagen "
        "är okänd.",
        "Looks for numbers and names of statutes that were repealed on the day that counts (publication or date of "
        "the "
        "procurement, else the document's own date), and for paragraphs of the old Social Services Act where the "
        "sentence tells their subject. Sentences about history, case law, preparatory works or earlier years are left "
        "alone, and so is everything when the day is not known.",
    ),
    why=Say(
        "Fel lag ger fel rättighet och fel skyldighet. Att en paragraf utan SFS-nummer avser den gamla "
        "socialtjänstlagen är en bedömning av ämnet; sådana fynd, och lagar vars upphävande ingen har läst vid "
        "källan, "
        "är varningar.",
        "The wrong statute gives the wrong right and duty. That a paragraph without a number means the old Social "
        "Services Act is judged by its subject; such findings, and statutes whose repeal nobody has read at the "
        "source, "
        "are warnings.",
    ),
    mend=Say(
        "Ange den lag som gäller, med dess paragraf; docgen law SoL visar vad som ersatte vad.",
        "Cite the statute in force and its paragraph; docgen law SoL shows what replaced what.",
    ),
    bad="Insatsen är bistånd enligt 4 kap. 1 § socialtjänstlagen (2001:453).",
    good="Insatsen ges enligt 11 kap. 1 § socialtjänstlagen (2025:400).",
    law=(
        LawRef("övergångsbestämmelserna till socialtjänstlagen (2025:400)", "2026-11-21", "A"),
        LawRef("upphävda lagar i övrigt, se docgen law", "2026-11-22", "B"),
    ),
    run=run,
)
