"""Starting a procurement: from the smallest spec, from last time's, and from an installed wheel."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

TOP = Path(__file__).resolve().parents[2]


def head(folder):
    return yaml.safe_load((folder / "procurement.yaml").read_text("utf-8"))


def test_a_new_spec_checks_and_builds_as_it_is(docgen):
    done = docgen("new", "demo", "--yes")
    assert done.returncode == 0, done.stderr
    assert docgen("check", "demo").returncode == 0
    assert docgen("build", "demo").returncode == 0
    assert (docgen.folder / "output/demo/manifest.json").exists()
    assert (docgen.folder / "demo/.gitignore").exists()
    assert (docgen.folder / "demo/.vscode/settings.json").exists()
    assert (docgen.folder / "demo/docgen.schema.json").exists()
    first = (docgen.folder / "demo/procurement.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=docgen.schema.json"


def test_flags_fill_in_the_head_and_move_the_dates(docgen):
    flags = [
        "--title",
        "Ledsagning",
        "--authority",
        "Norrby kommun",
        "--diarienummer",
        "VON 2028/7",
        "--start",
        "2028-09-01",
    ]
    done = docgen("new", "demo", "--yes", "--id", "norrby-28", *flags)
    assert done.returncode == 0, done.stderr
    spec = head(docgen.folder / "demo")
    assert spec["procurement"]["id"] == "norrby-28"
    assert spec["procurement"]["title"] == "Ledsagning"
    assert spec["authority"]["name"] == "Norrby kommun"
    assert str(spec["contract"]["start"]) == "2028-09-01"
    assert str(spec["contract"]["replaces"]["ends"]) == "2028-08-31"
    assert docgen("check", "demo").returncode == 0


def test_cloning_brings_the_shared_base_along(docgen):
    done = docgen("new", "ny/klon", "--yes", "--from", "specs/ekdala-personlig-assistans")
    assert done.returncode == 0, done.stderr
    assert (docgen.folder / "ny/gemensamt/standardkrav.yaml").exists()
    assert docgen("check", "ny/klon").returncode == 0


def test_a_folder_with_something_in_it_is_left_alone(docgen):
    (docgen.folder / "demo").mkdir()
    (docgen.folder / "demo/anteckning.txt").write_text("min")
    done = docgen("new", "demo", "--yes")
    assert done.returncode == 2
    assert [p.name for p in (docgen.folder / "demo").iterdir()] == ["anteckning.txt"]


@pytest.mark.slow
def test_an_installed_wheel_works_in_an_empty_folder(tmp_path):
    """The wheel is unpacked beside the locked packages, as an installer does, and run far from the repository."""
    source = tmp_path / "source"
    ignore = shutil.ignore_patterns(".git", ".venv", "output", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(TOP, source, ignore=ignore)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "site", "zip")
    empty = tmp_path / "empty"
    empty.mkdir()

    def docgen(*arguments):
        import os

        return subprocess.run(
            [sys.executable, "-m", "docgen", *arguments],
            cwd=empty,
            env=os.environ | {"PYTHONPATH": str(tmp_path / "site")},
            capture_output=True,
            text=True,
            check=False,
        )

    for arguments in (["new", "demo", "--yes"], ["check", "demo"], ["build", "demo"]):
        done = docgen(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(empty.glob("output/demo/*/*.docx"))) >= 12
    done = docgen("new", "klon", "--yes", "--from", "ekdala-personlig-assistans")
    assert done.returncode == 0, done.stderr
