import os
import shutil
import subprocess
from pathlib import Path

import pytest

from docgen.cli.host_git import HostGit
from docgen.diag.place import SourceId
from docgen.world import Version

SPEC = SourceId("specs/a.yaml")
DATE = "2027-01-31T23:30:00-01:00"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *words: str) -> str:
    person = {
        f"GIT_{role}_{part}": "test@example.invalid" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")
    }
    environment = {**os.environ, **person, "GIT_COMMITTER_DATE": DATE, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", "-C", str(folder), *words], env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit of one spec."""
    top = tmp_path / "förråd"
    (top / "specs").mkdir(parents=True)
    git(top, "init", "-q")
    (top / "specs" / "a.yaml").write_text("a: 1\n")
    (top / "other.txt").write_text("x")
    git(top, "add", "-A")
    git(top, "commit", "-q", "-m", "one")
    return top


@pytest.fixture
def asked(repository: Path) -> HostGit:
    return HostGit({"project": repository})


def test_the_commit_and_its_date_in_utc(repository: Path, asked: HostGit):
    assert asked.version((SPEC,)) == Version(git(repository, "rev-parse", "HEAD"), "2027-02-01T00:30:00Z", dirty=False)


def test_only_the_sources_that_were_read_make_it_dirty(repository: Path, asked: HostGit):
    (repository / "other.txt").write_text("changed")
    assert not asked.version((SPEC,)).dirty
    (repository / "specs" / "a.yaml").write_text("a: 2\n")
    assert asked.version((SPEC,)).dirty
    git(repository, "add", "-A")
    assert asked.version((SPEC,)).dirty


def test_a_source_that_git_does_not_know_makes_it_dirty(repository: Path, asked: HostGit):
    (repository / "specs" / "å.yaml").write_text("b: 1\n")
    assert asked.version((SPEC, SourceId("specs/å.yaml"))).dirty
    assert not asked.version((SPEC,)).dirty


def test_an_ignored_source_makes_it_dirty(repository: Path, asked: HostGit):
    (repository / ".gitignore").write_text("lokalt/\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "two")
    (repository / "lokalt").mkdir()
    (repository / "lokalt" / "b.yaml").write_text("b: 1\n")
    assert not asked.version((SPEC,)).dirty
    assert asked.version((SPEC, SourceId("lokalt/b.yaml"))).dirty


def test_names_are_not_patterns(repository: Path, asked: HostGit):
    (repository / "specs" / "x1.yaml").write_text("x: 1\n")
    assert not asked.version((SourceId("specs/x*.yaml"), SourceId(":(top)specs"))).dirty


def test_many_sources_are_asked_about_in_turn(repository: Path, asked: HostGit):
    many = tuple(SourceId(f"specs/{number:04}.yaml") for number in range(450))
    assert not asked.version(many).dirty
    (repository / "specs" / "0449.yaml").write_text("x")
    assert asked.version(many).dirty


def test_resources_count_only_inside_the_work_tree(repository: Path, tmp_path: Path):
    (repository / "templates").mkdir()
    (repository / "templates" / "t.md").write_text("x")
    template = SourceId("templates/t.md", "resources")
    assert HostGit({"project": repository, "resources": repository}).version((SPEC, template)).dirty
    assert not HostGit({"project": repository, "resources": tmp_path}).version((SPEC, template)).dirty
    assert not HostGit({"project": repository}).version((SPEC, template)).dirty


def test_asking_changes_nothing(repository: Path, asked: HostGit):
    index = repository / ".git" / "index"
    os.utime(repository / "specs" / "a.yaml", (1, 1))  # git would like to refresh its index now
    before = (index.read_bytes(), index.stat().st_mtime_ns)
    assert not asked.version((SPEC,)).dirty
    assert (index.read_bytes(), index.stat().st_mtime_ns) == before


def test_inside_a_hook_the_spec_is_asked_about_and_not_the_hooks_repository(
    repository: Path, asked: HostGit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    expected = asked.version((SPEC,))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert asked.version((SPEC,)) == expected


def test_outside_git_there_is_no_version(tmp_path: Path):
    assert HostGit({"project": tmp_path}).version((SPEC,)) == Version()


def test_without_a_commit_there_is_no_version(tmp_path: Path):
    git(tmp_path, "init", "-q")
    assert HostGit({"project": tmp_path}).version((SPEC,)) == Version()


def test_a_broken_repository_does_not_answer_for_one_above_it(repository: Path):
    (repository / "specs" / ".git").mkdir()
    assert HostGit({"project": repository / "specs"}).version((SourceId("a.yaml"),)) == Version()


def test_an_owner_that_git_does_not_trust_is_outside_git(asked: HostGit, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    assert asked.version((SPEC,)) == Version()


def test_without_the_program_there_is_no_version(asked: HostGit, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    assert asked.version((SPEC,)) == Version()
