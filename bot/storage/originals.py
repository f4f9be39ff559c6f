"""Finds originals of sources on disk, and the repository's own texts to compare with them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_LARGEST = 5_000_000  # bytes; anything larger is no text of ours
_SKIPPED = frozenset(
    {
        ".git",
        ".venv",
        "venv",
        ".cache",
        ".hypothesis",
        "node_modules",
        "__pycache__",
        "build",
        "dist",
    }
)
_BINARY = frozenset(
    {".png", ".jpg", ".jpeg", ".gif", ".ico", ".woff", ".woff2", ".db", ".sqlite", ".pyc", ".gz"}
)


def read_originals(folder: Path) -> dict[str, str]:
    """Return {file name: text} of every text in `folder`; none if there is no such folder."""
    if not folder.is_dir():
        return {}
    texts: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        text = _read_text(path)
        if text is not None and not path.name.startswith("."):
            texts[path.relative_to(folder).as_posix()] = text
    return texts


def repository_texts(root: Path, originals: Path) -> Iterator[tuple[str, str]]:
    """Yield (relative path, content) of every text file of the repository, originals left out."""
    kept_out = {(root / "seeds" / "originals").resolve(), originals.resolve()}
    for folder, folders, names in _walk(root):
        folders[:] = sorted(
            name
            for name in folders
            if name not in _SKIPPED
            and not name.endswith((".egg-info", "_cache"))
            and (folder / name).resolve() not in kept_out
        )
        for name in sorted(names):
            path = folder / name
            if path.suffix.lower() not in _BINARY:
                text = _read_text(path)
                if text is not None:
                    yield path.relative_to(root).as_posix(), text


def _walk(root: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    """Walk a tree top-down, as Path.walk does from Python 3.12 on."""
    for folder, folders, names in os.walk(root):
        yield Path(folder), folders, names


def _read_text(path: Path) -> str | None:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
