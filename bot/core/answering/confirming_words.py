"""Words by which a follow-up puts a value forward: that it is so, was heard so, or must be so."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

CONFIRMING = {
    Lang.EN: regex(
        r"\b(?:so|and|ok|right|correct|yeah|yes|no|huh|true|really|only|just|about|around|in|on|"
        r"at|by|"
        r"for|of|since|until|till|not|hm+|actually|thought|(?:u|you) sure|(?:is|was)n'?t(?: it)?|"
        r"tbh|imo|honestly|lol|tho|though|"
        r"held|hosted|taking place|it's|that's|thats|its|that is|sure|confirm(?:ed)?|again|"
        r"presumably|"
        r"i (?:think|thought|guess|assume|presume|suppose|take it|remember|recall|heard|read)|"
        r"ran|lasted|took|talked|spoke|went on|nearly|almost|like)\b"
    ),
    Lang.KO: regex(
        r"맞(?:지요|죠|지|나요|나|아요|아|습니까|는\S*)?|그쵸|그죠|확실\S*|정말|진짜|아니(?:야|"
        r"에요|었나요?)?"
        r"|(?:이?라고 )?(?:하신|한|말한|말씀하신|그런) ?(?:거|게|것|건)(?=\W|$)"
        r"|지? ?않(?:나|았나|습니까)요?"
        r"|통화했\S*|얘기했\S*|걸렸\S*|쯤|정도|거의|에서|열리\S*|하는 거|이었|였|인가"
        r"|(?:거|뒤|후|이|분|일|하겠|했|였|겠|[있잇])?(?:네요?|군요?|구나|구먼)(?=\W|$)|[ㅋㅎㅠ]+"
        r"|^아+(?=[ ,])|있어도 ?되|(?:내년|올해|작년)(?:은|엔)?|그렇다면|그럼(?=$)|보는|만나는|"
        r"[있잇]을 ?수 ?[있잇]|"
        r"(?:이)?라는 말씀\S*|셈이\S*|측|쪽"
        r"|인 ?줄 ?알았\S*|줄 ?알았\S*|생각했\S*|(?:으로|로|라고) ?(?:기억|알고|들었)\S*|기억하\S*"
    ),
    Lang.ZH: regex(
        r"对不对|是不是|没错|蛤|诶|咦|到|都|可以|能用?|用|从|起|^所以|就|即[是系係]|在|搞|见|啦|"
        r"咯|喽|囉|嘍|啰|真的|假的|喔|"
        r"哦|"
        r"[这那]么[久长短]|才|只有|而已|晚上|对吧|对吗|是吧|是吗|吧|对|真的|确定|确认|没记错|应该|"
        r"就是|"
        r"(?:聊|谈|通|打|讲|说)了|快|将近|差不多|整整|"
        r"今年|去年|明年|在|办的?|举行的?|开的?|我?以为|我?怎么记得|我记得|记得|印象中?|欸|不是|"
        r"之?后就?没去过?"
    ),
}
ASSUMED = regex(r"\bi (?:assume|presume|suppose|take it|guess)\b")
"""What puts a value forward as much as a "right?" does."""
DOUBTING = regex(
    r"^(?:and |so )?not\b|\bthought\b|\bsure\b|\bremember\b|\brecall\b|"
    r"\b(?:is|was)n'?t (?:it|that)\b|줄 ?알았|생각했|기억하|알고 ?있|以为|记得|印象中"
)
CONCLUDED = regex(
    r"(?:거|하겠|겠|이|했|였|[있잇]|[분일월명])(?:네요?|군요?|구나)(?=\W|$)|(?:뒤|후)(?:네요?|"
    r"군요?|구나)(?=\W|$)|"
    r"라는 말씀|셈이|喔|即[是系係]|原来|才(?=[\d一二三])|^(?:那就?|"
    r"所以就?)是?.{1,8}(?:[啦咯喽囉嘍啰]|"
    r"见了?)(?=\W|$)"
)
"""What draws a conclusion aloud: "그럼 서울에서 하겠군요"."""
PLACED = {
    Lang.EN: regex(r"\b(?:that|it)(?:'s| is| was)? (?:all )?(?:held |hosted |happening )?in\b"),
    Lang.KO: regex(r"에서"),
    Lang.ZH: regex(r"在"),
}
"""What puts a place forward, whatever was asked: "when is APEC? … that's in China, yeah?"."""
HOW_COME = regex(r"怎么(?=记得|有人|别人|我们?这边|同事|稿)")
"""A question word that asks nothing: "我怎么记得是2016年"."""
