"""The files in a folder `routes` of rules -> the table of routes, or every fault in it.

Shapes
    The files are read in the order of their names; routes keep the order of their files.
Errors
    `Refused`, with all faults of all files: words and norms nobody declared, texts that
    are empty, ids used twice.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from posixpath import basename, dirname
from typing import NamedTuple

from lawcheck.language.dates import day
from lawcheck.language.hidden import nearest
from lawcheck.language.places import Source, source_of
from lawcheck.language.shaping import at, shaped
from lawcheck.language.surface_routes import (
    FieldShape,
    FromShape,
    RouteShape,
    RoutesShape,
    TraceShape,
)
from lawcheck.language.surface_vocabulary import TextsShape
from lawcheck.language.terms import Term
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.route import NO_ROUTES, FormField, RouteRule, RouteTable, Trace
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.vocabulary import Vocabulary

FOLDER = "routes"
SHARED = ("", "at", "by", "to")  # keys that every kind of event has
ANY = "any"
Path = tuple[str | int, ...]


class Reader(NamedTuple):
    """One file, with what its words are held against."""

    node: Node
    source: Source
    faults: list[Diagnostic]
    norms: frozenset[str]
    acts: Iterable[str]
    vocabulary: Vocabulary

    def known(self, what: Term, word: str, words: Iterable[str], *path: str | int) -> None:
        """Refuse a word that is not among those declared."""
        names = tuple(words)
        if word not in names:
            place, near = at(self.source, self.node, *path), nearest(word, names)
            self.faults.append(place.fault("LC222.declared", near, what=what, name=word))

    def new(self, what: str, name: str, names: Container[str], *path: str | int) -> None:
        """Refuse an id that is there already."""
        if name in names:
            place = at(self.source, self.node, *path)
            self.faults.append(place.fault("LC207", what=Term(what), name=name))

    def texts(self, shape: TextsShape, *path: str | int) -> dict[str, str]:
        """Keep a text in every language; none of them may be empty."""
        found = {"en": shape.en, "ru": shape.ru, "kk": shape.kk}
        for lang, text in found.items():
            if not text.strip():
                place = at(self.source, self.node, *path, lang)
                self.faults.append(place.fault("LC202.text", key=lang))
        return found

    def listed(self, shapes: list[TextsShape], *path: str | int) -> tuple[dict[str, str], ...]:
        """Keep several texts."""
        return tuple(self.texts(one, *path, number) for number, one in enumerate(shapes))


def read_routes(files: dict[str, bytes], ruleset: RuleSet, vocabulary: Vocabulary) -> RouteTable:
    """Read the table of routes of rule folders; without one there are no routes."""
    names = [name for name in sorted(files) if basename(dirname(name)) == FOLDER]
    faults: list[Diagnostic] = []
    readers: list[tuple[Reader, RoutesShape]] = []
    norms = frozenset(norm.id for norm in ruleset.norms)
    for name in names:
        source = source_of(name, files[name])
        try:
            node = read_yaml(files[name], name)
        except Refused as refused:
            faults += refused.diagnostics
            continue
        shape = shaped(RoutesShape, node, source, Term("a table of routes"), faults)
        if shape is not None:
            reader = Reader(node, source, faults, norms, ruleset.acts, vocabulary)
            readers.append((reader, shape))
    stop(faults)
    fields: dict[str, FormField] = {}
    for reader, shape in readers:
        for name, given in shape.fields.items():
            reader.new("field", name, fields, "fields", name)
            fields[name] = form_field(reader, name, given)
    rules: dict[str, RouteRule] = {}
    for reader, shape in readers:
        for number, one in enumerate(shape.routes):
            reader.new("route", one.id, rules, "routes", number, "id")
            rules[one.id] = route_rule(reader, one, ("routes", number), fields)
    stop(faults)
    return RouteTable(tuple(rules.values()), fields) if names else NO_ROUTES


def stop(faults: list[Diagnostic]) -> None:
    """Refuse the table if there is any fault; nobody is blamed for a file that has none."""
    if faults:
        raise Refused(sorted(faults, key=lambda one: (one.file, one.line, one.column)))


def form_field(reader: Reader, name: str, shape: FieldShape) -> FormField:
    """Lower a field, and hold its source against the words of case files."""
    path = ("fields", name, "from")
    label = reader.texts(shape.label, "fields", name, "label")
    chosen = tuple(sources_of(shape.from_))
    if len(chosen) != 1:
        place = at(reader.source, reader.node, *path)
        reader.faults.append(place.fault("LC204.field"))
        return FormField(name, label, "blank", "", "")
    source, owner = chosen[0]
    key = shape.from_.key
    if source == "event":
        check_event(reader, owner, key, path)
    if source == "person":
        reader.known(Term("role"), owner, reader.vocabulary.values.get("role", {}), *path, "person")
        reader.known(Term("key of a person"), key, ("", *reader.vocabulary.people), *path, "key")
    if source == "fact":
        reader.known(Term("fact"), owner, reader.vocabulary.facts, *path, "fact")
    return FormField(name, label, source, owner, key)


def sources_of(shape: FromShape) -> Iterator[tuple[str, str]]:
    """Give the places that were named."""
    for source in ("event", "person", "fact", "route"):
        owner = getattr(shape, source)
        if owner:
            yield source, owner
    for source in ("relationship", "sources", "blank"):
        if getattr(shape, source) == "yes":
            yield source, ""


def check_event(reader: Reader, kind: str, key: str, path: Path) -> None:
    """Refuse a kind of event, or a key of it, that is not declared."""
    events = reader.vocabulary.events
    reader.known(Term("kind of event"), kind, events, *path, "event")
    if kind in events:
        known = (*SHARED, *events[kind].attributes)
        reader.known(Term("key of `{name}`", kind), key, known, *path, "key")


def traces_of(reader: Reader, shapes: list[TraceShape], path: Path) -> tuple[Trace, ...]:
    """Lower traces of events."""
    for number, one in enumerate(shapes):
        check_event(reader, one.event, one.key, (*path, number))
    return tuple(Trace(one.event, one.key, one.value) for one in shapes)


def route_rule(
    reader: Reader, shape: RouteShape, path: Path, fields: dict[str, FormField]
) -> RouteRule:
    """Lower one way, and hold its names against norms, acts, bodies and fields."""
    for part in ("norms", "opens"):
        for number, norm in enumerate(getattr(shape, part)):
            reader.known(Term("norm"), norm, reader.norms, *path, part, number)
    for number, name in enumerate(shape.fields):
        reader.known(Term("field"), name, fields, *path, "fields", number)
    reader.known(
        Term("body"), shape.body, (*reader.vocabulary.values.get("body", {}), "un"), *path, "body"
    )
    acts, bearers = answered(reader, shape, path)
    place = at(reader.source, reader.node, *path, "in_force")
    first = day(shape.in_force.from_, place, reader.faults)
    last = day(shape.in_force.until, place, reader.faults) - 1 if shape.in_force.until else 0
    offences = shape.offences
    texts = {
        part: reader.texts(getattr(shape, part), *path, part)
        for part in ("title", "to", "how", "no_term", "condition")
    }
    return RouteRule(
        shape.id,
        shape.document,
        shape.filing,
        shape.procedure,
        first,
        last,
        shape.read,
        tuple(shape.rows),
        tuple(shape.norms),
        tuple(shape.opens),
        tuple(shape.per),
        tuple(offences.regimes) if offences else (),
        tuple(offences.modes) if offences else (),
        shape.needs,
        traces_of(reader, shape.skip, (*path, "skip")),
        traces_of(reader, shape.used, (*path, "used")),
        acts,
        bearers,
        bool(shape.answers and shape.answers.rival == "yes"),
        shape.otherwise,
        shape.body,
        **texts,
        asks=reader.listed(shape.asks, *path, "asks"),
        attach=reader.listed(shape.attach, *path, "attach"),
        fields=tuple(shape.fields),
    )


def answered(
    reader: Reader, shape: RouteShape, path: Path
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the acts and bodies whose duties a way answers."""
    if shape.answers is None:
        return (), ()
    for number, act in enumerate(shape.answers.acts):
        reader.known(Term("act"), act, (ANY, *reader.acts), *path, "answers", "acts", number)
    bodies = (ANY, *reader.vocabulary.values.get("body", {}))
    for number, bearer in enumerate(shape.answers.bearers):
        reader.known(Term("body"), bearer, bodies, *path, "answers", "bearers", number)
    return tuple(shape.answers.acts), tuple(shape.answers.bearers)
