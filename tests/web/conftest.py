"""Tests here use the repository's own store, fitted once."""

from __future__ import annotations

from fitted import fitted, quiet_environment

__all__ = ["fitted", "quiet_environment"]
