"""What every test may use: `golden` compares a text with a file below tests/golden/."""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the files in tests/golden/")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str | Path, str], None]:
    """`golden("story/4-composed.md", text)`: the text must be exactly what the file holds."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(path: str | Path, text: str) -> None:
        file = GOLDEN / path
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert file.is_file(), f"{file} is missing; pytest --update-golden makes it"
        assert text == file.read_bytes().decode(), f"differs from {file}; pytest --update-golden rewrites it"

    return compare
