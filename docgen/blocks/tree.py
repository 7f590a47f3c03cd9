"""Blocks and inlines: frozen, without Markdown above them and without Word below them.

A document is a tuple of blocks; a block holds inlines or further blocks. Nothing here decides how a thing
looks: `role` names what a paragraph is for, and the brand says how that role is set.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct, field

from docgen.blocks.origin import Origin

# ---------------------------------------------------------------- inlines


class Text(Struct, frozen=True):
    """Characters with one set of marks. `language` is a BCP 47 tag where it differs from the document's."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    language: str | None = None
    origin: Origin | None = None


class LineBreak(Struct, frozen=True):
    """A new line within the same paragraph."""


class Link(Struct, frozen=True):
    """A link out of the document; `address` is https:, http: or mailto: only."""

    address: str
    inlines: tuple["Inline", ...]


RefForm: TypeAlias = Literal["number", "short", "title", "number-title", "page", "words"]


class Ref(Struct, frozen=True):
    """A reference to an anchor. `text` is what a reader sees, filled in by `blocks.number`.

    The form `short` is a number without the name of another document; with `words` the text is the author's
    own, and the reference is a link to the anchor.

    `inside` is true when the target stands in the same document, so that Word can keep it as a field.
    """

    target: str
    form: RefForm = "number"
    text: str = ""
    inside: bool = False
    origin: Origin | None = None


class Note(Struct, frozen=True):
    """A footnote at this place."""

    blocks: tuple["Block", ...]


FieldKind: TypeAlias = Literal["text", "long-text", "checkbox", "choice", "date", "price"]


class FormField(Struct, frozen=True):
    """Something for the tenderer to fill in. `name` carries the requirement id; `title` is read aloud.

    `prompt` is the grey text of an empty field. `choices` is for kind `choice`.
    """

    kind: FieldKind
    name: str
    title: str
    prompt: str = ""
    choices: tuple[str, ...] = ()


Inline: TypeAlias = Text | LineBreak | Link | Ref | Note | FormField

# ---------------------------------------------------------------- blocks

ParagraphRole: TypeAlias = Literal[
    "body", "lead", "caption", "quote", "fact", "meta", "requirement", "table-text", "signature", "note", "label"
]


class Heading(Struct, frozen=True):
    """A heading of level 1–4. `number` is filled in by `blocks.number` and written natively in Word.

    `anchor` is a name that references point to, unique in the package.
    """

    level: int
    inlines: tuple[Inline, ...]
    anchor: str | None = None
    numbered: bool = True
    number: str = ""
    origin: Origin | None = None


class Paragraph(Struct, frozen=True):
    """A paragraph. `keep_next` holds it on the page of what follows."""

    inlines: tuple[Inline, ...]
    role: ParagraphRole = "body"
    anchor: str | None = None
    keep_next: bool = False
    origin: Origin | None = None


class ListItem(Struct, frozen=True):
    """One item; its first block is normally a paragraph, further lists nest."""

    blocks: tuple["Block", ...]


class ListBlock(Struct, frozen=True):
    """A list of its own: an ordered one starts again at `start`."""

    ordered: bool
    items: tuple[ListItem, ...]
    start: int = 1
    origin: Origin | None = None


ColumnAlign: TypeAlias = Literal["left", "center", "right"]


class Column(Struct, frozen=True):
    """Alignment, and the share of the width (0–1); None lets the writer measure the text."""

    align: ColumnAlign = "left"
    width: float | None = None


class Cell(Struct, frozen=True):
    """Content of one cell; `header` marks a row header."""

    blocks: tuple["Block", ...]
    header: bool = False


class Row(Struct, frozen=True):
    """One row; `total` sets it apart as a sum."""

    cells: tuple[Cell, ...]
    total: bool = False


class Table(Struct, frozen=True):
    """A table with one header row that repeats on every page, and no merged cells.

    `caption` is printed above with the number that `blocks.number` gives; `description` is read aloud.
    """

    columns: tuple[Column, ...]
    header: Row
    rows: tuple[Row, ...]
    caption: tuple[Inline, ...] = ()
    description: str = ""
    anchor: str | None = None
    number: str = ""
    origin: Origin | None = None


ChartKind: TypeAlias = Literal["column", "bar", "line"]


class Series(Struct, frozen=True):
    """Figures of one kind, exact, one for each category of the chart; None where there is none."""

    name: str
    values: tuple[Decimal | None, ...]


class Chart(Struct, frozen=True):
    """A chart that can be edited in Word. Its figures stand in a table as well, for whoever does not see it.

    `caption` is printed above with the number that `blocks.number` gives, counted apart from the tables;
    `description` is read aloud in the place of the chart. `unit` stands at the axis of values. With `labels`
    every figure is written at its column or point.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    caption: tuple[Inline, ...]
    description: str
    unit: str = ""
    labels: bool = True
    anchor: str | None = None
    number: str = ""
    origin: Origin | None = None


class Requirement(Struct, frozen=True):
    """A requirement as it stands in a document; its parts stay together on a page where they fit.

    `heading` carries number and title; `meta` the id, the category and the level; `body` the text;
    `facts` label and content, such as Verifiering and Uppföljning.
    """

    id: str
    heading: Heading
    meta: tuple[Inline, ...]
    body: tuple["Block", ...]
    facts: tuple[tuple[str, tuple[Inline, ...]], ...] = ()
    origin: Origin | None = None


class PageBreak(Struct, frozen=True):
    """What follows starts on a new page."""


class Contents(Struct, frozen=True):
    """A table of contents of the headings of levels 1 to `depth`, made by the writer."""

    title: str
    depth: int = 2


class TitlePage(Struct, frozen=True):
    """The first page: title, what it belongs to, and label–value facts. Ends with a page break."""

    title: str
    subtitle: str = ""
    kicker: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class MemoHead(Struct, frozen=True):
    """The head of a memo: authority, document kind, and label–value facts; no page break."""

    title: str
    kicker: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class Orientation(Struct, frozen=True):
    """What follows stands on portrait or landscape pages."""

    landscape: bool


Block: TypeAlias = (
    Heading
    | Paragraph
    | ListBlock
    | Table
    | Chart
    | Requirement
    | PageBreak
    | Contents
    | TitlePage
    | MemoHead
    | Orientation
)


class Document(Struct, frozen=True):
    """One document of a package.

    `name` is the template's name; `number` its place in the package ("3", "A", or "" for a memo), which
    prefixes the heading numbers when `numbered`; `folder` and `file` say where it is written;
    `properties` feed headers, footers and the file's metadata: authority, diarienummer, title, version, date.
    """

    name: str
    number: str
    title: str
    language: str
    folder: str
    file: str
    brand: str
    blocks: tuple[Block, ...]
    numbered: bool = True
    properties: Mapping[str, str] = field(default_factory=dict)
