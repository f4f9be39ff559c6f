"""Cutting a claim into pieces, and naming those that nothing accounts for."""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.core.claims.plain import STEMS_EN, TAILS_KO, WORDS_KO, WORDS_ZH
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.matching.tokens import jamo, pinyin, stem
from bot.core.packed import Words

_CLITIC = re.compile(r"'(?:s|d|ll|ve|re|m|t)?$")
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*'?|\d+(?:[.:]\d+|,\d{3})*%?")
_COUNTED = re.compile(r"\d+[월일분년시개명번회차月日号分年时点个次位天]")
"""A number with what it counts: "3월" has no ground in a fact that has a 3 of June."""
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_RUN_ZH = re.compile(r"[\u4e00-\u9fff]+")
_PARTICLES = frozenset("이가은는을를의에로도만과와서엔선") | {
    "에선",
    "에서는",
    "에서도",
    "에는",
    "에도",
    "이나",
    "마다",
    "으로",
    "에서",
    "에게",
    "까지",
    "부터",
    "이다",
    "다",
    "인",
}
_THINGS = frozenset("거것건게걸셈점")
"""Korean for "thing", before any ending: 거임, 것이다, 건데."""
_LIGHT = frozenset("하되있했해한할합됐돼된될같갔간갈가왔온올오봤본볼보알났난나줬준내낸낼냈")
_PARTICLES_ZH = frozenset("的了着过在是和与及也都就把被让这那有人会因")
_IRREGULAR = {
    "began": "begin", "begun": "begin", "held": "hold", "led": "lead", "left": "leave",
    "met": "meet", "ran": "run", "rose": "rise", "risen": "rise", "sought": "seek",
    "spent": "spend", "sent": "send", "grew": "grow", "grown": "grow", "built": "build",
    "felt": "feel", "came": "come", "gave": "give", "took": "take", "won": "win",
    "rang": "ring", "rung": "ring", "laid": "lay", "paid": "pay", "drew": "draw",
    "drawn": "draw", "chose": "choose", "chosen": "choose", "fell": "fall", "swore": "swear",
    "sworn": "swear", "shared": "share", "people's": "people", "lies": "lie", "dealt": "deal",
}  # fmt: skip
_FIRST_SYLLABLE = 0xAC00
_ENDING_TAILS = frozenset({4, 8, 16, 17, 20})
"""The last consonants of ㄴ, ㄹ, ㅁ, ㅂ and ㅆ endings."""
_CONTRACTED = {6: 20, 14: 13, 9: 8, 1: 0, 10: 11}
"""Vowels of contracted stems: ㅕ from ㅣ, ㅝ from ㅜ, ㅘ from ㅗ, ㅐ from ㅏ, ㅙ from ㅚ."""
LONGEST = 6
"""The longest Chinese word, in characters, that is looked for."""


def root(word: str) -> str:
    """The form in which English words are compared."""
    bare = _CLITIC.sub("", word).replace("'", "")
    return stem(_IRREGULAR.get(bare, bare))


def words_of(text: str, lang: Lang, common: Words) -> frozenset[str]:
    """The words of a text of the facts, in the form in which a claim's are compared."""
    match lang.written:
        case Lang.EN:
            found = {root(part) for match in _WORD.findall(text) for part in match.split("-")}
        case Lang.KO:
            found = {stem_ for word in text.split() for stem_ in stems_of(word)}
        case _:
            runs = _RUN_ZH.findall(text)
            found = {word for run in runs for word in cut_chinese(run, common)}
    return frozenset(found | set(re.findall(r"[a-z0-9]+", text)) | set(_COUNTED.findall(text)))


def is_plain(word: str, lang: Lang) -> bool:
    """Whether a word adds nothing to what is said."""
    match lang.written:
        case Lang.EN:
            return word in STEMS_EN or root(word) in STEMS_EN
        case Lang.KO:
            return any(form in WORDS_KO for form in (word, *stems_of(word)))
        case _:
            return word in WORDS_ZH


def forms_of(word: str, lang: Lang) -> tuple[str, ...]:
    """A Korean or Chinese word with the forms in which a claim may have it."""
    word = "".join(word.split())
    if lang is Lang.KO and _HANGUL.match(word[-1:]):
        return word, plain_form(word)
    return (word,)


def unaccounted(
    claim: Claim, covered: Sequence[bool], known: Collection[str], common: Words
) -> list[str]:
    """The pieces of a claim that are neither covered nor plain nor among the known words."""
    match claim.lang:
        case Lang.EN:
            return _english(claim.text, covered, known)
        case Lang.KO:
            return [*_korean(claim, covered, known), *_english(claim.text, covered, known)]
        case _:
            return [*_chinese(claim, covered, known, common), *_english(claim.text, covered, known)]


def _english(text: str, covered: Sequence[bool], known: Collection[str]) -> list[str]:
    left = []
    for match in _WORD.finditer(text):
        place = match.start()
        for part in match[0].split("-"):
            bare = _CLITIC.sub("", part).replace("'", "")
            counted = _COUNTED.match(text, place)
            if counted and bare.isdigit():
                bare = part = counted[0]
            if (
                bare
                and not all(covered[place : place + len(bare)])
                and bare not in STEMS_EN
                and bare not in known
                and root(part) not in known
                and root(part) not in STEMS_EN
                and (len(bare) > 1 or bare.isdigit())
            ):
                left.append(part)
            place += len(part) + 1
    return left


@lru_cache(maxsize=2_000)
def _is_tail(text: str) -> bool:
    """Whether Korean syllables are nothing but particles and endings."""
    if not text:
        return True
    return any(text[:size] in TAILS_KO and _is_tail(text[size:]) for size in (1, 2, 3, 4))


@lru_cache(maxsize=2_000)
def stems_of(word: str) -> frozenset[str]:
    """What a Korean word may be a form of: itself, and itself without particles and endings."""
    word = word.strip(".,!?\"'()~:;")
    found = [
        word[:size]
        for size in range(2, len(word) + 1)
        if _HANGUL.match(word[size - 1]) and _is_tail(word[size:])
    ]
    return frozenset(form for stem_ in found for form in (stem_, plain_form(stem_)))


@lru_cache(maxsize=2_000)
def plain_form(word: str) -> str:
    """A Korean verb stem before it takes an ending into its last syllable: 열린, 열립, 열려 → 열리."""
    code = ord(word[-1]) - _FIRST_SYLLABLE
    lead, vowel, tail = code // 588, code % 588 // 28, code % 28
    if tail in _ENDING_TAILS:
        tail = 0
    if tail == 0:
        vowel = _CONTRACTED.get(vowel, vowel)
    return word[:-1] + chr(_FIRST_SYLLABLE + lead * 588 + vowel * 28 + tail)


def _korean(claim: Claim, covered: Sequence[bool], known: Collection[str]) -> list[str]:
    text, edges = claim.text, sorted({*claim.starts, len(claim.text)})
    left: list[str] = []
    for start, end in pairwise(edges):
        if text[start] in "안못" and covered[start] and end - start > 1:
            # "안나왔다": the verb begins behind the word that denies it.
            start += 1
        lost = _reading(text, start, end, covered, known)
        if lost:
            slips = _slips(text, start, end, known)
            lost = _reading(text, start, end, covered, slips | set(known)) if slips else lost
        left += _joined(text, lost)
    return left


def _reading(
    text: str, start: int, end: int, covered: Sequence[bool], known: Collection[str]
) -> tuple[int, ...]:
    """The places of a word's syllables without ground, in its most favourable reading."""
    best: dict[int, tuple[int, ...]] = {start: ()}
    for place in range(start, end):
        lost = best.get(place)
        if lost is None:
            continue
        for size, grounded in _steps(text, place, start, end, covered, known):
            paid = lost if grounded else (*lost, place)
            if place + size not in best or len(paid) < len(best[place + size]):
                best[place + size] = paid
    return best[end]


def _steps(
    text: str, place: int, start: int, end: int, covered: Sequence[bool], known: Collection[str]
) -> Iterable[tuple[int, bool]]:
    """(syllables, whether they have ground) of everything that may be read at a place."""
    if covered[place] or not _HANGUL.match(text[place]):
        yield 1, True
    if not _HANGUL.match(text[place]):
        return
    for size in range(2, min(8, end - place) + 1):
        word = text[place : place + size]
        own = word in known or (_HANGUL.match(word[-1]) and plain_form(word) in known)
        if own or (place == start and word in WORDS_KO):
            yield size, True
    if place == start:
        rest = text[place + 1 : end].rstrip(".,!?…\"')")
        alone = not rest or rest in _PARTICLES or (text[place] in _THINGS and _is_tail(rest))
        if text[place] in known or text[place] in _LIGHT or (text[place] in WORDS_KO and alone):
            yield 1, True
    else:
        for size in range(1, min(4, end - place) + 1):
            if text[place : place + size] in TAILS_KO:
                yield size, True
    yield 1, False


def _slips(text: str, start: int, end: int, known: Collection[str]) -> set[str]:
    """Pieces of a word, of three syllables or more, that miss a known one by one letter."""
    pieces = {
        text[place : place + size]
        for place in range(start, end - 2)
        for size in range(3, min(8, end - place) + 1)
    }
    forms = {jamo(word) for word in known if 3 <= len(word) <= 8 and _HANGUL.match(word)}
    return {piece for piece in pieces if any(_one_off(jamo(piece), form) for form in forms)}


def _one_off(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _joined(text: str, places: Sequence[int]) -> list[str]:
    pieces: list[str] = []
    last = -2
    for place in places:
        if place == last + 1:
            pieces[-1] += text[place]
        else:
            pieces.append(text[place])
        last = place
    return pieces


@lru_cache(maxsize=1_000)
def cut_chinese(run: str, common: Words) -> tuple[str, ...]:
    """A run of Chinese characters as words: the fewest that the language knows."""
    best: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    for end in range(1, len(run) + 1):
        choices = []
        for size in range(1, min(LONGEST, end) + 1):
            word = run[end - size : end]
            if size == 1 or word in common or word in WORDS_ZH:
                count, words = best[end - size]
                choices.append((count + 1, (*words, word)))
        best.append(min(choices, key=lambda choice: choice[0]))
    return best[-1][1]


def _chinese(
    claim: Claim, covered: Sequence[bool], known: Collection[str], common: Words
) -> list[str]:
    left: list[str] = []
    sounds = {_sound(word): word for word in known if len(word) > 1}
    for match in _RUN_ZH.finditer(claim.text):
        for start, end in _open(covered, *match.span()):
            place = start
            for word in cut_chinese(claim.text[start:end], common):
                lost = _word_chinese(word, known, sounds)
                if not (len(word) == 1 and lost and _misspelt(claim.text, place, sounds)):
                    left += lost
                place += len(word)
    return left


def _misspelt(text: str, place: int, sounds: Mapping[str, str]) -> bool:
    """Whether a character and one beside it are a known word with a homophone in it."""
    for start in (place - 1, place):
        pair = text[max(0, start) : start + 2]
        heard = sounds.get(_sound(pair)) if len(pair) == 2 else None
        if heard and any(a == b for a, b in zip(heard, pair, strict=False)):
            return True
    return False


def _open(covered: Sequence[bool], start: int, end: int) -> Iterable[tuple[int, int]]:
    """The uncovered stretches of a span."""
    first = None
    for place in range(start, end + 1):
        free = place < end and not covered[place]
        if free and first is None:
            first = place
        elif not free and first is not None:
            yield first, place
            first = None


def _word_chinese(word: str, known: Collection[str], sounds: Mapping[str, str]) -> list[str]:
    if word in known or word in WORDS_ZH:
        return []
    heard = sounds.get(_sound(word)) if len(word) > 1 else None
    if heard and any(a == b for a, b in zip(heard, word, strict=False)):
        return []
    parts = _parts(word, known) if len(word) > 1 else None
    return [word] if parts is None else []


def _parts(word: str, known: Collection[str]) -> tuple[str, ...] | None:
    """A word as two that have ground, at least one of them of two characters; None if it isn't."""
    for size in range(1, len(word)):
        one, other = word[:size], word[size:]
        if max(len(one), len(other)) > 1 and all(p in known or p in WORDS_ZH for p in (one, other)):
            return one, other
    return (word[0], word[1]) if len(word) == 2 and set(word) <= _PARTICLES_ZH else None


def _sound(word: str) -> str:
    """How a word sounds, without what many speakers and input methods leave apart (n and ng)."""
    spoken = (pinyin(char) for char in word)
    return " ".join(re.sub(r"g$", "", re.sub(r"^([zcs])h", r"\1", one)) for one in spoken)
