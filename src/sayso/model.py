"""The things that travel through sayso, and nothing else.

Every class is frozen and holds only plain values, so that the same article
always gives the same reading and a record can be compared byte by byte. Three
conventions hold everywhere:

* A **span** is ``(start, end)``, half-open, in Unicode code points of
  :attr:`Article.text`; ``text[start:end]`` is the quoted words, always.
* A **day** is an ISO string ``2024-10-23`` and has no time zone; an **instant**
  is ``2024-10-23T16:20:00Z``, always UTC. Partial dates (``2024-12``, ``2024``)
  stay as coarse as they were said.
* Unknown is ``None`` or empty. Nothing is guessed to fill a field.

The JSON of every class has the field names written here.
"""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


# --- what comes in -----------------------------------------------------------


@dataclass(frozen=True)
class Article:
    """One report as it came to us: clean text, and what is known of its origin."""

    id: str
    """A hash of the content unless the input named one."""
    text: str
    """The body. Text handed in as text is kept to the character."""
    paragraphs: tuple[Span, ...] = ()
    """Spans of the paragraphs of ``text``, in order, without their line ends."""
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    standfirst: str | None = None
    genre: str | None = None
    """What the page calls this kind of report, as printed: "Explainer", "Analysis"."""
    authors: tuple[str, ...] = ()
    published: str | None = None
    """A day or an instant."""
    published_from: str | None = None
    """Where ``published`` was found: json-ld, opengraph, meta (other tags, <time>), htmldate, feed, text,
    input, option."""
    modified: str | None = None
    """When the page says that it was altered last, a day or an instant; None unless later than ``published``."""
    page_date: str | None = None
    """The day the page itself bears; differs from ``reference_date`` when a page is re-published."""
    reference_date: str | None = None
    """The day that "Wednesday" and "last week" are counted from."""
    date_note: str | None = None
    """Why ``reference_date`` is not ``page_date``, in a sentence."""
    language: str | None = None
    source_link: str | None = None
    """The address this page itself names as its source (canonical, "Source link")."""
    credit: str | None = None
    """The agency the page credits."""
    copy_of: str | None = None
    """Id of the article this one was copied from, once a record knows."""
    story: str | None = None
    """Id of the story, once a record knows."""


# --- what one article says ---------------------------------------------------


@dataclass(frozen=True)
class Speaker:
    """Who said it, as resolved within the article."""

    name: str
    type: str
    """person, organisation, place, group or unnamed."""
    role: str | None = None
    """The role as printed: "South Korean lawmaker"."""
    entity: str | None = None
    """Id of the :class:`Entity`, None for the unnamed."""


@dataclass(frozen=True)
class Voice:
    """One more party in the chain of a statement."""

    name: str
    entity: str | None = None


@dataclass(frozen=True)
class Statement:
    """One attribution: somebody's words, or what the writer reports of them."""

    id: str
    kind: str
    """direct (all in quotation marks), indirect (none) or mixed."""
    source: tuple[Span, ...]
    """The mention of the speaker beside the cue; empty when the text has none."""
    cue: tuple[Span, ...]
    """said, according to, dismissed … as; empty for a quotation without a cue."""
    content: tuple[Span, ...]
    """What is attributed, as written, quotation marks excluded."""
    speaker: Speaker | None = None
    via: tuple[Voice, ...] = ()
    """Those who passed it on, nearest to the page first."""
    on_word_of: Voice | None = None
    """Where the knowledge comes from when the speaker cites another."""
    stance: str = "asserts"
    """asserts denies confirms accuses warns promises demands estimates asks declines."""
    addressee: str | None = None
    medium: str | None = None
    place: str | None = None
    said_on: str | None = None
    parent: str | None = None
    """Id of the statement this one is nested in."""


@dataclass(frozen=True)
class Level:
    """A number that another one was before, or became."""

    low: float | None
    high: float | None
    """As of a :class:`Figure`."""
    figure: str | None = None
    """Id of the figure that prints it; None where nobody did and it was worked out: never to be quoted."""


@dataclass(frozen=True)
class Figure:
    """One reported number, with all that was said about it."""

    id: str
    span: Span
    """The number with its hedge: "at least 10,000"."""
    low: float | None
    high: float | None
    """Equal when exact or "about"; None where open: "at least" has no high, "up to" no low."""
    hedge: str | None = None
    """The hedging words as printed."""
    unit: str | None = None
    """percent, USD, km …; None when things or people are counted."""
    per: str | None = None
    """What it is reckoned by, in dictionary form: "day", "2 weeks", "share", "100,000 people". None: in all."""
    counted: str | None = None
    """The noun phrase counted, as printed, without the number: "North Korean soldiers"."""
    counted_span: Span | None = None
    counted_noun: str | None = None
    """Lemma of the head of ``counted``: "soldier"."""
    event: str | None = None
    """Lemma of what is said to have happened to the counted, "kill", "missing"; None where nothing is."""
    place: str | None = None
    """Where, as printed, when the sentence says so."""
    status: str = "actual"
    """actual planned promised possible."""
    change: str = "total"
    """total increment decrement previous multiple. A multiple's low and high are factors: "double" is 2."""
    was: Level | None = None
    """What it was before: of a total the value it moved from, of a step or a factor the base."""
    became: Level | None = None
    """What it became: of a previous value, a step or a factor the value after."""
    as_of: str | None = None
    """The day (or month, year) the figure speaks of."""
    since: str | None = None
    statement: str | None = None
    """Id of the statement whose figure it is; None where the outlet says it in its own voice."""


@dataclass(frozen=True)
class TimeExpression:
    """A TIMEX3: an expression of time and its normalised value (TimeML, ISO 8601)."""

    span: Span
    type: str
    """DATE TIME DURATION SET."""
    value: str
    mod: str | None = None
    """TIMEX3 mod: START MID END APPROX BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN …"""
    anchor: str | None = None
    """The day it was counted from; None for an absolute date."""


@dataclass(frozen=True)
class Entity:
    """A person, organisation or place of one article."""

    id: str
    type: str
    name: str
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Casualty:
    """People a report says came to harm, as a number or as persons."""

    span: Span
    """The words that count them: "two men", "a man and two women", "triple shooting"."""
    low: float
    high: float | None
    """As of a :class:`Figure`."""
    fate: str
    """dead, injured, or hit: struck, and not said with what outcome."""
    form: str = "number"
    """number, person ("a man"), name, sum ("a man and two women"), ordinal ("the third to die"), multiple
    ("triple shooting"), counts ("two counts of murder") or doer (who died by his own hand)."""
    also: bool = False
    """Told of beside others: "two more", "another man"."""
    done: bool = False
    """Told as somebody's doing: "killing two"."""
    part: bool = False
    """Some of those told of already: "including two children"."""
    doer: bool = False
    """Whoever did it."""
    named: str | None = None
    as_of: str | None = None
    """The day, month or year nearest in the sentence."""
    period: bool = False
    """Counted over a stretch of time: "this year"."""
    sentence: Span = (0, 0)
    in_title: bool = False
    """Whether the spans are of the article's title and not of its text."""


@dataclass(frozen=True)
class Reading:
    """What one article says. Same article and same version: the same reading."""

    article: Article
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    entities: tuple[Entity, ...] = ()
    casualties: tuple[Casualty, ...] = ()


# --- what all the articles of a story add up to -------------------------------


@dataclass(frozen=True)
class Quote:
    """A W3C TextQuoteSelector: the exact words and a little on both sides."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True)
class Evidence:
    """The words a line of the record stands on (W3C Web Annotation selectors)."""

    article: str
    snapshot: str
    """Hash of the article's text as read."""
    position: Span
    quote: Quote


@dataclass(frozen=True)
class Copy:
    """An article whose text stems from another."""

    article: str
    of: str
    """The origin: the oldest article of the group."""
    kind: str
    """exact near excerpt merged."""
    share: float
    """Share of this article's shingles that stand in the text it was found to be a copy of; of long texts, as
    estimated from a sample."""


@dataclass(frozen=True)
class Point:
    """One figure in the series of a measure."""

    source: str | None
    """Whose figure: the party whose knowledge it is; None when unattributed."""
    via: tuple[str, ...]
    low: float | None
    high: float | None
    hedge: str | None
    status: str
    change: str
    as_of: str | None
    reported_at: str | None
    article: str
    outlet: str | None
    evidence: Evidence
    altered_at: str | None = None
    """When the outlet put other words in the place of these on its page; None while they stand."""


@dataclass(frozen=True)
class Measure:
    """One comparable quantity of a story, with its series."""

    id: str
    name: str
    unit: str | None
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Position:
    """Where a party stands on a claim."""

    party: str
    stance: str
    claim: str
    """In the words of a source."""
    topic: str
    """Id that the positions of all parties on the same claim share."""
    since: str | None
    article: str
    evidence: Evidence


@dataclass(frozen=True)
class FigureState:
    """One side of a change of figures."""

    low: float | None
    high: float | None
    hedge: str | None
    as_of: str | None
    source: str | None
    change: str = "total"
    words: str = ""
    """The figure as printed: "at least 70"."""


@dataclass(frozen=True)
class PositionState:
    """One side of a change of position."""

    stance: str
    claim: str


State = FigureState | PositionState | str


@dataclass(frozen=True)
class Change:
    """One material difference in the record of a story."""

    id: str
    kind: str
    """new_story first_figure revision conflict denial confirmation reversal correction."""
    at: str | None
    article: str
    party: str | None
    measure: str | None
    """Name of the measure, for a change of figures."""
    before: State | None
    after: State | None
    evidence: Evidence


@dataclass(frozen=True)
class Edition:
    """What changed in the record of a story since the edition before."""

    story: str
    number: int
    at: str
    """Date of the latest report it covers: an edition is a function of the record, not of the clock."""
    changes: tuple[str, ...]
    """Ids."""
    headline: str


@dataclass(frozen=True)
class Story:
    """Everything the record holds of one story."""

    id: str
    title: str
    articles: tuple[str, ...]
    """Ids, in order of publication."""
    origins: int
    outlets: int
    copies: tuple[Copy, ...] = ()
    measures: tuple[Measure, ...] = ()
    positions: tuple[Position, ...] = ()
    changes: tuple[Change, ...] = ()
    editions: tuple[Edition, ...] = ()
    joined: tuple[str, ...] = ()
    """Ids of the stories that turned out to be this one, in the order they became part of it."""
    split_from: str | None = None
    """Id of the story that this one was part of, until it turned out to be another."""
    split_off: tuple[str, ...] = ()
    """Ids of the stories that were part of this one, in the order they parted from it."""
