"""Where a piece of a document comes from."""

from msgspec import Struct

from docgen.diag.place import Span
from docgen.diag.route import Route


class FromSpec(Struct, frozen=True):
    """The text stands at one place in the spec.

    `verbatim` is true when the characters are those of the YAML scalar, so that a change in Word can be
    written back; otherwise the text is a value in other words, such as a date written out. In an author's
    Markdown a space of verbatim text may have become a no-break space.
    """

    route: Route
    verbatim: bool = True


class FromTemplate(Struct, frozen=True):
    """The text stands in a clause or document template at `place` (a line; the span covers the line)."""

    place: Span


class Computed(Struct, frozen=True):
    """The text was computed from the values at these routes, such as the end of a contract."""

    routes: tuple[Route, ...]


Origin = FromSpec | FromTemplate | Computed
