"""Ways in which people type the very same question: with a greeting, in haste, with a slip.

A reply that was right has to stay right (Ribeiro and others, "Beyond Accuracy: Behavioral Testing
of NLP Models with CheckList", 2020). What is drawn is drawn by the question and the change alone.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Mapping

from bot.core.language import Lang

Change = Callable[[str, random.Random], str]


def _before(*openers: str) -> Change:
    return lambda text, drawn: drawn.choice(openers) + text


def _after(*closers: str, without: str = "") -> Change:
    return lambda text, drawn: text.rstrip(without or None) + drawn.choice(closers)


def _swapped(pairs: Mapping[str, str]) -> Change:
    def change(text: str, drawn: random.Random) -> str:
        del drawn
        for written, other in pairs.items():
            text = re.sub(written, other, text, flags=re.IGNORECASE)
        return text

    return change


def _slip(kind: str) -> Change:
    """A slip in one English content word of five letters or more."""

    def change(text: str, drawn: random.Random) -> str:
        found = [m for m in re.finditer(r"[A-Za-z]{5,}", text) if m[0].lower() not in _SMALL]
        if not found:
            return text
        word = drawn.choice(found)
        at = drawn.randrange(1, len(word[0]) - 1)
        letters = list(word[0])
        match kind:
            case "swap":
                letters[at], letters[at + 1] = letters[at + 1], letters[at]
            case "drop":
                del letters[at]
            case _:
                letters.insert(at, letters[at])
        return text[: word.start()] + "".join(letters) + text[word.end() :]

    return change


_SMALL = frozenset(
    {"what", "when", "where", "which", "does", "about", "their", "there", "have", "with", "that",
     "this", "from", "were", "would", "could", "should", "your", "they", "them", "into"}
)  # fmt: skip
_ALIKE = str.maketrans("ᅢᅦ", "ᅦᅢ")


def _vowel(text: str, drawn: random.Random) -> str:
    """One ㅐ for ㅔ, or the other way."""
    spelt = unicodedata.normalize("NFD", text)
    places = [at for at, letter in enumerate(spelt) if letter in "ᅢᅦ"]
    if not places:
        return text
    at = drawn.choice(places)
    return unicodedata.normalize("NFC", spelt[:at] + spelt[at].translate(_ALIKE) + spelt[at + 1 :])


def _without_spaces(text: str, drawn: random.Random) -> str:
    del drawn
    return text.replace(" ", "")


def _without_end(text: str, drawn: random.Random) -> str:
    del drawn
    return text.rstrip("?？。.! ")


CHANGES: Mapping[Lang, Mapping[str, Change]] = {
    Lang.EN: {
        "greeted": _before("hi, ", "hey all - ", "morning! ", "Hello team, ", "hey tieline, "),
        "in haste": _after(" thx", " pls", " thanks!", " ty", " cheers", " asap"),
        "as a quick one": _before(
            "quick one: ", "quick q - ", "stupid question maybe, but ", "sorry to bug you, ",
            "just checking, ", "one more thing: ", "for the record, ",
        ),
        "asked by another": _before(
            "my editor is asking: ", "boss wants to know: ", 'Someone on the desk asked "',
            "need this for a caption: ",
        ),
        "of the report": _before(
            "according to the article, ", "per the report: ", "in the story, ", "from the piece: "
        ),
        "of it at the end": _after(
            ", according to the article?", " per the report?", " according to this story?",
            ", in the piece?", without="?.! ",
        ),
        "with a tail": _after(
            ", anyone?", " — do we know?", " please?", ", roughly?", without="?.! "
        ),
        "no capitals, no end": lambda text, drawn: _without_end(text.lower(), drawn),
        "no articles": _swapped({r"\b(?:the|an?) ": ""}),
        "shortened": _swapped(
            {
                r"\bwith\b": "w/", r"\band\b": "&", r"\babout\b": "abt", r"\bminutes\b": "mins",
                r"\bpresident\b": "pres", r"\byou\b": "u", r"\bbetween\b": "btwn",
                r"\bpeople\b": "ppl", r"\bbefore\b": "b4",
            }
        ),
        "letters swapped": _slip("swap"),
        "a letter dropped": _slip("drop"),
        "a letter doubled": _slip("double"),
    },
    Lang.KO: {
        "greeted": _before(
            "안녕하세요, ", "혹시 ", "저기 ", "질문이요! ", "급해서 그런데 ", "간단한 질문인데요 ",
            "확인 부탁드려요. ", "죄송한데 ",
        ),
        "in haste": _after(" ㅠㅠ", " ㅎㅎ", " 감사합니다", " 급해요", " 부탁드려요", "~"),
        "of the report": _before("기사에서 ", "기사에 따르면 ", "보도 보면 "),
        "no spaces": _without_spaces,
        "no end": _without_end,
        "a vowel alike": _vowel,
    },
    Lang.ZH: {
        "greeted": _before(
            "请问", "请教一下，", "想问下", "麻烦问一句，", "您好，", "打扰一下，", "急问："
        ),
        "in haste": _after("，谢谢", "，急", "呀？", "，求确认", without="?？。 "),
        "of the report": _before("报道里", "文中", "根据这篇报道，", "稿子里"),
        "no end": _without_end,
    },
}  # fmt: skip
"""The changes by language and name."""


def retyped(question: str, name: str, change: Change) -> str:
    """A question changed; the same question and name always come out the same."""
    return change(question, random.Random(f"{name}\n{question}"))
