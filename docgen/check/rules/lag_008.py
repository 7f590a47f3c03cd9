"""LAG-008: persons are named as the law names them today, and the basic needs are those of 9 a § LSS now.

Words: "handikappad", "funktionshindrade" as a noun outside the title of LSS, "utvecklingsstörda". Definitions: the
five needs and "ingående kunskaper" were the law until 2019 and 2023, so the day of the text decides. Names of
organisations, titles of laws, quotations, and sentences about how it was are left alone.
"""

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

_BREATHING, _SEVEN = date(2019, 11, 1), date(2023, 1, 1)
_WORDS = Pattern(
    r"""(?<! [\w”"»/.@-] ) (?:
    (?P<handicap> handikapp (?: ad | at | ade | ades | et | en )? | (?: rörelse | förstånds | fler ) handikapp \w*
    | handikapp (?: anpass | vänlig | toalett | parkering | omsorg ) \w* )
    | (?P<disabled> funktionshindrades? | (?: rörelse | hörsel | syn ) hindrades? )
    | (?P<slow> (?: psykiskt \s )? utvecklingsstörda?s? | förståndshandikappade?s? )
    | (?P<bound> rullstolsbund (?: en | na | et ) )
    ) (?! [\w”"»@] | \.\w )""",
    ignore_case=False,
    sieve=r"andikapp | hindrade | sstörd | stolsbund",
)
_TITLE = Pattern(r"(?: till | för | åt ) \s (?: vissa \s )? $")
_LAW_TITLE = Pattern(
    r"(?: stöd \s och \s service | insatser \s åt \s barn | lag (?: en )? \s (?: \( [\d:]+ \) \s )? om )"
)
_NEEDS = Pattern(
    r"""\b (?: (?: de \s )? fem \s grundläggande \s (?: behov (?: en )? | behoven )
    | (?: förutsätter | kräver | fordrar ) \s ingående \s kunskap (?: er )? \s om
    \s (?: den | personen | brukar ) \w* )""",
    sieve=r"grundläggande \s behov | ingående \s kunskap",
)
_INSTEAD = {
    "handicap": (
        'skriv "funktionsnedsättning" om personen och "tillgänglig" om miljön',
        'write "funktionsnedsättning" of the person and "tillgänglig" of the surroundings',
    ),
    "disabled": (
        'skriv "personer med funktionsnedsättning"',
        'write "personer med funktionsnedsättning"',
    ),
    "slow": (
        'skriv "personer med utvecklingsstörning" om lagens personkrets, annars "intellektuell funktionsnedsättning"',
        'write "personer med utvecklingsstörning" of the group of the act, else "intellektuell funktionsnedsättning"',
    ),
    "bound": ('skriv "som använder rullstol"', 'write "som använder rullstol"'),
}


def run(context: Context) -> Iterator[Finding]:
    """One finding for each outdated word, and one for each outdated definition."""
    for passage in context.corpus.having(_WORDS, _NEEDS):
        if passage.language != "sv":
            continue
        for match in _WORDS.all_in(passage.text):
            if not _excused(passage, match):
                yield _word(passage, match)
        for match in _NEEDS.all_in(passage.text):
            yield from _definition(passage, match, context)


def _excused(passage: Passage, match: Match[str]) -> bool:
    """True in the title of a law, and where the sentence tells how people spoke before."""
    before = passage.text[max(0, match.start() - 90) : match.start()]
    if match.lastgroup == "disabled" and _TITLE.first_in(before) and _LAW_TITLE.first_in(before):
        return True
    return of_the_past(around(passage.text, match.start(), sentences(passage.text)), date(1994, 1, 1))


def _word(passage: Passage, match: Match[str]) -> Finding:
    sv, en = _INSTEAD[match.lastgroup or "handicap"]
    return Finding(
        passage.spot(match.start(), match.end()),
        Say(f'"{match[0]}" är ett äldre ord', f'"{match[0]}" is an outdated word'),
        Say(sv, en),
    )


def _definition(passage: Passage, match: Match[str], context: Context) -> Iterator[Finding]:
    day = day_of(context, passage.document)
    changed = _BREATHING if "fem" in match[0].lower().split() else _SEVEN
    sentence = around(passage.text, match.start(), sentences(passage.text))
    if day is None or day < changed or of_the_past(sentence, changed):
        return
    yield Finding(
        passage.spot(match.start(), match.end()),
        Say(
            f'"{match[0]}" är en äldre lydelse av 9 a § LSS',
            f'"{match[0]}" is an earlier wording of 9 a § LSS',
        ),
        Say(
            "ange de sju grundläggande behoven i 9 a § LSS, eller hänvisa bara till paragrafen",
            "give the seven basic needs of 9 a § LSS, or only refer to the paragraph",
        ),
    )


RULE = Rule(
    id="LAG-008",
    severity=Severity.NOTE,
    kind="text",
    title=Say("Äldre ord om personer, eller äldre lydelse", "Outdated words of persons, or earlier wording"),
    what=Say(
        "Letar efter handikappad, funktionshindrade, utvecklingsstörda och rullstolsbunden, och efter fem "
        "grundläggande "
        "behov och ingående kunskaper i texter från 2019 respektive 2023 och framåt. Lagens titel, organisationers "
        "namn, "
        "citat och historia lämnas i fred.",
        "Looks for handikappad, funktionshindrade, utvecklingsstörda and rullstolsbunden, and for five basic needs "
        "and "
        "ingående kunskaper in texts from 2019 and 2023 on. The title of the act, names of organisations, quotations "
        "and history are left alone.",
    ),
    why=Say(
        "Orden uppfattas som nedsättande och finns inte i dagens myndighetsspråk. En gammal definition av "
        "grundläggande "
        "behov beskriver tjänsten snävare än lagen. Ordvalet är en bedömning.",
        "The words are felt to be degrading and are no longer used by authorities. An old definition of the basic "
        "needs "
        "describes the service more narrowly than the act. The choice of words is a judgement.",
    ),
    mend=Say(
        "Skriv personer med funktionsnedsättning, och följ 9 a § LSS.",
        "Write personer med funktionsnedsättning, and follow 9 a § LSS.",
    ),
    bad="De funktionshindrade har fem grundläggande behov.",
    good="Personer med funktionsnedsättning har de grundläggande behov som anges i 9 a § LSS.",
    law=(LawRef("9 a § LSS", "2026-11-21", "A"), LawRef("ordvalet i övrigt", "2026-11-21", "C")),
    run=run,
)
