"""A change of position in words: the stance, and the claim as quoted."""

from __future__ import annotations

import re

from sayso.digest.agreement import agreed
from sayso.digest.calendar import day_words
from sayso.digest.denied import denying_verb, is_denied_in_words, is_in_own_words, tells_of_a_denial
from sayso.digest.lexicon import past_stance, present_stance, words_of
from sayso.digest.plain import one_line, shorten
from sayso.model import Change, Evidence, Position, PositionState, Story

__all__ = ["is_told_of", "quoted", "stance_words"]

_DAY = len("2027-02-14")
_QUOTED_AT_MOST, _TOLD_AT_MOST = 160, 240
_QUOTES = frozenset('“”"«»„')
_INNER = str.maketrans("“”", "‘’")
_OF_ANOTHER = re.compile(r"\b(?:his|her) (?:desk|office|post|job|notice|resignation|letter)\b")
_WORD = re.compile(r"[^\W\d_]+")
_TAKES_THAT = frozenset({"denies", "confirms", "asserts", "warns", "estimates", "promises", "accuses"})


def stance_words(change: Change, after: PositionState, story: Story | None, year: str | None) -> str:
    """What a party now says, behind its name: " denies that “the ship was full”", " denied on 2 March that “it knew”,
    now confirms: “we knew”", ": “he would not resign”".

    A claim that says nothing by itself ("denies it"), or is another's word for word, is told as his who
    made it, where the record has put the two on one topic. ``story`` gives that, and
    the day of the position given up.

    "Denies" is written where the source itself denies in a verb ("denied that the ship was full",
    "does not believe that"), and its own verb where it is another ("rules out “stepping down”"). Who
    "said that it was not full", or called it "pure invention", is quoted with nothing but a colon:
    "denies: “it was not full”" would say the contrary. So is all that the source says, where the claim alone is
    not what is denied: "“The ministry rejected that account, saying he was stabbed by his captors”".
    """
    party, held = one_line(change.party or ""), _in_own_words(after, change.evidence)
    sentence, before = _sentence(after, change.evidence), change.before
    if change.kind == "reversal" and isinstance(before, PositionState):
        says = agreed("says", party)
        done = is_told_of(after, party, change.evidence)
        now = f"now {says}: {held}" if held else f"now {_stanced(after, party, change.evidence)}"
        now = f"now: {quoted(after.claim) if done else sentence}" if done or sentence else now
        return f"{_given_up(change, before, story, year)}, {now}"
    made = _claimed_by_another(change, after, story)
    if made is not None:
        maker = one_line(made.party)
        stance = agreed(present_stance(after.stance), party)
        return f" {stance} what {maker} {agreed('says', maker)}: {quoted(made.claim)}"
    told = held or sentence
    return f": {told}" if told else f" {_stanced(after, party, change.evidence)}"


def _given_up(change: Change, before: PositionState, story: Story | None, year: str | None) -> str:
    """What a party held before it turned, in its words: " denied on 2 March that “the ship was full”"; " denied it on 2
    March" where they say nothing. That the two are one thing, the reader sees.

    What another of its side held bears its name (": the harbour office denied that …"); what only the report recalls
    stands in the words in which it does.
    """
    given = _position_of(change, before, story)
    told = given.evidence if given else None
    other = given is not None and given.party != change.party
    since = (given.since if given and other else _earlier(change, before, story)) or ""
    day = day_words(since[:10], year)
    when = f" {'on' if len(since) >= _DAY else 'in'} {day}" if day else ""
    whose = f": {one_line(given.party)} " if given and other else " "
    if (held := _in_own_words(before, told)) != "":
        told_of = _is_named_in(given.party if given else change.party or "", before.claim)
        said = "" if told_of or tells_of_a_denial(before.claim) else " said"
        return f"{whose.rstrip()}{said}{when}: {held}"
    if (sentence := _sentence(before, told)) != "":
        return f"{whose.rstrip()}{when}: {sentence}"
    same = isinstance(change.after, PositionState) and before.claim == change.after.claim
    if (
        told is None
        and story is not None
        and before.stance == "denies"
        and not (_is_empty(before.claim) or same)
    ):
        return f": {quoted(before.claim)}"
    now = change.after.stance if isinstance(change.after, PositionState) else ""
    tells = (told is not None or "asserts" in (before.stance, now)) and not (_is_empty(before.claim) or same)
    claim = _claimed(before.claim, before.stance, told) if tells else ""
    return f"{whose}{past_stance(before.stance)}{'' if claim else ' it'}{when}{claim}"


def _in_own_words(state: PositionState, evidence: Evidence | None) -> str:
    """The claim of a denial in words of its own, quoted; "" where a verb denies, or the claim is no more than "it"."""
    own = state.stance == "denies" and evidence is not None and is_in_own_words(state.claim, evidence.quote)
    return quoted(state.claim) if own and not _is_empty(state.claim) else ""


def _sentence(state: PositionState, evidence: Evidence | None) -> str:
    """All that the source says, quoted, where the claim alone is not what it denies; else ""."""
    if state.stance != "denies" or evidence is None or _is_empty(state.claim):
        return ""
    return quoted(evidence.quote.exact, _TOLD_AT_MOST) if _is_beside_the_denial(state.claim, evidence) else ""


def _is_beside_the_denial(claim: str, evidence: Evidence) -> bool:
    """Whether a claim stands in the words of its source without being what they deny: it is no "having known", and no
    verb of theirs denies it."""
    opening = quoted(claim).strip("“”").split(" ")[0]
    is_deed = opening.islower() and opening.endswith("ing")
    found = claim.strip().split(" … ")[0] in evidence.quote.exact
    own = is_in_own_words(claim, evidence.quote)
    return found and not (is_deed or own or is_denied_in_words(claim, evidence.quote))


def _stanced(state: PositionState, party: str, evidence: Evidence | None) -> str:
    says = present_stance(state.stance)
    if state.stance == "denies" and evidence is not None:
        says = denying_verb(state.claim, evidence.quote)
    return f"{agreed(says, party)}{_claimed(state.claim, state.stance, evidence)}"


def is_told_of(state: Position | PositionState, party: str, evidence: Evidence) -> bool:
    """Whether a party did not say this, but is told to have done it, by name or in words that are not its own: "The
    head of the board, Jonas Wick, resigned", "The director cleared his desk"."""
    named = _is_named_in(party, state.claim)
    return (
        (named or _OF_ANOTHER.search(state.claim) is not None)
        and state.stance == "confirms"
        and state.claim.strip() == evidence.quote.exact.strip()
    )


def _is_named_in(party: str, claim: str) -> bool:
    """Whether a claim has the last word of a party's name: then somebody else tells of it, and it has not said so."""
    return re.search(rf"(?<!\w){re.escape(party.split(' ')[-1])}(?!\w)", claim) is not None


def quoted(claim: str, limit: int = _QUOTED_AT_MOST) -> str:
    """The claim in quotation marks, shortened where it is long; "" for none.

    Its own outer marks are not doubled, and double marks within it become single ones,
    as is usual inside a quotation; the words are those of the source. Its "that" is
    grammar and is left out.
    """
    words = shorten(claim, limit)
    if words[:1].islower() and words.endswith(".") and "." not in words.split()[-1][:-1]:
        words = words[:-1]  # a clause, and the end of its sentence
    if words[:1] in _QUOTES and words[-1:] in _QUOTES and not _QUOTES.intersection(words[1:-1]):
        words = words[1:-1]
    if words[-1:] in _QUOTES and sum(words.count(mark) for mark in _QUOTES) == 1:
        words = words[:-1]  # closes what was opened before the claim
    words = words.removeprefix("that ").translate(_INNER).strip(", ")
    return f"“{words}”" if words else ""


def _claimed(claim: str, stance: str, evidence: Evidence | None) -> str:
    """The claim as it follows the stance: "that “…”", "“having known”", ": “fake news”"."""
    words = quoted(claim)
    if not words:
        return ""
    denied = stance == "denies" and evidence is not None and is_denied_in_words(claim, evidence.quote)
    if claim.lstrip().startswith("that ") and stance in _TAKES_THAT:
        return f" that {words}" if denied or stance != "denies" else f": {words}"
    opening = words.strip("“”").split(" ")[0]
    grammatical_object = _is_empty(words) or (opening.islower() and opening.endswith("ing"))
    return f" {words}" if denied or grammatical_object else f": {words}"


def _is_empty(claim: str) -> bool:
    return all(word.lower() in words_of("empty_claim") for word in _WORD.findall(claim))


def _topics(change: Change, story: Story | None) -> set[str]:
    return {p.topic for p in story.positions if p.evidence == change.evidence} if story else set()


def _claimed_by_another(change: Change, after: PositionState, story: Story | None) -> Position | None:
    """The first claim of another party on the topic, where the party's own says nothing; or the very claim of another
    that it denies."""
    topics = _topics(change, story)
    others = [p for p in (story.positions if story else ()) if p.topic in topics and p.party != change.party]
    others = [p for p in others if p.stance != "denies" and not _is_empty(p.claim)]
    if _is_empty(after.claim):
        return next(iter(others), None)
    return next((p for p in others if after.stance == "denies" and p.claim == after.claim), None)


def _position_of(change: Change, before: PositionState, story: Story | None) -> Position | None:
    """The position given up: the party's own, else another's of its side in the same words."""
    held = [
        p for p in (story.positions if story else ()) if (p.stance, p.claim) == (before.stance, before.claim)
    ]
    own = [p for p in held if p.party == change.party]
    return next(iter(own or held), None)


def _earlier(change: Change, before: PositionState, story: Story | None) -> str | None:
    """The day of the position given up: the party's own, in the same words or on the same topic."""
    topics = _topics(change, story)
    made = (
        p for p in (story.positions if story else ()) if (p.party, p.stance) == (change.party, before.stance)
    )
    held = [(p, since) for p in made if (since := p.since or "") and since <= (change.at or since)]
    same = [since for p, since in held if p.claim == before.claim]
    days = same or [since for p, since in held if p.topic in topics]
    return max(days, default=None)
