"""KRAV-007: labour terms say the level, the agreement, that equal terms are accepted, and what the parties said.

The typed requirement has its keys for all of it. A requirement in the author's own words is read as a whole: it
must speak of terms (pay, holidays, working hours) and of a collective agreement. A text that stands alone is found
fault with only where a sentence binds a supplier to terms of an agreement and nothing near it says "motsvarande" or
"minst". To be bound by an agreement at all is KRAV-006's.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from docgen.check.context import Context
from docgen.check.duty import demands
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.typed import CollectiveAgreement

_TERMS = Pattern(
    r"""\b (?P<terms> (?: anställnings | arbets | löne )? villkor (?: en )? | lön (?: er )? | semester
      | arbetstid (?: er )? )
    (?! \w ) [^.;]{0,100}? \b (?: enligt | enlighet \s med | följer \s av | framgår \s av | nivå \s med
    | reglera\w* \s i )
      \s [^.;,]{0,40}? \b (?P<agreement> \w*kollektivavtal (?: et | en | ets | ens )? ) \b""",
    hints=("kollektivavtal",),
)
_AGREEMENT = Pattern(r"kollektivavtal", hints=("kollektivavtal",))
_LEVEL = Pattern(
    r"\b (?: lägst | minst | lägsta | nivå (?: n | er )? | miniminivå\w* | inte \s sämre | inte \s understig\w* )\b"
)
_EQUAL = Pattern(
    r"""\b (?: motsvarande | likvärdig\w* | jämförbar\w* | annat \s (?: rikstäckande | centralt )
      | andra \s (?: rikstäckande | centrala ) | ett \s annat ) \b"""
)
_NAMED = Pattern(
    r"""\b mellan \s [A-ZÅÄÖ] | \b parter (?: na )? \s (?: i | är ) \b | \b (?: HÖK | PAN | AB ) \s? \d\d
      | \b bransch \s [A-Z] \b
    | kollektivavtal (?: et )? \s (?: [\w”"]+ \s ){0,2}? (?: [A-ZÅÄÖ]\w+ | för \s \w+ )
    | \b [A-ZÅÄÖ]\w+s \s kollektivavtal""",
    ignore_case=False,
)
_NOT_SET = Pattern(
    r"\b (?: behöver | krävs | ställs ) \s inte \b | \b inget \s krav \b | \b kommunens \s kollektivavtal"
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each piece that labour terms lack."""
    for requirement in context.requirements:
        if isinstance(requirement.model, CollectiveAgreement):
            yield from _typed(requirement.model, Spot(requirement.route, requirement=requirement.id))
    typed = {item.id for item in context.requirements if isinstance(item.model, CollectiveAgreement)}
    whole = {
        item.id: passage
        for item in context.requirements
        if item.section == "contract.labour" and item.type == "text"
        for passage in context.texts_of(item)
        if _AGREEMENT.first_in(passage.text)
    }
    beside = _texts_about_agreements(context)
    lacks: dict[tuple[str, str], Say | None] = {}
    for demand in demands(context, _TERMS):
        document, owner = key = demand.passage.document, demand.passage.requirement
        match = _TERMS.first_in(demand.text)
        if match is None or owner in typed or _NOT_SET.first_in(demand.text):
            continue
        if key not in lacks:
            text = whole[owner].text if owner in whole else f"{demand.passage.text} {beside[document, owner]}"
            lacks[key] = _missing(text, in_full=owner in whole)
        missing = lacks[key]
        if missing is not None:
            words = f"{match['terms']} … {match['agreement']}"
            yield Finding(demand.spot(match), _said(words, missing), _HINT)


def _typed(model: CollectiveAgreement, spot: Spot) -> Iterator[Finding]:
    if not model.equivalent_accepted:
        yield Finding(
            spot,
            Say(
                f'kravet "{model.id}" godtar inte villkor enligt ett annat rikstäckande kollektivavtal',
                f'requirement "{model.id}" does not accept terms of another nationwide agreement',
            ),
            Say("skriv equivalent_accepted: true", "write equivalent_accepted: true"),
        )
    if not model.parties_heard:
        yield Finding(
            spot,
            Say(
                f'kravet "{model.id}" säger inte hur arbetsmarknadens parter har fått yttra sig om villkoren',
                f'requirement "{model.id}" does not say how the social partners were heard on the terms',
            ),
            Say(
                'skriv parties_heard, till exempel "parterna har fått yttra sig under den externa remissen"',
                'write parties_heard, such as "the parties were heard during the consultation"',
            ),
            severity=Severity.NOTE,
        )


def _texts_about_agreements(context: Context) -> Mapping[tuple[str, str], str]:
    """All that each document and requirement says about collective agreements."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for passage in context.corpus.having(_AGREEMENT):
        found[passage.document, passage.requirement].append(passage.text)
    return defaultdict(str, {owner: " ".join(texts) for owner, texts in found.items()})


def _missing(text: str, in_full: bool) -> Say | None:
    """What the text does not say; None when it says all that is asked of it."""
    if not _EQUAL.first_in(text):
        return Say('"eller motsvarande villkor"', '"or equivalent terms"')
    if in_full and not _LEVEL.first_in(text):
        return Say("nivån (minst, lägst)", "the level (at least)")
    if in_full and not _NAMED.first_in(text):
        return Say("vilket kollektivavtal som avses", "which collective agreement is meant")
    return None


def _said(words: str, missing: Say) -> Say:
    return Say(f'villkoren "{words}" saknar {missing.sv}', f'the terms "{words}" lack {missing.en}')


_HINT = Say(
    "skriv kravet med type: collective-agreement: avtal, parter, nivå för lön, semester och arbetstid, och att "
    "motsvarande villkor godtas",
    "write it with type: collective-agreement: agreement, parties, level of pay, holidays and working hours, and that "
    "equivalent terms are accepted",
)

RULE = Rule(
    id="KRAV-007",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Arbetsrättsliga villkor är ofullständiga", "Labour conditions are incomplete"),
    what=Say(
        "Kontrollerar krav på lön, semester och arbetstid enligt kollektivavtal: att nivån och avtalet anges, att "
        "motsvarande villkor i ett annat rikstäckande avtal godtas, och att parterna har fått yttra sig. I en text "
        "som granskas för sig kontrolleras bara att motsvarande villkor godtas.",
        "Checks requirements on pay, holidays and working hours of a collective agreement: that level and agreement "
        "are stated, that equivalent terms of another nationwide agreement are accepted, and that the parties were "
        "heard. In a text that stands alone, only that equivalent terms are accepted.",
    ),
    why=Say(
        "En leverantör måste veta vilka villkor som gäller, och den som följer ett annat rikstäckande avtal ska anses "
        "uppfylla dem. 17 kap. LOU gäller inte i en upphandling enligt 19 kap. men är måttstocken. Varning: hur långt "
        "friheten sträcker sig är omtvistat.",
        "A supplier must know which terms apply, and one that follows another nationwide agreement is taken to meet "
        "them. Chapter 17 of LOU does not apply under chapter 19 but is the yardstick. A warning: how far the freedom "
        "goes is disputed.",
    ),
    mend=Say(
        "Ange avtal, parter och lägsta nivå, godta motsvarande villkor och låt parterna yttra sig före annonsering.",
        "State agreement, parties and lowest level, accept equivalent terms and hear the parties before publication.",
    ),
    bad="Leverantören ska tillämpa lön och arbetstid enligt kollektivavtalet.",
    good="Leverantören ska ge minst lön och arbetstid enligt bransch G eller motsvarande villkor i ett annat "
    "rikstäckande kollektivavtal.",
    law=(
        LawRef("17 kap. 3 och 5 §§ LOU (jämförelse)", "2026-11-21", "A"),
        LawRef("19 kap. 3 § LOU", "2026-11-21", "A"),
    ),
    run=run,
)
