"""What can be said about a text that was written by hand, before any rule has read it."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity

CODES: tuple[Code, ...] = (
    Code(
        "D001",
        Severity.ERROR,
        Say("Word-filen går inte att läsa", "The Word file cannot be read"),
        Say(
            "Filen är skadad, lösenordsskyddad, i det gamla .doc-formatet, eller byggd så att den inte är säker att "
            "öppna. Ingenting i den har granskats.",
            "The file is damaged, password-protected, in the old .doc format, or made in a way that is not safe to "
            "open. Nothing in it has been checked.",
        ),
        Say(
            "Öppna filen i Word och spara den som Word-dokument (.docx) utan lösenord.",
            "Open the file in Word and save it as a Word document (.docx) without a password.",
        ),
    ),
    Code(
        "D002",
        Severity.NOTE,
        Say("Texten är inte sparad som UTF-8", "The text is not saved as UTF-8"),
        Say(
            "Filen lästes som Windows-1252, som äldre program skriver. Är den sparad på något annat sätt blir "
            "enstaka tecken fel, och regler kan missa ord.",
            "The file was read as Windows-1252, which older programs write. If it is saved in another way some "
            "letters are wrong, and rules may miss words.",
        ),
        Say("Spara filen som UTF-8.", "Save the file as UTF-8."),
    ),
    Code(
        "D003",
        Severity.ERROR,
        Say("Filen är ingen text som kan granskas", "The file is no text that can be checked"),
        Say(
            "docgen granskar .docx, .md och .txt. Filen är av annat slag, är mycket stor, eller innehåller annat än "
            "text. Ingenting i den har granskats.",
            "docgen checks .docx, .md and .txt. The file is of another kind, is very large, or holds something "
            "other than text. Nothing in it has been checked.",
        ),
        Say("Spara texten som .docx, .md eller .txt.", "Save the text as .docx, .md or .txt."),
    ),
    Code(
        "D004",
        Severity.NOTE,
        Say("Texten i en PDF granskas inte", "The text of a PDF is not checked"),
        Say(
            "En PDF vet var tecken står på sidan men inte vad som är stycke, rubrik eller tabell. docgen ser bara "
            "efter om den har text eller är inskannad.",
            "A PDF knows where letters stand on a page, not what is a paragraph, heading or table. docgen only looks "
            "whether it has text or was scanned.",
        ),
        Say("Granska Word-filen som PDF:en gjordes av.", "Check the Word file that the PDF was made from."),
    ),
    Code(
        "D005",
        Severity.WARNING,
        Say("Filen har ingen text", "The file has no text"),
        Say(
            "Det finns inget stycke att granska. Kanske står texten i bilder, eller så är filen tom.",
            "There is no paragraph to check. The text may stand in pictures, or the file may be empty.",
        ),
        Say("Öppna filen och se efter att den är rätt fil.", "Open the file and see that it is the right one."),
    ),
)
