"""What compose hands to markup: Markdown with marks, and beside it the origins and structures that the marks name.

In: nothing. Out: types. Floor 5. The marks are those of `compose.marks`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from docgen.blocks.origin import FromTemplate, Origin
from docgen.blocks.tree import Block, Inline
from docgen.diag.diagnostic import Place
from docgen.diag.place import Span
from docgen.source.text import SourceText


@dataclass(frozen=True)
class Written:
    """The body of a template: a part of a file, whose lines count from 0."""

    text: SourceText
    first_line: int
    """The line of the file on which the body begins, from 1."""

    @cached_property
    def _places(self) -> dict[tuple[int, str], Span]:
        return {}

    @cached_property
    def body(self) -> str:
        """The text of the body, with `\\n` as line end."""
        if self.first_line > self.text.line_count:
            return ""
        return self.text.text[self.text.offset(self.first_line) :].replace("\r\n", "\n")

    def place(self, line: int, word: str = "") -> Span:
        """The span of a line without its indentation, or of the first `word` on it when the line has it."""
        key = (line, word)
        if key not in self._places:
            self._places[key] = self._span(line, word)
        return self._places[key]

    def _span(self, line: int, word: str) -> Span:
        number = min(self.first_line + max(line, 0), self.text.line_count)
        shown = self.text.line(number)
        start = self.text.offset(number)
        match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", shown) if word else None
        if match:
            return self.text.span(start + match.start(), start + match.end())
        indent = len(shown) - len(shown.lstrip())
        return self.text.span(start + indent, start + max(indent, len(shown.rstrip())))


@dataclass(frozen=True)
class Fragment:
    """A piece of Markdown.

    Literal text belongs to the template `written`, at the line that the last LINE mark names; where there is
    no template it is an author's prose from `base`. `origins` and `directives` are what the marks count.
    """

    markdown: str
    written: Written | None = None
    base: Origin | None = None
    origins: tuple[Origin, ...] = ()
    directives: tuple["Directive", ...] = ()

    def origin(self, line: int) -> Origin | None:
        """Where literal text on this line of the template comes from."""
        return FromTemplate(self.written.place(line)) if self.written else self.base


class InlineHere(Struct, frozen=True):
    """A reference or form field, ready made."""

    inline: Inline


class BlockHere(Struct, frozen=True):
    """A page break, a change of orientation, a signing line or a chart, ready made."""

    block: Block
    name: str
    """The function that the author called."""


class ProseHere(Struct, frozen=True):
    """An author's Markdown, with blocks of its own where it stands alone."""

    fragment: Fragment


class ComposedRequirement(Struct, frozen=True):
    """A requirement with everything that its block shows; only the body is still Markdown."""

    id: str
    title: tuple[Inline, ...]
    meta: tuple[Inline, ...]
    body: tuple[Fragment, ...]
    facts: tuple[tuple[str, tuple[Inline, ...]], ...]
    origin: Origin
    law: tuple[str, tuple[Inline, ...]] | None = None
    """The fact about law, which a document asks for with `requirements(…, law=true)`."""


class RequirementsHere(Struct, frozen=True):
    """The requirements of a section, as headings one level below the heading above."""

    section: str
    requirements: tuple[ComposedRequirement, ...]
    place: Place


Directive: TypeAlias = InlineHere | BlockHere | ProseHere | RequirementsHere


class Composed(Struct, frozen=True):
    """One document before its Markdown is read. `head` stands before what the fragments become.

    `also` is the further form that it is given in, beside the Word file: `markdown`, or "" for none.
    """

    name: str
    number: str
    title: str
    language: str
    folder: str
    file: str
    brand: str
    numbered: bool
    properties: Mapping[str, str]
    head: tuple[Block, ...]
    fragments: tuple[Fragment, ...] = ()
    also: str = ""


Each: TypeAlias = Callable[[Composed | ComposedRequirement], None]
"""Is told of every part as soon as it is made."""


def ignored(part: Composed | ComposedRequirement) -> None:
    """Nobody waits for the parts."""
