"""A table with one way and one field, and the same with some lines written anew."""

from lawcheck.language.load import load_rules
from lawcheck.language.places import source_of
from lawcheck.language.route_table import read_routes
from lawcheck.language.vocabulary_file import read_vocabulary
from lawcheck.language.yaml_source import read_yaml
from lawcheck.model.route import RouteTable
from tests.lawcheck.language.rule_text import TEXTS, VOCABULARY, files, norm, words

MORE = f"values:\n  role: {words('survivor', 'witness')}\n".encode()
WORDS = read_vocabulary(read_yaml(MORE, "v.yaml"), source_of("v.yaml", MORE), VOCABULARY, [])
RULES = load_rules(
    files(norm("toy.1", "kind: duty\nbearer: police\nfor_each: report as q\ndischarge: talk")),
    VOCABULARY,
)[0]
FIELD = f"  when: {{from: {{event: incident, key: at}}, label: {TEXTS}}}\n"
ROUTE = f"""\
routes:
  - id: way
    document: "1"
    filing: statement
    procedure: criminal
    in_force: {{from: 2015-01-01}}
    read: seen
    rows: [ROW]
    norms: [toy.1]
    opens: toy.1
    per: failure
    answers: {{acts: [toy], bearers: [police]}}
    body: police
    title: {TEXTS}
    to: {TEXTS}
    how: {TEXTS}
    no_term: {TEXTS}
    condition: {TEXTS}
    asks: [{TEXTS}]
    attach: [{TEXTS}]
    fields: [when]
"""


def table(*texts: str) -> RouteTable:
    named = {f"routes/{number}.yaml": text.encode() for number, text in enumerate(texts)}
    return read_routes({"toy/act.yaml": b"not a table", **named}, RULES, WORDS)


def changed(**lines: str) -> str:
    """The route with some of its lines written anew."""
    text = ROUTE
    for key, value in lines.items():
        old = next(one for one in text.splitlines() if one.strip().startswith(f"{key}:"))
        text = text.replace(old, f"    {key}: {value}" if value else "    # left out")
    return text
