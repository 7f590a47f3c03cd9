"""What can be said about a brand: the codes of this package, shown by `docgen explain`."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity

UNREADABLE = Code(
    "W001",
    Severity.ERROR,
    Say("brandfilen går inte att läsa", "the brand cannot be read"),
    Say(
        "Brandfilen ger alla dokument sina formatmallar, sidhuvuden och sidfötter. Den måste vara ett vanligt "
        "Worddokument (.docx), utan lösenord och utan makron.",
        "The brand gives every document its styles, headers and footers. It must be an ordinary Word document "
        "(.docx) without a password and without macros.",
    ),
    Say(
        "öppna filen i Word och spara den som Word-dokument (.docx) utan lösenord",
        "open the file in Word and save it as a Word document (.docx) without a password",
    ),
)

UNKNOWN_TOKEN = Code(
    "W002",
    Severity.ERROR,
    Say("okänt fält i sidhuvud eller sidfot", "unknown token in a header or footer"),
    Say(
        "Ett fält som «{{ diarienummer }}» byts mot dokumentets värde. Ett okänt namn skulle stå kvar som "
        "klamrar i det publicerade dokumentet.",
        'A token such as "{{ diarienummer }}" is replaced by the value of the document. An unknown name would '
        "stay in the published document, braces and all.",
    ),
    Say(
        "rätta namnet i Wordfilens sidhuvud eller sidfot, eller ta bort fältet",
        "correct the name in the header or footer of the Word file, or take the token away",
    ),
    "{{ diarenummer }}",
)

LINKED_PICTURE = Code(
    "W003",
    Severity.ERROR,
    Say("bild som hämtas utifrån", "picture loaded from outside"),
    Say(
        "En länkad bild hämtas från en adress eller mapp när läsaren öppnar filen. Den saknas hos läsaren och "
        "röjer var filen gjordes.",
        "A linked picture is loaded from an address or folder when a reader opens the file. It is missing at the "
        "reader's and tells where the file was made.",
    ),
    Say("infoga bilden i filen i stället för att länka den", "insert the picture into the file instead of linking it"),
)

DERIVED_STYLES = Code(
    "W004",
    Severity.NOTE,
    Say("formatmallar som saknas har härletts", "missing styles were derived"),
    Say(
        "Varje del av ett dokument sätts med en formatmall. Där brandfilen saknar en används docgens egen, med "
        "filens teckensnitt, grad och färg.",
        "Every part of a document is set by a style. Where the brand lacks one, docgen's own is used, in the "
        "font, size and colour of the file.",
    ),
    Say(
        "lägg till en formatmall med samma namn i Wordfilen om utseendet ska vara ett annat",
        "add a style of the same name to the Word file if it should look different",
    ),
)

PALE_STYLE = Code(
    "W005",
    Severity.WARNING,
    Say("för ljus text i en formatmall", "text of a style is too pale"),
    Say(
        "Lagen (2018:1937) om tillgänglighet till digital offentlig service kräver genom EN 301 549 kontrasten "
        "4,5:1 för vanlig text. Text i den här färgen når inte dit.",
        "By way of EN 301 549 the law on accessible public services asks for a contrast of 4.5:1 for ordinary text. "
        "Text in this colour falls short.",
    ),
    Say("välj en mörkare färg för formatmallen i Word", "choose a darker colour for the style in Word"),
)

CODES = (UNREADABLE, UNKNOWN_TOKEN, LINKED_PICTURE, DERIVED_STYLES, PALE_STYLE)
