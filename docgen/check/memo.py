"""Memos (tjänsteskrivelser) as texts: a context comes in, its memos go out, each cut at the headings that memos have.

A memo is a document of the spec outside the tender package, or a text written by hand that clearly is one: it calls
itself "Tjänsteskrivelse" before its first heading, or has "Förslag till beslut" and two more of a memo's headings.
Minutes, agendas and guides on how to write are none. Headings may be plain paragraphs, as they often are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Document, Heading, ListBlock, MemoHead, Paragraph
from docgen.check.context import Context
from docgen.check.outline import bands_of, body_of
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.reading import of_document
from docgen.diag.route import Route
from docgen.spec.model.memo import Memo

SHORT = 110
"""Longest line, in characters, that can be a heading, a title or a label."""
RECORDS = frozenset({"memo-mbl-protokoll", "nyhet"})
"""Documents beside the tender that propose nothing to a committee: minutes of a negotiation, and news."""
_HEAD = 15
"""Among so many first passages a text says what it is."""
_MOST_IN_PROPOSAL = 30
_OTHERS = 2
"""How many more headings a text must have with its proposal, if it does not call itself a memo."""

_NUMBER = r"^ \W* (?: \d+ (?: \.\d+ )* [.)]? \s+ )?"
PROPOSAL = Pattern(
    rf"""{_NUMBER} (?: \w+ \s ){{0,2}} (?: förslag \s till \s (?: \w+ \s )? beslut | beslutsförslag )
    (?: \s (?: i | till | från | för ) \s [\w\s]{{3,50}} )? \s* :? \s* $"""
)
SEND_TO = Pattern(
    rf"""{_NUMBER} (?: (?: (?: detta \s )? beslut (?: et )? | protokollsutdrag | utdrag | kopia ) \s )?
    (?: ska \s )? (?: (?: skickas | sänds | expedieras | delges | meddelas | översänds ) (?: \s till | \s* : | \s* $ )
    | sändlista | expediering | kopia \s till | för \s kännedom | beslut \s till \s* : )"""
)
_OTHER_PARTS = (
    Pattern(rf"{_NUMBER} sammanfattning (?: \s av \s ärendet )? \s* :? \s* $"),
    Pattern(rf"{_NUMBER} (?: besluts | ärendets \s )? underlag (?: \s för \s beslut (?: et )? )? \s* :? \s* $"),
    Pattern(rf"{_NUMBER} (?: ärendet | ärendebeskrivning | beskrivning \s av \s ärendet | bakgrund ) \s* :? \s* $"),
    Pattern(rf"{_NUMBER} (?: \w+s \s )? (?: bedömning | övervägande | synpunkter ) (?: ar | en | n )? \s* :? \s* $"),
    Pattern(
        rf"""{_NUMBER} (?: nuläge | alternativ | risker | uppföljning | samverkan | tidplan | jämställdhet | ekonomi
        | ekonomisk (?: a \s konsekvenser | \s bedömning ) | konsekvenser (?: \s för \s \w+ )? | finansiering
        | barn (?: rätts | konsekvens )? (?: perspektiv (?: et )? | analys (?: en )? ) | barnets \s bästa
        | tidigare \s beslut | rättsliga \s förutsättningar | underskrift (?: er )? | bilagor ) \s* :? \s* $"""
    ),
)
_CALLS_ITSELF = Pattern(r"\b tjänsteskrivelse \b")
_IS_OTHER = Pattern(
    r"""\b (?: (?: sammanträdes )? protokoll (?: sutdrag )? | kallelse | föredragningslista | ärendelista | dagordning
    | (?: skriv )? anvisning\w* | handledning | guide | mallen? \s för | manual | rutin | lathund | utbildning
    | så \s skriver | att \s skriva | policy | riktlinje\w* \s för \s (?: tjänste | ärende ) ) \b"""
)
_MINUTES = Pattern(rf"{_NUMBER} (?: beslut | (?: \w+s \s )? beslut | yrkanden? | beslutsgång ) \s* $")
_LEAD = Pattern(r"(?: beslut | föreslå | nämnd | styrelse | fullmäktige | utskott | ^ \s* att \b )")
_NO_HEADING = Pattern(r"(?: [.:;,!?] \s* $ | ^ \W* \d | ^ \s* [-–•*] )")


@dataclass(frozen=True)
class MemoText:
    """One memo. `passages` are the running text of its body, at least one; `bands` what its page headers say.

    `composed` is true for a memo of the spec.
    """

    document: Document
    passages: tuple[Passage, ...]
    bands: tuple[str, ...] = ()
    composed: bool = False

    @cached_property
    def head(self) -> tuple[str, ...]:
        """What stands before the first heading of a memo and in page headers, with the facts of a composed head."""
        facts = [
            f"{label}: {value}"
            for block in self.document.blocks
            if isinstance(block, MemoHead)
            for label, value in block.facts
            if value.strip()
        ]
        lines = (line for passage in self.passages[: self.head_length] for line in passage.text.split("\n"))
        return (*facts, *lines, *self.bands)

    @cached_property
    def head_length(self) -> int:
        """How many passages stand before the first heading of a memo."""
        return next((index for index, item in enumerate(self.passages) if _is_part(item)), len(self.passages))

    @cached_property
    def proposal(self) -> tuple[Passage, ...]:
        """The heading "Förslag till beslut" and what stands below it; empty when there is no such heading."""
        return self._below(PROPOSAL)

    @cached_property
    def send_to(self) -> tuple[Passage, ...]:
        """The distribution list with its heading or label, to the next heading; empty when there is none."""
        return self._below(SEND_TO)

    @cached_property
    def proposal_blocks(self) -> tuple[Block, ...]:
        """The blocks that stand below the heading of the proposal, at most one for each of its passages."""
        blocks = iter(self.document.blocks)
        for block in blocks:
            if isinstance(block, (Heading, Paragraph)) and PROPOSAL.first_in(plain(block.inlines)):
                texts = {passage.text for passage in self.proposal[1:]}
                return tuple(inner for inner in blocks if _holds(inner, texts))
        return ()

    def _below(self, title: Pattern) -> tuple[Passage, ...]:
        for index, passage in enumerate(self.passages):
            if _is_short(passage) and title.first_in(passage.text):
                return (passage, *self._until_heading(index + 1))
        return ()

    def _until_heading(self, start: int) -> Iterator[Passage]:
        for index, passage in enumerate(self.passages[start : start + _MOST_IN_PROPOSAL], start):
            if passage.role == "heading" or _is_part(passage):
                return
            following = self.passages[index + 1 : index + 2]
            if following and _looks_like_heading(passage) and len(following[0].text) > SHORT:
                return
            yield passage


def proposing(context: Context) -> Iterator[tuple[Route, Memo]]:
    """The memos of the spec that ask a committee for a decision, each with its route."""
    for index, memo in enumerate(context.spec.memos if context.spec else ()):
        if memo.document not in RECORDS:
            yield Route(("memos", index)), memo


def memos(context: Context) -> tuple[MemoText, ...]:
    """The memos of the spec in Swedish, and the hand-written texts that clearly are memos."""
    return context.once(_memos, context)


def _memos(context: Context) -> tuple[MemoText, ...]:
    return tuple(_found(context))


def _found(context: Context) -> Iterator[MemoText]:
    by_hand = {draft.document.name for draft in context.drafts}
    for document in context.documents:
        composed = context.spec is not None and document.name not in by_hand
        if document.language != "sv" or (composed and (document.number or document.name in RECORDS)):
            continue
        body = replace(document, blocks=body_of(document))
        bands = tuple(passage.text for passage in of_document(replace(document, blocks=bands_of(document))))
        text = MemoText(document, tuple(of_document(body)), bands, composed)
        if text.passages and (composed or _is_memo(text)):
            yield text


def _is_memo(text: MemoText) -> bool:
    first = [passage.text for passage in text.passages[:_HEAD] if _is_short(passage)]
    if any(map(_IS_OTHER.first_in, (text.document.title, *text.bands, *first))) or _has(text, _MINUTES):
        return False
    lines = [line for line in (text.document.title, *text.bands, *text.head[:_HEAD]) if len(line) <= SHORT]
    if any(_CALLS_ITSELF.first_in(line) for line in lines if not line.rstrip().endswith(".")):
        return True
    return bool(text.proposal) and sum(_has(text, part) for part in (*_OTHER_PARTS, SEND_TO)) >= _OTHERS


def _has(text: MemoText, title: Pattern) -> bool:
    return any(_is_short(passage) and title.first_in(passage.text) for passage in text.passages)


def _is_short(passage: Passage) -> bool:
    return len(passage.text) <= SHORT and passage.role in {"heading", "paragraph", "cell"}


def _is_part(passage: Passage) -> bool:
    parts = (PROPOSAL, *_OTHER_PARTS, SEND_TO)
    return _is_short(passage) and any(part.first_in(passage.text) for part in parts)


def _looks_like_heading(passage: Passage) -> bool:
    text = passage.text
    return (
        passage.role == "paragraph"
        and len(text) <= SHORT // 2
        and not _NO_HEADING.first_in(text)
        and not _LEAD.first_in(text)
    )


def _holds(block: Block, texts: set[str]) -> bool:
    if isinstance(block, ListBlock):
        return any(_holds(inner, texts) for item in block.items for inner in item.blocks)
    return isinstance(block, Paragraph) and plain(block.inlines) in texts
