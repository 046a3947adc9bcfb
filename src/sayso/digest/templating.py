"""The templates, and the rules every page is made by.

Everything printed is first cleaned (:func:`sayso.digest.plain.clean`) and then
escaped; only the style sheet and the charts, both made here, pass as markup. The
content security policy names the style sheet by its hash and allows nothing else:
no script, no image, no font, no frame, nothing from elsewhere.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sayso.digest.plain import capital, clean

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["fill"]


def fill(template: str, **values: Any) -> str:
    """The page that ``template`` makes of ``values``, with its style sheet and its policy."""
    from markupsafe import Markup

    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return (
        _environment()
        .get_template(template)
        .render(style=Markup(style), style_hash=Markup(f"sha256-{digest}"), **values)
    )


@cache
def _style() -> str:
    return files("sayso.digest").joinpath("templates", "style.css").read_text("utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sayso.digest", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
    )
    environment.filters["capital"] = capital
    return environment


def _finalize(value: Any) -> Any:
    from markupsafe import Markup

    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value
