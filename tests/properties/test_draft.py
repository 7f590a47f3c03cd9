"""Laws of the readers of hand-written texts: nothing breaks them, and a place holds the words that were found there."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.blocks.tree import Text
from docgen.blocks.walk import walk_inlines
from docgen.check.context import Context
from docgen.check.narrow import narrowed
from docgen.diag.place import SourceId, Span
from docgen.draft.model import Draft
from docgen.draft.read import read_draft
from tests.unit.draft.office import document, draft, misplaced, p, put, saved, t

WORDS = ["ska", "5 §", "5\N{NO-BREAK SPACE}§", "LSS", "a-", "åäö", "18 mkr", "och", "x"]
MARKS = ["**", "*", "_", "`", "[", "](https://e.se)", "![", "\\", "|", "---", "#", ">", "- ", "1. ", "<!--", "-->", "```", "~~",
         "&amp;", "\t", "    ", "\N{SOFT HYPHEN}", "\u2028", "\r\n", "\n", "\n\n", " ", "  \n"]  # fmt: skip
TEXTS = st.lists(st.sampled_from([*WORDS, *MARKS, " ", " ", "\n"]), max_size=40).map("".join)
COMMON = settings(deadline=None, max_examples=300)


def found(name: str, data: bytes) -> Draft | None:
    return read_draft(SourceId(name), data).value


def assert_places(made: Draft) -> None:
    """Every word that a rule may find is printed where it stands, for the first and for any later time."""
    context = Context(documents=(made.document,), sources=(made.source,))
    for passage in context.passages:
        for word in WORDS:
            start = passage.text.find(word)
            while start >= 0:
                spot = passage.spot(start, start + len(word))
                place = narrowed(spot, context)
                assert isinstance(place, Span)
                assert " ".join(made.source.slice(place).split()) == " ".join(spot.words.split())
                start = passage.text.find(word, start + len(word))


def assert_in_order(made: Draft) -> None:
    """Texts stand in the order of the file, none over another."""
    end = -1
    for inline in walk_inlines(made.document.blocks):
        if isinstance(inline, Text):
            assert inline.origin is not None
            span = inline.origin.place  # type: ignore[union-attr]
            assert span.start.offset >= end, inline.text
            end = span.end.offset


@COMMON
@given(TEXTS, st.sampled_from(["prov.md", "prov.txt"]))
def test_a_place_holds_the_words_that_were_found(text: str, name: str) -> None:
    made = found(name, text.encode())
    if made is not None:
        assert_places(made)
        assert_in_order(made)


@COMMON
@given(st.binary(max_size=300), st.sampled_from(["prov.md", "prov.txt", "prov.docx", "prov.pdf"]))
def test_any_bytes_are_borne(data: bytes, name: str) -> None:
    read_draft(SourceId(name), data)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.sampled_from([*WORDS, " ", "a  b", "<&>"]), max_size=6), max_size=6))
def test_paragraphs_of_word_come_back_line_by_line(rows: list[list[str]]) -> None:
    markup = [p(*(t(run.replace("&", "&amp;").replace("<", "&lt;")) for run in row)) for row in rows]
    made = draft(put(document(), *markup))
    assert made.source.text.split("\n") == (["".join(row) for row in rows] or [""])
    assert list(misplaced(made)) == []
    assert_places(made)


WORD = saved(put(document(), p(t("Text")), p(t("Mer"))))


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(st.data())
def test_damaged_markup_gives_a_draft_or_an_error(data: st.DataObject) -> None:
    archive = zipfile.ZipFile(io.BytesIO(WORD))
    name = data.draw(
        st.sampled_from(["word/document.xml", "word/styles.xml", "word/numbering.xml", "docProps/core.xml"])
    )
    content = archive.read(name)
    begin = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 60))
    new = content[:begin] + data.draw(st.binary(max_size=10)) + content[begin + length :]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in archive.namelist():
            out.writestr(entry, new if entry == name else archive.read(entry))
    outcome = read_draft(SourceId("prov.docx"), buffer.getvalue())
    assert (outcome.value is None) == any(item.code == "D001" for item in outcome.diagnostics)
