"""The models keep the house's rules: documented in two languages, no union that gives an error twice."""

import re
import types
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import pytest

from docgen.source.plain import plain
from docgen.spec.clause import ClauseHead, TwinHead
from docgen.spec.model.base import Model
from docgen.spec.model.profile import Profile
from docgen.spec.model.spec import TAG, TYPED, Requirement, Spec, requirement_type
from docgen.spec.shape import bare, help_of, is_model, is_union, keys_of, members
from tests.unit.spec.case import CASES, made

ROOTS = (Spec, ClauseHead, TwinHead, Profile)


def models(annotation: Any, seen: set[type[Model]]) -> Iterator[type[Model]]:
    """Every model below a type."""
    kind = bare(annotation)
    if is_model(kind):
        if kind in seen:
            return
        seen.add(kind)
        yield kind
        for field in kind.model_fields.values():
            yield from models(field.annotation, seen)
    elif is_union(kind) or get_origin(kind) in {tuple, dict}:
        for part in get_args(kind):
            yield from models(part, seen)


ALL = sorted({model for root in ROOTS for model in models(root, set())}, key=lambda model: model.__name__)


def test_the_walk_finds_the_models() -> None:
    assert {"Spec", "OnCallService", "Baseline", "HoursPerWeek", "ScaleStep"} <= {model.__name__ for model in ALL}
    assert len(ALL) > 50


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.__name__)
def test_every_key_is_documented_in_both_languages(model: type[Model]) -> None:
    for name, field in model.model_fields.items():
        said = help_of(field)
        assert len(said.sv) > 1, name
        assert len(said.en) > 1, name


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.__name__)
def test_unions_have_tags_or_their_own_reader(model: type[Model]) -> None:
    """A plain union of two kinds would give two errors for one mistake, with steps that no tree has."""
    for name, field in model.model_fields.items():
        kind = bare(field.annotation)
        parts = [part for part in get_args(kind) if part is not types.NoneType] if is_union(kind) else []
        own_reader = any(type(item).__name__ == "BeforeValidator" for item in field.metadata)
        assert len(parts) < 2 or own_reader, name


def test_no_tag_equals_a_key() -> None:
    tags = set(members(get_args(Requirement)[0]))
    assert len(tags) == 14
    assert all(tag.startswith(TAG) for tag in tags)
    assert tags.isdisjoint(key for model in ALL for key in keys_of(model))


def test_models_are_frozen_and_take_no_other_keys() -> None:
    for model in ALL:
        assert model.model_config["frozen"]
        assert model.model_config["extra"] == "forbid"


def test_the_typed_requirements_are_the_twelve() -> None:
    assert " ".join(sorted(TYPED)) == (
        "care-team collective-agreement continuity contract-length follow-up introduction on-call-service "
        "register-control staff-experience substitute-pool takeover-plan turnover-cap"
    )


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ({"type": "continuity"}, "type=continuity"),
        ({"clause": "x"}, "type=clause"),
        ({"text": "x"}, "type=text"),
        ({"text": "x", "clause": "x"}, "type=clause"),
        ({"type": None, "text": "x"}, "type=text"),
        ({"id": "x"}, None),
        ("x", None),
    ],
)
def test_a_requirement_is_told_by_its_keys(value: object, tag: str | None) -> None:
    assert requirement_type(value) == tag


def test_the_cases_with_everything_have_every_key() -> None:
    """One case for each law, since a spec has the parts of one law only."""
    text = "".join(
        (CASES / "ok" / f"{name}.yaml").read_text(encoding="utf-8") for name in ("everything", "direct", "choice")
    )
    written = set(re.findall(r"(\w+):(?:\s|$)", text))
    known = {key for model in models(Spec, set()) for key in keys_of(model)}
    assert known - written == {"use", "schablon", "clause", "with"} - written


def test_defaults_in_words_are_english_in_an_english_spec() -> None:
    text = (CASES / "ok" / "everything.yaml").read_text(encoding="utf-8")
    text = text.replace("\n  language: sv\n", "\n  language: en\n")
    for line in ("  portal: kommunens upphandlingssystem\n", "  tender_language: svenska\n"):
        assert line in text
        text = text.replace(line, "")
    text = text.replace(", decided_by: nämnden", "").replace("    replacement: en introducerad assistent\n", "")
    spec = made(text).spec
    assert spec is not None
    assert spec.procurement.portal == "the e-tendering system of the authority"
    assert spec.procedure is not None
    assert spec.procedure.tender_language == "Swedish"
    assert {item.id: item.model_dump().get("decided_by") for item in spec.requirements}[
        "PA-AVTAL-1"
    ] == "the authority"


def test_a_spec_can_be_written_out_as_it_was_read() -> None:
    """Values print as an author writes them, so that a dump validates to the same spec."""
    found = made((CASES / "ok" / "everything.yaml").read_text(encoding="utf-8"))
    assert found.spec is not None
    assert found.assembled is not None
    assert isinstance(plain(found.assembled.tree), dict)
    again = Spec.model_validate(found.spec.model_dump(mode="json", by_alias=True))
    assert again == found.spec
