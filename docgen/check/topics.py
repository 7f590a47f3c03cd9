"""What a contract must speak of: topics come in, those that it leaves out go out, with the place to say so.

A spec speaks of a topic when a requirement uses one of the topic's clauses, or when a requirement of the right
section says it in words of its own or with another clause. A hand-written text is asked only when it clearly is a
contract, and then for the words alone.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from docgen.check.context import Context
from docgen.check.foreign import ForeignText, foreign_texts
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Say
from docgen.diag.route import Route
from docgen.spec.requirement import ResolvedRequirement, clause_name

_SAID = frozenset({"text", "addition", "with", "title"})
_COMPOSED = frozenset({"paragraph", "item", "cell"})


class Topic(Struct, frozen=True):
    """One thing to settle. `clauses` do it, the first is the one to recommend; `words` show that a text does.

    `sections` are the beginnings of the sections that count: a bankruptcy among the grounds for exclusion says
    nothing about the contract.
    """

    name: Say
    words: Pattern
    clauses: tuple[str, ...] = ()
    sections: tuple[str, ...] = ("contract.",)


class Gap(Struct, frozen=True):
    """Topics that are left out. `of_spec` is false when a hand-written contract leaves them out."""

    spot: Spot
    topics: tuple[Topic, ...]
    of_spec: bool

    @property
    def names(self) -> Say:
        """The topics, listed as in running text."""
        return listed([topic.name for topic in self.topics])

    @property
    def hint(self) -> Say:
        """Which clauses to use, or that a clause is to be written."""
        clauses = ", ".join(topic.clauses[0] for topic in self.topics if topic.clauses)
        if self.of_spec and clauses:
            return Say(
                f"lägg till {clauses} bland kraven, eller ett eget avtalsvillkor",
                f"add {clauses} to the requirements, or a condition of your own",
            )
        return Say(
            f"skriv villkor om {self.names.sv}, eller hänvisa till handlingen där de står",
            f"write conditions on {self.names.en}, or refer to the document where they stand",
        )


def spec_gaps(context: Context, topics: Sequence[Topic]) -> Iterator[Gap]:
    """What the requirements of the spec leave out, as one gap, or nothing."""
    lacking = tuple(topic for topic in topics if not settled(context, topic)) if context.spec is not None else ()
    if lacking:
        yield Gap(Spot(Route(("requirements",))), lacking, of_spec=True)


def on_care(text: ForeignText) -> bool:
    """True for a contract on care or support; most of what a contract must settle is asked of those only."""
    return text.on_care


def foreign_gaps(
    context: Context, topics: Sequence[Topic], asked: Callable[[ForeignText], bool] = on_care
) -> Iterator[Gap]:
    """What each hand-written contract that is `asked` leaves out, told where it calls itself a contract."""
    for text in foreign_texts(context):
        title = text.contract_title if asked(text) else None
        lacking = tuple(topic for topic in topics if not text.says(topic.words)) if title is not None else ()
        if title is not None and lacking:
            yield Gap(title.spot(0, len(title.text)), lacking, of_spec=False)


def gaps(context: Context, topics: Sequence[Topic]) -> Iterator[Gap]:
    """Both: the gap of the spec, then those of the contracts."""
    yield from spec_gaps(context, topics)
    yield from foreign_gaps(context, topics)


def settled(context: Context, topic: Topic) -> bool:
    """True when the spec has a clause or words on the topic."""
    if any(clause_name(item.model) in topic.clauses for item in context.requirements):
        return True
    counted = [item for item in context.requirements if item.section.startswith(topic.sections)]
    if any(topic.words.first_in(text) for text in _clause_texts(counted)):
        return True
    ids = {item.id for item in counted}
    return any(
        passage.requirement in ids and is_wording(passage) and topic.words.first_in(passage.text)
        for passage in context.corpus.having(topic.words)
    )


def is_wording(passage: Passage) -> bool:
    """True for what a requirement says, false for its motive, its proof and other facts about it."""
    if passage.role != "value":
        return passage.role in _COMPOSED
    _, route = passage.pieces[0]
    return isinstance(route, Route) and bool(route.steps[2:]) and route.steps[2] in _SAID


def listed(names: Sequence[Say]) -> Say:
    """Names in a row, with "och" before the last."""
    return Say(_row([name.sv for name in names], "och"), _row([name.en for name in names], "and"))


def _row(names: Sequence[str], last: str) -> str:
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)


def _clause_texts(requirements: Sequence[ResolvedRequirement]) -> set[str]:
    """The distinct texts of their clauses, as the templates have them."""
    return {item.wording.body for item in requirements if item.wording is not None}
