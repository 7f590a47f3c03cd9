"""What all requirements share, whatever their type."""

from typing import Literal

from docgen.spec.model.base import Model, Spoken, key
from docgen.spec.values import LawReference, Name, Prose, Text

Category = Literal[
    "exclusion-ground",
    "qualification",
    "service-requirement",
    "award-criterion",
    "contract-condition",
    "authority-commitment",
]
"""Which paragraph of 19 kap. LOU a requirement rests on, and when it is proven."""

Stage = Literal["tender", "before-award", "before-start", "during-contract"]
Interval = Literal["once", "monthly", "quarterly", "half-yearly", "yearly", "continuous", "by-contract-length"]


class Verification(Model):
    """How and when it is proven that the requirement is met."""

    at: Stage = key("När kravet verifieras", "When the requirement is verified")
    evidence: Text = key("Bevis, t.ex. beskrivning eller intyg", "Evidence, such as a description or a certificate")


class FollowUp(Spoken):
    """How the requirement is followed up during the contract."""

    interval: Interval = key(
        "Hur ofta; by-contract-length ger kvartal när avtalstiden är högst två år, annars halvår",
        "How often; by-contract-length means quarterly when the term is two years or less, else half-yearly",
    )
    source: Text = key("Underlag, t.ex. jourlogg", "Source, such as the on-call log")
    owner: Text = key(
        "Ansvarig funktion", "Responsible function", "avtalscontroller", default_en="the contract controller"
    )
    consequence: Text | None = key("Följd av brist", "Consequence of a breach", None)


class RequirementBase(Spoken):
    """Keys of every requirement. What a clause already says need not be said again."""

    id: Name = key("Unikt id, t.ex. PA-JOUR-1", "Unique id, such as PA-JOUR-1")
    title: Text | None = key("Rubrik; annars klausulens", "Heading; else the clause's", None)
    category: Category | None = key("Kravkategori; annars klausulens", "Category; else the clause's", None)
    section: Name | None = key("Avsnitt där kravet står; annars klausulens", "Section; else the clause's", None)
    verification: Verification | None = key("Verifiering; annars klausulens", "Verification; else the clause's", None)
    follow_up: FollowUp | None = key("Uppföljning; annars klausulens", "Follow-up; else the clause's", None)
    motive: Text | None = key("Varför kravet ställs", "Why the requirement is set", None)
    law: tuple[LawReference, ...] = key("Lagrum som kravet vilar på", "Law that the requirement rests on", ())
    answers: tuple[Name, ...] = key("Synpunkter som kravet svarar mot", "Demands that the requirement meets", ())
    concerns: tuple[Name, ...] = key(
        "Andra krav som det här gäller, t.ex. kravet bakom ett vite",
        "Other requirements that this one is about, such as the one behind a penalty",
        (),
    )
    addition: Prose | None = key("Tillägg efter klausulens text", "Text added after the clause's", None)


class TextRequirement(RequirementBase):
    """A requirement in the author's own words."""

    type: Literal["text"] = key("Fri text", "Free text", "text")
    title: Text = key("Rubrik", "Heading")
    category: Category = key("Kravkategori", "Category")
    section: Name = key("Avsnitt där kravet står", "Section where the requirement stands")
    text: Prose = key("Kravets text i Markdown", "Text of the requirement in Markdown")


class ClauseRequirement(RequirementBase):
    """A requirement that takes its text from a clause by name, with values for its parameters."""

    type: Literal["clause"] = key("Klausul ur biblioteket", "Clause from the library", "clause")
    clause: Name = key("Klausulens namn", "Name of the clause")
    with_: dict[str, object] = key("Värden till klausulens parametrar", "Values for its parameters", {}, alias="with")
