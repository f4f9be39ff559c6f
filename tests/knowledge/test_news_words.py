"""What readers of Traditional characters see is in the words of Taiwan's news."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.core.language import ChineseScripts, Lang
from bot.core.matching.normalise import detect_lang
from bot.storage.chinese import load_chinese_scripts
from bot.storage.news_words import NEWS_WORDS

ROOT = Path(__file__).resolve().parents[2] / "knowledge"


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> ChineseScripts:
    return load_chinese_scripts(tmp_path_factory.mktemp("cache"))


def texts() -> list[str]:
    """Every Chinese text of the facts, gaps, overviews and messages."""
    found: list[str] = []

    def walk(node: object) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "zh" and isinstance(value, str):
                    found.append(value)
                else:
                    walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    files = [*ROOT.glob("facts/*.yaml"), *ROOT.glob("gaps/*.yaml")]
    for file in [*files, ROOT / "overviews.yaml", ROOT / "messages.yaml", ROOT / "chat.yaml"]:
        walk(yaml.safe_load(file.read_text(encoding="utf-8")))
    return found


def test_no_word_of_software_is_in_the_news(scripts: ChineseScripts) -> None:
    told = [scripts.for_readers(text) for text in texts()]
    assert len(told) > 700
    wrong = ("釋出", "籤", "宣告", "物件", "專案", "支援率", "許可權", "特朗普", "報道", "夥伴關系")
    assert [text for text in told if any(word in text for word in wrong)] == []


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("中国政府发布的消息", "中國政府發布的消息"),
        ("双方发表联合声明了吗？", "雙方發表聯合聲明了嗎？"),
        ("免签政策到什么时候为止？", "免簽政策到什麼時候為止？"),
        ("就职6天后", "就職6天後"),
        ("战略合作伙伴关系", "戰略合作夥伴關係"),
        ("朝鲜半岛和平", "朝鮮半島和平"),
        ("朝鲜的反应", "北韓的反應"),
        ("特朗普已确认出席", "川普已確認出席"),
    ],
)
def test_in_the_words_of_the_news(
    scripts: ChineseScripts, simplified: str, traditional: str
) -> None:
    assert scripts.for_readers(simplified) == traditional


def test_no_entry_is_in_vain(scripts: ChineseScripts) -> None:
    """Each word differs from what is made of it without its entry, alone or in a text of ours."""
    told = texts()
    for word, news in NEWS_WORDS.items():
        guards = any(other in word for other in NEWS_WORDS if other != word)
        if scripts.to_traditional(word) != news or guards:
            continue
        used = [text for text in told if word in text]
        assert any(scripts.for_readers(text) != scripts.to_traditional(text) for text in used), word


@pytest.mark.parametrize(
    ("text", "lang"),
    [("特朗普呢", Lang.ZH), ("川普呢", Lang.ZH), ("報導", Lang.ZH_HANT), ("报道", Lang.ZH)],
)
def test_the_script_is_told_by_characters(scripts: ChineseScripts, text: str, lang: Lang) -> None:
    """特朗普 is written alike in both scripts, whatever Taiwan calls him."""
    assert detect_lang(text, scripts) is lang
