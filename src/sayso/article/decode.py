"""Bytes to text: which encoding, and whether it is text at all.

The order for a page is the one of the HTML standard (byte order mark, then what
the transport said, then the page's own ``<meta charset>``) with one change: bytes that are
valid UTF-8 are UTF-8, whatever the page says. Random Latin-1 prose is almost never
valid UTF-8, and pages that were converted but kept their old ``meta`` are common.
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
    for encoding in dict.fromkeys(order):
        text = body.decode(encoding, errors="replace")
        if text.count("\ufffd") <= _STRAY * len(text):
            return text
    return _guessed(body)


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
    from charset_normalizer import from_bytes

    if b"\0" in body:  # in a single-byte or CJK encoding there is none
        return None
    best = from_bytes(body[:100_000]).best()
    return _strict(body, best.encoding) if best else None
