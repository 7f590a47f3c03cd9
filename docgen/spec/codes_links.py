"""Codes of what is said about the links between the parts of a spec."""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity

LINKS: tuple[Code, ...] = (
    Code(
        "S039",
        Severity.ERROR,
        Say("okänt krav", "unknown requirement"),
        Say(
            "Det som concerns pekar på är inget krav i specen, eller kravet självt. Spårningen från synpunkt till "
            "avtal skulle brytas där.",
            "What concerns names is no requirement of the spec, or the requirement itself. The trace from demand to "
            "contract would break there.",
        ),
        Say("Rätta id:t, eller ta bort hänvisningen.", "Correct the id, or remove the reference."),
        "requirements:\n  - {id: PA-VITE-1, clause: penalties, concerns: [PA-99]}\n",
    ),
)
