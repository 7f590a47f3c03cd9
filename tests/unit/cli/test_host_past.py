import os
import shutil
import subprocess
from pathlib import Path

import pytest

from docgen.cli.host_past import HostPast
from docgen.diag.place import SourceId

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
SPEC = SourceId("specs/å")


def git(folder: Path, *words: str, day: int = 1) -> str:
    person = {
        f"GIT_{role}_{part}": "test@example.invalid" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")
    }
    date = {"GIT_COMMITTER_DATE": f"2027-01-{day:02}T23:30:00-01:00", "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", "-C", str(folder), *words], env={**os.environ, **person, **date}, check=True, capture_output=True
    )
    return done.stdout.decode().strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A spec that was changed, joined with a branch, and changed back; one file of it was taken away."""
    top = tmp_path / "förråd"
    folder = top / "specs/å"
    folder.mkdir(parents=True)
    git(top, "init", "-q", "-b", "main")

    def commit(day: int, **files: str) -> None:
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, "utf-8")
        (folder / "notes.txt").write_text(str(day))
        git(top, "add", "-A")
        git(top, "commit", "-q", "-m", str(day), day=day)

    commit(1, a="a: 1\n", b="b: å\n")
    git(top, "checkout", "-q", "-b", "side")
    commit(2, b="b: side\n")
    git(top, "checkout", "-q", "main")
    commit(3, a="a: 2\n")
    git(top, "merge", "-q", "--no-edit", "side", "-X", "ours", day=4)
    (folder / "b.yaml").unlink()
    commit(5, a="a: 1\n")
    (folder / "a.yaml").write_text("a: not committed\n")
    return top


def past(top: Path, *sources: SourceId) -> list[tuple[str, str, str]]:
    found = HostPast({"project": top}).files(sources or (SPEC,))
    return [(item.source.path.rpartition("/")[2], item.data.decode(), item.date[:10]) for item in found]


def test_every_text_that_a_file_has_had_once_the_newest_first(repository: Path) -> None:
    assert past(repository) == [
        ("a.yaml", "a: 1\n", "2027-01-06"),
        ("a.yaml", "a: 2\n", "2027-01-04"),
        ("b.yaml", "b: side\n", "2027-01-03"),
        ("b.yaml", "b: å\n", "2027-01-02"),
    ]


def test_a_file_by_itself_also_one_that_is_gone(repository: Path) -> None:
    assert [text for _, text, _ in past(repository, SourceId("specs/å/b.yaml"))] == ["b: side\n", "b: å\n"]


def test_nothing_outside_git_and_nothing_of_the_resources(repository: Path, tmp_path: Path) -> None:
    assert past(tmp_path) == []
    assert past(repository, SourceId("specs/å", "resources")) == []
    assert past(repository, SourceId("nowhere")) == []
    assert past(repository, SourceId("../outside")) == []


def test_nothing_is_written_and_an_empty_repository_has_no_past(repository: Path, tmp_path: Path) -> None:
    before = git(repository, "status", "--porcelain")
    past(repository)
    assert git(repository, "status", "--porcelain") == before
    git(tmp_path, "init", "-q")
    assert past(tmp_path) == []


def test_without_git_there_is_no_past(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert past(repository) == []
