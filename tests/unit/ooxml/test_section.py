"""Sections: a wide page is the upright one turned, with its margins."""

from lxml import etree

from docgen.ooxml.ns import R, W, r, w
from docgen.ooxml.section import Band, Page, section_xml

PAGE = Page(top=1000, right=1100, bottom=1200, left=1300)


def section(**more: bool) -> etree._Element:
    bands = (Band("header", "default", "rId5"), Band("footer", "first", "rId6"))
    return etree.fromstring(f'<x xmlns:w="{W}" xmlns:r="{R}">{section_xml(PAGE, bands, **more)}</x>')[0]


def test_an_upright_page() -> None:
    found = section()
    assert (found.find(w("pgSz")).get(w("w")), found.find(w("pgSz")).get(w("orient"))) == ("11906", None)
    assert found.find(w("titlePg")) is None
    references = [(etree.QName(child).localname, child.get(w("type")), child.get(r("id"))) for child in found[:2]]
    assert references == [("headerReference", "default", "rId5"), ("footerReference", "first", "rId6")]


def test_a_wide_page_has_the_room_that_text_width_says() -> None:
    found = section(landscape=True)
    size, margins = found.find(w("pgSz")), found.find(w("pgMar"))
    assert size.get(w("orient")) == "landscape"
    room = int(size.get(w("w"))) - int(margins.get(w("left"))) - int(margins.get(w("right")))
    assert room == PAGE.text_width(landscape=True)
    assert PAGE.text_width() == 11906 - 1100 - 1300


def test_a_title_page_has_headers_of_its_own() -> None:
    assert section(title_page=True).find(w("titlePg")) is not None
