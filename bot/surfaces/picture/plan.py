"""Where everything in a timeline's picture goes: lines of text and marks, in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from bot.core.line_breaking import balanced
from bot.core.timeline_chart import Chart, Mark, Row
from bot.surfaces.picture.fonts import Fonts

WIDTH = 1840
MARGIN = 88
RIGHT = WIDTH - MARGIN
_RAIL = 298
_DATE = 348
_TEXT = 736
_NAME = "Tieline"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size in pixels, weight, colour, height of a line."""

    size: int
    weight: int
    colour: str
    leading: int


TITLE = Style(56, 700, "#14211f", 76)
SUBTITLE = Style(30, 400, "#5a6864", 44)
NAME = Style(30, 700, "#0f766e", 44)
YEAR = Style(44, 700, "#0f766e", 52)
WHEN = Style(33, 700, "#14211f", 47)
CLOCK = Style(28, 400, "#5a6864", 40)
CITED = Style(27, 400, "#5a6864", 47)
LABEL = Style(34, 400, "#2a3835", 47)
NOTE = Style(28, 400, "#92550a", 40)
SMALL = Style(27, 400, "#5a6864", 40)
EMPTY = Style(36, 400, "#5a6864", 52)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `x` and `y` are the left and upper edge of its box."""

    text: str
    x: float
    y: float
    width: float
    style: Style


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark, from `top` to `bottom` and `half` its width to each side of `x`."""

    mark: Mark
    planned: bool
    x: float
    top: float
    bottom: float
    half: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the rail; dotted where a year or more is passed over."""

    x: float
    top: float
    bottom: float
    dotted: bool


@dataclass
class Plan:
    """The whole picture."""

    height: int = 0
    lines: list[Line] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    rail: list[Stretch] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)


def plan(chart: Chart, fonts: Fonts) -> Plan:
    """Lay a chart out from top to bottom; nothing overlaps, whatever the texts."""
    made = Plan()
    y = _head(made, chart, fonts)
    if chart.rows:
        y = _rows(made, chart.rows, fonts, y + 40)
    else:
        y = _put(made, chart.empty, MARGIN, y + 48, RIGHT - MARGIN, EMPTY, fonts)
    y = _foot(made, chart, fonts, y + 44)
    made.height = round(y + 60)
    return made


def _head(made: Plan, chart: Chart, fonts: Fonts) -> float:
    name_width = fonts.width(_NAME, NAME.size, NAME.weight)
    made.lines.append(Line(_NAME, RIGHT - name_width, 84, name_width, NAME))
    title = fonts.known(chart.title)
    y = _put(made, title, MARGIN, 66, RIGHT - MARGIN - name_width - 60, TITLE, fonts, most=2)
    if chart.subtitle:
        y = _put(made, chart.subtitle, MARGIN, y + 2, RIGHT - MARGIN, SUBTITLE, fonts)
    made.rules.append(y + 30)
    return y + 32


def _rows(made: Plan, rows: Sequence[Row], fonts: Fonts, y: float) -> float:
    previous = 0.0
    for number, row in enumerate(rows):
        if number:
            y += 24 + 48 * row.distance
        sign = _sign(row, y)
        made.signs.append(sign)
        if number:
            made.rail.append(Stretch(_RAIL, previous + 10, sign.top - 10, row.far))
        previous = sign.bottom
        if row.year:
            width = fonts.width(row.year, YEAR.size, YEAR.weight)
            made.lines.append(Line(row.year, _RAIL - 46 - width, y - 3, width, YEAR))
        y = max(_dated(made, row, fonts, y), _told(made, row, fonts, y), sign.bottom + 6)
    return y


def _dated(made: Plan, row: Row, fonts: Fonts, y: float) -> float:
    width = _TEXT - _DATE - 28
    y = _put(made, row.when, _DATE, y, width, WHEN, fonts)
    return _put(made, row.clock, _DATE, y - 4, width, CLOCK, fonts) if row.clock else y


def _told(made: Plan, row: Row, fonts: Fonts, y: float) -> float:
    width = RIGHT - _TEXT
    label = fonts.known(row.label) or "–"
    y = _put(made, label, _TEXT, y, width, LABEL, fonts, most=4)
    cited = Line(row.cited, 0, 0, fonts.width(row.cited, CITED.size, CITED.weight), CITED)
    placed = _beside(made, cited)
    if row.note:
        y = _put(made, row.note, _TEXT, y - 4, width, NOTE, fonts)
        placed = placed or _beside(made, cited)
    return y if placed else _put(made, row.cited, _TEXT, y - 4, width, CITED, fonts)


def _beside(made: Plan, cited: Line) -> bool:
    """Put a citation to the right of the last line, if there is room."""
    last = made.lines[-1]
    x = last.x + last.width + 20
    if x + cited.width > RIGHT:
        return False
    y = last.y + (last.style.leading - CITED.leading) / 2
    made.lines.append(Line(cited.text, x, y, cited.width, CITED))
    return True


def _sign(row: Row, y: float) -> Sign:
    middle = y + WHEN.leading / 2 + 1
    match row.mark:
        case Mark.DAY:
            height, half = 26.0, 13.0
        case Mark.DAYS:
            height, half = 34.0 + min(6 * row.days, 48), 13.0
        case _:
            # Longer for what may have been any day of a year than for the beginning of a month.
            height, half = (56.0 if row.days <= 11 else 76.0 if row.days <= 31 else 104.0), 10.0
    return Sign(row.mark, row.planned, _RAIL, middle - 13, middle - 13 + height, half)


def _foot(made: Plan, chart: Chart, fonts: Fonts, y: float) -> float:
    if not chart.legend and not chart.footer:
        return y - 44
    made.rules.append(y)
    y += 26
    x: float = MARGIN
    for mark, planned, words in chart.legend:
        width = fonts.width(words, SMALL.size, SMALL.weight)
        if x > MARGIN and x + 38 + width > RIGHT:
            x, y = MARGIN, y + SMALL.leading + 8
        middle, high = y + SMALL.leading / 2 + 1, 11 if mark is Mark.DAY else 19
        half = 8 if mark is Mark.VAGUE else 11
        made.signs.append(Sign(mark, planned, x + 11, middle - high, middle + high, half))
        made.lines.append(Line(words, x + 38, y, width, SMALL))
        x += 38 + width + 48
    if chart.legend:
        y += SMALL.leading + 14
    for line in chart.footer:
        y = _put(made, line, MARGIN, y, RIGHT - MARGIN, SMALL, fonts)
    return y


def _put(
    made: Plan,
    text: str,
    x: float,
    y: float,
    width: float,
    style: Style,
    fonts: Fonts,
    *,
    most: int | None = None,
) -> float:
    """Set a text in lines; returns where the next thing may begin."""
    measure = partial(fonts.width, size=style.size, weight=style.weight)
    for line in balanced(text, width, measure, most):
        made.lines.append(Line(line, x, y, measure(line), style))
        y += style.leading
    return y
