"""YAML that we write: quotes only where YAML 1.2 needs them, blocks for what is long."""

import pytest

from docgen.source.write import comment, inline, value


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ja", "ja"),
        ("no", "no"),
        ("12 timmar", "12 timmar"),
        ("2027-02-01", "2027-02-01"),
        ("08:30", "08:30"),
        ("1_000", "1_000"),
        ("Ekdala kommun (nämnden)", "Ekdala kommun (nämnden)"),
        ("it's", "it's"),
        ("true", "'true'"),
        ("~", "'~'"),
        ("12", "'12'"),
        ("3.10", "'3.10'"),
        ("1e5", "'1e5'"),
        ("0x1F", "'0x1F'"),
        (".5", "'.5'"),
        ("", "''"),
        (" x", "' x'"),
        ("a: b", "'a: b'"),
        ("a:", "'a:'"),
        ("a #b", "'a #b'"),
        ("- a", "'- a'"),
        ("-a", "-a"),
        ("# a", "'# a'"),
        ("*a*", "'*a*'"),
        ("%5", "'%5'"),
        ("'a'", "'''a'''"),
        ("[a]", "'[a]'"),
        ("a\nb", '"a\\nb"'),
        ('a\t"b\\', '"a\\t\\"b\\\\"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text, written):
    assert inline(text) == written


def test_long_text_is_folded_and_lines_are_kept_literally():
    long = "Leverantören ska " + "svara " * 30 + "i tid."
    first, *rest = value(long, "text", 4).split("\n")
    assert first == "    text: >-"
    assert all(line.startswith("      ") and len(line) <= 118 for line in rest)
    assert value("ett\n\n- två", "text", 2) == "  text: |-\n    ett\n\n    - två"


def test_text_that_no_block_gives_back_is_quoted():
    assert value("a  b " * 40, "text", 0).startswith("text: 'a  b")
    assert value("a \nb", "text", 0) == 'text: "a \\nb"'


def test_comments_are_broken_at_words():
    lines = comment("ord " * 50 + "slut", 2).split("\n")
    assert len(lines) == 2
    assert all(line.startswith("  # ord") for line in lines)
