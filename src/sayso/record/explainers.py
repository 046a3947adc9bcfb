"""Which reports say that they retell: explainers, questions and answers, timelines, the story in numbers.

By its title or by what its page calls it (lexicon/explainers.toml), or where paragraph after paragraph is a question
that nobody in the text asks. Not an interview, whose questions are put to "you"; nor a report with a question in its
title.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from sayso.model import Article

__all__ = ["is_explainer"]

_QUESTIONS = 3
"""As many paragraphs that are questions make a report one of questions and answers."""
_LONGEST = 120
_ASKED = re.compile(r"[^\"“”]*\?\s*")
_YOU = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)


def is_explainer(article: Article) -> bool:
    """Whether ``article`` says by its title or its form that it tells a story again."""
    if _words(article.genre or "") in _genres():
        return True
    title = (article.title or "").strip().lower()
    if any(said.search(title) for said in _titles()):
        return True
    paragraphs = [article.text[slice(*span)].strip() for span in article.paragraphs]
    asked = [p for p in paragraphs if len(p) < _LONGEST and _ASKED.fullmatch(p)]
    to_you = sum(_YOU.search(question) is not None for question in asked)
    return len(asked) >= _QUESTIONS and to_you * 2 < len(asked)


def _words(text: str) -> str:
    return " ".join(re.findall(r"[\w&]+", text.lower()))


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, list[str]]:
    return tomllib.loads(files("sayso.record").joinpath("lexicon/explainers.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _titles() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each) for each in _lexicon()["titles"])


@lru_cache(maxsize=1)
def _genres() -> frozenset[str]:
    return frozenset(map(_words, _lexicon()["genres"]))
