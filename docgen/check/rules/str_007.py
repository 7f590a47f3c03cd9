"""STR-007: a memo has what a secretary needs: numbered proposals, head, signature and distribution list."""

from collections.abc import Iterator, Sequence

from docgen.blocks.text import plain
from docgen.blocks.tree import ListBlock, Paragraph
from docgen.blocks.walk import walk
from docgen.check.context import Context
from docgen.check.memo import SEND_TO, SHORT, MemoText, memos
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_DATE = Pattern(rf"\b (?: (?: 19 | 20 )\d\d [-./\s] \d\d [-./\s] \d\d | \d{{1,2}} \s (?: {_MONTHS} ) \s \d{{4}} ) \b")
_DATE_LABEL = Pattern(r"\b datum \b")
"""In a page header the label is enough: figures alone are not read there, for they may be page numbers."""
_REGISTRY = Pattern(
    r"""\b (?: dnr | diarie\w* | ärendenummer | ärendenr | ärende \s? (?: nr | id ) | beteckning )
    | \b [A-ZÅÄÖ]{2,6} [\s/-]? (?: \d\d )? \d\d [-/:.\s] \d{1,6} \b | \b (?: 19 | 20 )\d\d [/:] \d{1,6} \b"""
)
_OFFICER = Pattern(
    r"""\b (?: handlägg\w* | föredragande | upprättad? \s av | författare | skribent | kontakt (?: person )?
    | tjänsteperson | tjänsteman | utredare | vår \s referens ) | \S@\S"""
)
_TITLE = Pattern(
    r"""(?: chef | direktör | sekreterare | strateg | jurist | controller | handläggare | utredare | samordnare
    | upphandlare | ekonom | ledare | rådgivare | planerare | specialist | rektor | ansvarig ) (?: en | n )? \b"""
)
_SIGNED = Pattern(r"(?: elektroniskt | digitalt ) \s (?: \w+ \s ){0,2} (?: underteckn | signer | godkän | fastställ )")
_NAME = Pattern(r"^ \W* [A-ZÅÄÖ][\wåäöé-]+ (?: \s [A-ZÅÄÖ][\wåäöé-]+ ){1,2} (?: , | \s* $ )", ignore_case=False)
_POINT = Pattern(r"^ \s* (?: [-–•*] \s* )? att \s")
_NUMBERED = Pattern(r"^ \s* (?: \(? \d{1,2} \s? [.):] | [a-h] [.)] )")
_LEAD = Pattern(r"(?: : | \b (?: besluta\w* | föreslå\w* | till | följande ) ) \s* $")
_PROPOSED = Pattern(r"(?: förslag | föreslå )")
_LEAST_WORDS = 4
_TAIL = 8
"""Among so many last lines of the body the signature stands."""


def run(context: Context) -> Iterator[Finding]:
    """One finding for each thing that a memo lacks."""
    for memo in memos(context):
        for lacking, hint in (*_head(memo), *_proposal(memo), *_end(memo)):
            first = memo.passages[0]
            message = Say(f"tjänsteskrivelsen saknar {lacking.sv}", f"the memo lacks {lacking.en}")
            yield Finding(first.spot(0, len(first.text)), message, hint)


def _head(memo: MemoText) -> Iterator[tuple[Say, Say]]:
    lines = (*memo.head, *(passage.text for passage in _tail(memo)))
    if not any(map(_DATE.first_in, lines)) and not any(map(_DATE_LABEL.first_in, memo.bands)):
        yield (
            Say("datum", "a date"),
            Say("skriv dagens datum i huvudet, t.ex. 2026-11-20", "write its date in the head"),
        )
    if not any(map(_REGISTRY.first_in, lines)):
        yield (
            Say("diarienummer", "a registry number"),
            Say("skriv ärendets diarienummer i huvudet", "write the registry number of the matter in the head"),
        )
    if not any(_OFFICER.first_in(line) for line in lines if len(line) <= SHORT):
        yield (
            Say("handläggare", "a case officer"),
            Say("skriv vem som handlägger ärendet i huvudet", "write in the head who handles the matter"),
        )


def _proposal(memo: MemoText) -> Iterator[tuple[Say, Say]]:
    if not memo.proposal:
        if not any(_PROPOSED.first_in(passage.text) for passage in memo.passages):
            yield (
                Say("förslag till beslut", "a proposed decision"),
                Say('lägg till "Förslag till beslut" med en mening per beslut', "add the proposal, a sentence each"),
            )
    elif _unnumbered(memo) > 1:
        yield (
            Say("nummer på förslagen till beslut", "numbers on its proposed decisions"),
            Say("numrera förslagen, så att protokollet kan visa till dem", "number them, so that minutes can refer"),
        )


def _unnumbered(memo: MemoText) -> int:
    """How many points the proposal has, when none of them has a number; else 0."""
    texts = []
    for block in memo.proposal_blocks:
        if isinstance(block, ListBlock) and block.ordered:
            return 0
        texts += [plain(inner.inlines) for inner in walk((block,)) if isinstance(inner, Paragraph)]
    if any(map(_NUMBERED.first_in, texts)):
        return 0
    return sum(_is_point(text) for text in texts)


def _is_point(text: str) -> bool:
    if _POINT.first_in(text):
        return True
    return len(text.split()) >= _LEAST_WORDS and not _LEAD.first_in(text)


def _end(memo: MemoText) -> Iterator[tuple[Say, Say]]:
    if not _has_signature(memo):
        yield (
            Say("undertecknare med befattning", "a signatory with a title"),
            Say("skriv befattningen vid underskriften, t.ex. socialdirektör", "write the title beside the signature"),
        )
    if not _has_recipients(memo):
        yield (
            Say("sändlista", "a distribution list"),
            Say('lägg till "Beslutet skickas till" med mottagarna', "add who the decision is sent to"),
        )


def _has_signature(memo: MemoText) -> bool:
    if any(isinstance(block, Paragraph) and block.role == "signature" for block in memo.document.blocks):
        return True
    tail = _tail(memo)
    if any(_SIGNED.first_in(passage.text) for passage in memo.passages):
        return True
    if any(_is_title(passage.text) for passage in tail):
        return True
    return _signs_among_recipients(memo.send_to)


def _signs_among_recipients(listed: Sequence[Passage]) -> bool:
    """A signature that stands below the distribution list: a name with a title on its line or the next."""
    for index, passage in enumerate(listed):
        following = listed[index + 1].text if index + 1 < len(listed) else ""
        if _NAME.first_in(passage.text) and (_is_title(passage.text) or _is_title(following)):
            return True
    return False


def _is_title(text: str) -> bool:
    return len(text) <= SHORT and not text.rstrip().endswith((".", ":")) and _TITLE.first_in(text) is not None


def _tail(memo: MemoText) -> list[Passage]:
    """The last lines of the body, less the distribution list and what is long."""
    listed = set(map(id, memo.send_to))
    start = max(memo.head_length, len(memo.passages) - _TAIL - len(memo.send_to))
    return [item for item in memo.passages[start:] if id(item) not in listed and len(item.text) <= SHORT]


def _has_recipients(memo: MemoText) -> bool:
    if not memo.send_to:
        return any(map(SEND_TO.first_in, memo.bands))
    label, *listed = memo.send_to
    match = SEND_TO.first_in(label.text)
    assert match is not None
    return bool(listed) or bool(label.text[match.end() :].strip(" :\t\n"))


RULE = Rule(
    id="STR-007",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Tjänsteskrivelsen är inte hel", "The memo is not complete"),
    what=Say(
        "Gäller specens tjänsteskrivelser och egna texter som klart är sådana: de kallar sig tjänsteskrivelse, eller "
        "har Förslag till beslut och minst två andra av skrivelsens vanliga rubriker. Letar efter datum, "
        "diarienummer och handläggare i huvudet eller sidhuvudet, numrerade förslag när de är fler än ett, "
        "undertecknare med befattning och sändlista. Protokoll, kallelser och handledningar prövas inte.",
        "Concerns the memos of a spec and texts of your own that clearly are memos: they call themselves "
        "tjänsteskrivelse, or have Förslag till beslut and at least two other headings that memos have. Looks for "
        "date, registry number and case officer in the head or page header, numbered proposals where there are "
        "several, a signatory with a title and a distribution list. Minutes, agendas and guides are not judged.",
    ),
    why=Say(
        "Nämndsekreteraren behöver uppgifterna för kallelse, protokoll och expediering. Vad en skrivelse ska ha "
        "styrs av kommunens egna regler, därför är det en varning.",
        "The committee's secretary needs them for the summons, the minutes and the dispatch. What a memo must have "
        "is decided by the authority's own rules, so this is a warning.",
    ),
    mend=Say(
        "Lägg till det som saknas. Står det i en annan fil, lägg in det i skrivelsen också.",
        "Add what is lacking. If it stands in another file, put it into the memo too.",
    ),
    bad="# Förslag till beslut\n- Nämnden godkänner tidplanen.\n- Nämnden avslutar ärendet.",
    good="Dnr SON 2026/118, 2026-11-20, handläggare: utredare\n\n# Förslag till beslut\n"
    "1. Nämnden godkänner tidplanen.\n2. Nämnden avslutar ärendet.\n\n"
    "Socialdirektör\n\n# Beslutet skickas till\n- Avtalscontroller",
    law=(LawRef("kommuners praxis för tjänsteskrivelser", "2026-11-21", "B"),),
    run=run,
)
