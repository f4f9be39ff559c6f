"""Whatever texts they are given, messages and views keep Slack's limits and speak for nobody."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.claims.verdicts import Checked, CheckedSentence
from bot.core.digest import Digest, DigestItem, DigestSection
from bot.core.language import Lang
from bot.core.reply import Choice, Citation, Explanation, Reading, Reply, ReplyKind
from bot.core.timeline import TimelineEvent
from bot.core.values import PartialDate
from bot.surfaces.slack.blocks import escape, pages, parts
from bot.surfaces.slack.blocks.citations import numbered
from bot.surfaces.slack.blocks.digest import digest_message
from bot.surfaces.slack.blocks.evidence import evidence_message, other_message, why_message
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.reasons import why_lines
from bot.surfaces.slack.blocks.replies import Frame, look_buttons, reply_message
from bot.surfaces.slack.blocks.timeline import TimelineQuery, read_query, timeline_message
from bot.surfaces.slack.checking import checked_message
from bot.surfaces.slack.home import home_view
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.question_log import Statistics
from bot.surfaces.slack.services import FactUrl
from bot.surfaces.slack.subscribing import subscribe_view
from bot.surfaces.slack.ticket import Ticket, fingerprint, read_block_id, read_value
from bot.surfaces.slack.voice import Voice
from bot.surfaces.workspace import check_blocks, check_view
from bot.surfaces.workspace.element_limits import check_options

from .fakes import NOW, FakeSubscriptions, make_services
from .knowledge import SCRIPTS, SOURCE, small_store

STORE = small_store()
VOICE = Voice(STORE, SCRIPTS)
NASTY = (
    "<!channel> <@U0DANA0001> <#C1|x> <https://evil.example|bank> *b* _i_ ~s~ `c`\n> quote & &amp;"
)
WORDS = st.one_of(
    st.text(max_size=200),
    st.sampled_from(["", NASTY, "가" * 3100, "<" * 900, "&" * 900, "x" * 4100, "\n" * 50]),
)
LANGS = st.sampled_from(list(Lang))
IDS = st.lists(
    st.one_of(st.sampled_from(list(STORE.intents)), st.text(max_size=300)), max_size=100
).map(tuple)
CITATIONS = st.lists(
    st.builds(Citation, st.sampled_from([SOURCE, "gone"]), st.integers(0, 99)), max_size=60
).map(tuple)
URLS: st.SearchStrategy[FactUrl | None] = st.sampled_from(
    [None, lambda fact, lang: f"https://ties.example/facts/{fact}?lang={lang}&a=1"]
)
PAIRS = st.lists(st.tuples(WORDS, WORDS), max_size=40).map(tuple)
REPLIES = st.builds(
    Reply,
    kind=st.sampled_from(list(ReplyKind)),
    lang=LANGS,
    headline=WORDS,
    body=WORDS,
    footer=WORDS,
    facts=IDS,
    intents=IDS,
    citations=CITATIONS,
    citation_line=WORDS,
    choices=st.lists(st.builds(Choice, WORDS, st.sampled_from(list(STORE.intents))), max_size=100),
    nearest=IDS,
    alternatives=IDS,
    explanation=st.builds(Explanation, st.lists(st.tuples(WORDS, WORDS), max_size=40).map(tuple)),
)


def texts(value: object) -> Iterator[Mapping[str, Any]]:
    """Every text object inside blocks."""
    if isinstance(value, Mapping):
        if value.get("type") in ("mrkdwn", "plain_text"):
            yield value
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from texts(inner)


def assert_safe(markup: str) -> None:
    """Only links to our own pages and finished entities; nothing that calls anybody."""
    for token in re.findall(r"<[^>]*>?", markup):
        assert re.fullmatch(r"<https://ties\.example/[^|<>]*\|[^|<>]*>", token), token
    assert not re.search(r"&(?!amp;|lt;|gt;)", markup), markup


def assert_postable(message: SentMessage) -> None:
    """What Slack takes and nobody suffers from."""
    blocks = list(message.blocks)
    assert check_blocks(blocks) == []
    assert 0 < len(message.text) <= 4000
    assert_safe(message.text)
    for text in texts(blocks):
        if text["type"] == "mrkdwn":
            assert text["verbatim"] is True
            assert_safe(text["text"])


@settings(max_examples=120, deadline=None)
@given(REPLIES, LANGS, WORDS, st.booleans(), st.sampled_from([None, 7]), URLS)
def test_any_reply_can_be_posted(
    reply: Reply, lang: Lang, question: str, offered: bool, log_id: int | None, url: FactUrl | None
) -> None:
    """Long facts, long names and a hundred choices fit, and no text becomes markup."""
    frame = Frame(lang, question, log_id, offered, offered, offered, url)
    assert_postable(reply_message(reply, VOICE, frame))


@settings(max_examples=60, deadline=None)
@given(IDS, LANGS, URLS, PAIRS, PAIRS)
def test_what_stands_behind_a_reply_can_be_posted(
    ids: tuple[str, ...], lang: Lang, url: FactUrl | None, steps: Any, slots: Any
) -> None:
    """Evidence, steps, reasons and other readings fit."""
    assert_postable(evidence_message(ids, VOICE, lang, url))
    assert_postable(why_message(Explanation(steps), VOICE, lang))
    readings = tuple(Reading(id_, 0.5, slots, slots) for id_ in ids)
    reasons = Explanation(steps, slots, slots, readings, 0.35)
    assert_postable(why_message(reasons, VOICE, lang))
    assert_postable(other_message(ids, VOICE, lang))


EVENTS = st.lists(
    st.builds(
        TimelineEvent,
        on=st.builds(PartialDate, st.integers(1900, 2100), st.integers(1, 12)),
        until=st.none(),
        clock=st.one_of(st.none(), st.integers(0, 1439)),
        label=WORDS,
        fact=st.sampled_from(list(STORE.facts_by_id)),
        topic=st.just("call"),
        citations=st.lists(st.builds(Citation, st.just(SOURCE), st.integers(0, 99))).map(tuple),
        planned=st.booleans(),
        passed=st.booleans(),
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(EVENTS, WORDS, LANGS, st.integers(0, 20), URLS)
def test_any_timeline_can_be_posted(
    events: list[TimelineEvent], words: str, lang: Lang, page: int, url: FactUrl | None
) -> None:
    """Every page fits, and its buttons lead to the same query."""
    query = TimelineQuery(words, date(2014, 1, 1), None, lang, page)
    message = timeline_message(events, query, VOICE, fact_url=url, picture=page % 2 == 0)
    assert_postable(message)
    for block in message.blocks:
        for element in block.get("elements", ()):
            if element["type"] == "button":
                read = read_query(element["value"])
                assert read is not None
                assert (read.start, read.lang, read.words) == (query.start, lang, words[:300])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS), max_size=30), WORDS, LANGS, CITATIONS, URLS)
def test_digests_and_checks_can_be_posted(
    pairs: list[tuple[str, str]], title: str, lang: Lang, cited: Any, url: FactUrl | None
) -> None:
    """A digest of any length and a check of any text fit."""
    items = tuple(DigestItem(text, ("call-date",), cited) for text, _other in pairs)
    sections = tuple(DigestSection("near", other, items) for _text, other in pairs)
    assert_postable(
        digest_message(Digest(date(2025, 6, 11), lang, title, sections), VOICE, fact_url=url)
    )
    verdicts = ("supported", "contradicted", "not_addressed")
    sentences = tuple(
        CheckedSentence(a, verdicts[number % 3], b, ("call-date",), cited)
        for number, (a, b) in enumerate(pairs)
    )
    assert_postable(checked_message(Checked(lang, sentences), VOICE, fact_url=url))


@pytest.mark.parametrize("lang", list(Lang))
def test_own_pages_and_home_fit(lang: Lang) -> None:
    """Help, topics, sources, statistics and the Home tab are valid in each language."""
    services = make_services(support_url="https://support.example")
    offers = services.offers
    assert_postable(pages.help_message(VOICE, lang, name=NASTY, offers=offers))
    assert_postable(pages.topics_message(VOICE, lang))
    assert_postable(pages.sources_message(VOICE, lang))
    assert_postable(pages.statistics_message(Statistics((("slack-topics-title", 3),)), VOICE, lang))
    waiting = [(NASTY * 9, 3)] * 30
    for chosen in (None, lang):
        view = home_view(services, lang, NOW, chosen=chosen, waiting=waiting)
        assert check_view(view, "home") == []


SUBSCRIPTIONS = st.lists(
    st.builds(
        Subscription,
        team=st.just("T0TRYOUT01"),
        channel=st.sampled_from(["C0KORCHN01", "D0DANA0001", "G" + "9" * 20]),
        time=st.sampled_from(["00:00", "23:59"]),
        zone=st.sampled_from(["Asia/Seoul", "America/Argentina/ComodRivadavia"]),
        weekdays=st.lists(st.integers(0, 6), unique=True, max_size=7).map(tuple),
        lang=LANGS,
        topics=st.lists(st.sampled_from(["call", "apec", "gone"]), max_size=3).map(tuple),
        configured_by=st.just("U0DANA0001"),
        paused=st.booleans(),
    ),
    max_size=40,
)


@settings(max_examples=40, deadline=None)
@given(SUBSCRIPTIONS, LANGS, st.lists(st.tuples(WORDS, st.integers(1, 999)), max_size=30))
def test_any_home_tab_and_any_digest_modal_fit(
    mine: list[Subscription], lang: Lang, waiting: list[tuple[str, int]]
) -> None:
    """However many digests somebody set up, and whatever questions wait."""
    services = make_services(subscriptions=FakeSubscriptions(), support_url="https://x.example")
    view = home_view(services, lang, NOW, chosen=lang, waiting=waiting, mine=mine)
    assert check_view(view, "home") == []
    for text in texts(view):
        if text["type"] == "mrkdwn":
            assert not re.search(r"<[!@]", text["text"])
    for one in (*mine[:2], None):
        modal = subscribe_view(services, lang, "C0KORCHN01", one)
        assert check_view(modal, "modal") == []


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=100), LANGS)
def test_any_question_can_be_offered(questions: list[str], lang: Lang) -> None:
    """A hundred long questions as buttons, menu options and prompts."""
    facts = [
        dataclasses.replace(
            STORE.facts[0],
            id=f"f{number}",
            question=dataclasses.replace(STORE.facts[0].question, en=words, ko=words, zh=words),
        )
        for number, words in enumerate(questions)
    ]
    voice = Voice(dataclasses.replace(STORE, facts=tuple(facts)), SCRIPTS)
    rows = look_buttons([fact.id for fact in facts], voice, lang)
    assert check_blocks(rows) == []
    options = [parts.option(voice.text(fact.question, lang), fact.id) for fact in facts]
    assert check_options({"options": options}) == []


def test_a_large_store_fits_the_home_tab_and_the_pages() -> None:
    """A hundred topics with long names do not break the limits."""
    many = tuple(
        dataclasses.replace(
            STORE.topics[0],
            id=f"t{number}",
            label=dataclasses.replace(STORE.topics[0].label, en="長" * 300),
        )
        for number in range(100)
    )
    store = dataclasses.replace(STORE, topics=many)
    services = make_services(store=store)
    assert check_view(home_view(services, Lang.EN, NOW, chosen=None), "home") == []
    assert_postable(pages.topics_message(services.voice, Lang.EN))


@given(st.text())
def test_escaping_loses_no_words(text: str) -> None:
    """What is shown reads as what was written, signs of formatting apart."""
    shown = html.unescape(escape.escape(text).replace("&amp;", "&#38;"))
    assert shown == text
    assert "<" not in escape.mrkdwn(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("30 minutes.", "*30 minutes.*"),
        ("30분입니다", "*30분입니다*\u200b"),
        ("三十分钟", "\u200b*三十分钟*\u200b"),
        ("two\nlines", "*two lines*"),
        ("a *star*", "*a ∗star∗*"),
        ("", ""),
    ],
)
def test_bold_lines(text: str, shown: str) -> None:
    """One line, no stray asterisks, and a zero-width space where CJK meets one."""
    assert escape.bold(text) == shown


def test_links_take_web_addresses_only() -> None:
    """Nothing but http(s) becomes a link, and a label can't end it."""
    assert escape.link("javascript:alert(1)", "x") == "x"
    assert escape.link("https://a.example/x|y", "label") == "label"
    assert escape.link("https://a.example/?a=1&b=2", "a|b>") == (
        "<https://a.example/?a=1&amp;b=2|a¦b&gt;>"
    )


@given(WORDS, IDS, LANGS)
def test_tickets_come_back(question: str, ids: tuple[str, ...], lang: Lang) -> None:
    """A button carries its question where it fits, a block_id the beginning of the ids."""
    plain_ids = tuple(id_ for id_ in ids if re.fullmatch(r"[a-z0-9-]{1,40}", id_))
    ticket = Ticket(lang, fingerprint(question), plain_ids, question)
    read = read_value(ticket.as_value())
    assert read is not None
    assert (read.lang, read.mark) == (lang, ticket.mark)
    assert read.question in (question, "")
    named = read_block_id(ticket.as_block_id())
    assert named is not None
    assert named.ids == plain_ids[: len(named.ids)]
    assert len(ticket.as_block_id()) <= 255


@pytest.mark.parametrize("value", [None, "", "{", "[]", '{"l": "xx"}', 7, "reply:xx:1:2", "a:b"])
def test_foreign_values_are_no_tickets(value: object) -> None:
    """Values of other origin are told apart, not guessed at."""
    assert read_value(value) is None
    assert read_block_id(value) is None
    assert read_query(value) is None


def test_a_value_that_does_not_fit_is_refused() -> None:
    """A cut value would name something else."""
    with pytest.raises(ValueError, match="2000"):
        parts.button("x", "y", "z" * 2001)
    with pytest.raises(ValueError, match="150"):
        parts.option("x", "")


def test_citations_link_to_the_fact() -> None:
    """With pages, each citation leads to the page of the fact that rests on it."""
    reply = Reply(
        ReplyKind.ANSWER,
        Lang.EN,
        "30 minutes.",
        facts=("call-duration",),
        citations=(Citation(SOURCE, 2),),
    )
    frame = Frame(Lang.EN, fact_url=lambda fact, lang: f"https://ties.example/facts/{fact}")
    context = reply_message(reply, VOICE, frame).blocks[1]["elements"][0]["text"]
    label = "News report of 10 June 2025, ¶2"
    assert context == f"[1] <https://ties.example/facts/call-duration|{label}>"


def test_a_source_is_named_once_in_a_row_of_citations() -> None:
    """Each number is still a link of its own; another source is named again."""
    cited = [Citation(SOURCE, 2), Citation(SOURCE, 1), Citation("gone", 4), Citation("gone", 5)]
    line = numbered(cited, (), VOICE, Lang.EN)
    assert line == (
        "[1] News report of 10 June 2025, ¶2 · [2] ¶1 · [3] News report of gone, ¶4 · [4] ¶5"
    )


def test_reasons_are_told_in_the_readers_language() -> None:
    """Names, the nearest questions with what fits and what does not, and how sure is enough."""
    explanation = Explanation(
        (("decision", "answer"),),
        fixes=(("leee", "lee"),),
        names=(("lee", "lee-jae-myung"),),
        readings=(
            Reading("call-duration", 0.76, (("asks", "how-long, yes-no"), ("date", "10 june"))),
            Reading("gone", 0.5),
            Reading("call-date", 0.27, (), (("asks", "how-long"),)),
            Reading("chat-greeting", 0.1),
        ),
        enough=0.35,
    )
    assert why_lines(explanation, VOICE, Lang.EN) == [
        "Spelling I corrected: leee → lee",
        "Names I recognised: lee → lee-jae-myung",
        "Closest question I know: “How long did Lee and Xi talk?” (76%)",
        "What fits: how long, yes or no, 10 june",
        "Next closest: “When did Lee and Xi talk?” (27%)",
        "What doesn't fit: how long",
        "Next closest: “Small talk” (10%)",
        "From about 35% on I answer; below that I ask back or say that I can't.",
    ]
    assert "맞는 부분: 얼마나 오래" in why_message(explanation, VOICE, Lang.KO).text
    assert why_lines(Explanation(), VOICE, Lang.EN) == []
