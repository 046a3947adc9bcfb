"""What holds for entities and speakers of any text."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model import Article, Statement
from sayso.reading.engines import load_engine
from sayso.reading.entities import find_entities
from sayso.reading.speakers import resolve_speakers
from sayso.reading.statements import find_statements

TYPES = {"person", "organisation", "place", "group"}
PIECES = [
    "Maria Okoye", "Ms Okoye", "the port’s director", "said", "told Reuters", "(NIS)", "The NIS", "police",
    "a spokesman for", "the ministry", "Germany’s Foreign Office", "Pyongyang", "he", "She", "who", "it", "they",
    "citing", "according to", "“", "”", "\"", "''", ",", ".", "\n\n", "-", "’s", "of", "and", "the", "Sen.", "Col.",
    "Park Min-ji", "al-Shabaab", "President", "U.S.", "(D-Ohio)", "I’d", "ABC", "Ana \"Ann\" Ruiz", "🌧", "é", "1,500",
]  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.text(max_size=60),
)
quick = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def article_of(text: str) -> Article:
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text))
    return Article(id="a", text=text, paragraphs=paragraphs)


@quick
@given(texts)
def test_entities_point_at_their_words(text: str) -> None:
    article = article_of(text)
    analysis = load_engine().analyse(article)
    found = find_entities(analysis, article)
    assert found == find_entities(analysis, article)
    assert [e.id for e in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    for entity in found:
        assert entity.type in TYPES and entity.name.strip() and entity.mentions
        assert list(entity.mentions) == sorted(set(entity.mentions))
        assert all(0 <= start < end <= len(text) for start, end in entity.mentions)
        printed = {text[start:end] for start, end in entity.mentions}
        assert set(entity.names) <= printed and len(set(entity.names)) == len(entity.names) > 0
        assert all(role in text for role in entity.roles)
    assert [e.mentions[0] for e in found] == sorted(e.mentions[0] for e in found)


@quick
@given(texts)
def test_every_speaker_is_an_entity_or_none(text: str) -> None:
    article = article_of(text)
    analysis = load_engine().analyse(article)
    entities, statements = find_entities(analysis, article), find_statements(analysis, article)
    found = resolve_speakers(analysis, article, statements, entities)
    assert found == resolve_speakers(analysis, article, statements, entities)
    names = {e.id: e.name for e in entities}
    for before, after in zip(statements, found, strict=True):
        assert replace(after, speaker=None, via=(), on_word_of=None) == before
        parties = [after.speaker, after.on_word_of, *after.via]
        assert all(names[p.entity] == p.name for p in parties if p is not None and p.entity)
        if after.speaker is not None:
            assert after.speaker.name
            assert after.speaker.name not in [v.name for v in after.via if v.entity == after.speaker.entity]


@quick
@given(texts, st.data())
def test_any_spans_are_taken(text: str, data: st.DataObject) -> None:
    """Statements of another engine may have spans that fit no word."""
    article = article_of(text)
    analysis = load_engine().analyse(article)

    def spans() -> tuple[tuple[int, int], ...]:
        start = data.draw(st.integers(0, len(text)))
        return ((start, data.draw(st.integers(start, len(text)))),)

    made = tuple(
        Statement(f"s{n}", "indirect", spans(), spans(), spans(), parent=data.draw(st.sampled_from([None, "s0", "s1"])))
        for n in range(data.draw(st.integers(0, 3)))
    )  # fmt: skip
    entities = find_entities(analysis, article)
    ids = {e.id for e in entities}
    for statement in resolve_speakers(analysis, article, made, entities):
        assert statement.speaker is None or statement.speaker.entity in ids | {None}
