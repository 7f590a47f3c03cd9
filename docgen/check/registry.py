"""The list of rules, in the order of the catalogue. A new rule is one module and one line here.

Importing the list is cheap: patterns are compiled when a rule first uses them.
"""

from docgen.check.rule import Rule
from docgen.check.rules import (
    avt_001,
    krav_001,
    krav_003,
    krav_006,
    sek_001,
    str_001,
    str_002,
    tal_001,
    term_001,
    utv_001,
)

RULES: tuple[Rule, ...] = (
    str_001.RULE,
    str_002.RULE,
    krav_001.RULE,
    krav_003.RULE,
    krav_006.RULE,
    utv_001.RULE,
    avt_001.RULE,
    tal_001.RULE,
    term_001.RULE,
    sek_001.RULE,
)


def rule(code: str) -> Rule | None:
    """The rule with this id, or None."""
    return next((item for item in RULES if item.id == code), None)
