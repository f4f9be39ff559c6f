"""Words that are each other's opposite, in three languages: to expand, to cut back.

A claim that says all a fact says, but for one word that the fact has the opposite of, contradicts
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.claims.lifting import lifted
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.regex import regex

_PAIRS: tuple[dict[Lang, tuple[str, str]], ...] = (
    {
        Lang.EN: (
            r"expand\w*|increas\w*|deepen\w*|strengthen\w*|boost\w*|broaden\w*|widen\w*|enhanc\w*|promot\w*|"
            r"improv\w*|develop\w*|advanc\w*|foster\w*|further|rais\w*|lift\w*|elevat\w*|higher|wider|broader|bigger|greater|larger|grow\w*|intensif\w*|step\w* up|upgrad\w*|stronger|active|close|closely|closer",
            r"less (?:often|frequent\w*|closely)|reduc\w*|cut(?:s|ting)?(?: back| down)?|scal\w+ (?:back|down)|curb\w*|limit(?:s|ed|ing)?|restrict\w*|weaken\w*|"
            r"halt\w*|suspend\w*|freez\w*|frozen|stop(?:s|ped|ping)?|shrink\w*|tighten\w*|trim\w*|wind\w* down|roll\w* back|"
            r"decreas\w*|lower\w*|diminish\w*|worsen\w*|sever\w*|paus\w+|put\w* .{0,24}on hold|end(?:ed|ing)?|fewer|less|"
            r"confin\w*|narrow\w*|minimi[sz]\w*|dilut\w*|downgrad\w*|scrap\w*|abandon\w*|dial\w* down|slow\w* down|distan\w+",
        ),
        Lang.KO: (
            r"확대|늘리|늘려|강화|넓|격상|끌어올|증진|심화|개선|발전|높이|활발|긴밀|촉진",
            r"덜(?=하|만나|오가|자주)|줄[이여인일임였]|축소|제한|중단|감축|동결|끊|약화|낮[추춰춘출춤]|보류|미[루뤄룬룰뤘]|멈[추춰춘출]|늦[추춰춘출]|폐지|단절|후퇴|격하|느슨|철회|악화시키",
        ),
        Lang.ZH: (
            r"扩大|增加|深化|加强|促进|推动|增进|发展|改善|提升|密切|拓展|积极|提高",
            r"(?<![不至缺多很])少(?:搞|办|做|谈|打|往来|接触|交流|互动|开展|进行|来往)?(?:一?[点些])?(?!数|年|有|见)|降低|下调|降格|减少|缩减|缩小|限制|暂停|中断|削减|冻结|收紧|停止|压缩|叫停|降低|减弱|搁置|疏远|断绝|降级|推迟",
        ),
    },
    {
        Lang.EN: (
            r"cordial\w*|amicab\w*|friendl\w*|warm\w*",
            r"tense|tensions?|hostility|animosity|awkwardness|frostiness|frost|friction|rancou?r|bad blood|chill|cold\w*|frosty|icy|hostile|awkward\w*|chilly|heated|confrontational|stiff|testy|acrimonious|"
            r"unfriendly|bitter|combative|cool|strained|stormy|gloomy|sour|formal and distant",
        ),
        Lang.KO: (
            r"화기애애|우호|친근|따뜻",
            r"긴장|적대감|냉기|냉랭|차가|차갑|어색|험악|딱딱|무거|싸늘|서먹|얼어붙|적대|날카로|경직|삭막|쌀쌀|껄끄러|껄끄럽|악화|나빠|불편|경색",
        ),
        Lang.ZH: (
            r"友好|融洽|热烈|亲切|亲和",
            r"紧张|冷淡|冰冷|尴尬|僵|剑拔弩张|不愉快|冷冰|恶化|受损|不佳|敌对|火药味|沉重|生硬|严肃|冷清|对立",
        ),
    },
    {
        Lang.EN: (
            r"formal\w*|official\w*",
            r"informal\w*|unofficial\w*|casual\w*|offhand|off-hand\w*|non-binding|private\w*|verbal(?:ly)?|in passing|secret\w*",
        ),
        Lang.KO: (r"공식|정식", r"비공식|구두|지나가는말|비밀|사적|가볍게|비공개"),
        Lang.ZH: (r"正式", r"非正式|私下|口头|随口|秘密|非公开|顺口"),
    },
    {
        Lang.EN: (
            r"rising|growing|mounting|increasing\w*|more and more",
            r"fading|falling|dropp\w*|dimm\w*|waning|dwindl\w*|low(?:er)?|cool\w*|shrink\w*|declin\w*|little|few(?:er)?",
        ),
        Lang.KO: (r"커지|높아|고조", r"낮아|줄어|꺾|사라|식어|떨어|시들|희박|낮다|작아"),
        Lang.ZH: (r"升温|上升|高涨|越来越|升高", r"下降|降低|减弱|落空|降温|消退|变小|渺茫|不高|走低"),
    },
    {
        Lang.EN: (
            r"temporar\w*|limited in time|end date",
            r"permanent\w*|indefinite\w*|forever|open-ended|for good|unlimited|no (?:end|expiry) date",
        ),
        Lang.KO: (r"한시|기한", r"영구|무기한|상시|항구|영원|무제한"),
        Lang.ZH: (r"有期限|有时限|临时|暂时", r"永久|无限期|长期有效|永远|永续|无期限"),
    },
    {
        Lang.EN: (
            r"importan\w*|significan\w*|critical|crucial|close attention|repeatedly",
            r"unimportant|insignificant|trivial|routine|ordinary|minor|only once|just once|little|scant|rarely|seldom|scarcely|hardly ever",
        ),
        Lang.KO: (r"중요|의미|거듭|여러차례|관심|이목", r"사소|평범|일상적|하찮|한번만|딱한번|드물게|좀처럼|거의(?=언급|말하|강조)|무관심|무의미"),
        Lang.ZH: (r"重要|意义|关键|多次|反复|关注|备受", r"无关紧要|普通|例行|平常|不重要|只有一次|冷落|无人|很少|鲜少|甚少|极少"),
    },
    {
        Lang.EN: (
            r"common|shared|both|mutual|each other",
            r"(?:little|nothing|not much|hardly anything) in common|worlds? apart|poles apart|opposing|conflicting|diverging|one-sided|unilateral\w*|separate|neither",
        ),
        Lang.KO: (r"공동|양국|상호|서로|둘다|모두", r"공통점(?:이|은|도)?(?:거의|별로|전혀)?없|일방적|상반|엇갈|한쪽|따로|각자"),
        Lang.ZH: (r"共同|双方|相互|都", r"(?:没有?什么|毫无|没有?|缺乏)共同(?:点|之处)|单方面|对立|相反|冲突|分歧|各自"),
    },
    {
        Lang.EN: (r"first|1st", r"second|2nd|third|3rd|fourth|4th|(?<!one )another|once again|yet again"),
        Lang.KO: (r"첫|처음|최초", r"두번째|세번째|네번째|또다시|재차|다시한번"),
        Lang.ZH: (r"首次|首度|第一次|首|头一次|初次", r"第二次|第三次|第四次|再次|再度|又一次"),
    },
    {
        Lang.EN: (
            r"new (?:course|path|chapter|direction|relation\w*|kind|era|phase)",
            r"(?:present|current|same|existing|old|previous|usual) (?:course|path|track|footing|way|direction|level)|unchanged|status quo|as (?:it is|they are|before|usual)",
        ),
        Lang.KO: (r"새로운(?:길|관계|장|방향|한중관계|국면)", r"기존(?:의)?(?:노선|관계|방향|궤도|틀)|현상유지|지금처럼|그대로유지|종전"),
        Lang.ZH: (r"新的?(?:道路|局面|关系|篇章|路|方向|阶段|韩中关系|中韩关系)", r"(?:现有|目前|原有|原来|既有|老)的?(?:轨道|道路|路线|方向|格局|框架)|维持现状|老路|照旧|一成不变"),
    },
    {
        Lang.EN: (r"tangible|visible|genuinely", r"invisible|intangible|abstract|symbolic|imaginary"),
        Lang.KO: (r"가시적|체감|실질", r"보이지않|추상적|상징적"),
        Lang.ZH: (r"切实|实际|感受到", r"看不见|抽象|象征性"),
    },
    {
        Lang.EN: (r"constructive|active", r"destructive|passive|minor|smaller|lesser|limited|marginal"),
        Lang.KO: (r"건설적|적극", r"소극적|제한적|파괴적|미미"),
        Lang.ZH: (r"建设性|积极", r"消极|破坏性|有限|次要"),
    },
)  # fmt: skip
_COMPILED = tuple(
    {
        lang: tuple(
            regex(rf"(?<![a-z])(?:{words})(?![a-z])" if lang is Lang.EN else words)
            for words in pair
        )
        for lang, pair in table.items()
    }
    for table in _PAIRS
)


def opposed(claim: Claim, facts: Sequence[Fact]) -> tuple[Span, ...]:
    """The words of a claim that the facts' own texts have the opposite of, and not themselves."""
    own = _texts(facts, claim.lang)
    found: list[Span] = []
    for table in _COMPILED:
        pair = table[claim.lang]
        for one, other in (pair, pair[::-1]):
            if one.search(own) and not other.search(own):
                found += [match.span() for match in other.finditer(claim.text)]
    eased = lifted(claim)
    return tuple(
        (start, end)
        for start, end in found
        if not any(one <= start and end <= other for one, other in eased)
    )


def says_itself(claim: Claim, turned: Sequence[Span], fact: Fact) -> bool:
    """Whether a fact has, in its own texts, the very words that are turned in others'."""
    own = _texts([fact], claim.lang)
    return all(claim.text[start:end] in own for start, end in turned)


def _texts(facts: Iterable[Fact], lang: Lang) -> str:
    texts = (text.get(lang) for fact in facts for text in (fact.statement, fact.short))
    joined = " ".join(texts).casefold()
    return "".join(joined.split()) if lang is Lang.KO else joined


def takes_side(word: str, lang: Lang) -> bool:
    """Whether a word stands on either side of a pair of opposites."""
    return any(side.search(word) for table in _COMPILED for side in table[lang])


def sides_with(word: str, facts: Sequence[Fact], lang: Lang) -> bool:
    """Whether a word stands on the side of opposites on which the facts' own words stand."""
    own = _texts(facts, lang)
    return any(
        one.search(word) is not None and one.search(own) is not None and not other.search(own)
        for number, table in enumerate(_COMPILED)
        # Facts have an "end" or a "limit" without anything being scrapped in them.
        for one, other in ((table[lang],) if number == 0 else (table[lang], table[lang][::-1]))
    )
