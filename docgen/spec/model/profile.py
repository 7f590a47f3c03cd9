"""How an authority writes and which times it keeps: `templates/brands/<name>/profile.yaml`."""

from typing import Literal

from docgen.spec.model.base import Model, key
from docgen.spec.values import Date, Name, Text, Whole, YesNo


class Limits(Model):
    """What rules measure against; one place for all of them."""

    sentence_words: Whole = key("Längsta mening i ord", "Longest sentence in words", 30, ge=10, le=100)
    small_cell: Whole = key("Minsta antal brukare i en tabellcell", "Fewest users in a table cell", 5, ge=1, le=50)
    advertising_days: Whole = key("Kortaste anbudstid i dagar", "Shortest time to tender, days", 30, ge=1, le=200)
    takeover_months: Whole = key("Kortaste övertagandeperiod i månader", "Shortest takeover, months", 3, ge=0, le=24)
    review_months: Whole = key("Kortaste reserv för överprövning i månader", "Shortest reserve", 2, ge=0, le=24)
    contract_months: Whole = key(
        "Längsta avtalstid utan skäl, månader", "Longest term without reason", 48, ge=1, le=240
    )
    value_percent: Whole = key("Tolerans för uppskattat värde, procent", "Tolerance of the value", 10, ge=0, le=50)
    kpi_group: Whole = key("Minsta grupp som ett nyckeltals gräns mäts på", "Smallest group", 10, ge=1, le=100)
    deduction_least: Whole = key(
        "Minsta sammanlagda avdrag i procent av ett års pris", "Least sum of deductions, per cent", 2, ge=0, le=100
    )
    deduction_most: Whole = key(
        "Största sammanlagda avdrag i procent av ett års pris", "Largest sum of deductions, per cent", 50, ge=1, le=500
    )
    turnover_times: Whole = key("Högsta omsättningskrav, gånger årsvärdet", "Highest turnover, times", 2, ge=1, le=10)
    references: Whole = key("Flest referensuppdrag som får krävas", "Most references", 3, ge=1, le=20)
    experience_years: Whole = key("Flest år av erfarenhet som får krävas", "Most years of experience", 5, ge=1, le=40)
    risk_class: Whole = key("Högsta riskklass av fem som får krävas", "Highest risk class of five", 3, ge=1, le=5)


class Habits(Model):
    """How long the steps of a procurement usually take here; `docgen plan` plans with them."""

    market_weeks: Whole = key("Marknadsanalys, veckor", "Market analysis, weeks", 8, ge=0, le=52)
    drafting_weeks: Whole = key("Framtagande av dokumenten, veckor", "Drafting, weeks", 8, ge=0, le=52)
    consultation_weeks: Whole = key("Extern remiss, veckor", "Consultation, weeks", 3, ge=0, le=26)
    mbl_weeks: Whole = key("Förhandling enligt MBL, veckor", "Negotiation under MBL, weeks", 3, ge=0, le=26)
    memo_days: Whole = key("Tjänsteskrivelse, dagar före sammanträdet", "Memo, days before", 21, ge=0, le=90)
    council_weeks: Whole = key("Från MBL till fullmäktige, veckor", "From MBL to the council, weeks", 6, ge=0, le=52)
    advertising_days: Whole = key("Anbudstid i dagar", "Time to tender, days", 40, ge=1, le=200)
    evaluation_weeks: Whole = key("Utvärdering, veckor", "Evaluation, weeks", 4, ge=0, le=52)


class Profile(Model):
    """The conventions of one authority."""

    name: Name = key("Profilens namn, samma som mappens", "Name of the profile, the folder's")
    att_clauses: YesNo = key("Förslag till beslut som att-satser", "Proposals as att-clauses", False)
    memo_headings: dict[str, Text] = key("Rubriker i tjänsteskrivelser", "Headings of memos", {})
    memo_dates: Literal["iso", "long"] = key(
        "Datum i huvud, listor och tabeller: 2027-09-01 (iso) eller 1 september 2027 (long)",
        "Dates in heads, lists and tables: 2027-09-01 (iso) or 1 september 2027 (long)",
        "iso",
    )
    notice_days: Whole = key("Kallelse, dagar före sammanträdet", "Summons, days before a meeting", 7, ge=0, le=60)
    minutes_days: Whole = key("Dagar till justerat protokoll", "Days until the minutes are approved", 14, ge=0, le=14)
    standstill_default: Whole = key("Avtalsspärr i dagar", "Standstill, days", 10, ge=10, le=30)
    meetings: tuple[Date, ...] = key("Nämndens sammanträdesdagar", "Meeting days of the committee", ())
    council_meetings: tuple[Date, ...] = key("Fullmäktiges sammanträdesdagar", "Meeting days of the council", ())
    habits: Habits = key("Vanliga tider som planeringen räknar med", "Usual times", Habits.model_construct())
    limits: Limits = key("Gränser som kontrollerna mäter mot", "Limits of the rules", Limits.model_construct())
    signatories: tuple[Text, ...] = key("Befattningar som undertecknar", "Titles that sign", ())
    known_abbreviations: tuple[Text, ...] = key(
        "Förkortningar som alla läsare känner, utöver dem som regeln TERM-002 har",
        "Abbreviations that every reader knows, besides those of rule TERM-002",
        (),
    )
    severity: dict[Text, Literal["fel", "varning", "notis"]] = key(
        "Koder som här väger tyngre än regeln säger, t.ex. KRAV-005: fel", "Codes that weigh more here", {}
    )
