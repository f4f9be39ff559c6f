"""Words that limit a claim to one thing: only, alone, 만, 只."""

from __future__ import annotations

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.regex import regex

_LIMITS = {
    Lang.EN: regex(
        r"\b(?:only|solely|exclusively|alone|nothing (?:but|except)|nobody but|no one but|"
        r"(?:confined|limited|restricted) to|just (?:for|in|at|to|the)|purely|merely (?:for|in|at))\b"
        r"|\b(?:one|a single|the sole|a sole|one single) (?:purpose|category|kind of (?:trip|visit|traveller))\b"
    ),
    Lang.KO: regex(
        r"(?<=[가-힣])만(?=을|이|은|의|으로|에|하|한|가|참|열|적|허|해|있|들|나|시|필|강|교|협|중|말|언|거|다|$)(?!에|큼|한|남|나|들)"
        r"|뿐(?=이|만)|에(?:만|게만|서만)|에한(?:정|해)|에국한|로만|까지만|으로만|(?:단)?한가지(?:목적|분야|경우)"
    ),
    Lang.ZH: regex(
        r"只(?!是|要|有待)|仅(?!仅是)|限于|局限|单单|唯独|光(?=谈|说|是|在)|一(?:种|个|项)(?:目的|领域|事由)"
    ),
}
_KO_LAST = regex(r"(?<=[가-힣])(?<![오랜얼마잠시그저])만")
"""The limiting particle where it ends a word: "관광만 된다", but not "오랜만 …"."""
_NO_LIMIT = {
    Lang.EN: regex(
        r"\b(?:not|n't|never) (?:the )?(?:only|just|solely|merely|alone)\b|\b(?:not|n't) (?:limited|confined|restricted) to\b|\b(?:only|just) (?:then|after|thereafter|yesterday)\b"
        r"|\bonly (?:for|until|over|during) (?:a|the) (?:set|fixed|limited|certain|given|specified) (?:period|time|term)\b"
        r"|\bonly\b[^.;]{0,40}\b(?:the )?(?:report|article|text|source|story|piece) (?:gives|mentions|names|lists|cites|speaks)\b"
    ),
    Lang.KO: regex(
        r"(?:한정|국한|제한)되지(?:는|도)?않|뿐만?아니라|만(?:이)?(?:되는|있는|하는|가능한)?(?:게|것이|건)?아니|만에|만놓고|만(?:을)?(?:보면|따지면|보자면)|여권(?:하나)?만|(?:동안|기간)만|(?:기사|보도)(?:에|에서)(?:언급|이름|나온|거론)[가-힣0-9]{0,20}(?:뿐|만)|만큼|지만|만있으면|하지만"
    ),
    Lang.ZH: regex(
        r"不(?:只|仅|光|单)|只有.{0,6}才|只管一段时间|(?:报道|文章|文中)(?:中|里)?(?:提到|提及|点名)[^,]{0,12}(?:只|仅)有"
    ),
}
_EVEN = {
    Lang.EN: regex(
        r"\b(?:even|also|too|both|as well|likewise)\b.{0,60}\b(?:just|merely|purely)\b"
        r"|\b(?:just|merely|purely)\b.{0,60}\b(?:also|too|both|as well|likewise)\b"
        r"|\b(?:only|just|merely) (?=expected|hoped|likely|planned|asked)"
        r"|\b(?:people|those|anyone|anybody|everyone|travell?ers?|passengers?|visitors?|koreans?|nationals?|citizens?|holders?|folks?|ones?)\s+"
        r"(?:who|that|which)(?:'re|'s| are| is| were| was)? (?:only|just|merely|purely)\b"
        r"|\b(?:who|that)(?:'re|'s| are| is)? (?:only|just|merely|simply|purely) (?:in transit|changing|passing|transiting|connecting|on|visiting|there)\b"
        r"|\bjust (?:as|like)\b|\b(?:only|just|merely) (?:the day|a day|days|hours|minutes) (?:before|after|earlier|later)\b"
        r"|\b(?:only|just) (?=(?:kick(?:s|ed)? in|start(?:s|ed)?|beg[au]n|begins|(?:came|comes) (?:in|into)|"
        r"(?:took|takes) effect|(?:runs?|lasts?|lasted) (?:until|till|to|from|for)|until|till|since)\b)"
        r"|\b(?:only|just|merely) (?=(?:passing|transiting|changing|connecting|stopping|travell?ing|visiting|sightseeing) )"
    ),
    Lang.KO: regex(
        r"만.{0,8}(?:도|이라도|해도|하더라도)|만(?:하|거치|들르|들러|갈아타)[가-힣]{1,3}(?:사람|승객|경우|분|여행객|환승객|한국인)(?:까지|마저)"
    ),
    Lang.ZH: regex(
        r"(?:就算|即使|哪怕|即便|连)(?:只|仅)(?:是)?|(?:只|仅)(?:是)?[^,;]{1,8}的(?:人|旅客|乘客|游客|韩国人|人士|情况)(?=[^,;]{0,6}(?:也|都|同样|均|包括|在内))"
        r"|(?:包括|涵盖|覆盖|适用于)(?:那些)?(?:只|仅)(?:是)?(?=[^,;]{1,8}的(?:人|旅客|乘客|游客|韩国人|人士))"
    ),
}
"""Where the same words take a thing in rather than leave others out: "even those just passing"."""


def taking_in(claim: Claim) -> tuple[Span, ...]:
    """Where the same words take more in: "not only tourists", "관광객뿐 아니라"."""
    return tuple(match.span() for match in _NO_LIMIT[claim.lang].finditer(claim.text))


def limits(claim: Claim) -> tuple[Span, ...]:
    """Where a claim limits something to one thing or kind; not beside an amount ("only ten")."""
    # Korean is searched without spaces: "새로 만들어" holds no "로만".
    exempt = [match.span() for match in _NO_LIMIT[claim.lang].finditer(claim.text)]
    exempt += [match.span() for match in _EVEN[claim.lang].finditer(claim.text)]
    exempt += [(amount.span[0] - 14, amount.span[1] + 4) for amount in claim.amounts]
    found = [match.span() for match in _LIMITS[claim.lang].finditer(claim.text)]
    if claim.lang is Lang.KO:
        found += [
            match.span()
            for match in _KO_LAST.finditer(claim.text)
            if match.end() in claim.starts and match.span() not in found
        ]
    return tuple(
        (start, end)
        for start, end in found
        if not any(
            left <= start < right and (end <= right or claim.lang is Lang.EN)
            for left, right in exempt
        )
        and not any(start < word < end for word in claim.starts)
    )
