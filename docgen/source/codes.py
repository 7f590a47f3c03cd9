"""The codes of the source layer with their pages, for `docgen explain`."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity


def _error(number: int, title: Say, why: Say, mend: Say, example: str) -> Code:
    return Code(f"Y{number:03}", Severity.ERROR, title, why, mend, example)


_BYTES: tuple[Code, ...] = (
    _error(
        1,
        Say("filen är inte UTF-8", "the file is not UTF-8"),
        Say(
            "Å, ä och ö lagras olika i olika teckenkodningar; docgen läser bara UTF-8 och gissar aldrig.",
            "Letters such as å differ between encodings; docgen reads UTF-8 only and never guesses.",
        ),
        Say(
            "Spara om filen som UTF-8. I Anteckningar: Spara som, Kodning: UTF-8.",
            "Save the file again as UTF-8. In Notepad: Save as, Encoding: UTF-8.",
        ),
        "title: Sjöbo (sparad som Windows-1252)\n",
    ),
    _error(
        2,
        Say("filen är för stor", "the file is too large"),
        Say(
            "En fil får vara högst 5 MB; fem tusen krav är ungefär 3 MB.",
            "A file may be 5 MB at most; five thousand requirements are about 3 MB.",
        ),
        Say(
            "Dela upp specen i flera filer i samma mapp.",
            "Split the spec into several files in the same folder.",
        ),
        "",
    ),
    _error(
        3,
        Say("otillåtet tecken", "a character that is not allowed"),
        Say(
            "Styrtecken och osynliga radbrytningar följer med inklistrad text och förstör dokumentet.",
            "Control characters and invisible line breaks come with pasted text and spoil the document.",
        ),
        Say("Ta bort tecknet, eller skriv om ordet.", "Delete the character, or type the word again."),
        'title: "Assistans\\x07"\n',
    ),
    _error(
        4,
        Say("filen är tom", "the file is empty"),
        Say(
            "Filen har inga nycklar, bara kommentarer eller ingenting.",
            "The file has no keys, only comments or nothing.",
        ),
        Say("Fyll i filen eller ta bort den.", "Fill the file in or delete it."),
        "# inget här än\n",
    ),
    _error(
        23,
        Say("filen går inte att läsa", "the file cannot be read"),
        Say(
            "Filen finns inte, är en mapp, är låst eller ligger utanför projektet.",
            "The file is not there, is a folder, is locked or lies outside the project.",
        ),
        Say("Kontrollera sökväg och behörighet.", "Check the path and the permissions."),
        "",
    ),
)

_SYNTAX: tuple[Code, ...] = (
    _error(
        5,
        Say("YAML-texten går inte att läsa", "the YAML text cannot be read"),
        Say(
            "Här bryter texten mot YAML:s regler på ett sätt som docgen inte har en egen förklaring för.",
            "The text breaks the rules of YAML here in a way that docgen has no explanation of its own for.",
        ),
        Say(
            "Jämför med raderna ovanför: kolon, lika indrag, citattecken om text med särskilda tecken.",
            "Compare with the lines above: colons, equal indentation, quotes round special characters.",
        ),
        "{title: Assistans} slut\n",
    ),
    _error(
        6,
        Say("tabbtecken", "a tab"),
        Say(
            "Indrag i YAML räknas i blanksteg; en tabb ser olika bred ut i olika program.",
            "Indentation in YAML counts spaces; a tab looks wider in one program than in another.",
        ),
        Say("Byt tabben mot blanksteg, två per nivå.", "Replace the tab by spaces, two a level."),
        "contract:\n\tstart: 2027-09-01\n",
    ),
    _error(
        7,
        Say("indraget stämmer inte", "the indentation does not fit"),
        Say(
            "Nycklar i samma grupp ska börja i samma kolumn; annars vet ingen vilken grupp raden hör till.",
            "The keys of a group begin in the same column; otherwise nobody knows where a line belongs.",
        ),
        Say(
            "Dra in raden lika långt som de andra i gruppen.",
            "Indent the line as far as the others of its group.",
        ),
        "contract:\n  start: 2027-09-01\n length: 2 years\n",
    ),
    _error(
        8,
        Say("kolon i ett värde", "a colon in a value"),
        Say(
            "Kolon och mellanslag skiljer nyckel från värde; i ett värde kräver de citattecken.",
            "A colon and a space part key from value; inside a value they need quotes.",
        ),
        Say("Sätt citattecken om hela värdet.", "Put quotes round the whole value."),
        "title: Assistans: del 2\n",
    ),
    _error(
        9,
        Say("kolon eller mellanslag saknas", "a colon or a space is missing"),
        Say(
            'En rad i en grupp är "nyckel: värde", med kolon och mellanslag, och en listpost är "- värde".',
            'A line of a group is "key: value", with a colon and a space, and a list item is "- value".',
        ),
        Say("Skriv kolon och mellanslag efter nyckeln.", "Write a colon and a space after the key."),
        "title: Assistans\nlaw:lou-19\nlanguage: sv\n",
    ),
    _error(
        10,
        Say("citattecknen går inte ihop", "the quotation marks do not match"),
        Say(
            "Ett värde som börjar med citattecken slutar vid nästa likadana; inget får stå efter det.",
            "A value that begins with a quotation mark ends at the next one like it; nothing may follow.",
        ),
        Say(
            "Sätt samma citattecken före och efter värdet; ett enkelt citattecken inuti skrivs dubbelt ('').",
            "Put the same mark before and after the whole value; a single quote inside is doubled ('').",
        ),
        "title: 'Assistans\nlaw: lou-19\n",
    ),
    _error(
        11,
        Say("klamrarna går inte ihop", "the brackets do not match"),
        Say(
            'En lista inom "[ ]" eller grupp inom "{ }" ska stängas, och delarna skiljas med komma.',
            'A list inside "[ ]" or a mapping inside "{ }" is closed, and its parts stand between commas.',
        ),
        Say(
            "Lägg till klammern eller kommatecknet som saknas.",
            "Add the bracket or the comma that is missing.",
        ),
        "cpv: [85311200-4\nlaw: lou-19\n",
    ),
    _error(
        12,
        Say("ett värde som inte kan börja så", "a value that cannot begin so"),
        Say(
            "Tecken som * & ! % @ ` | > och - betyder något särskilt för YAML i början av ett värde.",
            "Characters such as * & ! % @ ` | > and - mean something to YAML at the beginning of a value.",
        ),
        Say(
            'Sätt citattecken om värdet, eller skriv texten på raderna under efter "|".',
            'Put quotes round the value, or write the text on the lines below after "|".',
        ),
        "text: **Leverantören** ska\n",
    ),
    _error(
        13,
        Say("okänd kod efter bakstreck", "an unknown code after a backslash"),
        Say(
            "Inom dubbla citattecken inleder bakstreck en kod, t.ex. \\n för ny rad.",
            "Inside double quotes a backslash begins a code, such as \\n for a new line.",
        ),
        Say(
            "Skriv bakstrecket dubbelt, eller använd enkla citattecken.",
            "Double the backslash, or use single quotes.",
        ),
        'path: "C:\\specar"\n',
    ),
    _error(
        24,
        Say("punktlista som blir löpande text", "a list that becomes running text"),
        Say(
            'Står det text efter kolonet hör nästa indragna rad till den, även om den börjar med "- ".',
            'When text stands after the colon, the next indented line belongs to it, even with a "- ".',
        ),
        Say(
            'Skriv "|" efter kolonet och hela texten, med listan, på raderna under.',
            'Write "|" after the colon and the whole text, with its list, on the lines below.',
        ),
        "text: Leverantören ska\n  - ha jour\n  - föra logg\n",
    ),
)

_REFUSED: tuple[Code, ...] = (
    _error(
        14,
        Say("samma nyckel två gånger", "the same key twice"),
        Say(
            "De flesta program tar den sista och kastar den första utan att säga det; docgen väljer inte.",
            "Most programs take the last key and drop the first without a word; docgen does not choose.",
        ),
        Say("Ta bort eller döp om den ena.", "Delete or rename one of them."),
        "title: Assistans\nlaw: lou-19\ntitle: Hemtjänst\n",
    ),
    _error(
        15,
        Say("typmärke", "a tag"),
        Say(
            "Specens modell avgör vad ett värde är; typmärken (!!int, !!python…) kan dessutom vara farliga.",
            "The model decides what a value is; tags (!!int, !!python…) can besides be dangerous.",
        ),
        Say("Ta bort märket; sätt citattecken om text.", "Delete the tag; put quotes round text."),
        "title: !!str Assistans\n",
    ),
    _error(
        16,
        Say("nyckeln är inte ett ord", "the key is not a word"),
        Say("En nyckel är ett ord före ett kolon.", "A key is a word before a colon."),
        Say(
            "Skriv nyckeln som ett ord; citera text med klamrar.",
            "Write the key as a word; quote text with brackets.",
        ),
        "[start, slut]: 2027\n",
    ),
    _error(
        17,
        Say('sammanfogning med "<<"', 'merging with "<<"'),
        Say(
            '"<<" finns inte i YAML 1.2 och döljer varifrån ett värde kommer.',
            '"<<" is not part of YAML 1.2 and hides where a value comes from.',
        ),
        Say('Skriv ut nycklarna, eller använd "use:".', 'Write the keys out, or use "use:".'),
        "base: &base {law: lou-19}\nother:\n  <<: *base\n",
    ),
    _error(
        18,
        Say("flera dokument i en fil", "several documents in one file"),
        Say(
            'Raden "---" börjar ett nytt YAML-dokument; en specfil har ett.',
            'The line "---" begins a new YAML document; a spec file has one.',
        ),
        Say("Ta bort raden eller dela filen.", "Delete the line or split the file."),
        "title: Assistans\n---\ntitle: Hemtjänst\n",
    ),
    _error(
        19,
        Say("alias utan ankare", "an alias without an anchor"),
        Say(
            "*namn upprepar det som märkts &namn tidigare i filen, en gång och inte inuti sig självt.",
            "*name repeats what was marked &name earlier in the file, once and not inside itself.",
        ),
        Say(
            "Skriv ut värdet, eller citera text som börjar med *.",
            "Write the value out, or quote text that begins with *.",
        ),
        "note: *viktigt\n",
    ),
    _error(
        20,
        Say("filen blir för många värden", "the file becomes too many values"),
        Say(
            "Alias till alias kan göra en liten fil till miljarder värden.",
            "Aliases of aliases can make billions of values of a small file.",
        ),
        Say("Skriv ut värdena.", "Write the values out."),
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n"
            for before, name in zip("abcde", "bcdef", strict=True)
        ),
    ),
    _error(
        21,
        Say("för många nivåer", "too many levels"),
        Say("Ingen spec behöver mer än sextio nivåer.", "No spec needs more than sixty levels."),
        Say("Ta bort nivåer.", "Remove levels."),
        "a: " + "[" * 60 + "]" * 60 + "\n",
    ),
    _error(
        22,
        Say("filhuvud saknas", "no front matter"),
        Say(
            'En klausul eller dokumentmall börjar med ett filhuvud i YAML mellan två rader "---".',
            'A clause or document template begins with front matter in YAML between two lines "---".',
        ),
        Say(
            'Skriv "---" på första raden och efter filhuvudet.',
            'Write "---" on the first line and after the front matter.',
        ),
        "title: Jour\n\nLeverantören ska ha jour.\n",
    ),
)

CODES: tuple[Code, ...] = tuple(sorted((*_BYTES, *_SYNTAX, *_REFUSED), key=lambda code: code.id))
