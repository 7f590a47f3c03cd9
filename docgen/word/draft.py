"""The document in the making: what the writers of the single blocks share while a body grows.

In: a document, its brand and the options. Out: paragraphs, and ids of bookmarks, lists, notes and controls in
the order in which they are asked for, so that the same document always gets the same ones. Floor 6.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from docgen.blocks.origin import Origin
from docgen.blocks.tree import Block, Document, Inline, Text
from docgen.ooxml.brand import Brand
from docgen.ooxml.brand_lists import ListStart
from docgen.ooxml.file import WordFile
from docgen.ooxml.markup import (
    NOTHING,
    PLAIN,
    Look,
    Number,
    Xml,
    bookmark,
    joined,
    look,
    paragraph,
    paragraph_properties,
)
from docgen.ooxml.role import HEADINGS, Role
from docgen.word.frame import Frame
from docgen.word.review import Review
from docgen.word.target import Targets
from docgen.word.words import Words, tag_of, words_of

BlocksWriter: TypeAlias = Callable[["Draft", Iterable[Block], Frame], Xml]

_GAPPED: frozenset[Role] = frozenset({
    "body", "lead", "requirement", "requirement-meta", "requirement-list", "requirement-fact", "fact", "title-fact",
    "bullet-1", "bullet-2", "bullet-3", "number-1", "number-2", "number-3",
})  # fmt: skip
"""Roles whose style has no space above, and which need some after a table or a list."""


_SPACED: frozenset[Role] = frozenset({*HEADINGS, "caption", "label", "contents-title"})
"""Roles whose style has space above that would show at the top of a page."""


class Draft:
    """State of one document while it is written."""

    def __init__(
        self, document: Document, brand: Brand, file: WordFile, targets: Targets, blocks: BlocksWriter,
        review: Review | None = None,
    ) -> None:  # fmt: skip
        """`blocks` writes what stands inside another block; `review` is there for review copies only."""
        self.document = document
        self.brand = brand
        self.file = file
        self.targets = targets
        self.blocks = blocks
        self.review = review
        self.styles = brand.styles
        self.words: Words = words_of(document.language)
        self.language = tag_of(document.language)
        self.list_starts: list[ListStart] = []
        self.notes: list[Xml] = []
        self.note_lead = NOTHING
        self.headings = 0
        self.counts: Counter[str] = Counter()
        self.charts = 0
        self.at_top = True
        self.break_page = False
        self.gap = 0
        self.after_table = False
        self._bookmarks = 0
        self._controls = 0
        self._looks: dict[tuple[bool, bool, bool, str | None, Role | None], Look] = {}

    # ---- paragraphs

    def paragraph(
        self, role: Role, content: Xml, frame: Frame, number: Number | None = None, space_before: int | None = None,
        left: int | None = None, keep_next: bool = False, natural_line: bool = False,
    ) -> Xml:  # fmt: skip
        """A paragraph in the style of a role; a page break or a gap that is due comes before it.

        `left` indents it by so many twips instead of what its style says; with `natural_line` its lines are as
        high as what stands in them.
        """
        if (self.break_page or self.at_top) and space_before is None and role in _SPACED:
            space_before = 0
        elif self.gap and space_before is None and role in _GAPPED:
            space_before = self.gap
        properties = paragraph_properties(
            self.styles[role], number, frame.align, keep_next or frame.keep_next, frame.keep_lines, self.break_page,
            space_before, left, frame.section, natural_line,
        )  # fmt: skip
        self.break_page = self.at_top = self.after_table = False
        self.gap = 0
        if frame.in_note and self.note_lead:
            content, self.note_lead = joined(self.note_lead, content), NOTHING
        return paragraph(properties, content)

    def spacer(self, section: Xml = NOTHING, space_before: int | None = None) -> Xml:
        """A paragraph of no height: between two tables, after the last one, or to end a section."""
        self.gap = 0
        self.after_table = False
        style = self.styles["section-end"]
        return paragraph(paragraph_properties(style, space_before=space_before, section=section), NOTHING)

    @contextmanager
    def elsewhere(self) -> Iterator[None]:
        """While something is written that stands in another place, such as a footnote: breaks and gaps wait."""
        held = self.at_top, self.break_page, self.gap, self.after_table
        self.at_top, self.break_page, self.gap, self.after_table = False, False, 0, False
        yield
        self.at_top, self.break_page, self.gap, self.after_table = held

    # ---- runs

    def look(self, text: Text, base: Role | None = None) -> Look:
        """The run properties of a text; `base` is the character style it stands in, such as that of a link."""
        if base is None and not (text.bold or text.italic or text.code or text.language):
            return PLAIN
        key = (text.bold, text.italic, text.code, text.language, base)
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._made_look(text, base)
        return found

    def _made_look(self, text: Text, base: Role | None) -> Look:
        language = tag_of(text.language) if text.language else self.language
        other = language if language != self.language else ""
        if base is None and not text.code:
            if text.bold:
                return look(self.styles["strong"], italic=text.italic, language=other)
            if text.italic:
                return look(self.styles["emphasis"], language=other)
            return look(language=other)
        role: Role = base or "code"
        return look(self.styles[role], text.bold, text.italic, text.code, other)

    # ---- ids

    def bookmarked(self, name: str, content: Xml) -> Xml:
        """Content inside a bookmark of that name."""
        self._bookmarks += 1
        return bookmark(self._bookmarks, name, content)

    def next_control(self) -> int:
        """The number of the next content control."""
        self._controls += 1
        return self._controls

    def new_list(self, start: ListStart) -> int:
        """The w:numId of a new ordered list."""
        self.list_starts.append(start)
        return self.brand.lists.first_own + len(self.list_starts) - 1

    # ---- review copies

    def anchored(
        self, content: Xml, kind: str, inlines: Iterable[Inline], origin: Origin | None = None, lead: str = "",
        in_note: bool = False,
    ) -> Xml:  # fmt: skip
        """In a review copy the content inside its hidden bookmark; `lead` is text set before the inlines."""
        if self.review is None:
            return content
        part = "footnotes" if in_note else "document"
        return self.bookmarked(self.review.mark(kind, part, inlines, origin, lead), content)
