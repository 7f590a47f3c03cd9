"""AVT-002: a total term of more than four years has its reasons; a reserved contract runs three years at the most.

The total is the length with every extension. The four years of 7 kap. 2 § LOU do not bind a procurement under
chapter 19: they are a yardstick, and the limit is set in the profile (`limits.contract_months`).
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.term import in_words, total_months
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.contract import Contract

_RESERVED_MONTHS = 36
"""19 kap. 25 § LOU: a contract reserved for mission-driven organisations. Statute, no limit of a profile."""
_CONTRACT = Route(("contract",))


def run(context: Context) -> Iterator[Finding]:
    """One finding for a term that is too long, or too long without reasons."""
    if context.spec is None:
        return
    contract = context.spec.contract
    months = total_months(contract)
    if context.spec.procurement.reserved == "mission-driven" and months > _RESERVED_MONTHS:
        yield _found(
            contract,
            months,
            Say("en reserverad upphandling får ge högst 3 år", "a reserved procurement may give 3 years at the most"),
            Say(
                "korta avtalstiden eller ta bort förlängningar, så att allt ryms i tre år",
                "shorten the term or drop extensions, so that all of it is within three years",
            ),
            Severity.ERROR,
        )
    elif months > context.limits.contract_months and contract.longer_than_four_years is None:
        limit = in_words(context.limits.contract_months)
        yield _found(
            contract,
            months,
            Say(f"mer än {limit.sv} utan angivet skäl", f"more than {limit.en} without a stated reason"),
            Say(
                "ange skälet i contract.longer_than_four_years, eller korta avtalstiden",
                "give the reason in contract.longer_than_four_years, or shorten the term",
            ),
            None,
        )


def _found(contract: Contract, months: int, why: Say, hint: Say, severity: Severity | None) -> Finding:
    total = in_words(months)
    extensions = Spot(_CONTRACT / "extensions"), Say("förlängningarna räknas med", "the extensions count")
    return Finding(
        Spot(_CONTRACT / "length"),
        Say(f"avtalet kan gälla i {total.sv}: {why.sv}", f"the contract may run for {total.en}: {why.en}"),
        hint,
        (extensions,) if contract.extensions else (),
        severity,
    )


RULE = Rule(
    id="AVT-002",
    severity=Severity.WARNING,
    kind="date",
    title=Say("Lång avtalstid utan skäl", "Long term without reasons"),
    what=Say(
        "Avtalstiden med alla förlängningar får överstiga fyra år (limits.contract_months) bara om skälet står i "
        "contract.longer_than_four_years. Är upphandlingen reserverad enligt 19 kap. 25 § LOU (procurement.reserved: "
        "mission-driven) är längre tid än tre år ett fel. Om skälet räcker prövas inte.",
        "The term with every extension may exceed four years (limits.contract_months) only if the reason stands in "
        "contract.longer_than_four_years. If the procurement is reserved under 19 kap. 25 § LOU "
        "(procurement.reserved: mission-driven), more than three years is an error. Whether the reason suffices is "
        "not judged.",
    ),
    why=Say(
        "En lång avtalstid stänger marknaden. Fyra år är ingen gräns i lagen för den här tjänsten utan en måttstock "
        "för proportionalitet. Tre år för reserverade avtal är lagens gräns.",
        "A long term closes the market. Four years is no limit in law for this service but a yardstick of "
        "proportionality. Three years for reserved contracts is the law's limit.",
    ),
    mend=Say(
        "Ange skälet, till exempel brukarnas behov av kontinuitet, eller korta avtalstiden.",
        "Give the reason, such as the users' need of continuity, or shorten the term.",
    ),
    bad="contract:\n  length: 4 years\n  extensions: [{length: 2 years, notice: 6 months}]",
    good="contract:\n  length: 4 years\n  extensions: [{length: 2 years, notice: 6 months}]\n"
    "  longer_than_four_years: Brukarna behöver samma assistenter under lång tid.",
    law=(
        LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),
        LawRef("7 kap. 2 § LOU (måttstock, gäller inte här)", "2026-11-21", "A"),
        LawRef("19 kap. 25 § LOU", "2026-11-21", "A"),
    ),
    run=run,
)
