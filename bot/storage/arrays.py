"""Named arrays in one file that is mapped into memory: what is not used is never read.

The file begins with a mark, the length of an index, and the index as JSON: {name: [type, shape,
offset]}. Several processes share the pages of one file.
"""

from __future__ import annotations

import json
import math
import mmap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

_MARK = b"TIELINE1"
_ALIGNED = 64
_TYPES = {"u1", "u2", "u4", "i2", "i4", "i8", "f4", "f8"}


def save_arrays(path: Path, arrays: Mapping[str, np.ndarray]) -> None:
    """Write arrays; a reader never sees half a file. Raises OSError if it can't be written."""
    index: dict[str, tuple[str, tuple[int, ...], int]] = {}
    offset = 0
    for name, array in arrays.items():
        index[name] = (array.dtype.str[1:], array.shape, offset)
        offset += -(-array.nbytes // _ALIGNED) * _ALIGNED
    head = json.dumps(index).encode()
    head += b" " * (-(len(_MARK) + 8 + len(head)) % _ALIGNED)
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".part")
    with partial.open("wb") as file:
        file.write(_MARK + len(head).to_bytes(8, "little") + head)
        for array in arrays.values():
            file.write(np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes())
            file.write(bytes(-array.nbytes % _ALIGNED))
    partial.replace(path)


def load_arrays(path: Path) -> dict[str, np.ndarray]:
    """Map the arrays of a file, read-only.

    Raises OSError if it can't be read, ValueError if it is not such a file or was cut short.
    """
    with path.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if mapped[: len(_MARK)] != _MARK:
        raise ValueError(f"{path} is not a file of arrays")
    start = len(_MARK) + 8
    length = int.from_bytes(mapped[len(_MARK) : start], "little")
    index: dict[str, Any] = json.loads(mapped[start : start + length])
    arrays = {}
    for name, (kind, shape, offset) in index.items():
        if kind not in _TYPES:
            raise ValueError(f"{path} has an array of type {kind}")
        flat = np.frombuffer(mapped, "<" + kind, math.prod(shape), start + length + offset)
        arrays[name] = flat.reshape(shape)
    return arrays


def unmap(array: np.ndarray) -> None:
    """Give back the memory of an array that was read for the only time; it can be read again.

    The pages of a file stay with a process that has read them, and count as its memory.
    """
    view: object = array
    while isinstance(view, np.ndarray):
        view = view.base
    mapped = view.obj if isinstance(view, memoryview) else None
    if not isinstance(mapped, mmap.mmap) or not hasattr(mapped, "madvise"):
        return
    beginning = np.frombuffer(mapped, np.uint8).ctypes.data
    start = -(-(array.ctypes.data - beginning) // mmap.PAGESIZE) * mmap.PAGESIZE
    end = (array.ctypes.data - beginning + array.nbytes) // mmap.PAGESIZE * mmap.PAGESIZE
    if end > start:
        mapped.madvise(mmap.MADV_DONTNEED, start, end - start)
