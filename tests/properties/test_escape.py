"""A value is printed as it is: whatever it holds, in whatever place, and its origin is the value's alone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.blocks.origin import FromSpec, FromTemplate
from docgen.blocks.tree import Heading, LineBreak, Link, ListBlock, Paragraph, Table, Text
from docgen.blocks.walk import inlines_of, walk
from docgen.diag.route import Route
from docgen.source.text import FORBIDDEN
from tests.unit.compose.workbench import rendered

HARD = 'A & B <x> | *y* _z_ # {{ q }} \\ [k](l) "å"'

PLACES = {
    "prose": "Före {{ spec.v }} efter\n",
    "alone": "{{ spec.v }}\n",
    "line start": "Rad ett\n{{ spec.v }} rad två\n",
    "bold": "Före **{{ spec.v }}** efter\n",
    "code": "Före `{{ spec.v }}` efter\n",
    "heading": "# {{ spec.v }} {: #a }\n\nText\n",
    "setext": "{{ spec.v }}\n======\n\nText\n",
    "cell": "| A | B |\n|---|---|\n| {{ spec.v }} | b |\n",
    "last cell": "| A | B |\n|---|---|\n| a | {{ spec.v }} |\n",
    "caption": "Tabell: Om {{ spec.v }}\n{: #t }\n\n| A | B |\n|---|---|\n| a | b |\n",
    "list": "- {{ spec.v }}\n- två\n",
    "numbered": "1. {{ spec.v }}\n2. två\n",
    "nested": "- ett\n    - {{ spec.v }}\n",
    "quote": "> {{ spec.v }}\n",
    "link text": "[{{ spec.v }}](https://ekdala.example/)\n",
    "footnote": "Text[^1]\n\n[^1]: Se {{ spec.v }}.\n",
    "loop": "{% for x in [spec.v] %}\n- {{ x }}\n{% endfor %}\n",
    "macro": "{% macro m(t) %}**{{ t }}**{% endmacro %}\nFöre {{ m(spec.v) }} efter\n",
    "set": "{% set t %}Före {{ spec.v }}{% endset %}\n{{ t }} efter\n",
}

CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"]).filter(lambda char: not FORBIDDEN.match(char))
TEXTS = st.text(CHARACTERS, min_size=1, max_size=40)
NASTY = st.text(st.sampled_from(list("\\`*_{}[]()<>#+-.!|:^~=&;\"' \t\n\u00a01aå§/@%")), min_size=1, max_size=30)


def pieces(body: str, value: str) -> list[tuple[Text, ...]]:
    """The texts of the value in each row of inlines that has any."""
    made = rendered(body, {"v": value})
    assert made.said == []
    rows = [row for block in walk(made.blocks) for row in inlines_of(block)]
    flat = [_flat(row) for row in rows]
    return [found for row in flat if (found := tuple(item for item in row if isinstance(item.origin, FromSpec)))]


def _flat(row):
    for item in row:
        if isinstance(item, Text):
            yield item
        elif isinstance(item, LineBreak):
            yield Text("\n", origin=FromSpec(Route(("v",))))
        elif isinstance(item, Link):
            yield from _flat(item.inlines)
        elif hasattr(item, "blocks"):
            for block in item.blocks:
                for inner in inlines_of(block):
                    yield from _flat(inner)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "value",
    [
        HARD,
        "1.",
        "- punkt",
        "    fyra blanksteg",
        "# rubrik",
        "Tabell: nej",
        "> citat",
        "två\n\nstycken",
        "[^1]",
        "{: #x }",
        "***",
        "&amp; &#42;",
        "https://x.se och a@b.se",
        "slut  ",
        "\\*",
        "a\tb",
    ],
)
def test_a_hard_value_is_printed_as_it_is(place: str, value: str) -> None:
    (found,) = pieces(PLACES[place], value)
    assert "".join(item.text for item in found) == value


@settings(max_examples=60, deadline=None)
@given(value=TEXTS | NASTY, place=st.sampled_from(sorted(PLACES)))
def test_any_value_is_printed_as_it_is(value: str, place: str) -> None:
    (found,) = pieces(PLACES[place], value)
    assert "".join(item.text for item in found) == value
    assert {item.origin for item in found} == {FromSpec(Route(("v",)), verbatim=True)}


@settings(max_examples=40, deadline=None)
@given(value=TEXTS | NASTY)
def test_what_stands_round_a_value_is_the_templates(value: str) -> None:
    made = rendered("Före {{ spec.v }} efter\n", {"v": value})
    (block,) = made.blocks
    assert isinstance(block, Paragraph)
    first, last = block.inlines[0], block.inlines[-1]
    assert isinstance(first, Text)
    assert isinstance(last, Text)
    assert (first.text, last.text) == ("Före ", " efter")
    assert isinstance(first.origin, FromTemplate)
    assert first.origin == last.origin
    assert first.origin.place.start.line == 5


@settings(max_examples=40, deadline=None)
@given(value=st.text(st.sampled_from("abcåäö -–().,"), min_size=1, max_size=20))
def test_an_address_is_the_value(value: str) -> None:
    address = "https://ekdala.example/" + re.sub(r"\s", "", value)
    made = rendered("[lagen]({{ spec.v }})\n", {"v": address})
    assert made.said == []
    (block,) = made.blocks
    assert isinstance(block, Paragraph)
    (link,) = block.inlines
    assert isinstance(link, Link)
    assert link.address == address


def test_the_places_are_the_blocks_that_they_say() -> None:
    kinds = {place: type(rendered(body, {"v": HARD}).blocks[0]) for place, body in PLACES.items()}
    assert kinds["heading"] is Heading
    assert kinds["setext"] is Heading
    assert kinds["cell"] is kinds["caption"] is Table
    assert kinds["list"] is kinds["numbered"] is kinds["nested"] is kinds["loop"] is ListBlock
