"""A trace comes in; its tables go out, as text in cells: the terminal, Word, Excel and Markdown show the same ones."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from docgen.spec.words import label
from docgen.trace.model import Chain, DemandFacts, FollowUpRow, Item, Link, Spot, Trace
from docgen.trace.words import trace_words

Row: TypeAlias = tuple[str | int, ...]

_AFTER = ("response", "criterion", "clause", "price-row", "follow-up")
"""The columns of what follows from an item."""


class Grid(Struct, frozen=True):
    """One table. `tab` is its name where room is short; `widths` are shares that sum to 1.

    A line end in a cell sets apart things of one kind, such as the places of an answer.
    """

    name: str
    tab: str
    title: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[Row, ...]


def grids(trace: Trace, language: str) -> tuple[Grid, ...]:
    """The tables in their order: summary, demands, chain, others, gaps, links."""
    writer = _Writer(trace, language)
    return (writer.summary(), writer.demands(), writer.chain(), writer.others(), writer.gaps(), writer.links())


class _Writer:
    """Writes the tables of one trace in one language."""

    def __init__(self, trace: Trace, language: str) -> None:
        self._trace = trace
        self._language = language
        self._words: Mapping[str, str] = trace_words(language)
        self._items = {item.name: item for item in trace.items}

    def summary(self) -> Grid:
        """The counts."""
        counts = self._trace.coverage
        words = self._words
        rows: list[Row] = [
            (words["count-demands"], counts.demands),
            (words["count-answered"], counts.answered),
            (words["count-placed"], counts.placed),
        ]
        rows += [(f"– {self._outcome(name)}", number) for name, number in counts.outcomes]
        rows += [
            (words["count-requirements"], counts.requirements),
            (words["count-with-demand"], counts.with_demand),
            (words["count-links"], counts.links),
            (words["count-reviewed"], counts.reviewed),
            (words["count-suspect"], counts.suspect),
            (words["count-unreviewed"], counts.unreviewed),
        ]
        if self._trace.gone:
            rows.append((words["count-gone"], len(self._trace.gone)))
        return self._grid("summary", ("what", "number"), (0.75, 0.25), rows)

    def demands(self) -> Grid:
        """Every demand in the letter's order, with outcome, answer, reason and place."""
        heads = ("demand", "item", "paraphrase", "figure", "type", "outcome", "answer", "place")
        widths = (0.07, 0.07, 0.17, 0.1, 0.1, 0.1, 0.21, 0.18)
        rows = [self._demand(name, facts) for name, facts in self._trace.demands]
        return self._grid("demands", heads, widths, rows)

    def _demand(self, name: str, facts: DemandFacts) -> Row:
        kind = self._label("demand-type", self._items[f"demand/{name}"].says)
        places = [self._stands(self._items[link]) for link in self._answering.get(f"demand/{name}", ())]
        told = (facts.item, facts.paraphrase, facts.figure, kind, self._outcome(facts.outcome), facts.answer)
        return name, *told, "\n".join((*places, *((facts.place,) if facts.place else ())))

    @cached_property
    def _answering(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for link in self._trace.links:
            if link.relation == "answered-by":
                found.setdefault(link.source, []).append(link.target)
        return found

    def _stands(self, item: Item) -> str:
        """Id and place of an item: `PA-JOUR-1 (avsnitt 3.8.1)`, a step with its day."""
        where = self._spot(item.stands[0]) if item.stands else ""
        if item.kind in {"milestone", "memo"}:
            where = f"{self._words[item.kind]} {item.day.isoformat() if item.day else ''}".strip()
        return f"{item.id} ({where})" if where else item.id

    def chain(self) -> Grid:
        """The whole chain: one row for each demand and item that answers it."""
        heads = ("demand", "outcome", "answered-by", "title", "is", *_AFTER)
        widths = (0.07, 0.09, 0.11, 0.14, 0.13, 0.1, 0.08, 0.09, 0.06, 0.13)
        facts = dict(self._trace.demands)
        rows: list[Row] = []
        for way in self._trace.chains:
            if way.demand:
                demand = self._items[way.demand].id
                rows.append((demand, self._outcome(facts[demand].outcome), *self._item(way), *self._after(way)))
        return self._grid("chain", heads, widths, rows)

    def others(self) -> Grid:
        """The same for what answers no demand."""
        widths = (0.12, 0.22, 0.14, 0.12, 0.09, 0.11, 0.06, 0.14)
        rows: list[Row] = [(*self._item(way), *self._after(way)) for way in self._trace.chains if not way.demand]
        return self._grid("others", ("ids", "title", "is", *_AFTER), widths, rows)

    def _item(self, way: Chain) -> tuple[str, str, str]:
        if not way.item:
            return "", "", ""
        item = self._items[way.item]
        if item.kind == "requirement":
            return item.id, item.title, self._label("category", item.says)
        name = item.kind if item.kind in {"milestone", "memo"} else f"{item.kind}-is"
        return item.id, item.title, _capital(self._words[name])

    def _after(self, way: Chain) -> tuple[str, ...]:
        item = self._items.get(way.item)
        responses = item.response if item is not None else ()
        parts = (way.criteria, way.clauses, way.price_rows)
        names = (", ".join(self._items[name].id for name in part) for part in parts)
        return "\n".join(map(self._spot, responses)), *names, self._follow_up(item.follow_up if item else None)

    def _follow_up(self, row: FollowUpRow | None) -> str:
        if row is None:
            return ""
        interval = self._label("interval", row.interval)
        if row.first is None:
            return interval
        word = "" if row.occasions == 1 else f"{self._words['from-day']} "
        return f"{interval}\n{word}{row.first.isoformat()}"

    def gaps(self) -> Grid:
        """What calls for work, with the ids."""
        counts, words = self._trace.coverage, self._words
        found = (
            ("gap-unanswered", counts.unanswered),
            ("gap-unplaced", counts.unplaced),
            ("gap-motive", counts.without_motive),
            ("gap-source", counts.without_source),
            ("gap-criteria", counts.criteria_alone),
            ("gap-price", counts.price_rows_alone),
        )
        rows: list[Row] = [(words[name], len(ids), ", ".join(ids)) for name, ids in found if ids]
        return self._grid("gaps", ("gap", "number", "ids"), (0.35, 0.1, 0.55), rows)

    def links(self) -> Grid:
        """Every link with its state; those to look over again first."""
        order = {"suspect": 0, "unreviewed": 1, "reviewed": 2}
        found = sorted(self._trace.links, key=lambda link: order[link.state])
        heads = ("from", "relation", "to", "state", "reviewed-on", "reviewed-by", "note")
        widths = (0.17, 0.12, 0.17, 0.13, 0.11, 0.15, 0.15)
        return self._grid("links", heads, widths, [self._link(link) for link in found])

    def _link(self, link: Link) -> Row:
        review = link.review
        source, target = self._items[link.source].id, self._items[link.target].id
        said = (review.day, review.by, review.note) if review else ("", "", "")
        relation = self._words[link.relation].lower()
        return source, relation, target, self._words[link.state], *said

    # ------------------------------------------------------------ small things

    def _grid(self, name: str, heads: Sequence[str], widths: tuple[float, ...], rows: Sequence[Row]) -> Grid:
        words = self._words
        return Grid(name, words[f"{name}-tab"], words[name], tuple(words[head] for head in heads), widths, tuple(rows))

    def _outcome(self, outcome: str) -> str:
        return self._label("outcome", outcome) if outcome else _capital(self._words["no-outcome"])

    def _label(self, group: str, value: str) -> str:
        return _capital(label(group, value).in_language(self._language))

    def _spot(self, spot: Spot) -> str:
        """`avsnitt 3.8.1`, `bilaga A, tabell 3`: numbers of headings hold that of their document."""
        words = self._words
        if spot.kind == "section" and spot.number[:1] == spot.document[:1]:
            return f"{words['section']} {spot.number}"
        document = f"{words['part' if spot.document.isdigit() else 'appendix']} {spot.document}"
        if spot.kind == "table":
            return f"{document}, {words['table']} {spot.number}"
        return document


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
