"""Every choice has a label in both languages."""

from typing import get_args, get_origin

import pytest

from docgen.spec.model.contract import MilestoneKind
from docgen.spec.model.requirement import Category, Interval, Stage
from docgen.spec.model.spec import TYPED
from docgen.spec.sections import SECTIONS
from docgen.spec.shape import bare
from docgen.spec.words import LABELS, label
from tests.unit.spec.test_model import ALL


def test_each_group_has_the_values_of_its_type() -> None:
    assert set(LABELS["category"]) == set(get_args(Category))
    assert set(LABELS["stage"]) == set(get_args(Stage))
    assert set(LABELS["interval"]) == set(get_args(Interval))
    assert set(LABELS["milestone"]) == set(get_args(MilestoneKind))
    assert set(LABELS["requirement-type"]) == {"text", "clause", *TYPED}


def test_every_choice_of_a_model_has_a_label() -> None:
    groups = [set(group) for group in LABELS.values()]
    for model in ALL:
        for name, field in model.model_fields.items():
            kind = bare(field.annotation)
            if get_origin(kind) is tuple:
                kind = bare(get_args(kind)[0])
            values = (
                set(get_args(kind)) if isinstance(kind, type(Category)) and get_origin(kind) is not None else set()
            )
            if not values or not all(isinstance(value, str) for value in values) or "ParameterHead" in model.__name__:
                continue
            assert any(values <= group for group in groups), f"{model.__name__}.{name} {values}"


def test_labels_are_in_two_languages() -> None:
    for group in LABELS.values():
        for said in group.values():
            assert said.sv
            assert said.en
            assert not said.sv.endswith(".")


def test_a_label_is_asked_for_by_group_and_value() -> None:
    assert label("stage", "tender").in_language("sv") == "i anbudet"
    with pytest.raises(KeyError):
        label("stage", "later")


def test_sections_belong_to_a_part_and_have_titles() -> None:
    assert {key.split(".")[0] for key in SECTIONS} == {"tenderer", "service", "contract"}
    assert len(SECTIONS) == 40
    assert all(said.sv and said.en for said in SECTIONS.values())
