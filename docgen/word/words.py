"""The few words that the Word layer itself sets, by language: everything else comes from the blocks.

In: the language of a document. Out: `Words`. Floor 6.
"""

from collections.abc import Mapping

from msgspec import Struct

from docgen.blocks.tree import FieldKind


class Words(Struct, frozen=True):
    """Words in one language; `tag` is the language as Word wants it."""

    tag: str
    table: str
    chart: str
    page: str
    of: str
    table_with: str
    prompts: Mapping[FieldKind, str]


_SWEDISH = Words(
    "sv-SE",
    "Tabell",
    "Diagram",
    "Sida",
    "av",
    "Tabell med kolumnerna",
    {
        "text": "Skriv här",
        "long-text": "Skriv svaret här",
        "checkbox": "",
        "choice": "Välj ett alternativ",
        "date": "Välj datum",
        "price": "Ange pris i kronor",
    },
)
_ENGLISH = Words(
    "en-GB",
    "Table",
    "Chart",
    "Page",
    "of",
    "Table with the columns",
    {
        "text": "Write here",
        "long-text": "Write the answer here",
        "checkbox": "",
        "choice": "Choose one",
        "date": "Choose a date",
        "price": "State the price in SEK",
    },
)


def words_of(language: str) -> Words:
    """The words of `en` or any English; Swedish for everything else."""
    return _ENGLISH if language.casefold().startswith("en") else _SWEDISH


def tag_of(language: str) -> str:
    """A language with the region that Word's proofing wants: sv and en get one, other tags stay."""
    return {"sv": _SWEDISH.tag, "en": _ENGLISH.tag}.get(language, language)
