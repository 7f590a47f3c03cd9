"""A spec's place comes in; its trace goes out, with what was reviewed, and what ids meant in earlier commits."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docgen.diag.diagnostic import Diagnostic, has_errors
from docgen.diag.place import SourceId
from docgen.history.ids import Statement, said_before, said_in
from docgen.pipeline.load import Loaded, is_form, load
from docgen.pipeline.texts import made_texts
from docgen.source.locate import locate
from docgen.source.text import SourceText
from docgen.spec.checked import CheckedSpec
from docgen.spec.requirement import ResolvedRequirement
from docgen.trace.lock import lock_path, read_lock
from docgen.trace.model import Reviewed, Trace
from docgen.trace.reuse import Reuse, reused, said_of_reuse
from docgen.trace.told import Told, told
from docgen.trace.trace import trace
from docgen.world import Version, World


@dataclass(frozen=True)
class Traced:
    """The trace of a spec, or None where the spec cannot be composed.

    Diagnostics speak in spans: those of the form of the spec when there is no trace, those of the trace otherwise.
    `lock` is where reviews are kept, `reviews` what it holds, `reuses` ids that named something else once.
    """

    loaded: Loaded
    lock: SourceId
    trace: Trace | None = None
    reviews: Mapping[str, Reviewed] = field(default_factory=dict)
    reuses: tuple[Reuse, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[SourceId, SourceText] = field(default_factory=dict)


def traced(world: World, source: SourceId) -> Traced:
    """The trace of a spec and everything that can be said about it."""
    loaded = load(world, source)
    lock = SourceId(lock_path(source.path, world.files.is_folder(source)), source.root)
    texts = made_texts(loaded, Version())
    formal = [item for item in (*loaded.diagnostics, *texts.diagnostics) if is_form(item)]
    if not loaded.composable or loaded.checked is None or has_errors(formal):
        return Traced(loaded, lock, diagnostics=tuple(formal), texts=loaded.texts)
    assert loaded.timetable is not None
    assert loaded.assembled is not None
    checked = loaded.checked
    reviews, broken = _reviews(world, lock)
    found = told(texts.documents, _ids(checked))
    made = trace(checked.spec, checked.requirements, found, loaded.timetable.follow_ups, reviews)
    reuses = _reuses(world, source, checked, found)
    again = said_of_reuse(reuses, {item.name: item for item in made.items}, reviews)
    said = (*broken, *locate((*made.diagnostics, *again), loaded.assembled.tree))
    return Traced(loaded, lock, made, reviews, reuses, said, loaded.texts)


def _reviews(world: World, lock: SourceId) -> tuple[Mapping[str, Reviewed], tuple[Diagnostic, ...]]:
    if not world.files.is_file(lock):
        return {}, ()
    found = read_lock(world.files.read(lock), lock)
    return found.value, found.diagnostics


def _ids(checked: CheckedSpec) -> Iterator[str]:
    """The ids that stand in documents."""
    yield from (item.id for item in checked.requirements)
    if checked.spec.evaluation is not None:
        yield from (item.id for item in checked.spec.evaluation.criteria)
        yield from (item.id for item in checked.spec.evaluation.price_rows)


def _reuses(world: World, source: SourceId, checked: CheckedSpec, found: Told) -> tuple[Reuse, ...]:
    """Ids whose meaning in some earlier commit was another. Today's requirements are told by their documents too."""
    texts = checked.assembled.sources
    bases = (text.id for text in texts if not _is_below(text.id, source))
    before = world.past.files((source, *bases))
    full = (_statement(item, found.texts.get(item.id, "")) for item in checked.requirements)
    return reused((*said_in(texts), *full), said_before(before))


def _statement(item: ResolvedRequirement, text: str) -> Statement:
    return Statement("requirements", item.id, item.clause.name if item.clause else "", item.title, text)


def _is_below(source: SourceId, folder: SourceId) -> bool:
    inside = posixpath.commonpath([source.path, folder.path]) == folder.path if folder.path not in {"", "."} else True
    return source.root == folder.root and inside
