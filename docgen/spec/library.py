"""Clause files come in; the library of clauses goes out, with what is wrong in the files.

A clause's name is the stem of its file. The project's own `templates/clauses` stands over the one that docgen
carries: a file of the same name there replaces a clause, any other adds one.
"""

import posixpath
from collections.abc import Collection, Mapping
from types import MappingProxyType

from msgspec import Struct

from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Say, error
from docgen.diag.place import SourceId, whole
from docgen.source.suggest import did_you_mean
from docgen.source.text import SourceText
from docgen.source.text import load as load_text
from docgen.spec.clause import Clause
from docgen.spec.clause_file import ClauseFile
from docgen.spec.known_clauses import KnownClauses
from docgen.world import Files, World

FOLDER = "templates/clauses"
_TWIN = ".en"


class Library(Struct, frozen=True):
    """The clauses that were read, by name; `files` has the file of every clause there is, read or not."""

    clauses: Mapping[str, Clause]
    files: Mapping[str, SourceId]
    texts: tuple[SourceText, ...] = ()


EMPTY = Library({}, {})


def load(world: World, names: Collection[str] | None = None, english: bool = True) -> Outcome[Library]:
    """Read the clauses, or only those in `names`; without `english` the English twins are left unread."""
    index = _index(world.files)
    swedish = {name: file for name, file in index.value.items() if not name.endswith(_TWIN)}
    diagnostics = [*index.diagnostics, *_lonely(index.value, swedish)]
    clauses: dict[str, Clause] = {}
    texts: list[SourceText] = []
    known = KnownClauses(world.cache)
    for name, file in swedish.items():
        if names is not None and name not in names:
            continue
        twin = index.value.get(name + _TWIN) if english else None
        reader = ClauseFile(name, load_text(world.files, file), load_text(world.files, twin) if twin else None)
        clause = known.find(reader.texts) or reader.read()
        diagnostics += reader.diagnostics
        texts += reader.texts
        if clause is not None:
            clauses[name] = clause
            if reader.fresh and not reader.diagnostics:
                known.keep(reader.texts, clause)
    known.save()
    library = Library(MappingProxyType(clauses), MappingProxyType(swedish), tuple(texts))
    return Outcome(library, tuple(diagnostics))


def _index(files: Files) -> Outcome[dict[str, SourceId]]:
    """The clause files by stem; the project's stand over docgen's."""
    found: dict[str, SourceId] = {}
    diagnostics: list[Diagnostic] = []
    for folder in (SourceId(FOLDER, "resources"), SourceId(FOLDER, "project")):
        here: dict[str, SourceId] = {}
        for file in files.list(folder):
            name = posixpath.basename(file.path).removesuffix(".md")
            if not file.path.endswith(".md") or name.casefold() == "readme":
                continue
            if name in here:
                diagnostics.append(_same_name(name, file, here[name]))
            else:
                here[name] = file
        found |= here
    return Outcome(dict(sorted(found.items())), tuple(diagnostics))


def _same_name(name: str, file: SourceId, first: SourceId) -> Diagnostic:
    return error(
        "L003",
        Say(f'två klausuler heter "{name}"', f'two clauses are called "{name}"'),
        whole(file),
        Say("byt namn på den ena filen", "rename one of the files"),
        [Label(whole(first), Say("den första", "the first"))],
    )


def _lonely(index: Mapping[str, SourceId], swedish: Mapping[str, SourceId]) -> list[Diagnostic]:
    """Twins without a Swedish clause."""
    return [
        error(
            "L004",
            Say(
                f'den engelska texten "{name}" hör inte till någon klausul',
                f'the English text "{name}" belongs to no clause',
            ),
            whole(file),
            did_you_mean(name.removesuffix(_TWIN), swedish)
            or Say("ge filen samma namn som klausulen", "name the file as the clause"),
        )
        for name, file in index.items()
        if name.endswith(_TWIN) and name.removesuffix(_TWIN) not in swedish
    ]
