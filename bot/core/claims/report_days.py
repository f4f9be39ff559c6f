"""The day of the report itself, told beside what it says: "in the 10 June report, …".

It is the day of nothing that the claim is about: "이재명은 10일 기사에서 대통령이다".
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from bot.core.regex import regex
from bot.core.sources import Source

_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
    "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_EN_REPORT = r"(?:(?:news )?report|article|story|piece|copy)"


class ReportDays:
    """Takes the day of publication away from what is said of a source."""

    def __init__(self, sources: Iterable[Source]) -> None:
        """Use the days on which the sources came out."""
        self._patterns = tuple(
            pattern for source in sources for pattern in _patterns(source.published_on)
        )

    def undated(self, sentence: str) -> str:
        """The sentence with "the report" for "the report of 10 June"; itself if it has none."""
        for pattern, left in self._patterns:
            sentence = pattern.sub(left, sentence)
        return sentence


def _patterns(on: date) -> tuple[tuple[re.Pattern[str], str], ...]:
    month, year = _MONTHS[on.month - 1], on.year
    day = rf"(?:{on.day}(?:st|nd|rd|th)? (?:of )?{month}|{month} {on.day}(?:st|nd|rd|th)?)(?:,? {year})?"
    return (
        (regex(rf"\b{day}(?:'s)? (?={_EN_REPORT}\b)", re.IGNORECASE), ""),
        (
            regex(
                rf"(?:(?<=report)|(?<=article)|(?<=story)|(?<=piece)) (?:dated|of|from|published on) {day}\b",
                re.IGNORECASE,
            ),
            "",
        ),
        (
            regex(
                rf"(?:{year}년 ?)?(?:{on.month}월 ?)?(?<!\d){on.day}일(?: ?자| ?치)?(?: ?나온)? ?(?=기사|보도|뉴스)"
            ),
            "",
        ),
        (
            regex(
                rf"(?:{year}年)?(?:{on.month}月)?(?<!\d){on.day}日的?(?=报道|报导|報道|報導|新闻|新聞|文章)"
            ),
            "",
        ),
    )
