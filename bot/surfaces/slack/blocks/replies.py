"""A reply as a Slack message: the answer first, then its citations, then what one can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.facts import Chat
from bot.core.language import Lang
from bot.core.reply import Reply, ReplyKind
from bot.surfaces.slack.blocks import parts
from bot.surfaces.slack.blocks.citations import numbered
from bot.surfaces.slack.blocks.escape import bold, mrkdwn
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.parts import Json
from bot.surfaces.slack.services import FactUrl
from bot.surfaces.slack.ticket import Ticket, fingerprint
from bot.surfaces.slack.voice import Voice

MENU = "reply_menu"
FEEDBACK = "reply_feedback"
CHOOSE = "choose"
LOOK = "look"
SHARE = "share"
CURATORS = "ask_curators"
MOST_CHOICES = 20
MOST_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a reply: whose interface language, and which offers can be kept.

    `log_id` is where feedback goes; `shareable` says that only one person sees the message.
    """

    lang: Lang
    question: str = ""
    log_id: int | None = None
    shareable: bool = False
    timeline: bool = False
    curators: bool = False
    fact_url: FactUrl | None = None


def reply_message(reply: Reply, voice: Voice, frame: Frame) -> SentMessage:
    """Draw a reply of any kind."""
    ticket = Ticket(
        reply.lang,
        fingerprint(frame.question),
        tuple(dict.fromkeys((*reply.intents, *reply.facts, *reply.nearest))),
        frame.question,
    )
    blocks = [_statement(reply, voice, frame, ticket), *_sources(reply, voice, frame)]
    match reply.kind:
        case ReplyKind.CLARIFY:
            blocks += _choices(reply)
        case ReplyKind.GAP:
            blocks += look_buttons(reply.nearest[:MOST_NEAREST], voice, reply.lang)
        case ReplyKind.ABSTAIN:
            # What is nearest to a question on something else is no help to whoever asked it.
            blocks += look_buttons(examples(voice)[:2], voice, reply.lang)
        case _:
            pass
    blocks += _offers(reply, voice, frame, ticket)
    if frame.log_id is not None and reply.kind is not ReplyKind.CHAT:
        good, bad = voice.say("slack-good", frame.lang), voice.say("slack-bad", frame.lang)
        blocks.append(parts.feedback(FEEDBACK, f"{frame.log_id}", good, bad))
    return SentMessage(parts.fallback(reply.text), parts.fits(blocks))


def look_buttons(intents: Sequence[str], voice: Voice, lang: Lang) -> list[Json]:
    """A row of buttons that ask other questions of the store, by intent id."""
    buttons = []
    for number, intent_id in enumerate(intents[: parts.ACTIONS]):
        intent = voice.store.intents.get(intent_id)
        if intent is None or isinstance(intent, Chat):
            continue
        value = Ticket(lang, "", (intent_id,)).as_value()
        label = voice.text(intent.question, lang)
        buttons.append(parts.button(label, f"{LOOK}_{number}", value))
    return [parts.actions(buttons)] if buttons else []


def examples(voice: Voice) -> tuple[str, ...]:
    """Ids of questions that show what can be asked: the first fact of each topic, four at most."""
    first: dict[str, str] = {}
    for fact in voice.store.facts:
        if fact.superseded_by is None:
            first.setdefault(fact.topic, fact.id)
    in_order = [first.pop(topic.id) for topic in voice.store.topics if topic.id in first]
    return (*in_order, *first.values())[:4]


def _statement(reply: Reply, voice: Voice, frame: Frame, ticket: Ticket) -> Json:
    # Small talk and "not our subject" are sentences, not answers to skim for.
    plain = reply.kind in (ReplyKind.CHAT, ReplyKind.ABSTAIN)
    headline = mrkdwn(reply.headline) if plain else bold(reply.headline)
    text = "\n".join(line for line in (headline, mrkdwn(reply.body)) if line)
    menu = _menu(reply, voice, frame)
    block = parts.section(text, parts.overflow(MENU, menu) if menu else None)
    return block | ({"block_id": ticket.as_block_id()} if menu else {})


def _menu(reply: Reply, voice: Voice, frame: Frame) -> list[Json]:
    if reply.kind is ReplyKind.CHAT:
        return []
    keys = ["evidence"] if reply.facts or reply.nearest else []
    keys += ["why"]
    keys += ["timeline"] if frame.timeline and reply.facts else []
    keys += ["other"] if reply.kind in (ReplyKind.ANSWER, ReplyKind.GAP) else []
    return [parts.option(voice.say(f"slack-menu-{key}", frame.lang), key) for key in keys]


def _sources(reply: Reply, voice: Voice, frame: Frame) -> list[Json]:
    cited = numbered(
        reply.citations, reply.facts or reply.nearest, voice, reply.lang, frame.fact_url
    )
    lines = [cited or mrkdwn(reply.citation_line), mrkdwn(reply.footer)]
    shown = [line for line in lines if line]
    return [parts.context(*shown)] if shown else []


def _choices(reply: Reply) -> list[Json]:
    chosen = reply.choices[:MOST_CHOICES]
    blocks = []
    if any(len(choice.label) > parts.BUTTON for choice in chosen):
        # A button cuts long labels, so they are written out above.
        lines = [f"{number}. {mrkdwn(choice.label)}" for number, choice in enumerate(chosen, 1)]
        blocks.append(parts.section("\n".join(lines)))
    buttons = [
        parts.button(
            choice.label, f"{CHOOSE}_{number}", Ticket(reply.lang, "", (choice.intent,)).as_value()
        )
        for number, choice in enumerate(chosen)
    ]
    return [*blocks, parts.actions(buttons)] if buttons else blocks


def _offers(reply: Reply, voice: Voice, frame: Frame, ticket: Ticket) -> list[Json]:
    buttons = []
    if frame.shareable and reply.kind in (ReplyKind.ANSWER, ReplyKind.GAP):
        label = voice.say("slack-share", frame.lang)
        buttons.append(parts.button(label, SHARE, ticket.as_value()))
    if frame.curators and reply.kind is ReplyKind.GAP:
        label = voice.say("slack-ask-curators", frame.lang)
        buttons.append(parts.button(label, CURATORS, ticket.as_value()))
    return [parts.actions(buttons)] if buttons else []
