from collections.abc import Callable

import pytest

from docgen.diag.diagnostic import Outcome
from docgen.diag.place import Point
from docgen.source.parse import PURE, parse, parse_part
from docgen.source.plain import plain
from docgen.source.text import SourceText
from docgen.source.tree import Mapping, Node, Scalar, Sequence, walk

Read = Callable[[str], Outcome[Node | None]]
Lines = Callable[[Outcome[Node | None]], list[str]]
SourceOf = Callable[[str], SourceText]


def spans(node: Node) -> list[str]:
    return [
        f"{route}={item.span.start.line}:{item.span.start.column}-{item.span.end.line}:{item.span.end.column}"
        for route, item in walk(node)
    ]


def test_every_value_has_its_span(read: Read):
    outcome = read("å: ä😀\nb:\n  - 'c😀'   # k\n  - {d: 1}\n\n# slut\n")
    assert outcome.diagnostics == ()
    assert spans(outcome.value) == [
        "=1:1-4:11",
        "å=1:4-1:6",
        "b=3:3-4:11",
        "b[0]=3:5-3:9",
        "b[1]=4:5-4:11",
        "b[1].d=4:9-4:10",
    ]


def test_offsets_count_characters_through_crlf_and_mark(read: Read):
    value = read("\ufeffå: 😀\r\nb: |\r\n  x\r\n\r\nc:\r\n").value
    assert isinstance(value, Mapping)
    assert [(entry.key.span.start, entry.value.span.end) for entry in value.entries] == [
        (Point(1, 1, 0), Point(1, 5, 4)),
        (Point(2, 1, 6), Point(3, 4, 15)),
        (Point(5, 1, 19), Point(5, 3, 21)),
    ]


@pytest.mark.parametrize("style", ["|", "|-", "|+", ">", ">-", ">+", "|2", "|-  # k"])
def test_a_block_text_ends_with_its_last_line_of_words(read: Read, style: str):
    value = read(f"a: {style}\n  ett\n\n  två  \n\n\nb: 1\n").value
    assert isinstance(value, Mapping)
    assert value.entries[0].value.span.end == Point(4, 8, len(f"a: {style}\n  ett\n\n  två  "))


def test_a_block_text_at_the_end_of_the_file(read: Read):
    assert spans(read("a: >-\n  x\n  y").value) == ["=1:1-3:4", "a=1:4-3:4"]


def test_an_anchor_is_not_part_of_the_span(read: Read):
    outcome = read("a: &x\n  # hur\n  b: 1\nc: &y [1]\nd: &z   'q'\ne: &w\nf: *x\n")
    assert outcome.diagnostics == ()
    assert spans(outcome.value)[1:] == [
        "a=3:3-3:7",
        "a.b=3:6-3:7",
        "c=4:7-4:10",
        "c[0]=4:8-4:9",
        "d=5:9-5:12",
        "e=6:6-6:6",
        "f=3:3-3:7",
        "f.b=3:6-3:7",
    ]


def test_a_pair_in_a_list_in_brackets_ends_with_its_value(read: Read):
    assert spans(read("[a: b, c ]\n").value) == ["=1:1-1:11", "[0]=1:2-1:6", "[0].a=1:5-1:6", "[1]=1:8-1:9"]


def test_styles_are_kept(read: Read):
    value = read("- a\n- 'b'\n- \"c\"\n- |\n  d\n- >\n  e\n-\n").value
    assert isinstance(value, Sequence)
    assert [item.style for item in value.items if isinstance(item, Scalar)] == [
        "plain",
        "single",
        "double",
        "literal",
        "folded",
        "plain",
    ]


def test_what_stood_before_a_syntax_error_is_given(read: Read):
    outcome = read("a: 1\nb:\n  - x\n  - y: [1, 2\nc: 3\n")
    assert outcome.failed
    assert plain(outcome.value) == {"a": 1, "b": ["x", {"y": [1, "2 c"]}]}


def test_all_refusals_of_a_file_are_said_in_the_order_of_the_text(read: Read, lines: Lines):
    outcome = read("a: 1\na: 2\nb: !!int 3\n? [x]\n: 1\n<<: 4\nb: 1\n")
    assert lines(outcome) == [
        '2:1-2:2 Y014 nyckeln "a" finns redan på rad 1',
        '3:4-3:9 Y015 typmärken ("!…") används inte i specar',
        "4:3-4:6 Y016 en nyckel måste vara ett ord, inte en lista eller grupp",
        '6:1-6:3 Y017 sammanfogning med "<<" används inte i specar',
        '7:1-7:2 Y014 nyckeln "b" finns redan på rad 3',
    ]
    assert plain(outcome.value) == {"a": 1, "b": 3}


@pytest.mark.parametrize("text", ["", "\n\n", "# bara ord\n", "---\n", "---\n# x\n...\n"])
def test_an_empty_file_is_said_to_be_empty(read: Read, lines: Lines, text: str):
    outcome = read(text)
    assert outcome.value is None
    assert lines(outcome) == ["1:1-1:1 Y004 filen är tom: inga nycklar eller värden"]


@pytest.mark.parametrize("text", ["a: 1\n...\n", "---\na: 1\n", "--- {a: 1}\n", "{a: 1}"])
def test_one_document_may_be_marked(read: Read, text: str):
    outcome = read(text)
    assert outcome.diagnostics == ()
    assert plain(outcome.value) == {"a": 1}


def test_a_second_document_is_refused_and_the_first_kept(read: Read, lines: Lines):
    outcome = read("a: 1\n---\nb: 2\n")
    assert lines(outcome) == ["2:1-2:4 Y018 filen har mer än ett YAML-dokument: här börjar ett nytt"]
    assert plain(outcome.value) == {"a": 1}


@pytest.mark.parametrize(
    "text",
    [
        "a: '\tx\ty'\n",
        'a: "x\n\t y"\n',
        "a: |\n  x\ty\n  \tz\nb: 1\n",
        "# \tord\na: 1 # x\ty\n",
        "a: 'b' #\t\n",
        "a: 'x' # y\tz\tq\n",
    ],
)
def test_tabs_in_quotes_block_texts_and_comments_are_text(read: Read, text: str):
    assert read(text).diagnostics == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n\tb: 1\n", "2:1-2:2"),
        ("a: 1\n\tb: 1\n", "2:1-2:2"),
        ("a:\tb\n", "1:3-1:4"),
        ("a: b\tc\n", "1:5-1:6"),
        ("a: b\t# k\n", "1:5-1:6"),
        ("a: b \t\n", "1:6-1:7"),
        ("- \ta\n", "1:3-1:4"),
        ("a:\n  - x\n \t- y\n", "3:2-3:3"),
        ("a: 'x'\t\n", "1:7-1:8"),
        ("a: 'x#'\ty\n", "1:8-1:9"),
    ],
)
def test_tabs_elsewhere_are_refused(read: Read, lines: Lines, text: str, place: str):
    assert lines(read(text))[0] == f"{place} Y006 tabbtecken; här måste det vara blanksteg"


def test_every_tab_is_said(source_of: SourceOf, lines: Lines):
    outcome = parse(source_of("a:\tb\nc: d\t\n"))
    assert [line[:12] for line in lines(outcome)] == ["1:3-1:4 Y006", "2:5-2:6 Y006"]


def test_a_text_is_no_spec_but_a_key_without_colon(read: Read, lines: Lines):
    assert lines(read("title:x\n")) == ['1:1-1:8 Y009 mellanslag saknas efter kolonet i "title:x"']
    assert lines(read("title\n")) == ['1:1-1:6 Y009 "title" har inget kolon; en rad "nyckel: värde" väntades']


def test_a_part_keeps_the_places_of_the_file(source_of: SourceOf):
    whole = source_of("å\n---\nb: 'x'\nb: 1\n---\nc: 2\n")
    for parser in (None, PURE):
        outcome = parse_part(whole, 6, 18, *([parser] if parser else []))
        assert spans(outcome.value) == ["=3:1-4:5", "b=3:4-3:7"]
        assert whole.slice(outcome.value.entries[0].value.span) == "'x'"
        assert [item.place.start for item in outcome.diagnostics] == [Point(4, 1, 13)]


def test_trouble_in_a_part_is_placed_in_the_file(source_of: SourceOf):
    whole = source_of("# 1\n# 2\na: 'x\n")
    for parser in (None, PURE):
        outcome = parse_part(whole, 8, len(whole.text), *([parser] if parser else []))
        assert [item.place.start for item in outcome.diagnostics] == [Point(3, 4, 11)]
