"""Errands: what is to be done rather than told ("book the room"), and help with one's own words."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

_ERRAND = {
    Lang.EN: regex(
        r"^(?:(?:hey|hi|ok|okay|cool|great|thanks|thx|so|and|also|pls|please|plz|kindly|just|"
        r"quickly|"
        r"can you|could you|can u|would you|will you|how do i|how can i)[,:.! ]+)*"
        r"(?:(?:can|could|would|will) (?:someone|somebody|anyone|anybody) "
        r"(?!tell|say|confirm|explain|clarify|know|recall|remember|remind|give (?:me|us) the)\w+|"
        r"book|set up|schedule|reschedule|remind|translate|draft|write|compose|rewrite|"
        r"proofread|send|circulate|forward|order|reserve|create|print|install|reset|approve|cancel|ping|"
        r"email|e-mail|upload|download|turn (?:on|off)|play|calculate|convert|buy|fix|debug|move|"
        r"rename|renew|submit|postpone|mute|pin|invite|call (?:the|my|our|a)|loop (?:in|me)|"
        r"(?:arrange|organi[sz]e|line up|put|get|add|squeeze in|pencil in) (?:me |us )?"
        r"(?:(?:on|in) )?"
        r"(?:a|an|another|the|my|our) (?:quick |short |video |phone |conference |team )*"
        r"(?:call|meeting|zoom|sync|chat|invite|slot|reminder)|"
        r"(?:dial|patch|conference|connect) (?:me |us |in |through )+(?:to |with |the |through )*|"
        r"did (?:you|u) (?:send|book|get|see|file|submit|order|finish)|"
        r"have (?:you|u) (?:sent|booked|seen|filed|submitted|ordered)|"
        r"(?:put|turn|get) (?:our|my|the|this|that|their) (?:[\w'-]+ ){1,4}(?:into|in) "
        r"(?:english|korean|chinese|japanese|french)|"
        r"run (?:a|an|some|another))\b"
    ),
    Lang.KO: regex(
        r"(?:예약|번역|송금|주문|알람|리마인드|결재|취소|등록|작성|교정|요약본 작성)\s?(?:좀\s?)?"
        r"(?:해\s?줘|해\s?주세요|부탁|해줄래|해라|해놔|해 놔)|"
        r"잡아\s?(?:줘|주세요|놔|줄래)|(?:넣어|끼워|초대해|연결해|세팅해|소집해)\s?(?:줘|주세요|"
        r"놔|줄래)|"
        r"(?:통화|콜|회의|미팅|줌)\s?(?:좀\s?)?(?:잡자|잡고)|잡혀\s?있|추천\s?(?:좀|해)|"
        r"보내\s?(?:줘|주세요)"
    ),
    Lang.ZH: regex(
        r"^(?:请|麻烦|能不能|可以)?(?:帮我|帮忙|给我|替我)(?:订|预订|翻译|写|发|安排|约|买|取消|排|"
        r"改|做|打印|设)|"
        r"^(?:请|麻烦)?(?:翻译|预订|提醒我|推荐)|^(?:请|麻烦)?安排(?:一下|一个|个|下)|"
        r"(?:跟|和|与)[^,.?!]{1,10}约(?:一下|一个|个|下)(?:电话|通话|会议?|时间|视频)|"
        r"把[^,.?!]{1,10}(?:拉进来|叫上|加进来|拉进会)"
    ),
}
_EN_TEXT = (
    r"(?:e?-?mail|letter|reply|speech|poem|toast|memo|tweet|post|message|note|invitation|limerick|"
    r"song|cover letter|agenda|apology|eulogy|card)"
)
_OWN = {
    Lang.EN: regex(
        r"^(?:(?:what's|what is|give me|need|is there|got|any|i need|looking for)[,: ]+)*"
        r"(?:(?:another|a different|a better|an alternative|a nicer) (?:word|term|"
        r"phrase) for|"
        r"(?:a |an |any |some )?(?:synonym|antonym|rhyme|opposite)s? (?:for|of|with))\b|"
        r"(?:^|[.!?;:,] )(?:(?:pls|please|now|can you|could you|can u|would you) )*"
        rf"(?:(?:draft|write|compose|prepare|type up) (?:me |us )?(?:a|an|some|my|"
        rf"our) (?:\w+ )?{_EN_TEXT}\b|house style\b|\bstyle (?:q|question|guide|book)\b|in heds?\b|"
        r"\b(?:wedding|birthday|greeting|thank-?you) card\b|"
        r"(?:look over|polish|proofread|edit|tweak|soften|shorten|"
        r"go over|improve) (?:my|our) )"
    ),
    Lang.KO: regex(
        r"(?:동의어|유의어|반의어|비슷한 말|다른 (?:표현|단어|말)(?:로|이|은|을)? ?(?:뭐|바꿔|"
        r"추천|알려))|"
        r"(?:메일|이메일|편지|축사|인사말|답장|초대장|연설문|건배사)\S{0,4} ?(?:하나 |"
        r"좀 )?(?:초안 ?)?(?:써|작성해|적어)"
        r"\s?(?:줘|주세요|줄래|달라)"
    ),
    Lang.ZH: regex(
        r"(?:同义词|近义词|反义词|换(?:个|一个)(?:词|说法)|别的说法)|"
        r"(?:帮我|给我|替我|麻烦)(?:写|拟|起草)(?:一?[封份篇个段])?[^,.?!]{0,8}(?:邮件|信|致辞|"
        r"祝词|请柬|讲话稿|回复)"
    ),
}
"""Words for a text of one's own: "another word for 'amicable'", "draft me a mail"."""


def is_errand(text: str, lang: Lang) -> bool:
    """Whether a normalised utterance wants something done rather than told."""
    return bool(_ERRAND[lang.written].search(text))


def is_of_own_text(text: str, lang: Lang) -> bool:
    """Whether a normalised utterance wants words for a text of one's own."""
    return bool(_OWN[lang.written].search(text))
