"""What is so of the report's call, policy or summits is not so of others."""

# Claims read best in long lines.

from __future__ import annotations

import pytest
from claim_checking import checker
from fitted import fitted, quiet_environment

from bot.core.claims.check import ClaimChecker
from bot.core.claims.verdicts import SUPPORTED

__all__ = ["checker", "fitted", "quiet_environment"]


@pytest.mark.parametrize(
    "claim",
    [
        "Americans can enter China visa-free until the end of 2025.",
        "US citizens may stay in China without a visa for up to 15 days.",
        "Chinese nationals can enter South Korea visa-free for 15 days until the end of the year.",
        "Japanese tourists have been able to enter China without a visa since November.",
        "Foreigners in general can stay in China visa-free for up to 15 days.",
        "China hosts the G7 in 2026.",
        "Canada hosts the G7 summit in 2026.",
        "China hosted APEC in 2024.",
        "South Korea hosted APEC in 2024.",
        "Canada hosts APEC this year.",
        "The G7 summit is in Gyeongju in November.",
        "Trump was inaugurated on 4 June.",
        "Xi was inaugurated on 4 June 2025.",
        "Ishiba was elected on 3 June.",
        "Trump and Xi spoke by phone for 30 minutes on 10 June.",
        "Trump and Ishiba spoke by phone for 25 minutes.",
        "Xi and Ishiba agreed to expand people-to-people exchanges.",
        "Trump and Xi agreed to cooperate closely as APEC hosts.",
        "Ishiba visited Seoul on 9 June.",
        "Trump visited South Korea in July 2014.",
        "Lee last visited China in July 2014.",
        "Lee visited South Korea in July 2014.",
        "Macron has confirmed his attendance at the G7.",
        "Xi has confirmed his attendance at the G7.",
        "Xi has confirmed his attendance at APEC.",
        "Xi will attend the G7 as an observer.",
        "Trump attends the G7 as an observer.",
        "China asked South Korea to play a constructive role in denuclearisation.",
        "North Korea asked China to play a constructive role.",
        "Lee invited Trump to the APEC summit in Gyeongju.",
        "Lee invited Ishiba to Gyeongju.",
        "Trump invited Lee to the G7.",
        "Ishiba was invited to the G7 as an observer.",
        "Kang is China's spokesperson.",
        "Kang is the foreign ministry's spokesperson.",
        "The Chinese foreign minister briefed the press on the call.",
        "The Chinese spokesperson gave a televised briefing.",
        "Lee's call with Trump took place at 11:30 a.m.",
        "Lee's call with Ishiba began at 11:30 a.m.",
        "The briefing began at 11:30 a.m.",
        "The briefing lasted 30 minutes.",
        "The G7 summit lasts 15 days.",
        "The APEC summit lasts two days.",
        "The APEC summit is on 16 and 17 June.",
        "Lee and Xi met in person on 10 June.",
        "Lee and Xi held a video call.",
        "Lee will visit China in November.",
        "Both leaders began their careers in the capital.",
        "Trump and Lee both began their careers at the local level.",
        "The call with Trump was cordial and amicable.",
        "The call with Ishiba was cordial and amicable.",
        "The visa waiver was agreed on the call.",
        "South Korea put the visa-free policy in place.",
        "The visa waiver began in June 2025.",
        "트럼프와 시진핑은 30분간 통화했다.",
        "중국인은 연말까지 한국에 무비자로 15일간 머물 수 있다.",
        "미국인은 중국에 무비자로 15일 머물 수 있다.",
        "중국은 2026년 G7을 개최한다.",
        "캐나다가 내년 G7도 개최한다.",
        "트럼프는 6월 4일 취임했다.",
        "이시바는 6월 9일 한국을 방문했다.",
        "이 대통령은 2014년 7월 중국을 방문했다.",
        "시 주석은 G7에 옵서버로 참석한다.",
        "트럼프 대통령과의 통화는 오전 11시 30분에 시작됐다.",
        "이시바 총리와의 통화 분위기는 우호적이었다.",
        "한국과 일본 정상은 인적 교류 확대에 합의했다.",
        "강유정은 중국 외교부 대변인이다.",
        "무비자 정책은 통화에서 합의됐다.",
        "特朗普和习近平通话了30分钟。",
        "中国公民可免签赴韩停留15天。",
        "美国人可免签入境中国15天。",
        "中国将于2026年主办G7。",
        "加拿大明年还办G7。",
        "特朗普于6月4日就职。",
        "石破茂6月9日访问了韩国。",
        "李在明2014年7月访问过中国。",
        "习近平将以观察员身份出席G7。",
        "与特朗普的通话于上午11时30分开始。",
        "与石破茂的通话气氛友好。",
        "韩日领导人同意扩大人员往来。",
        "姜由桢是中国外交部发言人。",
        "通话中双方商定了免签政策。",
        "李在明邀请特朗普出席庆州APEC峰会。",
        "石破茂以观察员身份出席G7。",
        "李在明与习近平6月10日当面会谈。",
    ],
)
def test_of_another_it_is_not_supported(checker: ClaimChecker, claim: str) -> None:
    judged = checker.judge(claim)
    assert judged.verdict != SUPPORTED, judged.reason
