"""Ways of saying a thing that stand for its plain one: a return after years, soil that is trodden.

"Again after eleven years" is the first time in so many, "before he phoned him" names nobody.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

_PLAIN = (
    # "Just to flag that …" limits nothing.
    (
        regex(
            r"^(?:(?:hi|hello|hey|morning|fyi|all|team|everyone|folks)[ ,:!-]+)*just (?:to |a (?:note|reminder|heads-up) (?:to \w+ )?)(?:flag|note|say|confirm|add|be clear|mention|let you know|remind (?:you|everyone|all)|that)?(?: that)?[,:]? (?=\w)",
            re.IGNORECASE,
        ),
        "",
    ),
    (regex(r"\banother (?=(?:notch|rung|step|tier|gear)\b)", re.IGNORECASE), "a "),
    # Who was called first and then another: the order is told by "then".
    (
        regex(
            r"먼저 (?=(?:통화|대화|전화|얘기)(?:를|을)? ?(?:한|나눈) ?(?:뒤|후|다음)|(?:통화|대화|전화|얘기)(?:를|을)? ?하고 ?나서)"
        ),
        "",
    ),
    (regex(r"통화(?:를|을)? ?하고 ?(?:나서야?|난 ?(?:뒤|후|다음)에?야?)"), "통화한 뒤"),
    (regex(r"(?P<row>[가-힣]{2,4}, ?[가-힣]{2,4}) ?정상(?:들)?(?= ?순)"), r"\g<row>"),
    # A vote and what it led to, each on its day.
    (
        regex(
            r"\b(?:went|moved|walked|stepped|came) (?:straight |directly |right )?from (?:a |the |his )?(?P<vote>(?:snap |early )*(?:vote|election|poll|win|victory)) (?P<day>on [\w ]{4,16}?) (?:in)?to (?:office|the presidency|the job) (?P<next>on [\w ]{4,10}\d)",
            re.IGNORECASE,
        ),
        r"was elected in a \g<vote> \g<day> and took office \g<next>",
    ),
    # Who comes again after so many years comes for the first time in them.
    (
        regex(
            r"(?P<years>时隔(?:近|约|逾)?[\d一二三四五六七八九十]+多?年(?:之?后)?[,，]?)(?:再次|再度|重新|又|重)(?=到|来|访|踏)"
        ),
        r"\g<years>首次",
    ),
    (
        regex(r"(?P<years>(?:약 ?)?[\d일이삼사오육칠팔구십]+년 ?만에) ?(?:다시|또|재차) "),
        r"\g<years> ",
    ),
    (
        regex(r"(?P<land>한국|중국) ?땅을 ?밟(?=[은을아지게는])(?:은|을)? ?적이"),
        r"\g<land>을 방문한 적이",
    ),
    (regex(r"(?P<land>한국|중국) ?땅을 ?(?:밟았다|밟았습니다)"), r"\g<land>을 방문했다"),
    (
        regex(r"\bset foot (?:in|on) (?P<land>(?:south )?korea|china)(?:n soil)?\b", re.IGNORECASE),
        r"visited \g<land>",
    ),
    (
        regex(
            r"\bby the time (?=(?:he|lee|president lee) (?:talk|sp[oe]+k|call|phon|rang|got (?:to|hold|on)|reach)\w*[^.;]*?, (?:he|lee|president lee) had (?:already )?(?:been on the (?:phone|line)|spoken|talked|called|phoned|rung))",
            re.IGNORECASE,
        ),
        "before ",
    ),
    # Who is expected again has been there before.
    (
        regex(r"(?P<hoped>(?:期待|有望|盼)[^,，。;；]{0,20}?)(?:再度|再次)(?=访|来|到)"),
        r"\g<hoped>",
    ),
    # Who will not be there as one thing but as another goes.
    (
        regex(
            r"\b(?:will not|won['\u2019]t) (?:be|go|attend|take part)(?= (?:at |to |in )?[^,;]{0,30}? as an? [^,;]{3,30}?,? but (?:rather )?as\b)",
            re.IGNORECASE,
        ),
        "is not going",
    ),
    # One of the two is told to have replied.
    (
        regex(
            r"^(?:he|the chinese leader|china's leader) (?=(?:replied|answered|responded)\b)",
            re.IGNORECASE,
        ),
        "Xi ",
    ),
    (regex(r"^他(?=回应|回答|答复)"), "习近平"),
)
_NAMES = r"(?:(?:president |prime minister )?(?:donald )?trump|(?:prime minister )?(?:shigeru )?ishiba|(?:president )?xi(?: jinping)?|the (?:us|american|japanese|chinese) (?:president|leader|prime minister|premier))"
_PHONED = r"(?:(?:had |has )?(?:phon|call|r[au]ng|dial|sp[oe]+k|talk)\w*(?: (?:to|with))?)"
_HIM = regex(rf"\b(?P<order>before|after) (?P<who>he|lee) (?P<verb>{_PHONED}) him\b", re.IGNORECASE)
_NAMED = regex(rf"\b{_NAMES}\b", re.IGNORECASE)


def in_plain_words(sentence: str) -> str:
    """A sentence with such ways of saying a thing told plainly, and whom "him" means of two."""
    for pattern, plain in _PLAIN:
        sentence = pattern.sub(plain, sentence)
    found = _HIM.search(sentence)
    if found is None:
        return sentence
    before = [one[0] for one in _NAMED.finditer(sentence[: found.start()])]
    # Whom the clause before has phoned is not phoned again: another who is named is meant.
    others = list(dict.fromkeys(before[:-1]))
    if len(others) != 1:
        return sentence
    told = f"{found['order']} {found['who']} {found['verb']} {others[0]}"
    return sentence[: found.start()] + told + sentence[found.end() :]
