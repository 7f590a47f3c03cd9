"""`docgen report`: the review as a Word file that can be listened to, as JSON and as SARIF."""

import json

import docx
import pytest
from docx.oxml.ns import qn

WORDS = {
    "sv": ("Granskningsrapport", "Fel", "Regler utan anmärkning"),
    "en": ("Review report", "Errors", "Rules without findings"),
}


@pytest.fixture
def text(docgen):
    file = docgen.folder / "krav.md"
    file.write_text("# Krav\n\nSvar lämnas inom xx dagar.\n", "utf-8")
    return file


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_word_file_has_its_parts(docgen, text, language):
    done = docgen("report", "krav.md", "-o", "rapport/r.docx", "--lang", language, "--day", "2026-11-22")
    assert done.returncode == 1, done.stderr
    word = docx.Document(str(docgen.folder / "rapport/r.docx"))
    title, errors, passed = WORDS[language]
    headings = [item.text for item in word.paragraphs if item.style.name.lower().startswith("heading")]
    assert errors in headings
    assert passed in headings
    assert word.core_properties.title.endswith(f"{title}: Krav")
    assert word.core_properties.language.startswith(language)
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert any("krav.md, " in cell and cell.endswith(" 3") for cell in cells)
    assert "STR-002" in cells
    for table in word.tables:
        header = table.rows[0]._tr.trPr
        assert header is not None
        assert header.find(qn("w:tblHeader")) is not None


def test_the_report_itself_can_be_listened_to(docgen, text):
    docgen("report", "krav.md", "-o", "r.docx", "--lang", "sv")
    assert "TILL-" not in docgen("check", "r.docx").stdout


def test_the_same_day_gives_the_same_bytes(docgen, text):
    for name in ("a.docx", "b.docx"):
        docgen("report", "krav.md", "-o", name, "--day", "2026-11-22")
    assert (docgen.folder / "a.docx").read_bytes() == (docgen.folder / "b.docx").read_bytes()


def test_json_and_sarif_tell_what_was_found_and_what_passed(docgen, text):
    docgen("report", "krav.md", "-o", "r.json")
    made = json.loads((docgen.folder / "r.json").read_text("utf-8"))
    states = {row["id"]: row["state"] for row in made["rules"]}
    assert states["STR-002"] == "found"
    assert states["KRAV-001"] == "not-run"
    assert states["SEK-001"] == "passed"
    assert made["law_read"][0] <= made["law_read"][1]
    assert [item["place"]["path"] for item in made["diagnostics"] if item["code"] == "STR-002"] == ["krav.md"]
    docgen("report", "krav.md", "-o", "r.sarif")
    run = json.loads((docgen.folder / "r.sarif").read_text("utf-8"))["runs"][0]
    kinds = {(item["ruleId"], item.get("kind", "fail")) for item in run["results"]}
    assert {("STR-002", "fail"), ("SEK-001", "pass")} <= kinds
    assert all(run["tool"]["driver"]["rules"][item["ruleIndex"]]["id"] == item["ruleId"] for item in run["results"])


def test_a_spec_tells_what_it_accepts_and_why(docgen):
    requirement = (
        "  - {id: X-1, title: Prov, text: Svar ska lämnas inom xx dagar., section: service.on-call,"
        " category: service-requirement, verification: {at: tender, evidence: Beskrivning}}\n"
    )
    reason = "Antalet dagar bestäms när marknaden har svarat."
    file = docgen.folder / "specs/minimal/requirements.yaml"
    file.write_text(file.read_text("utf-8") + requirement, "utf-8")
    (file.parent / "suppress.yaml").write_text(
        f"suppress:\n  - {{code: STR-002, where: X-1, reason: {reason}}}\n", "utf-8"
    )
    docgen("report", "specs/minimal", "-o", "r.json")
    made = json.loads((docgen.folder / "r.json").read_text("utf-8"))
    assert {(item["code"], item["reason"]) for item in made["accepted"]} == {("STR-002", reason)}
    assert {row["id"]: row["state"] for row in made["rules"]}["STR-002"] == "accepted"
    docgen("report", "specs/minimal", "-o", "r.sarif")
    results = json.loads((docgen.folder / "r.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert {item["suppressions"][0]["justification"] for item in results if "suppressions" in item} == {reason}
    docgen("report", "specs/minimal", "-o", "r.docx")
    word = docx.Document(str(docgen.folder / "r.docx"))
    assert reason in {cell.text for table in word.tables for row in table.rows for cell in row.cells}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["krav.md", "-o", "r.pdf"], '"r.pdf" ska sluta på .docx, .json, .sarif'),
        (["krav.md", "-o", "r.docx", "--brand", "saknas"], 'varumärket "saknas" har ingen brand.docx'),
        (["finns-inte.md", "-o", "r.docx"], '"finns-inte.md" finns inte'),
    ],
)
def test_what_cannot_be_written_says_so(docgen, text, arguments, says):
    done = docgen("report", *arguments)
    assert done.returncode == 2
    assert says in done.stderr + done.stdout
    assert not (docgen.folder / "r.docx").exists()
