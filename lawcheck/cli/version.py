"""`lawcheck --version`: the program, its rules, its time zones."""

from __future__ import annotations


def version_text() -> str:
    """Give the version of everything a finding can depend on."""
    from importlib.metadata import version

    from lawcheck import __version__
    from lawcheck.cli.case_input import load_rules

    rules = load_rules(())
    lines = [f"lawcheck {__version__}", f"tzdata {version('tzdata')}"]
    lines += [
        f"{act.id} {act.version} sha256 {act.sha256[:12]}" for act in rules.ruleset.acts.values()
    ]
    return "\n".join(lines) + "\n"
