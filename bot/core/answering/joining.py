"""Joining the replies to several questions of one message into one reply, in order."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.citations import citation_line
from bot.core.language import Lang
from bot.core.reply import Explanation, Reply, ReplyKind
from bot.core.store import Store


def join_replies(store: Store, replies: Sequence[Reply], lang: Lang) -> Reply:
    """One reply from several: numbered headlines with their statements; all citations.

    It is an answer if any part is one.
    """
    answers = [reply for reply in replies if reply.kind is ReplyKind.ANSWER]
    kind = ReplyKind.ANSWER if answers else replies[0].kind
    joint = "" if lang.written is Lang.ZH else " "
    lines = [
        f"{number}. {joint.join(part for part in (reply.headline, reply.body) if part)}"
        for number, reply in enumerate(replies, 1)
    ]
    citations = tuple(dict.fromkeys(c for reply in replies for c in reply.citations))
    return Reply(
        kind=kind,
        lang=lang,
        headline=lines[0],
        body="\n".join(lines[1:]),
        footer=(answers or list(replies))[0].footer,
        facts=tuple(dict.fromkeys(id_ for reply in replies for id_ in reply.facts)),
        intents=tuple(dict.fromkeys(id_ for reply in replies for id_ in reply.intents)),
        citations=citations,
        citation_line=citation_line(store, citations, lang) if citations else "",
        confidence=min(reply.confidence for reply in replies),
        notes=tuple(dict.fromkeys(note for reply in replies for note in reply.notes)),
        nearest=tuple(dict.fromkeys(id_ for reply in replies for id_ in reply.nearest)),
        alternatives=tuple(dict.fromkeys(i for r in replies for i in r.alternatives)),
        explanation=Explanation(
            tuple(
                (f"{number}: {name}", found)
                for number, reply in enumerate(replies, 1)
                for name, found in reply.explanation.steps
            )
        ),
    )
