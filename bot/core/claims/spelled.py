"""One spelling for what is written in several ways: clipped words, refusals, names for the two."""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re

from bot.core.regex import regex

# Ways of avoiding are spelled as one, or the speller would take rare ones for words of the
# subject ("evaded" for "ended").
_CONTRACTIONS = (
    (regex(r"(?<!\bhis )(?<!\bher )\bwo(?:n['\u2019]?t)\b", re.IGNORECASE), "will not"),
    (regex(r"\bca(?:n['\u2019]?t)\b", re.IGNORECASE), "can not"),
    (
        regex(
            r"\b(is|are|was|were|do|does|did|has|have|had|would|could|should|must|need)n['\u2019]?t\b",
            re.IGNORECASE,
        ),
        r"\1 not",
    ),
    (
        regex(
            r"\bhalf[- ](one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9]|1[0-2])\b"
            r"(?!\s*(?:hour|minute|day|week|month|year))",
            re.IGNORECASE,
        ),
        r"half past \1",
    ),
    (
        regex(
            r"\b(?:(?:shied|shy|shies|shying|backed|backing|backs) away from|(?:refrain|abstain)(?:ed|s|ing)? from|"
            r"(?:tiptoe|dance|skate)(?:d|s|ing)? around|gloss(?:ed|es|ing)? over|skirt(?:ed|s|ing)?(?: around)?|evad(?:ed|es|ing)|"
            r"eschew(?:ed|s|ing)?|shun(?:ned|s|ning)?|spurn(?:ed|s|ing)?|parr(?:ied|ies|ying)|nix(?:ed|es|ing)?|scorn(?:ed|s|ing)?|"
            r"for(?:went|ewent|goes|egoes|going)|sidestep(?:ped|s|ping)?|side-step(?:ped|s|ping)?|dodg(?:ed|es|ing)|duck(?:ed|s|ing)|swerv(?:ed|es|ing)|"
            r"stonewall(?:ed|s|ing)?(?: on)?|ba(?:u)?lk(?:ed|s|ing)? at|steer(?:ed|s|ing)? (?:well |very |completely )?(?:clear|away) (?:of|from))\b",
            re.IGNORECASE,
        ),
        "avoided",
    ),
    (regex(r"\b(?:firmer|sturdier)(?! (?:ground|footing))\b", re.IGNORECASE), "stronger"),
    (
        regex(r"\b(?:firmer|surer|sturdier) (?:ground|footing)\b", re.IGNORECASE),
        "a stronger foundation",
    ),
    # The two, the others and a week are called by one name each.
    (
        regex(
            r"(?:两国|兩國|双方|雙方|中韩|中韓|韩中|韓中|两位|兩位)(?:元首|首脑|首腦|国家领导人|國家領導人)"
        ),
        "两国领导人",
    ),
    (regex(r"(?:外国|外國|各国|各國)(?:领袖|領袖|元首|首脑|首腦|政要)"), "外国领导人"),
    (regex(r"(?:通|打)了(?:一?次|一?个|一?通)?(?:电|電)?(?:话|話)"), "通话"),
    (regex(r"个星期|个礼拜"), "周"),
    (regex(r"(?<=[一二两三四五六七八九十几])(?:星期|礼拜)(?![一二三四五六日天])"), "周"),
    (
        regex(
            r"\bthe (?:two|pair|duo)(?= (?:also |both |then )?(?:see|saw|want|agree|pledge|promise|vow|hope|need|are|were|have|had|will|would|did|do|spoke|talk|speak|chat|discuss|undertook|said|say|plan|mean|intend|committed|stay|keep|kept)(?:s|d|ed|ged|ted|ned)?\b)",
            re.IGNORECASE,
        ),
        "the two leaders",
    ),
    (
        regex(
            r"\b(?:rid|ridding|rids|free|freeing|clear|clearing)\s+(?:it|the (?:korean )?peninsula|korea|the region|the north|north korea) of (?:its |all |the |any )?(?:nuclear (?:weapons|arms)|nukes)",
            re.IGNORECASE,
        ),
        "denuclearisation",
    ),
    (
        regex(r"\b(?:his|her|lee's) chinese (?:counterpart|opposite number)\b", re.IGNORECASE),
        "Xi Jinping",
    ),
    (
        regex(
            r"\b(?:his|her|lee's) (?:us|u\.s\.|american) (?:counterpart|opposite number)\b",
            re.IGNORECASE,
        ),
        "Donald Trump",
    ),
    (
        regex(r"\b(?:his|her|lee's) japanese (?:counterpart|opposite number)\b", re.IGNORECASE),
        "Shigeru Ishiba",
    ),
    (
        regex(
            r"\b(?:dropped|drops|lifted|lifts|waived|waives|scrapped|scraps|abolished|did away with) (?:the |its |all |any )?visa (?:requirements?|rules?|obligations?)",
            re.IGNORECASE,
        ),
        "introduced a visa-free policy",
    ),
    # An order that is set aside for another: what is third is not first.
    (
        regex(
            r"(?:첫|두|세|네)\s?번째(?:가|이|는|은)?\s*아니(?:라|고),?\s*(?=(?:첫|두|세|네)\s?번째)"
        ),
        "",
    ),
    (
        regex(r"(?:不是|并非|並非)第[一二三四五](?:个|個|位|名)?,?(?:而)?(?=是第[一二三四五])"),
        "",
    ),
    (
        regex(
            r"\bnot (?:the )?(?:first|second|third|fourth),? (?:but|it was)(?: rather)? (?=(?:the )?(?:first|second|third|fourth)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (regex(r"还没有|還沒有"), "还没"),
    (regex(r"见过面|見過面"), "见面"),
    (regex(r"此前(?=(?:还|還|尚|从|從)?[没沒未])"), ""),
    (regex(r"干起来的?|幹起來的?"), "起步"),
    (regex(r"多(?=来往|來往|往来|往來|交流|合作|走动|走動)"), "积极"),
    (regex(r"\bstands? to (?:gain|benefit|profit) from\b", re.IGNORECASE), "benefit from"),
    (regex(r"\bheads of state\b", re.IGNORECASE), "leaders"),
    (regex(r"不睦"), "不和"),
    (regex(r"\bw/o\b", re.IGNORECASE), "without"),
    (regex(r"\bacc(?:ording|dg|g)?\.? to\b", re.IGNORECASE), "according to"),
    (regex(r"(?:不[满滿足]|未[满滿])(?=[一二两兩三四五六七八九十半\d])"), "不到"),
    (regex(r"\bhr(s?)\b(?!\.)", re.IGNORECASE), r"hour\1"),
    (regex(r"(?<![가-힣])젤(?=\s)"), "제일"),
    (regex(r"\bincl\.?(?=\s)", re.IGNORECASE), "including"),
    (regex(r"\b(?:excl\.|excl\b|excluding\b)(?=\s)", re.IGNORECASE), "but not"),
    # Clipped refusals: "친지 방문은 X", "探亲不行", "探亲没戏".
    (regex(r"(?<=[은는도이가])\s*(?:[xX\u00d7]|ㄴㄴ)(?=$|[\s.,)])"), " 안 돼"),
    (
        regex(
            r"不行(?![使动動走进進])|不成(?![立为為])|(?:没|沒)(?:戏|戲|门|門|份)(?![类類])|甭想|别想"
        ),
        "不可以",
    ),
    # "의장국인" has "중국인" in it but for a slip.
    (regex(r"의장국"), "주최국"),
    (regex(r"个?钟头|個?鐘頭"), "小时"),
    # A headline leaves out the "was": whoever invites, invites somebody.
    (
        regex(
            r"^(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?P<how>(?:formally |officially )?)invited to "
            r"(?=(?:the |this year's )?[A-Z])"
        ),
        r"\g<who> was \g<how>invited to ",
    ),
)


def spelled_out(sentence: str) -> str:
    """A sentence with "n't" as a word of its own, so that wordings need not know both."""
    for short, full in _CONTRACTIONS:
        sentence = short.sub(full, sentence)
    return sentence
