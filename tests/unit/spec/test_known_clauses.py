"""Clauses that were read before are used again, whole and equal; damaged ones are read anew."""

from types import MappingProxyType

import pytest

from docgen.diag.place import SourceId
from docgen.spec.clause import Clause
from docgen.spec.known_clauses import KnownClauses
from docgen.spec.library import load
from docgen.world import FrozenFiles, FrozenGit, World

TEXT = """---
title: Besök
category: service-requirement
section: service.values
parameters:
  days: {type: integer, min: 1, default: 3, help: {sv: Dagar, en: Days}}
follow_up: {interval: yearly, source: logg, owner: avtalscontroller}
law: [{ref: 6 § LSS, checked: 2026-11-21, confidence: A}]
---
Leverantören ska göra besöket inom {{ days }} dagar.
"""
FILE = SourceId("templates/clauses/besok.md", "resources")


class Memory:
    """A cache in memory."""

    def __init__(self) -> None:
        self.data: dict[str, bytes] = {}

    def load(self, name: str) -> bytes | None:
        return self.data.get(name)

    def store(self, name: str, data: bytes) -> None:
        self.data[name] = data


def read(cache: Memory, text: str = TEXT) -> Clause:
    library = load(World(FrozenFiles({FILE: text.encode()}), FrozenGit(), cache)).value
    return library.clauses["besok"]


def test_a_clause_comes_back_equal_in_the_next_run() -> None:
    cache = Memory()
    first = read(cache)
    stored = cache.data["clauses"]
    second = read(cache)
    assert second == first
    assert second is not first
    assert isinstance(second.parameters, MappingProxyType)
    assert cache.data["clauses"] is stored


def test_a_changed_text_is_read_anew() -> None:
    cache = Memory()
    read(cache)
    assert read(cache, TEXT.replace("default: 3", "default: 5")).parameters["days"].default == 5


def test_a_clause_with_a_fault_is_not_kept() -> None:
    cache = Memory()
    load(World(FrozenFiles({FILE: TEXT.replace("service.values", "nowhere").encode()}), FrozenGit(), cache))
    assert cache.data == {}


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: b"", lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:]]
)
def test_damaged_bytes_are_as_none(damage) -> None:  # type: ignore[no-untyped-def]
    cache = Memory()
    read(cache)
    cache.data["clauses"] = damage(cache.data["clauses"])
    assert KnownClauses(cache).find(load(World(FrozenFiles({FILE: TEXT.encode()}), FrozenGit())).value.texts) is None
    assert read(cache).title == "Besök"
