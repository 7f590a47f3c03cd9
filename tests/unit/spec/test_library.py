"""Clause files become the library; the project's own clauses stand over docgen's."""

from pathlib import Path

import pytest

from docgen.diag.diagnostic import LawRef, Outcome, Say
from docgen.diag.place import SourceId
from docgen.spec.library import EMPTY, Library, load
from docgen.spec.model.spec import TYPED
from docgen.spec.parameter import Parameter
from docgen.spec.values import Duration
from docgen.world import FrozenFiles, FrozenGit, World
from tests.unit.spec.case import line, made

ROOT = Path(__file__).parents[3]
CLAUSE = """---
title: Jour
category: service-requirement
section: service.on-call
parameters:
  reply:
    type: duration
    min: 15 minutes
    max: 24 hours
    default: 60 minutes
    help: {sv: Tid till svar, en: Time to reply}
  who: {type: text, help: {sv: Vem, en: Who}}
verification: {at: tender, evidence: Beskrivning.}
follow_up: {interval: quarterly, source: jourlogg, consequence: Vite.}
motive: Trygghet.
law:
  - {ref: 9 § 2 LSS, checked: 2026-11-21, confidence: A}
---
Leverantören ska svara inom {{ reply }}.

{{ who }} svarar.
"""
TWIN = """---
title: On call
verification: {evidence: A description.}
follow_up: {source: log, owner: the controller, consequence: Penalty.}
defaults: {who: the coordinator}
---
The supplier shall reply within {{ reply }}.
"""


def library(resources: dict[str, str], project: dict[str, str] | None = None, **more: object) -> Outcome[Library]:
    files = {SourceId(f"templates/clauses/{path}", "resources"): text.encode() for path, text in resources.items()}
    files |= {SourceId(f"templates/clauses/{path}"): text.encode() for path, text in (project or {}).items()}
    return load(World(FrozenFiles(files), FrozenGit()), **more)  # type: ignore[arg-type]


def test_a_clause_is_what_its_file_says() -> None:
    outcome = library({"service/jour.md": CLAUSE})
    assert outcome.diagnostics == ()
    clause = outcome.value.clauses["jour"]
    assert (clause.name, clause.title, clause.category, clause.section) == (
        "jour",
        "Jour",
        "service-requirement",
        "service.on-call",
    )
    assert clause.parameters["reply"] == Parameter(
        "reply",
        "duration",
        Say("Tid till svar", "Time to reply"),
        min=Duration(15, "minutes"),
        max=Duration(24, "hours"),
        default=Duration(60, "minutes"),
    )
    assert [clause.parameters["reply"].required, clause.parameters["who"].required] == [False, True]
    assert clause.law == (LawRef("9 § 2 LSS", "2026-11-21", "A"),)
    assert clause.follow_up is not None
    assert clause.follow_up.owner == "avtalscontroller"
    assert clause.motive == "Trygghet."
    assert clause.body == "Leverantören ska svara inom {{ reply }}.\n\n{{ who }} svarar.\n"
    assert clause.body_line == 19
    assert clause.source == SourceId("templates/clauses/service/jour.md", "resources")
    assert CLAUSE.splitlines()[clause.body_line - 1].startswith("Leverantören")


def test_an_english_twin_has_the_words_and_nothing_else() -> None:
    outcome = library({"jour.md": CLAUSE, "jour.en.md": TWIN})
    assert outcome.diagnostics == ()
    clause = outcome.value.clauses["jour"]
    english = clause.wording("en")
    assert [english.title, clause.wording("sv").title, clause.wording("fi").title] == ["On call", "Jour", "Jour"]
    assert english.verification is not None
    assert (english.verification.at, english.verification.evidence) == ("tender", "A description.")
    assert english.follow_up is not None
    assert (english.follow_up.interval, english.follow_up.owner) == ("quarterly", "the controller")
    assert english.motive is None
    assert english.body.startswith("The supplier")
    assert english.defaults == {"who": "the coordinator"}
    assert list(outcome.value.clauses) == ["jour"]


def test_without_english_the_twins_are_not_read() -> None:
    outcome = library({"jour.md": CLAUSE, "jour.en.md": "not front matter"}, english=False)
    assert outcome.diagnostics == ()
    assert outcome.value.clauses["jour"].english is None


def test_only_the_clauses_asked_for_are_read_but_all_are_known() -> None:
    outcome = library({"jour.md": CLAUSE, "broken.md": "not front matter"}, names={"jour"})
    assert outcome.diagnostics == ()
    assert list(outcome.value.clauses) == ["jour"]
    assert list(outcome.value.files) == ["broken", "jour"]
    assert [text.id.path for text in outcome.value.texts] == ["templates/clauses/jour.md"]


def test_the_projects_own_clause_replaces_and_adds() -> None:
    own = CLAUSE.replace("title: Jour", "title: Egen jour")
    outcome = library({"a/jour.md": CLAUSE, "kvar.md": CLAUSE}, {"b/jour.md": own, "ny.md": own})
    assert {name: clause.title for name, clause in outcome.value.clauses.items()} == {
        "jour": "Egen jour",
        "kvar": "Jour",
        "ny": "Egen jour",
    }
    assert outcome.value.files["jour"] == SourceId("templates/clauses/b/jour.md")


def test_files_that_are_no_clauses_are_left_alone() -> None:
    assert library({"README.md": "# Klausuler", "a.txt": "x", "b.yaml": "x"}).value == EMPTY


def test_a_broken_clause_hides_nothing_in_the_others() -> None:
    outcome = library({"a.md": "---\ntitle: [\n---\nText.\n", "b.md": CLAUSE, "c.md": "Text.\n"})
    assert list(outcome.value.clauses) == ["b"]
    assert [item.code for item in outcome.diagnostics] == ["Y012", "Y022"]


def test_a_twin_names_only_parameters_that_there_are() -> None:
    outcome = library({"jour.md": CLAUSE, "jour.en.md": TWIN.replace("{who:", "{whom:")})
    assert [line(item, "en") for item in outcome.diagnostics] == [
        'templates/clauses/jour.en.md:5:12-16 error L002 the clause has no parameter "whom" | did you mean "who"?'
    ]


def test_a_requirement_whose_clause_is_broken_is_not_said_to_be_unknown() -> None:
    here = made(
        "use: [base.yaml]\nrequirements:\n  - {id: A, clause: x}\n#=== templates/clauses/x.md\n---\ntitle: T\n---\nX\n"
    )
    assert {item.code for item in here.diagnostics} == {"L002"}


@pytest.fixture(scope="module")
def shipped() -> Outcome[Library]:
    paths = sorted((ROOT / "templates" / "clauses").rglob("*.md"))
    files = {SourceId(path.relative_to(ROOT).as_posix(), "resources"): path.read_bytes() for path in paths}
    return load(World(FrozenFiles(files), FrozenGit()))


def test_the_clauses_that_docgen_carries_are_sound(shipped: Outcome[Library]) -> None:
    assert [line(item) for item in shipped.diagnostics] == []
    assert set(TYPED) <= set(shipped.value.clauses)
    assert len(shipped.value.clauses) >= 60


def test_the_typed_clauses_have_english_twins(shipped: Outcome[Library]) -> None:
    assert [name for name in TYPED if shipped.value.clauses[name].english is None] == []
