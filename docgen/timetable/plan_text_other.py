"""The steps of a direct award and of a system of choice, where they differ from those of 19 kap. LOU.

19 a kap. LOU has no standstill and no notice of tenders; LOV has a running notice and no award. Only 19 a kap. and
chapters 1–3, 5, 20 and 21 of LOU apply to a direct award (19 a kap. 1 §), so nothing of 19 kap. is cited for one.
"""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from docgen.diag.diagnostic import Say
from docgen.timetable.plan_text import ADVERTISED, PRACTICE, TENDERERS, UNIT, StepText, law

_UNCITED = {
    name: replace(ADVERTISED[name], law=PRACTICE) for name in ("market", "drafting", "consultation", "evaluation")
}
"""What 19 kap. LOU says of preparing does not hold here; the steps are good practice."""
_SUMMONS = {
    "award-summons": replace(
        ADVERTISED["award-summons"],
        title=Say("Kallelse till sammanträdet där beslutet fattas", "Summons to the meeting that decides"),
    )
}
_DIRECT: dict[str, StepText] = {
    "tenders": StepText(
        "tenders",
        Say("Anbud eller svar på förfrågan har kommit in", "Offers have come in"),
        Say("Ingen annons; skälig tid för den som tillfrågas.", "No notice; reasonable time for those asked."),
        law(("19 a kap. 1 § LOU", "A"), ("praxis, 2–3 veckor", "C")),
        TENDERERS,
    ),
    "publication": StepText(
        "other",
        Say("Förfrågan skickas", "The request is sent"),
        Say(
            "Direktupphandling är möjlig under gränsen i 19 a kap. 2 § eller på en grund i 3–5 §§.",
            "Direct award is possible below the limit of 19 a kap. 2 § or on a ground of 3–5 §§.",
        ),
        law(("19 a kap. 2 § LOU", "A"), ("19 a kap. 3 § LOU", "A"), ("19 a kap. 5 § LOU", "A")),
        UNIT,
    ),
    "award": StepText(
        "other",
        Say("Beslut om direktupphandling", "Decision on the direct award"),
        Say(
            "Ingen avtalsspärr efter direktupphandling, utom tio dagar efter en frivillig förhandsannons.",
            "No standstill after a direct award, except ten days after a voluntary notice.",
        ),
        law(("19 a kap. 10 § LOU", "A"), ("20 kap. 3 § LOU", "A")),
    ),
    "signing": StepText(
        "signing",
        Say("Avtalet undertecknas", "The contract is signed"),
        Say(
            "Ett avtal utan annons kan prövas om ogiltighet i sex månader.",
            "A contract without a notice can be tried for invalidity for six months.",
        ),
        law(("20 kap. 17 § LOU", "A")),
    ),
}
_CHOICE: dict[str, StepText] = {
    "decision": replace(
        ADVERTISED["decision"],
        title=Say("Nämnden beslutar om förfrågningsunderlaget", "The committee decides on the documents"),
    ),
    "publication": StepText(
        "publication",
        Say("Löpande annons på den nationella webbplatsen", "Running notice on the national website"),
        Say("Annonsen ligger kvar så länge systemet finns.", "The notice stays as long as the system does."),
        law(("3 kap. 1 § LOV", "A"), ("3 kap. 2 § LOV", "A")),
        UNIT,
    ),
    "evaluation": StepText(
        "evaluation",
        Say("De första ansökningarna prövade", "The first applications examined"),
        Say("Alla som uppfyller villkoren godkänns.", "All who meet the conditions are approved."),
        law(("8 kap. 1 § LOV", "A"), ("praxis, 4–8 veckor", "C")),
        UNIT,
    ),
    "award": StepText(
        "other",
        Say("Beslut om godkännande; sökandena underrättas", "Decision on approval; applicants are told"),
        Say(
            "Den som inte godkänns kan ansöka om rättelse inom tre veckor; ingen avtalsspärr.",
            "Whoever is not approved can ask for correction within three weeks; no standstill.",
        ),
        law(("8 kap. 1 § LOV", "A"), ("10 kap. 3 § LOV", "A")),
    ),
    "signing": StepText(
        "signing",
        Say("Avtal med de godkända leverantörerna", "Contracts with the approved suppliers"),
        Say("Avtal tecknas med var och en som har godkänts.", "A contract is signed with each approved supplier."),
        law(("8 kap. 1 § LOV", "A")),
    ),
    "no-tenders": StepText(
        "no-tenders",
        Say("Vägval om ingen har ansökt", "Choice of way if nobody has applied"),
        Say("Ickevalsalternativet utför assistansen.", "The alternative for those who do not choose performs it."),
        law(("9 kap. 2 § LOV", "A")),
        UNIT,
    ),
}

TEXTS: Mapping[str, Mapping[str, StepText]] = MappingProxyType(
    {
        "lou-19": ADVERTISED,
        "lou-19a": MappingProxyType({**ADVERTISED, **_UNCITED, **_SUMMONS, **_DIRECT}),
        "lov": MappingProxyType({**ADVERTISED, **_UNCITED, **_SUMMONS, **_CHOICE}),
    }
)
"""The pages of all steps by law."""
