"""Runs every rule over the knowledge and returns all problems at once."""

from __future__ import annotations

from datetime import date

from bot.core.validation.agreement import check_agreement
from bot.core.validation.clocks import check_clocks
from bot.core.validation.derivations import check_derivations
from bot.core.validation.documents import Records
from bot.core.validation.overviews import check_overviews
from bot.core.validation.problem import Problem
from bot.core.validation.references import (
    check_aliases,
    check_ids,
    check_messages,
    check_references,
    check_superseding,
)
from bot.core.validation.resolutions import check_resolutions
from bot.core.validation.rewordings import check_rewordings
from bot.core.validation.samples import check_samples
from bot.core.validation.subject import Subject, make_subject
from bot.core.validation.texts import check_fact_texts, check_lengths

RULES = (
    check_ids,
    check_references,
    check_superseding,
    check_aliases,
    check_messages,
    check_lengths,
    check_fact_texts,
    check_agreement,
    check_resolutions,
    check_derivations,
    check_overviews,
    check_samples,
    check_rewordings,
)


def validate(records: Records, today: date) -> list[Problem]:
    """Return every problem of the knowledge as of `today`, in the order of files and lines."""
    return validate_subject(make_subject(records), today)


def validate_subject(subject: Subject, today: date) -> list[Problem]:
    """Return every problem of an already built subject."""
    found = list(subject.problems)
    for rule in RULES:
        found.extend(rule(subject))
    found.extend(check_clocks(subject, today))
    return sorted(set(found))
