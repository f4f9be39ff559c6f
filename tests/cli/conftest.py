"""Runs `ties` in this process with the store fitted once, or in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from fitted import ROOT, fitted, quiet_environment, quiet_settings
from typer.testing import CliRunner

from bot.cli.app import app
from bot.core.answering.answerer import Answerer

__all__ = ["fitted", "quiet_environment"]


class Ran:
    """What a command printed and how it ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def complaint(self) -> str:
        """The one line on what is wrong; fails if there is more than that line."""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert self.code != 0
        assert self.out == ""
        return lines[0]


Ties = Callable[..., Ran]


@pytest.fixture
def ties(fitted: Answerer) -> Ties:
    """`ties("ask", "…", said="stdin")`: the command in this process, its store shared."""

    def run(*arguments: str, said: str | bytes = "") -> Ran:
        result = CliRunner().invoke(app, list(arguments), input=said)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def ties_alone(fitted: Answerer) -> Ties:
    """The command in a process of its own, with settings of its own."""

    def run(*arguments: str, said: str = "", **settings: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=said,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            cwd=ROOT,
            env=os.environ | quiet_settings() | settings,
        )
        assert "Traceback" not in done.stderr + done.stdout, done.stderr
        return Ran(done.returncode, done.stdout, done.stderr)

    return run
