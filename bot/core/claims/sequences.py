"""Lists whose order a claim says is the order in time: "Trump, Ishiba and Xi, in that order"."""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

Named = tuple[int, Span]
"""A thing by its number, and where a claim names it."""
_TITLES = r"(?:(?:the|us|u\.s\.|american|japan's|japanese|china's|chinese|president|prime minister|premier|mr|leader)\s+)*"
_JOINTS = {
    Lang.EN: regex(
        rf"(?:'s)?\s*(?:(?:,|/|&|>|->|→|-|\band\b|\bthen\b|\bto\b|\bfollowed by\b|\bfinally\b|\blastly\b|\b(?:to|with)\b)\s*)+{_TITLES}"
    ),
    Lang.KO: regex(
        r"(?:미국|일본|중국)?(?:대통령|국가주석|주석|총리)*(?:,|·|/|>|->|→|-|와|과|그리고|그다음|다음|에이어|[23②③][.)]?)+(?:미국|일본|중국|미|일|중)?"
    ),
    Lang.ZH: regex(
        r"(?:总统|国家主席|主席|首相)?(?:,|·|/|>|->|→|-|和|与|跟|再|再到|到|然后|最后|然后是|最后是)+(?:美国|日本|中国)?(?:总统|国家主席|主席|首相)?"
    ),
}
"""What stands between two names of a list, titles and all."""
_ORDER_BEFORE = {
    Lang.EN: regex(
        r"\b(?:order|sequence|line-?up)\b(?:\s+(?:of|was|is|went|ran|being|in which|he|lee|called|calls?|phoned|spoke|the|his|like|this|these|leaders|with|from|to|at|first))*[\s:,-]*"
        rf"{_TITLES}$"
    ),
    Lang.KO: regex(
        r"순서(?:정리|목록|요약)?(?:는|가|로는|를보면|대로)?:?(?:[1①][.)]?)?$|차례(?:는|가)?:?$"
    ),
    Lang.ZH: regex(
        r"(?:(?:顺序|次序)(?:上)?(?:依次)?(?:是|为|:)?|依次(?:是|为|跟|与|和|同|给|打给)?|先后(?:跟|与|和|同|给)|按(?:照)?|(?:顺序|次序):先(?:是|跟|与|和|打给)?)(?:美国|日本|中国)?(?:总统|国家主席|主席|首相)?$"
    ),
}
_ORDER_AFTER = {
    Lang.EN: regex(
        r"(?:'s)?\s*,?\s*(?:\w+\s+){0,2}?\(?in (?:that|this|the same) (?:very )?order\b|\s*,?\s*(?:was|is) the (?:order|sequence)\b"
    ),
    Lang.KO: regex(
        r"(?:대통령|국가주석|주석|총리)*(?:의)?(?:순서|순(?=으로|이|임|대로|$|\.)|차례(?=로|대로|였))"
    ),
    Lang.ZH: regex(r"(?:总统|国家主席|主席|首相)?(?:的|这个|这样的|这一)*(?:先后)?(?:顺序|次序)"),
}


def listed_in_order(
    claim: Claim, named: Sequence[Named]
) -> Iterable[tuple[tuple[Named, ...], Span]]:
    """Each list of different things that is said to be in order, with the words that say so."""
    for run in _runs(claim, named):
        start, end = run[0][1][0], run[-1][1][1]
        before = _ORDER_BEFORE[claim.lang].search(claim.text[:start])
        after = _ORDER_AFTER[claim.lang].match(claim.text, end)
        if after is not None:
            yield run, (start, after.end())
        elif before is not None:
            yield run, (before.start(), end)


def _runs(claim: Claim, named: Sequence[Named]) -> Iterable[tuple[Named, ...]]:
    """The stretches of two or more different things with nothing but joints between them."""
    run: list[Named] = []
    for one in named:
        gap = claim.text[run[-1][1][1] : one[1][0]] if run else ""
        joined = bool(run) and _JOINTS[claim.lang].fullmatch(gap) is not None
        if joined and all(one[0] != other[0] for other in run):
            run.append(one)
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [one]
    if len(run) > 1:
        yield tuple(run)
