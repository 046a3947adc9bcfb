"""Bytes to text: which encoding, and whether it is text at all.

The order for a page is the one of the HTML standard (byte order mark, then what
the transport said, then the page's own ``<meta charset>``) with one change: bytes that are
valid UTF-8 are UTF-8, whatever the page says. Random Latin-1 prose is almost never
valid UTF-8, and pages that were converted but kept their old ``meta`` are common. Bytes that nobody named
the encoding of, and a few of which do not fit, are UTF-8 or Windows-1252; others are guessed.
"""

from __future__ import annotations

import codecs
import re

from sayso.errors import EmptyInput, NotText

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = {
    b"%PDF-": "a PDF",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
}
_DECLARED = re.compile(
    rb"""<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding=["']([\w.:-]+)""", re.I
)
# What browsers take these labels to mean (WHATWG Encoding standard).
_BROWSERS = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932",
    "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5hkscs", "tis-620": "cp874",
}  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_STRAY = 0.002
"""Share of broken or control characters that is still taken for a text with a blemish."""


_BROKEN = 0.1
"""Share of broken signs beyond which a text is not called UTF-8."""
_FEW = 5
_FOREIGN = 0.05
"""Number and share of bytes beyond ASCII up to which a text is all but English."""
_WESTERN = frozenset("àâäáåæçèéêëíîïñóôöøœùúûüß")
_PRINTED = frozenset("‘’“”–—…•€£©®°«»½¼¾§\xa0")
_BEYOND_ASCII = re.compile(r"[^\W\d_]*[^\x00-\x7f]+[^\W\d_]*")
# Those of the WHATWG Encoding standard that news was written in: of DOS and of Mac it is not.
_OF_THE_WEB = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r",
    "koi8_u", "iso8859_2", "iso8859_5", "iso8859_7", "cp874", "gb18030", "big5", "cp932", "euc_jp",
    "cp949", "iso2022_jp",
)  # fmt: skip


def decode(body: bytes, name: str, *, declared: str | None = None) -> str:
    """The text of ``body``, without a byte order mark and otherwise kept to the character.

    ``declared`` is the encoding that the transport named, if it named one. Raises
    :class:`EmptyInput` for nothing but white space and :class:`NotText` for what is
    binary or in no encoding that fits.
    """
    if not body.strip(b"\0 \t\r\n\f"):
        raise EmptyInput(name, "there is nothing in it")
    for magic, kind in _BINARY.items():
        if body.startswith(magic):
            raise NotText(name, f"this is {kind}, not text")
    text = _decoded(body, declared)
    if text is None:
        raise NotText(name, "its bytes are text in no known encoding; save it as UTF-8")
    if len(_CONTROL.findall(text)) > _STRAY * len(text) or "\0" in text:
        raise NotText(name, "this is binary, not text")
    if not text.strip():
        raise EmptyInput(name, "there is nothing in it")
    return text


def _decoded(body: bytes, declared: str | None) -> str | None:
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return _strict(body[len(mark) :], encoding)
    claimed = [_codec(label) for label in (declared, _in_page(body)) if label]
    # An ISO-2022 text is valid ASCII, so here the declaration has to come before the test for UTF-8.
    order = [c for c in claimed if c and c.startswith("iso2022")] + ["utf-8"] + [c for c in claimed if c]
    for encoding in order:
        if (text := _strict(body, encoding)) is not None:
            return text
    for encoding in dict.fromkeys(c for c in claimed if c):
        text = body.decode(encoding, errors="replace")
        if text.count("\ufffd") <= _STRAY * len(text):
            return text
    return _blemished(body) or _guessed(body)


def _blemished(body: bytes) -> str | None:
    """A text in UTF-8 or Latin letters with a few bytes that do not fit; None where they are not few.

    It is UTF-8 where more of its signs beyond ASCII are whole than broken. Else it is Windows-1252 where that
    gives letters within words and the punctuation of print ("caf\\xe9"), and UTF-8 with the broken bytes
    marked where it does not and they are few. As many other letters as Polish or Russian has are left
    to be guessed from.
    """
    if b"\0" in body:
        return None
    text = body.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    if whole > broken and broken <= _BROKEN * len(text):
        return text
    few = sum(byte > 0x7F for byte in body) <= max(_FEW, _FOREIGN * len(body))
    western = _strict(body, "cp1252")
    if western is not None and all(_is_western(run, few) for run in _BEYOND_ASCII.findall(western)):
        return western
    return text if few and broken <= _BROKEN * len(text) else None


def _is_western(run: str, few: bool) -> bool:
    """Whether signs beyond ASCII, with the letters beside them, are such as Western prose has.

    Where they are not ``few`` the letters have to be those of French, German, Spanish or a Nordic
    language: Czech read as Windows-1252 is full of "ì", Romanian of "ã", Turkish of "þ".
    """
    signs = [sign for sign in run if sign > "\x7f" and sign not in _PRINTED]
    if len(signs) > 3 or (len(signs) > 1 and len(signs) == len(run)):
        return False  # "ÿþ" by itself
    if few:
        return all(sign.isalpha() and sign not in "ÿþÃÐ" for sign in signs)
    return all(sign.lower() in _WESTERN for sign in signs)


def _strict(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _in_page(body: bytes) -> str | None:
    found = _DECLARED.search(body[:4096])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _codec(label: str) -> str | None:
    label = label.strip().lower()
    try:
        return codecs.lookup(_BROWSERS.get(label, label)).name
    except LookupError:
        return None


def _guessed(body: bytes) -> str | None:
    if b"\0" in body:  # in a single-byte or CJK encoding there is none
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(body[:100_000], cp_isolation=list(_OF_THE_WEB)).best()
    return _strict(body, best.encoding) if best else None
