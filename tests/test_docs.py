"""Nothing a user can type or read is undocumented, and nothing documented is gone."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import click
import pytest

from sayso.cli import COMMANDS, main

ROOT = Path(__file__).parents[1]
PAGES = {path.name: path.read_text("utf-8") for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]}


def section(name: str) -> str:
    found = re.search(rf"^## sayso {name}\b.*?(?=^## |\Z)", PAGES["commands.md"], re.MULTILINE | re.DOTALL)
    assert found, f"docs/commands.md has no section on sayso {name}"
    return found[0]


def command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)  # type: ignore[attr-defined]
    assert found is not None
    return found


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented(name: str) -> None:
    text = section(name)
    shared = PAGES["commands.md"].split("## sayso read")[0]
    for parameter in command(name).params:
        for option in parameter.opts:
            if option.startswith("--"):
                assert option in text or option in shared, f"sayso {name} {option} is not in docs/commands.md"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    given = command(name)
    assert given.help
    assert f"sayso {name}" in (given.epilog or "")


def test_every_documented_option_is_there() -> None:
    known = {option for name in COMMANDS for p in command(name).params for option in p.opts} | {
        "--help",
        "--version",
    }
    for page in ("README.md", "commands.md", "export.md"):
        for option in re.findall(r"(?<![\w-])--[a-z]+", PAGES[page]):
            assert option in known, f"{page} speaks of {option}"


def test_every_setting_is_documented() -> None:
    read = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(r"\bSAYSO_[A-Z_]+\b", path.read_text("utf-8"))
    }
    assert read
    for name in read:
        assert name in PAGES["commands.md"]


def test_every_kind_of_change_is_told_where_it_is_decided() -> None:
    defined = importlib.import_module("sayso.record.changes").__doc__ or ""
    for kind in [
        "new_story",
        "first_figure",
        "revision",
        "conflict",
        "denial",
        "confirmation",
        "reversal",
        "correction",
    ]:
        assert kind in defined
        assert kind in PAGES["architecture.md"]


@pytest.mark.parametrize("page", sorted(PAGES))
def test_links_between_pages_lead_somewhere(page: str) -> None:
    folder = ROOT if page == "README.md" else ROOT / "docs"
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", PAGES[page]):
        if "://" not in target:
            assert (folder / target).exists(), f"{page}: {target}"
