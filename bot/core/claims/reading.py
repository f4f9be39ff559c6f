"""A claim as read: its text in matching form with everything found in it, on one set of spans."""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.core.claims.framing import without_asides
from bot.core.claims.patterns import Span
from bot.core.claims.spelled import spelled_out
from bot.core.claims.visa_words import in_plain_visa_words
from bot.core.entities import Entity, EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Length, Number, Quantity, extract
from bot.core.regex import regex

_BREAKS = {
    Lang.EN: regex(
        r"[,;:()]|\s-\s|\b(?:but|while|whereas|though|although|because|since|before|after|and|when)\b"
    ),
    Lang.KO: regex(r"(?<=지만|는데|으며|면서|으나|말고|대신)\s|(?<=아니라)\s|(?<=[고며])\s|[,;:]"),
    Lang.ZH: regex(r"[,;:，；：]|而(?!且)|但|却"),
}
_PAIR = regex(
    r"two (?:leaders|countries|nations|sides|men|publics|peoples|presidents|governments|of them)\b|"
    r"둘(?= ?(?:다|모두|이|은|의|도|사이|,|$))|两(?:年(?<=今明两年)|者|个人|个国家|名领导人)|俩|두 ?(?:개최국|주최국|사람|정상|나라|국가|지도자|분|대통령)|양(?:국|측|쪽)|[两二](?:届|国|人|位|边|方|位领导人|国领导人|地)"
)
"""The two sides themselves: a name rather than a number."""
_CAPITAL = regex(r"(?:^|(?<=[a-z0-9,;:\u2013-] ))[A-Z][\w\u2019'-]*[a-z]\b")
"""Names by their look: words with a capital letter wherever they stand."""
_BESIDE_SURNAME = (
    r"(?:^|(?<=[,.;:、和与跟同对向由被请让据是而听当]))",
    r"(?=[,.、和与跟同对向在说称表提希强将会要也都还已想请主认谈邀到从由被的就先后把只则])",
)
"""What may stand before and after a surname alone in Chinese: "习强调", "李和习"."""
_ENDS_NAKED = regex(
    r"\s*(?:[.,;)]|$|(?:and|while|but) (?!\w+ (?:minutes?|mins?|hours?|days?|weeks?|months?|years?|people|leaders?)\b)|for (?=[a-z]+\s*(?:[.,;]|$|and\b))|(?:on|last) (?:mon|tues|wednes|thurs|fri|satur|sun|june)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
"""What may follow a number that has the unit of the length before it."""
_SPACE = regex(r"\s")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity and where it stands in the claim's text."""

    span: Span
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence, understood. For Korean `text` has no spaces, and all spans refer to that.

    `capitals` are the words, in lower case, that are written as names are in English.
    """

    text: str
    lang: Lang
    understood: Understanding
    entities: tuple[Mention, ...]
    concepts: tuple[Mention, ...]
    amounts: tuple[Amount, ...]
    breaks: tuple[int, ...]
    starts: frozenset[int]
    capitals: frozenset[str]

    def clause(self, place: int) -> Span:
        """The span of the clause that holds a place."""
        before = [edge for edge in self.breaks if edge <= place]
        after = [edge for edge in self.breaks if edge > place]
        return (before[-1] if before else 0, after[0] if after else len(self.text))


_PAIRED = regex(
    r"(?:(?:by|with|of|between) )?(?:they|the (?:two|pair)|both|the two (?:of them|leaders|men|presidents))\b|두사람|두정상|양정상|양국정상|두대통령|两人|双方|两位|二人|两国领导人|他们"
)
PARTNERS = frozenset({"donald-trump", "shigeru-ishiba", "united-states", "japan"})
_OURS = frozenset({"xi-jinping", "china", "beijing", "call-lee-xi"})


def named_others(claim: Claim) -> bool:
    """Whether the two of a claim are Lee and somebody else: another partner, and last named."""
    people = [mention for mention in claim.entities if mention.id in PARTNERS | _OURS]
    return bool(people) and not any(mention.id in _OURS for mention in people)


def is_pair(claim: Claim, span: Span) -> bool:
    """Whether a stretch is a word for two people ("they", "the two", "双方")."""
    return _PAIRED.fullmatch(claim.text[slice(*span)].strip()) is not None


def names_a_pair(claim: Claim) -> bool:
    """Whether a claim speaks of two people without naming them ("the two leaders", "双方")."""
    return _PAIRED.search(claim.text) is not None


def read_claim(matcher: Matcher, sentence: str, lang: Lang | None, on: date) -> Claim:
    """Read one sentence; relative dates in it are reckoned from `on`, the source's day."""
    understood = matcher.read(spelled_out(in_plain_visa_words(without_asides(sentence))), lang)
    text, written = understood.text, understood.lang.written
    amounts = extract(text, written, reference=on)
    if written is Lang.EN:
        amounts = tuple(_with_units(text, amounts))
    breaks = [match.start() for match in _BREAKS[written].finditer(text)]
    place = list(range(len(text) + 1))
    starts: set[int] = set()
    if written is Lang.KO:
        spaces = [bool(_SPACE.match(char)) for char in text]
        count = 0
        for number, space in enumerate(spaces):
            place[number] = count
            if not space:
                if number == 0 or spaces[number - 1]:
                    starts.add(count)
                count += 1
        place[len(text)] = count
        text = "".join(text.split())
    entities = understood.entities
    if written is Lang.ZH:
        entities = (*entities, *_surnames(text, entities, matcher.store.entities))
    return Claim(
        text=text,
        lang=written,
        understood=understood,
        entities=tuple(sorted(entities, key=lambda mention: mention.start)),
        concepts=understood.concepts,
        amounts=tuple(
            Amount((place[q.start], place[q.end]), q)
            for q in amounts
            if not _PAIR.match(understood.text, q.start)
        ),
        breaks=tuple(dict.fromkeys(place[edge] for edge in breaks)),
        starts=frozenset(starts),
        capitals=frozenset(word.casefold() for word in _CAPITAL.findall(sentence)),
    )


def _with_units(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Quantities, bare numbers among them with the unit that is told before: "25 minutes, Trump 20"."""
    made: list[Quantity] = []
    for one in found:
        last = next((two.value for two in reversed(made) if isinstance(two.value, Length)), None)
        paired = text[: one.start].endswith("the ")
        bare = not paired and isinstance(one.value, Number) and _ENDS_NAKED.match(text, one.end)
        if bare and isinstance(one.value, Number) and isinstance(last, Length):
            one = replace(one, value=Length(int(one.value.amount), last.unit))
        made.append(one)
    return made


def _surnames(text: str, found: Sequence[Mention], entities: Sequence[Entity]) -> list[Mention]:
    """Persons of the store whom a Chinese text calls by nothing but their surname."""
    taken = {place for mention in found for place in range(mention.start, mention.end)}
    before, after = _BESIDE_SURNAME
    made: list[Mention] = []
    for entity in entities:
        if entity.type is not EntityType.PERSON or entity.scope is not Scope.INSIDE:
            continue
        for surname in {name[0] for name in entity.aliases.get(Lang.ZH, ()) if len(name) == 3}:
            made += [
                Mention(entity.id, match.start(), match.end(), surname)
                for match in re.finditer(before + surname + after, text)
                if match.start() not in taken
            ]
    return made
