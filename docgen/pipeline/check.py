"""A spec's place comes in; everything that can be said about it goes out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docgen.check.run import Verdict
from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId
from docgen.pipeline.composing import heard
from docgen.pipeline.inputs import RecordingFiles
from docgen.pipeline.load import NO_WISHES, Loaded, Wishes, load
from docgen.pipeline.spoken import spoken_of
from docgen.pipeline.texts import made_texts
from docgen.source.locate import locate
from docgen.source.text import SourceText
from docgen.source.tree import Mapping as Tree
from docgen.spec.model.spec import Suppression
from docgen.world import Version, World


@dataclass(frozen=True)
class Checked:
    """What was found, and the texts that the diagnostics speak of.

    `excepted` are the findings that the spec accepts, each with its exception, and `ran` the rules that were run to
    their end. `tree` is the spec's, where there is one, so that a place can be told by its requirement; `subject`
    is what was judged, in the words of its authors, `language` its language, `facts` what stands in its head, and
    `brand` how its authority writes.
    """

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[SourceId, SourceText]
    excepted: tuple[tuple[Diagnostic, Suppression], ...] = ()
    ran: frozenset[str] = frozenset()
    tree: Tree | None = None
    subject: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    language: str = "sv"
    brand: str = "standard"


def check(world: World, source: SourceId, wishes: Wishes = NO_WISHES) -> Checked:
    """Form, values, rules, and the texts that the spec gives."""
    files = RecordingFiles(world.files)
    loaded = load(World(files, world.git, world.cache), source, wishes=wishes)
    made = made_texts(loaded, Version())
    verdict = heard(loaded, made.documents)
    said = (*loaded.diagnostics, *made.diagnostics, *verdict.diagnostics)
    return Checked(
        said,
        spoken_of(loaded, said, files),
        _excepted(loaded, (loaded.verdict, verdict)),
        frozenset((*loaded.verdict.ran, *verdict.ran)),
        loaded.assembled.tree if loaded.assembled else None,
        loaded.spec.procurement.title if loaded.spec else "",
        _facts(loaded),
        loaded.spec.procurement.language if loaded.spec else "sv",
        wishes.profile or (loaded.spec.authority.profile if loaded.spec else "standard"),
    )


def _facts(loaded: Loaded) -> dict[str, str]:
    """What headers and footers of a report show, by the names of the tokens of a brand."""
    if loaded.spec is None:
        return {}
    head = loaded.spec.procurement
    return {"authority": loaded.spec.authority.name, "diarienummer": head.diarienummer, "id": head.id}


def _excepted(loaded: Loaded, verdicts: Iterable[Verdict]) -> tuple[tuple[Diagnostic, Suppression], ...]:
    if loaded.assembled is None:
        return ()
    tree = loaded.assembled.tree
    found = (pair for verdict in verdicts for pair in verdict.excepted)
    return tuple((locate((item,), tree)[0], exception) for item, exception in found)
