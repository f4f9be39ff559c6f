"""The picture itself: nothing overlaps, every glyph is there, vague dates look vague."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.cli import wiring
from bot.core.language import Lang
from bot.core.store import Store
from bot.core.timeline_chart import Chart, Mark, Row
from bot.storage.chinese import load_chinese_scripts
from bot.surfaces.picture import NoFontError, draw, fonts
from bot.surfaces.picture.fonts import Fonts
from bot.surfaces.picture.paint import KNOWN, PAPER, PLANNED
from bot.surfaces.picture.plan import MARGIN, RIGHT, WIDTH, Plan, plan

TEXTS = st.one_of(
    st.text(alphabet="abc 中文，。（）한글 -", max_size=160),
    st.sampled_from(["", "x" * 400, "长" * 200, "가나다 " * 60, "🎉🎉", "a\nb\tc"]),
)
ROWS = st.builds(
    Row,
    year=st.sampled_from(["", "2025", "2025년"]),
    when=st.sampled_from(
        [
            "10 June 2025",
            "early November 2025",
            "2025년 6월 16일~17일",
            "30 June 2025 – 2 July 2026",
        ]
    ),
    clock=st.sampled_from(["", "11:30 a.m.", "오전 11시 30분"]),
    label=TEXTS,
    note=st.sampled_from(["", "planned at the time; outcome not in this source"]),
    cited=st.sampled_from(["¶1", "¶1, ¶2, ¶3, ¶4, ¶5, ¶6, ¶7, ¶8"]),
    mark=st.sampled_from(list(Mark)),
    planned=st.booleans(),
    days=st.sampled_from([1, 2, 10, 31, 366, 4000]),
    distance=st.floats(0, 1),
    far=st.booleans(),
)
CHARTS = st.builds(
    Chart,
    title=TEXTS,
    subtitle=st.sampled_from(["", "12 events · July 2014 to 2026"]),
    rows=st.lists(ROWS, max_size=12).map(tuple),
    legend=st.lists(
        st.tuples(
            st.sampled_from(list(Mark)), st.booleans(), st.sampled_from(["exact day", "날" * 30])
        ),
        max_size=4,
    ).map(tuple),
    footer=st.lists(st.sampled_from(["[Report of 10 June 2025, ¶1]", "¶" * 300]), max_size=2).map(
        tuple
    ),
    alt=st.just("alt"),
    empty=st.just("No dated events match."),
)
LANGS = st.sampled_from(list(Lang))


@cache
def faces(lang: Lang) -> Fonts:
    """The faces of a language, opened once."""
    return Fonts(lang)


def boxes(made: Plan) -> Iterator[tuple[float, float, float, float]]:
    """Where there is ink: each line from its cap height to its descent, and each mark."""
    for line in made.lines:
        slack = (line.style.leading - line.style.size) / 2
        yield line.x, line.y + slack, line.x + line.width, line.y + line.style.leading - slack
    for sign in made.signs:
        yield sign.x - sign.half, sign.top, sign.x + sign.half, sign.bottom


@settings(max_examples=60, deadline=None)
@given(CHARTS, LANGS)
def test_nothing_overlaps_and_nothing_is_cut_off(chart: Chart, lang: Lang) -> None:
    """Many events, long labels, one event, none: all stay apart and inside the margins."""
    made = plan(chart, faces(lang))
    inked = list(boxes(made))
    for left, top, right, bottom in inked:
        assert left >= 0
        assert top >= 0
        assert right <= WIDTH
        assert bottom <= made.height
    for line in made.lines:
        assert line.x >= MARGIN - 1 or line.style.size == 44
        assert line.x + line.width <= RIGHT + 1
    for one, other in combinations(inked, 2):
        apart = (
            one[2] <= other[0] + 0.5
            or other[2] <= one[0] + 0.5
            or one[3] <= other[1] + 0.5
            or other[3] <= one[1] + 0.5
        )
        assert apart, (one, other)


@cache
def store() -> Store:
    """The repository's own store, unfitted."""
    return wiring.store()


@pytest.mark.parametrize("lang", list(Lang))
def test_no_glyph_of_the_store_is_missing(lang: Lang) -> None:
    """Every character of every text that a picture may show has a glyph in the face for it."""
    texts = [text.get(lang) for text in store().messages.values()]
    texts += [fact.timeline.label.get(lang) for fact in store().facts if fact.timeline]
    texts += [topic.label.get(lang) for topic in store().topics]
    texts += [entity.label.get(lang) for entity in store().entities]
    if lang is Lang.ZH_HANT:
        texts = [load_chinese_scripts().to_traditional(text) for text in texts]
    needed = sorted({character for text in texts for character in text})
    assert len(needed) > 50
    assert [character for character in needed if not faces(lang).has(character)] == []


def test_what_has_no_glyph_is_left_out() -> None:
    """Somebody's emoji in the title would be an empty box."""
    assert faces(Lang.KO).known("무비자 🎉 visa\u0007") == "무비자 visa"


def one_row(**given: object) -> Chart:
    """A chart with one event."""
    fields: dict[str, object] = {
        "year": "2025",
        "when": "2025",
        "clock": "",
        "label": "x",
        "note": "",
        "cited": "¶1",
        "mark": Mark.DAY,
        "planned": False,
        "days": 1,
        "distance": 0.0,
        "far": False,
    }
    row = Row(**(fields | given))  # type: ignore[arg-type]
    return Chart("Timeline", "", (row,), (), ("[Report]",), "alt text")


def column(chart: Chart) -> list[tuple[int, int, int]]:
    """The colours down the middle of the mark."""
    image = Image.open(BytesIO(draw(chart, Lang.EN))).convert("RGB")
    (sign,) = plan(chart, faces(Lang.EN)).signs
    return [
        image.getpixel((round(sign.x), y))  # type: ignore[misc]
        for y in range(round(sign.top), round(sign.bottom))
    ]


def rgb(colour: str) -> tuple[int, ...]:
    """A colour's three parts."""
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def test_an_exact_day_is_sharp_and_a_vague_date_fades() -> None:
    """A month has no sharp beginning and no sharp end; a day does."""
    sharp = column(one_row())
    assert set(sharp[5:-5]) == {rgb(KNOWN)}
    soft = column(one_row(mark=Mark.VAGUE, days=31))
    assert soft[0] != rgb(KNOWN)
    assert sum(soft[0]) > sum(soft[len(soft) // 4]) > sum(soft[len(soft) // 2])
    assert len(soft) > 2 * len(sharp)


def test_a_vaguer_date_is_a_longer_bar() -> None:
    """The beginning of a month, a month, a year."""
    heights = [len(column(one_row(mark=Mark.VAGUE, days=days))) for days in (10, 31, 365)]
    assert heights == sorted(set(heights))


def test_a_plan_is_hollow_and_of_another_colour() -> None:
    """Told apart without seeing colours, too."""
    ring = column(one_row(planned=True))
    assert ring[len(ring) // 2] == rgb(PAPER)
    assert rgb(PLANNED) in ring


@pytest.mark.parametrize("lang", list(Lang))
def test_the_file(lang: Lang) -> None:
    """The same bytes each time, with its title and description for those who can't see it."""
    drawn = draw(one_row(label="한국 韩国 韓國 Korea"), lang)
    assert drawn == draw(one_row(label="한국 韩国 韓國 Korea"), lang)
    image = Image.open(BytesIO(drawn))
    image.load()
    assert image.format == "PNG"
    assert image.width == WIDTH
    assert image.info["Title"] == "Timeline"
    assert image.info["Description"] == "alt text"


def test_each_language_has_its_own_shapes() -> None:
    """The same character is drawn as readers in Seoul, Beijing and Taipei write it."""
    shapes = {bytes(faces(lang).face(40, 400).getmask("直")) for lang in (Lang.KO, Lang.ZH)}
    shapes.add(bytes(faces(Lang.ZH_HANT).face(40, 400).getmask("直")))
    assert len(shapes) >= 2


def test_without_the_font_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, with the package's name."""
    monkeypatch.setattr(fonts, "_PACKAGE", "no_such_package")
    fonts._font_file.cache_clear()
    try:
        with pytest.raises(NoFontError, match="install manimgx-fonts-cjk"):
            draw(one_row(), Lang.EN)
    finally:
        monkeypatch.undo()
        fonts._font_file.cache_clear()
