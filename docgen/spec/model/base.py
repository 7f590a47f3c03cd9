"""What all models share: frozen, no unknown keys, and help in Swedish and English on every key."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A part of a spec. Unknown keys are errors; values never change once made."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, arbitrary_types_allowed=False)


def key(sv: str, en: str, default: Any = ..., **more: Any) -> Any:
    """A documented key: `sv` and `en` say what to write there. Without `default` the key is required."""
    return Field(default, description=en, json_schema_extra={"sv": sv}, **more)
