"""Work beside other work gives the same result, and the same exception, as work done here."""

import os

import pytest

from docgen.cli.host_beside import HostBeside
from docgen.diag.diagnostic import Diagnostic, Say, warning
from docgen.diag.place import SourceId, whole


def test_diagnostics_come_back_equal() -> None:
    said = warning("X-1", Say("en", "one"), whole(SourceId("a.yaml")))
    pending = HostBeside().start(lambda: (said,))
    found: tuple[Diagnostic, ...] = pending()
    assert found == (said,)


@pytest.mark.skipif("sys.platform != 'linux' or __import__('os').cpu_count() < 2")
def test_it_is_done_in_another_process() -> None:
    assert HostBeside().start(os.getpid)() != os.getpid()


def test_a_result_larger_than_a_pipe_comes_back_whole() -> None:
    assert HostBeside().start(lambda: b"x" * 1_000_000)() == b"x" * 1_000_000


def test_what_fails_beside_fails_here_with_its_own_exception() -> None:
    def broken() -> None:
        raise ValueError("fel i en regel")

    with pytest.raises(ValueError, match="fel i en regel"):
        HostBeside().start(broken)()


def test_what_cannot_be_sent_back_is_done_here() -> None:
    assert HostBeside().start(lambda: lambda: 7)()() == 7
