"""Running the command as a person does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]


class Docgen:
    """`docgen` in a folder of its own, with the specs beside it."""

    def __init__(self, folder):
        self.folder = folder
        shutil.copytree(TOP / "specs", folder / "specs")

    def __call__(self, *arguments, cwd=None, **environment):
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "GIT_"))}
        return subprocess.run(
            [sys.executable, "-m", "docgen", *arguments],
            cwd=cwd or self.folder,
            env=clean | {"PYTHONPATH": str(TOP)} | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def edit(self, path, old, new):
        """Replace one place in a file of the specs."""
        file = self.folder / "specs" / path
        text = file.read_text("utf-8")
        assert text.count(old) >= 1, (path, old)
        file.write_text(text.replace(old, new, 1), "utf-8")

    def git(self, *arguments):
        """A real repository round the specs, with a fixed author and date."""
        identity = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "docgen"), ("EMAIL", "docgen@example"), ("DATE", "2026-11-21T12:00:00Z"))
        }
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=os.environ | identity,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def docgen(tmp_path):
    """The command in a folder that holds a copy of specs/."""
    return Docgen(tmp_path / "work")
