"""Laws of the source layer: both parsers agree, spans hold what they say, and no bytes make it fall."""

import datetime as dt
import math
import re
import string

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen.diag.place import SourceId, Span
from docgen.diag.route import Route
from docgen.source.front_matter import split
from docgen.source.locate import node_at, shown_span, span_of
from docgen.source.parse import FASTEST, PURE, parse
from docgen.source.plain import leaf, plain
from docgen.source.text import FORBIDDEN, SourceText, decode
from docgen.source.tree import Mapping, Node, Scalar, walk

FILE = SourceId("a.yaml")

CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t").filter(
    lambda character: not FORBIDDEN.match(character)
)
TEXTS = st.one_of(
    st.text(CHARACTERS, max_size=30),
    st.text(string.ascii_letters + "åäöÅÄÖ 😀§–-:#'\"[]{},&*!|>%@`\\\n", max_size=30),
    st.sampled_from(
        ["no", "22:00", "012", "1.10", "~", "null", "true", "- a", "a: b", "# a", " a", "a ", "a\n\n\nb\n"]
    ),
)
LEAVES = st.one_of(
    TEXTS, st.booleans(), st.none(), st.integers(-(10**9), 10**9), st.floats(allow_nan=False, allow_infinity=False)
)
DATA = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS.filter(bool), inner, max_size=4),
    max_leaves=12,
).filter(lambda data: isinstance(data, list | dict) and bool(data))
LAYOUTS = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([False, True, None]),
        "default_style": st.sampled_from([None, None, "'", '"', "|", ">"]),
        "width": st.sampled_from([20, 80, 10_000]),
        "indent": st.sampled_from([2, 4]),
        "line_break": st.sampled_from(["\n", "\r\n"]),
    }
)


def written(data: object, layout: dict[str, object]) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, **layout)  # type: ignore[call-overload,no-any-return]


def source(text: str) -> SourceText | None:
    return decode(FILE, text.encode("utf-8", "surrogatepass")).value


def tags_refused(layout: dict[str, object]) -> bool:
    """With a forced style PyYAML tags every number."""
    return layout["default_style"] is not None


@given(DATA, LAYOUTS, st.booleans())
@settings(max_examples=150, deadline=None)
def test_both_parsers_give_the_same_tree_and_the_same_diagnostics(data: object, layout: dict[str, object], bom: bool):
    text = source(("\ufeff" if bom else "") + written(data, layout))
    if text is not None:
        assert parse(text, FASTEST) == parse(text, PURE)


@given(DATA, LAYOUTS)
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read(data: object, layout: dict[str, object]):
    text = source(written(data, layout))
    if text is None or tags_refused(layout):
        return
    outcome = parse(text)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert same(plain(outcome.value), data)


def same(found: object, wanted: object) -> bool:
    """Equal, but for numbers that YAML 1.1 writes in a way that is text in YAML 1.2 (`1.0e+16` is not one)."""
    if isinstance(wanted, dict):
        return (
            isinstance(found, dict)
            and list(found) == list(wanted)
            and all(same(found[key], wanted[key]) for key in wanted)
        )
    if isinstance(wanted, list):
        return isinstance(found, list) and len(found) == len(wanted) and all(map(same, found, wanted))
    if isinstance(wanted, float):
        return isinstance(found, float) and math.isclose(found, wanted)
    return found == wanted and isinstance(found, type(wanted))


@given(DATA, LAYOUTS)
@settings(max_examples=150, deadline=None)
def test_every_span_holds_its_value(data: object, layout: dict[str, object]):
    text = source(written(data, layout))
    outcome = parse(text) if text is not None else None
    if text is None or outcome is None or outcome.value is None:
        return
    for route, node in walk(outcome.value):
        assert span_of(outcome.value, route) == node.span
        assert covers(text, node)
        if isinstance(node, Scalar):
            assert reread(text, node) == node.text


def covers(text: SourceText, node: Node) -> bool:
    """The span's lines and columns agree with its offsets."""
    return text.span(node.span.start.offset, node.span.end.offset) == node.span


def reread(text: SourceText, node: Scalar) -> str:
    """The value of the span's own characters, put back at their column."""
    piece = text.slice(node.span)
    if not piece:
        return ""
    if node.style in {"literal", "folded"}:
        # a block text needs its parent's indentation, and the blank lines after it count where it says "+"
        after = text.text[node.span.end.offset :]
        blank = after[: len(after) - len(after.lstrip(" \r\n"))]
        before = re.sub("!!\\w+ ", "", text.line(node.span.start.line)[: node.span.start.column - 1])
        dashes = len(before) - len(before.lstrip(" -"))
        parent = dashes if before.strip(" -") else dashes - 2
        return str(yaml.safe_load(" " * parent + "a: " + piece + blank)["a"])
    loaded = yaml.load(f"[{piece}\n]" if node.style != "plain" else piece, yaml.BaseLoader)
    return str(loaded[0] if isinstance(loaded, list) else loaded)


@given(DATA, LAYOUTS)
@settings(max_examples=60, deadline=None)
def test_every_route_is_found_and_every_wrong_one_lands_inside_its_parent(data: object, layout: dict[str, object]):
    text = source(written(data, layout))
    tree = parse(text).value if text is not None else None
    if tree is None:
        return
    for route, node in walk(tree):
        if isinstance(tree, Mapping) and len(set(map(str, route.steps))) == len(route.steps):
            assert node_at(tree, route) is node
        wrong = route / "finns inte" / 3
        assert node.span.covers(span_of(tree, wrong)) or span_of(tree, wrong) == node.span
        shown = shown_span(tree, wrong)
        assert shown.start <= shown.end


SPEC = """# huvud
procurement: {id: ekdala, title: "Personlig assistans", dnr: SON 2026/118}
requirements:
  - id: PA-1 # ett
    text: |
      Leverantören ska svara.

      Alltid.
    follow_up: &f {interval: quarterly}
  - {id: 'PA-2', follow_up: *f}
"""


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_no_mutation_makes_it_fall(data: st.DataObject):
    text = list(SPEC)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 3))] = data.draw(
            st.sampled_from(
                [
                    *"\t\n :-#'\"[]{},&*!|>%@`\\?\0\x85~<",
                    "\r\n",
                    "- ",
                    ": ",
                    "<<: ",
                    "---\n",
                    "\\x",
                    "!!int ",
                    "å",
                    "😀",
                ]
            )
        )
    survives("".join(text).encode())


@given(
    st.binary(max_size=60)
    | st.text(st.sampled_from("a :\n-\t'\"[]{}&*!|>%?,#\\.<~1x😀\r"), max_size=40).map(str.encode)
)
@settings(max_examples=300, deadline=None)
@example(b"\xff\xfe")
@example(b'"\\U99999999"')
@example(b'"\\ud800"')
@example(b"%YAML 1." + b"9" * 5000 + b"\n--- a")
@example(b"%TAG ! !%\n--- !x")
@example(b"? ")
@example(b"{? [")
def test_no_bytes_make_it_fall(data: bytes):
    survives(data)


def survives(data: bytes) -> None:
    """Whatever is said has a place inside the text, from either parser, and a tree has true spans."""
    text = decode(FILE, data).value
    if text is None:
        return
    for parser in (FASTEST, PURE):
        outcome = parse(text, parser)
        for item in outcome.diagnostics:
            assert isinstance(item.place, Span)
            assert text.span(item.place.start.offset, item.place.end.offset) == item.place
            assert item.hint is not None
        if outcome.value is not None:
            assert all(covers(text, node) for _, node in walk(outcome.value))
            plain(outcome.value)
        assert outcome.value is not None or outcome.failed
    split(text)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=40))
def test_points_and_offsets_are_inverse(content: str):
    text = decode(FILE, content.encode()).value
    if text is None:
        return
    for offset in range(len(text.text) + 1):
        point = text.point(offset)
        assert text.offset(point.line, point.column) == offset
    assert "".join(text.line(number + 1) for number in range(text.line_count)) == text.text.replace(
        "\r\n", ""
    ).replace("\n", "")


@given(st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False) | st.dates())
def test_numbers_keep_their_text(number: float | dt.date):
    found = leaf(Scalar(str(number), "plain", Span(FILE, *[decode(FILE, b"a").value.point(0)] * 2)))  # type: ignore[union-attr,arg-type]
    assert str(found) == str(number)


@given(st.lists(st.text(string.ascii_letters, min_size=1) | st.integers(0, 99), max_size=5))
def test_routes_are_read_as_they_are_printed(steps: list[str | int]):
    route = Route(tuple(steps))
    assert Route.parse(str(route)) == route
