"""Loads the curated knowledge: YAML files into records with positions, or into the store."""

from __future__ import annotations

import hashlib
import json
from functools import cache, lru_cache
from pathlib import Path

from bot.core.building import build_store
from bot.core.language import ChineseScripts, Convert
from bot.core.store import Store
from bot.core.validation.documents import Data, Document, Records
from bot.core.validation.knowledge_files import kind_of
from bot.core.validation.problem import Problem, Severity
from bot.core.validation.shape_check import check_shape
from bot.storage.traditional import load_traditional
from bot.storage.yaml_documents import read_document

_CACHE_FORMAT = 1
_NOT_KNOWLEDGE = ("knowledge/TEMPLATE.yaml", "knowledge/schema/", "seeds/originals/")


class KnowledgeError(Exception):
    """The knowledge can't be loaded; the text is one line naming file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        first = problems[0]
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{first.file}:{first.line}: {first.message}{more}")


def list_files(root: Path) -> list[tuple[str, Path]]:
    """Return (relative path, path) of every YAML file under knowledge/ and seeds/, in order.

    Raises KnowledgeError where the folders are missing or hold no YAML at all.
    """
    found: list[tuple[str, Path]] = []
    for folder in ("knowledge", "seeds"):
        for path in sorted((root / folder).rglob("*.y*ml")):
            relative = path.relative_to(root).as_posix()
            if path.is_file() and not relative.startswith(_NOT_KNOWLEDGE):
                found.append((relative, path))
    if not found:
        message = "no knowledge files found (expected knowledge/*.yaml and seeds/*.yaml)"
        raise KnowledgeError([Problem("knowledge", 1, Severity.ERROR, message)])
    return found


def _read_contents(root: Path) -> tuple[dict[str, bytes], str]:
    contents: dict[str, bytes] = {}
    digest = hashlib.sha256()
    for relative, path in list_files(root):
        try:
            content = path.read_bytes()
        except OSError as error:
            message = f"can't be read: {error.strerror or error}"
            raise KnowledgeError([Problem(relative, 1, Severity.ERROR, message)]) from error
        contents[relative] = content
        digest.update(f"{relative}\0{len(content)}\0".encode())
        digest.update(content)
    return contents, digest.hexdigest()


def _read(file: str, content: bytes) -> tuple[Document, list[Problem]]:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return Document(file, None), [Problem(file, line, Severity.ERROR, "not UTF-8")]
    return read_document(file, text)


def load_records(root: Path) -> Records:
    """Read every knowledge file under `root` with the line of each key; problems are collected.

    Raises KnowledgeError only where there is nothing to read.
    """
    contents, content_hash = _read_contents(root)
    documents: list[Document] = []
    problems: list[Problem] = []
    for file, content in contents.items():
        document, met = _read(file, content)
        documents.append(document)
        problems.extend(met)
    return Records(tuple(documents), tuple(problems), content_hash)


def load_store(root: Path, cache: Path | None = None) -> Store:
    """Load the store from knowledge/ and seeds/ under `root`.

    `cache` is a folder where parsed content is kept as JSON under its hash, which makes the next
    load several times faster; an unreadable or damaged cache is read over. Raises KnowledgeError
    with file and line if a file can't be read or is not of its shape; the rules beyond shape are
    `ties facts validate`'s.
    """
    contents, content_hash = _read_contents(root)
    cached = cache / f"knowledge-{_CACHE_FORMAT}-{content_hash}.json" if cache else None
    if cached is not None and (known := _read_cache(cached)) is not None:
        return build_store(known, content_hash)
    files = _parse(contents)
    if cached is not None:
        _write_cache(cached, files)
    return build_store(files, content_hash)


def _parse(contents: dict[str, bytes]) -> dict[str, tuple[str, dict[str, Data]]]:
    files: dict[str, tuple[str, dict[str, Data]]] = {}
    problems: list[Problem] = []
    for file, content in contents.items():
        known = kind_of(file)
        if known is None:
            problems.append(Problem(file, 1, Severity.ERROR, "not a knowledge file by its path"))
            continue
        document, met = _read(file, content)
        problems.extend(met)
        if met:
            continue
        kind, shape = known
        problems.extend(
            Problem(file, document.line(path), Severity.ERROR, message)
            for path, message in check_shape(document.data, shape)
        )
        if isinstance(document.data, dict):
            files[file] = (kind, document.data)
    if problems:
        raise KnowledgeError(problems)
    return files


def _read_cache(path: Path) -> dict[str, tuple[str, dict[str, Data]]] | None:
    try:
        known = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(known, dict):
        return None
    files: dict[str, tuple[str, dict[str, Data]]] = {}
    for file, entry in known.items():
        shape = kind_of(file)
        if shape is None or not isinstance(entry, dict):
            return None
        files[file] = (shape[0], entry)
    return files


def _write_cache(path: Path, files: dict[str, tuple[str, dict[str, Data]]]) -> None:
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        plain = {file: data for file, (_, data) in files.items()}
        partial.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return  # a cache that can't be written costs time, nothing else


@lru_cache(maxsize=1)
def load_chinese_scripts(cache: Path | None = None) -> ChineseScripts:
    """OpenCC's conversions: to Simplified, and to Traditional with Taiwan's words.

    Their dictionaries are loaded when a text is first converted. Those of Traditional take 44 MB,
    or 2 with a folder `cache` in which they are kept in another form.
    """

    @lru_cache(maxsize=1)
    def to_traditional() -> Convert:
        made = load_traditional(cache) if cache else None
        return made.convert if made else _converter("s2twp")

    return ChineseScripts(
        to_simplified=lambda text: _converter("t2s")(text),
        to_traditional=lambda text: to_traditional()(text),
    )


@cache
def _converter(name: str) -> Convert:
    from opencc import OpenCC

    convert: Convert = OpenCC(name).convert
    return convert
