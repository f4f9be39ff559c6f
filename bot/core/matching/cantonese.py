"""Cantonese as it is typed in Hong Kong, put into the words of written Chinese.

Samples and aliases are in written Chinese; the small words of Cantonese (who, when, not, of) are
others altogether, and nothing else tells "邊個請佢?" from noise.
"""

from __future__ import annotations

import re

from bot.core.regex import regex

# In Simplified characters, since texts are matched so.
_WORDS = {
    "啱唔啱": "对不对",
    "系唔系": "是不是",
    "系咪": "是不是",
    "有冇": "有没有",
    "点解": "为什么",
    "点样": "怎么样",
    "点算": "怎么办",
    "边个月": "哪个月",
    "边个": "谁",
    "边位": "谁",
    "边度": "哪里",
    "边处": "哪里",
    "边日": "哪天",
    "边年": "哪年",
    "边国": "哪国",
    "边边": "哪边",
    "几时": "什么时候",
    "成个钟": "整整一个小时",
    "一个钟": "一个小时",
    "两个钟": "两个小时",
    "个半钟": "一个半小时",
    "半个钟": "半个小时",
    "几耐": "多久",
    "几多": "多少",
    "乜嘢": "什么",
    "乜野": "什么",
    "做乜": "为什么",
    "为乜": "为什么",
    "咩事": "什么事",
    "讲咩": "说什么",
    "有咩": "有什么",
    "为咩": "为什么",
    "做咩": "做什么",
    "系咩": "是什么",
    "呢个": "这个",
    "呢次": "这次",
    "呢通": "这通",
    "喺度": "在场",
    "嗰个": "那个",
    "嗰次": "那次",
    "嗰通": "那通",
    "嗰阵": "当时",
    "嗰日": "那天",
    "而家": "现在",
    "寻日": "昨天",
    "琴日": "昨天",
    "听日": "明天",
    "今日": "今天",
    "佢哋": "他们",
    "我哋": "我们",
    "你哋": "你们",
    "同埋": "和",
    "定系": "还是",
    "仲有": "还有",
    "仲系": "还是",
    "应承": "答应",
    "倾咗": "谈了",
    "倾电话": "通电话",
    "倾": "谈",
    "佢": "他",
    "哋": "们",
    "冇": "没有",
    "唔使": "不用",
    "唔": "不",
    "喺": "在",
    "嘅": "的",
    "咗": "了",
    "嚟": "来",
    "啲": "些",
    "嗰": "那",
    "睇": "看",
    "搵": "找",
    "畀": "给",
    "俾": "给",
    "乜": "什么",
    "㗎": "的",
    "咩": "吗",
    "喎": "",
    "啩": "吧",
    "噃": "",
    "嗱": "",
}
_WORD = regex("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))
_IS = regex(r"(?<![关联体派直母])系(?![列统主数])")
_WITH = regex(r"(?<![不共相协会])同(?![意时样日年志步一等])")
_TELLING = regex(
    r"[嘅喺佢冇咗乜咩㗎喎啩噃嚟唔哋啲嗰\U00020bb6睇搵畀]|边(?:个|度|位|日|年|国)|点解|几耐|几时|几多|系咪|应承|啱|"
    r"倾(?:电话|计)"
)
"""What written Chinese hardly ever has: nothing is changed in a text without any of it."""


def written_chinese(text: str) -> str:
    """A text in Simplified characters with its Cantonese words put into written Chinese."""
    if not _TELLING.search(text):
        return text
    # Simplifying makes another character of this one.
    text = text.replace("\U00020bb6", "嗰")
    written = _WORD.sub(lambda found: _WORDS[found.group()], text)
    return _WITH.sub("和", _IS.sub("是", written))
