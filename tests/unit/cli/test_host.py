import io
from pathlib import Path

import pytest

from docgen.cli.host import COMMAND_LINE, language, open_host, shown_path, wants_color
from docgen.diag.place import SourceId


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a spec and no repository."""
    (tmp_path / "ekdala").mkdir()
    (tmp_path / "ekdala" / "procurement.yaml").write_text("a: 1\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_host_reads_the_spec_and_the_resources(project: Path):
    host = open_host(Path("ekdala"))
    assert (host.root, host.spec) == (project.resolve(), SourceId("ekdala"))
    [file] = host.world.files.list(host.spec)
    assert host.world.files.read(file) == b"a: 1\n"
    assert host.world.files.is_folder(SourceId("templates", "resources"))
    assert host.world.git.ask((file,))().commit == ""


def test_paths_are_shown_from_where_the_person_stands(project: Path, monkeypatch: pytest.MonkeyPatch):
    host = open_host(Path("ekdala"))
    file = SourceId("ekdala/procurement.yaml")
    assert host.shown_path(file) == str(Path("ekdala") / "procurement.yaml")
    monkeypatch.chdir(project / "ekdala")
    assert host.shown_path(file) == "procurement.yaml"
    (project / "other").mkdir()
    monkeypatch.chdir(project / "other")
    assert host.shown_path(file) == str(project.resolve() / "ekdala" / "procurement.yaml")
    assert host.shown_path(COMMAND_LINE) == "docgen"
    assert shown_path(Path("x.yaml")) == "x.yaml"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "sv"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en", "LC_ALL": ""}, "en"),
    ],
)
def test_english_only_where_the_system_is_english(environment: dict[str, str], expected: str):
    assert language(environment) == expected


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "expected"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_are_for_terminals(stream: io.StringIO, environment: dict[str, str], expected: bool):
    assert wants_color(stream, environment) is expected
