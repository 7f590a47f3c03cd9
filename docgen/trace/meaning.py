"""Items of a spec come in; fingerprints of what they mean go out.

A fingerprint changes when a reader would be told something else. It does not change with comments, order of keys or
items, line breaks, kinds of spaces, ids, sections, motives or law references.
"""

import datetime as dt
import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Decimal

from docgen.spec.model.base import Model
from docgen.spec.model.contract import Milestone
from docgen.spec.model.evaluation import AwardCriterion, PriceRow
from docgen.spec.model.memo import Demand, Memo
from docgen.spec.requirement import ResolvedRequirement

_LENGTH = 16
"""Hexadecimal digits: a mistake in one of 10^10 links."""


def of_demand(item: Demand) -> str:
    """What somebody asks for. The authority's own answer is not part of it."""
    return fingerprint([item.paraphrase, item.figure, item.type])


def of_requirement(item: ResolvedRequirement, text: str | None) -> str:
    """A requirement as the documents tell it: heading, category and `text`, which holds its parameters and how it is
    verified and followed up. Without a text from the documents, what that would be written from."""
    told: object = text
    if text is None:
        told = [item.text, item.addition, item.values, item.verification, item.follow_up]
    return fingerprint([item.title, item.category, told])


def of_criterion(item: AwardCriterion) -> str:
    """What is assessed, what it weighs, what the tender shall show, and the scale."""
    worth = [item.weight, item.max_deduction, item.priority]
    return fingerprint([item.title, item.text, worth, item.evidence, item.scale])


def of_price_row(item: PriceRow) -> str:
    """What is priced, by which unit, and how much of it."""
    return fingerprint([item.label, item.unit, item.quantity, item.note])


def of_milestone(item: Milestone) -> str:
    """What happens when, and by whom."""
    return fingerprint([item.title, item.kind, item.date, item.until, item.responsible])


def of_memo(item: Memo) -> str:
    """What is proposed for decision in which matter."""
    return fingerprint([item.title, item.document, item.proposal])


def fingerprint(value: object) -> str:
    """The fingerprint of any value of a spec."""
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def _plain(value: object) -> object:
    """The value as JSON, with text and numbers in one form."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, Model):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, Sequence):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int) else _plain(str(value))
