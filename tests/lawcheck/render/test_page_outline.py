"""What a sheet would write, kept as a tree."""

from lawcheck.render.layout import NBSP
from lawcheck.render.page_outline import Line, Outline


def told(lines: list[Line]) -> list[object]:
    """Write lines as nested lists: label, text, then what belongs to them."""
    return [
        [one.label, one.text, told(one.lines)] if one.lines else [one.label, one.text]
        for one in lines
    ]


def outline() -> Outline:
    made = Outline()
    made.add("T-1: a case", style="heading")
    made.add("As of a day", hang=0)
    made.gap()
    made.add("and more")
    made.heading("First")
    made.add("a note", indent=2, hang=0)
    made.gap()
    made.gap()
    made.add("Late: a duty", indent=2, style="bad")
    made.add("Art. 1", indent=4)
    made.field("Due", f"3{NBSP}Mar", indent=4)
    made.field("Empty", "", indent=4)
    made.add("Grounds:", indent=4)
    made.add("e1", indent=6)
    made.field("source", "s1", indent=8)
    made.add("e2", indent=6)
    made.field("Proof", "G4", indent=4)
    made.gap()
    made.add("Open (2)", indent=2)
    made.heading("Second")
    made.add("a: b; c", indent=2)
    made.field("who", "V", indent=5)
    return made


def test_the_first_line_is_the_title_and_the_next_ones_lead_to_it() -> None:
    made = outline()
    assert (made.title, made.lead) == ("T-1: a case", ["As of a day", "and more"])


def test_lines_stand_under_what_they_belong_to() -> None:
    first, second = outline().sections
    assert (first.heading, told(first.notes.lines)) == ("First", [["", "a note"]])
    late, open_part = first.blocks
    assert (late.heading, late.style) == ("Late: a duty", "bad")
    assert told(late.lines) == [
        ["", "Art. 1"],
        ["Due", "3 Mar"],
        ["Grounds", "", [["", "e1", [["source", "s1"]]], ["", "e2"]]],
        ["Proof", "G4"],
    ]
    assert (open_part.heading, open_part.lines) == ("Open (2)", [])
    assert second.blocks == []
    assert told(second.notes.lines) == [["", "a: b; c", [["who", "V"]]]]
