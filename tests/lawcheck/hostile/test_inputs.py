"""Bad case files, by the number of the list of hostile inputs; each refused at once."""

import sys
import time
import zoneinfo
from collections.abc import Iterator
from datetime import date

import pytest

from lawcheck.language.case_reader import parse_case
from lawcheck.language.moments import moment_of
from lawcheck.model.diagnostic import Refused
from lawcheck.model.moment import END, Moment
from lawcheck.render.diagnostics import diagnostics_text
from tests.lawcheck.language.words import HEAD, WORDS, case

PEOPLE = "people: {V: {role: survivor}, R: {role: respondent}}\n"


@pytest.fixture(autouse=True, scope="module")
def zones_of_the_package() -> Iterator[None]:
    zoneinfo.reset_tzpath(to=())
    yield
    zoneinfo.reset_tzpath()


def said(data: str | bytes) -> str:
    """Give all that a user reads about a file, which must take less than a second of work."""
    start = time.process_time()
    text = ""
    try:
        warnings = parse_case(data if isinstance(data, bytes) else data.encode(), "c", WORDS)[1]
        text = diagnostics_text(warnings, "en")
    except Refused as refused:
        text = diagnostics_text(refused.diagnostics, "en")
    limit = 1 if sys.gettrace() is None else 10  # measuring coverage takes its time
    assert time.process_time() - start < limit
    assert all(char.isprintable() or char == "\n" for char in text)
    return text


def refusal(place: str, message: str, excerpt: str, caret: str, remedy: str) -> str:
    """Write the whole text of a single fault."""
    line = place.split(":")[1]
    margin = " " * len(line)
    lines = [f"{place}: error[{message}"]
    if excerpt:
        lines += [f"{margin} |", f"{line} | {excerpt}", f"{margin} | {caret}"]
    if remedy:
        lines.append(f"{margin} = help: {remedy}")
    return "\n".join([*lines, "1 error; nothing was evaluated", ""])


AGAIN = "write the value again where it is needed"


def test_b01_billion_laughs() -> None:
    laughs = 'a: &a ["ha", "ha"]\n' + "".join(
        f"{new}: &{new} [*{old}, *{old}, *{old}, *{old}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert said(laughs) == refusal(
        "c:1:4",
        "LC008]: anchors and aliases are not allowed",
        'a: &a ["ha", "ha"]',
        "   ^^",
        AGAIN,
    )


def test_b01_alias_anchor_and_merge() -> None:
    assert said("a: *b\n") == refusal(
        "c:1:4", "LC007]: aliases are not allowed", "a: *b", "   ^^", AGAIN
    )
    assert said("a: &a [*a]\n") == refusal(
        "c:1:4", "LC008]: anchors and aliases are not allowed", "a: &a [*a]", "   ^^", AGAIN
    )
    assert said(HEAD + "people: {V: {<<: {role: survivor}}}\n") == refusal(
        "c:5:14",
        "LC009]: merge keys are not allowed",
        "people: {V: {<<: {role: survivor}}}",
        "             ^^",
        AGAIN,
    )


def test_b02_a_key_twice_names_both_places() -> None:
    assert said(HEAD + "fictional: yes\nfictional: no\n") == refusal(
        "c:6:1",
        "LC011]: `fictional` is written twice: first at line 5, column 1",
        "fictional: no",
        "^^^^^^^^^",
        "keep one of the two",
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("\u0410\u0439", "\u0410\u0438\u0306", id="composed and decomposed"),
        pytest.param("Co1", "cO1", id="capitals"),
        pytest.param("C1", "\u04211", id="Latin and Cyrillic"),
    ],
)
def test_b02_keys_that_look_alike_name_both_places(first: str, second: str) -> None:
    assert said(f"{HEAD}people:\n  {first}: {{}}\n  {second}: {{}}\n") == refusal(
        "c:7:3",
        f"LC012]: `{second}` looks like `{first}` at line 6, column 3",
        f"  {second}: {{}}",
        "  " + "^" * len(second),
        "keep one of the two, or give them names that nobody can confuse",
    )


def test_b03_scalars_are_text_and_a_wrong_date_names_the_day() -> None:
    item = "{id: e1, kind: case_opened, article: 1.10}, {id: no1, kind: report, form: 12:30}"
    found = case(f"{HEAD}title: 010\nevents: [{item}]\n")
    assert found.title == "010"
    assert found.events[0].attributes["article"].value == "1.10"
    assert found.events[1].attributes["form"].value == "12:30"
    assert said(HEAD + "events: [{id: e1, kind: report, at: 2021-02-30}]\n") == refusal(
        "c:5:37",
        "LC113]: there is no `2021-02-30` in the calendar",
        "events: [{id: e1, kind: report, at: 2021-02-30}]",
        " " * 36 + "^" * 10,
        "months have 28 to 31 days, days the hours 00:00 to 23:59",
    )


@pytest.mark.parametrize(
    ("word", "remedy"),
    [("on", "did you mean `yes`?"), ("NO", "did you mean `no`?"), ("1", ""), ("0.0", "")],
)
def test_b03_only_three_words_are_truths(word: str, remedy: str) -> None:
    assert said(f"{HEAD}fictional: {word}\n") == refusal(
        "c:5:12",
        "LC106]: `fictional` must be `yes`, `no` or `unknown`",
        f"fictional: {word}",
        " " * 11 + "^" * len(word),
        remedy,
    )


LEVELS = "LC014]: more than 40 levels, one within another"


@pytest.mark.parametrize(
    ("opening", "message"),
    [
        ("[", LEVELS),
        ("{a: ", LEVELS),
        ("- ", LEVELS),
        ("[{a: ", LEVELS),
        ("? ", "LC013]: a key must be a name"),
    ],
)
def test_b04_200_000_nested_brackets(opening: str, message: str) -> None:
    lines = said(opening * 200_000).splitlines()
    # A parser that looks far ahead counts the levels itself, and stops further on.
    assert lines[0].startswith("c:1:")
    assert lines[0].endswith(f": error[{message}")
    assert lines[-1] == "1 error; nothing was evaluated"


def test_b04_10_000_keys_each_deeper() -> None:
    deep = "".join(" " * level + "a:\n" for level in range(3_000))
    assert said(deep) == refusal("c:41:41", LEVELS, " " * 40 + "a:", " " * 40 + "^", "")


def test_b05_too_much() -> None:
    assert said(b"a" * 50_000_000) == refusal(
        "c:1:1",
        "LC003]: the file is larger than 5000000 bytes",
        "",
        "",
        "one file holds one case; keep scans and recordings beside it",
    )
    assert said("[" + "a," * 2_000_000 + "]") == refusal(
        "c:1:400000",
        "LC015]: more than 200000 values in one file",
        "",
        "",
        "one file holds one case",
    )
    assert said(HEAD + "notes: " + "a" * 1_000_000 + "\n") == refusal(
        "c:5:8",
        "LC016]: a text of more than 100000 characters",
        "notes: " + "a" * 66 + "...",
        "       ^",
        "keep long papers beside the case file",
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("".join(f"k{n}: 1\n" for n in range(60_000)), id="unknown keys"),
        pytest.param("\x01" * 1_000_000, id="control characters"),
        pytest.param("\n" * 4_000_000 + "\x01", id="lines"),
        pytest.param("a: '" + "''" * 2_000_000 + "'", id="quotes"),
        pytest.param(
            HEAD + 'events: [{id: e, kind: order_issued, term: "1' + " " * 99_000 + 'x"}]',
            id="spaces",
        ),
        pytest.param(HEAD + "people: {" + "V: " + "!x " * 30_000 + "1}", id="tags"),
        pytest.param(
            HEAD
            + "events:\n"
            + "".join(
                f" - {{id: e{n}, kind: talk, about: e{n + 1}, done: {'no' if n % 2 else 'yes'}}}\n"
                for n in range(2_000)
            ),
            id="a long chain of events",
        ),
    ],
)
def test_b05_a_stubborn_file_is_refused_at_once(text: str) -> None:
    assert "error" in said(text).splitlines()[-1]


HIDDEN = "delete it; in a quoted text it can be written by its number"


@pytest.mark.parametrize(
    ("character", "shown"),
    [("\x00", "\\u0000"), ("\x1b", "\\u001b"), ("\x9b", "\\u009b"), ("\u2028", "\\u2028")],
)
def test_b06_a_control_character_in_the_file(character: str, shown: str) -> None:
    assert said(f"{HEAD}title: a{character}b\n") == refusal(
        "c:5:9",
        f"LC017]: the character `{shown}` may not stand in a file",
        "title: a\ufffdb",
        "        ^",
        HIDDEN,
    )


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\u202e", "\\u202e"),
        ("\u2066", "\\u2066"),
        ("\u200b", "\\u200b"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_b06_a_hidden_character_in_an_id(character: str, shown: str) -> None:
    assert said(f"{HEAD}people: {{V{character}: {{}}}}\n") == refusal(
        "c:5:10",
        f"LC020]: a key holds the hidden character `{shown}`",
        "people: {V\ufffd: {}}",
        "         ^^",
        "delete it and type the key again",
    )
    assert said(f"{HEAD}events: [{{id: e{character}, kind: report}}]\n") == refusal(
        "c:5:15",
        f"LC125]: this id holds the hidden character `{shown}`",
        "events: [{id: e\ufffd, kind: report}]",
        "              ^^",
        "delete it and type the id again",
    )


def test_b06_half_a_character_and_a_null_by_number() -> None:
    spelled = "LC018]: this text spells a character that no text can hold"
    remedy = "delete the number after the backslash"
    assert said('a: "\\ud800"\n') == refusal("c:1:7", spelled, 'a: "\\ud800"', "      ^", remedy)
    assert said(HEAD + 'title: "\\0"\n') == refusal(
        "c:5:8", spelled, 'title: "\\0"', "       ^^^", remedy
    )


def test_b06_in_free_text_they_are_kept_for_rendering_to_show() -> None:
    found = case(HEAD + 'title: "\\e]52;c;x\\a \\u202e\U000e0041"\n')
    assert found.title == "\x1b]52;c;x\x07 \u202e\U000e0041"


SAVE = "re-save the file as UTF-8"


def test_b07_encodings() -> None:
    assert said("title: Приказ".encode("cp1251")) == refusal(
        "c:1:8", "LC001]: the file is not UTF-8 (byte 0xCF at 7)", "title:", "       ^", SAVE
    )
    assert said("title: Приказ".encode()[:-1]) == refusal(
        "c:1:13",
        "LC001]: the file is not UTF-8 (byte 0xD0 at 17)",
        "title: Прика",
        "            ^",
        SAVE,
    )
    for encoding, byte in (("utf-16", "FF"), ("utf-16-be", "00"), ("utf-32", "FF")):
        message = f"LC002]: the file is UTF-16 or UTF-32, not UTF-8 (byte 0x{byte} at 0)"
        assert said("title: x".encode(encoding)) == refusal("c:1:1", message, "", "", SAVE)


def test_b07_empty_and_two_documents() -> None:
    empty = refusal("c:1:1", "LC004]: the file is empty", "", "", "start from a new case file")
    assert said("") == said("\n\n") == said("\ufeff") == empty
    assert said(HEAD + "---\n" + HEAD) == refusal(
        "c:5:1",
        "LC005]: a second document begins here",
        "---",
        "^^^",
        "one file holds one case: put the second one in a file of its own",
    )


def test_b07_byte_order_mark_and_line_ends_are_read() -> None:
    assert said("\ufeff" + HEAD) == ""
    assert said(HEAD.replace("\n", "\r")) == ""
    assert said(HEAD.replace("\n", "\r\n")) == ""


@pytest.mark.parametrize(
    ("text", "column", "length"),
    [
        ("? [a, b]\n: 1\n", 3, 1),
        ("? {a: b}\n: 1\n", 3, 1),
        ("{[a]: b}\n", 2, 1),
        ("~: b\n", 1, 1),
    ],
)
def test_b08_keys_that_are_no_names(text: str, column: int, length: int) -> None:
    found = said(text).splitlines()
    assert found[0] == f"c:1:{column}: error[LC013]: a key must be a name"
    assert found[3] == "  | " + " " * (column - 1) + "^" * length
    assert found[4] == "  = help: write `name: value`"


@pytest.mark.parametrize("key", ["no", "1.0", "true", "2021-03-05"])
def test_b08_a_key_that_yaml_would_change_is_just_an_unknown_word(key: str) -> None:
    text = said(f"{HEAD}{key}: x\n")
    assert text.startswith(f"c:5:1: error[LC101]: unknown key `{key}` in `case`\n")


@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.system [x]",
        "!!python/name:os.system x",
        "!!bool yes",
        "!!int x",
        "!own {a: b}",
        "! x",
    ],
)
def test_b08_every_tag_is_refused(value: str) -> None:
    assert said(f"{HEAD}notes: {value}\n") == refusal(
        "c:5:8",
        "LC010]: tags are not allowed",
        f"notes: {value}",
        "       ^",
        "delete the tag: the type of a value follows from its key",
    )


def test_b09_misspelt_words_are_never_ignored() -> None:
    text = f"{HEAD}{PEOPLE}events:\n- {{id: e1, knd: report}}\n- {{id: e2, kind: reprt}}\n"
    text += "- {id: e3, kind: incident, harm: payn, by: r2, aboot: e1}\nfacts: {ordr_seen: yes}\n"
    assert (
        said(text)
        == """\
c:7:3: error[LC109]: `events 1` has no `kind`
  |
7 | - {id: e1, knd: report}
  |   ^
  = help: add `kind`
c:8:18: error[LC102]: `reprt` is not a word for `kind`
  |
8 | - {id: e2, kind: reprt}
  |                  ^^^^^
  = help: did you mean `report`? known: incident, report, order_issued, order_served, \
order_copied, talk, case_opened
c:9:34: error[LC102]: `payn` is not a word for `harm`
  |
9 | - {id: e3, kind: incident, harm: payn, by: r2, aboot: e1}
  |                                  ^^^^
  = help: did you mean `pain`? known: none, pain, light
c:9:44: error[LC160]: `by` names `r2`, which is no person of this file and no body
  |
9 | - {id: e3, kind: incident, harm: payn, by: r2, aboot: e1}
  |                                            ^^
  = help: did you mean `R`? people of this file: R, V
c:9:48: error[LC101]: unknown key `aboot` in `incident`
  |
9 | - {id: e3, kind: incident, harm: payn, by: r2, aboot: e1}
  |                                                ^^^^^
  = help: did you mean `about`? known: id, kind, at, until, by, to, about, with, done, planned, \
source, contested_by, …
c:10:9: error[LC101]: unknown key `ordr_seen` in `facts`
   |
10 | facts: {ordr_seen: yes}
   |         ^^^^^^^^^
   = help: did you mean `order_seen`? known: order_seen, case_number
6 errors; nothing was evaluated
"""
    )


def test_b17_the_ends_of_the_calendar() -> None:
    last = case(HEAD.replace("2018-04-10", "9999-12-31"))
    assert last.as_of == END
    ends = "relationships: [{of: V, with: R, since: 0001-01-01, until: 9999-12-31}]\n"
    (bond,) = case(HEAD + PEOPLE + ends).relationships
    assert bond.since is not None
    assert bond.until == Moment(END, END)
    for day in (date.min, date.max):
        assert parse_case((HEAD + PEOPLE).encode(), "c", WORDS, day)
    assert said(HEAD + "events: [{id: e1, kind: report, at: 9999-12-31}]\n").startswith(
        "c:5:37: error[LC157]: this is after the day on which the file is read\n"
    )
    assert said(HEAD + "events: [{id: e1, kind: report, at: 0001-01-01}]\n").startswith(
        "c:5:37: error[LC156]: an event before 1990\n"
    )


def test_b17_an_end_before_its_start() -> None:
    item = "{id: e1, kind: report, at: 2018-03-05, until: 2018-03-04}"
    assert said(f"{HEAD}events:\n- {item}\n") == refusal(
        "c:6:49",
        "LC158]: `until` is before `at`",
        f"- {item}",
        " " * 48 + "^" * 10,
        "check both times",
    )


def test_b18_an_hour_that_came_twice() -> None:
    text = HEAD.replace("2018-04-10", "2024-03-02")
    (found,) = case_with_warnings(text + 'events: [{id: e1, kind: talk, at: "2024-02-29T23:30"}]')
    assert found.latest - found.earliest == 3_600


def case_with_warnings(text: str) -> list[Moment]:
    return [one.at for one in parse_case(text.encode(), "c", WORDS)[0].events]


def test_b18_the_zone_comes_from_the_place() -> None:
    item = 'events: [{id: e1, kind: talk, at: "2018-03-02T12:00"}]\n'
    (almaty,) = case_with_warnings(HEAD + item)
    (aqtau,) = case_with_warnings(HEAD.replace("KZ-75", "KZ-47") + item)
    assert aqtau.earliest - almaty.earliest == 3_600
    assert said(HEAD.replace("place: {region: KZ-75}\n", "")).startswith(
        "c:1:1: warning[LC181]: the file names no place; hours are read as in Asia/Almaty\n"
    )


def test_b18_an_offset_and_none_mixed_in_one_file() -> None:
    items = ("2018-03-02T12:00", "2018-03-02T12:00+06:00", "2018-03-02T06:00Z")
    text = ", ".join(f'{{id: e{n}, kind: talk, at: "{at}"}}' for n, at in enumerate(items))
    assert len(set(case_with_warnings(f"{HEAD}events: [{text}]\n"))) == 1


def test_b18_kyzylorda_moved_its_clocks_in_2018() -> None:
    noon = [moment_of(f"2018-12-{day}T12:00", "Asia/Qyzylorda") for day in (20, 22)]
    assert isinstance(noon[0], Moment)
    assert isinstance(noon[1], Moment)
    assert noon[1].earliest - noon[0].earliest == 49 * 3_600
