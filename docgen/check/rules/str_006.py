"""STR-006: a paragraph stands in one place.

Long paragraphs are compared word by word, whatever their punctuation; very long ones also when a few words differ,
and those of several sentences also when one has a sentence more.
What is printed twice from one line of a template or one value of the spec can only be changed in one place, and what
stands in many sections is a form's own wording: neither is meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias
from zlib import crc32

from docgen.check.context import Context
from docgen.check.numbering import words_begin
from docgen.check.passage import Passage, place_of
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Place, Say, Severity

LEAST_WORDS = 20
"""Words of a paragraph that is worth writing once only."""
LONG = 40
"""Words from which a paragraph with a few other words is still the same."""
ALIKE = 0.85
"""The share of groups of three words that two long paragraphs then have in common."""
MOST_COPIES = 3
"""A paragraph in more sections than this is the wording of a form, repeated on purpose."""

_LEAST_LETTERS = 100
_QUOTED = ("”", '"', "»", "“")
_NOT_A_LETTER = Pattern(r"\W+")
_ANCHORS = 8
"""One word in so many is an anchor: paragraphs are compared when they share one, which keeps the work small."""
_MOST_COMPARED = 3

_Words: TypeAlias = tuple[str, ...]


@dataclass
class _Paragraph:
    """A long paragraph, and the words of the heading that it stands below."""

    passage: Passage
    words: _Words
    section: int
    title: str

    @cached_property
    def place(self) -> Place:
        """Where most of it is written."""
        pieces = self.passage.pieces
        ends = (*(start for start, _ in pieces[1:]), len(self.passage.text))
        longest = max(range(len(pieces)), key=lambda index: ends[index] - pieces[index][0])
        return place_of(pieces[longest][1], self.passage.document)

    @cached_property
    def threes(self) -> frozenset[_Words]:
        """Its groups of three words."""
        return frozenset(zip(self.words, self.words[1:], self.words[2:], strict=False))

    @property
    def anchors(self) -> Iterator[_Words]:
        """Pairs of words by which nearly equal paragraphs find each other."""
        return (pair for pair in pairwise(self.words) if crc32(pair[0].encode()) % _ANCHORS == 0)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each later copy of a paragraph."""
    package = {document.name for document in context.documents if document.number}
    package -= {draft.document.name for draft in context.drafts}
    texts: dict[str, list[_Paragraph]] = defaultdict(list)
    for paragraph in _paragraphs(context.passages):
        name = paragraph.passage.document
        texts["" if name in package else name].append(paragraph)
    for paragraphs in texts.values():
        for copies in _copies(paragraphs):
            yield from _findings(copies) if len(copies) <= MOST_COPIES else ()


def _paragraphs(passages: Iterable[Passage]) -> Iterator[_Paragraph]:
    section, title, document = 0, "", ""
    for passage in passages:
        if passage.document != document:
            section, title, document = section + 1, "", passage.document
        if passage.role == "heading":
            section, title = section + 1, " ".join(passage.text.split())
        elif passage.role in {"paragraph", "item"} and len(passage.text) >= _LEAST_LETTERS:
            said = passage.text[words_begin(passage.text) :].casefold()
            words = tuple(_NOT_A_LETTER.compiled.sub(" ", said).split())
            if len(words) >= LEAST_WORDS and not passage.text.lstrip().startswith(_QUOTED):
                yield _Paragraph(passage, words, section, title)


def _copies(paragraphs: Iterable[_Paragraph]) -> Iterator[Sequence[_Paragraph]]:
    """Each paragraph with its copies, those that are written in one place left out."""
    groups: dict[_Words, list[_Paragraph]] = {}
    anchored: dict[_Words, list[_Words]] = defaultdict(list)
    first: dict[_Words, _Words] = {}
    for paragraph in paragraphs:
        key = paragraph.words if paragraph.words in groups else _nearly_equal(paragraph, groups, anchored)
        key = key or _extended(paragraph, groups, first)
        first.setdefault(paragraph.words[:LEAST_WORDS], paragraph.words)
        if key is not None:
            group = groups[key]
            if all(paragraph.place != other.place for other in group):
                group.append(paragraph)
        else:
            groups[paragraph.words] = [paragraph]
            for anchor in paragraph.anchors if len(paragraph.words) >= LONG else ():
                anchored[anchor].append(paragraph.words)
    return (group for group in groups.values() if len(group) > 1)


def _extended(
    paragraph: _Paragraph, groups: Mapping[_Words, list[_Paragraph]], first: Mapping[_Words, _Words]
) -> _Words | None:
    """The earlier paragraph that this one begins with, or is the beginning of."""
    other = first.get(paragraph.words[:LEAST_WORDS])
    if other is None or other not in groups:
        return None
    short, long = sorted((paragraph.words, other), key=len)
    return other if len(short) >= LONG // 4 * 3 and long[: len(short)] == short else None


def _nearly_equal(
    paragraph: _Paragraph, groups: dict[_Words, list[_Paragraph]], anchored: dict[_Words, list[_Words]]
) -> _Words | None:
    if len(paragraph.words) < LONG:
        return None
    near = dict.fromkeys(words for anchor in paragraph.anchors for words in anchored.get(anchor, ())[:_MOST_COMPARED])
    for words in near:
        other = groups[words][0]
        common = len(paragraph.threes & other.threes)
        if common >= ALIKE * max(len(paragraph.threes), len(other.threes)):
            return words
    return None


def _findings(copies: Sequence[_Paragraph]) -> Iterator[Finding]:
    first = copies[0]
    usual = first.passage.spot(0, len(first.passage.text))
    for copy in copies[1:]:
        if copy.section == first.section:
            continue
        where = f' "{first.title}"' if first.title else ""
        message = Say(
            f"samma stycke står i avsnittet{where}" if where else "samma stycke står tidigare i texten",
            f"the same paragraph stands in the section{where}" if where else "the same paragraph stands before",
        )
        yield Finding(
            copy.passage.spot(0, len(copy.passage.text)),
            message,
            Say("låt det stå på ett ställe och hänvisa dit", "let it stand in one place and refer to it"),
            ((usual, Say("det första står här", "the first stands here")),),
        )


RULE = Rule(
    id="STR-006",
    severity=Severity.NOTE,
    kind="package",
    title=Say("Samma stycke två gånger", "The same paragraph twice"),
    what=Say(
        f"Jämför stycken och listpunkter på minst {LEAST_WORDS} ord ord för ord; från {LONG} ord räknas de som lika "
        "även när enstaka ord skiljer. Upphandlingsdokumenten jämförs som ett paket, varje tjänsteskrivelse och "
        "egen fil för sig. Citat, tabeller och rubriker lämnas i fred, liksom det som skrivs ut flera gånger från "
        f"en plats i en mall eller i specen, och det som står i fler än {MOST_COPIES} avsnitt.",
        f"Compares paragraphs and list items of {LEAST_WORDS} words or more word by word; from {LONG} words they "
        "count as equal even when single words differ. The tender documents are compared as one package, each memo "
        "and file of your own by itself. Quotations, tables and headings are left alone, as is what is printed "
        f"several times from one place in a template or the spec, and what stands in more than {MOST_COPIES} "
        "sections.",
    ),
    why=Say(
        "Två likadana stycken gör underlaget längre. Ändras bara det ena säger underlaget två saker. Ibland är en "
        "upprepning till hjälp, därför är det en notis.",
        "Two equal paragraphs make the documents longer. When only one of them is changed, they say two things. A "
        "repetition may help sometimes, so this is a note.",
    ),
    mend=Say(
        "Låt stycket stå där det hör hemma och hänvisa dit från det andra stället.",
        "Let the paragraph stand where it belongs, and refer to it from the other place.",
    ),
    bad="# Jour\nLeverantören ska ha jour dygnet runt …\n\n# Bemanning\nLeverantören ska ha jour dygnet runt …",
    good="# Jour\nLeverantören ska ha jour dygnet runt …\n\n# Bemanning\nVad som gäller står i avsnittet Jour.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
