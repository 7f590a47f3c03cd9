"""Review copies: a bookmark round every text, and a manifest that tells where each character came from."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace

from docgen.blocks.origin import Computed, FromSpec
from docgen.blocks.text import plain
from docgen.blocks.tree import Document, Paragraph, Ref, Text
from docgen.diag.route import Route
from docgen.ooxml.ns import w
from docgen.ooxml.reading import read_package
from docgen.ooxml.store import stored_text
from docgen.word.write import WriteOptions, manifest_of, write
from tests.unit.word.reading import BRAND, File, text_of
from tests.unit.word.specimen import ON_CALL, VOLUMES, everything, h, p, tender_document

OPTIONS = WriteOptions(True, "4f1c2ab", {"docgen": "0.1.0"}, lambda route: f"{route.steps[0]}.yaml")


def document(*blocks: Any) -> Document:
    return Document("d", "3", "T", "sv", "f", "d", "b", blocks)


def blocks_of(*blocks: Any, options: WriteOptions = OPTIONS) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = manifest_of(document(*blocks), BRAND, options)["blocks"]
    return found


def bookmarked(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Name and text of every review bookmark of a part."""
    for start in root.iter(w("bookmarkStart")):
        name = start.get(w("name"), "")
        if name.startswith("_dg"):
            inner = etree.Element("x")
            each = start.getnext()
            while each is not None and not (each.tag == w("bookmarkEnd") and each.get(w("id")) == start.get(w("id"))):
                inner.append(etree.fromstring(etree.tostring(each, with_tail=False)))
                each = each.getnext()
            yield name, text_of(inner)


@pytest.mark.parametrize("each", everything(), ids=lambda each: each.name)
def test_the_manifest_describes_what_stands_in_the_file(each: Document) -> None:
    file = File(write(each, BRAND, OPTIONS))
    for part in ("word/document.xml", "word/footnotes.xml"):
        texts = dict(bookmarked(file.root(part))) if file.has(part) else {}
        told = {
            block["bookmark"]: block for block in manifest_of(each, BRAND, OPTIONS)["blocks"] if block["part"] == part
        }
        assert texts.keys() == told.keys()
        for name, text in texts.items():
            assert told[name]["sha256"] == sha256(text.encode()).hexdigest(), text
            ends = [0, *(segment["end"] for segment in told[name]["segments"])]
            assert [segment["start"] for segment in told[name]["segments"]] == ends[:-1]
            assert ends[-1] == len(text)


def test_every_text_has_a_bookmark_of_its_own() -> None:
    file = File(write(tender_document(), BRAND, OPTIONS))
    names = [name for part in ("word/document.xml", "word/footnotes.xml") for name, _ in bookmarked(file.root(part))]
    assert len(names) == len(set(names))
    assert all(len(name) < 40 for name in names)
    bare = [
        text_of(paragraph)
        for paragraph in file.body.iter(w("p"))
        if not paragraph.findall(w("bookmarkStart")) and text_of(paragraph) and "\t" not in text_of(paragraph)
    ]
    assert bare == ["Utan nummer"]  # its entry in the table of contents, which is no text of anybody's


def test_names_are_the_same_again_and_when_other_things_change() -> None:
    before = {block["bookmark"] for block in blocks_of(h(1, "Krav", "3.1"), ON_CALL_ALONE)}
    after = {block["bookmark"] for block in blocks_of(p("Nytt"), h(1, "Krav", "3.1"), ON_CALL_ALONE)}
    assert before < after


def test_a_changed_value_does_not_change_the_name() -> None:
    def paragraph(value: str) -> Paragraph:
        return Paragraph((Text(value, origin=FromSpec(Route(("contract", "start")))),))

    one, other = blocks_of(paragraph("2027-09-01")), blocks_of(paragraph("2027-10-01"))
    assert one[0]["bookmark"] == other[0]["bookmark"]
    assert one[0]["sha256"] != other[0]["sha256"]


def test_texts_from_one_place_are_counted() -> None:
    same = p(Text("x", origin=FromSpec(Route(("a",)))))
    names = [block["bookmark"] for block in blocks_of(same, same, same)]
    assert len(set(names)) == 3


ON_CALL_ALONE = replace(ON_CALL, heading=h(2, "Jour", "3.1.1"), body=ON_CALL.body[:1])


def test_segments_tell_file_path_and_how_the_text_was_made() -> None:
    [body] = [block for block in blocks_of(h(1, "Krav", "3.1"), ON_CALL_ALONE) if block["kind"] == "body"]
    [paragraph] = ON_CALL_ALONE.body
    assert isinstance(paragraph, Paragraph)
    text = plain(paragraph.inlines)
    assert [(text[each["start"] : each["end"]], each["source"], each["path"]) for each in body["segments"]] == [
        ("Leverantören ska ha en jour som nås ", "template", "line 12"),
        ("dygnet runt", "spec", "requirements[0].hours"),
        (". Jouren ska ha en ersättare på plats inom ", "template", "line 12"),
        ("60 minuter", "spec", "requirements[0].response_time"),
        (" när en assistent uteblir, alla dagar om året.", "template", "line 12"),
    ]
    first, second, *_ = body["segments"]
    assert (first["file"], first["transform"]) == ("templates/clauses/service/on-call.md", "template")
    assert (second["file"], second["transform"]) == ("requirements.yaml", "formatted")


def test_verbatim_computed_and_referring_text() -> None:
    route = Route(("service", "text"))
    found = blocks_of(
        h(1, "Mål", "3.1", "mal"),
        p(
            Text("ordagrant", origin=FromSpec(route)),
            Text("räknat", origin=Computed((route, Route(("contract", "start"))))),
            Ref("mal", text="3.1", inside=True, origin=FromSpec(route)),
            "eget",
        ),
    )
    segments = found[-1]["segments"]
    assert [(each["source"], each["path"], each["transform"]) for each in segments] == [
        ("spec", "service.text", "verbatim"),
        ("computed", "service.text; contract.start", "computed"),
        ("spec", "service.text", "formatted"),
        ("document", "", "text"),
    ]


def test_generated_text_is_told_apart() -> None:
    [caption] = [block for block in blocks_of(VOLUMES) if block["kind"] == "caption"]
    assert caption["segments"][0] == {
        "start": 0, "end": 10, "source": "document", "file": "", "path": "", "transform": "generated",
    }  # fmt: skip


def test_a_review_copy_tracks_changes_and_knows_its_commit() -> None:
    data = write(tender_document(), BRAND, OPTIONS)
    file = File(data)
    assert file.root("word/settings.xml").find(w("trackRevisions")) is not None
    assert "4f1c2ab" in "".join(file.root("docProps/custom.xml").itertext())
    stored = json.loads(stored_text(read_package(data)))
    assert stored == manifest_of(tender_document(), BRAND, OPTIONS)
    assert (stored["format"], stored["commit"], stored["document"], stored["docgen"]) == (
        1, "4f1c2ab", "kravspecifikation", "0.1.0",
    )  # fmt: skip


def test_no_control_stands_round_text_of_the_document() -> None:
    file = File(write(tender_document(), BRAND, OPTIONS))
    for control in file.body.iter(w("sdt")):
        assert list(control.iter(w("bookmarkStart"))) == []


def test_the_text_of_both_copies_is_the_same() -> None:
    published, review = File(write(tender_document(), BRAND)), File(write(tender_document(), BRAND, OPTIONS))
    assert published.text == review.text
