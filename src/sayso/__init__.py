"""sayso: news, and on whose say-so.

>>> import sayso
>>> reading = sayso.read("page.html")                            # doctest: +SKIP
>>> [(s.speaker, reading.article.text[slice(*s.content[0])]) for s in reading.statements]  # doctest: +SKIP

:func:`read` gives the :class:`Reading` of one article; :class:`Record` adds readings
up to stories, and says what changed.
"""

from __future__ import annotations

from os import PathLike, fspath
from typing import TYPE_CHECKING, Any

from sayso.model import Article, Change, Edition, Figure, Reading, Statement, TimeExpression
from sayso.reading.engines import DEFAULT_ENGINE

if TYPE_CHECKING:
    from sayso.record import Record

__all__ = [
    "Article",
    "Change",
    "Edition",
    "Figure",
    "Reading",
    "Record",
    "Statement",
    "TimeExpression",
    "__version__",
    "read",
]
__version__ = "0.1.0"


def read(
    source: str | PathLike[str] | Article, *, date: str | None = None, engine: str = DEFAULT_ENGINE
) -> Reading:
    """Read one article: an :class:`Article`, a file by name or path, an address, or ``-`` for standard input.

    ``date`` is the day the text is read as of, where it bears none. Of an input that
    holds several articles the first is read. Raises :class:`sayso.errors.InputError`
    for an input that cannot be taken and :class:`sayso.errors.EngineError` for an
    engine that is not there; TypeError for what is none of these.
    """
    from sayso.reading import read_article
    from sayso.reading.engines import load_engine

    article = source if isinstance(source, Article) else _first_article(fspath(source), date)
    return read_article(article, load_engine(engine))


def _first_article(name: str, date: str | None) -> Article:
    from sayso.article import articles_from
    from sayso.errors import EmptyInput, InputError
    from sayso.sources import open_source

    for document in open_source(name):
        if isinstance(document, InputError):
            raise document
        for article in articles_from(document, date):
            if isinstance(article, InputError):
                raise article
            return article
    raise EmptyInput(name, "there is nothing in it")


def __getattr__(name: str) -> Any:
    if name == "Record":  # loaded on first use: reading alone needs no record
        from sayso.record import Record

        return Record
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")
