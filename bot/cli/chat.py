"""`ties chat`: a conversation with follow-ups in the terminal."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from rich.console import Console

from bot.cli import wiring
from bot.surfaces.terminal import Conversation, converse

HINT = (
    "Ask about the Lee–Xi call and Korea–China ties, in English, 한국어 or 中文. "
    "“why” explains the last reply; end with Ctrl-D."
)


def chat(
    lang: Annotated[str, typer.Option("--lang", help="auto, en, ko, zh or zh-Hant.")] = "auto",
    today: Annotated[str | None, typer.Option("--today", metavar="YYYY-MM-DD")] = None,
) -> None:
    """Talk with Tieline in the terminal; follow-up questions are understood."""
    conversation = Conversation(wiring.answerer(), wiring.parse_day(today), wiring.parse_lang(lang))
    converse(conversation, Console(), _read, HINT)


def _read() -> str | None:
    prompt = "> " if sys.stdin.isatty() else ""
    try:
        return input(prompt)
    except (EOFError, KeyboardInterrupt):
        return None
