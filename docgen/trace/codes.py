"""What can be said about the trace of a spec: the codes of this package, shown by `docgen explain`."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity

CODES: tuple[Code, ...] = (
    Code(
        "T001",
        Severity.ERROR,
        Say("synpunkt utan svar", "demand without an answer"),
        Say(
            "Den som har lämnat synpunkter ska kunna se vad som hände med var och en av dem, också dem som inte blir "
            "krav.",
            "Whoever made demands should see what became of each, also of those that become no requirement.",
        ),
        Say(
            "Skriv outcome med utfallet och answer med svaret och skälet.",
            "Write outcome, and answer with the answer and its reason.",
        ),
        "demands:\n  - {id: S0-12, type: must, paraphrase: Jour dygnet runt}\n",
    ),
    Code(
        "T002",
        Severity.WARNING,
        Say("svar utan ställe", "answer without a place"),
        Say(
            "Svaret lovar något, men inget krav, villkor, åtagande, kriterium, steg eller beslut säger att det svarar "
            "mot synpunkten.",
            "The answer promises something, but no requirement, term, commitment, criterion, step or decision says "
            "that it meets the demand.",
        ),
        Say(
            "Lägg till id:t i answers där löftet uppfylls, eller skriv place.",
            "Add the id to answers where the promise is kept, or write place.",
        ),
        "demands:\n  - {id: S0-12, type: must, paraphrase: Jour, outcome: met, answer: Jour är ett krav.}\n",
    ),
    Code(
        "T003",
        Severity.WARNING,
        Say("krav som bara noteras", "demand that is only noted"),
        Say(
            "Utfallet noted är för sakuppgifter. Den som begär något vill veta om det blir så, och varför.",
            "The outcome noted is for facts. Whoever asks for something wants to know if it will be so, and why.",
        ),
        Say("Välj ett annat utfall.", "Choose another outcome."),
        "demands:\n  - {id: S0-12, type: must, paraphrase: Jour, outcome: noted, answer: Noteras.}\n",
    ),
    Code(
        "T010",
        Severity.WARNING,
        Say("länk att granska om", "link to look over again"),
        Say(
            "Det som länken pekar på betyder något annat än när någon granskade länken. Svaret, kriteriet eller "
            "villkoret kan ha blivit fel.",
            "What the link points to means something else than when somebody reviewed the link. The answer, the "
            "criterion or the clause may have become wrong.",
        ),
        Say(
            "Läs båda ändarna, ändra det som behövs, och skriv docgen review-links. Låsfilen ändras aldrig av sig "
            "själv.",
            "Read both ends, change what is needed, and write docgen review-links. The lock never changes by itself.",
        ),
    ),
    Code(
        "T012",
        Severity.ERROR,
        Say("låsfilen för länkar går inte att läsa", "the lock of links cannot be read"),
        Say(
            "Filen links.lock.json skrivs av docgen review-links. Oftast är det en konflikt i git som inte är löst.",
            "The file links.lock.json is written by docgen review-links. Mostly it holds a conflict of git.",
        ),
        Say(
            "Behåll båda sidors rader, en för varje länk, med komma mellan dem.",
            "Keep the lines of both sides, one for each link, with commas between them.",
        ),
    ),
    Code(
        "T020",
        Severity.WARNING,
        Say("ett id som har betytt något annat", "an id that once meant something else"),
        Say(
            "Anbud, avtal och svar som redan är skickade hänvisar till id:t. Ett nytt krav under samma id läses som "
            "det gamla. Historiken i git läses så långt som den finns; en grund klon har bara en del av den.",
            "Tenders, contracts and answers that have been sent refer to the id. A new requirement under it is read "
            "as the old one. The history in git is read as far as it goes; a shallow clone has only a part of it.",
        ),
        Say(
            "Ge det nya ett eget id. Är det ändå samma sak, godta det med docgen review-links SPEC ID.",
            "Give the new one an id of its own. If it is the same thing after all, accept it by review-links.",
        ),
    ),
)
