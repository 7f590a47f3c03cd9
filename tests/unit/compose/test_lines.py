import pytest

from docgen.compose import marks
from docgen.compose.lines import mark_text, settle


def visible(text: str) -> str:
    return marks.MARK.sub(lambda match: f"‹{marks.read(match[0]).number}›", text)


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("Text", "‹0›Text"),
        ("    indragen", "    ‹0›indragen"),
        ("- punkt", "- ‹0›punkt"),
        ("12. punkt", "12. ‹0›punkt"),
        ("> - citat", "> - ‹0›citat"),
        ("## Rubrik {: #a }", "## ‹0›Rubrik {: #a }"),
        ("| a | b |", "| ‹0›a | b |"),
        ("[^1]: not", "[^1]: ‹0›not"),
        ("**fet** text", "**‹0›fet** text"),
        ("* *kursiv*", "* *‹0›kursiv*"),
        ("(parentes)", "‹0›(parentes)"),
        ("{: #tab-a widths=\"1 2\" }", '{: #tab-a widths="1 2" }'),
        ("|---|--:|", "|---|--:|"),
        ("---", "---"),
        ("| – | – |", "| – | – |"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_mark_stands_behind_what_markdown_reads(line: str, marked: str) -> None:
    assert visible(mark_text(line)) == marked


def test_every_line_has_its_number() -> None:
    assert visible(mark_text("ett\n\n- två\ntre\n")) == "‹0›ett\n\n- ‹2›två\n‹3›tre\n"


@pytest.mark.parametrize("item", ["1. ", "- ", "| ", "## ", "> "])
def test_a_mark_goes_behind_an_item_that_was_printed(item: str) -> None:
    assert visible(settle(f"{marks.line(3)}{item}text")) == f"{item}‹3›text"
    assert visible(settle(f"a {marks.line(3)}{item}text")) == f"a ‹3›{item}text"
