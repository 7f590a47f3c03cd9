"""Paths of pydantic's errors are followed in the models."""

import pytest

from docgen.spec.clause import ClauseHead
from docgen.spec.model.contract import Contract
from docgen.spec.model.requirement import FollowUp
from docgen.spec.model.spec import Spec
from docgen.spec.model.typed import Baseline, OnCallService, TurnoverCap
from docgen.spec.shape import keys_of, spot_at


@pytest.mark.parametrize(
    ("path", "owner", "name"),
    [
        (("contract", "start"), Contract, "Avtalsstart"),
        (("requirements", 3, "type=on-call-service", "response_time"), OnCallService, "Inställelsetid hos brukaren"),
        (("requirements", 0, "type=turnover-cap", "ceiling", "percent"), Baseline, "Taket i procent"),
        (("requirements", 0, "type=text", "follow_up", "source"), FollowUp, "Underlag, t.ex. jourlogg"),
    ],
)
def test_a_path_ends_in_a_field(path: tuple[str | int, ...], owner: object, name: str) -> None:
    spot = spot_at(Spec, path)
    assert spot.owner is owner
    assert spot.field is not None
    assert spot.field.description == name


def test_help_stands_inside_a_sentence() -> None:
    spot = spot_at(Spec, ("contract", "start"))
    assert spot.help is not None
    assert (spot.help.sv, spot.help.en) == ("avtalsstart", "start of the contract")
    cpv = spot_at(Spec, ("procurement", "cpv")).help
    assert cpv is not None
    assert cpv.sv == "CPV-koder, den första är huvudkod"


def test_choices_are_found_through_lists_and_optional_types() -> None:
    population = spot_at(Spec, ("requirements", 0, "type=turnover-cap", "population", 1))
    assert population.choices == ("permanent", "for-the-assignment", "hourly")
    assert "qualification" in spot_at(Spec, ("requirements", 0, "type=turnover-cap", "category")).choices
    assert spot_at(Spec, ("contract", "start")).choices == ()


def test_the_model_at_the_end_knows_its_keys() -> None:
    model = spot_at(Spec, ("requirements", 0, "type=turnover-cap")).model
    assert model is TurnoverCap
    assert {"id", "population", "ceiling"} <= set(keys_of(TurnoverCap))
    clause = spot_at(Spec, ("requirements", 0, "type=clause")).model
    assert clause is not None
    assert "with" in keys_of(clause)
    assert "with_" not in keys_of(clause)


def test_dictionaries_are_entered_by_key() -> None:
    spot = spot_at(ClauseHead, ("parameters", "days", "type"))
    assert "duration" in spot.choices


def test_steps_that_lead_nowhere_are_skipped() -> None:
    assert spot_at(Spec, ("contract", "function-plain[read]", "start")).owner is Contract
    assert spot_at(Spec, ("nowhere",)).field is None
