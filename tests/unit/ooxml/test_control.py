"""Content controls: named for screen readers, empty, of the right kind."""

import pytest
from lxml import etree

from docgen.ooxml.control import MAX_NAME, Control, ControlKind, control_xml
from docgen.ooxml.ns import W14, W, w


def control(kind: ControlKind, **more: object) -> etree._Element:
    made = Control(kind, 3, "Pris & villkor", "PA-1", "Skriv här", "PlaceholderText", **more)  # type: ignore[arg-type]
    return etree.fromstring(f'<x xmlns:w="{W}" xmlns:w14="{W14}">{control_xml(made)}</x>')[0]


@pytest.mark.parametrize(
    ("kind", "nature"),
    [("text", "text"), ("long-text", "text"), ("date", "date"), ("choice", "dropDownList"), ("checkbox", "checkbox")],
)
def test_every_kind_has_a_title_a_tag_and_its_nature(kind: ControlKind, nature: str) -> None:
    properties = control(kind, choices=("Ja", "Nej")).find(w("sdtPr"))
    assert properties.find(w("alias")).get(w("val")) == "Pris & villkor"
    assert properties.find(w("tag")).get(w("val")) == "PA-1"
    assert properties.find(w("id")).get(w("val")) == "3"
    assert etree.QName(properties[-1]).localname == nature


def test_an_empty_field_shows_its_prompt_in_grey() -> None:
    found = control("text")
    assert found.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
    assert next(found.iter(w("rStyle"))).get(w("val")) == "PlaceholderText"
    assert "".join(found.itertext()) == "Skriv här"


def test_a_checkbox_is_unticked_and_holds_no_text() -> None:
    found = control("checkbox")
    assert "".join(found.itertext()) == "☐"
    assert next(found.iter(f"{{{W14}}}checked")).get(f"{{{W14}}}val") == "0"


def test_choices_are_offered_once() -> None:
    items = [item.get(w("displayText")) for item in control("choice", choices=("Ja", "Nej", "Ja")).iter(w("listItem"))]
    assert items == ["Ja", "Nej"]


def test_long_titles_are_cut_where_word_would() -> None:
    made = Control("text", 1, "x" * 100, "y" * 100, "p", "s")
    root = etree.fromstring(f'<x xmlns:w="{W}">{control_xml(made)}</x>')
    for name in ("alias", "tag"):
        value = next(root.iter(w(name))).get(w("val"), "")
        assert len(value) == MAX_NAME
        assert value.endswith("…")
