"""What a rule finds over the whole store: the next in a row, a side's words, whose a quote is."""

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
    ("context", "question", "fact"),
    [
        (["which city hosts APEC this year?"], "n the one after?", "apec-2026-host"),
        (["where is APEC this year"], "and the next one?", "apec-2026-host"),
        (["올해 APEC 어디서 해?"], "그 다음은?", "apec-2026-host"),
        (["今年APEC在哪开"], "再下一届呢", "apec-2026-host"),
        (["who did lee call first"], "who's next?", "calls-second-ishiba"),
        (["who did lee call first", "and the next one?"], "and after that?", "calls-xi-third"),
        (["이 대통령이 제일 먼저 통화한 정상은?"], "그 다음은요?", "calls-second-ishiba"),
        (["李在明第一个打给谁"], "再下一个呢", "calls-second-ishiba"),
        (["how long was the Trump call?"], "and the next one?", "call-ishiba-duration"),
        (["트럼프랑 몇 분 통화했어?"], "다음은?", "call-ishiba-duration"),
        (["跟特朗普聊了多久"], "下一个呢", "call-ishiba-duration"),
    ],
)
def test_the_next_in_the_row_is_told(
    fitted: Answerer, context: list[str], question: str, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=context)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Xi was the third leader Lee called, yes?", "who were the other two"),
        ("시 주석이 세 번째 통화한 정상이죠?", "나머지 둘은요?"),
        ("习近平是第三个吧", "另外两个呢"),
    ],
)
def test_the_others_of_a_row_are_told_with_the_row(
    fitted: Answerer, before: str, question: str
) -> None:
    assert fitted.reply(question, today=TODAY, context=[before]).facts[0] == "calls-order"


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("on what day did lee and trump speak", "japan's pm?"),
        ("트럼프랑 언제 통화했어", "일본 총리는?"),
        ("李在明哪天跟特朗普通话", "日本首相呢"),
    ],
)
def test_a_title_alone_is_a_name(fitted: Answerer, before: str, question: str) -> None:
    assert fitted.reply(question, today=TODAY, context=[before]).facts[0] == "call-ishiba-date"


@pytest.mark.parametrize(
    "question",
    ["is china hosting apec this year?", "올해 APEC은 중국에서 하죠?", "apec今年在首尔办 没错吧"],
)
def test_this_year_s_summit_is_not_the_next_one(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).facts[0] in {"apec-2025-host", "apec-2025-city"}


@pytest.mark.parametrize(
    ("before", "question", "side"),
    [
        ("did denuclearisation come up?", "and beijing's answer?", "xi-"),
        (
            "what did Lee ask China for regarding the peninsula?",
            "what did he get back from Xi?",
            "xi-",
        ),
        ("did they discuss north korea's nukes", "what was seoul's ask?", "lee-"),
        ("did lee bring up the north's nukes w xi?", "what did the other side say?", "xi-"),
        ("이 대통령이 비핵화 얘기 꺼냈나요", "중국 반응은", "xi-"),
        ("핵 문제 얘기 나왔어?", "한국 측 요구는?", "lee-"),
        ("한반도 문제 논의했어?", "이 대통령이 뭐라고 했어?", "lee-asked-c"),
        ("did they talk about north korea's nukes", "and China, what's its stance", "xi-"),
        ("이 대통령이 비핵화 관련해서 부탁했다며", "저쪽은 뭐래", "xi-"),
        ("电话里提到核问题没有", "中方反应呢", "xi-"),
        ("电话里提到核问题没有", "韩方诉求是？", "lee-"),
        ("李在明提了无核化没有", "那对方怎么回的", "xi-"),
    ],
)
def test_a_side_is_asked_for_its_words_on_the_thread_s_matter(
    fitted: Answerer, before: str, question: str, side: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0].startswith(side)
    assert "peninsula" in fitted.matcher.store.facts_by_id[reply.facts[0]].topic


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("a stray quote about 'the foundation of public support'. whose mouth was that?", "Xi"),
        ('who said "strategic mutual trust"?', "Xi"),
        ("who talked about a 'constructive role'?", "Lee"),
        ("“전략적 상호 신뢰” 이거 누가 한 말이야", "시진핑"),
        ("“건설적 역할” 누구 발언이에요?", "이재명"),
        ("“建设性作用”这话是谁说的", "李在明"),
        ("whose phrase is 'tangible results'?", "presidential office"),
        ("“让民众切实感受到成果”是谁的话", "总统室"),
        ("is 'critical juncture' Lee's wording or Xi's, who said it", "news report"),
        ("“共同利益”出自谁之口", "习近平"),
    ],
)
def test_whose_words_are_quoted_is_told_by_them(
    fitted: Answerer, question: str, speaker: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert speaker in reply.headline


def test_what_is_only_like_a_fact_is_no_quotation_of_it(fitted: Answerer) -> None:
    said = fitted.reply("“민심의 기반”이라는 말 누구 입에서 나온 거야", today=TODAY)
    assert said.intents != ("lee-hope-basis",)
    more = fitted.reply("who stressed 'strategic mutual trust', and why?", today=TODAY)
    assert "according to" not in more.headline


@pytest.mark.parametrize(
    "question",
    [
        "Xi and Modi in Tianjin: what was settled on direct flights?",
        "how long was the Trump-Xi call",
        "when did Trump and Xi last talk",
        "푸틴이랑 김정은 통화했다던데 무슨 얘기 했대요?",
        "미중 정상회담에서 뭐 나왔어",
        "트럼프랑 시진핑 부산에서 만났을 때 대만 얘기 했어?",
        "川習在釜山碰面那次到底有沒有談台灣",
        "川习通话多久",
        "普京和金正恩通电话说了什么",
        "where have the iran nuclear talks got to",
        "下一次中日韩领导人会议定在啥时候开",
        "when is the next trilateral summit of Korea, Japan and China",
    ],
)
def test_what_others_did_together_is_out_of_scope(fitted: Answerer, question: str) -> None:
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("did Lee talk to Putin too?", ReplyKind.GAP),
        ("did lee call modi", ReplyKind.GAP),
        ("이 대통령 푸틴이랑도 통화했어?", ReplyKind.GAP),
        ("李在明和普京通话了吗", ReplyKind.GAP),
        ("did taiwan come up when they spoke", ReplyKind.GAP),
        ("will Xi and Trump meet at APEC in Gyeongju?", ReplyKind.GAP),
        ("who talked longer, Trump or Xi?", ReplyKind.ANSWER),
        ("미일중 통화한 순서 쭉 불러줘봐", ReplyKind.ANSWER),
        ("韩日首脑通话多久", ReplyKind.ANSWER),
    ],
)
def test_what_lee_did_with_others_is_ours(fitted: Answerer, question: str, kind: ReplyKind) -> None:
    assert fitted.reply(question, today=TODAY).kind is kind


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("how long was the ishba call", "call-ishiba-duration"),
        ("isihba call: when and how long", "call-ishiba-date"),
        ("이바시 통화 몇 분", "call-ishiba-duration"),
        ("트프럼 통화 언제", "call-trump-date"),
        ("石茂破通话多久", "call-ishiba-duration"),
        ("特普朗通话哪天", "call-trump-date"),
        ("시 주석이 이 대통령 취임후 몇번쨰 통화 상대였더라?", "calls-xi-third"),
    ],
)
def test_a_mistyped_name_or_question_word_is_read(
    fitted: Answerer, question: str, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is ReplyKind.ANSWER
    assert reply.facts[0] == fact


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("what did lee invite xi to", "which city exactly"),
        ("did lee invite xi to anything?", "where is that being held"),
        ("이 대통령이 시진핑을 무슨 회의에 초청했어?", "구체적으로 어느 도시?"),
        ("李在明请习近平去参加什么会", "具体哪个城市"),
    ],
)
def test_the_place_is_that_of_the_summit_that_was_told_of(
    fitted: Answerer, before: str, question: str
) -> None:
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert reply.facts[0] == "apec-2025-city"


@pytest.mark.parametrize(
    ("before", "question", "fact"),
    [
        ("李在明跟石破茂聊了多久", "打错了,我想问特朗普", "call-trump-duration"),
        ("이시바랑 몇 분 통화했어?", "아 오타, 트럼프요", "call-trump-duration"),
        ("how long did lee talk to ishiba", "sorry typo, i meant trump", "call-trump-duration"),
    ],
)
def test_a_name_put_right_takes_the_place_of_the_one_before(
    fitted: Answerer, before: str, question: str, fact: str
) -> None:
    assert fitted.reply(question, today=TODAY, context=[before]).facts[0] == fact


@pytest.mark.parametrize(
    "question",
    [
        "didn't xi invite lee to apec in beijing this autumn?",
        "习主席邀请李在明去北京开apec是吧",
    ],
)
def test_who_invited_whom_and_where_to_are_put_right_together(
    fitted: Answerer, question: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.facts == ("apec-invitation", "apec-2025-city")


def test_a_place_in_the_row_is_read_beside_another_of_the_row(fitted: Answerer) -> None:
    reply = fitted.reply("so trump was the third leader lee phoned, after xi?", today=TODAY)
    assert reply.facts[0] == "calls-first-trump"


@pytest.mark.parametrize(
    ("question", "chats"),
    [
        ("早啊，今天我值早班", True),
        ("morning, early shift for me", True),
        ("좋은 아침이에요, 오늘 제가 당직입니다", True),
        ("早，通话多久", False),
        ("good morning, when was the call?", False),
    ],
)
def test_a_greeting_with_a_word_on_the_day_is_small_talk(
    fitted: Answerer, question: str, chats: bool
) -> None:
    assert (fitted.reply(question, today=TODAY).kind is ReplyKind.CHAT) is chats


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("For a media-studies seminar: why was the order watched?", "why was the order watched?"),
        ("for the xi call: how long was it?", ""),
        (
            "which areas did lee list? need them for a slide, four i believe",
            "which areas did lee list?",
        ),
        ("what's the share? a percentage would be lovely", "what's the share?"),
        ("what did xi say on peace. paraphrase ok", "what did xi say on peace"),
        ("IR팀에서 문의 왔는대 게임 판호 얘기 나온 거 있나요", "게임 판호 얘기 나온 거 있나요"),
        ("과장님이 통화 시간 찾아오라시네요.. 몇 분이죠", "통화 시간 몇 분이죠"),
        ("팀장님이 통화 시간 확인하라고 하셔서요, 몇 분이었죠?", "통화 시간 몇 분이었죠?"),
        ("통화 몇 번째죠? 데스크가 물어봄", "통화 몇 번째죠?"),
        ("시 주석이 초청받았나요? 이 대통령이 물어봄", ""),
        ("领导让我查一下,通话聊了多久", "通话聊了多久"),
        ("研讨课要用:通话聊了多久", "通话聊了多久"),
        ("通话聊了多久?要放幻灯片里,应该是半小时吧", "通话聊了多久?"),
    ],
)
def test_who_asks_and_what_for_are_left_out(fitted: Answerer, question: str, left: str) -> None:
    lang = fitted.matcher.read(question).lang
    assert without_asides(fitted.matcher, question, lang) == (left or question)


@pytest.mark.parametrize(
    ("question", "kind", "fact"),
    [
        ("무비자 기간 더 늘려달라고 이 대통령이 요청했나요?", ReplyKind.GAP, ""),
        ("did Lee ask Xi to extend the visa waiver?", ReplyKind.GAP, ""),
        ("李在明请习近平延长免签了吗", ReplyKind.GAP, ""),
        ("what did Lee ask Xi for?", ReplyKind.ANSWER, "lee-asked-constructive-role"),
        ("경주 apec 원래 몇월로 잡혀있었어", ReplyKind.ANSWER, "apec-2025-date"),
        ("when was APEC in Gyeongju originally scheduled?", ReplyKind.ANSWER, "apec-2025-date"),
        ("庆州APEC原定几月开", ReplyKind.ANSWER, "apec-2025-date"),
        (
            "팀장님이 트럼프 통화 날짜랑 몇 분짜리였는지 물어보시네요ㅠ",
            ReplyKind.ANSWER,
            "call-trump-duration",
        ),
    ],
)
def test_words_that_decide_what_is_asked(
    fitted: Answerer, question: str, kind: ReplyKind, fact: str
) -> None:
    reply = fitted.reply(question, today=TODAY)
    assert reply.kind is kind
    assert not fact or fact in reply.facts


def test_what_one_has_already_is_no_question(fitted: Answerer) -> None:
    said = "What did Lee and Trump discuss? Only have the length so far."
    assert fitted.reply(said, today=TODAY).kind is ReplyKind.GAP
