"""What all models share: frozen, no unknown keys, and help in Swedish and English on every key."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator


class Model(BaseModel):
    """A part of a spec. Unknown keys are errors; values never change once made."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Spoken(Model):
    """A part with defaults in words: a spec in English gets them in English.

    Validate with the context `{"language": "en"}` to get the English ones.
    """

    @model_validator(mode="before")
    @classmethod
    def _in_language(cls, data: Any, info: ValidationInfo) -> Any:
        if not isinstance(data, dict) or not info.context or info.context.get("language") != "en":
            return data
        spoken = {
            field.alias or name: field.json_schema_extra["default_en"]
            for name, field in cls.model_fields.items()
            if isinstance(field.json_schema_extra, dict) and "default_en" in field.json_schema_extra
        }
        return {**spoken, **data}


def key(sv: str, en: str, default: Any = ..., *, default_en: str | None = None, **more: Any) -> Any:
    """A documented key: `sv` and `en` say what to write there. Without `default` the key is required.

    `default_en` stands in for a default in Swedish words when the documents are in English.
    """
    extra: dict[str, Any] = {"en": en, "markdownDescription": f"{sv}\n\n*{en}*"}
    if default_en is not None:
        extra["default_en"] = default_en
    return Field(default, description=sv, json_schema_extra=extra, **more)
