"""Award criteria and price (19 kap. 9 § 4 LOU)."""

from typing import Literal

from docgen.spec.model.base import Model, key
from docgen.spec.values import Money, Name, Percent, Prose, Text, Whole


class ScaleStep(Model):
    """What earns a level of a criterion."""

    points: Whole = key("Poäng på skalan", "Points on the scale", ge=0)
    meaning: Text = key("Vad som ger poängen", "What earns the points")
    deduction: Percent | None = key("Andel av största avdraget", "Share of the maximum deduction", None)


class AwardCriterion(Model):
    """One criterion with its weight, deduction or place in the order of priority."""

    id: Name = key("Kriteriets id", "Id of the criterion")
    title: Text = key("Kriteriets namn", "Name of the criterion")
    text: Prose = key("Vad som bedöms, i Markdown", "What is assessed, in Markdown")
    weight: Percent | None = key("Vikt i procent", "Weight in per cent", None)
    max_deduction: Money | None = key("Största avdrag från anbudspriset, kr", "Maximum deduction from the price", None)
    priority: Whole | None = key("Plats i prioritetsordningen", "Place in the order of priority", None, ge=1)
    evidence: Text = key("Vad anbudet ska visa", "What the tender shall show")
    scale: tuple[ScaleStep, ...] = key("Skala med innebörd per steg", "Scale with the meaning of each step", ())
    answers: tuple[Name, ...] = key("Synpunkter som kriteriet svarar mot", "Demands that the criterion meets", ())
    concerns: tuple[Name, ...] = key(
        "Krav som kriteriet bygger vidare på", "Requirements that the criterion builds upon", ()
    )
    motive: Text | None = key("Varför kriteriet finns", "Why the criterion is there", None)


class PriceRow(Model):
    """One row of bilaga B."""

    id: Name = key("Prisradens id", "Id of the price row")
    label: Text = key("Vad priset avser", "What is priced")
    unit: Text = key("Enhet, t.ex. kr per assistanstimme", "Unit, such as kr an hour")
    quantity: Whole = key("Beräknad volym per år", "Estimated quantity a year", ge=0)
    note: Text | None = key("Anmärkning", "Remark", None)
    answers: tuple[Name, ...] = key("Synpunkter som prisraden svarar mot", "Demands that the row meets", ())
    concerns: tuple[Name, ...] = key("Krav som priset gäller", "Requirements that are priced here", ())


class Evaluation(Model):
    """How the best tender is found."""

    model: Literal["deduction", "fixed-price-quality"] = key(
        "deduction: anbudspris minus avdrag för kvalitet; fixed-price-quality: fast pris, kvalitet avgör",
        "deduction: price less deductions for quality; fixed-price-quality: fixed price, quality decides",
    )
    criteria: tuple[AwardCriterion, ...] = key("Tilldelningskriterier", "Award criteria", min_length=1)
    price_rows: tuple[PriceRow, ...] = key("Rader i prisbilagan", "Rows of the price form", ())
    tie_break: Text = key("Hur likvärdiga anbud skiljs åt", "How equal tenders are told apart")
    jury: Text = key("Vilka som bedömer anbuden, som funktioner", "Who assesses, as functions")
