"""Who is said to take an office: "when was Trump inaugurated?", "特朗普于6月4日就职"."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_OATH = {
    Lang.EN: regex(
        r"^(?:'s)?(?: (?:was|is|be|been|get|got|being))*"
        r"(?: (?:inaugurat\w+|sworn[ -]in|swear\w*|elected|elections?|win|won|re-?elected|oath|"
        r"(?:take|took|taking) (?:office|over)|(?:come|came) to power|become|became|term))"
    ),
    Lang.KO: regex(
        r"^ ?(?:대통령|총리|주석)?(?:은|는|이|가|의)? ?(?:언제 |[\d년월일 ]{2,12}(?:에 )?)?"
        r"(?:취임|당선|선출|집권|임기|(?:총리|대통령)(?:이|가)? ?(?:된|됐|되었))"
    ),
    Lang.ZH: regex(
        r"^(?:总统|首相|主席)?(?:又|到底)?(?:是)?"
        r"(?:什么时候|何时|哪天|哪年|几号|[于在]?[\d年月日一二三四五六七八九十]{2,11})?[的从]?"
        r"(?:就职|上任|就任|当选|宣誓|上台|执政|任期|当上?(?:首相|总统))"
    ),
}
"""What stands behind the name of who takes an office."""


def taking_office(understood: Understanding) -> set[str]:
    """The ids of those whose names stand right before words for taking an office."""
    behind = _OATH[understood.lang.written]
    return {
        one.id
        for one in understood.entities
        if behind.search(understood.text[span_in(understood, one)[1] :])
    }
