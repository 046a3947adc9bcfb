"""Whether a stance is taken, or only recalled.

"Had denied" tells what was before, whoever is told of, and so does "has previously denied" deep in a report.
"Again denied", "has denied" and "which denies" recall where the party has taken the stance before; "denied it",
with no word for what it denies, where the party has taken any or the sentence does not lead its report. "The claim"
is the one answered, and recalls only where nobody has just made one. What was denied or admitted on a day before,
and taken down then, is recalled too.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.model import Article, Statement
from sayso.record.circumstances import Circumstances
from sayso.record.claimed import Claimed
from sayso.record.claims import claim_of, claim_words, is_anaphoric, is_pronoun, overlap
from sayso.record.deed import DENYING
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.topics import SAME_TOPIC, Topics

__all__ = ["Circumstances", "recalls"]

_RECALLING = re.compile(
    r"\b(?:again|repeat(?:s|ed|edly)?|reiterate[sd]|still|continue[sd]?|ha(?:s|ve|d|ving)|always|previously|earlier)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:again|repeat(?:s|ed)|reiterate[sd]|still|had)\b", re.IGNORECASE)
_BREATH = re.compile(
    r"\b(?:but|though|although|while|whereas|(?<!again )and)\s+(?=(?:\w+\s+){0,3}$)", re.IGNORECASE
)
"""Before "denied" in "confirmed that he had driven, but denied": what stands before it is of another stance."""
_RELATIVE = re.compile(r"\b(?:which|who)\s+(?:\w+\s+)?$", re.IGNORECASE)
_FOR_LONG = re.compile(r"For (?:\w+ ){0,3}?(?:days|weeks|months|years|long)\b", re.IGNORECASE)
"""How a sentence begins that tells of what has gone on: "For seven weeks he denied that he had it"."""
_IN_WHICH = re.compile(r"\b(?:in|during) which (?:\w+ ){0,4}$", re.IGNORECASE)
_WHO_SWORE = re.compile(
    r",? (?:who|which) (?:\w+ly )?(?:swore|swears|said|says|claimed|insisted|insists|denied|denies)\b[^,;]{0,12}$"
)
""" "The harbour, who swore | that no ship had asked": told as known."""
_HAS_SAID = re.compile(r"\bha(?:s|ve) (?:\w+ )?(?:said|called|told|described|ruled out|promised)\b")
""" "Tevin has said that he will not resign", deep in a report."""
_AFTER = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|fortnight) after (?:the |its |his |her |their )?(?:[\w’'-]+ ){1,4}$",
    re.IGNORECASE,
)
""" "Conceded that …, eight days after the Government | declared that no weapon had been fired"."""
_AGAINST = re.compile(
    r"\b(?:contradict|bely|undermin|challeng|rebutt|discredit)(?:s|ed|ing)\b[^.,;]*$", re.IGNORECASE
)
"""Before what another's word is set against: "contradicting the army's assurance that …"."""
_BEFOREHAND = re.compile(r"\bha(?:s|ve)\s+(?:previously|earlier|in the past)\b", re.IGNORECASE)
_NEAR = 60
_TELLING = 3
_COMPARED = re.compile(r"\bthan(?:\s+the|\s+its)?\s*$", re.IGNORECASE)


def recalls(
    topics: Topics,
    said: Claimed,
    article: Article,
    statement: Statement,
    party: str,
    leads: bool,
    around: Circumstances,
) -> bool:
    """Whether the denial or confirmation of a party is one of before, told again."""
    start = min((s for s, _ in (*statement.cue, *statement.source)), default=statement.content[0][0])
    end = max((e for _, e in statement.cue), default=start)
    behind_source = max((e for _, e in statement.source if e < end), default=start)
    cue = min((s for s, _ in statement.cue), default=behind_source)
    if (breath := _BREATH.search(article.text, behind_source, cue)) is not None:
        behind_source = breath.end()
    if re.search(r"\bhad\b", article.text[behind_source:end]):
        return True
    if not leads and _BEFOREHAND.search(article.text, behind_source, end):
        return True
    if _FOR_LONG.match(article.text, sentence_around(article, (start, start + 1))[0], end):
        return True
    sentence = sentence_around(article, (start, start + 1))[0]
    if not leads and statement.stance == "denies" and _WHO_SWORE.search(article.text, sentence, end):
        return True
    if (
        not leads
        and statement.stance == "denies"
        and around.no
        and _HAS_SAID.search(article.text, start, end)
    ):
        return True
    if statement.stance == "denies" and _AFTER.search(article.text, sentence, cue):
        return True
    if _AGAINST.search(article.text, sentence_around(article, (start, start + 1))[0], start):
        return True
    if _COMPARED.search(article.text, 0, start):
        return True  # "five more than the capital admits to"
    if not leads and _is_dated_before(topics, article, statement, party):
        return True
    told = topics.stances_of(party, alone=True)  # what another office of its side denied, it may deny itself
    if (told or not leads) and is_pronoun(article, statement):
        if (
            statement.stance != "denies"
            or around.answered is None
            or not _answers_beside(said, article, statement, party, around)
        ):
            return True
        answered = claim_words(article, around.answered, party, None)
        return statement.stance in told and topics.has_taken(party, statement.stance, answered, 2)
    recalling = _is_recalling(article, statement, (behind_source, end), own_words=around.no is not None)
    points = is_anaphoric(claim_of(article, statement)) and not statement.id.startswith(DENYING)
    telling = len(claim_words(article, statement, party, around.answered)) >= _TELLING
    wordless = not telling and around.following is None
    if points and not leads and (recalling or around.answered is None or wordless):
        return True  # "the union, which disputes the figures"; "that is untrue", and no telling what
    old = points and (
        around.answered is None or _answers_an_old_claim(topics, said, article, party, around.answered)
    )
    if (
        recalling
        and party == party.lower()
        and any(p.stance == "denies" for t in topics for p in t.positions)
    ):
        return True  # "the local water company has denied": somebody without a name, who had one before
    taken = statement.stance in (topics.stances_of(party) if recalling and not leads else told)
    if taken and leads and not (points or old or _AGAIN.search(article.text, start, end)):
        words = claim_words(article, statement, party, around.answered)
        taken = topics.has_taken(party, statement.stance, words)  # "has denied reports of …" may be news
    again = taken or (old and _is_denied(topics, article, around))
    return (old or recalling) and again


def _is_recalling(
    article: Article, statement: Statement, around_cue: tuple[int, int], *, own_words: bool
) -> bool:
    """Whether the words around the cue recall: "again denied", "has denied", "which denies"."""
    if own_words:
        told_in = any(_IN_WHICH.search(article.text, max(0, s - _NEAR), s) for s, _ in statement.cue)
        return told_in or any(_AGAIN.search(article.text, s, e) for s, e in statement.cue)
    cue = min((s for s, _ in statement.cue), default=around_cue[1])
    if statement.id.startswith(DENYING):
        around_cue = (around_cue[0], cue)  # "would have none of it" has a "have" of its own
    relative = _RELATIVE.search(article.text, 0, cue) is not None
    return relative or _RECALLING.search(article.text, *around_cue) is not None


def _is_dated_before(topics: Topics, article: Article, statement: Statement, party: str) -> bool:
    """Whether it was said on a day before, of which the record has the stance; of the day before, the side's own."""
    day, published = statement.said_on, article.published or article.reference_date or ""
    if day is None or published.startswith(day):
        return False
    side = topics.side(party) if _is_yesterday(day, published) else None
    known = (p for t in topics for p in t.positions if side in (None, topics.side(p.party)))
    taken = (p for p in known if p.stance == statement.stance)
    return any((p.since or "").startswith(day) and p.article != article.id for p in taken)


def _is_yesterday(day: str, published: str) -> bool:
    try:
        return date.fromisoformat(published[:10]) - date.fromisoformat(day) == timedelta(days=1)
    except ValueError:
        return False  # a month, or a page without a day


def _is_denied(topics: Topics, article: Article, around: Circumstances) -> bool:
    """Whether the claim that is answered is one the record has a denial of, by whatever office."""
    if around.answered is None or around.leads:
        return False
    words = claim_words(article, around.answered, "", None)
    denied = (t for t in topics if any(p.stance == "denies" for p in t.positions))
    return any(overlap(words, topic.words) >= SAME_TOPIC for topic in denied)


def _answers_beside(
    said: Claimed, article: Article, statement: Statement, party: str, around: Circumstances
) -> bool:
    """ "Brint claimed the yard. Halvard denied that": whether "that" is a new claim, told just before; in the paragraph
    before, too, where the denial goes on in its own words."""
    if around.answered is None:
        return False
    begins = paragraph_start(article, statement.content[0][0])
    if around.following is not None and begins:
        begins = paragraph_start(article, len(article.text[:begins].rstrip()) - 1)
    words = claim_words(article, around.answered, party, None)
    beside = begins <= around.answered.content[0][0] < statement.content[0][0]
    return beside and not said.made_before(words, party, article.id)


def _answers_an_old_claim(
    topics: Topics, said: Claimed, article: Article, party: str, answered: Statement
) -> bool:
    """Whether "the accusation" is one made before, or one the side has denied in this very report."""
    side = topics.side(party)
    mine = [p for topic in topics for p in topic.positions if topics.side(p.party) == side]
    if any(p.article == article.id and p.stance == "denies" for p in mine):
        return True
    return said.made_before(claim_words(article, answered, party, None), party, article.id)
