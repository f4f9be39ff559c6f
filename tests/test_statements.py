"""What messages state and want confirmed: the first line says whether it is so."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from fitted import fitted, quiet_environment

from bot.cli.check import read_claims
from bot.core.answering.answerer import Answerer
from bot.core.answering.bounds import bears_out
from bot.core.answering.statements import stated
from bot.core.claims.verdicts import CONTRADICTED, SUPPORTED
from bot.core.language import Lang
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 26)
CLAIMS = Path(__file__).parent / "claims"
TAGS = {"en": ", right?", "ko": " 맞죠?"}
AGAINST = {
    SUPPORTED: ("No: ", "Not quite: ", "The other way round: ", "아니요. ", "보도 내용과 다릅니다.",
                "반대입니다.", "不是：", "与报道不符：", "正好相反：", "與報導不符："),
    CONTRADICTED: ("Yes: ", "네. ", "是的："),
}  # fmt: skip
"""What a reply to such a claim must not begin with."""


@pytest.mark.parametrize(
    ("text", "lang", "left"),
    [
        ("desk has it as Xi urging Seoul on, run it?", Lang.EN, "Xi urging Seoul on"),
        ("a student claims the call was tense, right?", Lang.EN, "the call was tense"),
        ("the g7 is in ottawa, isn't it? asking for flights", Lang.EN, "the g7 is in ottawa"),
        ("is it true that Trump is skipping the G7", Lang.EN, "Trump is skipping the G7"),
        ("trump hasn't said if he comes, has he", Lang.EN, "trump hasn't said if he comes"),
        ("they spoke at 11.30 at night?? confirm", Lang.EN, "they spoke at 11.30 at night"),
        ("could you confirm that Ishiba is going?", Lang.EN, "Ishiba is going?"),
        ("트럼프는 G7 안 간다던데 사실이야?", Lang.KO, "트럼프는 G7 안 간다던데"),
        ("정회원 자격으로 가는 거 맞죠 자료 만들어서", Lang.KO, "정회원 자격으로 가는 거"),
        ("今年中国办,明年韩国办,稿子这么写没毛病吧", Lang.ZH, "今年中国办,明年韩国办"),
        ("免签管到明年年底呗", Lang.ZH, "免签管到明年年底"),
    ],
)
def test_what_is_stated_is_left_of_a_message(text: str, lang: Lang, left: str) -> None:
    assert stated(text, lang) == (left, True)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("did Xi say yes to the invitation?", Lang.EN),
        ("didn't both of them start out in local politics?", Lang.EN),
        ("lee invited xi, did he bring up the troops too?", Lang.EN),
        ("the waiver started in november, which day exactly?", Lang.EN),
        ("put the three calls in order, shortest to longest", Lang.EN),
        ("no, I meant the other call", Lang.EN),
        ("중국 무비자 출장도 되나요? 아님 관광만 되는 건지", Lang.KO),
        ("시진핑이 이 대통령을 초청도 했나", Lang.KO),
        ("旅游、探亲都能免签不?", Lang.ZH),
        ("习有没有邀请李访华", Lang.ZH),
        ("right?", Lang.EN),
        ("can you confirm who rang whom", Lang.EN),
    ],
)
def test_an_open_question_states_nothing(text: str, lang: Lang) -> None:
    assert stated(text, lang)[0] == ""


@pytest.mark.parametrize(
    ("question", "fact", "begins"),
    [
        ("lee goes to the g7 as a full member, yes?", "g7-lee-role", "No: "),
        ("korea hosts apec again in 2026, yes?", "apec-2026-host", "No: "),
        ("trump call was on the day of the inauguration, june 4, right",
         "calls-trump-days-after-inauguration", "No: "),
        ("is it true lee rang trump on inauguration day, june 4",
         "calls-trump-days-after-inauguration", "No: "),
        ("desk has it as xi urging SEOUL to be constructive on denuclearisation. run it?",
         "lee-asked-constructive-role", "No: "),
        ("the waiver is only for business trips, right?", "visa-purposes", "No: "),
        ("the foreign minister gave the tv briefing on the call, yes?", "call-kang-role", "No: "),
        ("they spoke at 11.30 at night?? confirm", "call-start-time", "No: "),
        ("이 대통령 G7에 정회원 자격으로 가는 거지?", "g7-lee-role", "아니요. "),
        ("중국이 우리한테 비핵화에 건설적 역할 해달라고 요청했다는데 사실이야?",
         "lee-asked-constructive-role", "아니요. "),
        ("韩国人来华免签管到明年年底呗", "visa-until", "不是："),
        ("G7今年在法国开 李要过去对吧", "g7-place", "不是："),
    ],
)  # fmt: skip
def test_what_is_stated_wrongly_is_put_right_in_the_first_line(
    fitted: Answerer, question: str, fact: str, begins: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact
    assert reply.headline.startswith(begins)
    assert reply.citations
    assert "corrects_premise" in reply.notes


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("G7 초청한 쪽이 미국이야 캐나다야", "캐나다"),
        ("the call with Xi took half an hour, right?", "Yes: "),
        ("trump call was last friday, june 6, yes?", "Yes: "),
        ("ishiba got his call the day before xi, rite?", "Yes: "),
        ("exact label of the partnership beijing wants to lift?", "Xi called"),
        ("半岛无核化那块 李想让中国干嘛", "李在明"),
        ("시진핑이 세번째 통화 상대 맞지?", "네."),
        ("xi was third in line for a call, right?", ""),
        ("didn't both of them start out in local politics?", ""),
        (
            "would you confirm that Seoul asked Beijing to be constructive, not vice versa?",
            "Yes: ",
        ),
        ("what do the two have in common that made the call so nice?", "Both"),
        ("旅游、探亲、转机都能免签不?", ""),
        ("the call with Xi kicked off half an hour before noon on tuesday, right?", ""),
        ("koreans can be in China for ten days with no visa, right?", ""),
        ("上任不到一周，李在明就跟习近平通了话，对吧？", "是的："),
        ("올해 APEC은 한국, 내년은 중국이 개최국 맞죠?", ""),
        ("China's readout mentions the APEC invitation, right?", ""),
    ],
)
def test_what_is_stated_rightly_is_not_denied(fitted: Answerer, question: str, begins: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.headline.startswith(begins)
    assert not reply.headline.startswith(("No: ", "Not quite: ", "아니요. ", "与报道不符："))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("was the call over 20 minutes long?", "Yes: "),
        ("did they talk for more than half an hour?", "No: "),
        ("the xi call was under an hour, right?", "Yes: "),
        ("the trump call lasted less than half an hour, didn't it?", "Yes: "),
        ("시진핑이랑 20분 넘게 통화했어?", "네. "),
        ("시진핑이랑 한 시간 넘게 통화한 거 맞지", "아니요. "),
        ("did the xi call start at half eleven in the morning?", "Yes: "),
    ],
)
def test_a_length_that_a_question_bounds_is_held_against_the_facts(
    fitted: Answerer, question: str, begins: str
) -> None:
    assert fitted.reply(question, today=TODAY).headline.startswith(begins)


@pytest.mark.parametrize(
    ("question", "borne_out"),
    [
        ("通话超过二十分钟了吗", True),
        ("通话不到二十分钟吧", False),
        ("the call lasted over half an hour?", False),
        ("the call lasted 20 minutes?", None),
        ("was it over in more than two days?", None),
    ],
)
def test_a_bound_holds_or_not_or_there_is_none(
    fitted: Answerer, question: str, borne_out: bool | None
) -> None:
    fact = fitted.matcher.store.facts_by_id["call-duration"]
    assert bears_out(fitted.matcher.read(question), fact) is borne_out


@pytest.mark.parametrize(
    ("before", "question", "headline"),
    [
        ("what did lee ask china about denuclearization?", "and xi's answer?", "Xi "),
        ("올해 APEC은 한국이 의장국이죠?", "그럼 내년은 어디", "중국"),
        ("who did lee call first?", "and second?", "Japanese Prime Minister Shigeru Ishiba"),
        ("who did lee call first?", "and the third?", "Xi was third"),
    ],
)
def test_what_the_thread_said_is_not_put_right_in_a_follow_up(
    fitted: Answerer, before: str, question: str, headline: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.kind is ReplyKind.ANSWER
    assert headline in reply.headline
    assert "corrects_premise" not in reply.notes


@pytest.mark.parametrize(
    "question",
    [
        "Lee spoke with Trump two days before his inauguration, right?",
        "시 주석은 이 대통령이 취임 후 만난 세 번째 정상이다 맞죠?",
        "习近平是李在明就任后会见的第三位领导人，对吧？",
        "the June 3 snap election was followed by a short transition period, right?",
    ],
)
def test_what_the_facts_do_not_bear_out_is_not_confirmed(fitted: Answerer, question: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert not reply.headline.startswith(("Yes: ", "네. ", "是的："))


def test_claims_put_as_questions_are_hardly_ever_led_the_wrong_way(fitted: Answerer) -> None:
    """Of each verdict: true ones must not begin with no, nor false ones with yes."""
    asked: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for name in ("colleagues", "copydesk", "embassy", "analysts"):
        for claim in read_claims(CLAIMS / f"{name}.jsonl"):
            tag = TAGS.get(claim.lang, "，对吧？")
            said = claim.claim.rstrip(".。!！?？")
            headline = fitted.reply(f"{said}{tag}", today=TODAY).headline
            asked[claim.verdict] += 1
            if headline.removeprefix("1. ").startswith(AGAINST.get(claim.verdict, ())):
                wrong[claim.verdict] += 1
    assert asked[SUPPORTED] > 200
    assert asked[CONTRADICTED] > 200
    assert wrong[SUPPORTED] / asked[SUPPORTED] <= 0.02
    assert wrong[CONTRADICTED] / asked[CONTRADICTED] <= 0.01


def test_who_is_asked_for_is_no_place_or_event_that_a_question_names(fitted: Answerer) -> None:
    reply = fitted.reply("at whose invitation is lee flying to alberta", today=TODAY)
    assert reply.facts[0] == "g7-lee-invited-by"
    assert reply.headline == "The Canadian hosts."


def test_both_halves_of_a_wrong_statement_are_put_right(fitted: Answerer) -> None:
    question = "今年apec中国办、明年韩国办，稿子这么写没毛病吧"
    lines = fitted.reply(question, today=TODAY).text.splitlines()
    assert [line[:6] for line in lines[:2]] == ["1. 不是：", "2. 不是："]
