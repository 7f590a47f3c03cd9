"""Whole documents, read back: what stands in the tree stands in Word, natively and nothing else."""

import re

import pytest
from lxml import etree
from msgspec.structs import replace

from docgen.blocks.tree import Cell, Document, MemoHead, Note, Orientation, PageBreak, Paragraph, Row, Text
from docgen.ooxml.ns import W14, r, w
from docgen.word.write import write
from tests.unit.word.hard import text_at
from tests.unit.word.reading import BRAND, File, Line, text_of, value
from tests.unit.word.specimen import (
    HARD,
    VOLUMES,
    appendix,
    bullets,
    everything,
    h,
    item,
    memo,
    ordered,
    p,
    requirement,
    row,
    tender_document,
)

TENDER = File(write(tender_document(), BRAND))


def document(*blocks: object, number: str = "", numbered: bool = False) -> Document:
    return Document("d", number, "Titel", "sv", "f", "d", "standard", tuple(blocks), numbered)  # type: ignore[arg-type]


def written(*blocks: object, **more: object) -> File:
    return File(write(document(*blocks, **more), BRAND))  # type: ignore[arg-type]


@pytest.mark.parametrize("each", everything(), ids=lambda each: each.name)
def test_the_same_document_is_the_same_bytes(each: Document) -> None:
    assert write(each, BRAND) == write(each, BRAND)


def test_heading_numbers_are_those_that_word_counts() -> None:
    numbers = [line.number for line in TENDER.lines() if line.style.startswith("Heading")]
    assert numbers == [
        "3.1", "3.1.1", "3.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.3", "3.4", "3.5", "",
    ]  # fmt: skip
    assert [line.number for line in File(write(appendix(), BRAND)).lines() if line.style.startswith("Heading")] == [
        "A.1",
        "A.1.1",
    ]


def test_a_memo_has_no_heading_numbers_at_all() -> None:
    file = File(write(memo(), BRAND))
    assert {line.number for line in file.lines() if line.style.startswith("Heading")} == {""}
    assert "%1.%2" not in file.parts["word/numbering.xml"].decode()


def test_ordered_lists_count_for_themselves() -> None:
    file = written(ordered("a", "b"), p("emellan"), ordered("c"), ordered("d", start=7))
    assert [line.number for line in file.lines() if line.style == "ListNumber"] == ["1.", "2.", "1.", "7."]


def test_an_outer_list_goes_on_after_an_inner_one() -> None:
    lines = [
        (line.number, line.text) for line in TENDER.lines() if line.style.startswith(("ListNumber", "ListBullet"))
    ]
    assert lines[:8] == [
        ("1.", "personlig assistans alla tider på dygnet,"),
        ("2.", "ledning av arbetet, med"),
        ("a)", "schemaläggning,"),
        ("b)", "introduktion,"),
        ("c)", "handledning i"),
        ("•", "lyft och förflyttning,"),
        ("•", "kommunikation."),
        ("3.", "samverkan med hälso- och sjukvården."),
    ]


def test_the_contents_are_filled_in_and_lead_to_their_headings() -> None:
    entries = [line for line in TENDER.lines() if re.fullmatch("TOC[1-4]", line.style)]
    assert entries[:3] == [
        Line("TOC1", "", "3.1\tUppdraget"),
        Line("TOC2", "", "3.1.1\tVolymer och värde"),
        Line("TOC1", "", "3.2\tJour och bemanning"),
    ]
    links = [link.get(w("anchor")) for link in TENDER.body.iter(w("hyperlink")) if link.get(w("anchor"))]
    marks = {mark.get(w("name")) for mark in TENDER.body.iter(w("bookmarkStart"))}
    assert set(links) <= marks
    assert len(links) == len(entries)
    assert any("TOC \\o" in (code.text or "") for code in TENDER.body.iter(w("instrText")))


def test_references_are_fields_to_bookmarks_that_exist() -> None:
    codes = [(code.text or "").split() for code in TENDER.body.iter(w("instrText"))]
    targets = [code[1] for code in codes if code[0] == "REF"]
    marks = {mark.get(w("name")): text_of(mark.getparent()) for mark in TENDER.body.iter(w("bookmarkStart"))}
    assert [marks[target] for target in targets] == [
        "Tabell 1. Volymer per år", "Jour och inställelsetid", "Tabell 1. Volymer per år",
        "Jour och bemanning", "Jour och bemanning",
    ]  # fmt: skip
    assert "efter avsnitt 3.2 Jour och bemanning." in TENDER.text


def test_a_published_file_has_no_bookmark_that_nothing_needs() -> None:
    marks = {mark.get(w("name")) for mark in TENDER.body.iter(w("bookmarkStart"))}
    used = {link.get(w("anchor")) for link in TENDER.body.iter(w("hyperlink"))}
    used |= {word for code in TENDER.body.iter(w("instrText")) for word in (code.text or "").split()}
    assert marks <= used


def test_a_published_file_holds_nothing_of_files_or_paths() -> None:
    everything_inside = b"".join(TENDER.parts.values())
    for trace in (b"_dg", b"templates/", b"requirements[", b"response_time", b"urn:docgen", b"rsid", b".md"):
        assert trace not in everything_inside, trace


def test_ids_are_unique_over_all_parts() -> None:
    marks = [mark.get(w("id")) for mark in TENDER.body.iter(w("bookmarkStart"))]
    controls = [number.get(w("val")) for number in TENDER.body.iter(w("id"))]
    for ids in (marks, controls):
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "where", ["paragraph", "heading", "contents", "table", "header", "title", "caption", "prompt"]
)
def test_hard_text_is_exact_everywhere(where: str) -> None:
    assert HARD in text_at(where)


def test_tables_repeat_their_header_and_keep_rows_whole() -> None:
    for table in TENDER.body.iter(w("tbl")):
        rows = table.findall(w("tr"))
        assert rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is not None
        assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)
        assert all(row.find(f"{w('trPr')}/{w('tblHeader')}") is None for row in rows[1:])


def test_tables_have_a_name_and_a_description_and_the_width_of_the_text() -> None:
    first, *_, last = TENDER.body.iter(w("tbl"))
    properties = first.find(w("tblPr"))
    assert properties.find(w("tblCaption")).get(w("val")) == "Volymer per år"
    assert properties.find(w("tblDescription")).get(w("val")) == VOLUMES.description
    for table, room in ((first, BRAND.page.text_width()), (last, BRAND.page.text_width(landscape=True))):
        assert sum(int(column.get(w("w"))) for column in table.iter(w("gridCol"))) == room


def test_captions_are_numbered_by_a_field() -> None:
    captions = [paragraph for paragraph in TENDER.body.iter(w("p")) if value(paragraph, "pPr/pStyle") == "Caption"]
    assert [text_of(caption) for caption in captions] == ["Tabell 1. Volymer per år", "Tabell 2. Uppföljning per krav"]
    codes = [(code.text or "").strip() for caption in captions for code in caption.iter(w("instrText"))]
    assert codes == ["SEQ Tabell \\* ARABIC", "SEQ Tabell \\* ARABIC"]


def test_numbers_stand_to_the_right() -> None:
    table = next(TENDER.body.iter(w("tbl")))
    sides = [[value(cell, "p/pPr/jc") for cell in row.iter(w("tc"))] for row in table.iter(w("tr"))]
    assert sides == [["", "right", "right", "right"]] * 4


def test_the_last_sum_is_told_to_the_table_style() -> None:
    first, second, *_ = TENDER.body.iter(w("tbl"))
    assert [table.find(f"{w('tblPr')}/{w('tblLook')}").get(w("lastRow")) for table in (first, second)] == ["1", "0"]


def test_a_wide_section_has_the_same_headers_with_tabs_moved() -> None:
    sections = list(TENDER.body.iter(w("sectPr")))
    assert [section.find(w("pgSz")).get(w("orient")) for section in sections] == [None, "landscape", None]
    targets = {rel.get("Id"): rel.get("Target") for rel in TENDER.root("word/_rels/document.xml.rels")}
    wide = [targets[each.get(r("id"))] for each in sections[1] if each.tag == w("headerReference")]
    assert wide == ["header_default_wide.xml", "header_first_wide.xml"]
    header = TENDER.root("word/header_default_wide.xml")
    assert text_of(header) == "Ekdala kommun\tSON 2026/118"
    assert str(BRAND.page.text_width(landscape=True)) in [tab.get(w("pos")) for tab in header.iter(w("tab"))]


def test_only_the_title_page_has_headers_of_its_own() -> None:
    assert [section.find(w("titlePg")) is not None for section in TENDER.body.iter(w("sectPr"))] == [
        True,
        False,
        False,
    ]
    assert list(File(write(memo(), BRAND)).body.iter(w("titlePg"))) == []


def test_a_section_ends_with_its_last_paragraph_where_it_can() -> None:
    ending = [section.getparent().getparent() for section in TENDER.body.iter(w("sectPr"))][:-1]
    assert [text_of(paragraph) for paragraph in ending] == ["Tidplanen gäller om inget annat meddelas.", ""]
    assert value(ending[1], "pPr/pStyle") == "SectionEnd"


def test_a_landscape_document_has_no_empty_first_section() -> None:
    file = written(Orientation(True), p("Brett"))
    assert [each.find(w("pgSz")).get(w("orient")) for each in file.body.iter(w("sectPr"))] == ["landscape"]
    assert file.text == "Brett"


def test_page_breaks_are_properties_and_no_empty_paragraphs() -> None:
    broken = [text_of(each.getparent().getparent()) for each in TENDER.body.iter(w("pageBreakBefore"))]
    assert broken == ["Innehåll", "Uppdraget", "Tidplan"]
    assert list(TENDER.body.iter(w("br"))) == [
        each for each in TENDER.body.iter(w("br")) if each.get(w("type")) != "page"
    ]


def test_an_empty_paragraph_is_left_out() -> None:
    assert [line.text for line in written(p("a"), Paragraph(()), p("b")).lines()] == ["a", "b"]


def test_a_footnote_has_its_mark_and_its_link() -> None:
    notes = TENDER.root("word/footnotes.xml")
    [note] = [each for each in notes if each.get(w("type")) is None]
    assert text_of(note) == " Valet görs av den enskilde och kan ändras när som helst. Se 9 § LSS."
    assert next(note.iter(w("footnoteRef"))) is not None
    [reference] = TENDER.body.iter(w("footnoteReference"))
    assert reference.get(w("id")) == note.get(w("id"))
    [rel] = TENDER.root("word/_rels/footnotes.xml.rels")
    assert rel.get("Target") == "https://www.riksdagen.se/lss"
    assert next(note.iter(w("hyperlink"))).get(r("id")) == rel.get("Id")


def test_a_document_without_notes_has_no_part_for_them() -> None:
    assert not File(write(memo(), BRAND)).has("word/footnotes.xml")


def test_requirements_stay_together() -> None:
    paragraphs = {text_of(each): each for each in TENDER.body.iter(w("p"))}
    kept = [text for text, each in paragraphs.items() if each.find(f"{w('pPr')}/{w('keepNext')}") is not None]
    assert "vem som hade jour." in kept
    assert "Verifiering\tVid anbudets lämnande: beskrivning av jourorganisationen." in kept
    last = "Uppföljning\tVarje kvartal. Underlag: jourlogg. Ansvarig: avtalscontroller."
    assert last not in kept
    assert paragraphs[last].find(f"{w('pPr')}/{w('keepLines')}") is not None


def test_a_form_has_real_fields() -> None:
    titles = [each.get(w("val")) for each in TENDER.body.iter(w("alias"))]
    assert titles == [
        "Kontaktperson för anbudet", "Kravet uppfylls", "Jourens bemanning", "Kollektivavtal", "Beräknad start",
        "Pris per timme",
    ]  # fmt: skip
    assert len(list(TENDER.body.iter(f"{{{W14}}}checkbox"))) == 1
    for control in TENDER.body.iter(w("sdt")):
        assert text_of(control) in {"Skriv här", "☐", "Skriv svaret här", "Välj ett alternativ", "Välj datum",
                                    "Ange pris i kronor"}  # fmt: skip


def test_a_signing_line_is_drawn_by_a_tab() -> None:
    [first, _] = [line for line in TENDER.lines() if line.style == "Signature"]
    assert first.text == "\t\nBehörig företrädare för anbudsgivaren"


def test_facts_of_a_memo_are_lines_and_no_table() -> None:
    file = File(write(document(MemoHead("Ärendet", "Tjänsteskrivelse", (("Dnr", "1"),)), h(1, "Beslut")), BRAND))
    assert [(line.style, line.text) for line in file.lines()] == [
        ("MemoKicker", "Tjänsteskrivelse"), ("MemoTitle", "Ärendet"), ("MemoFact", "Dnr\t1"), ("Heading1", "Beslut"),
    ]  # fmt: skip


def test_cells_have_text_of_their_own_size_lists_too() -> None:
    cells = [line for line in TENDER.lines() if line.text in {"Insats", "Summa", "ett", "Den som får uppdraget."}]
    assert [(line.style, line.number) for line in cells] == [
        ("TableHeading", ""), ("TableTotal", ""), ("TableText", ""), ("TableText", "•"),
    ]  # fmt: skip


def test_every_cell_ends_with_a_paragraph() -> None:
    for cell in TENDER.body.iter(w("tc")):
        assert cell[-1].tag == w("p")


def test_two_tables_are_kept_apart() -> None:
    file = written(replace(VOLUMES, caption=(), number=""), replace(VOLUMES, caption=(), number=""))
    tags = [etree.QName(child).localname for child in file.body]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]


def test_texts_of_one_look_become_one_run() -> None:
    paragraph = next(
        each for each in TENDER.body.iter(w("p")) if text_of(each).startswith("Leverantören ska ha en jour")
    )
    assert [text_of(run) for run in paragraph.iter(w("r"))] == [
        "Leverantören ska ha en jour som nås ",
        "dygnet runt",
        ". Jouren ska ha en ersättare på plats inom 60 minuter när en assistent uteblir, alla dagar om året.",
    ]


def test_an_english_document_speaks_english() -> None:
    english = replace(document(VOLUMES, bullets("one")), language="en")
    file = File(write(english, BRAND))
    assert file.lines()[0].text == "Table 1. Volymer per år"
    lang = next(file.root("word/styles.xml").iter(w("lang")))
    assert lang.get(w("val")) == "en-GB"
    assert "Page 1 of 1" in text_of(file.root("word/footer_default.xml"))


def test_the_header_and_footer_are_filled() -> None:
    assert text_of(TENDER.root("word/header_default.xml")) == "Ekdala kommun\tSON 2026/118"
    assert text_of(TENDER.root("word/footer_default.xml")) == "3 Kravspecifikation · version 4f1c2ab\tSida 1 av 1"
    assert text_of(File(write(appendix(), BRAND)).root("word/footer_default.xml")) == "A Svarsformulär\tSida 1 av 1"


def test_an_unknown_block_is_our_mistake() -> None:
    with pytest.raises(TypeError, match="unknown block"):
        write(document("text"), BRAND)


def test_control_characters_are_our_mistake() -> None:
    with pytest.raises(ValueError, match="control character"):
        write(document(p("a\x00b")), BRAND)


def test_a_section_that_ends_with_nothing_still_ends() -> None:
    file = written(p("a"), Paragraph(()), Orientation(True), p("b"))
    assert [each.find(w("pgSz")).get(w("orient")) for each in file.body.iter(w("sectPr"))] == [None, "landscape"]


def kept_with_next(file: File) -> list[str]:
    return [text_of(each) for each in file.body.iter(w("p")) if each.find(f"{w('pPr')}/{w('keepNext')}") is not None]


def test_a_short_requirement_is_tied_to_its_end_and_no_further() -> None:
    block = requirement("", "PA-1", "Jour", p("Jouren ska"), bullets("a", "b", "c"), facts=False)
    assert kept_with_next(written(h(1, "x"), block, p("Efter."))) == ["Jouren ska", "a", "b"]


def test_a_long_requirement_may_break_but_not_before_its_facts() -> None:
    block = requirement("", "PA-1", "Jour", p("x" * 1000), p("y" * 1000))
    assert kept_with_next(written(h(1, "x"), block)) == [
        "y" * 1000,
        "Verifiering\tVid anbudets lämnande: beskrivning av jourorganisationen.",
    ]


def test_a_paragraph_may_ask_for_its_next() -> None:
    assert kept_with_next(written(p("Det gäller:", keep_next=True), p("Efter."))) == ["Det gäller:"]


def test_a_small_table_stays_on_a_page_and_a_large_one_may_break() -> None:
    rows = tuple(row(str(number)) for number in range(12))
    table = replace(VOLUMES, columns=VOLUMES.columns[:1], header=row("n"), caption=(), number="")
    assert kept_with_next(written(replace(table, rows=rows[:3]))) == ["n", "0", "1"]
    assert kept_with_next(written(replace(table, rows=rows))) == ["n", "0", "10"]
    long = tuple(row("x" * 300) for _ in range(4))
    assert kept_with_next(written(replace(table, rows=long))) == ["n", "x" * 300, "x" * 300]


def test_no_item_of_a_list_stands_alone_on_a_page() -> None:
    assert kept_with_next(written(bullets("a", "b", "c", "d", "e"))) == ["a", "d"]
    assert kept_with_next(written(bullets("a"))) == []
    assert kept_with_next(written(bullets(item("a", bullets("b", "c", "d")), "e"))) == ["a", "b", "c"]


def test_text_of_a_cell_takes_the_look_of_its_row() -> None:
    cells = [Cell((p(text, role="table-text"),)) for text in ("Id", "1")]
    table = replace(
        VOLUMES, columns=VOLUMES.columns[:1], header=Row((cells[0],)), rows=(Row((cells[1],), total=True),)
    )
    assert [line.style for line in written(table).lines()[1:3]] == ["TableHeading", "TableTotal"]


def test_a_table_number_out_of_turn_starts_the_count_again() -> None:
    file = written(
        replace(VOLUMES, number="4"), p("x"), replace(VOLUMES, number="5"), p("x"), replace(VOLUMES, number="2.1")
    )
    codes = [(code.text or "").strip() for code in file.body.iter(w("instrText"))]
    assert codes == ["SEQ Tabell \\* ARABIC \\r 4", "SEQ Tabell \\* ARABIC", "SEQ Tabell \\* ARABIC \\r 1"]
    captions = [line.text for line in file.lines() if line.style == "Caption"]
    assert [caption.split(". ")[0] for caption in captions] == ["Tabell 4", "Tabell 5", "Tabell 2.1"]


def test_text_in_another_language_is_marked_and_text_in_the_same_is_not() -> None:
    file = written(p(Text("plain English", language="en"), " ", Text("svenska", language="sv")))
    assert [(text_of(run), value(run, "rPr/lang")) for run in file.body.iter(w("r"))] == [
        ("plain English", "en-GB"),
        (" svenska", ""),
    ]


def test_a_footnote_does_not_take_the_page_break_of_its_paragraph() -> None:
    file = written(p("före"), PageBreak(), p("x", Note((p("not"),))))
    assert [text_of(each.getparent().getparent()) for each in file.body.iter(w("pageBreakBefore"))] == ["x"]
    assert list(file.root("word/footnotes.xml").iter(w("pageBreakBefore"))) == []
