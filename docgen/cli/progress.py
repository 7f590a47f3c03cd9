"""One line in a terminal that tells what is being done, and goes away when it is done."""

import sys
from types import TracebackType

from docgen.cli.common import Voice


class Progress:
    """Shows steps on standard error while it is a terminal; says nothing in a pipe or when quiet."""

    def __init__(self, speaker: Voice) -> None:
        """`speaker` knows whether anything is to be said."""
        self._shown = sys.stderr.isatty() and not speaker.quiet

    def step(self, done: int, total: int, what: str) -> None:
        """`done` of `total` steps are finished and `what` is begun."""
        if self._shown:
            print(f"\r\x1b[2K[{done}/{total}] {what}", end="", file=sys.stderr, flush=True)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
