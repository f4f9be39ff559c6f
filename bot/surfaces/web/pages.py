"""The pages behind the links of replies: every fact and source, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from bot.core.dates import day_text, partial_text
from bot.core.facts import Fact
from bot.core.language import ChineseScripts, Lang
from bot.core.store import Store

if TYPE_CHECKING:
    from jinja2 import Environment

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class Pages:
    """Draws the pages of one store."""

    def __init__(self, store: Store, scripts: ChineseScripts) -> None:
        """`scripts` turn Simplified texts into Traditional ones for zh-Hant."""
        self._store = store
        self._scripts = scripts

    @cached_property
    def _templates(self) -> Environment:
        # The first page that is looked at brings the template engine.
        from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

        return Environment(
            loader=PackageLoader("bot.surfaces.web"),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
        )

    def routes(self) -> list[BaseRoute]:
        """The routes of the pages: the index, facts, sources."""
        return [
            Route("/facts", self.index),
            Route("/facts/{fact_id}", self.fact),
            Route("/sources/{source_id}", self.source),
        ]

    async def index(self, request: Request) -> Response:
        """All facts by topic."""
        lang = _lang_of(request)
        facts = [fact for fact in self._store.facts if fact.superseded_by is None]
        shelves = [
            (topic.label.get(lang), [fact for fact in facts if fact.topic == topic.id])
            for topic in self._store.topics
        ]
        return self._page("index.html", lang, "/facts", shelves=shelves)

    async def fact(self, request: Request) -> Response:
        """One fact with its evidence."""
        lang = _lang_of(request)
        fact = self._store.facts_by_id.get(request.path_params["fact_id"])
        if fact is None:
            return self._missing(lang)
        return self._page(
            "fact.html",
            lang,
            f"/facts/{fact.id}",
            fact=fact,
            evidence=[
                (evidence, self._store.sources_by_id[evidence.source]) for evidence in fact.evidence
            ],
            related=[self._store.facts_by_id[id_] for id_ in fact.related],
            follows_from=[
                self._store.facts_by_id[id_]
                for id_ in (fact.derivation.facts if fact.derivation else ())
            ],
        )

    async def source(self, request: Request) -> Response:
        """One source: its record, and the gist of its paragraphs."""
        lang = _lang_of(request)
        source = self._store.sources_by_id.get(request.path_params["source_id"])
        if source is None:
            return self._missing(lang)
        resting: dict[int, list[Fact]] = {}
        for fact in self._store.facts:
            for evidence in fact.evidence:
                if evidence.source == source.id and fact.superseded_by is None:
                    resting.setdefault(evidence.paragraph, []).append(fact)
        return self._page(
            "source.html", lang, f"/sources/{source.id}", source=source, resting=resting
        )

    def install(
        self,
        lang: Lang,
        key: str,
        *,
        status: int = 200,
        link: tuple[str, str] | None = None,
        fields: Mapping[str, Any] | None = None,
    ) -> Response:
        """A page of the installation in Slack: the messages `<key>-title` and `<key>`, and a link,

        which is an address and the key of what it says.
        """
        filled = fields or {}
        return self._page(
            "install.html",
            lang,
            "/slack/install",
            status=status,
            title=self._store.message(f"{key}-title", lang, **filled),
            text=self._store.message(key, lang, **filled),
            link=link[0] if link else "",
            link_text=self._store.message(link[1], lang) if link else "",
        )

    def _missing(self, lang: Lang) -> Response:
        return self._page("missing.html", lang, "/facts", status=404)

    def _page(
        self, template: str, lang: Lang, path: str, *, status: int = 200, **values: object
    ) -> Response:
        html = self._templates.get_template(template).render(
            lang=lang,
            langs=list(Lang),
            path=path,
            say=lambda key, **fields: self._store.message(key, lang, **fields),
            day=lambda value: _day(value, lang),
            **values,
        )
        if lang is Lang.ZH_HANT:
            html = self._scripts.for_readers(html)
        return HTMLResponse(html, status_code=status, headers=_HEADERS)


def _lang_of(request: Request) -> Lang:
    try:
        return Lang(request.query_params.get("lang", "en"))
    except ValueError:
        return Lang.EN


def _day(value: object, lang: Lang) -> str:
    if isinstance(value, date):
        return day_text(value, lang)
    return partial_text(value, lang) if value else ""  # type: ignore[arg-type]
