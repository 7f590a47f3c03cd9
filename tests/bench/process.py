"""Runs whole processes and says what they cost: seconds of wall clock and processor, and peak memory."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """Medians over several runs: wall and processor seconds, and peak memory in MB of the largest run."""

    wall: float
    cpu: float
    memory: float


def once(command, **more):
    """The cost of one run. Stops the benchmark when the command fails."""
    # an installed program has its modules compiled; without this a run would compile them every time
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, **more)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {command}\n{error.decode(errors='replace')}")
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def median(runs):
    """The median cost of several runs."""
    return Cost(
        statistics.median(run.wall for run in runs),
        statistics.median(run.cpu for run in runs),
        max(run.memory for run in runs),
    )


def paired(first, second, count=5):
    """Both commands in turn, so that a change in the machine's speed hits both; one warm-up each."""
    first(), second()
    pairs = [(first(), second()) for _ in range(count)]
    return median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])
