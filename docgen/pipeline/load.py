"""A spec's place comes in; everything that is known of it before a text is composed goes out.

Each stage gives what it can, so that one run says everything that is wrong.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from docgen.check.context import Context
from docgen.check.limits import Limits
from docgen.check.run import SPEC_KINDS, Verdict, run
from docgen.diag.diagnostic import Diagnostic, has_errors
from docgen.diag.place import SourceId
from docgen.pipeline.profile import profile_of
from docgen.source.locate import locate
from docgen.source.text import SourceText
from docgen.spec.assemble import Assembled, assemble
from docgen.spec.checked import CheckedSpec, checked
from docgen.spec.law import law_source
from docgen.spec.library import EMPTY, Library
from docgen.spec.library import load as load_library
from docgen.spec.model.profile import Profile
from docgen.spec.model.spec import Spec
from docgen.spec.profile import FALLBACK
from docgen.spec.structure import clauses_of, language_of, structure
from docgen.timetable.from_spec import Timetable, timetable
from docgen.world import World

UNHEARD = Verdict((), (), ())
"""No rule has run."""


@dataclass(frozen=True)
class Wishes:
    """What a command asks for besides the spec: the day that the law is applied for, and another profile."""

    day: dt.date | None = None
    profile: str | None = None


NO_WISHES = Wishes()


@dataclass(frozen=True)
class Loaded:
    """A spec as far as it could be read. Diagnostics speak in spans.

    `spec` is there when the models accept it, `context` when its requirements could be completed from their
    clauses, so that the rules could judge it; whether it may be composed is for `composable` to say. `verdict` is
    that of the rules about values and dates; what it says is among the diagnostics.
    """

    world: World
    assembled: Assembled | None = None
    library: Library = EMPTY
    profile: Profile = FALLBACK
    spec: Spec | None = None
    context: Context | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    verdict: Verdict = UNHEARD

    @property
    def checked(self) -> CheckedSpec | None:
        """The spec with its requirements completed."""
        return self.context.checked if self.context else None

    @property
    def timetable(self) -> Timetable | None:
        """The dates computed from the spec."""
        return self.context.timetable if self.context else None

    @property
    def composable(self) -> bool:
        """True when nothing is wrong with the form of the spec: rules may still have found fault with it."""
        return self.context is not None and not has_errors(item for item in self.diagnostics if is_form(item))

    @property
    def texts(self) -> dict[SourceId, SourceText]:
        """Every text that was read, for printing the lines that diagnostics speak of."""
        own = self.assembled.sources if self.assembled else ()
        return {text.id: text for text in (*own, *self.library.texts)}


def is_form(item: Diagnostic) -> bool:
    """True for what a stage says of the form of a file, false for what a rule says; rule ids hold a hyphen."""
    return "-" not in item.code


def load(world: World, source: SourceId, everything: bool = False, wishes: Wishes = NO_WISHES) -> Loaded:
    """Read, type and judge a spec. With `everything` all clauses are read, not only those that it uses."""
    assembled = assemble(world, source)
    if assembled.value is None:
        return Loaded(world, diagnostics=assembled.diagnostics)
    tree = assembled.value.tree
    names = None if everything else clauses_of(assembled.value)
    library = load_library(world, names, english=everything or language_of(assembled.value) == "en")
    spec = structure(assembled.value, library.value)
    said = (*assembled.diagnostics, *library.diagnostics, *spec.diagnostics)
    if spec.value is None:
        return Loaded(world, assembled.value, library.value, diagnostics=_in_spans(said, assembled.value))
    profile = profile_of(world, wishes.profile or spec.value.authority.profile)
    said = (*said, *profile.diagnostics)
    made = checked(spec.value, assembled.value, library.value)
    context = Context(
        made,
        timetable(spec.value, made.requirements),
        Limits.from_profile(profile.value.limits.model_dump()),
        sources=library.value.texts,
        profile=profile.value,
        law_source=law_source(world),
        told_day=wishes.day,
    )
    verdict = run(context, SPEC_KINDS)
    found = locate((*said, *verdict.diagnostics), tree)
    return Loaded(world, assembled.value, library.value, profile.value, spec.value, context, found, verdict)


def _in_spans(said: Iterable[Diagnostic], assembled: Assembled) -> tuple[Diagnostic, ...]:
    return locate(said, assembled.tree)
