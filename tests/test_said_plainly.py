"""Plain questions and plain claims that were found wanting by going through all of a kind."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.answering.asked_as_said import as_said
from bot.core.answering.links import asked_with_ma, without_links
from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.language import Lang
from bot.core.matching.errands import is_of_own_text
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)


@pytest.fixture(scope="module")
def checker(fitted: Answerer) -> ClaimChecker:
    return ClaimChecker(fitted.matcher)


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("How long did Lee's phone call with Trump last?", "About 20 minutes"),
        ("how long did lee's call with ishiba last", "25 minutes"),
        ("통화 언제 시작됐어요?", "오전 11시 30분"),
        ("통화가 얼마나 오래 걸렸어요?", "30분"),
        ("电话什么时候开始的", "上午11:30"),
        ("李在明是不是强调互惠平等？", "以互利和平等"),
        ("Was an invitation to the APEC summit extended to Xi?", "Lee formally invited"),
        ("who did lee call after trump", "Japanese Prime Minister Shigeru Ishiba was second"),
        ("特朗普之后是谁", "第二位是日本首相石破茂"),
        ("시진핑 통화는 이시바 통화 바로 다음 날이었나요?", "네."),
        ("통화 금요일이었죠?", "아니요. 2025년 6월 10일"),
    ],
)
def test_a_plain_question_is_answered(fitted: Answerer, question: str, headline: str) -> None:
    assert headline in fitted.reply(question, today=TODAY).headline


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("트럼프 다음에 통화한 사람은 누구고 몇 분이었나요?", "25분"),
        ("who did lee call after trump and for how many minutes?", "25 minutes"),
        ("特朗普之后跟谁通的电话，多少分钟？", "25分钟"),
    ],
)
def test_the_second_question_is_of_the_answer_to_the_first(
    fitted: Answerer, question: str, says: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.intents[:1] == ("calls-second-ishiba",)
    assert says in reply.text


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        ("that quote on lifting the partnership to a higher level is Kang's isn't it", "No: Xi"),
        ("the bit about strategic mutual trust is Xi's, right?", "Yes: Xi Jinping"),
        ("can I attribute the common interest line to Lee?", "No: Xi Jinping"),
        ("'핵심적 공동이익'이라는 표현은 시진핑 발언 맞죠?", "네. 시진핑"),
        ("建设性作用这个说法是李在明的原话吗", "是的："),
        # Who only passed it on is neither right nor wrong.
        (
            "that line on the constructive role, is it from Kang or did Lee say it?",
            "Lee Jae-myung (",
        ),
    ],
)
def test_whose_words_they_are(fitted: Answerer, message: str, begins: str) -> None:
    assert fitted.reply(message, today=TODAY).headline.startswith(begins)


@pytest.mark.parametrize(
    "message",
    [
        "visa waiver: 30 days, until end of 2026, correct?",
        "중국 무비자 30일이고 내년 말까지 맞죠?",
        "免签是30天 有效到明年底 对吗",
    ],
)
def test_two_wrong_values_of_a_policy_are_both_put_right(fitted: Answerer, message: str) -> None:
    reply = fitted.reply(message, today=TODAY)
    assert {"visa-until", "visa-stay-length"} <= set(reply.facts)
    assert "corrects_premise" in reply.notes


@pytest.mark.parametrize(
    "message",
    [
        "another word for 'amicable' for a letter to a client, pls",
        "I want to take our partnership with Acme to a higher level. Draft me a mail, 5 lines",
    ],
)
def test_a_text_of_ones_own_is_no_matter_of_ours(fitted: Answerer, message: str) -> None:
    assert is_of_own_text(message.casefold(), Lang.EN)
    assert fitted.reply(message, today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    ("thread", "follow_up", "says"),
    [
        ("how long was the xi call?", "and President Trump?", "About 20 minutes"),
        ("how long was Lee's call with Trump?", "same for Mr Ishiba?", "25 minutes"),
        ("通话气氛怎么样", "嗯，谁说的", "这是韩国总统室的说法"),
        ("통화 분위기 어땠대?", "음.. 누가 그랬어?", "한국 대통령실이 밝힌 내용"),
        ("do Koreans go visa-free to China?", "good, still 30 days I presume", "No: Up to 15"),
    ],
)
def test_a_follow_up_only_takes_its_turn(
    fitted: Answerer, thread: str, follow_up: str, says: str
) -> None:
    assert says in fitted.reply(follow_up, today=TODAY, context=[thread]).headline


def test_what_only_takes_its_turn_is_left_out() -> None:
    assert without_links("well, who said so exactly?", Lang.EN) == "who said so?"
    assert without_links("and President Trump?", Lang.EN) == "and Trump?"
    assert without_links("when exactly?", Lang.EN) == "when exactly?"
    assert without_links("and President Xi's title?", Lang.EN) == "and President Xi's title?"
    assert asked_with_ma("李在明是不是强调互惠平等?") == "李在明强调互惠平等吗?"
    assert asked_with_ma("明年轮到谁,今年是不是在首尔?") == "明年轮到谁,今年是不是在首尔?"


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("was the call with Xi four days later?", "the call with xi was four days later"),
        ("did Lee invite Xi to Gyeongju?", "lee invited xi to gyeongju"),
        ("시진핑 통화는 트럼프 통화 나흘 뒤였나요?", "시진핑 통화는 트럼프 통화 나흘 뒤였다"),
        ("习近平是第三个吗?", "习近平是第三个"),
        # What asks openly, denies or lets choose is no statement.
        ("who was the first?", ""),
        ("didn't Lee invite Xi?", ""),
        ("was it Xi or Ishiba?", ""),
    ],
)
def test_a_yes_no_question_is_said_as_a_statement(
    fitted: Answerer, question: str, statement: str
) -> None:
    assert as_said(fitted.matcher.read(question)) == statement


NAMES = {
    "L": ("Lee", "이 대통령", "李在明"),
    "X": ("Xi", "시진핑", "习近平"),
    "T": ("Trump", "트럼프", "特朗普"),
    "I": ("Ishiba", "이시바", "石破茂"),
    "K": ("Kang", "강유정", "姜由桢"),
}
CALLED = (
    (Lang.EN, 0, "{a} called {b}."),
    (Lang.EN, 0, "{a} rang up {b}."),
    (Lang.EN, 0, "{a} spoke with {b} by phone."),
    (Lang.EN, 0, "There was a phone call between {a} and {b}."),
    (Lang.EN, 0, "{b} got a call from {a}."),
    (Lang.EN, 0, "{b} was called by {a}."),
    (Lang.KO, 1, "{a}이 {b}에게 전화했다"),
    (Lang.KO, 1, "{a}·{b} 통화가 이뤄졌다"),
    (Lang.KO, 1, "{a}이 {b}한테 전화를 걸었다"),
    (Lang.ZH, 2, "{a}致电{b}"),
    (Lang.ZH, 2, "{a}给{b}打了电话"),
    (Lang.ZH, 2, "{b}接到{a}的电话"),
)


def test_nobody_has_a_call_that_no_fact_tells_of(checker: ClaimChecker) -> None:
    """Every name stands in some fact, and so does every word; the two together in none."""
    wrong = [
        claim
        for one, other in permutations(NAMES, 2)
        if not {one, other} <= {"L", "X"} | ({one, other} - {"K"} if "L" in (one, other) else set())
        for lang, place, form in CALLED
        for claim in [form.format(a=NAMES[one][place], b=NAMES[other][place])]
        if checker.judge(claim, lang).verdict == SUPPORTED
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xi was the first leader with whom Lee spoke.", CONTRADICTED),
        ("Trump was the first leader with whom Lee spoke.", SUPPORTED),
        ("The first leader with whom Lee spoke was Xi.", CONTRADICTED),
        ("It was watched whom Lee would call first.", SUPPORTED),
        ("Lee's first call after taking office was with Xi.", CONTRADICTED),
        ("China did away with visa-free entry for South Koreans last November.", CONTRADICTED),
        ("Xi invited to Gyeongju", SUPPORTED),
        ("Xi invited Lee to Gyeongju", CONTRADICTED),
        ("Trump cancelled the G7", CONTRADICTED),
        ("Kang invited Xi to APEC.", CONTRADICTED),
        ("강유정이 시진핑을 APEC에 초청했다", CONTRADICTED),
        ("이 대통령이 트럼프를 만났다", CONTRADICTED),
        ("이 대통령은 트럼프를 아직 만나지 못했다", SUPPORTED),
        ("Lee will meet Trump at the G7.", NOT_ADDRESSED),
        ("李在明将在G7与特朗普会面", NOT_ADDRESSED),
        ("Lee is expected to meet Trump at the G7.", SUPPORTED),
        ("강 대변인은 이 대통령이 시 주석과 통화했다고 밝혔다", SUPPORTED),
        ("Lee called Xi on Tuesday, Kang said.", SUPPORTED),
    ],
)
def test_who_deals_with_whom_and_what_is_sure(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    assert checker.judge(claim, None if claim.isascii() else _lang(claim)).verdict == verdict


def _lang(text: str) -> Lang:
    return Lang.KO if any("\uac00" <= char <= "\ud7a3" for char in text) else Lang.ZH


@pytest.mark.parametrize(
    "question",
    [
        "혹시 G7에서 이대통령이 트럼프 만나는거 확정이에요?",
        "Is Ishiba confirmed for the G7?",
        "李在明在G7见特朗普是定了吗",
    ],
)
def test_what_is_only_expected_is_no_yes_to_whether_it_is_certain(
    fitted: Answerer, question: str
) -> None:
    headline = fitted.reply(question, today=TODAY).headline
    assert not headline.startswith(("Yes", "네", "是的"))
