"""Words that relate things in order, number or limit: none of them is plain.

That a fact has such a word too says nothing of what it relates in a claim.
"""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.tokens import stem

_EN_RELATIONS = """
before after than first second third fourth fifth last latest earlier later previously prior following followed longer shorter ahead behind
longest shortest sooner soonest only solely alone exclusively twice double doubled half same equally instead rather again most least more less fewer
outlast outran outrun outdid outdo outdone outdoing outstrip surpass exceed eclips overtook outpaced dwarfed extra additional favour favor
"""
_KO_RELATIONS = ["먼저", "앞서", "앞선", "나중", "나중에", "뒤", "뒤에", "후", "후에", "전", "전에", "이후", "이전", "다음", "이어", "가장", "제일", "첫", "처음", "처음으로", "번째", "첫번째", "두번째", "세번째", "마지막", "마지막으로", "뿐", "밖에", "유일", "유일한", "다시", "또다시", "절반", "보다", "직후", "직전", "동시", "동시에", "웃돌", "밑돌", "능가", "앞지르", "제치", "뛰어넘", "넘어서", "모자라", "모자란"]  # fmt: skip
_ZH_RELATIONS = ["先", "后", "前", "首", "首次", "首先", "首位", "第一", "第二", "第三", "第一个", "第一位", "第一次", "最", "最后", "最先", "最早", "最长", "最短", "比", "之前", "之后", "以前", "以后", "以来", "早", "晚", "早于", "晚于", "次日", "只", "仅", "光", "唯一", "仅仅", "倍", "再", "又", "再次", "重新", "同样", "一样", "随后", "接着", "紧接着", "才能", "只有", "仅有", "同日", "同一天", "超过", "不如", "不及", "超出", "超越", "胜过", "压过", "长于", "短于", "多于", "少于", "逊于"]  # fmt: skip

RELATIONS = {
    Lang.EN: frozenset(_EN_RELATIONS.split()) | {stem(word) for word in _EN_RELATIONS.split()},
    Lang.KO: frozenset(_KO_RELATIONS),
    Lang.ZH: frozenset(_ZH_RELATIONS),
}
"""Words that relate things: that a fact has one too says nothing of what it relates in a claim."""
