"""A text that was written by hand, as the rules see it: its document, and what its file says besides the text."""

from typing import Literal, TypeAlias

from msgspec import Struct, field

from docgen.blocks.tree import Document
from docgen.diag.place import Span
from docgen.source.text import SourceText

DraftKind: TypeAlias = Literal["docx", "md", "txt", "pdf"]


class Picture(Struct, frozen=True):
    """One picture. `alt` is its alternative text; a `decorative` one needs none."""

    place: Span
    alt: str = ""
    decorative: bool = False


class LooseLink(Struct, frozen=True):
    """A link whose words are nothing but its address."""

    place: Span
    address: str


class Form(Struct, frozen=True):
    """What the file says of its own form; empty where the kind of file has no such thing.

    `title` and `language` are the document's properties, "" when they are not set. Every place is a line of
    `Draft.source`: `empty` paragraphs that stand in for space (the second and later of a row, and any before a
    heading), cells that are `merged`, tables without header row (`headerless`), short bold paragraphs that look
    like headings but have no heading style (`false_headings`). `scanned` is true for a PDF without text.
    """

    title: str = ""
    language: str = ""
    pictures: tuple[Picture, ...] = ()
    links: tuple[LooseLink, ...] = ()
    empty: tuple[Span, ...] = ()
    merged: tuple[Span, ...] = ()
    headerless: tuple[Span, ...] = ()
    false_headings: tuple[Span, ...] = ()
    scanned: bool = False


class Draft(Struct, frozen=True):
    """A text with its document. In `source` every paragraph is one line, in the order of the file.

    For .md and .txt `source` is the file itself. For .docx it is made: one line for each w:p, tables' cells
    included row by row, so that "line 34" is the 34th paragraph. The document's texts have `FromTemplate`
    origins that are spans of `source`.
    """

    source: SourceText
    kind: DraftKind
    document: Document
    form: Form = field(default_factory=Form)
