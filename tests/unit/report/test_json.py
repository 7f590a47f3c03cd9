import json

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.route import Route
from docgen.report.json import render


def test_everything_is_there(found: tuple[Diagnostic, ...]):
    content = json.loads(render(found, "en", shown_path=lambda source: f"x/{source.path}"))
    assert content["form"] == 1
    assert content["counts"] == {"error": 1, "warning": 1, "note": 1}
    assert [item["code"] for item in content["diagnostics"]] == ["TAL-001", "KRAV-006", "S012"]
    assert content["diagnostics"][2] == {
        "code": "S012",
        "severity": "error",
        "message": 'the requirement "PA-1" already exists',
        "hint": "give it another id",
        "place": {
            "path": "x/specs/ekdala.yaml",
            "root": "project",
            "start": {"line": 4, "column": 9, "offset": 58},
            "end": {"line": 4, "column": 13, "offset": 62},
        },
        "related": [
            {
                "message": "first here",
                "place": {
                    "path": "x/specs/ekdala.yaml",
                    "root": "project",
                    "start": {"line": 2, "column": 9, "offset": 22},
                    "end": {"line": 2, "column": 13, "offset": 26},
                },
            }
        ],
        "law": [{"ref": "4 kap. 1 § LOU", "checked": "2026-11-21", "confidence": "A"}],
    }


def test_routes_and_nothing():
    content = json.loads(render([error("S001", Say("å", "x"), Route.parse("a[1]"))]))
    assert content["diagnostics"][0]["place"] == {"route": "a[1]"}
    assert content["diagnostics"][0]["hint"] is None
    assert json.loads(render([])) == {"form": 1, "counts": {"error": 0, "warning": 0, "note": 0}, "diagnostics": []}
    assert "å" in render([error("S001", Say("å", "x"), Route())])
