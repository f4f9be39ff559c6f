"""Leases are counted in looks: no clock, however wrong, ends one early."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.storage.database.leases import LOOKS, Leases

MINE, DEAD = ("me", 1), ("gone", 1)


def test_what_never_changes_is_left_behind_after_so_many_looks() -> None:
    """Not before, and not what was held by another, or in another attempt, in between."""
    leases = Leases(timedelta(seconds=60))
    for _look in range(LOOKS):
        assert leases.look({1: DEAD, 2: MINE}) == []
    assert leases.look({1: DEAD, 2: ("me", 2), 3: DEAD}) == [1]


@given(st.lists(st.floats(0.0, 1e9), min_size=1, max_size=40).map(sorted))
def test_looks_are_a_tenth_of_a_lease_apart(moments: list[float]) -> None:
    """However often it is asked, and however long it was suspended: one look, then a pause."""
    leases = Leases(timedelta(seconds=60))
    looks = [moment for moment in moments if leases.due(moment)]
    assert looks[0] == moments[0]
    assert all(later - earlier >= 6.0 for earlier, later in pairwise(looks))
