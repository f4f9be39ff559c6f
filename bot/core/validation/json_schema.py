"""JSON Schemas of the knowledge files, for editors, made from the shapes."""

from __future__ import annotations

from typing import Any

from bot.core.validation.knowledge_files import FILES
from bot.core.validation.shapes import (
    Entries,
    Items,
    PartialDay,
    Record,
    Scalar,
    Shape,
    Variants,
)

Schema = dict[str, Any]

_PARTIAL: Schema = {
    "anyOf": [
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
        {
            "type": "object",
            "properties": {
                "year": {"type": "integer"},
                "month": {"type": "integer", "minimum": 1, "maximum": 12},
                "day": {"type": "integer", "minimum": 1, "maximum": 31},
                "part": {"enum": ["early", "mid", "late"]},
                "end_of_year": {"type": "boolean"},
            },
            "required": ["year"],
            "additionalProperties": False,
        },
    ]
}
_SCALARS: dict[str, Schema] = {
    "text": {"type": "string", "minLength": 1},
    "lines": {"type": "string", "minLength": 1},
    "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "whole": {"type": "integer", "minimum": 0},
    "yes-no": {"type": "boolean"},
    "day": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "hash": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}


def make_schemas() -> dict[str, Schema]:
    """Return {file name: JSON Schema} for every kind of knowledge file."""
    return {
        f"{kind}.json": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": f"Tieline {kind}",
            **_schema(shape),
        }
        for kind, _, shape in FILES
    }


def _schema(shape: Shape) -> Schema:
    match shape:
        case Scalar():
            plain: Schema = {"enum": list(shape.choices)} if shape.choices else _SCALARS[shape.kind]
            return _nullable(plain) if shape.nullable else dict(plain)
        case PartialDay():
            return _nullable(_PARTIAL) if shape.nullable else dict(_PARTIAL)
        case Items():
            items: Schema = {"type": "array", "items": _schema(shape.of)}
            return {**items, "minItems": shape.least} if shape.least else items
        case Entries():
            return {"type": "object", "additionalProperties": _schema(shape.of)}
        case Record():
            return _record(shape)
        case Variants():
            return {
                "oneOf": [
                    _record(record, {shape.tag: {"const": name}}) for name, record in shape.records
                ]
            }


def _nullable(schema: Schema) -> Schema:
    return {"anyOf": [dict(schema), {"type": "null"}]}


def _record(shape: Record, tag: Schema | None = None) -> Schema:
    properties: Schema = dict(tag or {})
    for key in shape.keys:
        inner = _schema(key.shape)
        if not key.required and isinstance(key.shape, Items | Record):
            inner = _nullable(inner)
        properties[key.name] = {"description": key.doc, **inner}
    required = [*(tag or {}), *(key.name for key in shape.keys if key.required)]
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
