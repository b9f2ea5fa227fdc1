"""Read where the values of a case come from, and how strong the form of each proof is.

Shapes
    Sources by id.  The grade of a source is that of its kind, or the one it names.
Errors
    Noted in the faults of the file.
"""

from __future__ import annotations

from lawcheck.language.case_values import GRADES, Proof, Values
from lawcheck.language.faults import listing
from lawcheck.language.hidden import composed, nearest
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Decision, Source

SOURCE_KEYS = (
    "kind", "title", "holder", "taken", "made", "number", "pages", "sha256", "grade", "note",
)  # fmt: skip
DECISION_KEYS = ("point", "value", "by", "on", "why")
CODER_KEYS = (
    "id", "on", "coded_at", "default_source", "second_coder", "confidence", "comments", "note",
    "asked",
)  # fmt: skip
CONSENT_KEYS = (
    "given", "date", "scope", "operator", "third_parties", "cross_border", "expires", "withdrawn",
    "basis_without_consent", "note",
)  # fmt: skip


def read_sources(node: Node, values: Values) -> dict[str, Source]:
    """Read every source."""
    if node.kind != "map":
        values.faults.at("LC103", node, key="sources")
        return {}
    found = {}
    for key, value in node.value:
        name = values.name(key, "sources")
        if name is not None:
            found[name] = read_source(name, key, value, values)
    return found


def read_source(name: str, key: Node, node: Node, values: Values) -> Source:
    """Read one source."""
    parts = values.fields(node, SOURCE_KEYS, name)
    grades = values.vocabulary.grades
    kind = values.text(parts["kind"], "kind") if "kind" in parts else None
    values.require(node, key, name, "kind")
    if kind is not None and kind not in grades:
        values.faults.unknown_word("LC102", parts["kind"], grades, key="kind")
    grade = grades.get(kind or "", 0)
    if "grade" in parts:
        written = values.text(parts["grade"], "grade")
        if written in GRADES:
            grade = GRADES[written]
        else:
            values.faults.unknown_word("LC102", parts["grade"], GRADES, key="grade")
    title, holder = (
        values.short(parts[part], part) if part in parts else "" for part in ("title", "holder")
    )
    number, pages, sha256, _note = (
        values.text(parts[part], part) or "" if part in parts else ""
        for part in ("number", "pages", "sha256", "note")
    )
    taken, made = (
        values.moment(parts[part], part, years=True) if part in parts else None
        for part in ("taken", "made")
    )
    return Source(name, kind or "", grade, title, holder, taken, made, number, pages, sha256)


def read_coder(node: Node, values: Values) -> Proof:
    """Read who wrote the file, and the proof of every value that names none."""
    parts = loose_fields(node, CODER_KEYS, "coder", values)
    if "default_source" not in parts:
        return values.default
    written = parts["default_source"]
    text = composed(values.text(written, "default_source") or "")
    if text in values.sources:
        return Proof(text, values.sources[text].grade)
    if text in values.vocabulary.grades:
        return Proof("", values.vocabulary.grades[text])
    if text in GRADES:
        return Proof("", GRADES[text])
    if written.kind == "text":
        known = (*values.sources, *values.vocabulary.grades, *GRADES)
        values.faults.unknown_word("LC122", written, known)
    return values.default


def loose_fields(node: Node, known: tuple[str, ...], owner: str, values: Values) -> dict[str, Node]:
    """Give the values of a block the engine never sees; an unknown key is a warning."""
    if node.kind != "map":
        values.faults.at("LC103", node, key=owner)
        return {}
    for key, _ in node.value:
        if key.value not in known:
            near = nearest(key.value, known)
            values.faults.at("LC183", key, near, word=key.value, owner=owner, words=listing(known))
    return {key.value: value for key, value in node.value}


def read_decisions(node: Node, values: Values) -> dict[str, Decision]:
    """Read the answers a lawyer gave, for this file, to what the law leaves open."""
    found: dict[str, Decision] = {}
    for one in values.items(node, "decisions"):
        parts = values.fields(one, DECISION_KEYS, "decisions")
        values.require(one, one, "decisions", "point", "value", "by")
        texts = {
            key: values.short(part, key) for key, part in parts.items() if key not in ("on", "why")
        }
        why = (values.text(parts["why"], "why") if "why" in parts else None) or ""
        day = values.day(parts["on"], "on") if "on" in parts else None
        point = texts.get("point", "")
        if point in found:
            values.faults.at("LC169", parts["point"], word=point)
        check_answer(parts, texts, values)
        on = day.isoformat() if day else ""
        found[point] = Decision(point, texts.get("value", ""), texts.get("by", ""), on, why)
    return found


def check_answer(parts: dict[str, Node], texts: dict[str, str], values: Values) -> None:
    """Refuse an answer to what the rules do not leave open, or that they do not know."""
    point, value = texts.get("point", ""), texts.get("value", "")
    if values.points is None or not point:
        return
    known = values.points.get(point)
    if known is None:
        values.faults.at("LC171", parts["point"], nearest(point, values.points), word=point)
    elif value and value not in known:
        values.faults.unknown_word("LC172", parts["value"], known, point=point)
