"""The English words around a question that say nothing of it: `openers.py` takes them off."""

from __future__ import annotations

import re

from bot.core.regex import regex

WH = (
    r"(?:who|what|when|where|which|why|how|whose|whom|did|does|do|is|are|was|were|has|have|can|"
    r"could|will|would|should)(?:'?s|'?re|n'?t)?\b"
)
_WHOM = (
    r"(?:there|again|all|everyone|everybody|team|folks|guys|both|colleagues|friends|y'all|mates?|"
    r"legends|tieline|"
    r"bot|to you)"
)
_GREETS = (
    rf"(?:hi+|hello|hey+|hiya|heya|howdy|yo|oi|g'?day|greetings|(?:good |gm |g')?(?:morning|"
    rf"afternoon|evening)|"
    rf"hm+|um+|uhm*|erm?|"
    rf"good day|dear|gm|happy (?:mon|tues|wednes|thurs|fri)day)(?:,? {_WHOM})*|(?:@?tieline|team|"
    rf"folks)"
)
_SORRY = (
    r"(?:so |really |very )?(?:sorry|apologies)(?: again| in advance)?"
    r"(?: (?:to|for|if) [^,:;.?!]{2,40}?)?"
)
_QUESTION = r"(?:question|one|q|query|thing|check|ask|thought)s?"
_SMALL = (
    r"(?:a |an |this is a |it's a |maybe a |possibly a |probably a |just a )?"
    r"(?:(?:quick|dumb|stupid|silly|random|basic|small|tiny|simple|noob|newbie|rookie|genuine|"
    r"serious|honest|naive|easy|obvious|weird|odd)(?: little| small)?) "
    rf"{_QUESTION}(?: maybe| perhaps| probably| here| i know| from me| for you| again)?"
)
_MORE = (
    rf"(?:just )?(?:one|two|a couple(?: of)?|a few) (?:quick|more|last|other|final|small) "
    rf"{_QUESTION}|last {_QUESTION}|another {_QUESTION}|follow-?up(?: {_QUESTION})?|"
    rf"next(?: {_QUESTION}| up)?|one more|also|(?:and |oh )*one more thing"
)
_WHY = (
    r"(?:just |only )?(?:checking|wondering|curious|double[- ]checking|making sure|"
    r"to (?:check|confirm|be (?:clear|sure|safe|certain)))(?: again)?|asking for a friend|"
    r"out of (?:pure |sheer )?(?:curiosity|interest)|for the record|"
    r"(?:i (?:was|am)|i'?m) (?:just )?(?:wondering|curious)|pardon(?: me)?|"
    r"need (?:this|it|that) (?:fast|quick(?:ly)?|now|asap|urgently|today)|(?:lol|haha+|"
    r"hm+)(?: ok)?|"
    r"(?:sanity|fact|quick|double|gut|reality)[- ]?check|(?:a )?(?:question|query)|"
    r"(?:pls|please|plz)? ?(?:remind me|refresh my memory|bear with me|help me out|help)|"
    r"(?:forgive|excuse|pardon) my ignorance|excuse me|"
    r"(?:maybe |perhaps )?(?:i|we) (?:may have |might have |must have |probably )?missed "
    r"(?:it|this|that)|i(?:'m| am) (?:probably |maybe )?missing something|"
    r"(?:dunno|not sure|no idea) (?:if|whether) (?:this|that) (?:is|was) [^,:;.?!]{2,30}"
)
_PERSON = (
    r"(?:editors?|boss|desk|chief|producer|client|minister|director|ambassador|ceo|colleagues?|"
    r"team|manager|reader|listener|viewer|intern|professor|student|friend|trainee|deputy|counsel|"
    r"lawyer|anchor|subs?|night desk|partner|member|somebody|someone|analyst|photographer)"
)
_WANTS = (
    r"(?:keeps? asking|(?:is |are |was |were )?(?:asking|wondering)|asks?|asked|wonders?|"
    r"(?:also )?(?:wants?|wanted|needs?|would like) to know|has asked|just asked|"
    r"wants? (?:me|us) to (?:check|confirm|find out|ask))"
)
_ASKER = (
    rf"(?:(?:my|our|the|a|some|one of (?:my|our|the)) )?(?:[\w'-]+ ){{0,2}}?{_PERSON}"
    rf"(?: (?:on|in|at|from|of) (?:the|our|my) \w+(?: \w+)?)? {_WANTS}(?: (?:me|us))?"
)
_FOR = (
    r"(?:(?:right|ok|okay|so|well)[, ]+)*(?:i |we )?"
    r"(?:need(?:ed)?|want) (?:this|it|that) for (?:a|an|my|the|our) \w+(?: \w+){0,2}|"
    r"(?:(?:right|ok|okay|so|well)[, ]+)*for (?:a|an|my|our) (?:\w+ )?"
    r"(?:caption|memo|slide|deck|note|footnote|fact ?box|graphic|"
    r"chart|timeline|strap|headline|brief|briefing|column|story|script|draft|report)"
)
_SOURCE = (
    r"(?:article|report|story|piece|text|source|coverage|news (?:report|story|piece|item|article)|"
    r"write-?up)"
)
_BY = r"(?:according to|acc to|acc\. to|as per|per|going by|judging (?:by|from)|based on)"
_FRAME = (
    rf"(?:{_BY}|in|from|by) (?:the|this|that|your|our) {_SOURCE}"
    r"(?: (?:itself|only|alone|you have|here|above))?"
)
END = rf"(?:\s*[,:;.!~]*\s+but\s+|\s*[,:;.!~]+\s*|\s+-+\s+|\s+(?={WH}))(?=[\w\"'])"
_TELL = (
    r"(?:(?:pls|please|plz|can (?:you|someone)|could (?:you|someone)) )?"
    r"(?:(?:loop|fill|clue) me in (?:on|about)|"
    r"(?:catch|bring|get) me up(?: to speed)? (?:on|about)|"
    r"(?:align|update|brief|walk|run|take|talk) me (?:on|through))"
)
_DRAFT = r"l(?:ine)?\.? ?\d{1,3}[:,]"
_ASHAMED = (
    r"(?:(?:so|this is|i'?m|i am|bit|a bit|very) )*"
    r"(?:embarrass\w+|silly|dumb|stupid|awkward|ashamed)(?: (?:q|question|to ask|one))?,? but"
)
_MEANT = (
    r"(?:(?:no+|nah|wait|sorry|oh|er+m?|um+|hang on|ah)[,. ]+)*(?:what )?i (?:really )?"
    r"(?:mean|meant|was asking|wanted to ask|meant to (?:ask|say))(?: is| was)?(?: about)?[,:]?"
)
FIRST = regex(
    rf"^{_TELL} (?=\w)|^{_DRAFT} (?=\S)|^{_ASHAMED} (?=\w)|"
    rf"^(?:{_SORRY}|{_SMALL}|{_MORE}|{_WHY}|{_FOR}){END}|^{_MEANT} (?=\w+\W+\w)|"
    rf"^(?:thx|ty|tks|thanks|cheers)[,.!]*\s+(?=(?:and |so |but |ok )*{WH})|"
    r"^(?:u+m+|uhm*|e+r+m*|yo|oi)\s+(?=\w+\W+\w)|^(?:mate|wait|folks|guys)[,.!]+\s*(?=\w)|"
    rf"^{_ASKER}(?:\s*[,:;]+\s*|\s+(?=\")|\s+(?={WH}))(?=[\w\"'])",
    re.IGNORECASE,
)
LAST = regex(
    r"(?:\s*[,;:.?!-]+\s*|\s+)(?:anyone(?: knows?)?|(?<=, )(?:again|exactly|roughly)|(?<=- )again|"
    r"do we know|does anyone know|anybody|any idea|"
    r"any ideas|ty|tyia|tia|tks|cheers|asap|thx|(?:just|only) (?:curious|wondering|checking|"
    r"asking)|"
    r"(?:in )?no (?:rush|hurry)|when(?:ever)? you (?:get|have) a (?:sec|second|minute|moment|"
    r"chance)|"
    r"(?:many )?thanks(?: (?:a lot|so much|in advance|all))?|pls|plz|"
    r"(?:are )?(?:we|you) talking(?: about)?|"
    r"(?:just )?in (?:one|a single|1) (?:short )?(?:line|sentence)(?: (?:please|pls))?|"
    r"please|if anyone knows|much appreciated|(?:pls|please) say (?:yes|no)|"
    r"(?:should|if) (?:the|your|this) (?:piece|article|report|source|text) (?:gives?|mentions?|has|"
    r"have|says?) (?:it|that|one|them)|"
    r"(?<=, )while we(?:'re| are) (?:on|at|talking (?:about|of)) [\w' ]{2,24}|"
    r"(?<=[.?!] )(?:i (?:very much |really |seriously )?doubt it|"
    r"i (?:hope|suspect|bet|guess|think) (?:so|not)|probably not|surely not|"
    r"i don'?t think so))[.!? ]*$",
    re.IGNORECASE,
)
GREETS = regex(rf"^(?:{_GREETS}){END}", re.IGNORECASE)
FRAMES = (
    regex(rf"^{_FRAME}(?:\s*[,:;]+\s*|\s+-+\s+|\s+(?={WH}))(?=[\w\"'])", re.IGNORECASE),
    regex(
        rf"(?:\s*[,;]\s*{_FRAME}|\s+{_BY} (?:the|this|that|your|"
        rf"our) {_SOURCE})(?=[?.! ]*$)",
        re.IGNORECASE,
    ),
)
TO_CONFIRM = regex(
    r"(?<=[.!;]) +(?:(?:can|could|would|will) (?:you|u|someone) )?(?:please |pls )?"
    r"(?:confirm|verif?y|agree|agreed)"
    r"(?: (?:this|that|it|please|pls|or (?:not|deny|correct)))*[?. ]*$",
    re.IGNORECASE,
)
"""What wants a statement confirmed in a sentence of its own: "Confirm?", "Agree or not?"."""
