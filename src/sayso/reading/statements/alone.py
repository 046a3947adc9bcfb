"""What an engine finds within content that it reads by itself, as drafts for :mod:`.nested` to choose from.

Read is each sentence of a piece of content that holds a verb of telling (say, tell, ask, warn, deny and the like) in a
form that tells of what happened, which is no cue yet. Thoughts and wishes are left to the rules: they pass nothing on.
"""

from __future__ import annotations

from collections.abc import Collection

from sayso.model import Span
from sayso.reading.analysis import Attribution
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.happening import happened
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.marks import runs_of
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.stances import addressee_of, head_of, stance_of
from sayso.reading.statements.word_classes import closed_class

__all__ = ["drafts_alone"]

_FEWEST = 4
_TELLING = closed_class("telling")
_JOINING = frozenset(("that", "whether"))


def drafts_alone(layout: Layout, around: list[Run | None], said: Collection[int]) -> list[Draft]:
    """The attributions in content, each with its head, stance and hearer.

    ``around`` gives of each word the piece of content that it stands in, ``said`` are the words of cues and
    speakers that are known. Refused are pieces of fewer than four words, and answers without content or whose cue
    is no verb of telling in a form that tells of what happened. None where the engine reads nothing alone.
    """
    read = layout.analysis.read_alone
    if read is None:
        return []
    pieces = sorted(
        {
            _inside(layout, held, layout.unit_of(i))
            for i, held in enumerate(around)
            if held is not None and i not in said and _may_say(layout, i)
        }
    )
    asked = [(first, behind) for first, behind in pieces if behind - first >= _FEWEST]
    return [draft for each in read(asked) if (draft := _draft(layout, each)) is not None]


def _inside(layout: Layout, held: Run, number: int) -> Span:
    """The words of a piece in one sentence, half-open, without the marks around them and what joins them on."""
    unit = layout.units[number]
    first, last = max(held[0], unit.first), min(held[1], unit.last)
    words = layout.words
    while first < last and (words[first].pos == "PUNCT" or words[first].text.lower() in _JOINING):
        first += 1
    while last > first and words[last].pos == "PUNCT":
        last -= 1
    return first, last + 1


def _may_say(layout: Layout, i: int) -> bool:
    word = layout.words[i]
    return word.lemma in _TELLING and word.pos == "VERB" and happened(layout, i)


def _draft(layout: Layout, found: Attribution) -> Draft | None:
    content, cue, source = (runs_of(layout, spans) for spans in (found.content, found.cue, found.source))
    head = head_of(layout, tuple(cue))
    if not content or head is None or not _may_say(layout, head):
        return None
    speaker, more = (source[0], tuple(source[1:])) if source else (None, ())
    draft = Draft(layout.unit_of(head), head, tuple(cue), speaker, content, "asserts", more_source=more)
    draft.stance = stance_of(layout, draft)
    draft.addressee = addressee_of(layout, draft)
    return draft
