"""STR-005: somewhere it is said which document applies when two of them contradict each other."""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.foreign import ForeignText, foreign_texts
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_ORDER = Pattern(
    r"""\b (?: rangordn\w* | tolknings (?: företrädes? )? ordning\w* | inbördes \s (?: ordning | rang | förhållande )
    | företräde \s (?: framför | före \b ) | motsäg\w+ | motstridig\w* | (?: e | i )? mot \s varandra
    | (?: gäller | har \s företräde ) [\s\w]{0,25} \s i \s den \s ordning
    | i \s (?: denna | följande | nedanstående | nedan \s angiven | angiven ) \s (?: prioritets )? ordning
    | order \s of \s (?: precedence | priority ) | (?: shall | will ) \s prevail | takes? \s precedence
    | contradict\w* | (?: inconsistency | conflict | discrepancy ) \s between )""",
    sieve=r"ordn | inbördes | företräde | motsäg | motstrid | mot \s varandra | order \s of | prevail | precedence"
    r"| contradict | between",
)
_DOCUMENTS = Pattern(r"(?: avtals | kontrakts ) handling | (?: följande | dessa ) \s (?: handlingar | dokument ) \b")
_APPENDIX = Pattern(r"\b bilag (?: a | orna | or ) \s (?P<label> [A-ZÅÄÖ] | \d{1,2} ) \b")
_SEVERAL = 2


def run(context: Context) -> Iterator[Finding]:
    """One finding for a package without an order, and one for each hand-written contract without one."""
    said = {passage.document for passage in context.corpus.having(_ORDER) if _ORDER.first_in(passage.text)}
    tender = {document.name for document in context.documents if document.number} - _by_hand(context)
    if context.spec is not None and tender and not said & tender:
        yield Finding(Spot(Route(("requirements",))), _NONE, _SPEC_HINT)
    for text in foreign_texts(context):
        title = text.contract_title
        if title is not None and not said and _has_several_documents(text):
            yield Finding(title.spot(0, len(title.text)), _NONE, _HINT)


def _by_hand(context: Context) -> set[str]:
    return {draft.document.name for draft in context.drafts}


def _has_several_documents(text: ForeignText) -> bool:
    labels = {match["label"].upper() for passage in text.passages for match in _APPENDIX.all_in(passage.text)}
    return len(labels) >= _SEVERAL or text.says(_DOCUMENTS)


_NONE = Say(
    "ingenstans står vilken handling som gäller om två säger olika saker",
    "nowhere is it said which document applies if two of them contradict each other",
)
_SPEC_HINT = Say(
    "lägg till ett krav med clause: order-of-precedence, eller skriv ordningen i ett eget avtalsvillkor",
    "add a requirement with clause: order-of-precedence, or write the order in a contract term of your own",
)
_HINT = Say(
    "räkna upp avtalshandlingarna i den ordning som de gäller: ändringar, avtalet, bilagorna, underlaget, anbudet",
    "list the contract documents in the order in which they apply: changes, contract, appendices, documents, tender",
)

RULE = Rule(
    id="STR-005",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Ingen rangordning mellan handlingarna", "No order of precedence between the documents"),
    what=Say(
        "Letar i upphandlingsdokumenten efter en ordning mellan handlingarna: rangordning, inbördes ordning, vad "
        "som gäller om handlingar motsäger varandra. Klausulen order-of-precedence räcker. En egen text prövas bara "
        "när den klart är ett avtal med flera handlingar, och inte när en annan fil i samma körning har ordningen.",
        "Looks in the tender documents for an order between them: order of precedence, what applies if documents "
        "contradict each other. The clause order-of-precedence is enough. A text of your own is judged only when it "
        "clearly is a contract of several documents, and not when another file of the same run has the order.",
    ),
    why=Say(
        "Utan ordning går en motsägelse mellan krav, avtal och anbud inte att lösa utan tvist. Ordningen krävs inte "
        "av lagen. Att den behövs bygger på branschpraxis som inte är kontrollerad, därför är det en varning.",
        "Without an order a contradiction between requirements, contract and tender cannot be resolved without a "
        "dispute. The law does not demand it. That it is needed rests on practice that has not been verified, so "
        "this is a warning.",
    ),
    mend=Say(
        "Räkna upp avtalshandlingarna och skriv att den som står först gäller.",
        "List the contract documents and say that the one that stands first applies.",
    ),
    bad="Avtalet består av följande handlingar: avtalet, kravspecifikationen och anbudet.",
    good="Säger två handlingar emot varandra gäller de i denna ordning: avtalet, kravspecifikationen, anbudet.",
    law=(LawRef("19 kap. 9 § 5 LOU", "2026-11-21", "A"), LawRef("avtalspraxis", "2026-11-21", "C")),
    run=run,
)
