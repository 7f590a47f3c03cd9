"""The zip: the same bytes always, the right types and addresses, nothing that XML cannot hold."""

import io
import zipfile

import pytest

from docgen.ooxml.package import NotXmlError, Part, Relation, Relations, write_package, xml_part

MAIN = Part("word/document.xml", "text/main", b"<a/>", (Relation("rId1", "t/image", "word/media/logo.png"),))
LOGO = Part("word/media/logo.png", "image/png", b"\x89PNG")
ITEM = Part("customXml/item1.xml", "application/xml", b"<b/>")
ROOT = (Relation("rId1", "t/officeDocument", "word/document.xml"),)


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_entries_stand_in_order_with_fixed_fields() -> None:
    archive = opened(write_package([MAIN, LOGO, ITEM], ROOT))
    assert archive.namelist() == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/media/logo.png",
        "customXml/item1.xml",
    ]
    for entry in archive.infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert (entry.create_system, entry.external_attr, entry.extra) == (0, 0x20, b"")
        assert entry.compress_type == zipfile.ZIP_DEFLATED


def test_the_same_parts_are_the_same_bytes() -> None:
    assert write_package([MAIN, LOGO], ROOT) == write_package([MAIN, LOGO], ROOT)


def test_content_types_by_extension_for_media_and_by_name_for_xml() -> None:
    types = opened(write_package([MAIN, LOGO], ROOT)).read("[Content_Types].xml").decode()
    assert '<Default Extension="png" ContentType="image/png"/>' in types
    assert '<Override PartName="/word/document.xml" ContentType="text/main"/>' in types


def test_two_kinds_of_one_extension_are_told_apart() -> None:
    other = Part("word/media/x.png", "image/x-other", b"")
    types = opened(write_package([LOGO, other], ROOT)).read("[Content_Types].xml").decode()
    assert '<Override PartName="/word/media/x.png" ContentType="image/x-other"/>' in types


def test_relationships_are_relative_inside_the_folder_and_absolute_outside() -> None:
    part = Part(
        "word/document.xml",
        "t",
        b"",
        (
            Relation("rId1", "t/image", "word/media/logo.png"),
            Relation("rId2", "t/customXml", "customXml/item1.xml"),
            Relation("rId3", "t/hyperlink", "https://ekdala.example/?a=1&b=2", external=True),
        ),
    )
    text = opened(write_package([part], ROOT)).read("word/_rels/document.xml.rels").decode()
    assert 'Target="media/logo.png"' in text
    assert 'Target="/customXml/item1.xml"' in text
    assert 'Target="https://ekdala.example/?a=1&amp;b=2" TargetMode="External"' in text


def test_the_same_target_has_one_relationship() -> None:
    relations = Relations()
    assert [relations.id_of("t", "a"), relations.id_of("t", "b"), relations.id_of("t", "a")] == [
        "rId1",
        "rId2",
        "rId1",
    ]
    assert [relation.target for relation in relations.all()] == ["a", "b"]


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(NotXmlError):
        xml_part(f"<a>{text}</a>")


def test_what_xml_can_hold_is_not() -> None:
    assert xml_part("<a>\u00a0\U0001f600\x7f\t\n</a>").decode().endswith("<a>\u00a0\U0001f600\x7f\t\n</a>")
