"""Imports point one way: cli → surfaces, storage → core; and core stays pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot

ROOT = Path(bot.__file__).parent
ALLOWED = {
    "core": {"core"},
    "storage": {"storage", "core"},
    "surfaces": {"surfaces", "core"},
    "config": {"config"},
    "cli": {"cli", "surfaces", "storage", "core", "config"},
    "__main__": {"cli"},
}
IMPURE = {
    "os", "io", "pathlib", "shutil", "tempfile", "socket", "subprocess", "asyncio", "threading",
    "time", "random", "secrets", "urllib", "http", "logging", "sys", "aiohttp", "httpx", "yaml",
    "sqlalchemy", "slack_bolt", "slack_sdk", "starlette", "uvicorn", "typer", "rich", "wordfreq",
}  # fmt: skip


def modules() -> Iterator[Path]:
    """Every module of the package."""
    yield from sorted(path for path in ROOT.rglob("*.py") if path.name != "__init__.py")
    yield from sorted(ROOT.rglob("__init__.py"))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def room_of(path: Path) -> str:
    """The part of the house that a module belongs to."""
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    """A module imports only from its own part of the house and those below it."""
    room = room_of(path)
    if room == "__init__":
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "bot" and len(parts) > 1:
            assert parts[1] in ALLOWED[room], f"{path}: {room} may not import {name}"


@pytest.mark.parametrize(
    "path", list((ROOT / "core").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_core_is_pure(path: Path) -> None:
    """Core touches neither disk, network, clock nor environment."""
    for name in imported(path):
        assert name.split(".")[0] not in IMPURE, f"{path} imports {name}"
    source = path.read_text(encoding="utf-8")
    for call in ("date.today(", "datetime.now(", "open(", "utcnow("):
        assert call not in source.replace("_open(", ""), f"{path} calls {call}"


def test_slack_surfaces_are_siblings() -> None:
    """The Slack app knows nothing of the built-in workspace, nor the workspace of it."""
    for path in modules():
        parts = path.relative_to(ROOT).parts
        if parts[:2] == ("surfaces", "slack"):
            assert not any("surfaces.workspace" in name for name in imported(path)), path
        if parts[:2] == ("surfaces", "workspace"):
            assert not any("surfaces.slack" in name for name in imported(path)), path


def test_every_module_says_what_it_is() -> None:
    """A module opens with a sentence that names its one capability."""
    for path in modules():
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path
