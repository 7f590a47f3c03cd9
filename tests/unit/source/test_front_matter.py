from collections.abc import Callable

import pytest

from docgen.source.front_matter import split
from docgen.source.plain import plain
from docgen.source.text import SourceText

SourceOf = Callable[[str], SourceText]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_both_halves_keep_their_places(source_of: SourceOf, newline: str):
    source = source_of(newline.join(["---", "title: Jour", "law: [å]", "---", "", "Leverantören ska", "ha jour.", ""]))
    outcome = split(source)
    assert outcome.diagnostics == ()
    front = outcome.value
    assert front.tree is not None
    assert plain(front.tree) == {"title": "Jour", "law": ["å"]}
    assert source.slice(front.tree.get("law").span) == "[å]"
    assert front.tree.get("law").span.start.line == 3
    assert front.body == "\nLeverantören ska\nha jour.\n"
    assert source.line(front.body_line + 1) == "Leverantören ska"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: x\n", 'filen börjar inte med ett filhuvud mellan två rader "---"'),
        ("\n---\na: 1\n---\n", 'filen börjar inte med ett filhuvud mellan två rader "---"'),
        ("---\ntitle: x\n\n# Rubrik\n", 'filhuvudet har ingen avslutande rad "---"'),
        ("---\ntitle: x\n ---\n", 'filhuvudet har ingen avslutande rad "---"'),
    ],
)
def test_without_front_matter_the_file_is_body(source_of: SourceOf, text: str, message: str):
    outcome = split(source_of(text))
    assert [(item.code, item.message.sv, item.place.start.line) for item in outcome.diagnostics] == [
        ("Y022", message, 1)
    ]
    assert (outcome.value.tree, outcome.value.body, outcome.value.body_line) == (None, text, 1)


def test_trouble_inside_is_placed_in_the_file(source_of: SourceOf):
    outcome = split(source_of("---\na: 1\nb: c: d\n---\nText\n"))
    assert [(item.code, item.place.start.line, item.place.start.column) for item in outcome.diagnostics] == [
        ("Y008", 3, 4)
    ]
    assert outcome.value.body == "Text\n"


def test_an_empty_front_matter_is_said_to_be_empty(source_of: SourceOf):
    assert [item.code for item in split(source_of("---\n---\nText\n")).diagnostics] == ["Y004"]


@pytest.mark.parametrize(
    ("text", "body", "line"), [("---\na: 1\n---", "", 4), ("---  \na: 1\n---\t\n---\nx", "---\nx", 4)]
)
def test_the_body_begins_after_the_first_closing_line(source_of: SourceOf, text: str, body: str, line: int):
    front = split(source_of(text)).value
    assert (front.body, front.body_line) == (body, line)
