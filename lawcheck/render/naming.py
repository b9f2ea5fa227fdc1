"""What things are called: people, events, values, sources, provisions.

Shapes
    A `Speaker` knows the language, the case and the rules; every function gives words
    that are safe to print.  Events and people keep their ids: the file has no names.
Errors
    None: what the vocabulary does not know is called by its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from lawcheck.model.case import Case, Event
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.model.vocabulary import Attribute, Texts, Vocabulary
from lawcheck.render.phrases import has, say
from lawcheck.render.plain import visible
from lawcheck.render.times import moment_words

BEST = 5


class Rules(Protocol):
    """The rules a case was read under, as whoever loaded them hands them over."""

    @property
    def ruleset(self) -> RuleSet:
        """Acts, norms and readings."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of case files."""


class Speaker(NamedTuple):
    """One language, one case, one set of rules; `norms` are the wordings that governed."""

    lang: str
    case: Case
    ruleset: RuleSet
    vocabulary: Vocabulary
    norms: dict[str, Norm]

    def say(self, phrase: str, **values: object) -> str:
        """Say a phrase in the language of the result."""
        return say(phrase, self.lang, **values)

    def known(self, phrase: str, otherwise: str) -> str:
        """Say a phrase for a word of a rule file; the word itself where there is none."""
        return self.say(phrase) if has(phrase, self.lang) else visible(otherwise)

    def of(self, texts: Texts | None, otherwise: str = "") -> str:
        """Give a text of a rule or of the vocabulary in that language."""
        if not texts:
            return visible(otherwise)
        return visible(texts.get(self.lang) or texts.get("en") or otherwise)

    def value(self, type_: str, word: str) -> str:
        """Give the label of a word of an enumeration."""
        return self.of(self.vocabulary.values.get(type_, {}).get(word), word)

    def truth(self, word: str) -> str:
        """Give the word for yes, no or unknown."""
        return self.of(self.vocabulary.labels.get("truth", {}).get(word), word)


def speaker(case: Case, rules: Rules, lang: str, norms: Iterable[Norm] = ()) -> Speaker:
    """Build the speaker of a result."""
    return Speaker(lang, case, rules.ruleset, rules.vocabulary, {one.id: one for one in norms})


# -- the case ----------------------------------------------------------------------


def who(s: Speaker, name: str) -> str:
    """Call somebody: V (survivor), P1 (police), or a body by its label."""
    person = s.case.people.get(name)
    if person is None:
        return s.value("body", name)
    label = s.value("body", person.body) if person.body else s.value("role", person.role)
    return f"{visible(name)} ({label})"


def everyone(s: Speaker, names: tuple[str, ...]) -> str:
    """Call several people or bodies."""
    return ", ".join(who(s, name) for name in names)


def event_of(s: Speaker, name: str) -> Event | None:
    """Find an event of the case."""
    return next((event for event in s.case.events if event.id == name), None)


def event_name(s: Speaker, event: Event) -> str:
    """Call an event: e4 order handed over (protection order), 2 Mar 2018, 23:10."""
    when = moment_words(event.at, s.case.zone, s.lang) if event.dated else s.say("undated")
    return f"{visible(event.id)} {what(s, event)}, {when}"


def what(s: Speaker, event: Event) -> str:
    """Call the kind of an event, and say which of the three orders it is about."""
    kind = s.vocabulary.events.get(event.kind)
    label = s.of(kind.label if kind else None, event.kind)
    order = order_of(s, event)
    return f"{label} ({s.value('order', order)})" if order else label


def order_of(s: Speaker, event: Event, seen: tuple[str, ...] = ()) -> str:
    """Find which order an event is or is about; "" where the file does not say."""
    leaf = event.attributes.get("order")
    if leaf is not None and isinstance(leaf.value, str):
        return leaf.value
    for name in event.about or ():
        above = None if name in seen else event_of(s, name)
        found = order_of(s, above, (*seen, event.id)) if above else ""
        if found:
            return found
    return ""


def thing(s: Speaker, name: str) -> str:
    """Call whatever an instance names: an event, a person or a body."""
    event = event_of(s, name)
    return event_name(s, event) if event else who(s, name)


def things(s: Speaker, names: tuple[str, ...]) -> str:
    """Call the parts of an instance."""
    return "; ".join(thing(s, name) for name in names)


def value_words(s: Speaker, word: Attribute | None, leaf_value: str) -> str:
    """Call the value of an attribute; several words are joined."""
    type_ = word.type.strip("[]") if word else ""
    parts = leaf_value.split(",")
    known = s.vocabulary.values.get(type_, {})
    named = [s.of(known[part]) if part in known else s.truth(part) for part in parts]
    return ", ".join(named)


def source_words(s: Speaker, name: str, grade: int) -> str:
    """Call a source with its title and grade: s1 "order form", official record, G4."""
    if not name:
        # The highest grade without a source is the file's own structure, and no proof.
        return s.say("no_source") + (f", G{grade}" if grade < BEST else "")
    source = s.case.sources.get(name)
    if source is None:
        return f"{visible(name)}, G{grade}"
    first, last = "“”" if s.lang == "en" else "«»"
    title = f" {first}{visible(source.title)}{last}" if source.title else ""
    return f"{visible(name)}{title}, {s.value('source_kind', source.kind)}, G{grade}"


def grade_words(s: Speaker, grade: int) -> str:
    """Say how strong a proof is: G4, official record."""
    label = s.of(s.vocabulary.labels.get("grade", {}).get(f"G{grade}"))
    return f"G{grade}, {label}" if label else f"G{grade}"


# -- the law -----------------------------------------------------------------------


def act_title(s: Speaker, act: str) -> str:
    """Call an act by its title and number."""
    found = s.ruleset.acts.get(act)
    if found is None:
        return visible(act)
    title = s.of(found.titles, act)
    return f"{title} ({visible(found.number)})" if found.number else title


def place(s: Speaker, norm: Norm) -> str:
    """Cite a provision inside its act: Art. 20(1), para. 31(a.ii)."""
    if norm.article:
        tail = "".join(f"({part})" for part in (norm.paragraph, norm.item) if part)
        return s.say("cite_article", place=visible(f"{norm.article}{tail}"))
    if norm.paragraph:
        tail = f"({norm.item})" if norm.item else ""
        return s.say("cite_paragraph", place=visible(f"{norm.paragraph}{tail}"))
    return s.say("cite_item", place=visible(norm.item)) if norm.item else s.say("cite_whole")


def citation(s: Speaker, norm: Norm) -> str:
    """Cite a provision with its act."""
    return f"{place(s, norm)}, {act_title(s, norm.act)}"


def norm_named(s: Speaker, name: str) -> str:
    """Call a norm by title and citation, given its id."""
    norm = s.norms.get(name) or next(s.ruleset.named([name]), None)
    return f"{s.of(norm.title, name)} ({place(s, norm)})" if norm else visible(name)


def read_words(s: Speaker, norm: Norm, read: str) -> str:
    """Say how far a text was read; a bridge has none of its own and is a reading of ours."""
    ours = norm.kind == "bridge" and read == "inferred"
    return s.say("read_ours" if ours else f"read_{read}")


def chain_words(s: Speaker, chain: Iterable[Mapping[str, str]]) -> str:
    """List the links of a chain; one whose text was not seen, or that no text makes, says so."""
    return " > ".join(link_words(s, link) for link in chain)


def link_words(s: Speaker, link: Mapping[str, str]) -> str:
    """Call one link of a chain, with its mark if it needs one."""
    cite, read = visible(link["cite"]), link["read"]
    if read == "seen":
        return cite
    return f"{cite} ({s.say('read_ours' if read == 'inferred' else f'read_{read}')})"


def edition_words(s: Speaker, norm: Norm, edition: str, read: str) -> str:
    """Say which edition governs and how far its text was read."""
    state = read_words(s, norm, read)
    if not edition:
        return state
    if "|" in edition:
        names = ", ".join(visible(name) for name in edition.split("|"))
        return s.say("editions_open", editions=names, read=state)
    return s.say("edition", edition=visible(edition), read=state)


def reading_title(s: Speaker, name: str) -> str:
    """Call a reading by what it is about."""
    reading = s.ruleset.readings.get(name)
    return f"{s.of(reading.title, name)} ({visible(name)})" if reading else visible(name)


def reading_words(s: Speaker, name: str, value: str) -> str:
    """Say which answer a reading was given."""
    reading = s.ruleset.readings.get(name)
    answer = s.of(reading.values.get(value), value) if reading else visible(value)
    return f"{reading_title(s, name)} = {answer}"
