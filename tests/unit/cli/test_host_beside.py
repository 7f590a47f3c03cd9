"""Work beside other work gives the same results, and the same exception, as work done here."""

import os
import signal
from collections.abc import Iterator
from itertools import islice

import pytest

from docgen.cli.host_beside import feed
from docgen.diag.diagnostic import Diagnostic, Say, warning
from docgen.diag.place import SourceId, whole
from docgen.world import OneAfterTheOther

two_processors = pytest.mark.skipif("sys.platform != 'linux' or __import__('os').cpu_count() < 2")


def doubled(items: Iterator[int]) -> Iterator[int]:
    for item in items:
        yield 2 * item
    yield -1


@pytest.mark.parametrize("way", [feed, OneAfterTheOther])
def test_results_come_in_the_order_of_the_items(way: type) -> None:
    pending = way(doubled)
    for item in range(5):
        pending.put(item)
    assert list(pending.results()) == [0, 2, 4, 6, 8, -1]


def test_diagnostics_go_there_and_back_equal() -> None:
    said = warning("X-1", Say("en", "one"), whole(SourceId("a.yaml")))

    def same(items: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
        return items

    pending = feed(same)
    pending.put(said)
    assert list(pending.results()) == [said]


@two_processors
def test_it_is_done_in_another_process() -> None:
    def who(_: Iterator[int]) -> Iterator[int]:
        yield os.getpid()

    assert list(feed(who).results()) != [os.getpid()]


def test_items_and_results_larger_than_a_pipe_come_whole() -> None:
    def longer(items: Iterator[bytes]) -> Iterator[bytes]:
        return (item + item for item in items)

    pending = feed(longer)
    for letter in b"abc":
        pending.put(bytes([letter]) * 3_000_000)
    assert [len(item) for item in pending.results()] == [6_000_000] * 3


def test_what_fails_beside_fails_here_with_its_own_exception() -> None:
    def broken(items: Iterator[int]) -> Iterator[int]:
        yield from islice(items, 1)
        raise ValueError("fel i en regel")

    pending = feed(broken)
    pending.put(7)
    results = pending.results()
    assert next(results) == 7
    with pytest.raises(ValueError, match="fel i en regel"):
        next(results)


def test_what_cannot_be_sent_is_worked_on_here() -> None:
    def called(items: Iterator[object]) -> Iterator[object]:
        for item in items:
            yield item() if callable(item) else item

    pending = feed(called)
    for item in (1, lambda: 2, 3):
        pending.put(item)
    assert list(pending.results()) == [1, 2, 3]


def test_what_cannot_be_sent_back_is_done_here() -> None:
    def function(_: Iterator[int]) -> Iterator[object]:
        yield 1
        yield lambda: 7

    first, second = feed(function).results()
    assert first == 1
    assert second() == 7  # type: ignore[operator]


@two_processors
def test_a_child_that_is_killed_costs_time_and_nothing_else() -> None:
    here = os.getpid()

    def killed(items: Iterator[int]) -> Iterator[int]:
        yield next(items)
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        yield from items

    pending = feed(killed)
    for item in range(200_000):
        pending.put(item)
    assert list(pending.results()) == list(range(200_000))
