"""Contrasts and their wordings, made of shape-checked data."""

from __future__ import annotations

from bot.core.building.values import Raw
from bot.core.contrasts import Contrast, Cue, Pair, Place
from bot.core.language import WRITTEN_LANGS


def make_contrast(data: Raw) -> Contrast:
    """Return a contrast."""
    return Contrast(
        id=data["id"],
        facts=tuple(data["facts"]),
        about=tuple(_cue(cue) for cue in data.get("about") or ()),
        unless=_maybe_cue(data.get("unless")),
        holds=_maybe_cue(data.get("holds")),
        fails=_maybe_cue(data.get("fails")),
        beyond=_maybe_cue(data.get("beyond")),
        words=_maybe_cue(data.get("words")),
        only=tuple(data.get("only") or ()),
        types=tuple(data.get("types") or ()),
        places=tuple(
            Place(tuple(place["entities"]), place.get("time"), place.get("length"))
            for place in data.get("places") or ()
        ),
        pairs=tuple(
            Pair(_cue(pair["key"]), tuple(pair["entities"])) for pair in data.get("pairs") or ()
        ),
        several=data.get("several") == "true",
        measured=data.get("measured") == "true",
        said=data.get("said") == "true",
    )


def _cue(data: Raw) -> Cue:
    wordings = {lang: tuple(data.get(lang.value) or ()) for lang in WRITTEN_LANGS}
    return Cue(tuple(data.get("any_of") or ()), wordings)


def _maybe_cue(data: Raw | None) -> Cue | None:
    return None if data is None else _cue(data)
