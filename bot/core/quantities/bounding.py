"""The words beside an amount that make it a bound: more than it, less than it, nearly it.

They are given as alternatives of a pattern, without groups; who uses them says what may stand
between them and the amount. Korean is the same with spaces and without.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.language import Lang


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that stand before an amount and after it; "" where a language has none there."""

    before: str
    after: str


MORE: dict[Lang, Beside] = {
    Lang.EN: Beside(r"more than|over|longer than|exceed\w*|beyond|(?<!the )past|above", ""),
    Lang.KO: Beside("", r"넘|초과"),
    Lang.ZH: Beside(r"超过了?|多于|不止|长于|大于", ""),
}
"""The amount is passed."""
LESS: dict[Lang, Beside] = {
    Lang.EN: Beside(r"less than|under|below|shorter than|fewer than|not even", ""),
    Lang.KO: Beside("", r"미만"),
    Lang.ZH: Beside(r"不到|不足|少于|短于|小于|没到|不满|未满", r"不到|不足"),
}
"""The amount is not reached."""
NEARLY: dict[Lang, Beside] = {
    Lang.EN: Beside(r"nearly|almost|close to|not quite|short of|shy of", ""),
    Lang.KO: Beside(r"거의", r"가까이|가까운"),
    Lang.ZH: Beside(r"将近|接近|近", r"弱|少一点"),
}
"""The amount is not reached, but for little."""
