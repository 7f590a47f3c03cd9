"""Names and keys that lead nowhere. Floor 5.

In: what Jinja could not find. Out: `Missing`, which reports itself when it is used and then counts as nothing, so
that one rendering shows every such mistake.
"""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from jinja2 import Undefined
from jinja2.exceptions import SecurityError


class Missing(Undefined):
    """Strict as Jinja's StrictUndefined, but it reports instead of raising."""

    __slots__ = ()
    report: ClassVar[Callable[["Missing"], None]]

    def _noted(self, *_args: object, **_more: object) -> Any:
        type(self).report(self)
        return self

    def _no(self, *_args: object) -> Any:
        type(self).report(self)
        return False

    __add__ = __radd__ = __sub__ = __rsub__ = _noted
    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _noted
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _noted
    __pow__ = __rpow__ = __neg__ = __pos__ = __call__ = __getitem__ = _noted
    __lt__ = __le__ = __gt__ = __ge__ = _no
    __eq__ = __ne__ = __contains__ = __bool__ = _no

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._noted()

    def __hash__(self) -> int:
        return id(self)

    def __len__(self) -> int:
        type(self).report(self)
        return 0

    def __iter__(self) -> Iterator[Any]:
        type(self).report(self)
        return iter(())

    def __str__(self) -> str:
        type(self).report(self)
        return ""

    @property
    def name(self) -> str:
        """What was asked for."""
        return str(self._undefined_name)

    @property
    def holder(self) -> object:
        """What it was asked of; Jinja's own `missing` for a bare name."""
        return self._undefined_obj

    @property
    def refused(self) -> bool:
        """True when the thing may exist, and the sandbox keeps it from templates."""
        return self._undefined_exception is SecurityError or self.name.startswith("_")


def reporting(report: Callable[[Missing], None]) -> type[Missing]:
    """The class of an environment's missing names, which go to its `report`."""
    return type("ReportedMissing", (Missing,), {"__slots__": (), "report": staticmethod(report)})
