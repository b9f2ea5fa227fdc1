"""`lawcheck --version`: the program, its rules, its time zones."""

from __future__ import annotations


def version_text() -> str:
    """Give the version of everything a finding can depend on."""
    from lawcheck.cli.case_input import load_rules
    from lawcheck.render.versions import program_version, zones_version

    rules = load_rules(())
    lines = [f"lawcheck {program_version()}", f"tzdata {zones_version()}"]
    lines += [
        f"{act.id} {act.version} sha256 {act.sha256[:12]}" for act in rules.ruleset.acts.values()
    ]
    return "\n".join(lines) + "\n"
