"""Files of a folder and their bases become one tree, every node with its own place."""

from docgen.diag.place import SourceId
from docgen.diag.route import Route
from docgen.source.locate import node_at, span_of
from docgen.source.plain import plain
from docgen.spec.assemble import Assembled
from tests.unit.spec.case import CASES, asked, assembled, line, made, related, split


def tree(files: dict[str, str], name: str = "spec") -> Assembled:
    outcome = assembled(files, name)
    assert [line(item) for item in outcome.diagnostics] == []
    assert outcome.value is not None
    return outcome.value


def test_lists_follow_the_order_of_the_files_and_the_head_is_first() -> None:
    found = tree(
        {
            "spec/a.yaml": "requirements: [{id: A}]",
            "spec/procurement.yaml": "requirements: [{id: P}]",
            "spec/krav/b.yml": "requirements: [{id: B}]\ndemands: [{id: D}]",
        }
    )
    assert plain(found.tree) == {"requirements": [{"id": "P"}, {"id": "A"}, {"id": "B"}], "demands": [{"id": "D"}]}
    assert [source.id.path for source in found.sources] == ["spec/procurement.yaml", "spec/a.yaml", "spec/krav/b.yml"]


def test_every_node_keeps_its_file() -> None:
    found = tree(
        {
            "spec/procurement.yaml": (
                "use: ../base.yaml\ncontract: {start: 2027-09-01}\nrequirements: [{id: A, text: ny}]"
            ),
            "base.yaml": "contract: {length: 2 years}\nrequirements:\n  - {id: A, text: gammal, title: Titel}",
        }
    )
    places = {
        "contract.start": ("spec/procurement.yaml", 2),
        "contract.length": ("base.yaml", 1),
        "requirements[0].text": ("spec/procurement.yaml", 3),
        "requirements[0].title": ("base.yaml", 3),
    }
    for text, (path, row) in places.items():
        span = span_of(found.tree, Route.parse(text))
        assert (span.source.path, span.start.line) == (path, row), text


def test_a_base_gives_defaults_and_requirements_that_can_be_changed_and_left_out() -> None:
    found = tree(
        {
            "spec.yaml": (
                "use: shared/base.yaml\n"
                "authority: {name: Ekdala}\n"
                "requirements:\n"
                "  - {id: N1, text: ny}\n"
                "  - {id: B2, with: {days: 5}}\n"
                "  - {id: B1, omit: true}\n"
            ),
            "shared/base.yaml": (
                "authority: {name: Mall, court: Rätten}\n"
                "requirements:\n"
                "  - {id: B1, text: ett}\n"
                "  - {id: B2, clause: k, with: {days: 3, who: a}}\n"
                "  - {id: B3, text: tre}\n"
            ),
        },
        "spec.yaml",
    )
    assert plain(found.tree) == {
        "use": ["shared/base.yaml"],
        "authority": {"name": "Ekdala", "court": "Rätten"},
        "requirements": [
            {"id": "B2", "clause": "k", "with": {"days": 5, "who": "a"}},
            {"id": "B3", "text": "tre"},
            {"id": "N1", "text": "ny"},
        ],
    }


def test_bases_of_bases_lie_lowest_and_each_is_read_once() -> None:
    found = tree(
        {
            "spec.yaml": "use: [b1.yaml, b2.yaml]\ncontract: {own: spec}",
            "b1.yaml": "use: [common.yaml]\ncontract: {x: b1, y: b1}",
            "b2.yaml": "use: [common.yaml]\ncontract: {y: b2}",
            "common.yaml": "contract: {x: common, y: common, z: common}\nrequirements: [{id: C}]",
        },
        "spec.yaml",
    )
    assert plain(found.tree) == {
        "use": ["b1.yaml", "b2.yaml"],
        "contract": {"x": "b1", "y": "b2", "z": "common", "own": "spec"},
        "requirements": [{"id": "C"}],
    }


def test_a_base_may_be_a_folder_or_a_file_of_the_spec_itself() -> None:
    found = tree(
        {
            "spec/procurement.yaml": "use: [bas.yaml, ../shared]\nrequirements: [{id: A}]",
            "spec/bas.yaml": "requirements: [{id: B}]",
            "shared/one.yaml": "requirements: [{id: C}]",
            "shared/two.yaml": "requirements: [{id: D}]",
        }
    )
    assert plain(found.tree) == {
        "use": ["bas.yaml", "../shared"],
        "requirements": [{"id": "B"}, {"id": "C"}, {"id": "D"}, {"id": "A"}],
    }


def test_the_project_itself_may_be_the_spec() -> None:
    found = tree({"procurement.yaml": "a: 1", "templates/brands/x/profile.yaml": "b: 2", "base.yaml": "c: 3"}, ".")
    assert plain(found.tree) == {"a": 1, "c": 3}


def test_the_first_place_is_told_when_a_key_stands_in_two_files() -> None:
    outcome = assembled({"spec/a.yaml": "contract: {}", "spec/b.yaml": "\ncontract: {}"}, "spec")
    assert related(outcome.diagnostics) == ["spec/a.yaml:1"]


def test_one_file_that_cannot_be_read_hides_nothing_in_the_others() -> None:
    text = (CASES / "base.yaml").read_text(encoding="utf-8")
    here = made(f"use: [broken.yaml]\n{text}\ncolour: red\n#=== broken.yaml\nauthority: [\n")
    assert [item.code for item in here.diagnostics if item.place.source.path == "broken.yaml"] == ["Y011"]  # type: ignore[union-attr]
    assert [item.code for item in here.diagnostics if item.place.source.path == "case.yaml"] == ["S001"]  # type: ignore[union-attr]


def test_what_may_stand_in_an_unreadable_file_is_not_missed() -> None:
    here = made("procurement: {id: x}\nrequirements: [\n")
    assert {item.code for item in here.diagnostics} == {"Y011"}
    whole = made("procurement: {id: x}\n")
    assert "S002" in {item.code for item in whole.diagnostics}


def test_a_file_of_another_project_is_not_a_base() -> None:
    outcome = assembled({"case.yaml": "use: [templates/../../x.yaml]\na: 1"})
    assert [item.code for item in outcome.diagnostics] == ["S047"]


def test_windows_slashes_in_a_base_are_understood() -> None:
    assert plain(tree({"spec/a.yaml": "use: ['..\\base.yaml']", "base.yaml": "a: 1"}).tree) == {
        "use": ["..\\base.yaml"],
        "a": 1,
    }


def test_a_spec_of_files_that_hold_nothing() -> None:
    outcome = assembled({"spec/a.yaml": "# tom\n"}, "spec")
    assert outcome.value is None
    assert [item.code for item in outcome.diagnostics] == ["Y004"]


def test_the_folder_case_merges_as_it_says() -> None:
    text = (CASES / "ok" / "folder.yaml").read_text(encoding="utf-8")
    found = tree({path: part for path, part in split(text).items() if path != "case.yaml"} | _base(), asked(text))
    requirements = node_at(found.tree, Route(("requirements",)))
    assert requirements is not None
    ids = [item["id"] for item in plain(requirements)]  # type: ignore[attr-defined]
    assert ids == ["PA-LEV", "PA-1", "PA-AVT", "STD-1", "PA-10", "PA-11"]
    assert found.root == SourceId("spec")


def _base() -> dict[str, str]:
    return {"base.yaml": (CASES / "base.yaml").read_text(encoding="utf-8")}
