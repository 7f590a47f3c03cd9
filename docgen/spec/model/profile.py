"""How an authority writes and which times it keeps: `templates/brands/<name>/profile.yaml`."""

from docgen.spec.model.base import Model, key
from docgen.spec.values import Name, Text, Whole, YesNo


class Limits(Model):
    """What rules measure against; one place for all of them."""

    sentence_words: Whole = key("Längsta mening i ord", "Longest sentence in words", 30, ge=10, le=100)
    small_cell: Whole = key("Minsta antal brukare i en tabellcell", "Fewest users in a table cell", 5, ge=1, le=50)
    advertising_days: Whole = key("Kortaste anbudstid i dagar", "Shortest time to tender, days", 30, ge=1, le=200)
    takeover_months: Whole = key("Kortaste övertagandeperiod i månader", "Shortest takeover, months", 3, ge=0, le=24)


class Profile(Model):
    """The conventions of one authority."""

    name: Name = key("Profilens namn, samma som mappens", "Name of the profile, the folder's")
    att_clauses: YesNo = key("Förslag till beslut som att-satser", "Proposals as att-clauses", False)
    memo_headings: dict[str, Text] = key("Rubriker i tjänsteskrivelser", "Headings of memos", {})
    notice_days: Whole = key("Kallelse, dagar före sammanträdet", "Summons, days before a meeting", 7, ge=0, le=60)
    minutes_days: Whole = key("Dagar till justerat protokoll", "Days until the minutes are approved", 14, ge=0, le=14)
    standstill_default: Whole = key("Avtalsspärr i dagar", "Standstill, days", 10, ge=10, le=30)
    limits: Limits = key("Gränser som kontrollerna mäter mot", "Limits of the rules", Limits.model_construct())
    signatories: tuple[Text, ...] = key("Befattningar som undertecknar", "Titles that sign", ())
