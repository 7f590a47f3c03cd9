"""Trees of several files come in; one tree goes out, whose nodes keep the places where they were written.

`union` puts the files of one layer side by side; `overlay` lays a spec over the base that it uses.
"""

from collections.abc import Iterable, Iterator

from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Say, error
from docgen.source.suggest import did_you_mean
from docgen.source.tree import Entry, Mapping, Node, Scalar, Sequence
from docgen.spec.model.requirement import RequirementBase

USE_KEYS = ("use", "extends")
_OMIT = "omit"
_KIND_KEYS = ("type", "clause", "text")


def union(files: Iterable[Mapping]) -> Outcome[tuple[Entry, ...]]:
    """The entries of all files: lists of the same key are joined, other keys may stand in one file only."""
    entries: dict[str, Entry] = {}
    diagnostics: list[Diagnostic] = []
    for entry in (entry for file in files for entry in file.entries):
        name, first = entry.key.text, entries.get(entry.key.text)
        if first is None:
            entries[name] = entry
        elif isinstance(first.value, Sequence) and isinstance(entry.value, Sequence):
            entries[name] = Entry(first.key, Sequence(first.value.items + entry.value.items, first.value.span))
        else:
            diagnostics.append(_twice(entry.key, first.key))
    return Outcome(tuple(entries.values()), tuple(diagnostics))


def overlay(lower: tuple[Entry, ...], upper: tuple[Entry, ...]) -> Outcome[tuple[Entry, ...]]:
    """The upper entries over the lower ones.

    Mappings merge key by key, items of top-level lists by their `id`; `omit: true` takes an item out. Every
    other value of the upper layer replaces that of the lower.
    """
    diagnostics: list[Diagnostic] = []
    merged = {entry.key.text: entry for entry in lower}
    for entry in upper:
        name = entry.key.text
        below = merged[name].value if name in merged else None
        if isinstance(entry.value, Sequence):
            items = below.items if isinstance(below, Sequence) else ()
            listed = _overlay_list(name, items, entry.value.items)
            diagnostics += listed.diagnostics
            merged[name] = Entry(entry.key, Sequence(listed.value, entry.value.span))
        else:
            merged[name] = Entry(entry.key, _deep(below, entry.value))
    return Outcome(tuple(merged.values()), tuple(diagnostics))


def identity(node: Node) -> Scalar | None:
    """The `id` of an item, as it was written."""
    found = node.get("id") if isinstance(node, Mapping) else None
    return found if isinstance(found, Scalar) and found.text else None


def _twice(key: Scalar, first: Scalar) -> Diagnostic:
    return error(
        "S040",
        Say(
            f'"{key.text}" står i två filer; bara listor får delas upp på flera filer',
            f'"{key.text}" stands in two files; only lists may be split between files',
        ),
        key.span,
        Say("behåll nyckeln i den ena filen", "keep the key in one of the files"),
        [Label(first.span, Say("står också här", "stands here too"))],
    )


def _deep(lower: Node | None, upper: Node) -> Node:
    if not isinstance(lower, Mapping) or not isinstance(upper, Mapping):
        return upper
    merged = {entry.key.text: entry for entry in lower.entries}
    for entry in upper.entries:
        below = merged[entry.key.text].value if entry.key.text in merged else None
        merged[entry.key.text] = Entry(entry.key, _deep(below, entry.value))
    return Mapping(tuple(merged.values()), upper.span)


def _overlay_list(name: str, lower: tuple[Node, ...], upper: tuple[Node, ...]) -> Outcome[tuple[Node, ...]]:
    """Base order first, then what is new. A second item of the same id is kept, to be reported later."""
    items: list[Node | None] = list(lower)
    places: dict[str, int] = {}
    for index, item in enumerate(lower):
        key = identity(item)
        if key is not None:
            places.setdefault(key.text, index)
    diagnostics: list[Diagnostic] = []
    free = dict(places)
    for item in upper:
        key = identity(item)
        place = free.pop(key.text, None) if key else None
        if isinstance(item, Mapping) and item.get(_OMIT) is not None:
            kept, said = _omit(name, item, key, known=places)
            diagnostics += said
            if not kept:
                _clear(items, key)
                continue
            item = kept
        if place is None or items[place] is None:
            items.append(item)
        else:
            items[place] = _override(items[place], item)
    return Outcome(tuple(item for item in items if item is not None), tuple(diagnostics))


def _clear(items: list[Node | None], key: Scalar | None) -> None:
    for index, item in enumerate(items):
        found = identity(item) if item is not None else None
        if key is not None and found is not None and found.text == key.text:
            items[index] = None


def _override(lower: Node | None, upper: Node) -> Node:
    """An item over another with the same id; one of another kind keeps only what all requirements have."""
    if isinstance(lower, Mapping) and isinstance(upper, Mapping):
        said = _kind(upper)
        if said and said != _kind(lower):
            common = RequirementBase.model_fields.keys()
            lower = Mapping(tuple(entry for entry in lower.entries if entry.key.text in common), lower.span)
    return _deep(lower, upper)


def _kind(item: Mapping) -> tuple[str, str] | None:
    """What a requirement is made from: its type, its clause, or text of its own."""
    for key in reversed(_KIND_KEYS):
        value = item.get(key)
        if isinstance(value, Scalar):
            return key, "" if key == "text" else value.text
    return None


def _omit(
    name: str, item: Mapping, key: Scalar | None, known: dict[str, int]
) -> tuple[Mapping | None, Iterator[Diagnostic]]:
    """The item without its `omit`, or None when it takes an item of the base out."""
    flag = item.get(_OMIT)
    rest = Mapping(tuple(entry for entry in item.entries if entry.key.text != _OMIT), item.span)
    if not isinstance(flag, Scalar) or flag.style != "plain" or flag.text not in {"true", "false"}:
        return rest, iter([_no_truth(flag or item)])
    if flag.text == "false":
        return rest, iter(())
    if key is not None and key.text in known:
        return None, iter(())
    return None, iter([_nothing_to_omit(name, item, key, known)])


def _no_truth(flag: Node) -> Diagnostic:
    return error(
        "S010",
        Say("omit är true eller false", "omit is true or false"),
        flag.span,
        Say("skriv omit: true för att ta bort posten", "write omit: true to take the item out"),
    )


def _nothing_to_omit(name: str, item: Mapping, key: Scalar | None, known: dict[str, int]) -> Diagnostic:
    if key is None:
        return error(
            "S043",
            Say("omit utan id säger inte vad som ska bort", "omit without an id does not say what to take out"),
            item.span,
            Say("lägg till id: för posten i grunden", "add the id: of the item in the base"),
        )
    return error(
        "S043",
        Say(
            f'"{key.text}" finns inte bland {name} i någon grund, så det finns inget att utelämna',
            f'"{key.text}" is not among the {name} of any base, so there is nothing to omit',
        ),
        key.span,
        did_you_mean(key.text, known) or Say("ta bort posten", "remove the item"),
    )
