"""The answerer: one utterance, its thread and a day in; one typed, cited reply out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.core.answering import wording
from bot.core.answering.about_reply import ABOUT_AT_MOST, AboutReply, about_reply
from bot.core.answering.after_elsewhere import is_after_elsewhere
from bot.core.answering.also_named import asked_if_named
from bot.core.answering.as_told import as_told, other_threads
from bot.core.answering.asked_plainly import asked_plainly
from bot.core.answering.attributes_listed import attributes_listed
from bot.core.answering.beside import is_told, readings_again, tells_more
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
from bot.core.answering.in_hangul import in_hangul
from bot.core.answering.in_other_call import silent_on_other_call
from bot.core.answering.in_turn import in_turn
from bot.core.answering.joining import join_replies
from bot.core.answering.lines import in_one_line
from bot.core.answering.listed import replies_to_entries
from bot.core.answering.longer_than import held_against_another
from bot.core.answering.named_value import value_named
from bot.core.answering.of_told import reply_of_told
from bot.core.answering.of_year import is_of_other_edition
from bot.core.answering.openers import without_openers
from bot.core.answering.pieces_beside import without_around
from bot.core.answering.raised import is_of_nothing
from bot.core.answering.reply_again import reply_on_reply
from bot.core.answering.said_of_told import said_of_told
from bot.core.answering.several import put_right, replies_to_parts
from bot.core.answering.single import reply_to
from bot.core.answering.small_talk import GREETING, greets
from bot.core.answering.sources import matter_besides
from bot.core.answering.stated_wrong import stated_wrong
from bot.core.answering.turning import turned_away
from bot.core.answering.who_said import told_by_whom
from bot.core.answering.whose_value import fact_near_value
from bot.core.answering.within import clause_in, questions_in
from bot.core.claims.cases import Judgement
from bot.core.claims.check import ClaimChecker
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean, lang_of_thread
from bot.core.matching.spacing import Spacer, is_long
from bot.core.matching.understanding import Understanding
from bot.core.matching.vowel_slips import VowelMender
from bot.core.reply import Choice, Reply, ReplyKind


@dataclass(frozen=True)
class Answerer:
    """Answers utterances from one store; holds no state, so the same input gives the same bytes."""

    matcher: Matcher

    @cached_property
    def _claims(self) -> ClaimChecker:
        # Made when first needed: its wordings take a while to compile.
        return ClaimChecker(self.matcher)

    @cached_property
    def _spacer(self) -> Spacer:
        return Spacer(line for _, line in self.matcher.store.utterances(Lang.KO))

    @cached_property
    def _vowels(self) -> VowelMender:
        reader, lines = self.matcher.reader, self.matcher.store.utterances(Lang.KO)
        names, common = reader.lexicon.alias_texts(Lang.KO), reader.vocabulary.common(Lang.KO)
        return VowelMender(names, (line for _, line in lines), common)

    def _judge(self, said: str, lang: Lang) -> Judgement:
        return self._claims.judge(said, lang)

    def reply(
        self,
        question: str,
        *,
        today: date,
        context: Sequence[str] = (),
        lang: Lang | None = None,
    ) -> Reply:
        """Answer any string. `context` are earlier utterances of the thread, oldest first."""
        question, context = in_one_line(question), [in_one_line(line) for line in context]
        if lang is None:
            question = in_hangul(self.matcher, question)
        lang = lang or lang_of_thread(clean(question), context, self.matcher.scripts)
        understood, whole = self.matcher.read(question, lang), clean(question)[:MAX_LENGTH]
        context = [
            without_around(self.matcher, self._bare(line, None, in_thread=bool(at)))
            for at, line in enumerate(context)
        ]
        about = self._wanted(question, lang)
        if about is not None and context:
            last = self.reply(context[-1], today=today, context=context[:-1])
            spoken = about.lang or lang or understood.lang
            again = reply_on_reply(self.matcher, about, last, today, spoken)
            if again is not None:
                return self._finish(again, spoken)
        # "Really?" says nothing of what a later "and Ishiba?" is asked of.
        context = [line for line in context if self._wanted(line, None) is None]
        said = context
        context = as_told(self.matcher, said, lambda line, to: self._reply(line, today, to, None))
        question = self._bare(question, understood.lang, in_thread=bool(context))
        read = self.matcher.read(question, understood.lang)
        turned = turned_away(read, self.matcher) if context else ""
        if turned:
            question, said, context = turned, [], []
        reply = self._reply(question, today, context, lang)
        text = clean(question)[:MAX_LENGTH]
        turns = in_turn(
            self.matcher,
            text,
            understood.lang,
            reply,
            lambda part, before: self._reply(part, today, [*context, *before], lang),
        )
        if turns:
            reply = self._finish(join_replies(self.matcher.store, turns, reply.lang), reply.lang)
        if about is not None and about.needs_a_reply and reply.kind is not ReplyKind.CHAT:
            # Where nothing was told, whatever is near to "is that confirmed?" is a guess.
            return self._finish(wording.abstain(self.matcher.store, reply.lang), reply.lang)
        for rest, thread in readings_again(self.matcher, text, understood.lang, reply, context):
            again = self._reply(rest, today, thread, lang)
            reply = again if tells_more(again, reply) else reply
        also = "" if is_told(reply) else asked_if_named(self.matcher, read, context)
        if also:
            again = self._reply(also, today, (), lang)
            reply = again if tells_more(again, reply) else reply
        threads = other_threads(self.matcher, read, context, said) if not is_told(reply) else ()
        for thread in threads:
            again = self._reply(question, today, thread, lang)
            reply = again if tells_more(again, reply) else reply
        if reply.kind is ReplyKind.ABSTAIN and greets(whole, reply.lang, self.matcher):
            reply = self.answer_intent(GREETING, today=today, lang=reply.lang)
            return replace(reply, intents=(GREETING,))
        if not understood.cut:
            return reply
        note = self.matcher.store.message("cut", reply.lang)
        if reply.lang is Lang.ZH_HANT:
            note = self.matcher.scripts.for_readers(note)
        footer = " ".join(part for part in (reply.footer, note) if part)
        return replace(reply, notes=(*reply.notes, "cut"), footer=footer)

    def _wanted(self, line: str, lang: Lang | None) -> AboutReply | None:
        """What a line asks of the reply before it, if that is all it asks."""
        read = self.matcher.read(line, lang)
        return about_reply(read.text, read.lang) if read.content <= ABOUT_AT_MOST else None

    def _bare(self, line: str, lang: Lang | None, *, in_thread: bool) -> str:
        """A line without what stands around its question; the line itself if nothing does."""
        text = clean(line)[:MAX_LENGTH]
        spoken = lang or self.matcher.read(line).lang
        bare = without_openers(text, spoken, in_thread=in_thread)
        if spoken is Lang.KO:
            # To learn the words takes longer than to answer: most texts need none of that.
            bare = self._vowels.mended(self._spacer.spaced(bare) if is_long(bare) else bare)
        return line if bare == text else bare

    def _reply(
        self, question: str, today: date, context: Sequence[str], lang: Lang | None
    ) -> Reply:
        """The reply to a message as it stands."""
        asked = asked_plainly(self.matcher, question, today, context, lang)
        question, context = asked.question, asked.context
        understood, spoken = asked.understood, asked.spoken
        if not any(char.isalnum() for char in understood.text):
            return self._finish(wording.abstain(self.matcher.store, spoken, "empty"), spoken)
        nameless = not context and is_of_nothing(self.matcher, understood)
        others = is_of_other_edition(self.matcher, understood, context)
        if nameless or others or is_after_elsewhere(self.matcher, understood, context):
            return self._finish(wording.abstain(self.matcher.store, spoken), spoken)
        of_told = reply_of_told(self.matcher, understood, context, today, spoken, surely=True)
        if of_told is not None:
            return self._finish(of_told, spoken)
        whole = self._readable(question, spoken)
        listed = replies_to_entries(self.matcher, whole, today, spoken, marked=True)
        if listed is not None and not attributes_listed(self.matcher, understood):
            return self._finish(listed, spoken)
        by_rule = reply_by_rule(self.matcher, understood, whole, context, today, spoken)
        if by_rule is not None:
            return self._finish(by_rule, spoken)
        by_day = reply_of_day(self.matcher, understood, today, spoken, context)
        if by_day is not None:
            return self._finish(by_day, spoken)
        halves = in_halves(
            self.matcher, understood, lambda part, thread: self._reply(part, today, thread, spoken)
        )
        if halves:
            return self._finish(join_replies(self.matcher.store, halves, spoken), spoken)
        understood = by_name(understood, self.matcher)
        match = match_in_context(self.matcher, understood, context)
        named = value_named(self.matcher, understood, context, match)
        if named is not None:
            return self._finish(reply_to(self.matcher, *named, today, spoken), spoken)
        against = held_against_another(self.matcher, understood, context, match)
        if against is not None:
            match, decision, right = against
            reply = reply_to(self.matcher, match, decision, today, spoken, confirmed=right)
            return self._finish(reply, spoken)
        silent = silent_on_other_call(self.matcher, understood, match, context)
        if silent is not None:
            return self._finish(reply_to(self.matcher, match, silent, today, spoken), spoken)
        if came_up_beside(self.matcher, understood):
            silent = not_spoken_of(self.matcher, understood, decide(match, self.matcher))
            return self._finish(reply_to(self.matcher, match, silent, today, spoken), spoken)
        came_up = None if context else spoken_of(self.matcher, understood, match)
        if came_up is not None:
            reply = reply_to(self.matcher, match, came_up, today, spoken, confirmed="yes")
            return self._finish(reply, spoken)
        telling, spoken_by = told_by_whom(self._judge, understood, self.matcher)
        if telling is not None:
            return self._finish(reply_of_teller(self.matcher, understood, telling, spoken), spoken)
        near = fact_near_value(understood, self.matcher)
        if near is not None:
            silence = self.matcher.store.message("gap-generic", spoken)
            reply = wording.answer_gap(self.matcher.store, silence, [near], spoken, today)
            return self._finish(reply, spoken)
        listed = replies_to_entries(self.matcher, whole, today, spoken, marked=False)
        if listed is not None:
            return self._finish(listed, spoken)
        wrong = stated_wrong(self._judge, self.matcher, whole, spoken, match)
        if wrong is not None:
            return self._finish(put_right(self.matcher, *wrong, today, spoken, context), spoken)
        pointed = said_of_told(self._judge, self.matcher, understood, match, context)
        if pointed is not None:
            told_of, said_so = pointed
            reply = reply_to(self.matcher, match, told_of, today, spoken, confirmed=said_so)
            return self._finish(reply, spoken)
        beyond = asked_beyond(self.matcher, whole, spoken, match)
        if beyond is not None:
            decision, lead = self._confirmed(question, understood, *beyond, context)
            reply = reply_to(self.matcher, beyond[0], decision, today, spoken, confirmed=lead)
            return self._finish(reply, spoken)
        parts = questions_in(self.matcher, whole, spoken)
        if len(parts) > 1:
            joined = replies_to_parts(self.matcher, parts, match, today, spoken, context)
            if joined is not None:
                return self._finish(joined, spoken)
        found = by_thread(self.matcher, understood, match, context, today, spoken)
        if isinstance(found, Reply):
            return self._finish(found, spoken)
        match, decision = found
        if not decision.tells and spoken_by is not None:
            reply = reply_of_speaker(self.matcher, understood, spoken_by, today, spoken)
            return self._finish(reply, spoken)
        if not decision.tells:
            match, decision = clause_in(self.matcher, question, spoken) or (match, decision)
        match, decision = matter_besides(understood, decision, self.matcher) or (match, decision)
        said = understood if match.understood.text != understood.text else None
        decision, lead = self._confirmed(question, understood, match, decision, context)
        reply = reply_to(self.matcher, match, decision, today, spoken, said, lead)
        return self._finish(reply, spoken)

    def _readable(self, question: str, lang: Lang) -> str:
        """A message as its parts are read: cleaned, and Chinese in simplified characters."""
        text = clean(question)[:MAX_LENGTH]
        return self.matcher.scripts.to_simplified(text) if lang.written is Lang.ZH else text

    def answer_intent(self, intent_id: str, *, today: date, lang: Lang) -> Reply:
        """The reply for a known intent, as when a person picks a choice. Raises KeyError."""
        intent = self.matcher.store.intents[intent_id]
        return self._finish(wording.answer_intent(self.matcher.store, intent, lang, today), lang)

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

    def _finish(self, reply: Reply, lang: Lang) -> Reply:
        """Traditional characters for those who write them."""
        if lang is not Lang.ZH_HANT:
            return reply
        convert = self.matcher.scripts.for_readers
        return replace(
            reply,
            headline=convert(reply.headline),
            body=convert(reply.body),
            footer=convert(reply.footer),
            citation_line=convert(reply.citation_line),
            choices=tuple(Choice(convert(c.label), c.intent) for c in reply.choices),
        )
