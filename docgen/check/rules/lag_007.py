"""LAG-007: information on review names the court, the time and how, and rests on the ground of today.

Two things are looked for: a sentence that gives only the principles of 4 kap. LOU as the ground of review, and a
section headed Överprövning that tells tenderers that they may ask for review without saying where, when and how.
Sections about risk and time are no information to tenderers and are left alone.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from docgen.check.context import Context
from docgen.check.law_reading import day_of, of_the_past
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.diag.diagnostic import LawRef, Say, Severity

_GROUND = date(2025, 7, 1)
_PRINCIPLES = Pattern(
    r"""\b (?: grundläggande \s )? principer (?: na )? \s (?: i
    | enligt ) \s (?: lou ,? \s )? 4 \s kap \.? (?: \s 1 \s § )?""",
    hints=("principer",),
)
_REVIEW = Pattern(
    r"(?: överpröv | ogiltigförklar | förvaltningsrätt )", hints=("överpröv", "ogiltig", "förvaltningsrätt")
)
_ALSO = Pattern(
    r"(?: (?: annan | andra | någon ) \s bestämmelse | bestämmelser? \s i \s (?: denna \s lag | lagen | lou ) )"
)
_HEADING = Pattern(
    r"""^ (?: [\d.]+ \s+ )? (?: (?: rätt \s till | ansökan \s om | information \s om | möjlighet \s till
    | hur \s man \s \w+ (?: \s om )? | så \s (?: begär | ansöker ) \s (?: du | ni ) (?: \s om )? ) \s )?
    (?: avtalsspärr \s och \s )? överprövning (?: \s och \s avtalsspärr | \s av \s upphandling\w* )? $""",
    hints=("överprövning",),
)
_MORE = Pattern(r"(?: överpröv | domstol | förvaltningsrätt | avtalsspärr | \b tid | ansök | \b hur \b | \b var \b )")
_MAY = Pattern(
    r"""\b (?: kan | får | har \s rätt \s att | ska ) \s (?: \w+ \s ){0,5}? (?: ansök\w* \s om | begära | begär )
    \s (?: \w+ \s ){0,3}? överpröv""",
    hints=("överpröv",),
)
_NO_INFORMATION = Pattern(
    r"(?: försen | fördröj | \b risk | tidplan | marginal | förläng | har \s inkommit | avgjord )"
)
_PARTS: Mapping[tuple[str, str], Pattern] = {
    ("domstol", "court"): Pattern(r"förvaltningsrätt"),
    ("tid", "time"): Pattern(
        r"""(?: \d+ | tio | femton ) \s (?: kalender )? dagar | tiodagars | avtalsspärr | senast \s den \s \d
        | \d{4}-\d\d-\d\d | löpt \s ut | innan \s avtal"""
    ),
    ("hur ansökan görs", "how to apply"): Pattern(
        r"""skriftlig | undertecknad | e-tjänst | e-post | skicka | (?: ges | lämnas | kommit | kommer | komma ) \s in
        | ska \s (?: ange | innehålla | vara ) | till \s (?: \w+ \s )? förvaltningsrätten | hos \s förvaltningsrätt"""
    ),
}


def run(context: Context) -> Iterator[Finding]:
    """One finding for each outdated ground, and one for each section that leaves a part out."""
    for passage in context.corpus.having(_PRINCIPLES):
        if passage.language == "sv" and _REVIEW.first_in(passage.text):
            yield from _grounds(passage, context)
    headed = {passage.document for passage in context.corpus.having(_HEADING) if passage.role == "heading"}
    for document, passages in groupby(context.passages, key=lambda passage: passage.document):
        if document in headed:
            yield from _sections(list(passages))


def _grounds(passage: Passage, context: Context) -> Iterator[Finding]:
    day = day_of(context, passage.document)
    if day is None or day < _GROUND:
        return
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        match = _PRINCIPLES.first_in(sentence)
        if match and not _ALSO.first_in(sentence) and not of_the_past(sentence, _GROUND):
            yield Finding(
                passage.spot(start + match.start(), start + match.end()),
                Say(
                    f'"{match[0]}" är inte längre ensam grund för överprövning',
                    f'"{match[0]}" is no longer the only ground of review',
                ),
                Say(
                    "skriv att myndigheten har brutit mot en bestämmelse i LOU eller en EU-bestämmelse om upphandling "
                    "(20 kap. 6 § LOU)",
                    "write that the authority has breached a provision of LOU or an EU rule on procurement "
                    "(20 kap. 6 § LOU)",
                ),
            )


def _sections(passages: list[Passage]) -> Iterator[Finding]:
    for index, heading in enumerate(passages):
        if heading.role == "heading" and heading.language == "sv" and _HEADING.first_in(heading.text.strip()):
            body = "\n".join(_body(passages[index + 1 :]))
            if not _MAY.first_in(body) or _NO_INFORMATION.first_in(body):
                continue
            missing = [names for names, pattern in _PARTS.items() if not pattern.first_in(body)]
            if missing:
                yield _incomplete(heading, missing)


def _body(following: list[Passage]) -> Iterator[str]:
    """The texts below a heading, and those below further headings on the same subject."""
    for passage in following:
        if passage.role == "heading" and not _MORE.first_in(passage.text):
            return
        yield passage.text


def _incomplete(heading: Passage, missing: list[tuple[str, str]]) -> Finding:
    sv, en = (", ".join(names[index] for names in missing) for index in (0, 1))
    return Finding(
        heading.spot(0, len(heading.text)),
        Say(f'avsnittet "{heading.text.strip()}" saknar {sv}', f'the section "{heading.text.strip()}" lacks {en}'),
        Say(
            "ange förvaltningsrätten, att ansökan ska ha kommit in före avtalsspärrens slut, och att den ska vara "
            "skriftlig",
            "name the administrative court, say that the application must arrive before the standstill ends, and that "
            "it must be in writing",
        ),
    )


RULE = Rule(
    id="LAG-007",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Ofullständig eller äldre upplysning om överprövning", "Incomplete or dated information on review"),
    what=Say(
        "Letar efter upplysningar som bara nämner principerna i 4 kap. LOU som grund för överprövning (från "
        "2025-07-01), "
        "och efter avsnitt med rubriken Överprövning som säger att man får ansöka utan att ange domstol, tid och hur. "
        "Avsnitt om risker och tidplan lämnas i fred.",
        "Looks for information that gives only the principles of 4 kap. LOU as the ground of review (from "
        "2025-07-01), "
        "and for sections headed Överprövning that say that one may apply without naming court, time and how. "
        "Sections "
        "about risk and timetable are left alone.",
    ),
    why=Say(
        "Sedan den 1 juli 2025 är grunden brott mot en bestämmelse i LOU eller en EU-bestämmelse om upphandling. "
        "Den som "
        "inte får veta domstol, tid och form kan förlora sin rätt. Vad som är en upplysning är en bedömning.",
        "Since 1 July 2025 the ground is a breach of a provision of LOU or of an EU rule on procurement. Whoever "
        "is not "
        "told court, time and form may lose a right. What counts as information is a judgement.",
    ),
    mend=Say(
        "Ange grunden i 20 kap. 6 § LOU, domstolen, sista tid och att ansökan ska vara skriftlig.",
        "State the ground of 20 kap. 6 § LOU, the court, the last day, and that the application is in writing.",
    ),
    bad="# Överprövning\nEn leverantör som anser sig förfördelad får ansöka om överprövning.",
    good="# Överprövning\nAnsökan ska vara skriftlig och ha kommit in till Förvaltningsrätten i Linköping innan "
    "avtalsspärren har löpt ut.",
    law=(LawRef("20 kap. 6 och 11 §§ LOU", "2026-11-21", "A"), LawRef("20 kap. 1 § LOU", "2026-11-21", "A")),
    run=run,
)
