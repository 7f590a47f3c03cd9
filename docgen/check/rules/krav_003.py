"""KRAV-003: a requirement is either a must or a criterion, never "ska" and "bör" at once.

Only "bör" as the requirement's own verb counts. Not meant: a question inside the sentence ("bedöma om brukaren
bör erbjudas"), a quotation ("ordet ”bör”"), a compound ("bör-krav"), or the same words in another language.
"""

from collections.abc import Iterator, Mapping
from re import Match

from docgen.check.context import Context
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
    question = _QUESTION.get(passage.language, _QUESTION["en"])
    return question.first_in(passage.text[: should.start()]) is not None


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
        "som inte är "
        "tilldelningskriterium. Bör i en indirekt fråga (bedöma om … bör) eller inom citattecken räknas inte.",
        "Looks for should as the requirement's own verb: together with shall or must in one requirement, or in a "
        "requirement that "
        "is no award criterion. Should in an indirect question (assess whether … should) or in quotation marks does "
        "not count.",
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
