"""The package as a person meets it: complete, the same each time, true to its values, and careful with edits."""

import io
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document

HOSTILE = 'A & B <x> | *y* _z_ # {{ q }} \\ [k](l) "å"'


def files(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def paragraphs(path):
    """Every paragraph of body, tables, headers and footers."""
    document = Document(path)
    found = [p.text for p in document.paragraphs]
    found += [p.text for t in document.tables for r in t.rows for c in r.cells for p in c.paragraphs]
    for section in document.sections:
        for band in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            found += [p.text for p in band.paragraphs]
    return found


def test_the_package_holds_what_its_manifest_says(docgen):
    done = docgen("build", "specs/ekdala-personlig-assistans")
    assert done.returncode == 0, done.stdout + done.stderr
    package = docgen.folder / "output" / "ekdala-personlig-assistans"
    manifest = json.loads((package / "manifest.json").read_text())
    assert {item["path"] for item in manifest["files"]} == set(files(package)) - {"manifest.json"}
    documents = [path for path in files(package) if path.endswith(".docx")]
    assert len(documents) >= 15
    for path in documents:
        assert path in done.stderr
    with zipfile.ZipFile(package / "ekdala-personlig-assistans.zip") as archive:
        inside = {f"upphandlingsdokument/{name}" for name in archive.namelist()}
    assert inside == {path for path in documents if path.startswith("upphandlingsdokument/")}


@pytest.mark.slow
def test_the_same_commit_gives_the_same_bytes_anywhere(docgen, tmp_path):
    docgen.git("init", "-q")
    docgen.git("add", "-A")
    docgen.git("commit", "-qm", "spec")
    clone = tmp_path / "en annan mapp" / "åäö"
    docgen.git("clone", "-q", str(docgen.folder), str(clone))
    first = docgen("build", "specs/minimal", TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="1")
    second = docgen("build", "specs/minimal", cwd=clone, TZ="America/New_York", LC_ALL="C.UTF-8", PYTHONHASHSEED="77")
    assert (first.returncode, second.returncode) == (0, 0)
    one, other = files(docgen.folder / "output/ny-upphandling"), files(clone / "output/ny-upphandling")
    assert one == other
    assert json.loads(one["manifest.json"])["spec"]["dirty"] is False


def test_a_dirty_tree_says_so_in_the_footer_and_git_is_not_needed(docgen):
    docgen.git("init", "-q")
    docgen.git("add", "-A")
    docgen.git("commit", "-qm", "spec")
    commit = docgen.git("rev-parse", "HEAD").strip()[:10]
    place = docgen.folder / "output/ny-upphandling/upphandlingsdokument/3 Kravspecifikation.docx"
    docgen("build", "specs/minimal")
    assert any(text.count(commit) and "ändr" not in text for text in paragraphs(place))
    docgen.edit("minimal/procurement.yaml", "hela kommunen", "hela Ekdala")
    docgen("build", "specs/minimal")
    assert any(commit in text and "ändr" in text for text in paragraphs(place))
    shutil.rmtree(docgen.folder / ".git")
    docgen("build", "specs/minimal")
    assert not any(commit in text for text in paragraphs(place))


def test_every_character_of_a_value_reaches_word(docgen):
    single = HOSTILE.replace("'", "''")
    docgen.edit("minimal/procurement.yaml", "title: Personlig assistans ", f"title: '{single}' ")
    docgen.edit("minimal/procurement.yaml", "area: hela kommunen", f"area: '{single}'")
    docgen.edit("minimal/procurement.yaml", "name: Ekdala kommun ", f"name: '{single}' ")
    requirement = f"""
  - id: HOSTILE-1
    text: 'Leverantören ska visa {single.replace("<x>", "x").replace("*y* _z_ ", "").replace("[k](l) ", "")}.'
    title: '{single}'
    category: service-requirement
    section: service.scope
    verification: {{at: tender, evidence: '{single}'}}
    follow_up: {{interval: yearly, source: '{single}', owner: avtalscontroller}}
    motive: Kravet prövar tecken.
"""
    file = docgen.folder / "specs/minimal/requirements.yaml"
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\n" + requirement, "utf-8")
    done = docgen("build", "specs/minimal")
    assert done.returncode == 0, done.stdout + done.stderr
    tender = docgen.folder / "output/ny-upphandling/upphandlingsdokument"
    three = Document(tender / "3 Kravspecifikation.docx")
    headings = [p.text for p in three.paragraphs if p.style.name.startswith("Heading")]
    assert HOSTILE in headings
    assert three.core_properties.author == HOSTILE
    assert HOSTILE in "\n".join(p.text for s in three.sections for p in s.header.paragraphs)
    cells = [
        p.text
        for t in Document(tender / "1 Administrativa föreskrifter.docx").tables
        for r in t.rows
        for c in r.cells
        for p in c.paragraphs
    ]
    assert HOSTILE in cells
    prose = [p.text for p in Document(tender / "1 Administrativa föreskrifter.docx").paragraphs]
    assert any(HOSTILE in text for text in prose)


def test_an_edited_document_is_refused_then_kept(docgen):
    docgen("build", "specs/minimal")
    edited = docgen.folder / "output/ny-upphandling/upphandlingsdokument/5 Avtalsvillkor.docx"
    edited.write_bytes(b"juristens")
    done = docgen("build", "specs/minimal", "--lang", "sv")
    assert done.returncode == 2
    assert "har ändrats sedan docgen skrev filen" in done.stdout
    assert edited.read_bytes() == b"juristens"
    done = docgen("build", "specs/minimal", "--force")
    assert done.returncode == 0
    kept = docgen.folder / "output/ny-upphandling/sparade ändringar/upphandlingsdokument/5 Avtalsvillkor (1).docx"
    assert kept.read_bytes() == b"juristens"


def test_a_second_build_says_that_nothing_has_changed(docgen):
    docgen("build", "specs/minimal")
    manifest = docgen.folder / "output/ny-upphandling/manifest.json"
    before = manifest.stat().st_mtime_ns
    done = docgen("build", "specs/minimal", "--lang", "sv")
    assert "inget har ändrats" in done.stderr
    assert manifest.stat().st_mtime_ns == before
    docgen.edit("minimal/procurement.yaml", "hela kommunen", "hela Ekdala")
    assert "inget har ändrats" not in docgen("build", "specs/minimal", "--lang", "sv").stderr


def test_a_wrong_spec_writes_nothing(docgen):
    docgen.edit("minimal/procurement.yaml", "law: lou-19", "law: lou-18")
    done = docgen("build", "specs/minimal", "--lang", "sv")
    assert done.returncode == 1
    assert re.search(r"procurement\.yaml:\d+:\d+: fel\[S\d+\]", done.stdout)
    assert not (docgen.folder / "output").exists()


@pytest.mark.slow
def test_review_copies_track_changes_and_published_ones_tell_nothing(docgen):
    docgen("build", "specs/minimal")
    docgen("build", "specs/minimal", "--for-review")
    name = "upphandlingsdokument/3 Kravspecifikation.docx"
    published = parts(docgen.folder / "output/ny-upphandling" / name)
    review = parts(docgen.folder / "output/ny-upphandling-granskning" / name)
    assert b"trackRevisions" in review["word/settings.xml"]
    assert b"_dg" in review["word/document.xml"]
    assert b"trackRevisions" not in published["word/settings.xml"]
    everything = b"".join(published.values())
    for secret in (b"_dg", b"requirements.yaml", b"specs/", str(docgen.folder).encode()):
        assert secret not in everything


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
