"""What messages take for granted: questions, follow-ups and drafts that rest on what is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.answering.presupposed import presupposed
from bot.core.answering.statements import stated
from bot.core.language import Lang
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 26)
RIGHTED = (
    *(
        "No: ",
        "Not quite: ",
        "The other way round: ",
        "아니요. ",
        "보도 내용과 다릅니다. ",
        "반대입니다. ",
    ),
    *("不是：", "与报道不符：", "正好相反：", "與報導不符："),
)


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        ("why was the call cut short?", Lang.EN, "the call cut short"),
        ("how come the call was cut short", Lang.EN, "the call was cut short"),
        ("who said the two fell out over trade?", Lang.EN, "the two fell out over trade"),
        ("why did they talk?", Lang.EN, ""),
        ("when did they talk?", Lang.EN, ""),
        ("who said so?", Lang.EN, ""),
        ("중국이 협조를 거절한 이유가 뭐죠", Lang.KO, "중국이 협조를 거절했다"),
        ("통화가 왜 취소됐어요?", Lang.KO, "통화가 취소됐어요"),
        ("이 기준으로 공지 올릴게요", Lang.KO, ""),
        ("무비자 30일 기준으로 공지 올릴게요", Lang.KO, "무비자 30일"),
        ("习近平为什么拒绝了请求?", Lang.ZH, "习近平拒绝了请求"),
        ("通话几点开始?", Lang.ZH, ""),
    ],
)
def test_what_a_question_rests_on(text: str, lang: Lang, said: str) -> None:
    assert presupposed(text, lang) == said


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Why was the call cut off after only ten minutes?", "call-duration"),
        ("why did the xi call drag on for an hour when trump only got 20 mins?", "calls-durations"),
        ("중국이 비핵화 협조를 거절한 이유가 뭐라고 나와요", "xi-reply-peninsula"),
        ("외교부 대변인이 발표한 거니까 외교부에 물어보면 되죠?", "call-briefing"),
        ("중국 무비자 30일 기준으로 사내공지 올릴게요~ 이견 없으시죠?", "visa-stay-length"),
        ("习近平为什么拒绝了李在明的请求", "xi-reply-peninsula"),
        ("by all accounts it was a frosty exchange – who admitted that?", "call-atmosphere"),
        ("Lee had two months of transition before taking office, who ran it?", "no-transition"),
        ("xi invited lee to beijing, right?", "apec-invitation"),
        ("시진핑이 이 대통령을 베이징으로 초청했다면서요?", "apec-invitation"),
        ("trump got 25 minutes and ishiba 20, correct?", "calls-durations"),
        ("부산 APEC 자료 만드는 중인데 11월초로 쓰면 되죠?", "apec-2025-city"),
        ("Copy check pls: 'Lee, who talked with Trump for 45 minutes on June 6' good to run?",
         "call-trump-duration"),
    ],
)  # fmt: skip
def test_a_wrong_premise_is_put_right(fitted: Answerer, question: str, fact: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact
    assert reply.headline.removeprefix("1. ").startswith(RIGHTED)


@pytest.mark.parametrize(
    "question",
    [
        "did xi invite lee to beijing?",
        "xi invited lee to beijing in return, right?",
        "why was the 2019 APEC in Chile called off",
        "is the G7 in Calgary?",
        "Lee goes to the G7 in Banff as an observer, right?",
        "G7是在班夫开吧",
    ],
)
def test_what_the_source_cannot_tell_is_not_put_right(fitted: Answerer, question: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind in {ReplyKind.GAP, ReplyKind.ABSTAIN}


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("caption check: Lee, observer at G7 in Quebec", "No: In Alberta"),
        ("캡션 확인: 퀘벡 G7에 참관국으로 참석하는 이재명 대통령", "아니요. 캐나다 앨버타"),
        ("图说核对：李在明将以观察员身份出席魁北克G7峰会", "不是：加拿大阿尔伯塔"),
        ("The G7 is in Italy, right?", "No: In Alberta"),
        ("G7 in Toronto next week - is Lee going?", "1. Not quite: In Alberta"),
        ("caption check: date of the call", "On Tuesday, 10 June 2025."),
    ],
)
def test_a_wrong_place_is_put_right_beside_what_is_right(
    fitted: Answerer, question: str, lead: str
) -> None:
    assert fitted.reply(question, today=TODAY).headline.startswith(lead)


def test_a_line_under_a_label_wants_to_be_confirmed() -> None:
    assert stated("caption check: Lee spoke to Xi", Lang.EN) == ("Lee spoke to Xi", True)
    assert stated("Lee spoke to Xi", Lang.EN)[1] is False


@pytest.mark.parametrize(
    ("before", "question", "fact", "lead"),
    [
        ("which summit is lee flying to next week?", "that's the one in italy, yes?", "g7-place",
         "No: "),
        ("where is the g7 lee is going to", "as a full member presumably?", "g7-lee-role",
         "No: "),
        ("who was third", "that was on friday, yeah?", "call-date", "No: "),
        ("who was third", "that was on tuesday, yeah?", "call-date", "Yes: "),
        ("who did lee call first", "that was an hour, right?", "call-trump-duration", "No: "),
        ("두 번째로 통화한 정상이 누구야", "그 통화는 20분이었지?", "call-ishiba-duration",
         "아니요. "),
        ("이 대통령 G7 간다며?", "그거 이탈리아에서 하는 거지?", "g7-place", "아니요. "),
        ("石破茂有跟李在明通到電話嗎", "所以是排在習近平後面囉", "calls-xi-third", "與報導不符："),
        ("李在明6号跟特朗普通话了对吧", "聊了快一小时？", "call-trump-duration", "与报道不符："),
        ("who has apec next year", "japan again i assume?", "apec-2026-host", "No: "),
    ],
)  # fmt: skip
def test_what_a_follow_up_states_is_held_against_what_was_told(
    fitted: Answerer, before: str, question: str, fact: str, lead: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.facts[0] == fact
    assert reply.headline.startswith(lead)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("시진핑 경주 초청했다며", "오겠다고 대답은 했대?"),
        ("올해 APEC 어디서 하지?", "2022년에는?"),
    ],
)
def test_an_open_follow_up_states_nothing(fitted: Answerer, before: str, question: str) -> None:
    assert fitted.reply(question, today=TODAY, context=[before]).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize(
    "question",
    [
        "why did Lee not call Xi first",
        "Lee did not call Xi first, right?",
        "why did Lee not get a transition period",
        "why wasn't the APEC summit held in Seoul",
        "why isn't Lee a full member at the G7",
        "why hasn't Lee met Trump in person yet",
        "why do Korean passport holders get 15 days and not 30",
        "why did the call happen six days after inauguration",
        "이 대통령이 시진핑과 먼저 통화하지 않은 이유가 뭐죠",
        "왜 통화가 월요일이 아니라 화요일이었죠?",
        "为什么APEC不在首尔举行",
        "为什么通话持续了30分钟",
        "i have 25 minutes before lunch, how long did lee and xi talk?",
        "it's monday and i'm tired. when did lee talk to xi?",
        "apart from Xi, who has Lee talked to?",
        "the call was 30 minutes, who reported that?",
    ],
)
def test_a_true_premise_is_not_put_right(fitted: Answerer, question: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert not reply.headline.startswith((*RIGHTED, "Yes: "))


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("시진핑이 초청한 게 아니라 이 대통령이 초청한 거죠?", ""),
        ("why didn't lee bring up denuclearization with xi at all?", "Not quite: "),
        ("why is Lee skipping the G7?", "Not quite: "),
    ],
)
def test_what_is_denied_is_so_or_not(fitted: Answerer, question: str, lead: str) -> None:
    headline = fitted.reply(question, today=TODAY).headline
    assert headline.startswith(lead)
    assert bool(lead) or not headline.startswith(RIGHTED)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("who was first", "that was Ishiba, right?"),
        ("when is apec?", "that's in China, yeah?"),
        ("how long was the call?", "that was with Ishiba, right?"),
    ],
)
def test_another_name_is_not_confirmed(fitted: Answerer, before: str, question: str) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert not reply.headline.startswith("Yes: ")
