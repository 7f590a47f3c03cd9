"""Numbering parts: level texts with the document's number, lists that begin where they should."""

from lxml import etree

from docgen.ooxml.brand_lists import ListStart, our_lists
from docgen.ooxml.markup import Xml
from docgen.ooxml.ns import w
from docgen.ooxml.numbering import heading_levels
from docgen.ooxml.role import STYLE_IDS

LISTS = our_lists(STYLE_IDS)


def root(markup: Xml) -> etree._Element:
    return etree.fromstring(markup)


def test_heading_levels_begin_with_the_number_of_the_document() -> None:
    styles = ["Heading1", "Heading2", "Heading3"]
    assert [level.text for level in heading_levels("3", styles)] == ["3.%1", "3.%1.%2", "3.%1.%2.%3"]
    assert [level.text for level in heading_levels("A", styles)] == ["A.%1", "A.%1.%2", "A.%1.%2.%3"]
    assert [level.text for level in heading_levels("", styles)] == ["%1", "%1.%2", "%1.%2.%3"]


def test_headings_are_left_out_where_they_have_no_numbers() -> None:
    texts = [each.get(w("val")) for each in root(LISTS.part("", (), numbered=False)).iter(w("lvlText"))]
    assert "%1.%2" not in texts
    assert "•" in texts


def test_every_ordered_list_has_an_entry_that_restarts_it() -> None:
    starts = [ListStart(0, 1), ListStart(1, 4), ListStart(0, 1, inside=True)]
    numbering = root(LISTS.part("3", starts, numbered=True))
    own = [entry for entry in numbering.iterchildren(w("num")) if entry.find(w("lvlOverride")) is not None]
    assert [entry.get(w("numId")) for entry in own] == [str(LISTS.first_own + index) for index in range(3)]
    assert [
        (entry.find(w("lvlOverride")).get(w("ilvl")), next(entry.iter(w("startOverride"))).get(w("val")))
        for entry in own
    ] == [("0", "1"), ("1", "4"), ("0", "1")]
    assert [entry.find(w("abstractNumId")).get(w("val")) for entry in own] == ["3", "3", "5"]


def test_every_entry_refers_to_a_definition() -> None:
    numbering = root(LISTS.part("3", [ListStart(0, 1)], numbered=True))
    defined = {item.get(w("abstractNumId")) for item in numbering.iterchildren(w("abstractNum"))}
    assert {item.get(w("val")) for item in numbering.iter(w("abstractNumId"))} <= defined


def test_lists_in_requirements_stand_further_in() -> None:
    numbering = root(LISTS.part("", (), numbered=True))
    lefts = {
        item.get(w("abstractNumId")): next(item.iter(w("ind"))).get(w("left"))
        for item in numbering.iterchildren(w("abstractNum"))
    }
    assert (lefts["2"], lefts["4"]) == ("357", str(357 + LISTS.indent))
