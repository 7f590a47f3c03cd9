"""What a command is given comes in, paths of any kind; specs and groups of hand-written texts go out."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from docgen.cli.common import stop
from docgen.cli.host import Host, open_host
from docgen.diag.place import SourceId

_YAML = (".yaml", ".yml")


class Target(Struct, frozen=True):
    """One thing to judge. `drafts` are texts of one folder, which are judged together; empty for a spec."""

    host: Host
    drafts: tuple[SourceId, ...] = ()


def targets(paths: Iterable[str]) -> list[Target]:
    """Specs and texts in the order given, every text of one folder in one group; ends the command on anything else."""
    found: list[Target] = []
    groups: dict[Path, int] = {}
    for name in dict.fromkeys(paths):
        path = Path(name)
        if not path.exists():
            stop(f'"{name}" finns inte; ange en specmapp, en YAML-fil eller en text (.docx, .md, .txt)')
        if path.is_dir():
            found.append(_folder(path, name))
        elif path.suffix.lower() in _YAML:
            found.append(Target(open_host(path)))
        else:
            target = _file(path, name)
            index = groups.setdefault(target.host.path(target.host.spec).parent, len(found))
            if index == len(found):
                found.append(target)
            else:
                found[index] = replace(found[index], drafts=(*found[index].drafts, *target.drafts))
    return found


def _folder(path: Path, name: str) -> Target:
    """A folder with YAML in it is a spec, one with texts only a group of texts."""
    from docgen.pipeline.check_drafts import drafts_in

    host = open_host(path)
    if is_spec(path):
        return Target(host)
    drafts = drafts_in(host.world.files, host.spec)
    if not drafts:
        stop(f'i "{name}" finns varken YAML-filer eller texter (.docx, .md, .txt)')
    return Target(host, drafts)


def _file(path: Path, name: str) -> Target:
    from docgen.draft.read import ENDINGS

    if path.suffix.lower() not in ENDINGS:
        stop(f'"{name}" går inte att granska; ange en specmapp, en YAML-fil eller en text ({", ".join(ENDINGS)})')
    host = open_host(path)
    return Target(host, (host.spec,))


def is_spec(folder: Path) -> bool:
    """True for a folder that holds YAML files at its top."""
    return any(item.suffix.lower() in _YAML and not item.name.startswith(".") for item in folder.iterdir())


def owners(paths: Sequence[str]) -> list[str]:
    """What changed files belong to: the spec's folder, all specs of the project for a shared base, a text itself."""
    found: dict[str, None] = {}
    for name in paths:
        path = Path(name)
        if path.suffix.lower() not in _YAML:
            found[name] = None
            continue
        folder = next((item for item in path.absolute().parents if (item / "procurement.yaml").is_file()), None)
        for owner in (folder,) if folder is not None else _specs(path):
            found[str(owner)] = None
    return list(found)


def _specs(path: Path) -> list[Path]:
    """Every spec folder of the project that a file lies in."""
    host = open_host(path)
    files = host.world.files.list(SourceId("."))
    return [host.path(item).parent for item in files if item.path.split("/")[-1] == "procurement.yaml"]
