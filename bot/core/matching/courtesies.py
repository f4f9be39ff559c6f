"""Words of courtesy around a question, which say nothing of what is asked.

"Would you be so kind as to tell me when …, many thanks" is "when …": the longer the frame, the less
of an utterance is like any sample.
"""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

_END = r"(?:[.!,;:~]+\s*|\s+-+\s+)"
_EN_ASK = (
    r"(?:tell|confirm|give|let|say|verify|clarify|advise|inform|help|explain|share|establish)"
    r"(?: (?:to )?(?:me|us|him|her|them))?(?: know| understand| with| by telling me)?"
)
_EN = (
    # a greeting or thanks before the matter
    regex(
        r"(?:^|(?<=[.!?] ))(?:good (?:morning|afternoon|evening|day)(?: to you)?(?: all)?|dear \w+|"
        r"hello(?: there| again)?|hi(?: there| again| all)?|hey(?: there)?|greetings|"
        r"(?:many |with )?thanks (?:again |in advance |so much |for )[^.?!;]*|"
        r"thank you (?:again|very|so|for|in)[^.?!;]*|apologies[^.?!;]*|"
        r"(?:sorry|apologies) (?:to|for) (?:bother|troubl|the bother|another)[^.?!;,]*)" + _END
    ),
    regex(
        # "What sort of thing can you help me with?" asks what, and is no courtesy.
        r"(?<!what )(?<!how )(?<!where )(?<!else )(?<!thing )(?<!things )(?<!stuff )(?<!topics )"
        r"(?<!questions )(?<!languages )(?<!much )\b(?:would|could|can|might|may|will)"
        r" (?:you|u|i|we)"
        r"(?: be (?:so (?:kind|good) as|able|kind enough) to| please| pls| kindly| possibly|"
        rf" perhaps| just| quickly| ask you to| trouble you to)* {_EN_ASK}\b(?: please)?,? ?(?=\w)"
    ),
    regex(
        r"\bi(?:'d| would| should)? (?:be (?:most |very )?(?:grateful|obliged|glad)|appreciate it) "
        rf"if (?:you|u|someone) (?:could|would|might|can)(?: please| kindly)? {_EN_ASK}\b ?"
    ),
    regex(
        r"\b(?:i(?:'d| would) (?:like|love|want)|i (?:want|wanted|wish|need|am keen|'m keen)) to "
        r"(?:know|ask|check|understand|establish|learn|confirm)(?: whether| if)? "
    ),
    regex(r",? ?\b(?:may|might|if) i (?:may |might )?(?:ask|enquire|inquire),? ?|, pray,? "),
    regex(r"\b(?:do|would) (?:you|u) (?:happen to |perchance )?know (?=w|h|if)"),
    regex(r"\bplease (?:tell me|tell us|advise|confirm|let me know|let us know),? "),
    regex(
        r"(?<=[.;,?!]) (?:could|can|would|will|might) (?:you|u) (?:please |kindly |perhaps )?"
        r"(?:supply|provide|give|send|share|list)(?: (?:me|us))?(?: with)? "
        r"(?:both|them|these|those|it|that|this|either)(?: please)?[.?! ]*$"
    ),
    regex(
        r"[,.]? (?:please|pls|plz|many thanks|thanks(?: a lot| so much| in advance)?|thx|ty|cheers|"
        r"thank you(?: very much| so much| in advance| kindly)?|if you (?:please|don't mind)|"
        r"if you would(?: be so kind)?|much appreciated)[.! ]*(?=[?]?$)"
    ),
)
_KO = (
    regex(
        r"^(?:(?:안녕하(?:세요|십니까)|수고(?:하십니다|하세요|많으십니다|많으세요)|실례(?:지만|합니다만?)|"
        r"죄송(?:한데요?|하지만|합니다만?)|바쁘신데 (?:죄송|미안)\S*)[.!,~ ]+)+"
    ),
    regex(
        r"\s*(?:다시 한 ?번만?(?:요)?\s*)?(?:좀 |꼭 )?(?:알려|말씀해|확인해|가르쳐|설명해)\s*"
        r"(?:주시면 (?:감사하겠습니다|고맙겠습니다|감사드리겠습니다)|"
        r"주실 수 (?:있나요|있을까요|있으신가요|있으세요)|주시겠(?:어요|습니까|나요)|"
        r"주실래요|주십시오|주시길 바랍니다|부탁드(?:립니다|려요))[.!?~ ]*$"
    ),
    regex(
        r"\s*(?:확인|답변|회신|안내|답) ?(?:좀 )?"
        r"부탁(?:드립니다|드려요|드릴게요|합니다|해요)[.!~ ]*$"
    ),
    regex(
        r"^(?:아|앗|죄송\S*)?[,.! ]*(?:오타\S*|(?:잘못|틀리게) ?(?:쳤|썼|말했|입력했)\S*)[,.! ]+"
        r"(?:제 ?말은 |저는 )?(?=\S)"
    ),
    regex(r"\s+다시 한 ?번만?(?:요)?[.!?~ ]*$"),
    regex(r"[.!, ]+(?:감사합니다|고맙습니다|감사해요|고마워요?)[.!~ ]*$"),
)
_ZH = (
    regex(
        r"^(?:(?:您好|你好|请教(?:一下|下)?|想请教(?:一下|下)?|劳驾|不好意思|打扰(?:一下|了)?|"
        r"烦请(?:告知|确认)?(?:一下|下)?|能否(?:告知|请教)|求问|想(?:跟您|向您)?(?:问|了解|确认)(?:一下|下))"
        r"[,.!~: ]*)+"
    ),
    regex(
        r"^(?:不好意思|抱歉|哦|啊|呃)?[,!. ]*(?:打|说|写|输|问)错(?:名字|人)?了[,.! ]*"
        r"(?:我)?(?:是)?(?:想问|要问|说的是|想说|指的是|问的是|是说)(?:的)?(?:是)?"
    ),
    regex(r"[,.! ]+(?:非常感谢|谢谢您?|多谢|感谢|谢了|谢啦|麻烦了|辛苦了|拜托了?)[.!~ ]*$"),
)
LEAST, AFTER_GREETING = 2, 5
"""Words (of Chinese, characters) that have to be left besides the courtesies, and after a greeting:
who says hello and a word more wants to be greeted."""


def without_courtesies(text: str, lang: Lang) -> str:
    """A text in its matching form without its courtesies; the text itself if no more is left."""
    greeting, *others = {Lang.EN: _EN, Lang.KO: _KO}.get(lang.written, _ZH)
    left = greeting.sub("", text)
    if left == text or _size(left, lang) < AFTER_GREETING:
        left = text
    for pattern in others:
        shorter = pattern.sub(_gap, left)
        if shorter != left and _size(shorter, lang) >= LEAST:
            left = shorter
    return text if left == text else left.strip(" ,.;:-")


def _size(text: str, lang: Lang) -> int:
    return len(text) if lang.written is Lang.ZH else len(text.split())


def _gap(found: re.Match[str]) -> str:
    """What stays in the place of a courtesy: a blank between two words, else nothing."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return " " if before.isascii() and before.isalnum() and after.isalnum() else ""
