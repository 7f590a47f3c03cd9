"""Single mistakes in the example: nearly all are found, each where it stands, none without a place, no traceback.

`PYTHONPATH=. python tests/e2e/test_mutations.py 300 [seed]` prints what happened to each.
"""

import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from docgen.cli.host import open_host
from docgen.diag.diagnostic import Severity
from docgen.diag.place import SourceId, Span
from docgen.pipeline.check import check
from docgen.pipeline.load import load
from docgen.source.parse import parse
from docgen.source.text import decode
from docgen.source.tree import Mapping, Scalar, Sequence, walk

TOP = Path(__file__).resolve().parents[2]
EXAMPLE = "ekdala-personlig-assistans"
TRIALS = 60
IDS = {"clause", "type", "section", "category", "model", "law", "kind", "document"}


@dataclass(frozen=True)
class Mutation:
    """New text of one file, and the stretch of it that was changed: a diagnostic must touch it."""

    kind: str
    route: str
    text: str
    start: int
    end: int


def typo_in_key(rng, text, nodes):
    node = rng.choice([n for _, n in nodes if isinstance(n, Mapping)])
    entry = rng.choice(node.entries)
    key = entry.key.text
    at = rng.randrange(len(key))
    wrong = key[:at] + rng.choice("xqz") + key[at + rng.choice([0, 1]) :]
    span = entry.key.span
    return replaced("typo in key", key, text, span.start.offset, span.end.offset, wrong)


def wrong_type(rng, text, nodes):
    route, node = rng.choice([(r, n) for r, n in nodes if isinstance(n, Scalar) and n.style == "plain"])
    return replaced(
        "wrong type", route, text, node.span.start.offset, node.span.end.offset, rng.choice(["[1, 2]", "{a: 1}"])
    )


def missing(rng, text, nodes):
    """Take a key away with its value, where leaving it out is a mistake."""
    required = {
        "id", "title", "law", "cpv", "date", "purpose", "estimated_value", "name", "committee", "administration",
        "court", "contact", "role", "users", "total", "sfb", "lss", "hours_per_year", "hourly_rate", "start", "length",
        "notice", "takeover", "response_time", "formula", "ceiling", "population", "percent", "agreement", "parties",
        "pay", "holidays", "working_hours", "professions", "report_within", "topics", "plan_within", "max_assistants",
        "named_team_share", "shifts", "activate_within", "cost", "paraphrase", "author", "income", "proposal",
        "summary", "background", "signatories", "send_to", "recipient", "case_officer", "evidence", "questions_until",
        "answers_until", "tenders_until", "valid", "criteria", "tie_break", "jury", "kind",
    }  # fmt: skip
    owners = [
        (route, node, entry)
        for route, node in nodes
        if isinstance(node, Mapping) and len(node.entries) > 1
        for entry in node.entries
        if entry.key.text in required and not optional(route, entry.key.text)
    ]
    route, node, entry = rng.choice(owners)
    start, end = entry.key.span.start.offset, entry.value.span.end.offset
    flow = text[node.span.start.offset] == "{"
    if flow:
        after = text[end:]
        end += len(after) - len(after.lstrip(", "))
        return Mutation(
            "missing", f"{route}/{entry.key.text}", text[:start] + text[end:], node.span.start.offset, start + 1
        )
    line = text.rfind("\n", 0, start) + 1
    rest = text.find("\n", end) + 1 or len(text)
    lead = text[line:start]
    if "-" in lead:
        following = text[rest:]
        changed = text[:line] + lead + following.lstrip(" ")
        return Mutation("missing", f"{route}/{entry.key.text}", changed, line, line + len(lead) + 60)
    owner_start = max(0, text.rfind("\n", 0, text.rfind("\n", 0, node.span.start.offset)) + 1)
    return Mutation(
        "missing", f"{route}/{entry.key.text}", text[:line] + text[rest:], owner_start, node.span.end.offset
    )


def optional(route, key):
    """Keys that are required in one place and optional in another."""
    text = str(route)
    if text.startswith(("requirements", "evaluation")):
        return key in {"title", "law", "section"} or (key == "evidence" and False)
    return (key in {"author", "date"} and text.startswith("demands")) or (key == "kind" and text == "authority")


def duplicate_key(rng, text, nodes):
    flat = [
        (route, entry)
        for route, node in nodes
        if isinstance(node, Mapping)
        for entry in node.entries
        if isinstance(entry.value, Scalar)
        and entry.value.style == "plain"
        and entry.key.span.start.line == entry.value.span.end.line
        and text[: entry.key.span.start.offset].rpartition("\n")[2].strip(" ") == ""
    ]
    _, entry = rng.choice(flat)
    start = text.rfind("\n", 0, entry.key.span.start.offset) + 1
    end = text.find("\n", start) + 1 or len(text)
    line = text[start:end]
    return Mutation("duplicate key", entry.key.text, text[:end] + line + text[end:], end, end + len(line))


def duplicate_id(rng, text, nodes):
    lists = [n for _, n in nodes if isinstance(n, Sequence) and len(n.items) > 1 and isinstance(n.items[0], Mapping)]
    ids = [[i.get("id") for i in n.items if isinstance(i, Mapping) and isinstance(i.get("id"), Scalar)] for n in lists]
    first, second = rng.sample(rng.choice([group for group in ids if len(group) > 1]), 2)
    span = second.span
    made = replaced("duplicate id", second.text, text, span.start.offset, span.end.offset, first.text)
    return Mutation(made.kind, made.route, made.text, *both(made, first, second, text))


def both(made, first, second, text):
    """Either of the two equal ids may be pointed at, the other being related."""
    return min(first.span.start.offset, made.start), max(first.span.end.offset, made.end) + 2


def bad_date(rng, text, nodes):
    import re

    dates = [(r, n) for r, n in nodes if isinstance(n, Scalar) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", n.text)]
    route, node = rng.choice(dates)
    wrong = rng.choice(["2027-02-30", "2027-13-01", "1 mars 2027", "20270301", "i mars"])
    return replaced("bad date", route, text, node.span.start.offset, node.span.end.offset, wrong)


def bad_reference(rng, text, nodes):
    found = [
        (r, n)
        for r, n in nodes
        if isinstance(n, Scalar)
        and (
            r.steps[-1] in {"clause", "section", "category", "document"}
            or (len(r.steps) > 1 and r.steps[-2] == "answers")
        )
        and str(r).startswith(("requirements", "memos", "evaluation"))
    ]
    route, node = rng.choice(found)
    return replaced("bad reference", route, text, node.span.start.offset, node.span.end.offset, node.text[:-1] + "qq")


def replaced(kind, route, text, start, end, new):
    return Mutation(kind, str(route), text[:start] + new + text[end:], start, start + len(new))


KINDS = (typo_in_key, wrong_type, missing, duplicate_key, duplicate_id, bad_date, bad_reference)


def mutations(files, rng):
    """Endless single mutations: the file and what it becomes."""
    trees = {path: list(walk(parse(decode(SourceId(path.name), path.read_bytes()).value).value)) for path in files}
    while True:
        path = rng.choice(files)
        try:
            mutation = rng.choice(KINDS)(rng, path.read_text(), trees[path])
        except IndexError:
            continue  # this file holds nothing of that kind
        if mutation.text != path.read_text():
            yield path, mutation


def touches(diagnostic, shown, mutation):
    for place in (diagnostic.place, *(label.place for label in diagnostic.related)):
        here = isinstance(place, Span) and place.source.path == shown
        if here and place.start.offset < max(mutation.end, mutation.start + 1) and place.end.offset >= mutation.start:
            return True
    return False


def run(folder, count, seed, talk=False):
    """Share of mutations that some diagnostic points at."""
    spec = folder / "specs" / EXAMPLE
    shutil.copytree(TOP / "specs", folder / "specs")
    rng = random.Random(seed)
    files = sorted(spec.rglob("*.yaml"))
    found = 0
    endless = mutations(files, rng)
    for _ in range(count):
        path, mutation = next(endless)
        before = path.read_bytes()
        path.write_text(mutation.text)
        host = open_host(spec)
        try:
            diagnostics = load(host.world, host.spec).diagnostics or check(host.world, host.spec).diagnostics
        finally:
            path.write_bytes(before)
        shown = next(
            (
                s
                for s in (
                    f"{EXAMPLE}/{path.relative_to(spec).as_posix()}",
                    f"specs/{EXAMPLE}/{path.relative_to(spec).as_posix()}",
                )
                if (host.root / s).exists()
            ),
            "",
        )
        assert all(isinstance(item.place, Span) for item in diagnostics), diagnostics
        hit = any(item.severity is not Severity.NOTE and touches(item, shown, mutation) for item in diagnostics)
        found += hit
        if talk and not hit:
            print(
                f"not pointed at: {mutation.kind} {path.name} {mutation.route}: {[d.message.en for d in diagnostics][:3]}"
            )
    return found / count


@pytest.mark.slow
def test_single_mistakes_are_found_where_they_stand(tmp_path):
    assert run(tmp_path, TRIALS, seed=2) >= 0.95


def test_a_mistake_prints_its_line_and_no_traceback(tmp_path):
    shutil.copytree(TOP / "specs", tmp_path / "specs")
    spec = tmp_path / "specs" / EXAMPLE / "procurement.yaml"
    spec.write_text(spec.read_text().replace("diarienummer:", "diarenummer:", 1))
    done = subprocess.run(
        [sys.executable, "-m", "docgen", "check", str(spec.parent), "--lang", "sv"],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    assert 'menade du "diarienummer"' in done.stdout


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
        print(f"{run(Path(name), int(sys.argv[1]), seed, talk=True):.1%} of {sys.argv[1]} mistakes were pointed at")
