"""The economy of the example in Word: table, chart and workbook carry the same figures, also by way of LibreOffice."""

import io
import re
import shutil
import subprocess
import zipfile
from decimal import Decimal

import pytest
from docx import Document

from tests.unit.ooxml.charts import of_chart, of_workbook

MEMO = "output/ekdala-personlig-assistans/tjänsteskrivelser/Tjänsteskrivelse ställningstagande.docx"
CHART, BOOK = "word/charts/chart1.xml", "word/embeddings/chart1.xlsx"

SOURCE = {
    "2020": ("62.1", "-67.5", "-5.4"),
    "2021": ("61.2", "-69.5", "-8.3"),
    "2022": ("60.3", "-67.2", "-6.9"),
    "2023": ("59.4", "-77.4", "-18.0"),
}
"""S1-31 to S1-34 of the acceptance data: income, cost and result in mnkr."""

SOFFICE = shutil.which("soffice")


@pytest.fixture
def memo(docgen):
    done = docgen("build", "specs/ekdala-personlig-assistans")
    assert done.returncode == 0, done.stdout + done.stderr
    return docgen.folder / MEMO


def part(path, name):
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)


def number(written):
    """A figure as the document prints it."""
    return Decimal(re.sub(r"[\s%]", "", written).replace("−", "-").replace(",", "."))


def rows(path, caption):
    """The rows of the table that follows a caption, header first."""
    document = Document(path)
    for table in document.tables:
        before = table._tbl.getprevious()
        text = "".join(node.text or "" for node in before.iter() if node.tag.endswith("}t"))
        if caption in text:
            return [[cell.text for cell in row.cells] for row in table.rows]
    raise AssertionError(caption)


def test_table_chart_and_workbook_carry_the_figures_of_the_source(memo):
    head, *years, total = rows(memo, "Intäkter, kostnader och resultat")
    table = {name: {row[0]: number(row[i]) for row in years} for i, name in enumerate(head[:4]) if i}
    expected = {
        name: {year: Decimal(values[i]) for year, values in SOURCE.items()} for i, name in enumerate(head[1:4])
    }
    assert table == expected
    assert of_chart(part(memo, CHART)) == expected
    assert of_workbook(part(memo, BOOK)) == expected
    assert [number(cell) for cell in total[1:]] == list(map(Decimal, ("243.0", "-281.6", "-38.6", "15.9")))
    assert [number(row[4]) for row in years] == list(map(Decimal, ("8.7", "13.6", "11.4", "30.3")))


def test_causes_and_savings_add_up_to_the_deficit(memo):
    _, *causes, total = rows(memo, "Orsaker till underskottet 2023")
    amounts = [number(row[2]) for row in causes if row[2] != "–"]
    assert amounts == list(map(Decimal, ("5.0", "2.4", "1.4", "3.0", "6.2")))
    assert sum(amounts) == number(total[2]) == Decimal("18.0")
    assert sum(number(row[3]) for row in causes if row[3] != "–") == number(total[3]) == 100
    _, *savings, saved = rows(memo, "Förväntade effekter")
    assert [number(row[2]) for row in savings] == [Decimal("7.0"), Decimal("11.0")]
    assert number(saved[2]) == Decimal("18.0")


def test_figures_in_words_are_those_of_the_tables(memo):
    text = "\n".join(paragraph.text for paragraph in Document(memo).paragraphs).replace("\u00a0", " ")
    assert "kostade en timme 432 kronor. Intäkten var 332 kronor per timme" in text
    assert "11,8 mnkr av underskottet 2023, som är 18,0 mnkr. Resten, 6,2 mnkr" in text
    assert "15,9 procent åren 2020–2023" in text
    assert "Diagram 1 visar siffrorna i tabell 2." in text


def test_a_changed_figure_changes_table_chart_and_workbook(docgen):
    docgen.edit("ekdala-personlig-assistans/economy.yaml", "cost: -69.5", "cost: -70.5")
    done = docgen("build", "specs/ekdala-personlig-assistans")
    assert done.returncode == 0, done.stdout + done.stderr
    path = docgen.folder / MEMO
    (year,) = (row for row in rows(path, "Intäkter, kostnader och resultat") if row[0] == "2021")
    assert [number(cell) for cell in year[1:4]] == list(map(Decimal, ("61.2", "-70.5", "-9.3")))
    for read in (of_chart(part(path, CHART)), of_workbook(part(path, BOOK))):
        assert (read["Kostnader"]["2021"], read["Resultat"]["2021"]) == (Decimal("-70.5"), Decimal("-9.3"))


def test_the_workbook_opens_on_its_own_and_has_no_formula(memo):
    with zipfile.ZipFile(io.BytesIO(part(memo, BOOK))) as archive:
        assert archive.testzip() is None
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_keeps_the_figures_there_and_back(memo, tmp_path):
    source = tmp_path / "memo.docx"
    source.write_bytes(memo.read_bytes())
    for kind in ("odt", "docx"):
        command = [
            SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", kind,
            "--outdir", tmp_path / kind, source,
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        source = tmp_path / kind / f"memo.{kind}"
    assert of_chart(part(source, CHART)) == of_chart(part(memo, CHART))
