"""The manifest of a package on disk: what it was built from and what it holds.

It is the machine's half of the package: it stands beside the documents and is not part of the zip that is
published. Paths in it are relative, so that the same commit gives the same manifest everywhere.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from docgen.world import Version

NAME = "manifest.json"
FORM = 1


def sha256(data: bytes) -> str:
    """The hash that manifests speak in, as hexadecimal text."""
    return hashlib.sha256(data).hexdigest()


class Inputs(Struct, frozen=True):
    """Everything that a build read.

    `files` and `folders` map `root:path` to a hash: of the bytes, or of the names in the folder. `settings`
    are the options that change the result, `engine` the fingerprint of docgen's own code.
    """

    version: Version
    engine: str
    settings: tuple[str, ...]
    files: Mapping[str, str]
    folders: Mapping[str, str]


class Product(Struct, frozen=True):
    """One file of a package; `path` is relative to the package's folder. What is `public` goes into the zip."""

    path: str
    title: str
    data: bytes
    public: bool = False


class Package(Struct, frozen=True):
    """A whole package in memory, ready to be written. `name` is its folder, `root` the spec it was built from."""

    name: str
    root: str
    title: str
    products: tuple[Product, ...]
    inputs: Inputs
    docgen: str


def to_bytes(package: Package) -> bytes:
    """The manifest's text, the same bytes for the same package."""
    version = package.inputs.version
    content = {
        "form": FORM,
        "package": package.name,
        "root": package.root,
        "title": package.title,
        "docgen": package.docgen,
        "engine": package.inputs.engine,
        "spec": {"commit": version.commit, "date": version.date, "dirty": version.dirty},
        "settings": list(package.inputs.settings),
        "files": [
            {"path": item.path, "title": item.title, "size": len(item.data), "sha256": sha256(item.data)}
            for item in package.products
        ],
        "inputs": dict(sorted(package.inputs.files.items())),
        "folders": dict(sorted(package.inputs.folders.items())),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def files_of(data: bytes) -> dict[str, str] | None:
    """Path to hash for every file that a manifest lists; None when the bytes are no manifest."""
    content = _read(data)
    if content is None:
        return None
    try:
        return {str(item["path"]): str(item["sha256"]) for item in content["files"]}
    except (KeyError, TypeError):
        return None


def root_of(data: bytes) -> str | None:
    """The spec that a package was built from, relative to its project; None when the bytes are no manifest."""
    content = _read(data)
    return None if content is None else str(content.get("root"))


def describes(data: bytes, inputs: Inputs, docgen: str) -> bool:
    """True when a manifest was made by this docgen from exactly these inputs."""
    content = _read(data)
    version = inputs.version
    return content is not None and (
        content.get("docgen") == docgen
        and content.get("engine") == inputs.engine
        and content.get("settings") == list(inputs.settings)
        and content.get("spec") == {"commit": version.commit, "date": version.date, "dirty": version.dirty}
        and content.get("inputs") == dict(inputs.files)
        and content.get("folders") == dict(inputs.folders)
    )


def recorded(data: bytes) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The files and folders that a manifest says were read; None when the bytes are no manifest."""
    content = _read(data)
    if content is None or not isinstance(content.get("inputs"), dict) or not isinstance(content.get("folders"), dict):
        return None
    return tuple(content["inputs"]), tuple(content["folders"])


def _read(data: bytes) -> dict[str, Any] | None:
    try:
        content = json.loads(data)
    except ValueError:
        return None
    return content if isinstance(content, dict) and content.get("form") == FORM else None
