"""The stems that a Korean word may be a form of, and the words of a claim without ground."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.core.claims.plain import TAILS_KO, WORDS_KO
from bot.core.claims.reading import Claim
from bot.core.matching.tokens import jamo
from bot.core.regex import regex

_HANGUL = regex(r"[\uac00-\ud7a3]")
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
_FIRST_SYLLABLE = 0xAC00
_ENDING_TAILS = frozenset({4, 8, 16, 17, 20})
"""The last consonants of ㄴ, ㄹ, ㅁ, ㅂ and ㅆ endings."""
_CONTRACTED = {6: 20, 14: 13, 9: 8, 1: 0, 10: 11}
"""Vowels of contracted stems: ㅕ from ㅣ, ㅝ from ㅜ, ㅘ from ㅗ, ㅐ from ㅏ, ㅙ from ㅚ."""


LONGEST_TAIL = 24
"""Syllables of particles and endings that may follow each other; what is longer is no word."""


@lru_cache(maxsize=2_000)
def _is_tail(text: str) -> bool:
    """Whether Korean syllables are nothing but particles and endings."""
    if not text or len(text) > LONGEST_TAIL:
        return not text
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
    """A Korean verb stem before an ending joins its last syllable: 열린, 열립, 열려 → 열리."""
    code = ord(word[-1]) - _FIRST_SYLLABLE
    lead, vowel, tail = code // 588, code % 588 // 28, code % 28
    if tail in _ENDING_TAILS:
        tail = 0
    if tail == 0:
        vowel = _CONTRACTED.get(vowel, vowel)
    return word[:-1] + chr(_FIRST_SYLLABLE + lead * 588 + vowel * 28 + tail)


def ungrounded_korean(claim: Claim, covered: Sequence[bool], known: Collection[str]) -> list[str]:
    """The pieces of a Korean claim that are neither covered nor plain nor known, in order."""
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
