"""The gate: a Word document comes through, anything hostile or strange is refused with a reason."""

import io
import zipfile

import pytest

from docgen.ooxml.ns import WML_TYPE
from docgen.ooxml.package import RefusedError
from docgen.ooxml.reading import parse, read_package
from docgen.ooxml.starter import starter_brand

GOOD = starter_brand()


def changed(**changes: bytes | None) -> bytes:
    """The starter brand with entries replaced, added or (None) left out; `main` stands for the document."""
    names = {"main": "word/document.xml", "types": "[Content_Types].xml", "rels": "_rels/.rels"}
    wanted = {names.get(key, key): value for key, value in changes.items()}
    source = zipfile.ZipFile(io.BytesIO(GOOD))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in [*source.namelist(), *(key for key in wanted if key not in source.namelist())]:
            content = wanted.get(name, source.read(name) if name in source.namelist() else None)
            if content is not None:
                archive.writestr(name, content)
    return buffer.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(RefusedError) as caught:
        read_package(data)
    assert caught.value.say.en
    return caught.value.say.sv


def test_a_word_document_comes_through() -> None:
    package = read_package(GOOD)
    main = package.related(None, "officeDocument")
    assert main is not None
    assert main.type == WML_TYPE + "document.main+xml"
    styles = package.related(main, "styles")
    assert styles is not None
    assert styles.name == "word/styles.xml"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "filen går inte att öppna som Worddokument"),
        (b"PK\x03\x04rubbish", "filen går inte att öppna som Worddokument"),
        (GOOD[:3000], "filen går inte att öppna som Worddokument"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "filen är lösenordsskyddad eller i det gamla .doc-formatet"),
        (b"x" * 20_000_001, "filen är större än 20 MB"),
        (changed(types=None), "filen är inget Worddokument"),
        (changed(rels=None), "filen är inget vanligt Worddokument (.docx); mallar och makron godtas inte"),
        (changed(**{"../evil.xml": b"<a/>"}), "filen har en del med otillåtet namn: '../evil.xml'"),
        (changed(**{"word\\evil.xml": b"<a/>"}), "filen har en del med otillåtet namn: 'word\\\\evil.xml'"),
        (changed(**{"WORD/document.XML": b"<a/>"}), "filen har en del med otillåtet namn: 'WORD/document.XML'"),
        (changed(**{"word/bomb.xml": b" " * 3_000_000}), "filen är för stor uppackad"),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, reason: str) -> None:
    assert refusal(data) == reason


def test_templates_and_macros_are_refused() -> None:
    types = zipfile.ZipFile(io.BytesIO(GOOD)).read("[Content_Types].xml")
    for kind in (b"template.main", b"document.macroEnabled.main"):
        changed_types = types.replace(b"document.main", kind)
        assert "mallar och makron" in refusal(changed(types=changed_types))


def test_a_strange_way_of_packing_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", b"<a/>")
    assert refusal(buffer.getvalue()) == "filen är krypterad eller packad på ett okänt sätt"


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
    ],
)
def test_a_document_type_declaration_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError, match="document type declaration"):
        parse(data)


def test_broken_xml_is_refused() -> None:
    with pytest.raises(RefusedError, match="broken XML"):
        parse(b"<a><b></a>")
