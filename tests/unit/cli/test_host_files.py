import os
from pathlib import Path

import pytest

from docgen.cli import host_files
from docgen.cli.host_files import HostFiles, find_project, resources_root
from docgen.diag.place import SourceId


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with files, hidden files and a secret beside it."""
    top = tmp_path / "projekt"
    for path, text in {
        "specs/b.yaml": "b",
        "specs/a/å.yaml": "å",
        "specs/.dold.yaml": "x",
        "specs/.idea/config": "x",
        "specs/a-b.yaml": "c",
        "../hemligt.txt": "hemligt",
    }.items():
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).write_text(text, encoding="utf-8")
    return top


@pytest.fixture
def files(root: Path) -> HostFiles:
    return HostFiles({"project": root})


def test_files_are_read_and_listed_by_path(files: HostFiles):
    assert files.read(SourceId("specs/a/å.yaml")) == "å".encode()
    listed = [source.path for source in files.list(SourceId("specs"))]
    assert listed == ["specs/a-b.yaml", "specs/a/å.yaml", "specs/b.yaml"]
    assert [source.path for source in files.list(SourceId("."))] == listed
    assert files.list(SourceId("specs/b.yaml")) == ()
    assert files.list(SourceId("nowhere")) == ()


def test_kinds(files: HostFiles):
    assert files.is_folder(SourceId("specs"))
    assert files.is_file(SourceId("specs/b.yaml"))
    assert not files.is_file(SourceId("specs"))
    assert not files.is_folder(SourceId("specs/b.yaml"))
    assert not files.is_file(SourceId("nowhere"))
    assert not files.is_file(SourceId("../hemligt.txt"))


@pytest.mark.parametrize(
    "path", ["../hemligt.txt", "specs/../../hemligt.txt", "/etc/passwd", "specs\\..\\b.yaml", "a\0b", "../projekt2/x"]
)
def test_nothing_outside_the_root_is_read(files: HostFiles, path: str):
    with pytest.raises(PermissionError, match="outside"):
        files.read(SourceId(path))
    assert files.list(SourceId(path)) == ()


def test_links_inside_are_followed_and_links_out_are_not(root: Path, files: HostFiles):
    (root / "in.yaml").symlink_to(root / "specs" / "b.yaml")
    (root / "ut.txt").symlink_to(root.parent / "hemligt.txt")
    (root / "utmapp").symlink_to(root.parent)
    assert files.read(SourceId("in.yaml")) == b"b"
    for path in ("ut.txt", "utmapp/hemligt.txt"):
        with pytest.raises(PermissionError):
            files.read(SourceId(path))
    assert "utmapp/hemligt.txt" not in [source.path for source in files.list(SourceId("."))]


def test_another_root_must_be_known(files: HostFiles):
    with pytest.raises(PermissionError):
        files.read(SourceId("specs/b.yaml", "command-line"))


def test_what_is_no_ordinary_file_is_refused(root: Path, files: HostFiles, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(IsADirectoryError):
        files.read(SourceId("specs"))
    with pytest.raises(FileNotFoundError):
        files.read(SourceId("specs/nej.yaml"))
    monkeypatch.setattr(host_files, "LARGEST", 0)
    with pytest.raises(PermissionError):
        files.read(SourceId("specs/b.yaml"))
    os.mkfifo(root / "pipe")
    with pytest.raises(PermissionError):
        files.read(SourceId("pipe"))


def test_the_project_is_the_work_tree(root: Path):
    (root / ".git").mkdir()
    assert find_project(root / "specs") == (root.resolve(), SourceId("specs"))
    assert find_project(root / "specs" / "a" / "å.yaml") == (root.resolve(), SourceId("specs/a/å.yaml"))
    assert find_project(root) == (root.resolve(), SourceId("."))
    assert find_project(root / "nej" / "inte.yaml") == (root.resolve(), SourceId("nej/inte.yaml"))


def test_a_linked_work_tree_has_a_file(root: Path):
    (root / "specs" / "a" / ".git").write_text("gitdir: elsewhere\n")
    assert find_project(root / "specs" / "a" / "å.yaml") == ((root / "specs" / "a").resolve(), SourceId("å.yaml"))


def test_outside_git_the_project_is_the_folder_that_holds_the_spec(root: Path):
    assert find_project(root / "specs" / "a") == ((root / "specs").resolve(), SourceId("a"))
    assert find_project(root / "specs" / "b.yaml") == ((root / "specs").resolve(), SourceId("b.yaml"))
    assert find_project(root / "nej.yaml") == (root.resolve(), SourceId("nej.yaml"))


def test_resources_are_those_of_the_source_or_of_the_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert (resources_root() / "templates").is_dir()
    package = tmp_path / "docgen"
    (package / "cli").mkdir(parents=True)
    monkeypatch.setattr(host_files, "__file__", str(package / "cli" / "host_files.py"))
    assert resources_root() == tmp_path.resolve()
    (package / "_data").mkdir()
    assert resources_root() == package.resolve() / "_data"
