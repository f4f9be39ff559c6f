"""Quantities in three languages: found with their spans, typed, equal across languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.language import Lang
from bot.core.quantities import (
    CalendarDate,
    ClockTime,
    Length,
    Money,
    Number,
    Percent,
    QuantityKind,
    QuantityValue,
    Rank,
    Weekday,
    extract,
)

EN, KO, ZH = Lang.EN, Lang.KO, Lang.ZH
TUESDAY = date(2025, 6, 10)


def minutes(amount: int) -> Length:
    return Length(amount, "minute")


def days(amount: int) -> Length:
    return Length(amount, "day")


DAY = CalendarDate(2025, 6, 10)
SAME: list[tuple[QuantityValue, list[tuple[Lang, str]]]] = [
    (DAY, [(EN, "10 June 2025"), (EN, "June 10, 2025"), (EN, "june 10th 2025"), (EN, "2025-06-10"),
           (EN, "the 10th of June 2025"), (KO, "2025년 6월 10일"), (KO, "2025년 유월 십일"),
           (ZH, "2025年6月10日"), (ZH, "2025年6月10号"), (ZH, "二〇二五年六月十日")]),
    (CalendarDate(None, 6, 9), [(EN, "on June 9"), (EN, "jun 9th"), (ZH, "6.9通话"),
                                (KO, "6.9 통화"), (KO, "6월 9일에"), (ZH, "6月9日")]),
    (CalendarDate(2014, 7), [(EN, "since July 2014"), (KO, "2014년 7월 이후"),
                             (ZH, "2014年7月以来")]),
    (CalendarDate(2025, 11, part="early"), [(EN, "early November 2025"), (KO, "2025년 11월 초"),
                                            (ZH, "2025年11月初"), (ZH, "2025年11月上旬")]),
    (CalendarDate(2025, end_of_year=True), [(EN, "the end of 2025"), (KO, "2025년 말"),
                                            (ZH, "2025年底"), (ZH, "2025年年底")]),
    (CalendarDate(2014), [(EN, "in 2014"), (EN, "twenty fourteen"), (KO, "2014년에"),
                          (ZH, "2014年"), (ZH, "二〇一四年")]),
    (Weekday(0), [(EN, "on Monday"), (EN, "(Mon)"), (KO, "월요일에"), (KO, "(월)"), (ZH, "周一"),
                  (ZH, "星期一"), (ZH, "礼拜一")]),
    (ClockTime(690), [(EN, "11:30 a.m."), (EN, "11.30am"), (EN, "eleven thirty in the morning"),
                      (KO, "오전 11시 30분"), (KO, "오전 열한 시 반"), (ZH, "上午11点半"),
                      (ZH, "上午11时30分"), (ZH, "上午11:30"), (KO, "오전 11:30")]),
    (ClockTime(660), [(EN, "11 a.m."), (KO, "오전 11시"), (ZH, "上午11点"), (ZH, "上午十一点")]),
    (ClockTime(690, certain=False), [(EN, "half past eleven"), (EN, "at 11:30"), (EN, "at 11.30?"),
                                     (KO, "11시 반"), (ZH, "十一点半")]),
    (ClockTime(720), [(EN, "noon"), (KO, "정오"), (ZH, "中午12点")]),
    (minutes(30), [(EN, "30 minutes"), (EN, "30-minute"), (EN, "half an hour"), (EN, "thirty min"),
                   (EN, "30m"), (KO, "30분"), (KO, "반시간"), (KO, "삼십 분"), (KO, "서른 분"),
                   (ZH, "30分钟"), (ZH, "半小时"), (ZH, "半个小时"), (ZH, "三十分钟")]),
    (minutes(90), [(EN, "an hour and a half"), (EN, "1 hour and 30 minutes"), (EN, "1h30m"),
                   (KO, "한 시간 반"), (KO, "1시간 30분"),
                   (ZH, "一个半小时"), (ZH, "1小时30分钟")]),
    (days(15), [(EN, "15 days"), (EN, "two weeks and a day"), (EN, "fifteen-day"), (KO, "15일간"),
                (KO, "보름"), (KO, "최대 15일"), (ZH, "15天"), (ZH, "十五天"), (ZH, "半个月"),
                (ZH, "两周零一天")]),
    (days(6), [(EN, "six days after"), (KO, "엿새 뒤"), (KO, "취임 6일 만에"), (ZH, "六天后")]),
    (days(1), [(EN, "one day later"), (KO, "하루 뒤"), (ZH, "一天后")]),
    (days(14), [(EN, "a fortnight"), (EN, "2 weeks"), (KO, "2주간"), (ZH, "两周"),
                (ZH, "两个星期")]),
    (Length(1, "month"), [(EN, "a month"), (KO, "한 달"), (KO, "1개월"), (ZH, "一个月")]),
    (Length(132, "month"), [(EN, "11 years"), (KO, "11년 만에"), (ZH, "11年来")]),
    (Rank(3), [(EN, "the third leader"), (EN, "3rd"), (KO, "세 번째"), (KO, "3번째"),
               (ZH, "第三位"),
               (ZH, "第3位")]),
    (Rank(1), [(EN, "first call"), (KO, "첫 통화"), (KO, "첫 번째"), (ZH, "首次通话"),
               (ZH, "第一次")]),
    (Number(3), [(EN, "three calls"), (EN, "3 leaders"), (KO, "세 차례"), (KO, "3개국"),
                 (KO, "세 정상"),
                 (ZH, "三次通话"), (ZH, "三位领导人"), (ZH, "3个国家")]),
    (Percent(20), [(EN, "20%"), (EN, "twenty percent"), (KO, "20퍼센트"), (ZH, "百分之二十")]),
    (Money(5_000_000, "USD"), [(EN, "$5 million"), (EN, "5 million dollars"), (KO, "500만 달러"),
                               (ZH, "500万美元")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("expected", "lang", "text"),
    [(value, lang, text) for value, texts in SAME for lang, text in texts],
)
def test_the_same_quantity_in_every_wording(expected: QuantityValue, lang: Lang, text: str) -> None:
    """Whatever the language and wording, one quantity of one value is found."""
    assert [quantity.value for quantity in extract(text, lang)] == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (EN, "may I ask who called?"),
        (EN, "the G7, the G20, COVID-19 and 5G"),
        (EN, "the one he called"),
        (EN, "at first hand"),
        (EN, "wait a second"),
        (EN, "march on"),
        (EN, "it sat in the sun"),
        (KO, "G7 정상회의와 주요 7개국"),
        (KO, "이분이 이재명 대통령인가요"),
        (KO, "다시 시진핑 주석과"),
        (KO, "한시적 면제"),
        (KO, "방한을 계기로 한 시 주석의 발언"),
        (KO, "며칠까지 가능해요?"),
        (ZH, "七国集团峰会"),
        (ZH, "首尔的首脑"),
        (ZH, "有一点不明白"),
        (ZH, "他们一起发展一些关系"),
        (ZH, "两岸统一"),
    ],
)
def test_words_that_only_look_like_quantities(lang: Lang, text: str) -> None:
    """Names with digits, pronouns and idioms are no quantities."""
    assert extract(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (EN, "June 16–17, 2025", [(2025, 6, 16), (2025, 6, 17)]),
        (EN, "16 and 17 June 2025", [(2025, 6, 16), (2025, 6, 17)]),
        (EN, "6, 9 and 10 June", [(None, 6, 6), (None, 6, 9), (None, 6, 10)]),
        (KO, "6월 16~17일", [(None, 6, 16), (None, 6, 17)]),
        (ZH, "6月16日至17日", [(None, 6, 16), (None, 6, 17)]),
    ],
)
def test_ranges_and_lists_of_days(
    lang: Lang, text: str, expected: list[tuple[int | None, int, int]]
) -> None:
    """Every day of a range or list is found, with the month and year they share."""
    values = [quantity.value for quantity in extract(text, lang)]
    assert values == [CalendarDate(*parts) for parts in expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (EN, "20, 25 and 30 minutes"),
        (KO, "20분, 25분, 30분"),
        (KO, "20, 25, 30분"),
        (ZH, "20、25和30分钟"),
    ],
)
def test_numbers_that_share_a_unit(lang: Lang, text: str) -> None:
    """A unit named once counts for every number of the list."""
    assert [q.value for q in extract(text, lang)] == [minutes(20), minutes(25), minutes(30)]


@pytest.mark.parametrize(
    ("lang", "text"), [(EN, "last Monday"), (KO, "지난 월요일"), (ZH, "上周一")]
)
def test_a_relative_weekday_has_its_date(lang: Lang, text: str) -> None:
    """With a reference, "last Monday" is a date; without one it is a weekday."""
    (quantity,) = extract(text, lang, TUESDAY)
    assert quantity.value == Weekday(0, date(2025, 6, 9))
    assert quantity.relative
    assert extract(text, lang)[0].value == Weekday(0)


@pytest.mark.parametrize(
    ("lang", "text", "year"),
    [
        (EN, "next year", 2026), (EN, "last year", 2024), (EN, "this year", 2025),
        (KO, "내년", 2026), (KO, "작년", 2024), (KO, "올해", 2025),
        (ZH, "明年", 2026), (ZH, "去年", 2024), (ZH, "今年", 2025),
    ],
)  # fmt: skip
def test_relative_years_need_a_reference(lang: Lang, text: str, year: int) -> None:
    """A relative year is read from the reference, and left out without one."""
    assert [q.value for q in extract(text, lang, TUESDAY)] == [CalendarDate(year)]
    assert extract(text, lang) == ()


def test_month_of_a_relative_year() -> None:
    """ "This November" and its like get their year."""
    for lang, text in ((EN, "this November"), (KO, "올해 11월"), (ZH, "今年11月")):
        assert [q.value for q in extract(text, lang, TUESDAY)] == [CalendarDate(2025, 11)]


@pytest.mark.parametrize(
    ("lang", "text", "marker"),
    [
        (EN, "around 20 minutes", "approximate"),
        (EN, "20 minutes or so", "approximate"),
        (KO, "약 20분", "approximate"),
        (KO, "20분가량", "approximate"),
        (ZH, "约20分钟", "approximate"),
        (ZH, "20分钟左右", "approximate"),
        (EN, "up to 15 days", "at_most"),
        (KO, "최대 15일간", "at_most"),
        (ZH, "最多15天", "at_most"),
        (EN, "at least 15 days", "at_least"),
        (KO, "최소 15일간", "at_least"),
        (ZH, "至少15天", "at_least"),
    ],
)
def test_markers(lang: Lang, text: str, marker: str) -> None:
    """About, at most and at least are told apart."""
    (quantity,) = extract(text, lang)
    found = {name for name in ("approximate", "at_most", "at_least") if getattr(quantity, name)}
    assert found == {marker}


def test_a_korean_day_may_be_a_date_or_a_length() -> None:
    """ "15일" keeps its second reading, unless the words around decide."""
    (quantity,) = extract("15일 통화", KO)
    assert quantity.value == CalendarDate(day=15)
    assert quantity.also == days(15)
    (decided,) = extract("무비자 15일", KO)
    assert decided.value == days(15)
    assert decided.also is None


def test_ignored_spans_are_not_read() -> None:
    """A caller can keep names out of the reading."""
    text = "Area 51 has 3 doors"
    assert [q.surface for q in extract(text, EN, ignored=[(0, 7)])] == ["3"]


def test_kinds_follow_the_values() -> None:
    """Each value type has its kind."""
    found = {q.kind for q in extract("the 3rd of 4 calls took 5 minutes on Monday at 11:30 am", EN)}
    assert found == {
        QuantityKind.ORDINAL,
        QuantityKind.COUNT,
        QuantityKind.DURATION,
        QuantityKind.WEEKDAY,
        QuantityKind.CLOCK,
    }


_PIECES = st.sampled_from(
    [*(text for _, texts in SAME for _, text in texts), *"0123456789:/.-–~,% ", "年", "월", "일",
     "点", "half", "and", "twenty", "백", "千", "İ", "９", "٣", "²", "99999999999999999999"]
)  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(
    text=st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=12).map("".join)),
    lang=st.sampled_from([EN, KO, ZH, Lang.ZH_HANT]),
    reference=st.one_of(st.none(), st.dates()),
)
def test_any_text_is_read_without_an_error(text: str, lang: Lang, reference: date | None) -> None:
    """Nothing raises; spans lie in the text, in order, and do not overlap."""
    end = 0
    for quantity in extract(text, lang, reference):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.surface
        assert hash(quantity.key) is not None
        end = quantity.end
