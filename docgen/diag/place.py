"""Where something stands in a text: source, point and span."""

from typing import Literal

from msgspec import Struct

Root = Literal["project", "resources", "command-line"]


class SourceId(Struct, frozen=True, order=True):
    """Names one text that a person wrote.

    `path` is a POSIX path relative to `root`: the project (the git repository, or the folder that holds the
    spec where there is no repository), the resources shipped with docgen (templates, law data), or the
    command line, which counts as a source so that a wrong option has a place too.
    """

    path: str
    root: Root = "project"


class Point(Struct, frozen=True, order=True):
    """A place between two characters. Line and column count from 1 and in characters; offset from 0."""

    line: int
    column: int
    offset: int


class Span(Struct, frozen=True, order=True):
    """A stretch of one source, end exclusive."""

    source: SourceId
    start: Point
    end: Point

    def covers(self, other: "Span") -> bool:
        """True when `other` lies wholly inside this span of the same source."""
        same = self.source == other.source
        return same and self.start.offset <= other.start.offset and other.end.offset <= self.end.offset


def whole(source: SourceId) -> Span:
    """The span that stands for a source as a whole, printed as its first character."""
    start = Point(1, 1, 0)
    return Span(source, start, start)
