import pytest

from docgen.report.visible import shown, visible, width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("å ä ö – ”§” 😀", "å ä ö – ”§” 😀"),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("a\u202eb\u2066", "a<U+202E>b<U+2066>"),
        ("a\u200bb\u00ad", "a<U+200B>b<U+00AD>"),
        ("a\nb\r\nc\td", "a b c d"),
        ("\U000f0001\x7f", "<U+F0001><U+007F>"),
    ],
)
def test_nothing_is_hidden(text: str, expected: str):
    assert visible(text) == expected


def test_a_tab_in_a_line_is_four_columns():
    assert shown("\t") == "    "


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("åäö", 3), ("😀", 2), ("漢字", 4), ("e\u0301", 1), ("", 0)]
)
def test_width_is_that_of_a_terminal(text: str, columns: int):
    assert width(text) == columns
