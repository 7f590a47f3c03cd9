"""The fingerprint of docgen's own code: a package built by other code is not up to date."""

import hashlib
from functools import cache
from pathlib import Path


@cache
def fingerprint() -> str:
    """A hash over the source files of docgen, the same wherever they are installed."""
    top = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for path in sorted(top.rglob("*.py")):
        if "_data" not in path.relative_to(top).parts:
            digest.update(path.relative_to(top).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
