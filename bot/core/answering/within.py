"""What a longer message asks: its questions, and the clause that holds the one that is answered."""

from __future__ import annotations

from bot.core.answering.beyond import is_question
from bot.core.answering.dated import by_name
from bot.core.answering.decision import TOGETHER, Decision, decide
from bot.core.answering.followups import fits_whole, names_enough
from bot.core.answering.other_pairs import is_of_others
from bot.core.answering.own_matters import is_of_own_day
from bot.core.answering.parts import clauses, said_and_asked, split_questions
from bot.core.answering.taken_out import takes_out
from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.errands import is_of_own_text
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import ReplyKind

_PURPOSE = regex(r"^(?:for|because|since|so|but)\b")
"""How a clause begins that tells what a question is for."""

_OR = regex(r"\b(?:or|and|on|the)\b|[^a-z]")


def questions_in(matcher: Matcher, text: str, lang: Lang) -> tuple[str, ...]:
    """The questions of a message; a piece that asks nothing belongs to the one after it."""
    joint = "" if lang.written is Lang.ZH else " "
    questions: list[str] = []
    leading = ""
    for piece in split_questions(text, lang):
        understood = matcher.read(piece, lang)
        # "They agreed on exchanges, what for?" is one question, though "agreed" can ask too.
        asks = [ask for ask in understood.asks if ask in HARD_ASKS]
        whole = joint.join(part for part in (leading, piece) if part)
        if questions and lang is Lang.EN and _only_offers(understood):
            questions[-1] = joint.join((questions[-1], whole))
            leading = ""
            continue
        if asks or understood.wh or understood.yes_no:
            questions.append(whole)
            leading = ""
        else:
            leading = whole
    if leading and questions:
        questions[-1] = joint.join((questions[-1], leading))
    return tuple(questions)


def _only_offers(understood: Understanding) -> bool:
    """Whether a piece is nothing but values to choose from: "…, thurs or fri?"."""
    text = understood.text
    for quantity in understood.quantities:
        text = text.replace(quantity.surface, " ")
    return bool(understood.quantities) and not _OR.sub("", text)


def clause_in(matcher: Matcher, question: str, lang: Lang) -> tuple[Match, Decision] | None:
    """The clause of a longer message that can be answered best, if one can."""
    best: tuple[Match, Decision] | None = None
    whole = matcher.read(question, lang)
    if is_of_own_text(whole.text, whole.lang):
        return None
    if is_of_own_day(whole):
        return None  # "What's our phone-in number for the six o'clock call-in?"
    if is_of_others(whole, matcher):
        return None  # "Xi and Modi in Tianjin: what of direct flights?" is not on our flights.
    asked = _question_at_end(matcher, question, lang)
    pieces = clauses(clean(question)[:MAX_LENGTH], lang)
    asking = lang.written is Lang.EN and any(is_question(matcher.read(p, lang)) for p in pieces)
    for text in pieces:
        understood = by_name(matcher.read(text, lang), matcher)
        bare = matcher.read(text.rstrip("?!. "), lang)
        if asking and _PURPOSE.search(bare.text) and not is_question(bare):
            continue  # "do Koreans need an ESTA for a US layover": the layover asks nothing.
        if not names_enough(understood, matcher) or (
            asked is not None and text not in asked and not _asks_anything(understood)
        ):
            continue
        beside = set(whole.strangers) - set(understood.strangers)
        if beside and not (understood.entity_ids and _asks_anything(understood)):
            continue  # "The printer is jammed, who do I call?" is about no call of ours.
        if not understood.entity_ids and _names_others(whole, matcher):
            continue  # "who's the spokesperson for the UN's chief" is not on ours.
        match = matcher.match(understood)
        decision = decide(match, matcher)
        small_talk = decision.kind is ReplyKind.CHAT
        if decision.reason == TOGETHER and takes_out(whole):
            continue
        if (
            decision.tells
            and not small_talk
            and (best is None or decision.confidence > best[1].confidence)
            and fits_whole(decision.chosen[0].intent, understood, whole, matcher)
        ):
            best = match, decision
    return best


def _names_others(understood: Understanding, matcher: Matcher) -> bool:
    """Whether a person or a body that is none of ours is named."""
    known, kinds = matcher.store.entities_by_id, {EntityType.PERSON, EntityType.ORGANISATION}
    named = (known[id_] for id_ in understood.entity_ids)
    return any(entity.scope is Scope.OUTSIDE and entity.type in kinds for entity in named)


def _question_at_end(matcher: Matcher, question: str, lang: Lang) -> str | None:
    """The question that a message ends with after what it says, if it does."""
    parts = said_and_asked(clean(question)[:MAX_LENGTH], lang)
    if parts is None:
        return None
    asked = matcher.read(parts[1], lang)
    return parts[1] if asked.wh or asked.yes_no or "?" in asked.text else None


def _asks_anything(understood: Understanding) -> bool:
    asks = bool(HARD_ASKS & set(understood.asks))
    return asks or understood.wh or understood.yes_no
