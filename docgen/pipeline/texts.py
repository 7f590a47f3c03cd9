"""A loaded spec comes in; its documents as numbered blocks go out, with what the text rules say of them."""

from msgspec import Struct

from docgen.blocks.number import number
from docgen.blocks.tree import Document
from docgen.compose.fragment import Composed
from docgen.diag.diagnostic import Diagnostic
from docgen.markup.read import read
from docgen.pipeline.composing import composed, judged, located
from docgen.pipeline.load import Loaded
from docgen.world import Version


class Texts(Struct, frozen=True):
    """The documents of a spec, in Markdown and as blocks; empty when the spec cannot be composed."""

    composed: tuple[Composed, ...] = ()
    documents: tuple[Document, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def texts(loaded: Loaded, version: Version) -> Texts:
    """Compose, read and number, then let the text rules judge. Diagnostics speak in spans."""
    made = made_texts(loaded, version)
    return Texts(made.composed, made.documents, (*made.diagnostics, *judged(loaded, made.documents)))


def made_texts(loaded: Loaded, version: Version) -> Texts:
    """The documents before any rule has judged them; none where the spec cannot be composed."""
    made = composed(loaded, lambda: version)
    blocks = read(made.value)
    numbered = number(blocks.value)
    said = located((*made.diagnostics, *blocks.diagnostics, *numbered.diagnostics), loaded)
    return Texts(made.value, numbered.value, said)
