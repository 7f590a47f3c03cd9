"""The models and the clause library come in; a JSON Schema for editors goes out (2020-12).

One schema serves every file of a spec, so no top-level key is required. Help is Swedish, with English beside
it where the editor shows Markdown. `with:` is typed by the clause that is named.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from docgen.diag.diagnostic import Say
from docgen.spec.library import Library
from docgen.spec.model.base import Model
from docgen.spec.model.requirement import ClauseRequirement, RequirementBase, TextRequirement
from docgen.spec.model.spec import TYPED, Spec
from docgen.spec.parameter import Parameter
from docgen.spec.sections import SECTIONS
from docgen.spec.values.duration import Duration
from docgen.spec.values.expect import Value
from docgen.spec.values.money import Money
from docgen.spec.values.number import DECIMAL_SCHEMA, Percent
from docgen.spec.values.text import TEXT_SCHEMA
from docgen.spec.values.time import DATE_SCHEMA, ClockTime
from docgen.spec.words import LABELS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KEYWORDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
_OWN_HELP = ("en", "default_en")
"""Keys of `model.base.key` that an editor has no use for."""
_KINDS: Mapping[str, type[RequirementBase]] = {"text": TextRequirement, "clause": ClauseRequirement, **TYPED}
_OMIT = Say("true tar bort kravet som en grund har", "true takes out the requirement that a base has")
_USE = Say(
    "Grundfiler i samma repo, sedda från den här filen", "Base files in the same repository, seen from this file"
)


class _Generator(GenerateJsonSchema):
    """Writes defaults of our own types as an author would."""

    def encode_default(self, dft: Any) -> Any:
        """The default as YAML text."""
        return str(dft) if isinstance(dft, Value) else super().encode_default(dft)


def json_schema(library: Library) -> Schema:
    """The schema of a spec file, with every clause of the library."""
    schema: Schema = _tidy(Spec.model_json_schema(by_alias=True, schema_generator=_Generator))
    schema.pop("required", None)
    bases = {"type": ["string", "array"], "items": {"type": "string"}, **_help(_USE)}
    schema["properties"] |= {"use": bases, "extends": bases}
    definitions: Schema = schema["$defs"]
    definitions["SectionKey"] = {"enum": list(SECTIONS), **_described(SECTIONS.values())}
    schema["properties"]["requirements"]["items"] = {"$ref": "#/$defs/Requirement"}
    for model in _KINDS.values():
        _complete(definitions[model.__name__], library)
    definitions["ClauseRequirement"] |= {"allOf": [_with(library, name) for name in library.clauses]}
    definitions["Override"] = _override(definitions["TextRequirement"])
    definitions["Requirement"] = _requirement()
    return {
        "$schema": DIALECT,
        "title": "docgen",
        "description": "En upphandlings krav, villkor, tidplan och tjänsteskrivelser",
        **{key: value for key, value in schema.items() if key not in {"title", "description"}},
    }


def _tidy(node: Any) -> Any:
    """Without pydantic's titles, without our own help keys, without the branch for an empty value."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    found: Schema = {}
    for name, value in node.items():
        if name in {"properties", "$defs"}:
            found[name] = {key: _tidy(item) for key, item in value.items()}
        elif name not in {"title", *_OWN_HELP}:
            keyword = _KEYWORDS.get(str(name), str(name))
            found[keyword] = _tidy(value)
    if "properties" in found:
        found.pop("description", None)
    return _with_labels(_without_null(found))


def _without_null(node: Schema) -> Schema:
    branches = [item for item in node.get("anyOf", ()) if item != {"type": "null"}]
    if "anyOf" not in node or len(branches) == len(node["anyOf"]):
        return node
    rest = {name: value for name, value in node.items() if name != "anyOf" and (name, value) != ("default", None)}
    return {**branches[0], **rest} if len(branches) == 1 else {**rest, "anyOf": branches}


def _with_labels(node: Schema) -> Schema:
    values = node.get("enum") or ([node["const"]] if "const" in node else [])
    group = next((group for group in LABELS.values() if values and all(value in group for value in values)), None)
    if group is None:
        return node
    return {**node, **_described([group[value] for value in values])}


def _described(labels: Iterable[Say]) -> Schema:
    listed = list(labels)
    return {
        "enumDescriptions": [label.sv for label in listed],
        "markdownEnumDescriptions": [f"{label.sv}\n\n*{label.en}*" for label in listed],
    }


def _help(said: Say) -> Schema:
    return {"description": said.sv, "markdownDescription": f"{said.sv}\n\n*{said.en}*"}


def _complete(definition: Schema, library: Library) -> None:
    """Section keys and clause names to choose among, and `omit`."""
    properties = definition["properties"]
    properties["omit"] = {"type": "boolean", **_help(_OMIT)}
    properties["section"] = {"$ref": "#/$defs/SectionKey", **_only_help(properties["section"])}
    if "clause" in properties:
        names = [name for name in library.clauses if name not in TYPED]
        titles = [Say(library.clauses[name].title, library.clauses[name].wording("en").title) for name in names]
        properties["clause"] = {**_only_help(properties["clause"]), "enum": names, **_described(titles)}


def _only_help(node: Schema) -> Schema:
    return {name: node[name] for name in ("description", "markdownDescription") if name in node}


def _requirement() -> Schema:
    """A requirement is told by its type, else by its clause, else by its text; without any it overrides a base."""
    labels = LABELS["requirement-type"]
    kinds = {"enum": list(_KINDS), **_described(labels[name] for name in _KINDS)}
    no_type: Schema = {"not": {"required": ["type"]}}
    ways = [
        _when({"required": ["type"], "properties": {"type": {"const": name}}}, model) for name, model in _KINDS.items()
    ]
    ways.append(_when({"required": ["clause"], **no_type}, ClauseRequirement))
    own_text = {"required": ["text"], "not": {"anyOf": [{"required": ["type"]}, {"required": ["clause"]}]}}
    ways.append(_when(own_text, TextRequirement))
    bare = {"not": {"anyOf": [{"required": [name]} for name in ("type", "clause", "text")]}}
    ways.append({"if": bare, "then": {"$ref": "#/$defs/Override"}})
    type_help = Say("Slag av krav", "Kind of requirement")
    return {
        "type": "object",
        "required": ["id"],
        "properties": {"type": {**kinds, **_help(type_help)}},
        "allOf": ways,
    }


def _when(condition: Schema, model: type[Model]) -> Schema:
    return {"if": condition, "then": {"$ref": f"#/$defs/{model.__name__}"}}


def _override(text_requirement: Schema) -> Schema:
    """What may stand in an entry that changes a requirement of a base: any of its keys."""
    common = [*RequirementBase.model_fields, "omit"]
    return {"type": "object", "properties": {name: text_requirement["properties"][name] for name in common}}


def _with(library: Library, name: str) -> Schema:
    parameters = library.clauses[name].parameters
    required = [parameter.name for parameter in parameters.values() if parameter.required]
    values: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {parameter.name: _parameter(parameter) for parameter in parameters.values()},
    }
    if required:
        values["required"] = required
    then: Schema = {"properties": {"with": values}}
    if required:
        then["required"] = ["with"]
    return {"if": {"properties": {"clause": {"const": name}}, "required": ["clause"]}, "then": then}


def _parameter(parameter: Parameter) -> Schema:
    unit = f" ({parameter.unit})" if parameter.unit else ""
    found = {**_type(parameter), **_help(Say(parameter.help.sv + unit, parameter.help.en + unit))}
    if parameter.default is not None:
        found["default"] = _plainly(parameter.default)
    return found


def _plainly(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, tuple):
        return [_plainly(item) for item in value]
    return value if isinstance(value, bool | int) else str(value)


def _type(parameter: Parameter) -> Schema:
    if parameter.type == "choice":
        return {"enum": list(parameter.choices)}
    if parameter.type == "list":
        bounds = {"minItems": parameter.min, "maxItems": parameter.max}
        items = dict(_SIMPLE[parameter.of])
        return {
            "type": "array",
            "items": items,
            **{name: value for name, value in bounds.items() if value is not None},
        }
    found = dict(_SIMPLE[parameter.type])
    if parameter.type == "integer":
        bounds = {"minimum": parameter.min, "maximum": parameter.max}
        found |= {name: value for name, value in bounds.items() if value is not None}
    return found


_SIMPLE: Mapping[str, Schema] = {
    "text": TEXT_SCHEMA,
    "prose": TEXT_SCHEMA,
    "integer": {"type": "integer"},
    "decimal": DECIMAL_SCHEMA,
    "percent": Percent.json_schema(),
    "money": Money.json_schema(),
    "duration": Duration.json_schema(),
    "clock-time": ClockTime.json_schema(),
    "date": DATE_SCHEMA,
    "boolean": {"type": "boolean"},
}
