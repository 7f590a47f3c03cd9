"""Clauses that an earlier run has read come back, as Python's own modules do from `__pycache__`.

In: the texts of a clause and of its twin. Out: the clause, if the same docgen has read the same texts before and
found nothing wrong in them. Floor 3.
"""

import hashlib
import io
import pickle
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from docgen.source.text import SourceText
from docgen.spec.clause import Clause
from docgen.world import Cache

_NAME = "clauses"
_DIGEST = 32


class KnownClauses:
    """The clauses of one run: what was kept before, and what is new."""

    def __init__(self, cache: Cache) -> None:
        """`cache` belongs to this version of docgen's code and of Python; it may hold nothing."""
        self._cache = cache
        self._clauses = _unpacked(cache.load(_NAME))
        self._grown = False

    def find(self, texts: Sequence[SourceText]) -> Clause | None:
        """The clause that these very texts gave."""
        return self._clauses.get(_key(texts))

    def keep(self, texts: Sequence[SourceText], clause: Clause) -> None:
        """Remember a clause in whose texts nothing is wrong."""
        self._clauses[_key(texts)] = clause
        self._grown = True

    def save(self) -> None:
        """Hand the clauses to the cache, if there are new ones."""
        if self._grown:
            payload = io.BytesIO()
            _Pickler(payload, pickle.HIGHEST_PROTOCOL).dump(self._clauses)
            data = payload.getvalue()
            self._cache.store(_NAME, hashlib.sha256(data).digest() + data)
            self._grown = False


class _Pickler(pickle.Pickler):
    """Knows read-only mappings too."""

    def reducer_override(self, value: Any) -> Any:
        """A read-only mapping is made anew of what it shows; the rest is pickled as ever."""
        return (_read_only, (dict(value),)) if isinstance(value, MappingProxyType) else NotImplemented


def _read_only(value: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(value)


def _key(texts: Sequence[SourceText]) -> str:
    return "\0".join(f"{text.id.root}:{text.id.path}:{text.sha256}" for text in texts)


def _unpacked(data: bytes | None) -> dict[str, Clause]:
    """The clauses; none where the bytes are cut short or damaged."""
    if data is None or hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
        return {}
    found = pickle.loads(data[_DIGEST:])  # noqa: S301 - written by the same code, see the digest
    return found if isinstance(found, dict) else {}
