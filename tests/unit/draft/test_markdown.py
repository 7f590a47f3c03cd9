"""Markdown as people write it: what is read, with which role, and at which place of the file."""

import pytest

from docgen.blocks.text import plain
from docgen.blocks.tree import Heading, Link, ListBlock, Paragraph, Table
from docgen.blocks.walk import walk_inlines
from docgen.check.context import Context
from docgen.check.narrow import narrowed
from docgen.diag.place import Span
from docgen.draft.model import Draft
from tests.unit.draft.office import misplaced, passages, text_draft, texts


def read(text: str | bytes) -> Draft:
    return text_draft("prov.md", text)


def roles(made: Draft) -> list[tuple[str, str]]:
    return [(passage.role, passage.text) for passage in passages(made)]


def place(made: Draft, words: str, nth: int = 0) -> tuple[str, int, int]:
    """What the engine prints for these words: the characters at the place, its line and column."""
    context = Context(documents=(made.document,), sources=(made.source,))
    for passage in context.passages:
        start = -1
        for _ in range(nth + 1):
            start = passage.text.find(words, start + 1)
        if start >= 0:
            found = narrowed(passage.spot(start, start + len(words)), context)
            assert isinstance(found, Span)
            return made.source.slice(found), found.start.line, found.start.column
    raise AssertionError(words)


def test_headings_of_both_kinds() -> None:
    made = read("# Ett\n## Två ##\nTre\n===\nFyra\n----\n#ingen rubrik\n### Fem {#ankare}\n")
    found = [(block.level, plain(block.inlines)) for block in made.document.blocks if isinstance(block, Heading)]
    assert found == [(1, "Ett"), (2, "Två"), (1, "Tre"), (2, "Fyra"), (3, "Fem")]
    assert list(misplaced(made)) == []


def test_a_paragraph_over_lines_is_one_and_each_word_keeps_its_line() -> None:
    made = read("Leverantören ska ha\njour dygnet\r\nrunt.\n\nNytt stycke.\n")
    assert texts(made) == ["Leverantören ska ha jour dygnet runt.", "Nytt stycke."]
    assert place(made, "dygnet runt") == ("dygnet\r\nrunt", 2, 6)
    assert place(made, "runt") == ("runt", 3, 1)


def test_the_second_of_two_alike_words_is_shown_where_it_stands() -> None:
    made = read("Tiden är 5 § och\n5 §, och 5\N{NO-BREAK SPACE}§ samt **5 §** igen.\n")
    assert place(made, "5 §", 1) == ("5 §", 2, 1)
    assert place(made, "5 §", 2) == ("5 §", 2, 21)
    assert place(made, "5\N{NO-BREAK SPACE}§") == ("5\N{NO-BREAK SPACE}§", 2, 10)


def test_marks_are_not_text() -> None:
    made = read(
        '**Leverantören** ska *alltid* ha `jour` och ~~inte~~ [svar](https://example.se/a_(b) "titel").\n\n'
        "Pris 5 * 3, snake_case_ord, \\*inte kursiv\\*, a*b och __fet__ text<br>här &amp; där.\n\n"
        "Se [texten][ref], [12 kap.] och [ref].\n\n[ref]: https://example.se/r\n"
    )
    assert texts(made) == [
        "Leverantören ska alltid ha jour och inte svar.",
        "Pris 5 * 3, snake_case_ord, *inte kursiv*, a*b och fet texthär & där.",
        "Se texten, [12 kap.] och [ref].",
    ]
    links = [inline.address for inline in walk_inlines(made.document.blocks) if isinstance(inline, Link)]
    assert links == ["https://example.se/a_(b)", "https://example.se/r"]
    assert [text for text, there in misplaced(made)] == ["&"]


@pytest.mark.parametrize(
    "hidden",
    [
        "```\nkod xx\n```",
        "~~~ yaml\nkod xx\n\nmer\n~~~",
        "    indragen xx",
        "<!-- kommentar xx -->",
        "<!--\nkommentar\n\nxx\n-->",
        "---",
        "* * *",
        "[namn]: https://example.se/xx",
        "![](xx.png)",
        '{: #xx }',
    ],
)  # fmt: skip
def test_what_no_reader_sees_is_left_out(hidden: str) -> None:
    made = read(f"Före.\n\n{hidden}\n\nEfter.\n")
    assert texts(made) == ["Före.", "Efter."]
    assert place(made, "Efter.")[1] == hidden.count("\n") + 5


def test_a_comment_inside_a_line() -> None:
    made = read("Före<!-- xx --> efter.\n")
    assert texts(made) == ["Före efter."]
    assert place(made, "efter") == ("efter", 1, 17)


def test_front_matter_gives_title_and_language() -> None:
    made = read("---\ntitle: Kravspecifikation\nlang: sv\nmall: xx\n---\n# Rubrik\n")
    assert (made.form.title, made.form.language, made.document.title) == (
        "Kravspecifikation",
        "sv",
        "Kravspecifikation",
    )
    assert texts(made) == ["Rubrik"]
    assert place(made, "Rubrik") == ("Rubrik", 6, 3)


def test_lists_inside_lists() -> None:
    made = read("- ett\n  fortsätter\n  - två\n\n  stycke\n- tre\n\n1. först\n2) sedan\n\nEfter.\n")
    first, second = (block for block in made.document.blocks if isinstance(block, ListBlock))
    assert [len(item.blocks) for item in first.items] == [3, 1]
    assert (first.ordered, second.ordered, len(second.items)) == (False, True, 2)
    assert roles(made)[0] == ("item", "ett fortsätter")
    assert roles(made)[-1] == ("paragraph", "Efter.")
    assert list(misplaced(made)) == []


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    assert texts(read("Avtalet gäller till och med\n2027. Därefter prövas det.\n")) == [
        "Avtalet gäller till och med 2027. Därefter prövas det."
    ]


def test_tables() -> None:
    made = read("| År | Kostnad |\n|---|--:|\n| 2024 | 10 \\| 11 |\n| **Summa** | `20` |\n| ett |\n\nUtan | tabell\n")
    (table,) = (block for block in made.document.blocks if isinstance(block, Table))
    cells = [[texts_of(cell.blocks) for cell in row.cells] for row in (table.header, *table.rows)]
    assert cells == [["År", "Kostnad"], ["2024", "10 | 11"], ["Summa", "20"], ["ett", ""]]
    assert texts(made)[-1] == "Utan | tabell"
    assert place(made, "Summa") == ("Summa", 4, 5)


def texts_of(blocks) -> str:
    return "".join(plain(block.inlines) for block in blocks if isinstance(block, Paragraph))


def test_quotations_and_notes() -> None:
    made = read("> Citat som\n> fortsätter\nlatent\n\nText[^1].\n\n[^1]: Notens text\n    går vidare.\n")
    assert texts(made) == ["Citat som fortsätter latent", "Text.", "Notens text går vidare."]


def test_pictures_links_and_false_headings() -> None:
    long = "Här kommer ett stycke som är så långt att det måste vara löpande text under en rubrik."
    made = read(
        f"![Karta](a.png) ![](b.png)\n\n<https://example.se> [sidan](https://example.se)\n\n**Falsk**\n\n{long}\n"
    )
    assert [picture.alt for picture in made.form.pictures] == ["Karta", ""]
    assert [made.source.slice(link.place) for link in made.form.links] == ["https://example.se"]
    assert [made.source.slice(span) for span in made.form.false_headings] == ["Falsk"]


def test_deep_nesting_is_borne() -> None:
    assert texts(read(">" * 3000 + " Text\n"))
    assert texts(read("\n".join(" " * 2 * depth + "- x" for depth in range(300)) + "\n"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "part", ["[", "![", "*a ", "`", "``a`", "[a](", "[a][b] ", "<a ", "_a_ ", "&amp;", "> ", "- ", "|a"]
)
def test_time_grows_with_the_text(part: str) -> None:
    assert text_draft("prov.md", part * 30_000 + "\n").kind == "md"


def test_lines_that_the_author_broke_and_facts_below_each_other_are_paragraphs() -> None:
    made = read("Ekdala kommun  \nSocialnämnden\n\nDatum: 2026-11-02\nDnr: SN 2026/12\n\nEn rad\noch en till.\n")
    assert texts(made) == [
        "Ekdala kommun",
        "Socialnämnden",
        "Datum: 2026-11-02",
        "Dnr: SN 2026/12",
        "En rad och en till.",
    ]
    assert texts(read("**Fet  \ntext** här.\n")) == ["Fet text här."]


def test_letters_minutes_and_mails_are_not_for_tenderers() -> None:
    for head in (
        "# Till socialnämnden i Ekdala",
        "# Svar på skrivelse om färdtjänst",
        "# Synpunkter inför upphandlingen",
        "# Remissvar",
        "EKDALA KOMMUN SAMMANTRÄDESPROTOKOLL 2026-11-10",
        "Ämne: Kravspecifikation",
        "# Interpellation om hemtjänst",
    ):
        assert read(f"{head}\n\nLeverantören ska ha jour.\n").document.number == "", head
    for head in ("# Frågor och svar", "# Kravspecifikation", "# Avtal"):
        assert read(f"{head}\n\nLeverantören ska ha jour.\n").document.number == "1", head
