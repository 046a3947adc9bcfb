"""Entities: the persons, bodies, places and peoples of one article, each with all its mentions.

What counts as an entity: whatever is written as a name and can be typed; and a body in lower
case ("the interior ministry", "police") once it speaks. What does not: adjectives
("Russian troops"), days, titles without a name, a plural of roles ("lawmakers"), a body that
is only talked about.

A description joins the party it can only be: "the spy agency" the body that is said to be one,
"the ministry" the last ministry named, "the lawmaker" the last person with a role that fits.

Entities are numbered ``e1`` … in order of first mention. Mention spans are characters of the
text without leading article, ``names`` are the printed names in order of appearance,
``roles`` first those beside a name, then telling descriptions ("Seoul’s intelligence agency").
``name`` is the fullest printed name; for a country it is the country's own, even where
only its capital is printed.
"""

from __future__ import annotations

from collections import Counter

from sayso.model import Article, Entity, Span
from sayso.reading.analysis import Analysis
from sayso.reading.chains import Chain
from sayso.reading.chains_descriptions import chain_descriptions
from sayso.reading.chains_names import chain_names
from sayso.reading.entities_descriptions import find_descriptions
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.entities_owners import with_owners
from sayso.reading.entities_typing import printed_names
from sayso.reading.names import Runs

__all__ = ["find_entities"]


def find_entities(analysis: Analysis, article: Article) -> tuple[Entity, ...]:
    """The entities of ``article``, in order of first mention."""
    if not analysis.words:
        return ()
    runs = Runs(analysis, lexicon())
    names = with_owners(runs, printed_names(runs))
    chains = chain_names(runs, names)
    for chain in chains:
        if chain.type in ("organisation", ""):
            chain.learn_name(runs.lexicon)
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    chains = chain_descriptions(runs, chains, find_descriptions(runs, taken))
    typed = [(chain, kind) for chain in chains if (kind := _type(chain))]
    typed.sort(key=lambda each: (each[0].start, each[0].mentions[0].span))
    return tuple(_entity(article.text, f"e{n}", *each) for n, each in enumerate(typed, 1))


def _type(chain: Chain) -> str:
    kind = chain.type
    if kind == "other":
        return ""
    if not kind and chain.speaks:
        return "organisation" if len(chain.words) == 1 else "person"
    return kind


def _entity(text: str, number: str, chain: Chain, kind: str) -> Entity:
    mentions = sorted({m.span for m in chain.mentions})
    named = sorted({m.span for m in chain.mentions if m.named}) or mentions
    names = _distinct(text, named)
    roles = _distinct(text, sorted(set(chain.roles))) + _distinct(text, sorted(set(chain.described)))
    return Entity(
        id=number,
        type=kind,
        name=chain.country or (_fullest(text, named, kind) if len(names) > 1 else names[0]),
        names=tuple(names),
        roles=tuple(dict.fromkeys(roles)),
        mentions=tuple(mentions),
    )


def _distinct(text: str, spans: list[Span]) -> list[str]:
    return list(dict.fromkeys(text[start:end] for start, end in spans))


def _fullest(text: str, spans: list[Span], kind: str) -> str:
    """The name with the most words, of equals the one printed most often.

    "Crooked Jane Poe" does not become the name of Jane Poe. A small first letter goes before
    a capital one: "Police" opened a sentence.
    """
    counted = Counter(text[start:end] for start, end in spans)
    full = [n for n in counted if " " in n] if kind == "person" else []
    if full:
        given = lexicon().given
        plain = [n for n in full if given(n.split()[0]) is not None or given(n.split()[1]) is None]
        return max(plain or full, key=lambda n: (len(n.split()), counted[n], len(n)))
    return max(counted, key=lambda n: (len(n.split()), len(n), n[0].islower()))
