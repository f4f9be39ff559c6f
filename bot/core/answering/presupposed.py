"""What an open question takes for granted, as a statement of its own.

"Why was the call cut off after ten minutes?" asks for a reason that no source gives, and rests on
a length that ours contradicts; "거절한 이유가 뭐죠" rests on a refusal. Said plainly, a premise can
be held against the facts like a claim.
"""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

_EN_SO = (
    r"(?:(?:and|but|so|ok|okay|hey|hi|also|remind me|tell me|any idea|do (?:we|you) know|"
    r"does (?:the|it|your) (?:piece|report|article|source|story) say|quick q|one more)[,:]? )*"
)
_EN_AUX = r"(?:was|were|is|are|will|would|has|have|had|did|does|do|could|can|should)(?P<not>n'?t)?"
_EN_WHO_SAYS = (
    r"(?:which|what) (?:official|side|paragraph|minister|spokes\w+|source|outlet|line|para)s?|who|"
    r"where"
)
_EN_WHY = r"(?:why|how come|what made|what led|on what grounds|for what reason|how is it that)"
_EN = regex(
    rf"^{_EN_SO}(?:(?:why|on what grounds|for what reason) {_EN_AUX} (?P<turned>.{{10,}})|"
    r"(?:how come|how is it that|why(?: it is)? that) (?P<plain>.{10,})|"
    r"what(?:'s| is| was) the (?:stated |given |official )?(?:reason|explanation|grounds|"
    r"justification|rationale) (?:that |why |for why |given for why )(?P<reason>.{10,})|"
    rf"(?:{_EN_WHO_SAYS}) (?:has |have |does it |did )?"
    r"(?:say|says|said|confirm\w*|admit\w*|announc\w*|state[sd]?|report\w*|reveal\w*|disclos\w*)"
    r"(?: that)? (?P<told>(?!about\b|anything\b|to\b|so\b|what\b|it\b|this\b|on\b).{12,}))$",
)
_EN_BESIDE = regex(
    r"^(?:so |and |ok |hey )?(?P<whom>(?:the |a |an )?[\w' -]{4,40}), "
    r"(?:(?:which|who|that) (?P<clause>[^,?]{10,80})|"
    r"(?P<state>(?:in (?:place|force|effect|power)|running|valid|effective|under way|available|"
    r"open|due) [^,?]{4,50})), \S"
)
"""What is said of a thing in the middle: "the scheme, in place since January, covers whom?"."""
_LAST = regex(
    r"\blast(?= (?:only |just |for |about |around |over |under )?(?:\d|an?\b|half|t[a-z]+ty))"
)
_CALL_FOR = regex(r"\bcall for\b")
"""Verbs that without their past are a place in a row and a phone call."""
_KO_REASON = regex(
    r"^(?P<done>.{4,}?)(?:\s*(?:이유|까닭|배경|원인)(?:가|는|은|이|를|을|도)?(?:\s.*)?)[?!. ]*$"
)
_KO_WHY = regex(
    r"^(?P<before>.{0,40}?)(?:도대체\s*|대체\s*)?(?:왜|어째서|어쩌다)\s+(?P<after>.{4,})$"
)
_KO_TOLD = regex(
    r"^(?P<said>.{6,}?(?:던데|는데|은데|잖아|거든|[거었았인다라]니까|(?<=거)라서|이라서|[거다]니)(?:요)?)[,.?!]*\s+"
    r"(?P<asked>\S.{2,})$"
)
_KO_BY = regex(
    r"^(?P<said>.{4,}?)\s*[을를]?\s*"
    r"(?:기준으로|기준으로 해서|전제로|걸로|것으로|(?<=[일분명원])로)\s+(?:\S{1,10}\s+){0,2}?"
    r"(?:올릴|쓸|적을|보낼|나갈|내보낼|공지할|잡을|안내할|넣을|갈|짤)게요?"
)
"""What somebody is about to write: "30일 기준으로 공지 올릴게요"."""
_ZH = regex(
    r"^(?:那|所以|请问|想问一下|想知道|但是?|可是?)?[,]?(?:(?P<before>.{0,12}?)"
    r"(?:为什么|为何|为啥|干嘛|怎么会|咋会|凭什么|怎么(?=是|又|还|就|才))(?:会|要|就)?(?P<after>.{4,}?)|"
    r"(?P<reason>.{5,}?)(?:的)?(?:原因|理由|缘由)(?:是|为|有|在|,|呢|到底|$).{0,10}|"
    r"(?:哪一?段|哪里|哪儿|哪位官员|哪个官员|谁|哪一?方)(?:说|写|提到|提过|承认|证实|宣布|公布)(?:了|过|的)?"
    r"(?!的|什么)(?P<told>.{5,}?))(?:呢|呀|啊|的|来着)?[?！!。. ]*$"
)
_KO_PAST = {"한": "했다", "된": "됐다", "인": "이다", "운": "웠다", "난": "났다", "킨": "켰다"}
"""What an adnominal ending says of the past, in a sentence of its own."""


def presupposed(text: str, lang: Lang) -> str:
    """The statement that a question rests on; "" if it rests on none that can be told.

    `text` is in lower case, Chinese in simplified characters.
    """
    written = lang.written
    if written is Lang.EN:
        return _english(text)
    return _korean(text) if written is Lang.KO else _chinese(text)


def _english(text: str) -> str:
    found = _EN.search(text.rstrip("?!. "))
    if found is None:
        beside = _EN_BESIDE.search(text)
        if beside is None:
            return ""
        joined = "" if beside["clause"] else "is "
        return f"{beside['whom']} {joined}{beside['clause'] or beside['state']}"
    parts = found.groupdict()
    said = next(
        (str(parts[name]) for name in ("turned", "plain", "reason", "told") if parts[name]), ""
    )
    said = _CALL_FOR.sub("called for", _LAST.sub("lasted", said))
    return said if not parts["not"] else f"it is not so that {said}"


def _korean(text: str) -> str:
    bare = text.rstrip("?!. ")
    if found := _KO_WHY.search(bare):
        return f"{found['before'].strip()} {found['after']}".strip()
    if found := _KO_REASON.search(bare):
        done = str(found["done"])
        return done[:-1] + _KO_PAST.get(done[-1], done[-1])
    for pattern in (_KO_BY, _KO_TOLD):
        if found := pattern.search(text):
            return str(found["said"])
    return ""


def _chinese(text: str) -> str:
    found = _ZH.search(text)
    if found is None:
        return ""
    if found["reason"] or found["told"]:
        return str(found["reason"] or found["told"])
    return f"{found['before'] or ''}{found['after']}"
