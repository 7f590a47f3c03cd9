"""Sentences that say what a supplier must do: a context comes in, the sentences that requirement rules judge go out.

In a spec these are the texts of its requirements, without what the authority itself promises. A text that stands
alone is not known to be a requirement: there a sentence counts only when it lays the duty on a supplier in so many
words, or, for rules that ask for it, when the whole document does so often. What somebody wishes or describes
("organisationen anser att leverantören ska", "hur leverantören ska") is nobody's duty.
"""

from collections import Counter
from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.check.voice import is_asked, is_quoted
from docgen.diag.route import Route
from docgen.spec.requirement import ResolvedRequirement

_OTHERS_DUTY = frozenset({"authority-commitment", "award-criterion"})
_FEWEST = 3
"""So many sentences with duties of a supplier make a document one that sets requirements."""
_SUPPLIER = r"""(?: (?: \w* leverantör | anbudsgivar | anbudssökand | utförar | entreprenör | \w* anordnar
    | uppdragstagar | vårdgivar ) (?: e | en | er | erna | n | na )?
    | (?: the | a | each | every ) \s (?: supplier | tenderer | contractor | provider | bidder )s? )"""
_SHALL = r"(?: ska | skall | måste | förbinder \s sig | är \s skyldig\w* | shall | must )"
SHALL = Pattern(rf"(?<! [\w”\"-] ) {_SHALL} (?! [\w”\"-] )")
"""A word that makes a sentence a requirement."""

_DUTY = Pattern(
    rf"""\b {_SUPPLIER} \b [^.;:?!]{{0,80}}? (?<! [\w”\"-] ) {_SHALL} (?! [\w”\"-] )
    | (?<! [\w”\"-] ) {_SHALL} \s (?: (?: även | också | då | därför | dessutom | alltså ) \s )? {_SUPPLIER} \b""",
    hints=("ska", "måste", "förbinder", "skyldig", "shall", "must"),
)
_TOLD = Pattern(
    r"""\b (?: om | hur | vad | vem | vilk\w+ | varför | när | så \s som | whether | how | what | if )
      \s (?: \w+ \s ){0,2}? $
    | \b (?: ta \s bort | stryk\w* | slopa\w* | avstå\w* \s från | i \s stället \s för
    | utan ) \b [^.]{0,60} \b (?: att | om )
      \s (?: \w+ \s ){0,2}? $
    | \b (?: anse | mena | önska | vill | föreslå | begär | framför | yrka | undra | påpeka | efterfråga | tyck | lyft
      | skriv | fråga | hävda | uppge | argumentera | diskutera ) \w* \b [^.]{0,60} \b (?: att | om )
      \s (?: \w+ \s ){0,2}? $"""
)
_TALK = Pattern(r"^ \s* [–—-] \s .* [,.] \s (?: säger | berättar | menar | förklarar | tycker | konstaterar ) \b")
"""What somebody says in the news."""
_AUTHORITY = Pattern(
    r"""^ \W* (?: (?: vid | under | efter | inom | senast | före | i | på | om ) \s [^,;]{0,60} )??
    \b (?: (?: \w* kommun | region | stad | beställar | myndighet | nämnd | \w+ nämnd | \w+ förvaltning | domstol )
      (?: en | et | e | n | ens | s )? | försäkringskassan | inspektionen | the \s (?: authority | municipality ) )
    \s (?: ska | skall | måste | shall | must ) \b"""
)


class Demand(NamedTuple):
    """One sentence that sets a requirement.

    `lead` is the sentence with the modal verb that a list item goes on from, "" for a sentence that stands alone;
    `after` is the next sentence of the same text, which may define what this one says.
    """

    passage: Passage
    start: int
    text: str
    lead: str = ""
    after: str = ""

    def spot(self, match: Match[str]) -> Spot:
        """The place of what was found in `text`."""
        return self.passage.spot(self.start + match.start(), self.start + match.end())

    def before(self, match: Match[str]) -> str:
        """What stands before it in the sentence, the lead included."""
        return f"{self.lead} {self.text[: match.start()]}" if self.lead else self.text[: match.start()]

    @property
    def whole(self) -> str:
        """The sentence with its lead and with the sentence after it: what may hold a measure or an exception."""
        return f"{self.lead} {self.text} {self.after}"


def demands(context: Context, *patterns: Pattern, loose: bool = False, modal: Pattern = SHALL) -> Iterator[Demand]:
    """Sentences that set requirements, of the passages that may hold one of the patterns.

    With `loose` any subject but the authority counts in a text that often lays duties on a supplier; `modal` is the
    verb that it must then have.
    """
    numbers = context.corpus.numbers(*patterns)
    ids = {context.passages[number].requirement for number in numbers}
    for requirement in context.requirements:
        if requirement.id in ids and is_the_suppliers(requirement):
            for passage in context.texts_of(requirement):
                yield from context.once(_in_requirement, passage)
    drafts = {draft.document.name for draft in context.drafts}
    if context.spec is not None and not drafts:
        return
    known = context.once(_demanding, context) if loose else frozenset()
    for number in numbers:
        if context.spec is None or context.passages[number].document in drafts:
            yield from _in_text(context, number, known, modal)


def is_the_suppliers(requirement: ResolvedRequirement) -> bool:
    """True when it is a supplier that must meet the requirement."""
    return requirement.category not in _OTHERS_DUTY


def evidences(context: Context) -> Iterator[tuple[Route, ResolvedRequirement, str]]:
    """What authors ask as evidence of their requirements, with its place; the evidence of a clause is not theirs."""
    for requirement in context.requirements:
        own = requirement.model.verification
        if own is not None and is_the_suppliers(requirement):
            yield requirement.route / "verification" / "evidence", requirement, str(own.evidence)


def _in_requirement(passage: Passage) -> tuple[Demand, ...]:
    return tuple(_demands_in(passage))


def _demands_in(passage: Passage) -> Iterator[Demand]:
    lead = ""
    for demand in _cut(passage):
        if SHALL.first_in(demand.text):
            lead = demand.text if demand.text.rstrip().endswith(":") else ""
            if not _AUTHORITY.first_in(demand.text):
                yield demand
        elif lead:
            if not _AUTHORITY.first_in(lead):
                yield demand._replace(lead=lead)
            lead = "" if demand.text.rstrip().endswith(".") else lead


def _in_text(context: Context, number: int, known: frozenset[str], modal: Pattern) -> Iterator[Demand]:
    passage = context.passages[number]
    if passage.memo or passage.role in {"heading", "caption"} or _TALK.first_in(passage.text):
        return
    lead = _lead(context.passages, number)
    for demand in filter(_is_ours, _cut(passage)):
        if lays_a_duty(demand.text):
            yield demand
        elif lead and lays_a_duty(lead):
            yield demand._replace(lead=lead)
        elif passage.document in known and _is_said(demand.text, modal) and not _AUTHORITY.first_in(demand.text):
            yield demand


def _is_ours(demand: Demand) -> bool:
    """False for a question, and for a sentence whose modal verb stands in a quotation."""
    modal = SHALL.first_in(demand.text)
    return not is_asked(demand.text) and (
        modal is None or not is_quoted(demand.passage.text, demand.start + modal.start())
    )


def _lead(passages: tuple[Passage, ...], number: int) -> str:
    """The last sentence before a list that the passage is an item of, when it goes on into the list."""
    if passages[number].role != "item":
        return ""
    document = passages[number].document
    while number and passages[number].role == "item":
        number -= 1
    before = passages[number]
    if before.document != document or not before.text.rstrip().endswith(":"):
        return ""
    start, end = list(sentences(before.text))[-1]
    return before.text[start:end]


def _cut(passage: Passage) -> Iterator[Demand]:
    ends = list(sentences(passage.text))
    for index, (start, end) in enumerate(ends):
        following = ends[index + 1] if index + 1 < len(ends) else (end, end)
        yield Demand(passage, start, passage.text[start:end], after=passage.text[slice(*following)])


def is_told(before: str) -> bool:
    """True when what follows these words is what somebody asks, says or wishes."""
    return _TOLD.first_in(before) is not None


def lays_a_duty(sentence: str) -> bool:
    """True when the sentence says in so many words that a supplier shall do something."""
    return any(not _TOLD.first_in(sentence[: match.start()]) for match in _DUTY.all_in(sentence))


def _is_said(sentence: str, modal: Pattern) -> bool:
    """True when the sentence itself says that something shall be, and not that somebody says so."""
    return any(not _TOLD.first_in(sentence[: match.start()]) for match in modal.all_in(sentence))


def _demanding(context: Context) -> frozenset[str]:
    """The documents that lay duties on a supplier so often that the others of their sentences do so too."""
    counted = Counter(
        passage.document
        for passage in context.corpus.having(_DUTY)
        if not passage.memo
        for _ in _DUTY.all_in(passage.text)
    )
    return frozenset(name for name, count in counted.items() if count >= _FEWEST)
