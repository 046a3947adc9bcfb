"""Cues: the lexicon of reporting words, and how one of its senses is looked up.

The words are in ``lexicon/cues.toml``, with their provenance and what the frames mean.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any

from sayso.reading.fixed import fixed

__all__ = ["Lexicon", "Sense", "cue_lexicon"]


_NUMBERED = frozenset({"amount", "number", "addition", "object"})
"""Frames that hold a number."""


@fixed
class Sense:
    """One way in which a verb reports speech."""

    stance: str
    frames: frozenset[str]
    preposition: str | None = None
    particle: str | None = None
    objects: frozenset[str] = frozenset()
    """Where not empty, the only nouns that may be its object: "claimed responsibility", not "lives"."""
    predicates: frozenset[str] = frozenset()
    """Where not empty, the only words that its object may be called: "called the claim false"."""
    refused_subjects: frozenset[str] = frozenset()
    """Whose doing it is not: a court that dismisses a charge denies nothing."""
    subjects: frozenset[str] = frozenset()
    """Where not empty, the only subjects it goes with: a poll that finds, a court that hears."""


@fixed
class Lexicon:
    """The cue lexicon."""

    verbs: dict[str, tuple[Sense, ...]]
    """Senses by lemma, in the order in which they are tried."""
    counting: frozenset[str]
    """Those of them that may state a number: "count", "confirm"."""
    bidding: frozenset[str]
    """Those of them that tell somebody what to do: "urge"."""
    nouns: dict[str, str]
    """Stance by lemma: "claim that", "pledge to"."""
    prepositional: tuple[tuple[str, ...], ...]
    """Word by word: ("according", "to")."""
    prepositional_firsts: frozenset[str]
    """The first words of these."""
    tallies: frozenset[str]
    """Nouns for a count: "count", "toll"."""
    own_counts: frozenset[str]
    """Those of them that belong to the one who counts: "the ministry's figure"."""
    kept_lists: frozenset[str]
    """What one keeps a count in: "the clinic's register stood at 271"."""
    standing: frozenset[str]
    """What a count does: "stood at 24"."""
    winnings: frozenset[str]
    """What one scores, not what one counts: "goal"."""
    stances: dict[str, str]
    """Stance by lemma of what is a cue only where an engine found it: "doubt", "applaud"."""
    opinions: frozenset[str]
    agreeing: frozenset[str]
    """Verbs that deny when they are negated: "does not believe"."""
    bargains: frozenset[str]
    """What is accepted without anything being admitted: "the resignation"."""
    undoing: frozenset[str]
    """Verbs that undo a negation before a cue: "could not resist saying"."""
    light: frozenset[str]
    declining: frozenset[str]
    declined: frozenset[str]
    no_participle: frozenset[str]
    """Verbs whose -ing form names where knowledge comes from instead: "citing a report"."""
    events: frozenset[str]
    """What is counted one by one by those who keep count: "death"."""
    claims: frozenset[str]
    """What one denies by rejecting it or calling it false: "report"."""
    falsehoods: frozenset[str]
    """What a claim is called by one who denies it: "baseless"."""
    turning: frozenset[str]
    """Verbs whose -ing form tells what the speaker does by speaking: "reversing a week of denials"."""
    documents: frozenset[str]
    platforms: dict[tuple[str, ...], str]
    """Names of platforms by their words in lower case."""
    media: frozenset[str]
    """Nouns for what is published, or where one speaks in public: "statement", "rally"."""
    outlets: frozenset[str]
    """Those of them that hand on what others say: "radio"."""
    media_prepositions: frozenset[str]
    addressing: frozenset[str]
    titles: frozenset[str]
    """Titles that are abbreviated: their full stop ends no sentence."""
    labelling: frozenset[str]
    """Nouns that label a headline in place of a name: "Poll: …"."""
    no_labels: frozenset[str]
    """Words in capitals before a colon that name no speaker of a transcript."""


@lru_cache(maxsize=1)
def cue_lexicon() -> Lexicon:
    """The lexicon, read once a process."""
    source = resources.files("sayso.reading.lexicon").joinpath("cues.toml")
    table: dict[str, Any] = tomllib.loads(source.read_text(encoding="utf-8"))
    verbs = _verbs(table["verbs"], {**table["named"], "document": table["documents"]["lemmas"]})
    return Lexicon(
        verbs=verbs,
        counting=frozenset(
            lemma for lemma, senses in verbs.items() if any(s.frames & _NUMBERED for s in senses)
        ),
        bidding=frozenset(
            lemma for lemma, senses in verbs.items() if any("whom-to" in s.frames for s in senses)
        ),
        nouns={lemma: each["stance"] for each in table["nouns"] for lemma in each["lemmas"]},
        prepositional=tuple(tuple(each.split()) for each in table["phrases"]["prepositional"]),
        prepositional_firsts=frozenset(each.split()[0] for each in table["phrases"]["prepositional"]),
        tallies=frozenset(table["counting"]["tallies"]),
        own_counts=frozenset(table["counting"]["owned"]),
        kept_lists=frozenset(table["counting"]["kept_in"]),
        standing=frozenset(table["counting"]["standing"]),
        winnings=frozenset(table["counting"]["winnings"]),
        stances={lemma: stance for stance, lemmas in table["stances"].items() for lemma in lemmas},
        opinions=frozenset(table["opinions"]["verbs"]),
        agreeing=frozenset(table["opinions"]["agreeing"]),
        bargains=frozenset(table["opinions"]["bargains"]),
        undoing=frozenset(table["infinitives"]["undoing"]),
        light=frozenset(table["infinitives"]["light"]),
        declining=frozenset(table["infinitives"]["declining"]),
        declined=frozenset(table["declining"]["infinitives"]),
        no_participle=frozenset(table["participles"]["refused"]),
        events=frozenset(table["named"]["events"]),
        claims=frozenset(table["named"]["claims"]),
        falsehoods=frozenset(table["named"]["falsehoods"]),
        turning=frozenset(table["participles"]["turning"]),
        documents=frozenset(table["documents"]["lemmas"]),
        platforms={tuple(name.lower().split()): name for name in table["media"]["platforms"]},
        media=frozenset((*table["media"]["nouns"], *table["media"]["outlets"])),
        outlets=frozenset(table["media"]["outlets"]),
        media_prepositions=frozenset(table["media"]["prepositions"]),
        titles=frozenset(table["abbreviations"]["titles"]),
        labelling=frozenset(table["labels"]["headlines"]),
        no_labels=frozenset(table["labels"]["refused"]),
        addressing=frozenset(table["addressees"]["verbs"]),
    )


def _verbs(tables: list[dict[str, Any]], named: dict[str, list[str]]) -> dict[str, tuple[Sense, ...]]:
    found: dict[str, list[Sense]] = {}
    for table in tables:
        sense = Sense(
            stance=table["stance"],
            frames=frozenset(table["frames"]),
            preposition=table.get("preposition"),
            particle=table.get("particle"),
            objects=_listed(table.get("objects", []), named),
            predicates=_listed(table.get("predicates", []), named),
            refused_subjects=frozenset(table.get("refused_subjects", ())),
            subjects=_listed(table.get("subjects", []), named),
        )
        for lemma in table["lemmas"]:
            found.setdefault(lemma, []).append(sense)
    return {lemma: tuple(senses) for lemma, senses in found.items()}


def _listed(words: list[str] | str, named: dict[str, list[str]]) -> frozenset[str]:
    """The words themselves, or those of the list that is named."""
    return frozenset(named[words] if isinstance(words, str) else words)
