"""What rules see: the spec with its requirements completed from their clauses, the dates, and all running text.

A context without a spec holds documents only, so that text rules can judge any text.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from docgen.blocks.tree import Document
from docgen.check.limits import Limits
from docgen.check.passage import Passage, joined, of_document, of_spec
from docgen.diag.route import Route
from docgen.spec.checked import CheckedSpec
from docgen.spec.model.requirement import Category, FollowUp, RequirementBase, Verification
from docgen.spec.model.spec import Spec
from docgen.timetable.from_spec import Timetable

_OWN_TEXT = frozenset({"text", "addition", "with", "title"})
_BODY = frozenset({"paragraph", "item", "cell", "heading"})


@dataclass(frozen=True, slots=True)
class SeenRequirement:
    """A requirement as it holds: what the spec does not say comes from its clause."""

    id: str
    route: Route
    model: RequirementBase
    category: Category | None
    verification: Verification | None
    follow_up: FollowUp | None


@dataclass(frozen=True)
class Context:
    """Everything that a rule may look at.

    `documents` are composed and numbered; they are empty when only the spec is known. `strict` lets the
    exception of a broken rule through, for tests.
    """

    checked: CheckedSpec | None = None
    timetable: Timetable | None = None
    limits: Limits = Limits()
    documents: tuple[Document, ...] = ()
    strict: bool = False

    @property
    def spec(self) -> Spec | None:
        """The typed spec, or None when a text is judged by itself."""
        return self.checked.spec if self.checked else None

    @cached_property
    def requirements(self) -> tuple[SeenRequirement, ...]:
        """All requirements, in the order of the spec."""
        if self.checked is None:
            return ()
        found = enumerate(self.checked.spec.requirements)
        return tuple(self._seen(Route(("requirements", index)), model) for index, model in found)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All running text: the values of the spec first, then the documents in their order."""
        return tuple(chain(self._spec_passages(), *(of_document(document) for document in self.documents)))

    def texts_of(self, requirement: SeenRequirement) -> Iterator[Passage]:
        """The text of a requirement as its reader sees it; as its author wrote it when nothing is composed."""
        parts = self._bodies.get(requirement.id)
        whole = joined(parts) if parts else None
        if whole is not None:
            yield whole

    @cached_property
    def _bodies(self) -> Mapping[str, list[Passage]]:
        """The body of every requirement: from the first document that it stands in, else from the spec."""
        composed: dict[str, list[Passage]] = defaultdict(list)
        written: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.passages:
            if not passage.requirement:
                continue
            if passage.role == "value":
                route = passage.spot(0, 1).place
                if isinstance(route, Route) and route.steps[2:3] and route.steps[2] in _OWN_TEXT:
                    written[passage.requirement].append(passage)
            elif passage.role in _BODY:
                first = composed[passage.requirement]
                if not first or first[0].document == passage.document:
                    first.append(passage)
        return {**written, **composed}

    def _spec_passages(self) -> Iterator[Passage]:
        if self.checked is not None:
            ids = [requirement.id for requirement in self.checked.spec.requirements]
            language = self.checked.spec.procurement.language
            yield from of_spec(self.checked.assembled.tree, language, ids)
