"""The coding sheet: one row for each event, chosen from lists in the coder's language.

Shapes
    Columns bear names in the coder's language; `coding_map` is the map that brings a
    filled sheet back, word for word.
Source
    Lists and labels are those of the vocabulary.  What a row says of the whole case may
    be left empty in all rows but one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.model.vocabulary import Attribute, Texts, Vocabulary
from lawcheck.render.case_text import quoted
from lawcheck.render.forms.parts import Form, Page, labels_of, plain_type
from lawcheck.render.phrases.forms import FORMS

ATTRIBUTES = (
    "harm", "weapon", "children_present", "order", "channel", "what", "ground", "article",
    "regime", "outcome", "penalty", "alone", "route", "for",
)  # fmt: skip
ACTS = 3  # columns for what was done: a cell of a list holds one word
WIDTH = 16


class Column(NamedTuple):
    """One column: its key in a case file, its name, and the list it is chosen from."""

    key: str
    label: Texts
    of: str


def columns(vocabulary: Vocabulary) -> Iterator[Column]:
    """Give the columns in their order: of the case, of the event, of its attributes."""
    say = {key: {lang: FORMS[lang][key] for lang in FORMS} for key in FORMS["en"]}
    keys = vocabulary.labels["keys"]
    yield Column("case", say["case"], "")
    yield Column("region", say["region"], "region")
    yield Column("kin", say["kin"], "relationship")
    yield Column("lived_together", vocabulary.relationships["lived_together"].label, "truth")
    yield Column("id", say["event_id"], "")
    yield Column("kind", say["what_happened"], "event")
    yield Column("at", keys["at"], "")
    yield Column("until", keys["until"], "")
    yield Column("by", keys["by"], "body")
    yield Column("to", keys["to"], "body")
    yield Column("about", keys["about"], "")
    yield Column("done", keys["done"], "truth")
    yield Column("source", say["source"], "source_kind")
    found: dict[str, Attribute] = {}
    for event in vocabulary.events.values():
        found |= event.attributes
    for number in range(1, ACTS + 1):
        label = {lang: f"{text} {number}" for lang, text in found["acts"].label.items()}
        yield Column(f"acts {number}", label, "act")
    for name in ATTRIBUTES:
        kind = plain_type(found[name].type)
        yield Column(name, found[name].label, "" if kind in ("article", "text") else kind)


def named(vocabulary: Vocabulary, lang: str) -> list[tuple[Column, str]]:
    """Give every column with its name; a name that comes twice bears its key too."""
    listed = list(columns(vocabulary))
    labels = [one.label[lang] for one in listed]
    return [
        (one, label if labels.count(label) == 1 else f"{label} ({one.key})")
        for one, label in zip(listed, labels, strict=True)
    ]


def words_of(vocabulary: Vocabulary, of: str, lang: str) -> dict[str, str]:
    """Give the words of a list by what the coder sees; a label that comes twice shows its word."""
    labels = {word: texts[lang] for word, texts in labels_of(vocabulary, of).items()}
    if of == "body":
        labels = {"V": FORMS[lang]["survivor"], "R": FORMS[lang]["respondent"]} | labels
    seen = list(labels.values())
    return {
        label if seen.count(label) == 1 else f"{label} ({word})": word
        for word, label in labels.items()
    }


def coding_sheet(vocabulary: Vocabulary, lang: str) -> Form:
    """Make the empty sheet with its lists."""
    say = FORMS[lang]
    listed = named(vocabulary, lang)
    lists = {one.of: tuple(words_of(vocabulary, one.of, lang)) for one, _ in listed if one.of}
    page = Page(
        say["events_page"],
        (tuple(name for _, name in listed),),
        tuple(max(WIDTH, len(name) + 2) for _, name in listed),
        tuple((place, one.of) for place, (one, _) in enumerate(listed) if one.of),
        tuple(
            (place, say[f"{one.key}_note"])
            for place, (one, _) in enumerate(listed)
            if f"{one.key}_note" in say
        ),
    )
    notes = tuple((line,) for line in say["notes"].split("\n"))
    return Form((page, Page(say["notes_page"], notes, (100,))), lists)


def coding_map(vocabulary: Vocabulary, lang: str) -> str:
    """Write the map for a filled sheet."""
    listed = named(vocabulary, lang)
    names = {one.key: quoted(name) for one, name in listed}
    lines = [f"# {FORMS[lang]['map_note']}", "rows: event", "tables:"]
    for of in dict.fromkeys(one.of for one, _ in listed if one.of):
        pairs = (
            f"{quoted(label)}: {word}" for label, word in words_of(vocabulary, of, lang).items()
        )
        lines.append(f"  {of}: {{{', '.join(pairs)}}}")
    sources = ", ".join(f"{kind}: {{kind: {kind}}}" for kind in vocabulary.grades)
    lines += [
        "case:",
        "  lawcheck: 1",
        f"  id: {{column: {names['case']}}}",
        f"  language: {lang}",
        f"  place: {{region: {leaf(names['region'], 'region')}}}",
        "  people:",
        "    V: {role: survivor}",
        "    R: {role: respondent}",
        "  relationships:",
        f"    - {{of: V, with: R, kind: {leaf(names['kin'], 'relationship')}, "
        f"lived_together: {leaf(names['lived_together'], 'truth')}}}",
        "  events:",
        f"    - id: {leaf(names['id'])}",
    ]
    for one, name in listed[5:]:
        if one.key.startswith("acts "):
            continue
        dates = ", date: [case-file, day-month-year]" if one.key in ("at", "until") else ""
        lines.append(f"      {one.key}: {leaf(quoted(name), one.of, dates)}")
    acts = ", ".join(leaf(names[f"acts {number}"], "act") for number in range(1, ACTS + 1))
    lines += [f"      acts: [{acts}]", "  sources:", f"    {{{sources}}}"]
    return "\n".join(lines) + "\n"


def leaf(name: str, table: str = "", more: str = "") -> str:
    """Write a leaf of a map."""
    return f"{{column: {name}{f', table: {table}' if table else ''}{more}}}"
