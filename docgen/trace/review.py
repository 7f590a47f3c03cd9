"""Links and what was reviewed come in; the state of each link goes out, or a new lock after a review."""

from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec.structs import replace

from docgen.trace.model import Link, Reviewed, State


def judged(links: Iterable[Link], reviews: Mapping[str, Reviewed]) -> tuple[Link, ...]:
    """The links with their state. Only a change of what a link points to makes it suspect."""
    return tuple(_judged(link, reviews.get(link.name)) for link in links)


def _judged(link: Link, review: Reviewed | None) -> Link:
    if review is None:
        return replace(link, state="unreviewed", review=None)
    state: State = "reviewed" if review.meaning == link.meaning else "suspect"
    return replace(link, state=state, review=review)


def gone(links: Iterable[Link], reviews: Mapping[str, Reviewed]) -> tuple[str, ...]:
    """Names of reviewed links that are no longer there."""
    there = {link.name for link in links}
    return tuple(name for name in sorted(reviews) if name not in there and is_link(name))


def is_link(name: str) -> bool:
    """True for the name of a link, false for that of an id whose new meaning was accepted."""
    return len(name.split(" ")) == 3


def reviewed(
    links: Sequence[Link], reviews: Mapping[str, Reviewed], by: Reviewed, ids: Container[str] | None
) -> dict[str, Reviewed]:
    """The lock after a review of the links at these ids, or of every link.

    `by` tells who, when and why; its `meaning` is not used. A link that is named anew keeps its older review when all
    were asked for and nothing has changed. Links that are gone are forgotten.
    """
    kept = dict(reviews)
    for link in judged(links, reviews):
        wanted = link.state != "reviewed" if ids is None else touches(link.name, ids)
        if wanted:
            kept[link.name] = replace(by, meaning=link.meaning)
    for name in gone(links, reviews):
        if ids is None or touches(name, ids):
            del kept[name]
    return kept


def touches(name: str, ids: Container[str]) -> bool:
    """True when a link starts or ends at one of the ids."""
    source, _, target = name.split(" ")
    return any(end in ids or end.partition("/")[2] in ids for end in (source, target))
