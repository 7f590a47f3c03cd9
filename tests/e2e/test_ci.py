"""Files for code hosts: what `docgen new --ci` writes runs as it stands, and the hooks are a manifest."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

TOP = Path(__file__).resolve().parents[2]


def bash(docgen, script):
    """Run a script with `docgen` on the path."""
    shims = docgen.folder.parent / "bin"
    shims.mkdir(exist_ok=True)
    shim = shims / "docgen"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m docgen "$@"\n')
    shim.chmod(0o755)
    environment = os.environ | {"PATH": f"{shims}:{os.environ['PATH']}", "PYTHONPATH": str(TOP), "LANG": "sv_SE.UTF-8"}
    command = ["bash", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=docgen.folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(docgen):
    """A repository with one spec that has a fault, and none of the examples."""
    import shutil

    shutil.rmtree(docgen.folder / "specs")
    docgen.git("init", "-q")
    return docgen


def test_the_github_file_annotates_every_spec(repository):
    done = repository("new", "upphandlingar/ett", "--yes", "--ci", "github")
    assert done.returncode == 0, done.stderr
    made = yaml.safe_load((repository.folder / ".github/workflows/docgen.yml").read_text("utf-8"))
    (step,) = [step for step in made["jobs"]["check"]["steps"] if step.get("name") == "docgen check"]
    assert bash(repository, step["run"]).returncode == 0
    spoil(repository)
    done = bash(repository, step["run"])
    assert done.returncode == 1
    assert "::error file=upphandlingar/ett/procurement.yaml,line=" in done.stdout


def test_the_gitlab_file_leaves_a_code_quality_report(repository):
    done = repository("new", "upphandlingar/ett", "--yes", "--ci", "gitlab")
    assert done.returncode == 0, done.stderr
    made = yaml.safe_load((repository.folder / ".gitlab-ci.yml").read_text("utf-8"))["docgen"]
    script = "\n".join(line for line in made["script"] if not line.startswith("pip "))
    spoil(repository)
    assert bash(repository, script).returncode == 1
    report = json.loads((repository.folder / made["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert "upphandlingar/ett/procurement.yaml" in {item["location"]["path"] for item in report}
    assert {"description", "check_name", "fingerprint", "severity", "location"} == set(report[0])


def test_a_file_that_is_there_is_left_alone(repository):
    (repository.folder / ".gitlab-ci.yml").write_text("egen: {}\n")
    done = repository("new", "ett", "--yes", "--ci", "gitlab")
    assert done.returncode == 0
    assert "finns redan" in done.stderr
    assert (repository.folder / ".gitlab-ci.yml").read_text() == "egen: {}\n"


def test_the_hooks_are_a_manifest_whose_commands_run(docgen):
    manifest = TOP / ".pre-commit-hooks.yaml"
    check = [sys.executable, "-m", "pre_commit", "validate-manifest", str(manifest)]
    assert subprocess.run(check, capture_output=True, check=False, cwd=docgen.folder).returncode == 0
    for hook, file in zip(
        yaml.safe_load(manifest.read_text("utf-8")), ("specs/minimal/procurement.yaml", "a.md"), strict=True
    ):
        (docgen.folder / "a.md").write_text("# Rubrik\n\nEtt stycke.\n", "utf-8")
        done = bash(docgen, f"{hook['entry']} {file}")
        assert done.returncode == 0, done.stdout + done.stderr


def spoil(docgen):
    file = docgen.folder / "upphandlingar/ett/procurement.yaml"
    file.write_text(file.read_text("utf-8") + "okänd: 1\n", "utf-8")
