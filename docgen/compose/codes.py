"""The codes of templates, Markdown and references with their pages, for `docgen explain`. Floor 5."""

from docgen.compose.codes_markup import HEADINGS, REFERENCES, TABLES, TEXT
from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity


def _error(number: int, title: Say, why: Say, mend: Say, example: str) -> Code:
    return Code(f"M{number:03}", Severity.ERROR, title, why, mend, example)


_VALUES: tuple[Code, ...] = (
    _error(
        1,
        Say("namn som inte finns", "name that does not exist"),
        Say(
            "Mallen nämner ett värde eller en nyckel som ingen har gett något innehåll. Inget blir tyst tomt.",
            "The template names a value or key that nothing gives content to. Nothing becomes silently blank.",
        ),
        Say(
            "Rätta namnet. En klausul har sina parametrar; överallt finns spec, dates, economy och profile.",
            "Correct the name. A clause has its parameters; spec, dates, economy and profile are everywhere.",
        ),
        "Avtalet börjar {{ spec.contract.strat }}.\n",
    ),
    _error(
        2,
        Say("värde som saknas", "value that is missing"),
        Say(
            "Nyckeln får utelämnas i specen, men mallen skriver ut den eller räknar med den utan att pröva.",
            "The key may be left out of the spec, but the template prints it or computes with it untested.",
        ),
        Say(
            "Skriv värdet i specen, eller sätt {% if … %} kring texten i mallen.",
            "Write the value in the spec, or put {% if … %} round the text in the template.",
        ),
        "{{ spec.procurement.background }}\n",
    ),
    _error(
        3,
        Say("sant eller falskt som text", "true or false as text"),
        Say(
            "Ett sanningsvärde har ingen text i ett dokument.",
            "A truth value has no text in a document.",
        ),
        Say("Välj text med {% if … %} … {% else %} … {% endif %}.", "Choose the text with {% if … %} … {% endif %}."),
        "Förhandling: {{ spec.procedure.negotiation }}\n",
    ),
    _error(
        4,
        Say("flera värden som en text", "several values as one text"),
        Say(
            "En lista eller en grupp av nycklar har ingen given text.",
            "A list or a mapping has no text of its own.",
        ),
        Say(
            "Gå igenom listan med {% for … %}, skriv {{ … | join_and }}, eller välj en av nycklarna.",
            "Go through the list with {% for … %}, write {{ … | join_and }}, or choose one of the keys.",
        ),
        "Koder: {{ spec.procurement.cpv }}\n",
    ),
)

_TEMPLATES: tuple[Code, ...] = (
    _error(
        5,
        Say("mall som inte går att läsa", "template that cannot be read"),
        Say(
            "Ett uttryck eller block i mallen är inte avslutat eller felskrivet.",
            "An expression or block of the template is not closed, or misspelt.",
        ),
        Say(
            "Kontrollera att varje {% if %} har {% endif %}, varje {% for %} har {% endfor %} och varje {{ har }}.",
            "See that every {% if %} has {% endif %}, every {% for %} has {% endfor %} and every {{ has }}.",
        ),
        "{% if spec.economy %}\nText.\n",
    ),
    _error(
        6,
        Say("något som mallar inte får göra", "something that templates may not do"),
        Say(
            "Mallar läser inga filer och når inget annat än specens nycklar och handbokens funktioner.",
            "Templates read no files and reach nothing but the keys of the spec and the manual's functions.",
        ),
        Say(
            "Skriv texten i mallen, eller gör den till en klausul.",
            "Write the text in the template, or make it a clause.",
        ),
        '{% include "annan.md" %}\n',
    ),
    _error(
        7,
        Say("okänt filter, test eller argument", "unknown filter, test or argument"),
        Say(
            "Filtret, testet, avsnittet, dokumentet eller etiketten finns inte under det namnet.",
            "The filter, test, section, document or label does not exist by that name.",
        ),
        Say(
            "Rätta namnet; rådet visar det närmaste som finns.",
            "Correct the name; the hint shows the nearest that exists.",
        ),
        "{{ dates.start | datum }}\n",
    ),
    _error(
        8,
        Say("värde av fel slag", "value of the wrong kind"),
        Say(
            "Filtret eller funktionen väntade ett annat slags värde, eller så går uttrycket inte att räkna ut.",
            "The filter or function expected another kind of value, or the expression cannot be computed.",
        ),
        Say(
            "Välj ett filter som passar, eller pröva värdet med {% if … %}.",
            "Choose a filter that fits, or test the value.",
        ),
        "{{ spec.procurement.title | date }}\n",
    ),
    _error(
        9,
        Say("för mycket arbete", "too much work"),
        Say(
            "Mallen går för många varv, anropar sig själv eller räknar på ett sätt som kan växa utan gräns.",
            "The template goes round too often, calls itself or computes in a way that can grow without bound.",
        ),
        Say(
            "Gör slingan mindre, eller räkna ut värdet i specen.", "Make the loop smaller, or compute it in the spec."
        ),
        "{% for i in range(9999) %}{% for j in range(9999) %}.{% endfor %}{% endfor %}\n",
    ),
)

_PACKAGE: tuple[Code, ...] = (
    _error(
        10,
        Say("fel i ett dokuments filhuvud", "mistake in a document's front matter"),
        Say(
            "Titelsida, filnamn, numrering och innehållsförteckning görs av filhuvudet.",
            "Title page, file name, numbering and contents are made from the front matter.",
        ),
        Say(
            "Skriv title, package, file och, i upphandlingen, number. Se docgen/HOWTO-document.md.",
            "Write title, package, file and, in the tender, number. See docgen/HOWTO-document.md.",
        ),
        "---\ntitel: Kravspecifikation\npackage: tender\n---\n",
    ),
    _error(
        11,
        Say("dokumentmall som inte finns", "document template that does not exist"),
        Say(
            "Ett memo eller appendices i specen nämner en mall som inte finns i templates/documents.",
            "A memo or appendices of the spec names a template that is not in templates/documents.",
        ),
        Say("Rätta namnet, eller lägg till mallen.", "Correct the name, or add the template."),
        "memos:\n  - {id: m1, document: memo-tidsplan, …}\n",
    ),
    _error(
        12,
        Say("två dokument på samma plats", "two documents in one place"),
        Say(
            "Samma nummer eller filnamn skulle göra att det ena skrivs över eller förväxlas.",
            "The same number or file name would overwrite one, or mix them up.",
        ),
        Say("Ge det ena ett annat nummer eller filnamn.", "Give one another number or file name."),
        "number: H\nfile: Bilaga H Uppföljningsplan\n",
    ),
    _error(
        13,
        Say("krav som inte skrivs ut", "requirement that is not printed"),
        Say(
            "Inget dokument i paketet skriver ut kravets avsnitt, så anbudsgivarna skulle aldrig få se kravet.",
            "No document of the package prints the section, so tenderers would never see the requirement.",
        ),
        Say(
            "Ge kravet ett avsnitt som skrivs ut, eller lägg till requirements(…) i ett dokument.",
            "Give it a section that is printed, or add requirements(…) to a document.",
        ),
        "requirements:\n  - {id: PA-1, section: service.extra, …}\n",
    ),
    _error(
        14,
        Say("krav som skrivs ut två gånger", "requirement that is printed twice"),
        Say(
            "Ett krav på två ställen får två nummer, och en ändring kan missa det ena.",
            "A requirement in two places has two numbers, and a change can miss one.",
        ),
        Say(
            "Skriv ut avsnittet på ett ställe. Hänvisa med ref(…), eller visa en tabell med requirement_list(…).",
            "Print the section in one place. Refer by ref(…), or show a table with requirement_list(…).",
        ),
        '{{ requirements("service.on-call") }}\n\n{{ requirements("service.on-call") }}\n',
    ),
    _error(
        15,
        Say("hänvisning till ett dokument som inte ingår", "reference to a document that is not included"),
        Say(
            "Dokumentet är utelämnat i det här paketet, så hänvisningen skulle leda läsaren till ingenting.",
            "The document is left out of this package, so the reference would lead the reader to nothing.",
        ),
        Say(
            "Sätt {% if included(…) %} kring hänvisningen.",
            "Put {% if included(…) %} round the reference.",
        ),
        'Se {{ doc("volymer") }}.\n',
    ),
    _error(
        16,
        Say("anrop utan klamrar", "call without braces"),
        Say(
            "Utan {{ }} är anropet vanlig text, och skulle stå så i dokumentet.",
            "Without {{ }} the call is ordinary text, and would stand like that in the document.",
        ),
        Say("Sätt {{ }} kring anropet.", "Put {{ }} round the call."),
        "Text.\n\npagebreak()\n\nText.\n",
    ),
)

CODES: tuple[Code, ...] = (*_VALUES, *_TEMPLATES, *_PACKAGE, *HEADINGS, *TEXT, *TABLES, *REFERENCES)
"""All of them, in order."""
