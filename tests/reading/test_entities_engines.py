"""Names that both engines must type alike, whatever either calls them."""

from __future__ import annotations

import pytest

from sayso.model import Article, Entity
from sayso.reading.engines import load_engine
from sayso.reading.entities import find_entities


def named(text: str, engine: str) -> dict[str, Entity]:
    article = Article(id="a", text=text, paragraphs=((0, len(text)),))
    return {entity.name: entity for entity in find_entities(load_engine(engine).analyse(article), article)}


@pytest.mark.parametrize("engine", ["rules", "encoder"])
@pytest.mark.parametrize(
    ("text", "name", "kind", "roles"),
    [
        (
            "The governor of Merrow Province, Ilse Hartigan, says 82.",
            "Ilse Hartigan", "person", ("governor of Merrow Province",),
        ),
        (
            "The head of the Port Ansel health board, Nia Mboru, said 12 people had died.",
            "Nia Mboru", "person", ("head of the Port Ansel health board",),
        ),
        ("Rescuers searched the harbours of Lowick, Port Ansel, and Hexley.", "Port Ansel", "place", ()),
        ("The ferry capsized off Great Skerrin on Monday.", "Great Skerrin", "place", ()),
        ("Shares fell, analysts at Pell & Stroud said.", "Pell & Stroud", "organisation", ()),
        ("Lena Ortiz, the mayor of Hexley, said so.", "Hexley", "place", ()),
        ("Tarvala’s product safety regulator said so on Thursday.", "Tarvala", "place", ()),
        ("For Ida Welk, a retired bus driver, it was a shock.", "Ida Welk", "person", ("retired bus driver",)),
    ],
)  # fmt: skip
def test_names(text: str, name: str, kind: str, roles: tuple[str, ...], engine: str) -> None:
    entity = named(text, engine)[name]
    assert (entity.type, entity.roles) == (kind, roles)
