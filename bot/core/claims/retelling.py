"""A sentence told plainly before it is read: no labels and remarks, names and dates for what stands
for them, doers in front."""

from __future__ import annotations

from bot.core.claims.clefts import with_doer_in_front
from bot.core.claims.country_pairs import with_leaders_named
from bot.core.claims.english_order import in_plain_english
from bot.core.claims.event_days import EventDays
from bot.core.claims.korean_order import in_plain_order
from bot.core.claims.labels import without_labels
from bot.core.claims.litotes import without_litotes
from bot.core.claims.no_longer_than import without_ban_beyond
from bot.core.claims.remarks import without_remarks
from bot.core.claims.report_days import ReportDays
from bot.core.claims.retold_words import in_plain_words
from bot.core.claims.slips import mended, slips_of
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher


class Retelling:
    """Tells sentences plainly by the words and days of one store."""

    def __init__(self, matcher: Matcher) -> None:
        """Use the matcher's vocabulary, and the texts and events of its store."""
        vocabulary, facts = matcher.reader.vocabulary, matcher.store.facts
        told = [text.en for fact in facts for text in (fact.statement, fact.short)]
        self._slips = slips_of(vocabulary.counted.words, vocabulary.common(Lang.EN), told)
        self._event_days = EventDays(matcher.store)
        self._report_days = ReportDays(matcher.store.sources)

    def plain(self, sentence: str) -> str:
        """The sentence, told plainly; what is plain already stays as it is."""
        undated = self._report_days.undated(mended(sentence, self._slips))
        bare = in_plain_words(without_remarks(without_labels(undated)))
        ordered = in_plain_english(with_leaders_named(in_plain_order(bare)))
        positive = without_ban_beyond(without_litotes(ordered))
        return self._event_days.told(with_doer_in_front(positive))
