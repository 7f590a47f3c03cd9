"""The typed spec and the library come in; requirements go out with everything that their clauses add."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from docgen.diag.diagnostic import LawRef
from docgen.diag.route import Route
from docgen.spec.by_law import law_under
from docgen.spec.clause import Clause, Wording
from docgen.spec.library import Library
from docgen.spec.model.requirement import (
    Category,
    ClauseRequirement,
    FollowUp,
    RequirementBase,
    TextRequirement,
    Verification,
)
from docgen.spec.model.spec import TYPED, Spec
from docgen.spec.parameter import read

_COMMON = frozenset(RequirementBase.model_fields) | {"type"}
_OWN_KEYS = {name: tuple(key for key in model.model_fields if key not in _COMMON) for name, model in TYPED.items()}
"""The keys of each typed requirement that its clause is written with."""


class ResolvedRequirement(Struct, frozen=True):
    """A requirement as the documents tell it, in the spec's language.

    `type` is the model's tag (`text`, `clause` or a typed one). `values` are what the clause's text is
    written with. `law` is the author's references where there are any, else the clause's; `law_checked` has
    the clause's with their check dates. `model` is the requirement as the author wrote it.
    """

    id: str
    type: str
    title: str
    category: Category
    section: str
    verification: Verification | None
    follow_up: FollowUp | None
    motive: str | None
    law: tuple[str, ...]
    law_checked: tuple[LawRef, ...]
    answers: tuple[str, ...]
    text: str | None
    addition: str | None
    values: Mapping[str, object]
    clause: Clause | None
    wording: Wording | None
    route: Route
    model: RequirementBase


def resolve(spec: Spec, library: Library) -> tuple[ResolvedRequirement, ...]:
    """All requirements in the spec's order. One whose clause is unknown is left out: `structure` has said so."""
    spoken = (spec.procurement.language, spec.procurement.law)
    found = (
        _resolve(requirement, library, spoken, Route(("requirements", index)))
        for index, requirement in enumerate(spec.requirements)
    )
    return tuple(item for item in found if item is not None)


def _resolve(
    requirement: RequirementBase, library: Library, spoken: tuple[str, str], route: Route
) -> ResolvedRequirement | None:
    if isinstance(requirement, TextRequirement):
        return _made(requirement, None, spoken, {}, route)
    clause = library.clauses.get(clause_name(requirement) or "")
    if clause is None:
        return None
    return _made(requirement, clause, spoken, _values(requirement, clause, spoken[0]), route)


def clause_name(requirement: RequirementBase) -> str | None:
    """The clause that a requirement's text comes from, or None for text of its own."""
    if isinstance(requirement, ClauseRequirement):
        return requirement.clause
    kind = type_of(requirement)
    return kind if kind in TYPED else None


def type_of(requirement: RequirementBase) -> str:
    """The requirement's `type`."""
    return str(getattr(requirement, "type", "text"))


def _values(requirement: RequirementBase, clause: Clause, language: str) -> dict[str, object]:
    if not isinstance(requirement, ClauseRequirement):
        return {name: getattr(requirement, name) for name in _OWN_KEYS[type_of(requirement)]}
    defaults = clause.wording(language).defaults
    values: dict[str, object] = {}
    for name, parameter in clause.parameters.items():
        if name in requirement.with_:
            values[name], _ = read(parameter, requirement.with_[name])
        else:
            values[name] = defaults.get(name, parameter.default)
    return values


def _made(
    own: RequirementBase,
    clause: Clause | None,
    spoken: tuple[str, str],
    values: dict[str, object],
    route: Route,
) -> ResolvedRequirement | None:
    words = clause.wording(*spoken) if clause else None
    category = own.category or (clause.category if clause else None)
    section = own.section or (clause.section if clause else None)
    title = own.title or (words.title if words else None)
    if category is None or section is None or title is None:
        return None
    law = law_under(spoken[1], clause.law, category) if clause else ()
    return ResolvedRequirement(
        id=own.id,
        type=type_of(own),
        title=title,
        category=category,
        section=section,
        verification=own.verification or (words.verification if words else None),
        follow_up=own.follow_up or (words.follow_up if words else None),
        motive=own.motive or (words.motive if words else None),
        law=own.law or tuple(item.ref for item in law),
        law_checked=law,
        answers=own.answers,
        text=own.text if isinstance(own, TextRequirement) else None,
        addition=own.addition,
        values=MappingProxyType(values),
        clause=clause,
        wording=words,
        route=route,
        model=own,
    )
