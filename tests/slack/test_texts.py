"""The interface's own texts: all there, alike in all languages, in the reader's characters."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bot.core.language import Lang
from bot.core.reply import ReplyKind
from bot.surfaces.slack.locales import CachedLocales
from bot.surfaces.slack.services import Identity, Services
from bot.surfaces.slack.voice import Voice, lang_of_locale

from .fakes import FakePreferences, FakeSubscriptions, locale, make_services
from .harness import RecordingClient
from .knowledge import SCRIPTS, messages, small_store

CODE = "\n".join(
    file.read_text() for file in (Path(__file__).parents[2] / "bot/surfaces/slack").rglob("*.py")
)
ATTRIBUTES = {
    concept["asks"]
    for concept in yaml.safe_load(
        (Path(__file__).parents[2] / "knowledge/concepts.yaml").read_text(encoding="utf-8")
    )["concepts"]
    if concept.get("asks")
}
OWN = {key: text for key, text in messages().items() if key.startswith("slack-")}


def test_every_message_that_is_said_exists_and_every_own_one_is_said() -> None:
    """Neither a KeyError in somebody's face nor texts that nobody sees."""
    said = set(re.findall(r"[\"'](slack-[a-z-]+)[\"']", CODE))
    said |= {f"slack-menu-{key}" for key in ("evidence", "why", "timeline", "other")}
    said |= {
        f"slack-help-{offer}" for offer in make_services(subscriptions=FakeSubscriptions()).offers
    }
    said |= {f"slack-home-{verb}" for verb in ("change", "pause", "resume", "remove")}
    said |= {f"slack-asks-{attribute}" for attribute in ATTRIBUTES}
    counted = [*ReplyKind, "helpful", "unhelpful"]
    said |= {f"slack-stats-{key}" for key in counted}
    said |= {
        f"slack-digest-{part}" for part in ("time", "zone", "days", "lang", "topics", "options")
    }
    assert said == set(OWN)


@pytest.mark.parametrize("key", OWN)
def test_messages_have_the_same_fields_in_all_languages(key: str) -> None:
    """A field that one language forgets is information that its readers lack."""
    fields = {
        lang: sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)
        for lang, text in OWN[key].items()
    }
    assert len({tuple(names) for names in fields.values()}) == 1
    assert all(text.strip() for _lang, text in OWN[key].items())


@pytest.mark.parametrize(
    "key",
    [
        *(k for k in OWN if k.startswith("slack-menu") or k.endswith("ask")),
        *("slack-digest-skip-empty", "slack-digest-open-questions"),
    ],
)
def test_labels_fit_their_buttons(key: str) -> None:
    """A cut label is a bad one."""
    if "help" not in key:
        assert all(len(text) <= 75 for _lang, text in OWN[key].items())


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        ("en-US", Lang.EN), ("ko-KR", Lang.KO), ("zh-CN", Lang.ZH), ("zh-TW", Lang.ZH_HANT),
        ("zh-Hant-HK", Lang.ZH_HANT), ("zh", Lang.ZH), ("fr-FR", Lang.EN), ("", Lang.EN),
        ("ko_KR", Lang.KO),
    ],
)  # fmt: skip
def test_languages_of_locales(tag: str, lang: Lang) -> None:
    """Slack's locales, and English for what we do not speak."""
    assert lang_of_locale(tag) is lang


def test_traditional_readers_get_traditional_characters() -> None:
    """The same text converted; without the conversion it is at least there."""
    text = small_store().messages["slack-ask-label"].zh
    assert Voice(small_store(), SCRIPTS).say("slack-ask-label", Lang.ZH_HANT) != text
    assert Voice(small_store()).say("slack-ask-label", Lang.ZH_HANT) == text


class LocaleClient(RecordingClient):
    """Answers users.info with a locale, or an error."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self.answer = answer

    async def users_info(self, **kwargs: object) -> object:  # type: ignore[override]
        """Count the call and answer."""
        self.calls.append(("users.info", dict(kwargs)))
        if isinstance(self.answer, Exception):
            raise self.answer
        return {"user": self.answer}


async def test_locales_are_cached_and_failures_are_forgotten_sooner() -> None:
    """One question to Slack for six hours, or five minutes after a failure."""
    now = [0.0]
    client = LocaleClient({"locale": "ko-KR"})
    locales = CachedLocales(client, lambda: now[0])
    assert [await locales("T", "U"), await locales("T", "U")] == [Lang.KO, Lang.KO]
    assert len(client.calls) == 1
    now[0] = 7 * 3600
    await locales("T", "U")
    assert len(client.calls) == 2
    broken = LocaleClient(TimeoutError())
    locales = CachedLocales(broken, lambda: now[0])
    assert [await locales("T", "U"), await locales("T", "U")] == [None, None]
    assert len(broken.calls) == 1
    now[0] += 301
    await locales("T", "U")
    assert len(broken.calls) == 2
    assert await locales("T", "") is None
    assert await CachedLocales(LocaleClient("odd"))("T", "U") is None


def test_the_type_ahead_is_built_once_for_all_teams() -> None:
    """The services of another team share it; those of another store do not."""
    services: Services = make_services()
    elsewhere = replace(services, identity=Identity("U0OTHER001"))
    assert elsewhere.typeahead is services.typeahead
    other = replace(services, store=replace(services.store, content_hash="other"))
    assert other.typeahead.store is other.store


async def test_the_interface_language() -> None:
    """Chosen by the person, then by the channel, then the locale's, then the question's."""
    preferences = FakePreferences()
    services: Services = make_services(preferences=preferences, locale=locale)
    assert await services.interface("T", "U0SEOYUN01") is Lang.KO
    assert await services.interface("T", "U0SEOYUN01", asked_in=Lang.EN) is Lang.KO
    assert await services.interface("T", "U0NOBODY01", asked_in=Lang.ZH) is Lang.ZH
    preferences.chosen["T", "C"] = Lang.ZH_HANT
    assert await services.interface("T", "U0SEOYUN01", "C", Lang.EN) is Lang.ZH_HANT
    preferences.chosen["T", "U0SEOYUN01"] = Lang.ZH
    assert await services.interface("T", "U0SEOYUN01", "C", Lang.EN) is Lang.ZH
    assert await make_services(locale=None).interface("T", "U") is Lang.EN
