"""What the steps of a procurement are called, why they are there and which law they rest on.

One entry for each step that a plan can hold. Statutes were read on the day that each reference says; C and D are
practice or conclusions, and are printed as such. Sources: LOU 19, 19 a and 20 kap., LOV, MBL, KL, lag (1930:173).
"""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from docgen.diag.diagnostic import LawRef, Say
from docgen.spec.model.contract import MilestoneKind

_DAY = "2026-11-21"


class StepText(Struct, frozen=True):
    """The page of one step. `role` is who does it; None where that follows from the spec."""

    kind: MilestoneKind
    title: Say
    why: Say
    law: tuple[LawRef, ...] = ()
    role: Say | None = None


def law(*refs: tuple[str, str]) -> tuple[LawRef, ...]:
    """References with their confidence, all read on the day of the domain study."""
    return tuple(LawRef(ref, _DAY, confidence) for ref, confidence in refs)


UNIT = Say("upphandlingsenheten", "the procurement unit")
_SUPPLIER = Say("leverantören", "the supplier")
TENDERERS = Say("leverantörerna", "the suppliers")
_HR = Say("HR-chef", "the head of personnel")
PRACTICE = law(("praxis, ingen lagregel", "C"))

_PREPARING: dict[str, StepText] = {
    "begin": StepText(
        "other",
        Say("Arbetet börjar", "The work begins"),
        Say("Första dagen i kedjan fram till avtalsstart.", "The first day of the chain to the start."),
        PRACTICE,
        UNIT,
    ),
    "market": StepText(
        "market",
        Say("Marknadsanalys klar", "Market analysis done"),
        Say(
            "Visar vad som får leverantörer att lämna anbud. Öppen för alla leverantörer samtidigt.",
            "Shows what makes suppliers tender. Open to all suppliers at the same time.",
        ),
        law(("19 kap. 2 § LOU", "A"), ("praxis, 4–8 veckor", "B")),
        UNIT,
    ),
    "drafting": StepText(
        "drafting",
        Say("Utkast till dokumenten klart", "Draft documents done"),
        Say(
            "Utan utkast finns inget att förhandla om eller remittera.", "Without a draft there is nothing to discuss."
        ),
        law(("19 kap. 9 § LOU", "A"), ("praxis, 4–8 veckor", "B")),
        UNIT,
    ),
    "consultation": StepText(
        "consultation",
        Say("Extern remiss av utkastet slut", "Consultation on the draft ends"),
        Say("Utkastet publiceras för alla samtidigt.", "The draft is published to everybody at the same time."),
        law(("19 kap. 2 § LOU", "A"), ("praxis, 2–4 veckor", "C")),
        UNIT,
    ),
    "mbl": StepText(
        "mbl",
        Say(
            "Förhandling enligt 11 och 38 §§ MBL slutförs, med information enligt 19 §",
            "Negotiation under 11 and 38 §§ MBL is finished, with information under 19 §",
        ),
        Say(
            "Förhandlingen ska vara slutförd, också centralt om det begärs, innan beslutet fattas.",
            "The negotiation is finished, centrally too where asked for, before the decision is taken.",
        ),
        law(("11 § MBL", "A"), ("14 § MBL", "A"), ("19 § MBL", "A"), ("38 § MBL", "A")),
        _HR,
    ),
    "decision-memo": StepText(
        "memo",
        Say("Tjänsteskrivelsen om dokumenten klar", "Memo on the documents ready"),
        Say("Presidium och arbetsutskott behöver läsa den före kallelsen.", "It is read before the summons is sent."),
        PRACTICE,
        UNIT,
    ),
    "decision-summons": StepText(
        "summons",
        Say("Kallelse till nämnden skickas", "Summons to the committee is sent"),
        Say("Dagarna står i nämndens reglemente.", "The days stand in the committee's own rules."),
        law(("6 kap. 23 § KL", "A"), ("nämndens reglemente", "B")),
        Say("nämndens sekreterare", "the committee's secretary"),
    ),
    "decision": StepText(
        "committee",
        Say("Nämnden beslutar om upphandlingsdokumenten", "The committee decides on the documents"),
        Say("Principiella beslut får inte delegeras.", "Decisions of principle may not be delegated."),
        law(("6 kap. 38 § KL", "A")),
    ),
    "minutes": StepText(
        "minutes",
        Say("Protokollet justerat", "The minutes are approved"),
        Say(
            "Senast 14 dagar efter sammanträdet; samma dag om paragrafen justeras omedelbart.",
            "At the latest 14 days after the meeting; the same day where the item is approved at once.",
        ),
        law(("5 kap. 69 § KL", "A"), ("6 kap. 35 § KL", "A"), ("8 kap. 12 § KL", "A")),
        Say("nämndens sekreterare", "the committee's secretary"),
    ),
    "council": StepText(
        "committee",
        Say("Kommunfullmäktige beslutar att överlämna utförandet", "The council decides to hand over the service"),
        Say(
            "Att lämna över verksamhet i egen regi beslutas av fullmäktige.",
            "Handing over a service of one's own is decided by the council.",
        ),
        law(("10 kap. 1 § KL", "A")),
        Say("kommunfullmäktige", "the municipal council"),
    ),
}
_ADVERTISING: dict[str, StepText] = {
    "publication": StepText(
        "publication",
        Say("Upphandlingen annonseras", "The procurement is advertised"),
        Say("Annonsen publiceras i en registrerad databas.", "The notice is published in a registered database."),
        law(("19 kap. 6 § LOU", "A"), ("19 kap. 8 § LOU", "A")),
        UNIT,
    ),
    "questions": StepText(
        "questions",
        Say("Sista dag för frågor", "Last day for questions"),
        Say("8–10 dagar före anbudstidens slut, så att svaren hinner ges.", "So that there is time for answers."),
        law(("19 kap. 13 § LOU", "A"), ("praxis, 8–10 dagar", "C")),
        TENDERERS,
    ),
    "answers": StepText(
        "answers",
        Say("Sista dag för svar på frågor", "Last day for answers"),
        Say(
            "Svar ges skriftligt till alla senast sex dagar före anbudstidens slut, annars förlängs tiden.",
            "Answers go to all in writing at the latest six days before the end, or the time is prolonged.",
        ),
        law(("19 kap. 13 § LOU", "A"), ("19 kap. 14 § LOU", "A")),
        UNIT,
    ),
    "tenders": StepText(
        "tenders",
        Say("Sista anbudsdag", "Last day for tenders"),
        Say(
            "Skälig tid; lagen har inget minsta antal dagar. Juli och jul räknas inte med här.",
            "Reasonable time; the law names no number of days. July and Christmas are not counted here.",
        ),
        law(("19 kap. 11 § LOU", "A"), ("praxis, 30–45 dagar", "C")),
        TENDERERS,
    ),
    "no-tenders": StepText(
        "no-tenders",
        Say("Vägval om inget lämpligt anbud har kommit in", "Choice of way if no suitable tender has come in"),
        Say("Tre grenar: direktupphandling, ny upphandling, egen regi.", "Three branches from this day."),
        law(("19 a kap. 3 § LOU", "A"), ("19 a kap. 4 § LOU", "A")),
        UNIT,
    ),
    "evaluation": StepText(
        "evaluation",
        Say("Anbuden prövade och utvärderade", "Tenders examined and evaluated"),
        Say("Intervjuer och referenser ryms här.", "Interviews and references are done here."),
        law(("19 kap. 9 § LOU", "A"), ("praxis, 2–6 veckor", "C")),
        UNIT,
    ),
}
_ENDING: dict[str, StepText] = {
    "award-summons": StepText(
        "summons",
        Say("Kallelse till sammanträdet om tilldelning", "Summons to the meeting on the award"),
        Say("Dagarna står i nämndens reglemente.", "The days stand in the committee's own rules."),
        law(("6 kap. 23 § KL", "A"), ("nämndens reglemente", "B")),
        Say("nämndens sekreterare", "the committee's secretary"),
    ),
    "award": StepText(
        "award",
        Say(
            "Beslut om tilldelning; underrättelsen skickas samma dag",
            "Award decision; the notice is sent the same day",
        ),
        Say(
            "Skriftlig underrättelse med skäl och avtalsspärrens längd. Fattar nämnden beslutet justeras paragrafen "
            "omedelbart.",
            "A written notice with reasons and the length of the standstill. A committee approves the item at once.",
        ),
        law(("19 kap. 19 § LOU", "A"), ("5 kap. 69 § KL", "A"), ("6 kap. 35 § KL", "A")),
    ),
    "standstill-end": StepText(
        "standstill-end",
        Say("Avtalsspärrens sista dag", "Last day of the standstill"),
        Say(
            "10 dagar vid elektronisk underrättelse, annars 15. En sista dag som är lördag, helgdag, midsommar-, jul- "
            "eller nyårsafton flyttas till nästa vardag.",
            "10 days when sent electronically, else 15. A last day that is a Saturday, a holiday or one of three "
            "eves moves to the next working day.",
        ),
        law(("20 kap. 1 § LOU", "A"), ("20 kap. 18 § LOU", "A"), ("2 § lag (1930:173)", "D")),
        UNIT,
    ),
    "signing": StepText(
        "signing",
        Say("Avtalet undertecknas", "The contract is signed"),
        Say(
            "Tidigast dagen efter avtalsspärren; ett tidigare avtal kan förklaras ogiltigt. Här på en vardag.",
            "At the earliest the day after the standstill; an earlier contract can be declared invalid.",
        ),
        law(("20 kap. 1 § LOU", "A"), ("20 kap. 13 a § LOU", "A")),
    ),
    "reserve": StepText(
        "reserve",
        Say("Reserv för överprövning", "Reserve for a review"),
        Say(
            "6,1 procent av annonserna 2021 överprövades; 1,8 månader i första instans 2023.",
            "6.1 per cent of the notices of 2021 were reviewed; 1.8 months in the first instance in 2023.",
        ),
        law(("20 kap. 8 § LOU", "A"), ("20 kap. 10 § LOU", "A"), ("Upphandlingsmyndighetens statistik", "B")),
        UNIT,
    ),
    "award-notice": StepText(
        "award-notice",
        Say("Annons om resultatet (efterannons)", "Contract award notice"),
        Say(
            "Senast 30 dagar efter att avtalet ingicks; får samlas per kvartal.",
            "At the latest 30 days after signing; may be collected per quarter.",
        ),
        law(("19 kap. 7 § LOU", "A")),
        UNIT,
    ),
    "documentation": StepText(
        "documentation",
        Say("Dokumentation och individuell rapport klara", "Documentation and individual report done"),
        Say("Senast 30 dagar efter att avtalet ingicks.", "At the latest 30 days after signing."),
        law(("19 kap. 22 § LOU", "A"), ("12 kap. 15 § LOU", "A"), ("12 kap. 16 § LOU", "A")),
        UNIT,
    ),
    "takeover": StepText(
        "takeover",
        Say("Övertagandeperiod", "Takeover period"),
        Say(
            "Val av assistenter, introduktion och gemensamma pass; i juli blir lite gjort.",
            "Choice of assistants, introduction and shared shifts; little is done in July.",
        ),
        law(("praxis, 3–6 månader", "B")),
        _SUPPLIER,
    ),
    "start": StepText(
        "start",
        Say("Avtalsstart", "Start of the contract"),
        Say("Ingen dag utan assistans.", "No day without assistance."),
        law(("9 § 2 LSS", "A"), ("17 § LSS", "A")),
        _SUPPLIER,
    ),
}
ADVERTISED: Mapping[str, StepText] = MappingProxyType({**_PREPARING, **_ADVERTISING, **_ENDING})
"""The steps of an advertised procurement under 19 kap. LOU."""
