"""Help, wrong usage, and what is loaded before a command is called."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from sayso.cli import COMMANDS, main


def command(name: str) -> click.Command:
    with click.Context(main) as context:
        found = main.get_command(context, name)
    assert found is not None
    return found


def test_the_commands_are_those_of_the_contract(run):
    shown = run("--help").stdout
    for name in ("read", "article", "add", "stories", "story", "digest", "export", "demo", "doctor"):
        assert f"\n  {name} " in shown
    assert list(COMMANDS) == main.list_commands(None)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_with_an_example(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"  sayso {name}" in result.stdout.partition("Examples:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_is_the_commands_own(name):
    assert command(name).get_short_help_str(200) == COMMANDS[name][1]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is(name):
    for option in command(name).params:
        if isinstance(option, click.Option) and option.name != "shape":
            assert option.help, f"{name} {option.opts[0]}"


@pytest.mark.parametrize(
    "args", [[], ["no-such"], ["read"], ["read", "--format", "xml", "x"], ["export", "cows"]]
)
def test_wrong_usage_is_2_and_says_nothing_on_standard_output(run, args):
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage" in result.stderr


def test_help_loads_nothing_heavy():
    code = """
import sys
sys.argv = ["sayso", "--help"]
from sayso.cli import main
try:
    main()
except SystemExit:
    pass
sys.exit(len({"rich", "sqlalchemy", "spacy", "trafilatura", "httpx", "altair"} & set(sys.modules)))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=30).returncode == 0


def test_it_runs_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "--version"], capture_output=True, timeout=30, check=True
    )
    assert done.stdout.startswith(b"sayso ")
