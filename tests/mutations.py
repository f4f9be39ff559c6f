"""Supported claims made false: one number, name, direction, mode or negation at a time."""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator

_OUTSIDERS = {
    "en": (
        ("Xi", "Macron"), ("Lee", "Yoon"), ("Trump", "Putin"), ("Ishiba", "Modi"), ("China", "Vietnam"),
        ("Beijing", "Hanoi"), ("Seoul", "Manila"), ("Gyeongju", "Busan"), ("Alberta", "Ontario"), ("Canada", "Australia"),
    ),
    "ko": (
        ("시 주석", "푸틴 대통령"), ("이 대통령", "윤 대통령"), ("이시바", "모디"), ("트럼프", "마크롱"), ("중국", "베트남"),
        ("경주", "부산"), ("앨버타", "온타리오"), ("캐나다", "호주"), ("11월", "3월"),
    ),
    "zh": (
        ("习近平", "普京"), ("李在明", "尹锡悦"), ("石破茂", "莫迪"), ("特朗普", "马克龙"), ("中国", "越南"),
        ("庆州", "釜山"), ("阿尔伯塔", "安大略"), ("加拿大", "澳大利亚"),
    ),
}  # fmt: skip
"""Names of the facts, and others of the same sort of whom they say nothing."""
_SIDES = {
    "en": ("Lee", "Xi"),
    "ko": ("이 대통령", "시 주석"),
    "zh": ("李在明", "习近平"),
}
_ASKS = {
    "en": re.compile(r"\b(?:asked|invited|wanted|wants)\b"),
    "ko": re.compile(r"초청(?:했|하)|요청했|부탁했"),
    "zh": re.compile(r"邀请|请中|请习"),
}
"""Deeds that one side does to the other, so that the sides can't change places."""
_MODES = {
    "en": (
        ("is expected", "is confirmed"), ("agreed", "refused"), ("pledged", "declined"), ("stressed", "doubted"),
        ("formally", "informally"), ("confirmed", "ruled out"), ("longer", "shorter"), ("cordial", "tense"),
        ("up to", "at least"), ("third", "fourth"), ("longest", "shortest"), ("as an observer", "as a full member"),
    ),
    "ko": (
        ("예상", "확정"), ("합의", "거부"), ("강조", "부인"), ("공식", "비공식"), ("확정", "취소"), ("최대", "최소"),
        ("세 번째", "네 번째"), ("화기애애", "험악"), ("길었", "짧았"),
    ),
    "zh": (
        ("希望", "拒绝"), ("要求", "答应"), ("预计", "确定"), ("同意", "拒绝"), ("强调", "否认"), ("正式", "私下"),
        ("最多", "至少"), ("第三", "第四"), ("气氛友好", "气氛紧张"), ("观察员", "正式成员"),
    ),
}  # fmt: skip
_ENGLISH_VERB = re.compile(r"\b(?:is|was|are|were|will|has|had)\b(?! (?:not|no)\b)")
_KOREAN_ENDS = (("했다", "하지 않았다"), ("됐다", "되지 않았다"), ("한다", "하지 않는다"))
_CHINESE_VERBS = ("同意", "邀请", "希望", "强调", "承诺", "要求", "谈到")
_DENIES = re.compile(
    r"\b(?:not|no|never|without|merely|nor|neither|hasn|yet)\b|n't|않|없|못|아니|不|没|无|未"
)


def mutations(claim: str, lang: str) -> Iterator[tuple[str, str]]:
    """(what was changed, the claim made false) for all that can be changed in a claim."""
    yield from _numbers(claim)
    for known, other in _OUTSIDERS[lang]:
        pattern = rf"\b{known}\b" if lang == "en" else known
        changed, count = re.subn(pattern, other, claim)
        if count and not _DENIES.search(claim):
            yield "name", changed
    one, other = _SIDES[lang]
    if one in claim and other in claim and _ASKS[lang].search(claim):
        yield "direction", claim.replace(one, "\0").replace(other, one).replace("\0", other)
    for said, turned in _MODES[lang]:
        if said in claim and not re.search(r"up to(?:[a-z]| (?!\d|[a-z]+ (?:days|weeks)))", claim):
            yield "mode", claim.replace(said, turned, 1)
    yield from _denied(claim, lang)


def _numbers(claim: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"(?<![GgA-Za-z\d])\d+", claim):
        changed = str(int(match[0]) + 7)
        yield "number", claim[: match.start()] + changed + claim[match.end() :]


def _denied(claim: str, lang: str) -> Iterator[tuple[str, str]]:
    if _DENIES.search(claim):
        return
    bare = claim.rstrip(".。")
    match lang:
        case "en":
            if verb := _ENGLISH_VERB.search(claim):
                yield "negation", f"{claim[: verb.end()]} not{claim[verb.end() :]}"
        case "ko":
            for end, denied in _KOREAN_ENDS:
                if bare.endswith(end):
                    yield "negation", bare.removesuffix(end) + denied
        case _:
            for deed in [deed for deed in _CHINESE_VERBS if deed in claim][:1]:
                yield "negation", claim.replace(deed, f"没有{deed}", 1)
