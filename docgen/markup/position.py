"""Where in a fragment the reading stands, and what is wrong there.

In: a fragment of compose. Out: origins of literal text and diagnostics at the template's line or the spec's route.
Floor 6.
"""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from docgen.blocks.origin import Computed, FromSpec, FromTemplate, Origin
from docgen.compose import marks
from docgen.compose.fragment import Fragment
from docgen.diag.diagnostic import Diagnostic, Place, Say, error
from docgen.diag.place import SourceId, whole


@dataclass
class Position:
    """The place of the reading; moves on with every LINE mark that is passed."""

    fragment: Fragment
    diagnostics: list[Diagnostic]
    line: int = 0
    value: int | None = None
    _literal: dict[int, Origin | None] = field(default_factory=dict)

    def literal(self) -> Origin | None:
        """Where literal text at this place comes from."""
        try:
            return self._literal[self.line]
        except KeyError:
            return self._literal.setdefault(self.line, self.fragment.origin(self.line))

    def origin(self) -> Origin | None:
        """Where text at this place comes from: the value that it stands in, or the literal text."""
        return self.literal() if self.value is None else self.fragment.origins[self.value]

    def pass_mark(self, mark: marks.Mark) -> None:
        """Go past a start, end or line mark."""
        if mark.kind == "line":
            self.line = mark.number
        else:
            self.value = mark.number if mark.kind == "start" else None

    def look_at(self, text: str | None) -> None:
        """Go to the first line that is marked in the text."""
        match = marks.MARK.search(text or "")
        if match and (mark := marks.read(match[0])).kind == "line":
            self.line = mark.number

    def look_into(self, element: Element) -> None:
        """Go to the first line that is marked in an element."""
        for text in element.itertext() if len(element) else (element.text or "",):
            if marks.LINE in text:
                self.look_at(text[text.index(marks.LINE) :])
                return

    def report(self, code: str, message: Say, hint: Say | None = None) -> None:
        """Note an error here."""
        self.diagnostics.append(error(code, message, place_of(self.literal()), hint))


def place_of(origin: Origin | None) -> Place:
    """The place that an origin names."""
    if isinstance(origin, FromTemplate):
        return origin.place
    if isinstance(origin, FromSpec):
        return origin.route
    if isinstance(origin, Computed) and origin.routes:
        return origin.routes[0]
    return whole(SourceId("templates/documents", "resources"))
