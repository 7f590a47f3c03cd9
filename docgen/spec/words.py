"""What the values of choices are called in Swedish and English, for documents, help texts and reports."""

from collections.abc import Mapping
from types import MappingProxyType

from docgen.diag.diagnostic import Say

_DIRECT_AWARD = "19\u00a0a\u00a0kap.\u00a0"
LABELS: Mapping[str, Mapping[str, Say]] = MappingProxyType(
    {
        "category": {
            "exclusion-ground": Say("uteslutningsgrund", "exclusion ground"),
            "qualification": Say("kvalificeringskrav", "qualification requirement"),
            "service-requirement": Say("krav på tjänsten", "requirement on the service"),
            "award-criterion": Say("tilldelningskriterium", "award criterion"),
            "contract-condition": Say("särskilt kontraktsvillkor", "contract performance condition"),
            "authority-commitment": Say("myndighetens åtagande", "commitment of the authority"),
        },
        "stage": {
            "tender": Say("i anbudet", "in the tender"),
            "before-award": Say("före tilldelning", "before the award"),
            "before-start": Say("före avtalsstart", "before the start of the contract"),
            "during-contract": Say("under avtalstiden", "during the contract"),
        },
        "interval": {
            "once": Say("en gång", "once"),
            "monthly": Say("varje månad", "every month"),
            "quarterly": Say("varje kvartal", "every quarter"),
            "half-yearly": Say("varje halvår", "every half-year"),
            "yearly": Say("varje år", "every year"),
            "continuous": Say("löpande", "continuously"),
            "by-contract-length": Say("efter avtalstidens längd", "by the length of the contract"),
        },
        "formula": {
            "min-joined-left-over-employed": Say(
                "det lägsta av antalet som börjat och antalet som slutat, delat med antalet anställda",
                "the lesser of those who started and those who left, divided by the number employed",
            ),
            "min-joined-left-over-two-year-mean": Say(
                "det lägsta av antalet nyanställda och antalet avgångna, "
                "delat med medelantalet anställda under året och året före",
                "the lesser of those hired and those who left, "
                "divided by the mean number employed this year and the year before",
            ),
            "own-request-over-permanent": Say(
                "antalet tillsvidareanställda som slutat på egen begäran, delat med antalet tillsvidareanställda",
                "permanent employees who left at their own request, divided by the number of permanent employees",
            ),
            "leavers-over-mean-headcount": Say(
                "antalet som slutat under perioden, delat med medelantalet anställda under perioden",
                "those who left during the period, divided by the mean number employed during the period",
            ),
        },
        "population": {
            "permanent": Say("tillsvidareanställda", "permanent employees"),
            "for-the-assignment": Say(
                "anställda så länge uppdraget varar", "those employed for as long as the assignment lasts"
            ),
            "hourly": Say("timanställda", "those employed by the hour"),
        },
        "excludes": {
            "user-requested": Say("byte på brukarens begäran", "change at the user's request"),
            "retirement": Say("pension", "retirement"),
            "transfer": Say("förflyttning hos leverantören", "transfer within the supplier"),
            "death": Say("dödsfall", "death"),
            "parental-leave": Say("föräldraledighet", "parental leave"),
        },
        "turnover-unit": {
            "contract": Say("avtalet", "the contract"),
            "supplier": Say("leverantören", "the supplier"),
            "user": Say("brukaren", "the user"),
        },
        "baseline": {
            "authority": Say("myndighetens egen nivå", "the authority's own level"),
            "fixed": Say("en fast nivå", "a fixed level"),
        },
        "as-of": {
            "contract-start": Say("avtalsstart", "the start of the contract"),
            "publication": Say("annonseringen", "publication"),
        },
        "access": {
            "cooperation": Say("samverkan", "cooperation"),
            "advice": Say("tillgång till råd", "access to advice"),
            "employed": Say("egen personal", "own staff"),
        },
        "hours": {"around-the-clock": Say("dygnet runt", "around the clock")},
        "measure": {
            "share-with-experience": Say("andel med erfarenhet", "share with experience"),
            "mean-years": Say("genomsnittligt antal år", "mean number of years"),
        },
        "milestone": {
            "committee": Say("nämndsammanträde", "committee meeting"),
            "mbl": Say("förhandling enligt MBL", "negotiation under MBL"),
            "consultation": Say("samråd", "consultation"),
            "market": Say("marknadsanalys", "market analysis"),
            "drafting": Say("framtagande av underlag", "drafting"),
            "publication": Say("annonsering", "publication"),
            "questions": Say("sista dag för frågor", "last day for questions"),
            "answers": Say("sista dag för svar", "last day for answers"),
            "tenders": Say("sista anbudsdag", "last day for tenders"),
            "evaluation": Say("prövning och utvärdering", "evaluation"),
            "award": Say("tilldelningsbeslut", "award decision"),
            "standstill-end": Say("avtalsspärrens sista dag", "last day of the standstill"),
            "signing": Say("avtalstecknande", "signing of the contract"),
            "award-notice": Say("annons om tilldelat kontrakt", "contract award notice"),
            "takeover": Say("övertagande", "takeover"),
            "start": Say("avtalsstart", "start of the contract"),
            "information": Say("information", "information"),
            "memo": Say("tjänsteskrivelse klar", "memo ready"),
            "summons": Say("kallelse", "summons"),
            "minutes": Say("justerat protokoll", "approved minutes"),
            "reserve": Say("reserv för överprövning", "reserve for review"),
            "documentation": Say("dokumentation och individuell rapport", "documentation and individual report"),
            "no-tenders": Say("vägval om inget anbud kommer in", "choice of way if no tender comes"),
            "other": Say("övrigt", "other"),
        },
        "evaluation-model": {
            "deduction": Say("avdrag från anbudspriset", "deduction from the tender price"),
            "fixed-price-quality": Say("fast pris med utvärdering av kvalitet", "fixed price and quality"),
        },
        "demand-type": {
            "must": Say("krav på leverantören", "requirement on the supplier"),
            "qual": Say("kvalificering", "qualification"),
            "contract": Say("avtalsvillkor", "contract term"),
            "authority": Say("myndighetens åtagande", "commitment of the authority"),
            "process": Say("process", "process"),
            "decision": Say("beslut", "decision"),
            "fact": Say("sakuppgift", "fact"),
        },
        "outcome": {
            "met": Say("tillgodoses", "met"),
            "partly": Say("tillgodoses delvis", "partly met"),
            "not-as-requirement": Say("tillgodoses inte som krav", "not met as a requirement"),
            "handled-otherwise": Say("hanteras på annat sätt", "handled otherwise"),
            "noted": Say("noteras", "noted"),
        },
        "mbl-outcome": {
            "agreed": Say("enighet", "agreement"),
            "disagreed": Say("oenighet", "disagreement"),
            "no-objection": Say("ingen erinran", "no objection"),
        },
        "memo-dates": {
            "iso": Say("siffror, 2027-09-01", "figures, 2027-09-01"),
            "long": Say("ord, 1 september 2027", "words, 1 September 2027"),
        },
        "law": {
            "lou-19": Say(
                "19 kap. lagen (2016:1145) om offentlig upphandling",
                "chapter 19 of the Public Procurement Act (2016:1145)",
            ),
            "lou-19a": Say(
                "19 a kap. lagen (2016:1145) om offentlig upphandling",
                "chapter 19 a of the Public Procurement Act (2016:1145)",
            ),
            "lov": Say("lagen (2008:962) om valfrihetssystem", "the Act on System of Choice (2008:962)"),
        },
        "ground": {
            "under-limit": Say("värdet är under gränsen", "the value is below the limit"),
            "no-tenders": Say("inga lämpliga anbud kom in", "no suitable tenders were received"),
            "invalid-tenders": Say("bara ogiltiga eller oacceptabla anbud kom in", "only invalid tenders came"),
            "urgency": Say("synnerlig brådska", "extreme urgency"),
            "extraordinary-reasons": Say("synnerliga skäl", "extraordinary reasons"),
        },
        "ground-law": {
            name: Say(f"{_DIRECT_AWARD}{place}\u00a0LOU", f"{_DIRECT_AWARD}{place}\u00a0LOU")
            for name, place in (
                ("under-limit", "2\u00a0§"),
                ("no-tenders", "3\u00a0§"),
                ("invalid-tenders", "4\u00a0§"),
                ("urgency", "5\u00a0§ första stycket\u00a01"),
                ("extraordinary-reasons", "5\u00a0§ första stycket\u00a03"),
            )
        },
        "authority-kind": {
            "municipality": Say("kommun", "municipality"),
            "region": Say("region", "region"),
        },
        "language": {"sv": Say("svenska", "Swedish"), "en": Say("engelska", "English")},
        "reserved": {
            "mission-driven": Say("reserverad enligt 19 kap. 25 § LOU", "reserved under 19 kap. 25 § LOU"),
            "idea-driven": Say("reserverad enligt 19 kap. 25 a § LOU", "reserved under 19 kap. 25 a § LOU"),
        },
        "currency": {"SEK": Say("kronor", "kronor"), "EUR": Say("euro", "euro")},
        "vat": {
            "excluded": Say("exklusive mervärdesskatt", "excluding VAT"),
            "included": Say("inklusive mervärdesskatt", "including VAT"),
        },
        "money-unit": {
            "mnkr": Say("miljoner kronor", "millions of kronor"),
            "tkr": Say("tusental kronor", "thousands of kronor"),
            "kr": Say("kronor", "kronor"),
        },
        "requirement-type": {
            "text": Say("fri text", "free text"),
            "clause": Say("klausul ur biblioteket", "clause from the library"),
            "collective-agreement": Say("arbetsrättsliga villkor", "labour conditions"),
            "care-team": Say("vårdteam och samverkan", "care team and cooperation"),
            "on-call-service": Say("jour och inställelsetid", "on-call service"),
            "turnover-cap": Say("tak för personalomsättning", "turnover cap"),
            "staff-experience": Say("erfarenhet och kompetens", "experience and competence"),
            "contract-length": Say("avtalstid och förlängning", "contract length and extensions"),
            "follow-up": Say("uppföljning av avtalet", "follow-up of the contract"),
            "takeover-plan": Say("övertagandeplan", "takeover plan"),
            "continuity": Say("kontinuitet", "continuity"),
            "introduction": Say("introduktion", "introduction"),
            "register-control": Say("registerkontroll", "register control"),
            "substitute-pool": Say("kommunens vikariepool", "the authority's substitute pool"),
        },
    }
)
"""Labels by group and value. A document asks by group: `label("stage", "tender")`."""


def label(group: str, value: str) -> Say:
    """What a value is called. Raises KeyError for an unknown group or value."""
    return LABELS[group][value]
