"""The house: one direction of flow, and a public surface that is what it says."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

import sayso

SRC = Path(sayso.__file__).parent
ORDER = ["errors", "model", "store", "sources", "article", "reading", "record", "digest", "sample", "cli"]
# store holds articles and readings but looks into neither; it lies under the record.
MODULES = sorted(path for path in SRC.rglob("*.py") if path.parent != SRC or path.stem in ("errors", "model"))


def room(parts: list[str]) -> str | None:
    return parts[1] if len(parts) > 1 and parts[0] == "sayso" and parts[1] in ORDER else None


def imported_rooms(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {r for r in (room(name.split(".")) for name in names) if r}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_a_room_imports_only_from_rooms_to_its_left(path: Path) -> None:
    here = ORDER.index(path.relative_to(SRC).parts[0].removesuffix(".py"))
    beyond = {other for other in imported_rooms(path) if ORDER.index(other) > here}
    assert not beyond, f"{path.relative_to(SRC)} reaches into {sorted(beyond)}"


def test_nothing_above_the_engines_knows_spacy() -> None:
    for path in SRC.rglob("*.py"):
        if path.parent.name != "engines":
            names = {
                alias.name.split(".")[0]
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.Import)
                for alias in node.names
            } | {
                (node.module or "").split(".")[0]
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.ImportFrom) and node.level == 0
            }
            # doctor and the command line may name the package's version, never its objects
            assert "spacy" not in names, path


def test_the_public_surface_is_there() -> None:
    for name in sayso.__all__:
        assert getattr(sayso, name) is not None


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_what_a_module_exports_it_has(path: Path) -> None:
    parts = path.relative_to(SRC.parent).with_suffix("").parts
    if "migrations" in parts:
        pytest.skip("loaded by alembic")
    module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
    for name in getattr(module, "__all__", ()):
        assert hasattr(module, name)


def test_no_file_is_too_long_to_hold_in_the_head() -> None:
    long = {
        str(path.relative_to(SRC)): lines
        for path in SRC.rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 420
    }
    assert not long
