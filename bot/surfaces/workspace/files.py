"""Keeps uploaded files: the upload tickets, the bytes and Slack's file objects."""

from __future__ import annotations

from dataclasses import dataclass

from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.mint import Mint
from bot.surfaces.workspace.settings import Json

MAX_BYTES = 20_000_000
# Only these are shown in the page; anything else is offered as a download.
_PICTURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
}


@dataclass
class StoredFile:
    """An upload; `content` is empty until it arrived, `done` after completeUploadExternal."""

    id: str
    name: str
    length: int
    alt_text: str
    secret: str
    content: bytes = b""
    title: str = ""
    done: bool = False

    @property
    def mimetype(self) -> str:
        """Told from the bytes, never from the name."""
        for start, mimetype in _PICTURES.items():
            if self.content.startswith(start):
                return mimetype
        return "application/octet-stream"


class Files:
    """Files by id; upload and download need the file's secret."""

    def __init__(self, mint: Mint, bot_user: str) -> None:
        self._mint = mint
        self._bot_user = bot_user
        self._files: dict[str, StoredFile] = {}

    def reserve(self, name: str, length: int, alt_text: str) -> StoredFile:
        """A place for an upload of `length` bytes; raises `ApiError("invalid_arguments")`."""
        if not name or not 0 < length <= MAX_BYTES:
            raise ApiError("invalid_arguments")
        stored = StoredFile(self._mint.id("F"), name, length, alt_text, Mint.secret())
        self._files[stored.id] = stored
        return stored

    def get(self, file_id: str, secret: str | None = None) -> StoredFile:
        """A file by id, and by its secret where given; raises `ApiError("file_not_found")`."""
        stored = self._files.get(file_id)
        if stored is None or secret not in (None, stored.secret):
            raise ApiError("file_not_found")
        return stored

    def as_api(self, stored: StoredFile, base_url: str) -> Json:
        """Slack's file object."""
        url = f"{base_url}/files/{stored.id}/{stored.secret}"
        return {
            "id": stored.id,
            "name": stored.name,
            "title": stored.title or stored.name,
            "mimetype": stored.mimetype,
            "filetype": stored.mimetype.rpartition("/")[2],
            "size": len(stored.content),
            "user": self._bot_user,
            "alt_txt": stored.alt_text,
            "url_private": url,
            "url_private_download": url,
            "permalink": url,
            "mode": "hosted",
            "is_external": False,
        }
