"""The manual pages hold: what HOWTO-*.md shows is followed to the letter, in memory, and works."""

import re
import types
from functools import cache

import yaml

from docgen.blocks.text import plain_blocks
from docgen.blocks.tree import Document
from docgen.check.rule import Rule
from docgen.diag.place import SourceId
from docgen.pipeline.load import load
from docgen.pipeline.texts import texts
from docgen.report.text import render
from docgen.world import FrozenFiles, FrozenGit, Version, World
from tests.house.project import PACKAGE, ROOT
from tests.house.test_rules import LEAST
from tests.unit.check.case import case, lines

SPEC = SourceId("specs/ekdala-personlig-assistans")
BLOCK = re.compile(r"^## \d\. .*?$|^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> list[str]:
    """The code of a manual page, in order."""
    text = (PACKAGE / page).read_text(encoding="utf-8")
    return [match[1] for match in BLOCK.finditer(text) if match[1]]


@cache
def shipped() -> dict[SourceId, bytes]:
    """Templates and example specs."""
    return {
        SourceId(
            path.relative_to(ROOT).as_posix(), "resources" if folder == "templates" else "project"
        ): path.read_bytes()
        for folder in ("templates", "specs")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file()
    }


def built(**more: str) -> dict[str, Document]:
    """The documents of the example with further files, none of which may give a diagnostic."""
    added = {
        SourceId(path, "resources" if path.startswith("templates") else "project"): text for path, text in more.items()
    }
    world = World(FrozenFiles({**shipped(), **{name: text.encode() for name, text in added.items()}}), FrozenGit())
    loaded = load(world, SPEC)
    made = texts(loaded, Version())
    assert render((*loaded.diagnostics, *made.diagnostics), loaded.texts) == ""
    return {document.name: document for document in made.documents}


def test_a_new_clause_is_one_file() -> None:
    clause, use = blocks("HOWTO-clause.md")[:2]
    files = {
        "templates/clauses/service/nattjour.md": clause,
        # an id of its own: whoever follows the page may have put its example into the spec already
        f"{SPEC.path}/requirements/99-prov.yaml": use.replace("PA-NATT-1", "PROV-NATT-1"),
    }
    text = plain_blocks(built(**files)["kravspecifikation"].blocks)
    assert "inom 45 minuter från larm" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "spara den i tolv månader" in text


def test_a_new_document_is_one_file() -> None:
    (document,) = blocks("HOWTO-document.md")[:1]
    made = built(**{"templates/documents/hallbarhetsplan.md": document})["hallbarhetsplan"]
    assert (made.number, made.file) == ("K", "Bilaga K Hållbarhetsplan")
    assert "Planen gäller från 1 september 2027" in plain_blocks(made.blocks).replace("\N{NO-BREAK SPACE}", " ")


def test_a_new_rule_is_a_module_and_a_case_file() -> None:
    code, written = blocks("HOWTO-rule.md")[:2]
    module = types.ModuleType("tal_006")
    exec(compile(code, "HOWTO-rule.md", "exec"), vars(module))
    rule = module.RULE
    assert isinstance(rule, Rule)
    items = yaml.safe_load(written)
    for item in items:
        assert lines(case(item), [rule]) == item["finds"]
        assert "finds_en" not in item or lines(case(item), [rule], "en") == item["finds_en"]
    assert sum(len(item["finds"]) for item in items) >= LEAST
    assert sum(not item["finds"] for item in items) >= LEAST


def test_the_manual_names_files_that_there_are() -> None:
    for page in PACKAGE.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        for path in re.findall(r"`((?:docgen|tests)/[\w/.-]+\.(?:py|md|toml))`", text):
            example = path.endswith("tal_006.py")
            assert example or (ROOT / path).exists(), f"{page.name}: {path}"
        for link in re.findall(r"\]\(([\w.-]+\.md)\)", text):
            assert (PACKAGE / link).exists(), f"{page.name}: {link}"
