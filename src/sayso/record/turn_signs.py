"""What is asked of a sentence that tells of a party: the signs by which it is told to deny, to confirm
or to have turned.

Each is 1 for yes and 0 for no, a share from 0 to 1, or a count. Those of the sentence itself come first, then those of
the party's other sentences in the report (``anywhere: …``), those of the report, and those of what the party has
said and denied in earlier ones. What its words tell by themselves is asked in
:mod:`sayso.record.signs_of_words`, and what they say is weighed in :mod:`sayso.record.turn_words`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Article, Position, Reading, Span
from sayso.record.claims import claim_of, words_of_claim
from sayso.record.evidence import is_heading, lead_ends
from sayso.record.explainers import is_explainer
from sayso.record.findings import looks_into
from sayso.record.heard import Word, closest
from sayso.record.saying_no import says_no
from sayso.record.signs_of_words import OFTEN, has, signs_of_words
from sayso.record.spoken_before import is_no, recalled_no
from sayso.record.told_of import Sentence
from sayso.record.wording import is_of_leaving, level

__all__ = ["Side", "Signs", "signs_of"]

_ANYWHERE = (
    "recalls a no",
    "admits by its verb",
    "denied in the reading",
    "confirmed in the reading",
    "no before",
    "leaving",
)
_LONGEST, _PARAGRAPHS, _SEVERAL = 50, 9, 5
_CHARACTERS_A_WORD, _TELLING = 6, 4
_NEAR, _BEFORE = 400, 4
"""Characters from one sentence to another that is held against it."""


@dataclass(frozen=True)
class Side:
    """A side that a report tells of, with what it has said and done before."""

    name: str
    sentences: Sequence[Sentence]
    denied: Sequence[Position]
    """Its denials in earlier reports."""
    no: Sequence[Word]
    yes: Sequence[Word]
    turned: int
    """How often it has turned."""
    denied_by_others: Sequence[dict[str, float]] = ()
    """The words of what other sides have denied in earlier reports."""
    said_by_others: Sequence[dict[str, float]] = ()
    """The words of what they have claimed there."""


@dataclass(frozen=True)
class Signs:
    """A sentence with what is asked of it."""

    sentence: Sentence
    text: str
    """Of the sentence, with one kind of apostrophe and no quotation marks."""
    cues: str
    answers: dict[str, float]


def signs_of(reading: Reading, sides: Sequence[Side]) -> dict[str, list[Signs]]:
    """By side, the sentences of a report that tell of it, with what is asked of each."""
    report = _Report(reading.article, sides)
    return {side.name: report.signs_of(side) for side in sides}


class _Report:
    """A report, whose sentences are asked."""

    def __init__(self, article: Article, sides: Sequence[Side]) -> None:
        self._article, self._text = article, level(article.text)
        self._title, self._lead = level(article.title or ""), lead_ends(article)
        self._claims = [
            (side.name, sentence.span, words_of_claim(claim))
            for side in sides
            for sentence in side.sentences
            for statement in sentence.statements
            if statement.stance != "denies" and not says_no(claim := claim_of(article, statement))
        ]

    def signs_of(self, side: Side) -> list[Signs]:
        told = [self._text[slice(*sentence.span)] for sentence in side.sentences]
        recalled = [
            (sentence.span, words_of_claim(text))
            for sentence, text in zip(side.sentences, told, strict=True)
            if recalled_no(text) is not None
        ]
        asked = [
            {
                **self._of_place(sentence),
                **signs_of_words(text),
                **self._of_claims(side, sentence.span, words_of_claim(text)),
                **self._of_others(side, words_of_claim(text)),
                **_of_recalled(sentence.span, words_of_claim(text), recalled),
                **self._of_statements(sentence),
            }
            for sentence, text in zip(side.sentences, told, strict=True)
        ]
        anywhere = {f"anywhere: {sign}": max(answers[sign] for answers in asked) for sign in _ANYWHERE}
        of_all = anywhere | self._of_side(side) | self._of_title(side)
        return [
            Signs(sentence, text, self._cues(sentence), {k: float(v) for k, v in (answers | of_all).items()})
            for sentence, text, answers in zip(side.sentences, told, asked, strict=True)
        ]

    def _said(self, sentence: Sentence) -> int:
        return sum(len(claim_of(self._article, statement).split()) for statement in sentence.statements)

    def _cues(self, sentence: Sentence) -> str:
        return " ".join(self._text[s:e] for statement in sentence.statements for s, e in statement.cue)

    def _of_place(self, sentence: Sentence) -> dict[str, float]:
        start, end = sentence.span
        return {
            "how it tells of the party": sentence.how,
            "paragraph": min(_PARAGRAPHS, sum(begins <= start for begins, _ in self._article.paragraphs)),
            "in the opening": start < self._lead,
            "a heading": is_heading(self._article, sentence.span),
            "length": min(_LONGEST, (end - start) // _CHARACTERS_A_WORD),
        }

    def _of_claims(self, side: Side, span: Span, words: dict[str, float]) -> dict[str, float]:
        """What the sentence shares with what the party has said before, and with what others say in the report."""
        no = closest(words, (word.words for word in side.no))
        yes = closest(words, (word.words for word in side.yes))
        others = [(at, claim) for name, at, claim in self._claims if name != side.name and at != span]
        here = closest(words, [claim for _, claim in others])
        near = closest(words, [claim for at, claim in others if 0 < span[0] - at[0] < _NEAR])
        return {
            "no before": no[0],
            "words of a no before": no[1],
            "said before by itself": yes[0],
            "words said before by itself": yes[1],
            "said by others here": here[0],
            "words said by others here": here[1],
            "said by others just before": near[0],
            "words said by others just before": near[1],
        }

    def _of_others(self, side: Side, words: dict[str, float]) -> dict[str, float]:
        """What the sentence shares with what other sides have denied, and with what they have claimed, before."""
        denied, said = closest(words, side.denied_by_others), closest(words, side.said_by_others)
        return {
            "denied by others before": denied[0],
            "words denied by others before": denied[1],
            "said by others before": said[0],
            "words said by others before": said[1],
        }

    def _of_statements(self, sentence: Sentence) -> dict[str, float]:
        stances = {statement.stance for statement in sentence.statements}
        return {
            "admits by its verb": has("admits", self._cues(sentence)),
            "finds by its verb": has("finds", self._cues(sentence)),
            "confirmed in the reading": "confirms" in stances,
            "denied in the reading": "denies" in stances,
            "asserted in the reading": "asserts" in stances,
            "declined in the reading": "declines" in stances,
            "accuses in the reading": "accuses" in stances,
            "quoted": any(statement.kind == "direct" for statement in sentence.statements),
            "words that are said": min(_LONGEST, self._said(sentence)),
            "asked just before": self._text[max(0, sentence.span[0] - _BEFORE) : sentence.span[0]]
            .rstrip(" \n”")
            .endswith("?"),
            "a charge just before": has(
                "charge", self._text[max(0, sentence.span[0] - _NEAR) : sentence.span[0]]
            ),
        }

    def _of_side(self, side: Side) -> dict[str, float]:
        last, party = max((p.since or "" for p in side.denied), default=""), side.sentences[0].party
        return {
            "denied before": min(_SEVERAL, len(side.denied)),
            "nos before": min(_SEVERAL + 1, len(side.no)),
            "turned before": min(OFTEN, side.turned),
            "refused to leave": any(is_of_leaving(p.claim) for p in side.denied),
            "denied on that day": last[:10] == (self._article.published or "-")[:10],
            "a person": " " in party and party[:1].isupper(),
            "looks into things": looks_into(side.name) or looks_into(party),
            "denials of others": min(_SEVERAL, len(side.denied_by_others)),
            "explains": is_explainer(self._article),
        }

    def _of_title(self, side: Side) -> dict[str, float]:
        names = f"{side.name} {side.sentences[0].party}".lower().split()
        no = closest(words_of_claim(self._title), (word.words for word in side.no))
        return {
            "named in the title": any(w in self._title.lower() for w in names if len(w) >= _TELLING),
            "leaving in the title": is_of_leaving(self._title),
            "now in the title": has("now", self._title),
            "admits in the title": has("admits", self._title),
            "a no in the title": is_no(self._title),
            "no before, in the title": no[0],
            "words of a no before, in the title": no[1],
        }


def _of_recalled(
    span: Span, words: dict[str, float], recalled: Sequence[tuple[Span, dict[str, float]]]
) -> dict[str, float]:
    """What the sentence shares with another that recalls a no of the party, and whether one stands near it."""
    others = [(at, told) for at, told in recalled if at != span]
    share, common = closest(words, [told for _, told in others])
    return {
        "no recalled elsewhere": share,
        "words of a no recalled elsewhere": common,
        "a no recalled near": any(abs(at[0] - span[0]) < _NEAR for at, _ in others),
    }
