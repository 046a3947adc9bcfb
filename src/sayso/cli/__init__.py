"""The command line: one file a group of commands.

Results go to standard output and nothing else does; messages, progress and errors go
to standard error. Exit status 0: done; 1: some inputs failed, each named with its
reason, and the others are done; 2: wrong usage; 130: stopped by the user.
"""

from __future__ import annotations

import click

from sayso import __version__
from sayso.cli.collecting import collect_seldom
from sayso.cli.lazy import LazyGroup

__all__ = ["main"]

COMMANDS = {
    "read": ("sayso.cli.read", "What one article says, nothing stored."),
    "article": ("sayso.cli.read", "The extracted article alone."),
    "add": ("sayso.cli.add", "Take reports into the record."),
    "stories": ("sayso.cli.stories", "The stories of the record."),
    "story": ("sayso.cli.stories", "All that the record holds of one story."),
    "digest": ("sayso.cli.digest", "Write an edition for every story whose record changed."),
    "export": ("sayso.cli.export", "The record as flat lines, for other programs."),
    "demo": ("sayso.cli.demo", "The whole way on the bundled sample, in a temporary record."),
    "doctor": ("sayso.cli.doctor", "What is installed, which model, which database."),
}
"""Name, module and summary; a test holds the summaries to the commands' own."""

EXAMPLE = """\b
Examples:
  sayso read page.html
  sayso add reports/ && sayso digest --out site
"""


@click.command(cls=LazyGroup, commands_in=COMMANDS, epilog=EXAMPLE)
@click.version_option(__version__, prog_name="sayso", message="%(prog)s %(version)s")
def main() -> None:
    """News, and on whose say-so.

    Reads the news and keeps the record of each developing story: who says what, on
    whose word, since when, and how the figures have moved.
    """
    collect_seldom()
