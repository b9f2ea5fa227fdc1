"""`lawcheck explain`: what a code means, with an example of wrong and right."""

from __future__ import annotations

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.streams import coloured, width
from lawcheck.language.places import suggestion
from lawcheck.render.fault_page import fault_page, index_page, known_codes


def explain_code(code: str, lang: str | None) -> int:
    """Explain one code, or list them all where none is given."""
    lang = language(lang, "")
    if not code:
        write_result(index_page(lang, width(), coloured()), "")
        return exits.FINE
    code = code.strip("[]").upper()
    if code not in known_codes():
        hint = suggestion(code, known_codes())
        message = f"there is no code `{code}`; " + (hint or "`lawcheck explain` lists them")
        raise typer.BadParameter(message, param_hint="'CODE'")
    write_result(fault_page(code, load_rules(()).vocabulary, lang, width(), coloured()), "")
    return exits.FINE
