"""`docgen trace` and `docgen review-links` as a person runs them, on the example."""

import json

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

EKDALA = "specs/ekdala-personlig-assistans"
JOUR = "ekdala-personlig-assistans/requirements/30-personalen.yaml"
LOCK = "ekdala-personlig-assistans/links.lock.json"


@pytest.fixture
def unreviewed(docgen):
    """The example before anybody has reviewed it."""
    (docgen.folder / "specs" / LOCK).unlink(missing_ok=True)
    return docgen


def links(docgen, state):
    made = json.loads(docgen("trace", EKDALA, "--format", "json").stdout)
    return {(item["source"], item["target"]) for item in made["links"] if item["state"] == state}


@pytest.mark.slow
def test_all_44_demands_of_the_letter_are_answered_with_reason_and_place(docgen):
    done = docgen("trace", EKDALA, "--format", "json")
    assert done.returncode == 0, done.stdout + done.stderr
    made = json.loads(done.stdout)
    assert [item["item"] for item in made["demands"]] == [f"punkt {number}" for number in range(1, 45)]
    counts = made["coverage"]
    assert (counts["demands"], counts["answered"], counts["placed"]) == (44, 44, 44)
    assert counts["without_motive"] == counts["without_source"] == []
    assert counts["criteria_alone"] == counts["price_rows_alone"] == []
    assert all(len(item["answer"]) > 20 for item in made["demands"])
    items = {item["name"]: item for item in made["items"]}
    assert items["requirement/PA-JOUR-1"]["stands"][0]["kind"] == "section"
    assert items["requirement/PA-JOUR-1"]["response"][0]["document"] == "A"
    (way,) = (
        way for way in made["chains"] if (way["demand"], way["item"]) == ("demand/S0-14", "requirement/PA-JOUR-1")
    )
    assert way["criteria"] == ["criterion/UK-JOUR"]
    assert "requirement/PA-VITE-2" in way["clauses"]


@pytest.mark.slow
def test_a_changed_threshold_marks_the_links_to_that_requirement_until_somebody_reviews_them(unreviewed):
    docgen = unreviewed
    done = docgen("review-links", EKDALA, "--all", "--by", "upphandlare", "--day", "2026-11-22")
    assert done.returncode == 0, done.stdout + done.stderr
    lock = docgen.folder / "specs" / LOCK
    first = lock.read_bytes()
    assert links(docgen, "reviewed")
    assert links(docgen, "suspect") | links(docgen, "unreviewed") == set()
    docgen.edit(JOUR, "response_time: 60 min", "response_time: 45 min")
    assert links(docgen, "suspect") == {
        *((f"demand/S0-{number}", "requirement/PA-JOUR-1") for number in (12, 13, 14)),
        ("criterion/UK-JOUR", "requirement/PA-JOUR-1"),
        ("requirement/PA-VITE-2", "requirement/PA-JOUR-1"),
        ("requirement/PA-VITE-5", "requirement/PA-JOUR-1"),
    }
    assert lock.read_bytes() == first
    assert docgen("trace", EKDALA, "-q").returncode == 0
    strict = docgen("trace", EKDALA, "--strict")
    assert strict.returncode == 1
    assert strict.stdout.count("varning[T010]") == 6
    done = docgen("review-links", EKDALA, "UK-JOUR", "--by", "jurist", "--note", "Skalan stämmer.")
    assert done.stderr == f"5 anteckningar skrevs i {EKDALA}/links.lock.json\n"
    assert ("criterion/UK-JOUR", "requirement/PA-JOUR-1") not in links(docgen, "suspect")
    assert len(links(docgen, "suspect")) == 5
    docgen("review-links", EKDALA, "--all", "--by", "jurist")
    assert links(docgen, "suspect") == set()
    assert docgen("trace", EKDALA, "--strict").returncode == 0


@pytest.mark.slow
def test_comments_order_and_motives_mark_nothing(unreviewed):
    docgen = unreviewed
    docgen("review-links", EKDALA, "--all", "--by", "upphandlare")
    file = docgen.folder / "specs" / JOUR
    text = file.read_text("utf-8")
    head, *parts = text.split("\n  - id: ")
    moved = "\n  - id: ".join([head, *reversed([part.rstrip("\n") for part in parts])])
    file.write_text(moved.replace("response_time: 60 min", "response_time: 60 min  # vår siffra") + "\n", "utf-8")
    done = docgen("trace", EKDALA, "--strict")
    assert done.returncode == 0, done.stdout
    assert "T010" not in done.stdout


@pytest.mark.slow
def test_a_demand_without_an_answer_ends_with_one(docgen):
    docgen.edit("ekdala-personlig-assistans/demands.yaml", "    outcome: noted\n", "")
    done = docgen("trace", EKDALA)
    assert done.returncode == 1
    assert 'fel[T001] synpunkten "S0-1" saknar outcome' in done.stdout
    assert "Synpunkt utan svar: S0-1" in done.stdout


@pytest.mark.slow
def test_the_matrix_as_word_excel_and_markdown(docgen):
    for name in ("k.docx", "k.xlsx", "k.md"):
        assert docgen("trace", EKDALA, "-o", f"ut/{name}", "-q").returncode == 0
    folder = docgen.folder / "ut"
    for name in ("a.docx", "b.docx", "a.xlsx", "b.xlsx"):
        assert docgen("trace", "specs/minimal", "-o", f"ut/{name}", "-q").returncode == 0
    for ending in ("docx", "xlsx"):
        assert (folder / f"a.{ending}").read_bytes() == (folder / f"b.{ending}").read_bytes()
    word = docx.Document(str(folder / "k.docx"))
    assert word.sections[-1].page_width > word.sections[-1].page_height
    ids = [row.cells[0].text for row in word.tables[1].rows][1:]
    assert ids == [f"S0-{number}" for number in range(1, 45)]
    for table in word.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    book = openpyxl.load_workbook(folder / "k.xlsx")
    assert book["Synpunkter"].max_row == 45
    assert "| S0-44 |" in (folder / "k.md").read_text("utf-8")
    assert "TILL-" not in docgen("check", "ut/k.docx").stdout


@pytest.mark.slow
def test_an_id_that_is_used_again_is_told_and_can_be_accepted(docgen):
    spec = "specs/minimal"
    docgen.git("init", "-q")
    docgen.git("add", "-A")
    docgen.git("commit", "-q", "-m", "first")
    assert "T020" not in docgen("trace", spec).stdout
    file = docgen.folder / "specs/minimal/requirements.yaml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    (at,) = (index for index, line in enumerate(lines) if "clause: complaints" in line)
    file.write_text("".join([*lines[:at], lines[at].replace("complaints", "keys"), *lines[at + 1 :]]), "utf-8")
    done = docgen("trace", spec)
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("varning[T020]") == 1
    assert 'har betytt något annat: "complaints" (' in done.stdout
    assert "T020" not in docgen("check", spec).stdout
    name = done.stdout.split('id:t "')[1].split('"')[0]
    assert docgen("review-links", spec, name, "--by", "upphandlare", "--note", "Inte publicerat.").returncode == 0
    assert "T020" not in docgen("trace", spec).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["trace", "specs/minimal", "-o", "k.pdf"], '"k.pdf" ska sluta på .docx, .xlsx, .json, .md'),
        (["trace", "finns-inte"], '"finns-inte" finns inte'),
        (["review-links", "specs/minimal", "--by", "jurist"], "ange --all, eller id:n"),
        (["review-links", "specs/minimal", "--all"], "--by"),
        (["review-links", "specs/minimal", "--all", "--by", "Anna Exempel"], "ser ut som ett namn"),
        (["review-links", "specs/minimal", "PR-11", "--by", "jurist"], 'inget id "PR-11" i specen, menade du "PR-1"'),
        (["review-links", "specs/minimal", "--all", "--by", "jurist", "--day", "i dag"], "inget datum"),
    ],
)
def test_what_cannot_be_done_says_so(docgen, arguments, says):
    done = docgen(*arguments)
    assert done.returncode == 2
    assert says in done.stderr + done.stdout
    assert not (docgen.folder / "specs/minimal/links.lock.json").exists()


def test_a_lock_with_a_conflict_is_an_error_and_is_not_written_over(docgen):
    lock = docgen.folder / "specs/minimal/links.lock.json"
    lock.write_text("<<<<<<< HEAD\n", "utf-8")
    assert docgen("trace", "specs/minimal").returncode == 1
    done = docgen("review-links", "specs/minimal", "--all", "--by", "jurist")
    assert done.returncode == 1
    assert "fel[T012]" in done.stdout
    assert lock.read_text("utf-8") == "<<<<<<< HEAD\n"


def test_a_spec_with_errors_has_no_trace_and_says_why(docgen):
    docgen.edit("minimal/procurement.yaml", "law: lou-19", "law: lou-20")
    done = docgen("trace", "specs/minimal")
    assert done.returncode == 1
    assert "fel[S005]" in done.stdout
