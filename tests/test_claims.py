"""The claim check over its sets, over claims made false, and over what it lets pass and why."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment
from mutations import mutations

from bot.cli.check import read_claims
from bot.core.claims.check import ClaimChecker
from bot.core.claims.grading import grade_claim
from bot.core.claims.paraphrases import paraphrases
from bot.core.claims.pieces import root
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.language import Lang

__all__ = ["checker", "fitted", "quiet_environment"]

TODAY = date(2026, 11, 25)
FOLDER = Path(__file__).parent / "claims"
HELD_OUT = FOLDER / "held-out.jsonl"
SETS = sorted(file for file in FOLDER.glob("*.jsonl") if file != HELD_OUT)
MOST_MUTATIONS = 2_600
"""Claims made false that are checked: some ten milliseconds each."""


@pytest.mark.parametrize("file", SETS, ids=lambda file: file.stem)
def test_sets(checker: ClaimChecker, file: Path) -> None:
    """Nothing that the source does not say is called supported, and little is missed."""
    graded = [
        grade_claim(item, checker.check(item.claim, today=TODAY)) for item in read_claims(file)
    ]
    assert [one.item.claim for one in graded if one.dangerous] == []
    assert sum(one.right for one in graded) / len(graded) >= 0.93


def test_claims_that_nothing_was_found_on(checker: ClaimChecker) -> None:
    """Of claims by another author none that the source contradicts is called supported."""
    graded = [
        grade_claim(item, checker.check(item.claim, today=TODAY)) for item in read_claims(HELD_OUT)
    ]
    assert len(graded) >= 950
    assert [
        one.item.claim for one in graded if one.dangerous and one.item.verdict == CONTRADICTED
    ] == []
    assert sum(one.right for one in graded) / len(graded) >= 0.85


def test_a_supported_claim_made_false_is_not_supported(checker: ClaimChecker) -> None:
    """One number, name, direction, mode or negation changed: no such claim may pass."""
    items = [item for file in SETS for item in read_claims(file) if item.verdict == SUPPORTED]
    made = [
        (kind, changed)
        for item in items
        if item.lang in {"en", "ko", "zh"}
        for kind, changed in mutations(item.claim, item.lang)
    ]
    assert len(made) <= MOST_MUTATIONS
    assert min(Counter(kind for kind, _ in made).values()) >= 5
    passed = [
        (kind, changed) for kind, changed in made if checker.judge(changed).verdict == SUPPORTED
    ]
    assert passed == []


@pytest.mark.parametrize(
    "claim",
    [
        "If I read it right, both men got their start in local politics",
        "The report admits that Koreans' and Chinese people's feelings are strained.",
        "경제 같은 분야에서 눈에 보이는 성과를 내자고 두 정상이 약속했다.",
        "李和习都是从地方上起家的。",
        "Beijing's account has Xi linking exchanges at all levels to strategic mutual trust",
    ],
)
def test_words_of_its_own_leave_a_claim_supported(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict == SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "The presidential office was criticised for calling Ishiba before Xi.",
        "Kang Yu-jung is the spokesperson of China's foreign ministry.",
        "Park quoted Xi as saying that his country will do its bit for peace on the peninsula.",
        "박수현 대변인이 TV로 중계된 브리핑에서 통화 내용을 설명했다.",
        "The visa waiver for South Koreans began on 5 November 2024.",
        "시 주석은 인적 교류를 줄일 필요가 있다고 했다",
        "시 주석이 3월에 오면 11년여 만의 방한이다.",
        "持韩国护照的人因公出差去中国，不办签证至少能待十五天。",
        "Lee and Xi talked for 30 minutes about fish",
        "Ishiba is expected to represent Japan at the G7 grudgingly",
        "시 주석은 2014년 7월 가족과 함께 마지막으로 방한했다",
        "이 대통령과 시 주석은 30분간 낚시에 대해 통화했다",
        "李在明与习近平用中文通话三十分钟",
        "China is thinking about extending the visa waiver to 30 days.",
        "Lee, who'll be at the G7 as an observer, is going to have dinner with Ishiba there.",
        "The waiver for South Korean passport holders was scrapped last November",
        "韩国人去中国旅游，至少可以免签待半个月",
    ],
)
def test_words_that_change_what_is_said_do_not_pass(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict != SUPPORTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The invitation to Gyeongju came from Lee, not from Xi.", SUPPORTED),
        ("The invitation to Gyeongju came from Xi, not from Lee.", CONTRADICTED),
        ("경주 초청은 시 주석이 아니라 이 대통령이 한 거임", SUPPORTED),
        ("올해 APEC은 서울이 아니라 경주에서 열린다", SUPPORTED),
        ("今年的APEC不是在首尔而是在庆州举行", SUPPORTED),
        ("It was Xi, not Trump, who Lee called first.", CONTRADICTED),
    ],
)
def test_a_name_set_aside(checker: ClaimChecker, claim: str, verdict: str) -> None:
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Trump and Xi talked for thirty minutes.",
        "The call came six days into Xi's presidency.",
        "Xi asked China to help with denuclearising the peninsula.",
        "Lee asked South Korea to help with denuclearising the peninsula.",
        "Trump will attend the G7 summit in Alberta as an observer.",
        "Xi last set foot in China in July 2014.",
        "Xi came to South Korea in July 2014 for APEC",
        "Lee called Xi from Beijing",
        "Lee talked to Trump the day before he talked to Xi",
        "The call with Xi ended at 11:30",
        "Only China gave an account of the call",
        "시 주석은 트럼프 대통령과 가장 먼저 통화했다.",
        "이 대통령은 한국에 건설적인 역할을 요청했다.",
        "한국의 무비자 정책은 올해 말까지다.",
        "习近平与石破茂通话二十五分钟。",
        "习近平请中国在半岛无核化问题上发挥建设性作用。",
        "中国护照持有人去韩国探亲不用签证。",
    ],
)
def test_a_part_given_to_the_wrong_side(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The call opened at 11:30 a.m. and Trump was the first leader Lee called.", SUPPORTED),
        ("Gyeongju hosts APEC in late November, and China hosts it next year.", CONTRADICTED),
        ("Gyeongju hosts APEC in early November, and Xi has accepted.", NOT_ADDRESSED),
        ("Trump has confirmed that he goes to the G7, and he invited Xi to APEC.", NOT_ADDRESSED),
        ("庆州位于庆尚北道，11月初办APEC，明年换中国办。", SUPPORTED),
    ],
)
def test_clauses_have_facts_of_their_own(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """Each clause is backed by itself; one that is false or not addressed is not carried along."""
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Foreign minister Kang Yu-jung spoke about the call at a televised briefing.",
            CONTRADICTED,
        ),
        ("Presidential spokesperson Kang Yu-jung spoke at a televised briefing.", SUPPORTED),
        ("President Ishiba spoke with Lee for 25 minutes.", CONTRADICTED),
        ("Prime Minister Ishiba spoke with Lee for 25 minutes.", SUPPORTED),
        ("시진핑 총리가 이 대통령과 통화했다.", CONTRADICTED),
        ("在电视直播的发布会上介绍通话情况的是韩国外交部发言人姜由桢", CONTRADICTED),
    ],
)
def test_an_office_is_a_persons_own(checker: ClaimChecker, claim: str, verdict: str) -> None:
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The visa waiver has been in force for over half a year.", SUPPORTED),
        ("The visa waiver has been in force for over three years.", CONTRADICTED),
        ("China introduced the visa-free policy last December.", CONTRADICTED),
        ("The call with Ishiba was on Monday, and before that Lee spoke with Trump.", SUPPORTED),
        ("The call with Trump was on June 6, and before that Lee spoke with Xi.", CONTRADICTED),
        ("This year's host and next year's want to work closely for APEC in Gyeongju.", SUPPORTED),
        ("Ishiba got 25 minutes of Lee's time, Trump about 20.", SUPPORTED),
    ],
)
def test_times_and_orders_told_in_passing(checker: ClaimChecker, claim: str, verdict: str) -> None:
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Xi skirted any promise to help with the peninsula issue.",
        "Lee shied away from inviting Xi to the APEC summit in Gyeongju.",
        "Xi cautioned against deeper people-to-people exchanges, Beijing said.",
        "이 대통령은 시 주석을 경주 APEC에 초청하는 것을 삼갔다.",
        "핵 문제는 이번 통화에서 아예 얘기 안 나왔음",
        "双方不同意扩大文化交流",
        "李在明避免邀请习近平出席庆州APEC",
        "韩国人去中国探亲仍须办签证",
    ],
)
def test_a_verb_of_avoiding_denies(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Ishiba got his call the day before Xi did, and it ran five minutes shorter than Xi's",
            SUPPORTED,
        ),
        ("Lee phoned Trump, Ishiba and Xi, in that order", SUPPORTED),
        ("Lee phoned Ishiba, Trump and Xi, in that order", CONTRADICTED),
        ("Xi got his call a day later than Ishiba and four days later than Trump", SUPPORTED),
        ("이시바 총리하고는 시 주석보다 하루 먼저 25분간 통화했습니다", SUPPORTED),
        ("시 주석은 트럼프 대통령과 이시바 총리보다 먼저 통화했다", CONTRADICTED),
        ("习近平排在特朗普和石破茂之前", CONTRADICTED),
        ("李在明先后与石破茂、特朗普、习近平通话", CONTRADICTED),
        ("The call ran from 11:30 to noon on Tuesday", SUPPORTED),
        ("The call ran from 11:30 to 12:30 on Tuesday", CONTRADICTED),
        ("通话上午十一点半开始，到中午十二点左右结束", SUPPORTED),
        ("The call with Xi took place six days before Lee's inauguration", CONTRADICTED),
        ("李在明6月16、17號以觀察員身分去加拿大出席G7", SUPPORTED),
        ("Koreans visiting China for ten days don't need a visa", SUPPORTED),
        ("Koreans visiting China can stay ten days without a visa", NOT_ADDRESSED),
        ("Koreans visiting China can stay at most ten days without a visa", CONTRADICTED),
    ],
)
def test_comparisons_and_ends(checker: ClaimChecker, claim: str, verdict: str) -> None:
    """A standard lends no amount, a list may be an order, and a start and a length tell an end."""
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("是习近平要李在明在无核化问题上发挥建设性作用的", CONTRADICTED),
        ("是李在明要习近平在无核化问题上发挥建设性作用的", SUPPORTED),
        ("Xi promised that South Korea would help resolve the peninsula issue", CONTRADICTED),
        ("시 주석은 한국이 한반도 문제 해결을 돕겠다고 했다", CONTRADICTED),
        ("China hosts APEC this year in Gyeongju", CONTRADICTED),
        ("올해는 중국이, 내년엔 우리가 APEC을 연다", CONTRADICTED),
        ("Seoul and Beijing said they would cooperate closely on APEC in Gyeongju", SUPPORTED),
        ("Xi, per Kang, hopes for exchanges based on equality and mutual benefit", CONTRADICTED),
        ("两位领导人同意以中国新政府上台为契机打造新的韩中关系", CONTRADICTED),
        ("Lee wants exchanges based on equality, if I read Kang right", SUPPORTED),
        ("中国明年办APEC，地点定在深圳", NOT_ADDRESSED),
        ("한국 정부도 중국인 관광객에게 비자를 면제해 줄 계획이다", NOT_ADDRESSED),
        ("Kang took questions from Chinese reporters after the briefing.", NOT_ADDRESSED),
        ("이 대통령은 이미 두 정상을 직접 만난 적이 있다", NOT_ADDRESSED),
    ],
)
def test_who_does_it_and_who_says_so(checker: ClaimChecker, claim: str, verdict: str) -> None:
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("중국 무비자는 관광이나 출장은 되는데 가족 방문은 적용 안됨", CONTRADICTED),
        ("중국 무비자는 가족 방문엔 적용안돼", CONTRADICTED),
        ("중국 무비자로 출장 못 감", CONTRADICTED),
        ("중국 무비자로 가족 방문은 불가능", CONTRADICTED),
        ("중국 무비자는 관광, 출장은 되는데 가족 방문은 X", CONTRADICTED),
        ("중국 무비자는 출장도 됨", SUPPORTED),
        ("China's visa waiver wont cover business trips", CONTRADICTED),
        ("China's visa waiver covers tourism and business, excl. family visits", CONTRADICTED),
        ("中国免签旅游出差可以，探亲不行", CONTRADICTED),
        ("中国免签旅游可以，探亲就没戏", CONTRADICTED),
        ("探亲去中国也行，不用签证", SUPPORTED),
    ],
)
def test_clipped_denials_are_heard(checker: ClaimChecker, claim: str, verdict: str) -> None:
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("APEC明年去中国，今年在首尔办", CONTRADICTED),
        ("APEC今年的主办地是首尔", CONTRADICTED),
        ("首尔今年主办APEC", SUPPORTED),
        ("APEC is in Seoul this year and in China next year", CONTRADICTED),
        ("Seoul hosts APEC this year and Beijing next year", SUPPORTED),
        ("APEC will be held in Beijing next year", NOT_ADDRESSED),
        ("올해 APEC은 서울서 열고 내년은 중국 차례", CONTRADICTED),
        ("올해 APEC 개최지는 서울, 내년은 중국", CONTRADICTED),
    ],
)
def test_a_capital_is_no_place_for_its_country(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    judged = checker.judge(claim)
    assert judged.verdict == verdict
    assert verdict != CONTRADICTED or judged.facts[0] == "apec-2025-city"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lee told Xi over the phone that he would go to Beijing", NOT_ADDRESSED),
        ('"I\'ll come to Gyeongju," Xi told Lee on the phone', NOT_ADDRESSED),
        ("Lee and Xi talked on the phone about Seoul", NOT_ADDRESSED),
        ("Xi told Lee on the phone that China will make efforts on the peninsula", SUPPORTED),
        ("시 주석은 이 대통령과의 통화에서 한국에 오겠다고 말했다", NOT_ADDRESSED),
        ("通话中习近平表示会来庆州", NOT_ADDRESSED),
        ("习近平跟李在明通话时说要来韩国", NOT_ADDRESSED),
        ("Beijing watched Lee's calls closely", NOT_ADDRESSED),
        ("中国密切关注李在明的通话", NOT_ADDRESSED),
        ("People watched closely which leader Lee would call first", SUPPORTED),
    ],
)
def test_what_is_told_or_watched_is_backed_itself(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The call with Xi was Lee's first", CONTRADICTED),
        ("이 대통령의 첫 통화는 시 주석이었다", CONTRADICTED),
        ("李在明的首次通话是与习近平", CONTRADICTED),
        ("The Lee-Xi call went on for half an hr, the first one between the two", SUPPORTED),
        ("China's waiver lapses when 2025 is out", SUPPORTED),
        ("China's waiver lapses when 2026 is out", CONTRADICTED),
        ("이 대통령은 취임 일주일이 채 안 돼 시 주석과 통화했다", SUPPORTED),
        ("이 대통령은 취임 사흘이 채 안 돼 시 주석과 통화했다", CONTRADICTED),
        ("李在明就职不满一周就与习近平通话", SUPPORTED),
        ("李在明就职未满三天就与习近平通话", CONTRADICTED),
        ("The visa waiver is on the line", NOT_ADDRESSED),
    ],
)
def test_firsts_and_lengths_that_are_fallen_short_of(
    checker: ClaimChecker, claim: str, verdict: str
) -> None:
    assert checker.judge(claim).verdict == verdict


@pytest.mark.parametrize("word", ["confirmed", "certain", "only", "first", "before", "refused"])
def test_no_paraphrase_changes_order_limit_or_firmness(word: str) -> None:
    """Words of order, limit and firmness stand in no group of words that say the same."""
    assert paraphrases([root(word)], Lang.EN) <= {root(word)}


def test_nothing_is_said_of_a_claim_beyond_the_source(checker: ClaimChecker) -> None:
    """Sure of the fact, but for a deed that the source does not have."""
    assert checker.judge("Xi has agreed to come to Gyeongju.").verdict == NOT_ADDRESSED
