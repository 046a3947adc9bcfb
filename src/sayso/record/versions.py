"""Which reports are one page, taken at several times.

What has one address is one page. A page saved to a folder may tell no address: then what one outlet published at one
time of one day under one headline; where only the day is told, what opens with the same words as well, whatever its
numbers: under "News in brief" stands another report every hour. No page: a report that does not tell outlet, headline
and day, which is a page of its own.
"""

from __future__ import annotations

from sayso.model import Article
from sayso.record.evidence import first_sentence
from sayso.record.shingles import words_of

__all__ = ["page_of_report"]

_DAY = len("2027-03-01")


def page_of_report(article: Article) -> str:
    """The page that a report is a version of, as a key; "" where it does not tell."""
    if article.url:
        return article.url
    told = [article.outlet, article.published, article.title]
    if not all(told):
        return ""
    if len(article.published or "") <= _DAY:
        opening = words_of(article.text[slice(*first_sentence(article))])
        told.append(" ".join(word for word in opening if not any(c.isdigit() for c in word)))
    return "\n".join(each for each in told if each)
