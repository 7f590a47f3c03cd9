"""The trace of a spec: its items, the links between them, and what is counted. Frozen, and in the spec's order."""

import datetime as dt
from typing import Literal, TypeAlias

from msgspec import Struct, field

from docgen.diag.diagnostic import Diagnostic
from docgen.diag.route import Route

ItemKind: TypeAlias = Literal["demand", "requirement", "criterion", "price-row", "milestone", "memo"]
Relation: TypeAlias = Literal["answers", "answered-by", "concerns"]
"""`answers`: an item names a demand. `answered-by`: the demand's outcome rests on that item. `concerns`: a criterion,
a clause or a price row is about a requirement."""
State: TypeAlias = Literal["reviewed", "suspect", "unreviewed"]
"""`suspect`: what the link points to means something else than when somebody reviewed the link."""


class Spot(Struct, frozen=True):
    """Where an item stands in the package: the document's number, and a heading's or a table's in it."""

    document: str
    kind: Literal["section", "table"]
    number: str


class FollowUpRow(Struct, frozen=True):
    """How a requirement is followed up: interval, the first day, and on how many occasions of the base term."""

    interval: str
    first: dt.date | None
    occasions: int
    owner: str


class Item(Struct, frozen=True):
    """Something that links start or end at.

    `meaning` is its fingerprint; `says` what it is in few words: a requirement's category, a demand's type, a
    milestone's kind. `motive` and `source` tell whether it says why it is there and what it comes from. `stands` are
    its places in the documents, `response` those where the tenderer answers it.
    """

    kind: ItemKind
    id: str
    title: str
    route: Route
    meaning: str
    says: str = ""
    motive: bool = True
    source: bool = True
    stands: tuple[Spot, ...] = ()
    response: tuple[Spot, ...] = ()
    follow_up: FollowUpRow | None = None
    day: dt.date | None = None

    @property
    def name(self) -> str:
        """Its name among all items: two lists may use the same id."""
        return f"{self.kind}/{self.id}"


class DemandFacts(Struct, frozen=True):
    """What a demand says besides its id: who, where in the letter, and how it ends."""

    item: str
    paraphrase: str
    figure: str
    outcome: str
    answer: str
    place: str
    author: str = ""
    date: str = ""
    diarienummer: str = ""


class Reviewed(Struct, frozen=True):
    """That somebody has reviewed a link: the fingerprint of what it pointed to then, who and which day."""

    meaning: str
    by: str
    day: str
    note: str = ""


class Link(Struct, frozen=True):
    """One link; `source` and `target` are names of items, `route` is where a person would look it over."""

    relation: Relation
    source: str
    target: str
    route: Route
    meaning: str
    state: State = "unreviewed"
    review: Reviewed | None = None

    @property
    def name(self) -> str:
        """What the link is known by from one run to the next."""
        return f"{self.source} {self.relation} {self.target}"


class Chain(Struct, frozen=True):
    """One way from a demand, or from no demand, through an item to what follows from it; parts are names of items."""

    demand: str
    item: str
    criteria: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    price_rows: tuple[str, ...] = ()


class Coverage(Struct, frozen=True):
    """The counts, and the ids behind those that call for work.

    A demand is answered when it has outcome and answer, and placed when something names it or it says its place. A
    requirement has a source when it names law or a demand (as rule KRAV-020 counts).
    """

    demands: int
    answered: int
    placed: int
    unanswered: tuple[str, ...]
    unplaced: tuple[str, ...]
    outcomes: tuple[tuple[str, int], ...]
    requirements: int
    with_demand: int
    without_motive: tuple[str, ...]
    without_source: tuple[str, ...]
    criteria_alone: tuple[str, ...]
    price_rows_alone: tuple[str, ...]
    links: int
    reviewed: int
    suspect: int
    unreviewed: int


class Trace(Struct, frozen=True):
    """Everything that can be followed in a spec. `gone` are names of reviewed links that are no longer there."""

    items: tuple[Item, ...]
    demands: tuple[tuple[str, DemandFacts], ...]
    links: tuple[Link, ...]
    chains: tuple[Chain, ...]
    coverage: Coverage
    gone: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=())
