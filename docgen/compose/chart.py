"""The function `chart` of templates: rows of the spec, or computed ones, come in; a ready-made chart goes out.

The figures are taken from the rows as they are, so that a table and a chart of the same rows cannot differ and no
figure is written twice. Floor 5.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import get_args

from markupsafe import Markup

from docgen.blocks.origin import FromTemplate
from docgen.blocks.tree import Chart, ChartKind, Series, Text
from docgen.compose.argument import NOTHING, Functions, alone
from docgen.compose.fragment import BlockHere
from docgen.compose.view import MISSING, View, child, names_in, unwrap
from docgen.diag.diagnostic import Say
from docgen.source.suggest import did_you_mean

_NUMBERS = Say("rader med tal", "rows of numbers")


class Charts(Functions):
    """Charts in the text of a document."""

    def chart(
        self, rows: object, category: object, values: object, kind: object = "column", caption: object = "",
        description: object = "", unit: object = "", labels: object = True, id: object = "",  # noqa: A002
    ) -> Markup:  # fmt: skip
        """A chart of `rows`: `category` names the key that stands along the axis, `values` the keys to show by name.

        `caption` stands above it and `description` is read aloud in its place; neither may be left out. `id` is
        its anchor.
        """
        known = self.choice("chart", kind, get_args(ChartKind), Say("diagramtyp", "kind of chart"))
        texts = [self.text("chart", item) for item in (caption, description, unit, id)]
        if known is None or None in texts:
            return NOTHING
        title, spoken, shown, anchor = (str(text).strip() for text in texts)
        if not title or not spoken:
            self.wrong("chart", Say("caption och description", "caption and description"), category)
            return NOTHING
        categories, series = self._figures(rows, category, values)
        if not categories or not series:
            return NOTHING
        rendering = self.environment.rendering
        place = FromTemplate(rendering.place())
        made = Chart(
            kind=next(item for item in get_args(ChartKind) if item == known),
            categories=categories,
            series=series,
            caption=(Text(title, origin=rendering.origin_of(title, caption) or place),),
            description=spoken,
            unit=shown,
            labels=bool(unwrap(labels)),
            anchor=anchor or None,
            origin=place,
        )
        return alone(rendering.here(BlockHere(made, "chart")))

    def _figures(self, rows: object, category: object, values: object) -> tuple[tuple[str, ...], tuple[Series, ...]]:
        """Categories and series, or nothing and a report."""
        plain, named = unwrap(rows), unwrap(values)
        if not isinstance(plain, Sequence) or isinstance(plain, str) or not plain:
            self.wrong("chart", _NUMBERS, rows)
            return (), ()
        if not isinstance(named, Mapping) or not named:
            self.wrong("chart", Say('values={"Namn": "nyckel"}', 'values={"Name": "key"}'), values)
            return (), ()
        items = list(rows) if isinstance(rows, View) else list(plain)
        categories = [self._of(item, category) for item in items]
        found = [(str(name), [self._of(item, key) for item in items]) for name, key in named.items()]
        if MISSING in categories or any(MISSING in column for _, column in found):
            return (), ()
        series = tuple(Series(name, tuple(self._numbers(column))) for name, column in found)
        return tuple(self.environment.text(item) for item in categories), series

    def _of(self, item: object, key: object) -> object:
        """What a row has under a key, or MISSING and a report."""
        name = self.text("chart", key)
        view = item if isinstance(item, View) else View(item)
        found = child(view, name) if name is not None else MISSING
        if found is MISSING and name is not None:
            known = names_in(view)
            self.environment.rendering.report(
                "M007",
                Say(f'raderna har ingen nyckel "{name}"', f'the rows have no key "{name}"'),
                did_you_mean(name, known)
                or Say(f"de som finns är {', '.join(known)}", f"those that exist are {', '.join(known)}"),
                name,
                (item,),
            )
        return found

    def _numbers(self, column: Sequence[object]) -> Iterator[Decimal | None]:
        for value in column:
            plain = unwrap(value)
            if plain is None or (isinstance(plain, (int, Decimal)) and not isinstance(plain, bool)):
                yield None if plain is None else Decimal(plain)
            else:
                self.wrong("chart", _NUMBERS, value)
                yield None
