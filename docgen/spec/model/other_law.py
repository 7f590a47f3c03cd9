"""What only one law asks for: the ground of a direct award (19 a kap. LOU), and how a system of choice works (LOV)."""

from typing import Literal

from docgen.spec.model.base import Model, Spoken, key
from docgen.spec.values import CalendarTime, Date, Prose, Text, Whole, YesNo

Ground = Literal["under-limit", "no-tenders", "invalid-tenders", "urgency", "extraordinary-reasons"]
"""Grounds of 19 a kap. 2–5 §§ LOU."""


class DirectAward(Model):
    """Why the contract may be awarded without a notice, and who is asked (19 a kap. LOU)."""

    ground: Ground = key(
        "Grund. under-limit: 19 a kap. 2 § LOU; no-tenders: 3 §; invalid-tenders: 4 §; urgency: 5 § 1; "
        "extraordinary-reasons: 5 § 3",
        "Ground. under-limit: 19 a kap. 2 § LOU; no-tenders: 3 §; invalid-tenders: 4 §; urgency: 5 § 1; "
        "extraordinary-reasons: 5 § 3",
    )
    reasons: Prose = key(
        "Skälen: varför grunden gäller just här, i Markdown", "Reasons: why the ground holds here, in Markdown"
    )
    asked: Whole = key("Hur många leverantörer som tillfrågas", "How many suppliers are asked", ge=1, le=50)
    how_chosen: Text = key(
        "Hur de som tillfrågas har valts ut, utan namn", "How those who are asked were chosen, without names"
    )
    earlier: Text | None = key(
        "Den tidigare upphandlingen med diarienummer; för no-tenders och invalid-tenders",
        "The earlier procurement with its registry number; for no-tenders and invalid-tenders",
        None,
    )
    voluntary_notice: YesNo = key(
        "Annons om avsikten före avtal (19 a kap. 9 § LOU); ger tio dagars avtalsspärr (20 kap. 3 § LOU)",
        "Notice of the intention before the contract (19 a kap. 9 § LOU); gives a standstill of ten days",
        False,
    )
    guidelines: Text | None = key(
        "Myndighetens riktlinjer för direktupphandling med datum (19 a kap. 15 § LOU)",
        "The authority's guidelines for direct awards with their date (19 a kap. 15 § LOU)",
        None,
    )
    judged_by: Text = key("Vilka som prövar anbuden, som funktioner", "Who assesses the tenders, as functions")


class ChoiceSystem(Spoken):
    """How a system of choice under LOV works: the notice, the approval, the users' choice and the way out."""

    notice_from: Date = key(
        "Dag då den löpande annonsen publiceras (3 kap. 1–2 §§ LOV)",
        "Day when the running notice is published (3 kap. 1–2 §§ LOV)",
    )
    decision_within: CalendarTime = key(
        "Inom vilken tid beslut om godkännande fattas (4 kap. 4 § LOV)",
        "Time within which approval is decided (4 kap. 4 § LOV)",
    )
    application_language: Text = key("Ansökans språk", "Language of applications", "svenska", default_en="Swedish")
    remuneration: Prose = key(
        "Grunderna för ersättningen: vad den täcker och hur den ändras (4 kap. 1 § LOV), i Markdown",
        "The basis of the remuneration: what it covers and how it changes (4 kap. 1 § LOV), in Markdown",
    )
    no_choice: Prose = key(
        "Ickevalsalternativet: vad som gäller för den som inte väljer (9 kap. 2 § LOV), i Markdown",
        "The alternative for those who do not choose (9 kap. 2 § LOV), in Markdown",
    )
    information: Prose = key(
        "Hur brukarna får information om alla leverantörer (9 kap. 1 § LOV), i Markdown",
        "How users are informed of all suppliers (9 kap. 1 § LOV), in Markdown",
    )
    choosing: Prose = key(
        "Hur en brukare väljer och byter leverantör, i Markdown",
        "How a user chooses and changes supplier, in Markdown",
    )
    change_within: CalendarTime = key(
        "Längsta tid från begäran till genomfört byte", "Longest time from request to change"
    )
    start_within: CalendarTime = key(
        "Inom vilken tid leverantören ska börja när en brukare har valt",
        "Time within which the supplier starts when a user has chosen",
    )
    capacity_ceiling: YesNo = key(
        "Leverantören får ange ett kapacitetstak", "The supplier may state a capacity ceiling", True
    )
    refusal: Text | None = key(
        "När leverantören får tacka nej till ett uppdrag, utöver kapacitetstaket",
        "When the supplier may decline an assignment, besides the ceiling",
        None,
    )
    passive_after: CalendarTime | None = key(
        "Tid utan uppdrag efter vilken avtalet upphör", "Time without assignments after which the contract ends", None
    )
    changes_notice: CalendarTime = key(
        "Hur långt i förväg ändrade villkor meddelas", "How long in advance changed terms are told"
    )
