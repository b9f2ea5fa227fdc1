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
    # A page of HTML is escaped by its environment, one of Markdown by `md`.
    found = environment(tuple(templates.items()), name.endswith(HTML))
    return found.get_template(name).render(values)


@lru_cache(maxsize=8)  # one for each language, and those that languages share
def environment(templates: tuple[tuple[str, str], ...], escaping: bool) -> Environment:
    """Make an environment; what it compiled serves every page of the same templates."""
    made = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        autoescape=escaping,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["md"] = markdown
    return made
