"""A loaded spec comes in; its documents as numbered blocks go out, with what the text rules say of them."""

from dataclasses import dataclass, replace

from docgen.blocks.number import number
from docgen.blocks.tree import Document
from docgen.check.run import TEXT_KINDS, Verdict, run
from docgen.compose.compose import compose
from docgen.compose.document import load as load_documents
from docgen.compose.fragment import Composed
from docgen.diag.diagnostic import Diagnostic, Outcome
from docgen.markup.read import read
from docgen.pipeline.load import UNHEARD, Loaded
from docgen.source.locate import locate
from docgen.world import Version


@dataclass(frozen=True)
class Texts:
    """The documents of a spec, in Markdown and as blocks; empty when the spec cannot be composed."""

    composed: tuple[Composed, ...] = ()
    documents: tuple[Document, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def texts(loaded: Loaded, version: Version) -> Texts:
    """Compose, read and number, then let the text rules judge. Diagnostics speak in spans."""
    made = made_texts(loaded, version)
    return Texts(made.composed, made.documents, (*made.diagnostics, *judged(loaded, made)))


def judged(loaded: Loaded, made: Texts) -> tuple[Diagnostic, ...]:
    """What the text rules say of the documents; of the spec's own values only, where there are none."""
    return heard(loaded, made).diagnostics


def heard(loaded: Loaded, made: Texts) -> Verdict:
    """The verdict of the text rules, in spans, and what is wrong with the law data that they asked for."""
    if loaded.context is None or loaded.assembled is None:
        return UNHEARD
    verdict = run(replace(loaded.context, documents=made.documents), TEXT_KINDS)
    said = locate(verdict.diagnostics, loaded.assembled.tree)
    return replace(verdict, diagnostics=(*said, *loaded.context.law_source.diagnostics))


def made_texts(loaded: Loaded, version: Version) -> Texts:
    """The documents before any rule has judged them; none where the spec cannot be composed."""
    if not loaded.composable:
        return Texts()
    assert loaded.assembled is not None
    assert loaded.context is not None
    assert loaded.context.checked is not None
    assert loaded.context.timetable is not None
    checked, dates = loaded.context.checked, loaded.context.timetable
    templates = load_documents(loaded.world, checked.spec.procurement.language)
    composed = compose(checked, templates.value, loaded.profile, dates, version, loaded.world.cache)
    blocks = read(composed.value)
    numbered: Outcome[tuple[Document, ...]] = number(blocks.value)
    said = (*templates.diagnostics, *composed.diagnostics, *blocks.diagnostics, *numbered.diagnostics)
    return Texts(composed.value, numbered.value, locate(said, loaded.assembled.tree))
