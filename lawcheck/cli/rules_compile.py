"""`lawcheck rules compile`: write the shipped rules as data that is quick to read."""

from __future__ import annotations

from lawcheck.cli import exits
from lawcheck.cli.output import write_file
from lawcheck.cli.streams import say
from lawcheck.files.rule_files import COMPILED, digests_of, from_sources, rule_files
from lawcheck.files.shipped import shipped
from lawcheck.language.compiled import dump

READABLE_BY_ALL = 0o644


def compile_shipped(check: bool) -> int:
    """Write rules/compiled.json, or say whether it is what the rules give."""
    folder = shipped("rules")
    files = rule_files(folder)
    rules = from_sources(files, None, digests_of(files))
    text = dump(rules.ruleset, rules.vocabulary, rules.digests, rules.routes)
    path = folder / COMPILED
    if check:
        fresh = path.is_file() and path.read_text(encoding="utf-8") == text
        say(f"rules/{COMPILED} is {'fresh' if fresh else 'stale: run `lawcheck rules compile`'}")
        return exits.FINE if fresh else exits.FOUND
    write_file(text, path)
    path.chmod(READABLE_BY_ALL)
    say(f"rules/{COMPILED}: {len(rules.ruleset.norms)} norms of {len(rules.ruleset.acts)} acts")
    return exits.FINE
