"""A change that flips a finding, in words: what would have to be so, and what follows then."""

from __future__ import annotations

from datetime import date

from lawcheck.analyses.changes.flips import Change
from lawcheck.analyses.questions import attribute_of
from lawcheck.engine.counting import local_day
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.render.asking import fixed_words, kind_label, question_text
from lawcheck.render.naming import thing, value_words
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.reasons.voice import Voice
from lawcheck.render.text_grounds import bond_label
from lawcheck.render.text_statuses import named_status
from lawcheck.render.times import day_words, length_words, moment_words

QUESTIONED = ("attr", "relation", "person", "reading", "time")


def change_words(v: Voice, change: Change, finding: Finding) -> str:
    """Say a change and the status it gives."""
    status = v.s.say(f"status_{named_status(finding, change.status)}")
    return v.say("then", change=changed(v, change), status=status)


def changed(v: Voice, change: Change) -> str:
    """Say what would be different."""
    if change.kind == "time":
        return moved(v, change)
    if change.kind == "day":
        return v.say("change_day", when=day_of(v, change.after))
    if change.kind == "law":
        return law_words(v, change)
    if change.subject[0] == "done" and change.after in ("yes", "no"):
        phrase = "change_happened" if change.after == "yes" else "change_not_happened"
        return v.say(phrase, event=v.event(change.subject[1]))
    if change.subject[0] == "unlisted" and change.atom is not None:
        return happening(v, change)
    if change.atom is not None and change.subject[0] in QUESTIONED:
        return answer(v, change)
    return fact(v, change)


def happening(v: Voice, change: Change) -> str:
    """Say that something the file does not list happened by a time, or did not."""
    _, kind, by, to, about = change.subject
    known = (by, to, about)
    assert change.atom is not None
    names = [thing(v.s, one) for side in known for one in side.split("|") if named(v, one)]
    fixed = fixed_words(v.s, kind, change.atom.key)
    names += [fixed] if fixed else []
    what = kind_label(v.s, kind)
    what = f"{what} ({'; '.join(names)})" if names else what
    if change.after == "no":
        return v.say("change_denied", what=what)
    if change.after == "yes":
        return v.say("change_happening", what=what)
    return v.say("change_added", what=what, when=moment(v, change.after))


def named(v: Voice, name: str) -> bool:
    """Whether the file, or the vocabulary, knows a name."""
    events = {event.id for event in v.s.case.events}
    return name in events or name in v.s.case.people or name in v.s.vocabulary.bodies


def answer(v: Voice, change: Change) -> str:
    """Say an open question with its answer."""
    assert change.atom is not None
    after = str(change.after)
    words = v.s.truth(after)
    if change.subject[0] == "attr":
        word = attribute_of(change.subject[1], change.subject[2], v.s.vocabulary, v.s.case)
        words = value_words(v.s, word, after)
    elif change.subject[0] == "reading":
        reading = v.s.ruleset.readings.get(change.subject[1])
        words = v.s.of(reading.values.get(after) if reading else None, after)
    question = question_text(v.s, change.atom)
    return v.say("change_answer", question=question, after=words)


def fact(v: Voice, change: Change) -> str:
    """Say a value in the place of another."""
    before, after = str(change.before or ""), str(change.after or "")
    if change.subject[0] == "relation":
        _, one, other, key = change.subject
        names = v.s.say("relationship", one=visible(one), other=visible(other))
        what = f"{names}: {bond_label(v.s, key)}"
        texts = [relation_word(v, key, word) for word in (before, after)]
    else:
        _, owner, name = change.subject
        word = attribute_of(owner, name, v.s.vocabulary, v.s.case)
        label = v.s.of(word.label if word else None, name)
        what = label if owner == "case" else f"{thing(v.s, owner)}: {label}"
        texts = [value_words(v.s, word, text) if text else "" for text in (before, after)]
    none = v.s.say("none")
    return v.say("change_fact", what=what, before=texts[0] or none, after=texts[1] or none)


def relation_word(v: Voice, key: str, word: str) -> str:
    """Call a kind of relationship, or yes and no."""
    if not word:
        return v.s.truth("unknown")
    return v.s.value("relationship", word) if key == "kind" else v.s.truth(word)


def moved(v: Voice, change: Change) -> str:
    """Say that something came earlier or later."""
    event, when = v.event(change.subject[1]), moment(v, change.after)
    if not change.size:
        return v.say("change_exact", event=event, when=when)
    assert isinstance(change.before, Moment)
    assert isinstance(change.after, Moment)
    earlier = change.after[0] < change.before[0]
    length = length_words(change.size, v.s.lang)
    phrase = "change_earlier" if earlier else "change_later"
    return v.say(phrase, length=length, event=event, when=when)


def law_words(v: Voice, change: Change) -> str:
    """Say that the law of another edition governed."""
    _, _act, edition, ordinal = change.subject
    day = day_words(date.fromordinal(int(ordinal)), v.s.lang)
    if not edition:
        return v.say("change_repealed", day=day)
    return v.say("change_law", day=day, edition=visible(edition))


def moment(v: Voice, when: object) -> str:
    """Write a moment."""
    return moment_words(when, v.s.case.zone, v.s.lang) if isinstance(when, Moment) else ""


def day_of(v: Voice, when: object) -> str:
    """Write the day of an instant."""
    assert isinstance(when, Moment)
    return day_words(local_day(when[0], v.s.case.zone), v.s.lang)


def heading(v: Voice, finding: Finding) -> str:
    """Head the list of changes: what would change a finding, or settle it."""
    name = "h_changes_open" if finding.status == "unsettled" else "h_changes"
    return say_from("reasons", name, v.s.lang)
