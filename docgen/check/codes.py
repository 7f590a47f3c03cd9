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
)
