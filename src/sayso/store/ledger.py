"""Changes found and editions written."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, insert, select, update

from sayso.errors import StoreError
from sayso.model import Change, Edition
from sayso.store import codec
from sayso.store.schema import changes, editions
from sayso.store.session import Session

__all__ = ["Ledger"]


class Ledger(Session):
    """The changes and the editions."""

    def changes(self, story: str) -> list[Change]:
        """The changes of a story: those published, in order of publication, then the others as given."""
        query = select(changes.c.change).where(changes.c.story == story).order_by(changes.c.seq)
        return [codec.change(row.change) for row in self._rows(query)]

    def set_changes(self, story: str, found: Sequence[Change]) -> None:
        """Let the unpublished changes of a story be those of ``found``, in that order.

        A change that an edition has published stays as it was published, whether it is
        among ``found`` or not: ids never change, and nor does what was said.
        """
        with self.transaction():
            given = {change.id: change for change in found}
            published = self._published(story, list(given))
            self._drop_unpublished(story, list(given))
            last = self._scalar(select(func.max(changes.c.seq)).where(changes.c.story == story)) or 0
            fresh = [change for change in given.values() if change.id not in published]
            if fresh:
                self._write(
                    insert(changes),
                    [
                        {
                            "id": change.id,
                            "story": story,
                            "seq": seq,
                            "kind": change.kind,
                            "at": change.at,
                            "article": change.article,
                            "change": codec.encode(change),
                        }
                        for seq, change in enumerate(fresh, last + 1)
                    ],
                )

    def _published(self, story: str, ids: list[str]) -> set[str]:
        among = changes.c.id.in_(ids) | (changes.c.story == story)
        rows = self._rows(select(changes.c.id).where(among, changes.c.edition.is_not(None)))
        return {row.id for row in rows}

    def _drop_unpublished(self, story: str, ids: list[str]) -> None:
        # Also where another story held them: their article may have moved here.
        among = changes.c.id.in_(ids) | (changes.c.story == story)
        self._write(delete(changes).where(among, changes.c.edition.is_(None)))

    def add_edition(self, edition: Edition) -> None:
        """Keep an edition, and mark its changes as published.

        Raises :class:`StoreError` for a number the story has already, or a change that
        is not among the unpublished ones of the story.
        """
        ids = list(edition.changes)
        of_story = (changes.c.story == edition.story) & changes.c.edition.is_(None)
        with self.transaction():
            self._write(
                insert(editions).values(
                    story=edition.story,
                    number=edition.number,
                    at=edition.at,
                    headline=edition.headline,
                    edition=codec.encode(edition),
                )
            )
            marked = self._write(
                update(changes).where(of_story, changes.c.id.in_(ids)).values(edition=edition.number)
            )
            if marked != len(set(ids)):
                raise StoreError(
                    f"{self.location}: edition {edition.number} of {edition.story} names changes "
                    "that are not there or that an edition has published"
                )

    def editions(self, story: str) -> list[Edition]:
        """The editions of a story, by number."""
        query = select(editions.c.edition).where(editions.c.story == story).order_by(editions.c.number)
        return [codec.edition(row.edition) for row in self._rows(query)]
