"""Statements: who is made to say what, with the exact words.

A statement is one attribution (PARC 3.0, Pareti 2016): a **source** (the mention of the
speaker), a **cue** (said, according to, dismissed … as) and the **content**.

Where the engine finds attributions (:attr:`Analysis.attributions`), statements are made of those
(:mod:`.attributed`): their spans are put right by the quotation marks (:mod:`.marks`), what was left apart
is joined (:mod:`.going_on`), and the stance is read from the cue and its form (:mod:`.stances`). The rules
add what no engine is trained to find (:mod:`.additions`).

Where it finds none (None), the rules read everything: quotation marks (:mod:`sayso.reading.quotations`),
a lexicon of cues (``lexicon/cues.toml``) and the dependency parse: what follows a cue (:mod:`.complements`),
what it follows or interrupts (:mod:`.parenthetical`), cues that are no verbs (:mod:`.nominal`) and
speakers named without a verb (:mod:`.labels`). News also gives figures without a verb of speech: verbs of
counting (:mod:`.counts`), counts by their owner (:mod:`.owned`) and numbers in clauses about them
(:mod:`.relatives`) are statements of the one whose figure it is.

What counts as one statement: a cue with its content. “A,” Lee said. “B.” is one statement
with two content spans; "Lee said the agency confirmed that …" is two, the inner with the
outer as its ``parent``. What does not count: scare quotes, titles, nicknames; what somebody
might say; the outlet's own words.

Quotations that go on without a cue
    (a) A quotation that its paragraph leaves open and the next paragraph opens again is
        the same statement.
    (b) A paragraph that is all quotation, without a cue, straight after a paragraph that ends with
        an attributed quotation or its cue, is the same speaker going on. By the rules it is a
        statement of its own with empty source and cue, because the text does not say so in words;
        beside an engine it is part of the statement, as those who annotate have it.
    (c) So is a quoted sentence without a cue straight after a reported one in the
        same paragraph: "Lee called it a failure. “We learned nothing.”"

    :func:`continues` gives (b) and (c) as pairs of ids.
"""

from __future__ import annotations

from sayso.model import Article, Statement, TimeExpression
from sayso.reading.analysis import Analysis
from sayso.reading.statements.continuing import continues
from sayso.reading.statements.gather import gather
from sayso.reading.statements.layout import lay_out

__all__ = ["continues", "find_statements"]


def find_statements(
    analysis: Analysis, article: Article, times: tuple[TimeExpression, ...] = ()
) -> tuple[Statement, ...]:
    """The statements of an article, in order of their first content, with ids s1, s2 …

    All spans are code points into ``article.text``. ``speaker``, ``via`` and ``on_word_of``
    are left empty: they are resolved from ``source`` elsewhere. ``said_on`` is a day, a week
    or a month in ISO 8601, from the ``times`` beside the cue. Raises nothing.
    """
    if not analysis.words:
        return ()
    return gather(lay_out(analysis, article, times), times)
