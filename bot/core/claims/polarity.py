"""Which words of a claim are denied: negations, refusals and omissions, and how far they reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.cues import is_negated

_FORWARD = {
    Lang.EN: re.compile(
        r"\b(?:not|never|no|none|neither|nor|nobody|nothing|without|hardly|cannot|rather than|"
        r"instead of|far from|fail(?:ed|s)? to|refus(?:ed|es|ing) to|declin(?:ed|es) to|"
        r"avoid(?:ed|s|ing)?|unwilling|opposed?|rejected|denied|denies)\b|n't\b"
    ),
    Lang.KO: re.compile(r"(?!x)x"),
    Lang.ZH: re.compile(
        r"没有|没能|没|并非|不是|不会|不再|不想|不要|不愿|不|从未|尚未|未|毫无|拒绝|避谈|回避|绝口"
    ),
}
_WHOLE = {
    Lang.EN: re.compile(
        r"\b(?:left (?:it |them )?(?:out|off)|leaves? out|kept (?:\w+ ){0,3}(?:out|off)|"
        r"keep (?:\w+ ){0,3}(?:out|off)|off the (?:table|agenda)|excluded?|excludes|omitted|absent|"
        r"ignored|skipped|unmentioned|untouched|ruled? out|stay(?:ed)? away|keep away|"
        r"nowhere|is out|was out)\b"
    ),
    Lang.KO: re.compile(
        r"지(?:는|도|를|가)?않|지(?:는|도|를)?못|지말|없|아니(?!라고할)|아닌|못(?:했|한|하)|빠졌|빠진|"
        r"빠져|빼고|뺐|제외|배제|거절|거부|(?<![가-힣])안(?=했|됐|한|하|나|왔|온|다|가|간|만|오|되|된)|아예안"
    ),
    Lang.ZH: re.compile(r"除外|排除|只字未提|不在其中|不包括|不含|不算|被删|被拿掉"),
}
_NO_DENIAL = {
    Lang.EN: re.compile(
        r"\b(?:not (?:only|just|merely|simply|least)|not (?:more|less|longer|later) than|"
        r"no (?:more|less|fewer|later|longer) than|no doubt|if i'm not (?:mistaken|wrong)|"
        r"if i am not (?:mistaken|wrong)|no\. ?\d)|n't (?:just|only)\b"
    ),
    Lang.KO: re.compile(r"뿐만?(?:이)?아니라|틀림없|다름없|변함없|아닌가|아닐까|못지않"),
    Lang.ZH: re.compile(
        r"不仅|不只|不光|不但|不过|不久|不同|不错|不少|不断|差不多|不超过|不止|不单|不容|不到|不足"
    ),
}


_NAMES = frozenset({"visa-free", "visa-waiver"})


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying word and the span that it denies."""

    word: Span
    scope: Span


def find_denials(claim: Claim) -> tuple[Denial, ...]:
    """Every denying word of a claim with its reach: to the end of its clause, or all of it."""
    exempt = [match.span() for match in _NO_DENIAL[claim.lang].finditer(claim.text)]
    # "without a visa" names a thing; nothing is denied in it.
    exempt += [(named.start, named.end) for named in claim.concepts if named.id in _NAMES]
    found: list[Denial] = []
    for pattern, whole in ((_FORWARD[claim.lang], False), (_WHOLE[claim.lang], True)):
        for match in pattern.finditer(claim.text):
            if any(left < match.end() and match.start() < right for left, right in exempt):
                continue
            if (
                claim.lang is Lang.KO
                and match[0].startswith("안")
                and match.start() not in claim.starts
            ):
                continue
            if match[0] == "nor" and any(d.word[0] < match.start() for d in found):
                continue
            start, end = claim.clause(match.start())
            found.append(Denial(match.span(), (start if whole else match.end(), end)))
    return tuple(found)


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


def free_denials(denials: Sequence[Denial], taken: Sequence[Span]) -> tuple[Denial, ...]:
    """The denials whose word no wording has taken into itself."""
    return tuple(denial for denial in denials if not _inside(denial.word, taken))


def denies_something(fact: Fact) -> bool:
    """Whether a fact's own texts deny something: a denial in a claim may then agree with it."""
    return any(is_negated(text.en.casefold(), Lang.EN) for text in (fact.statement, fact.short))


def _inside(word: Span, spans: Sequence[Span]) -> bool:
    return any(left <= word[0] and word[1] <= right for left, right in spans)
