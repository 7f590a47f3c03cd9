"""Events of a YAML parser come in; the positioned tree goes out, with what no spec may hold as diagnostics.

One pass without recursion, so that hostile nesting cannot exhaust the stack. The events of libyaml and of
the pure parser differ in nothing that is used here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from msgspec import Struct
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import Point, Span
from docgen.source import refuse
from docgen.source.text import FORBIDDEN, SourceText
from docgen.source.tree import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence

DEEPEST = 60
"""Levels of nesting. The deepest spec has about ten."""
MOST_NODES = 500_000
MOST_ALIASED = 200_000
"""Nodes that aliases may add, counted as if each were written out."""
MOST_SAID = 500
"""Diagnostics of one file; what comes after them is not said."""

_STYLES: dict[str | None, ScalarStyle] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_DASH_BELOW = re.compile(r"\n[ ]*(- [^\r\n]*)")
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*(?:\s+|#[^\n]*\n)*)+")


class Mark(Protocol):
    """A place in the text that a parser read, counted from 0 in characters; both parsers have such marks."""

    index: int
    line: int
    column: int


class Stop(Exception):  # noqa: N818 - not an error: the rest of the file is left unread
    """The diagnostic that ended the reading."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """`diagnostic` says why."""
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    start: Point
    mapping: bool
    flow: bool
    anchor: str | None
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    keys: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None
    expects_value: bool = False
    size: int = 1
    height: int = 1
    last: Point | None = None


class _Anchored(Struct, frozen=True):
    """What an anchor names. `size` and `height` are those of the tree below, aliases written out."""

    node: Node
    size: int
    height: int


class Builder:
    """Builds one tree from events. `line` and `offset` say where the parser's text begins in the file."""

    def __init__(self, source: SourceText, line: int = 0, offset: int = 0) -> None:
        """`source` is the whole file, whatever part of it the parser reads."""
        self.diagnostics: list[Diagnostic] = []
        self.root: Node | None = None
        self.last: Scalar | None = None
        self.quoted: list[tuple[int, int]] = []
        self._source = source
        self._has_tabs = "\t" in source.text
        self._line = line + 1
        self._offset = offset
        self._open: list[_Open] = []
        self._anchors: dict[str, _Anchored] = {}
        self._nodes = 0
        self._aliased = 0
        self._documents = 0

    def take(self, events: Iterator[Event]) -> None:
        """Build from the events. Raises Stop, and whatever the iterator raises."""
        for event in events:
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, CollectionStartEvent):
                self._begin(event)
            elif isinstance(event, CollectionEndEvent):
                self._end(event)
            elif isinstance(event, AliasEvent):
                self._alias(event)
            elif isinstance(event, DocumentStartEvent):
                self._document(event)

    def close(self) -> None:
        """Close what a broken text left open: a key without value is dropped, the rest is kept."""
        while self._open:
            frame = self._open.pop()
            self._finish(frame, frame.last or frame.start)

    def point(self, mark: Mark | None) -> Point:
        """The point of a parser's mark in the file."""
        assert mark is not None  # only events that a program makes are without
        return Point(mark.line + self._line, mark.column + 1, mark.index + self._offset)

    @property
    def bracket(self) -> int | None:
        """The offset of the innermost bracket that is open."""
        starts = (frame.start.offset for frame in reversed(self._open))
        return next((start for start in starts if self._source.text[start : start + 1] in {"[", "{"}), None)

    def _say(self, diagnostic: Diagnostic) -> None:
        if len(self.diagnostics) < MOST_SAID:
            self.diagnostics.append(diagnostic)

    def _span(self, event: Event) -> Span:
        return Span(self._source.id, self.point(event.start_mark), self.point(event.end_mark))

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            raise Stop(refuse.second_document(self._span(event)))

    def _count(self, event: Event) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise Stop(refuse.too_many_nodes(self._span(event), MOST_NODES))

    def _begin(self, event: CollectionStartEvent) -> None:
        self._count(event)
        if len(self._open) >= DEEPEST:
            raise Stop(refuse.too_deep(self._span(event), DEEPEST))
        start, anchor = self._after_properties(event), self._new_anchor(event)
        self._open.append(_Open(start, isinstance(event, MappingStartEvent), event.flow_style is True, anchor))

    def _end(self, event: Event) -> None:
        frame = self._open.pop()
        # the end of a block collection is where the next thing begins; its own last value is the true end
        end = frame.last
        if frame.flow or end is None:
            start, bracket = self.point(event.start_mark), self.point(event.end_mark)
            end = bracket if end is None or bracket.offset > start.offset else end
        self._finish(frame, end)

    def _finish(self, frame: _Open, end: Point) -> None:
        span = Span(self._source.id, frame.start, end)
        node: Node = Mapping(tuple(frame.entries), span) if frame.mapping else Sequence(tuple(frame.items), span)
        self._name(frame.anchor, node, frame.size, frame.height)
        self._give(node, end, frame.size, frame.height)

    def _scalar(self, event: ScalarEvent) -> None:
        self._count(event)
        start, end = self.point(event.start_mark), self.point(event.end_mark)
        if end.offset == start.offset:
            # libyaml's marks at the end of a text without a last line end are those of a line that is not there
            start = end = self._source.point(start.offset)
        anchor = None
        if event.anchor is not None or event.tag is not None:
            start, anchor = self._after_properties(event), self._new_anchor(event)
        style = _STYLES.get(event.style, "plain")
        if style in {"literal", "folded"}:
            end = self._trimmed(start, end)
        node = self.last = Scalar(event.value, style, Span(self._source.id, start, end))
        if style != "plain":
            self._quoted(node)
        elif start.line != end.line:
            self._continued(node)
        if anchor is not None:
            self._anchors[anchor] = _Anchored(node, 1, 0)
        self._give(node, end, 1, 0)

    def _quoted(self, node: Scalar) -> None:
        """Tabs may stand in a text that is not plain, but characters that a file may not hold do not in any."""
        if self._has_tabs:
            self.quoted.append((node.span.start.offset, node.span.end.offset))
        if node.style == "double" and FORBIDDEN.search(node.text):
            self._say(refuse.escaped_character(node))

    def _continued(self, node: Scalar) -> None:
        """A plain text over several lines must not look like a list."""
        match = _DASH_BELOW.search(self._source.text, node.span.start.offset, node.span.end.offset)
        if match:
            self._say(refuse.dash_in_text(self._source.span(match.start(1), match.end(1))))

    def _alias(self, event: AliasEvent) -> None:
        name, span = event.anchor or "", self._span(event)
        if any(frame.anchor == name for frame in self._open):
            raise Stop(refuse.alias_in_itself(name, span))
        if self._open and self._open[-1].mapping and not self._open[-1].expects_value:
            self._refuse_key(self._open[-1], refuse.alias_as_key(name, span), span.end)
            return
        target = self._anchors.get(name)
        if target is None:
            self._say(refuse.unknown_alias(name, span))
            target = _Anchored(Scalar("", "plain", span), 1, 0)
        self._aliased += target.size
        if self._aliased > MOST_ALIASED:
            raise Stop(refuse.too_many_aliased(span, MOST_ALIASED))
        if len(self._open) + target.height > DEEPEST:
            raise Stop(refuse.too_deep(span, DEEPEST))
        self._give(target.node, span.end, target.size, target.height)

    def _give(self, node: Node, end: Point, size: int, height: int) -> None:
        """Hand a finished node to what is open around it."""
        if not self._open:
            self.root = node
            return
        frame = self._open[-1]
        frame.last = end
        frame.size += size
        if height >= frame.height:
            frame.height = height + 1
        if not frame.mapping:
            frame.items.append(node)
        elif not frame.expects_value:
            self._key(frame, node)
        else:
            if frame.key is not None:
                frame.entries.append(Entry(frame.key, node))
            frame.expects_value = False

    def _key(self, frame: _Open, node: Node) -> None:
        """Take a node as the key of the entry that comes; a refused key drops the entry."""
        frame.expects_value = True
        frame.key = None
        if not isinstance(node, Scalar) or not node.text:
            self._say(refuse.complex_key(node))
        elif node.text == "<<" and node.style == "plain":
            self._say(refuse.merge_key(node))
        elif node.text in frame.keys:
            self._say(refuse.duplicate_key(node, frame.keys[node.text]))
        else:
            frame.key = frame.keys[node.text] = node

    def _refuse_key(self, frame: _Open, diagnostic: Diagnostic, end: Point) -> None:
        self._say(diagnostic)
        frame.key, frame.expects_value, frame.last = None, True, end

    def _new_anchor(self, event: NodeEvent) -> str | None:
        """The anchor of a node that begins. A tag is said here, since both stand before the value."""
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._say(refuse.tag(self._properties(event)))
        name = event.anchor
        if name is not None and (name in self._anchors or any(frame.anchor == name for frame in self._open)):
            self._say(refuse.anchor_again(name, self._properties(event)))
        return name

    def _name(self, anchor: str | None, node: Node, size: int, height: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = _Anchored(node, size, height)

    def _after_properties(self, event: NodeEvent) -> Point:
        """Where a value begins after its anchor and tag."""
        start = self.point(event.start_mark)
        if event.anchor is None and getattr(event, "tag", None) is None:
            return start
        match = _PROPERTIES.match(self._source.text, start.offset)
        end = self.point(event.end_mark)
        return start if match is None else self._source.point(min(match.end(), end.offset))

    def _properties(self, event: NodeEvent) -> Span:
        """The anchor and tag themselves."""
        start = self.point(event.start_mark)
        match = _PROPERTIES.match(self._source.text, start.offset)
        length = len(match[0].rstrip()) if match else 0
        return self._source.span(start.offset, start.offset + length)

    def _trimmed(self, start: Point, end: Point) -> Point:
        """The end of a block text without the blank lines after it; spaces after its last word belong to it."""
        whole = self._source.text[start.offset : end.offset]
        line_end = whole.find("\n", len(whole.rstrip(" \t\r\n")))
        text = (whole[:line_end] if line_end >= 0 else whole).removesuffix("\r")
        lines = text.count("\n")
        column = len(text) - text.rfind("\n") if lines else start.column + len(text)
        return Point(start.line + lines, column, start.offset + len(text))
