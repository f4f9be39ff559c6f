"""Writes knowledge files in their canonical form: key order, style and quoting of the shapes."""

from __future__ import annotations

import json
import re

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from bot.core.validation.documents import Data
from bot.core.validation.shapes import (
    Entries,
    Items,
    PartialDay,
    Record,
    Scalar,
    Shape,
    Variants,
)

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STR = "tag:yaml.org,2002:str"
_SIMPLE = re.compile(r"[A-Za-z][A-Za-z0-9 ,.;'’–—()-]*[A-Za-z0-9.)]|[a-z0-9]+(?:-[a-z0-9]+)*")
_TO_ESCAPE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WORDS_OF_YAML = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"])


def head_comment(content: str) -> str:
    """Return the comment lines that a file begins with, which are kept as they are."""
    kept: list[str] = []
    for line in content.splitlines(keepends=True):
        if not line.startswith("#"):
            break
        kept.append(line)
    return "".join(kept)


def has_inner_comments(content: str) -> bool:
    """Whether comments stand anywhere but at the head, where rewriting would lose them."""
    rest = content[len(head_comment(content)) :]
    return any(line.lstrip().startswith("#") for line in rest.splitlines())


def write_canonical(data: Data, shape: Record, head: str = "") -> str:
    """Return the canonical text of shape-checked data; reading it gives the same data."""
    return head + "".join(f"{line}\n" for line in _block(data, shape, 0))


def _block(data: Data, shape: Shape, indent: int) -> list[str]:
    """Return the lines of a value in block style, at an indent."""
    pad = " " * indent
    if isinstance(data, dict):
        lines: list[str] = []
        for key, value, inner in _ordered(data, shape):
            lines.extend(
                _entry(f"{pad}{_scalar(key, None, flow=False)}:", value, inner, indent + 2)
            )
        return lines
    if isinstance(data, list):
        assert isinstance(shape, Items)
        lines = []
        for item in data:
            if isinstance(item, dict | list) and item and not _is_flow(shape.of, item):
                body = _block(item, shape.of, indent + 2)
                lines.append(f"{pad}- {body[0].lstrip()}")
                lines.extend(body[1:])
            else:
                lines.append(f"{pad}- {_inline(item, shape.of)}")
        return lines
    return [f"{pad}{_inline(data, shape)}"]


def _entry(head: str, value: Data, shape: Shape, indent: int) -> list[str]:
    if isinstance(value, str) and "\n" in value:
        return _literal(head, value, indent)
    if not isinstance(value, dict | list) or not value or _is_flow(shape, value):
        return [f"{head} {_inline(value, shape)}"]
    return [head, *_block(value, shape, indent)]


def _literal(head: str, value: str, indent: int) -> list[str]:
    body = value.removesuffix("\n")
    lines = body.split("\n")
    plain = (
        body
        and not body.endswith("\n")
        and all(
            line == line.rstrip()
            and not _TO_ESCAPE.search(line)
            and "\t" not in line
            and "\r" not in line
            for line in lines
        )
    )
    if not plain or lines[0].startswith(" ") or not lines[0]:
        return [f"{head} {_quoted(value)}"]
    pad = " " * indent
    mark = "|" if value.endswith("\n") else "|-"
    return [f"{head} {mark}", *(f"{pad}{line}" if line else "" for line in lines)]


def _is_flow(shape: Shape, value: Data) -> bool:
    if isinstance(shape, Items | Record):
        return shape.flow
    return isinstance(shape, PartialDay) and isinstance(value, dict)


def _ordered(data: dict[str, Data], shape: Shape) -> list[tuple[str, Data, Shape]]:
    """Return (key, value, shape) in canonical order, unknown keys last."""
    other: Shape = Scalar()
    match shape:
        case Variants():
            records = dict(shape.records)
            tag = data.get(shape.tag)
            record = records.get(tag) if isinstance(tag, str) else None
            first: list[tuple[str, Data, Shape]] = [(shape.tag, data.get(shape.tag), Scalar("id"))]
            rest = {key: value for key, value in data.items() if key != shape.tag}
            return first + (_ordered(rest, record) if record else [])
        case Record():
            known = {key.name: key.shape for key in shape.keys}
            names = [name for name in known if name in data]
            names += [name for name in data if name not in known]
            return [(name, data[name], known.get(name, other)) for name in names]
        case Entries():
            return [(name, value, shape.of) for name, value in data.items()]
        case PartialDay():
            order = ("year", "month", "day", "part", "end_of_year")
            names = [name for name in order if name in data]
            return [(name, data[name], Scalar("id")) for name in names]
        case _:
            return [(name, value, other) for name, value in data.items()]


def _inline(data: Data, shape: Shape, *, flow: bool = False) -> str:
    if isinstance(data, dict):
        entries = (
            f"{_scalar(key, None, flow=True)}: {_inline(value, inner, flow=True)}"
            for key, value, inner in _ordered(data, shape)
        )
        return "{" + ", ".join(entries) + "}"
    if isinstance(data, list):
        inner = shape.of if isinstance(shape, Items) else Scalar()
        return "[" + ", ".join(_inline(item, inner, flow=True) for item in data) + "]"
    return _scalar(data, shape, flow=flow)


def _scalar(value: str | None, shape: Shape | None, *, flow: bool) -> str:
    if value is None:
        return "null"
    is_text = shape is None or (isinstance(shape, Scalar) and shape.kind in ("text", "lines"))
    is_text = is_text and not (isinstance(shape, Scalar) and shape.choices)
    if not is_text and _reads_back(value, flow=flow, any_tag=True):
        return value
    if is_text and _reads_back(value, flow=flow, any_tag=False):
        return value
    return _quoted(value)


def _reads_back(value: str, *, flow: bool, any_tag: bool) -> bool:
    """Whether the plain scalar is read as the same text, and as no other type."""
    if _SIMPLE.fullmatch(value) and not (flow and "," in value) and not value[0].isdigit():
        return value.lower() not in _WORDS_OF_YAML
    if "\n" in value or _TO_ESCAPE.search(value) or (flow and value[-1:] in (":", "?")):
        return False
    try:
        node = yaml.compose(f"[{value}]" if flow else f"- {value}", Loader=_Loader)
    except yaml.YAMLError:
        return False
    if not isinstance(node, SequenceNode) or len(node.value) != 1:
        return False
    item = node.value[0]
    if isinstance(item, MappingNode) or not isinstance(item, ScalarNode):
        return False
    is_plain = item.style not in ("'", '"', "|", ">")
    return is_plain and item.value == value and (any_tag or item.tag == _STR)


def _quoted(value: str) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
