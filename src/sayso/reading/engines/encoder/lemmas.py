"""Lemmas as edit scripts: what to do to the lower-case form to get the dictionary form.

After the lemmatizers of Chrupała (2006) and UDPipe (Straka 2018), for a language that inflects at the end:
``3:`` takes off the last three characters ("stopped"), ``3:y`` puts y in their place ("cities"), ``0:``
leaves the form as it is, and ``=be`` stands for a lemma that has no first letter in common with its form
("were", "’re"). Lemmas are lower case. Prefixes are left alone: no English form drops one.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["apply", "script_of"]

_PARTED = ":"
_WANTING = ("rc", "nc", "dg", "v", "rg")
_IDLE = ("cte", "pte", "nte", "cke", "lle", "xe", "mpe")
"""Endings that no verb has for want of an e, and that none has with one."""
_WHOLE = "="


def script_of(form: str, lemma: str) -> str:
    """The script that makes ``lemma``, in lower case, of ``form``; an empty lemma is taken for the form."""
    form, lemma = form.lower(), lemma.lower()
    if not lemma:
        return "0:"
    both = min(len(form), len(lemma))
    shared = next((i for i in range(both) if form[i] != lemma[i]), both)
    if not shared:
        return _WHOLE + lemma
    return f"{len(form) - shared}{_PARTED}{lemma[shared:]}"


def apply(script: str, form: str) -> str:
    """The lemma of ``form`` by ``script``, in lower case.

    The lower-case form itself where the script does not fit: it would take off more than there is, leave
    nothing, or is no script.
    """
    form = form.lower()
    if script == "0:":  # two words in three
        return form
    taken, put = _parsed(script)
    if taken is None:
        return put
    if taken > len(form):
        return form
    return _spelt(form, form[: len(form) - taken] + put or form)


def _spelt(form: str, lemma: str) -> str:
    """A verb's dictionary form as English spells it: "forced" is no "forc", nor "affected" "affecte"."""
    if not form.endswith(("ed", "ing")) or form.startswith(lemma + "k"):
        return lemma  # "panicked"
    if lemma.endswith(_WANTING) and len(lemma) < len(form) - 1:
        return lemma + "e"
    return lemma[:-1] if lemma.endswith(_IDLE) else lemma


@lru_cache(maxsize=4096)
def _parsed(script: str) -> tuple[int | None, str]:
    """How many characters to take off and what to put there; None takes off all, whatever the form."""
    if script.startswith(_WHOLE) and len(script) > 1:
        return None, script[1:]
    taken, mark, put = script.partition(_PARTED)
    if mark and taken.isascii() and taken.isdigit():
        return int(taken), put
    return 0, ""
