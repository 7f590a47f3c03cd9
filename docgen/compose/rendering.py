"""What is collected while one template is rendered: origins, structures and everything that is wrong.

In: what the environment, the filters and the functions report. Out: the parts of a `Fragment` and the
diagnostics, each at the line of the template where it arose. Floor 5.
"""

import inspect
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from sys import maxsize
from types import FrameType, TracebackType

from jinja2 import Template
from markupsafe import Markup

from docgen.blocks.origin import Computed, FromSpec, Origin
from docgen.compose import marks
from docgen.compose.fragment import Directive, Written
from docgen.compose.view import is_located, routes_of
from docgen.diag.diagnostic import Diagnostic, Label, Say, error
from docgen.diag.place import Span
from docgen.diag.route import Route

RawText = Callable[[Route], str | None]
"""The text of the scalar at a route as the author wrote it; None where there is no scalar."""

_VALUE_IS_HERE = Say("värdet hör hemma här", "the value belongs here")


@dataclass
class Rendering:
    """The collector of one rendering; not kept afterwards. `about` names the requirement or memo, or is empty."""

    written: Written
    raw: RawText
    about: tuple[Label, ...] = ()
    origins: dict[Origin, int] = field(default_factory=dict)
    directives: list[Directive] = field(default_factory=list)
    diagnostics: dict[tuple[str, Span, str], Diagnostic] = field(default_factory=dict)
    steps: int = 0
    template: Template | None = None
    _lines: list[tuple[int, int]] = field(default_factory=list)

    def value(self, text: str, view: object) -> str:
        """Text that is a value, escaped, with marks that tell where it comes from."""
        origin = self.origin_of(text, view)
        if origin is None:
            return marks.escape(text)
        return marks.value(text, self.origins.setdefault(origin, len(self.origins)))

    def origin_of(self, text: str, view: object) -> Origin | None:
        """Where a printed text comes from; None for what the template itself says."""
        return origin_of(text, view, self.raw)

    def here(self, directive: Directive) -> Markup:
        """The mark of a structure that takes place where the text is printed."""
        self.directives.append(directive)
        return Markup(marks.here(len(self.directives) - 1))  # noqa: S704 - marks hold no markup

    def report(
        self, code: str, message: Say, hint: Say | None, word: str = "", values: tuple[object, ...] = ()
    ) -> None:
        """Note an error at the line being rendered; `word` is underlined, `values` give related places."""
        self.report_at(self.place(word), code, message, hint, values)

    def report_at(
        self, place: Span, code: str, message: Say, hint: Say | None, values: tuple[object, ...] = ()
    ) -> None:
        """Note an error at a place; the same error at the same place is noted once."""
        related = (*self.about, *(Label(route, _VALUE_IS_HERE) for route in routes_of(*values)))
        self.diagnostics.setdefault((code, place, message.en), error(code, message, place, hint, related))

    def place(self, word: str = "") -> Span:
        """The line of the template that is being rendered, or the word on it."""
        return self.written.place(self.line(), word)

    def line(self, failed: TracebackType | None = None) -> int:
        """The line of the body, from 0, that is being rendered, or on which the rendering failed."""
        compiled = self._running() if failed is None else self._failed(failed)
        if self.template is None or compiled is None:
            return 0
        if not self._lines:
            self._lines = [(code, line) for line, code in self.template.debug_info]
        index = bisect_right(self._lines, (compiled, maxsize)) - 1
        return self._lines[index][1] - 1 if index >= 0 else 0

    def _running(self) -> int | None:
        frame = inspect.currentframe()
        while frame is not None:
            if self._is_ours(frame):
                return frame.f_lineno
            frame = frame.f_back
        return None

    def _failed(self, traceback: TracebackType | None) -> int | None:
        found = None
        while traceback is not None:
            if self._is_ours(traceback.tb_frame):
                found = traceback.tb_lineno
            traceback = traceback.tb_next
        return found

    def _is_ours(self, frame: FrameType) -> bool:
        return self.template is not None and frame.f_globals.get("__jinja_template__") is self.template


def origin_of(text: str, view: object, raw: RawText) -> Origin | None:
    """Where the text of a view comes from; verbatim when it is what the author wrote at its route."""
    routes = routes_of(view)
    if not routes:
        return None
    if len(routes) > 1:
        return Computed(routes)
    return FromSpec(routes[0], is_located(view) and raw(routes[0]) == text)
