"""A build that is killed at any moment leaves the old package or the new one, and the next build succeeds."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
TRIALS = 6
"""Few in the suite; `python tests/e2e/test_kill.py 30` runs more."""


def build(out, spec):
    return [sys.executable, "-m", "docgen", "build", str(spec), "-o", str(out), "--quiet"]


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def two_versions(folder, example):
    """The same spec in two states, and what each builds."""
    import shutil

    spec = folder / "repo" / "specs" / "kill"
    shutil.copytree(TOP / "specs", folder / "repo" / "specs", dirs_exist_ok=True)
    shutil.copytree(TOP / "specs" / example, spec)
    text = (spec / "procurement.yaml").read_text()
    states = [text, text.replace("purpose: ", "purpose: Ändrad. ", 1)]
    assert states[0] != states[1]
    built = []
    for number, state in enumerate(states):
        (spec / "procurement.yaml").write_text(state)
        out = folder / f"whole{number}"
        subprocess.run(build(out, spec), check=True)
        built.append(contents(next(p for p in out.iterdir() if not p.name.startswith("."))))
    return spec, states, built


def trials(folder, count, example="minimal", seed=1):
    spec, states, built = two_versions(folder, example)
    out = folder / "out"
    subprocess.run(build(out, spec), check=True)
    package = next(p for p in out.iterdir() if not p.name.startswith("."))
    start = time.perf_counter()
    (spec / "procurement.yaml").write_text(states[0])
    subprocess.run(build(out, spec), check=True)
    usual = time.perf_counter() - start
    rng, seen = random.Random(seed), []
    for number in range(count):
        (spec / "procurement.yaml").write_text(states[number % 2])
        process = subprocess.Popen(build(out, spec))
        time.sleep(rng.uniform(0.3, 1.05) * usual)
        process.kill()
        process.wait()
        now = contents(package)
        assert now in built, f"a mix after trial {number}"
        seen.append(built.index(now) == number % 2)
        subprocess.run(build(out, spec), check=True)
        assert contents(package) == built[number % 2]
    return seen


@pytest.mark.slow
def test_killed_builds_leave_old_or_new(tmp_path):
    trials(tmp_path, TRIALS)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        seen = trials(Path(name), int(sys.argv[1]), *sys.argv[2:3])
        print(f"{len(seen)} killed, {sum(seen)} had the new package, {len(seen) - sum(seen)} the old one, no mix")
