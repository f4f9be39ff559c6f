"""Several questions, or a question and what leads up to it, in one message: taking it apart."""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

MAX_PARTS = 4
_EN = regex(
    r"[?!;\n]+\s*|\.\s+(?=[a-z])|"
    r",?\s+(?:and|also|plus|&|n)\s+(?=(?:also\s+)?(?:(?:for|on|in|at|by|to|from|with)\s+)?"
    r"(?:(?:what|when|where|who|how)s?|whom|which|why|did|does|"
    r"do|is|are|was|were|will|has|have|can)\b)|,\s+(?=(?:what|when|where|who|which|why|how)\b)",
    re.IGNORECASE,
)
_KO = regex(
    r"[?!;\n]+\s*|\.\s+|(?<=[고며]),?\s+(?=\S*(?:언제|어디|누구|누가|몇|얼마|왜|뭐|무엇|무슨|어떻|어떤))|"
    r"(?<=고요)\s+|(?:(?<=뭐고)|(?<=디고)|(?<=제고)|(?<=구고)|(?<=마고)|(?<=엇이고)|(?<=시고)|(?<=칠이고))"
    r",?\s+(?=.*(?:언제|어디|누구|누가|몇|얼마|왜|뭐|무엇|무슨|어떻|어떤|며칠))|,\s+(?=\S*(?:언제|어디|누구|누가|몇|얼마|왜|뭐|무엇|무슨|어떻|어떤))"
)
_ZH = regex(
    r"[?!;\n。？！；]+\s*|"
    r"[,，、]\s*(?=\S*(?:什么|何时|啥|谁|哪|几|多久|多长|多少|为何|怎么|咋|如何|吗|呢|是不是|是否|有没有|有无))"
)
_ZH_SPACED = regex(
    r"^(?P<asked>\S*(?:什么|何时|谁|哪|几|多久|多长|多少)\S*) "
    r"(?P<besides>(?:中间|还|又)?有\S{2,8}没有?)$"
)
"""A blank is all that parts two questions typed in haste: "隔了多久上任的 有过渡期没"."""


_KO_BOTH_ASKED = regex(
    r"^(?P<one>.*(?:언제|어디|누구|누가|몇|며칠|얼마|뭐|무엇|무슨|어떻|어떤|어느)\S*"
    r"(?: \S+){0,2}?(?<![라다자냐])[고며])"
    r"[,\s]+"
    r"(?P<other>.*(?:언제|어디|누구|누가|몇|얼마|왜|뭐|무엇|무슨|어떻|어떤|어느|며칠).*)$"
)
"""Two questions, the second of which begins with its topic: "몇 분 통화했고 통역은 누가 했어"."""

_JOINED = {
    Lang.EN: regex(
        r"^(?:(?:and|also|plus|then|oh|furthermore|additionally|lastly)\b[, ]*)+", re.IGNORECASE
    ),
    Lang.KO: regex(r"^(?:(?:그리고|또한?|추가로|아울러|그럼|참)[, ]+)+"),
    Lang.ZH: regex(r"^(?:(?:另外|还有|此外|顺便问?|再问?|对了|以及|同时)(?:[,，]|$)?)+"),
}
"""What only joins a question to the one before it."""
_KO_GOES_ON = regex(r"(?<=[았었했였갔왔됐셨썼렸졌있없])[고며]$")


def split_questions(text: str, lang: Lang) -> tuple[str, ...]:
    """The questions of one message in order; the whole message if it holds just one."""
    pattern = {Lang.EN: _EN, Lang.KO: _KO}.get(lang.written, _ZH)
    pieces = [piece.strip(" ,.、，") for piece in pattern.split(text)]
    kept = [piece for piece in pieces if piece]
    spaced = _ZH_SPACED.search(text) if lang.written is Lang.ZH and len(kept) == 1 else None
    if spaced is not None:
        kept = [spaced["asked"], spaced["besides"]]
    both = _KO_BOTH_ASKED.search(text) if lang.written is Lang.KO and len(kept) == 1 else None
    if both is not None:
        kept = [both["one"], both["other"]]
    joined = _JOINED[lang.written]
    plain = [piece if place == 0 else joined.sub("", piece) for place, piece in enumerate(kept)]
    plain = [piece for piece in plain if piece]
    if lang.written is Lang.KO:
        # "몇 분 했고" is asked as "몇 분 했나요" is.
        plain = [_KO_GOES_ON.sub("나요", piece) for piece in plain[:-1]] + plain[-1:]
    return tuple(plain[:MAX_PARTS]) if len(plain) > 1 else (text,)


_EN_CLAUSE = regex(
    r"[?!;:,.\n]+\s+|\s+[-–—]+\s+|\s*[()]\s*|\s+(?=(?:whether|if that's|but|because|since|so)\b)|"
    r"\s+(?=for (?:my|our|a|an|the|his|her|tomorrow|today|tonight)\b)|"
    r"(?:(?<=asking)|(?<=wondering)|(?<=asks)|(?<=know)|(?<=\bme)|(?<=\bus)|(?<=check))\s+"
    r"(?=(?:who|what|when|where|which|how)\b)|"
    r"\s+(?=(?:acc|according) to (?:the|this|your|ur) (?:piece|article|report|story)\b)",
    re.IGNORECASE,
)
_KO_CLAUSE = regex(
    r"[?!;:,.\n]+\s*|(?<=[인는은던]데)요?\s+|(?<=[라아어]서)요?\s+|(?<=니까)요?\s+|(?<=잖아)요?\s+|"
    r"(?<=거든)요?\s+|(?<=지만)\s+|(?<=니다)\s+|(?<=[어아해세네예에죠나가까]요)\s+|(?<=[가-힣]까)\s+"
)
_ZH_CLAUSE = regex(r"[?!;:,.\n。？！；：，、]+\s*")
MAX_CLAUSES = 6
_TOPIC = regex(
    r"^(?:about|on|regarding|as for|concerning|关于|至于|就|对于)\s*\S.{1,24}$|"
    r".(?:에 대해서?는?|관련해서?)$",
    re.IGNORECASE,
)
"""A piece that says what the next one is about."""


def clauses(text: str, lang: Lang) -> tuple[str, ...]:
    """Pieces of a long message that may hold its question: each clause, and each rest from one on.

    Empty if the message is one clause. What stands before the question ("quick one for the
    tech sidebar: …") says nothing of what is asked.
    """
    joint = "" if lang.written is Lang.ZH else " "
    kept = _pieces(text, lang)[-MAX_CLAUSES:]
    if len(kept) < 2:
        return ()
    rests = (joint.join(kept[start:]) for start in range(1, len(kept) - 1))
    return tuple(dict.fromkeys([*kept, *rests]))


_EN_PURPOSE = regex(
    r"[,.?!;]?\s*(?:(?:i )?need (?:it|this|that) |it's |this is )?"
    r"for (?:my|our|a|an|the|his|her|tomorrow|today|tonight)\b[^?.!]*[?.!]?$"
)


def without_purpose(text: str) -> str:
    """An English question without what it is for: "… need it for the travel sheet"."""
    return _EN_PURPOSE.sub("", text) or text


def said_and_asked(text: str, lang: Lang) -> tuple[str, str] | None:
    """What a message says, and the question that it ends with; None if it is one clause."""
    pieces = _pieces(text, lang)
    joint = "，" if lang.written is Lang.ZH else ", "
    return (joint.join(pieces[:-1]), pieces[-1]) if len(pieces) > 1 else None


def _pieces(text: str, lang: Lang) -> list[str]:
    """The clauses of a message, a topic together with what is asked of it."""
    pattern = {Lang.EN: _EN_CLAUSE, Lang.KO: _KO_CLAUSE}.get(lang.written, _ZH_CLAUSE)
    joint = "" if lang.written is Lang.ZH else " "
    pieces: list[str] = []
    for piece in (part.strip(" ,.、，") for part in pattern.split(text)):
        if pieces and _TOPIC.search(pieces[-1]):
            # "On strategic trust, what did Xi say?" asks nothing without its topic.
            pieces[-1] = joint.join((pieces[-1], piece))
        elif piece:
            pieces.append(piece)
    return pieces
