"""Expressions compiled by an earlier run come back, as Python's own modules do from `__pycache__`.

In: an expression and its flags. Out: the pattern. Reading an expression is forty times dearer than making the pattern
of its compiled code, and the rules have some 250 that are needed even for a text without a fault. The code belongs to
one version of Python, as the cache does; where the library does not offer its parts, expressions are compiled as ever.
"""

import hashlib
import marshal
import re
from typing import Any

from docgen.world import Cache

try:  # CPython's own parts, without a promise that they stay
    from _sre import compile as _made  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - another Python
    _made = None

_NAME = "expressions"
_DIGEST = 32


class Programs:
    """The compiled codes of one process: what was kept before, and what is new."""

    def __init__(self) -> None:
        """Nothing is kept until `load` is called."""
        self._codes: dict[tuple[str, int], Any] = {}
        self._grown = False

    def load(self, cache: Cache) -> None:
        """Take what an earlier run kept; `cache` belongs to this version of docgen's code and of Python."""
        data = cache.load(_NAME)
        if data is not None and hashlib.sha256(data[_DIGEST:]).digest() == data[:_DIGEST]:
            self._codes = marshal.loads(data[_DIGEST:]) | self._codes  # noqa: S302 - written by the same code

    def save(self, cache: Cache) -> None:
        """Hand the codes to the cache, if there are new ones."""
        if self._grown:
            payload = marshal.dumps(self._codes)
            cache.store(_NAME, hashlib.sha256(payload).digest() + payload)
            self._grown = False

    def pattern(self, expression: str, flags: int) -> re.Pattern[str]:
        """The compiled expression."""
        try:
            return self._quick(expression, flags)
        except (AttributeError, TypeError, RuntimeError, ValueError):
            return re.compile(expression, flags)

    def _quick(self, expression: str, flags: int) -> re.Pattern[str]:
        key = (expression, flags)
        if key not in self._codes:
            self._codes[key] = _code(expression, flags)
            self._grown = True
        found: re.Pattern[str] = _made(expression, *self._codes[key])
        return found


def _code(expression: str, flags: int) -> tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]:
    """What `re` compiles an expression to: flags, code, number of groups, their names, and their names in order."""
    tree = _parser.parse(expression, flags)
    names: dict[str, int] = tree.state.groupdict
    in_order: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        in_order[number] = name
    code = list(map(int, _compiler._code(tree, flags)))  # noqa: SLF001
    return int(flags | tree.state.flags), code, tree.state.groups - 1, dict(names), tuple(in_order)


PROGRAMS = Programs()
"""Those of this process: patterns are constants of their modules."""
