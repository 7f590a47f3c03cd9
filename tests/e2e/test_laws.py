"""Each law gets its own documents, words and paragraphs."""

import json
import re

import pytest
from docx import Document

LOV = "specs/exempel-lov"
DIRECT = "specs/exempel-direktupphandling"


def texts(folder):
    """The text of every document by file name."""
    found = {}
    for path in sorted(folder.rglob("*.docx")):
        document = Document(path)
        rows = [p.text for p in document.paragraphs]
        rows += [p.text for t in document.tables for r in t.rows for c in r.cells for p in c.paragraphs]
        found[path.relative_to(folder).as_posix()] = "\n".join(rows).replace("\u00a0", " ")
    return found


def built(docgen, spec):
    done = docgen("build", spec)
    assert done.returncode == 0, done.stdout + done.stderr
    return texts(docgen.folder / "output" / spec.removeprefix("specs/"))


@pytest.mark.parametrize("spec", [LOV, DIRECT])
def test_the_examples_check_without_a_word(docgen, spec):
    done = docgen("check", spec, "--format", "json")
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["diagnostics"] == []


@pytest.mark.slow
def test_a_system_of_choice_has_its_own_documents_and_words(docgen):
    documents = built(docgen, LOV)
    assert [name.split("/")[1] for name in documents if name.startswith("förfrågningsunderlag/")] == [
        "1 Inbjudan till valfrihetssystemet.docx",
        "2 Krav på sökanden.docx",
        "3 Kravspecifikation.docx",
        "4 Brukarens val.docx",
        "5 Avtalsvillkor.docx",
        "Bilaga A Ansökan.docx",
        "Bilaga F Volymer.docx",
        "Bilaga H Uppföljningsplan.docx",
        "Bilaga I Övertagandeplan.docx",
    ]
    public = {name: text for name, text in documents.items() if name.startswith("förfrågningsunderlag/")}
    for name, text in public.items():
        assert not re.findall(
            r"\w*(?:anbud|tilldeln|avtalsspärr|upphandlingsdokument|utvärdering)\w*", text, re.IGNORECASE
        ), name
        assert not re.findall(r"\d+ (?:a )?kap\. [\d–, och]+ §§? LOU", text), name
        assert "(LOU)" not in text, name
    whole = "\n".join(public.values())
    for place in ("3 kap. 1 §", "4 kap. 1 §", "8 kap. 1 §", "9 kap. 1 §", "9 kap. 2 §", "10 kap. 1 och 3 §§"):
        assert f"{place} LOV" in whole, place
    for word in ("förfrågningsunderlaget", "Sökanden", "godkänn", "ickevalsalternativ", "rättelse", "inom tre veckor"):
        assert word in whole, word
    assert "19 kap. 3 a § offentlighets- och sekretesslagen" in whole


@pytest.mark.slow
def test_a_direct_award_cites_its_own_chapter(docgen):
    documents = built(docgen, DIRECT)
    whole = "\n".join(documents.values())
    assert not re.findall(r"19 kap\. [\d–, och]+ §§? (?:LOU|lagen \(2016:1145\))", whole)
    assert not re.findall(r"(?<!\d)(?:4|[6-9]|1[0-8]) kap\. [^.]{0,20}LOU", whole)
    assert "Ingen avtalsspärr gäller" in whole
    for place in ("1 §", "3 §", "8 §", "10 §", "11 §", "13 §"):
        assert f"19 a kap. {place} LOU" in whole, place
    assert "tjänsteskrivelser/Dokumentation av direktupphandling.docx" in documents
    assert "Inga lämpliga anbud kom in, 19 a kap. 3 § LOU" in whole
    for word in ("förfrågningsunderlag", "sökande", "ickeval"):
        assert word not in whole.lower().replace("ansökan", ""), word


@pytest.mark.slow
def test_one_supplier_is_asked_without_an_evaluation_and_with_a_notice(docgen):
    file = docgen.folder / DIRECT / "direktupphandling.yaml"
    text = file.read_text("utf-8")
    text = text[: text.index("evaluation:\n  model")] + text[text.index("timetable:") :]
    file.write_text(text.replace("asked: 3", "asked: 1\n  voluntary_notice: true"), "utf-8")
    documents = built(docgen, DIRECT)
    assert "upphandlingsdokument/4 Prövning av anbudet.docx" in documents
    assert not [name for name in documents if "Utvärdering" in name or "Prisbilaga" in name]
    whole = "\n".join(documents.values())
    assert "20 kap. 3 § LOU" in whole
    assert "Ingen avtalsspärr" not in whole
    assert "godtar ersättningen" in whole


def test_a_new_procurement_can_start_from_each(docgen):
    for name in ("exempel-lov", "exempel-direktupphandling"):
        done = docgen("new", f"ny-{name}", "--from", name, "--yes", "--start", "2028-09-01")
        assert done.returncode == 0, done.stderr
        assert docgen("check", f"ny-{name}").returncode == 0
    assert (
        "choice.notice_from: 2027-03-01 blev"
        in docgen("new", "en-till", "--from", "exempel-lov", "--yes", "--start", "2028-09-01").stderr
    )


def test_a_memo_of_another_law_is_refused(docgen):
    docgen.edit(
        "exempel-lov/stallningstagande.yaml", "document: memo-stallningstagande", "document: memo-direktupphandling"
    )
    done = docgen("check", LOV)
    assert done.returncode == 1
    assert "M011" in done.stdout + done.stderr
