"""What writers say of their own text beside a claim: which line it is, that it stays, that it is right.

"Para two of my draft: …", "I'd keep the line that …", "… , 这个没写错" say nothing of the subject. A
remark that a line is to go, or is wrong, is kept: then the claim is not the writer's own.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_ORDER = r"(?:first|second|third|fourth|fifth|sixth|last|next|opening|closing|final|top|lead)"
_LINE = r"(?:para(?:graph)?|graf|line|sentence|bullet(?: point)?|point|item|slide|section|page|caption|lede|intro|passage|box)"
_TEXT = r"(?:draft|piece|story|memo|note|copy|article|report|write-?up|brief(?:ing)?|summary|script|post|piece|wording|text|deck)"
_OWN = r"(?:my|our|the|this|your)"
_SURE = r"(?:pretty|fairly|quite|almost|nearly|reasonably|dead|absolutely|very|rather|so)"
_KEEP = r"(?:keep|keeping|leave|leaving|run|go|stick|use|write|print|publish|put|add|include|insert|note|flag|stand|mention|state|report|have|file|submit)"
_REMARKS = (
    regex(
        r"[,;(\s\u2013\u2014-]+(?:and |so )?not (?:the other way a?round|vice versa|the reverse|the opposite)[)]?(?=\s*[.!]?\s*$)",
        re.IGNORECASE,
    ),
    regex(
        r"[,，;；]\s*(?:而)?(?:并?不是|并非|而非)(?:反过来|反過來|相反)(?:的)?(?=\s*[。.!！]?\s*$)"
    ),
    regex(
        r",?\s*(?:그\s?)?(?:반대|거꾸로)(?:가|는)?\s?(?:아니라|아니고|아닙니다|아님|아니다|아니에요)(?=\s*[.!]?\s*$)"
    ),
    regex(
        rf"^\W*(?:(?:in|from|for) )?(?:{_OWN} )?(?:{_LINE} {_COUNT}|{_ORDER} {_LINE}|{_TEXT}(?: {_COUNT})?)"
        rf"(?:,? (?:of|in|from|on) (?:{_OWN} )?(?:{_ORDER} )?(?:[a-z]+ )?{_TEXT}(?: {_COUNT})?)?"
        r"(?:\s*[:\u2013\u2014]\s*|\s+-\s+|,? (?:i|we|it) (?:say|says|write|wrote|have|claim|state|states|put|reads?)(?: down)?(?: that|:)\s+| (?:says|reads|states)(?: that|:)\s+)",
        re.IGNORECASE,
    ),
    regex(
        r"^\W*(?:(?:i'?d|i would|i'?ll|i will|i'?m|i|let'?s|let me|we'?d|we'?ll|we should|we can|we could|you (?:can|could|may|should)|please|pls|(?:it'?s )?(?:ok|okay|fine|safe) to|happy to)\s+)?"
        rf"(?:(?:also|still|just|definitely|rather|happily|probably)\s+)*{_KEEP}\s+(?:(?:with|in|by|down)\s+)?(?:(?:the|this|that|my|our|your|a)\s+)?"
        rf"(?:{_LINE}|bit|claim|part|wording|phrase|phrasing|statement|detail|fact|sentence)(?: in)?\s+(?:that|saying(?: that)?|which says(?: that)?)\s+",
        re.IGNORECASE,
    ),
    regex(
        r"^\W*(?:i'?d|i would|we'?d|we can|we could|you can|let'?s)\s+(?:also\s+|still\s+|just\s+)?(?:write|report|state|note|put down|print|publish)\s+that\s+",
        re.IGNORECASE,
    ),
    regex(
        rf"^\W*(?:(?:i'?m|i am|we'?re|we are)\s+)?(?:{_SURE}\s+)?(?:sure|certain|confident|positive)(?: that)?,?\s+(?=[a-z0-9])(?!to\b|of\b|about\b|they\b)",
        re.IGNORECASE,
    ),
    regex(
        r"[,;(\s-]+(?:if|provided|assuming|unless) i(?:'ve|'m|'d| have| am)? (?:not )?[a-z']+ [^,.;]{0,32}?\b(?:right|rightly|correctly|properly|accurately)[)]?(?=\s*[.!]?\s*$)",
        re.IGNORECASE,
    ),
    regex(
        r"^\W*(?:if|provided|assuming|unless) i(?:'ve|'m|'d| have| am)? (?:not )?[a-z']+ [^,.;]{0,32}?\b(?:right|rightly|correctly|properly|accurately)\b(?! now| after| before| from),?\s+",
        re.IGNORECASE,
    ),
    regex(
        rf"[,;(\s-]+(?:(?:and|so) )?(?:that|this)(?: (?:bit|part|{_LINE}|one|much))?(?:'s| is| was)? (?:all )?(?:right|correct|fine|ok|okay|accurate|no typo|not a typo|not wrong|solid)(?: (?:as is|as it stands|in the draft))?[)]?(?=\s*[.!]?\s*$)",
        re.IGNORECASE,
    ),
    regex(
        r"[,;(\s-]+(?:(?:i|we)(?:'ve| have)? (?:double-?|triple-?)?checked(?: (?:that|this|it|twice))?|no (?:typo|mistake|error)s?(?: (?:there|here))?)[)]?(?=\s*[.!]?\s*$)",
        re.IGNORECASE,
    ),
    regex(
        r"^\W*(?:(?:제|내|우리|저희)\s*)?(?:(?:초안|원고|기사|보고서|메모|글)(?:의)?\s*)?(?:첫|첫째|둘째|셋째|넷째|마지막|(?:첫|두|세|네|다섯)\s?번째|\d{1,2}\s?번?째?)\s*(?:문단|단락|문장|줄|항목|꼭지|항)\s*[:：-]\s*"
    ),
    regex(
        r"^\W*(?:(?:제|내|우리|저희)(?:가)?\s*)?(?:계산|셈|숫자|날짜)(?:이|가|을|를)?\s*(?:맞(?:게\s*)?(?:했)?다면|틀리지\s*않(?:았)?다면|제대로\s*(?:했|됐)다면|맞으면),?\s*"
    ),
    regex(
        r"[,;]\s*(?:이건|이거|이게|이\s?부분은|이\s?문장은|이\s?줄은|여기는|여긴|이\s?내용은)\s*(?:맞|틀리지\s*않|제대로|문제\s?없|그대로|확실|잘못\s?쓴\s?거\s?아니)[가-힣\s]{0,10}(?=\s*[.!]?\s*$)"
    ),
    regex(
        r"^\W*(?:(?:我|我们|咱们)的?)?(?:(?:稿子|草稿|初稿|稿件|报告|備忘錄|备忘录|报道|報告|文章)(?:的|里|裡)?)?(?:第[一二三四五六七八九十\d]{1,2}|最后一|首)(?:段|句|行|条|條|点|點|页|頁)(?:话|話)?(?:\s*[:：]\s*|(?:写|寫)(?:的是|道|着)?[,，:：]?)"
    ),
    regex(
        r"^(?:我)?(?:应该|應該)?(?:没有?|沒有?)(?:写|寫|算|数|數|抄|翻)错(?:的话|的話)?[,，]|^(?:如果|要是)(?:我)?(?:没有?|沒有?)(?:写|寫|算|数|數|抄|翻)[错錯](?:的话|的話)?[,，]"
    ),
    regex(
        r"[,，;；](?:这|這)(?:一)?(?:个|個|句|点|點|段|条|條|处|處|里|裡)?(?:话|話)?(?:应该|應該|可以|是|就|我|我们|都|倒)*"
        r"(?:(?:没|沒)有?(?:写|寫|记|記|搞|弄|看|听|聽|说|說|算|抄|翻)?[错錯]|(?:没|沒)(?:问题|問題)|(?:写|寫|说|說|记|記)[对對](?:了|的)?|[对對]的|(?:保)?留(?:着|著)?|不用改|核[实實對对]过(?:了)?)(?:吧|了|的)?(?=\s*[。.!！]?\s*$)"
    ),
    regex(
        r"^(?:(?:我的?)?(?:稿子|草稿|初稿|稿件|报告|文章)(?:里|中)?的?)?(?:这|這)(?:一)?(?:句|条|條|段|点|點)(?:话|話)?"
        r"(?:可以|能|应该|應該|就|都)*(?:保?留|写|寫|用|发|發|不用改|没问题|沒問題)(?:着|著|下)?(?:吧|的)?[:：,，]\s*"
    ),
)
LEAST = 6
"""Characters that must be left of a claim beside such a remark."""


def without_remarks(sentence: str) -> str:
    """A sentence without remarks on the text itself; itself if nothing else is in it."""
    bare = sentence
    for pattern in _REMARKS:
        rest = pattern.sub("", bare).strip()
        if len(rest.strip(" .,;。，")) >= LEAST:
            bare = rest
    return bare
