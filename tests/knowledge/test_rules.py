"""Each rule of validation: a store without problems passes, each breach is found at its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from small_store import Files, make_files, texts, write_files

from bot.core.validation.problem import Problem, Severity
from bot.core.validation.run import validate
from bot.storage.knowledge import load_records

TODAY = date(2030, 3, 7)
FACTS = "knowledge/facts/meetings.yaml"
Change = Callable[[Files], Any]


def problems(root: Path, change: Change | None = None) -> list[Problem]:
    files = make_files()
    if change is not None:
        change(files)
    write_files(root, files)
    return validate(load_records(root), TODAY)


def fact(files: Files, index: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = files[FACTS]["facts"][index]
    return found


def line_of(root: Path, file: str, words: str) -> int:
    lines = (root / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_store_without_problems(tmp_path: Path) -> None:
    """The invented store keeps every rule."""
    assert [str(problem) for problem in problems(tmp_path)] == []


ENTITIES, GAPS = "knowledge/entities.yaml", "knowledge/gaps/meetings.yaml"
OVERVIEWS, MESSAGES = "knowledge/overviews.yaml", "knowledge/messages.yaml"
REWORDINGS_EN = "knowledge/rewordings/en/meetings.yaml"
SAMPLES_EN, SAMPLES_KO = (f"knowledge/samples/{lang}/meetings.yaml" for lang in ("en", "ko"))


def evidence(files: Files) -> dict[str, Any]:
    found: dict[str, Any] = fact(files)["evidence"][0]
    return found


def says(en: str, ko: str = "", zh: str = "") -> Change:
    """Return a change of the first fact's statement, in the languages given."""
    given = {"en": en, "ko": ko, "zh": zh}
    return lambda files: fact(files)["statement"].update({k: v for k, v in given.items() if v})


def southam_alias(alias: str) -> Change:
    return lambda files: files[ENTITIES]["entities"][1]["aliases"]["en"].append(alias)


def gap(**changes: Any) -> Change:
    return lambda files: files[GAPS]["gaps"][0].update(changes)


def facts(**changes: Any) -> Change:
    return lambda files: fact(files).update(changes)


def circle(files: Files) -> None:
    fact(files)["superseded_by"] = "meeting-length"
    fact(files, 1)["superseded_by"] = "meeting-date"


BREACHES: list[tuple[str, str, Change]] = [
    (FACTS, "unknown key 'colour'", facts(colour="red")),
    (FACTS, "missing key 'mode'", lambda f: fact(f).pop("mode")),
    (FACTS, "missing language 'ko'", lambda f: fact(f)["short"].pop("ko")),
    (FACTS, "none of happened", facts(mode="rumoured")),
    (FACTS, "must be a list", facts(asks="when")),
    (FACTS, "is no day", facts(as_of="5 March")),
    (FACTS, "is no date", facts(value={"type": "date", "on": "2030-02-30"})),
    (FACTS, "type must be one of", facts(value={"type": "colour"})),
    (FACTS, "duplicate id 'meeting-date'", lambda f: fact(f, 1).update(id="meeting-date")),
    (FACTS, "there is no topic 'sport'", facts(topic="sport")),
    (FACTS, "there is no entity 'eastham'", lambda f: fact(f)["entities"].append("eastham")),
    (FACTS, "is missing from entities", lambda f: fact(f)["entities"].remove("northam")),
    (FACTS, "is no event but a place", facts(event="northam")),
    (FACTS, "there is no fact 'meeting-end'", facts(related=["meeting-end"])),
    (FACTS, "can't refer to itself", facts(related=["meeting-date"])),
    (FACTS, "there is no source 'rumours'", lambda f: evidence(f).update(source="rumours")),
    (FACTS, "has no paragraph 9", lambda f: evidence(f).update(paragraph="9")),
    (FACTS, "the anchor has 13 words", lambda f: evidence(f).update(anchor="a " * 12 + "40")),
    (FACTS, "if and only if its attribution is derived", facts(attribution="derived")),
    (FACTS, "goes round in a circle", circle),
    (
        FACTS,
        "is neither in the value",
        says(
            "Northam met Southam on 4 March 2030 for 50 minutes.",
            "노섬은 2030년 3월 4일 사우섬과 50분간 만났습니다.",
            "诺瑟姆2030年3月4日与索瑟姆会面50分钟。",
        ),
    ),
    (FACTS, "the quantities differ", says("", "", "诺瑟姆2030年3月5日与索瑟姆会面。")),
    (FACTS, "the names differ", says("Northam met on 4 March 2030.")),
    (FACTS, "has lost its number", says("", "노섬은 2030년 월 4일 사우섬과 만났습니다.")),
    (FACTS, "is relative: write the date", says("Northam met Southam on 4 March 2030, last year.")),
    (FACTS, "statement states the value", facts(value={"type": "clock", "minutes": "555"})),
    (
        FACTS,
        "statement names southam",
        lambda f: fact(f, 2).update(value={"type": "entity", "entities": ["southam"]}),
    ),
    (FACTS, "is sharper than the source", lambda f: fact(f, 1)["value"].update(approximate=True)),
    (
        FACTS,
        "the latest such weekday before is 2030-03-04",
        lambda f: fact(f)["resolves"][0].update(result="2030-02-25"),
    ),
    (FACTS, "the facts give weekday 0", lambda f: fact(f, 2)["value"].update(weekday="2")),
    (FACTS, "recorded_on lies before as_of", facts(recorded_on="2030-03-01")),
    (FACTS, "as_of lies before the source's date", facts(as_of="2030-03-01")),
    (
        FACTS,
        "valid_until lies before valid_from",
        facts(valid_from="2030-04", valid_until="2030-03"),
    ),
    (
        FACTS,
        "leave no room for the citation",
        says("Northam met Southam on 4 March 2030." + " So it was." * 50),
    ),
    (ENTITIES, "also names 'northam'", southam_alias("northam")),
    (ENTITIES, "is not in lower case", southam_alias("The South")),
    (ENTITIES, "stands twice", southam_alias("southam")),
    (GAPS, "there is no fact 'x'", gap(nearest=["x"])),
    (GAPS, "must start with 'gap-'", gap(id="lunch")),
    (
        GAPS,
        "the same question as",
        gap(question=texts("When did Northam and Southam meet", "a", "b")),
    ),
    (
        OVERVIEWS,
        "stands in none of its facts",
        lambda f: f[OVERVIEWS]["overviews"][0]["text"].update(
            en="Northam met Southam for 50 minutes."
        ),
    ),
    (
        OVERVIEWS,
        "there is no entity 'x'",
        lambda f: f[OVERVIEWS]["overviews"][0].update(entity="x"),
    ),
    (
        MESSAGES,
        "placeholders of 'source' differ",
        lambda f: f[MESSAGES]["messages"]["source"].update(ko="{day} 자."),
    ),
    (SAMPLES_KO, "7 samples in ko", lambda f: f[SAMPLES_KO]["samples"]["gap-lunch"].pop()),
    (
        SAMPLES_EN,
        "already asks for 'meeting-date'",
        lambda f: f[SAMPLES_EN]["samples"]["gap-lunch"].append("Meeting date, A?"),
    ),
    (SAMPLES_EN, "which is no intent", lambda f: f[SAMPLES_EN]["samples"].update(nothing=["a"])),
    (
        REWORDINGS_EN,
        "which is no fact",
        lambda f: f.update({REWORDINGS_EN: {"rewordings": {"gap-lunch": ["They ate."]}}}),
    ),
    (
        REWORDINGS_EN,
        "is a question",
        lambda f: f.update({REWORDINGS_EN: {"rewordings": {"meeting-date": ["Was it then?"]}}}),
    ),
    ("knowledge/x.yaml", "not a knowledge file", lambda f: f.update({"knowledge/x.yaml": {}})),
]


@pytest.mark.parametrize(("file", "message", "change"), BREACHES, ids=[b[1] for b in BREACHES])
def test_a_breach_is_an_error(file: str, message: str, change: Change, tmp_path: Path) -> None:
    """Each breach is reported as an error in its file, with a line."""
    found = problems(tmp_path, change)
    matching = [problem for problem in found if message in problem.message]
    assert matching, [str(problem) for problem in found]
    assert matching[0].file == file
    assert matching[0].severity is Severity.ERROR
    assert matching[0].line >= 1


def test_all_problems_are_reported_at_once_with_their_lines(tmp_path: Path) -> None:
    """Three breaches in two files give three problems, each at its own line."""

    def change(files: Files) -> None:
        fact(files)["colour"] = "red"
        fact(files, 1)["topic"] = "sport"
        files["knowledge/messages.yaml"]["messages"]["source"]["ko"] = "{day} 자."

    found = {(p.file, p.line): p.message for p in problems(tmp_path, change)}
    messages = " / ".join(found.values())
    assert "colour" in messages
    assert "sport" in messages
    assert "placeholders" in messages
    assert "sport" in found[FACTS, line_of(tmp_path, FACTS, "topic: sport")]
    assert "colour" in found[FACTS, line_of(tmp_path, FACTS, "colour: red")]


def test_a_passed_plan_is_a_warning(tmp_path: Path) -> None:
    """A plan whose date has passed, as of `today`, asks a curator to look."""
    found = problems(tmp_path, lambda f: fact(f).update(volatility="plan"))
    assert [(p.severity, p.line > 1) for p in found] == [(Severity.WARNING, True)]
    assert "passed on 2030-03-04" in found[0].message


def test_a_repeated_sample_is_a_warning(tmp_path: Path) -> None:
    """The same utterance twice under one intent is noted, not refused."""
    file = "knowledge/samples/en/meetings.yaml"
    found = problems(tmp_path, lambda f: f[file]["samples"]["gap-lunch"].append("Gap lunch: a"))
    assert [p.severity for p in found] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("content", "message", "line"),
    [
        ("topics: [", "not valid YAML", 2),
        ("topics:\n  - id: a\n    id: b\n", "duplicate key 'id'", 3),
        ("topics: &x []\nother: *x\n", "YAML aliases are not used", 1),
        ("topics: !!python/object:os.system {}\n", "is not used in knowledge files", 1),
        ("", "the file is empty", 1),
        ("- a\n", "must be a mapping", 1),
    ],
)
def test_yaml_that_is_not_ours(content: str, message: str, line: int, tmp_path: Path) -> None:
    """Broken or clever YAML is one problem with its line, and the rest is still checked."""
    write_files(tmp_path, make_files())
    (tmp_path / "knowledge/topics.yaml").write_text(content, encoding="utf-8")
    found = validate(load_records(tmp_path), TODAY)
    ours = [p for p in found if p.file == "knowledge/topics.yaml" and message in p.message]
    assert [p.line for p in ours] == [line], [str(p) for p in found]
    assert any("there is no topic 'meetings'" in p.message for p in found)
