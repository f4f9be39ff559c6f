"""Writes bot/core/matching/pinyin_readings.py from pypinyin: run this file."""

from __future__ import annotations

import base64
import zlib
from pathlib import Path
from textwrap import wrap

from bot.core.matching import pinyin_readings

_HEAD = '''"""The commonest reading of every Chinese character, without tone: 42,000 of them.

Made from pypinyin's table (MIT) by tests/core/pinyin_table.py; a test holds it against
pypinyin's own answers. Loading pypinyin for these readings alone took 12 MB.
"""

from __future__ import annotations

import base64
import zlib

FIRST = {first:#x}
"""The first character of the table."""
_SYLLABLES = """
{syllables}
"""
SYLLABLES = tuple(_SYLLABLES.split())
"""Every syllable; the table has its place plus one, 0 for what has no reading."""


def unpacked() -> bytes:
    """The table, two bytes a character, the higher first."""
    return zlib.decompress(base64.b85decode("".join(_PACKED.split())))


_PACKED = r"""
{packed}
"""
'''


def readings() -> dict[int, str]:
    """pypinyin's commonest reading of each character that has any, without tone."""
    from pypinyin import Style, lazy_pinyin
    from pypinyin.pinyin_dict import pinyin_dict

    return {code: lazy_pinyin(chr(code), style=Style.NORMAL)[0] for code in sorted(pinyin_dict)}


def module() -> str:
    """The text of the module."""
    read = readings()
    syllables = sorted(set(read.values()))
    place = {syllable: number for number, syllable in enumerate(syllables, start=1)}
    first = min(read)
    codes = (place[read[code]] if code in read else 0 for code in range(first, max(read) + 1))
    table = b"".join(code.to_bytes(2, "big") for code in codes)
    packed = base64.b85encode(zlib.compress(table, 9)).decode()
    return _HEAD.format(
        first=first,
        syllables="\n".join(wrap(" ".join(syllables), 100)),
        packed="\n".join(packed[at : at + 100] for at in range(0, len(packed), 100)),
    )


if __name__ == "__main__":
    Path(pinyin_readings.__file__).write_text(module(), encoding="utf-8")
