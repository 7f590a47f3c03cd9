"""A path into the models comes in; the model, the field and the type at its end go out.

The paths are those of pydantic's errors: keys, indices, and the tags of unions.
"""

import types
from collections.abc import Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Struct
from pydantic import Tag
from pydantic.fields import FieldInfo

from docgen.diag.diagnostic import Say
from docgen.spec.model.base import Model
from docgen.spec.values.expect import inside


class Spot(Struct, frozen=True):
    """Where a path ends: the model it went through last, the field of that model, and the type there."""

    owner: type[Model] | None
    field: FieldInfo | None
    annotation: Any

    @property
    def help(self) -> Say | None:
        """What to write there."""
        return help_of(self.field) if self.field else None

    @property
    def choices(self) -> tuple[object, ...]:
        """The values to choose from, where there is a choice."""
        return get_args(self.annotation) if get_origin(self.annotation) is Literal else ()

    @property
    def model(self) -> type[Model] | None:
        """The model at the end itself, if the type there is one."""
        return self.annotation if is_model(self.annotation) else None


def spot_at(root: Any, path: Sequence[str | int]) -> Spot:
    """Follow a path; steps that lead nowhere are skipped."""
    spot = Spot(None, None, bare(root))
    for step in path:
        spot = _step(spot, step) or spot
    return spot


def keys_of(model: type[Model]) -> tuple[str, ...]:
    """The keys that a model takes, as they are written in YAML."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def help_of(field: FieldInfo) -> Say:
    """What to write in a field, from `key`, as it stands inside a sentence."""
    extra = field.json_schema_extra
    english = str(extra.get("en", "")) if isinstance(extra, dict) else ""
    return Say(inside(field.description or ""), inside(english))


def is_model(annotation: Any) -> bool:
    """True for one of our models."""
    return isinstance(annotation, type) and issubclass(annotation, Model)


def bare(annotation: Any) -> Any:
    """The type without Annotated and without `| None`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
            continue
        if not is_union(annotation):
            return annotation
        some = [item for item in get_args(annotation) if item is not types.NoneType]
        if len(some) != 1:
            return annotation
        annotation = some[0]


def is_union(annotation: Any) -> bool:
    """True for `A | B`."""
    return get_origin(annotation) in {Union, types.UnionType}


def members(annotation: Any) -> dict[str, Any]:
    """The members of a tagged union by tag."""
    found: dict[str, Any] = {}
    for item in get_args(annotation) if is_union(annotation) else ():
        for extra in get_args(item)[1:] if get_origin(item) is Annotated else ():
            if isinstance(extra, Tag):
                found[extra.tag] = bare(item)
    return found


def _step(spot: Spot, step: str | int) -> Spot | None:
    annotation = spot.annotation
    if is_model(annotation):
        for name, field in annotation.model_fields.items():
            if (field.alias or name) == step:
                return Spot(annotation, field, bare(field.annotation))
        return None
    if get_origin(annotation) is tuple and isinstance(step, int):
        return Spot(spot.owner, spot.field, bare(get_args(annotation)[0]))
    if get_origin(annotation) is dict and isinstance(step, str):
        return Spot(spot.owner, spot.field, bare(get_args(annotation)[1]))
    if isinstance(step, str) and step in (tagged := members(annotation)):
        return Spot(spot.owner, spot.field, tagged[step])
    return None
