"""Descriptions put into chains: "the spy agency", "the ministry", "the lawmaker"."""

from __future__ import annotations

from sayso.model import Span
from sayso.reading.chains import Chain, Mention, absorb, last_before
from sayso.reading.chains_fits import fits_any_body, fits_body, fits_person
from sayso.reading.chains_index import Index
from sayso.reading.entities_descriptions import Description
from sayso.reading.entities_lexicon import Lexicon, closed
from sayso.reading.entities_phrases import characters
from sayso.reading.names import Runs, proper

__all__ = ["chain_descriptions"]

_BARE = closed("bare_bodies")
_CLOSERS = closed("closers")
_PRIVATE = frozenset(
    ["company", "charity", "association", "union", "thinktank", "club", "bank", "fund", "media"]
)
_COMPANY = frozenset(["company", "firm"])
_SUBJECT = 0.7
"""What it counts to have been a subject, in sentences of distance."""
_NEAR = 1500
"""Characters within which a role by its class only still points to a person."""


def chain_descriptions(runs: Runs, chains: list[Chain], descriptions: list[Description]) -> list[Chain]:
    """``chains`` with the descriptions that fit them, and new chains of bodies that speak."""
    people = Index((c for c in chains if c.type == "person" and not c.country), runs.lexicon)
    bodies = Index((c for c in chains if c.type in ("organisation", "") and not c.country), runs.lexicon)
    unnamed: list[Chain] = []
    beside = {span[0]: (span[1], chain) for chain in chains for span in chain.roles}
    named = {m.span[0]: (m.span[1], chain) for chain in bodies.chains for m in chain.mentions if m.named}
    for description in descriptions:
        # "The prime minister, Elena Marsh": what stands beside a name is hers.
        end, chain = beside.get(_span(runs, description)[0], (0, None))
        if runs.words[description.head].end > end or _owns(runs, description):
            chain = None
        if chain is None and description.body:
            chain = _named_behind(description, named, runs) or _named_inside(description, named, runs)
            if chain is not None:
                chain.described.append(_span(runs, description))
        if chain is None and description.body:
            chain = _body_of(description, bodies, runs)
        if chain is None and description.body:
            chain = _the_company(description, bodies, runs)
        if chain is None and description.person and (description.definite or description.article == "owned"):
            chain = _person_of(description, people, runs)
        if chain is None and description.body and _names_itself(description):
            chain = Chain(())
            chain.votes["organisation"] += 1
            unnamed.append(chain)
            bodies.add(chain)
        if chain is not None:
            _join(runs, chain, description)
            people.update(chain)
            bodies.update(chain)
    for chain in unnamed:
        full = _the_only_full(chain, bodies.chains)
        if full is not None:
            absorb(full, chain)
    return chains + [
        c for c in unnamed if c.mentions and (c.speaks or _told_twice(c) or _is_capital(runs, c))
    ]


def _named_inside(description: Description, named: dict[int, tuple[int, Chain]], runs: Runs) -> Chain | None:
    """ "The IVT union": the body that the letters right before its noun stand for, and no other union of the text."""
    letters = runs.words[description.head - 1]
    end, chain = named.get(letters.start, (0, None))
    inside = description.first < description.head - 1 and end == letters.end
    return chain if inside and letters.text.isupper() and description.noun == "union" else None


def _the_only_full(chain: Chain, bodies: list[Chain]) -> Chain | None:
    """For "police" or "the company", said before or without a name, the only one of the text that has one."""
    if not all(len(key) == 1 and key <= _BARE | _COMPANY for key in chain.keys):
        return None
    noun = next(iter(chain.nouns), "")
    if noun in _COMPANY:
        named = [c for c in bodies if c is not chain and "company" in c.classes and c.words]
        return named[0] if len(named) == 1 else None
    full = [c for c in bodies if c is not chain and noun in c.nouns and any(len(key) > 1 for key in c.keys)]
    return full[0] if len(full) == 1 and full[0].speaks else None


def _is_capital(runs: Runs, chain: Chain) -> bool:
    """Is it written as a name: "the Greene County Sheriff’s Office"?"""
    return any(runs.words[m.head].text[0].isupper() and proper(runs.words[m.head]) for m in chain.mentions)


def _owns(runs: Runs, description: Description) -> bool:
    # Of "the captain’s lawyer" the captain is not the lawyer.
    after = description.head + 1
    return after < len(runs.words) and runs.words[after].tag == "POS"


def _told_twice(chain: Chain) -> bool:
    """Is a body that is only talked about named twice, with whose it is: "Ruiz’s campaign"?"""
    return len(chain.mentions) > 1 and any(len(key) > 1 for key in chain.keys)


def _names_itself(description: Description) -> bool:
    """Can it be a party of its own: "the ministry", "Lagos police", but not "a ministry", "his office"?"""
    if description.article in ("the", "owned"):
        return True
    return not description.article and (description.noun in _BARE or bool(description.countries))


def _span(runs: Runs, description: Description) -> Span:
    first = description.first
    if runs.words[first].pos == "DET" or runs.words[first].tag == "PRP$":
        first += 1
    return characters(runs, min(first, description.head), description.last)


def _join(runs: Runs, chain: Chain, description: Description) -> None:
    span = _span(runs, description)
    named = not any(m.named for m in chain.mentions) and (not chain.mentions or description.key in chain.keys)
    if not chain.mentions or chain.words == ():
        chain.mentions.append(Mention(span, description.first, description.head, named))
    else:
        chain.mentions.append(Mention(span, description.first, description.head, False))
        if description.article == "owned" or description.countries:
            chain.described.append(span)
    chain.learn(description.noun, description.key, runs.lexicon)
    chain.owners |= description.owner
    if description.body:
        chain.speaks |= description.speaks and description.noun in runs.lexicon.speaking_body


def _named_behind(description: Description, named: dict[int, tuple[int, Chain]], runs: Runs) -> Chain | None:
    """The body whose name stands behind the comma: "the national tax authority, | Senare, | on suspicion"."""
    words, last = runs.words, description.last
    if not (description.definite or description.article == "owned") or last + 2 >= len(words):
        return None
    end, chain = named.get(words[last + 2].start, (0, None))
    if words[last + 1].text != "," or chain is None or len(description.key) < 2:
        return None
    behind = runs.analysis.first_from(end)
    closed_off = behind >= len(words) or words[behind].text in _CLOSERS
    return chain if closed_off and (not chain.classes or description.noun in chain.nouns) else None


def _body_of(description: Description, bodies: Index, runs: Runs) -> Chain | None:
    """The body that the description fits best; of equals the last mentioned.

    One that tells its owner ("Seoul’s intelligence agency") may stand before the name; "the
    agency" points back only; "a ministry" and "his office" point nowhere.
    """
    named = description.article == "" and bool(description.countries)
    many = description.definite and len(description.key - description.loose) > 1
    telling = description.article == "owned" or named or many
    bare = not description.article and description.noun in _BARE
    if not (description.definite or telling or bare):
        return None
    place = characters(runs, description.first, description.head)[0]
    classes = runs.lexicon.institutions.get(description.noun, frozenset())
    any_body = fits_any_body(description, runs.lexicon)
    best, found = (0.0, 0.0, -1.0), None
    for chain in bodies.chains if any_body else bodies.of(description.key | classes):
        fit = fits_body(chain, description, runs.lexicon)
        if not fit or (fit < 4 and not description.definite and not ((telling or bare) and fit == 3)):
            continue
        before, fit = last_before(chain, place), max(fit, 2)
        if fit < 3 and not chain.words and _same_sentence(runs, description, before):
            continue  # "The fund closed, the bank said": two nouns of one sentence are two bodies
        if before < 0 and not (telling and fit >= 3) and description.key not in chain.keys:
            continue
        rank = (float(fit), _salience(runs, chain, place), float(before))
        if rank > best:
            best, found = rank, chain
    return found


def _the_company(description: Description, bodies: Index, runs: Runs) -> Chain | None:
    """For "the frozen-food maker", "the aid group": the only body named before it that may be one.

    What colours the noun need not be known of it. Not where a body of another kind is all there is, nor for a
    company told by its country or owner; no ministry, court or other body of a state is meant so.
    """
    classes = runs.lexicon.institutions.get(description.noun, frozenset()) & _PRIVATE
    pointing = description.article == "the" and len(description.key) > 1 and bool(classes)
    based = "based" in description.key  # "Dublin-based": where, not whose
    if (
        not pointing
        or "central" in description.key
        or description.owner
        or (description.countries and not based)
    ):
        return None
    place = characters(runs, description.first, description.head)[0]
    named = [
        chain
        for chain in bodies.chains
        if chain.words and (not chain.classes or classes & chain.classes) and last_before(chain, place) >= 0
    ]
    return named[0] if len(named) == 1 else None


def _salience(runs: Runs, chain: Chain, place: int) -> float:
    """How much the last mention before ``place`` comes to mind: sentences back, and less where no subject."""
    before = [m for m in chain.mentions if m.span[0] < place]
    if not before:
        return 0.0
    head = runs.words[max(before, key=lambda m: m.span[0]).head]
    return runs.sentence_number(head.i) + _SUBJECT * (head.relation in ("nsubj", "nsubj:pass"))


def _same_sentence(runs: Runs, description: Description, place: int) -> bool:
    first, _ = runs.analysis.sentence_of(description.head)
    return place >= runs.words[first].start


def _person_of(description: Description, people: Index, runs: Runs) -> Chain | None:
    place = characters(runs, description.first, description.head)[0]
    classes = runs.lexicon.roles.get(description.noun, frozenset())
    best, found = 0.0, None
    for chain in people.of({description.noun, *classes}):
        score = fits_person(chain.nouns, chain.known, description, runs.lexicon)
        before = last_before(chain, place) if score >= 1.2 else -1
        if before < 0 or (score < 2 and place - before > _NEAR):
            continue
        if _other_gender(chain, description, runs.lexicon):
            continue
        score -= 0.3 * (place - before) / _NEAR
        if score > best:
            best, found = score, chain
    return found


def _other_gender(chain: Chain, description: Description, lexicon: Lexicon) -> bool:
    told = "he" if description.noun in lexicon.man else "she" if description.noun in lexicon.woman else ""
    known = chain.gender or lexicon.given(chain.words[0] if chain.words else "")
    return bool(told and known and told != known)
