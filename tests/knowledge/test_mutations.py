"""Deleting or altering any number, date or name in a fact's text makes validation fail.

The mutations are generated from the whole store: every fact, every text, every language.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from bot.core.facts import Derivation, Fact, Timeline
from bot.core.language import Lang, Text
from bot.core.validation.agreement import check_text_agreement, is_optional
from bot.core.validation.evidence import is_pair
from bot.core.validation.subject import Subject, fact_texts
from bot.core.validation.texts import check_one_fact, find_quantities

NUMBERS = {
    Lang.EN: ("two", "three", "five", "nine", "eleven"),
    Lang.KO: ("두", "세", "다섯", "아홉", "열한"),
    Lang.ZH: ("两", "三", "五", "九", "十一"),
}


@dataclass(frozen=True)
class Mutation:
    """One changed text of one fact; `what` names the change."""

    path: tuple[str | int, ...]
    lang: Lang
    before: str
    after: str
    what: str


def replace_words(text: Text, lang: Lang, words: str) -> Text:
    return dataclasses.replace(text, **{lang.value: words})


def with_text(fact: Fact, path: tuple[str | int, ...], text: Text) -> Fact:
    """Return the fact with one of its texts replaced."""
    match path:
        case ("timeline", "label"):
            assert isinstance(fact.timeline, Timeline)
            return dataclasses.replace(
                fact, timeline=dataclasses.replace(fact.timeline, label=text)
            )
        case ("derivation", "note"):
            assert isinstance(fact.derivation, Derivation)
            return dataclasses.replace(
                fact, derivation=dataclasses.replace(fact.derivation, note=text)
            )
        case ("question",):
            return dataclasses.replace(fact, question=text)
        case ("short",):
            return dataclasses.replace(fact, short=text)
        case _:
            return dataclasses.replace(fact, statement=text)


def cut(words: str, start: int, end: int, new: str = "") -> str:
    return words[:start] + new + words[end:]


def mutate_digits(words: str, lang: Lang, subject: Subject) -> Iterator[tuple[str, str]]:
    """Delete or raise every run of digits, found without the product's own reading."""
    for match in re.finditer(r"\d+", words):
        yield cut(words, *match.span()), f"digits {match[0]} deleted"
        yield cut(words, *match.span(), str(int(match[0]) + 1)), f"digits {match[0]} raised"


def mutate_quantities(words: str, lang: Lang, subject: Subject) -> Iterator[tuple[str, str]]:
    """Delete every quantity; put other number words in the place of those written in words."""
    for quantity in find_quantities(words, lang):
        if is_pair(quantity):
            continue  # "the two leaders": it counts nobody who is not named
        span = (quantity.start, quantity.end)
        if not is_optional(quantity, words, lang):
            yield cut(words, *span), f"{quantity.surface!r} deleted"
        if quantity.spelled:
            for number in NUMBERS[lang]:
                changed = exchange_number(quantity.surface, number, lang)
                if changed is not None:
                    yield cut(words, *span, changed), f"{quantity.surface!r} → {changed!r}"


WORDS = {
    Lang.EN: re.compile(r"^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|a)\b"),
    Lang.KO: re.compile(r"^(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열두|열)(?=\s)"),
    Lang.ZH: re.compile(r"^(?:一|两|三|四|五|六|七|八|九|十)(?=[天周个位次])"),
}


def exchange_number(surface: str, number: str, lang: Lang) -> str | None:
    """Return the quantity with its leading number word exchanged; None if it has none."""
    match = WORDS[lang].match(surface.lower())
    if match is None or match[0] == number:
        return None
    return number + surface[match.end() :]


def mutate_months(words: str, lang: Lang, subject: Subject) -> Iterator[tuple[str, str]]:
    """Exchange month names, weekdays, ordinals and parts of a month or day."""
    swaps = {
        Lang.EN: (("June", "July"), ("July", "May"), ("November", "October"), ("Monday", "Sunday"),
                  ("Tuesday", "Friday"), ("Friday", "Saturday"), ("Wednesday", "Thursday"),
                  ("early", "late"), (r"a\.m\.", "p.m."), ("third", "second"), ("second", "fourth"),
                  ("first phone", "second phone"), ("first visit", "fifth visit"),
                  (r"(?<=\d )minutes", "hours"), (r"(?<=\d )days", "weeks"),
                  (r"(?<=\d )months", "years")),
        Lang.KO: (("월요일", "일요일"), ("화요일", "금요일"), ("금요일", "토요일"),
                  ("수요일", "목요일"), (r"\(화\)", "(수)"), ("오전", "오후"),
                  ("세 번째", "네 번째"), ("두 번째", "네 번째"), ("첫 통화", "두 번째 통화"),
                  ("월 초", "월 말"), ("하루", "이틀"), ("이틀", "사흘"),
                  ("엿새", "닷새"), ("개월", "년")),
        Lang.ZH: (("周一", "周日"), ("周二", "周五"), ("星期二", "星期三"), ("星期一", "星期四"),
                  ("上午", "下午"), ("第三", "第二"), ("第二", "第四"), ("首次", "第二次"),
                  ("月初", "月底"), ("分钟", "小时"), ("个月", "年")),
    }  # fmt: skip
    for old, new in swaps[lang]:
        for match in re.finditer(old, words):
            yield cut(words, *match.span(), new), f"{old!r} → {new!r}"


def mutate_names(words: str, lang: Lang, subject: Subject) -> Iterator[tuple[str, str]]:
    """Delete every name, and put every kind of other name in its place."""
    entities = subject.store.entities_by_id
    others = {
        kind: [entities[other].label.get(lang) for other in ids if other in entities]
        for kind, ids in (
            ("person", ("lee-jae-myung", "xi-jinping", "donald-trump", "vladimir-putin")),
            ("country", ("south-korea", "china", "japan", "north-korea")),
            ("place", ("gyeongju", "busan", "alberta")),
            ("organisation", ("apec", "g7")),
        )
    }
    for mention in subject.finder.find(words, lang):
        span = (mention.start, mention.end)
        yield cut(words, *span), f"name {mention.surface!r} deleted"
        entity = entities[mention.entity]
        for other in others[entity.type.value]:
            if other != entity.label.get(lang):
                yield cut(words, *span, other), f"name {mention.surface!r} → {other!r}"


Maker = Callable[[str, Lang, Subject], Iterator[tuple[str, str]]]
MAKERS: dict[str, Maker] = {
    "digits": mutate_digits,
    "quantities": mutate_quantities,
    "words": mutate_months,
    "names": mutate_names,
}


def mutations(fact: Fact, subject: Subject, make: Maker) -> Iterator[tuple[Mutation, Text]]:
    for path, text in fact_texts(fact):
        for lang, words in text.items():
            for after, what in make(words, lang, subject):
                if after != words:
                    yield Mutation(path, lang, words, after, what), replace_words(text, lang, after)


def problems_of(
    fact: Fact, path: tuple[str | int, ...], text: Text, subject: Subject
) -> set[object]:
    """Return what validation says of one fact with one of its texts replaced."""
    changed = with_text(fact, path, text)
    place = subject.place("facts", fact.id)
    return {*check_one_fact(changed, subject), *check_text_agreement(text, subject, place, path)}


@pytest.mark.parametrize("kind", MAKERS)
def test_every_mutation_is_noticed(kind: str, subject: Subject) -> None:
    """No number, date or name of any fact's text can be deleted or altered unnoticed."""
    missed: list[str] = []
    count = 0
    for fact in subject.store.facts:
        known = {path: problems_of(fact, path, text, subject) for path, text in fact_texts(fact)}
        for mutation, text in mutations(fact, subject, MAKERS[kind]):
            count += 1
            if not problems_of(fact, mutation.path, text, subject) - known[mutation.path]:
                where = f"{fact.id} {'.'.join(map(str, mutation.path))} {mutation.lang}"
                missed.append(f"{where}: {mutation.what} in {mutation.before!r}")
    assert count > len(subject.store.facts), "hardly any mutation was made"
    assert not missed, f"{len(missed)} of {count} unnoticed:\n" + "\n".join(missed)
