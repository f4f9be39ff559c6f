"""The pages behind the links of replies: every fact and source, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.cli import wiring
from bot.core.language import Lang
from bot.core.store import Store
from bot.surfaces.web.pages import Pages


@pytest.fixture(scope="module")
def store(quiet_environment: None) -> Store:
    """The repository's own store."""
    return wiring.store()


@pytest.fixture(scope="module")
def browser(store: Store) -> Iterator[TestClient]:
    """A browser of the pages."""
    with TestClient(Starlette(routes=Pages(store, wiring.scripts()).routes())) as client:
        yield client


@pytest.mark.parametrize("lang", list(Lang))
def test_every_fact_has_its_page(browser: TestClient, store: Store, lang: Lang) -> None:
    """Statement, evidence with its fragment, date: in the language of the link."""
    for fact in store.facts:
        page = browser.get(f"/facts/{fact.id}", params={"lang": lang.value})
        assert page.status_code == 200, fact.id
        assert f'<html lang="{lang.value}">' in page.text
        if lang is not Lang.ZH_HANT and "'" not in fact.statement.get(lang):
            assert fact.statement.get(lang) in page.text
        for evidence in fact.evidence:
            assert f"/sources/{evidence.source}" in page.text


def test_every_source_lists_its_paragraphs_without_their_text(
    browser: TestClient, store: Store
) -> None:
    """Each paragraph can be linked to, and names the facts that rest on it."""
    for source in store.sources:
        page = browser.get(f"/sources/{source.id}")
        assert page.status_code == 200
        for paragraph in source.paragraphs:
            assert f'id="p{paragraph.number}"' in page.text
        assert source.sha256 in page.text


def test_no_link_of_ours_leads_nowhere(browser: TestClient) -> None:
    """From the index every page is reached, and each of its own links is there."""
    seen: set[str] = set()
    waiting = ["/facts?lang=en"]
    while waiting:
        address = waiting.pop()
        page = browser.get(address)
        assert page.status_code == 200, address
        for link in re.findall(r'href="(/[^"#]*)', page.text):
            plain = link.replace("&amp;", "&")
            if "lang=en" in plain and plain not in seen:
                seen.add(plain)
                waiting.append(plain)
    assert len(seen) > 50


def test_traditional_pages_are_converted(browser: TestClient) -> None:
    """zh-Hant is a conversion of the Simplified page."""
    page = browser.get("/facts", params={"lang": "zh-Hant"}).text
    assert "韓國" in page
    assert "韩国" not in page


@pytest.mark.parametrize("path", ["/facts/no-such-fact", "/sources/none", "/facts/%3Cscript%3E"])
def test_what_is_not_there_is_told_kindly(browser: TestClient, path: str) -> None:
    """404 with a page of ours that repeats nothing of the address."""
    page = browser.get(path, params={"lang": "ko"})
    assert page.status_code == 404
    assert "<script" not in page.text
    assert "/facts?lang=ko" in page.text


@pytest.mark.parametrize("lang", ["", "xx", "<b>", "en,ko"])
def test_an_unknown_language_is_english(browser: TestClient, lang: str) -> None:
    """A wrong language is no error."""
    page = browser.get("/facts", params={"lang": lang})
    assert page.status_code == 200
    assert '<html lang="en">' in page.text


def test_pages_run_no_scripts(browser: TestClient) -> None:
    """A strict content policy, and no hint to others of who reads."""
    headers = browser.get("/facts").headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
