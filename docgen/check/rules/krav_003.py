"""KRAV-003: a requirement is either a must or a criterion, never "ska" and "bör" at once.

Only "bör" as the requirement's own verb counts. Not meant: a question inside the sentence ("bedöma om brukaren
bör erbjudas"), a quotation ("ordet ”bör”"), a compound ("bör-krav"), or the same words in another language. A text
that stands alone is judged when it lays duties on a supplier: there a numbered paragraph is a requirement, and so is
a sentence about the supplier, unless the text itself says what its "bör" means or what the authority should do.
"""

from collections.abc import Container, Iterator, Mapping
from re import Match

from docgen.check.context import Context
from docgen.check.duty import demands, lays_a_duty
from docgen.check.numbering import words_begin
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.requirement import ResolvedRequirement

_MUST: Mapping[str, Pattern] = {
    "sv": Pattern(r"(?<! [\w”\"] ) (?: ska | skall | måste ) (?! [\w”\"-] )"),
    "en": Pattern(r"(?<! [\w”\"] ) (?: shall | must ) (?! [\w”\"-] )"),
}
_SHOULD: Mapping[str, Pattern] = {
    "sv": Pattern(r"(?<! [\w”\"] ) bör (?! [\w”\"-] )", sieve=r"bör (?! \w )"),
    "en": Pattern(r"(?<! [\w”\"“] ) should (?! [\w”\"-] )", hints=("should",)),
}
_POINT = Pattern(r"^ \W* (?: krav \s )? (?: \d+ (?: \.\d+ )+ | [A-ZÅÄÖ]{1,5} -? \d+ ) \.? \s")
_OTHERS = Pattern(
    r"""(?: ^ | [,;] | \b (?: att | som | om | och | men ) ) \W* (?: \w+ \s ){0,2}? (?: kommunen | regionen |
    beställaren | myndigheten
    | \w*nämnden | \w*förvaltningen | \w*kontoret | \w*enheten | handläggaren | brukaren | den \s enskilde | man
    | du | ni | vi )
    (?: \s \w+ ){0,3} \s $ | ^ \W* $"""
)
"""Before "bör": somebody who is not the supplier, or the verb first in its sentence, which asks."""
_MEANING = Pattern(
    r"""\b (?: bör ? -? \s? krav | börkrav | ordet \s \W? bör | med \s \W? bör \W? \s (?: avses | menas )
    | bör \W? \s (?: betyder | avser | innebär | anger ) | (?: poäng | mervärde ) )""",
    hints=("bör", "poäng", "mervärde"),
)
_QUESTION: Mapping[str, Pattern] = {
    "sv": Pattern(
        r"""(?: bedöm\w* | beskriv\w* | avgör\w* | redovis\w* | ang[ei]\w* | föresl\w* | pröva\w* | diskuter\w*
        | fråga\w* | ställning \s till | överens \s om | samråd\w* \s om | beslut\w* \s om )
        \s (?: \w+ \s ){0,3}? (?: om | hur | vad | vilk\w+ | vem | varför | huruvida | när ) \b [^.;:,]{0,80} $"""
    ),
    "en": Pattern(
        r"""(?: assess\w* | describ\w* | decid\w* | determin\w* | stat\w* | propos\w* | discuss\w* )
        \s (?: \w+ \s ){0,3}? (?: if | whether | how | what | which | who | why | when ) \b [^.;:,]{0,80} $"""
    ),
}


def run(context: Context) -> Iterator[Finding]:
    """One finding for each "bör" that makes a requirement unclear."""
    doubtful = {passage.requirement for passage in context.corpus.having(*_SHOULD.values())}
    for requirement in context.requirements:
        for passage in context.texts_of(requirement) if requirement.id in doubtful else ():
            yield from _findings(requirement, passage)
    if context.spec is not None and not context.drafts:
        return
    meant = {passage.document for passage in context.corpus.having(_MEANING) if _MEANING.first_in(passage.text)}
    yield from _in_texts(context, meant)


def _in_texts(context: Context, meant: Container[str]) -> Iterator[Finding]:
    """The same in texts that stand alone: "bör" in a numbered requirement, or beside the supplier's "ska"."""
    for demand in demands(context, _SHOULD["sv"], loose=True, modal=_SHOULD["sv"]):
        passage = demand.passage
        if passage.requirement or passage.document in meant or passage.language != "sv":
            continue
        must = _MUST["sv"].first_in(passage.text if _POINT.first_in(passage.text) else demand.text)
        for should in _SHOULD["sv"].all_in(demand.text):
            before = demand.text[words_begin(demand.text) if not demand.start else 0 : should.start()]
            if _OTHERS.first_in(before) or _asked_in(demand.text[: should.start()]):
                continue
            numbered = _POINT.first_in(passage.text) is not None
            if numbered or (must and lays_a_duty(demand.text)):
                yield Finding(demand.spot(should), _mixed(must, should), _HINT)


def _mixed(must: Match[str] | None, should: Match[str]) -> Say:
    if must is None:
        return Say(f'"{should[0]}" bland krav som är obligatoriska', f'"{should[0]}" among mandatory requirements')
    return Say(f'kravet blandar "{must[0]}" och "{should[0]}"', f'the requirement mixes "{must[0]}" and "{should[0]}"')


def _findings(requirement: ResolvedRequirement, passage: Passage) -> Iterator[Finding]:
    for should in _SHOULD.get(passage.language, _SHOULD["en"]).all_in(passage.text):
        if _asked(passage, should):
            continue
        must = _MUST.get(passage.language, _MUST["en"]).first_in(passage.text)
        if must is not None:
            message = Say(
                f'kravet "{requirement.id}" blandar "{must[0]}" och "{should[0]}"',
                f'requirement "{requirement.id}" mixes "{must[0]}" and "{should[0]}"',
            )
        elif requirement.category != "award-criterion":
            message = Say(
                f'"{should[0]}" i det obligatoriska kravet "{requirement.id}"',
                f'"{should[0]}" in the mandatory requirement "{requirement.id}"',
            )
        else:
            continue
        yield Finding(passage.spot(should.start(), should.end()), message, _HINT)


def _asked(passage: Passage, should: Match[str]) -> bool:
    return _asked_in(passage.text[: should.start()], passage.language)


def _asked_in(before: str, language: str = "sv") -> bool:
    return _QUESTION.get(language, _QUESTION["en"]).first_in(before) is not None


_HINT = Say(
    'skriv "ska" om det är obligatoriskt; är det något som gör ett anbud bättre hör det hemma bland '
    "evaluation.criteria",
    'write "shall" if it is mandatory; what makes a tender better belongs among evaluation.criteria',
)

RULE = Rule(
    id="KRAV-003",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Ska och bör i samma krav", "Shall and should in one requirement"),
    what=Say(
        "Letar efter bör som kravets eget verb: tillsammans med ska, skall eller måste i samma krav, eller i ett krav "
        "som inte är tilldelningskriterium. Bör i en indirekt fråga (bedöma om … bör) eller inom citattecken räknas "
        "inte. En egen text prövas när den lägger krav på en leverantör: i numrerade punkter och i meningar om "
        "leverantören, om texten inte själv säger vad bör betyder.",
        "Looks for should as the requirement's own verb: together with shall or must in one requirement, or in a "
        "requirement that is no award criterion. Should in an indirect question (assess whether … should) or in "
        "quotation marks does not count. A text of your own is judged when it lays duties on a supplier: in numbered "
        "points and in sentences on the supplier, unless it says itself what its should means.",
    ),
    why=Say(
        "Ett bör är varken obligatoriskt eller värt något i utvärderingen. Anbudsgivaren kan inte veta om anbudet "
        "förkastas.",
        "A should is neither mandatory nor worth anything in the evaluation. The tenderer cannot know if the tender "
        "is rejected.",
    ),
    mend=Say(
        "Skriv ska, eller gör bör-satsen till ett tilldelningskriterium med vikt eller avdrag.",
        "Write shall, or turn the should into an award criterion with a weight or a deduction.",
    ),
    bad="Leverantören ska ha jour dygnet runt och bör svara inom fem minuter.",
    good="Leverantören ska ha jour dygnet runt och ska svara inom fem minuter.",
    law=(LawRef("19 kap. 9 § 3–4 LOU", "2026-11-21", "A"),),
    run=run,
)
