"""A group of commands that imports a command only when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from sayso.cli.talk import say_error
from sayso.errors import SaysoError

__all__ = ["STOPPED", "LazyGroup"]

STOPPED = 130
"""Exit status after Ctrl-C, as shells have it."""
_CLOSED = 141
"""Exit status when the reader of our output went away, as shells have it for SIGPIPE."""


class LazyGroup(click.Group):
    """Commands by name, module and summary; help of the group loads none of them."""

    def __init__(self, *args: Any, commands_in: Mapping[str, tuple[str, str]], **extra: Any) -> None:
        super().__init__(*args, **extra)
        self._commands_in = commands_in

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names, in the order in which they are used."""
        return list(self._commands_in)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, its module imported now; None for a name that is none."""
        if cmd_name not in self._commands_in:
            return None
        module, _ = self._commands_in[cmd_name]
        command = getattr(import_module(module), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}.{cmd_name} is not a command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, from the summaries alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in self._commands_in.items()])

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command line and leave with its status."""
        _print_anything()
        return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command: what sayso can name is one line and a status, never a traceback."""
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            say_error(str(error))
            ctx.exit(1)
        except KeyboardInterrupt:
            say_error("stopped; nothing that was reported done is lost")
            ctx.exit(STOPPED)
        except BrokenPipeError:
            # What is still buffered would fail once more when Python closes the stream.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(_CLOSED)
        except OSError as error:
            say_error(": ".join(str(part) for part in (error.filename, error.strerror or error) if part))
            ctx.exit(1)


def _print_anything() -> None:
    """A terminal that cannot show a character gets a stand-in for it, not an error."""
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "")
        if encoding != "utf8" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
