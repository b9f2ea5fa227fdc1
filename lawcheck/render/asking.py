"""Open points as questions: what an atom asks, in words a client or a lawyer can answer.

Shapes
    An atom names itself by `subject`; its key adds what one word of it is compared
    with.  A question is the vocabulary's own sentence, with the things of the case it
    is about in brackets after it.
Errors
    None: an atom that cannot be worded is shown by its key.
"""

from __future__ import annotations

import re
from datetime import date

from lawcheck.analyses.questions import NOBODY, attribute_of, kind_of
from lawcheck.model.finding import Atom
from lawcheck.model.result import Question
from lawcheck.render.disputes import sides
from lawcheck.render.naming import (
    Speaker,
    act_title,
    event_name,
    event_of,
    everyone,
    source_words,
    thing,
    value_words,
)
from lawcheck.render.plain import visible
from lawcheck.render.spelling import moment_label
from lawcheck.render.times import day_words

COMPARED = re.compile(r"(<=|>=|<|>|=)(.+)$")
# A window has its number; a gap is named by its end alone.
NUMBERED = re.compile(r"(?:\[to [^\]]*\])?\[(?:gap|(\d+))\]$")
TIMES = re.compile(r"\)>=(\d+)$")
FIGURES = re.compile(r"figure\.(\w+)")
UNCOUNTED = re.compile(r"^(.*)\+\d+(at_once|unread|working_day)$")


def question_text(s: Speaker, atom: Atom, *more: Atom) -> str:
    """Ask for the answer to an open point, and to more that differ in one word only."""
    question = worded(s, (atom, *more)) or unworded(s, atom)
    both = sides(s.case, atom)
    return f"{question} [{sides_words(s, *both)}]" if both else question


def worded(s: Speaker, atoms: tuple[Atom, ...]) -> str:
    """Put an open point into words; "" where there are none."""
    head, *rest = atoms[0].subject
    if head == "attr":
        return ask_attribute(s, atoms, rest)
    if head == "unlisted":
        return ask_unlisted(s, atoms, rest)
    ask = {
        "done": ask_done,
        "time": ask_time,
        "edition": ask_edition,
        "reading": ask_reading,
        "text": ask_text,
        "counting": ask_counting,
        "relation": ask_relation,
        "person": ask_person,
    }.get(head)
    return ask(s, atoms[0], rest) if ask else ""


def sides_words(s: Speaker, source: str, other: str) -> str:
    """Name both sides of a contested value."""
    one, two = (side_words(s, name) for name in (source, other))
    return s.say("sides", one=one, other=two)


def side_words(s: Speaker, name: str) -> str:
    """Call a source by id, title and grade; somebody who is none by name."""
    source = s.case.sources.get(name)
    if source is not None:
        return source_words(s, name, source.grade)
    return visible(name) if name else s.say("no_source")


def unworded(s: Speaker, atom: Atom) -> str:
    """Show an open point that has no words by its key."""
    return s.say("ask_other", key=visible(atom.key))


def holder_words(s: Speaker, question: Question) -> str:
    """Call whoever could show the answer."""
    if question.holder == "lawyer":
        return s.say("holder_lawyer")
    if question.holder in s.vocabulary.values.get("role", {}):
        return s.value("role", question.holder)
    return s.value("body", question.holder)


def with_context(question: str, *context: str) -> str:
    """Add to a question the things it is about."""
    told = "; ".join(part for part in context if part)
    return f"{question} ({told})" if told else question


def ask_attribute(s: Speaker, atoms: tuple[Atom, ...], rest: list[str]) -> str:
    """Ask for the value of an attribute, or which of some words it has."""
    owner, name = rest
    if owner == "figure":
        return s.say("ask_figure", names=figure_words(s, atoms[0].key))
    word = attribute_of(owner, name, s.vocabulary, s.case)
    if word is None:
        return ""
    tails = [atom.key.removeprefix(f"{owner}.{name}") for atom in atoms]
    words = [value_words(s, word, tail[1:]) for tail in tails if tail.startswith(":")]
    compared = [visible(found[0]) for tail in tails if (found := COMPARED.search(tail))]
    question = s.of(word.question)
    if words:
        question += " " + s.say("ask_particular", value="; ".join(words))
    return with_context(question, owner_words(s, owner), *compared)


def figure_words(s: Speaker, key: str) -> str:
    """Call the numbers an open comparison is made of; those the file holds are known."""
    labels = s.vocabulary.labels.get("figure", {})
    names = dict.fromkeys(FIGURES.findall(key))
    missing = [name for name in names if not held(s, name)] or list(names)
    return "; ".join(s.of(labels.get(name), name) for name in missing)


def held(s: Speaker, name: str) -> bool:
    """Whether the file holds a number."""
    leaf = s.case.figures.get(name)
    return leaf is not None and leaf.value is not None


def owner_words(s: Speaker, owner: str) -> str:
    """Call the owner of an attribute; the case as a whole needs no name."""
    if owner == "case":
        return ""
    if owner == NOBODY:
        return s.say("somebody")
    if owner.startswith("?"):
        return s.say("c_unlisted", what=kind_label(s, kind_of(owner, s.case)))
    return thing(s, owner)


def kind_label(s: Speaker, kind: str) -> str:
    """Call a kind of event."""
    found = s.vocabulary.events.get(kind)
    return s.of(found.label if found else None, kind)


def ask_done(s: Speaker, atom: Atom, rest: list[str]) -> str:
    """Ask whether a listed event happened."""
    del atom
    event = event_of(s, rest[0])
    kind = s.vocabulary.events.get(event.kind) if event else None
    if event is None or kind is None:
        return ""
    return with_context(s.of(kind.question), event_name(s, event))


def ask_unlisted(s: Speaker, atoms: tuple[Atom, ...], rest: list[str]) -> str:
    """Ask whether something happened that the file does not list."""
    kind, by, to, about = rest
    word = s.vocabulary.events.get(kind)
    if word is None:
        return ""
    key = atoms[0].key
    periods = [found[1] for atom in atoms if (found := NUMBERED.search(atom.key)) and found[1]]
    numbers = ", ".join(sorted(set(periods), key=int))
    times = TIMES.search(key)
    return with_context(
        s.of(word.question),
        s.say("c_by", who=someone(s, by)) if someone(s, by) else "",
        s.say("c_to", who=someone(s, to)) if someone(s, to) else "",
        s.say("c_about", what=above(s, about)) if about else "",
        s.say("c_period", number=numbers) if numbers else "",
        s.say("c_times", number=times[1]) if times else "",
        fixed_words(s, kind, key),
    )


def fixed_words(s: Speaker, kind: str, key: str) -> str:
    """Give the words a pattern fixes of the event, such as which order it is."""
    inside = key.partition("(")[2].rpartition(")")[0]
    attributes = s.vocabulary.events[kind].attributes
    named = []
    for part in inside.split(","):
        name, sign, word = part.partition("=")
        if sign and name in attributes:
            value = value_words(s, attributes[name], word)
            named.append(f"{s.of(attributes[name].label)}: {value}")
    return "; ".join(named)


def someone(s: Speaker, joined: str) -> str:
    """Call the people or bodies of `a|b`; who is not known is left out."""
    known = (name for name in joined.split("|") if name and not name.startswith("?"))
    return everyone(s, tuple(known))


def above(s: Speaker, name: str) -> str:
    """Call an event something is about, listed or not."""
    return owner_words(s, name) if name.startswith("?") else thing(s, name)


def ask_time(s: Speaker, atom: Atom, rest: list[str]) -> str:
    """Ask which of two moments came first, or what stands in the way of counting."""
    left, right = rest
    for one, other in ((right, left), (left, right)):
        uncounted = UNCOUNTED.match(one)
        if uncounted and not set(atom.because) & {"time", "event", "fact"}:
            base, unit = moment_label(s, uncounted[1]), uncounted[2]
            if unit == "at_once":
                return s.say("ask_prompt", left=moment_label(s, other), base=base)
            phrase = "ask_period_unread" if unit == "unread" else "ask_working_days"
            return s.say(phrase, base=base)
    return s.say("ask_time", left=moment_label(s, left), right=moment_label(s, right))


def ask_edition(s: Speaker, atom: Atom, rest: list[str]) -> str:
    """Ask which edition governed."""
    act, day = rest
    values = [
        s.say("ask_no_edition") if one == "none" else days_text(one, s.lang) for one in atom.values
    ]
    days = days_text(day, s.lang)
    return s.say("ask_edition", act=act_title(s, act), day=days, values=", ".join(values))


def days_text(text: str, lang: str) -> str:
    """Write one ISO day or two in words; the name of an edition stays."""
    return " – ".join(day_text(part, lang) for part in text.split("/"))


def day_text(text: str, lang: str) -> str:
    """Write an ISO day in words."""
    try:
        return day_words(date.fromisoformat(text), lang)
    except ValueError:
        return visible(text)


def ask_reading(s: Speaker, atom: Atom, rest: list[str]) -> str:
    """Ask which reading of an open point holds."""
    del atom
    reading = s.ruleset.readings.get(rest[0])
    if reading is None:
        return ""
    values = s.say("ask_or").join(s.of(text, word) for word, text in reading.values.items())
    return s.say("ask_reading", title=s.of(reading.title, reading.id), values=values)


def ask_text(s: Speaker, atom: Atom, rest: list[str]) -> str:
    """Ask for the text of an edition."""
    del atom
    act, edition = rest
    if edition in ("", "-"):
        return s.say("ask_text_act", act=act_title(s, act))
    names = ", ".join(visible(name) for name in edition.split("|"))
    return s.say("ask_text", act=act_title(s, act), edition=names)


def ask_counting(s: Speaker, atom: Atom, rest: list[str]) -> str:
    """Ask for the counting rule of an act."""
    del atom
    return s.say("ask_counting", act=act_title(s, rest[0]))


def ask_relation(s: Speaker, atom: Atom, rest: list[str]) -> str:
    """Ask what two people are to each other."""
    one, other, what = rest
    word = s.vocabulary.relationships.get(what)
    if word is not None:
        question = s.of(word.question)
    elif what == "common_child":
        question = s.say("ask_common_child")
    else:
        return ""
    wanted = atom.key.partition(":")[2].partition("@")[0]
    if wanted and word is not None:
        values = ", ".join(s.value("relationship", name) for name in wanted.split("|"))
        question += " " + s.say("ask_particular", value=values)
    moment = atom.key.partition("@")[2]
    people = (someone(s, one), someone(s, other))
    return with_context(question, *people, moment_label(s, moment) if moment else "")


def ask_person(s: Speaker, atom: Atom, rest: list[str]) -> str:
    """Ask who did something, to whom, or which event it is about."""
    name, side = rest
    if side not in ("by", "to", "about", "in"):
        return ""
    wanted = atom.key.rpartition("=")[2]
    question = s.say(f"ask_{side}")
    called = above(s, wanted) if side == "about" and wanted else someone(s, wanted)
    if called and not wanted.startswith("?"):
        question += " " + s.say("ask_particular", value=called)
    return with_context(question, someone(s, name) if side == "in" else above(s, name))
