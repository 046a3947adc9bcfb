"""An engine on any spaCy pipeline that has a tagger and a parser."""

from __future__ import annotations

from typing import Any

from sayso.errors import EngineError
from sayso.model import Article, Span
from sayso.reading.analysis import Analysis, Name, Word
from sayso.reading.engines.clearnlp import Arcs, to_universal

_NAME_TYPES = {
    "PERSON": "person", "PER": "person",
    "ORG": "organisation",
    "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "group",
    "PRODUCT": "other", "EVENT": "other", "WORK_OF_ART": "other", "LAW": "other", "MISC": "other",
}  # fmt: skip


class SpacyEngine:
    """Analyses paragraph by paragraph, so that no sentence crosses a paragraph."""

    def __init__(self, model: str, name: str) -> None:
        import spacy

        self.name = name
        try:
            self._nlp = spacy.load(model)
        except (OSError, ImportError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise EngineError(f"{model}: the spaCy model cannot be loaded ({reason})") from error
        if "parser" not in self._nlp.pipe_names:
            raise EngineError(f"{model}: this spaCy model has no parser")
        # English and a few other models carry ClearNLP labels; the rest speak Universal Dependencies.
        parser: Any = self._nlp.get_pipe("parser")
        self._clearnlp = "dobj" in parser.labels

    def analyse(self, article: Article) -> Analysis:
        """Analyse ``article.text``; an article without paragraphs is one paragraph."""
        spans = article.paragraphs or ((0, len(article.text)),)
        gathered = _Gathered()
        docs = self._nlp.pipe(article.text[start:end] for start, end in spans)
        for (offset, _), doc in zip(spans, docs, strict=True):
            gathered.take(doc, offset, self._clearnlp)
        return Analysis(article.text, tuple(gathered.words), tuple(gathered.sentences), tuple(gathered.names))


class _Gathered:
    """Words, sentences and names of the paragraphs seen so far."""

    def __init__(self) -> None:
        self.words: list[Word] = []
        self.sentences: list[Span] = []
        self.names: list[Name] = []

    def take(self, doc: Any, offset: int, clearnlp: bool) -> None:
        arcs = Arcs(
            [token.head.i for token in doc],
            [token.dep_ for token in doc],
            [token.pos_ for token in doc],
            [token.lemma_.lower() for token in doc],
        )
        if clearnlp:
            to_universal(arcs)
        # Blank tokens carry no word; leaving them out renumbers the rest.
        kept = [token.i for token in doc if not token.is_space]
        place = {old: len(self.words) + new for new, old in enumerate(kept)}
        for token in doc:
            if token.i in place:
                head = _visible(arcs.head, token.i, place)
                start = offset + token.idx
                self.words.append(
                    Word(
                        place[token.i], start, start + len(token.text), token.text,
                        arcs.lemma[token.i] or token.text.lower(), token.pos_, token.tag_,
                        place.get(head, place[token.i]),
                        "root" if head == token.i else arcs.relation[token.i],
                    )
                )  # fmt: skip
        for sentence in doc.sents:
            inside = [place[i] for i in range(sentence.start, sentence.end) if i in place]
            if inside:
                self.sentences.append((inside[0], inside[-1] + 1))
        self.names.extend(
            Name(offset + ent.start_char, offset + ent.end_char, _NAME_TYPES[ent.label_])
            for ent in doc.ents
            if ent.label_ in _NAME_TYPES
        )


def _visible(heads: list[int], i: int, place: dict[int, int]) -> int:
    """The nearest head of token ``i`` that is a word; ``i`` itself when there is none."""
    head = heads[i]
    while head not in place and heads[head] != head:
        head = heads[head]
    return head if head in place else i
