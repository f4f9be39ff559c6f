"""The failures that the workspace has been told to show, so that a bot can be tested on them."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from bot.surfaces.workspace.settings import Json

KINDS = ("ratelimited", "server_error", "error", "delay", "timeout", "drop_before", "drop_after")


@dataclass
class Fault:
    """What happens to the next `times` calls of `method` (`*` for any).

    Kinds: `ratelimited` 429 with `retry_after` seconds; `server_error` 500; `error` an
    `{"ok": false, "error": error}`; `delay` answers after `seconds`; `timeout` hangs for
    `seconds` and then drops the connection, the call not performed; `drop_before` and
    `drop_after` cut the connection before or after the call is performed.
    """

    method: str
    kind: str
    times: int = 1
    retry_after: int = 1
    seconds: float = 0.0
    error: str = "internal_error"


class Faults:
    """Faults waiting for their calls, and what goes wrong with deliveries."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self.duplicate_events = False
        self.lose_acks = 0

    def add(
        self,
        method: str,
        kind: str,
        *,
        times: int = 1,
        retry_after: int = 1,
        seconds: float = 0.0,
        error: str = "internal_error",
    ) -> None:
        """Plan a fault; raises `ValueError` for an unknown kind or a count below one."""
        if kind not in KINDS:
            raise ValueError(f"unknown fault {kind!r}: one of {', '.join(KINDS)}")
        if times < 1:
            raise ValueError("times must be at least 1")
        self._waiting.append(Fault(method, kind, times, retry_after, seconds, error))

    def take(self, method: str) -> Fault | None:
        """The fault that this call of `method` meets, counted down."""
        for fault in self._waiting:
            if fault.method in (method, "*"):
                fault.times -= 1
                if fault.times == 0:
                    self._waiting.remove(fault)
                return fault
        return None

    def take_lost_ack(self) -> bool:
        """Whether this acknowledgement shall count as lost."""
        if self.lose_acks > 0:
            self.lose_acks -= 1
            return True
        return False

    def clear(self) -> None:
        """Forget every planned fault."""
        self._waiting.clear()
        self.duplicate_events = False
        self.lose_acks = 0

    def as_json(self) -> Json:
        """What is still planned."""
        return {
            "faults": [asdict(fault) for fault in self._waiting],
            "duplicate_events": self.duplicate_events,
            "lose_acks": self.lose_acks,
        }
