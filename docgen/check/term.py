"""How long a contract can run: its terms come in, months and words for them go out."""

from docgen.diag.diagnostic import Say
from docgen.spec.model.contract import Contract


def total_months(contract: Contract) -> int:
    """The length of a contract with every extension used, in months; 5 kap. 3 § LOU counts all of them."""
    return base_months(contract) + sum(item.length.to_months() or 0 for item in contract.extensions)


def base_months(contract: Contract) -> int:
    """The length without extensions, in months."""
    return contract.length.to_months() or 0


def in_words(months: int) -> Say:
    """Months as people say them: in years where they are whole."""
    years, rest = divmod(months, 12)
    if rest:
        return Say(f"{months} månader", f"{months} months")
    return Say(f"{years} år", f"{years} years" if years != 1 else "1 year")
