"""Codes of what the models and the cross checks say about a spec."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity


def _spec(number: int, title: Say, why: Say, mend: Say, example: str) -> Code:
    return Code(f"S{number:03}", Severity.ERROR, title, why, mend, example)


KEYS: tuple[Code, ...] = (
    _spec(
        1,
        Say("okänd nyckel", "unknown key"),
        Say(
            "En felskriven nyckel skulle annars tyst lämnas utan verkan.",
            "A misspelt key would otherwise silently do nothing.",
        ),
        Say(
            "Rätta stavningen efter förslaget, eller ta bort nyckeln.",
            "Correct the spelling as suggested, or remove the key.",
        ),
        "contract:\n  star: 2027-09-01\n",
    ),
    _spec(
        2,
        Say("nyckel saknas", "missing key"),
        Say(
            "Dokumenten använder värdet, och docgen gissar aldrig ett.",
            "The documents use the value, and docgen never guesses one.",
        ),
        Say("Lägg till nyckeln på det ställe som visas.", "Add the key at the place shown."),
        "procurement:\n  id: ekdala-pa-2027\n",
    ),
    _spec(
        3,
        Say("fel form", "wrong shape"),
        Say(
            "En lista, en grupp av nycklar eller ett ensamt värde står där något annat väntas.",
            "A list, a mapping or a single value stands where something else is expected.",
        ),
        Say(
            "En grupp skrivs med indragna nycklar, en lista med bindestreck på egna rader.",
            "A mapping is written as indented keys, a list as hyphens on lines of their own.",
        ),
        "authority: Ekdala kommun\n",
    ),
    _spec(
        4,
        Say("nyckel utan värde", "key without a value"),
        Say(
            "En nyckel utan värde är oftast något som glömts. Där värdet får utelämnas är det bara en varning.",
            "A key without a value is mostly something forgotten. Where it may be left out, this is a warning only.",
        ),
        Say("Skriv värdet, eller ta bort nyckeln.", "Write the value, or remove the key."),
        "procurement:\n  title:\n",
    ),
    _spec(
        5,
        Say("värdet går inte att välja", "not one of the choices"),
        Say(
            "Nyckeln tar ett av några bestämda ord, så att dokument och kontroller vet vad som menas.",
            "The key takes one of some fixed words, so that documents and checks know what is meant.",
        ),
        Say("Välj ett av orden i meddelandet.", "Choose one of the words in the message."),
        "follow_up: {interval: kvartalsvis, source: jourlogg}\n",
    ),
    _spec(
        6,
        Say("texten går inte att använda", "text that cannot be used"),
        Say(
            "Texten är tom eller har flera stycken där ett ska stå, som i en rubrik eller tabellcell.",
            "The text is empty, or has several paragraphs where one is expected, as in a heading or table cell.",
        ),
        Say("Skriv ett stycke.", "Write one paragraph."),
        'title: ""\n',
    ),
    _spec(
        7,
        Say("inget id", "not an id"),
        Say(
            "Ett id blir filnamn, ankare och hänvisning och består därför av bokstäver, siffror och - _ .",
            "An id becomes a file name, an anchor and a reference: letters, digits and - _ . only.",
        ),
        Say("Byt mellanslag och andra tecken mot bindestreck.", "Put hyphens for spaces and other characters."),
        "id: PA JOUR 1\n",
    ),
)

VALUES: tuple[Code, ...] = (
    _spec(
        8,
        Say("inget heltal", "not a whole number"),
        Say("Här räknas i hela tal.", "Whole numbers are counted here."),
        Say("Skriv siffror utan mellanslag, enhet och citattecken.", "Write digits without spaces, unit or quotes."),
        "hours_per_year: 179 000\n",
    ),
    _spec(
        9,
        Say("inget tal", "not a number"),
        Say("Beloppet ska kunna räknas med.", "The amount must be something to calculate with."),
        Say("Skriv siffror med decimalpunkt eller komma.", "Write digits with a decimal point or comma."),
        "income: 62,1 mnkr\n",
    ),
    _spec(
        10,
        Say("varken true eller false", "neither true nor false"),
        Say(
            "Enligt YAML 1.2 är ja, nej, yes, no, on och off vanliga ord.",
            "By YAML 1.2 yes, no, on and off are ordinary words.",
        ),
        Say("Skriv true för ja och false för nej.", "Write true for yes and false for no."),
        "children: ja\n",
    ),
    _spec(
        11,
        Say("utanför gränserna", "out of bounds"),
        Say("Värdet är orimligt för den här nyckeln.", "The value makes no sense for this key."),
        Say("Rätta värdet, eller flytta det till rätt nyckel.", "Correct it, or move it to the right key."),
        "suppliers: 0\n",
    ),
    _spec(
        12,
        Say("inget datum", "not a date"),
        Say(
            "Datum skrivs år-månad-dag, så att ingen läser dag och månad i fel ordning. I dokumenten skrivs de ut.",
            "Dates are year-month-day, so that nobody mixes up day and month. Documents write them out.",
        ),
        Say("Skriv t.ex. 2027-09-01.", "Write 2027-09-01, for instance."),
        "start: 1 september 2027\n",
    ),
    _spec(
        13,
        Say("inget klockslag", "not a time of day"),
        Say("Klockslag skrivs med timmar och minuter, 00:00–23:59.", "Times have hours and minutes, 00:00–23:59."),
        Say("Skriv t.ex. 07:00.", "Write 07:00, for instance."),
        "tenders_until_time: 25:00\n",
    ),
    _spec(
        14,
        Say("ingen tidslängd", "not a duration"),
        Say(
            "En tidslängd är ett helt antal och en enhet. Avtalstid räknas i år eller månader, tid som läggs till ett "
            "datum i hela dagar, inställelsetid i minuter eller timmar.",
            "A duration is a whole number and a unit. Contracts run for years or months, what is added to a date has "
            "whole days, response times have minutes or hours.",
        ),
        Say("Skriv t.ex. 2 år, 6 månader eller 60 minuter.", "Write 2 years, 6 months or 60 minutes, for instance."),
        "length: två år\n",
    ),
    _spec(
        15,
        Say("inget belopp", "not an amount of money"),
        Say(
            "Ett belopp utan valuta och moms går inte att jämföra.",
            "An amount without currency and VAT cannot be compared.",
        ),
        Say("Skriv t.ex. 345 kr exkl. moms.", "Write 345 SEK excl. VAT, for instance."),
        "estimated_value: 300 mnkr\n",
    ),
    _spec(
        16,
        Say("ingen procentsats", "not a percentage"),
        Say("En procentsats är ett tal från 0 till 100.", "A percentage is a number from 0 to 100."),
        Say("Skriv t.ex. 18 %.", "Write 18 %, for instance."),
        "percent: arton\n",
    ),
    _spec(
        17,
        Say("inget lagrum", "not a reference to law"),
        Say(
            "Ett lagrum har paragraf och lag, med siffran före paragraftecknet.",
            "A reference has paragraph and law, with the number before the paragraph sign.",
        ),
        Say("Skriv t.ex. 9 a § LSS eller 19 kap. 2 § LOU.", "Write 9 a § LSS or 19 kap. 2 § LOU, for instance."),
        "law: [§ 11 MBL]\n",
    ),
    _spec(
        18,
        Say("CPV-kod", "CPV code"),
        Say(
            "En CPV-kod har åtta siffror och kontrollsiffra. Passar inte kontrollsiffran är det en varning, eftersom "
            "några koder i EU:s lista är oregelbundna.",
            "A CPV code has eight digits and a check digit. A check digit that does not fit is a warning, since a few "
            "codes of the EU list are irregular.",
        ),
        Say("Kopiera koden ur CPV-listan.", "Copy the code from the CPV list."),
        "cpv: [85311200]\n",
    ),
    _spec(
        19,
        Say("okänt slag av krav", "unknown kind of requirement"),
        Say(
            "Ett krav är en kravtyp (type), en klausul ur biblioteket (clause) eller egen text (text).",
            "A requirement is a type (type), a clause of the library (clause) or text of its own (text).",
        ),
        Say("Lägg till en av de tre nycklarna.", "Add one of the three keys."),
        "requirements:\n  - id: PA-JOUR-1\n    type: on-call\n",
    ),
    _spec(
        20,
        Say("värdet godtas inte", "value not accepted"),
        Say("Värdet passar inte nyckeln.", "The value does not fit the key."),
        Say("Läs nyckelns hjälptext i docgen schema.", "Read the help of the key in docgen schema."),
        "",
    ),
    _spec(
        21,
        Say("fel antal", "wrong number of items"),
        Say("Listan har för få eller för många poster.", "The list has too few or too many items."),
        Say("Lägg till eller ta bort poster.", "Add or remove items."),
        "requirements: []\n",
    ),
    _spec(
        22,
        Say("uppgifterna går inte ihop", "figures that do not go together"),
        Say(
            "Två uppgifter utesluter varandra, eller den ena kräver den andra.",
            "Two figures exclude each other, or one needs the other.",
        ),
        Say("Ändra den ena.", "Change one of them."),
        "hours_per_week: {min: 200, max: 43}\n",
    ),
)

CROSS: tuple[Code, ...] = (
    _spec(
        30,
        Say("samma id två gånger", "the same id twice"),
        Say("Hänvisningar till ett id måste leda till ett ställe.", "References to an id must lead to one place."),
        Say("Ge den ena ett eget id.", "Give one of them an id of its own."),
        "demands:\n  - {id: S0-12, type: must, paraphrase: Jour}\n  - {id: S0-12, type: must, paraphrase: Svar}\n",
    ),
    _spec(
        31,
        Say("okänd klausul", "unknown clause"),
        Say(
            "Klausulen finns varken i docgen eller i projektets templates/clauses.",
            "The clause is neither in docgen nor in the project's templates/clauses.",
        ),
        Say("Välj ett namn ur docgen list clauses.", "Choose a name from docgen list clauses."),
        "requirements:\n  - {id: A, clause: moteshus}\n",
    ),
    _spec(
        32,
        Say("värde till klausulen saknas", "value for the clause is missing"),
        Say("Klausulens text behöver värdet.", "The text of the clause needs the value."),
        Say("Lägg till parametern under with:.", "Add the parameter below with:."),
        "requirements:\n  - {id: A, clause: financial-standing}\n",
    ),
    _spec(
        33,
        Say("klausulen har ingen sådan parameter", "the clause has no such parameter"),
        Say("Värdet skulle inte synas någonstans.", "The value would show nowhere."),
        Say("Rätta namnet, eller ta bort värdet.", "Correct the name, or remove the value."),
        "requirements:\n  - {id: A, clause: registration, with: {dagar: 5}}\n",
    ),
    _spec(
        34,
        Say("okänt avsnitt", "unknown section"),
        Say("Kravet skulle inte hamna i något dokument.", "The requirement would stand in no document."),
        Say("Välj en nyckel som service.on-call.", "Choose a key such as service.on-call."),
        "section: service.jour\n",
    ),
    _spec(
        35,
        Say("okänd synpunkt", "unknown demand"),
        Say(
            "Ett krav, kriterium, steg, memo eller en prisrad svarar mot en synpunkt som inte står i demands.",
            "A requirement, criterion, price row, step or memo answers a demand that is not among demands.",
        ),
        Say("Rätta id:t, eller lägg till synpunkten.", "Correct the id, or add the demand."),
        "answers: [S0-99]\n",
    ),
    _spec(
        36,
        Say("dagar i fel ordning", "days in the wrong order"),
        Say("En dag ligger före den dag som den ska följa på.", "A day is before the one it must follow."),
        Say("Rätta den ena dagen.", "Correct one of the days."),
        "procedure:\n  questions_until: 2027-03-10\n  tenders_until: 2027-03-01\n",
    ),
    _spec(
        37,
        Say("undantag som pekar på inget", "exception that points at nothing"),
        Say("Undantaget gäller ett ställe som inte finns.", "The exception is for a place that is not there."),
        Say("Skriv ett krav-id, eller en väg i specen.", "Write the id of a requirement, or a route."),
        "suppress:\n  - {code: KRAV-006, where: PA-99, reason: Beslut}\n",
    ),
    _spec(
        38,
        Say("klausulen saknar engelsk text", "the clause has no English text"),
        Say(
            "Dokument på engelska kan inte ha svenska krav.", "Documents in English cannot have Swedish requirements."
        ),
        Say("Lägg till klausulens .en.md, eller skriv kravet som text.", "Add its .en.md, or write it as text."),
        "procurement: {language: en}\n",
    ),
)
