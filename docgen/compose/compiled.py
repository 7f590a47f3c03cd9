"""Templates compiled by an earlier run come back, as Python's own modules do from `__pycache__`.

In: a template's text and the names it may use. Out: its code, if the same docgen has compiled the same text
before without finding a mistake. Only templates are kept, never a value of a spec. Floor 5.
"""

import hashlib
import marshal
from collections.abc import Iterable
from types import CodeType

from docgen.world import Cache

_NAME = "templates"
_DIGEST = 32


class CompiledTemplates:
    """The codes of one run: what was kept before, and what is new."""

    def __init__(self, cache: Cache) -> None:
        """`cache` belongs to this version of docgen's code and of Python; it may hold nothing."""
        self._cache = cache
        self._codes = _unpacked(cache.load(_NAME))
        self._grown = False

    def find(self, key: str) -> CodeType | None:
        """The code kept under a key."""
        return self._codes.get(key)

    def keep(self, key: str, code: CodeType) -> None:
        """Remember a code for the runs to come."""
        self._codes[key] = code
        self._grown = True

    def save(self) -> None:
        """Hand the codes to the cache, if there are new ones."""
        if self._grown:
            payload = marshal.dumps(self._codes)
            self._cache.store(_NAME, hashlib.sha256(payload).digest() + payload)
            self._grown = False


def key_of(body: str, names: Iterable[str]) -> str:
    """What a compiled template is kept under."""
    return hashlib.sha256("\0".join((*names, body)).encode()).hexdigest()


def _unpacked(data: bytes | None) -> dict[str, CodeType]:
    """The codes; none where the bytes are cut short or damaged."""
    if data is None or hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
        return {}
    found = marshal.loads(data[_DIGEST:])  # noqa: S302 - written by the same code, see the digest
    return found if isinstance(found, dict) else {}
