"""A brand at a glance."""

from docgen.ooxml.starter import starter_brand
from docgen.ooxml.summary import summary


def test_the_starter_brand_is_a4_with_its_own_font() -> None:
    found = summary(starter_brand())
    assert found is not None
    assert (found.width, found.height) == (210, 297)
    assert found.styles > 40


def test_what_is_no_word_file_has_no_summary() -> None:
    assert summary(b"PK\x03\x04 not a zip") is None
