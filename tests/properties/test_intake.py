"""No text is lost: every word of a list is in the draft or in the list of what had no place, and the YAML is sound."""

import io
import string

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.diag.diagnostic import Say
from docgen.diag.place import SourceId
from docgen.intake.ids import Ids
from docgen.intake.listing import listing
from docgen.intake.markdown import escaped, markdown_of, plain_of
from docgen.intake.model import Bit, Run
from docgen.intake.read import read_list
from docgen.pipeline.intake import made, plans, read_back
from docgen.source.parse import parse
from docgen.source.plain import plain
from docgen.source.text import FORBIDDEN, decode
from docgen.source.write import value

CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Co"]).filter(lambda char: not FORBIDDEN.match(char))
NASTY = st.text(st.sampled_from(list("\\`*_{}[]()<>#+-.!|:^~=&;\"' 1aå§/@%$")), min_size=1, max_size=25)
WORDS = st.one_of(
    NASTY,
    st.text(CHARACTERS, min_size=1, max_size=20),
    st.sampled_from(
        ["Leverantören ska", "bör", "Kommunen ska", "- punkt", "1. ett", "Tabell: x", "---", "# r", "K12:", "\u2028"]
    ),
)
LINES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
CELLS = st.one_of(
    st.none(), LINES, st.lists(LINES, max_size=3).map("\n".join), st.integers(-999, 99999), st.floats(-9, 9)
)
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def squeezed(text):
    return "".join(text.split())


def drafted(name, data):
    read = read_list(SourceId(name), name, data)
    assert read.value is not None, read.diagnostics
    found = made(plans([read.value])[0], Ids(), "x.json", "sv")
    return read.value, found


def check(name, data):
    incoming, found = drafted(name, data)
    if found is None:
        return
    assert found.account.wrong == ()
    assert found.account.letters == found.account.placed + found.account.unplaced
    source = decode(SourceId("a.yaml"), found.text.encode()).value
    assert source is not None
    read = parse(source)
    assert not read.diagnostics
    tree = plain(read.value)
    comments = squeezed(" ".join(line.strip()[1:] for line in found.text.split("\n") if line.strip().startswith("#")))
    values = "\0".join(squeezed(text) for item in tree["requirements"] for text in texts_of(item))
    page = squeezed(listing([(found.account, found.outside)], "sv"))
    for bit in incoming.bits():
        bare = bit.text.lstrip("•‣▪▸●○◦⁃∙·-–—*+ ") if bit.depth >= 0 else bit.text
        for word in bare.split():
            assert word in values or word in comments or squeezed(escaped(word)) in page, (word, bit)


def texts_of(item):
    for key, held in item.items():
        if isinstance(held, dict):
            yield from texts_of(held)
        elif isinstance(held, list):
            yield from held
        else:
            assert isinstance(held, str), (key, held)
            yield read_back(held) if key == "text" else held


@pytest.mark.slow
@QUICK
@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=12), st.booleans())
def test_every_word_of_a_workbook_is_kept(rows, merged):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Nr", "Rubrik", "Krav", "Svar"])
    for row in rows:
        sheet.append(
            [text.replace("=", "-", 1) if isinstance(text, str) and text.startswith("=") else text for text in row]
        )
    if merged:
        sheet.merge_cells("C2:C3")
    buffer = io.BytesIO()
    book.save(buffer)
    check("lista.xlsx", buffer.getvalue())


@pytest.mark.slow
@QUICK
@given(
    st.lists(
        st.tuples(LINES, st.sampled_from(["", "List Bullet", "List Number 2", "Heading 1", "table"])),
        min_size=1,
        max_size=10,
    )
)
def test_every_word_of_a_document_is_kept(lines):
    word = docx.Document()
    for text, style in lines:
        if style == "table":
            table = word.add_table(2, 2)
            table.cell(0, 0).text, table.cell(0, 1).text = "Nr", "Krav"
            table.cell(1, 1).text = text
        else:
            paragraph = word.add_paragraph(style=style or None)
            paragraph.add_run(text)
            paragraph.add_run(text[::-1]).bold = True
    buffer = io.BytesIO()
    word.save(buffer)
    check("lista.docx", buffer.getvalue())


RUNS = st.lists(st.builds(Run, WORDS, st.booleans(), st.booleans()), min_size=1, max_size=4)
BITS = st.lists(
    st.builds(
        lambda runs, depth, ordered: Bit(1, 1, Say("a", "a"), tuple(runs), depth, ordered),
        RUNS,
        st.integers(-1, 3),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(BITS)
def test_markdown_says_the_words_of_the_bits(bits):
    bits = [bit for bit in bits if bit.text]
    if bits:
        text = markdown_of(bits, {}, read_back)
        assert text is not None
        assert read_back(text) == plain_of(bits, {})


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        NASTY,
        st.text(CHARACTERS, min_size=1, max_size=300),
        st.text(string.digits + ".-+eExo_~", min_size=1),
        st.lists(LINES, max_size=6).map("\n".join),
    )
)
def test_a_value_is_read_as_it_was_written(text):
    text = FORBIDDEN.sub("", text)
    if not text:
        return
    source = decode(SourceId("a.yaml"), f"a:\n  b:\n    - c: x\n{value(text, 'd', 6)}\n".encode()).value
    assert source is not None
    read = parse(source)
    assert read.diagnostics == ()
    assert plain(read.value)["a"]["b"][0]["d"] == text
