"""Patterns that are compiled late are all right, and compiled once."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping

import pytest

import bot.core
from bot.core.regex import _Regex, regex


def within(value: object) -> Iterator[_Regex]:
    """The late patterns in containers of containers."""
    if isinstance(value, _Regex):
        yield value
    elif isinstance(value, Mapping):
        yield from within(list(value.values()))
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from within(one)


def test_every_pattern_of_the_core_can_be_compiled() -> None:
    modules = pkgutil.walk_packages(bot.core.__path__, "bot.core.")
    late = list(within([vars(importlib.import_module(module.name)) for module in modules]))
    assert len(late) > 500
    for one in late:
        assert isinstance(one.pattern, str)


def test_a_late_pattern_does_what_a_compiled_one_does() -> None:
    late, compiled = regex(r"(\w+)\s(\d+)", re.IGNORECASE), re.compile(r"(\w+)\s(\d+)", re.I)
    text = "June 3, June 4"
    assert late.findall(text) == compiled.findall(text)
    assert late.sub(r"\2 \1", text) == compiled.sub(r"\2 \1", text)
    assert (late.pattern, late.flags, late.groups) == (compiled.pattern, compiled.flags, 2)


def test_a_late_pattern_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    late = regex(r"a+")
    assert late.search("baa")
    monkeypatch.setattr(re, "compile", None)
    assert late.search("baa")
    assert late.match("aa")


def test_a_wrong_pattern_is_found_at_its_first_use() -> None:
    wrong = regex(r"(")
    with pytest.raises(re.error):
        wrong.search("a")
