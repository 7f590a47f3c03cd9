"""The number that Word puts before a paragraph, counted from the lists of the file."""

import pytest

from docgen.ooxml.ns import W
from docgen.ooxml.read_numbering import Numbering
from docgen.ooxml.reading import parse

LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'.format
SHEET = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="1">
{LEVEL(0, 1, "decimal", "%1.")}{LEVEL(1, 1, "decimal", "%1.%2")}{LEVEL(2, 1, "lowerLetter", "%3)")}
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{LEVEL(0, 1, "bullet", "•")}{LEVEL(1, 1, "upperRoman", "%2.")}</w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Lista"/></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Lista"/>{LEVEL(0, 3, "decimal", "§ %1")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="9"/></w:num>
</w:numbering>"""


def numbers(*paragraphs: tuple[str, int]) -> list[str]:
    lists = Numbering(parse(SHEET.encode()))
    return [lists.next(*paragraph) for paragraph in paragraphs]


def test_levels_count_within_each_other() -> None:
    found = numbers(("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 2), ("1", 0), ("1", 1), ("1", 2))
    assert found == ["1", "1.1", "1.2", "a)", "b)", "2", "2.1", "a)"]


def test_two_lists_of_one_make_count_on() -> None:
    assert numbers(("1", 0), ("5", 0), ("1", 1)) == ["1", "2", "2.1"]


def test_a_level_that_was_left_out_counts_from_its_start() -> None:
    assert numbers(("1", 1)) == ["1.1"]


@pytest.mark.parametrize(
    ("numbering", "depth", "ordered", "number"),
    [("2", 0, False, ""), ("2", 1, True, ""), ("3", 0, True, "§ 3"), ("6", 0, False, ""), ("7", 0, None, "")],
)
def test_other_lists(numbering: str, depth: int, ordered: bool | None, number: str) -> None:
    assert Numbering(parse(SHEET.encode())).ordered(numbering, depth) is ordered
    assert numbers((numbering, depth)) == [number]


def test_a_file_without_lists() -> None:
    assert Numbering(None).ordered("1", 0) is None
    assert Numbering(None).next("1", 0) == ""
