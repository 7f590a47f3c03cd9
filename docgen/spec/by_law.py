"""Words and paragraphs that follow the law of a procurement: a law comes in, what to say under it goes out.

Templates and clauses say `{{ word.the_tenderer }}`; what prints is "anbudsgivaren" under LOU and "sökanden" under
LOV. Paragraphs of 19 kap. LOU that stand in a clause are exchanged for those that the other law has instead, or left
out: 19 a kap. LOU and LOV have rules of their own (19 a kap. 1 § LOU, 1 kap. 1 § LOV).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from docgen.diag.diagnostic import LawRef, Say
from docgen.spec.words import LABELS

_TENDER: Mapping[str, Say] = MappingProxyType(
    {
        "tenderer": Say("anbudsgivare", "tenderer"),
        "the_tenderer": Say("anbudsgivaren", "the tenderer"),
        "a_tenderer": Say("en anbudsgivare", "a tenderer"),
        "a_tender": Say("ett anbud", "a tender"),
        "tender": Say("anbud", "tender"),
        "tenders": Say("anbud", "tenders"),
        "the_tender": Say("anbudet", "the tender"),
        "tender_day": Say("sista anbudsdag", "the last day for tenders"),
        "the_form": Say("svarsformuläret", "the response form"),
        "documents": Say("upphandlingsdokument", "procurement documents"),
        "the_documents": Say("upphandlingsdokumenten", "the procurement documents"),
        "the_procurement": Say("upphandlingen", "the procurement"),
        "a_procurement": Say("upphandling", "procurement"),
        "award": Say("tilldelning", "award"),
        "the_award": Say("tilldelningen", "the award"),
    }
)
WORDS: Mapping[str, Mapping[str, Say]] = MappingProxyType(
    {
        "lou-19": _TENDER,
        "lou-19a": MappingProxyType(
            {
                **_TENDER,
                "the_procurement": Say("direktupphandlingen", "the direct award"),
                "a_procurement": Say("direktupphandling", "direct award"),
            }
        ),
        "lov": MappingProxyType(
            {
                "tenderer": Say("sökande", "applicant"),
                "the_tenderer": Say("sökanden", "the applicant"),
                "a_tenderer": Say("en sökande", "an applicant"),
                "a_tender": Say("en ansökan", "an application"),
                "tender": Say("ansökan", "application"),
                "tenders": Say("ansökningar", "applications"),
                "the_tender": Say("ansökan", "the application"),
                "tender_day": Say("den dag ansökan lämnas", "the day of the application"),
                "the_form": Say("ansökningsformuläret", "the application form"),
                "documents": Say("förfrågningsunderlag", "invitation documents"),
                "the_documents": Say("förfrågningsunderlaget", "the invitation documents"),
                "the_procurement": Say("valfrihetssystemet", "the system of choice"),
                "a_procurement": Say("valfrihetssystem", "system of choice"),
                "award": Say("godkännande", "approval"),
                "the_award": Say("godkännandet", "the approval"),
            }
        ),
    }
)
"""What things are called under each law."""
KNOWN_WORDS = tuple(f"word.{name}" for name in _TENDER)
"""How a text asks for them."""

_LABELS: Mapping[str, Mapping[tuple[str, str], Say]] = MappingProxyType(
    {
        "lov": MappingProxyType(
            {
                ("stage", "tender"): Say("i ansökan", "in the application"),
                ("stage", "before-award"): Say("före godkännande", "before the approval"),
                ("category", "qualification"): Say("krav på sökanden", "requirement on the applicant"),
            }
        )
    }
)
_INSTEAD: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "lou-19a": MappingProxyType(dict.fromkeys(("2", "3", "4", "5", "9", "17"), "19 a kap. 8 § LOU")),
        "lov": MappingProxyType(
            {
                "2": "1 kap. 2 § LOV",
                "3": "4 kap. 2 § LOV",
                "4": "5 kap. 1 § LOV",
                "5": "5 kap. 2 § LOV",
                "15": "6 kap. 2 § LOV",
                "17": "7 kap. 1 § LOV",
            }
        ),
    }
)
"""Paragraphs of 19 kap. LOU, and what stands in their place; 9 § LOU has two in LOV, by what the requirement is.

A direct award has the principles only (19 a kap. 8 § LOU): the rest of 19 kap. is derived from it.
"""
_CONDITION = "4 kap. 2 § LOV"
_REQUIREMENT = "8 kap. 1 § LOV"
_CHECKED = "2026-11-22"
_APPLIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {"lou-19a": frozenset({"1", "2", "3", "5", "19 a", "20", "21"}), "lov": frozenset()}
)
"""Chapters of LOU that hold (19 a kap. 1 § LOU); for 19 kap. itself every reference stays as it is."""
_LOU = re.compile(r"(?P<chapter>\d+(?: [a-z])?) kap\. (?P<rest>.+) LOU")
_PARAGRAPH = re.compile(r"\d+(?: [a-z])?\b")
_TOKEN = re.compile(r"\{\{ *(?P<name>[^{}|]*?) *(?P<capital>\| *upper_first *)?\}\}")


def words(law: str, language: str) -> dict[str, str]:
    """The words of a law by name, in a language."""
    return {name: said.in_language(language) for name, said in WORDS[law].items()}


def label_under(law: str, group: str, value: str) -> Say:
    """What the value of a choice is called under a law. Raises KeyError for an unknown group or value."""
    return _LABELS.get(law, {}).get((group, value)) or LABELS[group][value]


def filled(text: str, law: str, language: str) -> str:
    """The text with every `{{ word.name }}` in the words of the law. What is no such word stays as it is."""
    if "{{" not in text:
        return text

    def said(match: re.Match[str]) -> str:
        found = WORDS[law].get(match["name"].removeprefix("word."))
        if found is None or not match["name"].startswith("word."):
            return match[0]
        word = found.in_language(language)
        return word[:1].upper() + word[1:] if match["capital"] else word

    return _TOKEN.sub(said, text)


def unknown_words(text: str) -> Iterator[str]:
    """What stands in double braces and is no word that follows the law."""
    for match in _TOKEN.finditer(text):
        name = match["name"]
        if name not in KNOWN_WORDS:
            yield name


def law_under(law: str, refs: Iterable[LawRef], category: str) -> tuple[LawRef, ...]:
    """The references that hold under a law: those of LOU exchanged or left out, each said once."""
    if law not in _APPLIES:
        return tuple(refs)
    found = (item for ref in refs for item in _under(law, ref, category))
    return tuple({item.ref: item for item in found}.values())


def _under(law: str, ref: LawRef, category: str) -> Iterator[LawRef]:
    match = _LOU.fullmatch(ref.ref)
    if match is None or match["chapter"] in _APPLIES[law]:
        yield ref
    elif match["chapter"] == "19":
        for paragraph in _PARAGRAPH.findall(match["rest"]):
            instead = _INSTEAD[law].get(paragraph)
            if paragraph == "9" and law == "lov":
                instead = _CONDITION if category == "contract-condition" else _REQUIREMENT
            if instead is not None:
                derived = law == "lou-19a" and paragraph != "2"
                yield replace(ref, ref=instead, checked=_CHECKED, confidence="D" if derived else "A")
