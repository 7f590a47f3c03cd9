import json
from typing import Any

from docgen import __version__
from docgen.diag.code import Code
from docgen.diag.diagnostic import Diagnostic, Say, Severity, error
from docgen.diag.place import SourceId, whole
from docgen.diag.route import Route
from docgen.report.sarif import render

PAGE = Code(
    "S012",
    Severity.ERROR,
    Say("id finns redan", "id exists"),
    Say("Varje krav har ett eget id.", "Every requirement has its own id."),
    Say("Byt id.", "Change the id."),
)


def run(text: str) -> Any:
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    [only] = log["runs"]
    return only


def test_rules_and_results_fit_together(found: tuple[Diagnostic, ...]):
    made = run(render(found, [PAGE]))
    driver = made["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"], driver["language"]) == ("docgen", __version__, "sv")
    assert [rule["id"] for rule in driver["rules"]] == ["KRAV-006", "S012", "TAL-001"]
    assert driver["rules"][1] == {
        "id": "S012",
        "shortDescription": {"text": "id finns redan"},
        "fullDescription": {"text": "Varje krav har ett eget id."},
        "help": {"text": "Byt id."},
        "defaultConfiguration": {"level": "error"},
    }
    for result in made["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in made["results"]] == ["note", "warning", "error"]


def test_a_result_has_its_places_in_characters(found: tuple[Diagnostic, ...]):
    made = run(render(found[:1], language="en"))
    assert made["columnKind"] == "unicodeCodePoints"
    [result] = made["results"]
    assert result["message"] == {"text": 'the requirement "PA-1" already exists\ngive it another id'}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "specs/ekdala.yaml"},
                "region": {"startLine": 4, "startColumn": 9, "endLine": 4, "endColumn": 13},
            }
        }
    ]
    [related] = result["relatedLocations"]
    assert related["message"] == {"text": "first here"}
    assert related["physicalLocation"]["region"]["startLine"] == 2
    assert result["properties"] == {"law": ["4 kap. 1 § LOU (2026-11-21, A)"]}


def test_paths_become_addresses():
    def uri(path: str) -> str:
        item = error("S001", Say("x", "x"), whole(SourceId("a")))
        [result] = run(render([item], shown_path=lambda _: path))["results"]
        return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])

    assert uri("specs/å b#.yaml") == "specs/%C3%A5%20b%23.yaml"
    assert uri("/hem/a.yaml") == "file:///hem/a.yaml"
    assert uri("C:\\hem\\a.yaml") == "file:///C:/hem/a.yaml"


def test_a_route_is_a_logical_place_and_nothing_is_an_empty_run():
    [result] = run(render([error("S001", Say("x", "x"), Route.parse("a[1]"))]))["results"]
    assert result["locations"] == [{"logicalLocations": [{"fullyQualifiedName": "a[1]"}]}]
    assert run(render([]))["results"] == []
