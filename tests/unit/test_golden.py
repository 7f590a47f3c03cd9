"""The comparison that every golden rests on can fail."""

from collections.abc import Callable
from pathlib import Path

import pytest

Golden = Callable[[str | Path, str], None]


@pytest.fixture(autouse=True)
def _only_when_comparing(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        pytest.skip("goldens are being rewritten")


def test_the_same_text_passes_and_any_other_fails(golden: Golden, tmp_path: Path):
    (tmp_path / "1.txt").write_bytes("å\n".encode())
    golden(tmp_path / "1.txt", "å\n")
    for other in ("å", "å\r\n", "a\n", "å\n\n"):
        with pytest.raises(AssertionError, match="differs"):
            golden(tmp_path / "1.txt", other)


def test_a_missing_golden_fails(golden: Golden, tmp_path: Path):
    with pytest.raises(AssertionError, match="missing"):
        golden(tmp_path / "2.txt", "x")
