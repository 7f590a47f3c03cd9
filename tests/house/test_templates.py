"""What ships is whole: every clause, document and brand can be read, and uses only names that it has."""

from functools import cache
from pathlib import PurePosixPath

import pytest
from jinja2 import meta, nodes

from docgen.compose.document import DocumentTemplate
from docgen.compose.document import load as load_documents
from docgen.compose.environment import Environment
from docgen.compose.filters import install
from docgen.compose.words import Words
from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId
from docgen.ooxml.brand import open_brand
from docgen.report.text import render
from docgen.spec.clause import Wording
from docgen.spec.library import load as load_library
from docgen.spec.model.requirement import RequirementBase
from docgen.spec.model.spec import TYPED
from docgen.spec.profile import load_profile, names
from docgen.world import FrozenFiles, FrozenGit, World
from tests.house.project import ROOT

VALUES = frozenset({"spec", "dates", "economy", "profile", "word", "authority_word"})
FUNCTIONS = frozenset(
    {"has", "included", "further_documents", "requirement_list", "requirements", "ref", "doc", "label"}
)
IN_DOCUMENTS = frozenset({"field", "pagebreak", "landscape", "portrait", "signature", "chart", "memo"})


@cache
def world() -> World:
    """The templates that ship, in memory."""
    files = {
        SourceId(path.relative_to(ROOT).as_posix(), "resources"): path.read_bytes()
        for path in sorted((ROOT / "templates").rglob("*"))
        if path.is_file()
    }
    return World(FrozenFiles(files), FrozenGit())


def said(diagnostics: tuple[Diagnostic, ...]) -> str:
    return render(diagnostics, {}, "en")


@cache
def environment() -> Environment:
    """docgen's own, so that a filter that it does not know is an error."""
    made = Environment(Words("sv"))
    install(made, "quarterly")
    return made


def undeclared(body: str) -> set[str]:
    """The names that a template expects to be given: those that it does not set itself."""
    tree = environment().parse(body)
    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    return meta.find_undeclared_variables(tree) - own


@cache
def wordings() -> list[tuple[str, Wording, frozenset[str]]]:
    """Every text of every clause with the names of its own values."""
    found = []
    for clause in load_library(world()).value.clauses.values():
        own = TYPED[clause.name].model_fields if clause.name in TYPED else clause.parameters
        values = frozenset(own) - frozenset(RequirementBase.model_fields)
        found += [(clause.name, text, values) for text in (clause.swedish, clause.english) if text]
    return found


@cache
def documents() -> tuple[DocumentTemplate, ...]:
    return load_documents(world()).value


def test_every_clause_can_be_read() -> None:
    assert said(load_library(world()).diagnostics) == ""


def test_the_library_is_large_enough_and_every_typed_requirement_has_its_clause_in_both_languages() -> None:
    clauses = load_library(world()).value.clauses
    assert len(clauses) >= 60
    assert set(TYPED) <= set(clauses)
    assert [name for name in TYPED if clauses[name].english is None] == []


def test_a_clause_uses_only_its_parameters_and_what_all_clauses_have() -> None:
    strange = {
        f"{text.source.path}: {name}"
        for _, text, own in wordings()
        for name in undeclared(text.body) - own - VALUES - FUNCTIONS - {"req"}
    }
    assert sorted(strange) == []


def test_a_clause_uses_every_parameter_that_it_declares() -> None:
    clauses = load_library(world()).value.clauses
    idle = {
        f"{text.source.path}: {name}"
        for clause, text, own in wordings()
        if clause not in TYPED
        for name in frozenset(clauses[clause].parameters) & own - undeclared(text.body)
    }
    assert sorted(idle) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_document_can_be_read(language: str) -> None:
    assert said(load_documents(world(), language).diagnostics) == ""


def test_a_document_uses_only_names_that_there_are() -> None:
    strange = {
        f"{template.name}: {name}"
        for template in documents()
        for name in undeclared(template.written.body) - VALUES - FUNCTIONS - IN_DOCUMENTS
    }
    assert sorted(strange) == []


def test_every_profile_and_brand_can_be_read() -> None:
    found = names(world().files)
    assert found
    for name in found:
        assert said(load_profile(world(), name).diagnostics) == ""
    for source in world().files.list(SourceId("templates/brands", "resources")):
        if PurePosixPath(source.path).name == "brand.docx":
            brand = open_brand(world().files.read(source), source)
            assert brand.value is not None
            assert said(brand.diagnostics) == ""
