"""Articles with attributions by hand as examples: tags of source, cue and content, and what links them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Article, Span
from sayso.reading.engines.encoder.assembly import Layout
from sayso.reading.engines.encoder.attributions import TAGS
from sayso.reading.engines.encoder.pieces import Pieces
from training.encoder.corpora import AttributedText, GoldAttribution
from training.encoder.examples import (
    IGNORED,
    NAMES,
    StatementExample,
    bio,
    inputs,
    paragraphs_of,
    within,
)
from training.encoder.silver import NameSpan
from training.encoder.variants import AS_READ, Variant, cut, marked

__all__ = ["article_of", "statement_examples"]


def article_of(document: AttributedText) -> Article:
    """The article, each line that is not blank a paragraph."""
    return Article(document.doc_id, document.text, paragraphs_of(document.text), language="en")


def statement_examples(
    document: AttributedText, silver: Iterable[NameSpan], pieces: Pieces, variant: Variant = AS_READ
) -> list[StatementExample]:
    """The pieces of one article in order, with the part of its attributions that lies in each.

    ``silver`` are the names of the article.
    """
    layout = Layout(article_of(document))
    names = list(silver)
    found = []
    for first, last in cut(pieces.encode(layout.text, layout.words), layout.paragraphs, variant):
        words = layout.words[first:last]
        encoded = pieces.encode_forms(marked(layout.text, words, variant.marks))
        content_links, source_links = _links(words, document.attributions)
        found.append(
            StatementExample(
                *inputs(encoded, layout.quoted[first:last]),
                tags=[TAGS.index(tag) for tag in bio(words, _spans(document.attributions))],
                content_links=content_links,
                source_links=source_links,
                names=[NAMES.index(tag) for tag in bio(words, names)],
            )
        )
    return found


def _spans(attributions: Iterable[GoldAttribution]) -> set[tuple[int, int, str]]:
    """The spans of all attributions; some share a source or a cue."""
    return {
        (start, end, kind)
        for each in attributions
        for kind, spans in (
            ("source", each.source_spans), ("cue", each.cue_spans), ("content", each.content_spans),
        )
        for start, end in spans
    }  # fmt: skip


def _links(
    words: Sequence[Span], attributions: Iterable[GoldAttribution]
) -> tuple[list[int], dict[int, list[int]]]:
    """Links as :class:`StatementExample` has them; a cue in another piece counts as none."""
    content_links = [IGNORED] * len(words)
    source_links: dict[int, list[int]] = {}
    for each in attributions:
        cue = within(words, each.cue_spans)
        for place in within(words, each.content_spans):
            content_links[place] = cue[0] + 1 if cue else 0
        if cue:
            source_links[cue[0]] = within(words, each.source_spans)
    return content_links, source_links
