"""Where a YAML parser gave up, and the text round that place, for the explanations to look at."""

import re

import yaml
from msgspec import Struct

from docgen.diag.place import Span
from docgen.source.text import SourceText
from docgen.source.tree import Scalar

_FARTHEST = 2000


class Unreadable(Exception):  # noqa: N818 - the person's error, not ours
    """Where and how a parser gave up; offsets count from the start of what it was given."""

    def __init__(self, said: str, at: int, context: str = "", begun: int | None = None) -> None:
        """`begun` is where the thing began that could not be finished."""
        super().__init__(said)
        self.said = said
        self.at = at
        self.context = context
        self.begun = begun

    @classmethod
    def from_yaml(cls, problem: yaml.MarkedYAMLError) -> "Unreadable":
        """The same from PyYAML's exception."""
        at = problem.problem_mark or problem.context_mark
        begun = problem.context_mark
        return cls(
            problem.problem or "",
            at.index if at is not None else 0,
            problem.context or "",
            begun.index if begun is not None else None,
        )


class Trouble(Struct, frozen=True):
    """What the explanations look at; offsets are those of the file.

    `at` is where the parser gave up, `begun` where the thing began that it could not finish. `last` is the
    last scalar that was read, `bracket` the innermost bracket still open.
    """

    source: SourceText
    said: str
    context: str
    at: int
    begun: int
    last: Scalar | None = None
    bracket: int | None = None

    @property
    def line(self) -> str:
        """The line of the trouble."""
        return self.source.line(self.source.point(self.at).line)

    @property
    def before(self) -> str:
        """What stands before the trouble on its line, no more than the patterns here can search quickly."""
        start = self.at - self.source.point(self.at).column + 1
        return self.source.text[max(start, self.at - _FARTHEST) : self.at]

    @property
    def character(self) -> str:
        """The character at the trouble, "" at the end."""
        return self.source.text[self.at : self.at + 1]

    def rest(self, start: int) -> Span:
        """From `start` to the end of its line, without blanks and comment; one character at least."""
        point = self.source.point(start)
        text = re.split(r"\s#", self.source.line(point.line)[point.column - 1 :])[0].rstrip()
        return self.source.span(start, start + max(1, len(text)))
