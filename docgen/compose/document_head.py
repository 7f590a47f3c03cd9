"""The front matter of a document template: its keys, and what is said of one that is missing or wrong.

In: the values of a front matter with its positioned tree. Out: diagnostics. Floor 5.
"""

import re
from collections.abc import Iterator, Mapping

from docgen.diag.diagnostic import Diagnostic, Place, Say, error
from docgen.diag.place import SourceId, Span, whole
from docgen.diag.route import Route
from docgen.source.locate import key_span_of, shown_span
from docgen.source.suggest import did_you_mean
from docgen.source.tree import Mapping as Tree
from docgen.source.tree import Scalar
from docgen.spec.by_law import WORDS

FACTS = ("diarienummer", "date", "officer", "recipient")
"""What can stand below the title of a memo, by the names that `facts` chooses with."""
_TEXTS = ("title", "number", "package", "file", "when", "brand", "readers", "kicker", "also")
_TRUTHS = ("title_page", "numbered", "optional")
_KEYS = (*_TEXTS, *_TRUTHS, "contents", "laws", "facts")
_LISTS: Mapping[str, tuple[str, ...]] = {"laws": tuple(WORDS), "facts": FACTS}
_NUMBER = re.compile(r"[1-9]\d?|[A-ZÅÄÖ]")
_NOT_IN_FILE = re.compile(r'[\\/:*?"<>|]')


def mistakes(values: Mapping[str, object], tree: Tree, is_twin: bool) -> Iterator[Diagnostic]:
    """Unknown and missing keys, and values of the wrong kind; an English twin need not repeat what is Swedish."""
    for key, value in values.items():
        place = shown_span(tree, Route((key,)))
        if key not in _KEYS:
            known = ", ".join(_KEYS)
            yield error(
                "M010",
                Say(f'okänd nyckel "{key}" i filhuvudet', f'unknown key "{key}" in the front matter'),
                key_span_of(tree, Route((key,))),
                did_you_mean(key, _KEYS) or Say(f"nycklarna är {known}", f"the keys are {known}"),
            )
        elif key in _TEXTS and (value is None or isinstance(value, (bool, dict, list))):
            yield _wrong(key, Say("text", "text"), place)
        elif key in _TRUTHS and not isinstance(value, bool):
            yield _wrong(key, Say("true eller false", "true or false"), place)
        elif key in _LISTS and not (isinstance(value, list) and value and all(item in _LISTS[key] for item in value)):
            listed = ", ".join(_LISTS[key])
            yield _wrong(key, Say(f"en lista av {listed}", f"a list of {listed}"), place)
        elif key == "contents" and (not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 4):
            yield _wrong(key, Say("ett heltal från 0 till 4", "a whole number from 0 to 4"), place)
    if not is_twin:
        yield from _missing(values, tree)
    yield from _wrong_values(values, tree)


def _missing(values: Mapping[str, object], tree: Tree) -> Iterator[Diagnostic]:
    memo = values.get("package") == "memo"
    for key in ("title", "package", "file", *(() if memo else ("number",))):
        if key not in values:
            yield error(
                "M010",
                Say(f'filhuvudet saknar "{key}"', f'the front matter has no "{key}"'),
                _first_line(tree),
                Say(f"lägg till {key}: …", f"add {key}: …"),
            )


def _wrong_values(values: Mapping[str, object], tree: Tree) -> Iterator[Diagnostic]:
    def at(key: str) -> Span:
        return shown_span(tree, Route((key,)))

    package, number, file = values.get("package"), values.get("number"), values.get("file")
    if package is not None and package not in ("tender", "memo"):
        yield _wrong("package", Say("tender eller memo", "tender or memo"), at("package"))
    if number is not None and (package == "memo" or not _NUMBER.fullmatch(str(number))):
        yield _wrong(
            "number",
            Say(
                "ett nummer eller en stor bokstav, och bara i tender",
                "a number or a capital letter, and only in tender",
            ),
            at("number"),
        )
    if values.get("also") not in (None, "markdown"):
        yield _wrong("also", Say("markdown", "markdown"), at("also"))
    if isinstance(file, str) and (_NOT_IN_FILE.search(file) or file.endswith((".", ".docx"))):
        yield _wrong("file", Say("ett filnamn utan ändelse", "a file name without ending"), at("file"))


def _wrong(key: str, expected: Say, place: Place) -> Diagnostic:
    return error(
        "M010",
        Say(f'"{key}" ska vara {expected.sv}', f'"{key}" should be {expected.en}'),
        place,
        Say(
            "se sidan om nya dokument: docgen/HOWTO-document.md",
            "see the page on new documents: docgen/HOWTO-document.md",
        ),
    )


def _first_line(tree: Tree) -> Span:
    first = tree.entries[0].key if tree.entries else Scalar("", "plain", tree.span)
    return first.span


def no_head(file: SourceId) -> Diagnostic:
    """What is said of a front matter that holds no keys."""
    return error(
        "M010",
        Say("filhuvudet är ingen grupp av nycklar", "the front matter is not a mapping"),
        whole(file),
        Say(
            "skriv title, package och file mellan två rader ---", "write title, package and file between two lines ---"
        ),
    )
