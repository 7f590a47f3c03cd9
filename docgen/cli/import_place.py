"""The folder that drafts go into: what ids it has already, and where its schema lies."""

import json
import os.path
from collections.abc import Collection
from pathlib import Path

from docgen.cli.common import stop
from docgen.cli.host import open_host
from docgen.diag.route import Route
from docgen.pipeline.intake_files import FOLDER
from docgen.source.locate import node_at
from docgen.source.tree import Mapping, Scalar, Sequence

_SCHEMA = "docgen.schema.json"
_YAML = (".yaml", ".yml")


def target_of(output: str) -> Path:
    """The folder; ends the command where a file stands in its place."""
    target = Path(output)
    if target.exists() and not target.is_dir():
        stop(f'"{output}" är en fil; ange en specmapp')
    return target


def taken_ids(target: Path, coming: Collection[str]) -> frozenset[str]:
    """The ids of all requirements that the spec holds, those of its base files too, but for the drafts to come."""
    if not target.is_dir() or not any(path.suffix in _YAML for path in target.rglob("*")):
        return frozenset()
    from docgen.spec.assemble import assemble

    host = open_host(target)
    read = assemble(host.world, host.spec).value
    listed = node_at(read.tree, Route(("requirements",))) if read is not None else None
    found = (item.get("id") for item in (listed.items if isinstance(listed, Sequence) else ())
             if isinstance(item, Mapping))  # fmt: skip
    replaced = {host.path(host.spec) / name for name in coming}
    kept = (node for node in found if isinstance(node, Scalar) and host.path(node.span.source) not in replaced)
    return frozenset(node.text for node in kept)


def schema_path(target: Path) -> str:
    """The way from a draft to the schema: in the spec's folder, or the nearest one above that has it."""
    whole = target.absolute()
    return Path(os.path.relpath((_near(whole) or whole) / _SCHEMA, whole / FOLDER)).as_posix()


def _near(whole: Path) -> Path | None:
    return next((folder for folder in (whole, *list(whole.parents)[:3]) if (folder / _SCHEMA).is_file()), None)


def missing_schema(target: Path) -> dict[str, bytes]:
    """The schema as a file of the folder, where neither it nor a folder above has one."""
    if _near(target.absolute()) is not None:
        return {}
    from docgen.spec.library import load
    from docgen.spec.schema import json_schema

    schema = json_schema(load(open_host(target).world).value)
    return {_SCHEMA: (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()}
