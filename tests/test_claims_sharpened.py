"""What is said more strongly than the source has it is not supported, whoever is said to say so."""

from __future__ import annotations

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    "claim",
    [
        # What is only expected.
        "Trump and Ishiba will attend the G7.",
        "Ishiba is going to the G7 with Trump.",
        "Ishiba and Trump will be at the G7.",
        "Xi is coming to South Korea in November.",
        "Seoul announced that Xi would make his first visit since July 2014.",
        "트럼프와 이시바가 G7에 참석한다.",
        "시진핑 주석이 11월에 경주에 옵니다.",
        "特朗普和石破都去G7。",
        "石破茂将代表日本出席G7峰会。",
        # What is only worked towards, or agreed to be needed.
        "Lee and Xi have put relations on a new course, says Seoul.",
        "The call improved the strained sentiment between the two peoples.",
        "South Korea and China are already working closely together on APEC.",
        "강 대변인은 국민이 체감할 성과가 이미 나왔다고 밝혔다.",
        "인적 교류가 확대됐다고 강 대변인이 밝혔다.",
        "이번 통화로 전략적 협력 동반자 관계가 격상됐다.",
        "姜由桢说，两国人文交流已经扩大。",
        "姜由桢表示，两国已取得国民能感受到的切实成果。",
        # What is only about so much, or up to so much.
        "Lee and Trump spoke for exactly 20 minutes on 6 June.",
        "트럼프 대통령과는 정확히 20분 통화했다.",
        "李在明与特朗普正好通话20分钟。",
        # What others told, or described.
        "In Xi's own words, Seoul's new government is an opportunity to forge new ties.",
        "Xi called the conversation cordial and amicable.",
        "시 주석은 이번 통화가 우호적이었다고 평가했다.",
        "习近平亲口说半岛和平稳定符合共同利益。",
        # What was asked, hoped or said, told as promised, signed or agreed.
        "Xi promised that China would play a constructive role in denuclearisation.",
        "Xi assured Lee of closer consultations.",
        "The two leaders signed an economic cooperation agreement.",
        "두 정상은 동반자 관계를 더 높은 수준으로 끌어올리기로 합의했다.",
        "习近平和李在明共同呼吁提升战略合作伙伴关系。",
        "习近平说半岛无核化符合两国的共同利益。",
        "이 대통령은 일부러 이시바 총리와 먼저 통화했다.",
    ],
)
def test_what_is_said_too_strongly_is_not_supported(checker: ClaimChecker, claim: str) -> None:
    """Each of its words has ground in some fact, and it was called supported for that."""
    assert checker.judge(claim).verdict != SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "Trump has confirmed that he will attend the G7, and Ishiba is expected to.",
        "Trump's attendance at the G7 is confirmed, Ishiba's only expected.",
        "Expectations are rising that Xi will come to South Korea for APEC.",
        "Lee invited Xi to come to Gyeongju.",
        "Kang said both leaders promised tangible results.",
        "The two leaders agreed to expand exchanges.",
        "Xi promised that China would make efforts for peace on the peninsula.",
        "Lee and Trump spoke for about 20 minutes on 6 June.",
        "Xi hasn't been to South Korea for nearly eleven years.",
        "Gyeongju is the North Gyeongsang city where APEC leaders gather in early November.",
        "두 정상은 교류를 확대하기로 합의했다.",
        "G7에 트럼프 대통령은 확실히 오고 이시바 총리도 올 것으로 보인다.",
        "시 주석은 2014년 7월 이후 한국에 온 적이 없다.",
        "习近平近11年没来过韩国。",
        "双方同意扩大人文交流。",
    ],
)
def test_what_is_said_as_strongly_is_supported(checker: ClaimChecker, claim: str) -> None:
    """The same matters, said no more strongly than the source has them."""
    assert checker.judge(claim).verdict == SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "Xi has never been to South Korea.",
        "Xi hasn't been to South Korea for nearly twenty years.",
        "Ishiba's attendance at the G7 is confirmed, Trump's is expected.",
    ],
)
def test_what_is_false_beside_them_stays_false(checker: ClaimChecker, claim: str) -> None:
    """What lets the true ones pass lets none of these."""
    assert checker.judge(claim).verdict == CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "Both the Trump call and the Ishiba call went on for 25 minutes.",
        "The Trump call and the Ishiba call both ran 25 minutes.",
        "트럼프, 이시바와의 통화는 각각 25분씩 이어졌다.",
        "Lee took office on the very day the snap election was held.",
        "이 대통령은 조기 대선이 치러진 바로 그날 취임했다.",
        "Trump's attendance at the G7 is still open.",
        "It's still open whether Trump will make it to the G7, whereas Ishiba is expected.",
        "习近平是李在明就任后会见的第三位领导人",
    ],
)
def test_what_holds_of_one_of_two_is_false_of_both(checker: ClaimChecker, claim: str) -> None:
    """Each was supported by the one half that is so."""
    assert checker.judge(claim).verdict == CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "The visa free of China for Korean was finished in last November.",
        "The visa waiver of China for Koreans finished last November.",
        "The visa waiver was finished in November 2024.",
        "China's visa waiver for Koreans stopped in November.",
        "China's visa waiver for Koreans is finished.",
        "China's visa waiver for Koreans has stopped.",
    ],
)
def test_a_policy_said_to_have_stopped_is_contradicted(checker: ClaimChecker, claim: str) -> None:
    """All of them were supported by the fact that there is such a policy."""
    assert checker.judge(claim).verdict == CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "China's visa waiver for Koreans finishes at the end of 2025.",
        "The waiver was to stop at the end of the year.",
    ],
)
def test_when_it_is_to_stop_is_supported(checker: ClaimChecker, claim: str) -> None:
    """What stops at its own end is no policy that has stopped."""
    assert checker.judge(claim).verdict == SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "Lee hopes for exchanges based on mutual benefit and trust.",
        "강 대변인에 따르면 이 대통령은 '호혜와 신뢰'를 바탕으로 활발히 교류하길 희망했다.",
        "이 대통령은 신뢰를 바탕으로 활발한 교류를 희망했다.",
        "李在明希望在互利和信任的基础上开展交流合作。",
        "이 대통령 취임 다음 날에 조기 대선이 치러졌다.",
        "A day after Lee's inauguration, the snap election was held.",
        "The day after Lee took office, South Korea held the snap election.",
        "李在明就职次日举行了提前大选。",
    ],
)
def test_another_basis_and_another_order_are_contradicted(
    checker: ClaimChecker, claim: str
) -> None:
    """One half of each is so, and it was supported by that."""
    assert checker.judge(claim).verdict == CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "The day after the snap election Lee was inaugurated.",
        "이 대통령은 호혜와 평등을 바탕으로 교류하길 희망했다.",
        "Both leaders promised results that ordinary people can really feel.",
        "China's visa waiver for Koreans is due to lapse when 2025 is over.",
    ],
)
def test_as_the_source_has_it_is_supported(checker: ClaimChecker, claim: str) -> None:
    """Wordings of the same kind that turn nothing round."""
    assert checker.judge(claim).verdict == SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "통화 자리에는 국가안보실장이 배석했다고 강유정 대변인이 밝혔다.",
        "통화 때 국가안보실장이 옆에 있었다고 강유정 대변인이 전했다.",
    ],
)
def test_who_sat_in_is_told_by_nobody(checker: ClaimChecker, claim: str) -> None:
    """Both were supported by who Kang is."""
    assert checker.judge(claim).verdict == NOT_ADDRESSED


@pytest.mark.parametrize(
    "claim",
    [
        # Nobody is known to have spoken of the waiver.
        "Xi told Lee on the phone that Koreans may stay 15 days without a visa.",
        "During the call Xi offered to keep visa-free entry for Koreans going past this year.",
        "시 주석은 통화에서 한국인이 비자 없이 15일 머물 수 있다고 말했다.",
        "习近平在通话中说韩国人可免签停留15天。",
        # A motive that is nobody's.
        "Lee put Ishiba ahead of Xi in the call order so as to show that ties with Tokyo matter.",
        "Lee and Xi, who both began in local politics, first got to know each other back then.",
        # What is to come, though its amounts differ from what was.
        "Having agreed to stay in touch, Lee and Xi will speak by phone again before November.",
        "中方决定明年把韩国人免签停留的上限从15天提高到30天。",
        # An earlier year, how many go, who watches, and what a clause with "whom" adds.
        "习近平2014年7月访韩时，就曾主张把中韩战略合作伙伴关系推向更高水平。",
        "Since the waiver began the number of South Koreans going to China has climbed.",
        "日本政府表示正密切关注这次通话。",
        "Ishiba, whom Lee had invited to Gyeongju on the phone, is expected at the G7.",
        "The two leaders agreed to step up cooperation between their militaries.",
    ],
)
def test_what_is_put_in_somebodys_mouth_or_head_is_open(checker: ClaimChecker, claim: str) -> None:
    assert checker.judge(claim).verdict == NOT_ADDRESSED


@pytest.mark.parametrize(
    "claim",
    [
        "It was the second time the two had spoken on the phone.",
        "When Lee spoke to Xi he had yet to talk to Ishiba.",
        "By the time Lee spoke to Xi, his call with the Japanese premier was still a day away.",
        "Xi was in South Korea in July 2014 and has been back just once in the years between.",
        "习近平2014年7月访问韩国，此后又来过一次。",
        "韩国人去中国旅游、商务可以免签停留15天，但探亲不在免签范围内。",
        "Ontario is where this month's G7 will be held.",
        # The invitation the other way round, by particles and word order.
        "올해 APEC 초청은 시 주석이 이 대통령에게 한 것이다.",
        "올해 APEC 초청은 이 대통령에게 시 주석이 보낸 것이다.",
        "APEC 초청은 중국이 한국에 한 것이다.",
        "收到APEC邀请的是李在明，邀请方是习近平。",
        "it was Xi who asked Lee to Gyeongju, not the other way round",
        "APEC is in Seoul, not in Gyeongju",
        "APEC峰会在釜山，不在庆州",
        "올해 APEC 정상회의에 초청받은 쪽은 시진핑 주석이 아니라 이재명 대통령이었다.",
        "受邀参加APEC峰会的不是习近平，而是李在明。",
        # A call on a day that it was not on, and all calls of a length that one was not of.
        "Lee's call with Trump came the day after the snap election.",
        "이 대통령과 트럼프 대통령이 통화한 것은 조기 대선 바로 다음 날이었다.",
        "李在明与特朗普通话是在提前大选的第二天。",
        "Each of Lee's phone calls with Trump, Ishiba and Xi lasted at least 25 minutes.",
        "세 통화 모두 25분 이상이었다.",
        "三通电话每一通都超过25分钟。",
        "Lee had yet to be inaugurated when he and Trump had their call of about 20 minutes.",
        "시 주석은 2014년 7월에 다녀간 뒤로도 한국을 한 차례 더 방문한 바 있다.",
        "They took up the economy, but strained public sentiment was left for another time.",
    ],
)
def test_what_is_turned_round_is_contradicted(checker: ClaimChecker, claim: str) -> None:
    """Each was supported, or nothing was said of it."""
    assert checker.judge(claim).verdict == CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "APEC is in Gyeongju, not in Seoul",
        "APEC isn't in Seoul, it's in a city in North Gyeongsang",
        "十一月初的峰会在庆尚北道举行，会场不在首尔。",
        "APEC은 서울에서 열리는 게 아니라 경주에서 열린다",
        "The G7 is in Alberta, not in Quebec",
        "Lee had been in the job for less than a week when he and Xi first spoke.",
        "So far Lee has met neither Trump nor Ishiba in person; Canada would be the first chance.",
        "Lee was in office the day after people voted, with nothing in between.",
        "정오 되기 삼십 분 전에 전화 통화가 시작됐다",
        "취임하고 나서 이 대통령이 전화로 얘기한 세번째 정상이 시진핑 맞아요",
        "六月中旬李在明要去加拿大列席G7，身份是观察员",
        "올해 APEC 초청은 이 대통령이 시 주석에게 한 것이다.",
        "受邀参加APEC峰会的不是李在明，而是习近平。",
        "Between the Ishiba call and the Xi call lay just one day",
        "Lee, whom Canada invited to the G7 as an observer, spoke with Xi on Tuesday.",
        "All three of Lee's calls lasted at least 20 minutes.",
    ],
)
def test_what_is_so_is_not_called_false(checker: ClaimChecker, claim: str) -> None:
    """Each was contradicted, or nothing was said of it: "not in Seoul" was a denial."""
    assert checker.judge(claim).verdict == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Both this year's APEC summit and next year's will be held in South Korea.", CONTRADICTED),
        ("South Korea hosts APEC this year and China hosts it next year.", SUPPORTED),
        ("Lee and Xi met face to face on Tuesday.", CONTRADICTED),
        ("두 정상은 10일 서울에서 만났다.", CONTRADICTED),
        ("两位领导人周二在北京会面。", CONTRADICTED),
        ("The shared background in local politics was something Xi himself brought up.",
         NOT_ADDRESSED),
        ("Lee answered Xi by pledging that Seoul would make an effort to help solve the issue.",
         CONTRADICTED),
    ],
)  # fmt: skip
def test_hosts_meetings_and_whose_words(checker: ClaimChecker, claim: str, verdict: str) -> None:
    assert checker.judge(claim).verdict == verdict
