"""The limits that rules measure against: one place for all of them, with their meaning."""

from collections.abc import Mapping

from msgspec import Struct


class Limits(Struct, frozen=True):
    """Limits of an authority's profile (`limits:` in profile.yaml); the defaults are those of the rule catalogue.

    `sentence_words`: longest sentence in words (SPR-001). `small_cell`: fewest users that a table cell may
    count (SEK-002). `advertising_days`: shortest time to tender in days (TID-006). `takeover_months`: shortest
    takeover period in months (TID-008).
    """

    sentence_words: int = 30
    small_cell: int = 5
    advertising_days: int = 30
    takeover_months: int = 3

    @classmethod
    def from_profile(cls, values: Mapping[str, int]) -> "Limits":
        """The limits of a profile; what it does not name keeps its default, what is not a limit is left alone."""
        known = set(cls.__struct_fields__)
        return cls(**{name: value for name, value in values.items() if name in known})


STANDARD = Limits()
"""The limits of the rule catalogue."""
