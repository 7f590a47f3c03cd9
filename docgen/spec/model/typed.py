"""Requirements whose parameters are computed with or cross-checked; each has the clause of the same name."""

from typing import Literal

from docgen.spec.model.base import Model, key
from docgen.spec.model.requirement import Interval, RequirementBase
from docgen.spec.values import (
    CalendarTime,
    Date,
    Duration,
    Hours,
    Percent,
    ShortTime,
    StartOrDate,
    StartPublicationOrDate,
    Text,
    Whole,
    YesNo,
)


class Membership(Model):
    """A demand that the supplier is bound by an agreement. Captured so that it can be flagged (KRAV-006)."""

    required: YesNo = key("Krav på att leverantören har kollektivavtal", "The supplier must be bound", False)
    reason: Text | None = key("Skäl", "Reason", None)


class CollectiveAgreement(RequirementBase):
    """Terms at the level of a central collective agreement or an equivalent one (as 17 kap. 2–5 §§ LOU)."""

    type: Literal["collective-agreement"] = key("Arbetsrättsliga villkor", "Labour conditions")
    agreement: Text = key("Centralt kollektivavtal som anger nivån", "Central agreement that sets the level")
    parties: Text = key("Avtalets parter", "Parties to the agreement")
    valid_from: Date | None = key("Avtalets giltighet från", "Agreement valid from", None)
    pay: Text = key("Nivå för lön", "Level of pay")
    holidays: Text = key("Nivå för semester", "Level of holidays")
    working_hours: Text = key("Nivå för arbetstid", "Level of working hours")
    equivalent_accepted: YesNo = key(
        "Annat rikstäckande avtal godtas", "Another nationwide agreement is accepted", True
    )
    parties_heard: Text | None = key("Hur parterna fått yttra sig", "How the parties were heard", None)
    subcontractors: YesNo = key("Gäller även underleverantörer", "Binds subcontractors too", True)
    membership: Membership | None = key("Krav på bundenhet; flaggas", "Demand for membership; flagged", None)


class CareTeam(RequirementBase):
    """Cooperation with and access to a care team; health care itself stays outside assistance (9 g § LSS)."""

    type: Literal["care-team"] = key("Vårdteam och samverkan", "Care team and cooperation")
    professions: tuple[Text, ...] = key("Professioner som samverkan avser", "Professions concerned", min_length=1)
    access: Literal["cooperation", "advice", "employed"] = key(
        "cooperation: samverkan; advice: tillgång till råd; employed: egen personal (flaggas)",
        "cooperation, advice, or employed (flagged)",
        "cooperation",
    )
    response: Duration | None = key("Tid för att ta kontakt vid behov", "Time to make contact", None)
    meetings_per_year: Whole = key("Samverkansmöten per brukare och år", "Meetings a user and year", 2, ge=0, le=52)


class OnCallService(RequirementBase):
    """Cover for absence, so that nobody is without assistance."""

    type: Literal["on-call-service"] = key("Jour och inställelsetid", "On-call service")
    hours: Hours = key(
        "around-the-clock, eller [från, till] som klockslag", "around-the-clock, or [from, to] as clock times"
    )
    response_time: ShortTime = key("Inställelsetid hos brukaren", "Time until somebody is with the user")
    phone_answer: ShortTime = key(
        "Tid till svar i jourtelefon",
        "Time until the on-call phone is answered",
        Duration(5, "minutes"),
    )
    replacement: Text = key(
        "Vem som ersätter",
        "Who replaces",
        "en assistent som är introducerad hos brukaren",
        default_en="an assistant who has been introduced to the user",
    )
    log: YesNo = key("Jourlogg förs", "A log is kept", True)
    max_unfilled: Percent | None = key("Högsta andel obemannade timmar", "Ceiling for unfilled hours", None)


class Baseline(Model):
    """What a ceiling is measured against."""

    baseline: Literal["authority", "fixed"] = key(
        "authority: kommunens egen nivå; fixed: fast tal",
        "authority: the authority's own level; fixed: a number",
    )
    as_of: StartPublicationOrDate = key("Tidpunkt för jämförelsen", "Date of the comparison")
    percent: Percent = key("Taket i procent", "The ceiling in per cent")


class TurnoverCap(RequirementBase):
    """A ceiling for staff turnover with everything that makes the figure one figure.

    Formulas, as three Swedish bodies define them: `min-joined-left-over-employed` (Nyckeltalsinstitutet: the
    lesser of started and left over employed), `min-joined-left-over-two-year-mean` (Arbetsgivarverket: the
    lesser of hired and left over the mean of this year and the year before), `own-request-over-permanent`
    (Familjen Helsingborg: left at own request over permanent employees); and `leavers-over-mean-headcount`,
    defined here.
    """

    type: Literal["turnover-cap"] = key("Tak för personalomsättning", "Turnover cap")
    population: tuple[Literal["permanent", "for-the-assignment", "hourly"], ...] = key(
        "Vilka anställningsformer som räknas", "Which forms of employment count", min_length=1
    )
    formula: Literal[
        "min-joined-left-over-employed",
        "min-joined-left-over-two-year-mean",
        "own-request-over-permanent",
        "leavers-over-mean-headcount",
    ] = key("Definition av personalomsättning", "Definition of turnover")
    ceiling: Baseline = key("Tak", "Ceiling")
    unit: Literal["contract", "supplier", "user"] = key("Vad som mäts", "Unit of measurement", "contract")
    period: CalendarTime = key("Mätperiod", "Period measured", Duration(12, "months"))
    excludes: tuple[Literal["user-requested", "retirement", "transfer", "death", "parental-leave"], ...] = key(
        "Avgångar som inte räknas", "Departures that do not count", ()
    )
    explanation_above: Percent | None = key(
        "Nivå då leverantören ska förklara sig", "Level that calls for an explanation", None
    )
    group_size: Whole | None = key(
        "Antal anställda som mäts; minst tio", "Employees measured; ten at least", None, ge=1
    )


class StaffExperience(RequirementBase):
    """Experience and competence of the staff against a baseline."""

    type: Literal["staff-experience"] = key("Erfarenhet och kompetens", "Experience and competence")
    measure: Literal["share-with-experience", "mean-years"] = key("Mått", "Measure")
    years: Whole = key("År i yrket", "Years in the trade", ge=0, le=40)
    share: Percent | None = key("Andel av personalen", "Share of the staff", None)
    baseline: Literal["authority", "fixed"] = key("Jämförelse med kommunen eller fast tal", "Baseline", "fixed")
    as_of: StartOrDate = key("Tidpunkt", "Date", "contract-start")
    training_hours: Whole | None = key(
        "Utbildning i timmar per assistent och år", "Training hours a year", None, ge=0, le=200
    )


class ContractLength(RequirementBase):
    """Length and extensions; the figures come from `contract`."""

    type: Literal["contract-length"] = key("Avtalstid och förlängning", "Contract length and extensions")
    maximum: CalendarTime | None = key("Längsta sammanlagda tid", "Longest total term", None)
    decided_by: Text = key(
        "Vem som beslutar om förlängning", "Who decides on extension", "kommunen", default_en="the authority"
    )


class FollowUpMeetings(RequirementBase):
    """Regular follow-up of the contract."""

    type: Literal["follow-up"] = key("Uppföljning av avtalet", "Follow-up of the contract")
    interval: Interval = key("Hur ofta", "How often", "by-contract-length")
    report_within: CalendarTime = key("Rapport efter periodens slut", "Report after the end of the period")
    topics: tuple[Text, ...] = key("Vad som följs upp", "What is followed up", min_length=1)


class TakeoverPlan(RequirementBase):
    """A plan for every user's change of provider, made with the user."""

    type: Literal["takeover-plan"] = key("Övertagandeplan", "Takeover plan")
    plan_within: CalendarTime = key("Plan klar efter tilldelning", "Plan ready after the award")
    per_user: YesNo = key("En plan för varje brukare", "One plan for each user", True)
    with_user: YesNo = key("Planen görs med brukaren och nätverket", "Made with the user and network", True)
    offer_employment: YesNo = key(
        "Nuvarande assistenter erbjuds anställning", "Present assistants are offered employment", True
    )
    parallel_shifts: Whole = key("Gemensamma pass per brukare", "Shared shifts a user", 2, ge=0, le=50)


class Continuity(RequirementBase):
    """A limited number of persons around each user (9 a § LSS)."""

    type: Literal["continuity"] = key("Kontinuitet", "Continuity")
    max_assistants: Whole = key(
        "Högst antal assistenter per brukare och period", "Most assistants a user and period", ge=1, le=60
    )
    period: CalendarTime = key("Mätperiod", "Period measured", Duration(4, "weeks"))
    named_team_share: Percent = key(
        "Minsta andel timmar av det namngivna laget", "Least share of hours by the named team"
    )
    per_hours: Whole | None = key(
        "Taket gäller upp till så många timmar i veckan",
        "Ceiling holds up to so many hours a week",
        None,
        ge=1,
    )


class Introduction(RequirementBase):
    """Introduction with double staffing before working alone."""

    type: Literal["introduction"] = key("Introduktion", "Introduction")
    shifts: Whole = key("Antal pass med dubbelbemanning", "Shifts with double staffing", ge=1, le=30)
    hours: Whole | None = key("Minst antal timmar", "Fewest hours", None, ge=1, le=200)
    paid: YesNo = key("På betald tid", "On paid time", True)
    user_agrees: YesNo = key("Brukaren avgör när introduktionen räcker", "The user decides when it suffices", True)


class RegisterControl(RequirementBase):
    """Register extracts (lag 2010:479 for children, lag 2026:43 for adults with disability)."""

    type: Literal["register-control"] = key("Registerkontroll", "Register control")
    max_age: CalendarTime = key("Utdragets högsta ålder", "Oldest extract accepted", Duration(6, "months"))
    criminal_record: YesNo = key("Belastningsregistret", "Criminal record", True)
    suspicion_record: YesNo = key("Misstankeregistret", "Record of suspects", True)
    keep_copies_adults: YesNo = key(
        "Kopia sparas för vuxna brukares personal; flaggas", "Copies kept for adults' staff; flagged", False
    )


class SubstitutePool(RequirementBase):
    """The authority's own pool of substitutes as its commitment."""

    type: Literal["substitute-pool"] = key("Kommunens vikariepool", "The authority's substitute pool")
    hours: Hours = key("När poolen bemannar", "When the pool staffs")
    activate_within: ShortTime = key("Tid till bemanning", "Time until staffed")
    cost: Text = key("Vem som bär kostnaden", "Who bears the cost")
