"""A new case file: what to answer first, as notes beside the keys that take the answers.

Shapes
    YAML text that is a valid case file as it stands: every answer in it is `unknown`.
Source
    Questions and words are those of the vocabulary, so that a note and the rules
    never disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from textwrap import wrap
from typing import Any

from lawcheck.analyses.level_words import words_of_level
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.vocabulary import Vocabulary
from lawcheck.render.environment import page
from lawcheck.render.layout import NBSP
from lawcheck.render.phrases.blank import BLANK

WIDTH = 96
# What the police do first, what each is about, and what else its line shows.
DONE = (
    ("registered", "e2", ""),
    ("visited", "e2", ""),
    ("rights_explained", "e1", ", to: V"),
    ("refused", "e2", ", what: unknown, ground: unknown"),
)
IDS = {"service": "S-001", "state": "ST-001"}


def blank_case(
    kind: str,
    day: date,
    ruleset: RuleSet,
    vocabulary: Vocabulary,
    templates: Mapping[str, str],
    lang: str,
) -> str:
    """Write a file of a kind (`incident`, `service`, `state`) that knows nothing yet."""
    shared: dict[str, Any] = {
        "say": BLANK[lang],
        "lang": lang,
        "day": day.isoformat(),
        "note": note,
        "words": words(vocabulary, lang),
    }
    if kind == "incident":
        return page(templates, "incident.yaml.j2", shared | questions(vocabulary, lang))
    read = words_of_level(ruleset, kind)
    asked = {
        "id": IDS[kind],
        "subject": kind,
        "year": day.year,
        "facts": [(name, vocabulary.facts[name].question[lang]) for name in read.facts],
        "figures": [
            (name, vocabulary.figures[name], vocabulary.labels["figure"][name][lang])
            for name in read.figures
        ],
    }
    return page(templates, "questions.yaml.j2", shared | asked)


def questions(vocabulary: Vocabulary, lang: str) -> dict[str, Any]:
    """Give the questions and labels that the file of an incident shows."""
    incident = vocabulary.events["incident"].attributes
    asked = {key: incident[key].question[lang] for key in ("acts", "harm")}
    asked |= {
        key: vocabulary.relationships[key].question[lang] for key in ("kind", "lived_together")
    }

    def label(kind: str) -> str:
        return vocabulary.events[kind].label[lang]

    return {"ask": asked, "label": label, "done": DONE}


def note(text: str, indent: int = 0) -> str:
    """Set a text as notes, broken at words."""
    return broken(text, " " * indent + "# ", 2)


def broken(text: str, begin: str, hang: int) -> str:
    """Break a text at spaces only, so that no word of a case file is ever cut."""
    lines = wrap(
        text,
        WIDTH,
        initial_indent=begin,
        subsequent_indent=begin + " " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def words(vocabulary: Vocabulary, lang: str) -> Callable[[str, int], str]:
    """Give what lists the words of an enumeration with their labels, as notes."""

    def listed(name: str, indent: int) -> str:
        labels = vocabulary.values[name]
        # A no-break space keeps a word with its label while the lines are broken.
        parts = [f"{word} ({labels[word][lang]})".replace(" ", NBSP) for word in labels]
        return broken("; ".join(parts), " " * indent + "#    ", 0).replace(NBSP, " ")

    return listed
