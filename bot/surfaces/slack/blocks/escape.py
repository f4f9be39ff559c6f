"""Escaping for mrkdwn: text can never become a mention, a link, or formatting by accident."""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH_SPACE = "\u200b"
ELLIPSIS = "…"

_BOLD = 1000
_BREAKS = re.compile(r"[\r\n\u2028\u2029\x0b\x0c]+")
# Slack has no escape for its formatting signs; these read the same and format nothing.
_LOOKALIKES = str.maketrans({"*": "∗", "`": "ˋ", "~": "∼"})
_OUTER_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_QUOTE_AT_START = re.compile(r"^(&gt;)", re.MULTILINE)


def escape(text: str) -> str:
    """Escape the three control characters, once: `&`, then `<`, then `>`."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mrkdwn(text: str) -> str:
    """Text as mrkdwn that shows as it stands: no mention, link, bold, code or quote."""
    plain = _OUTER_UNDERSCORE.sub("＿", text.translate(_LOOKALIKES))
    # A line that begins with ">" would be drawn as a quotation.
    return _QUOTE_AT_START.sub(ZERO_WIDTH_SPACE + r"\1", escape(plain))


def bold(text: str) -> str:
    """One bold line. Next to CJK characters a zero-width space keeps the asterisks hidden."""
    # Cut here, so that no later cut of a whole section can lose the closing asterisk.
    line = clip_markup(mrkdwn(_BREAKS.sub(" ", text)).strip(), _BOLD)
    if not line:
        return ""
    before = ZERO_WIDTH_SPACE if _is_wide(line[0]) else ""
    after = ZERO_WIDTH_SPACE if _is_wide(line[-1]) else ""
    return f"{before}*{line}*{after}"


def link(url: str, label: str) -> str:
    """A link to one of our own pages; without an http(s) URL it is the label alone."""
    shown = mrkdwn(_BREAKS.sub(" ", label))
    if not re.match(r"https?://[^\s<>|]+\Z", url):
        return shown
    return f"<{url.replace('&', '&amp;')}|{shown.replace('|', '¦')}>"


def clip(text: str, most: int) -> str:
    """Text of at most `most` characters, cut with an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS


def clip_markup(markup: str, most: int) -> str:
    """Clip finished mrkdwn at a line, link or entity boundary, so that nothing is left open."""
    if len(markup) <= most:
        return markup
    cut = markup[: most - 1]
    if cut.rfind("<") > cut.rfind(">"):
        cut = cut[: cut.rfind("<")]
    ampersand = cut.rfind("&")
    if ampersand >= 0 and ";" not in cut[ampersand:]:
        cut = cut[:ampersand]
    return cut + ELLIPSIS


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")
