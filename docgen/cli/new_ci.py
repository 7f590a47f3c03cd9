"""Which code host is used comes in; the file that lets it check and annotate every change of the specs goes out.

The file belongs at the top of the repository: a spec in a folder below checks as all others do. A file that is there
already is left alone.
"""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from docgen import __version__
from docgen.cli.host_files import is_work_tree

_INSTALL = "Var docgen hämtas: ändra till ert eget paketindex eller t.ex. git+https://exempel.se/docgen@v"

_GITHUB = """\
# Skapad av docgen new --ci github. Granskar alla specar i varje ändring och skriver anmärkningarna vid raden.
name: docgen
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    env:
      # @INSTALL@
      DOCGEN: docgen==@VERSION@
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install "$DOCGEN"
      - name: docgen check
        run: |
          shopt -s globstar nullglob
          specs=( **/procurement.yaml )
          docgen check --changed --format github "${specs[@]}"
"""

_GITLAB = """\
# Skapad av docgen new --ci gitlab. Granskar alla specar i varje ändring och visar anmärkningarna i ändringsförslaget.
docgen:
  image: python:3.12-slim
  variables:
    # @INSTALL@
    DOCGEN: docgen==@VERSION@
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - pip install "$DOCGEN"
    - find . -name procurement.yaml -not -path "*/.*" -print0 > specs.list
    - xargs -0 docgen check --changed --format gitlab < specs.list > gl-code-quality-report.json || failed=1
    - xargs -0 docgen check --changed < specs.list || failed=1
    - exit "${failed:-0}"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""

_FILES: Mapping[str, tuple[str, str]] = {
    "github": (".github/workflows/docgen.yml", _GITHUB),
    "gitlab": (".gitlab-ci.yml", _GITLAB),
}
HOSTS = tuple(_FILES)
"""Code hosts that a file can be written for."""


class CiFile(Struct, frozen=True):
    """A file to write at the top of the repository."""

    path: Path
    data: bytes


def ci_file(host: str, target: Path) -> CiFile:
    """The file for this code host; `target` is the folder of the new spec, the top when it lies in no repository."""
    start = target.resolve()
    top = next((folder for folder in (start, *start.parents) if is_work_tree(folder)), start)
    name, text = _FILES[host]
    made = text.replace("@INSTALL@", _INSTALL + __version__).replace("@VERSION@", __version__)
    return CiFile(top / name, made.encode())
