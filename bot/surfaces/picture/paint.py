"""Paints a planned picture with Pillow; edges are smoothed, and the alt text is in the file."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from bot.core.timeline_chart import Mark
from bot.surfaces.picture.fonts import Fonts
from bot.surfaces.picture.plan import MARGIN, RIGHT, WIDTH, Plan, Sign, Stretch

PAPER = "#ffffff"
RULE = "#dfe6e3"
RAIL = "#c3d0cb"
KNOWN = "#0f766e"
PLANNED = "#c2710c"
_SMOOTH = 4


def paint(plan: Plan, fonts: Fonts, *, title: str, description: str) -> bytes:
    """The picture as a PNG with its title and description."""
    image = Image.new("RGB", (WIDTH, plan.height), PAPER)
    drawing = ImageDraw.Draw(image)
    for y in plan.rules:
        drawing.rectangle((MARGIN, round(y), RIGHT, round(y) + 1), fill=RULE)
    for stretch in plan.rail:
        _rail(image, stretch)
    for sign in plan.signs:
        _sign(image, sign)
    for line in plan.lines:
        style = line.style
        # All lines of a style share a baseline, whatever letters they have.
        baseline = line.y + style.leading / 2 + style.size * 0.36
        face = fonts.face(style.size, style.weight)
        drawing.text((line.x, baseline), line.text, fill=style.colour, font=face, anchor="ls")
    return _png(image, title, description)


def _rail(image: Image.Image, stretch: Stretch) -> None:
    if stretch.bottom <= stretch.top:
        return
    if not stretch.dotted:
        box = (stretch.x - 2, stretch.top, stretch.x + 2, stretch.bottom)
        _fill(image, box, RAIL, radius=2)
        return
    step = 16
    count = max(3, int((stretch.bottom - stretch.top) // step))
    gap = (stretch.bottom - stretch.top) / count
    for number in range(count):
        y = stretch.top + gap * (number + 0.5)
        _fill(image, (stretch.x - 3, y - 3, stretch.x + 3, y + 3), RAIL, radius=3)


def _sign(image: Image.Image, sign: Sign) -> None:
    colour = PLANNED if sign.planned else KNOWN
    half = sign.half
    box = (sign.x - half, sign.top, sign.x + half, sign.bottom)
    if sign.mark is Mark.VAGUE:
        _fade(image, box, colour)
        return
    _fill(image, box, colour, radius=half)
    if sign.planned:
        hole = (box[0] + 6, box[1] + 6, box[2] - 6, box[3] - 6)
        _fill(image, hole, PAPER, radius=half - 6)


def _fill(
    image: Image.Image, box: tuple[float, float, float, float], colour: str, radius: float
) -> None:
    """A filled rounded box, drawn large and made small, which smooths its edge."""
    left, top = int(box[0]) - 1, int(box[1]) - 1
    size = (int(box[2] - left) + 3, int(box[3] - top) + 3)
    large = Image.new("L", (size[0] * _SMOOTH, size[1] * _SMOOTH), 0)
    corners = [
        (value - origin) * _SMOOTH for value, origin in zip(box, (left, top) * 2, strict=True)
    ]
    corners = [corners[0], corners[1], corners[2] - 1, corners[3] - 1]
    ImageDraw.Draw(large).rounded_rectangle(corners, radius * _SMOOTH, fill=255)
    image.paste(colour, (left, top), large.resize(size, Image.Resampling.LANCZOS))


def _fade(image: Image.Image, box: tuple[float, float, float, float], colour: str) -> None:
    """A bar without ends: full in the middle, gone above and below."""
    width, height = round(box[2] - box[0]), round(box[3] - box[1])
    column = Image.new("L", (1, height))
    for y in range(height):
        nearness = 1 - abs((y + 0.5) / height * 2 - 1)
        column.putpixel((0, y), round(235 * min(1.0, nearness * 1.5)))
    image.paste(colour, (round(box[0]), round(box[1])), column.resize((width, height)))


def _png(image: Image.Image, title: str, description: str) -> bytes:
    told = PngInfo()
    told.add_itxt("Title", title)
    told.add_itxt("Description", description)
    written = BytesIO()
    image.save(written, "PNG", optimize=True, pnginfo=told)
    return written.getvalue()
