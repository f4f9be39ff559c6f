"""In what a claim conflicts with the facts: the kinds of contradiction, each with one name."""

from __future__ import annotations

from enum import Enum


class Conflict(Enum):
    """The kind of a conflict; the names are those that work on contradictions uses."""

    NEGATION = "denied what the facts say"
    ANTONYM = "the opposite of a word of the facts"
    WORDING = "a wording that the facts rule out"
    NUMERIC = "another amount, date or hour"
    ORDER = "another order or comparison"
    ROLE = "done by or to somebody else"
    OFFICE = "another office of somebody"
    ATTRIBUTION = "said by the other side"
    LIMIT = "one thing for several"
    EXCEPTION = "a kind taken out of several"
    CIRCUMSTANCE = "another place, day or occasion"
    CORRECTED = "what the matcher's gate would put right, no more than a guess"


OF_FINDINGS = {
    "wording": Conflict.WORDING,
    "denied": Conflict.NEGATION,
    "entity": Conflict.ROLE,
    "compared": Conflict.ORDER,
    "paired": Conflict.ROLE,
    "limited": Conflict.LIMIT,
    "excepted": Conflict.EXCEPTION,
    "amount": Conflict.NUMERIC,
    "said": Conflict.NEGATION,
}
"""The conflict that each reason of a finding tells."""
