"""What a reader of values needs: the author's text of a scalar, and a refusal in two languages.

A refusal is pydantic's own custom error, so that models and clause parameters share the readers. Its type is
the diagnostic code; its context carries the message and the hint in Swedish and English.
"""

from collections.abc import Callable
from typing import Any, LiteralString, Self, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from docgen.diag.diagnostic import Say
from docgen.source.plain import FloatText, IntText

_T = TypeVar("_T")

NBSP = "\u00a0"
NARROW = "\u202f"
_LONGEST_QUOTE = 60


class Value:
    """A type of ours that pydantic reads with `read` and writes with `str`."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """The value that the author wrote. Raises PydanticCustomError with a bilingual message."""
        raise NotImplementedError

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor should accept at this place."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return cls.json_schema()


class Reads:
    """The mark of an annotated type whose values `reader` reads, and whose JSON Schema is `accepts`.

    Cheaper than pydantic's own marks, which look up the signature of the reader for every key of every model.
    """

    __slots__ = ("accepts", "reader")

    def __init__(self, reader: Callable[[object], object], accepts: dict[str, Any]) -> None:
        """`reader` raises PydanticCustomError with a bilingual message."""
        self.reader = reader
        self.accepts = accepts

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.reader, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return dict(self.accepts)


def refuse(code: LiteralString, message: Say, hint: Say | None = None, at: str | int = "") -> PydanticCustomError:
    """The error to raise; `at` names the key that it speaks of when a whole mapping is judged."""
    context: dict[str, Any] = {"sv": message.sv, "en": message.en, "at": at}
    if hint is not None:
        context |= {"hint_sv": hint.sv, "hint_en": hint.en}
    return PydanticCustomError(code, "{en}", context)


def within(key: str | int, reader: Callable[[object], _T], value: object) -> _T:
    """Read a part of a value; a refusal then points at the part."""
    try:
        return reader(value)
    except PydanticCustomError as refusal:
        message, hint = message_of(refusal)
        raise refuse(refusal.type, message, hint, at=key) from None


def message_of(refusal: PydanticCustomError) -> tuple[Say, Say | None]:
    """Message and hint of a refusal."""
    return said(refusal.context or {})


def said(context: dict[str, Any]) -> tuple[Say, Say | None]:
    """Message and hint in the context of a refusal."""
    hint = Say(context["hint_sv"], context["hint_en"]) if "hint_sv" in context else None
    return Say(context["sv"], context["en"]), hint


def quote(text: str) -> str:
    """The author's text in quotation marks, on one line, shortened when it is long."""
    flat = " ".join(text.split())
    return f'"{flat if len(flat) <= _LONGEST_QUOTE else flat[: _LONGEST_QUOTE - 1] + "…"}"'


def inside(text: str) -> str:
    """A help text as it stands inside a sentence: small first letter, but an abbreviation keeps its capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def written(value: object, wanted: Say) -> str:
    """The text of a scalar as the author wrote it, numbers included. Refuses everything that is not text."""
    if isinstance(value, str):
        return value
    if isinstance(value, IntText | FloatText):
        return value.text
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise wrong_shape(value, wanted)


def wrong_shape(value: object, wanted: Say) -> PydanticCustomError:
    """The refusal of a list, a mapping, true/false or nothing where `wanted` should stand."""
    if value is None:
        return refuse(
            "S004",
            Say(f"värde saknas; här ska stå {wanted.sv}", f"there is no value; {wanted.en} was expected"),
            Say("skriv ett värde efter kolonet", "write a value after the colon"),
        )
    found = _found(value)
    return refuse(
        "S003",
        Say(f"{found.sv} står där {wanted.sv} ska stå", f"{found.en} stands where {wanted.en} was expected"),
        Say(f"skriv {wanted.sv}", f"write {wanted.en}"),
    )


def _found(value: object) -> Say:
    if isinstance(value, bool):
        word = "true" if value else "false"
        return Say(f"sanningsvärdet {word}", f"the truth value {word}")
    if isinstance(value, dict):
        return Say("en grupp av nycklar", "a mapping")
    if isinstance(value, list | tuple):
        return Say("en lista", "a list")
    return Say(quote(str(value)), quote(str(value)))
