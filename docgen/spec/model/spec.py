"""The whole spec: the top-level keys of all files of a spec folder together."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, get_args

from pydantic import Discriminator, Tag

from docgen.spec.model.base import Model, key
from docgen.spec.model.contract import Contract, Milestone
from docgen.spec.model.evaluation import Evaluation
from docgen.spec.model.memo import Demand, Economy, Memo
from docgen.spec.model.other_law import ChoiceSystem, DirectAward
from docgen.spec.model.procurement import Authority, Procedure, Procurement, Service
from docgen.spec.model.requirement import ClauseRequirement, RequirementBase, TextRequirement
from docgen.spec.model.typed import (
    CareTeam,
    CollectiveAgreement,
    Continuity,
    ContractLength,
    FollowUpMeetings,
    Introduction,
    OnCallService,
    RegisterControl,
    StaffExperience,
    SubstitutePool,
    TakeoverPlan,
    TurnoverCap,
)
from docgen.spec.values import Name, Text

TAG = "type="
"""Begins every tag of the union: a step of an error's path that is a tag is never taken for a key."""


def requirement_type(value: object) -> str | None:
    """The tag of a requirement: its `type`, or what the keys `clause` and `text` say."""
    if isinstance(value, RequirementBase):
        return f"{TAG}{getattr(value, 'type', '')}"
    if not isinstance(value, dict):
        return None
    kind = value.get("type") or ("clause" if "clause" in value else "text" if "text" in value else None)
    return None if kind is None else f"{TAG}{kind}"


Requirement = Annotated[
    Annotated[TextRequirement, Tag("type=text")]
    | Annotated[ClauseRequirement, Tag("type=clause")]
    | Annotated[CollectiveAgreement, Tag("type=collective-agreement")]
    | Annotated[CareTeam, Tag("type=care-team")]
    | Annotated[OnCallService, Tag("type=on-call-service")]
    | Annotated[TurnoverCap, Tag("type=turnover-cap")]
    | Annotated[StaffExperience, Tag("type=staff-experience")]
    | Annotated[ContractLength, Tag("type=contract-length")]
    | Annotated[FollowUpMeetings, Tag("type=follow-up")]
    | Annotated[TakeoverPlan, Tag("type=takeover-plan")]
    | Annotated[Continuity, Tag("type=continuity")]
    | Annotated[Introduction, Tag("type=introduction")]
    | Annotated[RegisterControl, Tag("type=register-control")]
    | Annotated[SubstitutePool, Tag("type=substitute-pool")],
    Discriminator(requirement_type),
]


TYPED: Mapping[str, type[RequirementBase]] = MappingProxyType(
    {
        tag.tag.removeprefix(TAG): model
        for model, tag in (get_args(member)[:2] for member in get_args(get_args(Requirement)[0]))
        if model not in {TextRequirement, ClauseRequirement}
    }
)
"""The typed requirements by their `type`, which is also the name of their clause."""


class Suppression(Model):
    """A finding that the authors have seen and accept, with the reason."""

    code: Text = key("Regelns kod, t.ex. KRAV-006", "Code of the rule")
    where: Text | None = key(
        "Krav-id eller väg i specen; utelämnat gäller hela specen", "Requirement id or route", None
    )
    reason: Text = key("Skäl till undantaget", "Reason for the exception")


class Spec(Model):
    """A procurement's requirements, terms, timetable and memos."""

    use: tuple[Text, ...] = key("Gemensamma grundfiler i samma repo", "Shared base files in the same repository", ())
    procurement: Procurement = key("Upphandlingen", "The procurement")
    authority: Authority = key("Upphandlande myndighet", "Contracting authority")
    service: Service = key("Tjänsten i siffror", "The service in figures")
    contract: Contract = key("Avtalstid", "Term of the contract")
    procedure: Procedure | None = key(
        "Förfarandet; inte i ett valfrihetssystem (law: lov)", "The procedure; not in a system of choice", None
    )
    evaluation: Evaluation | None = key(
        "Utvärderingen; inte i ett valfrihetssystem, och valfri i en direktupphandling",
        "The evaluation; not in a system of choice, and optional in a direct award",
        None,
    )
    direct_award: DirectAward | None = key(
        "Grunden för direktupphandling (law: lou-19a)", "The ground of the direct award (law: lou-19a)", None
    )
    choice: ChoiceSystem | None = key("Valfrihetssystemet (law: lov)", "The system of choice (law: lov)", None)
    requirements: tuple[Requirement, ...] = key("Kraven", "The requirements", min_length=1)
    demands: tuple[Demand, ...] = key("Synpunkter från intressenter", "Demands from stakeholders", ())
    timetable: tuple[Milestone, ...] = key("Tidplan", "Timetable", ())
    economy: Economy | None = key("Ekonomi", "Economy", None)
    memos: tuple[Memo, ...] = key("Tjänsteskrivelser", "Memos", ())
    suppress: tuple[Suppression, ...] = key("Accepterade anmärkningar", "Accepted findings", ())
    appendices: tuple[Name, ...] = key("Extra bilagor att ta med", "Further appendices to include", ())
