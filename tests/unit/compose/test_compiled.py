"""Templates that were compiled before are used again; damaged ones are compiled anew."""

import pytest

from docgen.compose.compiled import CompiledTemplates, key_of


class Memory:
    """A cache in memory."""

    def __init__(self) -> None:
        self.data: dict[str, bytes] = {}

    def load(self, name: str) -> bytes | None:
        return self.data.get(name)

    def store(self, name: str, data: bytes) -> None:
        self.data[name] = data


def kept(cache: Memory) -> str:
    codes = CompiledTemplates(cache)
    key = key_of("{{ hours }}", ["hours"])
    codes.keep(key, compile("1 + 1", "mall", "eval"))
    codes.save()
    return key


def test_a_code_comes_back_in_the_next_run() -> None:
    cache = Memory()
    key = kept(cache)
    code = CompiledTemplates(cache).find(key)
    assert code is not None
    assert eval(code) == 2


def test_the_names_that_a_template_may_use_are_part_of_the_key() -> None:
    assert key_of("{{ hours }}", ["hours"]) != key_of("{{ hours }}", ["days"])


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: b"", lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:]]
)
def test_damaged_bytes_are_as_none(damage) -> None:  # type: ignore[no-untyped-def]
    cache = Memory()
    key = kept(cache)
    cache.data["templates"] = damage(cache.data["templates"])
    assert CompiledTemplates(cache).find(key) is None
