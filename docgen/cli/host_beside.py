"""The real `world.Feed`: a forked process where there are processors for two, one after the other elsewhere.

Forked early, the child shares what little the parent has read by then, and imports for itself what its work needs
while the parent does the same for its own.
"""

import os
import pickle
import sys
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO, Generic, TypeVar, cast

from docgen.world import Feed, OneAfterTheOther

A = TypeVar("A")
B = TypeVar("B")
_PIPE_BYTES = 1 << 20
"""What a pipe may hold, so that the parent need not wait while the child is importing (Linux's own limit)."""


def feed(work: Callable[[Iterator[A]], Iterator[B]]) -> Feed[A, B]:
    """Begin the work in a child, where the machine has two processors; to be called before any thread is started."""
    if sys.platform != "linux" or (os.cpu_count() or 1) < 2:
        return OneAfterTheOther(work)
    return _Forked(work)


class _Forked(Generic[A, B]):
    """The parent's end: items are pickled down one pipe, results are read from another by a thread."""

    def __init__(self, work: Callable[[Iterator[A]], Iterator[B]]) -> None:
        self._work = work
        self._items: list[A] = []
        self._cut_short = False
        items, mine = os.pipe()
        theirs, results = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            os.close(mine)
            os.close(theirs)
            _serve(work, items, results)
        os.close(items)
        os.close(results)
        _widened(mine)
        self._down: BinaryIO | None = os.fdopen(mine, "wb")
        self._pickler = pickle.Pickler(self._down, pickle.HIGHEST_PROTOCOL)
        self._found: SimpleQueue[tuple[bool, Any]] = SimpleQueue()
        Thread(target=_drain, args=(theirs, self._found), daemon=True).start()

    def put(self, item: A) -> None:
        """Send the item; it is kept as well, in case the child fails or the item cannot be sent."""
        self._items.append(item)
        if self._down is not None:
            try:
                self._pickler.dump(item)
                self._down.flush()
            except (OSError, pickle.PicklingError, AttributeError, TypeError):
                self._cut_short = True
                self._hang_up()

    def results(self) -> Iterator[B]:
        """What the child gives. If it fails in any way, the rest of the work is done here, with its exceptions."""
        self._hang_up()
        received = 0
        while True:
            whole, value = self._found.get()
            if not whole:
                break
            received += 1
            yield cast("B", value)
        _, status = os.waitpid(self._child, 0)
        if status != 0 or self._cut_short:
            yield from _after(self._work(iter(self._items)), received)

    def _hang_up(self) -> None:
        down, self._down = self._down, None
        if down is not None:
            try:
                down.close()
            except OSError:  # the child has gone before it read everything
                return


def _after(results: Iterator[B], known: int) -> Iterator[B]:
    """The results after those that are known already; the work gives the same ones in the same order."""
    for index, result in enumerate(results):
        if index >= known:
            yield result


def _widened(pipe: int) -> None:
    from fcntl import F_SETPIPE_SZ, fcntl

    try:
        fcntl(pipe, F_SETPIPE_SZ, _PIPE_BYTES)
    except OSError:  # a narrower pipe is only slower
        return


def _drain(pipe: int, found: "SimpleQueue[tuple[bool, Any]]") -> None:
    """Everything that comes up the pipe, and a last word when nothing more can come."""
    with os.fdopen(pipe, "rb") as up:
        unpickler = pickle.Unpickler(up)  # noqa: S301 - from our own child
        try:
            while True:
                found.put((True, unpickler.load()))
        except Exception:  # noqa: BLE001 - the end of the pipe, or a child that was cut short
            found.put((False, None))


def _items(pipe: BinaryIO) -> Iterator[Any]:
    unpickler = pickle.Unpickler(pipe)  # noqa: S301 - from our own parent
    while True:
        try:
            yield unpickler.load()
        except EOFError:
            return


def _serve(work: Callable[[Iterator[A]], Iterator[B]], items: int, results: int) -> None:
    """The child's whole life. It ends without running what the parent has registered for its own end."""
    code = 1
    try:
        with os.fdopen(items, "rb") as down, os.fdopen(results, "wb") as up:
            pickler = pickle.Pickler(up, pickle.HIGHEST_PROTOCOL)
            for result in work(_items(down)):
                pickler.dump(result)
                up.flush()
        code = 0
    except BaseException:  # noqa: BLE001, S110 - the parent does the work again and meets the same exception
        pass
    finally:
        os._exit(code)
