"""What makes the path of a pydantic error readable: unions are told apart by tags, and no tag is also a key."""

import importlib
import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel, Discriminator, Tag

from docgen.spec.model.base import Model
from tests.house.project import modules


def all_models() -> list[type[Model]]:
    """Every model of docgen."""
    for item in modules():
        if item.package == "spec":
            importlib.import_module(item.path.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    found, waiting = set[type[Model]](), [Model]
    while waiting:
        waiting += (new := [model for model in waiting.pop().__subclasses__() if model not in found])
        found.update(new)
    return sorted(found, key=lambda model: model.__qualname__)


def unions(annotation: Any, told: bool = False) -> Iterator[tuple[bool, tuple[Any, ...]]]:
    """Every union in an annotation with its members; `told` when a discriminator stands on it."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        yield from unions(inner, told=any(isinstance(mark, Discriminator) for mark in marks))
    elif get_origin(annotation) in {Union, types.UnionType}:
        yield told, get_args(annotation)
        for member in get_args(annotation):
            yield from unions(member)
    else:
        for member in get_args(annotation):
            yield from unions(member)


def model_members(members: tuple[Any, ...]) -> list[type[BaseModel]]:
    plain = [get_args(member)[0] if get_origin(member) is Annotated else member for member in members]
    return [member for member in plain if isinstance(member, type) and issubclass(member, BaseModel)]


def tags(members: tuple[Any, ...]) -> set[str]:
    return {
        mark.tag
        for member in members
        if get_origin(member) is Annotated
        for mark in get_args(member)
        if isinstance(mark, Tag)
    }


def mistakes(models: list[type[Any]]) -> Iterator[str]:
    """Unions of models without tags, and tags that are also keys."""
    keys = {
        name for model in models for field, info in model.model_fields.items() for name in (field, info.alias) if name
    }
    for model in models:
        for field, info in model.model_fields.items():
            annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
            for told, members in unions(annotation):
                if len(model_members(members)) > 1 and not told:
                    yield f"{model.__name__}.{field}: a union of models without a discriminator"
                yield from (f"{model.__name__}.{field}: the tag {tag} is also a key" for tag in tags(members) & keys)


def test_no_union_is_guessed_and_no_tag_is_a_key() -> None:
    assert list(mistakes(all_models())) == []


def test_every_key_is_documented_in_both_languages() -> None:
    for model in all_models():
        for name, info in model.model_fields.items():
            extra = info.json_schema_extra
            assert info.description, f"{model.__name__}.{name}"
            assert isinstance(extra, dict), f"{model.__name__}.{name}"
            assert extra["en"], f"{model.__name__}.{name}"


def test_every_model_is_frozen_and_refuses_unknown_keys() -> None:
    for model in all_models():
        assert model.model_config.get("frozen") is True, model.__name__
        assert model.model_config.get("extra") == "forbid", model.__name__


class _A(BaseModel):
    kind: str


class _B(BaseModel):
    other: str


@pytest.mark.parametrize(
    "annotation",
    [_A | _B, list[_A | _B], Annotated[Annotated[_A, Tag("kind")] | Annotated[_B, Tag("b")], Discriminator(str)]],
)
def test_such_mistakes_are_seen(annotation: Any) -> None:
    holder = type("Holder", (BaseModel,), {"__annotations__": {"item": annotation}})
    assert list(mistakes([holder, _A, _B]))


def test_the_models_are_found() -> None:
    assert {"Spec", "OnCallService", "Memo", "ScaleStep"} <= {model.__name__ for model in all_models()}
