"""One line in a terminal that tells what is being done, and goes away when it is done."""

import sys
from types import TracebackType

from docgen.cli.common import Voice


class Progress:
    """Shows steps on standard error while it is a terminal; says nothing in a pipe or when quiet."""

    def __init__(self, speaker: Voice) -> None:
        """`speaker` knows whether anything is to be said."""
        self._steps = 0
        self._shown = sys.stderr.isatty() and not speaker.quiet

    def step(self, what: str) -> None:
        """`what` is begun."""
        if self._shown:
            self._steps += 1
            print(f"\r\x1b[2K[{self._steps}] {what}", end="", file=sys.stderr, flush=True)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
