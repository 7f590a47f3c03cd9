"""Laws of the Word layer: text in is text out, the same tree is the same bytes, every file is well-formed."""

import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from docgen.blocks.tree import (
    Block,
    Cell,
    Column,
    Contents,
    Document,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Requirement,
    Row,
    Table,
    Text,
    TitlePage,
)
from docgen.ooxml.ns import w
from docgen.word.write import WriteOptions, manifest_of, write
from tests.unit.word.reading import BRAND, File, text_of

# what XML can hold; carriage returns become line ends, as in every XML text
LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
TEXTS = st.text(
    st.one_of(LETTERS, st.sampled_from("  \t\n\u00a0\u00ad\u2011&<>\"'|*_#{}\\שלום")), min_size=1, max_size=40
)
WORDS = st.text(LETTERS, min_size=1, max_size=12).filter(lambda text: bool(text.strip()))

texts = st.builds(Text, TEXTS, st.booleans(), st.booleans(), st.booleans(), st.sampled_from([None, "en", "fi"]))
simple = st.lists(texts, min_size=1, max_size=4).map(tuple)
paragraphs = st.builds(
    Paragraph,
    st.lists(
        st.one_of(
            texts,
            st.just(LineBreak()),
            st.builds(Link, st.just("https://ekdala.example/?a=1&b=2"), simple),
            st.builds(Note, st.tuples(st.builds(Paragraph, simple))),
        ),
        min_size=1,
        max_size=5,
    ).map(tuple),
    st.sampled_from(["body", "lead", "quote", "note", "label", "fact"]),
)
plain_paragraphs = st.builds(Paragraph, simple)
headings = st.builds(Heading, st.integers(1, 4), st.tuples(st.builds(Text, WORDS)))


def lists(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[ListBlock]:
    """Lists whose items begin with a paragraph."""
    rest = st.lists(inner, max_size=2).map(tuple)
    items = st.builds(lambda first, more: ListItem((first, *more)), plain_paragraphs, rest)
    return st.builds(ListBlock, st.booleans(), st.lists(items, min_size=1, max_size=3).map(tuple), st.integers(1, 9))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of up to four columns."""
    count = draw(st.integers(1, 4))
    cells = st.builds(Cell, st.tuples(plain_paragraphs))
    rows = st.builds(Row, st.lists(cells, min_size=count, max_size=count).map(tuple), st.booleans())
    return Table(
        draw(
            st.lists(st.builds(Column, st.sampled_from(["left", "right"])), min_size=count, max_size=count).map(tuple)
        ),
        draw(rows),
        tuple(draw(st.lists(rows, min_size=1, max_size=3))),
    )


nested = st.recursive(plain_paragraphs, lists, max_leaves=6)
requirements = st.builds(
    lambda heading, body, fact: Requirement("PA-1", heading, (Text("PA-1"),), tuple(body), (("Följs upp", fact),)),
    headings, st.lists(nested, min_size=1, max_size=3), simple,
)  # fmt: skip
blocks = st.lists(st.one_of(paragraphs, headings, nested, tables(), requirements), max_size=8)
documents = st.builds(
    lambda found, number, front: Document(
        "d", number, "Titel", "sv", "f", "d", "b", (*front, *found), bool(number), {"authority": "Ekdala kommun"}
    ),
    blocks,
    st.sampled_from(["3", "A", ""]),
    st.sampled_from([(), (TitlePage("Titel", facts=(("Dnr", "1"),)), Contents("Innehåll", 2))]),
)


def in_word(texts_of: list[Inline]) -> str:
    """The text of inlines as Word will show it: without footnotes."""
    shown = []
    for inline in texts_of:
        if isinstance(inline, Text):
            shown.append(inline.text)
        elif isinstance(inline, LineBreak):
            shown.append("\n")
        elif isinstance(inline, Link):
            shown.append(in_word(list(inline.inlines)))
    return "".join(shown)


@given(paragraphs)
@settings(max_examples=150, deadline=None)
def test_text_in_is_text_out(paragraph: Paragraph) -> None:
    file = File(write(Document("d", "", "T", "sv", "f", "d", "b", (paragraph,), False), BRAND))
    found = [text_of(each) for each in file.body.iterchildren(w("p"))]
    wanted = in_word(list(paragraph.inlines))
    notes = any(isinstance(inline, Note) for inline in paragraph.inlines)
    assert found == ([wanted] if wanted or notes else [])


@given(documents)
@settings(max_examples=60, deadline=None)
def test_every_document_is_well_formed_and_the_same_again(document: Document) -> None:
    data = write(document, BRAND)
    assert data == write(document, BRAND)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
    body = File(data).body
    assert body[-1].tag == w("sectPr")
    assert all(cell[-1].tag == w("p") for cell in body.iter(w("tc")))
    starts = [mark.get(w("id")) for mark in body.iter(w("bookmarkStart"))]
    assert sorted(starts) == sorted(mark.get(w("id")) for mark in body.iter(w("bookmarkEnd")))


@given(documents)
@settings(max_examples=60, deadline=None)
def test_a_review_copy_says_the_same_and_names_every_text_once(document: Document) -> None:
    options = WriteOptions(review=True)
    assert File(write(document, BRAND)).text == File(write(document, BRAND, options)).text
    names = [block["bookmark"] for block in manifest_of(document, BRAND, options)["blocks"]]
    assert len(names) == len(set(names))
