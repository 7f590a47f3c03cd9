"""What the rule engine itself can say; the rules have ids of their own."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity

CODES: tuple[Code, ...] = (
    Code(
        "C001",
        Severity.WARNING,
        Say("Undantag för en regel som inte finns", "Exception for a rule that does not exist"),
        Say(
            "Ett undantag med okänd kod gör ingenting. Ofta är koden felskriven, och anmärkningen som skulle "
            "accepteras står kvar.",
            "An exception with an unknown code does nothing. Often the code is misspelt, and the finding meant is "
            "still there.",
        ),
        Say(
            "Skriv regelns id som docgen list rules visar det. Bara regler kan undantas, inte fel i specens form.",
            "Write the id of the rule as docgen list rules shows it. Only rules can be excepted, not mistakes of "
            "form.",
        ),
        "suppress:\n  - {code: KRAV-06, reason: Nämnden har beslutat om kravet}",
    ),
    Code(
        "C002",
        Severity.WARNING,
        Say("Undantag som inte undantar något", "Exception that excepts nothing"),
        Say(
            "Undantaget träffar ingen anmärkning. Bristen är åtgärdad eller undantaget pekar fel; lämnas det kvar "
            "döljer det nästa brist.",
            "The exception meets no finding. The fault is mended or the exception points elsewhere; left, it hides "
            "the next fault.",
        ),
        Say("Ta bort undantaget.", "Remove the exception."),
        "suppress:\n  - {code: AVT-001, reason: Kommunen utför själv under september}",
    ),
    Code(
        "C003",
        Severity.ERROR,
        Say("En regel kunde inte köras", "A rule could not be run"),
        Say(
            "Felet ligger i docgen, inte i specen. Övriga regler har körts, men den här har inte sagt något.",
            "The fault is docgen's, not the spec's. The other rules have run, but this one has said nothing.",
        ),
        Say(
            "Rapportera felet med meddelandet och, om det går, specen. Pröva under tiden regelns innehåll för hand.",
            "Report the fault with the message and, if possible, the spec. Meanwhile check what the rule says by "
            "hand.",
        ),
    ),
    Code(
        "C004",
        Severity.ERROR,
        Say("Profilen sänker en regels allvar", "The profile lowers the severity of a rule"),
        Say(
            "En profil får skärpa en regel men inte mildra den. Det som gäller för ett fall undantas i specen, med "
            "skäl, så att den som läser ser det.",
            "A profile may make a rule weigh more, not less. What holds for one case is excepted in the spec, with a "
            "reason, so that whoever reads sees it.",
        ),
        Say(
            "Ta bort raden ur profilens severity. Ska en viss anmärkning godtas, skriv suppress med skäl i specen.",
            "Take the line out of the profile's severity. To accept a certain finding write suppress with a reason "
            "in the spec.",
        ),
        "severity:\n  KRAV-006: notis",
    ),
    Code(
        "C005",
        Severity.WARNING,
        Say("Profilen nämner en regel som inte finns", "The profile names a rule that does not exist"),
        Say(
            "Ett allvar för en okänd kod gör ingenting. Ofta är koden felskriven.",
            "A severity for an unknown code does nothing. Often the code is misspelt.",
        ),
        Say(
            "Skriv regelns id som docgen list rules visar det.",
            "Write the id of the rule as docgen list rules shows it.",
        ),
        "severity:\n  KRAV-05: fel",
    ),
    Code(
        "C006",
        Severity.NOTE,
        Say("Något i baslinjen finns inte längre", "Something in the baseline is no longer there"),
        Say(
            "Baslinjen räknar upp anmärkningar som fanns när den skrevs. Står en åtgärdad kvar döljer den nästa "
            "brist av samma slag på samma ställe.",
            "The baseline lists findings that were there when it was written. One that is mended and still listed "
            "hides the next fault of the same kind in the same place.",
        ),
        Say(
            "Ta bort raden, eller skriv baslinjen på nytt med docgen check --write-baseline.",
            "Delete the line, or write the baseline anew with docgen check --write-baseline.",
        ),
    ),
    Code(
        "C007",
        Severity.ERROR,
        Say("Baslinjen går inte att läsa", "The baseline cannot be read"),
        Say(
            "Filen är ingen baslinje som docgen har skrivit, eller har ändrats så att den inte går att förstå. Inga "
            "anmärkningar har tagits bort.",
            "The file is no baseline that docgen wrote, or was changed so that it cannot be understood. No findings "
            "were left out.",
        ),
        Say(
            "Skriv baslinjen på nytt med docgen check --write-baseline, eller hämta den ur git.",
            "Write the baseline anew with docgen check --write-baseline, or take it from git.",
        ),
    ),
)
