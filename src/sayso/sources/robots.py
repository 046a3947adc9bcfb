"""robots.txt (RFC 9309): what a site asks of programs that follow links."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

__all__ = ["Robots"]


class Robots:
    """The robots.txt of each site met, as learnt."""

    def __init__(self, agent: str) -> None:
        self._agent = agent
        self._sites: dict[str, RobotFileParser | bool] = {}

    def address(self, url: str) -> str:
        """Where the site of ``url`` keeps its robots.txt."""
        return f"{_site(url)}/robots.txt"

    def knows(self, url: str) -> bool:
        """Whether the site's robots.txt was learnt."""
        return _site(url) in self._sites

    def learn(self, url: str, status: int, text: str) -> None:
        """Take in the answer: "not there" (4xx) allows all, a failure (5xx) nothing, as RFC 9309 has it."""
        if status == 200:
            rules = RobotFileParser()
            rules.parse(text.splitlines())
            self._sites[_site(url)] = rules
        else:
            self._sites[_site(url)] = 400 <= status < 500

    def allows(self, url: str) -> bool:
        """Whether ``url`` may be read; True for a site not learnt."""
        rules = self._sites.get(_site(url), True)
        return rules if isinstance(rules, bool) else rules.can_fetch(self._agent, url)

    def delay(self, host: str) -> float:
        """Seconds the host (with its port) wants between two requests; 0 where it says nothing."""
        found = 0.0
        for site, rules in self._sites.items():
            if isinstance(rules, RobotFileParser) and urlsplit(site).netloc == host:
                found = max(found, float(rules.crawl_delay(self._agent) or 0))
        return found


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()
