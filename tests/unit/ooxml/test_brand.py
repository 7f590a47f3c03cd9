"""A brand is an ordinary Word file: its styles are found by role, the rest is derived, its headers are taken."""

import io
import zlib
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

from docgen.diag.diagnostic import Severity
from docgen.diag.place import SourceId, whole
from docgen.ooxml.brand import Brand, open_brand
from docgen.ooxml.ns import W, w
from docgen.ooxml.role import STYLE_IDS
from docgen.ooxml.starter import starter_brand

SOURCE = SourceId("templates/brands/ekdala/brand.docx")


def picture() -> bytes:
    """A PNG of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    size = (1).to_bytes(4, "big") * 2
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0\0\0"))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size + b"\x08\x02\0\0\0") + pixels + chunk(b"IEND", b"")


def made(change: Callable[[WordDocument], None] = lambda document: None) -> bytes:
    """A brand of somebody else's: python-docx's template, changed."""
    document = docx.Document()
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def opened(data: bytes) -> Brand:
    brand = open_brand(data, SOURCE).value
    assert brand is not None
    return brand


def styles(brand: Brand, numbered: bool = True) -> dict[str, etree._Element]:
    root = etree.fromstring(brand.sheet.part("sv-SE", numbered))
    return {style.get(w("styleId"), ""): style for style in root.iterchildren(w("style"))}


def test_the_starter_brand_has_every_role_and_nothing_to_say() -> None:
    outcome = open_brand(starter_brand(), SOURCE)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert dict(outcome.value.styles) == dict(STYLE_IDS)
    assert [(band.place, band.pages) for band in outcome.value.letterheads] == [
        ("header", "default"), ("header", "first"), ("footer", "default"), ("footer", "first"),
    ]  # fmt: skip


def test_missing_styles_are_derived_from_the_brand() -> None:
    def change(document: WordDocument) -> None:
        document.styles["Normal"].font.size = Pt(12)
        document.styles["Heading 1"].font.color.rgb = RGBColor(0x70, 0x10, 0x30)

    brand = opened(made(change))
    found = styles(brand)
    table_text = found[brand.styles["table-text"]]
    assert table_text.find(w("basedOn")).get(w("val")) == "Normal"
    assert table_text.find(f"{w('rPr')}/{w('sz')}").get(w("val")) == "21"
    link = found[brand.styles["link"]]
    assert link.find(f"{w('rPr')}/{w('color')}").get(w("val")) == "701030"


def test_derived_styles_are_told_in_one_note() -> None:
    notes = [item for item in open_brand(made(), SOURCE).diagnostics if item.severity is Severity.NOTE]
    assert [note.code for note in notes] == ["W004"]
    assert notes[0].message.sv.startswith("formatmallar som saknas har härletts: Ingress, ")
    assert notes[0].place == whole(SOURCE)


def test_pale_text_is_warned_of() -> None:
    def change(document: WordDocument) -> None:
        document.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0xAA, 0xAA)

    pale = [item.message.sv for item in open_brand(made(change), SOURCE).diagnostics if item.code == "W005"]
    assert "formatmallen «heading 1» har färgen #AAAAAA med kontrasten 2,3:1 mot vitt" in pale


def test_a_pale_heading_colour_is_not_spread() -> None:
    def change(document: WordDocument) -> None:
        document.styles["Heading 1"].font.color.rgb = RGBColor(0xFF, 0xE0, 0x00)

    brand = opened(made(change))
    link = styles(brand)[brand.styles["link"]]
    assert link.find(f"{w('rPr')}/{w('color')}").get(w("val")) == "1F497D"


def test_styles_are_found_by_their_swedish_names() -> None:
    def change(document: WordDocument) -> None:
        document.styles.add_style("Ingress", WD_STYLE_TYPE.PARAGRAPH)
        document.styles.add_style("Kravtext", WD_STYLE_TYPE.PARAGRAPH).paragraph_format.left_indent = Mm(10)

    brand = opened(made(change))
    assert (brand.styles["lead"], brand.styles["requirement"]) == ("Ingress", "Kravtext")
    assert brand.lists.indent == 567


def test_swedish_word_gives_swedish_ids() -> None:
    def change(document: WordDocument) -> None:
        style = document.styles["Heading 1"].element
        style.set(w("styleId"), "Rubrik1")

    assert opened(made(change)).styles["heading-1"] == "Rubrik1"


def test_a_style_id_that_means_something_else_is_left_alone() -> None:
    def change(document: WordDocument) -> None:
        style = document.styles.add_style("Helt annat", WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(w("styleId"), "TableText")

    brand = opened(made(change))
    assert brand.styles["table-text"] == "TableTextDocgen"
    assert {"TableText", "TableTextDocgen"} <= styles(brand).keys()


def test_headings_are_numbered_by_us_or_not_at_all() -> None:
    brand = opened(made())
    number = f"{w('pPr')}/{w('numPr')}/{w('numId')}"
    ids = [brand.styles["heading-1"], brand.styles["contents-title"]]
    assert [styles(brand)[style].find(number).get(w("val")) for style in ids] == [str(brand.lists.ids[0]), "0"]
    assert styles(brand, numbered=False)[ids[0]].find(number) is None


def test_the_language_of_the_document_is_the_only_default() -> None:
    brand = opened(made())
    root = etree.fromstring(brand.sheet.part("en-GB", True))
    assert [lang.get(w("val")) for lang in root.iter(w("lang"))] == ["en-GB"]


def test_page_and_margins_come_from_the_brand() -> None:
    def change(document: WordDocument) -> None:
        section = document.sections[0]
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.left_margin = section.right_margin = Mm(20)

    page = opened(made(change)).page
    assert (page.width, page.height) == (11906, 16838)
    assert page.text_width() == 11906 - 2 * 1134


def test_headers_and_their_pictures_are_taken() -> None:
    def change(document: WordDocument) -> None:
        run = document.sections[0].header.paragraphs[0].add_run()
        run.add_picture(io.BytesIO(picture()))

    brand = opened(made(change))
    [header] = brand.letterheads
    assert [relation.target for relation in header.relations] == ["word/media/image1.png"]
    assert {part.name: part.type for part in brand.parts}["word/media/image1.png"] == "image/png"


def test_an_unknown_token_is_an_error_with_a_suggestion() -> None:
    def change(document: WordDocument) -> None:
        document.sections[0].footer.paragraphs[0].text = "{{ diarenummer }}"

    [found] = [item for item in open_brand(made(change), SOURCE).diagnostics if item.code == "W002"]
    assert found.message.sv == "okänt fält «{{ diarenummer }}» i sidfoten"
    assert found.hint is not None
    assert found.hint.sv == "menade du «{{ diarienummer }}»?"


def test_a_linked_picture_is_an_error() -> None:
    def change(document: WordDocument) -> None:
        part = document.sections[0].header.part
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        part.relate_to("https://ekdala.example/logo.png", kind, is_external=True)

    codes = [item.code for item in open_brand(made(change), SOURCE).diagnostics]
    assert "W003" in codes


def test_what_is_no_word_document_is_an_error_and_no_exception() -> None:
    outcome = open_brand(b"%PDF-1.7", SOURCE)
    assert outcome.value is None
    [found] = outcome.diagnostics
    assert (found.code, found.place) == ("W001", whole(SOURCE))
    assert found.message.sv == "filen går inte att öppna som Worddokument"


def test_markers_and_indents_of_the_brands_lists_are_kept() -> None:
    def change(document: WordDocument) -> None:
        numbering = document.part.numbering_part.element
        for level in numbering.iter(w("lvl")):
            tied = level.find(w("pStyle"))
            if tied is not None and tied.get(w("val")) == "ListBullet":
                level.find(w("lvlText")).set(w("val"), "»")
                level.find(f"{w('pPr')}/{w('ind')}").set(w("left"), "500")

    lists = opened(made(change)).lists
    assert lists.bullets[0].text == "»"
    assert 'w:left="500"' in lists.bullets[0].place
    assert lists.numbers[1].text == "%2."


def test_lists_of_the_brands_other_styles_survive() -> None:
    def change(document: WordDocument) -> None:
        style = document.styles.add_style("Egen lista", WD_STYLE_TYPE.PARAGRAPH)
        tie = etree.fromstring(f'<w:pPr xmlns:w="{W}"><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')
        style.element.append(tie)

    brand = opened(made(change))
    numbering = etree.fromstring(brand.lists.part("3", (), numbered=True))
    numbers = [item.get(w("numId")) for item in numbering.iterchildren(w("num"))]
    assert numbers[0] == "3"
    assert brand.lists.first > 3
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("numbered", [True, False])
def test_the_same_brand_gives_the_same_styles(numbered: bool) -> None:
    data = made()
    assert opened(data).sheet.part("sv-SE", numbered) == opened(data).sheet.part("sv-SE", numbered)


def test_the_font_of_the_running_text_is_known() -> None:
    def named(document: WordDocument) -> None:
        fonts = document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        fonts.set(w("ascii"), "Gill Sans MT")

    assert opened(starter_brand()).sheet.font == "+mn-lt"
    assert opened(made()).sheet.font == "+mn-lt"
    assert opened(made(named)).sheet.font == "Gill Sans MT"
