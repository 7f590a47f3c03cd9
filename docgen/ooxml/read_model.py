"""A Word document that somebody else made, as its reader sees it: paragraphs and tables in order, without the XML.

Made by `ooxml.read_document`. Insertions count as accepted, deletions are gone, fields show their results. Floor 2.
"""

from typing import Literal, TypeAlias

from msgspec import Struct

ReadKind: TypeAlias = Literal["body", "title", "lead", "caption", "contents"]
"""What a paragraph is for, as its style says; headings have a level besides."""


class ReadPiece(Struct, frozen=True):
    """Characters of one paragraph. `link` is the address that they lead to; a `line_break` is one space.

    `note` is the key of a note of `ReadDocument.notes` that is referred to here; its piece has no text. `bold`,
    `italic` and `struck` are how the run is set, bold from its style too.
    """

    text: str = ""
    link: str = ""
    line_break: bool = False
    note: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False


class ReadPicture(Struct, frozen=True):
    """A picture, chart or diagram, with its alternative text."""

    alt: str = ""
    decorative: bool = False


class ReadList(Struct, frozen=True):
    """How a paragraph stands in a list: its depth from 0, and the number that Word puts before it, "" for none."""

    depth: int
    ordered: bool
    number: str = ""


class ReadParagraph(Struct, frozen=True):
    """One w:p. `number` counts every paragraph of the file from 1, in the order of `ReadDocument`.

    `level` is that of a heading, from 1, or None. `bold` is true when every visible character is bold. `holds`
    is true where the paragraph stands for something besides its text: a picture, a page break, the end of a
    section, a text that was deleted. `joined` is true when the mark at its end was deleted, so that it runs into
    the next.
    """

    number: int
    pieces: tuple[ReadPiece, ...] = ()
    kind: ReadKind = "body"
    level: int | None = None
    listed: ReadList | None = None
    pictures: tuple[ReadPicture, ...] = ()
    bold: bool = False
    holds: bool = False
    joined: bool = False

    @property
    def text(self) -> str:
        """The characters of the paragraph on one line."""
        return "".join(piece.text for piece in self.pieces)


class ReadCell(Struct, frozen=True):
    """A cell. `columns` is how many it covers; `merged` is true for the first of cells merged in any direction,
    `continued` for one that belongs to the cell above it."""

    items: tuple["ReadItem", ...]
    columns: int = 1
    merged: bool = False
    continued: bool = False


class ReadRow(Struct, frozen=True):
    """A row; `before` counts grid columns that it leaves out at its start, `header` is true for a header row."""

    cells: tuple[ReadCell, ...]
    header: bool = False
    before: int = 0


class ReadTable(Struct, frozen=True):
    """A table."""

    rows: tuple[ReadRow, ...]


ReadItem: TypeAlias = ReadParagraph | ReadTable


class ReadDocument(Struct, frozen=True):
    """A whole document: its body with the text boxes in it, its notes by key, and headers and footers.

    `title` and `language` are what the file says of itself, "" where it says nothing.
    """

    body: tuple[ReadItem, ...]
    notes: dict[str, tuple[ReadItem, ...]]
    bands: tuple[tuple[ReadItem, ...], ...]
    title: str = ""
    language: str = ""
