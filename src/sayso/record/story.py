"""One story's record from its readings: pure, so that replaying them rebuilds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Article, Change, Copy, Edition, Reading, Story
from sayso.record.fold import StoryFold
from sayso.record.openings import headline_of
from sayso.record.origins import origins_of
from sayso.record.versions import page_of_report

__all__ = ["Chronicle", "fresh", "story_of"]


class Chronicle:
    """The readings of one story as they arrive, and what they add up to in order of publication.

    Reports of one moment keep the order they arrived in, and so does one that bears a bare day among those of that
    day. One that bears no date is of the moment of the latest that had arrived before it: what comes later goes on
    from it. A page seen before still bears its old date, but what was altered on it
    came later: a new version keeps its place behind whatever had arrived before it. A report that arrives
    in order extends the fold; one that comes late has the story folded anew, with the same result as if it
    had come in time.
    """

    def __init__(self, story: str) -> None:
        self._story = story
        self._arrived: list[tuple[str, Reading]] = []
        self._pages: set[str] = set()
        self._latest = ""
        self._begin()

    def _begin(self) -> None:
        self._fold = StoryFold(self._story)
        self._versions: dict[str, Article] = {}
        self.articles: list[Article] = []
        self.changes: list[Change] = []

    def add(self, reading: Reading) -> None:
        """Take in the next reading to arrive."""
        article = reading.article
        when = article.published or article.reference_date or self._latest
        page = page_of_report(article)
        again = page and page in self._pages
        if again or (len(when) == len("2025-03-14") and self._latest.startswith(when)):
            when = max(when, self._latest)
        self._pages.add(page)
        in_time = not self._arrived or when >= self._arrived[-1][0]
        self._arrived.append((when, reading))
        self._latest = max(self._latest, when)
        if in_time:
            self._tell(reading)
            return
        self._arrived.sort(key=lambda each: each[0])  # stable: arrival decides between equals
        self._begin()
        for _, each in self._arrived:
            self._tell(each)

    def _tell(self, reading: Reading) -> None:
        article = reading.article
        page = page_of_report(article)
        self.changes += self._fold.take(reading, self._versions.get(page))
        if page:
            self._versions[page] = article
        self.articles.append(article)

    @property
    def title(self) -> str:
        """The headline of the first report."""
        return headline_of(self.articles[0]) if self.articles else self._story

    def story(
        self,
        copies: Sequence[Copy] = (),
        editions: Sequence[Edition] = (),
        joined: Sequence[str] = (),
        split_from: str | None = None,
        split_off: Sequence[str] = (),
    ) -> Story:
        """The record as it stands.

        ``outlets`` counts the outlets that carried a report (those that are not known as one), ``origins``
        who first had them (:mod:`sayso.record.origins`); a page and its later versions are one report.
        """
        last = {article.id for article in self._versions.values()}
        reports = [a for a in self.articles if not page_of_report(a) or a.id in last]
        return Story(
            id=self._story,
            title=self.title,
            articles=tuple(article.id for article in self.articles),
            origins=len(set(origins_of(self.articles, copies).values())),
            outlets=len({article.outlet or "" for article in reports}),
            copies=tuple(copies),
            measures=self._fold.measures(),
            positions=self._fold.positions(),
            changes=tuple(self.changes),
            editions=tuple(editions),
            joined=tuple(joined),
            split_from=split_from,
            split_off=tuple(split_off),
        )


def story_of(
    story: str,
    readings: Iterable[Reading],
    copies: Sequence[Copy] = (),
    editions: Sequence[Edition] = (),
) -> Story:
    """The record of one story from its readings, in order of arrival."""
    chronicle = Chronicle(story)
    for reading in readings:
        chronicle.add(reading)
    return chronicle.story(copies, editions)


def fresh(changes: Iterable[Change], before: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that are not among those ``before``, also where those were another story's that joined or parted, or
    a late report has put the number to a measure of another name."""
    known = {_mark(change) for change in before}
    return tuple(change for change in changes if _mark(change) not in known)


def _mark(change: Change) -> tuple[object, ...]:
    return change.kind, change.article, change.party, change.evidence.position
