"""Claims in other people's words: rewordings of the facts, and sets by authors who saw none."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from claim_checking import check, checker
from fitted import fitted, quiet_environment

from bot.cli.check import read_claims
from bot.core.answering.answerer import Answerer
from bot.core.claims.check import ClaimChecker
from bot.core.claims.grading import grade_claim
from bot.core.claims.licence import Licences
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.language import Lang

__all__ = ["checker", "fitted", "quiet_environment"]

TODAY = date(2026, 11, 26)
HARD = Path(__file__).parent / "claims" / "hard"
EVERY = 14
"""One of so many rewordings is judged: some ten milliseconds each."""


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("press-notes", 0.82),
        ("slips", 0.91),
        ("paraphrased", 0.79),
        ("near-truths", 0.88),
        ("own-words", 0.80),
        ("one-word-off", 0.90),
        ("newsroom-chat", 0.92),
        ("one-detail", 0.88),
        ("half-reworded", 0.82),
        ("close-to-true", 0.81),
        ("in-passing", 0.90),
        ("far-worded", 0.82),
        ("drafted", 0.84),
        ("inside-out", 0.81),
        ("roundabout", 0.91),
        ("desk-drafts", 0.92),
        ("two-sentences", 0.88),
        ("captions-and-notes", 0.91),
        ("slides-and-minutes", 0.90),
        ("memos-and-drafts", 0.91),
        ("said-stronger", 0.70),
        ("firm-and-soft", 0.87),
        ("overstated", 0.71),
        ("chat-and-press", 0.93),
        ("tempting", 0.83),
        ("office-notes", 0.92),
        ("turned-round", 0.82),
        ("swapped", 0.81),
        ("desk-and-memo", 0.88),
        ("nearly-so", 0.78),
        ("captions-and-chat", 0.91),
        ("tempting-again", 0.83),
        ("half-tempting", 0.9),
        ("careless-drafts", 0.95),
        ("drafts-and-headlines", 0.92),
        ("short-and-plain", 0.93),
        ("notes-and-releases", 0.88),
        ("drafts-and-posts", 0.89),
        ("creeping-errors", 0.9),
        ("tone-and-manner", 0.86),
    ],
)
def test_sets_of_other_authors(checker: ClaimChecker, name: str, least: float) -> None:
    """Nothing that the source does not say is called supported, however it is put."""
    graded = [
        grade_claim(item, checker.check(item.claim, today=TODAY))
        for item in read_claims(HARD / f"{name}.jsonl")
    ]
    assert len(graded) >= 145
    assert [one.item.claim for one in graded if one.dangerous] == []
    assert sum(one.right for one in graded) / len(graded) >= least


def test_rewordings_are_hardly_ever_called_false(checker: ClaimChecker, fitted: Answerer) -> None:
    """They are all true; what is missed is most often called not addressed."""
    verdicts: Counter[str] = Counter()
    for reworded in fitted.matcher.store.rewordings:
        for texts in reworded.utterances.values():
            verdicts.update(checker.judge(text).verdict for text in texts[::EVERY])
    total = sum(verdicts.values())
    assert total >= 900
    assert verdicts[SUPPORTED] / total >= 0.67
    assert verdicts[CONTRADICTED] / total <= 0.055


def test_a_fact_vouches_for_the_words_of_its_rewordings(fitted: Answerer) -> None:
    """But not for words of order, and for what turns a meaning only where two of them use it."""
    store = fitted.matcher.store
    words = Licences(fitted.matcher).of([store.facts_by_id["agree-new-course"]], Lang.EN).words
    texts = " ".join(store.rewordings_by_fact["agree-new-course"].utterances["en"])
    assert "tiller" in texts
    assert "tiller" in words
    assert "first" not in words


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Ishiba and Xi calls were both on Tuesday.", CONTRADICTED),
        ("Lee spoke to Ishiba and Xi on Monday.", CONTRADICTED),
        ("On Friday Lee spoke to President Trump and Prime Minister Ishiba.", CONTRADICTED),
        ("李在明周一先后同石破和习近平通了电话。", CONTRADICTED),
        ("이 대통령은 월요일에 이시바 총리와 시 주석과 잇따라 통화했다.", CONTRADICTED),
        ("Lee spoke with Trump for 20 minutes and Ishiba for 25.", SUPPORTED),
        ("Lee and Xi spoke on Tuesday.", SUPPORTED),
        ("Lee spoke with Trump and Ishiba before his call with Xi on Tuesday.", SUPPORTED),
    ],
)
def test_two_calls_with_one_value(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lee was sworn in on the day of the snap election", CONTRADICTED),
        ("Lee called Trump on inauguration day.", CONTRADICTED),
        ("이 대통령은 취임 당일 트럼프와 통화했다.", CONTRADICTED),
        ("트럼프와는 선거 당일인 6월 3일에 통화했죠", CONTRADICTED),
        ("李在明在大选当天就职。", CONTRADICTED),
        ("On election day, June 3, Lee won.", SUPPORTED),
        ("Election day was June 3.", SUPPORTED),
        ("이 대통령은 대선 다음 날 취임했다.", SUPPORTED),
    ],
)
def test_the_day_of_an_event_is_a_date(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("请对方在无核化上发挥建设性作用的是中方。", CONTRADICTED),
        ("邀请习近平出席APEC的是李在明。", SUPPORTED),
        ("经济合作之外，主张把战略合作伙伴关系推向更高水平的是李在明。", CONTRADICTED),
        ("시 주석을 APEC에 초청한 쪽은 한국이다.", SUPPORTED),
        (
            "양국 전략적 협력 동반자 관계를 더 높은 수준으로 끌어올리자고 한 사람은, "
            "중국 정부 발표에 따르면 이 대통령입니다.",
            CONTRADICTED,
        ),
        ("중국이 한반도 문제 해결을 위해 노력하겠다고 한 사람은 이 대통령이다.", CONTRADICTED),
        ("It was Xi who hoped to consult more closely when Lee invited him.", CONTRADICTED),
        ("It was Lee who invited Xi to APEC.", SUPPORTED),
    ],
)
def test_who_is_named_last_did_it(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("한일 정상은 25분간 통화했습니다.", SUPPORTED),
        ("한미 정상은 약 20분간 통화했다.", SUPPORTED),
        ("한미 정상은 30분간 통화했다.", CONTRADICTED),
        ("The Korea-US leaders' call dates from 6 June 2025.", SUPPORTED),
        ("韩日首脑通话25分钟。", SUPPORTED),
        ("이시바 총리와 통화할 때도 비핵화 얘기가 나왔다.", NOT_ADDRESSED),
        ("李在明和石破茂通話時也談到朝核。", NOT_ADDRESSED),
        ("石破茂在電話裡問起李在明什麼時候跟習近平通話。", NOT_ADDRESSED),
        ("이시바 총리와는 시 주석 통화 바로 전날 이십오 분간 얘기를 나눴습니다.", SUPPORTED),
    ],
)
def test_calls_with_other_partners(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    "claim",
    [
        "이번 통화에서 G7까지는 엿새가 남아 있었다.",
        "10日打电话，16日开G7，中间差6天。",
        "무비자 정책의 전체 기간은 약 14개월이다.",
        "这项免签总共约14个月。",
        "Three calls, about 75 minutes in total.",
        "The call was neither on Monday nor on Wednesday, it was on Tuesday.",
        "이시바 총리와의 전화는 20분이 아니라 25분이었다.",
        "By June 2025 Xi hadn't set foot in South Korea for over ten years.",
        "到2025年6月，习近平已经十年多没去过韩国了。",
    ],
)
def test_lengths_between_and_dates_beside_conflict_with_nothing(
    checker: ClaimChecker, claim: str
) -> None:
    assert checker.judge(claim).verdict != CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lee phoned Ishiba four days after taking office.", CONTRADICTED),
        ("The G7 lasts six days.", CONTRADICTED),
        ("The call lasted 75 minutes.", CONTRADICTED),
        ("Koreans can stay in China visa-free for 15 days or longer", CONTRADICTED),
        ("무비자로 들어간 한국인은 15일을 넘겨 머물러도 된다.", CONTRADICTED),
        ("习近平和李在明的通话上午十一点就开始了。", CONTRADICTED),
    ],
)
def test_lengths_that_are_of_one_thing_still_conflict(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    check(checker, claim, verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Beijing's readout also put the call at 30 minutes.", NOT_ADDRESSED),
        ("中方通报也说通话是十一点半开始的。", NOT_ADDRESSED),
        ("Koreans can stay in China visa-free for no longer than 15 days.", SUPPORTED),
        ("韩国人免签停留不超过15天", SUPPORTED),
        ("Xi voiced hope for closer consultations.", CONTRADICTED),
        ("Backgrounder line: Gyeongju is in North Gyeongsang.", SUPPORTED),
        ("新闻稿可以写：峰会在庆州举行。", SUPPORTED),
        ("姜由桢是韩国总统室发言人。", SUPPORTED),
        ("강유정 국가안보실장이 통화 내용을 브리핑했습니다.", CONTRADICTED),
        ("通话情况是韩国总理在电视发布会上介绍的。", CONTRADICTED),
        ("South Korea's prime minister briefed the press on the call.", CONTRADICTED),
        ("过境中国的韩国旅客不在免签之列", CONTRADICTED),
        ("Koreans may stay in China visa-free for just over 15 days", CONTRADICTED),
        ("South Korea waives visas for Chinese travellers as well", NOT_ADDRESSED),
        ("韩国人去中国出差不在免签范围里。", CONTRADICTED),
        ("The nuclear issue stayed off the table on Tuesday's call.", CONTRADICTED),
        ("中国是今年的APEC东道主,韩国是明年的。", CONTRADICTED),
        ("习近平说半岛和平符合中朝共同利益", CONTRADICTED),
        ("시 주석의 2014년 방한은 국빈 방문이었다.", NOT_ADDRESSED),
        ("Xi has been back to South Korea since July 2014.", CONTRADICTED),
        ("Xi promised to make efforts on the peninsula.", SUPPORTED),
    ],
)
def test_words_around_and_words_against(checker: ClaimChecker, claim: str, verdict: str) -> None:
    check(checker, claim, verdict)
