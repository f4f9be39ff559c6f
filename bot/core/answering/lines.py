"""A message of several lines as one line: Slack's bullets, numbered lines, ①②③.

A form to be filled in ("call with Xi", then "- day", "- length") is a list with what it is of
before it; its lines would otherwise run into each other.
"""

from __future__ import annotations

from bot.core.regex import regex

_CIRCLED = regex(r"(?:[①-⑨]|[1-9]\ufe0f?\u20e3|:(?:one|two|three|four|five):)\s*")
"""What numbers entries within a line, in one sign."""
_BULLET = regex(
    r"^(?:[-*•·▪‣◦–—‐]\s+|•|\[ ?\]\s*|"
    r"\(?(?:[1-9]|[a-e]|[一二三四五]|[가나다라마])[.)、]\s*(?!\d))(?=\S)"
)
_ENDED = regex(r"[.?!:;,。？！：；，、…~]$")
_SENTENCE = regex(r"[?？!！。]|\.\s|\.$")
LEAST = 2
"""Lines with a mark that make a list; without marks, one more and a line before them."""
_SHORT, _SHORT_WRITTEN = 7, 45
"""Words of an entry, and characters."""


def in_one_line(text: str) -> str:
    """A message without its line breaks: a list as "head: one; another. rest", lines as sentences.

    A text of one line is itself.
    """
    marked = _CIRCLED.sub("\n• ", text) if len(_CIRCLED.findall(text)) >= LEAST else text
    lines = [line.strip() for line in marked.splitlines() if line.strip()]
    if len(lines) < LEAST:
        return text
    entries = [at for at, line in enumerate(lines) if _BULLET.search(line)]
    bare = [_BULLET.sub("", line).strip() for line in lines]
    if len(entries) >= LEAST and entries[-1] - entries[0] == len(entries) - 1:
        first, beyond = entries[0], entries[-1] + 1
    elif not entries and sum(map(_is_field, bare)) >= LEAST and _is_field(bare[-1]):
        first, beyond = [*map(_is_field, bare)].index(True), len(lines)
        first += first == 0 and len(lines) > LEAST + 1 and not _is_field(bare[1])
    elif not entries and len(lines) > LEAST + 1 and all(map(_is_entry, bare)):
        first, beyond = 1, len(lines)
    else:
        return _sentences(bare)
    head, listed, rest = bare[:first], bare[first:beyond], bare[beyond:]
    if not all(map(_is_entry, listed)):
        return _sentences(bare)
    before = " ".join(head).rstrip(" :：,，")
    entered = "; ".join(one.rstrip(" ;；,，、:：") for one in listed)
    return " ".join([f"{before}: {entered}" if before else entered, *rest])


def _is_entry(line: str) -> bool:
    """Whether a line is short and no sentence."""
    return (
        len(line.split()) <= _SHORT
        and len(line) <= _SHORT_WRITTEN
        and _SENTENCE.search(line) is None
    )


def _is_field(line: str) -> bool:
    """Whether a line is the name of a field that is to be filled in: "Start time:"."""
    return line.endswith((":", "：")) and _is_entry(line)


def _sentences(lines: list[str]) -> str:
    """Lines one after the other; each but the last ends as a sentence."""
    *ahead, last = lines
    return " ".join([*(line if _ENDED.search(line) else f"{line}." for line in ahead), last])
