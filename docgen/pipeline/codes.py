"""What can be said about writing a package."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity

CODES: tuple[Code, ...] = (
    Code(
        "P001",
        Severity.ERROR,
        Say("Två körningar skriver samma paket", "Two runs write the same package"),
        Say(
            "docgen låser paketet medan det skrivs, så att filer ur två byggen aldrig blandas.",
            "docgen locks a package while writing it, so that files of two builds never mix.",
        ),
        Say(
            "Vänta tills den andra körningen är klar. Låset släpps när den slutar, också om den avbryts.",
            "Wait until the other run has finished. The lock ends with it, even when it is killed.",
        ),
    ),
    Code(
        "P002",
        Severity.ERROR,
        Say("En byggd fil har ändrats för hand", "A built file was edited by hand"),
        Say(
            "Någon har ändrat filen i Word efter bygget. Att skriva över den vore att kasta det arbetet.",
            "Somebody edited the file in Word after the build. Writing over it would throw that work away.",
        ),
        Say(
            "För in ändringen i specen, eller flytta undan filen. Med --force byggs paketet och den ändrade filen "
            'sparas i mappen "sparade ändringar".',
            "Bring the change into the spec, or move the file away. With --force the package is built and the "
            'edited file is kept in the folder "sparade ändringar".',
        ),
    ),
    Code(
        "P003",
        Severity.ERROR,
        Say("Paketet kunde inte skrivas", "The package could not be written"),
        Say(
            "Disken är full, mappen är skrivskyddad, eller en fil är öppen i ett annat program. Det tidigare "
            "paketet står kvar.",
            "The disk is full, the folder is read-only, or a file is open in another program. The earlier package "
            "is untouched.",
        ),
        Say(
            "Stäng filerna i Word, se över utrymme och rättigheter, och bygg igen.",
            "Close the files in Word, check space and permissions, and build again.",
        ),
    ),
    Code(
        "P004",
        Severity.ERROR,
        Say("Varumärkets Word-fil saknas", "The brand's Word file is missing"),
        Say(
            "Varje varumärke är en mapp i templates/brands med profile.yaml och brand.docx.",
            "Every brand is a folder in templates/brands with profile.yaml and brand.docx.",
        ),
        Say(
            "Lägg dit filen, eller ange ett annat varumärke i dokumentmallens brand.",
            "Add the file, or name another brand in the document template.",
        ),
    ),
)
