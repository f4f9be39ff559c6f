"""Marks that label a piece of writing and say nothing themselves: "DRAFT:", "【稿】", "[초안]"."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_LABELS = (
    regex(r"^\s*【[^】]{1,8}】\s*"),
    regex(
        r"^\s*[\[(（［]\s*(?:[가-힣]{2,5}(?: [가-힣]{1,4})?|稿|[一-鿿]{2,4}|(?:early |first |second |rough |working )?(?:draft|note|update|caption|copy|memo|brief)(?: \d)?)\s*[\])）］]\s*",
        re.IGNORECASE,
    ),
    regex(
        r"^\s*(?:(?:early|first|second|rough|working|my|quick|short) )?(?:draft|note(?: to self)?|press note|memo|update|caption|headline|lede|lead|copy|status|recap|intro|tl;?dr|fyi|breaking|flash|bulletin|slide|tweet|post|script|minutes|voice-?over|vo|chyron)(?:,? (?:text|line|copy|item|para|paragraph|graf|sentence|\d)){0,2}(?: (?:for|of|on|in) (?:the |my |our |tomorrow's |today's )?[\w-]+(?: [\w-]+)?)?\s*[:：]\s+",
        re.IGNORECASE,
    ),
    regex(
        r"^\s*(?:for|from) (?:the|our|my|a|your|tomorrow's|today's|tonight's) (?:[\w-]+ ){0,2}(?:note|box|caption|brief|briefing|memo|slide|deck|wrap|newsletter|bulletin|sidebar|explainer|timeline|graphic|chart|standfirst|kicker|lede|lead|intro|headline|script|tweet|post|thread|card|file|log|desk|editors?|minister|ambassador|director|boss|clients?|board|report|page|website|show|programme|segment|readers|pack|dossier|summary)s?(?:[:,：]| [-–—])\s+",
        re.IGNORECASE,
    ),
    regex(
        r"^\s*(?:the |a |my |our )?(?:standfirst|strapline|strap|backgrounder|background|caption|sidebar|pull quote|subhead|teaser|blurb|nut graf|graf|explainer|newsletter|pushalert|push alert|alert|readers' note)(?: (?:line|idea|text|draft|copy|option|suggestion|version))?(?:, (?:maybe|perhaps|draft|version \d))?\s*[:：]\s+",
        re.IGNORECASE,
    ),
    regex(
        r"^\s*(?:新闻稿|新聞稿|导言|導言|标题|標題|副标题|副標題|图说|圖說|稿子|正文|微博|推文|通稿|口播|背景框|小方框)(?:里|中|裡)?(?:可以|可|就|应|應)?(?:这样|這樣|这么|這麼)?(?:写|寫|用|说|說|放)?(?:的|成|作|道)?\s*[:：]\s*"
    ),
    regex(
        r"^\s*(?:(?:diplomatic|briefing|travel desk|desk|background|file|margin|protocol|visa|logistics) note|good to know|bottom line|in one line|key point|talking point)\s*[:–—-]\s*",
        re.IGNORECASE,
    ),
    regex(r"^\s*(?:한 줄로 요약하면|요약하자면|한마디로|정리하면|한 줄 요약)\s*[,:：]\s*"),
    regex(
        r"^\s*(?:초안|초고|메모|트윗|대본|자막안|회의록|속보|단독|보도자료|요약|기사|자막|제목|공지)\s*[:：-]\s*"
    ),
    regex(
        r"^\s*(?:初稿|草稿|通稿|口播稿|口播|推文|纪要|会议纪要|快讯|快訊|简讯|簡訊|备忘|備忘|要闻|标题|標題|消息|速报|速報|提要|摘要)\s*[:：]\s*"
    ),
)
LEAST = 6
"""Characters that must be left behind a label: else it is the claim itself."""


def without_labels(sentence: str) -> str:
    """A sentence without the labels at its beginning; itself if nothing else is in it."""
    bare = sentence
    for pattern in _LABELS:
        rest = pattern.sub("", bare)
        if len(rest) >= LEAST:
            bare = rest
    return bare
