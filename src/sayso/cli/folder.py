"""What lies in a folder beside the reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sayso.cli.amounts import count
from sayso.errors import EmptyInput, InputError, NoArticle, NoRecord, NotText

__all__ = ["Folder"]

_NAMED = 3
_NO_REPORT = (EmptyInput, NotText, NoArticle, NoRecord)
_RECORDS = {".json", ".jsonl"}


class Folder:
    """Counts the files of a folder that are no reports.

    The user named the folder, not them: a picture or a settings file in it is passed
    over, and is no failure. A file that cannot be opened, an address that cannot be
    fetched, JSON that is broken and a bad line among good ones are failures, here as elsewhere.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._endings: list[str] = []
        self._files: list[str] = []
        self.taken = 0
        """Files with a report in them."""

    def skip(self, path: str) -> None:
        """Take note of a file whose ending is of no kind that is read."""
        self._endings.append(Path(path).suffix.lower() or "no ending")

    def holds_no_report(self, name: str, told: Sequence[InputError]) -> bool:
        """Whether the file ``name``, which gave nothing but these errors, is just no report; then it is passed over."""
        path = Path(name)
        inside = Path(self._name) in path.parents
        garbled = path.suffix.lower() in _RECORDS and any(isinstance(error, NotText) for error in told)
        if not inside or garbled or not all(isinstance(error, _NO_REPORT) for error in told):
            return False
        self._files.append(str(path.relative_to(self._name)))
        return True

    def is_barren(self) -> bool:
        """Whether nothing in it is a report, though some files looked as if they might be."""
        return bool(self._files) and not self.taken

    def passed_over(self) -> str:
        """One line on what was passed over, "" for nothing."""
        parts = []
        if self._endings:
            kinds = ", ".join(_first(sorted(set(self._endings))))
            parts.append(f"{len(self._endings):,} of a kind that is not read ({kinds})")
        if self._files:
            names = ", ".join(_first(self._files))
            parts.append(f"{len(self._files):,} without a report in them ({names})")
        total = count(len(self._endings) + len(self._files), "file")
        return f"{self._name}: {total} passed over: {'; '.join(parts)}" if parts else ""


def _first(names: Sequence[str]) -> list[str]:
    more = len(names) - _NAMED
    return [*names[:_NAMED], f"{more:,} more"] if more > 1 else list(names)
