"""The rules find in the texts of the corpus what their files say, and little else (`make rules-report`)."""

import pytest

from tests.corpus.judge import HERE, Judged, judge, texts
from tests.corpus.report import PARTS

LEAST = 0.95


@pytest.fixture(scope="module")
def judged() -> dict[str, Judged]:
    return {part: judge(texts(HERE / part)) for part in PARTS}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_found_is_right(judged: dict[str, Judged], part: str) -> None:
    assert judged[part].total.precision >= LEAST, judged[part].complaints


def test_what_is_wrong_is_found(judged: dict[str, Judged]) -> None:
    right = sum(item.total.right for item in judged.values())
    missed = sum(item.total.missed for item in judged.values())
    assert right / (right + missed) >= LEAST, [line for item in judged.values() for line in item.complaints]
