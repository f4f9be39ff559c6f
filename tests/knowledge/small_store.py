"""A small invented store with its original, for testing the rules one at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.core.sources import hash_text, split_paragraphs

ORIGINAL = """date 2030-03-05

The mayor of Northam met the mayor of Southam on Monday for 40 minutes, the town hall said Tuesday.

They met again in the harbour at 9:15 a.m. on March 2, and a third meeting is planned for early May.
"""
Files = dict[str, Any]


def texts(en: str, ko: str, zh: str) -> dict[str, str]:
    return {"en": en, "ko": ko, "zh": zh}


def make_entity(entity_id: str, kind: str, en: str, ko: str, zh: str) -> dict[str, Any]:
    return {
        "id": entity_id,
        "type": kind,
        "scope": "inside",
        "label": texts(en, ko, zh),
        "aliases": {"en": [en.lower()], "ko": [ko], "zh": [zh]},
    }


def make_fact(fact_id: str, value: dict[str, Any], **changes: Any) -> dict[str, Any]:
    fact = {
        "id": fact_id,
        "topic": "meetings",
        "event": "meeting",
        "mode": "happened",
        "attribution": "report",
        "asks": ["when"],
        "agent": "northam",
        "recipients": ["southam"],
        "entities": ["northam", "southam", "meeting"],
        "value": value,
        "evidence": [
            {"source": "harbour-news", "paragraph": 1, "anchor": "on Monday for 40 minutes"}
        ],
        "resolves": [
            {"phrase": "Monday", "rule": "previous-weekday", "result": "2030-03-04"},
        ],
        "as_of": "2030-03-05",
        "valid_from": None,
        "valid_until": None,
        "recorded_on": "2030-03-06",
        "superseded_by": None,
        "volatility": "fixed",
    }
    order = [*list(fact)[:10], "question", "short", "statement", *list(fact)[10:]]
    fact.update(changes)
    return {key: fact[key] for key in [*order, *changes] if key in fact}


def make_files() -> Files:
    """Return {path: content} of a store without any problem."""
    blocks = split_paragraphs(ORIGINAL)
    files: Files = {
        "knowledge/topics.yaml": {
            "topics": [{"id": "meetings", "label": texts("Meetings", "회동", "会面")}]
        },
        "knowledge/entities.yaml": {
            "entities": [
                make_entity("northam", "place", "Northam", "노섬", "诺瑟姆"),
                make_entity("southam", "place", "Southam", "사우섬", "索瑟姆"),
                make_entity("meeting", "event", "The meeting", "회동", "会面"),
            ]
        },
        "knowledge/concepts.yaml": {"concepts": []},
        "knowledge/facts/meetings.yaml": {
            "facts": [
                make_fact(
                    "meeting-date",
                    {"type": "date", "on": "2030-03-04"},
                    question=texts(
                        "When did Northam and Southam meet?",
                        "노섬과 사우섬은 언제 만났나요?",
                        "诺瑟姆和索瑟姆何时会面？",
                    ),
                    short=texts("On 4 March 2030.", "2030년 3월 4일입니다.", "2030年3月4日。"),
                    statement=texts(
                        "Northam met Southam on 4 March 2030.",
                        "노섬은 2030년 3월 4일 사우섬과 만났습니다.",
                        "诺瑟姆2030年3月4日与索瑟姆会面。",
                    ),
                ),
                make_fact(
                    "meeting-length",
                    {"type": "duration", "amount": 40, "unit": "minute"},
                    asks=["how-long"],
                    question=texts(
                        "How long did Northam and Southam talk?",
                        "노섬과 사우섬은 얼마나 이야기했나요?",
                        "诺瑟姆和索瑟姆谈了多久？",
                    ),
                    short=texts("40 minutes.", "40분입니다.", "40分钟。"),
                    statement=texts(
                        "Northam and Southam talked for 40 minutes.",
                        "노섬과 사우섬은 40분간 이야기했습니다.",
                        "诺瑟姆与索瑟姆谈了40分钟。",
                    ),
                ),
                make_fact(
                    "meeting-weekday",
                    {"type": "weekday", "weekday": 0},
                    asks=["weekday"],
                    attribution="derived",
                    question=texts(
                        "On what weekday did they meet?",
                        "무슨 요일에 만났나요?",
                        "星期几会面的？",
                    ),
                    short=texts("Monday.", "월요일입니다.", "周一。"),
                    statement=texts(
                        "4 March 2030 was a Monday.",
                        "2030년 3월 4일은 월요일입니다.",
                        "2030年3月4日是星期一。",
                    ),
                    derivation={
                        "rule": "weekday-of",
                        "facts": ["meeting-date"],
                        "note": texts("By calendar.", "달력 기준입니다.", "按日历。"),
                    },
                ),
            ]
        },
        "knowledge/gaps/meetings.yaml": {
            "gaps": [
                {
                    "id": "gap-lunch",
                    "topic": "meetings",
                    "question": texts("Did they have lunch?", "점심을 먹었나요?", "吃午饭了吗？"),
                    "text": texts(
                        "The report does not say whether they had lunch.",
                        "보도에는 점심을 먹었는지 나오지 않습니다.",
                        "报道没有说他们是否吃了午饭。",
                    ),
                    "nearest": ["meeting-date"],
                    "recorded_on": "2030-03-06",
                }
            ]
        },
        "knowledge/overviews.yaml": {
            "overviews": [
                {
                    "id": "overview-meeting",
                    "topic": "meetings",
                    "entity": "meeting",
                    "question": texts("What about the meeting?", "회동은요?", "会面怎么样？"),
                    "text": texts(
                        "Northam met Southam for 40 minutes on 4 March 2030.",
                        "노섬은 2030년 3월 4일 사우섬과 40분간 만났습니다.",
                        "诺瑟姆2030年3月4日与索瑟姆会面40分钟。",
                    ),
                    "facts": ["meeting-date", "meeting-length"],
                    "recorded_on": "2030-03-06",
                }
            ]
        },
        "knowledge/chat.yaml": {"chats": [{"id": "chat-thanks", "text": texts("OK", "네", "好")}]},
        "knowledge/messages.yaml": {
            "messages": {"source": texts("From {date}.", "{date} 자.", "{date}。")}
        },
        "seeds/harbour-news.yaml": {
            "id": "harbour-news",
            "title": texts("Two towns meet", "두 도시의 만남", "两城会面"),
            "published_on": "2030-03-05",
            "language": "en",
            "kind": "news-report",
            "publisher": None,
            "sha256": hash_text(ORIGINAL),
            "paragraphs": [
                {"number": n, "sha256": hash_text(block), "gist": texts("Gist", "요지", "要点")}
                for n, block in enumerate(blocks)
            ],
        },
    }
    intents = ["meeting-date", "meeting-length", "meeting-weekday", "gap-lunch"]
    intents += ["overview-meeting", "chat-thanks"]
    for lang in ("en", "ko", "zh"):
        files[f"knowledge/samples/{lang}/meetings.yaml"] = {
            "samples": {
                intent: [f"{intent.replace('-', ' ')} {word}" for word in "abcdefgh"]
                for intent in intents
            }
        }
    return files


def write_files(root: Path, files: Files) -> None:
    """Write the files under `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000)
        path.write_text(text, encoding="utf-8")
