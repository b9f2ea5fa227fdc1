import pytest

from lawcheck.cli.case_edit import NoSuchPlace, changed, joined, text, written
from lawcheck.language.yaml_source import Node, read_yaml

CASE = """
people: {V: {role: survivor}}
events: [{id: e1, kind: incident}, {id: e4, kind: order_served, at: 2018-03-02}]
registers: {control_log: {complete: yes}}
"""


def tree(source: str) -> Node:
    return read_yaml(source.encode(), "case.yaml")


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        pytest.param("e4.at", "2018-03-05", "at: 2018-03-05}]", id="a key of an event"),
        pytest.param("e1.at", "2018-03-01", "kind: incident, at: 2018-03-01}", id="a new key"),
        pytest.param("V.age", "34", "V: {role: survivor, age: 34}", id="a key of a person"),
        pytest.param("registers.control_log.complete", "no", "complete: no}", id="from the top"),
        pytest.param("as_of", "2018-04-10", "as_of: 2018-04-10}", id="a new key at the top"),
    ],
)
def test_a_path_sets_a_value(path: str, value: str, expected: str) -> None:
    assert expected in written(changed(tree(CASE), path, text(value)))


@pytest.mark.parametrize(
    ("path", "left"),
    [
        pytest.param("e4", "events: [{id: e1, kind: incident}]", id="an event"),
        pytest.param("e4.at", "{id: e4, kind: order_served}]", id="a key of an event"),
        pytest.param("V", "people: {}", id="a person"),
        pytest.param("registers", "at: 2018-03-02}]}", id="a whole key"),
    ],
)
def test_a_path_takes_a_value_away(path: str, left: str) -> None:
    assert left in written(changed(tree(CASE), path, None))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("e9.at", text("2018-03-05")),
        ("events.7.at", text("2018-03-05")),
        ("events.x", text("y")),
        ("e4.kind.at", text("x")),
        ("e4.until", None),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(path: str, value: Node | None) -> None:
    with pytest.raises(NoSuchPlace):
        changed(tree(CASE), path, value)


def test_joining_adds_to_lists_and_maps_and_replaces_the_rest() -> None:
    more = tree("{people: {V: {age: 34}, R: {}}, events: [{id: e9}], registers: none}")
    assert written(joined(tree(CASE), more)) == (
        "{people: {V: {role: survivor, age: 34}, R: {}}, events: [{id: e1, kind: incident}, "
        "{id: e4, kind: order_served, at: 2018-03-02}, {id: e9}], registers: none}"
    )


@pytest.mark.parametrize(
    "source",
    [
        "{a: 2018-03-02T21:30, b: ~2018-03-02, c: '', d: , e: [x, [y]], f: -5}",
        '{a: "x: y, {z}", b: "қорғау \\" \\\\", c: "- x", d: "#no", e: "a:", f: "line\\nend"}',
        "a: one sentence, with a comma\nb: it's\nc: yes",
    ],
)
def test_what_is_written_reads_back(source: str) -> None:
    def shape(node: Node) -> object:
        if node.kind == "map":
            return [(shape(key), shape(value)) for key, value in node.value]
        if node.kind == "list":
            return [shape(item) for item in node.value]
        # A quoted empty text is not the same as nothing; all else is its text.
        return (node.value, node.quoted and not node.value)

    assert shape(tree(written(tree(source)))) == shape(tree(source))
