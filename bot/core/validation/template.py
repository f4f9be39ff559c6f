"""The template for curators: every key of a fact or gap, with where its content comes from."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.validation.knowledge_shapes.facts import FACT, GAP
from bot.core.validation.knowledge_shapes.values import VALUE
from bot.core.validation.shapes import Items, PartialDay, Record, Scalar, Shape, Variants

_HEAD = """\
# Template: copy an entry below into knowledge/facts/<topic>.yaml or knowledge/gaps/<topic>.yaml,
# replace what stands in <…>, and leave optional keys out where they do not apply.
# Texts are our own words; a sentence of a source never enters this repository.
# Afterwards: ties facts format && ties facts validate && ties sources verify
"""


def write_template() -> str:
    """Return the template as YAML with a comment on every key."""
    lines = [_HEAD.rstrip("\n")]
    for name, record in (("facts", FACT), ("gaps", GAP)):
        lines.append(f"{name}:")
        body = list(_record(record, 4))
        body[0] = f"  - {body[0].lstrip()}"
        lines.extend(body)
    lines.append("# The other types of value:")
    for name, record in VALUE.records:
        keys = ", ".join(
            [f"type: {name}", *(f"{key.name}: {_sketch(key.shape)}" for key in record.keys)]
        )
        lines.append(f"#   value: {{{keys}}}")
    return "\n".join(lines) + "\n"


def _record(record: Record, indent: int) -> Iterator[str]:
    pad = " " * indent
    for key in record.keys:
        note = key.doc if key.required else f"Optional. {key.doc}"
        name = f'"{key.name}"' if key.name == "on" else key.name
        inner = key.shape
        if isinstance(inner, Variants):
            yield f"{pad}{name}: {{type: text}}  # {note}"
        elif isinstance(inner, Record):
            yield f"{pad}{name}:  # {note}"
            yield from _record(inner, indent + 2)
        elif isinstance(inner, Items) and isinstance(inner.of, Record):
            yield f"{pad}{name}:  # {note}"
            body = list(_record(inner.of, indent + 4))
            yield f"{pad}  - {body[0].lstrip()}"
            yield from body[1:]
        else:
            yield f"{pad}{name}: {_sketch(inner)}  # {note}{_options(inner)}"


def _options(shape: Shape) -> str:
    inner = shape.of if isinstance(shape, Items) else shape
    choices = inner.choices if isinstance(inner, Scalar) else ()
    return f" One of: {', '.join(choices)}." if choices else ""


def _sketch(shape: Shape) -> str:
    match shape:
        case Items():
            return f"[{_sketch(shape.of)}]"
        case PartialDay():
            return "null" if shape.nullable else "2025-06-10"
        case Scalar(nullable=True):
            return "null"
        case Scalar(kind="whole"):
            return "1"
        case Scalar(kind="yes-no"):
            return "true"
        case Scalar(kind="day"):
            return "2025-06-10"
        case Scalar(choices=choices) if choices:
            return choices[0]
        case Scalar(kind="id"):
            return "<id>"
        case _:
            return "<text>"
