"""A question of an interview in plain words, with its help and its answers.

Shapes
    `form` says how it is answered: one word, many words, a date, a number, ages, a
    period or a text.  Choices are pairs of a word of the case file and its label.
Source
    Questions and labels are those of the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lawcheck.analyses.interview.order import FIRST_STEPS, first_incident, only_incident
from lawcheck.analyses.interview.slots import Slot
from lawcheck.analyses.questions import attribute_of
from lawcheck.model.finding import Finding
from lawcheck.model.vocabulary import Attribute
from lawcheck.render.asking import above, kind_label, owner_words, someone, with_context
from lawcheck.render.naming import Speaker, event_name, event_of, place, value_words
from lawcheck.render.phrases.interview import INTERVIEW
from lawcheck.render.phrases.regions import REGIONS
from lawcheck.render.text_statuses import capital, status_words

Choices = tuple[tuple[str, str], ...]
FORMS = {"number": "number", "date": "date", "period": "period", "text": "text", "article": "text"}
TRUTHS = ("yes", "no")
# Where nothing applies, or nothing was done, there is nothing to say.
PLAIN = ("not_triggered", "unavailable", "not_made_out", "does_not_hold", "unsettled", "conflict")
WORST = ("missed", "late", "broken", "not_done")


class Wording(NamedTuple):
    """A question in words."""

    text: str
    hint: str
    form: str  # one many date number ages period text
    choices: Choices = ()


def wording(s: Speaker, slot: Slot, triggers: Iterable[str] = ()) -> Wording:
    """Put a question into words."""
    say = INTERVIEW[s.lang]
    parts = slot.parts
    if slot.head == "value":
        word = attribute_of(parts[0], parts[1], s.vocabulary, s.case)
        assert word is not None, slot.key
        return of_type(s, with_context(s.of(word.question), owner_words(s, parts[0])), word)
    if slot.head == "time":
        text = say["ended" if parts[1] == "until" else "when"]
        return Wording(with_context(text, owner_words(s, parts[0])), say["hint_date"], "date")
    if slot.head == "party":
        return party(s, *parts)
    if slot.head == "bond":
        return bond(s, *parts)
    if slot.head == "done":
        event = event_of(s, parts[0])
        kind = s.vocabulary.events[event.kind] if event else None
        text = with_context(s.of(kind.question if kind else None), owner_words(s, parts[0]))
        return Wording(text, say["hint_one"], "one", truths(s))
    if slot.head in ("event", "again"):
        return happened(s, slot)
    if slot.head == "place":
        regions = tuple((code, f"{names[s.lang]}") for code, names in REGIONS.items())
        return Wording(say["region"], say["hint_one"], "one", regions)
    if slot.head == "children":
        return Wording(say["children"], say["hint_ages"], "ages")
    if slot.head == "learned":
        ways = (("no", say["not_at_all"]), *labels(s, "channel"), ("yes", say["somehow"]))
        return Wording(of_first(s, say["learned"]), say["hint_one"], "one", ways)
    if slot.head == "police":
        steps = tuple((kind, kind_label(s, kind)) for kind in FIRST_STEPS)
        return Wording(of_first(s, say["police"]), say["hint_open"], "many", steps)
    if slot.head == "orders":
        text = of_first(s, say["orders"])
        return Wording(text, say["hint_orders"], "many", labels(s, "order"))
    return Wording(say["more"], say["hint_open"], "many", further(s, triggers))


def of_first(s: Speaker, text: str) -> str:
    """Say of which incident an early question is, where the file lists several."""
    first = first_incident(s.case)
    if first is None or only_incident(s.case):
        return text
    return with_context(text, s.say("c_about", what=above(s, first.id)))


def further(s: Speaker, triggers: Iterable[str]) -> Choices:
    """Offer what else may have happened; what the file lists may have happened again."""
    listed = {event.kind for event in s.case.events if event.done.value == "yes"}
    another = INTERVIEW[s.lang]["another"]
    return tuple(
        (kind, another.format(what=kind_label(s, kind)) if kind in listed else kind_label(s, kind))
        for kind in triggers
    )


def of_type(s: Speaker, text: str, word: Attribute) -> Wording:
    """Give the form and the answers that a type of the vocabulary takes."""
    say = INTERVIEW[s.lang]
    if word.type in FORMS:
        form = FORMS[word.type]
        return Wording(text, say[f"hint_{form}"], form)
    if word.type == "truth":
        return Wording(text, say["hint_one"], "one", truths(s))
    if word.type.startswith("["):
        return Wording(text, say["hint_closed"], "many", labels(s, word.type[1:-1]))
    return Wording(text, say["hint_one"], "one", labels(s, word.type))


def truths(s: Speaker) -> Choices:
    """Offer yes and no."""
    return tuple((word, s.truth(word)) for word in TRUTHS)


def labels(s: Speaker, name: str) -> Choices:
    """Offer the words of an enumeration."""
    return tuple((word, s.of(text, word)) for word, text in s.vocabulary.values[name].items())


def party(s: Speaker, name: str, side: str) -> Wording:
    """Ask who did something, to whom, or what it is about."""
    say = INTERVIEW[s.lang]
    text = with_context(s.say(f"ask_{side}"), above(s, name))
    if side == "about":
        events = tuple(
            (event.id, event_name(s, event))
            for event in s.case.events
            if event.id != name and event.done.value != "no"
        )
        return Wording(text, say["hint_one"], "one", events)
    known = (*s.case.people, *s.vocabulary.values["body"])
    return Wording(text, say["hint_one"], "one", tuple((one, someone(s, one)) for one in known))


def bond(s: Speaker, one: str, other: str, name: str) -> Wording:
    """Ask what two people are to each other, and since or until when."""
    word = s.vocabulary.relationships[name]
    text = with_context(s.of(word.question), someone(s, one), someone(s, other))
    return of_type(s, text, word)


def happened(s: Speaker, slot: Slot) -> Wording:
    """Ask whether something happened, or happened once more."""
    kind, about, by, to = slot.parts
    word = s.vocabulary.events[kind]
    fixed = [
        f"{s.of(word.attributes[name].label)}: {value_words(s, word.attributes[name], value)}"
        for name, value in slot.fixed
    ]
    say = INTERVIEW[s.lang]
    text = say["again"] if slot.head == "again" else s.of(word.question)
    named = (kind_label(s, kind),) if slot.head == "again" else ()
    text = with_context(
        text,
        *named,
        s.say("c_by", who=someone(s, by)) if by else "",
        s.say("c_to", who=someone(s, to)) if to else "",
        s.say("c_about", what=above(s, about)) if about else "",
        *fixed,
    )
    return Wording(text, say["hint_one"], "one", truths(s))


def bearing(s: Speaker, found: list[Finding]) -> str:
    """Say on which findings an answer bears."""
    return counted(INTERVIEW[s.lang], "bears", found, s) if found else ""


def news(s: Speaker, before: Iterable[Finding], after: Iterable[Finding]) -> str:
    """Say in one line what an answer has made clear, the worst first."""
    say = INTERVIEW[s.lang]
    old = {(one.norm.id, one.instance): one.status for one in before}
    all_ = list(after)
    new = [
        one
        for one in all_
        if one.status not in PLAIN and old.get((one.norm.id, one.instance)) != one.status
    ]
    if not new:
        return say["not_clear"].format(count=sum(one.status == "unsettled" for one in all_))
    new.sort(key=lambda one: one.status not in WORST)
    return counted(say, "clear", new, s)


def counted(say: dict[str, str], phrase: str, found: list[Finding], s: Speaker) -> str:
    """Name the first finding, and count the others."""
    first = found[0]
    title = f"{s.of(first.norm.title)} ({place(s, first.norm)})"
    values = {"title": title, "status": capital(status_words(s, first)), "count": len(found) - 1}
    return say[f"{phrase}_more" if len(found) > 1 else phrase].format(**values)
