"""Composed documents become block trees: the last place where there is Markdown.

In: documents of compose. Out: documents of `blocks.tree` without numbers, and diagnostics at the template's
line or the spec's route for whatever Markdown gave that a document does not have. Floor 6.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from msgspec.structs import replace

from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Chart, Document, Heading, ListBlock, Orientation, PageBreak, Paragraph, Table
from docgen.compose.fragment import Composed, ComposedRequirement
from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.markup.blocks import read_body, read_fragment
from docgen.markup.position import place_of
from docgen.markup.reading import Bodies, Reading


class Reader:
    """Reads documents, and the requirements that they will print, as soon as these are there."""

    def __init__(self) -> None:
        self._ahead: Bodies = {}

    def read_ahead(self, requirement: ComposedRequirement) -> None:
        """Read a requirement now; a document that holds this very object need not."""
        self._ahead[id(requirement)] = read_body(requirement)

    def read(self, composed: Composed) -> Outcome[Document]:
        """One document as blocks."""
        return read_document(composed, self._ahead)


def read(composed: Iterable[Composed]) -> Outcome[tuple[Document, ...]]:
    """The documents as blocks."""
    diagnostics: dict[Diagnostic, None] = {}
    documents = []
    for item in composed:
        outcome = read_document(item, {})
        documents.append(outcome.value)
        diagnostics.update(dict.fromkeys(outcome.diagnostics))
    return Outcome(tuple(documents), tuple(diagnostics))


def read_document(composed: Composed, ahead: Bodies) -> Outcome[Document]:
    """One document as blocks; `ahead` has requirements that are read already."""
    reading = Reading(ahead=ahead)
    body = [block for fragment in composed.fragments for block in read_fragment(fragment, reading)]
    reading.diagnostics += _empty_headings(body)
    document = Document(
        name=composed.name,
        number=composed.number,
        title=composed.title,
        language=composed.language,
        folder=composed.folder,
        file=composed.file,
        brand=composed.brand,
        blocks=(*composed.head, *_kept_together(body)),
        numbered=composed.numbered,
        properties=composed.properties,
    )
    return Outcome(document, tuple(dict.fromkeys(reading.diagnostics)))


def _empty_headings(blocks: list[Block]) -> Iterator[Diagnostic]:
    shown = [block for block in blocks if not isinstance(block, (PageBreak, Orientation))]
    for block, following in zip_longest(shown, shown[1:]):
        ends = following is None or (
            isinstance(following, Heading) and isinstance(block, Heading) and following.level <= block.level
        )
        if isinstance(block, Heading) and ends:
            yield error(
                "M025",
                Say(
                    f'rubriken "{plain(block.inlines)}" har inget under sig',
                    f'the heading "{plain(block.inlines)}" has nothing below it',
                ),
                place_of(block.origin),
                Say(
                    "skriv text, eller sätt {% if … %} kring rubriken så att den bara visas när det finns något",
                    "write text, or put {% if … %} round the heading so that it shows only when there is something",
                ),
            )


def _kept_together(blocks: list[Block]) -> Iterator[Block]:
    """A paragraph that ends with a colon stays on the page of the list, table or chart that it leads to."""
    for block, following in zip_longest(blocks, blocks[1:]):
        leads = isinstance(block, Paragraph) and isinstance(following, (ListBlock, Table, Chart))
        if isinstance(block, Paragraph) and leads and plain(block.inlines).endswith(":"):
            yield replace(block, keep_next=True)
        else:
            yield block
