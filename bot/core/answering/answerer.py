"""The answerer: one utterance, its thread and a day in; one typed, cited reply out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.core.answering import wording
from bot.core.answering.about_reply import ABOUT_AT_MOST, AboutReply, about_reply
from bot.core.answering.also_named import asked_if_named
from bot.core.answering.as_it_stands import AsItStands, in_script
from bot.core.answering.as_told import as_told, other_threads
from bot.core.answering.beside import is_told, readings_again, tells_more
from bot.core.answering.in_hangul import in_hangul
from bot.core.answering.in_turn import in_turn
from bot.core.answering.joining import join_replies
from bot.core.answering.lines import in_one_line
from bot.core.answering.named_value import is_bare_value
from bot.core.answering.openers import without_openers
from bot.core.answering.pieces_beside import without_around
from bot.core.answering.put_forward import put_forward
from bot.core.answering.reply_again import reply_on_reply
from bot.core.answering.small_talk import GREETING, greets
from bot.core.answering.turning import turned_away
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import MAX_LENGTH, clean, lang_of_thread
from bot.core.matching.spacing import Spacer, is_long
from bot.core.matching.vowel_slips import VowelMender
from bot.core.reply import Reply, ReplyKind


@dataclass(frozen=True)
class Answerer:
    """Answers utterances from one store; holds no state, so the same input gives the same bytes."""

    matcher: Matcher

    @cached_property
    def _message(self) -> AsItStands:
        return AsItStands(self.matcher)

    @cached_property
    def _spacer(self) -> Spacer:
        return Spacer(line for _, line in self.matcher.store.utterances(Lang.KO))

    @cached_property
    def _vowels(self) -> VowelMender:
        reader, lines = self.matcher.reader, self.matcher.store.utterances(Lang.KO)
        names, common = reader.lexicon.alias_texts(Lang.KO), reader.vocabulary.common(Lang.KO)
        return VowelMender(names, (line for _, line in lines), common)

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
                return in_script(again, spoken, self.matcher.scripts)
        # "Really?" says nothing of what a later "and Ishiba?" is asked of.
        context = [line for line in context if self._wanted(line, None) is None]
        said = context
        context = as_told(
            self.matcher, said, lambda line, to: self._message.reply(line, today, to, None)
        )
        bare = self._bare(question, understood.lang, in_thread=bool(context))
        if bare != question and understood.lang is Lang.ZH_HANT:
            lang = understood.lang  # It is read in simplified characters now.
        question = bare
        read = self.matcher.read(question, understood.lang)
        asked = read.text.rstrip().endswith("?") or not is_bare_value(read)
        value = put_forward(self.matcher, read) if context and asked else ""
        if value:
            lang = understood.lang  # What is left of it tells neither who wrote it nor how.
            question, read = value, self.matcher.read(value, lang)
        turned = turned_away(read, self.matcher) if context else ""
        if turned:
            # What is left of a message is read in simplified characters, whoever wrote it.
            question, said, context, lang = turned, [], [], understood.lang
        reply = self._message.reply(question, today, context, lang)
        text = clean(question)[:MAX_LENGTH]
        turns = in_turn(
            self.matcher,
            text,
            understood.lang,
            reply,
            lambda part, before: self._message.reply(part, today, [*context, *before], lang),
        )
        if turns:
            reply = in_script(
                join_replies(self.matcher.store, turns, reply.lang),
                reply.lang,
                self.matcher.scripts,
            )
        if about is not None and about.needs_a_reply and reply.kind is not ReplyKind.CHAT:
            # Where nothing was told, whatever is near to "is that confirmed?" is a guess.
            return in_script(
                wording.abstain(self.matcher.store, reply.lang), reply.lang, self.matcher.scripts
            )
        for rest, thread in readings_again(self.matcher, text, understood.lang, reply, context):
            again = self._message.reply(rest, today, thread, lang)
            reply = again if tells_more(again, reply) else reply
        also = "" if is_told(reply) else asked_if_named(self.matcher, read, context)
        if also:
            again = self._message.reply(also, today, (), lang)
            reply = again if tells_more(again, reply) else reply
        threads = other_threads(self.matcher, read, context, said) if not is_told(reply) else ()
        for thread in threads:
            again = self._message.reply(question, today, thread, lang)
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
        if spoken is Lang.ZH_HANT:
            text = self.matcher.scripts.to_simplified(text)
        bare = without_openers(text, spoken, in_thread=in_thread)
        if spoken is Lang.KO:
            # To learn the words takes longer than to answer: most texts need none of that.
            bare = self._vowels.mended(self._spacer.spaced(bare) if is_long(bare) else bare)
        return line if bare == text else bare

    def answer_intent(self, intent_id: str, *, today: date, lang: Lang) -> Reply:
        """The reply for a known intent, as when a person picks a choice. Raises KeyError."""
        intent = self.matcher.store.intents[intent_id]
        return in_script(
            wording.answer_intent(self.matcher.store, intent, lang, today),
            lang,
            self.matcher.scripts,
        )
