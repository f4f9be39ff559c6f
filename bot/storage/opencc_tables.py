"""OpenCC's dictionaries as flat arrays in a file, made once from its own by its own tool."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from subprocess import SubprocessError, run

import numpy as np

from bot.core.packed import PackedTexts, PackedWords
from bot.storage.arrays import load_arrays, save_arrays

_FORMAT = 2
_CONFIGS = {"s2twp.json": "681dd1ff", "t2s.json": "96fe5cc3"}
"""The configurations whose steps are known here, by checksum; others are left to OpenCC itself."""
NORMAL = "CJK_Compatibility_Ideographs"
PHRASES = ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")
CHARACTERS = "STCharacters"
REGIONAL = ("TWPhrases", "TWVariantsPhrases", "TWVariants")
SIMPLIFYING = ("TSPhrases", "TSCharactersExt", "TSCharacters")

Dictionary = dict[str, str]
Arrays = dict[str, np.ndarray]


def load_tables(cache: Path) -> Arrays | None:
    """The dictionaries, from `cache` or made anew; None where OpenCC is not as known here."""
    folder = opencc_folder()
    if folder is None:
        return None
    try:
        kept = cache / f"opencc-{_FORMAT}-{_state_of(folder / 'share' / 'opencc')}.arrays"
        with suppress(OSError, ValueError):
            return load_arrays(kept)
        arrays = packed(read_dictionaries(folder))
    except (OSError, ValueError, SubprocessError):
        return None
    with suppress(OSError):  # a cache that can't be written costs time, nothing else
        save_arrays(kept, arrays)
    return arrays


def opencc_folder() -> Path | None:
    """The folder of OpenCC's tools and data, without importing it."""
    spec = find_spec("opencc")
    return Path(spec.origin).parent / "clib" if spec and spec.origin else None


def _state_of(data: Path) -> str:
    """A name for what OpenCC's files are. Raises OSError, or ValueError for unknown steps."""
    for name, known in _CONFIGS.items():
        if hashlib.sha256((data / name).read_bytes()).hexdigest()[:8] != known:
            raise ValueError(f"OpenCC's {name} has other steps")
    sizes = [(data / f"{name}.ocd2").stat().st_size for name in _names()]
    return hashlib.sha256(json.dumps(sizes).encode()).hexdigest()[:12]


def _names() -> tuple[str, ...]:
    return (NORMAL, *PHRASES, CHARACTERS, *REGIONAL, *SIMPLIFYING)


def read_dictionaries(folder: Path) -> dict[str, Dictionary]:
    """OpenCC's dictionaries by name, each with the first of the choices for every entry.

    Raises OSError or SubprocessError where its tool can't be run.
    """
    tool = next(iter(sorted((folder / "bin").glob("opencc_dict*"))), None)
    if tool is None:
        raise OSError("opencc_dict is missing")
    found: dict[str, Dictionary] = {}
    with tempfile.TemporaryDirectory(prefix="tieline-") as place:
        for name in _names():
            written = Path(place) / f"{name}.txt"
            source = folder / "share" / "opencc" / f"{name}.ocd2"
            arguments = ["-i", str(source), "-o", str(written), "-f", "ocd2", "-t", "text"]
            # OpenCC's own tool on its own files.
            run([str(tool), *arguments], check=True, capture_output=True, timeout=60)  # noqa: S603
            lines = written.read_text(encoding="utf-8").split("\n")
            pairs = (line.split("\t", 1) for line in lines if line)
            found[name] = {key: choices.split(" ")[0] for key, choices in pairs}
    return found


def packed(dictionaries: Mapping[str, Dictionary]) -> Arrays:
    """The dictionaries as arrays, as `bot.storage.chinese` takes them.

    The phrases are packed words with their values; `heads` has the first two characters of any, and
    `sizes` a bit for each length of those that begin so. The small dictionaries are JSON.
    """
    phrases: Dictionary = {}
    for name in reversed(PHRASES):
        phrases.update(dictionaries[name])
    words = PackedWords.of(phrases)
    values = PackedTexts.of(phrases[word] for word in words)
    sizes: dict[int, int] = {}
    for word in phrases:
        head = ord(word[0]) << 32 | ord(word[1])
        sizes[head] = sizes.get(head, 0) | 1 << len(word)
    heads = sorted(sizes)
    small = {
        "to_traditional": (NORMAL, CHARACTERS, *REGIONAL),
        "to_simplified": (NORMAL, *SIMPLIFYING),
    }
    return {
        "checks": words.checks,
        "blob": words.blob,
        "ends": words.ends,
        "values.blob": values.blob,
        "values.ends": values.ends,
        "heads": np.array(heads, np.int64),
        "sizes": np.array([sizes[head] for head in heads], np.uint32),
        **{
            key: np.frombuffer(
                json.dumps({name: dictionaries[name] for name in names}).encode(), np.uint8
            )
            for key, names in small.items()
        },
    }
