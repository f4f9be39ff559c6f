"""Sealing secrets: encryption at rest with keys from the settings; older keys still open."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.storage.database.errors import DatabaseError

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

# cryptography takes 7 MB: it is imported where a key is used, and with one workspace none is.

SETTING = "TIES_TOKEN_KEYS"
HOW = "make one with `ties slack new-key`"


class SealError(DatabaseError):
    """A key is missing or wrong; the message is one line for a person, without secrets."""


def new_key() -> str:
    """A fresh key, as it goes into the settings."""
    from cryptography.fernet import Fernet

    return Fernet.generate_key().decode()


class Sealer:
    """Seals with the first key; opens with any of them, so that keys can be replaced in turn."""

    def __init__(self, keys: str) -> None:
        """`keys` are separated by commas or spaces. Raises SealError."""
        from cryptography.fernet import InvalidToken, MultiFernet

        self._unreadable = InvalidToken
        written = keys.replace(",", " ").split()
        if not written:
            raise SealError(f"{SETTING} is not set, and tokens are never stored in plain; {HOW}")
        ciphers = [_cipher(key, number) for number, key in enumerate(written, start=1)]
        self._first, self._all = ciphers[0], MultiFernet(ciphers)

    def seal(self, owner: str, secrets: Mapping[str, str]) -> str:
        """Encrypt secrets that belong to `owner`."""
        text = json.dumps({"owner": owner, **secrets}, separators=(",", ":"))
        return self._first.encrypt(text.encode()).decode()

    def open(self, owner: str, sealed: str) -> dict[str, str]:
        """The secrets that were sealed for `owner`. Raises SealError."""
        try:
            found = json.loads(self._all.decrypt(sealed.encode()))
        except (self._unreadable, ValueError):
            raise SealError(
                f"the token of {owner} can't be read with {SETTING}; add the key with which it was "
                "stored after the others, or let the workspace install Tieline again"
            ) from None
        # Encryption alone would not notice a row that was copied to another workspace.
        if not isinstance(found, dict) or found.pop("owner", None) != owner:
            raise SealError(f"the token stored for {owner} is another workspace's; install again")
        return {str(name): str(value) for name, value in found.items()}

    def is_current(self, sealed: str) -> bool:
        """Whether the first key sealed it, so that the others are not needed for it."""
        try:
            self._first.decrypt(sealed.encode())
        except (self._unreadable, ValueError):
            return False
        return True


class NoSealer:
    """Stands where no keys are set: whatever needs one says so."""

    def seal(self, _owner: str, _secrets: Mapping[str, str]) -> str:
        """Raises SealError."""
        raise SealError(f"{SETTING} is not set, and tokens are never stored in plain; {HOW}")

    def open(self, owner: str, _sealed: str) -> dict[str, str]:
        """Raises SealError."""
        raise SealError(f"{SETTING} is not set, so the token of {owner} can't be read")

    def is_current(self, _sealed: str) -> bool:
        """Nothing is."""
        return False


def _cipher(key: str, number: int) -> Fernet:
    from cryptography.fernet import Fernet

    try:
        return Fernet(key)
    except (ValueError, TypeError):
        raise SealError(
            f"key {number} of {SETTING} is not a key (44 characters, the last one “=”); {HOW}"
        ) from None
