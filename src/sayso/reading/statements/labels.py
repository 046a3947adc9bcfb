"""Speakers named without a verb: "Ruiz: 40 boats lost", "RUIZ: We had no warning", "“…” — Ana Ruiz".

Counted
    A **headline** that opens the text with a name of up to four words and a colon. A **turn**: a
    paragraph that begins with a name in capitals and a colon, with a name that begins another paragraph in
    the same way, with a name where three paragraphs or more have labels and sentences behind them, or with "Q:" or
    "A:" where both begin one; Q and A name nobody, and have no source. A
    **signature**: a quotation, a dash and a name, with nothing else behind it, in one paragraph or the name
    in the next. A **post** copied into the text: its words, a dash, a name with its handle in brackets,
    and a date.

Not counted
    Labels of the page: "UPDATE: …", "Photo: …" (``[labels]`` in ``lexicon/cues.toml``). One name
    before a colon in the middle of a text ("Iowa: 24 seats"); a heading with more than a name ("Ruiz
    sets out: …"). A dash behind a quotation that the sentence goes on from ("“No” — his word — settled it").
"""

from __future__ import annotations

import re
from collections import Counter

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.phrases import Run, phrase_after

__all__ = ["label_end", "named_before", "read_labels"]

_DASHES = frozenset({"–", "—", "--", "―", "-"})
_BOLD = "*_"
_MOST = 4
"""Most words of a name that labels a headline or a turn."""
_SEVERAL = 3
"""Fewest labelled paragraphs of a talk in which a label need not come twice."""
_LONGEST = 60
"""Most sentences of a turn."""
_HANDLE = re.compile(r"[–—―-]+[ \xa0]?(?P<name>[^\n()–—―]{2,40}\(@\w{1,20}\))[ \xa0]?\w+ \d{1,2}, \d{4}")
_DASH = re.compile(r"[ \xa0]?\n?\s*[–—―-]+[ \xa0]?(?=\w)")
_TAG = re.compile(r"\s*<[^<>\n]{1,300}>")


def read_labels(layout: Layout) -> list[Draft]:
    """The attributions made by labels, signatures and posts, in the order of the text."""
    openings = [
        number
        for number, unit in enumerate(layout.units)
        if number == 0 or layout.units[number - 1].paragraph != unit.paragraph
    ]
    colons = {
        number: colon for number in openings if (colon := label_end(layout, layout.units[number])) is not None
    }
    repeated = Counter(_label(layout, number, colon) for number, colon in colons.items())
    handles = "(@" in layout.analysis.text
    drafts: list[Draft] = []
    for number in openings:
        found = _post(layout, number) if handles else None
        if found is None and number in colons:
            found = _labelled(layout, number, colons[number], repeated)
        if found is not None:
            drafts.append(found)
    return sorted([*drafts, *_signatures(layout)], key=lambda draft: draft.runs[0])


def _paragraph_end(layout: Layout, number: int) -> int:
    """The last word of the paragraph that unit ``number`` opens."""
    paragraph = layout.units[number].paragraph
    near = layout.units[number : number + _LONGEST]
    return max(unit.last for unit in near if unit.paragraph == paragraph)


# --- before a colon -------------------------------------------------------------------


def _first_word(layout: Layout, unit: Unit) -> int:
    first = unit.first
    while first < unit.last and (layout.is_mark(first) or layout.words[first].text.strip(_BOLD) == ""):
        first += 1
    return first


def label_end(layout: Layout, unit: Unit) -> int | None:
    """The colon behind a label of at most four words that opens the unit; None where there is none."""
    first = _first_word(layout, unit)
    for i in range(first + 1, min(first + _MOST + 2, unit.last)):
        word = layout.words[i]
        if word.text.strip(_BOLD) == ":":
            return i
        if not (word.text[:1].isupper() or word.text in (".", "&") or word.text.strip(_BOLD) == ""):
            return None
    return None


def named_before(layout: Layout, number: int, colon: int) -> Run | None:
    """Who is named between the clock, or the beginning, of unit ``number`` and its ``colon``: "09:40 | Lenders |: …".

    None for labels of the page, and for more than a name or a noun of up to four words.
    """
    words, first = layout.words, layout.units[number].first
    while first < colon and (first in layout.timed or words[first].pos in ("PUNCT", "NUM", "SYM")):
        first += 1
    label = words[first:colon]
    named = 0 < len(label) <= _MOST and all(word.pos in ("PROPN", "NOUN", "ADJ") for word in label)
    return (first, colon - 1) if named and label[0].text.lower() not in layout.lexicon.no_labels else None


def _label(layout: Layout, number: int, colon: int) -> str:
    first = _first_word(layout, layout.units[number])
    return " ".join(word.text for word in layout.words[first:colon])


def _labelled(layout: Layout, number: int, colon: int, repeated: Counter[str]) -> Draft | None:
    words, unit = layout.words, layout.units[number]
    first = _first_word(layout, unit)
    label = _label(layout, number, colon)
    if label in ("Q", "A"):
        if not (repeated["Q"] and repeated["A"]):
            return None
        stance = "asks" if label == "Q" else "asserts"
        return Draft(number, colon, ((first, colon),), None, [_said(layout, number, colon)], stance)
    opening = words[first].text
    if opening.lower() in layout.lexicon.no_labels or not opening[:1].isalpha() or len(label) == 1:
        return None
    run = (first, _name_end(layout, first, colon))
    among = sum(repeated.values()) >= _SEVERAL and _said_in_sentences(layout, number, colon)
    capitals = all(w.text.isupper() or w.text == "." for w in words[first:colon])
    repeats = (repeated[label] > 1 or among) and "place" not in _kinds(layout, run)
    if not (capitals or repeats) and not (number == 0 and _names_source(layout, run)):
        return None
    said = _said(layout, number, colon)
    return Draft(number, colon, ((colon, colon),), run, [said], "asks" if _asks(layout, said) else "asserts")


def _said_in_sentences(layout: Layout, number: int, colon: int) -> bool:
    """Whether names stand before the colon and a sentence or more behind it: no list of "Ohio: 24 seats"."""
    words, (first, last) = layout.words, _said(layout, number, colon)
    named = all(w.pos in ("PROPN", "PUNCT") for w in words[_first_word(layout, layout.units[number]) : colon])
    ends = any(word.text.endswith((".", "!", "?")) for word in words[max(first, last - 1) : last + 1])
    return named and ends and any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in words[first : last + 1])


def _asks(layout: Layout, said: Run) -> bool:
    """Whether a turn ends with a question: who asks it waits for an answer."""
    first, last = said
    ending = (
        word for word in reversed(layout.words[max(first, last - 2) : last + 1]) if not word.text.isalnum()
    )
    return any(word.text.startswith("?") for word in ending)


def _said(layout: Layout, number: int, colon: int) -> Run:
    """What stands behind the colon, to the end of the paragraph."""
    first, last = colon + 1, _paragraph_end(layout, number)
    while first < last and layout.words[first].text.strip(_BOLD) == "":
        first += 1
    return first, last


def _name_end(layout: Layout, first: int, colon: int) -> int:
    last = colon - 1
    while last > first and layout.words[last].text.strip(_BOLD) == "":
        last -= 1
    return last


def _names_source(layout: Layout, run: Run) -> bool:
    """Whether the words are one name, or a noun for a source that labels a headline: "Poll", "Police"."""
    words = layout.words[run[0] : run[1] + 1]
    if len(words) == 1:
        (word,) = words
        return (
            word.pos == "PROPN" or word.text.lower() in layout.lexicon.labelling or _recurs(layout, word.text)
        )
    if words[-1].text.lower() in layout.lexicon.labelling:
        return True  # "Leaked memo", "Army chief"
    return bool(_kinds(layout, run)) and all(word.pos == "PROPN" or word.text == "." for word in words)


def _recurs(layout: Layout, name: str) -> bool:
    """Whether somebody or some body bears the name elsewhere: a tagger seldom knows it before a colon."""
    borne = (layout.analysis.text[n.start : n.end] for n in layout.analysis.names if n.type != "other")
    return any(name in words.split() for words in borne)


def _kinds(layout: Layout, run: Run) -> set[str]:
    start, end = layout.analysis.span(*run)
    return {name.type for name in layout.analysis.names if name.start < end and start < name.end}


# --- behind a dash ----------------------------------------------------------------------


def _signatures(layout: Layout) -> list[Draft]:
    """ "“…” — Ana Ruiz, Lima", where nothing else follows; the name may stand in the paragraph below."""
    drafts: list[Draft] = []
    for quotation, extent in zip(layout.quotations, layout.extents, strict=True):
        dash = _DASH.match(layout.analysis.text, quotation.end)
        if dash is None or not quotation.closed or extent[0] > extent[1]:
            continue
        first = layout.analysis.first_behind(dash.end())
        quoted = layout.units[layout.unit_of(extent[1])].first, extent[1]
        if first < len(layout.words) and layout.starts_quotation(quoted[0]):
            source = _signing(layout, first)
            if source is not None:
                marks = tuple((i, i) for i in range(extent[1] + 1, first) if layout.words[i].text in _DASHES)
                unit = layout.unit_of(first)
                drafts.append(Draft(unit, first - 1 if marks else first, marks, source, [quoted], "asserts"))
    return drafts


def _signing(layout: Layout, first: int) -> Run | None:
    """A name or a title with a name that ends its paragraph, or goes on to a comma or a bracket."""
    words, unit = layout.words, layout.units[layout.unit_of(first)]
    source = phrase_after(layout, first - 1, unit.last)
    if source is None or not words[first].text.lstrip("-–—―")[:1].isupper():
        return None
    if not any(word.pos == "PROPN" for word in words[source[0] : source[1] + 1]):
        return None
    ended = source[1] == unit.last or words[source[1] + 1].text in (",", ".", "(")
    return source if ended else None


def _post(layout: Layout, number: int) -> Draft | None:
    """ "The pier is shut. — Ana Ruiz (@anaruiz) March 3, 2031"."""
    unit = layout.units[number]
    end = _paragraph_end(layout, number)
    low, high = layout.analysis.span(unit.first, end)
    found = _HANDLE.search(layout.analysis.text, low, high)
    source = layout.run_of(found.span("name")) if found is not None else None
    if found is None or source is None:
        return None
    first, dash = unit.first, source[0] - 1
    tag = _TAG.match(layout.analysis.text, low)
    if tag is not None and (opening := layout.run_of(tag.span())) is not None:
        first = opening[1] + 1
    if not first < dash:
        return None
    return Draft(number, dash, ((dash, dash),), source, [(first, dash - 1)], "asserts")
