"""Tokens in headers and footers: found over runs, filled exactly, gone without a trace when empty."""

import re

import pytest
from lxml import etree

from docgen.ooxml.letterhead import Letterhead, read_letterhead, widened
from docgen.ooxml.ns import W, w
from docgen.ooxml.package import Part

VALUES = {"authority": "Ekdala kommun", "title": "Krav", "version": "v1", "diarienummer": "SON 2026/118"}


def header(body: str, spaces: str = f'xmlns:w="{W}"') -> Letterhead:
    root = etree.fromstring(f"<w:hdr {spaces}>{body}</w:hdr>")
    return read_letterhead(Part("word/header1.xml", "t", b""), root, "header", "default")


def runs(*texts: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts) + "</w:p>"


def shown(letterhead: Letterhead, **values: str) -> str:
    """The text of the filled header; a tab as |."""
    root = etree.fromstring(letterhead.fill(VALUES | values))
    parts = (
        "|" if element.tag == w("tab") and element.getparent().tag == w("r") else element.text or ""
        for element in root.iter(w("t"), w("tab"))
    )
    return "".join(parts)


@pytest.mark.parametrize(
    "body",
    [
        runs("{{ title }}"),
        runs("{{title}}"),
        runs("{{ ti", "tle }}"),
        runs("{", "{ title }", "}"),
        runs("{{ ", "title", " }}"),
    ],
)
def test_a_token_may_be_split_over_runs(body: str) -> None:
    assert shown(header(body)) == "Krav"


def test_text_round_tokens_stays_where_it_was() -> None:
    assert (
        shown(header(runs("Hos {{ auth", "ority }} dnr {{ diarienummer }}!"))) == "Hos Ekdala kommun dnr SON 2026/118!"
    )


def test_the_look_of_the_first_run_is_kept() -> None:
    body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{ ti</w:t></w:r><w:r><w:t>tle }}</w:t></w:r></w:p>"
    assert "<w:rPr><w:b/></w:rPr><w:t>Krav</w:t>" in header(body).fill(VALUES)


def test_values_are_text() -> None:
    hard = 'A & B <x> | *y* _z_ # {{ q }} \\ [k](l) "å"'
    assert shown(header(runs("{{ title }}")), title=hard) == hard
    assert shown(header(runs("{{ title }}")), title=" två  ") == " två  "


@pytest.mark.parametrize(
    ("body", "values", "text"),
    [
        (runs("{{ title }} · {{ version }}"), {}, "Krav · v1"),
        (runs("{{ title }} · {{ version }}"), {"version": ""}, "Krav"),
        (runs("{{ title }} · {{ version }}"), {"title": ""}, "v1"),
        (runs("{{ number }} {{ title }}"), {}, "Krav"),
        (runs("{{ number }} {{ title }}"), {"number": "3"}, "3 Krav"),
        (runs("Version {{ version }}"), {}, "Version v1"),
    ],
)
def test_an_empty_token_takes_its_separator_along(body: str, values: dict[str, str], text: str) -> None:
    assert shown(header(body), **values) == text


def test_a_tab_begins_a_new_stretch() -> None:
    body = "<w:p><w:r><w:t>{{ number }}</w:t></w:r><w:r><w:tab/><w:t>{{ version }} · {{ title }}</w:t></w:r></w:p>"
    assert shown(header(body), number="3", version="") == "3|Krav"


def test_an_unknown_token_is_told_and_stays() -> None:
    letterhead = header(runs("{{ diarenummer }} {{ title }}"))
    assert letterhead.tokens == ("diarenummer", "title")
    assert shown(letterhead) == "{{ diarenummer }} Krav"


def test_a_text_box_has_paragraphs_of_its_own() -> None:
    inner = f"<w:txbxContent>{runs('{{ version }}')}</w:txbxContent>"
    body = f"<w:p><w:r><w:t>{{{{ ti</w:t></w:r><w:r><w:pict>{inner}</w:pict></w:r><w:r><w:t>tle }}}}</w:t></w:r></w:p>"
    assert sorted(header(body).tokens) == ["title", "version"]


def test_another_prefix_is_no_trouble() -> None:
    root = etree.fromstring(f'<x:hdr xmlns:x="{W}"><x:p><x:r><x:t>{{{{ title }}}}</x:t></x:r></x:p></x:hdr>')
    letterhead = read_letterhead(Part("h", "t", b""), root, "header", "default")
    assert shown(letterhead) == "Krav"


def test_traces_of_editing_go() -> None:
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    body = (
        '<w:p w:rsidR="00AB12CD" w14:paraId="12345678"><w:proofErr w:type="spellStart"/>'
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>'
    )
    markup = header(body, f'xmlns:w="{W}" xmlns:w14="{w14}"').fill({})
    assert not re.search("rsid|paraId|proofErr|bookmark", markup)


def stops(root: etree._Element) -> list[tuple[str, str]]:
    return [(tab.get(w("val"), ""), tab.get(w("pos"), "")) for tab in root.iter(w("tab")) if tab.get(w("pos"))]


def test_tab_stops_follow_the_margin_to_a_wide_page() -> None:
    root = etree.fromstring(f'<w:hdr xmlns:w="{W}">{runs("x")}</w:hdr>')
    widened(root, 9000, 14000, (("center", 4500), ("right", 9070)))
    assert stops(root) == [("clear", "4500"), ("center", "7000"), ("clear", "9070"), ("right", "14000")]


def test_own_tab_stops_come_before_those_of_the_style() -> None:
    body = '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="2000"/><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr></w:p>'
    root = etree.fromstring(f'<w:hdr xmlns:w="{W}">{body}</w:hdr>')
    widened(root, 9000, 14000, (("center", 4500),))
    assert stops(root) == [("left", "2000"), ("clear", "9000"), ("right", "14000")]
