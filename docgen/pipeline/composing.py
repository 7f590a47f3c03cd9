"""A loaded spec comes in; its documents as Markdown go out, and what the rules say of their blocks later."""

import dataclasses
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from docgen.blocks.tree import Document
from docgen.check.programs import PROGRAMS
from docgen.check.run import TEXT_KINDS, Verdict, run
from docgen.compose.compose import compose
from docgen.compose.document import load as load_documents
from docgen.compose.fragment import Composed, Each, ignored
from docgen.diag.diagnostic import Diagnostic, Outcome
from docgen.pipeline.load import UNHEARD, Loaded
from docgen.source.locate import locate
from docgen.world import Version


def composed(loaded: Loaded, version: Callable[[], Version], each: Each = ignored) -> Outcome[tuple[Composed, ...]]:
    """The documents; none where the spec cannot be composed. `each` is told of every requirement and document made.

    Diagnostics speak in routes; `located` gives them spans.
    """
    if not loaded.composable:
        return Outcome(())
    assert loaded.context is not None
    assert loaded.context.checked is not None
    assert loaded.context.timetable is not None
    checked, dates = loaded.context.checked, loaded.context.timetable
    templates = load_documents(loaded.world, checked.spec.procurement.language)
    made = compose(checked, templates.value, loaded.profile, dates, version, loaded.world.cache, each)
    return Outcome(made.value, (*templates.diagnostics, *made.diagnostics))


def located(said: Sequence[Diagnostic], loaded: Loaded) -> tuple[Diagnostic, ...]:
    """The same diagnostics, in spans."""
    return locate(said, loaded.assembled.tree) if loaded.assembled is not None else tuple(said)


def judged(loaded: Loaded, documents: tuple[Document, ...]) -> tuple[Diagnostic, ...]:
    """What the text rules say of the documents; of the spec's own values only, where there are none."""
    return heard(loaded, documents).diagnostics


def heard(loaded: Loaded, documents: tuple[Document, ...]) -> Verdict:
    """The verdict of the text rules, in spans, and what is wrong with the law data that they asked for."""
    if loaded.context is None:
        return UNHEARD
    PROGRAMS.load(loaded.world.cache)
    verdict = run(dataclasses.replace(loaded.context, documents=documents), TEXT_KINDS)
    PROGRAMS.save(loaded.world.cache)
    said = (*located(verdict.diagnostics, loaded), *loaded.context.law_source.diagnostics)
    return replace(verdict, diagnostics=said)
