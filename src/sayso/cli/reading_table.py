"""A reading for a person at a terminal."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.cli.amounts import bounds, counted, moved
from sayso.cli.talk import clean
from sayso.model import Article, Figure, Reading, Statement

__all__ = ["print_article", "print_reading"]

_LONGEST = 240
"""Characters of a quotation that are shown; the rest is in the JSON."""

KINDS = {"direct": "green", "indirect": "cyan", "mixed": "yellow"}


def print_reading(reading: Reading, console: Console) -> None:
    """The head of the article, then its statements, figures and times."""
    parts: list[RenderableType] = [_head(reading.article)]
    parts += _section("Statements", len(reading.statements), _statements(reading))
    parts += _section("Figures", len(reading.figures), _figures(reading))
    parts += _section("Times", len(reading.times), _times(reading))
    console.print(Group(*parts))
    console.print()


def print_article(article: Article, console: Console) -> None:
    """The head of the article, then its paragraphs."""
    console.print(_head(article))
    for start, end in article.paragraphs or ((0, len(article.text)),):
        console.print(Padding(Text(clean(article.text[start:end])), (1, 0, 0, 0), expand=False))
    console.print()


def _head(article: Article) -> RenderableType:
    title = Text(clean(article.title or "(no title)"), style="bold")
    lines = [title]
    if article.standfirst:
        lines.append(Text(clean(article.standfirst), style="italic"))
    known = (article.outlet, ", ".join(article.authors), article.published, article.url)
    about = [clean(each) for each in known if each]
    if article.credit:
        about.append(f"credits {clean(article.credit)}")
    if about:
        lines.append(Text(" · ".join(about), style="dim"))
    if article.reference_date:
        note = f" ({clean(article.date_note)})" if article.date_note else ""
        lines.append(Text(f"read as of {article.reference_date}{note}", style="magenta" if note else "dim"))
    return Group(*lines)


def _section(name: str, count: int, table: Table) -> list[RenderableType]:
    title = Text(f"\n{name} ", style="bold blue").append(str(count), style="dim")
    return [title, table] if count else [title.append("  none found", style="dim")]


def _table(*columns: tuple[str, dict[str, object]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name, settings in columns:
        table.add_column(name, **settings)  # type: ignore[arg-type]
    return table


def _statements(reading: Reading) -> Table:
    table = _table(
        ("", {"style": "dim"}), ("who", {"ratio": 3}), ("", {}), ("words", {"ratio": 7}), ("kind", {})
    )
    text = reading.article.text
    for statement in reading.statements:
        words = " … ".join(text[start:end] for start, end in statement.content)
        kind = Text(statement.kind, style=KINDS.get(statement.kind, ""))
        table.add_row(statement.id, _who(statement, text), _stance(statement), _quoted(words), kind)
    return table


def _who(statement: Statement, text: str) -> Text:
    speaker = statement.speaker
    if speaker is None:
        words = " ".join(text[start:end] for start, end in statement.source)
        # The mention is in the text; whom it means was not found.
        return Text(f"unattributed ({clean(words)})" if words else "unattributed", style="dim italic")
    who = Text(clean(speaker.name), style="bold")
    if speaker.role:
        who.append(f", {clean(speaker.role)}", style="not bold")
    if statement.on_word_of:
        who.append(f"\non the word of {clean(statement.on_word_of.name)}", style="not bold magenta")
    if statement.via:
        chain = ", ".join(clean(voice.name) for voice in statement.via)
        who.append(f"\nvia {chain}", style="not bold magenta")
    return who


def _stance(statement: Statement) -> Text:
    stance = Text(statement.stance, style="red" if statement.stance in ("denies", "accuses") else "")
    if statement.said_on:
        stance.append(f"\n{statement.said_on}", style="dim")
    return stance


def _quoted(words: str) -> Text:
    words = clean(" ".join(words.split()))
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return Text(words)


def _figures(reading: Reading) -> Table:
    table = _table(
        ("", {"style": "dim"}),
        ("as printed", {"style": "bold"}),
        ("meaning", {"justify": "right"}),
        ("of what", {"ratio": 4}),
        ("sort", {}),
        ("as of", {}),
        ("whose", {"ratio": 3}),
    )
    by_id = {statement.id: statement for statement in reading.statements}
    text = reading.article.text
    for figure in reading.figures:
        table.add_row(
            figure.id,
            clean(" ".join(text[slice(*figure.span)].split())),
            bounds(figure.low, figure.high, figure.change),
            clean(counted(figure)),
            _sort(figure),
            _day(figure),
            _whose(by_id.get(figure.statement or ""), text),
        )
    return table


def _sort(figure: Figure) -> Text:
    # The plain case, an actual total, says nothing: what differs is to be seen.
    words = [each for each in (figure.status, figure.change) if each not in ("actual", "total")]
    sort = Text(", ".join(words), style="yellow")
    levels = moved(figure)
    return sort.append(f"{chr(10) if words else ''}{levels}", style="dim") if levels else sort


def _day(figure: Figure) -> str:
    since = f"since {figure.since}" if figure.since else ""
    return "\n".join(each for each in (figure.as_of, since) if each)


def _whose(statement: Statement | None, text: str) -> Text:
    if statement is None:
        return Text("the outlet's own", style="dim italic")
    voice = statement.on_word_of
    if voice:
        return Text(clean(voice.name))
    if statement.speaker:
        return Text(clean(statement.speaker.name))
    return _who(statement, text)


def _times(reading: Reading) -> Table:
    table = _table(("as printed", {"style": "bold"}), ("type", {}), ("value", {}), ("counted from", {}))
    text = reading.article.text
    for time in reading.times:
        value = Text(time.value).append(f" {time.mod}" if time.mod else "", style="dim")
        table.add_row(clean(text[slice(*time.span)]), time.type.lower(), value, time.anchor or "")
    return table
