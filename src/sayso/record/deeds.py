"""What the writer tells of a party's deed that is a stance: leaving after "I will not resign"; a denial not quoted.

"Roe handed in his resignation on Tuesday" is nobody's statement; yet of a party that had refused to go it is a
reversal. "The ministry brushed the report aside" denies, whatever the words were that it used. Both are given as
statements of their own, for :mod:`sayso.record.positions` to judge; so is "police withdrew their statement that the
man had been armed", whose stance is "withdraws", claims "rejected" by nobody named, a plea or a confession told by a
lawyer, "so did the ministry", and "he told the board that he was stepping down". Not told: "Roe was asked to resign",
"would resign if", a heading, and a sentence in which a statement already denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Article, Entity, Reading, Span, Speaker, Statement
from sayso.reading.dateline import behind_dateline
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.wording import level, pattern

__all__ = ["DENYING", "LEAVING", "WITHDRAWS", "deeds_of", "is_plea", "is_told_whole"]

LEAVING, DENYING, WITHDRAWS = "leaves", "denies", "withdraws"
_OF_A_BODY = r"(?: of (?:the )?[A-Z][\w&’'-]*(?: (?:& |and |of )?[A-Z][\w&’'-]*){0,3})?"
_APPOSITION = rf"{_OF_A_BODY}(?:, (?:[^.;]|\.(?= \d)){{2,160}}?,|,)?"
_PRONOUN = re.compile(r"(?:^|[.;]\s+|,\s+)(?:it|he|she|they)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_GOES_ON = re.compile(r"it|he|she|they", re.IGNORECASE)
_OF_ONE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_RECALLED = re.compile(r"\b(?:who|which|had|has|have|was|were|been|be)(?: \w+){0,3} $", re.IGNORECASE)
_NOT_TAKEN_BACK = re.compile(
    r"\b(?:who|which|had|not|never|was|were|been|be|to|will|would|must|should|could|n[’']t)(?: \w+){0,3} $",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"(?<=[.!?] )(?P<what>That|This|It|All of this|Both) (?:was|is|has been|were|have been) (?:\w+ly )?"
    r"(?P<verb>denied|disputed|rejected|dismissed|refuted|confirmed) by (?P<the>the )?"
)
_CLAIMED = re.compile(r"\s*(?:(?:\w+ ){0,3}(?=that )|(?=(?:of|about)\b))")
_OF_A_CLAIM = re.compile(r" (?:the|all|any|these|those|every|such|both|a|an)\b")
_DOES_BESIDES = re.compile(
    r"(?: on [A-Z]\w+day)?,? (?:and|but) (?:\w+ly )?(?:said|says|add|put|call|told|insist|promis|announc|accus|blam)\w*"
)
_A_PLEA = "plea"
_PLEA = re.compile(r"(?:has |have |signed |made |given |a |full )*(?:plead|confess)", re.IGNORECASE)
_SO = re.compile(r"(?<=[.!?] )So(?:, \w+,)? (?:did|does|has) (?P<the>the )?")
_A_BODY = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:ministry|union|government|police|army|council|office|agency|authority|company|party|court"
    r"|board|club)"
    r"(?=[.,;])"
)
_RECALLED_OR_TOLD = re.compile(
    r"\b(?:who|which|what|than|had|has|have|was|were|been|be|to|will|would|must|should)(?: \w+){0,3} $",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:unless|until|if|whether|when|should|once)(?: \w+){0,3} $", re.IGNORECASE)
""" "Unless Muammar Gaddafi quits": nobody has gone."""
_IF_NEAR = 60
_NEAR, _BEHIND = 140, 12
_SHORT = 3


def deeds_of(reading: Reading) -> list[Statement]:
    """Leavings (their ids begin with "leaves") and denials told of somebody, in the order of the text."""
    told = (
        *_told(reading, "denies", "told.denials"),
        *_told(reading, "confirms", "told.admissions"),
        *_told(reading, "confirms", "told.confirmations", _BEHIND),
    )
    passives = (*_passives(reading), *_rejected(reading), *_so_did(reading))
    found = [*_leavings(reading), *_goings(reading), *told, *_withdrawals(reading), *passives]
    return sorted(found, key=lambda s: s.content[0])


def is_told_whole(statement: Statement) -> bool:
    """ "She would have none of it": a deed whose sentence says nothing but that; the words follow in what she says."""
    deed = statement.id.startswith((DENYING, "confirms"))
    return deed and bool(statement.cue) and statement.content[0][0] < statement.cue[0][0]


def is_plea(statement: Statement) -> bool:
    """Whether a statement is a deed that tells of a plea or a confession, whatever it is of."""
    return statement.id.startswith("confirms") and statement.medium == _A_PLEA


def _leavings(reading: Reading) -> Iterator[Statement]:
    article = reading.article
    text = level(article.text)
    way = pattern("on_the_way", frame="(?:{}|on [A-Z][a-z]+(?: evening| morning| night)?)").pattern
    leaves = pattern("leaves", frame=rf"{_APPOSITION}\s+(?:(?:{way})\s+)*(?:{{}})\b")
    for person in reading.entities:
        if person.type != "person":
            continue
        for start, end in person.mentions:
            deed = leaves.match(text, end)
            if deed and not (
                is_heading(article, (start, end)) or _IF.search(text, max(0, start - _IF_NEAR), start)
            ):
                told = (_apposed(article, (start, end)), deed.end())
                yield Statement(
                    f"{LEAVING}{start}", "indirect", ((start, end),), (), (told,), _speaker(person),
                    stance="confirms",
                )  # fmt: skip
                break


def _apposed(article: Article, name: Span) -> int:
    """Where what is told of a name begins: with what he is, where the name is set off behind it ("its chief, Jo Hale,
    resigned")."""
    begins = behind_dateline(article.text, sentence_around(article, name))
    if article.text[begins : name[0]] == "The ":
        return begins  # "The chief executive of Fjeldvarm, Henrik Aalund, resigned"
    if article.text[name[0] - 2 : name[0]] != ", " or article.text[name[1] : name[1] + 1] != ",":
        return name[0]
    comma = article.text.rfind(", ", begins, name[0] - 2)
    return comma + 2 if comma >= 0 else begins


def _told(reading: Reading, stance: str, verbs: str, within: int = _NEAR) -> Iterator[Statement]:
    """The denials or admissions that the writer tells without a statement; their subject ends ``within`` characters."""
    article = reading.article
    text = level(article.text)
    for verb in pattern(verbs).finditer(text):
        sentence = sentence_around(article, verb.span())
        recalled = _RECALLED if stance == "denies" else _RECALLED_OR_TOLD
        before = recalled.search(text, sentence[0], verb.start())
        if (
            before
            or is_heading(article, verb.span())
            or any(_is_in(s, sentence, stance) for s in reading.statements)
        ):
            continue
        behind = text[verb.end() : sentence[1]].split()
        content = (verb.start() if len(behind) > _SHORT else sentence[0], sentence[1])
        if _OF_A_CLAIM.match(text, verb.end()) or pattern("own.named").match(text, verb.end() + 1):
            does = _DOES_BESIDES.search(text, verb.end(), sentence[1])
            content = (
                verb.end() + 1,
                does.start() if does else sentence[1],
            )  # "denied | the charges", not "waved | it away"
        if verb[0].lower().startswith("accept"):
            content = (verb.end() + 1, _next_sentence_end(reading.article, sentence[1]))
        inside = _told_inside(reading, verb.span()) if _PLEA.match(verb[0]) else None
        if inside is not None:
            content = inside[1]  # "He will plead not guilty, said his lawyer"
        speaker = _subject(reading, sentence, verb.start(), within)
        if inside is not None and _PRONOUN.search(text[sentence[0] : verb.start()]):
            speaker = inside[0].speaker
        if speaker is not None:
            id = f"{stance}{verb.start()}"
            medium = _A_PLEA if _PLEA.match(verb[0]) else None
            yield Statement(
                id, "indirect", (), (verb.span(),), (content,), speaker, stance=stance, medium=medium
            )


def _next_sentence_end(article: Article, end: int) -> int:
    """Where the sentence behind ``end`` ends, in the same paragraph: "accepted the timeline. The sirens were late"."""
    within = next((e for s, e in article.paragraphs if s < end <= e), end)
    behind = re.search(r"\S", article.text[end:within])
    return sentence_around(article, (end + behind.start(), end + behind.start() + 1))[1] if behind else end


def _told_inside(reading: Reading, verb: Span) -> tuple[Statement, Span] | None:
    """The statement of a speaker that tells of a plea, and the words of it that do."""
    found = (
        (told, (start, end))
        for told in reading.statements
        for start, end in told.content
        if told.speaker and start <= verb[0] and verb[1] <= end
    )
    return next(found, None)


def _passives(reading: Reading) -> Iterator[Statement]:
    """ "That was denied by the ministry": a pronoun that somebody denies or confirms."""
    text = level(reading.article.text)
    starts = {s: e for e in reading.entities if e.type != "place" for s, _ in e.mentions}
    for found in _PASSIVE.finditer(text):
        stance = "confirms" if found["verb"].lower() == "confirmed" else "denies"
        who = starts.get(found.end()) or starts.get(found.start("the"))
        sentence = sentence_around(reading.article, found.span("what"))
        if who is not None and not any(_is_in(s, sentence, stance) for s in reading.statements):
            id = f"{stance}{found.start()}"
            yield Statement(
                id, "indirect", ((found.end(), found.end() + len(who.name)),), (found.span("verb"),),
                (found.span("what"),), _speaker(who), stance=stance,
            )  # fmt: skip


def _rejected(reading: Reading) -> Iterator[Statement]:
    """ "The accusations were rejected. All officers acted lawfully, the ministry said": a claim told to be denied; by
    whom it is said to be, else by who speaks next in the paragraph, or spoke last."""
    article = reading.article
    text = level(article.text)
    starts = {s: e for e in reading.entities if e.type != "place" for s, _ in e.mentions}
    ways = pattern("told.denied_as").pattern
    denied = re.compile(
        rf" (?:was|were|has been|have been|is|are) (?:\w+ly )?(?:{ways})(?P<by> by (?:the )?)?"
    )
    for found in pattern("told.claims_denied").finditer(text):
        verb = denied.match(text, found.end())
        start, _ = sentence_around(article, found.span())
        if verb is None or is_heading(article, found.span()):
            continue
        by = starts.get(verb.end()) or starts.get(verb.end("by") - 4) if verb["by"] else None
        speaker = _speaker(by) if by else _beside(reading, start, verb.end())
        if speaker is not None:
            content, id = ((start, found.end()),), f"{DENYING}{verb.start()}"
            yield Statement(id, "indirect", (), (verb.span(),), content, speaker, stance="denies")


def _beside(reading: Reading, start: int, end: int) -> Speaker | None:
    """Who speaks next in the paragraph, behind ``end``; else who spoke last in it, before ``start``."""
    within = next((p for p in reading.article.paragraphs if p[0] <= start < p[1]), (start, end))
    spoken = sorted((s for s in reading.statements if s.source and s.speaker), key=lambda s: s.source[0])
    spoken = [s for s in spoken if s.speaker and s.speaker.entity] or spoken
    behind = (s.speaker for s in spoken if end <= s.source[0][0] < within[1])
    before = (s.speaker for s in reversed(spoken) if within[0] <= s.source[0][0] < start)
    return next(behind, None) or next(before, None)


def _so_did(reading: Reading) -> Iterator[Statement]:
    """ "The president confirmed it. So did the foreign ministry": the stance of the sentence before."""
    text = reading.article.text
    starts = {s: _speaker(e) for e in reading.entities for s, _ in e.mentions}
    starts |= {a: s.speaker for s in reading.statements for a, _ in s.source if s.speaker}
    for found in _SO.finditer(text):
        who = starts.get(found.end()) or starts.get(found.start("the")) or _body_at(text, found.end())
        before = [s for s in reading.statements if s.content and s.content[0][0] < found.start()]
        last = max(before, key=lambda s: s.content[0], default=None)
        near = sentence_around(reading.article, (found.start() - 2, found.start() - 1))
        if (
            who is None
            or last is None
            or last.stance not in ("denies", "confirms")
            or last.content[0][0] < near[0]
        ):
            continue
        yield replace(
            last, id=f"so{found.start()}", source=((found.end(), found.end() + 1),), cue=(found.span(),), speaker=who
        )  # fmt: skip


def _body_at(text: str, place: int) -> Speaker | None:
    """A body by its own words: "the drivers’ union"."""
    named = _A_BODY.match(text, place)
    return Speaker(named[0], "organisation") if named is not None else None


def _goings(reading: Reading) -> Iterator[Statement]:
    """Who says that he goes: "In a letter he told the board that he was stepping down"."""
    for told in reading.statements:
        said = level(reading.article.text[slice(*told.content[0])]) if told.content else ""
        if told.speaker is None or told.stance not in ("asserts", "promises", "confirms"):
            continue
        if pattern("goes", frame="(?:{})").match(said.lstrip()) is not None:
            yield replace(told, id=f"{LEAVING}{told.content[0][0]}", stance="confirms")


def _withdrawals(reading: Reading) -> Iterator[Statement]:
    """What is told to be taken back: "retracted its claim that the dam had been sound"; the claim, or the sentence."""
    article = reading.article
    text = level(article.text)
    for verb in pattern("told.withdrawals").finditer(text):
        start, end = sentence_around(article, verb.span())
        if _NOT_TAKEN_BACK.search(text, start, verb.start()) or is_heading(article, verb.span()):
            continue
        claimed = _CLAIMED.match(text, verb.end())
        content = (claimed.end(), _clause_end(text, verb.end(), end)) if claimed else (start, end)
        inside = [s for s in reading.statements if any(a < verb.end() and verb.start() < b for a, b in s.cue)]
        speaker = next((s.speaker for s in inside if s.speaker), None) or _subject(
            reading, (start, end), verb.start()
        )
        if speaker is not None:
            id = f"{WITHDRAWS}{verb.start()}"
            yield Statement(id, "indirect", (), (verb.span(),), (content,), speaker, stance=WITHDRAWS)


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the clause ends that begins at ``start``: before what the speaker does besides, or the sentence's mark."""
    other = re.compile(r",? (?:and|but|after|when|while)\b|, \w+ing\b|[.;:]").search(text, start, end)
    return other.start() if other else end


def _is_in(statement: Statement, sentence: Span, stance: str) -> bool:
    return statement.stance == stance and any(sentence[0] <= s < sentence[1] for s, _ in statement.content)


def _subject(reading: Reading, sentence: Span, verb: int, within: int = _NEAR) -> Speaker | None:
    """Who goes on speaking in the next sentence; else who is named last before the verb, or, for "he" or "it", whom
    the statement before is of."""
    article = reading.article
    beside = (e for e in reading.entities if e.type == "person" for _, end in e.mentions if end + 1 == verb)
    if (doer := next(beside, None)) is not None:
        return _speaker(doer)
    paragraph = next((e for s, e in article.paragraphs if s <= sentence[0] < e), sentence[1])
    spoken = sorted((s for s in reading.statements if s.source and s.speaker), key=lambda s: s.source[0])
    behind = next((s for s in spoken if sentence[1] <= s.source[0][0] < paragraph), None)
    if behind is not None and _GOES_ON.fullmatch(article.text[slice(*behind.source[0])]):
        return behind.speaker
    pronoun = _PRONOUN.search(article.text[sentence[0] : verb])
    if pronoun:
        before = [s for s in spoken if s.source[0][0] < verb]
        person = _person_before(reading, sentence[0]) if _OF_ONE.search(pronoun[0]) else None
        return person or (before[-1].speaker if before else None)
    named = [
        (e, span)
        for e in reading.entities
        if e.type in ("person", "organisation")
        for span in e.mentions
        if sentence[0] <= span[0] and span[1] <= verb and verb - span[1] <= within
    ]
    who = max(named, key=lambda each: each[1][1], default=None)
    return _speaker(who[0]) if who else None


def _person_before(reading: Reading, place: int) -> Speaker | None:
    """The person named last before ``place`` in its paragraph."""
    begins = next((s for s, e in reading.article.paragraphs if s <= place < e), place)
    named = ((span, e) for e in reading.entities if e.type == "person" for span in e.mentions)
    found = max((each for each in named if begins <= each[0][0] < place), default=None, key=lambda n: n[0])
    return _speaker(found[1]) if found else None


def _speaker(who: Entity) -> Speaker:
    return Speaker(who.name, who.type, who.roles[0] if who.roles else None, who.id)
