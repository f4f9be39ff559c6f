"""What a follow-up asks of the reply itself: "really?", "which paragraph?", "in Korean please".

Such a message names nothing, so that whatever is nearest to its words would be told: "确定了吗" was
answered with who had confirmed his attendance at a summit.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.core.language import Lang
from bot.core.regex import regex

ABOUT_AT_MOST = 16
"""Content words of such a message at most; of Chinese and Korean, characters and syllables."""


class Wanted(StrEnum):
    """What is wanted of the last reply."""

    SOURCE = "source"  # is it so, and who says it where
    MORE = "more"
    IN_PERSON = "in-person"
    VALID = "valid"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class AboutReply:
    """What a message wants of the reply before it; `lang` is that of `LANGUAGE`."""

    wanted: Wanted
    lang: Lang | None = None

    @property
    def needs_a_reply(self) -> bool:
        """Whether the message says nothing where no reply stands before it."""
        return self.wanted in {Wanted.SOURCE, Wanted.LANGUAGE}


_EN_BEGINS = r"^(?:(?:ok|okay|so|hm+|wait|um+|and|but|oh|huh|well|yeah|now)[, .!?]+)*"
_EN_ENDS = r"(?:,? (?:please|pls|plz|though|tho|again|then))*[?!. ]*$"
_EN_IT = r"(?:that|this|it)"
_EN_THEM = rf"(?:{_EN_IT}|those|these|them|the (?:dates?|times?|numbers?|figures?|order|place|city|day|month|year|name|minutes))"
_EN = {
    Wanted.SOURCE: (
        r"really|seriously|for real|no way|"
        r"who(?:'?s| is) (?:right|correct|rigth)(?: then| here| now)?(?:,? (?:\w+,? ){0,2}(?:or|and) \w+)?|"
        rf"(?:are )?(?:you|u) (?:really |quite |absolutely |100% )?(?:sure|certain|positive)(?: (?:about|of|on) {_EN_THEM})?|"
        rf"(?:sure|certain) (?:about|of|on) {_EN_THEM}|"
        rf"is {_EN_IT} (?:really )?(?:sure|certain|confirmed|official|right|correct|true|accurate|so|for sure|verified|solid|reliable)|"
        rf"how (?:sure|certain|reliable) (?:are (?:you|u|we)|is {_EN_IT})|"
        rf"how do (?:you|u|we) know(?: {_EN_IT})?|"
        rf"(?:which|what) para(?:graph)?s?(?: (?:is|was) {_EN_IT}(?: (?:in|from))?)?|"
        rf"where (?:does|did) (?:it|the (?:report|article)) say (?:that|so|this)|where(?:'s| is) {_EN_IT} from|"
        r"(?:any |direct |the |an? |is there |got )*(?:direct |exact |actual )?(?:quotes?|wording)(?: (?:from (?:him|her|them)|i can use|on (?:that|this|it)))?|"
        rf"who (?:reported|said|announced|told|claims?) (?:{_EN_IT}|so)(?:,? (?:seoul|beijing|china|korea|the (?:chinese|koreans?|report|spokesperson)))?|"
        rf"can (?:i|we) (?:quote|cite|use|print|run) {_EN_IT}|is {_EN_IT} (?:quotable|citable)|"
        rf"(?:do|did) (?:we|you) (?:have|get) {_EN_IT} (?:straight |directly |first-?hand )*from (?:him|her|them|the source)(?: directly| personally)?(?:,? or (?:is|was) .{{3,40}})?|"
        rf"is {_EN_IT} (?:first|second)[- ]?hand(?:,? or .{{3,30}})?|is (?:someone|somebody) relaying {_EN_IT}"
    ),
    Wanted.MORE: (
        rf"more|(?:tell|give) me more(?: (?:about|on) {_EN_IT})?|more (?:on|about) {_EN_IT}|say more|elaborate|"
        rf"can (?:you|u) (?:elaborate|expand|say more|tell me more)(?: (?:on|about) {_EN_IT})?|go on|expand on {_EN_IT}|"
        rf"anything else(?: (?:on|about) {_EN_IT})?|is there (?:anything )?more(?: (?:on|about|to) {_EN_IT})?"
    ),
    Wanted.IN_PERSON: (
        r"(?:was|is) (?:it|that|this) (?:an? )?(?:in[ -]person|face[ -]to[ -]face)(?: (?:meeting|talk))?|"
        r"(?:was|is) (?:it|that|this) a (?:meeting|summit|video call)|were they (?:together|in the same room)|"
        r"did they (?:actually |really |even )?meet(?: (?:in person|face to face))?|in person"
    ),
    Wanted.VALID: (
        rf"(?:is |are )?(?:{_EN_IT} |they )?still (?:valid|in force|in effect|current|available|running|going)(?: (?:now|today))?"
    ),
}
_KO_BEGINS = r"^(?:(?:음+|아|어|오|헐|근데|그럼|잠깐|와)[, .!?]*)*"
_KO_ENDS = r"(?: ?(?:요|좀|다시))*(?:[?!~., ]+(?:그렇게|이렇게|그게|이게) ?\S+(?:다고|라고|대|래)(?:요)?)?[?!~. ]*$"
_KO = {
    Wanted.SOURCE: (
        r"(?:진짜|정말|레알|사실)(?:이야|인가|인가요|이에요|예요|이죠|임|야|로|요|맞아|맞나요|이지|인지)?|"
        r"(?:그럼 )?(?:누가|누구 ?말이|어느 ?쪽이|뭐가) ?맞(?:아|나|는|지|죠|습|음)\S*(?: ?(?:거|건)\S*)?|"
        r"확실(?:해|한가요?|하죠|한 ?거(?:야|예요|죠|임|지)?|합니까|해요|함|하지|히)|"
        r"확정(?:된|이|임|인|됐|한)?(?: ?거)?(?:야|인가요?|예요|이에요|지|죠|어|나요|가요|임)?|"
        r"(?:그거 |그게 |이거 )?(?:몇|어느) ?(?:번째 ?)?(?:문단|단락)(?:이야|인데|인가요|이에요|에 ?있(?:어|나요)|에 ?나(?:와|오나요|왔어)|임|이지|이죠|인지)?|"
        r"어디(?:에|서)? ?나와 ?(?:있(?:어|나요)|요)?|(?:직접 ?)?인용(?:문|구)?(?:은|이|도)? ?(?:있어|있나|없어|없나|있음)\S{0,3}|(?:그대로 |이거 |그거 )?인용해도 ?(?:돼|되나|되나요|됩니까|될까|되죠|되지)"
    ),
    Wanted.MORE: (
        r"(?:좀 ?)?더 ?(?:자세히|자세하게|상세히)(?: ?(?:좀|알려|말해|설명)\S*(?: ?\S{1,3})?)?|더 ?(?:알려|말해|설명해)\S*(?: ?\S{1,3})?|"
        r"(?:좀 )?자세히(?: ?좀)?(?: ?(?:알려|말해|설명)\S*)?|또 ?(?:다른 ?(?:거|것|내용) ?)?(?:뭐|없어|없나|있어|있나)\S*(?: ?(?:있어|없어|있나|없나)\S*)?|"
        r"그 ?외에(?:는|도)?|다른 ?내용(?:은|도)?(?: ?(?:있|없)\S*)?"
    ),
    Wanted.IN_PERSON: (
        r"(?:직접|대면(?:으로)?|얼굴 ?보고|만나서)(?: ?(?:만난|만나서|한|얘기한|대화한|본))? ?(?:거|건|것)(?:야|가요|예요|임|지|죠|니|인가요?)?|"
        r"직접 ?만났(?:어|나|나요|어요)|대면(?:이야|인가요?|이에요|회담이야)"
    ),
    Wanted.VALID: r"(?:지금도|아직도?|여전히|현재도?)(?: ?(?:유효|시행|적용|그대로)\S*| 되\S{1,4})(?: ?\S{1,4})?",
}
_ZH_BEGINS = r"^(?:那|嗯|等等|哦|呃|诶|啊|咦|请)*,?"
_ZH_ENDS = r"(?:啊|呢|呀)?[?!. ]*$"
_ZH = {
    Wanted.SOURCE: (
        r"(?:到底|那)?(?:是)?(?:谁|哪个)(?:说(?:得|的))?(?:才)?(?:是)?对(?:的)?|"
        r"(?:这样|这么)(?:写|说|标|放)(?:对|行|可以|没问题|没错)(?:吗|么|吧)?(?:[?!,. ]*(?:我)?(?:要|得|准备|打算)[^?]{1,10})?|"
        r"(?:是)?真的(?:吗|假的|么)?|(?:你|您)?(?:能)?(?:确定|肯定)(?:了)?(?:吗|么|嘛|没错吗)|(?:已经?)?确认(?:了|过)(?:吗|没有?)|靠谱吗|属实吗|"
        r"(?:是|在|出自|见|写在)?(?:第几段|哪一?段)(?:里|写的|说的|的)?|(?:有什么|什么)?依据(?:是什么)?|"
        r"(?:这个|这句|这)?(?:可以|能|能不能|可不可以)(?:直接)?引用(?:吗|么)?|有(?:没有)?(?:直接引语|原文引用)(?:吗|么)?|(?:这个?|那)?是?谁(?:发布|公布|报道|宣布|讲|说)的"
    ),
    Wanted.MORE: (
        r"(?:请|能|可以)?(?:说|讲|再说|再讲)?(?:得)?(?:再)?(?:详细|仔细)(?:一?点|一?些)?(?:说说|讲讲|吗)?|还有(?:别的|其他的?|什么|其它的?)?(?:内容)?(?:吗|么|没有?)|还有(?:别的|其他的?|什么|其它的?)|"
        r"再?多(?:说|讲)(?:一?点|一?些|说|几句)|展开(?:说说|讲讲|说)|详细(?:说说|讲讲|点说)"
    ),
    Wanted.IN_PERSON: r"(?:是)?(?:见面|当面|面对面)(?:谈|聊|说|会谈)?(?:的)?(?:吗|么)|(?:他们|两人)?(?:真的?)?见(?:过|到|了)?面(?:了)?(?:吗|么|没有?)",
    Wanted.VALID: r"(?:现在|如今|目前)?(?:还|仍然?|依然)(?:有效|能用|适用|算数|在?实行|在?实施)(?:吗|么)?",
}
_BY_LANG = {
    Lang.EN: (_EN_BEGINS, _EN, _EN_ENDS),
    Lang.KO: (_KO_BEGINS, _KO, _KO_ENDS),
    Lang.ZH: (_ZH_BEGINS, _ZH, _ZH_ENDS),
}
_WANTED = {
    lang: {
        wanted: regex(f"{begins}(?:{said}){ends}", re.IGNORECASE)
        for wanted, said in wordings.items()
    }
    for lang, (begins, wordings, ends) in _BY_LANG.items()
}
_IN_LANGUAGE = {
    Lang.EN: regex(
        rf"{_EN_BEGINS}(?:(?:can (?:you|u)|could (?:you|u)|please|pls|same|again|once more|translate|(?:say|give|repeat|put|write)(?: me)?|{_EN_IT}|the same)[, ]+)*"
        rf"(?:(?:in|into|to) (?P<named>english|korean|hangul|(?:traditional |simplified )?chinese|mandarin)|(?P<alone>english|korean|(?:traditional |simplified )?chinese)(?: version)?(?=,? (?:please|pls)))"
        rf"(?: (?:too|now|as well))?{_EN_ENDS}",
        re.IGNORECASE,
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|그거|이거|그걸|이걸|방금 ?(?:거|것|답)|다시|같은 ?(?:거|내용))[, ]*)*(?P<named>영어|영문|한국어|한글|국문|우리말|중국어|중문|번체(?:자)?|간체(?:자)?)(?:로|으로)(?:도|는)?"
        r"(?: ?(?:다시|좀|한번))*(?: ?(?:알려|말해|답해|답변|번역|써|적어|부탁|해|바꿔|보여|줘|설명)\S*(?: ?(?:줘|줄래|주세요|드려요|해\S*))?)?(?: ?요)?[?!~. ]*$"
    ),
    Lang.ZH: regex(
        r"^(?:那|请|麻烦|能不能|能|可以|可否|再|把(?:这个|它|刚才的))*(?:用|换成|改成|翻(?:译)?成|译成|说|讲)(?P<named>英文|英语|韩文|韩语|韩国语|中文|繁体(?:中文|字)?|简体(?:中文|字)?)"
        r"(?:再)?(?:说|讲|写|回答|回复|答|告诉我|来)?(?:一?[遍下次])?(?:吗|吧|好吗|可以吗)?[?!. ]*$"
    ),
}
_LANGS = (
    (regex(r"english|영어|영문|英", re.IGNORECASE), Lang.EN),
    (regex(r"korean|hangul|한국어|한글|국문|우리말|韩", re.IGNORECASE), Lang.KO),
    (regex(r"traditional|번체|繁体", re.IGNORECASE), Lang.ZH_HANT),
    (regex(r"chinese|mandarin|중국어|중문|간체|中文|简体", re.IGNORECASE), Lang.ZH),
)


def about_reply(text: str, lang: Lang) -> AboutReply | None:
    """What a cleaned message wants of the reply before it, if it says nothing else.

    Chinese is read in simplified characters.
    """
    found = _IN_LANGUAGE[lang.written].match(text)
    if found is not None:
        named = found["named"] or found.groupdict().get("alone") or ""
        wanted = next(one for pattern, one in _LANGS if pattern.search(named))
        return AboutReply(Wanted.LANGUAGE, wanted)
    for wanted_of, pattern in _WANTED[lang.written].items():
        if pattern.match(text):
            return AboutReply(wanted_of)
    return None
