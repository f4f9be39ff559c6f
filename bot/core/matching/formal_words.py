"""Formal English for plain: "ascertain", "concurred upon", "subsequent to", "commences".

Who writes to ministries and courts types so, and few samples do.
"""

from __future__ import annotations

from bot.core.regex import regex

_PLAIN = {
    "ascertain": "find out", "commence": "start", "commences": "starts", "commenced": "started",
    "commencing": "starting", "commencement": "start", "concur": "agree", "concurs": "agrees",
    "concurred": "agreed", "converse": "talk", "conversed": "talked", "conversing": "talking",
    "solicit": "ask", "solicited": "asked", "enquire": "ask", "enquired": "asked",
    "inquire": "ask", "inquired": "asked", "terminate": "end", "terminates": "ends",
    "terminated": "ended", "cease": "stop", "ceases": "stops", "ceased": "stopped",
    "precede": "come before", "precedes": "comes before", "preceded": "came before",
    "subsequent to": "after", "subsequently": "later", "prior to": "before",
    "in advance of": "before", "assumption of office": "taking office", "upon": "on",
    "with respect to": "on", "in respect of": "on",
    "with regard to": "on", "as regards": "on", "pertaining to": "on", "apropos": "on",
    "allude to": "mention", "alluded to": "mentioned", "broach": "raise", "broached": "raised",
    "stipulate": "say", "stipulates": "says", "stipulated": "said", "slated for": "planned for",
    "slated to": "planned to", "pencilled in for": "planned for", "penciled in for": "planned for",
    "mooted": "suggested", "opined": "said", "averred": "said", "remarked": "said",
    "undertake to": "promise to", "undertook to": "promised to", "undertaken to": "promised to",
    "endeavour": "try", "endeavours": "efforts", "endeavoured": "tried", "endeavor": "try",
    "endeavors": "efforts", "endeavored": "tried", "in attendance": "attending",
    "characterise": "describe", "characterised": "described", "characterize": "describe",
    "characterized": "described", "enumerate": "list", "enumerated": "listed",
    "elucidate": "explain", "furnish": "give", "furnished": "given", "whence": "from where",
    "aforementioned": "same", "aforesaid": "same", "gentlemen": "leaders",
    "interlocutor": "counterpart", "interlocutors": "counterparts",
}  # fmt: skip
_FORMAL = regex(r"\b(?:" + "|".join(sorted(_PLAIN, key=len, reverse=True)) + r")\b")
_PRAY = regex(
    r",? pray(?=[?,. ]*$)|^pray,? (?=tell|what|who|when|where|which|how)|"
    r"\bone (?:hears|gathers) (?:that )?"
)
"""What only asks nicely, or says that one has heard it."""


def in_plain_english(text: str) -> str:
    """An English text in its matching form with plain words for formal ones."""
    return _FORMAL.sub(lambda found: _PLAIN[found.group()], _PRAY.sub("", text))
