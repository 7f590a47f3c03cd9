"""What templates may ask about the package that they are part of.

In: the checked spec, the document templates and the dates. Out: `Package`, and which documents it holds. Floor 5.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from docgen.compose.document import DocumentTemplate
from docgen.compose.environment import Environment
from docgen.compose.fragment import ComposedRequirement
from docgen.compose.listing import listed
from docgen.compose.view import View
from docgen.diag.place import SourceId, Span
from docgen.diag.route import Route
from docgen.source.locate import node_at
from docgen.source.text import SourceText
from docgen.source.tree import Scalar
from docgen.spec.checked import CheckedSpec
from docgen.spec.requirement import ResolvedRequirement
from docgen.spec.sections import SECTIONS
from docgen.timetable.from_spec import Timetable


@dataclass
class Package:
    """Everything about the package that is being composed. `printed` grows while its documents are rendered."""

    checked: CheckedSpec
    documents: tuple[DocumentTemplate, ...]
    environment: Environment
    timetable: Timetable
    values: Mapping[str, object] = field(default_factory=dict)
    included: frozenset[str] = frozenset()
    composed: Mapping[str, tuple[ComposedRequirement, ...]] = field(default_factory=dict)
    printed: dict[str, list[tuple[str, Span]]] = field(default_factory=dict)
    _raw: dict[Route, str | None] = field(default_factory=dict)
    _listed: dict[Route, View] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of the documents."""
        return self.checked.spec.procurement.language

    @property
    def law(self) -> str:
        """The law that the procurement follows: `lou-19`, `lou-19a` or `lov`."""
        return self.checked.spec.procurement.law

    @cached_property
    def by_name(self) -> dict[str, DocumentTemplate]:
        """The document templates by name."""
        return {template.name: template for template in self.documents}

    @cached_property
    def by_section(self) -> dict[str, tuple[ResolvedRequirement, ...]]:
        """The requirements of each section that has any."""
        found: dict[str, list[ResolvedRequirement]] = {}
        for requirement in self.checked.requirements:
            found.setdefault(requirement.section, []).append(requirement)
        return {section: tuple(items) for section, items in found.items()}

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """Every section key that there is."""
        return tuple(dict.fromkeys((*SECTIONS, *self.by_section)))

    @cached_property
    def texts(self) -> dict[SourceId, SourceText]:
        """The texts of the clause files."""
        return {text.id: text for text in self.checked.library.texts}

    @cached_property
    def anchors_left_out(self) -> dict[str, DocumentTemplate]:
        """Anchors that stand only in documents that the package does not hold."""
        inside = {anchor for name in self.included for anchor in self.by_name[name].anchors}
        outside = [template for template in self.documents if template.name not in self.included]
        return {anchor: template for template in outside for anchor in template.anchors if anchor not in inside}

    def listed(self, item: ResolvedRequirement) -> View:
        """A requirement as templates see it; many tables go through all of them."""
        if item.route not in self._listed:
            self._listed[item.route] = listed(item)
        return self._listed[item.route]

    def raw(self, route: Route) -> str | None:
        """The text of the scalar at a route as the author wrote it, without blanks at the ends."""
        if route not in self._raw:
            node = node_at(self.checked.assembled.tree, route)
            self._raw[route] = node.text.strip() if isinstance(node, Scalar) else None
        return self._raw[route]
