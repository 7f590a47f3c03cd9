"""The trees of a spec's files, of today or of earlier commits, come in; what each id is said to name goes out.

A file is read by itself: what a base says and what a spec lays over it are two statements about one id.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from docgen.source.parse import parse
from docgen.source.text import SourceText, load
from docgen.source.tree import Mapping, Node, Scalar
from docgen.spec.cross import ID_LISTS, items
from docgen.spec.merge import identity
from docgen.world import FrozenFiles, PastFile

_KINDS = ("clause", "type", "kind", "document")
_TITLES = ("title", "label")
_WORDS = ("text", "paraphrase")


class Statement(Struct, frozen=True, order=True):
    """What some text says that an id names.

    `listed` is the list that holds the id, such as `requirements`; `kind` its clause, type, kind of step or document,
    "" for none; `title` and `words` are its own. `commit` and `date` are those of an earlier text, "" today.
    """

    listed: str
    id: str
    kind: str = ""
    title: str = ""
    words: str = ""
    commit: str = ""
    date: str = ""


def statements(tree: Node | None, commit: str = "", date: str = "") -> Iterator[Statement]:
    """What a tree says of its ids; an item that only changes a value of another layer says nothing."""
    if not isinstance(tree, Mapping):
        return
    for route in ID_LISTS:
        for _, item in items(tree, route):
            name = identity(item)
            if name is not None:
                kind, title, words = (_first(item, keys) for keys in (_KINDS, _TITLES, _WORDS))
                if kind or title or words:
                    yield Statement(str(route.steps[-1]), name.text, kind, title, words, commit, date)


def said_in(texts: Iterable[SourceText]) -> Iterator[Statement]:
    """What the texts of today say, each by itself."""
    for text in texts:
        yield from statements(parse(text).value)


def said_before(files: Iterable[PastFile]) -> Iterator[Statement]:
    """What earlier texts said, in the order of the files. A text that cannot be read says what stands before that."""
    for file in files:
        text = load(FrozenFiles({file.source: file.data}), file.source).value
        if text is not None:
            yield from statements(parse(text).value, file.commit, file.date)


def _first(item: Mapping, keys: Iterable[str]) -> str:
    """The text of the first of these keys that has one."""
    found = (item.get(key) for key in keys)
    return next((node.text for node in found if isinstance(node, Scalar) and node.text), "")
