"""Idioms that ask for a reason: "what did they put that down to?", "뭐 덕분이래요?", "归功于什么".

Samples ask why. "What … to" is like those that ask for a thing, and "to" for a person.
"""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.regex import regex

_ASIDE = r"(?:(?:and|so|but|ok|then)[, ]+)*"
_TO = r"(?:down|up|back)? ?(?:to|on|upon)(?= ?(?:[,.?!;:]|$))"
_DOING = r"(?:put|chalk|attribute|ascribe|credit|tie|link|pin|trace|owe)"
_WORD = r"(?!(?:to|on)\b)[\w'/-]+"
_MATTER = rf"(?P<matter>{_WORD}(?: {_WORD}){{0,7}}?)"
"""Words with one space between them: an optional one lets a word be cut anywhere, and a question
of ten words was tried in thousands of ways."""
_DONE = r"(?:put|chalked|attributed|ascribed|credited|tied|linked|pinned|traced|owed)"
_EN = (
    # "what did Seoul put the friendly mood down to": no clause in between
    regex(
        rf"\bwhat (?:did|do|does|has|have) (?:[\w'-]+ ){{1,4}}?{_DOING}(?:ed|s|d)? "
        rf"{_MATTER} ?{_TO}"
    ),
    regex(
        rf"\bwhat(?:'s| is| was| were| are) {_MATTER} ?"
        rf"(?:being )?{_DONE} {_TO}"
    ),
    regex(
        r"\bwhat (?:did|do|does) (?:[\w'-]+ ){1,4}?(?:credit|blame|thank) for "
        r"(?P<matter>[\w'/-]+(?: [\w'/-]+){0,7}?)(?= ?(?:[,.?!;:]|$))"
    ),
)
_KO = regex(
    r"(?:뭐|무엇|머|뭣|어떤 것|무슨 일)(?:의)?\s*(?:덕분|덕택|덕|탓)(?=이|인|에|으로|일|\s|$|[?!.])"
)
_ZH_TO = (
    r"(?:被|要|主要)?(?:归功于|归因于|归结为|归结于|归结到|得益于|缘于|起因于|归之于|归咎于|归到)"
    r"(?:了)?(?:什么|啥|哪|何)(?:原因|因素|方面|点|些)?(?:上|头上)?"
)
_ZH_MADE = regex(rf"(?:[^,.?!;把]{{0,8}})把(?P<matter>[^,.?!;把]{{2,16}}?){_ZH_TO}")
_ZH = regex(_ZH_TO)


def asked_why(text: str, lang: Lang) -> str:
    """A text in its matching form with "why" for an idiom that asks for a reason."""
    if lang is Lang.EN:
        for pattern in _EN:
            text = pattern.sub(lambda found: f"why {found['matter'].strip()}", text)
        return text
    if lang.written is Lang.ZH:
        text = _ZH_MADE.sub(lambda found: f"{found['matter']}是因为什么", text)
        return _ZH.sub("是因为什么", text)
    return _KO.sub("무엇 때문", text)
