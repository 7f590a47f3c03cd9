"""`docgen check` on texts that are no specs: every kind of file, places, forms, folders, and strange names."""

import json
import re
import shutil

import pytest

from tests.unit.draft.office import document, saved


@pytest.fixture
def texts(docgen):
    """A folder far from any project, with a space and letters beyond ASCII in its name."""
    folder = docgen.folder.parent / "mapp med åäö"
    folder.mkdir()
    word = document()
    word.core_properties.title = "Krav"
    word.add_heading("Krav", 1)
    word.add_paragraph("Svar lämnas inom xx dagar.")
    (folder / "krav på jour.docx").write_bytes(saved(word))
    (folder / "b.md").write_text("# Krav\n\nSvar lämnas inom\nxx dagar.\n", "utf-8")
    (folder / "c.txt").write_text("Svar lämnas inom xx dagar.\n", "utf-8")
    return folder


def placeholders(output):
    return re.findall(r"^(.*): fel\[STR-002\]", output, re.MULTILINE)


def test_every_kind_of_file_is_found_fault_with_at_its_place(docgen, texts):
    done = docgen("check", str(texts))
    assert done.returncode == 1, done.stderr
    assert placeholders(done.stdout) == [f"{texts}/b.md:4:1", f"{texts}/c.txt:1:18", f"{texts}/krav på jour.docx:2:18"]
    assert "Svar lämnas inom xx dagar." in done.stdout


def test_paths_are_shown_from_where_one_stands(docgen, texts):
    done = docgen("check", "krav på jour.docx", cwd=texts)
    assert placeholders(done.stdout) == ["krav på jour.docx:2:18"]


def test_every_form_prints_the_same_place(docgen, texts):
    def run(form):
        return docgen("check", "c.txt", "krav på jour.docx", "--format", form, cwd=texts).stdout

    found = [item for item in json.loads(run("json"))["diagnostics"] if item["code"] == "STR-002"]
    assert [(item["place"]["path"], item["place"]["start"]["line"]) for item in found] == [
        ("c.txt", 1),
        ("krav på jour.docx", 2),
    ]
    results = [item for item in json.loads(run("sarif"))["runs"][0]["results"] if item["ruleId"] == "STR-002"]
    places = [item["locations"][0]["physicalLocation"] for item in results]
    assert [place["artifactLocation"]["uri"] for place in places] == ["c.txt", "krav%20p%C3%A5%20jour.docx"]
    assert [place["region"]["startColumn"] for place in places] == [18, 18]
    assert "file=krav på jour.docx,line=2,endLine=2,col=18,endColumn=20,title=STR-002" in run("github")
    listed = [item for item in json.loads(run("gitlab")) if item["check_name"] == "STR-002"]
    assert [item["location"] for item in listed] == [
        {"path": "c.txt", "lines": {"begin": 1}},
        {"path": "krav på jour.docx", "lines": {"begin": 2}},
    ]
    assert len({item["fingerprint"] for item in listed}) == 2


def test_specs_and_texts_in_one_run_are_one_report(docgen, texts):
    done = docgen("check", "specs/minimal", str(texts), "--format", "json")
    assert {item["place"]["path"].split("/")[-1] for item in json.loads(done.stdout)["diagnostics"]} >= {
        "b.md",
        "c.txt",
    }


@pytest.mark.parametrize(
    ("name", "data", "code", "says"),
    [
        ("trasig.docx", b"PK\x03\x04", 1, "fel[D001]"),
        ("gammal.txt", "Å".encode("cp1252"), 0, "notis[D002]"),
        ("bild.txt", b"\x00\x01\x02", 1, "fel[D003]"),
        ("bok.pdf", b"%PDF-1.4\n", 0, "notis[D004]"),
        ("tom.md", b"", 0, "varning[D005]"),
    ],
)
def test_a_file_that_cannot_be_read_is_no_traceback(docgen, tmp_path, name, data, code, says):
    (tmp_path / name).write_bytes(data)
    done = docgen("check", str(tmp_path / name))
    assert done.returncode == code, done.stdout
    assert says in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["finns-inte.docx"], '"finns-inte.docx" finns inte'),
        (["specs/../specs/minimal/.."], ""),
        (["tom"], 'i "tom" finns varken YAML-filer eller texter'),
        (["bild.png"], '"bild.png" går inte att granska'),
        (["specs/minimal", "--day", "i dag"], '"i dag" är inget datum'),
        (["specs/minimal", "--baseline", "saknas.json"], 'baslinjen "saknas.json" går inte att läsa'),
    ],
)
def test_what_cannot_be_run_says_so(docgen, arguments, says):
    (docgen.folder / "tom").mkdir()
    (docgen.folder / "bild.png").write_bytes(b"x")
    done = docgen("check", *arguments)
    assert says in done.stderr
    assert done.returncode == 2 or not says


def test_an_unknown_profile_is_named(docgen, texts):
    done = docgen("check", str(texts / "c.txt"), "--profile", "ekdala")
    assert done.returncode == 1
    assert 'profilen "ekdala" finns inte' in done.stdout


def test_the_lock_file_of_an_open_document_is_left_alone(docgen, texts):
    (texts / "~$krav.docx").write_bytes(b"x")
    assert "~$" not in docgen("check", str(texts)).stdout


def test_strict_counts_warnings(docgen, tmp_path):
    (tmp_path / "tom.md").write_bytes(b"")
    assert docgen("check", str(tmp_path / "tom.md")).returncode == 0
    assert docgen("check", str(tmp_path / "tom.md"), "--strict").returncode == 1


def test_a_baseline_hides_what_it_lists_and_tells_what_is_gone(docgen, texts):
    def check(*more):
        return docgen("check", "c.txt", *more, cwd=texts)

    first = check("--write-baseline", "bas.json")
    assert first.returncode == 0, first.stdout
    assert "0 fel, 0 varningar" in first.stdout
    text = (texts / "c.txt").read_text("utf-8")
    (texts / "c.txt").write_text("Ett nytt stycke.\n\n" + text, "utf-8")
    assert check("--baseline", "bas.json").returncode == 0
    (texts / "c.txt").write_text(text + "\nOch xx dagar.\n", "utf-8")
    done = check("--baseline", "bas.json")
    assert placeholders(done.stdout) == ["c.txt:3:5"]
    (texts / "c.txt").write_text("Svar lämnas inom 5 dagar.\n", "utf-8")
    done = check("--baseline", "bas.json")
    assert done.returncode == 0
    assert re.search(
        r"^bas\.json:\d+:3: notis\[C006\] anmärkningen STR-002 i c\.txt finns inte längre", done.stdout, re.MULTILINE
    )


def test_a_baseline_that_is_none_is_said_to_be_none(docgen, texts):
    (texts / "bas.json").write_text('{"form": 2}')
    done = docgen("check", "c.txt", "--baseline", "bas.json", cwd=texts)
    assert done.returncode == 1
    assert "bas.json:1:1: fel[C007]" in done.stdout


def test_a_baseline_of_a_spec_knows_the_requirement(docgen):
    file = "minimal/requirements.yaml"
    spec = docgen.folder / "specs" / file
    spec.write_text(spec.read_text("utf-8") + "  - {id: X-1, title: Prov, text: Svar ska lämnas inom xx dagar.,"
                    " section: service.on-call, category: service-requirement,"
                    " verification: {at: tender, evidence: Beskrivning}}\n", "utf-8")  # fmt: skip
    before = docgen("check", "specs/minimal")
    assert "STR-002" in before.stdout, before.stdout
    docgen("check", "specs/minimal", "--write-baseline", "bas.json")
    rows = json.loads((docgen.folder / "bas.json").read_text("utf-8"))["findings"]
    assert "X-1" in {row["where"] for row in rows if row["code"] == "STR-002"}
    spec.write_text("# en rad till\n" + spec.read_text("utf-8"), "utf-8")
    after = docgen("check", "specs/minimal", "--baseline", "bas.json")
    assert "STR-002" not in after.stdout
    assert "C006" not in after.stdout


def test_a_profile_may_raise_and_not_lower(docgen, texts):
    own = texts / "templates/brands/ekdala"
    own.mkdir(parents=True)
    (own / "profile.yaml").write_text("name: ekdala\nseverity:\n  STR-002: notis\n  XYZ-001: fel\n", "utf-8")
    done = docgen("check", "c.txt", "--profile", "ekdala", cwd=texts)
    assert "templates/brands/ekdala/profile.yaml:3:3: fel[C004]" in done.stdout
    assert "templates/brands/ekdala/profile.yaml:4:3: varning[C005]" in done.stdout
    assert placeholders(done.stdout) == ["c.txt:1:18"]


def test_changed_files_lead_to_their_spec(docgen, texts):
    shutil.copy(texts / "c.txt", docgen.folder / "c.txt")
    done = docgen("check", "--changed", "specs/minimal/requirements.yaml", "specs/minimal/procurement.yaml", "c.txt")
    assert placeholders(done.stdout) == ["c.txt:1:18"]
    alone = docgen("check", "--changed", "specs/minimal/requirements.yaml")
    assert alone.returncode == 0, alone.stdout
