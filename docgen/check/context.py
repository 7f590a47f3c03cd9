"""What rules see: the spec with its requirements completed from their clauses, the dates, and all running text.

A context without a spec holds documents only, so that text rules can judge any text.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeVar, cast

from docgen.blocks.tree import Document
from docgen.check.corpus import Corpus
from docgen.check.limits import STANDARD, Limits
from docgen.check.passage import Passage, joined
from docgen.check.reading import of_document, of_spec
from docgen.diag.route import Route
from docgen.draft.model import Draft
from docgen.source.text import SourceText
from docgen.spec.checked import CheckedSpec
from docgen.spec.law import NO_LAW, LawData, LawSource
from docgen.spec.model.profile import Profile
from docgen.spec.model.spec import Spec
from docgen.spec.requirement import ResolvedRequirement
from docgen.timetable.from_spec import Timetable

_OWN_TEXT = frozenset({"text", "addition", "with", "title"})
_BODY = frozenset({"paragraph", "item", "cell", "heading"})
_About = TypeVar("_About")
_Made = TypeVar("_Made")


@dataclass(frozen=True)
class Context:
    """Everything that a rule may look at.

    `documents` are composed and numbered; they are empty when only the spec is known. `sources` are texts besides
    the spec's own in which words can be pointed at, such as templates. `drafts` are texts that were written by
    hand; their documents stand in `documents` too. `day` is the day that the law is applied for: the spec's
    publication or date, else the day that the command was told. `strict` lets the exception of a broken rule
    through, for tests. `law_source` is what `law` is read from.
    """

    checked: CheckedSpec | None = None
    timetable: Timetable | None = None
    limits: Limits = STANDARD
    documents: tuple[Document, ...] = ()
    sources: tuple[SourceText, ...] = ()
    strict: bool = False
    drafts: tuple[Draft, ...] = ()
    told_day: dt.date | None = None
    profile: Profile | None = None
    law_source: LawSource = NO_LAW

    @property
    def spec(self) -> Spec | None:
        """The typed spec, or None when a text is judged by itself."""
        return self.checked.spec if self.checked else None

    @property
    def requirements(self) -> tuple[ResolvedRequirement, ...]:
        """All requirements with what their clauses add, in the order of the spec."""
        return self.checked.requirements if self.checked else ()

    @property
    def day(self) -> dt.date | None:
        """The day that the law is applied for; None when nobody said."""
        if self.told_day is not None or self.spec is None:
            return self.told_day
        return self.spec.procurement.publish or self.spec.procurement.date

    @property
    def law(self) -> LawData:
        """Amounts, statutes and replacements with their dates; understood when a rule first asks for them."""
        return self.law_source.outcome.value or LawData()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All running text: the values of the spec first, then the documents in their order."""
        return tuple(chain(self._spec_passages(), *map(of_document, self.documents)))

    @cached_property
    def corpus(self) -> Corpus:
        """The same passages, to be searched all at once."""
        return Corpus(self.passages)

    def texts_of(self, requirement: ResolvedRequirement) -> Iterator[Passage]:
        """The text of a requirement as its reader sees it; as its author wrote it when nothing is composed."""
        whole = self._wholes.get(requirement.id)
        if whole is not None:
            yield whole

    def once(self, work: Callable[[_About], _Made], about: _About) -> _Made:
        """What `work` makes of the context or of a part of it, worked out once for all rules.

        The very same part must come in again: a document, or a passage that the context gave.
        """
        key = (work, id(about))
        if key not in self._made:
            self._made[key] = (about, work(about))  # the part is kept: its id is not given to another
        return cast("_Made", self._made[key][1])

    @cached_property
    def _made(self) -> dict[tuple[object, int], tuple[object, object]]:
        return {}

    @cached_property
    def _wholes(self) -> Mapping[str, Passage | None]:
        return {owner: joined(parts) for owner, parts in self._bodies.items()}

    @cached_property
    def _bodies(self) -> Mapping[str, list[Passage]]:
        """The body of every requirement: from the first document that it stands in, else from the spec."""
        composed: dict[str, list[Passage]] = defaultdict(list)
        written: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.passages:
            if not passage.requirement:
                continue
            if passage.role == "value":
                _, route = passage.pieces[0]
                if isinstance(route, Route) and route.steps[2:3] and route.steps[2] in _OWN_TEXT:
                    written[passage.requirement].append(passage)
            elif passage.role in _BODY:
                first = composed[passage.requirement]
                if not first or first[0].document == passage.document:
                    first.append(passage)
        return {**written, **composed}

    def _spec_passages(self) -> Sequence[Passage]:
        if self.checked is None:
            return ()
        ids = [requirement.id for requirement in self.checked.spec.requirements]
        return of_spec(self.checked.assembled.tree, self.checked.spec.procurement.language, ids)
