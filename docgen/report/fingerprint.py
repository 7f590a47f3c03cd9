"""A diagnostic comes in; what it is known by goes out, the same when lines are moved above it.

Known by its code, what it stands in (a requirement, or a file), its words and its message. Code hosts and baselines
recognise a finding by it from one run to the next.
"""

import hashlib
import re
from collections.abc import Mapping

from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId, Span
from docgen.source.text import SourceText

_LINE_NUMBER = re.compile(r"\b(rad|rader|line|lines|stycke|paragraph) \d+")
_LONGEST_WORDS = 200


def fingerprint(item: Diagnostic, texts: Mapping[SourceId, SourceText], where: str) -> str:
    """What a diagnostic is known by; `where` is what it stands in. Two that say the same there are known as one."""
    parts = (item.code, where, _words(item, texts), _LINE_NUMBER.sub(r"\1", item.message.sv))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]


def file_of(item: Diagnostic) -> str:
    """The file that a diagnostic stands in, or its route where nobody made a span of it."""
    return item.place.source.path if isinstance(item.place, Span) else str(item.place)


def _words(item: Diagnostic, texts: Mapping[SourceId, SourceText]) -> str:
    """The words at the place; of a place over several lines only the first."""
    place = item.place
    text = texts.get(place.source) if isinstance(place, Span) else None
    if text is None or not isinstance(place, Span):
        return ""
    return " ".join(text.slice(place).split("\n")[0].split())[:_LONGEST_WORDS]
