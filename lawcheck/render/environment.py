"""The environment of templates: strict, sandboxed, and handed its templates.

Errors
    A template that reads a variable nobody gave raises `jinja2.UndefinedError`.
Source
    Case and rule text is data: every value of a Markdown page goes through `md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lawcheck.render.plain import visible
from lawcheck.render.rule_pages import escaped

HTML = ".html.j2"
# Beyond what a table needs: entities, strokes, and addresses that would become links.
MORE_MARKS = {"&": "\\&", "~": "\\~", "://": ":\\/\\/"}


def markdown(text: object) -> str:
    """Keep a text a text in Markdown, also inside a table."""
    told = escaped(visible(str(text)))
    for mark, shown in MORE_MARKS.items():
        told = told.replace(mark, shown)
    return told


def page(templates: Mapping[str, str], name: str, values: Mapping[str, Any]) -> str:
    """Render one template with its values."""
    found = environment(name.endswith(HTML), tuple(sorted(templates.items())))
    return found.get_template(name).render(values)


@lru_cache(maxsize=8)
def environment(html: bool, templates: tuple[tuple[str, str], ...]) -> Environment:
    """Give the environment of some templates; each of them is compiled once."""
    made = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        # A page of HTML is escaped by its environment, one of Markdown by `md`.
        autoescape=html,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["md"] = markdown
    return made
