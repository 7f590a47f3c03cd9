"""A traced spec comes in; its matrix as a Word file or an Excel workbook goes out."""

from docgen.blocks.number import number
from docgen.compose.head import version_text
from docgen.diag.diagnostic import Outcome
from docgen.diag.place import SourceId
from docgen.pipeline.brand import brand_of
from docgen.pipeline.inputs import version_of
from docgen.spec.model.spec import Spec
from docgen.trace.document import Head, trace_document
from docgen.trace.model import Trace
from docgen.trace.sheet import workbook
from docgen.word.write import write
from docgen.world import World


def head_of(world: World, source: SourceId, spec: Spec, language: str) -> Head:
    """What stands at the top; the version is that of the commit."""
    version = version_text(version_of(world.files, world.git, source, world.files.list(source))(), language)
    head = spec.procurement
    return Head(head.title, spec.authority.name, head.diarienummer, head.id, head.date.isoformat(), version)


def word_file(world: World, trace: Trace, head: Head, language: str, brand: str) -> Outcome[bytes | None]:
    """The Word file; None with an error when the brand cannot be opened."""
    numbered = number((trace_document(trace, head, language, brand),))
    opened = brand_of(world, brand)
    said = (*numbered.diagnostics, *opened.diagnostics)
    if opened.value is None:
        return Outcome(None, said)
    return Outcome(write(numbered.value[0], opened.value), said)


def excel_file(trace: Trace, head: Head, language: str) -> bytes:
    """The workbook."""
    return workbook(trace, head, language)
