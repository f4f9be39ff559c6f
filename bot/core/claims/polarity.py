"""Which words of a claim are denied: negations, refusals and omissions, and how far they reach."""

# Wordings read best in long lines.

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.claims.denying_words import EXCEPTING_NONE, FORWARD, NO_DENIAL, VISA_FREE, WHOLE
from bot.core.claims.patterns import Hit, Span
from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.cues import is_negated
from bot.core.regex import regex

_KO_VERB = regex(
    r"했|됐|한(?!다면)|하(?!무)|나[왔온오]|왔|온|다[뤘뤄루]|갔|간(?!힘)|만[났나]|오|되|된|꺼냈|받|됨|돼|됩|될|함|해(?!역|당)|합(?!의)|옴|맞|통[했하해함]"
)
"""Verbs before which "안" is written without a space."""
_NOT_DENYING = regex(
    r"(?:[;,] |\band |\bthe report )(?:and )?(?:it |the report )?(?:does not|doesn't|gives no|names no|mentions no|did not|didn't)\b[^;.]*|"
    r"\band no other\b[^;.]*|without (?:a )?visas?|visa-free"
)
_NAMES = frozenset({"visa-free", "visa-waiver"})
_REJECTS_BEFORE = {
    Lang.EN: regex(
        r"\b(?:(?:not|rather than|instead of|nor)\s+(?:(?:by|from|to|with|the|for|at|in|as)\s+)*|unlike\s+(?:(?:by|from|to|with|the|his|lee\'s|for|at|in|as|call|conversation|talk|chat|one|phone|president)\s+)*)$"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"(?:不是|并非|而非|非|而不是|不像)(?:由|跟|与|和|对|在)?$"),
}
_REJECTS_AFTER = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(
        r"^(?:대통령|주석|총리|정부|측|쪽|발표)*(?:이|가|은|는|에서|에게|의발표가|와|과|와의통화와|과의통화와)?(?:아니|아닌|말고|대신|달리)"
    ),
    Lang.ZH: regex(r"(?!x)x"),
}


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying word and the span that it denies."""

    word: Span
    scope: Span


def find_denials(claim: Claim) -> tuple[Denial, ...]:
    """Every denying word of a claim with its reach: to the end of its clause, or all of it."""
    exempt = [match.span() for match in NO_DENIAL[claim.lang].finditer(claim.text)]
    exempt += names_of_denial(claim)
    exempt += [match.span() for match in EXCEPTING_NONE[claim.lang].finditer(claim.text)]
    found: list[Denial] = []
    for pattern, whole in ((FORWARD[claim.lang], False), (WHOLE[claim.lang], True)):
        for match in pattern.finditer(claim.text):
            if any(
                left < match.end()
                and match.start() < right
                and not (match.start() < left and right < match.end())
                for left, right in exempt
            ):
                continue  # but not where a longer denial takes the name in: "不在免签范围"
            if claim.lang is Lang.KO and match[0] == "안" and not _is_word(claim, match.span()):
                continue
            if match[0] == "nor" and any(d.word[0] < match.start() for d in found):
                continue
            start, end = claim.clause(match.start())[0], claim.clause(match.end() - 1)[1]
            found.append(Denial(match.span(), (start if whole else match.end(), end)))
    return tuple(one for one in found if not any(_is_part(one, other) for other in found))


def _is_part(one: Denial, other: Denial) -> bool:
    """Whether a denying word is a part of a longer one: "不" of "不包括"."""
    size, whole = one.word[1] - one.word[0], other.word[1] - other.word[0]
    return size < whole and other.word[0] <= one.word[0] and one.word[1] <= other.word[1]


def _is_word(claim: Claim, span: Span) -> bool:
    """Whether Korean "안" is the adverb: a word of its own, or written together with a verb.

    "안 나왔다", "안나왔다", but not "안보", "안내", "안건".
    """
    start, end = span
    if start not in claim.starts:
        return False
    return end in claim.starts or _KO_VERB.match(claim.text, end) is not None


def names_of_denial(claim: Claim) -> list[Span]:
    """Where denying words name a thing ("without a visa"): nothing is denied in it."""
    named = [(mention.start, mention.end) for mention in claim.concepts if mention.id in _NAMES]
    return named + [match.span() for match in VISA_FREE[claim.lang].finditer(claim.text)]


def is_rejected(claim: Claim, span: Span) -> bool:
    """Whether a name is put aside for another: "not Seoul", "서울이 아니라", "而不是首尔"."""
    before, after = claim.text[: span[0]], claim.text[span[1] :]
    return bool(
        _REJECTS_BEFORE[claim.lang].search(before) or _REJECTS_AFTER[claim.lang].match(after)
    )


def reaching(span: Span, denials: Sequence[Denial]) -> tuple[Span, ...]:
    """The words of the denials that reach a span."""
    return tuple(d.word for d in denials if d.scope[0] <= span[0] < d.scope[1])


def is_denied(span: Span, denials: Sequence[Denial], taken: Sequence[Span]) -> bool:
    """Whether an odd number of denials reaches a span; words in `taken` spans deny nothing."""
    count = 0
    for denial in denials:
        start, end = denial.scope
        if not (start <= span[0] < end):
            continue
        if _inside(denial.word, (span,)) or _inside(denial.word, taken):
            continue
        count += 1
    return count % 2 == 1


def is_denied_within(hit: Hit, denials: Sequence[Denial]) -> bool:
    """Whether a denial stands in a gap of a wording: "Xi has not been asked to come"."""
    return any(
        _inside(denial.word, (hit.span,)) and not _inside(denial.word, hit.parts)
        for denial in denials
    )


_REPORTS = {
    Lang.EN: regex(
        r"\b(?:report(?:ed|s)?|(?:is|are|was|were) (?:given|named)|stated|mention(?:ed|s)?|specif\w+|appears?|article|write-up|source)\b"
    ),
    Lang.KO: regex(r"적혀|나오|나와|나온|나옴|밝히|밝혀|언급|기사|보도|따로|명시"),
    Lang.ZH: regex(r"没写|没说|没提|未提|未写|未说明|没点名|没有?(?:写|说|提|点名)|报道|文中|文章"),
}
"""What a report tells, or leaves open: that is no denial of what it has."""


def is_of_the_report(claim: Claim, denial: Denial) -> bool:
    """Whether a claim denies only that the report tells a thing: "no exact day is reported"."""
    start = min(denial.word[0], denial.scope[0])
    return _REPORTS[claim.lang].search(claim.text[start : denial.scope[1]]) is not None


def free_denials(denials: Sequence[Denial], taken: Sequence[Span]) -> tuple[Denial, ...]:
    """The denials whose word no wording has taken into itself."""
    return tuple(denial for denial in denials if not _inside(denial.word, taken))


def denies_something(fact: Fact) -> bool:
    """Whether a fact's own texts deny something: a denial in a claim may then agree with it.

    What the source leaves open ("it doesn't say when") and a stay without a visa deny nothing.
    """
    texts = (text.en.casefold() for text in (fact.statement, fact.short))
    return any(is_negated(_NOT_DENYING.sub(" ", text), Lang.EN) for text in texts)


def _inside(word: Span, spans: Sequence[Span]) -> bool:
    return any(left <= word[0] and word[1] <= right for left, right in spans)
