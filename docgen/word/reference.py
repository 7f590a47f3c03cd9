"""References as fields, so that Word keeps them right when somebody moves a heading.

In: a reference with the words that a reader sees. Out: those words, with the number or title in a REF field
where the target stands in the same document, and as plain text where it does not. Floor 6.
"""

import re

from docgen.blocks.tree import Ref
from docgen.ooxml.markup import Xml, field, joined, link_to, run
from docgen.word.draft import Draft
from docgen.word.target import Target


def reference_xml(draft: Draft, ref: Ref) -> Xml:
    """A reference. Words round the number ("tabell 2", "3.8 Jour") stay text."""
    target = draft.targets.by_anchor.get(ref.target) if ref.inside else None
    if target is None or not ref.text:
        return run(ref.text)
    if ref.form == "page":
        return field(f"PAGEREF {target.reference} \\h", ref.text)
    split = _round(target.number, ref.text)
    if split is not None:
        before, after = split
        number = field(f"REF {target.reference} {_switches(target)}", target.number)
        return joined(run(before), number, _title(target, after))
    if ref.text == target.title and target.level:
        return field(f"REF {target.reference} \\h", ref.text)
    return link_to(target.reference, run(ref.text))


def _switches(target: Target) -> str:
    """The paragraph number of a heading; of a table the bookmark holds the number itself."""
    return "\\r \\h" if target.level else "\\h"


def _round(number: str, text: str) -> tuple[str, str] | None:
    """What stands before and after the number in the text; None when it is not there as a number."""
    if not number:
        return None
    match = re.search(rf"(?<![\w.]){re.escape(number)}(?!\w|\.\w)", text)
    return (text[: match.start()], text[match.end() :]) if match else None


def _title(target: Target, after: str) -> Xml:
    """What follows the number: the title as a field of its own, or words as they are."""
    gap = after[: len(after) - len(after.lstrip())]
    if target.level and target.title and after.strip() == target.title:
        return joined(run(gap), field(f"REF {target.reference} \\h", target.title))
    return run(after)
