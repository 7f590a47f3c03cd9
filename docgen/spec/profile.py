"""The name of a profile comes in; the authority's conventions go out, or what is wrong with its file."""

from pydantic import ValidationError

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.diag.place import SourceId, Span
from docgen.diag.route import Route
from docgen.source.locate import locate, node_at
from docgen.source.parse import parse
from docgen.source.plain import plain
from docgen.source.suggest import did_you_mean
from docgen.source.text import load
from docgen.source.tree import Mapping
from docgen.spec.explain import explain_all
from docgen.spec.model.profile import Profile
from docgen.world import Files, World

FOLDER = "templates/brands"
FALLBACK = Profile.model_construct(name="standard")
_ASKED = Route(("authority", "profile"))


def find(files: Files, name: str, file: str) -> SourceId | None:
    """A file of a brand: the project's own stands over the one that docgen carries."""
    for root in ("project", "resources"):
        source = SourceId(f"{FOLDER}/{name}/{file}", "project" if root == "project" else "resources")
        if files.is_file(source):
            return source
    return None


def names(files: Files) -> tuple[str, ...]:
    """All brands that have a profile, docgen's and the project's."""
    found = {*files.list(SourceId(FOLDER, "resources")), *files.list(SourceId(FOLDER))}
    return tuple(sorted({item.path.split("/")[2] for item in found if item.path.endswith("/profile.yaml")}))


def load_profile(world: World, name: str) -> Outcome[Profile]:
    """The profile of this name; the fallback, with an error, where there is none that can be read."""
    source = find(world.files, name, "profile.yaml")
    if source is None:
        return Outcome(FALLBACK, (_missing(name, names(world.files)),))
    text = load(world.files, source)
    tree = parse(text.value) if text.value is not None else None
    said = (*text.diagnostics, *(tree.diagnostics if tree is not None else ()))
    if tree is None or tree.value is None:
        return Outcome(FALLBACK, said)
    try:
        return Outcome(Profile.model_validate(plain(tree.value)), said)
    except ValidationError as problem:
        node = tree.value
        return Outcome(FALLBACK, (*said, *locate(explain_all(problem, node, Profile), node)))


def _missing(name: str, known: tuple[str, ...]) -> Diagnostic:
    listed = ", ".join(known)
    return error(
        "S060",
        Say(f'profilen "{name}" finns inte', f'there is no profile "{name}"'),
        _ASKED,
        did_you_mean(name, known) or Say(f"de som finns är {listed}", f"those that exist are {listed}"),
    )


def severity_places(world: World, name: str) -> dict[str, Span]:
    """Where the profile names the codes whose severity it raises; empty where it cannot be read."""
    source = find(world.files, name, "profile.yaml")
    text = load(world.files, source).value if source is not None else None
    tree = parse(text).value if text is not None else None
    node = node_at(tree, Route(("severity",))) if tree is not None else None
    return {entry.key.text: entry.key.span for entry in node.entries} if isinstance(node, Mapping) else {}
