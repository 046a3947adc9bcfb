"""The lines above a report in a plain text: date, section, headline, byline, standfirst.

What counts as each:

* a **date line** is a date and what stands beside one (:mod:`sayso.article.date_lines`);
* a **section line** is a masthead or a path ("World > Asia", "Evening Briefing - the day in five minutes",
  "POLITICS"): its first part is at most three words and ends in a word of lexicon/sections.toml, or
  it is at most three words in capitals; or, right below the date, two short parts of capitalised words
  ("Horn Dispatch - Politics"), of which the first is the outlet;
* a **headline** is a line without a full stop, of at most 25 words, with more lines below it; one of
  two words only where a date or byline follows ("Dam bursts");
* a **standfirst** is one sentence that stands between headline and byline or date, or
  without a headline between date or section and a longer first paragraph that tells of the same.

Refused: the first sentence of a report under its headline is not a standfirst, only
because it is short; a sentence closed by a full stop is not a headline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.article.bylines import byline_names, byline_outlet, is_byline
from sayso.article.date_lines import dateline_day, read_date_line
from sayso.article.dates import ImpossibleDate, When
from sayso.article.origin import credit_in
from sayso.article.sections import ends_as_section, is_masthead_above
from sayso.article.titles import same_words

__all__ = ["DEEPEST", "Front", "is_front_matter", "read_front"]

DEEPEST = 8
"""Lines in which the front of a text may stand."""
_PARTS = re.compile(r"\s+[-–—|·•]\s+|\s*[>»›|]\s*")
_MASTHEAD_PARTS = re.compile(r"\s+[-–—|·•/>»›]\s+")
_LAST_PART = re.compile(r"\s+[-–—|·•]\s+(?!.*\s[-–—|·•]\s)")
_VOLUME = re.compile(r"(?:vol(?:ume)?|no|nr|issue)\b\.?\s*\d", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,3}[A-ZÀ-Þ][\w'’-]+")
_SMALL = frozenset({"the", "of", "and", "in", "for", "a", "an", "to", "&", "on", "at", "brief"})


@dataclass
class Front:
    """What the first lines say of the article."""

    when: When | None = None
    impossible: str | None = None
    """A date line that is in no calendar."""
    title: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    outlet: str | None = None
    kinds: list[str] = field(default_factory=list)
    """What each of the first lines is, until the first that is body."""


def read_front(lines: list[str], title: str | None = None, known: Front | None = None) -> Front:
    """Read the first of ``lines`` (all of a text, stripped); ``title`` is the headline where it is known.

    ``known`` is what labels say already; it is filled up.
    """
    front = known or Front(title=title)
    for place, line in enumerate(lines[:DEEPEST]):
        kind = _kind(line, lines[place + 1 :], front)
        if kind == "body":
            break
        front.kinds.append(kind)
    return front


def _kind(line: str, below: list[str], front: Front) -> str:
    if _take_date(line, front):
        return "date"
    if dateline := dateline_day(line):
        front.when = front.when or dateline
        return "body"
    if is_byline(line):
        front.authors = front.authors or byline_names(line)
        front.outlet = front.outlet or byline_outlet(line)
        return "byline"
    if credit_in([line]) and len(line) < 60:
        return "byline"
    if front.kinds and (signed := _signed(line)):
        front.authors, front.outlet = front.authors or signed[:1], front.outlet or signed[1]
        return "byline"
    if not below:
        return "body"
    if front.title and "title" not in front.kinds and same_words(line, front.title):
        return "title"
    if front.kinds == ["date"] and len(below) > 1 and (outlet := _masthead(line)):
        front.section, front.outlet = line, outlet
        return "section"
    if is_masthead_above(line) and "title" not in front.kinds:
        front.section, front.outlet = front.section or line, front.outlet or line
        return "section"
    named = _stands_above_date(line, below) if not front.kinds else _stands_between(line, below, front)
    if _is_section(line) or named:
        front.section = front.section or line
        return "section"
    if front.title is None and front.standfirst is None and _is_headline(line, below):
        front.title, outlet = _without_outlet(line)
        front.outlet = front.outlet or outlet
        return "title"
    if front.standfirst is None and _is_standfirst(line, below, front):
        front.standfirst = line
        return "standfirst"
    return "body"


def _take_date(line: str, front: Front) -> bool:
    try:
        found = read_date_line(line)
    except ImpossibleDate:
        front.impossible = front.impossible or line
        return True
    if found is None:
        return False
    # "Updated" below "Published": the first stands.
    front.when = front.when or found.when
    front.authors = front.authors or found.authors
    front.outlet = front.outlet or found.outlet
    return True


def _stands_above_date(line: str, below: list[str]) -> bool:
    """Whether a line is one name above a date that a headline follows: what that names, a paper or a town, is open."""
    if len(below) < 3 or not re.fullmatch(r"[^\W\d_]{3,}", line) or not line[0].isupper():
        return False
    return is_front_matter(below[0]) and _is_headline(below[1], below[2:])


def _stands_between(line: str, below: list[str], front: Front) -> bool:
    """Whether a line is a name of up to three words between headline and date: a paper or a town, which is open."""
    words = line.split()
    named = len(words) <= 3 and all(word[:1].isupper() and word[-1:].isalnum() for word in words)
    return front.kinds[-1] == "title" and named and is_front_matter(below[0])


def _signed(line: str) -> tuple[str, str] | None:
    """The name and the newspaper of "Jane Doe, Harbour Post"."""
    name, _, paper = line.partition(", ")
    return (name, paper) if is_masthead_above(paper) and _NAME.fullmatch(name) else None


def _is_section(line: str) -> bool:
    if _VOLUME.match(line):
        return True
    if len(line) > 100 or line.endswith((".", "!", "?", "”", '"')):
        return False
    first = _PARTS.split(line)[0]
    alone = 0 < len(first.split()) <= 3 and first.split() == line.split()
    return ends_as_section(first) or (alone and line.isupper())


def _masthead(line: str) -> str | None:
    """The outlet of "Horn Dispatch - Politics"; None for "Kenya - Eritrea talks collapse"."""
    parts = [part for part in _MASTHEAD_PARTS.split(line) if part]
    if len(parts) != 2 or line.endswith((".", "!", "?")):
        return None
    words = [word for part in parts for word in part.split() if word.lower() not in _SMALL]
    short = all(len(part.split()) <= 5 for part in parts)
    return parts[0] if short and words and all(word[:1].isupper() for word in words) else None


def _is_headline(line: str, below: list[str]) -> bool:
    words = line.split()
    # Two words alone may be the name of a place or a section; above a date they are what happened.
    least = 2 if len(below) > 1 and is_front_matter(below[0]) else 3
    return least <= len(words) <= 25 and len(line) <= 180 and not re.search(r"[.:;,…]['\"”’]*$", line)


def _without_outlet(line: str) -> tuple[str, str | None]:
    """A headline, and the newspaper behind its last bar or dash where what stands there is one by its form."""
    *head, last = _LAST_PART.split(line)
    if head and len(head[0].split()) > 2 and is_masthead_above(last):
        return head[0], last
    return line, None


def _is_standfirst(line: str, below: list[str], front: Front) -> bool:
    words = line.split()
    if not 5 <= len(words) <= 45 or _sentences(line) != 1:
        return False
    follows = below[0]
    if is_front_matter(follows) and len(below) > 1:
        return True
    if front.title is not None:
        return not re.search(r"[.!?]['\"”’]*$", line)
    if not front.kinds or len(follows) <= len(line):
        return False
    return len(_content(line) & _content(follows)) >= 2


def is_front_matter(line: str) -> bool:
    """Whether ``line`` is a byline or date line."""
    try:
        return is_byline(line) or read_date_line(line) is not None
    except ImpossibleDate:
        return True


def _sentences(line: str) -> int:
    return len(re.findall(r"[.!?]['\"”’)]*(?:\s+(?=[\"“‘'(]?[A-Z0-9])|$)", line)) or 1


def _content(line: str) -> set[str]:
    """Words of five letters and more, plural s off: enough to tell whether two lines tell of the same."""
    return {word.rstrip("s") for word in re.findall(r"[^\W\d_]{5,}", line.casefold())}
