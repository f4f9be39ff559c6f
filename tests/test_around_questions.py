"""What stands around a question, and what a question leaves out: neither makes another question."""

from __future__ import annotations

from datetime import date

import pytest
from fitted import fitted, quiet_environment

from bot.core.answering.answerer import Answerer
from bot.core.language import Lang
from bot.core.matching.shorthand import written_out
from bot.core.reply import ReplyKind

__all__ = ["fitted", "quiet_environment"]

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        (
            "ok so my boss just cornered me by the lift lol, did lee actually invite xi to "
            "something or is that a rumour?",
            "apec-invitation",
        ),
        ("Forgive the pedantry: how long did the Lee-Xi call last?", "call-duration"),
        ("right, coffee in hand, next item: when was Lee inaugurated?", "inauguration-date"),
        ("I don't trust the wires on this. how long was the Xi call?", "call-duration"),
        (
            "morning all, quick one before the ten o'clock: whom had Lee phoned before Xi?",
            "calls-xi-third",
        ),
        ("在地铁上,简短点,李在明和习近平通话了多久", "call-duration"),
        ("팀장님이 갑자기 물어보시는데 한중 정상 통화 몇 분 했나요?", "call-duration"),
    ],
)
def test_what_stands_around_a_question_is_left_out(
    fitted: Answerer, question: str, fact: str
) -> None:
    """No list of openers holds all of them: what names nothing of ours is no part of it."""
    reply = fitted.reply(question, today=TODAY)
    assert (reply.kind, reply.facts[0]) == (ReplyKind.ANSWER, fact)


@pytest.mark.parametrize(
    "question",
    [
        "Are phone calls at this office recorded? I don't trust the new system.",
        "web summit lisbon tickets - how much. I don't trust the wires on this.",
        "I'm drafting the invitation to our own leadership summit in November, about 200 guests. "
        "Can you look over my wording and make it more formal?",
        "前年舊金山 APEC 台灣派誰去",
        "降躁耳机推荐一款,采访录音用",
        "Did Lee raise those with Xi on the phone?",
        "Did Xi mention that?",
    ],
)
def test_nothing_is_told_of_what_is_left(fitted: Answerer, question: str) -> None:
    """The strategic trust, the formal invitation and the call's day were told for these."""
    assert fitted.reply(question, today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        (
            "We're doing a piece about the steel structures China put up in the Yellow Sea. Did "
            "Lee raise those with Xi on the phone?",
            "gap-yellow-sea",
        ),
        ("taiwan - did it come up on the call", "gap-taiwan"),
        ("There is talk of THAAD. Did Lee raise it with Xi?", "gap-thaad"),
        ("who took notes during the Lee–Xi call?", "gap-call-preparation"),
        ("who spoke first on the call?", "gap-call-speaking-order"),
        ("why 15 days for the waiver and not 30, did china explain", "gap-visa-decision"),
        ("통화 기록은 누가 했나요", "gap-call-preparation"),
        ("为什么是15天", "gap-visa-decision"),
    ],
)
def test_what_is_pointed_at_stands_before(fitted: Answerer, question: str, gap: str) -> None:
    """The first was told "Yes: On Tuesday"; those with "who" named the two on the call."""
    assert fitted.reply(question, today=TODAY).intents == (gap,)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("who won the presidential vote in Romania?", "and the turnout?"),
        ("루마니아 대선 누가 이겼어?", "득표율은?"),
        ("德国护照去泰国要签证吗？", "最长能待多久？"),
        ("新加坡今年大選是哪個黨贏的？", "那得票率是多少？"),
        ("do I need a visa for Thailand with a German passport?", "for how long?"),
        ("who won the Japanese upper house election?", "and the turnout?"),
    ],
)
def test_a_thread_on_others_stays_with_them(fitted: Answerer, before: str, question: str) -> None:
    """Of the last but one 15 days were told, of the others a gap of ours."""
    assert fitted.reply(question, today=TODAY, context=[before]).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize(
    ("before", "question", "fact"),
    [
        (
            "who won the presidential vote in Romania?",
            "ok. how long was the Xi call?",
            "call-duration",
        ),
        ("루마니아 대선 누가 이겼어?", "통화는 얼마나 했어?", "call-duration"),
        ("who won in Germany", "and when was the Lee inauguration", "inauguration-date"),
    ],
)
def test_a_new_question_is_answered_there(
    fitted: Answerer, before: str, question: str, fact: str
) -> None:
    """What names another topic than the thread's leans on nothing."""
    reply = fitted.reply(question, today=TODAY, context=[before])
    assert (reply.kind, reply.facts[0]) == (ReplyKind.ANSWER, fact)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("G7: province, start date, end date", ("g7-place", "g7-dates")),
        ("visa waiver: start, end, max days", ("visa-since", "visa-until", "visa-stay-length")),
        ("waiver: begins / ends / max days", ("visa-since", "visa-until", "visa-stay-length")),
    ],
)
def test_an_entry_of_a_list_is_of_what_stands_before_it(
    fitted: Answerer, question: str, facts: tuple[str, ...]
) -> None:
    """The G7's end was told as that of the visa waiver."""
    assert fitted.reply(question, today=TODAY).intents == facts


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("what did lee want frm xi", "what did lee want from xi"),
        ("which no. leader is xi", "which number leader is xi"),
        ("the leader with whom mr lee spoke", "the leader mr lee spoke with"),
        ("he was the second, was he not?", "he was the second, wasn't he?"),
        ("did lee really invite xi", "did lee invite xi"),
        ("xi = 1st ldr lee phoned", "xi is 1st leader lee phoned"),
        ("the most short call", "the shortest call"),
        ("a full hr w him", "a full hour with him"),
        ("hr is asking", "hr is asking"),
        ("start_date, end_date", "start date, end date"),
    ],
)
def test_shorthand_is_written_out(typed: str, written: str) -> None:
    """What is cut short, inverted or signed shares nothing with the words of a sample."""
    assert written_out(typed, Lang.EN) == written


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "Mr Xi was the second foreign leader with whom Mr Lee spoke by telephone, was he not?",
            "No:",
        ),
        (
            "China does APEC this year and then Korea takes over the year after. Got it the right "
            "way round? \N{HAND WITH INDEX AND MIDDLE FINGERS CROSSED}",
            "No:",
        ),
        ("our line: xi = no. 3 on lee's call list. ok?", "Yes:"),
    ],
)
def test_what_wants_confirming_is_confirmed_or_denied(
    fitted: Answerer, question: str, lead: str
) -> None:
    """The first was told who was second, and the last that the call was on Tuesday."""
    assert fitted.reply(question, today=TODAY).headline.startswith(lead)


@pytest.mark.parametrize(
    "message",
    [
        "Good evening, O oracle of one single article.",
        "sawasdee ka, hello bot na :)",
        "Ms Han says hello, by the way, and thank you for earlier.",
        "Much obliged, and properly punctuated too.",
        "I am deeply indebted to you for your patience and wish you a most pleasant afternoon.",
    ],
)
def test_a_greeting_in_ones_own_words_is_small_talk(fitted: Answerer, message: str) -> None:
    """All of them were declined."""
    assert fitted.reply(message, today=TODAY).kind is ReplyKind.CHAT


@pytest.mark.parametrize(
    "message",
    [
        "hi all, I'm out on Friday",
        "we're away from June 6 to 9",
        "hey there, the printer is broken",
        "whats our phone-in number for the six oclock call-in bit",
        "I think the last inter-Korean summit was the one in Pyongyang in September 2018. Agree?",
    ],
)
def test_ones_own_day_is_no_matter_of_ours(fitted: Answerer, message: str) -> None:
    """The first was told the day of the call, the fourth its hour, the last the agreements."""
    assert fitted.reply(message, today=TODAY).kind is ReplyKind.ABSTAIN


@pytest.mark.parametrize("thanks", ["Thanks! And sanctions?", "thx! call length"])
def test_thanks_and_a_question_is_a_question(fitted: Answerer, thanks: str) -> None:
    """What goes on with something of ours is more than small talk."""
    assert fitted.reply(thanks, today=TODAY).kind is not ReplyKind.CHAT


@pytest.mark.parametrize(
    ("before", "question", "fact"),
    [
        (
            "did lee bring up north korea's nukes with xi?",
            "what did he ask china for",
            "lee-asked-constructive-role",
        ),
        ("핵 문제 얘기 나왔어?", "중국에 뭘 요청했대", "lee-asked-constructive-role"),
        ("谈核问题了吗", "对中方提了什么要求", "lee-asked-constructive-role"),
        ("how long did Lee talk w/ Trump?", "Huh, shorter than Xi's then. What date was it?",
         "call-trump-date"),
        ("wheres that g7 thing lee is going to", "k and when", "g7-dates"),
        ("who hosts APEC this year", "and in 2026?", "apec-2026-host"),
        ("刚在地铁上看到的：听说习近平已经答应11月来庆州了？", "那上一次来韩国是哪年",
         "xi-last-visit"),
        ("Mr Choi is asking when Lee spoke with Trump.",
         "He now wants to know for how many minutes as well.", "call-trump-duration"),
    ],
)  # fmt: skip
def test_in_a_thread(fitted: Answerer, before: str, question: str, fact: str) -> None:
    """The first three were told what Xi said of it, the fourth and fifth nothing."""
    assert fitted.reply(question, today=TODAY, context=[before]).facts[0] == fact


def test_the_same_of_another_year_is_declined(fitted: Answerer) -> None:
    """It was told when the summit of 2025 is, and that 2017 is wrong."""
    reply = fitted.reply("and in 2017?", today=TODAY, context=["who hosts APEC this year"])
    assert reply.kind is ReplyKind.ABSTAIN
