"""Simplified to Traditional Chinese with Taiwan's words: OpenCC's rules, its phrases in a file.

OpenCC makes objects of its 50,000 phrases, 44 MB of them. Here they are flat arrays that are mapped
from a file, made once from OpenCC's own dictionaries by its own tool. A test holds every phrase and
texts of all kinds against OpenCC's own conversion, which is used where its tool is missing.
"""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from subprocess import SubprocessError, run

import numpy as np

from bot.core.packed import PackedTexts, PackedWords
from bot.storage.arrays import load_arrays, save_arrays

_FORMAT = 1
_CONFIG = "s2twp.json"
_NORMAL = "CJK_Compatibility_Ideographs"
_PHRASES = ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")
_CHARACTERS = "STCharacters"
_REGIONAL = ("TWPhrases", "TWVariantsPhrases", "TWVariants")
_KNOWN_CONFIG = "681dd1ff"
"""The configuration whose steps these are, by checksum; another one is left to OpenCC itself."""
REMEMBERED, SHORT = 512, 600
"""Conversions kept at hand, of texts of so many characters: the same replies are said often."""

Dictionary = dict[str, str]
Arrays = dict[str, np.ndarray]


def load_traditional(cache: Path) -> Traditional | None:
    """The conversion, from `cache` or made anew; None where OpenCC is not as it is known to be."""
    folder = _opencc()
    if folder is None:
        return None
    data = folder / "share" / "opencc"
    try:
        kept = cache / f"traditional-{_FORMAT}-{_state_of(data)}.arrays"
        with suppress(OSError, ValueError, KeyError):
            return Traditional(load_arrays(kept))
        arrays = packed(read_dictionaries(folder))
    except (OSError, ValueError, SubprocessError):
        return None
    with suppress(OSError):  # a cache that can't be written costs time, nothing else
        save_arrays(kept, arrays)
    return Traditional(arrays)


def _opencc() -> Path | None:
    """The folder of OpenCC's tools and data, without importing it."""
    spec = find_spec("opencc")
    return Path(spec.origin).parent / "clib" if spec and spec.origin else None


def _state_of(data: Path) -> str:
    """A name for what OpenCC's files are. Raises OSError, or ValueError for unknown steps."""
    config = (data / _CONFIG).read_bytes()
    if hashlib.sha256(config).hexdigest()[:8] != _KNOWN_CONFIG:
        raise ValueError(f"OpenCC's {_CONFIG} has other steps")
    sizes = [(data / f"{name}.ocd2").stat().st_size for name in _names()]
    return hashlib.sha256(json.dumps(sizes).encode()).hexdigest()[:12]


def _names() -> tuple[str, ...]:
    return (_NORMAL, *_PHRASES, _CHARACTERS, *_REGIONAL)


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
    """The dictionaries as arrays, as `Traditional` takes them."""
    phrases: Dictionary = {}
    for name in reversed(_PHRASES):
        phrases.update(dictionaries[name])
    words = PackedWords.of(phrases)
    values = PackedTexts.of(phrases[word] for word in words)
    sizes: dict[int, int] = {}
    for word in phrases:
        head = ord(word[0]) << 32 | ord(word[1])
        sizes[head] = sizes.get(head, 0) | 1 << len(word)
    heads = sorted(sizes)
    small = {name: dictionaries[name] for name in (_NORMAL, _CHARACTERS, *_REGIONAL)}
    return {
        "checks": words.checks,
        "blob": words.blob,
        "ends": words.ends,
        "values.blob": values.blob,
        "values.ends": values.ends,
        "heads": np.array(heads, np.int64),
        "sizes": np.array([sizes[head] for head in heads], np.uint32),
        "small": np.frombuffer(json.dumps(small).encode(), np.uint8),
    }


class Traditional:
    """Converts as OpenCC does with its configuration s2twp."""

    def __init__(self, arrays: Arrays) -> None:
        """`arrays` are those of `packed`. Raises KeyError or ValueError if they are not."""
        self._words = PackedWords(arrays["checks"], arrays["blob"], arrays["ends"])
        self._values = PackedTexts(arrays["values.blob"], arrays["values.ends"])
        self._heads, self._sizes = arrays["heads"], arrays["sizes"]
        small: dict[str, Dictionary] = json.loads(arrays["small"].tobytes())
        self._normal = str.maketrans(small[_NORMAL])
        self._characters = str.maketrans(small[_CHARACTERS])
        self._regional = _Replacing([small[name] for name in _REGIONAL])
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._convert)

    def convert(self, text: str) -> str:
        """The text in Traditional characters, with Taiwan's words."""
        return self._remembered(text) if len(text) <= SHORT else self._convert(text)

    def _convert(self, text: str) -> str:
        text = text.translate(self._normal)
        found: list[str] = []
        done = 0
        for start, sizes in self._beginnings(text):
            if start < done:
                continue
            for size in range(sizes.bit_length() - 1, 1, -1):
                if (
                    sizes >> size & 1
                    and (place := self._words.place(text[start : start + size])) >= 0
                ):
                    found.append(text[done:start].translate(self._characters))
                    found.append(self._values[place])
                    done = start + size
                    break
        found.append(text[done:].translate(self._characters))
        # Words of a region are looked for within the pieces, never across them.
        return "".join(self._regional.of(piece) for piece in found)

    def _beginnings(self, text: str) -> Sequence[tuple[int, int]]:
        """Where phrases may begin by their first two characters, and of which sizes: a bit each."""
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)
        if len(codes) < 2:
            return ()
        heads = codes[:-1] << 32 | codes[1:]
        places = np.searchsorted(self._heads, heads)
        places[places == len(self._heads)] = 0
        starts = np.flatnonzero(self._heads[places] == heads)
        return list(zip(starts.tolist(), self._sizes[places[starts]].tolist(), strict=True))


class _Replacing:
    """Replaces, from left to right, the longest entry of the first dictionary that has any."""

    def __init__(self, dictionaries: Sequence[Dictionary]) -> None:
        self._by_first: dict[str, list[tuple[Dictionary, int]]] = {}
        for dictionary in dictionaries:
            for first, size in sorted({(key[0], -len(key)) for key in dictionary}):
                self._by_first.setdefault(first, []).append((dictionary, -size))
        self._firsts = re.compile("[" + "".join(map(re.escape, self._by_first)) + "]")

    def of(self, text: str) -> str:
        """The text with its entries replaced."""
        found: list[str] = []
        done = 0
        for first in self._firsts.finditer(text):
            start = first.start()
            if start < done:
                continue
            for dictionary, size in self._by_first[first.group()]:
                value = dictionary.get(text[start : start + size])
                if value is not None:
                    found += (text[done:start], value)
                    done = start + size
                    break
        return "".join((*found, text[done:])) if found else text
