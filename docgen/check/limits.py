"""The limits that rules measure against: one place for all of them, with their meaning."""

from collections.abc import Mapping

from msgspec import Struct


class Limits(Struct, frozen=True):
    """Limits of an authority's profile (`limits:` in profile.yaml); the defaults are those of the rule catalogue.

    `sentence_words`: longest sentence in words (SPR-001). `small_cell`: fewest users that a table cell may
    count (SEK-002). `advertising_days`: shortest time to tender in days (TID-006). `takeover_months`: shortest
    takeover period in months (TID-008). `review_months`: shortest reserve for a review in months (TID-003).
    `contract_months`: longest total term without a stated reason in months (AVT-002). `value_percent`: how much
    lower than computed an estimated value may be, in per cent (AVT-003). `kpi_group`: fewest persons that a
    limit for a key figure may be measured on (KRAV-016). `deduction_least`, `deduction_most`: the largest sum of
    deductions in per cent of the estimated price of a year, below and above which quality means nothing or too
    much (UTV-008). `turnover_times`: how many times the yearly value a required turnover may be; `references`: most
    assignments that a tenderer may have to show; `experience_years`: most years in business or of experience;
    `risk_class`: highest class of a credit rating on a scale of five (all KRAV-011).
    """

    sentence_words: int = 30
    small_cell: int = 5
    advertising_days: int = 30
    takeover_months: int = 3
    review_months: int = 2
    contract_months: int = 48
    value_percent: int = 10
    kpi_group: int = 10
    deduction_least: int = 2
    deduction_most: int = 50
    turnover_times: int = 2
    references: int = 3
    experience_years: int = 5
    risk_class: int = 3

    @classmethod
    def from_profile(cls, values: Mapping[str, int]) -> "Limits":
        """The limits of a profile; what it does not name keeps its default, what is not a limit is left alone."""
        known = set(cls.__struct_fields__)
        return cls(**{name: value for name, value in values.items() if name in known})


STANDARD = Limits()
"""The limits of the rule catalogue."""
