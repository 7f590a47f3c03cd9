"""The bytes of a lock of links come in; what was reviewed goes out, and back: one line for each link, sorted.

The lock lies beside the spec as `links.lock.json`. It is no YAML, so that it is never read as a part of the spec;
one line for each link lets git join the reviews of two persons.
"""

import json
from collections.abc import Mapping

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.diag.place import SourceId, whole
from docgen.trace.model import Reviewed

FORM = 1
_NAME = "links.lock.json"


def lock_path(spec: str, folder: bool) -> str:
    """The path of the lock: in a spec's folder, or beside a spec of one file, after its name."""
    if folder:
        return _NAME if spec in {"", "."} else f"{spec.rstrip('/')}/{_NAME}"
    return f"{spec.rpartition('.')[0] or spec}.{_NAME}"


def read_lock(data: bytes, source: SourceId) -> Outcome[Mapping[str, Reviewed]]:
    """What was reviewed, by the name of the link; an error and nothing when the file is no such lock."""
    try:
        content = json.loads(data)
        form, links = content["form"], content["links"]
        found = {str(name): _review(row) for name, row in links.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return Outcome({}, (_unreadable(source),))
    return Outcome(found) if form == FORM else Outcome({}, (_unreadable(source),))


def _review(row: Mapping[str, object]) -> Reviewed:
    found = {name: row.get(name, "") for name in ("meaning", "by", "day", "note")}
    texts = {name: text for name, text in found.items() if isinstance(text, str)}
    if len(texts) < len(found) or not texts["meaning"]:
        raise ValueError("no review")
    return Reviewed(**texts)


def write_lock(reviews: Mapping[str, Reviewed]) -> bytes:
    """The bytes of a lock."""
    rows = ",\n".join(f"  {_json(name)}: {_json(_row(reviews[name]))}" for name in sorted(reviews))
    return f'{{\n "form": {FORM},\n "links": {{\n{rows}\n }}\n}}\n'.encode()


def _row(review: Reviewed) -> dict[str, str]:
    row = {"meaning": review.meaning, "by": review.by, "day": review.day}
    return row | {"note": review.note} if review.note else row


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _unreadable(source: SourceId) -> Diagnostic:
    return error(
        "T012",
        Say("låsfilen för länkar går inte att läsa", "the lock of links cannot be read"),
        whole(source),
        Say(
            "hämta filen ur git, och granska om det som saknas; en konflikt löses genom att båda sidors rader behålls",
            "take the file from git and review what is missing; in a conflict keep the lines of both sides",
        ),
    )
