"""Where an article comes from: its identity, its snapshot, its source and the agency it credits."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b, sha256
from importlib.resources import files
from urllib.parse import urlsplit

__all__ = [
    "agency_named",
    "article_id",
    "credit_in",
    "other_site",
    "page_of",
    "site_of",
    "snapshot_of",
    "trailing_source",
]


def snapshot_of(text: str) -> str:
    """The hash of an article's text as read: the first 32 hexadecimal digits of its SHA-256."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def article_id(url: str | None, outlet: str | None, title: str | None, text: str) -> str:
    """The id of an article whose input named none: 16 hexadecimal digits of BLAKE2b.

    Hashed are the address (without its fragment; the outlet where there is no address),
    the title and the text. So the same page read twice is one article, the same words in
    two outlets are two, and a page whose words were altered is a new one.
    """
    place = url.partition("#")[0] if url else outlet or ""
    content = "\x1f".join((place, title or "", text))
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


# --- sites ---------------------------------------------------------------------


def site_of(url: str | None) -> str | None:
    """The host of a web address, in lower case and without ``www.``; None where there is none."""
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return re.sub(r"^(www\d?|m|amp|mobile|edition)\.(?=[^.]+\.)", "", host.lower()) if host else None


def other_site(url: str | None, than: str | None) -> bool:
    """Whether both are web addresses and of different sites.

    A host below the other (``news.example.org`` and ``example.org``) is the same site, and
    so are ``www.``, ``m.`` and ``amp.`` forms of one host.
    """
    one, two = site_of(url), site_of(than)
    if not one or not two:
        return False
    return not (one == two or one.endswith("." + two) or two.endswith("." + one))


_FOLLOWING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ref|ref_src|amp)(?:=|$)", re.IGNORECASE)


def page_of(url: str | None) -> str | None:
    """What two addresses of one page have in common: host, path and query in a form to compare by.

    Left out are ``www.`` and its like, the scheme, the fragment, a last slash and what only says where a reader
    came from (``utm_source=…``). None for what is no web address and for a front page, which is no report.
    """
    host = site_of(url)
    if not url or not host:
        return None
    parts = urlsplit(url)
    query = "&".join(sorted(each for each in parts.query.split("&") if each and not _FOLLOWING.match(each)))
    path = parts.path.rstrip("/")
    if parts.scheme not in ("http", "https") or not (path or query):
        return None
    return f"{host}{path}?{query}" if query else host + path


# --- agencies ------------------------------------------------------------------


@dataclass(frozen=True)
class _Agencies:
    by_alias: dict[str, str]
    ambiguous: frozenset[str]
    dateline: re.Pattern[str]
    unlisted: re.Pattern[str]
    byline: re.Pattern[str]
    closing: re.Pattern[str]


# Words of a dateline before the agency: capitalised or numbers, at most eight.
_PLACE = r"^(?P<place>(?:[A-Z0-9À-Þ][\w.'’/-]*,?\s+){0,8})"


@lru_cache(maxsize=1)
def _agencies() -> _Agencies:
    table = tomllib.loads(files("sayso.article").joinpath("lexicon/agencies.toml").read_text("utf-8"))
    by_alias: dict[str, str] = {}
    for agency in table["agency"]:
        for alias in (agency["name"], *agency["aliases"]):
            by_alias[alias.casefold()] = agency["name"]
    ambiguous = frozenset(agency["name"] for agency in table["agency"] if agency.get("ambiguous"))
    names = "|".join(re.escape(alias) for alias in sorted(by_alias, key=len, reverse=True))
    ending = "|".join(table["endings"])
    return _Agencies(
        by_alias,
        ambiguous,
        # "BERLIN, May 3 (Reuters) - ", "NAIROBI, Kenya (AP) _", "/TASS/." at the head of a paragraph.
        re.compile(rf"{_PLACE}(?:\((?P<a>(?i:{names}))\)\s*(?:[-–—_:]|$)|/(?P<b>(?i:{names}))/\s*[.–—-])"),
        # An agency we have no entry for is known by the form of the line and the end of its name.
        re.compile(rf"{_PLACE}\((?P<a>(?:[A-Z][\w'’]*\s+){{1,3}}(?:{ending}))\)\s*[-–—_]"),
        re.compile(
            rf"^(?:by|from)\s+(?:the\s+)?(?P<a>{names})(?:\s+staff(?:\s+writers?)?)?[.:]?$", re.IGNORECASE
        ),
        # "With Reuters" or "additional reporting by AP" is part of the work, not its origin.
        re.compile(
            rf"^(?:(?:source|credit|©|copyright)\s*:?\s*(?:\d{{4}}\s*)?(?:the\s+)?(?P<a>{names})|[(\[–—-]\s*(?P<b>{names})\s*[)\]]?)[.]?$",
            re.IGNORECASE,
        ),
    )


def agency_named(name: str) -> str | None:
    """The agency that ``name`` is a name of ("the associated press", "dpa"); None for anyone else."""
    plain = re.sub(r"^(?:by|the)\s+|\s+(?:staff|news agency)$", "", name.strip().casefold())
    known = _agencies().by_alias
    return known.get(name.strip().casefold()) or known.get(plain) or known.get(plain.split(",")[0].strip())


def credit_in(paragraphs: list[str]) -> str | None:
    """The agency credited by a dateline or byline in the first paragraphs or by the last one.

    Not counted: an agency quoted or mentioned ("the minister told Reuters (in Berlin)"), or
    one that only contributed ("additional reporting by AFP").
    """
    agencies = _agencies()
    for paragraph in paragraphs[:4]:
        if found := agencies.dateline.match(paragraph):
            agency = agencies.by_alias[(found["a"] or found["b"]).casefold()]
            place = found["place"].split()
            # "The Palestinian Authority (PA) - " is no dateline; "LONDON (PA) - " is one.
            if agency not in agencies.ambiguous or not place or place[0].strip(",./").isupper():
                return agency
        elif (found := agencies.unlisted.match(paragraph)) and found["place"][:3].isupper():
            return found["a"]
        elif found := agencies.byline.match(paragraph):
            return agencies.by_alias[found["a"].casefold()]
    for paragraph in paragraphs[-2:]:
        if found := agencies.closing.match(paragraph):
            return agencies.by_alias[(found["a"] or found["b"]).casefold()]
    return None


_SOURCE_WITH_ADDRESS = re.compile(
    r"^(?:source(?:\s+link)?|original(?:ly\s+published(?:\s+(?:at|on|by))?)?|via)\s*:?\s*(https?://\S+?)[.)]?$",
    re.IGNORECASE,
)


def trailing_source(paragraphs: list[str]) -> str | None:
    """The address in a closing line such as "Source: https://…"; None where there is none."""
    for paragraph in paragraphs[-3:]:
        if found := _SOURCE_WITH_ADDRESS.match(paragraph):
            return found[1]
    return None
