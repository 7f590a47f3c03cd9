"""Expressions compiled before are used again and match alike; damaged ones are compiled anew."""

import re

import pytest

from docgen.check.programs import Programs

EXPRESSIONS = [
    (r"(?P<kap> \d+ ) \s kap\. \s (?P<par> \d+ ) \s §", int(re.VERBOSE)),
    (r"(?<! \w ) (?: ska | bör ) \b", int(re.VERBOSE | re.IGNORECASE)),
    (r"(å|ä)(?:x)?(ö)", 0),
]
TEXT = "Leverantören SKA följa 19 kap. 2 § LOU, äxö."


class Memory:
    """A cache in memory."""

    def __init__(self) -> None:
        self.data: dict[str, bytes] = {}

    def load(self, name: str) -> bytes | None:
        return self.data.get(name)

    def store(self, name: str, data: bytes) -> None:
        self.data[name] = data


@pytest.mark.parametrize(("expression", "flags"), EXPRESSIONS)
def test_a_kept_expression_is_the_same_as_a_new_one(expression: str, flags: int) -> None:
    cache, first, second = Memory(), Programs(), Programs()
    first.pattern(expression, flags)
    first.save(cache)
    second.load(cache)
    kept, new = second.pattern(expression, flags), re.compile(expression, flags)
    assert (kept.pattern, kept.flags, kept.groups, dict(kept.groupindex)) == (
        new.pattern,
        new.flags,
        new.groups,
        dict(new.groupindex),
    )
    found, expected = kept.search(TEXT), new.search(TEXT)
    assert found is not None
    assert expected is not None
    assert (found.span(), found.groups(), found.lastgroup) == (expected.span(), expected.groups(), expected.lastgroup)


def test_nothing_is_stored_twice_and_damage_is_as_nothing() -> None:
    cache, programs = Memory(), Programs()
    programs.pattern("a", 0)
    programs.save(cache)
    stored = cache.data["expressions"]
    programs.save(cache)
    assert cache.data["expressions"] is stored
    cache.data["expressions"] = stored[:-1]
    other = Programs()
    other.load(cache)
    assert other.pattern("a", 0).search("ba")
