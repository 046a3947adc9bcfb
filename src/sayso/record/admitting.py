"""Admissions in other words than "admitted": what a party can now confirm, accepts of another's findings, or bears out.

"Said it could confirm that …", "in its first acknowledgement of the accident said that …", "said it accepted the
finding", "… the auditors said, bearing out the figure given by the councillor". Not: what is said for the first time of
what is to come ("for the first time said that it would consider it").
"""

from __future__ import annotations

import re

from sayso.model import Article, Statement
from sayso.record.evidence import lead_ends, sentence_ahead_of, sentence_around
from sayso.record.party_names import WORD
from sayso.record.wording import level, pattern

__all__ = ["accepts", "admits", "admits_a_wrong", "backs_another", "is_headlined", "says_now"]

_HEADLINED = re.compile(
    r"(?P<who>[^,.:;–—]{3,80}?) (?:now |finally |also )?(?:confirm|admit|acknowledge|concede)s?\b"
    r"(?! (?:no|not|nothing)\b)"
)
_NOW = re.compile(
    r"\bnow (?:say|accept|conced|admit|acknowledg|believ|claim|insist|maintain|state)", re.IGNORECASE
)
_NOW_ADMITS = re.compile(r"\bnow (?:admits|concedes|acknowledges|accepts)\b", re.IGNORECASE)
_CAN_CONFIRM = re.compile(
    r"\W*(?:that )?(?:(?:today|now|at last),? )?(?:it|he|she|they|we|i) "
    r"(?:(?:can|could) (?:now |only )?(?:confirm|acknowledge)\b|too (?:now )?ha[ds] (?:seen )?(?:evidence|proof)\b"
    r"|(?:too )?now ha[ds] (?:seen )?(?:evidence|proof)\b)",
    re.IGNORECASE,
)
_INDEED = re.compile(
    r"\b(?:had|has|have|was|were|did) indeed (?!an?\b|the\b|very\b|not\b|[a-z]+ly\b|sad\b|good\b|happy\b)[a-z]"
    r"|\bindeed (?:had|has|have|was|were|did) (?!not\b)[a-z]"
)
""" "Told the committee that tear gas had indeed been fired"."""
_OWN_ATTACK = re.compile(
    r"\W*(?:that )?(?:it|they|he|she|its (?:fighters|men|members|forces|volunteers|units)) "
    r"(?:had |has |have |was |were )?"
    r"(?:carried out|behind|responsible for|staged|planted|committed|claimed) "
    r"(?:the|this|that|these|those|both|all)\b[^.;]{0,40}\b(?:attacks?|bomb(?:ing)?s?|blasts?|raids?|killings?|strikes?|shootings?"
    r"|assassinations?|hack|hacking|breach|ambush|explosions?|massacre)\b"
)
""" "Said that it had carried out the attack"."""
_OTHERS_ARE_RIGHT = re.compile(
    r"^(?!.*\b(?:no|not|never|none|nobody|neither|nor|whether|if|would|wrong to)\b)(?:that )?"
    r"(?:(?:his|her|its|their|our|my) [a-z]+s (?:had|have) (?:concluded|found|established|determined)[^.;]{0,40}? "
    r"that )?"
    r"(?!(?:it|he|she|they|we|i|its|his|her|their|our|my|this|that)\b)[^.;]{0,70}?\b"
    r"(?:(?:was|were|had been) right (?:about|all along)\b"
    r"|(?:count|figure|number|account|version)s?(?: [^.;,]{2,50}?)? (?:was|were) (?:right|correct)\b"
    r"(?! (?:as|when|at)\b)"
    r"|(?:told|was telling|were telling|had told) the truth\b"
    r"|what (?!(?:it|he|she|they|we|i|you) )[^.;,]{2,60}? (?:said|reported|claimed|alleged|told \w+|described)\b"
    r"[^.;,]{0,40}? (?:was|were|is) (?:\w+ly )?(?:true|correct|right|accurate)\b"
    r"|(?:was|were|had been|has been|have been|is|are) borne out\b)",
    re.IGNORECASE,
)
""" "Sarim was right about this", "The company's count was right", "who spoke about this told the truth", "what the
miners reported was true": of others, and not "it had told the truth"."""
_DONE = re.compile(r"\b(?:had|has|have|was|were)\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|shall|could|may|might)\b", re.IGNORECASE)
_FAR = 120
"""Characters from the attribution within which a participle may say that it bears another out."""


def admits(article: Article, statement: Statement) -> bool:
    """ "Said it could confirm that …", "said it too had evidence of …", "in its first acknowledgement, said that …"."""
    if not statement.content:
        return False
    cues = ((max(0, s - 5), e + 14) for s, e in statement.cue)
    if any(_NOW_ADMITS.search(article.text, start, end) for start, end in cues):
        return True
    if _CAN_CONFIRM.match(article.text, statement.content[0][0]) is not None:
        return True
    said = article.text[slice(*statement.content[0])]
    if _INDEED.search(said) or _OWN_ATTACK.match(said):
        return True
    if accepts(article, statement) or backs_another(article, statement):
        return True
    sentence = sentence_around(article, statement.content[0])
    told = pattern("said.first").search(article.text, *sentence)
    if told is None or any(s <= told.start() < e for s, e in statement.content):
        return False
    return told[0].lower().startswith("in ") or (_DONE.search(said) and not _TO_COME.search(said)) is not None


def backs_another(article: Article, statement: Statement) -> bool:
    """Whether it says, or is told to say, that what another has said is so: "the union's account was right"."""
    said = article.text[slice(*statement.content[0])]
    right = _OTHERS_ARE_RIGHT.match(said) is not None
    return right or _bears_out(article, statement) or _is_told_to_back(article, statement)


def _bears_out(article: Article, statement: Statement) -> bool:
    """ "… the auditors said, bearing out the figure given by the councillor": it confirms what another has said."""
    _, end = sentence_around(article, statement.content[-1])
    cued = max((e for _, e in (*statement.cue, *statement.content)), default=end)
    found = pattern("said.bears_out", frame=r", (?:{})").search(
        level(article.text), max(cued - _FAR, statement.content[0][0]), end
    )
    return found is not None and statement.kind != "direct"


def _is_told_to_back(article: Article, statement: Statement) -> bool:
    """ "St Ludmil’s said … | The statement backs the account of the protesters": the paragraph behind says it of this
    one, or the next sentence does, or the one before: "The hospital backed them today. He lost an eye, it said"."""
    if statement.kind == "direct" or statement.speaker is None:
        return False
    own = next((p for p in article.paragraphs if p[0] <= statement.content[0][0] < p[1]), None)
    if own is None:
        return False
    after = sentence_around(article, statement.content[-1])[1]
    behind = next((p[0] for p in article.paragraphs if p[0] >= own[1]), after)
    ahead = sentence_ahead_of(article, sentence_around(article, statement.content[0])[0])
    if ahead is not None and own[0] <= ahead[0]:
        opening = level(article.text[slice(*ahead)])
        if pattern("said.backed", frame=r"^[A-Z][^.,;:“]{2,60}? (?:{})").match(opening) is not None:
            return True
    backs = pattern("said.backs_another", frame=r"\s*(?:{})")
    text = level(article.text)
    opens = statement.content[0][0] <= own[0] + _FAR
    return (opens and backs.match(text, behind) is not None) or backs.match(text, after) is not None


def accepts(article: Article, statement: Statement) -> bool:
    """ "Said it accepted the finding", "accepted the finding": what another has found is admitted."""
    if any(article.text[s:e].lower().startswith("accept") for s, e in statement.cue) and not statement.source:
        return True
    said = level(article.text[slice(*statement.content[0])])
    return pattern("said.accepts", frame="(?:{})").match(said) is not None


def is_headlined(article: Article, statement: Statement) -> bool:
    """ "Inquiry confirms warning was sent" above "a warning did reach them, an inquiry said": what the headline
    tells the speaker to confirm or admit, said in the opening."""
    told = _HEADLINED.match(article.title or "")
    if told is None or statement.speaker is None or not statement.source or not statement.content:
        return False
    if statement.content[0][0] >= lead_ends(article):
        return False
    printed = article.text[slice(*statement.source[0])]
    if printed.startswith(("its ", "their ")):  # "the Compact has evidence, its secretary-general said"
        printed += article.text[slice(*sentence_around(article, statement.source[0]))]
    said_by = f"{statement.speaker.name} {printed}".lower()
    return told["who"].split()[-1].lower().rstrip("s") in {word.rstrip("s") for word in WORD.findall(said_by)}


def admits_a_wrong(article: Article, statement: Statement) -> bool:
    """Whether a party says that it was wrong: "We said that it had not. We were wrong"."""
    said = level(" ".join(article.text[s:e] for s, e in statement.content))
    return statement.speaker is not None and pattern("said.wrong").search(said) is not None


def says_now(article: Article, statement: Statement) -> bool:
    """ "Now says that", "now accepts that": as if it had said otherwise, which the record knows."""
    cue = " ".join(article.text[s:e] for s, e in statement.cue)
    before = article.text[max(0, statement.cue[0][0] - 5) : statement.cue[0][0]] if statement.cue else ""
    return _NOW.search(before + cue) is not None
