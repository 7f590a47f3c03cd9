"""What can be said about fetching requirements from old files."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity

CODES: tuple[Code, ...] = (
    Code(
        "I001",
        Severity.ERROR,
        Say("Kravlistan går inte att läsa", "The requirement list cannot be read"),
        Say(
            "docgen import läser .docx och .xlsx. Filen är av annat slag, skadad, lösenordsskyddad, har makron eller "
            "är byggd så att den inte är säker att öppna.",
            "docgen import reads .docx and .xlsx. The file is of another kind, damaged, password-protected, has "
            "macros, or is made in a way that is not safe to open.",
        ),
        Say(
            "Öppna filen i Word eller Excel och spara den som .docx eller .xlsx.",
            "Open the file in Word or Excel and save it as .docx or .xlsx.",
        ),
    ),
    Code(
        "I002",
        Severity.ERROR,
        Say("Inga krav hittades", "No requirements were found"),
        Say(
            "Ingen kolumn såg ut att hålla kravens text, och inget stycke säger ska eller bör. Inget har skrivits.",
            "No column seemed to hold the text of requirements, and no paragraph says shall or should. Nothing was "
            "written.",
        ),
        Say(
            'Säg vilken kolumn som håller texten: --column text="Krav". Kolumnens bokstav går också bra.',
            'Say which column holds the text: --column text="Krav". The letter of the column will do, too.',
        ),
    ),
    Code(
        "I003",
        Severity.ERROR,
        Say("Avstämningen går inte ihop", "The account does not add up"),
        Say(
            "Allt som står i filen ska finnas i kraven eller i listan över det som inte fick plats. docgen räknar "
            "filens tecken för sig och läser om det som skrevs; här skiljer de sig.",
            "All that stands in the file must be in the requirements or in the list of what had no place. docgen "
            "counts the letters of the file apart and reads again what was written; here they differ.",
        ),
        Say(
            "Jämför stycket eller cellen med källan och för in det som fattas för hand.",
            "Compare the paragraph or cell with the source and bring in by hand what is missing.",
        ),
    ),
    Code(
        "I004",
        Severity.ERROR,
        Say("Filen finns redan", "The file exists already"),
        Say(
            "Ett utkast kan ha bearbetats sedan det skrevs. docgen skriver inte över det utan att bli ombedd.",
            "Somebody may have worked on a draft since it was written. docgen does not write over it unless asked.",
        ),
        Say(
            "Välj en annan mapp, eller kör med --force: då sparas den gamla filen bredvid med ändelsen .bak.",
            "Choose another folder, or run with --force, which keeps the old file beside it with the ending .bak.",
        ),
    ),
    Code(
        "I005",
        Severity.ERROR,
        Say("Kolumnen finns inte", "There is no such column"),
        Say(
            "Ingen tabell i filerna har en kolumn med den rubriken, den bokstaven eller det numret.",
            "No table in the files has a column with that head, letter or number.",
        ),
        Say(
            "Skriv rubriken som den står i filen, eller kolumnens bokstav.",
            "Write the head as it stands in the file, or the letter of the column.",
        ),
    ),
)
