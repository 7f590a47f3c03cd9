"""The real `world.Beside`: a forked process where there are processors for two, one after the other elsewhere."""

import os
import pickle
import sys
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class HostBeside:
    """Forks: the child has all that the parent has read, and sends back one pickled result."""

    def start(self, work: Callable[[], T]) -> Callable[[], T]:
        """Begin the work in a child. If the child fails in any way, the work is done here when asked for."""
        if sys.platform != "linux" or (os.cpu_count() or 1) < 2:
            return work
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            _serve(work, reading, writing)
        os.close(writing)
        return lambda: _result(work, child, reading)


def _serve(work: Callable[[], T], reading: int, writing: int) -> None:
    """The child's whole life. It ends without running what the parent has registered for its own end."""
    code = 1
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(work(), pipe, pickle.HIGHEST_PROTOCOL)
        code = 0
    except Exception:  # noqa: BLE001, S110 - the parent does the work again and meets the same exception
        pass
    finally:
        os._exit(code)


def _result(work: Callable[[], T], child: int, reading: int) -> T:
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(child, 0)
    if status != 0:
        return work()
    found: T = pickle.loads(data)  # noqa: S301 - from our own child
    return found
