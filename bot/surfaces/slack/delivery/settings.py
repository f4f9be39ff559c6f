"""How delivery behaves: how much at once, how long, how often."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeliverySettings:
    """Times in seconds.

    `concurrency` events are handled at once, of which `answers` are being answered: answering is
    computing, and what arrives meanwhile must be acknowledged in time. A free worker asks for more
    every `poll`. One event
    may take `event_seconds`, which must stay well below the inbox's lease: until then nobody else
    touches it. A call gets `call_seconds`; failed calls are made again after `call_delays` at
    once, then the event waits for Slack, each time longer, up to `most_backoff`, and is parked
    when it has waited for `patience`. An ambiguous post is looked for after each of `look_delays`.
    An event whose answer fails waits for `first_backoff`, doubling, and is parked after `tries`.
    """

    concurrency: int = 64
    answers: int = 8
    poll: float = 0.5
    event_seconds: float = 40.0
    call_seconds: float = 10.0
    call_delays: tuple[float, ...] = (0.2, 1.0)
    look_delays: tuple[float, ...] = (0.5, 2.0)
    first_backoff: float = 1.0
    most_backoff: float = 60.0
    patience: float = 3600.0
    tries: int = 8
    drain_seconds: float = 20.0

    def backoff(self, attempt: int) -> float:
        """How long to wait after the failed attempt number `attempt` (from 1)."""
        return min(self.first_backoff * 2.0 ** (attempt - 1), self.most_backoff)

    def wait_for_slack(self, waited: float) -> float:
        """How long an event that has waited for `waited` waits for Slack to work again."""
        return min(max(waited / 4, self.first_backoff), self.most_backoff)
