"""The law data of `templates/law/*.yaml` comes in; amounts, statutes and replacements to look up go out.

Nothing is answered silently: an amount whose row nobody has verified, or whose day no row covers, has no value
but `check`. A file of the project stands over docgen's own of the same name.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from msgspec import Struct
from pydantic import ValidationError

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.diag.place import SourceId
from docgen.diag.route import Route
from docgen.source.locate import locate
from docgen.source.parse import parse
from docgen.source.plain import plain
from docgen.source.text import SourceText, decode
from docgen.spec.explain import explain_all
from docgen.spec.law_place import LawPlace, read_place
from docgen.spec.model.law import AmountRow, AmountSeries, LawFile, Replacement, Statute
from docgen.world import NO_CACHE, Cache, World

FOLDER = "templates/law"
_ONE_DAY = timedelta(days=1)
_CACHED = "law"


class Amount(Struct, frozen=True):
    """One amount on one day. `row` is None where no row covers the day."""

    name: str
    series: AmountSeries
    on: date
    row: AmountRow | None

    @property
    def check(self) -> bool:
        """True when nobody has verified what holds on this day: the reader must look it up."""
        return self.row is None or not self.row.verified or self.row.value is None

    @property
    def value(self) -> Decimal | None:
        """The verified value, and None otherwise; what an unverified row says is `row.value`."""
        return self.row.value if self.row is not None and not self.check else None


@dataclass(frozen=True)
class LawData:
    """Everything that the files say."""

    amounts: dict[str, AmountSeries] = field(default_factory=dict)
    statutes: tuple[Statute, ...] = ()
    replacements: tuple[Replacement, ...] = ()

    def amount(self, name: str, on: date) -> Amount | None:
        """The amount of this name on a day; None when there is no such name, never for a day without a row."""
        series = self.amounts.get(name)
        if series is None:
            return None
        row = next((row for row in series.rows if row.start <= on and (row.to is None or on <= row.to)), None)
        return Amount(name, series, on, row)

    def statute(self, name: str) -> Statute | None:
        """The statute with this SFS number, name or abbreviation; of two with one abbreviation the one in force."""
        wanted = name.strip().casefold()
        found = [item for item in self.statutes if wanted in self._called(item)]
        return min(found, key=lambda item: item.repealed is not None, default=None)

    def repealed(self, on: date) -> tuple[Statute, ...]:
        """The statutes that are not in force any more on a day."""
        return tuple(item for item in self.statutes if item.repealed is not None and item.repealed <= on)

    def cite(self, old: str, sfs: str = "") -> Replacement | None:
        """What to cite instead of a place such as `14 kap. 2 § SoL`; of several rows the narrowest."""
        place = read_place(old)
        found = [
            (len(other.ranges) == 0, row)
            for row in self.replacements
            if (row.statute == sfs if sfs else self._names(row, old))
            for other in map(read_place, row.old)
            if place.within(other) or (place != LawPlace() and other.ranges and place.meets(other))
        ]
        return min(found, key=lambda item: item[0])[1] if found else None

    def _names(self, row: Replacement, text: str) -> bool:
        statute = self.statute(row.statute)
        words = text.casefold().replace("(", " ").replace(")", " ")
        return statute is not None and any(f" {name}" in words for name in self._called(statute))

    @staticmethod
    def _called(statute: Statute) -> set[str]:
        return {item.casefold() for item in (statute.sfs, statute.name, statute.title, *statute.short, *statute.names)}


@dataclass(frozen=True)
class LawSource:
    """Law data that is understood when it is first asked for: most runs of a command need none of it."""

    texts: tuple[SourceText, ...] = ()
    cache: Cache = NO_CACHE
    unread: tuple[Diagnostic, ...] = ()

    @cached_property
    def outcome(self) -> Outcome[LawData]:
        """The data, and what is wrong with the files."""
        key = hashlib.sha256(b"".join(text.sha256.encode() for text in self.texts)).hexdigest()
        stored = _stored(self.cache.load(_CACHED), key)
        if stored is not None:
            return Outcome(_merged([LawFile.model_validate(item) for item in stored]))
        read = [_read(text) for text in self.texts]
        said = (*self.unread, *(item for _, _, diagnostics in read for item in diagnostics))
        if not said:
            self.cache.store(_CACHED, json.dumps([key, [raw for raw, _, _ in read]]).encode())
        return Outcome(_merged([made for _, made, _ in read]), said)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the files, if anybody asked for the data."""
        return self.outcome.diagnostics if "outcome" in vars(self) else ()


NO_LAW = LawSource()
"""No law data at all: rules that need it are silent."""


def law_source(world: World) -> LawSource:
    """The files of law data, read (so that a build knows what it depends on) and not yet understood."""
    files = {item.path: item for item in world.files.list(SourceId(FOLDER, "resources"))}
    files |= {item.path: item for item in world.files.list(SourceId(FOLDER))}
    found = [decode(files[path], world.files.read(files[path])) for path in sorted(files) if _is_data(path)]
    texts = tuple(item.value for item in found if item.value is not None)
    return LawSource(texts, world.cache, tuple(said for item in found for said in item.diagnostics))


def load_law(world: World) -> Outcome[LawData]:
    """All law data, and what is wrong with it."""
    return law_source(world).outcome


def _is_data(path: str) -> bool:
    return path.endswith((".yaml", ".yml"))


def _stored(data: bytes | None, key: str) -> list[object] | None:
    """The plain values of an earlier run with the same files."""
    try:
        found = json.loads(data) if data else None
    except ValueError:
        return None
    return found[1] if isinstance(found, list) and len(found) == 2 and found[0] == key else None


def _read(text: SourceText) -> tuple[object, LawFile, tuple[Diagnostic, ...]]:
    tree = parse(text)
    if tree.value is None:
        return None, LawFile(), tree.diagnostics
    raw = plain(tree.value)
    try:
        made = LawFile.model_validate(raw)
    except ValidationError as problem:
        said = locate(explain_all(problem, tree.value, LawFile), tree.value)
        return raw, LawFile(), (*tree.diagnostics, *said)
    return raw, made, (*tree.diagnostics, *locate(_complaints(made), tree.value))


def _complaints(made: LawFile) -> Iterator[Diagnostic]:
    """Rows that leave a gap or overlap, and rows that call themselves verified though nobody has read a source."""
    for name, series in made.amounts.items():
        for index, row in enumerate(series.rows):
            route = Route(("amounts", name, "rows", index))
            if row.verified and (row.value is None or row.confidence not in {"A", "B"}):
                yield _unproven(route)
            if row.to is not None and row.to < row.start:
                yield _broken(route, row.start)
        for index, (row, following) in enumerate(zip(series.rows, series.rows[1:], strict=False), 1):
            if row.to is None or following.start != row.to + _ONE_DAY:
                wanted = row.to + _ONE_DAY if row.to else None
                yield _broken(Route(("amounts", name, "rows", index)), wanted)
    for kind, items in (("statutes", made.statutes), ("replacements", made.replacements)):
        for index, item in enumerate(items):
            if item.verified and item.confidence not in {"A", "B"}:
                yield _unproven(Route((kind, index)))


def _broken(route: Route, wanted: date | None) -> Diagnostic:
    hint = (
        Say(f"låt raden börja {wanted}, med value: null om beloppet inte är känt", f"let the row start on {wanted}")
        if wanted
        else Say("ge raden före ett slutdatum", "give the row before an end")
    )
    return error(
        "S061",
        Say(
            "raderna har ett glapp, överlappar eller slutar före början", "the rows leave a gap, overlap or end early"
        ),
        route,
        hint,
    )


def _unproven(route: Route) -> Diagnostic:
    return error(
        "S062",
        Say("raden är verified utan att någon har läst ett värde", "the row is verified though nobody read a value"),
        route,
        Say("skriv verified: false, eller ange källa A eller B", "write verified: false, or name a source A or B"),
    )


def _merged(files: Sequence[LawFile]) -> LawData:
    return LawData(
        {name: series for item in files for name, series in item.amounts.items()},
        tuple(statute for item in files for statute in item.statutes),
        tuple(row for item in files for row in item.replacements),
    )
