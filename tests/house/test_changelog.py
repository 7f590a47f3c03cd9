"""What a user must know is written down: the changelog has an entry for the current version."""

import re

from docgen import __version__
from tests.house.project import ROOT


def test_the_current_version_has_an_entry() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (\d+\.\d+\.\d+)", text, re.MULTILINE)
    assert __version__ in versions
    assert versions == sorted(versions, key=lambda version: [int(part) for part in version.split(".")], reverse=True)
