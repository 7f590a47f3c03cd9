"""What a file says about itself: the authority, the document's own date, and nobody else."""

from lxml import etree

from docgen.ooxml.ns import w
from docgen.ooxml.properties import About, application_part, core_part, custom_part, settings_part

ABOUT = About("Krav & <villkor>", "Ekdala kommun", "SON 2026/118", "4f1c2ab", "2027-02-01")


def values(markup: str) -> dict[str, str]:
    return {etree.QName(child).localname: child.text or "" for child in etree.fromstring(markup)}


def test_core_properties() -> None:
    assert values(core_part(ABOUT)) == {
        "title": "Krav & <villkor>",
        "subject": "SON 2026/118",
        "creator": "Ekdala kommun",
        "lastModifiedBy": "Ekdala kommun",
        "created": "2027-02-01T00:00:00Z",
        "modified": "2027-02-01T00:00:00Z",
        "language": "sv-SE",
        "version": "4f1c2ab",
    }


def test_what_is_not_known_is_left_out() -> None:
    assert values(core_part(About("Krav", date="1 februari 2027"))) == {"title": "Krav", "language": "sv-SE"}
    assert values(application_part(About("Krav"))) == {}


def test_custom_properties_are_numbered_from_two() -> None:
    root = etree.fromstring(custom_part({"a": "1 & 2", "b": "3"}))
    assert [(item.get("pid"), item.get("name"), item[0].text) for item in root] == [
        ("2", "a", "1 & 2"),
        ("3", "b", "3"),
    ]


def names(markup: str) -> list[str]:
    return [etree.QName(child).localname for child in etree.fromstring(markup)]


def test_settings_stand_in_order_and_never_ask_to_update_fields() -> None:
    found = names(settings_part("sv-SE", {}, tracked=True, notes=True))
    assert found == [
        "zoom", "trackRevisions", "defaultTabStop", "characterSpacingControl", "footnotePr", "compat",
        "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator",
    ]  # fmt: skip
    assert "trackRevisions" not in names(settings_part("sv-SE", {}))


def test_settings_speak_the_language_of_the_document() -> None:
    root = etree.fromstring(settings_part("en-GB", {}))
    assert {root.find(w(name)).get(w("val")) for name in ("decimalSymbol", "listSeparator")} == {".", ","}
    assert root.find(w("themeFontLang")).get(w("val")) == "en-GB"


def test_the_newest_mode_of_word() -> None:
    modes = {
        item.get(w("name")): item.get(w("val"))
        for item in etree.fromstring(settings_part("sv-SE", {})).iter(w("compatSetting"))
    }
    assert modes["compatibilityMode"] == "15"
