"""`make bench`: what docgen costs beside its peers on the same content, as ratios.

(a) the Word layer on requirements of one shape, beside docxtpl, pandoc and the floor (see word.py);
(b) the whole example package in a cold process, beside pandoc on the same Markdown, file by file;
(c) check, --help and a rebuild with nothing changed, beside a bare interpreter with the same imports.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from process import Cost, once, paired

TOP = Path(__file__).resolve().parents[2]
SPEC = "specs/ekdala-personlig-assistans"
DOCGEN = [sys.executable, "-m", "docgen"]


def line(what, ours, peer, name, limit=None):
    """One row of the table."""
    ratio = ours / peer
    verdict = "" if limit is None else f"   limit {limit:.2f} {'holds' if ratio <= limit else 'BROKEN'}"
    print(f"{what:34s} {ours:7.3f} s   {name:12s} {peer:7.3f} s   ratio {ratio:6.2f}{verdict}", flush=True)


def whole_package(folder):
    """(b): ours against the sum of pandoc's runs."""
    import pypandoc

    pandoc = pypandoc.get_pandoc_path()
    subprocess.run(
        [*DOCGEN, "doctor", "markdown", SPEC, "-o", str(folder / "md")], check=True, cwd=TOP, stdout=subprocess.DEVNULL
    )
    texts = sorted((folder / "md").rglob("*.md"))

    def ours():
        shutil.rmtree(folder / "out", ignore_errors=True)
        return once([*DOCGEN, "build", SPEC, "-o", str(folder / "out"), "--quiet"], cwd=TOP)

    def theirs():
        costs = [once([pandoc, str(text), "-o", str(folder / "p.docx"), "--toc"]) for text in texts]
        return Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.memory for c in costs))

    mine, peer = paired(ours, theirs)
    line(f"whole package, {len(texts)} files, wall", mine.wall, peer.wall, "pandoc", 0.5)
    line(f"whole package, {len(texts)} files, cpu", mine.cpu, peer.cpu, "pandoc")
    print(f"{'peak memory':34s} {mine.memory:7.0f} MB  pandoc {peer.memory:.0f} MB")


IMPORTS = """import sys
for name in {modules!r}:
    try: __import__(name)
    except Exception: pass
"""


def with_same_imports(command):
    """A program that imports what `command` imports and does nothing else."""
    probe = "import sys, runpy, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); sys.argv = %r; runpy.run_module('docgen', run_name='__main__')"
    found = subprocess.run(
        [sys.executable, "-c", probe % (["docgen", *command],)], check=False, cwd=TOP, capture_output=True, text=True
    )
    modules = [name for name in found.stderr.split() if name.isidentifier() or "." in name]
    return [sys.executable, "-c", IMPORTS.format(modules=modules)]


def small_commands(folder):
    """(c): what a person waits for most often."""
    out = str(folder / "out")
    for name, command, limit in (
        ("--help", ["--help"], None),
        ("check", ["check", SPEC, "--quiet"], None),
        ("rebuild of nothing", ["build", SPEC, "-o", out, "--quiet"], 0.5),
    ):
        once([*DOCGEN, *command], cwd=TOP)
        bare = with_same_imports(command)
        ours, peer = paired(lambda c=command: once([*DOCGEN, *c], cwd=TOP), lambda b=bare: once(b, cwd=TOP))
        more = ours.cpu - peer.cpu
        verdict = "" if limit is None else f"   limit +{limit:.2f} {'holds' if more <= limit else 'BROKEN'}"
        print(
            f"{name:34s} {ours.cpu:7.3f} s   same imports {peer.cpu:7.3f} s   more {more:6.3f} s{verdict}   {ours.memory:.0f} MB",
            flush=True,
        )


def main():
    """All three parts."""
    print("(a) the Word layer")
    subprocess.run([sys.executable, str(Path(__file__).with_name("word.py"))], check=True, cwd=TOP)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("\n(b) the whole example package, cold process")
        whole_package(folder)
        print("\n(c) small commands, processor seconds")
        small_commands(folder)


if __name__ == "__main__":
    main()
