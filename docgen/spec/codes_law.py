"""Codes of what the law that a spec applies asks of its parts, and of words that follow the law."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity

LAW_PARTS: tuple[Code, ...] = (
    Code(
        "S050",
        Severity.ERROR,
        Say("delen hör till en annan lag", "the part belongs to another law"),
        Say(
            "Ett valfrihetssystem har varken anbudstid eller tilldelningskriterier, och bara en direktupphandling har "
            "en grund enligt 19 a kap. LOU. Delen skulle inte synas i något dokument, eller ge dokument med fel lag.",
            "A system of choice has neither a time for tenders nor award criteria, and only a direct award has a "
            "ground under 19 a kap. LOU. The part would show in no document, or in documents with the wrong law.",
        ),
        Say("Ta bort delen, eller ändra procurement.law.", "Remove the part, or change procurement.law."),
        "procurement: {law: lov}\nevaluation:\n  model: deduction\n",
    ),
    Code(
        "S051",
        Severity.ERROR,
        Say("lagen kräver en del som saknas", "the law needs a part that is missing"),
        Say(
            "lou-19 behöver procedure och evaluation (19 kap. 9 § LOU). lou-19a behöver procedure och direct_award, "
            "och evaluation när flera leverantörer tillfrågas. lov behöver choice (4 och 9 kap. LOV).",
            "lou-19 needs procedure and evaluation (19 kap. 9 § LOU). lou-19a needs procedure and direct_award, and "
            "evaluation when several suppliers are asked. lov needs choice (4 and 9 kap. LOV).",
        ),
        Say("Lägg till delen som nämns.", "Add the part that is named."),
        "procurement: {law: lou-19a}\n",
    ),
)

LAW_WORDS: tuple[Code, ...] = (
    Code(
        "L010",
        Severity.ERROR,
        Say("okänt ord i klausulens filhuvud", "unknown word in the front matter of a clause"),
        Say(
            "I filhuvudet får bara ord som följer lagen stå inom dubbla klamrar. Annat trycks som det står.",
            "In front matter only words that follow the law may stand in double braces. All else prints as it is.",
        ),
        Say("Skriv t.ex. {{ word.the_tenderer }}.", "Write {{ word.the_tenderer }}, for instance."),
        "verification: {at: tender, evidence: 'Intyg från {{ tenderer }}'}\n",
    ),
)
