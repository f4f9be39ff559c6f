"""Checks data against its shape: unknown keys, missing keys, wrong types, missing languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.core.regex import regex
from bot.core.validation.documents import Data, Path
from bot.core.validation.shapes import (
    Entries,
    Items,
    PartialDay,
    Record,
    Scalar,
    Shape,
    Variants,
)

Finding = tuple[Path, str]
"""Where in the document, and what is wrong."""

_ID = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WHOLE = regex(r"\d{1,9}")
_HASH = regex(r"[0-9a-f]{64}")
_PARTIAL = regex(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PARTS = ("early", "mid", "late")
_PARTIAL_KEYS = ("year", "month", "day", "part", "end_of_year")


def check_shape(data: Data, shape: Shape, path: Path = ()) -> Iterator[Finding]:
    """Yield everything in which `data` is not of `shape`."""
    match shape:
        case Scalar():
            yield from _check_scalar(data, shape, path)
        case PartialDay():
            yield from _check_partial(data, shape, path)
        case Items():
            yield from _check_items(data, shape, path)
        case Entries():
            if not isinstance(data, dict):
                yield path, "must be a mapping"
                return
            for key, value in data.items():
                yield from check_shape(value, shape.of, (*path, key))
        case Record():
            yield from _check_record(data, shape, path)
        case Variants():
            yield from _check_variants(data, shape, path)


def _name(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "the file")


def _check_scalar(data: Data, shape: Scalar, path: Path) -> Iterator[Finding]:
    name = _name(path)
    if data is None:
        if not shape.nullable:
            yield path, f"{name} is empty"
        return
    if not isinstance(data, str):
        yield path, f"{name} must be a single value, not a {_sort(data)}"
        return
    if shape.choices:
        if data not in shape.choices:
            yield path, f"{name}: {data!r} is none of {', '.join(shape.choices)}"
        return
    if shape.kind in ("text", "lines") and not data.strip():
        yield path, f"{name} is empty"
    elif shape.kind == "text" and (data != data.strip() or "\n" in data):
        yield path, f"{name} has a line break or white space at an end"
    elif shape.kind == "id" and not _ID.fullmatch(data):
        yield path, f"{name}: {data!r} is no id (lower-case letters, digits, hyphens)"
    elif shape.kind == "whole" and not _WHOLE.fullmatch(data):
        yield path, f"{name}: {data!r} is no whole number"
    elif shape.kind == "yes-no" and data not in ("true", "false"):
        yield path, f"{name}: {data!r} is neither true nor false"
    elif shape.kind == "hash" and not _HASH.fullmatch(data):
        yield path, f"{name} is no SHA-256 (64 hexadecimal digits)"
    elif shape.kind == "day" and not (len(data) == 10 and _is_date(data)):
        yield path, f"{name}: {data!r} is no day (YYYY-MM-DD)"


def _is_date(text: str) -> bool:
    found = _PARTIAL.fullmatch(text)
    if not found:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def _check_partial(data: Data, shape: PartialDay, path: Path) -> Iterator[Finding]:
    name = _name(path)
    if data is None:
        if not shape.nullable:
            yield path, f"{name} is empty"
    elif isinstance(data, str):
        if not _is_date(data):
            yield path, f"{name}: {data!r} is no date (YYYY, YYYY-MM or YYYY-MM-DD)"
    elif isinstance(data, dict):
        yield from _check_parts(data, path)
    else:
        yield path, f"{name} must be a date"


def _check_parts(data: dict[str, Data], path: Path) -> Iterator[Finding]:
    for key in data:
        if key not in _PARTIAL_KEYS:
            yield (*path, key), f"unknown key {key!r} in a date"
    numbers = {}
    for key, low, high in (("year", 1000, 9999), ("month", 1, 12), ("day", 1, 31)):
        value = data.get(key)
        if value is None:
            continue
        if not (isinstance(value, str) and _WHOLE.fullmatch(value) and low <= int(value) <= high):
            yield (*path, key), f"{key}: {value!r} is out of range"
        else:
            numbers[key] = int(value)
    if "year" not in data:
        yield path, "a date needs a year"
    if "day" in numbers and "month" not in numbers:
        yield path, "a day needs a month"
    if data.get("part") is not None and (data["part"] not in _PARTS or "month" not in numbers):
        yield path, "part must be early, mid or late, of a month"
    if data.get("end_of_year") not in (None, "true", "false"):
        yield path, "end_of_year must be true or false"
    if len(numbers) == 3 and not _is_date("{year:04}-{month:02}-{day:02}".format(**numbers)):
        yield path, "there is no such day"


def _sort(data: Data) -> str:
    return "mapping" if isinstance(data, dict) else "list" if isinstance(data, list) else "value"


def _check_items(data: Data, shape: Items, path: Path) -> Iterator[Finding]:
    if data is None and shape.least == 0:
        return
    if not isinstance(data, list):
        yield path, f"{_name(path)} must be a list"
        return
    if len(data) < shape.least:
        yield path, f"{_name(path)} must not be empty"
    for index, item in enumerate(data):
        yield from check_shape(item, shape.of, (*path, index))


def _check_record(data: Data, shape: Record, path: Path) -> Iterator[Finding]:
    if not isinstance(data, dict):
        yield path, f"{_name(path)} must be a mapping with {', '.join(k.name for k in shape.keys)}"
        return
    known = {key.name: key for key in shape.keys}
    for name in data:
        if name not in known:
            yield (*path, name), f"unknown key {name!r} in {shape.name}"
    for key in shape.keys:
        if key.name in data:
            if data[key.name] is None and not key.required:
                continue
            yield from check_shape(data[key.name], key.shape, (*path, key.name))
        elif key.required:
            missing = "missing language" if shape.name in ("texts", "aliases") else "missing key"
            yield path, f"{missing} {key.name!r} in {_name(path) if path else shape.name}"


def _check_variants(data: Data, shape: Variants, path: Path) -> Iterator[Finding]:
    if not isinstance(data, dict):
        yield path, f"{_name(path)} must be a mapping"
        return
    tag = data.get(shape.tag)
    records = dict(shape.records)
    record = records.get(tag) if isinstance(tag, str) else None
    if record is None:
        yield path, f"{_name(path)}: {shape.tag} must be one of {', '.join(records)}"
        return
    rest: dict[str, Data] = {key: value for key, value in data.items() if key != shape.tag}
    yield from _check_record(rest, record, path)
