"""`ties ask --batch`: a line in, a line out, in order, whatever a line holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import Ran, Ties

FIELDS = {
    *("id", "kind", "lang", "text", "facts", "citations"),
    *("confidence", "choices", "notes", "elapsed_ms"),
}


def lines(ran: Ran) -> list[dict[str, Any]]:
    """The JSON Lines that a command wrote."""
    return [json.loads(line) for line in ran.out.splitlines()]


def test_answers_come_in_order_with_all_fields(ties: Ties) -> None:
    """Context makes a follow-up understood; every record has exactly the contract's fields."""
    asked = [
        {"id": "b", "question": "how long did Lee and Xi talk?", "context": []},
        {
            "id": "a",
            "question": "and when was it?",
            "context": ["how long did Lee and Xi talk?"],
        },
        {"id": 3, "question": "안녕하세요"},
    ]
    ran = ties("ask", "--batch", "-", said="\n".join(json.dumps(item) for item in asked))
    assert ran.code == 0
    told = lines(ran)
    assert [record["id"] for record in told] == ["b", "a", 3]
    assert all(set(record) == FIELDS for record in told)
    assert told[0]["facts"] == ["call-duration"]
    assert "10 June 2025" in told[1]["text"]
    assert (told[2]["kind"], told[2]["lang"]) == ("chat", "ko")


def test_a_bad_line_is_reported_and_the_run_goes_on(ties: Ties, tmp_path: Path) -> None:
    """Each bad line gives an error record in its place; the exit status is then 1."""
    file = tmp_path / "questions.jsonl"
    good = '{"id": "good", "question": "How long did Lee and Xi talk?"}'
    bad = [
        "not json",
        "[1, 2]",
        "null",
        '{"id": "no-question"}',
        '{"id": "number", "question": 5}',
        '{"id": "context", "question": "x", "context": "y"}',
        '{"id": "contexts", "question": "x", "context": [1]}',
        '{"id": "cut", "question": "x"',
    ]
    file.write_text("\n".join([good, *bad, "", good]), encoding="utf-8")
    ran = ties("ask", "--batch", str(file))
    assert ran.code == 1
    told = lines(ran)
    assert len(told) == len(bad) + 2
    assert told[0]["kind"] == told[-1]["kind"] == "answer"
    for record in told[1:-1]:
        assert set(record) == {"id", "error"}
        assert record["error"]
    ids = [record["id"] for record in told[1:-1]]
    assert ids == [None, None, None, "no-question", "number", "context", "contexts", None]


def test_bytes_that_are_no_text_do_not_stop_a_run(ties: Ties) -> None:
    """Broken UTF-8 and half surrogates are answered or reported, line by line."""
    said = b'{"id": 1, "question": "\xff\xfe how long?"}\n{"id": 2, "question": "\\ud83d ok"}\n'
    told = lines(ties("ask", "--batch", "-", said=said + b"\xff\n"))
    assert [record["id"] for record in told] == [1, 2, None]
    assert "error" in told[2]


def test_an_empty_batch_is_nothing(ties: Ties) -> None:
    """No lines, no records, no failure."""
    ran = ties("ask", "--batch", "-", said="\n\n")
    assert (ran.code, ran.out) == (0, "")


def test_the_same_batch_gives_the_same_replies(ties: Ties) -> None:
    """But for the time it took, two runs are alike."""
    said = "\n".join(
        json.dumps({"id": n, "question": text})
        for n, text in enumerate(["visa?", "북한", "G7 峰会", "did they agree on THAAD?"])
    )
    runs = [lines(ties("ask", "--batch", "-", "--today", "2025-07-01", said=said)) for _ in "ab"]
    for run in runs:
        for record in run:
            del record["elapsed_ms"]
    assert runs[0] == runs[1]


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_lines_are_survived(ties: Ties, texts: list[str]) -> None:
    """Whatever the lines hold, there is a record for each that is not blank."""
    said = "\n".join(text.replace("\n", " ").replace("\r", " ") for text in texts)
    raw = said.encode("utf-8", errors="surrogatepass")
    ran = ties("ask", "--batch", "-", said=raw)
    expected = [line for line in raw.split(b"\n") if line.decode("utf-8", errors="replace").strip()]
    assert len(ran.out.splitlines()) == len(expected)
    assert ran.code == (1 if expected else 0)
