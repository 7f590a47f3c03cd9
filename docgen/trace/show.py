"""A trace comes in; text for a terminal, Markdown or JSON goes out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docgen.report.visible import visible, width
from docgen.trace.model import Item, Link, Trace
from docgen.trace.tables import Grid, Row, grids
from docgen.trace.words import trace_words

FORM = 1
_IN_TERMINAL = {"chain": (0, 1, 2, 5, 6, 7, 8, 9), "gaps": (0, 2)}
"""Columns that a terminal has room for."""
_WIDEST = 32
_FEW = 2


def as_text(trace: Trace, language: str) -> str:
    """The counts, the chain of every demand, and what calls for work."""
    found = {grid.name: grid for grid in grids(trace, language)}
    words = trace_words(language)
    parts = [_lines(found["summary"], (0, 1), right=True)]
    if found["chain"].rows:
        parts.append(_lines(_said_once(found["chain"]), _IN_TERMINAL["chain"]))
    gaps = found["gaps"]
    parts.append(_listed(gaps) if gaps.rows else words["no-gaps"])
    return "\n\n".join(parts) + "\n"


def as_markdown(trace: Trace, language: str, title: str) -> str:
    """Every table but that of the links, of which only those to look over again."""
    parts = [f"# {_cell(trace_words(language)['trace'])}: {_cell(title)}"]
    for grid in shown_grids(trace, language):
        parts += [f"## {grid.title}", _pipes(grid) if grid.rows else trace_words(language)["none"]]
    return "\n\n".join(parts) + "\n"


def as_json(trace: Trace, findings: Sequence[Mapping[str, Any]]) -> str:
    """Everything, for other programs. `findings` are the diagnostics as `report.json` gives them."""
    types = {item.id: item.says for item in trace.items if item.kind == "demand"}
    demands = [
        {"id": name, "type": types[name]} | {part: getattr(facts, part) for part in facts.__struct_fields__}
        for name, facts in trace.demands
    ]
    content = {
        "form": FORM,
        "coverage": {name: _plain(getattr(trace.coverage, name)) for name in trace.coverage.__struct_fields__},
        "demands": demands,
        "items": [_of_item(item) for item in trace.items if item.kind != "demand"],
        "chains": [{part: _plain(getattr(way, part)) for part in way.__struct_fields__} for way in trace.chains],
        "links": [_of_link(link) for link in trace.links],
        "gone": list(trace.gone),
        "diagnostics": list(findings),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def shown_grids(trace: Trace, language: str) -> Iterator[Grid]:
    """The tables of a document that people read: of the links only those to look over again."""
    words = trace_words(language)
    for grid in grids(trace, language):
        if grid.name != "links":
            yield grid
        else:
            rows = tuple(row for row in grid.rows if row[3] == words["suspect"])
            yield Grid("links", grid.tab, words["suspect-links"], grid.heads, grid.widths, rows)


def _of_item(item: Item) -> dict[str, Any]:
    def spots(found: Sequence[Any]) -> list[dict[str, str]]:
        return [{"document": spot.document, "kind": spot.kind, "number": spot.number} for spot in found]

    row = item.follow_up
    return {
        "name": item.name,
        "title": item.title,
        "says": item.says,
        "meaning": item.meaning,
        "route": str(item.route),
        "motive": item.motive,
        "source": item.source,
        "stands": spots(item.stands),
        "response": spots(item.response),
        "day": item.day.isoformat() if item.day else None,
        "follow_up": {
            "interval": row.interval,
            "first": row.first.isoformat() if row.first else None,
            "occasions": row.occasions,
            "owner": row.owner,
        }
        if row
        else None,
    }


def _of_link(link: Link) -> dict[str, Any]:
    review = link.review
    return {
        "name": link.name,
        "relation": link.relation,
        "source": link.source,
        "target": link.target,
        "route": str(link.route),
        "meaning": link.meaning,
        "state": link.state,
        "review": {"by": review.by, "day": review.day, "note": review.note} if review else None,
    }


def _plain(value: object) -> object:
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


# ---------------------------------------------------------------- terminal


def _said_once(grid: Grid) -> Grid:
    """A demand and its outcome are said in its first row only."""
    rows: list[Row] = []
    before: str | int = ""
    for row in grid.rows:
        rows.append(("", "", *row[2:]) if row[0] == before else row)
        before = row[0]
    return Grid(grid.name, grid.tab, grid.title, grid.heads, grid.widths, tuple(rows))


def _lines(grid: Grid, columns: Sequence[int], right: bool = False) -> str:
    """The table with aligned columns; the last one to the right for counts."""
    most = _WIDEST if len(columns) > _FEW else 10 * _WIDEST
    rows = [[_short(row[column], most) for column in columns] for row in (grid.heads, *grid.rows)]
    wide = [max(width(row[index]) for row in rows) for index in range(len(columns))]
    lines = []
    for row in rows:
        cells = [text + " " * (wide[index] - width(text)) for index, text in enumerate(row)]
        if right:
            cells[-1] = row[-1].rjust(wide[-1])
        lines.append("  ".join(cells).rstrip())
    return "\n".join((grid.title, *(f"  {line}" for line in lines)))


def _listed(grid: Grid) -> str:
    rows = [f"  {visible(str(row[0]))}: {visible(str(row[2]))}" for row in grid.rows]
    return "\n".join((grid.title, *rows))


def _short(value: str | int, most: int) -> str:
    text = ", ".join(map(visible, str(value).split("\n")))
    return text if width(text) <= most else text[: most - 1] + "…"


# ---------------------------------------------------------------- Markdown


def _pipes(grid: Grid) -> str:
    head = "| " + " | ".join(map(_cell, grid.heads)) + " |"
    rule = "|" + "---|" * len(grid.heads)
    return "\n".join((head, rule, *("| " + " | ".join(map(_cell, row)) + " |" for row in grid.rows)))


def _cell(value: str | int) -> str:
    """The text of a cell, so that nothing in it is read as Markdown or HTML."""
    text = (
        "; ".join(map(visible, str(value).split("\n"))).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    )
    for mark in "*_`[]#":
        text = text.replace(mark, f"\\{mark}")
    return text
