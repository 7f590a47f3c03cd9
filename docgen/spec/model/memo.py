"""Memos (tjänsteskrivelser): what the committee reads and decides on."""

from typing import Literal

from docgen.spec.model.base import Model, key
from docgen.spec.values import Date, Decimal1, LawReference, Name, Prose, Text, Whole, YesNo


class Basis(Model):
    """A document that the decision rests on; every one is dated."""

    title: Text = key("Handlingens namn", "Title of the document")
    date: Date = key("Handlingens datum", "Date of the document")


class Alternative(Model):
    """One way to go, with what speaks for and against it."""

    title: Text = key("Alternativets namn", "Name of the alternative")
    description: Prose = key("Beskrivning", "Description")
    advantages: tuple[Text, ...] = key("Fördelar", "Advantages", ())
    drawbacks: tuple[Text, ...] = key("Nackdelar", "Drawbacks", ())
    recommended: YesNo = key("Förvaltningens förslag", "Recommended", False)


class Negotiation(Model):
    """Negotiation or information under MBL."""

    law: LawReference = key("Lagrum, t.ex. 11 § MBL", "Paragraph, such as 11 § MBL")
    date: Date = key("Dag då förhandlingen slutförs", "Day when it is finished")
    outcome: Text | None = key("Resultat", "Outcome", None)


class Decision(Model):
    """An earlier decision that the memo builds on."""

    date: Date = key("Beslutsdatum", "Date of the decision")
    paragraph: Text | None = key("Paragraf, t.ex. SON § 136", "Paragraph, such as SON § 136", None)
    text: Text = key("Vad som beslutades", "What was decided")


class Signatory(Model):
    """Who signs: a title, never a name."""

    title: Text = key("Befattning", "Title")


class Risk(Model):
    """A risk with what is done about it."""

    risk: Text = key("Risk", "Risk")
    measure: Text = key("Åtgärd", "Measure")


class Section(Model):
    """A part of the memo with its own heading."""

    title: Text = key("Rubrik", "Heading")
    text: Prose = key("Text", "Text")


class LetterPart(Model):
    """A run of demands that the answer sets under one heading."""

    title: Text = key("Rubrik över en grupp av punkter", "Heading over a group of items")
    first: Name = key("Första synpunktens id, t.ex. S0-5", "Id of the first demand, such as S0-5")


class Letter(Model):
    """The letter that a memo answers. Its items are the demands with the same author and date, in their order."""

    author: Text = key("Vem som har skrivit, samma som i synpunkterna", "Who wrote it, as in the demands")
    date: Date = key("Skrivelsens datum, samma som i synpunkterna", "Date of the letter, as in the demands")
    diarienummer: Text | None = key("Skrivelsens diarienummer", "Registry number of the letter", None)
    parts: tuple[LetterPart, ...] = key("Rubriker för grupper av punkter", "Headings for groups of items", ())


class Party(Model):
    """One employee organisation in a negotiation: an organisation and functions, never names of persons."""

    organisation: Text = key("Arbetstagarorganisation", "Employee organisation")
    present: tuple[Text, ...] = key("Närvarande, som funktioner", "Present, as functions", min_length=1)
    views: Prose | None = key("Synpunkter och yrkanden", "Views and claims", None)
    answer: Prose | None = key("Arbetsgivarens svar", "The employer's answer", None)
    outcome: Literal["agreed", "disagreed", "no-objection"] = key("Utfall", "Outcome")
    central: YesNo = key("Begär central förhandling", "Asks for a central negotiation", False)


class Minutes(Model):
    """What the minutes of a negotiation under MBL say besides the memo's own parts."""

    laws: tuple[LawReference, ...] = key("Lagrum, t.ex. 11 § MBL", "Paragraphs, such as 11 § MBL", min_length=1)
    date: Date = key("Förhandlingens dag", "Day of the negotiation")
    closed: Date | None = key("Dag då förhandlingen avslutas, om en annan", "Day when it is closed, if another", None)
    place: Text = key("Plats", "Place")
    employer: tuple[Text, ...] = key(
        "Närvarande för arbetsgivaren, som funktioner; den första är ordförande",
        "Present for the employer, as functions; the first is in the chair",
        min_length=1,
    )
    parties: tuple[Party, ...] = key("Arbetstagarparterna", "The employee parties", min_length=1)
    adjusters: tuple[Text, ...] = key("Justerare, som funktioner", "Who approves the minutes", min_length=1)


class Cancellation(Model):
    """A procurement that is cancelled (19 kap. 21 § LOU)."""

    reasons: Prose = key("Skälen för att avbryta", "Reasons for cancelling")
    tenders: Whole = key("Antal anbud som har kommit in", "Number of tenders received", ge=0)
    electronic: YesNo = key("Underrättelsen skickas elektroniskt", "The notice is sent electronically", True)
    onwards: Prose | None = key("Hur behovet tillgodoses nu", "How the need is met now", None)


class Expiring(Model):
    """The contract that ends, in a memo on a new procurement."""

    supplier: Text = key("Nuvarande leverantör", "Present supplier")
    since: Whole | None = key("År då leverantören började", "Year when the supplier began", None, ge=1990, le=2100)
    ends: Date = key("Avtalets sista dag", "Last day of the contract")
    extended: Whole = key("Antal gånger som avtalet har förlängts", "Times that it has been extended", 0, ge=0)
    extendable: YesNo = key("Avtalet kan förlängas igen", "It can be extended again", False)


class Memo(Model):
    """One memo; `document` names the template in templates/documents."""

    id: Name = key("Memots id", "Id of the memo")
    document: Name = key("Dokumentmall, t.ex. memo-stallningstagande", "Document template")
    title: Text = key("Ärendets namn", "Name of the matter")
    date: Date = key("Skrivelsens datum", "Date of the memo")
    case_officer: Text = key("Handläggare som funktion", "Case officer, as a function")
    recipient: Text = key("Mottagare", "Recipient")
    proposal: tuple[Text, ...] = key("Förslag till beslut, ett per punkt", "Proposed decisions", min_length=1)
    summary: Prose = key("Sammanfattning", "Summary")
    basis: tuple[Basis, ...] = key("Beslutsunderlag utöver skrivelsen själv", "Basis besides the memo itself", ())
    earlier: tuple[Decision, ...] = key("Tidigare beslut", "Earlier decisions", ())
    background: Prose = key("Bakgrund", "Background")
    present: Prose | None = key("Nuläge", "Present state", None)
    alternatives: tuple[Alternative, ...] = key("Alternativ", "Alternatives", ())
    assessment: Prose | None = key("Förvaltningens bedömning", "Assessment", None)
    legal: Prose | None = key("Rättsliga förutsättningar", "Legal conditions", None)
    economy: Prose | None = key("Ekonomiska konsekvenser", "Economic consequences", None)
    users: Prose | None = key("Konsekvenser för brukare", "Consequences for users", None)
    staff: Prose | None = key("Konsekvenser för medarbetare", "Consequences for staff", None)
    children: Prose | None = key("Barnperspektiv", "Children's perspective", None)
    equality: Prose | None = key("Jämställdhet", "Gender equality", None)
    disability: Prose | None = key("Funktionsrättsperspektiv", "Disability rights perspective", None)
    risks: tuple[Risk, ...] = key("Risker", "Risks", ())
    follow_up: Prose | None = key("Uppföljning", "Follow-up", None)
    negotiations: tuple[Negotiation, ...] = key("Samverkan och MBL", "Negotiations under MBL", ())
    consultation: Prose | None = key("Samråd med brukare, råd och fack", "Consultation", None)
    sections: tuple[Section, ...] = key("Egna avsnitt", "Further sections", ())
    letter: Letter | None = key("Skrivelsen som memot svarar på", "The letter that the memo answers", None)
    minutes: Minutes | None = key("Förhandlingen som protokollet gäller", "The negotiation of the minutes", None)
    cancellation: Cancellation | None = key("Avbrytandet av upphandlingen", "The cancelling of the procurement", None)
    expiring: Expiring | None = key("Avtalet som löper ut", "The contract that ends", None)
    signatories: tuple[Signatory, ...] = key(
        "Undertecknare; annars de som profilen anger", "Signatories; else those of the profile", ()
    )
    send_to: tuple[Text, ...] = key("Beslutet skickas till", "Decision is sent to", min_length=1)
    answers: tuple[Name, ...] = key("Synpunkter som beslutet svarar mot", "Demands that the decision meets", ())


class EconomyYear(Model):
    """Income, cost and result of one year; cost is negative."""

    year: Whole = key("År", "Year", ge=1990, le=2100)
    income: Decimal1 = key("Intäkter", "Income")
    cost: Decimal1 = key("Kostnader, negativt tal", "Cost, a negative number")
    result: Decimal1 | None = key(
        "Resultat; räknas annars ut, kontrolleras om det anges", "Result; computed, or checked", None
    )
    hours: Whole | None = key(
        "Utförda assistanstimmar under året, för kostnad och intäkt per timme",
        "Hours of assistance in the year, for cost and income per hour",
        None,
        gt=0,
    )


class Effect(Model):
    """The amount that causes explain or savings aim at: that of a year, computed, or one that is given."""

    year: Whole | None = key("År vars underskott avses", "Year whose deficit is meant", None)
    since: Whole | None = key(
        "Jämförelseår: då avses hur mycket sämre resultatet har blivit sedan dess",
        "Year to compare with: then it is how much worse the result has become since",
        None,
    )
    amount: Decimal1 | None = key(
        "Belopp, när det inte är ett års underskott", "Amount, where it is not the deficit of a year", None
    )


class Cause(Model):
    """One cause of the result."""

    title: Text = key("Orsak", "Cause")
    text: Text = key("Förklaring", "Explanation")
    amount: Decimal1 | None = key("Belopp, i tabellens enhet", "Amount, in the unit of the table", None)


class Saving(Model):
    """An expected effect on the economy."""

    title: Text = key("Åtgärd eller år", "Measure or year")
    amount: Decimal1 | None = key(
        "Belopp, i tabellens enhet; en åtgärd får sakna det och är då resten av savings_goal",
        "Amount; one measure may be without, and is then the rest of savings_goal",
        None,
    )
    year: Whole | None = key("År", "Year", None)


class Economy(Model):
    """The economy behind the decision. Sums, shares and results are computed, never typed twice."""

    unit: Literal["mnkr", "tkr", "kr"] = key("Enhet", "Unit", "mnkr")
    years: tuple[EconomyYear, ...] = key("År för år", "Year by year", ())
    causes: tuple[Cause, ...] = key("Orsaker till underskottet", "Causes of the deficit", ())
    causes_of: Effect | None = key(
        "Vad orsakerna förklarar; ger andelar och det som inte är fördelat",
        "What the causes explain; gives shares and what is not explained",
        None,
    )
    savings: tuple[Saving, ...] = key("Förväntade effekter", "Expected effects", ())
    savings_goal: Effect | None = key(
        "Vad åtgärderna ska ge tillsammans", "What the measures are to give together", None
    )
    source: Text | None = key("Källa", "Source", None)


class Demand(Model):
    """One demand from a stakeholder's letter."""

    id: Name = key("Id, t.ex. S0-12", "Id, such as S0-12")
    author: Text | None = key("Vem som framfört synpunkten", "Who made the demand", None)
    date: Date | None = key("Datum", "Date", None)
    diarienummer: Text | None = key("Diarienummer", "Registry number", None)
    item: Text | None = key("Punkt i skrivelsen", "Item of the letter", None)
    paraphrase: Text = key("Synpunkten i korthet", "The demand in short")
    figure: Text | None = key("Siffra eller datum", "Figure or date", None)
    type: Literal["must", "qual", "contract", "authority", "process", "decision", "fact"] = key("Slag", "Type")
    outcome: Literal["met", "partly", "not-as-requirement", "handled-otherwise", "noted"] | None = key(
        "Utfall", "Outcome", None
    )
    answer: Text | None = key("Svar och skäl", "Answer and reason", None)
    place: Text | None = key(
        "Var svaret finns, när inget i specen pekar på synpunkten med answers",
        "Where the answer is found, when nothing in the spec names the demand in answers",
        None,
    )
