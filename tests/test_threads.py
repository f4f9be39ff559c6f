"""Threads and premises over the whole store: what colleagues go on to ask, and have wrong."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.answering.asides import without_asides
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("before", "question", "fact", "says"),
    [
        ("How was the mood of the Lee-Xi call?", "why?", "call-common-background", "local"),
        ("통화 분위기 어땠어요?", "왜?", "call-common-background", "지방"),
        ("通话气氛怎么样？", "为什么？", "call-common-background", "地方"),
        (
            "Did Xi mention strategic mutual trust?",
            "who said that?",
            "china-mutual-trust",
            "Xi Jinping (Leader of China), according",
        ),
        ("how long did they talk?", "source?", "call-duration", "presidential office"),
        ("when did the call end?", "says who?", "call-end-time", "worked it out"),
        ("when did Lee call Trump?", "how long was the call?", "call-trump-duration", "20"),
        ("李在明跟特朗普哪天通的电话", "聊了多长时间", "call-trump-duration", "20"),
        ("트럼프하고 통화는 몇 분이었어요", "일본은요?", "call-ishiba-duration", "25"),
        ("李在明會去G7咩?", "邊個請佢㗎", "g7-lee-invited-by", "加拿大"),
        ("how long did xi and lee talk", "and japan?", "call-ishiba-duration", "25"),
        ("习近平和李在明聊了多长时间", "那日本呢？", "call-ishiba-duration", "25"),
        ("石破茂同李在明傾咗幾耐？", "咁特朗普呢？", "call-trump-duration", "20"),
        ("so the call was friendly i hear", "why?", "call-common-background", "local"),
        ("can koreans go to china without a visa", "til when", "visa-until", "2025"),
    ],
)
def test_a_short_follow_up_is_asked_of_what_was_told(
    fitted: Answerer, before: str, question: str, fact: str, says: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact
    assert says in reply.headline
    assert reply.citations


def test_a_reason_that_nobody_gave_is_a_gap(fitted: Answerer) -> None:
    reply = fitted.reply("why?", today=TODAY, context=["how long is the visa-free stay?"])
    assert reply.kind is ReplyKind.GAP
    assert reply.nearest == ("visa-stay-length",)
    nobody = fitted.reply("谁说的", today=TODAY, context=["李在明和特朗普通话聊了什么？"])
    assert nobody.kind is ReplyKind.GAP
    other = fitted.reply("why?", today=TODAY, context=["what is the weather in Jeju?"])
    assert other.kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("who did lee call on june 6", "call-trump"),
        ("who was lee talking to last friday, june 6?", "call-trump"),
        ("6월 9일에 누구랑 통화했어", "call-ishiba"),
        ("上周五李在明跟谁通了电话", "call-trump"),
        ("who did lee speak to the day before Xi", "call-ishiba"),
        ("시진핑 통화 전날 누구랑 통화했어?", "call-ishiba"),
        ("六月十日李在明跟谁通了电话", "call-participants"),
        ("six days before the Xi call, what happened?", "inauguration-date"),
        ("what happened on june 3", "election-2025"),
        ("what was lee's big call on monday, the day before xi?", "call-ishiba"),
        ("who did lee have on the line on 9 june", "call-ishiba"),
    ],
)
def test_a_day_tells_who_was_called_and_what_happened(
    fitted: Answerer, question: str, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    known = fitted.matcher.store.facts_by_id
    assert reply.kind is ReplyKind.ANSWER
    assert fact in {reply.facts[0], known[reply.facts[0]].event}


def test_a_day_on_which_nobody_was_called_is_a_gap(fitted: Answerer) -> None:
    reply = fitted.reply("who did Lee call on Sunday?", today=TODAY)
    assert reply.kind is ReplyKind.GAP
    assert reply.nearest


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Wasn't Xi the very first leader Lee called?", ("calls-xi-third",)),
        ("李在明最先打给的是石破吧", ("calls-second-ishiba",)),
        ("트럼프가 세 번째로 통화한 정상 맞지", ("calls-first-trump",)),
        (
            "Trump's call with Lee on June 10 took 25 minutes, right?",
            ("call-trump-date", "call-trump-duration"),
        ),
        ("이시바 총리랑 6월 8일에 40분 통화한 거 맞지?", ("call-ishiba-date",)),
        ("call with xi was on monday wasn't it", ("call-date",)),
        ("is apec in Busan?", ("apec-2025-city",)),
    ],
)
def test_what_a_question_has_wrong_is_put_right(
    fitted: Answerer, question: str, facts: tuple[str, ...]
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[: len(facts)] == facts
    assert "corrects_premise" in reply.notes


def test_an_alternative_is_no_wrong_premise(fitted: Answerer) -> None:
    reply = fitted.reply("gyeongju or busan for apec?", today=TODAY)
    assert reply.facts[0] == "apec-2025-city"
    assert "corrects_premise" not in reply.notes


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("was Lee inaugurated on June 3?", "No"),
        ("did the call end at 11:30?", "No"),
        ("was Lee inaugurated on June 4?", "Yes"),
        ("Was the snap election on 3 June?", "Yes"),
        ("did Lee and Xi talk for 30 minutes?", "Yes"),
        ("is apec in november?", "Yes"),
    ],
)
def test_yes_is_said_only_to_the_fact_s_own_value(
    fitted: Answerer, question: str, lead: str
) -> None:
    """What its text tells besides, of another event, is not what it says."""
    assert fitted.reply(question, today=TODAY).headline.startswith(lead)


def test_no_is_not_said_to_what_is_right_in_part(fitted: Answerer) -> None:
    """The start is right, and the end is what another fact tells."""
    question = "is the visa waiver from November 2024 to December 2025?"
    assert not fitted.reply(question, today=TODAY).headline.startswith(("No", "Not quite"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how long was Monday's call", "call-ishiba-duration"),
        ("how long was the call on june 6", "call-trump-duration"),
        ("9일 통화는 몇 분이었어?", "call-ishiba-duration"),
        ("지난 금요일 통화 길이", "call-trump-duration"),
        ("上周五的电话聊了几分钟", "call-trump-duration"),
        ("6月9日的通话时长", "call-ishiba-duration"),
        ("how long was tuesday's call", "call-duration"),
        ("what time was tuesday's call", "call-start-time"),
        ("what did they talk about on tuesday, june 10", "call-topics"),
        ("what was discussed in the june 9 call", "gap-ishiba-call-content"),
        ("who placed the call on june 6", "gap-other-calls-initiator"),
        ("was the call on June 9?", "call-date"),
    ],
)
def test_a_call_may_be_named_by_its_day(fitted: Answerer, question: str, told: str) -> None:
    assert fitted.reply(question, today=TODAY).intents[0] == told


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("pls confirm ishiba got his call before trump did", "Not quite"),
        ("did japan get a call before the us?", "No"),
        ("was the trump call before the xi one", "Yes"),
        ("why did lee call ishiba before trump?", "Not quite"),
        ("트럼프보다 이시바랑 먼저 통화했지?", "아니요"),
        ("李在明是不是先跟石破通话再跟特朗普通的", "不是"),
    ],
)
def test_which_of_two_came_first_is_held_against_the_order(
    fitted: Answerer, question: str, lead: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.facts[0] == "calls-order"
    assert reply.headline.startswith(lead)


def test_a_gap_of_another_call_is_not_the_call_that_nobody_names(fitted: Answerer) -> None:
    assert (
        fitted.reply("so the call was friendly i hear", today=TODAY).facts[0] == "call-atmosphere"
    )
    ishiba = fitted.reply("was the ishiba call friendly", today=TODAY)
    assert ishiba.intents[0] == "gap-ishiba-call-mood"


@pytest.mark.parametrize(
    "question",
    [
        "Trump spoke with Lee for around 20 min on june 6. do we know if they covered US troops?",
        "xi wants the partnership at a higher level, noted. what would the upgraded one be called?",
        "Snap election on june 3, got it. does the story say what triggered it?",
        "캐나다 초청으로 옵서버로 간다는데 초청장은 언제 받은 거예요?",
        "习说要把战略合作伙伴关系推向更高水平，会为这个另签文件吗",
    ],
)
def test_what_a_message_says_itself_does_not_answer_what_it_asks(
    fitted: Answerer, question: str
) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.GAP


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("lee was sworn in on june 3, thats what i'll say on air", "inauguration-date"),
        ("APEC是十月底在慶州辦，沒錯吧？", "apec-2025-date"),
        ("they agreed on more exchanges. what for?", "agree-exchanges-purpose"),
        ("the call was on tuesday, what time did it start?", "call-start-time"),
    ],
)
def test_a_statement_that_wants_to_be_confirmed_or_gone_on_with_is_answered(
    fitted: Answerer, question: str, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact


def test_a_clause_is_not_answered_without_whom_the_message_names(fitted: Answerer) -> None:
    for question in (
        "If Xi does come to Gyeongju, how many nights is he staying?",
        "How do I apply for a B1 business visa for the US?",
    ):
        assert "visa-stay-length" not in fitted.reply(question, today=TODAY).facts
        assert "visa-business" not in fitted.reply(question, today=TODAY).facts


def test_a_rate_is_no_length_to_be_put_right(fitted: Answerer) -> None:
    for question in (
        "how many times a year can koreans enter visa-free",
        "무비자로 1년에 몇 번 갈 수 있어",
        "韩国人免签来中国一年能来几次",
    ):
        assert fitted.reply(question, today=TODAY).intents[0] == "gap-visa-multiple-entries"
    assert fitted.reply("is the visa waiver for a year", today=TODAY).headline.startswith("No")


def test_a_pronoun_that_nothing_resolves_is_not_answered(fitted: Answerer) -> None:
    reply = fitted.reply("how old is he?", today=TODAY, context=["how long was the trump call?"])
    assert reply.kind is not ReplyKind.ANSWER
    hotels = fitted.reply(
        "any good hotels there?", today=TODAY, context=["where is apec this year"]
    )
    assert hotels.kind is ReplyKind.ABSTAIN


def test_what_leads_on_and_names_its_matter_is_clear_by_itself(fitted: Answerer) -> None:
    before = "what did the two leaders agree on regarding APEC?"
    reply = fitted.reply("and on economic cooperation?", today=TODAY, context=[before])
    assert "agree-economic-cooperation" in reply.facts


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("The call took place on Tuesday evening, didn't it", "call-start-time"),
        ("통화는 오후에 했지?", "call-start-time"),
        ("这通电话是下午打的吧", "call-start-time"),
        ("이번 g7 일본에서 한다며", "g7-place"),
        ("lee is a full G7 member this time, in italy?", "g7-place"),
        ("apec is in china this year, no?", "apec-2025-host"),
    ],
)
def test_where_and_when_an_event_is_put_is_put_right(
    fitted: Answerer, question: str, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.facts[0] == fact
    assert "corrects_premise" in reply.notes


@pytest.mark.parametrize(
    "question", ["morning or afternoon call?", "is apec in korea this year", "G7是在加拿大开吧"]
)
def test_nothing_is_put_right_that_is_not_wrong(fitted: Answerer, question: str) -> None:
    assert "corrects_premise" not in fitted.reply(question, today=TODAY).notes


def test_a_premise_of_the_second_question_does_not_put_the_first_answer_right(
    fitted: Answerer,
) -> None:
    reply = fitted.reply("明年APEC轮到谁, 今年是不是在首尔?", today=TODAY)
    assert reply.intents == ("apec-2026-host", "apec-2025-city")
    assert reply.headline.startswith("1. 中国")


@pytest.mark.parametrize(
    ("before", "question", "says"),
    [
        ("who did lee talk to first, xi or ishiba?", "sorry no, trump or ishiba", "Trump, then"),
        ("whose call was longer, trump's or xi's?", "i meant trump or ishiba", "Ishiba"),
        ("先跟石破还是习近平通的话", "不对 是特朗普还是石破", "先是特朗普"),
        (
            "이시바랑 시진핑 중에 누구랑 먼저 통화했어",
            "아니 트럼프랑 이시바 중에",
            "트럼프, 이시바",
        ),
    ],
)
def test_a_pair_of_names_takes_the_place_of_another(
    fitted: Answerer, before: str, question: str, says: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.kind is ReplyKind.ANSWER
    assert says in reply.headline


def test_who_is_named_and_asked_to_have_spoken_needs_no_thread(fitted: Answerer) -> None:
    before = "what did lee say he hoped for on the call"
    reply = fitted.reply("and Xi, what did he stress?", today=TODAY, context=[before])
    assert reply.facts[0] == "china-ties-importance"


def test_what_was_said_to_somebody_is_not_what_they_said(fitted: Answerer) -> None:
    """Lee asked China for a role; that both have an interest in peace is what Xi answered him."""
    for question in ("李在明怎么说半岛和平", "이 대통령은 한반도 평화에 대해 뭐라고 했어"):
        reply = fitted.reply(question, today=TODAY)
        assert "xi-common-interest" not in reply.facts[:1]
    for question in ("习近平怎么说半岛和平", "시진핑은 한반도 평화에 대해 뭐라고 했어"):
        assert fitted.reply(question, today=TODAY).facts[0] == "xi-common-interest"


def test_a_value_alone_is_answered_in_the_language_of_the_thread(fitted: Answerer) -> None:
    reply = fitted.reply("2014?", today=TODAY, context=["习近平上次去韩国是哪年"])
    assert reply.headline == "2014年7月。"


def test_a_call_beside_another_subject_is_no_call_of_ours(fitted: Answerer) -> None:
    for question in (
        "printer on the 7th floor is jammed again, who do i call",
        "my laptop crashed, who do i call?",
    ):
        assert fitted.reply(question, today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    ("before", "question", "fact"),
    [
        ("who did lee speak with on june 6", "and on monday?", "call-ishiba"),
        ("이 대통령이 6일에 누구랑 통화했어", "9일은?", "call-ishiba"),
        ("6月6号李在明跟谁通话了", "那9号呢", "call-ishiba"),
    ],
)
def test_a_day_takes_the_place_of_another(
    fitted: Answerer, before: str, question: str, fact: str
) -> None:
    assert fitted.reply(question, today=TODAY, context=[before]).facts[0] == fact


def test_a_whole_question_is_not_read_with_the_one_before(fitted: Answerer) -> None:
    before = ["who did lee ring before xi", "how long was the one with trump"]
    reply = fitted.reply("Ishiba", today=TODAY, context=before)
    assert reply.facts[0] == "call-ishiba-duration"


def test_a_yes_stands_for_no_month_that_nothing_states(fitted: Answerer) -> None:
    for question in (
        "apec 9월에 경주에서 하는 거 맞나요",
        "apec is in gyeongju in september, right?",
    ):
        reply = fitted.reply(question, today=TODAY)
        assert not reply.headline.startswith(("네", "Yes"))


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("apec 부산에서 11월 초에 하는거 맞죠", "아니요. 한국 경상북도 경주"),
        ("apec in busan in early november right?", "No: In Gyeongju"),
        ("11月初apec在釜山开对吧", "不是：韩国庆尚北道庆州市"),
    ],
)
def test_another_town_is_put_right_where_the_day_is_the_summit_s(
    fitted: Answerer, question: str, says: str
) -> None:
    assert fitted.reply(question, today=TODAY).headline.startswith(says)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        (
            "cutting the thursday episode, need the length of the call",
            "need the length of the call",
        ),
        ("where is lee going? planning our next ep", "where is lee going?"),
        ("who was called first? my boss asked", "who was called first?"),
        ("planning a trip to china, do i need a visa?", ""),
        ("did they agree on trade, making it a first?", ""),
        ("둘이 통화 몇 분 했대요? 팟캐스트 대본에 넣어야 해서", "둘이 통화 몇 분 했대요?"),
        ("경주에서 하는 거 맞나요 렌트카 예약하려고요", "경주에서 하는 거 맞나요"),
        ("왜 G7에 가나요? 중국 때문인데요", ""),
        ("둘이 통화했나요? 언제 했는데요", ""),
        ("통화 몇 분이죠? 제 메모엔 25분인데요", ""),
        ("our partners in shanghai want to know if tariffs came up", "tariffs came up"),
        ("how long was it? our clients in china want to know", "how long was it?"),
        ("is it 25 minutes? thats what the chinese embassy says", "is it 25 minutes?"),
        ("g7这次在加拿大开对吧,我订酒店", "g7这次在加拿大开对吧"),
        ("APEC辦在哪裡 我要寫進行程", "APEC办在哪里"),
        ("通话多久,做什么了", ""),
        ("Client call in 10. How long did they talk?", "How long did they talk?"),
        ("about to go live, how long was the call", "how long was the call"),
        (
            "Need G7 location and dates for an old expenses query",
            "Need G7 location and dates",
        ),
        ("call in 2014 with xi, how long was it", ""),
        (
            "팀장님 칭다오 출장 건 때문에.. 무비자 체류한도가 며칠이었죠",
            "무비자 체류한도가 며칠이었죠",
        ),
        ("중국 출장이라서요. 무비자 최대 며칠?", ""),
        ("발표 10분 전이라.. 통화가 몇 분이었죠", "통화가 몇 분이었죠"),
        ("G7 어디서 한 건지.. 정산 서류 다시 내래서요 ㅠ", "G7 어디서 한 건지.."),
        ("팩트체크 중인데 몇 번째 통화였죠", "몇 번째 통화였죠"),
        ("무비자 내년에도 연장되나요? 팀에서 다들 궁금해해요", "무비자 내년에도 연장되나요?"),
        ("대선은 그 전날인가요? 날짜로 부탁드려요", "대선은 그 전날인가요?"),
        ("十分钟后开会,通话持续了多久", "通话持续了多久"),
        ("通话聊了多久?等下要开会", "通话聊了多久?"),
        ("领导下周去青岛出差,免签能待几天", "免签能待几天"),
        ("通话三十分钟后谈了什么", ""),
    ],
)
def test_asides_on_one_s_own_work_are_left_out(fitted: Answerer, question: str, left: str) -> None:
    lang = fitted.matcher.read(question).lang
    assert without_asides(fitted.matcher, question, lang) == (left or question)


def test_days_are_counted_from_the_oath_too(fitted: Answerer) -> None:
    for question in (
        "who did lee ring up two days after being sworn in",
        "李在明就职两天后跟谁通话",
    ):
        assert fitted.reply(question, today=TODAY).facts[0] == "call-trump"


def test_an_invitation_the_other_way_round_is_a_gap_unless_it_is_taken_for_so(
    fitted: Answerer,
) -> None:
    for question in ("시진핑이 이 대통령을 초청했나요?", "did xi invite lee?"):
        reply = fitted.reply(question, today=TODAY)
        assert reply.kind is ReplyKind.GAP
        assert reply.intents[0] == "gap-xi-invited-lee"
    taken = fitted.reply("시진핑이 이재명을 초청한 거지?", today=TODAY)
    assert taken.facts[0] == "apec-invitation"
    assert "corrects_premise" in taken.notes


def test_who_spoke_first_is_told_by_the_order_and_who_called_is_a_gap(fitted: Answerer) -> None:
    spoke = fitted.reply("who spoke to lee first, ishiba or trump", today=TODAY)
    assert spoke.headline.startswith("Trump, then Ishiba")
    called = fitted.reply("who called lee first, ishiba or trump", today=TODAY)
    assert called.kind is ReplyKind.GAP


def test_small_talk_of_two_kinds_is_small_talk(fitted: Answerer) -> None:
    reply = fitted.reply("thanks, that's all for now", today=TODAY)
    assert reply.kind is ReplyKind.CHAT


@pytest.mark.parametrize(
    ("context", "question", "fact"),
    [
        (
            ["who gave the briefing on the lee-xi call"],
            "her job title, for the caption",
            "call-kang-role",
        ),
        (["who did lee call first"], "his title?", "trump-role"),
        (["who did Lee talk to on June 9"], "his job title pls", "ishiba-role"),
        (["브리핑은 누가 했나요"], "그분 직함이요", "call-kang-role"),
        (["6월 9일에 누구랑 통화했죠"], "그분 직함은요", "ishiba-role"),
        (["谁开的记者会"], "她什么头衔", "call-kang-role"),
        (["6月9号李在明和谁通话"], "他的职务呢", "ishiba-role"),
        (["Was the Xi call on the Tuesday or the Monday?"], "what time tho", "call-start-time"),
        (["which day was the Xi call"], "roughly what time", "call-start-time"),
        (["시 주석 통화가 월요일이었나요 화요일이었나요"], "몇 시였는데요", "call-start-time"),
        (["习近平那通电话是周一还是周二"], "几点来着", "call-start-time"),
        (
            ["prior to all this had Xi ever gone to south korea", "the year would help too"],
            "what month was that, roughly",
            "xi-last-visit",
        ),
        (["시진핑 전에 한국 온 적 있어?"], "대략 몇 월이었어", "xi-last-visit"),
        (["习近平以前去过韩国吗？"], "大概几月份", "xi-last-visit"),
        (
            ["how was the mood on the call"],
            "what did they put taht down to",
            "call-common-background",
        ),
        (["통화 분위기 어땠어?"], "그건 뭐 덕분이라던가요", "call-common-background"),
        (["通话气氛怎么样"], "归功于什么", "call-common-background"),
        (["韩国那届APEC放在哪儿办", "下一届呢？"], "说回前面那届，大概几月份", "apec-2025-date"),
        (
            ["how long was the trump call", "and ishiba?"],
            "back to the first one, what date was that",
            "call-trump-date",
        ),
        (
            ["한국 APEC 어디서 해", "그 다음은?"],
            "다시 앞의 거 말인데, 몇 월쯤이야",
            "apec-2025-date",
        ),
        (
            ["이 대통령 취임일이 언제로 나와 있죠"],
            "그럼 대선은 그 전날인가요? 날짜로 부탁드려요",
            "election-date",
        ),
    ],
)
def test_a_plain_attribute_is_asked_of_what_the_thread_names(
    fitted: Answerer, context: list[str], question: str, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=context)
    assert reply.kind is ReplyKind.ANSWER
    assert fact in reply.facts


def test_what_a_gap_is_about_is_asked_of_the_gap(fitted: Answerer) -> None:
    """A fact with the attribute is not meant where a follow-up says more than what it asks for."""
    reply = fitted.reply(
        "when does he have to reply by?", today=TODAY, context=["did lee invite xi to apec?"]
    )
    assert reply.kind is ReplyKind.GAP


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("시진핑이 이 대통령 취임 뒤 몇 번째 통화 상대였는지 확인 가능할까요", "calls-xi-third"),
        ("이시바는 이 대통령 취임 후 몇 번째로 통화한 정상이야?", "calls-second-ishiba"),
        ("习近平是李在明就职后第几个通话的领导人", "calls-xi-third"),
        ("who did Lee call first after his inauguration", "calls-first-trump"),
        ("was Xi the third leader Lee called since his inauguration?", "calls-xi-third"),
    ],
)
def test_since_when_one_counts_is_not_what_is_asked(
    fitted: Answerer, question: str, fact: str
) -> None:
    assert fitted.reply(question, today=TODAY).facts[0] == fact


def test_days_since_the_inauguration_are_not_the_order(fitted: Answerer) -> None:
    for question in (
        "how many days after the inauguration was the call with Ishiba?",
        "이시바 통화는 취임 후 며칠 뒤였어?",
        "和石破的通话是就职后第几天",
    ):
        reply = fitted.reply(question, today=TODAY)
        assert reply.facts[0] == "calls-ishiba-days-after-inauguration"


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        (
            "was it Canada that asked Lee to come to the G7 or did seoul push for it, what does "
            "the article have",
            "g7-lee-invited-by",
        ),
        (
            "캐나다가 이 대통령을 G7에 초청한 건가요 아니면 한국이 요청한 건가요",
            "g7-lee-invited-by",
        ),
        ("G7是加拿大邀请李在明的还是韩国自己要去的", "g7-lee-invited-by"),
        ("gyeonju gathering - early, mid or late in the month, and which month", "apec-2025-date"),
    ],
)
def test_what_lets_choose_is_one_question(fitted: Answerer, question: str, fact: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact
    assert not reply.headline.startswith(
        ("No", "Not quite", "아니요", "보도 내용과", "不是", "与报道")
    )


@pytest.mark.parametrize(
    "question",
    [
        "APEC stands for what again, and who had it in 2025 vs 2026",
        "APEC 뜻이 뭐고 2025년이랑 2026년 개최국은 어디야",
        "APEC是什么的缩写，2025和2026年分别谁主办",
    ],
)
def test_both_of_two_questions_are_answered(fitted: Answerer, question: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.intents == ("apec-name", "apec-consecutive-hosts")


@pytest.mark.parametrize(
    "question",
    [
        "Given Lee had two months of transition to prep before taking office, it's weird the calls "
        "took a week. is the two months in the piece",
        "Since Lee had a transition period of two months, is that mentioned in the story?",
        "인수위 두 달 있었으니까 준비가 됐을 텐데, 기사에 두 달 나오나요",
        "李在明有两个月的交接期才上任，文章里写了两个月吗",
    ],
)
def test_whether_the_source_has_what_is_said_asks_nothing_more(
    fitted: Answerer, question: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == "no-transition"


def test_whether_the_source_has_more_than_is_said_is_asked_beyond(fitted: Answerer) -> None:
    question = "Lee spoke with Trump for 20 minutes, are the interpreters' names in the article?"
    assert fitted.reply(question, today=TODAY).kind is not ReplyKind.ANSWER


@pytest.mark.parametrize(
    "question",
    [
        "set up a call with tokyo bureau at 4 and loop in Priya",
        "schedule a call with tokyo for tomorrow",
        "dial in the tokyo bureau at 4",
        "도쿄 지국이랑 4시에 통화 잡고 프리야도 넣어줘",
        "四点跟东京那边约个电话，叫上小李",
        "wether in Gyeongju this weekend? thinking of a city break",
        "경주 이번 주말 날시 어때",
        "庆州周末天气",
        "How do I renew my chinese journalist visa, the J-1, it runs out in feb",
        "중국 취재비자 J-1 연장 어떻게 해",
        "我的J1记者签证二月到期，怎么续签",
    ],
)
def test_errands_weather_and_other_visas_are_declined(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.ABSTAIN


def test_what_somebody_may_give_is_no_errand(fitted: Answerer) -> None:
    question = "Hi, could someone give me the start time of the Lee-Xi call? Thanks"
    assert fitted.reply(question, today=TODAY).facts[0] == "call-start-time"


@pytest.mark.parametrize(
    "question",
    [
        "작년 G7 캐나다 어디서 몇일간 한 건지",
        "去年加拿大的G7在哪个省开的",
        "where was last year's G7 in Canada held",
    ],
)
def test_last_year_s_summit_is_ours_where_its_place_is(fitted: Answerer, question: str) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert "g7-place" in reply.facts
