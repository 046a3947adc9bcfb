"""Puts the drafts of all units together and makes statements of them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Span, Statement, TimeExpression
from sayso.reading.statements.assembly import content_spans, kind_of
from sayso.reading.statements.attributed import drafts_attributed
from sayso.reading.statements.denials import stance_in_quotation
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.going_on import orphans, run_on
from sayso.reading.statements.labels import read_labels
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.nominal import read_phrases
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.setting import Setting, setting_of
from sayso.reading.statements.verbs import read_verbs
from sayso.reading.statements.word_classes import closed_class

__all__ = ["gather"]

_ASKING = closed_class("asking")


def gather(layout: Layout, times: tuple[TimeExpression, ...]) -> tuple[Statement, ...]:
    """The statements of a text laid out in units: of the engine's attributions, or by the rules."""
    found = layout.analysis.attributions
    drafts = _drafts_by_rules(layout) if found is None else drafts_attributed(layout, found)
    drafts += orphans(layout, drafts)
    settings = _settings(layout, drafts, times)
    pairs = zip(drafts, settings, strict=True)
    found_in_text = _distinct([put for draft, setting in pairs if (put := _put(layout, draft, setting))])
    found_in_text.sort(key=lambda put: (put.content[0][0], -put.content[-1][1], put.cue))
    parents = _parents(found_in_text)
    return tuple(
        _statement(layout, put, place, parent)
        for place, (put, parent) in enumerate(zip(found_in_text, parents, strict=True))
    )


def _drafts_by_rules(layout: Layout) -> list[Draft]:
    drafts: list[Draft] = []
    for number in range(len(layout.units)):
        found = read_verbs(layout, number) + read_phrases(layout, number)
        drafts += sorted(found, key=lambda d: d.head or 0)
    drafts += read_labels(layout)
    drafts = [draft for draft in drafts if not draft.leans or not _inside_another(draft, drafts)]
    run_on(layout, drafts)
    return drafts


def _inside_another(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether another draft's content holds all of this one's: "its count stood at 24, the port said"."""
    low, high = min(first for first, _ in draft.runs), max(last for _, last in draft.runs)
    return any(
        first <= low and high <= last for other in drafts if other is not draft for first, last in other.runs
    )


def _settings(layout: Layout, drafts: list[Draft], times: tuple[TimeExpression, ...]) -> list[Setting]:
    by_word = {word.i: time for time in times for word in layout.analysis.words_in(*time.span)}
    places = frozenset(
        word.i
        for name in layout.analysis.names
        if name.type == "place"
        for word in layout.analysis.words_in(name.start, name.end)
    )
    cues = frozenset(draft.head for draft in drafts if draft.head is not None)
    settings = [setting_of(layout, draft, cues, by_word, places) for draft in drafts]
    by_head: dict[int | None, int] = {d.head: number for number, d in enumerate(drafts) if d.head is not None}
    for number, draft in enumerate(drafts):
        main = _main_clause(layout, draft, by_head)
        if main is not None and draft.head is not None:
            settings[number] = _shared(settings[number], settings[main])
            if draft.head < (drafts[main].head or 0):
                settings[main] = _shared(settings[main], settings[number])
    return settings


def _main_clause(layout: Layout, draft: Draft, by_head: dict[int | None, int]) -> int | None:
    """The draft of the main clause of a participle: both were said on one occasion.

    A participle in front ("Confirming it on Monday, Lee told …") lends its day to the main
    clause too; one behind ("…, calling on Tuesday for …") does not.
    """
    if draft.head is None:
        return None
    word = layout.words[draft.head]
    if word.tag == "VBN" and word.lemma in _ASKING and word.relation == "advcl":
        return by_head.get(word.head)  # "Asked about it on television, she said"
    if word.tag == "VBG" and word.relation == "advcl" and layout.analysis.child(word.i, "aux") is None:
        return by_head.get(word.head)
    return None


def _shared(own: Setting, other: Setting) -> Setting:
    return Setting(
        own.addressee,
        own.medium or other.medium,
        own.place or other.place,
        own.said_on or other.said_on,
    )


@dataclass(slots=True)
class _Put:
    """A draft with its spans in the text."""

    draft: Draft
    setting: Setting
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def _put(layout: Layout, draft: Draft, setting: Setting) -> _Put | None:
    analysis = layout.analysis
    taken = draft.own if draft.stance != "declines" else draft.own[len(draft.cue) :]
    content = content_spans(layout, draft.runs, taken)
    if not content:
        return None
    mention = [*([_past_which(layout, draft.source)] if draft.source else []), *draft.more_source]
    source = tuple(_without_dash(analysis.text, analysis.span(*run)) for run in mention)
    return _Put(draft, setting, source, tuple(analysis.span(*run) for run in draft.cue), content)


def _statement(layout: Layout, put: _Put, place: int, parent: int | None) -> Statement:
    """The statement at ``place`` in the order of the text, counted from 0, as ``parent`` is."""
    analysis, stance, setting = layout.analysis, put.draft.stance, put.setting
    kind = kind_of(analysis.text, put.content, layout.quotations)
    if kind == "direct" and stance == "asserts":
        words = " ".join(analysis.cut(span) for span in put.content)
        stance = stance_in_quotation(words, layout.lexicon.falsehoods) or stance
    return Statement(
        id=f"s{place + 1}",
        kind=kind,
        source=put.source,
        cue=put.cue,
        content=put.content,
        stance=stance,
        addressee=setting.addressee,
        medium=setting.medium,
        place=setting.place,
        said_on=setting.said_on,
        parent=f"s{parent + 1}" if parent is not None else None,
    )


def _past_which(layout: Layout, source: Run) -> Run:
    """ "A diary in which | the boy had written": what the relative stands for is no part of who writes."""
    first, last = source
    return (first + (layout.words[first].tag == "WDT" and first < last), last)


def _without_dash(text: str, span: Span) -> Span:
    """ "“…” -Commissioner Ana Ruiz": a hyphen that sticks to the mention is none of it."""
    start, end = span
    while start < end - 1 and text[start] in "-–—―":
        start += 1
    return start, end


def _distinct(statements: list[_Put]) -> list[_Put]:
    """One statement for the same content of the same cue or speaker."""
    seen: set[tuple[tuple[Span, ...], tuple[Span, ...]]] = set()
    kept: list[_Put] = []
    for statement in statements:
        key = (statement.content, statement.source)
        if key not in seen:
            seen.add(key)
            kept.append(statement)
    return kept


def _parents(statements: list[_Put]) -> list[int | None]:
    """Of each statement, the place of the smallest other that holds its cue and content in its spans."""
    spans = [(*s.content, *s.cue) for s in statements]
    lows = [min(start for start, _ in own) for own in spans]
    sizes = [sum(end - start for start, end in s.content) for s in statements]
    parents: list[int | None] = [None] * len(statements)
    open_: list[int] = []
    behind = 0
    for place in sorted(range(len(statements)), key=lambda n: lows[n]):
        while behind < len(statements) and statements[behind].content[0][0] <= lows[place]:
            open_.append(behind)
            behind += 1
        open_ = [other for other in open_ if statements[other].content[-1][1] > lows[place]]
        around = [n for n in open_ if _holds(statements[n], statements[place], spans[place])]
        parents[place] = min(around, key=lambda other: sizes[other], default=None)
    return parents


def _holds(other: _Put, statement: _Put, own: tuple[Span, ...]) -> bool:
    if other is statement or other.content == statement.content:
        return False
    return all(any(a <= start and end <= b for a, b in other.content) for start, end in own)
