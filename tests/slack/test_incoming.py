"""What people write, as it is read."""

from __future__ import annotations

import pytest

from bot.surfaces.slack.incoming import mentioned, question_text

from . import payloads as p


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"<@{p.US}> how long?", "how long?"),
        (f"<@{p.US}|tieline>, how long?", "how long?"),
        (f"how long, <@{p.US}>?", "how long, ?"),
        ("AT&amp;T &lt;b&gt; &amp;lt;", "AT&T <b> &lt;"),
        ("<https://a.example|the site> <https://b.example>", "the site https://b.example"),
        ("<mailto:a@b.example>", "a@b.example"),
        ("in <#C1|news> by <@U2|kim> and <@U3>", "in #news by @kim and"),
        ("<!here> <!date^1^{date}|10 June>", "10 June"),
        ("a\n\n  b  c ", "a\nb c"),
        ("", ""),
    ],
)
def test_incoming_text_is_read_as_people_see_it(text: str, read: str) -> None:
    """Tokens are resolved and entities unescaped, once."""
    assert question_text(text, p.US) == read


def test_mentions_are_found() -> None:
    """Ids with and without labels, workflow users too."""
    assert mentioned("<@U1> <@W2|x> <@u3> @U4 &lt;@U5&gt;") == {"U1", "W2"}
