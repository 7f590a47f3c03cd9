"""The Word layer beside docxtpl, pandoc and the floor, on the same content.

usage: word.py [COUNT ...]     (100 400 1600 6400 requirements unless told otherwise)

Each requirement has a heading, two paragraphs (one with bold words), a list of three, and a row of four cells in a
table at the end. docgen writes from blocks that are there already, with a table of contents filled in; docxtpl fills
a template that is there already; pandoc converts Markdown in a process of its own. The floor is what no writer can go
under: parsing, serialising and deflating docgen's own document.xml. All in turn, so that a slow moment hits all.
"""

import io
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP))

from docgen.blocks.tree import (  # noqa: E402 - the folder is put on the path first
    Cell,
    Column,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Table,
    Text,
    TitlePage,
)
from docgen.ooxml.brand import open_brand  # noqa: E402
from docgen.word.write import write  # noqa: E402

BRAND = TOP / "templates/brands/standard/brand.docx"
SIZES = (100, 400, 1600, 6400)
JUDGED = 1600
LIMITS = {"docxtpl": 1.0, "pandoc": 0.35}
GROWTH = 4.5
MEMORY = 400
HEAD = ("Id", "Krav", "Typ", "Verifiering")
KINDS = ("ska", "villkor", "åtagande")
TRADES = ("sjuksköterska", "arbetsterapeut", "fysioterapeut")
SECOND = (
    "Kravet följs upp varje kvartal. Avvikelser redovisas skriftligt till avtalscontroller, som kan begära en plan."
)
PROOF = "Redovisning i anbudet samt jourlogg vid uppföljning"


def requirements(count):
    """Plain values: id, title, kind and the three pieces of the first paragraph."""
    for number in range(1, count + 1):
        yield {
            "id": f"PA-{number:04d}",
            "title": f"Krav {number} om jour, vårdteam och bemanning",
            "kind": KINDS[number % 3],
            "before": f"Leverantören ska inom {15 + number % 60} minuter kunna ersätta en assistent som uteblir. Det gäller ",
            "bold": "alla dagar",
            "after": " året om, även helg, och verifieras mot jourloggen för den enskilde.",
        }


# ---------------------------------------------------------------- ours


def _p(*texts):
    return Paragraph(tuple(text if isinstance(text, Text) else Text(text) for text in texts))


def _row(*texts):
    return Row(tuple(Cell((_p(text),)) for text in texts))


def blocks(count):
    """The document as docgen's blocks."""
    found = [TitlePage("Kravspecifikation"), Contents("Innehåll", 2), Heading(1, (Text("Krav"),))]
    rows = []
    for each in requirements(count):
        found.append(Heading(2, (Text(f"{each['id']} {each['title']}"),)))
        found.append(_p(each["before"], Text(each["bold"], bold=True), each["after"]))
        found.append(_p(SECOND))
        found.append(ListBlock(False, tuple(ListItem((_p(trade),)) for trade in TRADES)))
        rows.append(_row(each["id"], each["title"], each["kind"], PROOF))
    found.append(Heading(1, (Text("Kravlista"),)))
    found.append(Table((Column(), Column(), Column(), Column()), _row(*HEAD), tuple(rows)))
    values = {"authority": "Ekdala kommun", "diarienummer": "SON 2026/118", "version": "1"}
    return Document("krav", "3", "Kravspecifikation", "sv", "", "krav", "standard", tuple(found), True, values)


# ---------------------------------------------------------------- peers


def markdown(count):
    """The document as Markdown."""
    lines = ["---", "title: Kravspecifikation", "lang: sv-SE", "---", "", "# Krav", ""]
    for each in requirements(count):
        lines += [
            f"## {each['id']} {each['title']}",
            "",
            f"{each['before']}**{each['bold']}**{each['after']}",
            "",
            SECOND,
            "",
        ]
        lines += [*(f"- {trade}" for trade in TRADES), ""]
    lines += ["# Kravlista", "", f"| {' | '.join(HEAD)} |", "|----|------|-----|-------------|"]
    lines += [f"| {each['id']} | {each['title']} | {each['kind']} | {PROOF} |" for each in requirements(count)]
    return "\n".join(lines) + "\n"


def template(path):
    """A docxtpl template with the same shape."""
    import docx

    document = docx.Document()
    document.add_heading("Kravspecifikation", 0)
    document.add_paragraph("{%p for r in rows %}")
    document.add_paragraph("{{ r.id }} {{ r.title }}", style="Heading 2")
    paragraph = document.add_paragraph("{{ r.before }}")
    paragraph.add_run("{{ r.bold }}").bold = True
    paragraph.add_run("{{ r.after }}")
    document.add_paragraph("{{ second }}")
    document.add_paragraph("{%p for trade in trades %}")
    document.add_paragraph("{{ trade }}", style="List Bullet")
    for _ in range(2):
        document.add_paragraph("{%p endfor %}")
    table = document.add_table(rows=4, cols=4)
    for cell, text in zip(table.rows[0].cells, HEAD, strict=True):
        cell.text = text
    table.rows[1].cells[0].text = "{%tr for r in rows %}"
    for cell, text in zip(
        table.rows[2].cells, ("{{ r.id }}", "{{ r.title }}", "{{ r.kind }}", "{{ proof }}"), strict=True
    ):
        cell.text = text
    table.rows[3].cells[0].text = "{%tr endfor %}"
    document.save(path)


def by_docxtpl(path, out, count):
    """Fill the template and save."""
    import docxtpl

    filled = docxtpl.DocxTemplate(path)
    values = {"rows": list(requirements(count)), "trades": TRADES, "second": SECOND, "proof": PROOF}
    filled.render(values, autoescape=True)
    filled.save(out)


def floor(parts):
    """Parse, serialise and deflate what docgen wrote."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            if name == "word/document.xml":
                data = etree.tostring(etree.fromstring(data), xml_declaration=True, encoding="UTF-8", standalone=True)
            archive.writestr(name, data)


# ---------------------------------------------------------------- measuring


def seconds(action):
    """Wall clock of one run."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def measure(count, folder):
    """Median seconds of everybody, in turn."""
    import pypandoc

    brand = open_brand(BRAND.read_bytes()).value
    document = blocks(count)
    with zipfile.ZipFile(io.BytesIO(write(document, brand))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    (folder / "same.md").write_text(markdown(count), encoding="utf-8")
    template(folder / "template.docx")
    pandoc = [pypandoc.get_pandoc_path(), "--toc", "-o", str(folder / "p.docx"), str(folder / "same.md")]
    actions = {
        "docgen": lambda: write(document, brand),
        "docxtpl": lambda: by_docxtpl(folder / "template.docx", folder / "t.docx", count),
        "pandoc": lambda: subprocess.run(pandoc, check=True),
        "floor": lambda: floor(parts),
    }
    rounds = 5 if count <= JUDGED else 3
    times = [{name: seconds(action) for name, action in actions.items()} for _ in range(rounds)]
    return {name: statistics.median(each[name] for each in times) for name in actions}


def growth():
    """How much longer four times as many requirements take: processor seconds, each pair measured back to back."""
    brand = open_brand(BRAND.read_bytes()).value
    few, many = blocks(JUDGED), blocks(4 * JUDGED)
    write(many, brand)
    return statistics.median(processor(many, brand) / processor(few, brand) for _ in range(9))


def processor(document, brand):
    """Processor seconds of one run."""
    start = time.process_time()
    write(document, brand)
    return time.process_time() - start


def peak(count):
    """Megabytes of a fresh process that builds the blocks and writes them, and of one that stops before writing."""
    found = []
    for mode in ("--memory", "--memory-before"):
        done = subprocess.run([sys.executable, __file__, mode, str(count)], check=True, capture_output=True, text=True)
        found.append(float(done.stdout))
    return found


def own_memory(count, writes):
    """What this process has held at most."""
    brand = open_brand(BRAND.read_bytes()).value
    document = blocks(count)
    if writes:
        write(document, brand)
    print(_high_water())


def _high_water():
    """Megabytes. On Linux ru_maxrss would count what the parent held before it started this process."""
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def verdict(value, limit):
    """How a limit came out."""
    return f"limit {limit:g} {'holds' if value <= limit else 'BROKEN'}"


def main(sizes):
    """The table, then what was promised."""
    found = {}
    print(
        f"{'requirements':>12s} {'docgen':>9s} {'docxtpl':>9s} {'pandoc':>9s} {'floor':>9s}   docgen/docxtpl  /pandoc  /floor"
    )
    with tempfile.TemporaryDirectory() as name:
        for count in sizes:
            times = found[count] = measure(count, Path(name))
            row = " ".join(f"{times[each]:8.3f}s" for each in ("docgen", "docxtpl", "pandoc", "floor"))
            ratios = [times["docgen"] / times[each] for each in ("docxtpl", "pandoc", "floor")]
            print(f"{count:12d} {row}   {ratios[0]:14.2f}  {ratios[1]:7.3f}  {ratios[2]:6.2f}", flush=True)
    if JUDGED in found:
        for peer, limit in LIMITS.items():
            ratio = found[JUDGED]["docgen"] / found[JUDGED][peer]
            print(f"docgen / {peer} at {JUDGED}: {ratio:.3f}   {verdict(ratio, limit)}")
        ratio = growth()
        print(f"docgen at {4 * JUDGED} / at {JUDGED}, processor time: {ratio:.2f}   {verdict(ratio, GROWTH)}")
    most, before = peak(max(sizes))
    print(
        f"peak memory at {max(sizes)}: {most:.0f} MB, {before:.0f} MB of it before writing   {verdict(most, MEMORY)}"
    )


if __name__ == "__main__":
    if sys.argv[1:2] in (["--memory"], ["--memory-before"]):
        own_memory(int(sys.argv[2]), sys.argv[1] == "--memory")
    else:
        main(tuple(map(int, sys.argv[1:])) or SIZES)
