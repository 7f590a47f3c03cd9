"""Codes of what is said about a spec's files, its bases, and the files of the clause library."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity


def _spec(number: int, title: Say, why: Say, mend: Say, example: str = "") -> Code:
    return Code(f"S{number:03}", Severity.ERROR, title, why, mend, example)


def _clause(number: int, title: Say, why: Say, mend: Say, example: str = "") -> Code:
    return Code(f"L{number:03}", Severity.ERROR, title, why, mend, example)


FILES: tuple[Code, ...] = (
    _spec(
        40,
        Say("samma nyckel i två filer", "the same key in two files"),
        Say(
            "Bara listor, som requirements, får delas upp på flera filer; annars vore det oklart vad som gäller.",
            "Only lists, such as requirements, may be split between files; else it would be unclear which holds.",
        ),
        Say("Behåll nyckeln i den ena filen.", "Keep the key in one of the files."),
        "# procurement.yaml och contract.yaml i samma mapp\ncontract:\n  start: 2027-09-01\n",
    ),
    _spec(
        41,
        Say("grunden finns inte", "there is no such base"),
        Say("Filen som use: anger går inte att hitta.", "The file that use: names cannot be found."),
        Say("Skriv sökvägen från filen där use: står.", "Write the path from the file that says use:."),
        "use: [../gemensamt/standard.yaml]\n",
    ),
    _spec(
        42,
        Say("grunder i cirkel", "bases in a circle"),
        Say("En fil bygger, direkt eller på omvägar, på sig själv.", "A file builds on itself, at once or in steps."),
        Say("Ta bort use: i någon av filerna.", "Remove use: from one of the files."),
        "# a.yaml\nuse: [b.yaml]\n# b.yaml\nuse: [a.yaml]\n",
    ),
    _spec(
        43,
        Say("inget att utelämna", "nothing to omit"),
        Say("Posten med omit: true finns inte i någon grund.", "The item with omit: true is in no base."),
        Say("Rätta id:t, eller ta bort posten.", "Correct the id, or remove the item."),
        "requirements:\n  - {id: STD-99, omit: true}\n",
    ),
    _spec(
        44,
        Say("ingen spec", "no spec"),
        Say("Mappen finns inte eller har inga YAML-filer.", "The folder is not there, or has no YAML files."),
        Say("Ange en mapp med procurement.yaml. docgen new skapar en.", "Name a folder with procurement.yaml."),
    ),
    _spec(
        45,
        Say("filen har inga nycklar", "the file has no keys"),
        Say("En spec är nycklar med värden; filen är en lista eller lös text.", "A spec is keys with values."),
        Say("Skriv t.ex. requirements: överst.", "Write requirements: at the top, for instance."),
        "- id: PA-JOUR-1\n",
    ),
    _spec(
        46,
        Say("flera specar", "several specs"),
        Say("Mappen har flera procurement.yaml.", "The folder has more than one procurement.yaml."),
        Say("Ange mappen för en av dem.", "Name the folder of one of them."),
    ),
    _spec(
        47,
        Say("grunden ligger utanför projektet", "the base is outside the project"),
        Say(
            "Samma commit ska ge samma dokument; därför måste alla filer ligga i samma repo.",
            "The same commit must give the same documents, so all files must be in the same repository.",
        ),
        Say("Kopiera filen till projektet.", "Copy the file into the project."),
        "use: [../../../base.yaml]\n",
    ),
    _spec(
        60,
        Say("okänd profil", "unknown profile"),
        Say("Profilen styr brevhuvud, rubriker och gränser.", "The profile gives letterhead, headings and limits."),
        Say("Välj en mapp i templates/brands.", "Choose a folder in templates/brands."),
        "authority: {profile: ekdal}\n",
    ),
    _spec(
        61,
        Say("glapp eller överlapp i lagdata", "a gap or overlap in law data"),
        Say(
            "Varje dag ska ha en rad, annars kan ett gammalt belopp användas utan att någon märker det.",
            "Every day must have one row, else an old amount may be used without anybody noticing.",
        ),
        Say(
            "Låt raderna följa på varandra; en okänd period är en rad med value: null.",
            "Let the rows follow each other; an unknown period is a row with value: null.",
        ),
        "# templates/law/amounts.yaml\nrows:\n  - {value: 1, from: 2026-01-01, to: 2026-12-31}\n",
    ),
    _spec(
        62,
        Say("overifierad rad kallas verifierad", "an unread row is called verified"),
        Say(
            "En rad utan läst källa får inte se säker ut i en granskning.",
            "A row without a source that was read must not look certain in a check.",
        ),
        Say("Skriv verified: false, eller läs källan.", "Write verified: false, or read the source."),
        "# templates/law/amounts.yaml\nrows:\n  - {value: null, verified: true}\n",
    ),
)

LIBRARY: tuple[Code, ...] = (
    _clause(
        2,
        Say("fel i klausulens filhuvud", "a mistake in a clause's front matter"),
        Say("En nyckel är okänd, saknas eller har fel värde.", "A key is unknown, missing or has a wrong value."),
        Say("Följ förslaget; HOWTO-clause visar alla nycklar.", "Follow the hint; HOWTO-clause shows every key."),
        "---\ntitel: Jour\n---\nLeverantören ska ha jour.\n",
    ),
    _clause(
        3,
        Say("två klausuler med samma namn", "two clauses of one name"),
        Say(
            "En klausul tas med sitt filnamn, oavsett mapp.",
            "A clause is taken by its file name, whatever the folder.",
        ),
        Say("Byt namn på den ena filen.", "Rename one of the files."),
    ),
    _clause(
        4,
        Say("engelsk text utan klausul", "English text without a clause"),
        Say("En .en.md-fil är översättning av klausulen med samma namn.", "An .en.md file translates its namesake."),
        Say("Rätta filnamnet.", "Correct the file name."),
    ),
    _clause(
        5,
        Say("fel i en parameter", "a mistake in a parameter"),
        Say(
            "Namnet, gränserna, alternativen eller det förvalda värdet går inte ihop med typen.",
            "The name, the bounds, the choices or the default do not go with the type.",
        ),
        Say("Skriv gränser och förval som värden av typen.", "Write bounds and defaults as values of the type."),
        "parameters:\n  dagar: {type: integer, min: 10, max: 5, help: {sv: Dagar, en: Days}}\n",
    ),
    _clause(
        6,
        Say("rubrik i en klausul", "heading in a clause"),
        Say("Kravets rubrik är title; en klausul är ett krav.", "The heading is title; a clause is one requirement."),
        Say("Skriv ett stycke, eller dela upp klausulen.", "Write a paragraph, or split the clause."),
        "# Jour\n",
    ),
    _clause(
        7,
        Say("kravtyp med egna parametrar", "requirement type with parameters"),
        Say("En kravtyps parametrar är modellens nycklar.", "The parameters of a type are the keys of its model."),
        Say("Ta bort parameters, eller byt namn på klausulen.", "Remove parameters, or rename the clause."),
    ),
    _clause(
        8,
        Say("okänt avsnitt i en klausul", "unknown section in a clause"),
        Say("Kravet skulle inte hamna i något dokument.", "The requirement would stand in no document."),
        Say("Välj en nyckel som service.on-call.", "Choose a key such as service.on-call."),
        "section: service.jour\n",
    ),
    _clause(
        9,
        Say("klausul utan text", "clause without text"),
        Say("Kravet skulle bli en rubrik utan innehåll.", "The requirement would be a heading with nothing below."),
        Say("Skriv texten efter filhuvudet.", "Write the text after the front matter."),
    ),
)
