"""The rows of law data in `templates/law/*.yaml`: dated amounts, statutes, and which paragraph replaces which."""

from typing import Literal

from docgen.spec.model.base import Model, key
from docgen.spec.values import Date, Decimal1, LawReference, Text, YesNo

Confidence = Literal["A", "B", "C", "D"]


class Read(Model):
    """Where a row was read, when, and how surely: A statute text, B authority page, C own knowledge, D derived."""

    source: Text = key("Var uppgiften lästes", "Where it was read")
    checked: Date = key("Dag då någon läste källan", "Day when somebody read the source")
    confidence: Confidence = key("A lagtext, B myndighetssida, C egen kunskap, D härledd", "A, B, C or D")
    verified: YesNo = key("true bara för A och B; annars säger docgen kontrollera", "true for A and B only")
    note: Text | None = key("Anmärkning", "Remark", None)


class AmountRow(Read):
    """One amount in one period. `value: null` is a period whose amount is known to be unknown."""

    value: Decimal1 | None = key("Värdet; null när det inte är känt", "The value; null when it is not known")
    start: Date = key("Första dagen", "First day", alias="from")
    to: Date | None = key("Sista dagen; null när slutet inte är bestämt", "Last day; null for an open end", None)


class AmountSeries(Model):
    """One amount over time: rows in order, each beginning the day after the one before ends."""

    title: Text = key("Vad beloppet är", "What it is, in Swedish")
    title_en: Text = key("Vad beloppet är, på engelska", "What it is, in English")
    unit: Text = key("Enhet, t.ex. kr", "Unit")
    law: LawReference = key("Lagrummet", "The paragraph")
    rows: tuple[AmountRow, ...] = key("Rader i tidsordning", "Rows in order of time", min_length=1)


class Statute(Read):
    """A statute under its number in Svensk författningssamling."""

    sfs: Text = key("SFS-nummer, t.ex. 2016:1145", "SFS number", pattern=r"^\d{4}:\d+$")
    title: Text = key("Officiell rubrik utan nummer, t.ex. Lag om offentlig upphandling", "Official title")
    short: tuple[Text, ...] = key("Förkortningar, den vanligaste först", "Abbreviations", ())
    names: tuple[Text, ...] = key("Andra rätta namn i löptext, gemener", "Other right names, small letters", ())
    wrong: tuple[Text, ...] = key("Felaktiga namn som förekommer, gemener", "Wrong names in use", ())
    numbered: YesNo = key("SFS-numret anges; nej för grundlagar och balkar", "Cited with its number", True)
    in_force: Date | None = key("Första dagen i kraft, om den är läst", "First day in force, if read", None)
    repealed: Date | None = key("Första dagen då den inte gäller", "First day on which it is not in force", None)
    successor: Text | None = key("SFS-nummer på lagen som ersatte den", "SFS number of what replaced it", None)

    @property
    def name(self) -> str:
        """How running text calls it: `lagen om offentlig upphandling`, `kommunallagen`."""
        first, _, rest = self.title.partition(" om ")
        small = first[:1].lower() + first[1:]
        return small + ("en" if small.endswith(("lag", "balk", "ordning")) else "") + (f" om {rest}" if rest else "")

    @property
    def cited(self) -> str:
        """How it is cited the first time: `lagen (2016:1145) om offentlig upphandling`."""
        first, om, rest = self.name.partition(" om ")
        return f"{first} ({self.sfs}){om}{rest}"

    @property
    def shortest(self) -> str:
        """The abbreviation where there is one, else the name."""
        return self.short[0] if self.short else self.name


class Replacement(Read):
    """Paragraphs that are often cited wrongly, and what to cite instead."""

    statute: Text = key("SFS-nummer på lagen som citeras", "SFS number of the statute", pattern=r"^\d{4}:\d+$")
    old: tuple[Text, ...] = key("Ställen, t.ex. 14 kap. 2–7 §§", "Places, such as 14 kap. 2–7 §§", ())
    topic: Text = key("Vad det handlar om", "What it is about, in Swedish")
    topic_en: Text = key("Vad det handlar om, på engelska", "What it is about, in English")
    new: LawReference | None = key("Vad som ska anges i stället; null när regel saknas", "What to cite instead", None)
    words: tuple[Text, ...] = key("Ordbörjan som visar att just detta avses", "Beginnings of words that tell it", ())


class LawFile(Model):
    """One file of law data; a file may hold one kind or several."""

    amounts: dict[str, AmountSeries] = key("Daterade belopp och tider", "Dated amounts and times", {})
    statutes: tuple[Statute, ...] = key("Författningar", "Statutes", ())
    replacements: tuple[Replacement, ...] = key("Vad som ska citeras i stället", "What to cite instead", ())
