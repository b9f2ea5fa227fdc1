"""`unread_text`: a norm that does not say what it says, or how far it was read.

What it finds
    A norm without title or sentence in en, ru or kk, or without `read` for one of its
    editions.
Why it matters
    A finding is shown in the reader's language, with the mark of what was read; a norm
    without either could not be shown honestly.
Example
    `read: {E0: seen}` on a norm of the editions E0 to E9.
Instead
    Write all three languages, and `else: inferred` (or what is true) for the rest.
"""

from __future__ import annotations

from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.language.terms import Term
from lawcheck.model.diagnostic import Diagnostic

CODE = "LC406"
LANGUAGES = ("en", "ru", "kk")


def check(subject: Subject) -> list[Diagnostic]:
    """Look at the words and marks of every norm."""
    found = []
    for norm in subject.ruleset.norms:
        for name, words in (("title", norm.title), ("says", norm.says)):
            missing = [language for language in LANGUAGES if language not in words]
            if missing:
                langs = ", ".join(missing)
                found.append(at_norm("LC406.words", norm, key=name, langs=langs))
        unmarked = [name for name in norm.editions or ("",) if name not in norm.read]
        if unmarked and "" not in norm.read:
            named = ", ".join(unmarked) or Term("its text")
            found.append(at_norm("LC406.read", norm, named=named))
    return found
