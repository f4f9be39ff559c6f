"""Pictures as PNG: the only part of the house that needs a font file."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.timeline_chart import Chart
from bot.surfaces.picture.fonts import Fonts, NoFontError
from bot.surfaces.picture.paint import paint
from bot.surfaces.picture.plan import plan

__all__ = ["NoFontError", "draw"]


def draw(chart: Chart, lang: Lang) -> bytes:
    """The chart as a PNG, the same bytes for the same chart. Raises NoFontError."""
    fonts = Fonts(lang)
    return paint(plan(chart, fonts), fonts, title=chart.title, description=chart.alt)
