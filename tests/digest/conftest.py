"""A story made up for these tests: a ferry aground on a lake, told by five outlets."""

from __future__ import annotations

import pytest

from sayso.model import (
    Article,
    Change,
    Copy,
    Edition,
    Evidence,
    Figure,
    FigureState,
    Measure,
    Point,
    Position,
    PositionState,
    Quote,
    Reading,
    Speaker,
    Statement,
    Story,
    Voice,
)

TEXTS = {
    "a1": (
        "Tidewater Agency", "Ferry runs aground on Lake Venn", "2025-03-02T06:10:00Z",
        "The ferry Halvard ran aground off Skarn early on Sunday.\n"
        "The coast guard said 14 people were missing. “We have boats out and we will keep them out,” said its "
        "duty officer, Mira Solberg.\n"
        "“We were never told that the ship was over its limit,” a spokesman for Venn Lines said. The Seafarers’ "
        "Union said the ferry had sailed with too many on board.",
    ),
    "a2": (
        "Skarn Post", "Ferry aground, 14 missing", "2025-03-02T07:00:00Z",
        "The ferry Halvard ran aground off Skarn early on Sunday.\nThe coast guard said 14 people were missing.",
    ),
    "a3": (
        "Northern Herald", "Red Cross: between 20 and 30 missing", "2025-03-02T15:40:00Z",
        "The Red Cross put the missing at between 20 and 30, citing relatives at the pier.\n"
        "Between 20 and 30 people have been reported to us, a volunteer, Odd Rask, told the Herald by telephone.",
    ),
    "a4": (
        "Tidewater Agency", "Coast guard more than doubles number of missing", "2025-03-03T08:55:00Z",
        "The number of missing has risen to 31, the coast guard said on Monday.\n"
        "Venn Lines denied that it knew. “We were never told that the ship was over its limit,” it repeated.",
    ),
    "a5": (
        "Lake Radio", "Thirty-one missing", "2025-03-03T09:30:00Z",
        "The number of missing has risen to 31, the coast guard said on Monday.",
    ),
    "a6": (
        "Northern Herald", "At least 70 were not counted, say relatives", "2025-03-04T07:30:00Z",
        "At least 70 people are unaccounted for, the Red Cross said, citing lists kept by relatives.\n"
        "“Nobody at the pier has a list that agrees with any other list,” said Odd Rask of the Red Cross.\n"
        "The Transport Inspectorate would not discuss the load “while people are being searched for”.",
    ),
    "a7": (
        "Tidewater Agency", "Coast guard says 62 missing; owner says it knew", "2025-03-04T11:20:00Z",
        "The coast guard on Tuesday put the number of missing at 62, after passenger lists were compared.\n"
        "Venn Lines confirmed that a mate had reported the ship over its limit. “We were told on Saturday night, and "
        "the ship should not have sailed,” its director, Tor Aune, said. Divers recovered another 9 bodies.",
    ),
    "a8": (
        "Skarn Post", "62 missing on the lake", "2025-03-04T12:05:00Z",
        "The coast guard on Tuesday put the number of missing at 62, after passenger lists were compared.",
    ),
    "a9": (
        "Lake Radio", "What we know about the Halvard", "2025-03-04T13:00:00Z",
        "The coast guard says 62 people are missing. The Red Cross says at least 70.",
    ),
}  # fmt: skip


def article(key: str) -> Article:
    outlet, title, published, text = TEXTS[key]
    paragraphs, at = [], 0
    for line in text.split("\n"):
        paragraphs.append((at, at + len(line)))
        at += len(line) + 1
    slug = title.lower().replace(" ", "-")
    return Article(
        id=key, text=text, paragraphs=tuple(paragraphs), outlet=outlet, title=title, published=published,
        url=f"https://{outlet.lower().replace(' ', '')}.example/{slug}?a=1&b=2", language="en",
    )  # fmt: skip


def span(key: str, words: str) -> tuple[int, int]:
    start = TEXTS[key][3].index(words)
    return start, start + len(words)


def evidence(key: str, words: str) -> Evidence:
    text = TEXTS[key][3]
    start, end = span(key, words)
    return Evidence(
        key, f"hash-{key}", (start, end), Quote(words, text[max(0, start - 20) : start], text[end : end + 20])
    )


def point(source, low, high, key, words, *, hedge=None, change="total", status="actual", via=()) -> Point:
    outlet, _, published, _ = TEXTS[key]
    return Point(
        source,
        via,
        low,
        high,
        hedge,
        status,
        change,
        published[:10],
        published,
        key,
        outlet,
        evidence(key, words),
    )


def state(low, high, words, source, *, hedge=None, as_of=None, change="total") -> FigureState:
    return FigureState(low, high, hedge, as_of, source, change, words)


def figure_change(kind, key, words, party, before, after, *, id, measure="people missing") -> Change:
    return Change(id, kind, TEXTS[key][2], key, party, measure, before, after, evidence(key, words))


def position_change(kind, key, words, party, before, after, *, id) -> Change:
    return Change(id, kind, TEXTS[key][2], key, party, None, before, after, evidence(key, words))


GUARD, CROSS, LINES, UNION = "Coast Guard", "Red Cross", "Venn Lines", "Seafarers’ Union"
LIMIT = "the ferry had sailed with too many on board"
NEVER = "We were never told that the ship was over its limit"
TOLD = "a mate had reported the ship over its limit"


def statements(key: str) -> tuple[Statement, ...]:
    def said(id, kind, content, name, *, type="organisation", role=None, word=None, via=()):
        return Statement(
            id, kind, (), (), (span(key, content),), Speaker(name, type, role),
            tuple(Voice(v) for v in via), Voice(word) if word else None,
        )  # fmt: skip

    return {
        "a1": lambda: (
            said("s1", "indirect", "14 people were missing", "Coast Guard"),
            said("s2", "direct", "We have boats out and we will keep them out,", "Mira Solberg",
                 type="person", role="duty officer"),
            said("s3", "direct", NEVER, LINES),
            said("s4", "indirect", LIMIT, UNION),
        ),
        "a4": lambda: (said("s1", "indirect", "The number of missing has risen to 31", GUARD),),
        "a6": lambda: (
            said("s1", "indirect", "At least 70 people are unaccounted for", CROSS, word="relatives"),
            said("s2", "direct", "Nobody at the pier has a list that agrees with any other list,", "Odd Rask",
                 type="person", role="volunteer"),
        ),
        "a7": lambda: (
            said("s1", "indirect", "the number of missing at 62", GUARD),
            said("s2", "direct", "We were told on Saturday night, and the ship should not have sailed,", "Tor Aune",
                 type="person", role="director"),
            said("s3", "indirect", TOLD, LINES),
        ),
    }.get(key, tuple)()  # fmt: skip


@pytest.fixture
def readings() -> dict[str, Reading]:
    figures = {"a7": (Figure("f1", span("a7", "62"), 62, 62),)}
    return {key: Reading(article(key), statements(key), figures.get(key, ())) for key in TEXTS}


@pytest.fixture
def missing() -> Measure:
    return Measure(
        "m1",
        "people missing",
        None,
        (
            point(GUARD, 14, 14, "a1", "14"),
            point(CROSS, 20, 30, "a3", "between 20 and 30"),
            point(GUARD, 31, 31, "a4", "31"),
            point(CROSS, 70, None, "a6", "At least 70", hedge="At least"),
            point(GUARD, 62, 62, "a7", "put the number of missing at 62"),
        ),
    )


@pytest.fixture
def changes() -> dict[str, Change]:
    return {
        "new": Change("c1", "new_story", TEXTS["a1"][2], "a1", None, None, None, None, evidence("a1", TEXTS["a1"][3][:56])),
        "first": figure_change("first_figure", "a1", "14", GUARD, None, state(14, 14, "14", GUARD), id="c2"),
        "conflict0": figure_change(
            "conflict", "a3", "between 20 and 30", CROSS, state(14, 14, "14", GUARD),
            state(20, 30, "between 20 and 30", CROSS), id="c3"),
        "revision1": figure_change(
            "revision", "a4", "31", GUARD, state(14, 14, "14", GUARD, as_of="2025-03-02"),
            state(31, 31, "31", GUARD, as_of="2025-03-03"), id="c4"),
        "denial": position_change("denial", "a4", NEVER, LINES, None, PositionState("denies", NEVER), id="c5"),
        "conflict": figure_change(
            "conflict", "a6", "At least 70", CROSS, state(31, 31, "31", GUARD, as_of="2025-03-03"),
            state(70, None, "At least 70", CROSS, hedge="At least", as_of="2025-03-04"), id="c6"),
        "revision2": figure_change(
            "revision", "a7", "put the number of missing at 62", GUARD,
            state(31, 31, "31", GUARD, as_of="2025-03-03"), state(62, 62, "62", GUARD, as_of="2025-03-04"), id="c7"),
        "reversal": position_change(
            "reversal", "a7", TOLD, LINES, PositionState("denies", NEVER), PositionState("confirms", TOLD), id="c8"),
        "another": figure_change(
            "revision", "a7", "another 9 bodies", "Coast Guard", None,
            state(9, 9, "another 9", GUARD, change="increment"), id="c9", measure="bodies recovered"),
        "correction": Change(
            "c10", "correction", "2025-03-04T13:20:00Z", "a3", None, None,
            "a volunteer, Ola Rask, told the Herald", "a volunteer, Odd Rask, told the Herald",
            evidence("a3", "a volunteer, Odd Rask, told the Herald")),
    }  # fmt: skip


@pytest.fixture
def story(missing, changes) -> Story:
    bodies = Measure("m2", "bodies recovered", None, (
        point(GUARD, 9, 9, "a7", "another 9 bodies", change="increment"),
    ))  # fmt: skip
    return Story(
        id="lake-venn",
        title="Ferry aground on Lake Venn",
        articles=tuple(TEXTS),
        origins=6,
        outlets=4,
        copies=(Copy("a2", "a1", "excerpt", 0.998), Copy("a5", "a4", "excerpt", 1.0), Copy("a8", "a7", "near", 0.912)),
        measures=(bodies, missing),
        positions=(
            Position(UNION, "asserts", LIMIT, "t1", "2025-03-02", "a1", evidence("a1", LIMIT)),
            Position(LINES, "denies", NEVER, "t1", "2025-03-02", "a1", evidence("a1", NEVER)),
            Position("Transport Inspectorate", "declines", "while people are being searched for", "t1", "2025-03-04",
                     "a6", evidence("a6", "would not discuss the load “while people are being searched for”")),
            Position(LINES, "confirms", TOLD, "t1", "2025-03-04", "a7", evidence("a7", TOLD)),
            Position("Odd Rask", "asserts", "Nobody at the pier has a list", "t2", "2025-03-04", "a6",
                     evidence("a6", "Nobody at the pier has a list that agrees with any other list,")),
        ),
        changes=tuple(changes.values()),
        editions=(),
    )  # fmt: skip


@pytest.fixture
def editions(story, changes) -> tuple[Edition, Edition]:
    from sayso.digest import compose

    order = list(changes.values())
    return compose(story, order[:5], 1), compose(story, order[5:], 2)
