"""Of a hundred made-up sentences, how many figures have the day, the beginning, the rate and the status told of them."""

import tomllib
from collections import Counter
from pathlib import Path

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine

_DAY = "2024-10-23"
_SENTENCES = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "days_of_figures.toml").read_text(encoding="utf-8")
)["sentence"]


def test_nearly_all_figures_have_the_day_told_of_them():
    right, told = Counter(), 0
    for sentence in _SENTENCES:
        text = sentence["text"]
        article = Article("x", text, ((0, len(text)),), published=_DAY, reference_date=_DAY)
        figures = read_article(article, load_engine()).figures
        for wanted in sentence["figures"]:
            found = next(f for f in figures if wanted["number"] in (f.low, f.high))
            told += 1
            right["as_of"] += found.as_of == wanted.get("as_of")
            right["since"] += found.since == wanted.get("since")
            right["per"] += found.per == wanted.get("per")
            right["status"] += found.status == wanted.get("status", "actual")
    assert told == 116
    assert right["as_of"] >= 109, right
    assert min(right["since"], right["per"], right["status"]) == told, right
