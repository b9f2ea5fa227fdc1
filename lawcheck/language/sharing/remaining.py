"""What in the copy of a case may still tell who it is about.

Shapes
    `Remaining` items are kinds with the number of times they occur; a kind is a word of
    the phrases.  None of them proves anything, and an empty list proves least of all.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from lawcheck.language.sharing.identifying import traces
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Case, Person

MANY_CHILDREN = 4
OLD = 80  # years
DAY = 86_400  # seconds; a day of 25 hours is longer, and no birth hangs on it
EXACT = 60  # seconds: a moment known to the minute


def remaining(root: Node, case: Case) -> Counter[str]:
    """Count what may still tell who a case is about."""
    found: Counter[str] = Counter()
    for text in texts_in(root):
        found.update(one.kind for one in traces(text))
    found["exact_time"] = sum(
        one.dated and one.at.latest - one.at.earliest <= EXACT for one in case.events
    )
    people = case.people.values()
    ages = [value for person in people if (value := value_of(person, "age")) is not None]
    births = [value for person in people if (value := value_of(person, "born")) is not None]
    found["great_age"] = sum(age >= OLD for age in ages)
    found["birth"] = sum(birth.latest - birth.earliest < DAY for birth in births)
    found["rank"] = sum(value_of(person, "rank") is not None for person in people)
    children = sum(person.role == "child" for person in people)
    found["many_children"] = int(children >= MANY_CHILDREN)
    return +found


def value_of(person: Person, name: str) -> Any:
    """Give a value of a person; None where it is not known."""
    leaf = person.attributes.get(name)
    return leaf.value if leaf is not None else None


def texts_in(node: Node) -> list[str]:
    """List every text of a tree, names of keys too."""
    if node.kind == "list":
        return [text for item in node.value for text in texts_in(item)]
    if node.kind == "map":
        return [text for key, value in node.value for text in (str(key.value), *texts_in(value))]
    return [str(node.value)]
