"""Diagnostics come in; what a person reads in a terminal goes out.

specs/lease.yaml:42:3: fel[Y014] nyckeln "id" finns redan på rad 40
   42 |   id: PA-2
      |   ^^
   = råd: ta bort eller döp om den ena
   = lag: 19 kap. 2 § LOU (kontrollerad 2026-11-21, A)
   specs/lease.yaml:40:3: första gången här
   40 |   id: PA-1
      |   --
"""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from docgen.diag.diagnostic import Diagnostic, Label, LawRef, Place, Severity
from docgen.diag.place import SourceId, Span
from docgen.report.order import ordered, severity_name
from docgen.report.snippet import Snippet, snippet
from docgen.report.visible import visible
from docgen.source.text import SourceText

Sources = Mapping[SourceId, SourceText]
ShownPath = Callable[[SourceId], str]

_WORDS = {
    "sv": {
        "hint": "råd",
        "law": "lag",
        "checked": "kontrollerad",
        "related": "se även",
        "spec": "specen",
    },
    "en": {"hint": "hint", "law": "law", "checked": "checked", "related": "see also", "spec": "the spec"},
}
_COLORS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.NOTE: "36;1"}
_QUIET = "2"
_BOLD = "1"


def path_of(source: SourceId) -> str:
    """A source's own path, for callers that know no better one."""
    return source.path


class _Style(Struct, frozen=True):
    """Everything that decides how the same diagnostic looks."""

    sources: Sources
    shown_path: ShownPath
    language: str
    color: bool

    def word(self, name: str) -> str:
        """A fixed word in the language of the report."""
        return _WORDS["sv" if self.language == "sv" else "en"][name]

    def paint(self, code: str, text: str) -> str:
        """The text in a colour, where colours are wanted."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and text else text

    def place(self, place: Place) -> str:
        """`path:line:column`, or the route where nobody turned it into a span."""
        if isinstance(place, Span):
            return f"{visible(self.shown_path(place.source))}:{place.start.line}:{place.start.column}"
        return visible(str(place)) or self.word("spec")

    def snippet(self, place: Place) -> Snippet | None:
        """The line of a place, where its text is known."""
        source = self.sources.get(place.source) if isinstance(place, Span) else None
        return snippet(source, place) if source is not None and isinstance(place, Span) else None


def render(
    diagnostics: Iterable[Diagnostic],
    sources: Sources,
    language: str = "sv",
    color: bool = False,
    shown_path: ShownPath = path_of,
) -> str:
    """The diagnostics in order, a blank line between them; "" for none. Ends with a line end."""
    style = _Style(sources, shown_path, language, color)
    blocks = ["\n".join(_block(item, style)) for item in ordered(diagnostics)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(item: Diagnostic, style: _Style) -> list[str]:
    gutter = _gutter(item, style)
    paint = _COLORS[item.severity]
    name = style.paint(paint, f"{severity_name(item.severity, style.language)}[{item.code}]")
    message = style.paint(_BOLD, visible(item.message.in_language(style.language)))
    lines = [f"{style.paint(_BOLD, style.place(item.place))}: {name} {message}"]
    lines += _marked(item.place, "^", paint, gutter, style)
    if item.hint is not None:
        lines += _noted("hint", item.hint.in_language(style.language), gutter, style)
    for law in item.law:
        lines += _noted("law", _law(law, style), gutter, style)
    for label in item.related:
        lines += _related(label, gutter, style)
    return lines


def _gutter(item: Diagnostic, style: _Style) -> int:
    """The columns of the widest line number among the lines that are shown."""
    snippets = [style.snippet(place) for place in (item.place, *(label.place for label in item.related))]
    return max([5, *(len(str(found.number)) for found in snippets if found is not None)])


def _marked(place: Place, mark: str, paint: str, gutter: int, style: _Style) -> list[str]:
    found = style.snippet(place)
    if found is None:
        return []
    under = " " * found.start + style.paint(paint, mark * found.length)
    number, bare = (style.paint(_QUIET, f"{part:>{gutter}} |") for part in (str(found.number), ""))
    return [f"{number} {found.text}".rstrip(), f"{bare} {under}"]


def _noted(word: str, text: str, gutter: int, style: _Style) -> list[str]:
    """`= hint: …`; a text of several lines goes on below itself."""
    name = f"= {style.word(word)}: "
    first, *more = [visible(line) for line in text.split("\n")]
    lead = " " * (gutter - 2)
    return [lead + style.paint(_QUIET, name) + first, *(lead + " " * len(name) + line for line in more)]


def _law(law: LawRef, style: _Style) -> str:
    checked = f"{style.word('checked')} {law.checked}, " if law.checked else ""
    return f"{law.ref} ({checked}{law.confidence})"


def _related(label: Label, gutter: int, style: _Style) -> list[str]:
    text = label.text.in_language(style.language) if label.text else style.word("related")
    lead = " " * (gutter - 2)
    return [f"{lead}{style.place(label.place)}: {visible(text)}", *_marked(label.place, "-", _QUIET, gutter, style)]
