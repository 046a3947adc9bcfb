"""The body of a page: which of its words are the report.

The work is trafilatura's (Barbaresi 2021), fast and with precision favoured, without comments and
tables. It is asked again, more leniently, where that yields next to nothing; and elements and lines that are
furniture of a news page (lexicon/boilerplate.toml) are taken out before and after.
"""

from __future__ import annotations

import logging
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from sayso.article.page_entries import entries, with_entries
from sayso.article.page_lists import listings, with_listings

__all__ = ["body_of", "is_boilerplate", "is_prose"]

_ENOUGH = 600
"""Characters below which a more lenient extraction is tried."""
_CLEARLY = 1.5
"""How many times longer the lenient one has to be to be taken."""


@dataclass(frozen=True)
class _Boilerplate:
    paragraph: re.Pattern[str]
    longest: int
    cut: frozenset[str]
    keep: frozenset[str]


@lru_cache(maxsize=1)
def _boilerplate() -> _Boilerplate:
    table = tomllib.loads(files("sayso.article").joinpath("lexicon/boilerplate.toml").read_text("utf-8"))
    whole = "|".join(f"(?:{pattern})" for pattern in table["paragraphs"])
    return _Boilerplate(
        re.compile(whole, re.IGNORECASE), table["longest"], frozenset(table["cut"]), frozenset(table["keep"])
    )


def is_boilerplate(paragraph: str) -> bool:
    """Whether a paragraph is furniture of a page ("Read more: …", "Sign up …"), not report."""
    known = _boilerplate()
    return len(paragraph) <= known.longest and known.paragraph.fullmatch(paragraph.strip()) is not None


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph reads as a sentence: long enough and closed by a stop, or very long."""
    text = paragraph.strip()
    if len(text) > 300:
        return True
    dense = len(re.findall(r"[\u3040-\u9fff\uac00-\ud7a3]", text))
    return (len(text.split()) >= 8 or dense >= 20) and re.search(
        r"[.!?…。！？](?:[\"'”’»)\]」』]|\s)*$", text
    ) is not None


def body_of(tree: Any, linked_body: str | None = None) -> list[str]:
    """The paragraphs of the report on a parsed page, headings among them as paragraphs of their own.

    ``linked_body`` (articleBody of the page's JSON-LD) is taken where the page itself shows less than
    half of it. The list is empty where the page has no report. ``tree`` is changed.
    """
    _cut(tree)
    links = {text for a in tree.iter("a") if len(text := " ".join(a.text_content().split())) > 20}
    lists = listings(tree)
    row = entries(tree)
    paragraphs = with_entries(with_listings(_extracted(tree), lists), row)
    # A line below the report that is all one link, and no sentence, is the headline of another.
    while paragraphs and paragraphs[-1] in links and not is_prose(paragraphs[-1]):
        paragraphs.pop()
    if linked_body:
        alternative = _lines(re.sub(r"</?(?:p|br|div)\b[^>]*>", "\n", linked_body))
        more = sum(map(len, alternative)) > 2 * sum(map(len, paragraphs))
        # trafilatura, too, falls back on the JSON-LD, and runs its paragraphs together.
        same = len(paragraphs) == 1 < len(alternative) and paragraphs[0].startswith(alternative[0])
        if (more or same) and any(map(is_prose, alternative)):
            return alternative
    return paragraphs


def _extracted(tree: Any) -> list[str]:
    best = _lines(_trafilatura(tree, precision=True, tables=False))
    for tables in (False, True):
        if sum(map(len, best)) >= _ENOUGH:
            break
        more = _around_prose(_lines(_trafilatura(tree, precision=False, tables=tables)))
        if sum(map(len, more)) > _CLEARLY * sum(map(len, best)):
            best = more
    if sum(map(len, best)) < _ENOUGH:
        dense = _densest(tree)
        if sum(map(len, dense)) > _CLEARLY * sum(map(len, best)):
            best = dense
    return best


def _around_prose(lines: list[str]) -> list[str]:
    """From the first sentence to the last: around a report in a table stand menus, a line an item."""
    prose = [place for place, line in enumerate(lines) if is_prose(line)]
    return lines[prose[0] : prose[-1] + 1] if prose else []


def _densest(tree: Any) -> list[str]:
    """The paragraphs of the element that has most prose directly in it; for pages whose markup is misnested,
    with the report inside an ``<aside>``. Empty where no element has three of them.
    """
    found: dict[Any, list[str]] = {}
    for element in tree.iter("p"):
        text = " ".join(element.text_content().split())
        if is_prose(text) and not is_boilerplate(text):
            found.setdefault(element.getparent(), []).append(text)
    best = max(found.values(), key=lambda texts: sum(map(len, texts)), default=[])
    return best if len(best) >= 3 else []


def _trafilatura(tree: Any, *, precision: bool, tables: bool) -> str:
    from trafilatura import bare_extraction

    # It warns of every page it finds nothing on; that is said by our own error.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found: Any = bare_extraction(
        tree, fast=True, favor_precision=precision, include_comments=False, include_tables=tables,
        include_formatting=False,
    )  # fmt: skip
    return (found.text if found else None) or ""


def _lines(text: str) -> list[str]:
    """The lines of an extracted text: list marks and table bars off, boilerplate out, repeats once."""
    found: list[str] = []
    for line in text.splitlines():
        # A row of a table comes as "| a | b |"; a bar elsewhere is the page's own.
        bars = r"(?:^|\s)\|(?=\s|$)" if line.startswith("|") else r"(?!)"
        plain = " ".join(re.sub(rf"^(?:[-•*▪]\s+)+|{bars}", " ", line).split())
        if re.search(r"\w", plain) and not is_boilerplate(plain) and plain not in found[-1:]:
            found.append(plain)
    return found


def _cut(tree: Any) -> None:
    """Take out elements that are hidden or that their class or id calls furniture."""
    doomed = [
        e
        for e in tree.iter("div", "section", "aside", "ul", "p", "form", "dialog", "span")
        if _is_furniture(e)
    ]
    for element in doomed:
        parent = element.getparent()
        if parent is not None:
            tail = element.tail
            before = element.getprevious()
            parent.remove(element)
            if tail and tail.strip():
                if before is not None:
                    before.tail = (before.tail or "") + tail
                else:
                    parent.text = (parent.text or "") + tail


def _is_furniture(element: Any) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    style = attributes.get("style", "").replace(" ", "").lower()
    if "display:none" in style or attributes.get("hidden") is not None:
        # Paywalled outlets hide the report itself; a long hidden part is not a box.
        return len(element.text_content()) < 1000
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    if names == " ":
        return False
    words = set(
        re.sub(r"([a-z])(?=[A-Z])", r"\1 ", names).replace("-", " ").replace("_", " ").lower().split()
    )
    known = _boilerplate()
    return bool(words & known.cut) and not words & known.keep and len(element.text_content()) < 3000
