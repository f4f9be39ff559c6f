"""Each dated, placed, measured or ordered fact asked for a yes, with its value and with others.

A plain question of that kind was declined for long, since no set of questions asks one so plainly.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 28)
YES = {"en": "Yes: ", "ko": "네. ", "zh": "是的："}

ROWS: tuple[
    tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...
] = (
    # name, language, questions, what is so, what is not, and one of these the reply says
    (
        "call-date",
        "en",
        (
            "was the call {v}?",
            "was the Xi call {v}?",
            "did they talk {v}?",
            "did Lee and Xi speak {v}?",
            "the call took place {v}, right?",
            "is it right that the call was {v}?",
            "did the phone call happen {v}",
        ),
        ("on 10 June", "on June 10", "on Tuesday", "on Tuesday 10 June", "in June", "in 2025"),
        ("on 9 June", "on Monday", "on 11 June", "on Wednesday", "in July", "in 2024", "in May"),
        ("10 June", "Tuesday"),
    ),
    (
        "call-date",
        "ko",
        (
            "통화 {v}이었어?",
            "통화가 {v} 맞아?",
            "시진핑이랑 통화한 게 {v}이야?",
            "한중 정상 통화는 {v}이었나요?",
            "이 대통령이 시 주석과 {v}에 통화했어요?",
        ),
        ("6월 10일", "화요일", "10일", "6월", "2025년"),
        ("6월 9일", "월요일", "11일", "7월", "2024년"),
        ("10일", "화요일"),
    ),
    (
        "call-date",
        "zh",
        (
            "通话是{v}吗？",
            "李在明和习近平是{v}通的电话吗",
            "中韩首脑通话是在{v}吗？",
            "通话在{v}对吧",
        ),
        ("6月10日", "周二", "星期二", "10号", "六月"),
        ("6月9日", "周一", "星期三", "9号", "七月"),
        ("10日", "星期二", "周二"),
    ),
    (
        "call-time",
        "en",
        (
            "did the call start at {v}?",
            "did it begin at {v}?",
            "was the Xi call at {v}?",
            "they started at {v}, right?",
        ),
        ("11:30", "11:30 am", "half past eleven"),
        ("11", "10:30", "11:30 pm", "12:30"),
        ("11:30",),
    ),
    (
        "call-time",
        "ko",
        (
            "통화 {v}에 시작했어?",
            "통화 시작이 {v} 맞나요?",
            "{v}에 시작한 거 맞아?",
            "시진핑 통화 {v}이었어?",
        ),
        ("11시 30분", "오전 11시 30분", "11시 반"),
        ("11시", "10시 30분", "오후 11시 30분", "정오"),
        ("11시 30분", "11:30"),
    ),
    (
        "call-time",
        "zh",
        ("通话是{v}开始的吗？", "电话{v}开始吗", "是{v}开始通话的吧？"),
        ("11点半", "上午11点30分", "11:30"),
        ("11点", "10点半", "下午11点半"),
        ("11时30分", "11:30", "11点30"),
    ),
    (
        "call-duration",
        "en",
        (
            "was the call {v}?",
            "did the call last {v}?",
            "did they talk for {v}?",
            "was it a {v} call?",
            "Xi call lasted {v}, correct?",
        ),
        ("30 minutes", "half an hour", "thirty minutes"),
        ("20 minutes", "25 minutes", "an hour", "45 minutes", "40 mins"),
        ("30",),
    ),
    (
        "call-duration",
        "ko",
        (
            "통화 {v}이었어?",
            "통화가 {v} 걸렸어?",
            "{v} 통화한 거 맞아?",
            "시진핑과 {v} 통화했나요?",
            "통화 시간이 {v} 맞지?",
        ),
        ("30분", "반시간", "삼십 분"),
        ("20분", "25분", "1시간", "40분"),
        ("30",),
    ),
    (
        "call-duration",
        "zh",
        ("通话是{v}吗？", "通话持续了{v}吗", "他们谈了{v}吗？", "李在明和习近平通话{v}，对吗？"),
        ("30分钟", "半小时", "半个小时", "三十分钟"),
        ("20分钟", "25分钟", "一小时", "40分钟"),
        ("30",),
    ),
    (
        "inaug",
        "en",
        (
            "did Lee take office {v}?",
            "was Lee inaugurated {v}?",
            "was the inauguration {v}?",
            "Lee was sworn in {v}, right?",
        ),
        ("on 4 June", "on June 4", "in June"),
        ("on 3 June", "on 10 June", "in May", "on June 5"),
        ("4 June",),
    ),
    (
        "inaug",
        "ko",
        ("이 대통령 취임이 {v}이야?", "이재명 {v}에 취임했어?", "취임일이 {v} 맞아?"),
        ("6월 4일", "4일", "6월"),
        ("6월 3일", "10일", "5월"),
        ("4일",),
    ),
    (
        "inaug",
        "zh",
        ("李在明是{v}就职的吗？", "李在明{v}就任吗", "就职日是{v}吗？"),
        ("6月4日", "四号", "6月"),
        ("6月3日", "三号", "五月"),
        ("4日",),
    ),
    (
        "election",
        "en",
        ("was the election {v}?", "was the snap election held {v}?", "did Koreans vote {v}?"),
        ("on 3 June", "on June 3", "in June"),
        ("on 4 June", "on 10 June", "in May", "on June 2"),
        ("3 June",),
    ),
    (
        "election",
        "ko",
        ("조기 대선이 {v}이었어?", "대선 {v} 맞아?", "선거가 {v}에 치러졌나요?"),
        ("6월 3일", "3일", "6월"),
        ("6월 4일", "2일", "5월"),
        ("3일",),
    ),
    (
        "election",
        "zh",
        ("选举是{v}吗？", "韩国大选是在{v}举行的吗", "提前大选{v}对吧"),
        ("6月3日", "三号", "6月"),
        ("6月4日", "四号", "五月"),
        ("3日",),
    ),
    (
        "apec-date",
        "en",
        (
            "is APEC {v}?",
            "is the APEC summit {v}?",
            "will APEC be {v}?",
            "will the summit in Gyeongju be held {v}?",
            "was APEC {v}?",
        ),
        ("in November", "in early November", "this November", "in 2025"),
        ("in October", "in late November", "in December", "in 2024", "in mid November"),
        ("November",),
    ),
    (
        "apec-date",
        "ko",
        (
            "APEC이 {v}에 열려?",
            "APEC {v}이야?",
            "APEC 정상회의는 {v} 맞나요?",
            "경주 정상회의 {v}에 해?",
        ),
        ("11월", "11월 초", "올해 11월"),
        ("10월", "11월 말", "12월"),
        ("11월",),
    ),
    (
        "apec-date",
        "zh",
        ("APEC在{v}吗", "APEC峰会是{v}吗？", "APEC是{v}开吧", "庆州峰会在{v}举行吗？"),
        ("十一月", "11月初", "11月"),
        ("十月", "11月底", "12月"),
        ("11月",),
    ),
    (
        "apec-place",
        "en",
        (
            "is APEC in {v}?",
            "is the APEC summit in {v}?",
            "will the summit be held in {v}?",
            "APEC takes place in {v}, right?",
        ),
        ("Gyeongju", "South Korea", "North Gyeongsang"),
        ("Seoul", "Busan", "Jeju", "Beijing"),
        ("Gyeongju",),
    ),
    (
        "apec-place",
        "ko",
        (
            "APEC {v}에서 해?",
            "APEC이 {v}에서 열리나요?",
            "APEC 개최지가 {v} 맞아?",
            "정상회의 장소 {v}이야?",
        ),
        ("경주", "한국", "경상북도"),
        ("서울", "부산", "제주"),
        ("경주",),
    ),
    (
        "apec-place",
        "zh",
        ("APEC在{v}开吗？", "APEC峰会在{v}举行吗", "APEC的举办地是{v}吗？"),
        ("庆州", "韩国"),
        ("首尔", "釜山", "济州", "北京"),
        ("庆州",),
    ),
    (
        "apec-2026",
        "en",
        ("will {v} host APEC next year?", "does {v} host APEC in 2026?"),
        ("China",),
        ("Japan", "Korea", "the US", "Canada"),
        ("China",),
    ),
    (
        "apec-2026",
        "ko",
        (
            "내년 APEC은 {v}에서 해?",
            "내년 APEC 의장국이 {v} 맞아?",
            "2026년 APEC 개최국은 {v}인가요?",
        ),
        ("중국",),
        ("일본", "한국", "미국"),
        ("중국",),
    ),
    (
        "apec-2026",
        "zh",
        ("明年APEC是{v}主办吗？", "{v}明年办APEC吗", "2026年APEC的东道主是{v}吗"),
        ("中国",),
        ("日本", "韩国", "美国"),
        ("中国",),
    ),
    (
        "apec-host25",
        "en",
        ("is {v} hosting APEC this year?", "is {v} the host of APEC 2025?"),
        ("South Korea", "Korea"),
        ("Japan", "China", "Canada"),
        ("Korea",),
    ),
    (
        "apec-host25",
        "ko",
        ("올해 APEC은 {v}에서 해?", "올해 APEC 의장국이 {v} 맞아?"),
        ("한국",),
        ("일본", "중국", "미국"),
        ("한국",),
    ),
    (
        "apec-host25",
        "zh",
        ("今年APEC是{v}主办吗？", "{v}今年办APEC吗"),
        ("韩国",),
        ("日本", "中国", "美国"),
        ("韩国",),
    ),
    (
        "last-visit",
        "en",
        (
            "was Xi last in Korea {v}?",
            "was Xi's last visit to South Korea {v}?",
            "did Xi last visit Seoul {v}?",
        ),
        ("in 2014", "in July 2014"),
        ("in 2015", "in 2013", "in June 2014", "in 2017"),
        ("2014",),
    ),
    (
        "last-visit",
        "ko",
        ("시진핑 마지막 방한이 {v}이야?", "시 주석이 한국에 마지막으로 온 게 {v} 맞아?"),
        ("2014년", "2014년 7월"),
        ("2015년", "2013년", "2014년 6월"),
        ("2014",),
    ),
    (
        "last-visit",
        "zh",
        ("习近平上次访韩是{v}吗？", "习近平最后一次去韩国是在{v}吗"),
        ("2014年", "2014年7月"),
        ("2015年", "2013年", "2014年6月"),
        ("2014",),
    ),
    (
        "visa-start",
        "en",
        (
            "did the visa waiver start {v}?",
            "has the visa-free policy been in force since {v}?",
            "did visa-free entry begin {v}?",
            "did the waiver start {v}?",
        ),
        ("November 2024", "last November", "in November"),
        ("November 2023", "in October 2024", "in December 2024", "in January 2025"),
        ("November 2024",),
    ),
    (
        "visa-start",
        "ko",
        ("무비자가 {v}부터야?", "무비자 정책은 {v}에 시작됐나요?", "무비자 시작이 {v} 맞아?"),
        ("2024년 11월", "작년 11월", "11월"),
        ("2023년 11월", "2024년 10월", "2025년 1월"),
        ("2024년 11월",),
    ),
    (
        "visa-start",
        "zh",
        ("免签是从{v}开始的吗？", "免签政策{v}开始吗", "免签{v}起对吧"),
        ("2024年11月", "去年11月", "11月"),
        ("2023年11月", "去年10月", "2025年1月"),
        ("2024年11月",),
    ),
    (
        "visa-end",
        "en",
        (
            "does the visa waiver end {v}?",
            "does the visa-free policy run until {v}?",
            "is the waiver valid until {v}?",
            "does the waiver expire {v}?",
        ),
        ("the end of 2025", "the end of this year", "December 2025", "at the end of 2025"),
        ("the end of 2026", "June 2025", "November 2025"),
        ("2025",),
    ),
    (
        "visa-end",
        "ko",
        ("무비자가 {v}까지야?", "무비자 정책은 {v}에 끝나나요?", "무비자 {v}까지 맞아?"),
        ("2025년 말", "올해 말", "연말"),
        ("2026년 말", "올해 6월", "내년", "11월"),
        ("2025년",),
    ),
    (
        "visa-end",
        "zh",
        ("免签到{v}吗？", "免签政策{v}结束吗", "免签有效期到{v}对吧"),
        ("2025年底", "今年年底", "年底"),
        ("2026年底", "今年6月", "明年", "11月"),
        ("2025年",),
    ),
    (
        "visa-days",
        "en",
        ("is the visa-free stay {v}?", "is the limit {v}?", "visa waiver is {v}, right?"),
        ("15 days", "fifteen days", "up to 15 days"),
        ("30 days", "90 days"),
        ("15",),
    ),
    (
        "visa-days",
        "ko",
        ("무비자는 {v}이야?", "무비자 체류가 최대 {v} 맞아?"),
        ("15일", "보름"),
        ("30일", "90일"),
        ("15",),
    ),
    (
        "visa-days",
        "zh",
        ("免签是{v}吗？", "免签最多停留{v}对吧"),
        ("15天", "十五天"),
        ("30天", "90天"),
        ("15",),
    ),
    (
        "order",
        "en",
        ("was Xi {v} Lee called?", "is Xi {v} Lee has phoned?", "was Xi {v} to speak with Lee?"),
        ("the third leader", "the third"),
        ("the first leader", "the second leader", "the first", "the fourth leader"),
        ("third",),
    ),
    (
        "order",
        "ko",
        ("시진핑이 {v} 통화 상대야?", "시 주석은 이 대통령이 {v}로 통화한 정상 맞아?"),
        ("세 번째",),
        ("첫 번째", "두 번째", "네 번째"),
        ("세 번째",),
    ),
    (
        "order",
        "zh",
        ("李在明{v}个通话的是习近平吗",),
        ("第三",),
        ("第一", "第二", "第四"),
        ("第三", "第3", "三"),
    ),
    (
        "trump-date",
        "en",
        ("was the Trump call {v}?", "did Lee speak with Trump {v}?", "did Lee call Trump {v}?"),
        ("on 6 June", "on June 6", "in June"),
        ("on 7 June", "on 9 June", "on 4 June", "in May"),
        ("6 June",),
    ),
    (
        "trump-date",
        "ko",
        ("트럼프 통화가 {v}이었어?", "트럼프랑은 {v}에 통화했어?"),
        ("6월 6일", "6일"),
        ("6월 7일", "9일", "4일"),
        ("6일",),
    ),
    (
        "trump-date",
        "zh",
        ("跟特朗普通话是{v}吗？", "李在明{v}跟特朗普通的电话吗"),
        ("6月6日", "6号"),
        ("6月7日", "9号", "4号"),
        ("6日",),
    ),
    (
        "trump-dur",
        "en",
        (
            "was the Trump call {v}?",
            "did Lee and Trump talk for {v}?",
            "did the call with Trump last {v}?",
        ),
        ("20 minutes", "about 20 minutes"),
        ("30 minutes", "25 minutes", "an hour"),
        ("20",),
    ),
    (
        "trump-dur",
        "ko",
        ("트럼프 통화가 {v}이었어?", "트럼프랑 {v} 통화했어?"),
        ("20분", "약 20분"),
        ("30분", "25분", "1시간"),
        ("20",),
    ),
    (
        "trump-dur",
        "zh",
        ("跟特朗普通话是{v}吗？", "李在明跟特朗普谈了{v}吗"),
        ("20分钟", "大约20分钟"),
        ("30分钟", "25分钟", "一小时"),
        ("20",),
    ),
    (
        "ishiba-date",
        "en",
        (
            "was the Ishiba call {v}?",
            "did Lee speak with Ishiba {v}?",
            "did Lee call the Japanese PM {v}?",
        ),
        ("on 9 June", "on Monday", "on June 9"),
        ("on 10 June", "on Tuesday", "on 6 June", "on 8 June"),
        ("9 June", "Monday"),
    ),
    (
        "ishiba-date",
        "ko",
        ("이시바 통화가 {v}이었어?", "이시바랑은 {v}에 통화했어?"),
        ("6월 9일", "9일", "월요일"),
        ("6월 10일", "화요일", "6일"),
        ("9일", "월요일"),
    ),
    (
        "ishiba-date",
        "zh",
        ("跟石破茂通话是{v}吗？", "李在明{v}跟石破茂通的电话吗"),
        ("6月9日", "9号", "周一"),
        ("6月10日", "周二", "6号"),
        ("9日", "星期一", "周一"),
    ),
    (
        "ishiba-dur",
        "en",
        (
            "was the Ishiba call {v}?",
            "did Lee and Ishiba talk for {v}?",
            "did the call with Ishiba last {v}?",
        ),
        ("25 minutes", "twenty-five minutes"),
        ("30 minutes", "20 minutes", "an hour"),
        ("25",),
    ),
    (
        "ishiba-dur",
        "ko",
        ("이시바 통화가 {v}이었어?", "이시바랑 {v} 통화했어?"),
        ("25분",),
        ("30분", "20분", "1시간"),
        ("25",),
    ),
    (
        "ishiba-dur",
        "zh",
        ("跟石破茂通话是{v}吗？", "李在明跟石破茂谈了{v}吗"),
        ("25分钟",),
        ("30分钟", "20分钟", "一小时"),
        ("25",),
    ),
    (
        "g7-place",
        "en",
        ("is the G7 in {v}?", "is the G7 summit held in {v}?", "will the G7 be in {v}?"),
        ("Canada", "Alberta"),
        ("Italy", "Toronto", "the US", "Ottawa", "France"),
        ("Alberta",),
    ),
    (
        "g7-place",
        "ko",
        ("G7이 {v}에서 열려?", "G7 정상회의 장소가 {v} 맞아?"),
        ("캐나다", "앨버타"),
        ("이탈리아", "미국", "토론토"),
        ("캐나다",),
    ),
    (
        "g7-place",
        "zh",
        ("G7在{v}举行吗？", "G7峰会是在{v}吗"),
        ("加拿大", "艾伯塔"),
        ("意大利", "美国", "多伦多"),
        ("加拿大",),
    ),
    (
        "g7-date",
        "en",
        ("is the G7 {v}?", "does the G7 take place {v}?", "is the G7 summit {v}, correct?"),
        ("on 16-17 June", "on June 16", "in June", "on 16 and 17 June"),
        ("on 15 June", "in July", "on 18-19 June", "in May"),
        ("16",),
    ),
    (
        "g7-date",
        "ko",
        ("G7이 {v}이야?", "G7 정상회의는 {v} 맞아?"),
        ("6월 16~17일", "16일", "6월"),
        ("6월 15일", "7월", "18일"),
        ("16",),
    ),
    (
        "g7-date",
        "zh",
        ("G7是{v}吗？", "G7峰会在{v}举行吗"),
        ("6月16日到17日", "16号", "六月"),
        ("6月15日", "七月", "18号"),
        ("16",),
    ),
    (
        "g7-role",
        "en",
        ("will Lee attend the G7 as {v}?", "is Lee going to the G7 as {v}?"),
        ("an observer",),
        ("a full member", "a host", "the chair"),
        ("observer",),
    ),
    (
        "g7-role",
        "ko",
        ("이 대통령이 G7에 {v} 자격으로 가?", "이재명은 G7 {v} 맞아?"),
        ("참관국", "옵서버"),
        ("정회원", "의장"),
        ("옵서버", "참관"),
    ),
    ("g7-role", "zh", ("李在明以{v}身份参加G7吗？",), ("观察员",), ("成员", "东道主"), ("观察员",)),
    (
        "g7-inviter",
        "en",
        ("was Lee invited to the G7 by {v}?", "did {v} invite Lee to the G7?"),
        ("Canada", "the hosts"),
        ("Trump", "Japan", "the US"),
        ("Canad",),
    ),
)


def questions() -> Iterator[tuple[str, str, bool, tuple[str, ...]]]:
    for name, lang, asked, right, wrong, told in ROWS:
        for so, values in ((True, right), (False, wrong)):
            for value in values:
                for question in asked:
                    yield f"{name}-{lang}", question.format(v=value), so, told


@pytest.mark.parametrize("row", dict.fromkeys(name for name, *_ in questions()))
def test_a_value_is_confirmed_where_it_is_so_and_put_right_where_not(
    fitted: Answerer, row: str
) -> None:
    of_row = [one for one in questions() if one[0] == row]
    assert of_row
    for name, question, so, told in of_row:
        reply = fitted.reply(question, today=TODAY)
        yes = reply.headline.startswith(YES[name[-2:]])
        assert (reply.kind, yes) == (ReplyKind.ANSWER, so), (question, reply.headline)
        said = f"{reply.headline} {reply.body}"
        assert any(value in said for value in told), (question, said)
