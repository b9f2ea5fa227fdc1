"""`conclusion_word`: a word of case files that states a conclusion or names a norm.

What it finds
    A kind of event, attribute, value, fact, figure or register with a part such as
    `victim`, `guilty`, `breach` or `missed`, or with the number of an article.
Why it matters
    Who writes a case would decide the law with the word: the conclusion must be drawn
    from what happened, under the text of that day.
Example
    An event `order_breached`, an attribute `offender`, a value `art_73`.
Instead
    Say what somebody did (`contact`, `hit`); let a definition in `rules/` conclude.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.language.checks.subject import Subject, at_file
from lawcheck.language.terms import Said, Term
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.vocabulary import Vocabulary

CODE = "LC409"
CONCLUSIONS = frozenset(
    {
        # who somebody is in law
        "victim", "offender", "perpetrator", "abuser", "aggressor", "culprit",
        # that the law was kept or broken
        "breach", "breached", "violation", "violated", "violator", "missed", "overdue", "late",
        "lawful", "unlawful", "legal", "illegal", "wrongful", "met", "fulfilled",
        # what follows from it
        "guilty", "guilt", "innocent", "liable", "liability", "offence", "crime", "felony",
        "entitled", "protected", "excused", "negligent",
    }
)  # fmt: skip
# Words that look like conclusions and are things that happened or were written down.
RECORDED = {
    "victim_recognised": "an act of procedure: a body gave somebody this standing",
    "unlawful": "asked of the record of an incident: nobody claims a ground that allowed it",
    "no_offence": "a ground that a body wrote in its refusal",
    "cpc105": "the route that a complaint names for itself",
    "cpc106": "the route that a complaint names for itself",
}
ARTICLE = re.compile(
    r"(?:^|_)(?:art|article|st|para|paragraph|section|part)_?[0-9]|[a-z][0-9]{2,}$"
)


def check(subject: Subject) -> list[Diagnostic]:
    """Look at the parts of every word of the vocabulary."""
    found = []
    for word, what in words(subject.vocabulary):
        if word in RECORDED:
            continue
        guilty = sorted(CONCLUSIONS.intersection(word.split("_")))
        if guilty:
            found.append(
                at_file(
                    "LC409.conclusion", *home(subject, word), what=what, word=word, part=guilty[0]
                )
            )
        elif ARTICLE.search(word):
            found.append(at_file("LC409.norm", *home(subject, word), what=what, word=word))
    return found


def words(vocabulary: Vocabulary) -> Iterator[tuple[str, Said]]:
    """List every word with what it is, each once."""
    for name, kind in vocabulary.events.items():
        yield name, Term("event")
        yield from (
            (attribute, Term("attribute of `{name}`", name)) for attribute in kind.attributes
        )
    for name, values in vocabulary.values.items():
        yield from ((value, name) for value in values)
    for what, known in (
        ("attribute of a person", vocabulary.people),
        ("attribute of a relationship", vocabulary.relationships),
        ("register", vocabulary.registers),
        ("fact", vocabulary.facts),
        ("figure", vocabulary.figures),
    ):
        yield from ((name, Term(what)) for name in known)


def home(subject: Subject, word: str) -> tuple[str, int]:
    """Find the line that declares a word, where the file is at hand."""
    declared = re.compile(rf'\s*"?{re.escape(word)}"?:')
    for file, data in subject.files.items():
        if file.endswith("vocabulary.yaml"):
            lines = data.decode("utf-8", errors="replace").splitlines()
            for number, line in enumerate(lines, 1):
                if declared.match(line):
                    return file, number
    return "vocabulary.yaml", 1
