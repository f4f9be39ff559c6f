"""Words of news and diplomacy that stay themselves in Traditional characters.

OpenCC's words of Taiwan are those of software: they would have a government 釋出訊息, leaders sign
檔案 and issue a 聯合宣告. 免签 it takes for a lot drawn (籤).
"""

from __future__ import annotations

import re

from bot.core.language import Convert

_NAMES = {
    "特朗普": "川普", "唐纳德·特朗普": "唐納·川普", "普京": "普丁",
    "弗拉基米尔·普京": "弗拉迪米爾·普丁", "泽连斯基": "澤倫斯基", "马克龙": "馬克宏",
    "斯塔默": "施凱爾", "默茨": "梅爾茨", "哈里斯": "賀錦麗", "万斯": "范斯",
    "鲁比奥": "盧比歐", "特鲁多": "杜魯道", "内塔尼亚胡": "尼坦雅胡", "埃尔多安": "艾爾段",
    "卢拉": "魯拉", "阿尔巴尼斯": "艾班尼斯", "古特雷斯": "古特瑞斯", "阿尔伯塔": "亞伯達",
    "戴维营": "大衛營", "加沙": "加薩", "印度尼西亚": "印尼", "澳大利亚": "澳洲",
    "阿联酋": "阿聯", "钓鱼岛": "釣魚台", "朝鲜": "北韓", "朝鲜半岛": "朝鮮半島",
    "朝鲜战争": "韓戰", "朝美峰会": "美朝峰會", "韩朝首脑会谈": "兩韓峰會",
    "对朝制裁": "對北韓制裁", "中美关系": "美中關係", "中美竞争": "美中競爭",
    "亚太经合组织": "亞太經濟合作會議", "亚太经济合作组织": "亞太經濟合作會議",
    "七国集团": "七大工業國集團", "东盟": "東協", "国际货币基金组织": "國際貨幣基金",
    "国际原子能机构": "國際原子能總署", "国际足联": "國際足總",
    "区域全面经济伙伴关系协定": "區域全面經濟夥伴協定",
}  # fmt: skip
"""Persons, places and bodies as Taiwan's news names them."""
_WORDS = {
    "报道": "報導", "免签": "免簽", "签署": "簽署", "发布": "發布",
    "公布": "公布", "的消息": "的消息", "了消息": "了消息", "中方消息": "中方消息",
    "声明": "聲明", "文件或": "文件或", "支持": "支持", "支持率": "支持率", "对象": "對象",
    "项目": "項目", "联系起来": "聯繫起來", "视频连线": "視訊連線", "权限": "權限",
    "错误代码": "錯誤代碼", "民调数据": "民調數據", "查看": "查看", "合作伙伴": "合作夥伴",
    "天后": "天後", "习近平借": "習近平藉", "他借": "他藉", "的消息列": "的對話串",
    "消息列": "對話串", "中的消息会": "中的訊息會", "气候变化": "氣候變遷", "冬奥会": "冬奧",
    "工商领导人峰会": "企業領袖峰會", "福岛核污水": "福島核廢水", "计划": "計畫",
    "身份": "身分", "新闻发布会": "記者會", "通稿": "新聞稿", "导弹": "飛彈", "安保": "維安",
    "访华": "訪中", "对华政策": "對中政策", "后续工作组": "後續工作小組",
    "商业合同": "商業合約", "发帖": "發文", "时间线": "時間軸", "私信": "私訊",
    "工作区": "工作空間", "应用管理员": "應用程式管理員", "此会话": "此對話",
    "反馈": "意見回饋", "响应": "回應", "操作超时": "操作逾時", "运营者": "營運者",
    "当前": "目前", "报告了一个问题": "回報了一個問題", "“": "「", "”": "」",
}  # fmt: skip
"""Words of news, of diplomacy and of Slack."""
NEWS_WORDS = {**_NAMES, **_WORDS}
"""Simplified words, and what they are in Traditional characters."""


class NewsWords:
    """A conversion to Traditional characters that leaves these words to the news."""

    def __init__(self, convert: Convert) -> None:
        """`convert` converts all that is none of them."""
        self._convert = convert
        longest = sorted(NEWS_WORDS, key=len, reverse=True)
        self._words = re.compile("(" + "|".join(map(re.escape, longest)) + ")")

    def convert(self, text: str) -> str:
        """The text in Traditional characters, with the words of Taiwan's news."""
        parts = self._words.split(text)
        return "".join(
            NEWS_WORDS[part] if place % 2 else self._convert(part)
            for place, part in enumerate(parts)
            if part
        )
