"""Identifiers of a workspace, over several starts of it."""

from __future__ import annotations

from bot.surfaces.workspace.mint import Mint


def test_ids_are_not_used_again_after_a_restart() -> None:
    """A bot with a lasting database would take the first events for some that it has seen."""
    before, after = Mint(lambda: 1_764_000_000.0), Mint(lambda: 1_764_000_001.0)
    seen = {before.id("Ev") for _ in range(900)}
    assert len(seen) == 900
    assert not seen & {after.id("Ev") for _ in range(900)}


def test_ids_have_the_length_of_slack_s() -> None:
    assert len(Mint(lambda: 0.0).id("Ev")) == len(Mint(lambda: 4.0e9).id("Ev")) == 11
