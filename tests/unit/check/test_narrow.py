"""A spot becomes the very words in the text that a person wrote, or stays the whole place."""

import pytest

from docgen.check.narrow import narrowed
from docgen.check.spot import Spot
from docgen.diag.place import SourceId, Span, whole
from docgen.diag.route import Route
from tests.unit.check.case import case

SPEC = """procurement:
  purpose: >-
    Jouren ska svara inom xx minuter,
    och inom xx timmar på natten.
  background: "Citat \\"xx\\" här"
"""
PURPOSE = Route(("procurement", "purpose"))


def words(spot: Spot) -> str | None:
    made = case({"spec": SPEC, "text": ["Det tar xx dagar.", "Det tar xx timmar."]})
    place = narrowed(spot, made.context)
    return f"{place.start.line}:{made.sources[place.source].slice(place)}" if isinstance(place, Span) else None


@pytest.mark.parametrize(
    ("spot", "expected"),
    [
        (Spot(PURPOSE, "xx"), "3:xx"),
        (Spot(PURPOSE, "xx", 1), "4:xx"),
        (Spot(PURPOSE, "xx", 2), None),
        (Spot(PURPOSE, "minuter, och"), "3:minuter,\n    och"),
        (Spot(PURPOSE, "minuter,\N{NO-BREAK SPACE}och"), "3:minuter,\n    och"),
        (Spot(PURPOSE, "finns inte"), None),
        (Spot(PURPOSE), None),
        (Spot(Route(("procurement", "background")), "xx"), "5:xx"),
    ],
)
def test_words_of_the_spec(spot: Spot, expected: str | None) -> None:
    assert words(spot) == expected


def test_words_of_a_template() -> None:
    made = case({"text": ["Det tar xx dagar.", "Det tar xx timmar."]})
    text = made.sources[SourceId("text.md")]
    second = text.span(text.offset(2), text.offset(2) + len(text.line(2)))
    assert words(Spot(second, "xx")) == "2:xx"


def test_a_text_that_is_not_at_hand_keeps_its_place() -> None:
    place = whole(SourceId("templates/documents/okand.md", "resources"))
    assert narrowed(Spot(place, "xx"), case({"spec": ""}).context) == place
