"""References: the number and the title are fields, the words round them stay words."""

import pytest
from lxml import etree

from docgen.blocks.tree import Document, Ref, RefForm
from docgen.ooxml.ns import w
from docgen.word.target import reference_name
from docgen.word.write import write
from tests.unit.word.reading import BRAND, File, text_of
from tests.unit.word.specimen import VOLUMES, h, p

HERE = reference_name("jour")
TABLE = reference_name("tab-volymer")


def written(ref: Ref) -> etree._Element:
    """The paragraph with the reference."""
    blocks = (h(1, "Mål", "3.1"), h(1, "Jour", "3.2", "jour"), VOLUMES, p("se ", ref, "."), p("Mål", anchor="mal"))
    file = File(write(Document("d", "3", "T", "sv", "f", "d", "b", blocks), BRAND))
    return list(file.body.iter(w("p")))[-2]


def codes(paragraph: etree._Element) -> list[str]:
    return [(code.text or "").strip() for code in paragraph.iter(w("instrText"))]


@pytest.mark.parametrize(
    ("target", "form", "text", "fields"),
    [
        ("jour", "number", "3.2", [f"REF {HERE} \\r \\h"]),
        ("jour", "number", "avsnitt 3.2", [f"REF {HERE} \\r \\h"]),
        ("jour", "title", "Jour", [f"REF {HERE} \\h"]),
        ("jour", "number-title", "3.2 Jour", [f"REF {HERE} \\r \\h", f"REF {HERE} \\h"]),
        ("jour", "number-title", "3.2 Jouren", [f"REF {HERE} \\r \\h"]),
        ("jour", "page", "7", [f"PAGEREF {HERE} \\h"]),
        ("jour", "words", "kapitlet om jour", []),
        ("jour", "words", "13.2", []),
        ("tab-volymer", "number", "1", [f"REF {TABLE} \\h"]),
        ("tab-volymer", "words", "tabell 1", [f"REF {TABLE} \\h"]),
        ("mal", "words", "målet", []),
    ],
)
def test_a_reference_inside(target: str, form: RefForm, text: str, fields: list[str]) -> None:
    found = written(Ref(target, form, text, inside=True))
    assert text_of(found) == f"se {text}."
    assert codes(found) == fields
    assert (found.find(w("hyperlink")) is None) == bool(fields)


def test_a_reference_to_another_document_is_text() -> None:
    found = written(Ref("jour", text="2.1 i dokument 2 Krav på anbudsgivaren"))
    assert (codes(found), found.find(w("hyperlink"))) == ([], None)
    assert text_of(found) == "se 2.1 i dokument 2 Krav på anbudsgivaren."
