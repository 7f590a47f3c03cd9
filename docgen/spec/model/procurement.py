"""What is bought, by whom, under which law: the head of every document."""

from typing import Literal

from docgen.spec.model.base import Model, Spoken, key
from docgen.spec.values import CalendarTime, ClockTime, Cpv, Date, Money, Name, Percent, Text, Whole, YesNo


class Contact(Model):
    """Where tenderers turn. Roles and function addresses only; a spec names no person."""

    role: Text = key("Funktion, t.ex. Upphandlingsenheten", "Function, such as the procurement unit")
    email: Text | None = key("Funktionsbrevlåda", "Functional mailbox", None)
    phone: Text | None = key("Telefon till växel eller funktion", "Switchboard or function number", None)
    address: Text | None = key("Postadress", "Postal address", None)


class Authority(Model):
    """The contracting authority and the committee that decides."""

    name: Text = key("Myndighetens namn, t.ex. Ekdala kommun", "Name of the contracting authority")
    kind: Literal["municipality", "region"] = key("Kommun eller region", "Municipality or region", "municipality")
    committee: Text = key("Nämnden som beslutar, i bestämd form", "The deciding committee")
    committee_code: Text | None = key("Nämndens kortform i diarienummer och paragrafer, t.ex. SON", "Short form", None)
    administration: Text = key("Förvaltningen som handlägger, i bestämd form", "The administration in charge")
    organisation_number: Text | None = key("Organisationsnummer", "Registration number", None)
    address: Text | None = key("Postadress", "Postal address", None)
    website: Text | None = key("Webbadress", "Website", None)
    meetings: tuple[Date, ...] = key(
        "Nämndens sammanträdesdagar; annars profilens", "Meeting days of the committee; else the profile's", ()
    )
    council_meetings: tuple[Date, ...] = key(
        "Fullmäktiges sammanträdesdagar; annars profilens", "Meeting days of the council; else the profile's", ()
    )
    court: Text = key("Behörig förvaltningsrätt", "Administrative court for review")
    profile: Name = key("Myndighetsprofil i templates/brands", "Profile in templates/brands", "standard")
    contact: Contact = key("Kontakt för upphandlingen", "Contact for the procurement")


class Procurement(Spoken):
    """The procurement itself."""

    id: Name = key("Kort id; blir mappnamn", "Short id; becomes the folder name")
    title: Text = key("Upphandlingens namn", "Name of the procurement")
    diarienummer: Text = key("Diarienummer", "Registry number of the matter")
    law: Literal["lou-19", "lou-19a", "lov"] = key(
        "lou-19: annonserad enligt 19 kap.; lou-19a: direktupphandling enligt 19 a kap.; lov: valfrihetssystem",
        "lou-19: advertised under chapter 19; lou-19a: direct award under chapter 19 a; lov: system of choice",
    )
    language: Literal["sv", "en"] = key("Dokumentens språk", "Language of the documents", "sv")
    cpv: tuple[Cpv, ...] = key(
        "CPV-koder, den första är huvudkod", "CPV codes, the first is the main one", min_length=1
    )
    date: Date = key("Datum som trycks på dokumenten", "Date printed on the documents")
    publish: Date | None = key("Planerad annonsering", "Planned publication", None)
    purpose: Text = key("Syftet med upphandlingen", "Purpose of the procurement")
    background: Text | None = key("Bakgrund för anbudsgivare", "Background for tenderers", None)
    reserved: Literal["mission-driven", "idea-driven"] | None = key(
        "Reserverad upphandling. mission-driven: 19 kap. 25 § LOU, högst tre år; idea-driven: 19 kap. 25 a § LOU",
        "Reserved procurement. mission-driven: 19 kap. 25 § LOU, three years at the most; idea-driven: 25 a §",
        None,
    )
    suppliers: Whole = key("Antal leverantörer som får avtal", "Number of suppliers awarded", 1, ge=1, le=50)
    estimated_value: Money = key(
        "Uppskattat värde för hela tiden med alla förlängningar, exkl. moms",
        "Estimated value over the whole term with every extension, excl. VAT",
    )
    maximum_value: Money | None = key("Takvolym, exkl. moms", "Maximum value, excl. VAT", None)
    portal: Text = key(
        "Upphandlingssystemets namn eller adress",
        "E-tendering system",
        "kommunens upphandlingssystem",
        default_en="the e-tendering system of the authority",
    )


class Procedure(Spoken):
    """How the procurement runs (19 kap. 9 § 1 LOU)."""

    questions_until: Date = key("Sista dag för frågor", "Last day for questions")
    answers_until: Date = key("Sista dag för svar, senast sex dagar före anbudstidens slut", "Last day for answers")
    tenders_until: Date = key("Sista anbudsdag", "Last day for tenders")
    tenders_until_time: ClockTime = key("Klockslag för sista anbud", "Time of day for tenders", ClockTime(23, 59))
    valid: CalendarTime = key("Anbudets giltighetstid efter sista anbudsdag", "Tender validity after the last day")
    negotiation: YesNo = key("Förhandling kan förekomma", "Negotiation may take place", False)
    variants: YesNo = key("Sidoanbud tas emot", "Variant tenders accepted", False)
    standstill_days: Literal[10, 15] = key("Avtalsspärr i dagar: 10 elektroniskt, annars 15", "Standstill days", 10)
    tender_language: Text = key("Anbudets språk", "Language of tenders", "svenska", default_en="Swedish")
    site_visit: Text | None = key("Informationsmöte eller visning", "Information meeting", None)


class Users(Model):
    """How many users; total is the sum of sfb and lss."""

    total: Whole = key("Antal brukare", "Number of users", ge=0)
    sfb: Whole = key("Varav med assistansersättning enligt SFB", "Of them with SFB allowance", ge=0)
    lss: Whole = key("Varav med insats enligt LSS", "Of them with LSS decisions", ge=0)
    children: YesNo = key("Barn kan finnas bland brukarna", "Children may be among the users", True)


class HoursPerWeek(Model):
    """Granted hours for one user and week."""

    min: Whole = key("Minst beviljade timmar per vecka", "Fewest granted hours a week", ge=0, le=336)
    max: Whole = key("Flest beviljade timmar per vecka", "Most granted hours a week", ge=0, le=336)


class Staff(Model):
    """Staff today, as basis for a transfer of undertaking."""

    hok: Whole = key("Assistenter anställda enligt HÖK", "Assistants under HÖK", ge=0)
    pan: Whole = key("Assistenter och anhöriga anställda enligt PAN", "Assistants and relatives under PAN", ge=0)
    as_of: Date = key("Uppgifternas datum", "Date of the figures")


class VolumeRow(Model):
    """One row of bilaga F; no cell may point to a person."""

    label: Text = key("Vad raden avser", "What the row counts")
    users: Whole | None = key("Antal brukare", "Number of users", None, ge=0)
    hours: Whole | None = key("Timmar per år", "Hours a year", None, ge=0)
    note: Text | None = key("Anmärkning", "Remark", None)


class HourlyRate(Model):
    """How the hour is paid: a share of the state schablon of the year, or a fixed amount."""

    schablon: Whole | None = key(
        "Årtal för schablonbeloppet som ersättningen följer", "Year of the state amount", None
    )
    share: Percent | None = key("Andel av schablonbeloppet", "Share of the state amount", None)
    amount: Money | None = key("Fast belopp per timme", "Fixed amount an hour", None)


class Service(Model):
    """The assistance that is bought, in figures."""

    users: Users = key("Brukare", "Users")
    hours_per_year: Whole = key("Assistanstimmar per år", "Assistance hours a year", ge=1)
    hours_per_week: HoursPerWeek | None = key("Spann för beviljade timmar", "Range of granted hours", None)
    staff: Staff | None = key("Nuvarande personal", "Present staff", None)
    volumes: tuple[VolumeRow, ...] = key("Rader i bilaga F Volymer", "Rows of the volume appendix", ())
    hourly_rate: HourlyRate = key("Ersättning per timme", "Remuneration an hour")
    area: Text | None = key("Geografiskt område", "Geographical area", None)
