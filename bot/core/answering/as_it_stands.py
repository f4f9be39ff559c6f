"""One message as it stands: the order in which it is read, and the first reply that holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.core.answering import wording
from bot.core.answering.after_elsewhere import is_after_elsewhere
from bot.core.answering.asked_plainly import Asked, asked_plainly, readable
from bot.core.answering.attributes_listed import attributes_listed
from bot.core.answering.beyond import asked_beyond
from bot.core.answering.by_thread import by_thread
from bot.core.answering.came_up_of import came_up_beside, not_spoken_of, spoken_of
from bot.core.answering.confirming import confirmed
from bot.core.answering.context import match_in_context
from bot.core.answering.dated import by_name
from bot.core.answering.decision import Decision, decide
from bot.core.answering.direct import (
    reply_by_rule,
    reply_of_day,
    reply_of_speaker,
    reply_of_teller,
)
from bot.core.answering.halves import in_halves
from bot.core.answering.in_other_call import silent_on_other_call
from bot.core.answering.inviter_stated import inviter_stated
from bot.core.answering.joining import join_replies
from bot.core.answering.listed import replies_to_entries
from bot.core.answering.longer_than import held_against_another
from bot.core.answering.named_value import value_named
from bot.core.answering.of_told import reply_of_told
from bot.core.answering.of_year import is_of_other_edition
from bot.core.answering.own_subject import has_its_own_subject
from bot.core.answering.place_stated import place_stated
from bot.core.answering.raised import is_of_nothing
from bot.core.answering.said_of_told import said_of_told
from bot.core.answering.several import put_right, replies_to_parts
from bot.core.answering.single import reply_to
from bot.core.answering.sources import matter_besides
from bot.core.answering.stated_wrong import stated_wrong
from bot.core.answering.who_said import told_by_whom
from bot.core.answering.whose_value import fact_near_value
from bot.core.answering.within import clause_in, questions_in
from bot.core.claims.cases import Judgement
from bot.core.claims.check import ClaimChecker
from bot.core.language import ChineseScripts, Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean
from bot.core.matching.understanding import Understanding
from bot.core.reply import Choice, Reply


@dataclass(frozen=True)
class AsItStands:
    """Answers a message in its thread, without taking anything from around it.

    What a whole message is, `Answerer` knows. Holds no state, so the same input gives the same
    bytes.
    """

    matcher: Matcher

    @cached_property
    def _claims(self) -> ClaimChecker:
        # Made when first needed: its wordings take a while to compile.
        return ClaimChecker(self.matcher)

    def _judge(self, said: str, lang: Lang) -> Judgement:
        return self._claims.judge(said, lang)

    def reply(self, question: str, today: date, context: Sequence[str], lang: Lang | None) -> Reply:
        """The reply, in the script of who asks. `context` are earlier utterances, oldest first."""
        asked = asked_plainly(self.matcher, question, today, context, lang)
        return in_script(self._told(asked, today), asked.spoken, self.matcher.scripts)

    def _told(self, asked: Asked, today: date) -> Reply:
        question, context = asked.question, asked.context
        understood, spoken = asked.understood, asked.spoken
        if not any(char.isalnum() for char in understood.text):
            return wording.abstain(self.matcher.store, spoken, "empty")
        nameless = not context and is_of_nothing(self.matcher, understood)
        others = is_of_other_edition(self.matcher, understood, context)
        # "Send that to the press team in my name" asks nothing of what its thread is on.
        bids = bool(context) and understood.errand and not understood.entity_ids
        if nameless or others or bids or is_after_elsewhere(self.matcher, understood, context):
            return wording.abstain(self.matcher.store, spoken)
        of_told = reply_of_told(self.matcher, understood, context, today, spoken, surely=True)
        if of_told is not None:
            return of_told
        whole = readable(self.matcher, question, spoken)
        listed = replies_to_entries(self.matcher, whole, today, spoken, marked=True)
        if listed is not None and not attributes_listed(self.matcher, understood):
            return listed
        by_rule = reply_by_rule(self.matcher, understood, whole, context, today, spoken)
        if by_rule is not None:
            return by_rule
        by_day = reply_of_day(self.matcher, understood, today, spoken, context)
        if by_day is not None:
            return by_day
        halves = in_halves(
            self.matcher, understood, lambda part, thread: self.reply(part, today, thread, spoken)
        )
        if halves:
            return join_replies(self.matcher.store, halves, spoken)
        if has_its_own_subject(self.matcher, understood, context):
            return wording.abstain(self.matcher.store, spoken)
        understood = by_name(understood, self.matcher)
        match = match_in_context(self.matcher, understood, context)
        named = value_named(self.matcher, understood, context, match)
        named = named or inviter_stated(self.matcher, understood, context, match)
        if named is not None:
            match, decision, lead = named
            return reply_to(self.matcher, match, decision, today, spoken, confirmed=lead)
        placed = place_stated(self.matcher, understood, match)
        if placed is not None:
            return reply_to(self.matcher, *placed, today, spoken)
        against = held_against_another(self.matcher, understood, context, match)
        if against is not None:
            match, decision, right = against
            return reply_to(self.matcher, match, decision, today, spoken, confirmed=right)
        silent = silent_on_other_call(self.matcher, understood, match, context)
        if silent is not None:
            return reply_to(self.matcher, match, silent, today, spoken)
        if came_up_beside(self.matcher, understood):
            silent = not_spoken_of(self.matcher, understood, decide(match, self.matcher))
            return reply_to(self.matcher, match, silent, today, spoken)
        came_up = None if context else spoken_of(self.matcher, understood, match)
        if came_up is not None:
            return reply_to(self.matcher, match, came_up, today, spoken, confirmed="yes")
        telling, spoken_by = told_by_whom(self._judge, understood, self.matcher)
        if telling is not None:
            return reply_of_teller(self.matcher, understood, telling, spoken)
        near = fact_near_value(understood, self.matcher)
        if near is not None:
            silence = self.matcher.store.message("gap-generic", spoken)
            return wording.answer_gap(self.matcher.store, silence, [near], spoken, today)
        listed = replies_to_entries(self.matcher, whole, today, spoken, marked=False)
        if listed is not None:
            return listed
        wrong = stated_wrong(self._judge, self.matcher, whole, spoken, match)
        if wrong is not None:
            return put_right(self.matcher, *wrong, today, spoken, context)
        pointed = said_of_told(self._judge, self.matcher, understood, match, context)
        if pointed is not None:
            told_of, said_so = pointed
            return reply_to(self.matcher, match, told_of, today, spoken, confirmed=said_so)
        beyond = asked_beyond(self.matcher, whole, spoken, match)
        if beyond is not None:
            decision, lead = self._confirmed(question, understood, *beyond, context)
            return reply_to(self.matcher, beyond[0], decision, today, spoken, confirmed=lead)
        parts = questions_in(self.matcher, whole, spoken)
        if len(parts) > 1:
            joined = replies_to_parts(self.matcher, parts, match, today, spoken, context)
            if joined is not None:
                return joined
        found = by_thread(self.matcher, understood, match, context, today, spoken)
        if isinstance(found, Reply):
            return found
        match, decision = found
        if not decision.tells and spoken_by is not None:
            return reply_of_speaker(self.matcher, understood, spoken_by, today, spoken)
        if not decision.tells:
            match, decision = clause_in(self.matcher, question, spoken) or (match, decision)
        match, decision = matter_besides(understood, decision, self.matcher) or (match, decision)
        said = understood if match.understood.text != understood.text else None
        decision, lead = self._confirmed(question, understood, match, decision, context)
        return reply_to(self.matcher, match, decision, today, spoken, said, lead)

    def _confirmed(
        self,
        question: str,
        understood: Understanding,
        match: Match,
        decision: Decision,
        context: Sequence[str],
    ) -> tuple[Decision, str | None]:
        """The decision and what its reply begins with, where a message states something."""
        text = clean(question)[:MAX_LENGTH]
        return confirmed(
            self._judge,
            text,
            understood,
            match,
            decision,
            self.matcher,
            in_thread=bool(context),
        )


def in_script(reply: Reply, lang: Lang, scripts: ChineseScripts) -> Reply:
    """The reply in traditional characters for those who write them; else as it is."""
    if lang is not Lang.ZH_HANT:
        return reply
    convert = scripts.for_readers
    return replace(
        reply,
        headline=convert(reply.headline),
        body=convert(reply.body),
        footer=convert(reply.footer),
        citation_line=convert(reply.citation_line),
        choices=tuple(Choice(convert(c.label), c.intent) for c in reply.choices),
    )
