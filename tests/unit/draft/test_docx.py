"""Word files as people make them: what is read, in which order, and at which paragraph."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from docgen.blocks.text import plain
from docgen.blocks.tree import Heading, ListBlock, Paragraph, Table
from docgen.diag.place import SourceId
from docgen.draft.model import Draft
from docgen.draft.read import read_draft
from tests.unit.draft.office import SPACES, document, draft, field, misplaced, p, passages, put, saved, t, texts


def headings(made: Draft) -> list[tuple[int, str]]:
    return [(block.level, plain(block.inlines)) for block in made.document.blocks if isinstance(block, Heading)]


def tables(made: Draft) -> list[Table]:
    return [block for block in made.document.blocks if isinstance(block, Table)]


def grid(table: Table) -> list[list[str]]:
    return [
        [" ".join(plain(block.inlines) for block in cell.blocks if isinstance(block, Paragraph)) for cell in row.cells]
        for row in (table.header, *table.rows)
    ]


def lines(made: Draft) -> list[str]:
    return made.source.text.split("\n")


def test_every_paragraph_is_a_line_and_every_text_points_to_its_own() -> None:
    word = document()
    word.add_heading("Bakgrund", 1)
    word.add_paragraph("Kommunen har 37 brukare.")
    word.add_paragraph()
    table = word.add_table(2, 2)
    for cell, text in zip(table._cells, ("År", "Kostnad", "2024", "12"), strict=True):
        cell.text = text
    word.add_paragraph("Slut.")
    made = draft(word)
    assert lines(made) == ["Bakgrund", "Kommunen har 37 brukare.", "", "År", "Kostnad", "2024", "12", "Slut."]
    assert texts(made) == ["Bakgrund", "Kommunen har 37 brukare.", "År", "Kostnad", "2024", "12", "Slut."]
    assert list(misplaced(made)) == []
    spot = passages(made)[1].spot(13, 15)
    assert (spot.words, spot.place.start.line) == ("37", 2)


@pytest.mark.parametrize(
    ("name", "level"),
    [("Heading 1", 1), ("Heading 4", 4), ("Title", 1)],
)
def test_built_in_headings(name: str, level: int) -> None:
    word = document()
    word.add_paragraph("Rubrik", style=name)
    assert headings(draft(word)) == [(level, "Rubrik")]


def test_headings_by_swedish_names_by_base_by_outline_and_by_a_paragraph_of_its_own() -> None:
    word = document()
    swedish = word.styles.add_style("Rubrik 2 kommun", 1)
    based = word.styles.add_style("Avsnittsrubrik", 1)
    based.base_style = word.styles["Heading 3"]
    outlined = word.styles.add_style("Stycketitel", 1)
    outlined.element.get_or_add_pPr().append(_outline(4))
    for style in (swedish, based, outlined):
        word.add_paragraph(style.name, style=style)
    put(word, p(t("Direkt"), about='<w:outlineLvl w:val="1"/>'))
    put(word, p(t("Brödtext"), about='<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>'))
    assert headings(draft(word)) == [(2, "Rubrik 2 kommun"), (3, "Avsnittsrubrik"), (5, "Stycketitel"), (2, "Direkt")]


def test_a_numbered_heading_keeps_the_number_that_is_text() -> None:
    word = document()
    word.add_paragraph("3.1 Krav på jour", style="Heading 2")
    assert headings(draft(word)) == [(2, "3.1 Krav på jour")]


def test_lists_with_levels_bullets_and_numbers() -> None:
    word = document()
    for text, style in [
        ("ett", "List Bullet"),
        ("inne", "List Bullet 2"),
        ("två", "List Bullet"),
        ("först", "List Number"),
        ("sedan", "List Number"),
    ]:
        word.add_paragraph(text, style=style)
    put(word, p(t("- skrivet streck")), p(t("utan lista"), about='<w:numPr><w:numId w:val="0"/></w:numPr>'))
    made = draft(word)
    kinds = [(block.ordered, len(block.items)) for block in made.document.blocks if isinstance(block, ListBlock)]
    assert [passage.role for passage in passages(made)] == ["item"] * 6 + ["paragraph"]
    assert kinds == [(False, 2), (True, 2), (False, 1)]
    first = made.document.blocks[0]
    assert isinstance(first, ListBlock)
    assert [len(item.blocks) for item in first.items] == [2, 1]
    assert texts(made)[5] == "skrivet streck"
    assert list(misplaced(made)) == []


def test_merged_and_missing_cells_keep_their_columns() -> None:
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>".format
    rows = [
        "<w:trPr><w:tblHeader/></w:trPr>" + cell("", p(t("År"))) + cell('<w:gridSpan w:val="2"/>', p(t("Kostnad"))),
        "<w:trPr><w:tblHeader/></w:trPr>" + cell("", p()) + cell("", p(t("plan"))) + cell("", p(t("utfall"))),
        cell('<w:vMerge w:val="restart"/>', p(t("2024"))) + cell("", p(t("1"))) + cell("", p(t("2"))),
        cell("<w:vMerge/>", p()) + cell("", p(t("3"))) + cell("", p(t("4"))),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("", p(t("5"))) + cell("", p(t("6"))),
        "<w:trPr><w:del w:id='1' w:author='x'/></w:trPr>" + cell("", p(t("borta"))),
    ]
    made = draft(put(document(), f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>", p()))
    (table,) = tables(made)
    assert grid(table) == [
        ["År", "Kostnad plan", "utfall"],
        ["2024", "1", "2"],
        ["", "3", "4"],
        ["", "5", "6"],
    ]
    assert [made.source.slice(place) for place in made.form.merged] == ["Kostnad", "2024"]
    assert made.form.headerless == ()


def test_a_table_without_header_row_and_a_frame_round_text() -> None:
    word = document()
    word.add_table(2, 2).cell(0, 0).text = "År"
    word.tables[0].cell(0, 1).text = "Antal"
    word.add_table(1, 1).cell(0, 0).text = "Ett inramat stycke."
    made = draft(word)
    assert [made.source.slice(place) for place in made.form.headerless] == ["År"]
    assert [passage.role for passage in passages(made)] == ["cell", "cell", "paragraph"]


def test_tracked_changes_are_read_as_accepted() -> None:
    change = 'w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"'
    word = put(
        document(),
        p(
            t("Tiden är "),
            f"<w:del {change}><w:r><w:delText>30</w:delText></w:r></w:del>",
            f"<w:ins {change}>{t('60')}</w:ins>",
            t(" minuter"),
        ),
        p(t("Första delen "), about=f"<w:rPr><w:del {change}/></w:rPr>"),
        p(t("och andra.")),
        p(f"<w:moveFrom {change}>{t('flyttad bort')}</w:moveFrom><w:moveTo {change}>{t('flyttad hit')}</w:moveTo>"),
    )
    made = draft(word)
    assert texts(made) == ["Tiden är 60 minuter", "Första delen och andra.", "flyttad hit"]
    assert list(misplaced(made)) == []
    assert made.form.empty == ()


def test_fields_show_their_results_and_hidden_text_nothing() -> None:
    made = draft(
        put(
            document(),
            p(t("Se avsnitt "), field(" REF _Ref1 \\r \\h ", t("3.2")), t(".")),
            p('<w:fldSimple w:instr=" PAGE ">' + t("7") + "</w:fldSimple>", t(" sidor")),
            p(t("Synligt"), t("dolt", "<w:vanish/>"), t(" ord")),
        )
    )
    assert texts(made) == ["Se avsnitt 3.2.", "7 sidor", "Synligt ord"]


def test_a_field_that_never_ends_hides_nothing_after_its_paragraph() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    assert texts(draft(put(document(), p(begin), p(t("Efter."))))) == ["Efter."]


def test_a_table_of_contents_is_no_text() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    made = draft(
        put(
            document(),
            p(mark("begin"), code, mark("separate"), t("1 Bakgrund 3")),
            p(t("2 Krav 5")),
            p(mark("end")),
            f"<w:sdt>{gallery}<w:sdtContent>{p(t('Innehåll'))}</w:sdtContent></w:sdt>",
            p(t("Text.")),
        )
    )
    assert texts(made) == ["Text."]
    assert lines(made)[:2] == ["1 Bakgrund 3", "2 Krav 5"]


def test_links_symbols_tabs_hyphens_and_breaks() -> None:
    word = document()
    part = word.part
    address = part.relate_to("https://example.se/a", _LINK, is_external=True)
    put(
        word,
        p(t("Se "), f'<w:hyperlink r:id="{address}">{t("https://example.se/a")}</w:hyperlink>', t(" och "),
          f'<w:hyperlink r:id="{address}">{t("sidan")}</w:hyperlink>'),
        p(t("30"), "<w:r><w:tab/></w:r>", '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', t(" x"),
          "<w:r><w:noBreakHyphen/></w:r>", t("y"), "<w:r><w:softHyphen/></w:r>", t("z ta\u00adl")),
        p(t("rad ett"), "<w:r><w:br/></w:r>", t("rad två")),
        p(field(' HYPERLINK "https://example.se/b" ', t("www.example.se/b"))),
        p("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"),
    )  # fmt: skip
    made = draft(word)
    assert texts(made) == [
        "Se https://example.se/a och sidan",
        "30\t≥ x-yz tal",
        "rad ett\nrad två",
        "www.example.se/b",
        "a=b",
    ]
    assert [(made.source.slice(link.place), link.address) for link in made.form.links] == [
        ("https://example.se/a", "https://example.se/a"),
        ("www.example.se/b", "https://example.se/b"),
    ]
    assert list(misplaced(made)) == []


def test_notes_text_boxes_headers_and_footers() -> None:
    word = document()
    word.sections[0].header.paragraphs[0].text = "Ekdala kommun"
    word.sections[0].footer.paragraphs[0].text = "Sida"
    box = f"<w:txbxContent>{p(t('I rutan.'))}</w:txbxContent>"
    put(
        word,
        p(
            t("Före rutan."),
            "<w:r><mc:AlternateContent>"
            f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
            f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        ),
        p(t("Text"), '<w:r><w:footnoteReference w:id="2"/></w:r>', t(" efter.")),
    )
    data = with_footnote(saved(word), "Notens text.")
    made = read_draft(SourceId("prov.docx"), data).value
    assert made is not None
    assert texts(made) == ["Före rutan.", "I rutan.", "Text efter.", "Notens text.", "Ekdala kommun", "Sida"]
    assert passages(made)[3].role == "note"
    assert lines(made) == ["Före rutan.", "I rutan.", "Text efter.", "Notens text.", "Ekdala kommun", "Sida"]
    assert list(misplaced(made)) == []


def test_pictures_with_and_without_words(tmp_path: Path) -> None:
    def picture(about: str, inside: str = "") -> str:
        drawn = '<a:graphic><a:graphicData uri=""><pic:pic/></a:graphicData></a:graphic>'
        return p(f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="b" {about}>{inside}</wp:docPr>{drawn}</wp:inline>'
                 "</w:drawing></w:r>")  # fmt: skip

    none = '<a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst>'
    old = p('<w:r><w:pict><v:shape alt="Gammal bild"><v:imagedata/></v:shape></w:pict></w:r>')
    made = draft(put(document(), picture('descr="Karta över Ekdala"'), picture(""), picture("", none), old))
    assert [(item.alt, item.decorative) for item in made.form.pictures] == [
        ("Karta över Ekdala", False),
        ("", False),
        ("", True),
        ("Gammal bild", False),
    ]
    assert [item.place.start.line for item in made.form.pictures] == [1, 2, 3, 4]
    assert made.form.empty == ()


def test_empty_paragraphs_and_false_headings() -> None:
    word = document()
    long = "Ett stycke som är så långt att det utan tvekan är löpande text och ingen rubrik."
    for text in ("Text.", "", "Text.", "", "", "Text.", ""):
        word.add_paragraph(text)
    word.add_heading("Rubrik", 1)
    word.add_paragraph().add_run("Falsk rubrik").bold = True
    word.add_paragraph(long)
    word.add_paragraph().add_run("Handläggare:").bold = True
    word.add_paragraph(long)
    made = draft(word)
    assert [place.start.line for place in made.form.empty] == [5, 7]
    assert [made.source.slice(place) for place in made.form.false_headings] == ["Falsk rubrik"]


def test_what_the_file_says_of_itself() -> None:
    word = document()
    word.core_properties.title = "Upphandling av assistans"
    word.add_paragraph("Leverantören ska ha en jour som svarar och är tillgänglig under hela dygnet.")
    made = draft(word)
    assert (made.form.title, made.form.language) == ("Upphandling av assistans", "en-US")
    assert (made.document.title, made.document.language, made.kind) == ("Upphandling av assistans", "sv", "docx")


def test_a_paragraph_in_the_other_language_says_so() -> None:
    word = document()
    word.add_paragraph("Leverantören ska ha en jour som svarar och är tillgänglig under hela dygnet, med ersättare.")
    word.add_paragraph("The supplier shall have a service that is open at all hours of the day and answers calls.")
    assert [passage.language for passage in passages(draft(word))] == ["sv", "en"]


@pytest.mark.parametrize(("first", "memo"), [("Tjänsteskrivelse", True), ("Kravspecifikation", False)])
def test_a_memo_is_told_by_what_it_calls_itself(first: str, memo: bool) -> None:
    word = document()
    word.add_heading(first, 1)
    word.add_paragraph("Leverantören ska ha jour.")
    assert passages(draft(word))[1].memo is memo


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04rubbish",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        saved(document())[:2000],
    ],
)
def test_a_broken_file_is_said_to_be_broken(data: bytes) -> None:
    found = read_draft(SourceId("prov.docx"), data)
    assert found.value is None
    assert [item.code for item in found.diagnostics] == ["D001"]


@pytest.mark.parametrize(
    "xml",
    [
        b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><x>&a;</x>",
        b"<w:document",
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' + b"<w:p>" * 400,
    ],
)
def test_hostile_markup_is_refused(xml: bytes) -> None:
    found = read_draft(SourceId("prov.docx"), changed(saved(document()), "word/document.xml", xml))
    assert [item.code for item in found.diagnostics] == ["D001"]


def test_numbers_that_are_none_and_styles_that_go_round_are_borne() -> None:
    word = document()
    for name, base in (("Ett", "Tva"), ("Tva", "Ett")):
        put(
            word, p(t(name), about=f'<w:pStyle w:val="{name}"/><w:outlineLvl w:val="x"/><w:numPr><w:numId/></w:numPr>')
        )
        style = f'<w:style {SPACES} w:type="paragraph" w:styleId="{name}"><w:basedOn w:val="{base}"/></w:style>'
        word.styles.element.append(docx_element(style))
    bad = '<w:tcPr><w:gridSpan w:val="99999999999999"/></w:tcPr>'
    put(word, f"<w:tbl><w:tr><w:tc>{bad}{p(t('a'))}</w:tc><w:tc>{p(t('b'))}</w:tc></w:tr></w:tbl>", p())
    assert texts(draft(word)) == ["Ett", "Tva", "a", "b"]


def test_the_strict_form_of_the_standard_is_read() -> None:
    word = document()
    word.add_heading("Rubrik", 2)
    data = saved(word)
    for part in ("word/document.xml", "word/styles.xml"):
        old = zipfile.ZipFile(io.BytesIO(data)).read(part)
        strict = old.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        data = changed(data, part, strict)
    made = read_draft(SourceId("prov.docx"), data).value
    assert made is not None
    assert headings(made) == [(2, "Rubrik")]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_a_file_that_libreoffice_wrote(tmp_path: Path) -> None:
    html = tmp_path / "prov.html"
    html.write_text(
        "<html><head><meta charset='utf-8'></head><body><h1>Bakgrund</h1><p>Kommunen har 37 brukare.</p>"
        "<ul><li>ett</li><li>två</li></ul><table><tr><th>År</th><th>Antal</th></tr><tr><td>2024</td><td>37</td></tr>"
        "</table></body></html>",
        encoding="utf-8",
    )
    convert = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/p",
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    subprocess.run([*convert, "--outdir", str(tmp_path), str(html)], check=True, capture_output=True, timeout=120)
    made = read_draft(SourceId("prov.docx"), (tmp_path / "prov.docx").read_bytes()).value
    assert made is not None
    assert headings(made)[0] == (1, "Bakgrund")
    assert [passage.role for passage in passages(made)][:4] == ["heading", "paragraph", "item", "item"]
    assert grid(tables(made)[0]) == [["År", "Antal"], ["2024", "37"]]
    assert list(misplaced(made)) == []


_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def _outline(level: int):
    return docx_element(f'<w:outlineLvl {SPACES} w:val="{level}"/>')


def docx_element(markup: str):
    from docx.oxml import parse_xml

    return parse_xml(markup)


def changed(data: bytes, part: str, content: bytes) -> bytes:
    """The file with another content of one part, which may be new."""
    source = zipfile.ZipFile(io.BytesIO(data))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in dict.fromkeys([*source.namelist(), part]):
            archive.writestr(name, content if name == part else source.read(name))
    return buffer.getvalue()


def with_footnote(data: bytes, text: str) -> bytes:
    """The file with a footnote part that holds a separator and note 2."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    notes = f'<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="0">{p(t("streck"))}</w:footnote>'
    notes += f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", t(text))}</w:footnote></w:footnotes>'
    rels = archive.read("word/_rels/document.xml.rels").decode()
    rels = rels.replace(
        "</Relationships>", f'<Relationship Id="rN" Type="{_NOTES}" Target="footnotes.xml"/></Relationships>'
    )
    data = changed(data, "word/_rels/document.xml.rels", rels.encode())
    return changed(data, "word/footnotes.xml", notes.encode())
