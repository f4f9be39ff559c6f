"""The typeface: Noto Sans CJK in the shapes that readers of each language expect."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

from bot.core.language import Lang

_PACKAGE = "manimgx_fonts_cjk"
_FILE = "NotoSansCJK-VF.otf.ttc"
# The same code points look different in Seoul, Beijing and Taipei; each has its own face.
_FACES = {
    Lang.EN: "Noto Sans CJK KR",
    Lang.KO: "Noto Sans CJK KR",
    Lang.ZH: "Noto Sans CJK SC",
    Lang.ZH_HANT: "Noto Sans CJK TC",
}
_MOST_FACES = 10
_NOWHERE = "\U0010fffe"
"""A code point that no font has a glyph for."""


class NoFontError(Exception):
    """The font is not installed; the text says what to do, in a line."""


class Fonts:
    """The faces of one language, by size in pixels and weight from 100 to 900."""

    def __init__(self, lang: Lang) -> None:
        """Raises NoFontError."""
        self._path = _font_file()
        self._index = _index_of(_FACES[lang])
        self._made: dict[tuple[int, int], FreeTypeFont] = {}

    def face(self, size: int, weight: int) -> FreeTypeFont:
        """The face of a size and weight."""
        made = self._made.get((size, weight))
        if made is None:
            made = ImageFont.truetype(str(self._path), size, index=self._index)
            made.set_variation_by_axes([weight])
            self._made[size, weight] = made
        return made

    def width(self, text: str, size: int, weight: int) -> float:
        """How wide a text is on one line, in pixels."""
        return self.face(size, weight).getlength(text)

    def known(self, text: str) -> str:
        """The text without what would only be drawn as an empty box, such as emoji."""
        return " ".join("".join(filter(self.has, text)).split())

    def has(self, character: str) -> bool:
        """Whether there is a glyph for a character."""
        return character.isspace() or self._ink(character) != self._ink(_NOWHERE)

    def _ink(self, character: str) -> tuple[tuple[int, int], bytes]:
        mask = self.face(24, 400).getmask(character)
        return mask.size, bytes(mask)


@cache
def _font_file() -> Path:
    spec = find_spec(_PACKAGE)
    found = Path(spec.origin).parent / _FILE if spec and spec.origin else None
    if found is None or not found.is_file():
        raise NoFontError("the font for pictures is missing; install manimgx-fonts-cjk")
    return found


@cache
def _index_of(name: str) -> int:
    for index in range(_MOST_FACES):
        try:
            face = ImageFont.truetype(str(_font_file()), 12, index=index)
        except OSError:
            break
        if face.getname()[0] == name:
            return index
    raise NoFontError(f"{_FILE} has no face {name}; install manimgx-fonts-cjk again")
