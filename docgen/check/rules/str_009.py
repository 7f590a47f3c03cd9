"""STR-009: a memo about a service that children may have says what it means for them.

The spec tells whether children may be among the users (`service.users.children`). A text by itself counts when it
speaks of support that children too may have, and not only of adults.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.memo import MemoText, memos, proposing
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.memo import Memo

_PERSPECTIVE = Pattern(
    r"""\b (?: barn (?: rätts | konsekvens | rättighets )? (?: perspektiv | analys | bedömning | prövning )\w*
    | barnkonvention\w* | barns? (?: ets | ens )? \s (?: bästa | rätt (?: igheter )? | behov | situation )
    | best \s interests? \s of | children'?s \s (?: perspective | rights ) | rights \s of \s the \s child
    | (?: konsekvenser | påverkan | effekter ) \s (?: för | på ) \s barn\w*
    | (?: inga | inte \s (?: några )? ) \s barn | barn \s (?: berörs | påverkas | omfattas ) )"""
)
_SUPPORT = Pattern(
    r"""\b (?: personlig\w* \s assistans | LSS | assistansersättning | personer \s med \s funktionsnedsättning
    | korttids (?: vistelse | hem ) | stödfamilj\w* | ledsagarservice | avlösarservice )"""
)
_ONLY_ADULTS = Pattern(
    r"""\b (?: (?: endast | bara | enbart ) \s (?: vuxna | personer \s över \s 18 ) | över \s 18 \s år
    | vuxna \s brukare | bostad \s med \s särskild \s service \s för \s vuxna | daglig \s verksamhet )"""
)
_LEAST_WORDS = 80
"""A shorter text is a draft that has hardly been begun."""


def run(context: Context) -> Iterator[Finding]:
    """One finding for each memo that leaves children out."""
    spec = context.spec
    if spec is not None and spec.service.users.children:
        for route, memo in proposing(context):
            if not memo.children and not _PERSPECTIVE.first_in(_words(memo)):
                yield Finding(Spot(route / "id"), _LACKS, _SPEC_HINT)
    for text in memos(context):
        if not text.composed and _needs_one(text):
            first = text.passages[0]
            yield Finding(first.spot(0, len(first.text)), _LACKS, _HINT)


def _words(memo: Memo) -> str:
    """What the authors wrote of consequences, where a children's perspective may stand under another heading."""
    own = (f"{section.title}\n{section.text}" for section in memo.sections)
    parts = (memo.assessment, memo.users, memo.legal, memo.equality, memo.disability, memo.consultation)
    return "\n".join((*own, *(str(part) for part in parts if part)))


def _needs_one(text: MemoText) -> bool:
    whole = "\n".join(passage.text for passage in text.passages)
    if len(whole.split()) < _LEAST_WORDS or _PERSPECTIVE.first_in(whole) or _ONLY_ADULTS.first_in(whole):
        return False
    return _SUPPORT.first_in(whole) is not None


_LACKS = Say(
    "tjänsteskrivelsen saknar barnperspektiv trots att barn kan beröras",
    "the memo lacks a children's perspective although children may be concerned",
)
_SPEC_HINT = Say(
    "skriv children i memot: vad förslaget innebär för barn och hur deras bästa har bedömts; är alla vuxna, ange "
    "service.users.children: false",
    "write children in the memo: what the proposal means for children and how their best interests were assessed; if "
    "all are adults, state service.users.children: false",
)
_HINT = Say(
    'lägg till "Barnperspektiv": vad förslaget innebär för barn och hur deras bästa har bedömts, eller att inga barn '
    "berörs",
    "add what the proposal means for children and how their best interests were assessed, or that none are concerned",
)

RULE = Rule(
    id="STR-009",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Barnperspektiv saknas", "No children's perspective"),
    what=Say(
        "Gäller specens tjänsteskrivelser när service.users.children inte är false, och egna tjänsteskrivelser om "
        "stöd som även barn kan ha, som personlig assistans. Nyckeln children, eller ord om barnets bästa, "
        "barnperspektiv eller barnkonventionen i skrivelsens egna texter, räcker. Att skrivelsen säger att inga barn "
        "berörs räcker också. Texter om bara vuxna lämnas i fred.",
        "Concerns the memos of a spec unless service.users.children is false, and memos of your own about support "
        "that children too may have, such as personal assistance. The key children, or words on the best interests "
        "of the child, a children's perspective or the convention in the memo's own texts, is enough. So is a word "
        "that no children are concerned. Texts about adults only are left alone.",
    ),
    why=Say(
        "När åtgärder rör barn ska barnets bästa särskilt beaktas, och barnkonventionen är lag. Om barn berörs av "
        "just det här beslutet är en bedömning, därför är det en varning.",
        "Where measures concern children their best interests shall be given special regard, and the Convention on "
        "the Rights of the Child is law. Whether children are concerned by this decision is a judgement, hence a "
        "warning.",
    ),
    mend=Say(
        "Beskriv vad förslaget innebär för barn, eller skriv att inga barn berörs.",
        "Describe what the proposal means for children, or write that none are concerned.",
    ),
    bad="memos:\n  - id: stallningstagande\n    users: Brukare kan behöva byta assistent.",
    good="memos:\n  - id: stallningstagande\n    users: Brukare kan behöva byta assistent.\n"
    "    children: Barn kan beröras. Deras bästa har prövats och redovisas i underlaget.",
    law=(LawRef("6 a § LSS", "2026-11-21", "A"), LawRef("lag (2018:1197) om barnkonventionen", "2026-11-21", "A")),
    run=run,
)
