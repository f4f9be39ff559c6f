"""Loads the curated knowledge: YAML files into records with positions, or into the store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from bot.core.building.store import TEXTS, build_store
from bot.core.facts import SampleSet
from bot.core.packed import PackedTexts
from bot.core.store import Store
from bot.core.validation.documents import Data, Document, Records
from bot.core.validation.knowledge_files import kind_of
from bot.core.validation.problem import Problem, Severity
from bot.core.validation.shape_check import check_shape
from bot.storage.arrays import load_arrays, save_arrays, unmap
from bot.storage.yaml_documents import read_document

_CACHE_FORMAT = 3
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


def _contents(root: Path) -> Iterator[tuple[str, bytes]]:
    for relative, path in list_files(root):
        try:
            content = path.read_bytes()
        except OSError as error:
            message = f"can't be read: {error.strerror or error}"
            raise KnowledgeError([Problem(relative, 1, Severity.ERROR, message)]) from error
        yield relative, content


def _hash_of(contents: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for relative, content in contents:
        digest.update(f"{relative}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


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
    contents = dict(_contents(root))
    content_hash = _hash_of(contents.items())
    documents: list[Document] = []
    problems: list[Problem] = []
    for file, content in contents.items():
        document, met = _read(file, content)
        documents.append(document)
        problems.extend(met)
    return Records(tuple(documents), tuple(problems), content_hash)


def load_store(root: Path, cache: Path | None = None) -> Store:
    """Load the store from knowledge/ and seeds/ under `root`.

    `cache` is a folder where parsed content is kept under its hash: the next load is several
    times faster, and leaves samples and rewordings in the file until they are asked for. A
    damaged cache is read over. Raises KnowledgeError with file and line if a file can't be read or
    is not of its shape; the rules beyond shape are `ties facts validate`'s.
    """
    if cache is not None:
        # One file after the other: all of them at once would leave holes of their size in memory.
        content_hash = _hash_of(_contents(root))
        known = _read_cache(_cached(cache, content_hash), content_hash)
        if known is not None:
            return known
    contents = dict(_contents(root))
    content_hash = _hash_of(contents.items())
    files = _parse(contents)
    store = build_store(files, content_hash)
    if cache is not None and _write_cache(_cached(cache, content_hash), files, store):
        # What is read back takes less memory than what was parsed.
        return _read_cache(_cached(cache, content_hash), content_hash) or store
    return store


def _cached(cache: Path, content_hash: str) -> Path:
    return cache / f"knowledge-{_CACHE_FORMAT}-{content_hash}.arrays"


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


def _read_cache(path: Path, content_hash: str) -> Store | None:
    """The store from a cache, its samples left in the file; None if there is none to be read."""
    try:
        arrays = load_arrays(path)
        known = json.loads(arrays["files"].tobytes())
        packed = PackedTexts(arrays["texts.blob"], arrays["texts.ends"])
        texts = {
            kind: tuple(
                SampleSet(id_, {lang: packed[start:end] for lang, (start, end) in within.items()})
                for id_, within in json.loads(arrays[kind].tobytes()).items()
            )
            for kind in TEXTS
        }
        files = {file: (_kind(file), entry) for file, entry in known.items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None
    unmap(arrays["files"])
    return build_store(files, content_hash, texts)


def _kind(file: str) -> str:
    known = kind_of(file)
    if known is None:
        raise ValueError(f"{file} is not a knowledge file by its path")
    return known[0]


def _write_cache(path: Path, files: dict[str, tuple[str, dict[str, Data]]], store: Store) -> bool:
    """Keep what was parsed, samples and rewordings as packed texts. Says if it could be written."""
    plain = {file: data for file, (kind, data) in files.items() if kind not in TEXTS}
    texts: list[str] = []
    arrays: dict[str, np.ndarray] = {
        "files": np.frombuffer(json.dumps(plain, ensure_ascii=False).encode(), np.uint8)
    }
    for kind, sets in zip(TEXTS, (store.samples, store.rewordings), strict=True):
        places: dict[str, dict[str, tuple[int, int]]] = {}
        for one in sets:
            places[one.intent] = {}
            for lang, some in one.utterances.items():
                places[one.intent][lang] = (len(texts), len(texts) + len(some))
                texts += some
        arrays[kind] = np.frombuffer(json.dumps(places).encode(), np.uint8)
    packed = PackedTexts.of(texts)
    arrays |= {"texts.blob": packed.blob, "texts.ends": packed.ends}
    try:
        save_arrays(path, arrays)
    except OSError:
        return False  # a cache that can't be written costs time, nothing else
    return True
