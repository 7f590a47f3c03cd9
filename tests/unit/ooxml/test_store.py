"""A text kept in a custom XML part comes back as it was, also when the part has been renamed."""

from msgspec.structs import replace

from docgen.ooxml.package import Package
from docgen.ooxml.store import store_parts, stored_text

TEXT = '{"a": "b & <c>", "d": "é\\n"}'


def test_in_is_out() -> None:
    package = Package({part.name: part for part in store_parts(TEXT)})
    assert stored_text(package) == TEXT


def test_a_renamed_part_is_found() -> None:
    item = replace(store_parts(TEXT)[0], name="customXml/item7.xml")
    assert stored_text(Package({item.name: item})) == TEXT


def test_a_file_without_it_has_none() -> None:
    assert stored_text(Package({})) == ""
