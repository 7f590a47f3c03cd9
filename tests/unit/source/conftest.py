"""YAML as a test writes it comes in; the tree, and the diagnostics as short lines, go out."""

from collections.abc import Callable

import pytest

from docgen.diag.diagnostic import Diagnostic, Outcome
from docgen.diag.place import SourceId, Span
from docgen.source.parse import FASTEST, PURE, parse
from docgen.source.text import SourceText, decode
from docgen.source.tree import Node

FILE = SourceId("specs/a.yaml")

Read = Callable[[str], Outcome[Node | None]]


@pytest.fixture(params=["libyaml", "pure"])
def read(request: pytest.FixtureRequest) -> Read:
    """Parse a text with one of the two parsers."""
    parser = FASTEST if request.param == "libyaml" else PURE
    return lambda text: parse(source(text), parser)


@pytest.fixture
def source_of() -> Callable[[str], SourceText]:
    """A text as a source."""
    return source


@pytest.fixture
def lines() -> Callable[[Outcome[object]], list[str]]:
    """Diagnostics as `1:4-1:8 Y008 message`."""
    return lambda outcome: [line(item) for item in outcome.diagnostics]


def source(text: str) -> SourceText:
    """A text as a source; it must hold nothing forbidden."""
    made = decode(FILE, text.encode()).value
    assert made is not None
    return made


def line(item: Diagnostic) -> str:
    """Place, code and Swedish message."""
    place = item.place
    assert isinstance(place, Span)
    return f"{place.start.line}:{place.start.column}-{place.end.line}:{place.end.column} {item.code} {item.message.sv}"
