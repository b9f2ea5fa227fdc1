"""A YAML tree against a declared shape: every fault at its place, in a plain sentence.

Shapes
    The shapes are pydantic models (`surface`, `surface_norm`, `surface_vocabulary`);
    a node gives them `dict`, `list` and `str`, and None for an empty or `null` scalar.
Errors
    None are raised: faults are added to a list, and a value that does not fit is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from lawcheck.language.hidden import nearest
from lawcheck.language.places import Place, Source, place_of
from lawcheck.language.terms import Either, Said, Term
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Diagnostic

Shape = TypeVar("Shape", bound=BaseModel)
EMPTY = ("", "null", "~")
KEY = "[key]"  # how pydantic says that a fault is in a key
LITERAL = re.compile("'([^']*)'")  # in what pydantic expects
ADDRESS = "an address that begins with https://"
ID = "letters, digits, `.`, `-` and `_`, at most 80"


def plain(node: Node) -> Any:
    """Turn a node into plain values, all scalars text."""
    if node.kind == "map":
        return {str(key.value): plain(value) for key, value in node.value}
    if node.kind == "list":
        return [plain(item) for item in node.value]
    if not node.quoted and node.value in EMPTY:
        return None
    return node.value


def descend(node: Node, path: Iterable[str | int]) -> tuple[Node, Node | None]:
    """Follow a path as far as it goes; give the node and the key it stands under."""
    under: Node | None = None
    for step in path:
        if node.kind == "map":
            for key, value in node.value:
                if key.value == step:
                    node, under = value, key
                    break
            else:
                return node, under
        elif node.kind == "list" and isinstance(step, int) and step < len(node.value):
            node, under = node.value[step], None
        else:
            return node, under
    return node, under


def at(source: Source, node: Node, *path: str | int) -> Place:
    """Point at the value a path leads to."""
    return place_of(source, descend(node, path)[0])


def shaped(
    model: type[Shape], node: Node, source: Source, what: Term, faults: list[Diagnostic]
) -> Shape | None:
    """Validate a node; describe `what` it should be in every fault."""
    try:
        return model.model_validate(plain(node))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        faults.extend(describe(model, node, source, what, fault) for fault in found)
        return None


def describe(
    model: type[BaseModel], node: Node, source: Source, what: Term, fault: Any
) -> Diagnostic:
    """Say one fault in a sentence, at the key or value it is about."""
    path = fault["loc"]
    if path and path[-1] == KEY:
        path = path[:-1]
    found, under = descend(node, path)
    name = str(path[-1]) if path else ""
    kind = fault["type"]
    inner = [str(step) for step in path[:-1] if isinstance(step, str)]
    part = "inner" if inner else "key"
    where: dict[str, Said] = {"what": what, **({"inner": inner[-1]} if inner else {})}
    if kind == "extra_forbidden":
        holder, _ = descend(node, path[:-1])
        key = next(key for key, _ in holder.value if key.value == path[-1])
        known = fields_at(model, path[:-1])
        near = nearest(name, known)
        return place_of(source, key).fault(f"LC201.{part}", near, key=name, **where)
    if kind == "missing":
        holder, _ = descend(node, path[:-1])
        return place_of(source, holder).fault(f"LC202.{part}", key=name, **where)
    place = place_of(source, found)
    if kind == "literal_error":
        words = LITERAL.findall(fault["ctx"]["expected"])
        wanted = Either(tuple(f"`{word}`" for word in words), commas=True)
        near = nearest(found.value, words) if isinstance(found.value, str) else ""
        return place.fault("LC204", near, key=name, wanted=wanted)
    if kind == "string_pattern_mismatch":
        fits = Term(ADDRESS if name == "url" else ID)
        if fault["loc"][-1] == KEY and under is not None:
            place = place_of(source, under)
        return place.fault("LC204", key=name, wanted=fits)
    sort = {
        "string_type": "text",
        "list_type": "a list",
        "tuple_type": "a list",
        "dict_type": "a map",
        "model_type": "a map",
        "int_parsing": "a whole number",
        "int_type": "a whole number",
    }.get(kind, "something else")
    if not path:
        return place.fault("LC203.whole", what=what, wanted=Term(sort))
    return place.fault("LC203", key=name, wanted=Term(sort))


def fields_at(model: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """List the keys that the shape at the end of a path takes."""
    current: Any = model
    for step in path:
        if isinstance(step, str):
            shape = shape_in(current)
            current = keys(shape)[step].annotation if shape else value_in(current)
    shape = shape_in(current)
    return tuple(keys(shape)) if shape else ()


def keys(shape: type[BaseModel]) -> dict[str, FieldInfo]:
    """Give the keys of a shape as they are written."""
    return {field.alias or name: field for name, field in shape.model_fields.items()}


def shape_in(annotation: Any) -> type[BaseModel] | None:
    """Find the shape that an annotation asks for, alone, optional or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) is dict:
        return None
    found = (shape_in(inner) for inner in get_args(annotation))
    return next((shape for shape in found if shape is not None), None)


def value_in(annotation: Any) -> Any:
    """Find what the values of a map are, the map alone or optional."""
    if get_origin(annotation) is dict:
        return get_args(annotation)[1]
    return next(value_in(inner) for inner in get_args(annotation) if get_origin(inner) is dict)
