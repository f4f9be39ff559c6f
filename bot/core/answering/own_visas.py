"""Visas that somebody has or has applied for: no policy says where theirs is, or when it runs out.

"Has my visa for China come through yet?" was told the visa-free policy. Whether one is needed at
all ("does my colleague need a visa?") is what the policy tells.
"""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_VISA = "visa-free"
"""The concept of visas, needed or not."""
_WHETHER = {
    Lang.EN: regex(
        r"\b(?:need\w*|requir\w*|necessary|without|exempt\w*|waiv\w*|skip|drop|must|"
        r"(?:have|has|had) to|rules?|polic\w+)\b|\bvisa-? ?free\b|\bfree\b"
    ),
    Lang.KO: regex(r"무비자|필요|없이|면제|정책|안 ?받|받아야|있어야|내야|만들어야|해야"),
    Lang.ZH: regex(r"免签|免簽|需要|无需|不用|不必|要不要|用不用|得办|要办|还得|政策|免(?!费)"),
}
"""What asks whether a visa is needed, or of a policy."""
_SOMEBODY = r"(?:my|our|his|her|their)(?: [\w-]+'s)?"
_OWN = {
    Lang.EN: regex(
        rf"\b{_SOMEBODY} (?:[\w-]+ ){{0,2}}visas?\b(?! (?:desk|team|manager|person|guy|story|piece|"
        r"line|para\w*|question|item|bit|section|fact))|"
        r"\b(?:i|we|he|she|they|who)(?:'ve| have| had| has)? (?:just |already )?"
        r"(?:applied for|submitted|filed|picked up|got) (?:my |our |a |the |his |her |their )?"
        r"(?:[\w-]+ ){0,2}visas?\b|"
        r"\b(?:get|book|sort|arrange|renew)(?: out)? (?:me|us|him|her|them) (?:an? |the )?"
        r"(?:[\w-]+ ){0,3}visas?\b|"
        r"\bvisa applications?\b.*\b(?:status|track\w*|where|through|pending|rejected|refused|"
        r"approved|ready|stuck)\b|\bvisa (?:interview|appointment|status)\b"
    ),
    Lang.KO: regex(
        r"(?:^|[ ,])(?:제|내|저희|제가|내가|"
        r"우리 ?(?:팀\S*|부장\S*|대표\S*|과장\S*|직원\S*|아들|딸|회사)) ?(?:\S+ ){0,3}\S*비자|"
        r"비자 ?(?:를|을)? ?(?:신청|접수|연장|갱신|발급)\S{0,2}"
        r"(?:한(?! ?(?:국|중))|했|하신|해 ?놓|된|됐|받은)|"
        r"신청한 비자|비자 ?(?:수속 ?)?대행|"
        r"비자 ?(?:신청|접수|발급|심사) ?(?:상태|현황|진행|결과|조회)"
    ),
    Lang.ZH: regex(
        r"(?:我们?|咱们?|老板|同事|客户|经理)(?:家|司|公司|部门)?(?:的|那个)?(?:(?![不没免无])[\u4e00-\u9fff]){0,3}?签证|"
        r"(?:我|我们|咱们?)(?:的|家)?护照|"
        r"申请的?[^,.?!]{0,6}签证[^,.?!]{0,4}(?:好|下来|批|出)|"
        r"签证(?:申请)?(?:办|批|审|下来|出签|到)[^,.?!]{0,4}(?:了没|了吗|没有|到哪|哪一?步|进度)|"
        r"签证(?:申请)?(?:进度|状态|面试|预约)"
    ),
}


def is_own_visa(understood: Understanding) -> bool:
    """Whether a message is about a visa that somebody has or has applied for."""
    text, lang = understood.text, understood.lang.written
    if _VISA not in understood.concept_ids or _WHETHER[lang].search(text):
        return False
    return _OWN[lang].search(text) is not None
