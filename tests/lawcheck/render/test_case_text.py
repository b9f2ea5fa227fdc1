from hypothesis import given
from hypothesis import strategies as st

from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.render.case_text import case_text

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30),
    st.sampled_from(
        [
            *("-", "~", "~2018-03-02", "2018-03-02T21:30", "yes", "no", "", " ", "a: b", "a #b"),
            *("#", "'", '"', "\\", "a:", "[x]", "{x}", "*a", "&a", "!t", "|", ">", "%", "@", "`"),
            *("? ", "- a", "\u2028", "\x85", "\ufeff", "\u202e", "\t", "\n", "null", "010", "1.10"),
            *("12:30", "ә", "=", "<<", "---"),
        ]
    ),
)
KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)


def node(value: object) -> Node:
    if isinstance(value, dict):
        pairs = tuple((node(key), node(inner)) for key, inner in value.items())
        return Node("map", pairs, 1, 1, False)
    if isinstance(value, list):
        return Node("list", tuple(map(node, value)), 1, 1, False)
    return Node("text", value, 1, 1, False)


def values(of: Node) -> object:
    if of.kind == "map":
        return {key.value: values(inner) for key, inner in of.value}
    return list(map(values, of.value)) if of.kind == "list" else of.value


VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_what_is_written_reads_back_the_same(tree: dict[str, object]) -> None:
    text = case_text(node(tree), ("a note",))
    assert text.startswith("# a note\n")
    assert values(read_yaml(text.encode(), "case.yaml")) == tree


def test_an_event_is_one_line() -> None:
    tree = {
        "id": "T-1",
        "events": [{"id": "e1", "acts": ["hit", "a b"]}],
        "people": {"V": {"age": "3"}},
    }
    assert case_text(node(tree)) == (
        'id: T-1\nevents:\n  - {id: e1, acts: [hit, "a b"]}\npeople:\n  V: {age: 3}\n'
    )
