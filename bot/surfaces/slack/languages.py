"""The language that a person or a channel chooses: `/ties language` and the Home menu."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.language import Lang
from bot.surfaces.slack.blocks.evidence import notice
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.interaction import Interaction

AUTO = "auto"
NAMES: Mapping[Lang, str] = {
    Lang.EN: "English",
    Lang.KO: "한국어",
    Lang.ZH: "简体中文",
    Lang.ZH_HANT: "繁體中文",
}
_SPOKEN: Mapping[str, Lang | None] = {
    "en": Lang.EN, "english": Lang.EN, "영어": Lang.EN, "英语": Lang.EN, "英文": Lang.EN,
    "ko": Lang.KO, "kr": Lang.KO, "korean": Lang.KO, "한국어": Lang.KO, "韩语": Lang.KO,
    "韓語": Lang.KO, "韩文": Lang.KO,
    "zh": Lang.ZH, "cn": Lang.ZH, "chinese": Lang.ZH, "simplified": Lang.ZH, "중국어": Lang.ZH,
    "中文": Lang.ZH, "简体": Lang.ZH, "简体中文": Lang.ZH, "zh-cn": Lang.ZH, "zh-hans": Lang.ZH,
    "zh-hant": Lang.ZH_HANT, "zh-tw": Lang.ZH_HANT, "zh-hk": Lang.ZH_HANT,
    "traditional": Lang.ZH_HANT, "繁體": Lang.ZH_HANT, "繁體中文": Lang.ZH_HANT,
    "繁体": Lang.ZH_HANT,
    AUTO: None, "자동": None, "自动": None, "自動": None,
}  # fmt: skip
_CHANNEL = ("channel", "채널", "频道", "頻道")


async def language_message(interaction: Interaction, text: str, lang: Lang) -> SentMessage:
    """`/ties language [channel] [word]`: choose, or tell what is chosen."""
    services, words = interaction.services, text.lower().split()
    if services.preferences is None:
        return notice(services.voice.say("slack-not-offered", lang))
    for_channel = bool(words) and words[0] in _CHANNEL
    word = " ".join(words[1:] if for_channel else words)
    subject = interaction.channel if for_channel else interaction.user
    if word not in _SPOKEN:
        chosen = await services.preferences.language(interaction.team, subject)
        name = NAMES[chosen] if chosen else services.voice.say("slack-language-auto", lang)
        return notice(services.voice.say("slack-language-usage", lang, current=name))
    choice = _SPOKEN[word]
    await services.preferences.set_language(interaction.team, subject, choice)
    shown_in = choice or await interaction.lang()
    name = NAMES[choice] if choice else services.voice.say("slack-language-auto", shown_in)
    key = "slack-language-channel-set" if for_channel else "slack-language-set"
    return notice(services.voice.say(key, shown_in, language=name))


def chosen_language(value: str) -> Lang | None:
    """The language in a menu's value; None for "auto" and for anything unknown."""
    return Lang(value) if value in set(Lang) else None
