"""The entries of a list in a message, and what stands before them: "visa: start, end, max days"."""

from __future__ import annotations

import re

from bot.core.language import Lang
from bot.core.regex import regex

MAX_ENTRIES = 5
LEAST_ENTRIES = 3
"""Of two things asked, a fact and another beside it tell in one line."""
LONGEST = {Lang.EN: 7, Lang.KO: 5, Lang.ZH: 14}
"""Words of an entry; of Chinese, characters."""
BARE_LONGEST = {Lang.EN: 5, Lang.KO: 4, Lang.ZH: 12}
"""Of a list that nothing marks: what is longer is a clause."""
_MARKS = regex(r"(?:^|[\s,;:])\(?(?P<label>[a-e]|[1-5]|[一二三四五])[).、,]\s*(?=\S)")
"""What numbers the entries: "(a)", "1.", "2)"."""
_LABELS = ("abcde", "12345", "一二三四五")
_BETWEEN = {
    Lang.EN: regex(r"\s*(?:[,;/|+&]|\s-\s|\band\b|\bplus\b)+\s*(?:\band\b\s*)?"),
    Lang.KO: regex(r"\s*(?:[,;/|+&·]|\s-\s|(?<=\s)및(?=\s)|(?<=\s)그리고(?=\s))+\s*"),
    Lang.ZH: regex(r"\s*(?:[,;/|+&、，；·]|以及|还有|和|及)+\s*"),
}
_HEAD = regex(
    r"^(?P<head>[^:：?？]{2,60}?)\s*[:：]\s*(?P<list>\S.*)$|"
    r"^(?P<short>(?:[\w'-]+ ){0,3}[\w'-]+)\.\s+"
    r"(?P<rest>[^.?!]+,[^.?!]+,[^.?!]+[.!]?(?: [^.?!,]{2,20}[.!]?)?)$|"
    r"^(?P<dash>[^-:,?，：？]{2,40}?)\s+-\s+(?P<dashed>[^?？]+[,，;/、][^?？]+)$"
)
"""What stands before a list: "visa: start, end", "VISA THING. Start, end, max stay."."""
_SHARED = regex(r"^(?P<what>[\w ]{3,20}?) (?P<of>for|of) (?=\w)")
"""What is asked of all entries, said once."""
_HEAD_LAST = regex(
    r"^(?P<list>[^:：()（）?？]{5,60}?)\s*[(（](?P<head>[^()（）]{3,40})[)）][\s?？.!~]*$"
)
"""A head in brackets behind its list: "who, when, how long (the xi call)"."""
_TAIL = regex(
    r"(?:[.!~]+|\s[-–—]+)\s*[^.!?？:：,]{1,40}[.!]*$|[.!~]+$|[?？.!~。]+$|"
    r"\s*(?:\b(?:pls|please|plz|thx|thanks|ty|ta)|부탁(?:드려요|드립니다|해요)?|"
    r"알려\s?(?:줘|주세요)|谢谢)[.!~ ]*$",
)
"""What follows the last entry: "thats all i need ty"."""
_LEAD = regex(
    r"^(?:for|on|about|re) (?P<head>[^,:;]{2,40}?),? (?:i|we)(?:'d| would)? (?:need|want|like) "
    r"(?:to know )?(?=\S)",
    re.IGNORECASE,
)
"""What a list is of, before one asks for it: "for the waiver I need the start, …"."""
_JOINED = regex(r"(?<=[가-힣])(?:이랑|랑|하고|와|과)(?=\s)")
"""What joins Korean entries to each other."""
_ASKED_LAST = regex(r"\s*(?:都|分别|各)?(?:是(?:什么|多少|啥|谁)|是|为)[?？]?$")
_ARTICLE = regex(r"^(?:the|a|an|its|their|his|also|及|和|并) ", re.IGNORECASE)
PAIR = 2
_TWO = {
    Lang.EN: regex(
        r"^(?:(?:i|we) )?(?:(?:need|want|just) )?(?:two|2) (?:quick |short )?"
        r"(?:dates?|numbers?|figures?|things?|facts?|qs|questions?|bits?|items?|details)"
        r"(?: (?:i need|we need|needed|pls|please|for you|to check|from the \w+))*\s*[:.…-]+\s*",
        re.IGNORECASE,
    ),
    Lang.KO: regex(
        r"^(?P<one>.{2,30}?)(?:이랑|랑|하고|와|과|,)\s+(?P<other>.{2,30}?)\s*"
        r"(?:둘 ?다|두 ?개 ?다|같이)\s*(?:좀\s*)?(?:부탁|알려|말해|적어|정리|찾아)\S*(?:\s\S+)?$|"
        r"^(?:숫자|날짜|질문|이름|팩트)? ?(?:두 ?개|2개|두 ?가지)(?:만)?\s*[:.…,-]+\s*"
    ),
    Lang.ZH: regex(
        r"^(?:问|要|查)?(?:两|俩|2)(?:个|件)?(?:数字|日期|问题|事|信息|数据|点)?(?:要查|要问)?[:,.…-]+\s*"
    ),
}
"""What says that a list of two follows."""


def entries_of(text: str, lang: Lang) -> tuple[str, tuple[str, ...]]:
    """What stands before a list and its entries; ("", ()) if a text holds none."""
    written = lang.written
    if (pair := _pair_of(text, written)) is not None:
        return "", pair
    marked = [*_MARKS.finditer(text)]
    labels = "".join(mark["label"] for mark in marked)
    # Of two labels, what stands before them says of what: "on the call: (a) …, (b) …".
    least = PAIR if marked and len(text[: marked[0].start()].split()) > 1 else LEAST_ENTRIES
    if len(marked) >= least and any(row.startswith(labels) for row in _LABELS):
        head = text[: marked[0].start()]
        ends = [mark.start() for mark in marked[1:]] + [len(text)]
        parts = [text[m.end() : end] for m, end in zip(marked, ends, strict=True)]
        parts[-1] = _TAIL.sub("", parts[-1])
    elif len(columns := text.split("|")) > LEAST_ENTRIES:
        # "visa waiver | start | end | days"
        head, parts = columns[0], columns[1:]
        parts[-1] = _TAIL.sub("", parts[-1])
    elif text.count(";") >= LEAST_ENTRIES - 1 and _HEAD.match(text) is None:
        head, parts = "", _TAIL.sub("", text).split(";")
    else:
        found = _HEAD.match(text) or _HEAD_LAST.match(text)
        if found is None:
            return "", ()
        named = found.groupdict()
        head = named["head"] or named.get("short") or named.get("dash") or ""
        listed = named["list"] or named.get("rest") or named.get("dashed") or ""
        parts = _BETWEEN[written].split(_TAIL.sub("", listed))
    entries = tuple(part.strip(" ,;.") for part in parts if part.strip(" ,;."))
    if entries and (colon := max(entries[0].rfind(":"), entries[0].rfind("："))) > 0:
        # "for the factbox: visa waiver: start, end"
        head = f"{head}: {entries[0][:colon]}"
        entries = (entries[0][colon + 1 :].strip(), *entries[1:])
    shared = _SHARED.match(entries[0]) if entries else None
    if shared and all(one.startswith(f"{shared['of']} ") for one in entries[1:]):
        # "dates for the vote, for the swearing-in and for the Trump call"
        entries = (entries[0], *(f"{shared['what']} {one}" for one in entries[1:]))
    two = len(entries) == PAIR and bool(head.strip()) and (marked or ";" in text)
    if not (two or LEAST_ENTRIES <= len(entries) <= MAX_ENTRIES):
        return "", ()
    sizes = (len(one) if written is Lang.ZH else len(one.split()) for one in entries)
    return (head.strip(" ,;:"), entries) if max(sizes) <= LONGEST[written] else ("", ())


def bare_entries_of(text: str, lang: Lang) -> tuple[str, tuple[str, ...]]:
    """What a list without any mark is of, if that is said before it, and its entries.

    "Lee-Xi call length / start / who announced it", "庆州峰会的月份、城市和省份"; ("", ()) if a
    text is none. More than lists look like it: only what each entry asks can tell.
    """
    written = lang.written
    lead = _LEAD.match(text) if written is Lang.EN else None
    listed = _TAIL.sub("", text[lead.end() :] if lead else text)
    if written is Lang.KO:
        listed = _JOINED.sub(",", listed)
    elif written is Lang.ZH:
        listed = _ASKED_LAST.sub("", listed)
    parts = (_ARTICLE.sub("", part.strip(" ,;.")) for part in _BETWEEN[written].split(listed))
    entries = tuple(part for part in parts if part)
    if not LEAST_ENTRIES <= len(entries) <= MAX_ENTRIES + 1:
        return "", ()
    sizes = (len(one) if written is Lang.ZH else len(one.split()) for one in entries)
    head = lead["head"] if lead else ""
    return (head, entries) if max(sizes) <= BARE_LONGEST[written] else ("", ())


def _pair_of(text: str, lang: Lang) -> tuple[str, ...] | None:
    """The two entries of a list that says that it has two: "two numbers pls: …, …", "… 둘 다"."""
    found = _TWO[lang].search(text)
    if found is None:
        return None
    if lang is Lang.KO and found["one"]:
        return found["one"].strip(), found["other"].strip()
    parts = _BETWEEN[lang].split(_TAIL.sub("", text[found.end() :]))
    entries = tuple(part.strip(" ,;.") for part in parts if part.strip(" ,;."))
    return entries if len(entries) == PAIR else None
