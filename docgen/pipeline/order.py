"""What goes to the press (`pipeline.press`) and what comes from it. Light: a build imports this, not the press."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from msgspec import Struct

from docgen.blocks.tree import Document
from docgen.compose.fragment import Composed, ComposedRequirement
from docgen.diag.diagnostic import Diagnostic, Outcome
from docgen.diag.place import SourceId
from docgen.diag.route import Route
from docgen.pipeline.manifest import Product


class BrandFile(Struct, frozen=True):
    """A brand's Word file, to be opened while there is nothing else to do. Comes before what is written with it."""

    name: str
    source: SourceId
    data: bytes


class Ahead(Struct, frozen=True):
    """A requirement to read before the documents that print it, which hold this very object."""

    requirement: ComposedRequirement


class Sheet(Struct, frozen=True):
    """One document to read."""

    composed: Composed


class ReviewCopy(Struct, frozen=True):
    """What review copies carry: the commit, hashes of the spec's files, and the file in which a route stands."""

    commit: str
    manifest: Mapping[str, Any]
    file_of: Callable[[Route], str]


class Binding(Struct, frozen=True):
    """The last item: write what was read.

    `archive` and `title` are those of the zip with what is published. `review` makes review copies; it cannot be
    sent to another process.
    """

    archive: str
    title: str
    review: ReviewCopy | None = None


Order: TypeAlias = BrandFile | Ahead | Sheet | Binding
"""What the press is told."""


class Read(Struct, frozen=True):
    """A document as blocks, not yet numbered."""

    outcome: Outcome[Document]


class Bound(Struct, frozen=True):
    """The files of the package, none where something is wrong; and what is wrong with the brands."""

    products: tuple[Product, ...]
    diagnostics: tuple[Diagnostic, ...]
