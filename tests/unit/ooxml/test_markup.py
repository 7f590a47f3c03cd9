"""Text becomes markup: nothing unescaped, Word's own marks for what XML would lose, properties in order."""

import pytest
from lxml import etree

from docgen.ooxml.markup import (
    PLAIN,
    Number,
    Xml,
    attribute,
    bookmark,
    characters,
    field,
    look,
    paragraph_properties,
    run,
)
from docgen.ooxml.ns import W


def parsed(markup: str) -> etree._Element:
    return etree.fromstring(f'<x xmlns:w="{W}">{markup}</x>')


def read(markup: str) -> str:
    """The text again, as Word reads it."""
    marks = {"tab": "\t", "br": "\n", "softHyphen": "\u00ad", "noBreakHyphen": "\u2011"}
    return "".join(
        (each.text or "") if etree.QName(each).localname == "t" else marks.get(etree.QName(each).localname, "")
        for each in parsed(markup).iter(f"{{{W}}}*")
    )


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("", ""),
        ("krav", "<w:r><w:t>krav</w:t></w:r>"),
        (" krav", '<w:r><w:t xml:space="preserve"> krav</w:t></w:r>'),
        ("krav ", '<w:r><w:t xml:space="preserve">krav </w:t></w:r>'),
        ("två  krav", '<w:r><w:t xml:space="preserve">två  krav</w:t></w:r>'),
        ("\u00a0krav", "<w:r><w:t>\u00a0krav</w:t></w:r>"),
        ("A & B <x>", "<w:r><w:t>A &amp; B &lt;x&gt;</w:t></w:r>"),
        ("a\tb", "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"),
        ("a\nb\r\nc\rd", "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>"),
        ("e\u2011post", "<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t></w:r>"),
        ("av\u00adtal", "<w:r><w:t>av</w:t><w:softHyphen/><w:t>tal</w:t></w:r>"),
        ("]]>", "<w:r><w:t>]]&gt;</w:t></w:r>"),
    ],
)
def test_run(text: str, markup: str) -> None:
    assert run(text) == markup


def test_text_from_right_to_left_is_a_run_of_its_own() -> None:
    bold = look("Strong")
    assert run("heter שלום עולם här", bold) == (
        '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">heter </w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Strong"/><w:rtl/></w:rPr><w:t>שלום עולם</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve"> här</w:t></w:r>'
    )


@pytest.mark.parametrize(
    "text", ["😀 åäö", 'A & B <x> | *y* _z_ # {{ q }} \\ [k](l) "å"', "x" * 5000, "a \u00ad\u2011\t b "]
)
def test_text_in_is_text_out(text: str) -> None:
    assert read(run(text)) == text
    assert read(characters(text)) == text


def test_attributes_keep_quotes_and_line_ends() -> None:
    value = 'a "b" & <c>\n\td\r'
    assert etree.fromstring(f'<x y="{attribute(value)}"/>').get("y") == value


def test_looks() -> None:
    assert look() == PLAIN
    assert PLAIN.ltr == ""
    assert look("Strong", italic=True, language="en-GB").ltr == (
        '<w:rPr><w:rStyle w:val="Strong"/><w:i/><w:iCs/><w:lang w:val="en-GB"/></w:rPr>'
    )


def test_paragraph_properties_stand_in_the_order_of_the_schema() -> None:
    section = Xml("<w:sectPr/>")
    found = paragraph_properties("BodyText", Number(4, 1), "right", True, True, True, 120, 964, section)
    names = [etree.QName(child).localname for child in parsed(found)[0]]
    assert names == [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "spacing", "ind", "jc", "sectPr",
    ]  # fmt: skip
    assert paragraph_properties("BodyText") == '<w:pPr><w:pStyle w:val="BodyText"/></w:pPr>'


def test_a_field_is_balanced_and_keeps_its_result() -> None:
    root = parsed(field("REF _Refa \\r \\h", "3.2"))
    kinds = [each.get(f"{{{W}}}fldCharType") for each in root.iter(f"{{{W}}}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert root.findtext(f".//{{{W}}}instrText") == " REF _Refa \\r \\h "
    assert root.findtext(f".//{{{W}}}t") == "3.2"


def test_a_bookmark_has_one_start_and_one_end() -> None:
    assert bookmark(7, "_Toc1", run("x")) == (
        '<w:bookmarkStart w:id="7" w:name="_Toc1"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="7"/>'
    )
